"""How often something invented is answered about an employer that a CV does have: python -m benchmarks.invented [-v]

"How many whales were tagged at Acme?" of somebody who worked at Acme and never saw a whale: every answer is a false
one, but "not found" and, as far as it goes, the nearest entry shown as such ("partial"). Things of trades that few CVs
speak of (`things.yaml`), asked for in the ways of `ways.yaml`, in seven languages, of jobs, schools and projects of the
CVs that may be read, and of those that are held; a thing that a CV may speak of is not asked of it. Every second thing
is held, too: nothing is fitted to it. Then skills that the lines of one entry name, asked of another that does not
(`moved.yaml`), and relations that CVs seldom tell, asked of employers, schools, projects and prizes of which they do
not (`untold.yaml`); as the counterweight, the same of small CVs that do tell them (`planted.yaml`). Writes
results/invented.json.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import yaml

from assistant.assistant import Assistant
from assistant.types import Conversation, Status
from benchmarks import results
from benchmarks.invented.asked import Asked, Told, invented, moved, told, untold

QUESTIONS = Path(__file__).resolve().parents[1] / "questions"
SEED = 3
EVERY = 4  # one CV in so many of those that may be read
SHOWN = (Status.ANSWERED, Status.PARTIAL)


def ask(cv: str) -> list[tuple[Asked, Status, str]]:
    """What is asked of a CV, and what is answered."""
    assistant = Assistant.load(cv)
    seed = f"{SEED} {Path(cv).name}"
    found = []
    for asked in (*invented(assistant, seed), *moved(assistant, seed), *untold(assistant, seed)):
        conversation = Conversation()
        for turn in asked.turns:
            answer, conversation = assistant.reply(turn, conversation)
        found.append((asked, answer.status, answer.answer))
    return found


def ask_told(told: Told) -> list[tuple[str, bool, str]]:
    """The questions about a relation that a small CV tells, whether the line that does is quoted, and the answer."""
    assistant = Assistant.load(told.cv)
    answers = [(question, assistant.reply(question, Conversation())[0]) for question in told.questions]
    return [(q, any(told.gold in quote.text for quote in answer.quotes), answer.answer) for q, answer in answers]


def _what(asked: Asked) -> str:
    """The kind of what is asked, as the results name it."""
    if asked.relation:
        return "relations untold"
    return "things of another entry" if asked.moved else f"{'held' if asked.held else 'read'} things"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", action="store_true", help="print the false answers of CVs and things that may be read")
    options = parser.parse_args()
    jobs = []
    for half, every in (("read", EVERY), ("held", 1)):
        index = yaml.safe_load((QUESTIONS / half.replace("read", "dev") / "index.yaml").read_text(encoding="utf-8"))
        jobs += [(str(QUESTIONS / "cvs" / cv), half) for cv in list(index.values())[::every]]
    counts: dict[str, Counter[Status]] = defaultdict(Counter)
    ways: dict[str, Counter[Status]] = defaultdict(Counter)
    with ProcessPoolExecutor() as pool, tempfile.TemporaryDirectory() as folder:
        for (cv, half), rows in zip(jobs, pool.map(ask, [cv for cv, _ in jobs]), strict=True):
            for asked, status, text in rows:
                counts[f"{half} CVs, {_what(asked)}"][status] += 1
                counts[asked.language][status] += 1
                if half == "read" and not asked.held:
                    ways[asked.relation or asked.way][status] += 1
                    if options.v and status == Status.ANSWERED:
                        print(f"{Path(cv).name}: {' | '.join(asked.turns)}\n    {text[:200]!r}")
        quoted = [row for rows in pool.map(ask_told, told(Path(folder)), chunksize=8) for row in rows]
    for question, right, text in quoted if options.v else ():
        if not right:
            print(f"told, not quoted: {question}\n    {text[:200]!r}")
    for way, of in sorted(ways.items()) if options.v else ():
        print(f"{of[Status.ANSWERED]:4} answered, {of[Status.PARTIAL]:4} partial of {of.total():4}  {way}")
    figures = {
        kind: {"asked": of.total()} | {status.value: round(of[status] / of.total(), 4) for status in SHOWN}
        for kind, of in sorted(counts.items())
    }
    figures["relations told"] = {"asked": len(quoted), "quoted": round(sum(r for _, r, _ in quoted) / len(quoted), 4)}
    for kind, figure in figures.items():
        print(kind, figure)
    results.save("invented", figures)


if __name__ == "__main__":
    main()
