"""How often a question is answered from a CV that it was not written for: python -m benchmarks.elsewhere [--seed N]

Every development question of one turn that its own CV answers is put to two other CVs, of other people and mostly of
other trades. Those that a passage of the other CV may well answer are left out (`is_strange`); of the rest nearly all
answers are false, so that the share of answers bounds that of false ones from above. Beside it, what all of them get.
Writes results/elsewhere.json; `-v` prints each answer, `--cvs` takes some of the CVs only.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from datetime import date

from assistant.answering import View
from assistant.assistant import Assistant
from benchmarks import results
from benchmarks.development import files, is_strange, put_elsewhere

OTHERS = 2
SEED = 11


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED, help="which questions go to which CVs")
    parser.add_argument("--cvs", type=int, help="so many CVs only, drawn by the seed; nothing is written")
    parser.add_argument("-v", action="store_true", help="print the answers")
    options = parser.parse_args()
    every = list(files())
    asked = put_elsewhere(every, OTHERS, options.seed)
    chosen = random.Random(options.seed).sample(range(len(every)), options.cvs) if options.cvs else range(len(every))
    counts: dict[str, Counter[str]] = {}
    for place in chosen:
        assistant = Assistant.load(every[place][1])
        document = assistant.corpus.documents[0]
        view = View(assistant.library.of([document.id]), date.today())
        for question in asked[place]:
            explained = assistant.explain(question)
            if not is_strange(explained.query, view, document.id):
                continue
            answer = explained.answer
            counts.setdefault(explained.query.kind, Counter())[answer.status] += 1
            if options.v and answer.status != "not_found":
                print(f"{every[place][1].name} [{explained.query.kind}] {question}")
                print(f"     {answer.status} {answer.confidence:.2f}: {answer.answer[:230]!r}")
    total: Counter[str] = sum(counts.values(), Counter())
    figures = {
        kind: {"questions": of.total(), "answered": round(of["answered"] / of.total(), 4)}
        | ({"partial": round(of["partial"] / of.total(), 4)} if of["partial"] else {})
        for kind, of in (("all", total), *sorted(counts.items()))
    }
    if not options.cvs:
        results.save("elsewhere", figures)
    for kind, figure in figures.items():
        print(kind, figure)


if __name__ == "__main__":
    main()
