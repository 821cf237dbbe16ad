"""Words of a text: one way of cutting and folding them for the whole program."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant import lexicon

if TYPE_CHECKING:
    import Stemmer

CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
LINE = 120  # characters of a text whose words are kept
KEPT = 8192
"""Words that are kept folded or stemmed: those of the questions and CVs at hand. The lexicon's are looked at once."""
_WORD = re.compile(rf"[{CJK}]|[^\W_{CJK}]+(?:\+\+|#|\+(?!\w))?")
# letters that Unicode does not decompose
_PLAIN = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word: folded, and its place `[start, end)` in the text it came from. A CJK character is a word by itself."""

    text: str
    start: int
    end: int
    capital: bool


@lru_cache(maxsize=KEPT)
def fold(text: str) -> str:
    """Case and accents folded: "Boğaziçi" and "bogazici" are one."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN)
    return "".join(c for c in plain if not unicodedata.combining(c))


def tokenize(text: str) -> tuple[Token, ...]:
    """The words of a text in order; "C++" and "C#" keep their marks, other punctuation separates."""
    return _tokens_of_line(text) if len(text) <= LINE else _tokens(text)


def _tokens(text: str) -> tuple[Token, ...]:
    found = []
    for match in _WORD.finditer(text):
        folded, capital = _cut(match.group())
        found.append(Token(folded, match.start(), match.end(), capital))
    return tuple(found)


_tokens_of_line = lru_cache(maxsize=1024)(_tokens)  # each step that takes a question apart asks for its words


@lru_cache(maxsize=KEPT)
def _cut(word: str) -> tuple[str, bool]:
    """A word folded, and whether it has a capital."""
    return fold(word), any(map(str.isupper, word))


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text in order."""
    return _words_of_line(text) if len(text) <= LINE else _words(text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(map(fold, _WORD.findall(text)))


_words_of_line = lru_cache(maxsize=4096)(_words)  # a question's, headings' and names' are asked for again and again


def runs(said: tuple[str, ...], longest: int) -> Iterator[tuple[str, ...]]:
    """The runs of one to `longest` neighbouring words, in their order."""
    return (said[i:j] for i in range(len(said)) for j in range(i + 1, min(i + longest, len(said)) + 1))


@lru_cache(maxsize=256)
def phrases_in(text: str, longest: int) -> frozenset[tuple[str, ...]]:
    """Every phrase of one to `longest` words of a text: a question's, which step after step looks for its own in."""
    return frozenset(runs(words(text), longest))


def says(said: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase stands among some words."""
    if phrase and phrase[0] not in said:
        return False
    return any(said[i : i + len(phrase)] == phrase for i in range(len(said)))


class Phrases(tuple[tuple[str, ...], ...]):
    """The phrases of a list of the lexicon, each its folded words."""

    @cached_property
    def begin(self) -> frozenset[str]:
        """The words that they begin with."""
        return frozenset(phrase[0] for phrase in self)

    def stand_in(self, said: tuple[str, ...]) -> bool:
        """Whether one of them stands among some words. Asked some two hundred times a question, nearly always in vain:
        first words none of which is there decide at once."""
        return not self.begin.isdisjoint(said) and any(says(said, phrase) for phrase in self)

    def standing_in(self, said: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """Those of them that stand among some words."""
        return () if self.begin.isdisjoint(said) else tuple(phrase for phrase in self if says(said, phrase))

    def places_in(self, said: tuple[str, ...]) -> list[tuple[int, int]]:
        """Where they stand among some words, from and to, phrase by phrase."""
        return [
            (i, i + len(phrase))
            for phrase in self.standing_in(said)
            for i in range(len(said))
            if said[i : i + len(phrase)] == phrase
        ]


def is_cjk(word: str) -> bool:
    """Whether the word is a Chinese or Japanese character."""
    return len(word) == 1 and (0x3040 <= ord(word) <= 0x30FF or 0x3400 <= ord(word) <= 0x9FFF)


_SNOWBALL = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "pt": "portuguese",
    "nl": "dutch",
}


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    import Stemmer

    name = _SNOWBALL.get(language)
    return Stemmer.Stemmer(name, 0) if name else None  # `stem` keeps what it is asked for


@cache
def _women(language: str) -> re.Pattern[str] | None:
    """What a language adds to the word for a man of a trade or a standing: "Praktikantinnen" are "Praktikanten"; None
    where that is left to the stemmer."""
    told = lexicon.load("stems.yaml")["women"].get(language)
    if told is None:
        return None
    ahead, endings = ("|".join(map(re.escape, told[key])) for key in ("behind", "endings"))
    return re.compile(rf"(?<=\w\w(?:{ahead}))(?:{endings})$")


@lru_cache(maxsize=KEPT)
def stem(word: str, language: str) -> str:
    """The Snowball stem of a folded word; short words, numbers and languages without a stemmer stay as they are, and
    words that the stemmer makes one with another are told apart (`lexicon/stems.yaml`)."""
    if len(word) < 4 or not word.isalpha() or is_cjk(word[0]):
        return word
    apart = lexicon.load("stems.yaml")["apart"].get(language, {}).get(word)
    if apart is not None:
        return str(apart)
    stemmer, women = _stemmer(language), _women(language)
    if women is not None:
        word = women.sub("", word)
    return fold(stemmer.stemWord(word)) if stemmer is not None else word
