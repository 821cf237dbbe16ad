"""Questions of the course of a career: python -m benchmarks.timelines [-v] [--each N] [--only TYPE] [NAME…]

What a recruiter asks of dates and order (who when, from when to when, how long, before, after, longest, in two turns),
in seven languages, in wordings of writers who had seen nothing of the program (wordings/), put to the CVs of
structure/ and judged by the record that stands beside each. Asked is only what the record decides. Of each type N
wordings are drawn for each CV. Every second wording is held, and all of the CVs that are held in structure/: `-v`
prints the other misses; NAMEs and --only take some and write nothing. Writes results/timelines.json.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from assistant.assistant import Assistant
from assistant.types import Answer, Conversation
from benchmarks import results
from benchmarks.structure.__main__ import HERE as STRUCTURE
from benchmarks.timelines.career import TODAY, Career
from benchmarks.timelines.gold import ABSENT, TYPES, Gold, Slots, is_right, spoken

WORDINGS = Path(__file__).parent / "wordings"
SEED = 8
Wording = tuple[str, bool, tuple[str, ...]]
"""Its language, whether it is held, and its turns."""


def wordings() -> dict[str, list[Wording]]:
    """The wordings of each type."""
    found: dict[str, list[Wording]] = {name: [] for name in TYPES}
    for path in sorted(WORDINGS.glob("??.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name in TYPES:
            for number, one in enumerate(content[name]):
                found[name].append((path.stem, number % 2 == 1, (one,) if isinstance(one, str) else tuple(one)))
    return found


def filled(text: str, slots: Slots, months: list[str]) -> str:
    """A wording with the names, years and months of a CV."""
    told = dict(slots)
    if "month" in told:
        number = int(told["month"])
        told["month"] = months[number % 12].replace("YEAR", str(number // 12))
    return re.sub(r"\{(\w+)\}", lambda slot: told[slot[1]], text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("-v", action="store_true", help="print the misses that may be read")
    parser.add_argument("--each", type=int, default=3, metavar="N", help="wordings of each type for each CV (3)")
    parser.add_argument("--only", metavar="TYPE", help="one type only")
    options = parser.parse_args()
    drawn = random.Random(SEED)
    held = set(yaml.safe_load((STRUCTURE / "held.yaml").read_text(encoding="utf-8")))
    months = yaml.safe_load((WORDINGS / "months.yaml").read_text(encoding="utf-8"))
    spoken_of = wordings()
    counts: dict[str, dict[str, Counter[str]]] = {"read": {}, "held": {}}
    stranger: dict[str, Any] = {}
    for path in sorted((STRUCTURE / "truth").glob("*.yaml")):
        truth = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        career, foreign = Career(truth), stranger
        stranger = truth
        if options.names and path.stem not in options.names:
            continue
        assistant = Assistant.load(next((STRUCTURE / "cvs").glob(f"{path.stem}.*")), today=TODAY)
        for name, make in TYPES.items():
            if options.only not in (None, name):
                continue
            cases = list(make(career))
            if name in ABSENT and foreign:
                cases += absent(foreign, truth)
            for _ in range(options.each if cases else 0):
                (slots, gold), (language, is_held, turns) = drawn.choice(cases), drawn.choice(spoken_of[name])
                asked = [filled(turn, slots, months[language]) for turn in turns]
                answer = last_answer(assistant, asked)
                fine = is_right(gold, answer)
                half = counts["held" if is_held or path.stem in held else "read"]
                half.setdefault(name, Counter()).update(asked=1, right=int(fine))
                half.setdefault(language, Counter()).update(asked=1, right=int(fine))
                if options.v and not fine and not is_held and path.stem not in held:
                    print(f"{path.stem} {name}: {asked}\n    {gold}\n    {answer.status} {answer.answer[:200]!r}")
    figures = {}
    for which, half in counts.items():
        sums = sum((half[name] for name in TYPES if name in half), Counter[str]())
        rates = {name: round(one["right"] / one["asked"], 4) for name, one in sorted(half.items())}
        figures[which] = {"asked": sums["asked"], "rate": round(sums["right"] / max(1, sums["asked"]), 4), "by": rates}
        print(which, figures[which])
    if not options.names and options.only is None:
        results.save("timelines", figures)


def absent(foreign: dict[str, Any], truth: dict[str, Any]) -> list[tuple[Slots, Gold]]:
    """An employer of another CV, of which this one says nothing."""
    said = str(truth).casefold()
    names = [spoken(job["organisation"]) for job in foreign["work"] if "organisation" in job]
    unknown = [name for name in names if not any(word in said for word in name.casefold().split() if len(word) > 3)]
    return [({"org": name, "year": "2015"}, Gold(absent=True)) for name in unknown[:1]]


def last_answer(assistant: Assistant, turns: list[str]) -> Answer:
    """The answer to the last turn of a conversation."""
    conversation = Conversation()
    for turn in turns:
        answer, conversation = assistant.reply(turn, conversation)
    return answer


if __name__ == "__main__":
    main()
