"""Lines of one entry that are things of their own: the talks or the students below a label, each with its date."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant import dates
from assistant.answering.draft import View
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import Block, Entry, SectionKind, Span

KINDS = (SectionKind.OTHER, SectionKind.AWARDS, SectionKind.CERTIFICATES)
FEWEST = 2  # lines with dates
LABEL = 5  # words of a label above them
_NAME = re.compile(r"[^,:;(（，：；\t]{2,80}")


def by_line(view: View, document_id: str, place: Place) -> tuple[Place, ...]:
    """The lines of an entry, each as an entry with the label above it as its parent, where all but the labels have a
    date; else the entry as it is."""
    if place.section.kind not in KINDS or place.parent is not None:
        return (place,)
    document = view.catalogue.documents[document_id]
    blocks = tuple(block for block in document.blocks if place.entry.span.overlaps(block.span))
    lines = _lines(document.text, place.entry, blocks)
    return tuple(Place(entry, place.section, label) for entry, label in lines) if len(lines) >= FEWEST else (place,)


@lru_cache(maxsize=256)
def _lines(text: str, entry: Entry, blocks: tuple[Block, ...]) -> list[tuple[Entry, Entry | None]]:
    """The lines with a date, each with the label above it; [] where another line has none."""
    found: list[tuple[Entry, Entry | None]] = []
    label: Entry | None = None
    for n, block in enumerate(blocks):
        dated = dates.find(block.span.of(text))
        own = Entry(f"{entry.id}/{n}", entry.kind, block.span, block.span)
        if not dated and len(words(block.span.of(text))) > LABEL:
            return []
        if not dated:
            label = own
            continue
        name = _NAME.match(text, block.span.start, block.span.end)
        span = Span(*name.span()) if name is not None else block.span
        found.append((Entry(own.id, own.kind, own.span, own.head, name=span, period=dated[0]), label))
    return found
