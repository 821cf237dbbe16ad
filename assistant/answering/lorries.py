"""Licences for lorries: a car licence is none, and a reach truck is no lorry."""

from __future__ import annotations

import itertools
from functools import cache

from assistant import lexicon
from assistant.answering.draft import Draft, View
from assistant.text import is_cjk, words
from assistant.types import Query, Status

Phrase = tuple[str, ...]
FIELD = "driving_licence"


def is_no_lorry(query: Query, draft: Draft, view: View) -> bool:
    """Whether a question asks for a licence for lorries and none of the lines of a draft speaks of one."""
    if (
        query.field != FIELD
        or draft.status == Status.NOT_FOUND
        or not _drives(words(query.text), _asked(query.language))
    ):
        return False
    text = view.text(draft.document_id)
    told = (*_classes(), *itertools.chain.from_iterable(map(_asked, lexicon.load("lorries.yaml")["asked"])))
    return not any(_drives(words(span.of(text)), told) for span in draft.evidence)


def _drives(said: Phrase, phrases: tuple[Phrase, ...]) -> bool:
    """Whether words name a lorry or a class of licence for one, not only trucks that lift."""
    lifting = _lifting()
    for phrase in phrases:
        if is_cjk(phrase[0]):
            if "".join(phrase) in "".join(said):
                return True
            continue
        at = (i for i in range(len(said)) if said[i : i + len(phrase)] == phrase)
        if any(not any(said[max(0, i - len(word)) : i] == word for word in lifting) for i in at):
            return True
    return False


@cache
def _asked(language: str) -> tuple[Phrase, ...]:
    return _phrases(lexicon.load("lorries.yaml")["asked"].get(language, ()))


@cache
def _classes() -> tuple[Phrase, ...]:
    return _phrases(lexicon.load("lorries.yaml")["classes"])


@cache
def _lifting() -> tuple[Phrase, ...]:
    return _phrases(lexicon.load("lorries.yaml")["lifting"])


def _phrases(listed: tuple[str, ...] | list[str]) -> tuple[Phrase, ...]:
    return tuple(words(str(phrase)) for phrase in listed)
