"""Where a question looks: in places, outside a country, abroad."""

from __future__ import annotations

from collections.abc import Set

from assistant import dates
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.places import places
from assistant.questions.lexical.spelling import CAPITAL_NOUNS
from assistant.questions.lexical.tags import Tag, listed, of_language
from assistant.questions.links import Link
from assistant.text import Token, tokenize, words
from assistant.types import HOME, Span


def is_place(
    link: Link, texts: tuple[str, ...], tagged: tuple[Tag, ...], language: str, towns: Set[tuple[str, ...]]
) -> bool:
    """Whether a part of a longer name is meant as the place that it is: the jobs "in Chicago" are not those at the
    University of Chicago. How long somebody was there asks for the one with that name. `towns` are the places of the
    CV's own jobs."""
    if any(tag.name == "ask.how_long" for tag in tagged):
        return False
    run = texts[link.first : link.last]
    if not (places().known(run) or run in towns):
        return False
    located = any(tag.name == "ask.in_place" and tag.last == link.first for tag in tagged)
    if run in towns and link.first > 0:  # the "in" of "work experience in"
        located = located or "ask.in_place" in of_language(language).phrases.get((texts[link.first - 1],), ())
    return located and not any(words(name.text) == run for name in link.names)


THINGS = ("section.", "field.position", "field.employer")
PLACES_ASKED = ("ask.where", "field.city", "field.location")
# what may be of a country ("the Polish companies"); what else bears such a word is in a language
OF_COUNTRIES = frozenset(
    {"field.employer", "field.institution", "section.work", "section.education", "section.projects", "section.awards"}
)


def names_somewhere(text: str, language: str) -> bool:
    """Whether a text says that something is in what bears a name that neither the calendar nor the taxonomy has, a
    small town maybe ("a plant in Ringaskiddy"); False in languages whose nouns all have a capital."""
    if language in CAPITAL_NOUNS:
        return False
    before = {phrase for phrase, names in of_language(language).phrases.items() if "ask.in_place" in names}
    tokens = tokenize(text)
    dated = [period.span for period in dates.find(text)]

    def is_strange(token: Token) -> bool:
        of_date = any(span.overlaps(Span(token.start, token.end)) for span in dated)
        return token.capital and not of_date and concepts().sense((token.text,)) is None

    return any((tokens[i - 1].text,) in before and is_strange(tokens[i]) for i in range(1, len(tokens)))


def without_relative(tagged: tuple[Tag, ...], text: str, tokens: tuple[Token, ...], language: str) -> tuple[Tag, ...]:
    """The tags without those of a "where" right behind a word for things, which only goes on with them: "grants where
    she is the principal investigator" asks for no place, "the grants, where are they?" does."""
    things = {tag.last for tag in tagged if tag.name.startswith(THINGS)}
    asking = listed(language, "ask", "yes_no")

    def is_relative(tag: Tag) -> bool:
        if tag.name not in PLACES_ASKED or tag.first not in things or tag.first + 1 >= len(tokens):
            return False
        between = text[tokens[tag.first - 1].end : tokens[tag.first].start]
        alone = (tokens[tag.first].text,) in listed(language, "ask", "where")
        return alone and not between.strip() and (tokens[tag.first + 1].text,) not in asking

    return tuple(tag for tag in tagged if not is_relative(tag))


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
