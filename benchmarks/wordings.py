"""One question in many wordings: python -m benchmarks.wordings [-v] [NAME…]

Asks, of some CVs, the facts of questions/wordings, each in the ten or so wordings that writers gave it who had seen
nothing of the program, and judges the answers as ../shared/eval/score.py does. Every third wording is held, and all of
two CVs: their misses are read by nobody, only the rate is. `-v` prints the other misses, NAMEs take some of the CVs and
write nothing. Writes results/wordings.json.
"""

from __future__ import annotations

import argparse
import importlib.util
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.assistant import Assistant
from benchmarks import results
from benchmarks.answers import EVAL
from benchmarks.development import wordings


def judge() -> Callable[[dict[str, Any], dict[str, Any]], tuple[bool, str]]:
    """The judge of the evaluation: whether an answer is right, and why not."""
    spec = importlib.util.spec_from_file_location("score", EVAL / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    return score.judge


def ask(items: list[dict[str, Any]], cv: Path, *, verbose: bool) -> dict[str, Counter[str]]:
    """How many wordings of a CV are asked and how many answered right, those that may be read and those held."""
    assistant, right = Assistant.load(cv), judge()
    counts = {"read": Counter[str](), "held": Counter[str]()}
    for item in items:
        answer = assistant.ask(*item["ask"]).to_dict()
        fine, why = right(item, answer)
        counts["held" if item["held"] else "read"].update(asked=1, right=int(fine))
        if verbose and not item["held"] and not fine:
            print(f"{cv.stem}/{item['id']}: {item['ask'][0]}\n    {why}: {answer['status']} {answer['answer'][:200]!r}")
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("-v", action="store_true", help="print the misses that may be read")
    options = parser.parse_args()
    chosen = [(items, cv) for items, cv in wordings() if cv.stem in options.names or not options.names]
    counts = {cv.stem: ask(items, cv, verbose=options.v) for items, cv in chosen}
    total = {half: sum((of[half] for of in counts.values()), Counter()) for half in ("read", "held")}
    figures = {
        name: {
            half: {"asked": one["asked"], "rate": round(one["right"] / one["asked"], 4)}
            for half, one in of.items()
            if one["asked"]
        }
        for name, of in (("all", total), *counts.items())
    }
    for name, figure in figures.items():
        print(f"{name:20}", *(f"{half} {of['rate']:.3f} of {of['asked']:5}  " for half, of in figure.items()))
    if not options.names:
        results.save("wordings", figures)


if __name__ == "__main__":
    main()
