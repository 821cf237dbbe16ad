"""Times away from work among jobs, which have no employer: parental leave, a career break, a journey."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from assistant.lexicon import load
from assistant.parsing import vocabulary
from assistant.parsing.forms import word_for_stated

_CONCEPTS = ("career_gap", "parental_leave", "sabbatical", "sick_leave")
_CLAUSE = 3  # words behind the colon of a place: "Neuseeland: auf zwei Baustellen gearbeitet"


def is_away(text: str) -> bool:
    """Whether words in the place of an employer tell of a time away: "Mutterschutz und Elternzeit", "Break: walked the
    Camino", "Reise durch Südamerika", "Neuseeland: auf zwei Baustellen gearbeitet"."""
    folded = vocabulary.aligned_fold(text).strip(" .,;").replace("-", " ")
    if vocabulary.hits(text, "organisations") or vocabulary.position_score(text) >= 1:
        return False
    if vocabulary.is_cjk(text) and word_for_stated("leave").match(folded):
        return True  # "生育及照顾家庭", where no blank ends the word
    if leave := _leaves().match(folded):
        return not re.match(r"\s+[A-Z]", text[leave.end() :])
    if away := _journeys().match(folded):
        rest = text[away.end() :]
        return not rest.strip() or re.match(r"\s*[:,;(–-]|\s+[a-zß-ÿ]", rest) is not None
    place, colon, clause = text.partition(":")
    is_told = clause[:2].strip().islower() and len(clause.split()) >= _CLAUSE
    return bool(colon) and is_told and vocabulary.place_score(place) >= 1


def names_leave(text: str) -> bool:
    """Whether words speak of a leave: "in Elternzeit 2015/16"."""
    return _leaves().search(vocabulary.aligned_fold(text)) is not None


@cache
def _leaves() -> re.Pattern[str]:
    """The words for leaves and gaps that questions about them know as well."""
    concepts = load("skills/people.yaml")["concepts"]
    return vocabulary.whole_words(
        vocabulary.fold(word).replace("-", " ") for key in _CONCEPTS for word in _words(concepts[key])
    )


def _words(concept: dict[str, Any]) -> Iterator[str]:
    for listed in concept["names"].values():
        yield from listed
    yield from concept.get("members", ())


@cache
def _journeys() -> re.Pattern[str]:
    return vocabulary.whole_words(vocabulary.listed("connectives", "away"))
