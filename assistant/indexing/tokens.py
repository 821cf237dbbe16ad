"""tokens(text): the words that the lexical index knows.

They are the program's words (assistant/text.py: case and accents folded, "c++" and "c#" kept), stemmed as English in
whatever language they are: the language of a word is not known, chunk and question are treated alike, and the plain
plurals of the other languages go too. Chinese and Japanese, which have no spaces, become overlapping pairs of
characters: single characters are in too many texts.
"""

from __future__ import annotations

from itertools import groupby, pairwise

from assistant.text import is_cjk, stem, words

STEMMER = "en"


def tokens(text: str) -> list[str]:
    """The tokens of a text in their order, repeated where it repeats them."""
    found: list[str] = []
    for cjk, group in groupby(words(text), is_cjk):
        run = list(group)
        if not cjk:
            found += [stem(word, STEMMER) for word in run]
        else:
            found += ["".join(pair) for pair in pairwise(run)] if len(run) > 1 else run
    return found
