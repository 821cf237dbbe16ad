"""Languages by how well somebody speaks them: the mother tongues, those that are spoken fluently."""

from __future__ import annotations

from assistant.answering.draft import View
from assistant.answering.finding.levels import GRADES, is_native, level
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import phrases
from assistant.text import words
from assistant.types import Query


def by_birth(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of languages, the mother tongues or those that are none, where the question asks for them and the CV tells."""
    if len({"ask.native", "ask.foreign"} & set(query.tags)) != 1 or "ask.inclusive" in query.tags:
        return pool
    text = view.text(document_id)
    told = {  # two languages may have one level: "Dutch and Frisian: mother tongue"
        place.entry.id: [span.of(text) for span in (place.entry.span, place.entry.position) if span is not None]
        for place in pool
    }
    native = {entry_id: any(map(is_native, said)) for entry_id, said in told.items()}
    return tuple(place for place in pool if native[place.entry.id] == ("ask.native" in query.tags)) or pool


def by_level(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of languages, those of which no lower level is stated, where the question asks for what is spoken fluently."""
    if not _asks_fluent(query):
        return pool
    text = view.text(document_id)
    stated = {place.entry.id: level((place.entry.position or place.entry.span).of(text)) for place in pool}
    return tuple(p for p in pool if (grade := stated[p.entry.id]) is None or grade >= GRADES["advanced"]) or pool


def _asks_fluent(query: Query) -> bool:
    return phrases("tongues.yaml", "fluent", query.language).stand_in(words(query.text))
