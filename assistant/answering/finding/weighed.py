"""Two stretches of a career weighed against each other: two employers, two kinds of work, industry and academia."""

from __future__ import annotations

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View, plain
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, mentions
from assistant.answering.finding.kinds import is_academic, position_phrases
from assistant.answering.passages import not_found, passage
from assistant.answering.phrases import length, noun, say
from assistant.questions.cvs.names import Place, walk
from assistant.retrieval import Hits
from assistant.text import words
from assistant.types import Query, SectionKind, Status, Term, TermKind

BESIDE = (SectionKind.EDUCATION, SectionKind.VOLUNTEER)  # where a side is looked for that no job is of
POSITION = "position."
ACADEMIA, INDUSTRY = "position.academia", "position.industry"
SECTORS = {ACADEMIA: "academia", INDUSTRY: "industry"}
NAMED_SO = "industry_sector"  # the concept of words that name industry and nothing else


def weighed(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """Which of the two that a question names lasted longer, overlaps counted once; not_found where the CV has one of
    them nowhere. Of industry and academia somebody may have known one alone."""
    terms = tuple({t.words: t for t in query.terms if _is_side(t, query)}.values())
    if SECTORS.keys() <= set(query.tags):
        sides = _sectors(query, view, document_id)
    elif len(query.filters.organisation) == 2:
        sides = {name: _of_employer(view, document_id, name) for name in query.filters.organisation}
    elif len(terms) == 2:
        found = {term: _of_term(view, document_id, term) for term in terms}
        lacking = tuple(term for term, places in found.items() if not places)
        if lacking:
            return not_found(query, view, document_id, lacking)
        sides = {_called(view, document_id, term, places): places for term, places in found.items()}
    else:
        return passage(query, hits, view, document_id)
    citing = Citing()
    told = []
    for name, places in sides.items():
        total = dates.total([p.entry.period for p in places if p.entry.period], view.today)
        if total is not None:
            marks = citing.cite_all(describing.head(p.entry) for p in places)
            told.append((total.months, plain(name), f"{length(query.language, total)} {marks}"))
    told.sort(reverse=True)
    if not told:
        return passage(query, hits, view, document_id)
    (months, a, a_length), *others = told
    if not others:
        lacks = next(name for name in sides if plain(name) != a)
        text = f"{a}: {a_length}. {say(query.language, 'no_mention', what=lacks)}"
    elif others[0][0] == months:
        text = f"{a}: {a_length}; {others[0][1]}: {others[0][2]}."
    else:
        _, b, b_length = others[0]
        text = say(query.language, "more_time", a=a, a_length=a_length, b=b, b_length=b_length) + "."
    return Draft(Status.ANSWERED, text, document_id, tuple(citing.spans))


def _is_side(term: Term, query: Query) -> bool:
    """Whether a term is something that may have lasted: no general word but that of a kind of position."""
    held = (tag.removeprefix(POSITION) for tag in query.tags if tag.startswith(POSITION))
    return term.kind != TermKind.GENERIC or bool(term.concepts) or any(term.words in position_phrases(k) for k in held)


def _dated(view: View, document_id: str, *kinds: SectionKind) -> list[Place]:
    """The entries of some sections that lasted."""
    return [
        place
        for section in view.catalogue.cvs[document_id].sections
        if section.kind in kinds
        for place in walk(section)
        if place.entry.period and dates.length(place.entry.period, view.today)
    ]


def sectors_asked(query: Query) -> set[str]:
    """Which of industry and academia a question names, as tags."""
    named = {INDUSTRY for term in query.terms if NAMED_SO in term.concepts}
    return (SECTORS.keys() & set(query.tags)) | named


def of_sector(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of jobs those in industry, or those in academia, where a question asks for one of the two and the jobs are not
    all of it: "how many years of industry experience?" of somebody who was a lecturer, too."""
    asked = sectors_asked(query)
    if len(asked) != 1 or query.filters.entries or query.filters.organisation:
        return pool
    academic = tuple(p for p in pool if is_academic(view, document_id, p))
    if not academic:
        return pool
    return academic if ACADEMIA in asked else tuple(p for p in pool if p not in academic)


def _sectors(query: Query, view: View, document_id: str) -> dict[str, list[Place]]:
    work = _dated(view, document_id, SectionKind.WORK)
    academic = [place for place in work if is_academic(view, document_id, place)]
    sides = (academic, [place for place in work if place not in academic])
    return {noun(query.language, name): places for name, places in zip(SECTORS.values(), sides, strict=True)}


def _of_employer(view: View, document_id: str, name: str) -> list[Place]:
    text = view.text(document_id)
    held = _dated(view, document_id, SectionKind.WORK, *BESIDE)
    return [place for place in held if place.entry.name and place.entry.name.of(text) == name]


def _of_term(view: View, document_id: str, term: Term) -> list[Place]:
    """The jobs whose heads speak of a term, else the studies and honorary posts, else the jobs that do anywhere, as
    they do of a skill."""
    found = mentions(term, view.catalogue.mentions[document_id])
    work = _dated(view, document_id, SectionKind.WORK)
    for pool in (work, _dated(view, document_id, *BESIDE)):
        headed = [p for p in pool if any(best_in(e.head, found) >= SYNONYM for e in (p.entry, p.parent) if e)]
        if headed:
            return headed
    return [place for place in work if best_in(place.entry.span, found) >= PROOF]


def _called(view: View, document_id: str, term: Term, places: list[Place]) -> str:
    """A side as the CV writes it, where the question names one employer or school; else in the question's word."""
    names = {place.entry.name.of(view.text(document_id)) if place.entry.name else "" for place in places}
    said = names.pop() if len(names) == 1 else ""
    return said if set(term.words) & set(words(said)) else term.text
