"""Where and when somebody published most, and with whom more than once: "in which journal has she published most
often?", "which was her most productive year?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.authors import OF_WORKS, authors
from assistant.answering.finding.headed import headed
from assistant.answering.finding.selection import is_candidate
from assistant.answering.phrases import noun
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import listed, phrases
from assistant.text import words
from assistant.types import Kind, Query, Span, Status

KINDS = (Kind.FACT, Kind.LIST, Kind.COUNT, Kind.PASSAGE)
SINGLE = 1
Groups = dict[tuple[str, ...], list[tuple[Span, Place]]]
_VOLUME = re.compile(r"(?:(?<=[^\d\s])[\s,.]+\d[\d\s(),:.–-]*|[.,()]+)$")
"""Behind the name of a journal, or of somebody."""
_NUMBERED = re.compile(r"\d")


def mostly(query: Query, view: View, document_id: str) -> Draft | None:
    """The year or the venue of most papers with their number, or the co-authors of more than one; None for other
    questions, and where no paper tells."""
    if query.kind not in KINDS or query.follows or query.filters.person or query.filters.venue:
        return None
    said = words(query.text)
    most, of_papers = _says(said, "most", query), "section.publications" in query.tags or query.field == "venue"
    telling = _telling(query, said, most=most and of_papers, of_papers=of_papers)
    if telling is None:
        return None
    papers = [p for p in view.catalogue.places_of(document_id) if p.section.kind in OF_WORKS and p.entry.name]
    kind = next((key for key in ("journal", "conference") if query.field == "venue" and _says_kind(query, key)), None)
    kept = [p for p in papers if kind is None or headed(view, document_id, p.section, kind)] or papers
    groups: Groups = {}
    for place in kept:
        for key, span in telling(view, document_id, place):
            groups.setdefault(key, []).append((span, place))
    counts = {key: len(found) for key, found in groups.items()}
    least = SINGLE + 1 if telling is _people else max(counts.values(), default=0)
    chosen = sorted((key for key, n in counts.items() if n >= max(least, SINGLE)), key=lambda key: -counts[key])
    return _told(query, view, document_id, [groups[key] for key in chosen]) if chosen else None


Telling = Callable[[View, str, Place], Iterator[tuple[tuple[str, ...], Span]]]


def _telling(query: Query, said: tuple[str, ...], *, most: bool, of_papers: bool) -> Telling | None:
    """What the papers are counted by; None where a question asks for nothing of that kind."""
    dated = _says(said, "year", query)
    if dated and (_says(said, "productive", query) or (most and query.filters.period is None)):
        return _years
    if most and query.field == "venue" and "order.most" in {*query.tags, *_ends_most(said, query)}:
        return _venues
    repeated = query.field in ("coauthor", "author") and _says(said, "repeatedly", query)
    return _people if repeated and (of_papers or "field.coauthor" in query.tags) else None


def _years(view: View, document_id: str, place: Place) -> Iterator[tuple[tuple[str, ...], Span]]:
    period = place.entry.period
    date = (period.end or period.start) if period is not None else None
    if period is not None and date is not None:
        yield (str(date.year),), period.span


def _venues(view: View, document_id: str, place: Place) -> Iterator[tuple[tuple[str, ...], Span]]:
    text = view.text(document_id)
    fact = next((fact for fact in place.entry.extra if fact.key == "venue"), None)
    if fact is not None:  # without volumes and pages
        yield tuple(word for word in words(fact.span.of(text)) if not _NUMBERED.search(word)), fact.span


def _people(view: View, document_id: str, place: Place) -> Iterator[tuple[tuple[str, ...], Span]]:
    for span in authors(place):
        if not is_candidate(view, document_id, span):
            yield words(span.of(view.text(document_id))), span


def _told(query: Query, view: View, document_id: str, groups: list[list[tuple[Span, Place]]]) -> Draft:
    citing, parts = Citing(), []
    for found in groups:
        quoted = [describing.cover(span, place.entry.name) or span for span, place in found]
        unit = noun(query.language, "publications", len(found))
        name = _VOLUME.sub("", view.words(document_id, found[0][0])) or view.words(document_id, found[0][0])
        parts.append(f"{name}: {len(found)} {unit} {citing.cite_all(quoted)}")
    value = float(len(groups[0]))
    unit = noun(query.language, "publications", value)
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans), value, unit, confidence=0.8)


def _ends_most(said: tuple[str, ...], query: Query) -> set[str]:
    """The tag of what is most frequent, where a question ends so: "which journal has she published in most?"."""
    most = phrases("mostly.yaml", "most", query.language)
    return {"order.most"} if any(said[-len(phrase) :] == phrase for phrase in most) else set()


def _says(said: tuple[str, ...], key: str, query: Query) -> bool:
    return phrases("mostly.yaml", key, query.language).stand_in(said)


def _says_kind(query: Query, key: str) -> bool:
    """Whether a question asks for journals or for conferences, by the words for papers of that kind."""
    own = {word for phrase in listed(query.language, "section", key) for word in phrase}
    papers = {word for phrase in listed(query.language, "section", "publications") for word in phrase}
    return not (own - papers).isdisjoint(words(query.text))
