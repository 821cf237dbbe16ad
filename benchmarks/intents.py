"""What is asked of every CV, in some fifty ways each: python -m benchmarks.intents [-v] [ID…]

Over one CV that has everything (questions/intents/elena-marwick.md), the sixty things that recruiters ask of anybody,
as a writer put them who had seen nothing of the program and was told to do without the plain word where that goes ("a
postal destination for a parcel"): the hardest wordings at hand. An item has the statuses that are right, `any` of which
a quote must hold, what none may hold (`none`), how many quotes at most (`quotes`), the values of a count or the least
years. Every second wording is held: its misses are read by nobody. `-v` prints the other misses, IDs take some of the
items only and write nothing. Writes results/intents.json.
"""

from __future__ import annotations

import argparse
from collections import Counter
from typing import Any

import yaml

from assistant.assistant import Assistant
from assistant.types import Answer
from benchmarks import results
from benchmarks.development import HERE

FOLDER = HERE / "questions/intents"


def is_right(item: dict[str, Any], answer: Answer) -> bool:
    """Whether an answer is one that an item takes."""
    quoted = "\n".join(quote.text for quote in answer.quotes)
    return (
        answer.status in item["status"]
        and ("any" not in item or any(text in quoted for text in item["any"]))
        and ("none" not in item or item["none"] not in quoted)
        and len(answer.quotes) <= item.get("quotes", len(answer.quotes))
        and ("value" not in item or answer.value in item["value"])
        and ("least" not in item or (answer.value is not None and answer.value >= item["least"]))
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ids", nargs="*", metavar="ID")
    parser.add_argument("-v", action="store_true", help="print the misses that may be read")
    options = parser.parse_args()
    assistant = Assistant.load(FOLDER / "elena-marwick.md")
    every = yaml.safe_load((FOLDER / "intents.yaml").read_text(encoding="utf-8"))
    counts: dict[str, Counter[str]] = {"read": Counter(), "held": Counter()}
    for item in every:
        if options.ids and item["id"] not in options.ids:
            continue
        own = Counter[str]()
        for number, wording in enumerate(item["wordings"]):
            explained = assistant.explain(wording)
            right = is_right(item, explained.answer)
            half = "held" if number % 2 else "read"
            counts[half].update(asked=1, right=int(right))
            own.update({half: 1, f"{half} right": int(right)})
            if options.v and not (right or number % 2):
                query = explained.query
                print(f"    {wording}\n        {query.kind} {query.field} {explained.answer.answer[:110]!r}")
        print(f"{item['id']:32}", *(f"{half} {own[f'{half} right']:2} of {own[half]:2}  " for half in counts))
    figures = {half: {"asked": of["asked"], "rate": round(of["right"] / of["asked"], 4)} for half, of in counts.items()}
    print(figures)
    if not options.ids:
        results.save("intents", figures)


if __name__ == "__main__":
    main()
