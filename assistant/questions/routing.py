"""Where the words of a question decide nothing, the nearest example question does, by meaning; and the example that
a question says to the letter, whatever its words are.

The examples stand in `lexicon/examples.yaml`, each with what it asks for. Their vectors are looked at when the first
question needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from assistant import lexicon
from assistant.questions.deciding import Decision
from assistant.questions.lexical.tags import listed
from assistant.text import words
from assistant.types import Kind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR = {"en": 0.66}
"""Cosine from which an example is near enough, by the language of the question. Looked through on the development
questions and `../shared/eval/phrasings.jsonl`: in English every route above it was right. In other languages the
default model finds any two questions near, so that only what is all but said to the letter counts."""

NEAR_TO_THE_LETTER = 0.85


@dataclass(frozen=True, slots=True)
class Route:
    """What an example asks for; `order` is that of `Filters`."""

    decision: Decision
    order: str | None


def by_heart(texts: tuple[str, ...], language: str) -> Route | None:
    """The route of the example that a question, given by its folded words, says to the letter, whoever is spoken of
    ("what is she into" is "what is he into"); None if it says none."""
    return _by_words(language).get(_whoever(texts, language))


@cache
def _by_words(language: str) -> dict[tuple[str, ...], Route]:
    return {_whoever(words(text), language): route for route, text in _routes("ask", "letter")}


@cache
def _routes(*keys: str) -> tuple[tuple[Route, str], ...]:
    """The examples under the keys of the lexicon, each with what it asks for."""
    found: list[tuple[Route, str]] = []
    for entry in lexicon.load("examples.yaml")["routes"]:
        decision = Decision(Kind(entry["kind"]), entry.get("field"), entry.get("section"))
        texts = (text for key in keys for text in entry.get(key, ()))
        found.extend((Route(decision, entry.get("order")), str(text)) for text in texts)
    return tuple(found)


def _whoever(texts: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The words without the pronouns for the candidate."""
    spoken_of = {word for sex in ("she", "he") for phrase in listed(language, "pronouns", sex) for word in phrase}
    return tuple(word for word in texts if word not in spoken_of)


class Router:
    """The examples, ready to be compared with. `encode` gives the vectors of texts, (n, d) float32 of unit length,
    `encode_query` that of a question, which the search asks for, too."""

    def __init__(
        self,
        encode: Callable[[Sequence[str]], NDArray[np.float32]],
        encode_query: Callable[[str], NDArray[np.float32]],
    ) -> None:
        self._encode = encode
        self._encode_query = encode_query

    @cached_property
    def _examples(self) -> tuple[tuple[Route, ...], NDArray[np.float32]]:
        routes, asked = zip(*_routes("ask"), strict=True)
        return routes, self._encode(asked)

    def prepare(self) -> None:
        """Have the examples' vectors and the encoder at hand before a question needs them."""
        self.nearest("hello", "en")

    def nearest(self, text: str, language: str) -> Route | None:
        """The route of the example that is nearest to a question; None if none is near."""
        routes, vectors = self._examples
        cosines = vectors @ self._encode_query(text)
        best = int(cosines.argmax())
        return routes[best] if cosines[best] >= NEAR.get(language, NEAR_TO_THE_LETTER) else None
