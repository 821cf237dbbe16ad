"""Whom the person guided, where a section lists them: "which of her PhD students have graduated?", "which MSc students
did she have in 2021?"."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering.counts import counted
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures.figures import names_people
from assistant.answering.finding import several
from assistant.answering.finding.by_line import below_labels
from assistant.answering.finding.kinds import degree_keys
from assistant.answering.finding.selection import headings
from assistant.answering.passages import not_found
from assistant.answering.phrases import say
from assistant.parsing import vocabulary
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.questions.framing.guided import TAG, guides_now, only_guides
from assistant.questions.lexical.tags import phrases
from assistant.text import Phrases, runs, stem, words
from assistant.types import Kind, Query, SectionKind

LEXICON = "pupils.yaml"
KINDS = (Kind.LIST, Kind.PASSAGE, Kind.FACT, Kind.TIMELINE, Kind.COUNT, Kind.YES_NO)
OTHERWISE = ("ask.amount", "ask.when", "ask.where", "ask.how_long", "ask.what_for", "refer.there", "refer.that")
FREE = (None, "entry", "position", "adviser", "mentor", "degree", "study")
LISTED = (SectionKind.OTHER, SectionKind.EDUCATION, SectionKind.PROJECTS)
FINISHED, CURRENT = "finished", "current"
LONGEST = 5  # words of a phrase


def pupils(query: Query, view: View, document_id: str) -> Draft | None:
    """The people of such sections of whom the question asks: of its degree, its time, those who have finished or have
    not; None for other questions and where no section lists any."""
    if query.kind not in KINDS or query.field not in FREE or set(OTHERWISE) & set(query.tags):
        return None
    state = _state(query)
    if state is None and not (_speaks_of_people(query) or (query.follows and query.filters.order)):
        return None
    every = _listed(view, document_id)
    followed = [ref.entry_id for ref in query.follows if ref.document_id == document_id]
    quoted = view.quoted(query, document_id)
    meant = (p for p in every if p.entry.id in followed or any(p.entry.span.contains(span) for span in quoted))
    shown = tuple(meant) if followed else ()
    leaning = "refer.those" in query.tags and len(shown) > 1 and len(shown) in (len(followed), len(quoted))
    ordered = query.filters.order in ("first", "last")
    if not every or not ((leaning and (state or ordered)) or _asks(query, every, view, document_id)):
        return None
    pool = shown if leaning else _narrowed(query, view, document_id, every)
    if state is not None:
        pool = tuple(place for place in pool if _stands(place, state, view, document_id))
    if ordered:
        pool = several.at_end(view, document_id, pool, str(query.filters.order), several.number(query))
    if not pool:
        return not_found(query, view, document_id)
    spans = [place.entry.span for place in pool]
    if "ask.count" in query.tags:
        return counted(query, len(pool), "students", document_id, spans)
    told = quoting(view, document_id, spans, between="; ", end=".", confidence=0.8)
    return replace(told, text=say(query.language, "yes", text=told.text)) if query.kind == Kind.YES_NO else told


def _asks(query: Query, every: tuple[Place, ...], view: View, document_id: str) -> bool:
    """Whether a question asks for the people themselves and tells nothing of them but their degree, their time and how
    far they are."""
    if not _speaks_of_people(query) or query.follows:
        return False
    if "ask.count" in query.tags and not (degree_keys(query.text) or _state(query) or TAG in query.tags):
        return False  # "how many students take the course?"
    own = {ref.entry_id for ref in query.filters.entries if ref.document_id == document_id}
    elsewhere = (view.catalogue.place(document_id, entry_id) for entry_id in own - {place.entry.id for place in every})
    if any(place.entry.kind != SectionKind.EDUCATION for place in elsewhere) or query.filters.organisation:
        return False
    told = [word for term in query.terms if term.kind in CONTENT for word in term.words]
    known = {word for key in ("people", FINISHED, CURRENT) for p in _asked(key, query.language) for word in p}
    return all(w in known or only_guides(w, query.language) or several.is_number(w) for w in told)


def _speaks_of_people(query: Query) -> bool:
    """Whether a question has a word for those who are guided, or for guiding."""
    said = words(query.text)
    if _asked("people", query.language).stand_in(said) or guides_now(said, query.language):
        return True
    if query.filters.order not in ("first", "last"):
        return False
    stems = {stem(word, query.language) for phrase in _asked("people", query.language) for word in phrase}
    return any(stem(word, query.language) in stems for word in said)  # "who was her first PhD student?"


def _asked(key: str, language: str) -> Phrases:
    return phrases(LEXICON, key, language) if key == "people" else phrases(LEXICON, key, "asked", language)


def _state(query: Query) -> str | None:
    """How far the people are for whom a question asks; what is turned round ("not finished") stands among the words
    for the other."""
    said = words(query.text)
    current = _asked(CURRENT, query.language).stand_in(said)
    if current or query.filters.order == "current":
        return CURRENT
    finished = _asked(FINISHED, query.language).stand_in(said)
    return FINISHED if finished or "time.ended" in query.tags else None


def _listed(view: View, document_id: str) -> tuple[Place, ...]:
    """The people whom sections of those who were guided list, each by the name."""
    text, found = view.text(document_id), []
    for section in view.catalogue.cvs[document_id].sections:
        if section.kind not in LISTED:
            continue
        own = [p for p in view.catalogue.places_in(document_id, section) if p.parent is None]
        labelled = [p for p in below_labels(view, document_id, section) if _is_headed(view, document_id, p)]
        found += labelled or [p for p in own if p.entry.name and _is_headed(view, document_id, p)]
    people = [p for p in found if p.entry.name is not None and names_people(_first_words(p.entry.name.of(text)))]
    dated = tuple(p for p in people if p.entry.period is not None)
    return dated or tuple(people)


def _first_words(name: str) -> str:
    """The first words of a name without the small ones inside it ("Maarten de Haas")."""
    return " ".join([word for word in name.split() if word not in vocabulary.listed("persons", "particle")][:3])


def _is_headed(view: View, document_id: str, place: Place) -> bool:
    """Whether a heading or a label above somebody says that people were guided, in these very words: "Estudios" has
    the stem of "estudiantes"."""
    text = view.text(document_id)
    said = {run for span in headings(place) for run in runs(words(span.of(text)), LONGEST)}
    return any(phrase in said for phrase in phrases(LEXICON, "headings"))


def _narrowed(query: Query, view: View, document_id: str, every: tuple[Place, ...]) -> tuple[Place, ...]:
    """The people of the degree and the time of a question; a degree may stand in the heading above them."""
    text, period = view.text(document_id), query.filters.period
    degrees = set(query.filters.degree or degree_keys(query.text))
    pool = every
    if degrees:
        own = {p.entry.id: _degrees(p, text) for p in pool}
        pool = tuple(p for p in pool if own[p.entry.id] & degrees)
    if period is not None:
        pool = tuple(p for p in pool if p.entry.period and dates.overlaps(p.entry.period, period, view.today))
    return pool


def _degrees(place: Place, text: str) -> set[str]:
    """The degrees that the headings above somebody name, else those of the line."""
    above = {key for span in headings(place) for key in degree_keys(span.of(text))}
    return above or set(degree_keys(place.entry.span.of(text)))


def _stands(place: Place, state: str, view: View, document_id: str) -> bool:
    """Whether somebody has finished, or is still at it, by the words of the line or by its dates."""
    period = place.entry.period
    label = [place.parent.head] if place.parent is not None else []  # "Doctoral students, current"
    said = tuple(w for span in (*label, place.entry.span) for w in words(span.of(view.text(document_id))))
    end = period.end if period is not None and not period.ongoing else None
    over = end is not None and (end.year, end.month or 1) <= (view.today.year, view.today.month)
    if phrases(LEXICON, CURRENT, "said").stand_in(said):
        over = False
    elif phrases(LEXICON, FINISHED, "said").stand_in(said):
        over = True
    return over == (state == FINISHED)
