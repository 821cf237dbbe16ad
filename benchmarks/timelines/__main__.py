"""Questions of the course of a career: python -m benchmarks.timelines [-v] [--each N] [--only TYPE] [NAME…]

What a recruiter asks of dates and order (who when, from when to when, how long, before, after, longest, in two turns),
in seven languages, in wordings of writers who had seen nothing of the program (wordings/), put to the CVs of
structure/ and judged by the record that stands beside each. Asked is only what the record decides. Of each type N
wordings are drawn for each CV. Every second wording is held, and all of the CVs that are held in structure/: `-v`
prints the other misses; NAMEs and --only take some and write nothing. Writes results/timelines.json.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from assistant.assistant import Assistant
from benchmarks import computed, results
from benchmarks.computed import Gold, Slots, Tally, spoken
from benchmarks.structure.__main__ import HERE as STRUCTURE
from benchmarks.structure.__main__ import cv_of
from benchmarks.timelines.career import TODAY, Career
from benchmarks.timelines.gold import ABSENT, TYPES

WORDINGS = Path(__file__).parent / "wordings"


def main() -> None:
    options = computed.options(__doc__)
    held = set(yaml.safe_load((STRUCTURE / "held.yaml").read_text(encoding="utf-8")))
    months = yaml.safe_load((WORDINGS / "months.yaml").read_text(encoding="utf-8"))
    tally = Tally(TYPES, computed.wordings(WORDINGS, TYPES), options.each, options.v)

    def month(number: str, language: str) -> str:
        name: str = months[language][int(number) % 12]
        return name.replace("YEAR", str(int(number) // 12))

    stranger: dict[str, Any] = {}
    for path in sorted((STRUCTURE / "truth").glob("*.yaml")):
        truth = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        foreign, stranger = stranger, truth
        if options.names and path.stem not in options.names:
            continue
        assistant = Assistant.load(cv_of(path.stem), today=TODAY)
        for name, make in TYPES.items():
            if options.only not in (None, name):
                continue
            cases = list(make(Career(truth)))
            if name in ABSENT and foreign:
                cases += absent(foreign, truth)
            tally.ask(assistant, path.stem, name, cases, held=path.stem in held, month=month)
    figures = tally.figures()
    if not options.names and options.only is None:
        results.save("timelines", figures)


def absent(foreign: dict[str, Any], truth: dict[str, Any]) -> list[tuple[Slots, Gold]]:
    """An employer of another CV, of which this one says nothing."""
    said = str(truth).casefold()
    names = [spoken(job["organisation"]) for job in foreign["work"] if "organisation" in job]
    unknown = [name for name in names if not any(word in said for word in name.casefold().split() if len(word) > 3)]
    return [({"org": name, "year": "2015"}, Gold(absent=True)) for name in unknown[:1]]


if __name__ == "__main__":
    main()
