"""Kinds of things whose names are put together of what they are of and a word for a sort of thing: "accounting
software", "software for accounting", "Buchhaltungssoftware", "logiciel de comptabilité" (`of` and `heads` in
`lexicon/skills`, `lexicon/heads.yaml`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.text import stem, words

Phrase = tuple[str, ...]
BETWEEN = 3  # words at most between a head and what it is of
LONGEST = 6  # words of what a head serves
SHORTEST = 3  # letters of the first part of a compound


@dataclass(frozen=True, slots=True)
class Served:
    """What a word for a sort of thing serves, at the words `[first, last)`: the kinds of things for it. `done`: it is
    what is done by their means, not only what they are for."""

    first: int
    last: int
    concepts: tuple[str, ...]
    done: bool


class Composed:
    """Heads ("software", "licence") and what they may be of, by the languages that say so. What is kept are texts: a
    phrase is its words with spaces between; a use is "language sort" of a head, "language sort concept" of a field."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        """`lexicon`: the content of heads.yaml."""
        self._heads: dict[str, str] = {}
        self._fields: dict[str, str] = {}
        self._of: dict[str, str] = {}  # the fields of a concept: "language sort field"
        self._heads_of: dict[str, list[str]] = {}
        self._longest: dict[str, int] = {}
        for sort, languages in lexicon["heads"].items():
            for language, heads in languages.items():
                for head in heads:
                    self._enter(self._heads, head, f"{language} {sort}")
        self._between = _folded(lexicon["between"])
        self._about = tuple(words(phrase) for said in lexicon["about"].values() for phrase in said)
        self._for = _folded(lexicon["for"])
        self._with = _folded(lexicon["with"])
        self._stems: dict[str, dict[Phrase, list[Phrase]]] = {}  # the fields of a language by their stems
        self._patterns: dict[str, list[str]] = lexicon["names"]
        self._links = {link for links in lexicon["links"].values() for link in links}
        self._endings = tuple(
            head
            for head, uses in self._heads.items()
            if " " not in head and any(_says(uses, language) for language in lexicon["links"])
        )
        self._last = frozenset(head[-2:] for head in self._endings)  # two letters: most words are told by theirs

    def add(self, concept: str, sorts: list[str], of: Mapping[str, list[str]]) -> None:
        """A kind of things that are of `of`, by language ("all": in every one)."""
        uses = []
        for language, fields in of.items():
            for said in self._between if language == "all" else (language,):
                for field in fields:
                    for sort in sorts:
                        uses.append(f"{said} {sort} {self._enter(self._fields, field, f'{said} {sort} {concept}')}")
        self._of[concept] = "\n".join(uses)

    def _enter(self, table: dict[str, str], written: str, use: str) -> str:
        """The phrase, folded, with one use more in a table."""
        phrase = words(written)
        key = " ".join(phrase)
        table[key] = f"{table[key]}\n{use}" if key in table else use
        self._longest[phrase[0]] = max(self._longest.get(phrase[0], 0), len(phrase))
        return key

    def words(self) -> Iterator[tuple[str, str]]:
        """The words of heads and fields, each with a language that has it."""
        for phrase, uses in (*self._heads.items(), *self._fields.items()):
            for use in uses.split("\n"):
                yield from ((use.split()[0], word) for word in phrase.split())

    def longest_at(self, texts: Phrase, start: int) -> tuple[int, tuple[str, ...]]:
        """How many words from `start` on name a kind, and the concepts; (0, ()) if none do."""
        alone = self._compound(texts[start])
        best = (1 if alone else 0, alone)
        if texts[start] not in self._longest:
            return best
        for phrase in self._known_at(texts, start):
            after = start + len(phrase)
            about = (len(each) for each in self._about if texts[after : after + len(each)] == each)
            for place in (after, *(after + length for length in about)):
                for other in self._known_at(texts, place):
                    best = self._better(best, place + len(other) - start, phrase, other)  # "accounting software"
            if " ".join(phrase) in self._heads:
                for place, other in self._joined(texts, after, self._languages(phrase)):
                    best = self._better(best, place + len(other) - start, other, phrase)  # "software for accounting"
        return best

    def _better(
        self, best: tuple[int, tuple[str, ...]], length: int, field: Phrase, head: Phrase
    ) -> tuple[int, tuple[str, ...]]:
        found = self._pair(field, head) if length > best[0] else ()
        return (length, found) if found else best

    def _pair(self, field: Phrase, head: Phrase) -> tuple[str, ...]:
        """The concepts of which a field and a head are the name."""
        sorts = tuple(f"{use} " for use in self._heads.get(" ".join(head), "").split("\n"))
        fields = self._fields.get(" ".join(field), "").split("\n")
        return tuple(sorted({use.split()[2] for use in fields if use and use.startswith(sorts)}))

    def _languages(self, head: Phrase) -> set[str]:
        """The languages that have a head."""
        return {use.split()[0] for use in self._heads[" ".join(head)].split("\n")}

    def _known_at(self, texts: Phrase, start: int) -> Iterator[Phrase]:
        """The heads and fields that begin at a word, the longest first."""
        if start >= len(texts):
            return
        for length in range(min(self._longest.get(texts[start], 0), len(texts) - start), 0, -1):
            phrase = texts[start : start + length]
            if (key := " ".join(phrase)) in self._heads or key in self._fields:
                yield phrase

    def _joined(self, texts: Phrase, start: int, languages: set[str]) -> Iterator[tuple[int, Phrase]]:
        """What follows from a word on but for words that may stand between."""
        for place in range(start, min(start + BETWEEN + 1, len(texts))):
            for phrase in self._known_at(texts, place):
                yield place, phrase
            if not any(texts[place] in self._between[language] for language in languages):
                return

    def _compound(self, word: str) -> tuple[str, ...]:
        """The concepts that a compound of one word names."""
        if word[-2:] not in self._last or not word.endswith(self._endings):
            return ()
        for cut in range(SHORTEST, len(word) - 2):
            if word[cut:] not in self._heads:
                continue
            for link in self._links:
                first = word[:cut].removesuffix(link) if word[:cut].endswith(link) else ""
                found = self._pair((first,), (word[cut:],)) if first else ()
                if found:
                    return found
        return ()

    def apart(self, texts: Phrase, language: str, free: Container[int]) -> Served | None:
        """What a head serves that stands apart from it ("which software does she know for analysing interviews?",
        "which software does she design in?"); None if there is none. `free`: where it may begin."""
        heads = self._lone_heads(texts, language)
        if not heads:
            return None
        words_for, words_with = self._for.get(language, frozenset()), self._with.get(language, frozenset())
        by_means = texts[-1] in words_with or any(
            word in words_with for i in heads for word in texts[max(0, i - BETWEEN) : i]
        )
        for i in range(len(texts)):
            if not (by_means or (i > min(heads) and texts[i - 1] in words_for)):
                continue
            for place, length, fields in self._stemmed(texts, i, language):
                found = tuple(
                    dict.fromkeys(c for head in heads.values() for field in fields for c in self._pair(field, head))
                )
                if found and place in free:
                    return Served(place, place + length, found, by_means)
        return None

    def _lone_heads(self, texts: Phrase, language: str) -> dict[int, Phrase]:
        """The heads of a language that are no part of the name of a kind, by their place."""
        found: dict[int, Phrase] = {}
        i = 0
        while i < len(texts):
            if texts[i] not in self._longest:
                i += 1  # neither a head nor a field, be it a compound or not
                continue
            length, _ = self.longest_at(texts, i)
            head = next(
                (p for p in self._known_at(texts, i) if _says(self._heads.get(" ".join(p), ""), language)), None
            )
            if not length and head is not None:
                found[i] = head
            i += length or len(head or " ")
        return found

    def _stemmed(self, texts: Phrase, start: int, language: str) -> Iterator[tuple[int, int, list[Phrase]]]:
        """The fields that begin at a word or after words that may stand between, whatever their endings: the place,
        the number of words and the fields."""
        if language not in self._stems:
            stems: dict[Phrase, list[Phrase]] = defaultdict(list)
            for field, uses in self._fields.items():
                if _says(uses, language):
                    phrase = tuple(field.split())
                    stems[tuple(stem(word, language) for word in phrase)].append(phrase)
            self._stems[language] = stems
        for place in range(start, min(start + BETWEEN + 1, len(texts))):
            for length in range(min(LONGEST, len(texts) - place), 0, -1):
                fields = self._stems[language].get(
                    tuple(stem(word, language) for word in texts[place : place + length]), []
                )
                if fields:
                    yield place, length, fields
            if texts[place] not in self._between.get(language, ()):
                return

    def names(self, concept: str) -> Iterator[str]:
        """The names of a kind, put together as each language does, as texts."""
        for use in self._of.get(concept, "").split("\n") if concept in self._of else ():
            language, sort, field = use.split(" ", 2)
            for head in self._written(f"{language} {sort}"):
                for pattern in self._patterns[language]:
                    yield pattern.replace("{of}", field).replace("{head}", head)

    def sorts_of(self, concept: str) -> frozenset[str]:
        """The sorts of things that a kind is of: "certificate"."""
        return frozenset(use.split(" ", 2)[1] for use in self._of.get(concept, "").split("\n") if use)

    def _written(self, use: str) -> list[str]:
        """The heads of a use."""
        if not self._heads_of:
            for head, uses in self._heads.items():
                for each in uses.split("\n"):
                    self._heads_of.setdefault(each, []).append(head)
        return self._heads_of.get(use, [])


def _says(uses: str, language: str) -> bool:
    """Whether a language has one of the uses of a phrase."""
    return uses.startswith(language + " ") or f"\n{language} " in uses


def _folded(by_language: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {language: frozenset(w for each in found for w in words(each)) for language, found in by_language.items()}
