"""Turns of phrase that ask for a field of the person whatever else the question says: "whereabouts is he?", "a number
I can save"."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import blake2b
from itertools import product
from pathlib import Path
from typing import NamedTuple

from assistant import lexicon
from assistant.questions.lexical.tags import Tag
from assistant.text import words

START, END = "START", "END"
Words = tuple[str, ...]


class Turns(NamedTuple):
    """The turns of phrase of a language, spelled out: the field of each by its folded words with spaces between, and
    how many words they have by their first, most first."""

    fields: Mapping[str, str]
    lengths: Mapping[str, tuple[int, ...]]


def _kept_of() -> tuple[Path, ...]:
    """The files of which the turns are made."""
    return (lexicon.FOLDER / "turns.yaml", Path(__file__))


@cache
def _turns(language: str) -> Turns:
    return lexicon.derived(f"turns-{language}", _kept_of(), lambda: _made(language))


def _made(language: str) -> Turns:
    fields: dict[str, str] = {}
    lengths: dict[str, set[int]] = defaultdict(set)
    for said, field in _spelled_out(language):
        fields.setdefault(" ".join(said), field)
        lengths[said[0]].add(len(said))
    return Turns(fields, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()})


def _spelled_out(language: str) -> Iterator[tuple[Words, str]]:
    """The folded words of each turn, with each of the words that a placeholder stands for, and its field."""
    content = lexicon.read_once("turns.yaml")
    one_of: dict[str, list[str]] = content["one_of"].get(language, {})
    for field, phrases in content["turns"].get(language, {}).items():
        for phrase in phrases:
            for chosen in product(*(one_of.get(part, [part]) for part in str(phrase).split())):
                yield tuple(w for part in chosen for w in ((part,) if part in (START, END) else words(part))), field


@cache
def _whole() -> Mapping[str, array[int]]:
    """The turns that may be a whole question, by language, each as the number of its words: twenty thousand texts
    would be 4 MB, of which a question looks one up."""
    return lexicon.derived("turns-whole", _kept_of(), _made_whole)


def _made_whole() -> dict[str, array[int]]:
    return {
        language: array(
            "Q", sorted({_number(" ".join(said).removesuffix(f" {END}")) for said, _ in _spelled_out(language)})
        )
        for language in lexicon.languages("questions")
    }


def _number(text: str) -> int:
    """A text of several words as a number of 64 bits, 0 for a single word. That two of twenty thousand texts share one
    is as likely as one to 10^11."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest()) if " " in text else 0


def vocabulary(language: str) -> frozenset[str]:
    """The folded words of a language in turns of phrase."""
    return frozenset(word for turn in _turns(language).fields for word in turn.split()) - {START, END}


def turns(texts: Words, language: str) -> tuple[Tag, ...]:
    """The tags "field.KEY" and "wish.KEY" of the turns of phrase among the words, the longest at each word."""
    known = _turns(language)
    marked = (START, *texts, END)
    found: list[Tag] = []
    for i, text in enumerate(marked):
        for length in known.lengths.get(text, ()):
            field = known.fields.get(" ".join(marked[i : i + length]))
            if field is not None and i + length <= len(marked):
                first, last = max(i - 1, 0), min(i - 1 + length, len(texts))
                found.extend(Tag(f"{group}.{field}", first, last) for group in ("field", "wish"))
                break
    return tuple(found)


def whole(texts: Words) -> tuple[str, ...]:
    """The languages in which the whole of a question is a turn of phrase."""
    number = _number(" ".join(texts))
    found = _whole().items() if number else ()
    return tuple(
        language for language, known in found if (at := bisect_left(known, number)) < len(known) and known[at] == number
    )
