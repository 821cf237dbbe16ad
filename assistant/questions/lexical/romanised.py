"""Chinese names by their sounds: "Hangzhou" is 杭州, "Xie Haoran" is 谢浩然."""

from __future__ import annotations

import itertools
import os
import re
from array import array
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from assistant import lexicon
from assistant.text import is_cjk

Phrase = tuple[str, ...]
SHORTEST = 4  # letters of a name: fewer are of many characters
LONGEST = 4  # characters of a name
FORMS = 3  # ways to write a name by the same sounds
FIRST, LAST = "\u3400", "\u9fff"
_HAN = re.compile(f"[{FIRST}-{LAST}]")


Sounds = tuple[str, ...]
"""The sounds that a character may have in plain letters, the usual one first; () for what is no Chinese character."""


def syllables(text: str) -> tuple[Sounds, ...]:
    """The sounds of each character of a text."""
    found: list[Sounds] = [()] * len(text)
    for character in _HAN.finditer(text):
        found[character.start()] = _sounds(character.group())
    return tuple(found)


@lru_cache(maxsize=4096)
def _sounds(character: str) -> Sounds:
    """All sounds of a Chinese character, of one that pypinyin does not know the character itself."""
    places, written = _table()
    return tuple(written[places[ord(character) - ord(FIRST)]].split(" "))


@cache
def _table() -> tuple[array[int], tuple[str, ...]]:
    """The place of the sounds of each character from FIRST to LAST, and all that sounds are, with spaces between:
    0.5 MB, where pypinyin's own dictionary takes 9."""
    spec = find_spec("pypinyin")
    folders = spec.submodule_search_locations if spec is not None else None
    dictionaries = [Path(folder) / "pinyin_dict.json" for folder in folders or ()]
    return lexicon.derived("sounds", (Path(__file__), *dictionaries), _made)


def _made() -> tuple[array[int], tuple[str, ...]]:
    # Without its dictionary of phrases, which takes 50 MB and half a second: it would choose among the sounds of a
    # character, but the name that is asked for does that as well.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    known: dict[str, int] = {}
    places = array("H")
    for character in map(chr, range(ord(FIRST), ord(LAST) + 1)):
        (sounds,) = pinyin(character, style=Style.NORMAL, heteronym=True)
        written = " ".join(dict.fromkeys(sound.replace("v", "u") for sound in sounds))
        places.append(known.setdefault(written, len(known)))
    return places, tuple(known)


def spellings(name: Phrase) -> tuple[Phrase, ...]:
    """How folded Chinese characters that may be a name are written in Latin letters, as one word or as the two of a
    person's name, by their usual sounds first; () where they are too few or too many, or no characters."""
    if not 2 <= len(name) <= LONGEST or not all(map(is_cjk, name)):
        return ()
    written = []
    for family, *rest in itertools.product(*syllables("".join(name))):
        given = "".join(rest)
        written += [(family + given,), (family, given), (given, family)]
    return tuple(written)


def usual(name: Phrase) -> tuple[Phrase, ...]:
    """The spellings of a name by the usual sounds of its characters."""
    return spellings(name)[:FORMS]


def runs(word: str, sounds: Mapping[int, Sounds]) -> tuple[tuple[int, int], ...]:
    """Where characters that sound like a folded word stand, two of them or more, as (first, last); `sounds` are those
    of the characters by their place among all words."""
    if len(word) < SHORTEST or not word.isascii():
        return ()
    found = []
    for first, begin in sounds.items():
        if not word.startswith(begin):
            continue
        ends = {0}  # how many letters of the word the characters so far may sound like
        for last in range(first + 1, first + LONGEST + 1):
            heard = sounds.get(last - 1, ())
            ends = {end + len(sound) for end in ends for sound in heard if word.startswith(sound, end)}
            if len(word) in ends and last - first > 1:
                found.append((first, last))
            if not ends:
                break
    return tuple(found)
