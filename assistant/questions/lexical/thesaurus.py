"""Words of one meaning in every language (`lexicon/thesaurus/*.yaml`): "lorry" is "truck", "camion" and "Lkw"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from assistant import lexicon
from assistant.text import stem, words

Phrase = tuple[str, ...]
Table = dict[str, tuple[int, ...]]  # by stems with spaces between
Meaning = dict[str, list[str]]  # words of one meaning by language
LONGEST = 6  # words of a phrase that is looked for


class Thesaurus:
    """Meanings by number, to look up by the folded words of a language, whatever their ending."""

    def __init__(
        self,
        meanings: Callable[[], tuple[Meaning, ...]],
        kept: Callable[[str, Callable[[], Any]], Any] = lambda name, make: make(),
    ) -> None:
        self._meanings = meanings  # read only where nothing is kept: those of eight languages are 5 MB
        self._kept = kept
        self._by_language: dict[str, Table] = {}
        self._numbers: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._said: dict[str, tuple[str, ...]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._whole: dict[str, frozenset[str]] = {}
        self._begin: dict[str, frozenset[str]] = {}

    def _known(self, language: str) -> Table:
        """The meanings of each phrase of a language, by its stems; made when the language is first asked for."""
        if language not in self._by_language:
            known = self._kept(f"thesaurus-{language}", lambda: self._made(language))
            one = self._numbers.setdefault  # the languages share the tuples: each says most of the meanings
            self._by_language[language] = {phrase: one(numbers, numbers) for phrase, numbers in known.items()}
        return self._by_language[language]

    def _made(self, language: str) -> Table:
        found: dict[str, list[int]] = defaultdict(list)
        for number, meaning in enumerate(self._meanings()):
            for written in meaning.get(language, ()):
                found[" ".join(_stems(words(str(written)), language))].append(number)
        return {phrase: tuple(dict.fromkeys(n)) for phrase, n in found.items()}

    def meanings(self, phrase: Phrase, language: str) -> tuple[int, ...]:
        """The meanings of folded words of a language; () where it knows none."""
        return self._known(language).get(" ".join(_stems(phrase, language)), ())

    def has_word(self, word: str, language: str) -> bool:
        """Whether a folded word is, or is part of, a phrase of a language."""
        if language not in self._words:
            known = {stemmed for phrase in self._known(language) for stemmed in phrase.split(" ")}
            self._words[language] = lexicon.packed(known)
        return stem(word, language) in self._words[language]

    def vocabulary(self, language: str) -> frozenset[str]:
        """Every word of a language, folded and whole."""
        if language not in self._whole:
            whole: frozenset[str] = self._kept(
                f"words-{language}",
                lambda: frozenset(word for said in self._written(language) for word in said.split() if word.isalpha()),
            )
            self._whole[language] = lexicon.packed(whole)
        return self._whole[language]

    def _beginning(self, language: str) -> frozenset[str]:
        """The stems that a phrase of two words or more begins with."""
        if language not in self._begin:
            known = self._known(language)
            self._begin[language] = lexicon.packed({p.partition(" ")[0] for p in known if " " in p})
        return self._begin[language]

    def longest_at(self, texts: Phrase, start: int, language: str) -> Phrase:
        """The longest phrase of two words or more (of CJK: characters) that begins at a word; () if there is none."""
        if stem(texts[start], language) not in self._beginning(language):
            return ()
        known, stems = self._known(language), _stems(texts[start : start + LONGEST], language)
        for length in range(len(stems), 1, -1):
            if " ".join(stems[:length]) in known:
                return texts[start : start + length]
        return ()

    def phrases(self, meaning: int, language: str) -> tuple[Phrase, ...]:
        """How a language says it, folded, the usual word first."""
        if language not in self._said:
            self._said[language] = self._kept(f"phrases-{language}", lambda: self._written(language))
        return tuple(tuple(phrase.split(" ")) for phrase in self._said[language][meaning].split("\n") if phrase)

    def _written(self, language: str) -> tuple[str, ...]:
        """The folded phrases of a language for each meaning, a line each: lists of them take ten times as much."""
        said = (meaning.get(language, ()) for meaning in self._meanings())
        return tuple("\n".join(" ".join(words(str(written))) for written in phrases) for phrases in said)


def _stems(phrase: Phrase, language: str) -> Phrase:
    return tuple(stem(word, language) for word in phrase)


@cache
def thesaurus() -> Thesaurus:
    """The thesaurus of the lexicon, read once."""
    files = sorted((lexicon.FOLDER / "thesaurus").glob("*.yaml"))
    sources = (*files, Path(__file__))

    def meanings() -> tuple[Meaning, ...]:
        contents = (lexicon.read_once(f"thesaurus/{path.name}") for path in files)
        return tuple(meaning for content in contents for meaning in content["meanings"])

    return Thesaurus(meanings, lambda name, make: lexicon.derived(name, sources, make))
