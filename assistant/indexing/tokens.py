"""tokens(text): the words that the lexical index knows.

They are the program's words (assistant/text.py: case and accents folded, "c++" and "c#" kept), but Chinese and
Japanese, which have no spaces, become overlapping pairs of characters: single characters are in too many texts.
"""

from __future__ import annotations

from itertools import groupby, pairwise

from assistant.text import is_cjk, words


def tokens(text: str) -> list[str]:
    """The tokens of a text in their order, repeated where it repeats them."""
    found: list[str] = []
    for cjk, group in groupby(words(text), is_cjk):
        run = list(group)
        found += ["".join(pair) for pair in pairwise(run)] if cjk and len(run) > 1 else run
    return found
