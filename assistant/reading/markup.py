"""Text with a little HTML inside, as forms of the web store it: its lines and bullets."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from assistant.reading.marks import bullet

_BREAK = re.compile(r"<br\s*/?>|</?(?:p|ul|ol|li|div|h[1-6])\b[^<>]*>|\n", re.I)
_TAG = re.compile(r"<[^<>]+>")


def lines(markup: str) -> list[tuple[str, bool]]:
    """(words, whether a bullet stood before them) of each line of a text with escaped HTML inside.

    A line that starts without a bullet, after one with a bullet, goes on with it.
    """
    found: list[tuple[str, bool]] = []
    for words, listed in paragraphs(markup):
        if listed or not found or not (found[-1][1] or words[0].islower()) or _whole(found[-1][0], words):
            found.append((words, listed))
        else:
            found[-1] = (f"{found[-1][0]} {words}", found[-1][1])
    return found


def paragraphs(markup: str) -> Iterator[tuple[str, bool]]:
    """(words, whether it is a list item or a bullet stood before them) of what the tags and line breaks part."""
    for part in re.split(r"(?=<li\b)", markup):
        listed = part.lower().startswith("<li")
        for piece in _BREAK.split(part):
            words = " ".join(html.unescape(_TAG.sub("", piece)).split())
            if not words:
                continue
            mark = bullet(words)
            yield words[mark:], bool(mark) or listed
            listed = False


def _whole(above: str, words: str) -> bool:
    """Whether a line is complete, so that the next is another one."""
    return above[-1:] in ".:;!?" or (words[0].isupper() and len(above) < 60)
