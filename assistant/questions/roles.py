"""Whether a role is one that others had towards the person (an adviser, a referee) or one that the person had."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.questions.tags import Tag
from assistant.text import words

OF_OTHERS = ("field.adviser", "field.mentor", "field.referee")


def without_own(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags without those of a role that the person had: "grants as principal investigator" asks for no adviser,
    and "combien de collaborateurs dirige-t-il ?" for no co-authors."""
    names = {tag.name for tag in tagged}
    if "topic.leadership" in names and "section.publications" not in names:
        tagged = tuple(tag for tag in tagged if tag.name != "field.coauthor")
    if "ask.who" in names:
        return tagged
    before = {name: _phrases(language, "own_role") for name in OF_OTHERS}
    before["field.mentor"] += _phrases(language, "own_act")
    return tuple(
        tag
        for tag in tagged
        if not any(texts[max(0, tag.first - len(phrase)) : tag.first] == phrase for phrase in before.get(tag.name, ()))
    )


@cache
def _phrases(language: str, key: str) -> tuple[tuple[str, ...], ...]:
    """The words before a role that the person had ("own_role"), or before what the person did ("own_act")."""
    return tuple(words(phrase) for phrase in lexicon.words("questions", language)[key])
