"""Where a question looks: in places, outside a country, abroad."""

from __future__ import annotations

from assistant.questions.links import Link
from assistant.questions.places import places
from assistant.questions.tags import Tag
from assistant.text import words
from assistant.types import HOME


def is_place(link: Link, texts: tuple[str, ...], tagged: tuple[Tag, ...]) -> bool:
    """Whether a part of a longer name is meant as the place that it is: the jobs "in Chicago" are not those at the
    University of Chicago. How long somebody was there asks for the one with that name."""
    if any(tag.name == "ask.how_long" for tag in tagged):
        return False
    run = texts[link.first : link.last]
    if not places().known(run):
        return False
    located = any(tag.name == "ask.in_place" and tag.last == link.first for tag in tagged)
    return located and not any(words(name.text) == run for name in link.names)


# what may be of a country ("the Polish companies"); what else bears such a word is in a language
OF_COUNTRIES = frozenset(
    {"field.employer", "field.institution", "section.work", "section.education", "section.projects", "section.awards"}
)


def is_origin(i: int, texts: tuple[str, ...], tagged: tuple[Tag, ...]) -> bool:
    """Whether a word is the adjective of a country, not the name of a language: "Polish companies"."""
    if places().adjective(texts[i]) is None:
        return False
    beside = (i - 1, i + 1)
    return any(tag.name in OF_COUNTRIES and (tag.first in beside or tag.last - 1 in beside) for tag in tagged)


def outside(texts: tuple[str, ...], tagged: tuple[Tag, ...]) -> tuple[tuple[str, ...], set[int]]:
    """The countries and regions that a question excludes ("outside Germany"; `HOME`: "abroad"), and where it names
    them."""
    known = places()
    for tag in tagged:
        if tag.name == "ask.outside":
            # an article or two may stand between: "outside of the UK", "fuori dall'Italia"
            for first in range(tag.last, min(tag.last + 3, len(texts))):
                for last in range(min(first + 4, len(texts)), first, -1):
                    codes = known.areas(texts[first:last])
                    if codes:
                        return tuple(sorted(codes)), set(range(tag.first, last))
    return ((HOME,) if any(tag.name == "ask.abroad" for tag in tagged) else ()), set()
