"""People whom a CV names in a role: the referees of an organisation, advisers whom only lines or remarks name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding import said
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, mentions
from assistant.answering.finding.kinds import degree_keys, degrees_of
from assistant.answering.finding.stated import whole_line
from assistant.answering.finding.values import value_of
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place, common_words
from assistant.questions.lexical.keys import degree_of_thesis, is_workplace
from assistant.questions.lexical.places import places
from assistant.text import words
from assistant.types import Entry, Query, SectionKind, TermKind

NAMES = (TermKind.LINKED, TermKind.NAME)
_COLON = re.compile("[:：]")
JOBS = (SectionKind.WORK, SectionKind.VOLUNTEER)
STUDIES = (SectionKind.EDUCATION, SectionKind.OTHER)


def referees_from(
    query: Query, view: View, document_id: str, pool: tuple[Place, ...]
) -> tuple[tuple[Place, ...], Draft | None]:
    """The referees who are of what the question names, else the lines that call somebody of it a referee: "who from
    Acme can vouch for her?" asks for none of the job."""
    document, every = view.catalogue.mentions[document_id], view.catalogue.places_of(document_id)
    named = [mentions(term, document) for term in query.terms if term.kind in NAMES]
    fitting = [place for place in every if all(best_in(place.entry.span, told) >= PROOF for told in named)]
    found = tuple(place for place in fitting if place.section.kind == SectionKind.REFERENCES)
    jobs = [place for place in fitting if place.entry.kind == SectionKind.WORK]
    found = found or referees_of(jobs, view, document_id)
    labelled = said.labelled_in("referee", view, document_id, every) if not found else None
    lines = labelled.evidence if labelled is not None else ()
    own = [line for line in lines if all(best_in(line, told) >= PROOF for told in named)]
    return found or pool, quoting(view, document_id, own) if own else None


def referees_of(jobs: Sequence[Place], view: View, document_id: str) -> tuple[Place, ...]:
    """The referees who are of an employer of some jobs, by a word of its name that tells it apart."""
    text = view.text(document_id)
    names = [set(words(p.entry.name.of(text))) - common_words() for p in jobs if p.entry.name is not None]
    every = [p for p in view.catalogue.places_of(document_id) if p.section.kind == SectionKind.REFERENCES]
    found: set[str] = set()
    for name in names:
        alike = {p.entry.id: name & set(words(_where(p.entry, text))) for p in every}
        shared = {entry_id: len(own) if _tells_apart(own, name) else 0 for entry_id, own in alike.items()}
        most = max(shared.values(), default=0)
        found |= {entry_id for entry_id, number in shared.items() if number == most > 0}
    return tuple(p for p in every if p.entry.id in found)


def _tells_apart(shared: set[str], name: set[str]) -> bool:
    """Whether words that are in the name of an employer and in that of a referee's tell it from others: not "hotel"
    alone, nor a town without the kind of place there."""
    own = {word for word in shared if not is_workplace((word,))}
    towns = all(places().known((word,)) for word in own)
    return bool(own) and (not towns or own != shared or name <= shared)


def _where(referee: Entry, text: str) -> str:
    """The words that tell where a referee is: the organisation, else all of them: a "directrice d'études" is not of
    every "Centre d'études"."""
    told = [fact.span.of(text) for fact in referee.extra if fact.key == "organisation"]
    return " ".join(told) or referee.span.of(text)


def referees_of_job(query: Query, view: View, document_id: str) -> tuple[Place, ...] | None:
    """The referees who are of the employer of the job that speaks of most of what the question tells, where it names
    none: "who from the law firm in Lima can be asked?" of "Solicitor, Reed & Co., Lima". None where it means no job by
    its head."""
    document, every = view.catalogue.mentions[document_id], view.catalogue.places_of(document_id)
    told = [mentions(term, document) for term in query.terms if term.kind in (*CONTENT, TermKind.LINKED)]
    spoken = {
        place: sum(strength for each in told if (strength := best_in(place.entry.span, each)) >= SYNONYM)
        for place in every
        if place.entry.kind in JOBS and place.entry.name is not None
    }
    most = max(spoken.values(), default=0.0)
    meant = [place for place, strength in spoken.items() if strength == most > 0]
    if not any(best_in(place.entry.head, each) >= SYNONYM for place in meant for each in told):
        return None
    return referees_of(meant, view, document_id)


def named_in_role(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft | None:
    """The line of the entries that names somebody in a role; else what stands apart from jobs and studies and does so
    of the degree asked for: "Master's thesis: …. Tutor: Ada Roe" below the table of studies."""
    every = view.catalogue.places_of(document_id)  # a referee may be named at the end of any section
    field = query.field or ""
    line = said.labelled_in(field, view, document_id, every if field == "referee" else pool)
    degrees = set(query.filters.degree) or {key for place in pool for key in degrees_of(view, document_id, place)}
    line = line or _of_degree(field, view, document_id, degrees)
    if line is not None or field == "author":
        return line
    text, wanted = view.text(document_id), set(query.filters.degree)
    apart = [place.entry for place in every if place.entry.kind == SectionKind.OTHER]
    fitting = [entry for entry in apart if not wanted or wanted & set(degree_keys(entry.span.of(text)))]
    found = [value for entry in fitting for value in value_of(entry, field, view, document_id)]
    return quoting(view, document_id, [quoted for _, quoted in found], between="; ", end=".") if found else None


def _of_degree(field: str, view: View, document_id: str, degrees: set[str]) -> Draft | None:
    """The lines among the studies, or apart from all jobs, that name somebody in a role and a degree: "Master's thesis:
    …, supervisor: Ada Roe" below a table, or taken for a part of the studies above it."""
    studies = [place for place in view.catalogue.places_of(document_id) if place.entry.kind in STUDIES]
    told = said.labelled_in(field, view, document_id, studies)
    named = [quoted for place in studies for _, quoted in value_of(place.entry, field, view, document_id)]
    lines = [*(told.evidence if told is not None else ()), *(whole_line(view, document_id, span) for span in named)]
    text, language = view.text(document_id), view.catalogue.languages[document_id]
    own = [line for line in dict.fromkeys(lines) if degrees & _labelled_with(line.of(text), language)]
    return quoting(view, document_id, own) if own else None


def _labelled_with(line: str, language: str) -> set[str]:
    """The degrees that a line names before its first colon, as it does for a thesis: not those of the adviser."""
    label = _COLON.split(line)[0]
    known = language if language in lexicon.languages("questions") else "en"
    return {*degree_keys(label), *(degree_of_thesis(word, known) for word in words(label))}
