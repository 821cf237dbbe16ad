"""The words that a language has, whether or not a CV or a question is likely to have them: a right word is no typing
error of another ("Kantone" is no "Kantine"). From the lists of pyspellchecker (words of film subtitles, weeded)."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from assistant import lexicon
from assistant.text import fold

LANGUAGES = ("en", "de", "fr", "es", "it", "pt")


def has(word: str, language: str) -> bool:
    """Whether a language has a folded word; False for languages of which there is no list."""
    if language not in LANGUAGES:
        return False
    known, number = _numbers(language), _number(word)
    at = bisect_left(known, number)
    return at < len(known) and known[at] == number


@cache
def _numbers(language: str) -> array[int]:
    """The words of a language, each as its number, in order: 0.7 to 3.3 MB, where their texts take up to 50."""
    spec = find_spec("spellchecker")
    folders = spec.submodule_search_locations if spec is not None else None
    lists = [Path(folder) / "resources" / f"{language}.json.gz" for folder in folders or ()]
    return lexicon.derived(f"dictionary-{language}", (Path(__file__), *lists), lambda: _made(language))


def _made(language: str) -> array[int]:
    from spellchecker import SpellChecker

    return array("Q", sorted({_number(fold(word)) for word in SpellChecker(language=language).word_frequency.words()}))


def _number(word: str) -> int:
    """A word as a number of 64 bits. That two of half a million words share one is as likely as one to 10^8."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest())
