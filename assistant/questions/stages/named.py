"""What the words of a question name: things of the CV, degrees, languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import NameKind
from assistant.questions.cvs.titles import untitled_keys
from assistant.questions.dialogue import told
from assistant.questions.framing import makes, meant, published, shared, where
from assistant.questions.lexical import tags
from assistant.questions.lexical.held import (
    is_thing_in_capitals,
    outside_firms,
    outside_products,
    outside_things,
    outside_uses,
    without_products,
)
from assistant.questions.lexical.keys import degrees, lexicon_keys
from assistant.questions.lexical.tags import Tag
from assistant.questions.links import Link, in_phrase, links
from assistant.questions.stages.spelled import Spelled
from assistant.questions.stages.tagged import Tagged
from assistant.text import Token

ABBREVIATION = 3  # letters of a word in capitals that is a word of questions as well ("CV", "MBA")

Keys = dict[int, tuple[int, str]]
"""Keys of the CV lexicon by the first word of what stands for them, with the number of its words."""


@dataclass(frozen=True, slots=True)
class Named:
    """What the words name: `links` are names of the CV, `held` and `spoken` the degrees and languages, `shouted` the
    words in capitals that are a name in the CV, too, by position; `stop` are the positions of words that carry nothing,
    `tags` what the words ask beside it."""

    tags: tuple[Tag, ...]
    links: tuple[Link, ...]
    held: Keys
    spoken: Keys
    shouted: Mapping[int, tuple[str, ...]]
    stop: frozenset[int]


def named(said: Spelled, asked: Tagged, catalogue: Catalogue) -> Named:
    """What the words of a question name."""
    text, tokens, texts, language = said.text, said.tokens, said.texts, said.language
    found = _linked(said, asked, catalogue)
    of_paper = any(link.of(NameKind.PUBLICATION) for link in found)
    tagged = published.appeared(asked.tags, texts, language, named=of_paper)
    tagged = published.signed_by(tagged, any(link.of(NameKind.PERSON) for link in found))
    shouted = _names_in_capitals(text, tokens, catalogue)
    tagged = tuple(tag for tag in tagged if shouted.keys().isdisjoint(range(tag.first, tag.last)))
    tagged = makes.asking(without_products(tagged, text, tokens, language), texts, found, language)
    held = outside_products(outside_firms(degrees(texts, said.capitals, language, tagged), found), texts)
    held = outside_uses(held, texts, tagged, language)
    spoken = outside_things(lexicon_keys(texts, "languages", said.capitals), found, catalogue)
    spoken = {i: keys for i, keys in spoken.items() if not where.is_origin(i, texts, tagged)}
    tagged = shared.leaving_languages_out(tagged, texts, language, spoken)
    held, spoken = (untitled_keys(keys, said.titled, tokens) for keys in (held, spoken))
    opened = told.sentence(asked.whole, tokens, asked.every)
    stop = tags.stop_positions(tokens, language) | told.spoken(asked.every, asked.asked_from, opened)
    return Named(meant.without_inner(tagged, found, texts, stop), found, held, spoken, shouted, stop)


def _linked(said: Spelled, asked: Tagged, catalogue: Catalogue) -> tuple[Link, ...]:
    """The names of the CV, but for places, and for words that are a name by chance."""

    def is_meant(link: Link) -> bool:
        return not (
            where.is_place(link, said.texts, asked.tags, said.language, catalogue.towns.keys())
            or where.is_origin(link.first, said.texts, asked.tags)
            or in_phrase(link, asked.tags)
            or is_thing_in_capitals(link, said.text, said.tokens)
            or told.by_chance(link, said.tokens, asked.every, asked.asked_from)
        )

    return tuple(filter(is_meant, links(said.tokens, catalogue, said.language, asked.tags, said.titled)))


def _names_in_capitals(text: str, tokens: tuple[Token, ...], catalogue: Catalogue) -> dict[int, tuple[str, ...]]:
    """The words in capitals of a question that is not, which a CV writes so, too: "her CAREER grant" asks of no
    career."""
    if text.isupper():
        return {}
    return {
        i: (token.text,)
        for i, token in enumerate(tokens)
        if token.end - token.start > ABBREVIATION
        and text[token.start : token.end].isupper()
        and any(mentions.in_capitals(token.text) for mentions in catalogue.mentions.values())
    }
