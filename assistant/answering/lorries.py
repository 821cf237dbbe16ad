"""Licences for lorries: a car licence is none, and a reach truck is no lorry."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from assistant import lexicon
from assistant.answering.draft import Draft, View
from assistant.questions.lexical.tags import phrases
from assistant.text import words
from assistant.types import Query, Status

LEXICON = "lorries.yaml"
Phrase = tuple[str, ...]
FIELD = "driving_licence"


def is_no_lorry(query: Query, draft: Draft, view: View) -> bool:
    """Whether a question asks for a licence for lorries and none of the lines of a draft speaks of one."""
    if query.field != FIELD or draft.status == Status.NOT_FOUND:
        return False
    if not _drives(words(query.text), phrases(LEXICON, "asked", query.language)):
        return False
    text = view.text(draft.document_id)
    every = (phrases(LEXICON, "asked", language) for language in lexicon.load(LEXICON)["asked"])
    told = [*phrases(LEXICON, "classes"), *itertools.chain.from_iterable(every)]
    return not any(_drives(words(span.of(text)), told) for span in draft.evidence)


def _drives(said: Phrase, named: Iterable[Phrase]) -> bool:
    """Whether words name a lorry or a class of licence for one, not only trucks that lift."""
    lifting = phrases(LEXICON, "lifting")
    at = (i for phrase in named for i in range(len(said)) if said[i : i + len(phrase)] == phrase)
    return any(not any(said[max(0, i - len(word)) : i] == word for word in lifting) for i in at)
