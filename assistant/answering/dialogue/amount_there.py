"""An amount of a kind that a question asks for which points nowhere: the line of what was spoken of last that has it.

"What did he do at Acme?" – "How quickly were incidents resolved?" is answered by "mean time to recovery from 52 to 17
minutes", though it says none of the words: it alone of that job tells how long something takes.
"""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures import kinds
from assistant.answering.figures.figures import changes, tells_number
from assistant.answering.finding.evidence import PROOF, SYNONYM, Mention, best_in, mentions
from assistant.answering.finding.ranking import rank
from assistant.answering.finding.selection import DONE
from assistant.answering.finding.wanted import asks_figure
from assistant.dates import durations
from assistant.questions.asking import CONTENT
from assistant.retrieval import Hits
from assistant.types import Kind, Query, Span, TermKind

FEW = 3  # entries that may be spoken of together
NEAR = 1.0  # standard deviations above the mean of all passages by which one means much the same as the question
MOSTLY = 0.5  # of the terms of a question that a line must speak of


def amount_there(query: Query, view: View, document_id: str) -> Draft | None:
    """The line of the entries spoken of last that has the kind of amount asked for and speaks of most that the question
    tells; None where none does, and for other questions."""
    if not _leans(query):
        return None
    asked, telling = kinds.asked(query), _telling(query, view, document_id)
    if not telling:
        return None
    document = view.catalogue.mentions[document_id]

    def spoken(line: Span) -> tuple[float, bool]:
        literal = any(line.contains(span) for term in query.terms for span in document.find_stems(term.words))
        return _share(line, telling), literal

    best = max(_fitting(query, view, document_id), key=spoken, default=None)
    if best is None or _share(best, telling) < MOSTLY or not (asked or best_in(best, telling[0]) >= SYNONYM):
        return None
    return quoting(view, document_id, [best], confidence=0.7)


def only_amount_there(query: Query, hits: Hits, view: View, document_id: str) -> Draft | None:
    """The only line of the entries spoken of last that has the kind of amount asked for, where the question tells
    nothing else, or the line means much the same in other words; None where a line elsewhere says it all, and for
    other questions."""
    if not _leans(query):
        return None
    asked, telling = kinds.asked(query), _telling(query, view, document_id)
    fitting = _fitting(query, view, document_id) if asked else []
    if len(fitting) != 1:
        return None
    text = fitting[0].of(view.text(document_id))
    if kinds.TIME in asked and not (changes(text) or len(durations(text)) > 1):
        return None  # "30 hours a week" tells not how soon
    if not telling:
        document = view.catalogue.mentions[document_id]
        nouns = [mentions(term, document) for term in query.terms if term.kind == TermKind.GENERIC]
        spoken = not nouns or any(best_in(fitting[0], places) >= SYNONYM for places in nouns)
        return quoting(view, document_id, fitting, confidence=0.5) if spoken else None
    near = [c for c in rank(query, hits, view, document_id) if c.features.stands_out >= NEAR]
    elsewhere = (c.span for c in near if c.span != fitting[0])
    told = any(all(best_in(line, places) >= PROOF for places in telling) for line in elsewhere)
    close = any(c.span.overlaps(fitting[0]) for c in near)
    return quoting(view, document_id, fitting, confidence=0.5) if close and not told else None


def _leans(query: Query) -> bool:
    """Whether a free question for an amount names nothing itself, after an answer."""
    leans = bool(query.quoted) and not (query.follows or query.filters.entries or query.filters.section)
    return leans and query.kind == Kind.PASSAGE and (asks_figure(query) or bool(kinds.asked(query)))


def _telling(query: Query, view: View, document_id: str) -> list[tuple[Mention, ...]]:
    document = view.catalogue.mentions[document_id]
    return [mentions(term, document) for term in query.terms if term.kind in CONTENT]


def _fitting(query: Query, view: View, document_id: str) -> list[Span]:
    """The lines of the entries spoken of last that have most of the kinds of amounts asked for, or any number, where
    any is asked for."""
    text, asked = view.text(document_id), kinds.asked(query)
    there = _lines_there(query, view, document_id)
    most = max((kinds.held(line.of(text), asked) for line in there), default=0)
    if most or asked:
        return [line for line in there if most and kinds.held(line.of(text), asked) == most]
    return [line for line in there if tells_number(line.of(text), query.tags)]


def _share(line: Span, telling: list[tuple[Mention, ...]]) -> float:
    """The share of some terms that a line speaks of."""
    return sum(best_in(line, places) >= SYNONYM for places in telling) / len(telling) if telling else 0.0


def _lines_there(query: Query, view: View, document_id: str) -> list[Span]:
    """What was quoted last but heads of entries, where these are few, then the other lines of the same entries."""
    quoted = view.quoted(query, document_id)
    places = [view.catalogue.entry_at(document_id, span) for span in quoted]
    entries = {place.entry.id: place.entry for place in places if place is not None and place.entry.kind in DONE}
    if len(entries) > FEW:
        return []
    own = [s for s in quoted if not any(entry.head.overlaps(s) for entry in entries.values())]
    return list(dict.fromkeys([*own, *(line for entry in entries.values() for line in entry.highlights)]))
