"""The things that the last answer told, each with its own words: what it quoted; where it quoted one line, the things
that this enumerates ("two students: A (2021) and B (2023)"), or the others of the list that was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant import dates
from assistant.conversation import Legacy
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import function_words
from assistant.text import words
from assistant.types import Conversation, EntryRef, Kind, SectionKind, Span, TermKind, Turn

LISTING = (SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.INTERESTS)
APART = (*LISTING, SectionKind.BASICS, SectionKind.WORK, SectionKind.EDUCATION)
"""Sections whose entries are no list of which one was an example."""
CHOSEN = ("first", "last", "longest", "shortest", "highest", "largest", "smallest", "before", "after")
FEWEST = 2  # things that make several
OF_WORDS = "refer.words"
"""The tag of a question about one of the things told that is no entry but some words of one."""
SHORT = 240  # characters of a thing that is shown whole
_LISTED = re.compile(r"\s*[,;、；，/|\t\n•·]\s*")
_BREAKS = tuple(re.compile(rf"\s*{mark}\s*") for mark in ("[;；]", "[|•·\t]", "、"))
_LINE = re.compile(r"\s*\n[•–-]?\s*")
_SENTENCE = re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=[\d)»”\"]))[.!?]\s+(?=[^\W\d_a-z])|。")
_BRACKETED = re.compile(r"[^()（）;:：,，]{2,80}[(（][^()（）]+[)）]")
_WORD = re.compile(r"\s*([^\W\d_]+)\s+")


Quoted = tuple[tuple[str, Span], ...]
"""What answers quoted, each with its document."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One of the things told: the words for it, all that the CV says of it, and its entry, where it is one."""

    document_id: str
    span: Span
    whole: Span
    ref: EntryRef | None


def things(left: Legacy, catalogue: Catalogue) -> tuple[Thing, ...]:
    """The things that the last answer told."""
    shown = _quoted(left, catalogue)
    if len(shown) == 1:
        return _listed_with(left, shown[0], catalogue) or _within(shown[0], catalogue, left) or shown
    if left.query.kind == Kind.PASSAGE:  # of several passages the one that enumerates
        several = [found for thing in shown if (found := _bracketed(thing, catalogue))]
        return several[0] if len(several) == 1 else shown
    return shown


def among(left: Legacy, chosen: Iterable[Thing]) -> Legacy:
    """What is left where some of the things are spoken of, and nothing else."""
    entries = dict.fromkeys(ref for thing in chosen if (ref := thing.ref) is not None)
    return replace(left, quoted=tuple((t.document_id, t.span) for t in chosen), entries=tuple(entries))


def told_together(left: Legacy, conversation: Conversation, catalogue: Catalogue) -> tuple[Sequence[Thing], Quoted]:
    """The last several things that were told together, and what was quoted since."""
    since: list[tuple[str, Span]] = []
    for turn in reversed(conversation.turns):
        several = _several(turn, left, catalogue)
        if several:
            inside = since and all(any(is_of(thing, quoted) for thing in several) for quoted in since)
            return several if inside else (), tuple(since)
        since.extend((quote.document_id, quote.span) for quote in turn.answer.quotes)
    return (), ()


def with_others(left: Legacy, conversation: Conversation, catalogue: Catalogue) -> Legacy:
    """What is left, with the things that the one spoken of was told with ("which is more recent?"), unless it is a job
    or a study: of these all that there are would be meant."""
    several, _ = told_together(left, conversation, catalogue)
    career = (SectionKind.WORK, SectionKind.EDUCATION)
    if any(t.ref and catalogue.entry(t.ref.document_id, t.ref.entry_id).kind in career for t in several):
        return left
    return among(left, several) if several else left


def _several(turn: Turn, left: Legacy, catalogue: Catalogue) -> Sequence[Thing]:
    """The things that an answer told; () where it told one, or several lines of one."""
    quotes = tuple((quote.document_id, quote.span) for quote in turn.answer.quotes)
    if not quotes:
        return ()
    of_entries = [catalogue.entry_at(*quoted) for quoted in quotes]
    ids = {place.entry.id if place is not None else None for place in of_entries}
    if len(quotes) >= FEWEST and len(ids) == 1 and ids != {None}:
        return ()
    found = things(replace(left, query=turn.query, quoted=quotes, entries=()), catalogue)
    return found if len(found) >= FEWEST else ()


def is_of(thing: Thing, quoted: tuple[str, Span]) -> bool:
    """Whether what was quoted is part of a thing."""
    return thing.document_id == quoted[0] and thing.whole.overlaps(quoted[1])


def _quoted(left: Legacy, catalogue: Catalogue) -> tuple[Thing, ...]:
    """What was quoted, each with its entry, where nothing else of it was quoted."""
    places = [catalogue.entry_at(document_id, span) for document_id, span in left.quoted]
    ids = [place.entry.id if place is not None else None for place in places]
    return tuple(
        Thing(document_id, span, place.entry.span, EntryRef(document_id, place.entry.id))
        if place is not None and ids.count(place.entry.id) == 1
        else Thing(document_id, span, span, None)
        for (document_id, span), place in zip(left.quoted, places, strict=True)
    )


