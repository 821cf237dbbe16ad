"""Turns of phrase that ask for a field of the person whatever else the question says: "whereabouts is he?", "a number
I can save"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import product

from assistant import lexicon
from assistant.questions.tags import Tag
from assistant.text import words

START, END = "START", "END"
Words = tuple[str, ...]


@cache
def _turns(language: str) -> Mapping[str, tuple[tuple[Words, str], ...]]:
    """(folded words, field) by the first of the words, those with the most words first."""
    content = lexicon.load("turns.yaml")
    one_of: dict[str, list[str]] = content["one_of"].get(language, {})
    found: dict[str, list[tuple[Words, str]]] = defaultdict(list)
    for field, phrases in content["turns"].get(language, {}).items():
        for said in dict.fromkeys(one for phrase in phrases for one in _spelled_out(str(phrase), one_of)):
            found[said[0]].append((said, field))
    return {first: tuple(sorted(those, key=lambda turn: -len(turn[0]))) for first, those in found.items()}


def _spelled_out(phrase: str, one_of: Mapping[str, list[str]]) -> list[Words]:
    """The folded words of a phrase with each of the words that a placeholder stands for."""
    choices = [one_of.get(part, [part]) for part in phrase.split()]
    return [
        tuple(word for part in chosen for word in ((part,) if part in (START, END) else words(str(part))))
        for chosen in product(*choices)
    ]


@cache
def vocabulary(language: str) -> frozenset[str]:
    """The folded words of a language in turns of phrase."""
    said = {word for those in _turns(language).values() for turn, _ in those for word in turn}
    return frozenset(said - {START, END})


def turns(texts: Words, language: str) -> tuple[Tag, ...]:
    """The tags "field.KEY" and "wish.KEY" of the turns of phrase among the words, the longest at each word."""
    known = _turns(language)
    marked = (START, *texts, END)
    found: list[Tag] = []
    for i, text in enumerate(marked):
        for said, field in known.get(text, ()):
            if marked[i : i + len(said)] == said:
                first, last = max(i - 1, 0), min(i - 1 + len(said), len(texts))
                found.extend(Tag(f"{group}.{field}", first, last) for group in ("field", "wish"))
                break
    return tuple(found)


def is_turn(texts: Words, language: str) -> bool:
    """Whether the whole of a question is a turn of phrase of a language."""
    known = _turns(language).get(texts[0], ()) if len(texts) > 1 else ()
    return any(said in (texts, (*texts, END)) for said, _ in known)
