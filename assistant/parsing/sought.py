"""What the person looks for, told in prose: "Looking for a post in Kiel or Bremen from October 2025" says from when on
and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, reduce

from assistant import dates, lexicon
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line, joined
from assistant.parsing.people import conjunction
from assistant.types import Fact

_SENTENCE = re.compile(r"[^.!?。！？]+(?:[.!?](?!\s)[^.!?。！？]+)*")
_NAME = r"[A-ZÀ-ÞĀ-Ž][\w’'-]+(?: [A-ZÀ-ÞĀ-Ž][\w’'-]+)*"


def sought_facts(lines: Sequence[Line]) -> list[Fact]:
    """From when on the person can start and where, as the sentences tell that say what the person looks for."""
    prose = [line for line in lines if not line.is_item]
    if not prose:
        return []
    whole = reduce(joined, prose)
    found: list[Fact] = []
    for sentence in _SENTENCE.finditer(whole.text):
        seeks = seeking().search(vocabulary.aligned_fold(sentence[0]))
        if seeks:
            found += _facts_of(whole, sentence.start() + seeks.end(), sentence)
    return found


def _facts_of(line: Line, start: int, sentence: re.Match[str]) -> Iterator[Fact]:
    evidence = line.span(*sentence.span())
    text = line.text
    begins = next((p for p in dates.find(text) if p.ongoing and start <= p.span.start < sentence.end()), None)
    if begins:
        yield Fact("availability", line.span(begins.span.start, begins.span.end), evidence)
    for run in _names().finditer(text, start, sentence.end()):
        if all(vocabulary.place_score(name) >= 1 for name in re.findall(_NAME, run[0])):
            yield Fact("desired_location", line.span(*run.span()), evidence)
            return


@cache
def seeking() -> re.Pattern[str]:
    """Words that say that the person looks for a position, in any language; folded."""
    stated = lexicon.load("stated.yaml").values()
    return vocabulary.whole_words(vocabulary.fold(w) for each in stated for w in each.get("desired_position", ()))


@cache
def _names() -> re.Pattern[str]:
    """Names joined by commas, "and" or "or"."""
    joint = "|".join([conjunction(), *map(re.escape, vocabulary.listed("connectives", "or"))])
    return re.compile(rf"(?<!\w){_NAME}(?:(?:,\s*|\s(?:{joint})\s){_NAME})*")
