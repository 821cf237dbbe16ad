"""Questions whose answers a record decides: wordings with slots, what is right, and the rates by type and language.

timelines/ and listings/ share it. A type of question is a function from a record to the slots that it may be asked
with, each with what is right; its wordings stand in a file a language, a list of two for one that leans on a turn
before it. Every second wording is held: what the program gets wrong there is counted and not looked at.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from assistant.assistant import Assistant
from assistant.types import Answer, Conversation, Status
from benchmarks.structure.__main__ import fold

SAID = (Status.ANSWERED, Status.PARTIAL)
SEED = 8


@dataclass(frozen=True, slots=True)
class Gold:
    """What is right: all of `every` (or `share` of them) and one of `some` must be quoted, nothing of `none`; `named`
    must stand in the answer or in what it quotes first, before any of `none`; `years` in the answer; `value` lies
    between these."""

    every: tuple[str, ...] = ()
    share: float = 1.0
    some: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    named: str = ""
    years: tuple[str, ...] = ()
    value: tuple[float, float] | None = None
    absent: bool = False


Slots = Mapping[str, str]
Asked = Iterator[tuple[Slots, Gold]]


def is_right(gold: Gold, answer: Answer) -> bool:
    """Whether an answer is the one that the record makes right."""
    if gold.absent:
        return answer.status == Status.NOT_FOUND
    quoted = fold(" ".join(quote.text for quote in answer.quotes))
    first = fold(answer.answer) + " " + fold(answer.quotes[0].text if answer.quotes else "")

    def at(words: str, text: str) -> int:
        return min((place for one in words.split("|") if (place := text.find(fold(one))) >= 0), default=-1)

    low, high = gold.value or (0, 0)
    value = answer.value / 12 if answer.value is not None and answer.unit == "months" else answer.value
    told = [at(words, quoted) >= 0 for words in gold.every]
    return (
        answer.status in SAID
        and sum(told) >= gold.share * len(told)
        and (not gold.some or any(at(words, quoted) >= 0 for words in gold.some))
        and not any(at(words, quoted) >= 0 for words in gold.none if not gold.named)
        and all(re.search(rf"{year}|['’/]{year[2:]}\b", answer.answer) for year in gold.years)
        and (gold.value is None or (isinstance(value, int | float) and low <= value <= high))
        and (
            not gold.named
            or (
                at(gold.named, first) >= 0
                and all(not 0 <= at(words, first) < at(gold.named, first) for words in gold.none)
            )
        )
    )


def spoken(name: str) -> str:
    """A name as somebody types it: its first reading."""
    return name.split("|")[0]


@dataclass(frozen=True, slots=True)
class Wording:
    """How something is asked, in one turn or in two."""

    language: str
    held: bool
    turns: tuple[str, ...]

    def filled(self, slots: Slots) -> list[str]:
        """Its turns with the names and years of a CV."""
        return [re.sub(r"\{(\w+)\}", lambda slot: slots[slot[1]], turn) for turn in self.turns]


def wordings(folder: Path, types: Collection[str]) -> dict[str, list[Wording]]:
    """The wordings of each type."""
    found: dict[str, list[Wording]] = {name: [] for name in types}
    for path in sorted(folder.glob("??.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name in types:
            for number, one in enumerate(content[name]):
                turns = (one,) if isinstance(one, str) else tuple(one)
                found[name].append(Wording(path.stem, number % 2 == 1, turns))
    return found


def last_answer(assistant: Assistant, turns: Sequence[str]) -> Answer:
    """The answer to the last turn of a conversation."""
    conversation = Conversation()
    for turn in turns:
        answer, conversation = assistant.reply(turn, conversation)
    return answer


def options(about: str | None) -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("-v", action="store_true", help="print the misses that may be read")
    parser.add_argument("--each", type=int, default=3, metavar="N", help="wordings of each type for each CV (3)")
    parser.add_argument("--only", metavar="TYPE", help="one type only")
    return parser.parse_args()


@dataclass(slots=True)
class Tally:
    """Asks, judges and counts, what may be read and what is held apart."""

    types: Collection[str]
    said: Mapping[str, Sequence[Wording]]
    each: int
    verbose: bool
    counts: dict[str, dict[str, Counter[str]]] = field(default_factory=lambda: {"read": {}, "held": {}})
    drawn: random.Random = field(default_factory=lambda: random.Random(SEED))

    def ask(
        self, assistant: Assistant, cv: str, name: str, cases: Sequence[tuple[Slots, Gold]], *, held: bool, **more: Any
    ) -> None:
        """Put wordings of a type to a CV. `more` are slots that depend on the language: from a language to words."""
        for _ in range(self.each if cases else 0):
            (slots, gold), wording = self.drawn.choice(cases), self.drawn.choice(self.said[name])
            spelled = {slot: words(slots[slot], wording.language) for slot, words in more.items() if slot in slots}
            turns = wording.filled({**slots, **spelled})
            answer = last_answer(assistant, turns)
            fine, hidden = is_right(gold, answer), held or wording.held
            for row in (name, wording.language):
                half = self.counts["held" if hidden else "read"]
                half.setdefault(row, Counter()).update(asked=1, right=int(fine))
            if self.verbose and not fine and not hidden:
                print(f"{cv} {name}: {turns}\n    {gold}\n    {answer.status} {answer.answer[:200]!r}")

    def figures(self) -> dict[str, Any]:
        """The rates of what may be read and of what is held, in all, by type and by language; printed, too."""
        figures = {}
        for which, half in self.counts.items():
            sums = sum((half[name] for name in self.types if name in half), Counter[str]())
            rates = {name: round(one["right"] / one["asked"], 4) for name, one in sorted(half.items())}
            rate = round(sums["right"] / max(1, sums["asked"]), 4)
            figures[which] = {"asked": sums["asked"], "rate": rate, "by": rates}
            print(which, figures[which])
        return figures
