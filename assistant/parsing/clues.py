"""What words of a heading that the lexicon does not know hint at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.parsing import vocabulary
from assistant.types import SectionKind


@dataclass(frozen=True, slots=True)
class Clue:
    """A kind of section that words of a heading hint at; `key` is the lexicon's finer kind."""

    kind: SectionKind
    key: str


@lru_cache(maxsize=4096)
def clues(text: str) -> tuple[Clue, ...]:
    """The kinds that words of a heading hint at, in the order of the words: talks and publications for "Out loud and in
    print"."""
    found = sorted(vocabulary.phrases("clues").finditer(vocabulary.tidy_heading(text)), key=lambda m: m.start())
    keys = dict.fromkeys(vocabulary.terms("clues")[re.sub(r"\s+", " ", m[0])] for m in found)
    return tuple(Clue(vocabulary.kind_of_key(key), key) for key in keys)
