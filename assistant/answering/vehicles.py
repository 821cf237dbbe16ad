"""Licences for lorries, buses and motorcycles: a car licence is none of them, and a reach truck is no lorry."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import cache

from assistant import lexicon
from assistant.answering.draft import Draft, View
from assistant.questions.lexical.tags import phrases
from assistant.text import words
from assistant.types import Query, Status

LEXICON, VEHICLES = "vehicles.yaml", "vehicles"
Phrase = tuple[str, ...]
FIELD = "driving_licence"
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def is_for_others(query: Query, draft: Draft, view: View) -> bool:
    """Whether a question asks for a licence for a kind of vehicle and none of the lines of a draft speaks of one."""
    if query.field != FIELD or draft.status == Status.NOT_FOUND:
        return False
    asking = words(_SENTENCE.split(query.text.strip())[-1])  # "The sites are off the bus routes. Can she get there?"
    kinds: dict[str, dict[str, object]] = lexicon.load(LEXICON)[VEHICLES]
    asked = [kind for kind in kinds if _drives(asking, phrases(LEXICON, VEHICLES, kind, "asked", query.language))]
    return bool(asked) and not any(_is_told(kind, draft, view) for kind in asked)


def _is_told(kind: str, draft: Draft, view: View) -> bool:
    """Whether a line of a draft names a kind of vehicle, or a class of licence for it."""
    text = view.text(draft.document_id)
    languages = lexicon.load(LEXICON)[VEHICLES][kind]["asked"]
    every = (phrases(LEXICON, VEHICLES, kind, "asked", language) for language in languages)
    told = [*phrases(LEXICON, VEHICLES, kind, "classes"), *itertools.chain.from_iterable(every)]
    return any(_drives(words(span.of(text)), told) for span in draft.evidence)


def names_vehicle(said: Phrase) -> bool:
    """Whether words, in any language, are those for a kind of vehicle."""
    return said in _vehicles()


def lifts(said: Phrase) -> bool:
    """Whether the last of some words is a truck that lifts, by the word before it: "reach truck"."""
    return any(said[:-1][-len(word) :] == word for word in phrases(LEXICON, "lifting"))


@cache
def _vehicles() -> frozenset[Phrase]:
    kinds: dict[str, dict[str, dict[str, object]]] = lexicon.load(LEXICON)[VEHICLES]
    return frozenset(
        phrase
        for kind, told in kinds.items()
        for language in told["asked"]
        for phrase in phrases(LEXICON, VEHICLES, kind, "asked", language)
    )


def _drives(said: Phrase, named: Iterable[Phrase]) -> bool:
    """Whether words name a vehicle or a class of licence for one, not only trucks that lift."""
    lifting = phrases(LEXICON, "lifting")
    at = (i for phrase in named for i in range(len(said)) if said[i : i + len(phrase)] == phrase)
    return any(not any(said[max(0, i - len(word)) : i] == word for word in lifting) for i in at)
