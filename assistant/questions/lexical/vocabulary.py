"""Vocabularies that share their words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of several sets. Most that a language says of the trades are names that all have: a set of all for
    each of seven languages would take seven times their room."""

    parts: tuple[frozenset[str], ...]

    def __contains__(self, word: object) -> bool:
        return any(word in part for part in self.parts)
