"""Lines that are things of their own, each with its date, whatever entries they were read as: talks that are the lines
of one entry, students or talks below a label."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from assistant import dates
from assistant.answering.draft import View
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import Block, BlockKind, Entry, Section, SectionKind, Span

KINDS = (SectionKind.OTHER, SectionKind.AWARDS, SectionKind.CERTIFICATES)
FEWEST = 2  # lines with dates
ITEMS = 6  # items below a label that are shown
LABEL = 5  # words of a label above them
_NAME = re.compile(r"[^,:;(（，：；\t]{2,80}")


def by_line(view: View, document_id: str, place: Place) -> tuple[Place, ...]:
    """The lines of an entry, each as an entry, where all of them have a date; else the entry as it is."""
    if place.section.kind not in KINDS or place.parent is not None:
        return (place,)
    document = view.catalogue.documents[document_id]
    blocks = tuple(block for block in document.blocks if place.entry.span.overlaps(block.span))
    lines = [_line(document.text, block, place.entry.kind) for block in blocks]
    dated = tuple(Place(entry, place.section, None) for entry in lines if entry.period is not None)
    return dated if len(dated) == len(lines) >= FEWEST else (place,)


def below_labels(view: View, document_id: str, section: Section) -> tuple[Place, ...]:
    """The items of a section that stand below short lines, each with a date, and the label as its parent; () where no
    such lines stand in it."""
    document = view.catalogue.documents[document_id]
    blocks = tuple(block for block in document.blocks if section.span.overlaps(block.span))
    return tuple(Place(entry, section, label) for entry, label in _labelled(document.text, blocks, section.kind))


def items_below(view: View, document_id: str, label: Span) -> tuple[Span, ...]:
    """The first items of a list below the item that is a label ("Invited talks"); () where it is none."""
    blocks = view.catalogue.documents[document_id].blocks
    at = next((i for i, block in enumerate(blocks) if block.kind == BlockKind.ITEM and block.span == label), None)
    if at is None:
        return ()
    listed = takewhile(lambda other: other.kind == BlockKind.ITEM and other.level > blocks[at].level, blocks[at + 1 :])
    return tuple(block.span for block in listed)[:ITEMS]


@lru_cache(maxsize=256)
def _labelled(text: str, blocks: tuple[Block, ...], kind: SectionKind) -> tuple[tuple[Entry, Entry], ...]:
    """Dated items, each with the short line above them that labels it."""
    found: list[tuple[Entry, Entry]] = []
    label: Entry | None = None
    for block, behind in zip(blocks, (*blocks[1:], None), strict=True):
        line = _line(text, block, kind)
        if block.kind != BlockKind.ITEM:
            short = block.kind == BlockKind.PARAGRAPH and len(words(block.span.of(text))) <= LABEL
            opens = behind is not None and behind.kind == BlockKind.ITEM
            label = line if short and opens and line.period is None else None
        elif label is not None and line.period is not None:
            found.append((line, label))
    return tuple(found)


@lru_cache(maxsize=1024)
def _line(text: str, block: Block, kind: SectionKind) -> Entry:
    """A line as an entry: its first words, up to a comma or a colon, are its name."""
    dated = dates.find(block.span.of(text))
    name = _NAME.match(text, block.span.start, block.span.end)
    return Entry(
        f"line {block.span.start}",
        kind,
        block.span,
        block.span,
        name=Span(*name.span()) if name is not None else block.span,
        period=dated[0] if dated else None,
    )