def _listed_with(left: Legacy, shown: Thing, catalogue: Catalogue) -> tuple[Thing, ...]:
    """The entries of the section that was asked for, of which one was shown as an example; () where it was asked for
    by itself."""
    place = catalogue.entry_at(shown.document_id, shown.span)
    if place is None or place.parent is not None or place.section.kind in APART:
        return ()
    if not _asked_for(left, place, catalogue):
        return ()
    every = [p for p in catalogue.places_in(shown.document_id, place.section) if p.parent is None]
    found = tuple(_thing(shown.document_id, other) for other in every)
    return found if len(found) >= FEWEST else ()


def _thing(document_id: str, place: Place) -> Thing:
    whole = place.entry.span
    span = whole if len(whole) <= SHORT else place.entry.head
    return Thing(document_id, span, whole, EntryRef(document_id, place.entry.id))


def _asked_for(left: Legacy, place: Place, catalogue: Catalogue) -> bool:
    """Whether the last question asked for a section as a whole, and told nothing of what in it but its heading says."""
    filters, document_id = left.query.filters, left.quoted[0][0]
    heading = place.section.heading.of(catalogue.documents[document_id].text) if place.section.heading else ""
    if filters.order in CHOSEN or filters.period is not None or left.query.field not in (None, "entry"):
        return False
    if not (place.section.kind in filters.section or heading in filters.heading):
        return False
    telling = (t for t in left.query.terms if t.kind in (TermKind.NAME, TermKind.WORD, TermKind.KNOWN))
    return all(set(words(heading)) & set(term.words) for term in telling)


def _within(shown: Thing, catalogue: Catalogue, left: Legacy) -> tuple[Thing, ...]:
    """The things that a line enumerates; () where it is one thing."""
    document_id, text = shown.document_id, catalogue.documents[shown.document_id].text
    inside = [p for p in catalogue.places_of(document_id) if p.parent is None and shown.span.contains(p.entry.span)]
    if len(inside) >= FEWEST:  # entries that were read from one line
        return tuple(_thing(document_id, place) for place in inside)
    place = catalogue.entry_at(document_id, shown.span)
    kind = place.section.kind if place is not None else next(iter(left.query.filters.section), SectionKind.SKILLS)
    if kind in LISTING:
        return _pieces(shown, split(text, shown.span, _LISTED))
    if place is not None and place.entry.kind in APART:
        return ()
    parted = [found for mark in _BREAKS if len(found := split(text, shown.span, mark)) >= FEWEST]
    lines = [_dated(text, split(text, shown.span, _LINE)), *parted]
    dated = next((found for found in lines if len(found) >= FEWEST and all(dates.find(f.of(text)) for f in found)), ())
    whole = parted[:1] if len(list(_sentences(text, shown.span))) == 1 else []
    return _pieces(shown, dated) or _bracketed(shown, catalogue) or _pieces(shown, next(iter(whole), ()))


def _bracketed(shown: Thing, catalogue: Catalogue) -> tuple[Thing, ...]:
    """The things of an enumeration that says something of each in brackets: "A (2021, on …) and B (2023, on …)"."""
    text, language = catalogue.documents[shown.document_id].text, catalogue.languages[shown.document_id]
    best: list[Span] = []
    for sentence in _sentences(text, shown.span):
        found = [_unled(text, span, language) for span in _in_brackets(text, sentence)]
        best = max(best, found, key=len)
    return _pieces(shown, best) if len(best) >= FEWEST else ()


def _in_brackets(text: str, sentence: Span) -> list[Span]:
    """The longest run of names with brackets behind them between which stands nothing but a mark or a small word."""
    runs: list[list[Span]] = [[]]
    for match in _BRACKETED.finditer(text, sentence.start, sentence.end):
        if runs[-1] and text[runs[-1][-1].end : match.start()].strip(" ,;，；、"):
            runs.append([])
        runs[-1].append(Span(*match.span()))
    return max(runs, key=len)


def _unled(text: str, span: Span, language: str) -> Span:
    """A span without the small words before it ("and B (2023)")."""
    start, small = span.start, function_words(language)
    while (match := _WORD.match(text, start, span.end)) is not None and match[1].casefold() in small:
        start = match.end()
    return Span(start + len(text[start : span.end]) - len(text[start : span.end].lstrip()), span.end)


def _sentences(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _SENTENCE.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, span.end)


def _dated(text: str, lines: list[Span]) -> list[Span]:
    """Lines each with those behind it that bear no date."""
    found: list[Span] = []
    for line in lines:
        if dates.find(line.of(text)):
            found.append(line)
        elif found:
            found[-1] = Span(found[-1].start, line.end)
        else:
            return []
    return found


def _pieces(shown: Thing, spans: Iterable[Span]) -> tuple[Thing, ...]:
    return tuple(Thing(shown.document_id, span, span, None) for span in spans)


@lru_cache(maxsize=256)
def _breaks(text: str, mark: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in mark.finditer(text))


def split(text: str, line: Span, mark: re.Pattern[str]) -> list[Span]:
    """The parts of a line between marks, those inside brackets left out of account."""
    said = line.of(text)
    breaks = dict(_breaks(said, mark))
    found, start, depth, i = [], 0, 0, 0
    while i < len(said):
        depth += (said[i] in "(（[") - (said[i] in ")）]")
        if depth == 0 and i in breaks:
            found.append(Span(line.start + start, line.start + i))
            start = breaks[i]
        i = max(i + 1, breaks.get(i, 0)) if depth == 0 else i + 1
    found.append(Span(line.start + start, line.end))
    return [span for span in found if len(span)]
