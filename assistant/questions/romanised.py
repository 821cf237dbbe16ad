"""Chinese names by their sounds: "Hangzhou" is 杭州, "Xie Haoran" is 谢浩然."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from assistant.text import is_cjk

Phrase = tuple[str, ...]
SHORTEST = 4  # letters of a name: fewer are of many characters
LONGEST = 4  # characters of a name
_HAN = re.compile(r"[\u3400-\u9fff]+")


@lru_cache(maxsize=256)
def syllables(text: str) -> tuple[str, ...]:
    """The sound of each Chinese character of a text in plain letters (pypinyin, which knows words whose characters
    sound otherwise than alone); "" for all other characters."""
    from pypinyin import lazy_pinyin

    found = [""] * len(text)
    for run in _HAN.finditer(text):
        for i, syllable in enumerate(lazy_pinyin(run.group(), errors="ignore"), start=run.start()):
            found[i] = syllable.replace("v", "u")
    return tuple(found)


def spellings(name: Phrase) -> tuple[Phrase, ...]:
    """How folded Chinese characters that may be a name are written in Latin letters, as one word or as the two of a
    person's name; () where they are too few or too many, or no characters."""
    if not 2 <= len(name) <= LONGEST or not all(map(is_cjk, name)):
        return ()
    sounds = syllables("".join(name))
    if not all(sounds):
        return ()
    family, given = sounds[0], "".join(sounds[1:])
    return ((family + given,), (family, given), (given, family))


def runs(word: str, sounds: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where characters that sound like a folded word stand among `sounds`, two of them or more, as (first, last)."""
    if len(word) < SHORTEST or not word.isascii():
        return ()
    found = []
    for first in range(len(sounds)):
        if not sounds[first] or not word.startswith(sounds[first]):
            continue
        lengths = itertools.accumulate(len(s) if s else len(word) + 1 for s in sounds[first : first + LONGEST])
        last = next((first + n for n, length in enumerate(lengths, start=1) if length == len(word)), first)
        if last - first > 1 and "".join(sounds[first:last]) == word:
            found.append((first, last))
    return tuple(found)
