"""What the lexicon knows of the trades: names of one thing, things of one kind (`lexicon/skills*`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant import lexicon
from assistant.text import words

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase stands for: the concepts that it names, and those that it is an instance of."""

    phrase: Phrase
    names: tuple[str, ...]
    member_of: tuple[str, ...]


class Concepts:
    """The taxonomy, ready to look up by folded words."""

    def __init__(self, files: Iterable[dict[str, object]]) -> None:
        self._names: dict[Phrase, set[str]] = defaultdict(set)
        self._member_of: dict[Phrase, set[str]] = defaultdict(set)
        self._members: dict[str, list[Phrase]] = {}
        self._own_names: dict[str, list[Phrase]] = {}
        self._narrower: dict[str, list[str]] = {}
        self._related: dict[str, list[Phrase]] = {}
        self._aliases: dict[Phrase, tuple[Phrase, ...]] = {}
        self._ambiguous: set[Phrase] = set()
        self._senses: dict[Phrase, Sense] = {}
        for content in files:
            self._read(content)
        phrases = (*self._names, *self._member_of, *self._aliases)
        self.vocabulary = frozenset(word for phrase in phrases for word in phrase)
        """Every word of the taxonomy."""
        self._longest: dict[str, int] = {}  # words of the longest phrase that begins with a word
        for phrase in phrases:
            self._longest[phrase[0]] = max(self._longest.get(phrase[0], 0), len(phrase))

    def _read(self, content: dict[str, object]) -> None:
        concepts: dict[str, dict[str, object]] = content.get("concepts") or {}  # type: ignore[assignment]
        for concept, data in concepts.items():
            names: dict[str, list[str]] = data.get("names") or {}  # type: ignore[assignment]
            self._own_names[concept] = [words(name) for each in names.values() for name in each]
            for phrase in self._own_names[concept]:
                self._names[phrase].add(concept)
            self._members[concept] = [words(str(m)) for m in data.get("members") or ()]  # type: ignore[attr-defined]
            for phrase in self._members[concept]:
                self._member_of[phrase].add(concept)
            self._narrower[concept] = list(data.get("narrower") or ())  # type: ignore[call-overload]
            self._related[concept] = [words(str(m)) for m in data.get("related") or ()]  # type: ignore[attr-defined]
        groups: list[list[str]] = content.get("aliases") or []  # type: ignore[assignment]
        for group in groups:
            phrases = tuple(words(str(name)) for name in group)
            for phrase in phrases:
                self._aliases[phrase] = (*self._aliases.get(phrase, ()), *phrases)
        self._ambiguous.update(words(str(word)) for word in content.get("ambiguous") or ())  # type: ignore[attr-defined]

    def longest_at(self, texts: Phrase, start: int) -> Sense | None:
        """The longest known phrase that begins at a word of a question."""
        for length in range(min(self._longest.get(texts[start], 0), len(texts) - start), 0, -1):
            sense = self.sense(texts[start : start + length])
            if sense is not None:
                return sense
        return None

    def sense(self, phrase: Phrase) -> Sense | None:
        """What a phrase stands for; None if the taxonomy does not know it. Other spellings are looked through."""
        known = phrase in self._names or phrase in self._member_of or phrase in self._aliases
        if known and phrase not in self._senses:
            forms = self.forms(phrase)
            self._senses[phrase] = Sense(
                phrase=phrase,
                names=tuple(sorted({c for form in forms for c in self._names.get(form, ())})),
                member_of=tuple(sorted({c for form in forms for c in self._member_of.get(form, ())})),
            )
        return self._senses.get(phrase)

    def forms(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """The phrase and its other spellings and translations."""
        return tuple(dict.fromkeys((phrase, *self._aliases.get(phrase, ()))))

    def names_of(self, concept: str) -> tuple[Phrase, ...]:
        """What a concept is called, in every language."""
        return tuple(self._own_names.get(concept, ()))

    def members(self, concept: str) -> tuple[Phrase, ...]:
        """Everything that is of the concept's kind, narrower concepts included, in every spelling."""
        seen: dict[Phrase, None] = {}
        todo, done = [concept], set()
        while todo:
            current = todo.pop()
            if current in done:
                continue
            done.add(current)
            for phrase in self._members.get(current, ()):
                for form in self.forms(phrase):
                    seen[form] = None
            for narrower in self._narrower.get(current, ()):
                todo.append(narrower)
                for phrase in self._own_names.get(narrower, ()):
                    seen[phrase] = None
        return tuple(seen)

    def related(self, concept: str) -> tuple[Phrase, ...]:
        """Words of the same field: they help to find passages and prove nothing."""
        return tuple(self._related.get(concept, ()))

    def ambiguous(self, phrase: Phrase) -> bool:
        """Whether the phrase is also a common word, so that it counts only with a capital letter."""
        return phrase in self._ambiguous


@cache
def concepts() -> Concepts:
    """The taxonomy of the lexicon, read once."""
    files = sorted(lexicon.FOLDER.glob("skills*.yaml")) + sorted(lexicon.FOLDER.glob("skills/*.yaml"))
    code = (Path(__file__), lexicon.FOLDER.parent / "text.py")
    contents = (lexicon.load(str(path.relative_to(lexicon.FOLDER))) for path in files)
    return lexicon.derived("concepts", (*files, *code), lambda: Concepts(contents))
