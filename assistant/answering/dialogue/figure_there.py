"""How many of what, or how much money, the lines shown last tell: "how many of them are farms?" of "38 clients: 16
building trades, 7 farms", "with how much money?" of the line that says 96,000 €.

A number counts what stands right beside it, or is the only one in a clause that speaks of all that the question tells.
What a question that points at these lines counts and none of them numbers is not told: there were lathes, but not how
many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant import dates
from assistant.answering.amending.counted import GOOD
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures.amounts import amount, frequency
from assistant.answering.figures.figures import stands_before
from assistant.answering.figures.sums import counting, of_kind, tells_sum
from assistant.answering.finding.counted import counted_terms
from assistant.answering.finding.evidence import LEADERSHIP, SYNONYM, Mention, best_in, best_with_head, mentions
from assistant.answering.finding.stated import whole_line
from assistant.answering.finding.wanted import asks_money, measures_money
from assistant.answering.passages import not_found
from assistant.questions.asking import CONTENT
from assistant.questions.dialogue.figure import BOUND, TAG
from assistant.questions.stages.spelled import asks_measure
from assistant.types import Entry, Query, SectionKind, Span, Term, TermKind

POSTS = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)
FEW = 3  # entries that may be spoken of together
_CLAUSE = re.compile(r"[;；。，、]|[,.](?=\s)|:(?=\s\D)|：(?!\s?\d)|[()（）]")

Found = tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question counts, by the mentions of its words, and what else it tells."""

    counted: tuple[Found, ...]
    others: tuple[Found, ...]
    general: tuple[Found, ...]
    unit: str | None


def figure_there(query: Query, view: View, document_id: str) -> Draft | None:
    """The line shown last, else another of its entry, that has the number asked for; not_found where a question that
    points there counts what none of them numbers. None for other questions, and where others may tell it."""
    if TAG not in query.tags:
        return None
    lines = _lines(query, view, document_id)
    if not lines:
        return None
    if asks_money(query) and "field.salary" not in query.tags:
        return _money(query, view, document_id, lines)
    if "ask.times" in query.tags:
        return _often(query, view, document_id)
    if "ask.count" not in query.tags:
        return None
    asked = _asked(query, view, document_id)
    scores = {line: _score(line, asked, view, document_id) for line in lines}
    best = max(lines, key=lambda line: scores[line])
    return quoting(view, document_id, [best], confidence=0.8) if scores[best] > 0 else None


def counted_there(query: Query, view: View, document_id: str, made: Draft) -> Draft:
    """A draft as it is, or not_found where a question that points at what was shown counts something, and no clause
    quoted has a number and speaks of anything that it tells: "how many hospitals did he build there?"."""
    if TAG not in query.tags or "ask.count" not in query.tags or made.status not in GOOD:
        return made
    if asks_measure(query.text) or not shown_lines(query, view, document_id):
        return made
    text, document = view.text(document_id), view.catalogue.mentions[document_id]
    telling = [term for term in query.terms if term.kind in CONTENT]
    section = _of_other_section(query)
    counts = section or any(term in telling for term in counted_terms(query)[0])
    if not counts or any(LEADERSHIP in term.concepts for term in telling):
        return made  # how many people are led is told in many words
    spoken = [*shown_lines(query, view, document_id), *(e.span for e in _entries(query, view, document_id))]
    inside = [any(span.overlaps(line) for span in spoken) for line in made.evidence]
    if (section and not any(inside)) or not (BOUND in query.tags or all(inside)):
        return made  # papers that the section of papers lists; what other lines tell by themselves
    terms = query.terms if section else telling
    found = [mentions(each, document) for term in terms for each in (term, *term.parts)]
    clauses = [clause for line in made.evidence for clause in _clauses(line, text) if _figures(clause, text)]
    if any(best_in(clause, places) >= SYNONYM for clause in clauses for places in found):
        return made
    absent = not_found(query, view, document_id, tuple(telling))
    return replace(absent, related=made.evidence[:2])


def _often(query: Query, view: View, document_id: str) -> Draft | None:
    """The only line shown, where it says how often something is ("two afternoons a week") and the question tells at
    most one thing, as a verb does, in words of its own."""
    shown, document = shown_lines(query, view, document_id), view.catalogue.mentions[document_id]
    if len(shown) != 1 or not frequency().search(shown[0].of(view.text(document_id))):
        return None
    telling = [mentions(term, document) for term in query.terms if term.kind in CONTENT]
    strange = [found for found in telling if not _speaks(shown[0], found, view, document_id)]
    return quoting(view, document_id, shown, confidence=0.6) if len(strange) <= 1 else None


def _of_other_section(query: Query) -> bool:
    """Whether what is counted are things of a section that a line of a job does not list: patents, papers."""
    return any(tag.startswith("section.") and tag != "section.work" for tag in query.tags)


def _asked(query: Query, view: View, document_id: str) -> _Asked:
    """What a question counts, where it says so, and what else it tells."""
    document = view.catalogue.mentions[document_id]
    counted, placed = counted_terms(query)
    counted = counted if placed else ()
    telling = [term for term in query.terms if term.kind in CONTENT and term not in counted]
    general = [term for term in query.terms if term.kind == TermKind.GENERIC and term not in counted]
    return _Asked(
        tuple(mentions(term, document) for term in counted),
        tuple(mentions(term, document) for term in telling),
        tuple(mentions(term, document) for term in general),
        _unit(counted),
    )


