"""What is "from 2022": of that year, where somebody has it, not of all years since."""

from __future__ import annotations

from assistant import lexicon
from assistant.questions.lexical.tags import Tag
from assistant.text import Token, tokenize
from assistant.types import Period

GOT = tuple(
    f"section.{key}"
    for key in ("certificates", "awards", "publications", "conference", "journal", "talks", "patents", "grants")
)


def of_year(
    period: Period | None, text: str, tokens: tuple[Token, ...], tagged: tuple[Tag, ...], language: str
) -> Period | None:
    """The time of a question; of one for what somebody got or wrote, a year behind a mere "from" as that year: "which
    papers are from 2022?", but not "from 2022 on"."""
    got = any(tag.name in GOT for tag in tagged)
    return alone(period, text, tokens, language) if period is not None and got else period


def alone(period: Period, text: str, tokens: tuple[Token, ...], language: str) -> Period:
    """The year alone behind a mere "from"; other times as they are."""
    if not period.ongoing or period.start is None:
        return period
    said = tuple(token.text for token in tokenize(period.span.of(text)))
    behind = next((token.text for token in tokens if token.start >= period.span.end), "")
    before, beyond = (lexicon.load("frames.yaml")["of_year"][side].get(language, ()) for side in ("before", "behind"))
    if len(said) != 2 or said[0] not in before or behind in beyond:
        return period
    return Period(None, period.start, False, period.span)
