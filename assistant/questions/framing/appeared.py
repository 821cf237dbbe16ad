"""Verbs of appearing in print, which ask where only with a word that does: "wie viele erschienen 2021?" asks for
publications, "wo erschien …?" for the journal."""

from __future__ import annotations

from dataclasses import replace

from assistant.questions.lexical.tags import Tag, listed

VENUE = "field.venue"
PAPERS = "section.publications"
WHERE = ("ask.where", "ask.in_place")


def published(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str, *, named: bool) -> tuple[Tag, ...]:
    """The tags, those of such verbs as tags of publications where nothing asks for a place and no paper is `named`."""
    if named or not any(tag.name == VENUE for tag in tagged):
        return tagged
    verbs = listed(language, "appeared")
    asks_where = any(tag.name in WHERE for tag in tagged)
    alone = all(texts[tag.first : tag.last] in verbs for tag in tagged if tag.name == VENUE)
    if asks_where or not alone:
        return tagged
    return tuple(replace(tag, name=PAPERS) if tag.name == VENUE else tag for tag in tagged)
