"""Whether a question asks for the work of today by its tense alone: "where does he work?", not "where did he work?"."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.text import words

ANY = "*"
"""Stands for any one word in a phrase: "does * work"."""


@cache
def _phrases(language: str, key: str) -> tuple[tuple[str, ...], ...]:
    listed: list[str] = lexicon.words("questions", language)[key]
    return tuple(
        tuple(word for part in phrase.split() for word in ((ANY,) if part == ANY else words(part)))
        for phrase in map(str, listed)
    )


def works_now(texts: tuple[str, ...], language: str) -> bool:
    """Whether the words of a question hold a form of "to work" in the present, which is none of the past ("a-t-elle
    travaillé", "hat sie unterrichtet")."""

    def at(start: int, phrase: tuple[str, ...]) -> bool:
        run = texts[start : start + len(phrase)]
        return len(run) == len(phrase) and all(word in (said, ANY) for word, said in zip(phrase, run, strict=True))

    def says(key: str) -> bool:
        likely = (phrase for phrase in _phrases(language, key) if phrase[0] == ANY or phrase[0] in texts)
        return any(at(start, phrase) for phrase in likely for start in range(len(texts)))

    return says("present") and not says("perfect")
