"""The time that a question names, and the countries that it excludes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.framing import of_year, published, shared, times, where
from assistant.questions.lexical.tags import Tag
from assistant.questions.stages.named import Keys, Named
from assistant.questions.stages.spelled import Spelled
from assistant.types import Period

VALUED = ("section.grants", "section.awards", "section.projects")  # what may bear an amount of money
OF_LINES = {"order.largest": "ask.larger", "order.smallest": "ask.smaller"}  # elsewhere the figures of lines decide


@dataclass(frozen=True, slots=True)
class Dated:
    """The time and the countries; `explained` are the positions of the words that are told by them or by a name, a
    degree or a language (`held`: the degrees that are no date), `tags` what the words ask beside it."""

    tags: tuple[Tag, ...]
    held: Keys
    period: Period | None
    outside: tuple[str, ...]
    explained: frozenset[int]


def dated(said: Spelled, named: Named, catalogue: Catalogue) -> Dated:
    """The time and the countries that a question names."""
    text, tokens, texts, language, stop = said.text, said.tokens, said.texts, said.language, named.stop
    period, days = times.period(text, tokens, language, named.tags, stop)
    period = of_year.of_year(period, text, tokens, named.tags, language)
    tagged = times.without_sides(named.tags, days)
    held = {first: found for first, found in named.held.items() if first not in days}  # "2015 bis 2018" is no "BIS"
    outside, excluded = where.outside(texts, tagged)
    tagged = published.of_papers(tagged, texts, language, stop | days, catalogue if not named.links else None)
    if not any(tag.name in VALUED for tag in tagged):
        tagged = tuple(replace(tag, name=OF_LINES[tag.name]) if tag.name in OF_LINES else tag for tag in tagged)
    tagged, risen = times.promoted(tagged)
    if not outside:  # "outside the day job"
        tagged = tuple(tag for tag in tagged if tag.name != "ask.outside")
    explained = days | excluded | risen | {i for link in named.links for i in range(link.first, link.last)}
    explained |= {i for tag in tagged if tag.name in shared.TAGS for i in range(tag.first, tag.last)}
    explained |= {i for first, (length, _) in (held | named.spoken).items() for i in range(first, first + length)}
    return Dated(tagged, held, period, outside, frozenset(explained))
