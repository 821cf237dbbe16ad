"""Words of a Chinese question: which characters belong together, and whether they tell something."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

CONTENT = ("n", "v", "a", "t", "s", "j", "i", "l", "z", "b", "eng")
"""Beginnings of jieba's part-of-speech tags (ICTCLAS) of words that may tell something; the rest are function words."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A word `[start, end)` of a text, and whether it is one that tells something rather than a function word."""

    start: int
    end: int
    content: bool


@lru_cache(maxsize=256)
def segments(text: str) -> tuple[Segment, ...]:
    """The words of a text, one after another (jieba's dictionary, https://github.com/messense/jieba-rs)."""
    import rjieba

    found, at = [], 0
    for word, tag in rjieba.tag(text):
        start = text.index(word, at)
        at = start + len(word)
        found.append(Segment(start, at, tag.startswith(CONTENT) and word.strip() != ""))
    return tuple(found)
