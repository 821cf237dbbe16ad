"""Headings that a column has wrapped, put together."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.parsing import vocabulary
from assistant.parsing.lines import Line, joined
from assistant.types import BlockKind

LONGEST_BARE = 42
"""Characters of a heading that only the lexicon and its looks tell."""


def unwrapped(lines: Sequence[Line]) -> list[Line]:
    """The lines, a heading that a narrow column wraps put together: "CENTRES" above "D'INTÉRÊT"."""
    found: list[Line] = []
    for line in lines:
        above = found[-1] if found else None
        if (
            above is not None
            and above.block.kind is line.block.kind is BlockKind.HEADING
            and above.block.level == line.block.level
            and above.block.column == line.block.column
            and (known := vocabulary.heading(f"{above.text} {line.text}"))
            and known.score == 1.0
            and not any(own and own.score == 1.0 for own in map(vocabulary.heading, (above.text, line.text)))
        ):
            found[-1] = joined(above, line)
        else:
            found.append(line)
    return found
