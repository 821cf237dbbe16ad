"""Questions of what a CV lists: python -m benchmarks.listings [-v] [--each N] [--only TYPE] [NAME…]

What a recruiter asks of publications, certificates, awards, projects, languages, skills and degrees (all, how many,
of a year, since, the newest, by whom, with whom, where, in two turns), in seven languages, in wordings of writers who
had seen nothing of the program (wordings/), put to the CVs of questions/cvs and judged by the entries that the program
itself read: what is measured is understanding and reckoning; reading is measured in structure/. Asked is only what
the entries decide. Of each type N wordings are drawn for each CV. Every second wording is held, and all of the held
CVs: `-v` prints the other misses; NAMEs and --only take some and write nothing. Writes results/listings.json.
"""

from __future__ import annotations

from pathlib import Path

import yaml

from assistant.assistant import Assistant
from benchmarks import computed, results
from benchmarks.computed import Gold, Slots, Tally
from benchmarks.listings.gold import ABSENT, TYPES
from benchmarks.listings.holdings import Holdings
from benchmarks.structure.__main__ import fold
from benchmarks.timelines.career import TODAY

WORDINGS = Path(__file__).parent / "wordings"
QUESTIONS = Path(__file__).resolve().parents[1] / "questions"


def main() -> None:
    options = computed.options(__doc__)
    tally = Tally(TYPES, computed.wordings(WORDINGS, TYPES), options.each, options.v)
    stranger: Holdings | None = None
    for half in ("dev", "held"):
        index = yaml.safe_load((QUESTIONS / half / "index.yaml").read_text(encoding="utf-8"))
        for name, file in index.items():
            if options.names and name not in options.names:
                continue
            assistant = Assistant.load(QUESTIONS / "cvs" / file, today=TODAY)
            part = next(iter(assistant.corpus.parts))
            cv = Holdings(assistant.corpus.document(part), assistant.corpus.cv(part))
            for each, make in TYPES.items():
                if options.only in (None, each):
                    cases = [*make(cv), *(absent(each, stranger, cv) if stranger else ())]
                    tally.ask(assistant, name, each, cases, held=half == "held")
            stranger = cv
    figures = tally.figures()
    if not options.names and options.only is None:
        results.save("listings", figures)


def absent(each: str, foreign: Holdings, cv: Holdings) -> list[tuple[Slots, Gold]]:
    """An entry of another CV, of which this one says no word."""
    if each not in ABSENT:
        return []
    kind, slot = ABSENT[each]
    names = [item.name for item in kind(foreign) if item.typed]
    unknown = [name for name in names if not any(fold(word) in cv.text for word in name.split() if len(word) > 3)]
    return [({slot: name}, Gold(absent=True)) for name in unknown[:1]]


if __name__ == "__main__":
    main()
