"""Words that tell nothing beside a word for a section: "oral presentations" are presentations, whoever asks."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import Tag
from assistant.text import stem, words
from assistant.types import Term, TermKind


def of_sections(terms: tuple[Term, ...], tagged: tuple[Tag, ...], language: str) -> tuple[Term, ...]:
    """The terms, those of them general that tell nothing beside a section that the question names."""
    light = frozenset().union(*(_light(tag.name.partition(".")[2], language) for tag in tagged if _is_section(tag)))
    return tuple(
        replace(term, kind=TermKind.GENERIC) if _tells_nothing(term, light, language) else term for term in terms
    )


def _is_section(tag: Tag) -> bool:
    return tag.name.startswith("section.")


def _tells_nothing(term: Term, light: frozenset[str], language: str) -> bool:
    return term.kind == TermKind.WORD and all(stem(word, language) in light for word in term.words)


@cache
def _light(section: str, language: str) -> frozenset[str]:
    """The stems of the words that tell nothing beside a section; numbers ("which of her two books …?") beside none."""
    said = lexicon.load("beside.yaml").get(language, {}).get(section, ())
    numerals = lexicon.words("questions", language)["measure"]["numerals"]
    return frozenset(stem(word, language) for phrase in (*said, *numerals) for word in words(str(phrase)))