def _unit(counted: Sequence[Term]) -> str | None:
    """The unit of time that is counted: "how many hours a week?"."""
    found = (dates.durations(f"2 {word}") for term in counted for word in term.words)
    return next((lengths[0].unit for lengths in found if lengths), None)


def _score(line: Span, asked: _Asked, view: View, document_id: str) -> float:
    """How well a line tells the number asked for; 0 where it does not: it must speak of all that the question tells,
    and number what is counted."""
    if not all(_speaks(line, found, view, document_id) for found in asked.others):
        return 0.0
    clauses = list(_clauses(line, view.text(document_id)))
    if any(_numbers(clause, asked, view.text(document_id)) for clause in clauses):
        return 2.0
    if asked.counted or not (asked.others or asked.general):
        return 0.0
    told = asked.others or asked.general
    whole = any(
        _figures(clause, view.text(document_id)) and all(best_in(clause, found) >= SYNONYM for found in told)
        for clause in clauses
    )
    return 1.0 * whole


def _speaks(line: Span, found: Found, view: View, document_id: str) -> bool:
    """Whether a line, or the head of its entry, speaks of something."""
    return best_with_head(line, view.catalogue.entry_at(document_id, line), found) >= SYNONYM


def _numbers(clause: Span, asked: _Asked, text: str) -> bool:
    """Whether a clause has a number beside what is counted, or the only one beside nothing else."""
    if asked.unit is not None:
        return any(length.unit == asked.unit for length in dates.durations(clause.of(text)))
    figures = _figures(clause, text)
    spoken = [m.span for found in asked.counted for m in found if m.strength >= SYNONYM and clause.contains(m.span)]
    return any(stands_before(figure, span) for figure in figures for span in spoken)


def _figures(clause: Span, text: str) -> list[Span]:
    """The numbers of a clause that may count something, in the whole text."""
    return [Span(clause.start + f.start, clause.start + f.end) for f in counting(clause.of(text))]


def _clauses(line: Span, text: str) -> Iterator[Span]:
    """The clauses of a line."""
    start = line.start
    for match in _CLAUSE.finditer(text, line.start, line.end):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
    if start < line.end:
        yield Span(start, line.end)


def _money(query: Query, view: View, document_id: str, lines: list[Span]) -> Draft | None:
    """The first line shown that tells a sum of money, or another of its entry that speaks of all else that the question
    tells; not_found where a scrap of a question, one that points there or one about what stands nowhere else asks for
    nothing but money, and no line tells any."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    telling = [mentions(t, document) for t in query.terms if t.kind in CONTENT and not measures_money(t)]
    shown = [*shown_lines(query, view, document_id), *_whole(query, view, document_id)]
    fitting = [
        line
        for line in lines
        if (line in shown or telling)
        and amount(line.of(text)) is not None
        and all(_speaks(line, found, view, document_id) for found in telling)
    ]
    if fitting:
        return quoting(view, document_id, fitting[:1], confidence=0.7)
    places = [m.span for found in telling for m in found if m.strength >= SYNONYM]
    only_there = all(any(line.contains(span) for line in lines) for span in places) and all(telling)
    bound = BOUND in query.tags or query.tags[0] == "refer.and" or not telling or only_there
    return not_found(query, view, document_id) if bound and of_kind(query) is tells_sum else None


def shown_lines(query: Query, view: View, document_id: str) -> list[Span]:
    """The lines that the last answer quoted, whole."""
    quoted = (span for owner, span in query.last if owner == document_id)
    return list(dict.fromkeys(whole_line(view, document_id, span) for span in quoted))


def _lines(query: Query, view: View, document_id: str) -> list[Span]:
    """The lines that the last answer quoted, then the others of their entries, where these are few."""
    entries = _entries(query, view, document_id)
    others = [line for entry in entries for line in _of(entry)] if len(entries) <= FEW else []
    return list(dict.fromkeys([*shown_lines(query, view, document_id), *others]))


def _entries(query: Query, view: View, document_id: str) -> list[Entry]:
    """The entries that the lines shown stand in."""
    places = (view.catalogue.entry_at(document_id, line) for line in shown_lines(query, view, document_id))
    return list({place.entry.id: place.entry for place in places if place is not None}.values())


def _whole(query: Query, view: View, document_id: str) -> list[Span]:
    """The lines of the entries shown that were shown as a whole: by their heads, as a project, or as the place that a
    question calls "there"."""
    shown = shown_lines(query, view, document_id)
    whole = [
        entry
        for entry in _entries(query, view, document_id)
        if "refer.there" in query.tags or entry.kind not in POSTS or any(entry.head.overlaps(s) for s in shown)
    ]
    return [line for entry in whole for line in _of(entry)]


def _of(entry: Entry) -> list[Span]:
    """The lines of an entry and of those below it, its head last."""
    below = [line for child in entry.children for line in _of(child)]
    return [*entry.highlights, *(fact.evidence for fact in entry.extra), *below, entry.head]
