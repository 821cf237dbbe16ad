"""An entry in the words of an answer: "Staff Algorithm Engineer, DAMO Academy of Alibaba Group (U.S.), 2018 — 2022"."""

from __future__ import annotations

import re
from functools import cache

from assistant.answering.draft import View, plain
from assistant.parsing.people import conjunction
from assistant.types import Entry, Role, SectionKind, Span

HEAD = 260  # characters of a head that is quoted whole
OF_A_LINE = (SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.LANGUAGES, SectionKind.PUBLICATIONS)
RATING = 40  # characters that tell how well the last skill of a group is known
_COMMA = 2  # characters between the name of an employer and the part of it that stands before it
_PUNCTUATION = re.compile(r"[^\w\n]{1,4}")
NAME = 160  # characters of a part of a head that is quoted alone


def cover(*spans: Span | None) -> Span | None:
    """The smallest span that holds all of the given ones."""
    given = [span for span in spans if span is not None]
    return Span(min(s.start for s in given), max(s.end for s in given)) if given else None


def row(text: str, span: Span) -> Span:
    """The row of a text that a span stands in."""
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def head(entry: Entry) -> Span:
    """What is quoted for an entry as a whole: its head, or the part of it that names it where the head is long; of a
    thing that is told in a line or two, all of it, for its giver, its rank or its end may stand behind its name."""
    if entry.kind in OF_A_LINE and len(entry.span) <= HEAD:
        return entry.span
    if entry.kind == SectionKind.PUBLICATIONS and entry.name is not None:
        return entry.name
    if len(entry.head) <= HEAD:
        return entry.head
    best = cover(entry.name, entry.position, entry.period.span if entry.period else None)
    if best is not None and len(best) <= HEAD:
        return best
    return entry.name or entry.position or Span(entry.head.start, entry.head.start + NAME)


def evidence(entry: Entry, *fields: Span | None) -> Span:
    """The smallest span that shows fields of an entry and what they are fields of."""
    whole = head(entry)
    if all(field is None or whole.contains(field) for field in fields):
        return whole
    near = cover(*fields)
    together = cover(near, entry.name)
    if together is not None and len(together) <= HEAD:
        return together
    return near or whole


def describe(view: View, document_id: str, entry: Entry, *, first: str | None = None) -> str:
    """Position, name and period of an entry; `first` is the field that comes first (name, position)."""
    position = view.words(document_id, entry.position) if entry.position else ""
    name = view.words(document_id, cover(_part_before(entry), entry.name) or entry.name) if entry.name else ""
    if not position and not name:
        return plain(head(entry).of(view.text(document_id)))
    period = view.words(document_id, entry.period.span) if entry.period else ""
    parts = [name, position] if first == "name" else [position, name]
    return ", ".join(dict.fromkeys(part for part in [*parts, period.strip("() ")] if part))


def _part_before(entry: Entry) -> Span | None:
    """The part of an employer that stands right before its name: "Ward 7, St Mary's"."""
    name = entry.name
    if name is None or entry.kind not in (SectionKind.WORK, SectionKind.VOLUNTEER):
        return None
    parts = (fact.span for fact in entry.extra if fact.key == "department" and fact.span.end < name.start)
    return next((part for part in parts if name.start - part.end <= _COMMA), None)


def work_of(view: View, document_id: str, line: Span) -> Entry | None:
    """The position with a named employer that a line below its head tells of; None for other lines."""
    place = view.catalogue.entry_at(document_id, line)
    while place is not None:
        entry = place.entry
        if entry.kind == SectionKind.WORK and entry.name is not None and not entry.head.overlaps(line):
            return entry
        place = view.catalogue.place(document_id, place.parent.id) if place.parent is not None else None
    return None


def publication(view: View, document_id: str, entry: Entry, *fields: Span | None) -> tuple[Span, str]:
    """What is quoted of a publication (its title and the fields that were asked for) and how it is called."""
    title = entry.name or entry.head
    span = cover(title, *[field for field in fields if field is not None])
    return span or title, view.words(document_id, title)


def keywords(entry: Entry) -> Span | None:
    """The skills of a group with its name, and with how well the last of them is known."""
    own = cover(entry.name, *entry.keywords) if entry.keywords else None
    is_rated = own is not None and 1 < entry.span.end - own.end <= RATING
    return Span(own.start, entry.span.end) if own is not None and is_rated else own


def people_of(entry: Entry, *roles: Role) -> tuple[Span, ...]:
    """The names of the people with one of the roles."""
    return tuple(person.span for person in entry.people if person.role in roles)


def small(entry: Entry) -> Span:
    """A short entry whole (a language, a certificate, a group of skills), a long one by its head."""
    group = keywords(entry)
    if group is not None and len(group) <= HEAD:
        return group
    return entry.span if len(entry.span) <= NAME else head(entry)


def on_one_line(view: View, document_id: str, found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Neighbours with nothing but punctuation or "and" between them ("Rowing, parkour and sourdough") as one quote, and
    those of one beginning ("Fluent: German", "Fluent: German and French")."""
    text = view.text(document_id)
    joined: list[tuple[Span, str]] = []
    for span, shown in found:
        last = joined[-1] if joined else None
        between = text[last[0].end : span.start] if last is not None and last[0].end <= span.start else None
        if last is not None and between is not None and _joint().fullmatch(between):
            joined[-1] = (Span(last[0].start, span.end), f"{last[1]}{between}{shown}")
        elif last is not None and last[0].start == span.start and span.contains(last[0]) and shown.startswith(last[1]):
            joined[-1] = (span, shown)
        else:
            joined.append((span, shown))
    return joined


@cache
def _joint() -> re.Pattern[str]:
    """What stands between the things of a list: punctuation, or "and" in any language."""
    return re.compile(rf"{_PUNCTUATION.pattern}|,? (?:{conjunction()}|&) ", re.IGNORECASE)
