"""What is asked of every CV, of CVs in many templates: python -m benchmarks.crossed [-v] [--each N] [NAME…]

Puts wordings of questions/intents, those that name nobody, to the CVs of structure/, and judges by the record that
stands beside each: what it has must be quoted, a count must be that of the record, what it lacks must be "not found".
A miss that all wordings of an intent share is the CV's (its reading), one that all CVs share is the wording's. Of each
intent N wordings are drawn for each CV. Wordings and CVs that are held there are held here: `-v` prints the other
misses, NAMEs take some of the CVs and write nothing. Writes results/crossed.json.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass
from typing import Any

import yaml

from assistant.assistant import Assistant
from assistant.types import Answer, Status
from benchmarks import results
from benchmarks.intents import FOLDER
from benchmarks.structure.__main__ import HERE, cv_of, fold

SEED = 5
NAMED = ("elena", "marwick")
SAID = (Status.ANSWERED, Status.PARTIAL)
ONE = {"contact-email": "email", "contact-phone": "phone", "fact-city": "city", "fact-nationality": "nationality"}
LISTS = ("languages", "certificates", "awards", "publications", "projects", "interests", "references")
SURELY_ABSENT = ("email", "phone", "thesis", "grade", "publications", "awards", "interests")
"""What a record without it says that the CV has not; of the rest a CV may tell in other places."""
ENOUGH = 0.7
"""How much of a list must be quoted: a list of many is cut short in the answer."""


@dataclass(frozen=True, slots=True)
class Gold:
    """What is right: each of `every` must be quoted (or `share` of them), one of `some`, nothing of `none`; `values`
    are the counts that are right; an empty gold is "not found"."""

    every: tuple[str, ...] = ()
    some: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    values: tuple[int, ...] = ()
    share: float = 1.0


def gold(intent: str, truth: dict[str, Any]) -> Gold | None:
    """What a CV's record makes of an intent, None where it does not decide."""
    work = truth.get("work", [])
    kind, _, what = intent.partition("-")
    if intent in ONE:
        return _told(truth, ONE[intent], [truth[ONE[intent]]] if ONE[intent] in truth else [])
    if intent.startswith(("fact-employer-work", "fact-position-work")):
        return _of_job("organisation" if "employer" in intent else "position", intent.rpartition("-")[2], work)
    if intent in ("fact-institution-education", "fact-study-education", "fact-score-education", "fact-thesis"):
        key = {"institution": "institution", "study": "study", "score": "grade", "thesis": "thesis"}[what.split("-")[0]]
        return _told(truth, key, [entry[key] for entry in truth.get("education", []) if key in entry])
    if kind == "count" and what != "work":
        return _counted(what, truth.get(what, []))
    if kind == "count" and work:
        return Gold(values=(len(work), len({fold(job.get("organisation", str(i))) for i, job in enumerate(work)})))
    if kind == "list" and what in LISTS:
        names = [one["name"] if isinstance(one, dict) else one for one in truth.get(what, [])]
        share = ENOUGH if what != "languages" else 1 / len(names) if names else 0
        return Gold(every=tuple(names), share=share) if names else _told(truth, what, [])
    if intent == "list-skills" and truth.get("skills"):
        return Gold(every=tuple(truth["skills"]), share=ENOUGH)
    if intent in ("list-work", "list-education", "list-volunteer"):
        key = "institution" if what == "education" else "organisation"
        names = [entry[key] for entry in truth.get(what, []) if key in entry]
        return Gold(every=tuple(dict.fromkeys(names)), share=ENOUGH) if names else None
    return None


def _counted(what: str, listed: list[Any]) -> Gold:
    """A count of what a section lists; of languages one less, too: which are foreign the record does not say."""
    if not listed:
        return Gold()
    return Gold(values=(len(listed), len(listed) - 1) if what == "languages" else (len(listed),))


def _told(truth: dict[str, Any], key: str, values: list[str]) -> Gold | None:
    if values:
        return Gold(some=tuple(values))
    return Gold() if key in SURELY_ABSENT and key not in truth else None


def _of_job(key: str, which: str, work: list[dict[str, Any]]) -> Gold | None:
    """The present job, the one before, the first: none where the record leaves it open."""
    present = [job for job in work if job.get("end") == "present"]
    if which == "current":
        return Gold(some=tuple(job[key] for job in present if key in job)) if present else None
    dated = sorted((job for job in work if job.get("start")), key=lambda job: job["start"])
    if len(dated) < len(work) or len(work) < 2 or len({job["start"][:4] for job in work}) < len(work):
        return None
    if which == "previous":
        before, now = dated[-2].get(key, ""), dated[-1].get(key, "")
        return Gold(some=(before,), none=(now,)) if len(present) == 1 and before and fold(before) != fold(now) else None
    return Gold(some=tuple(job[key] for job in dated[:2] if key in job))


def is_right(right: Gold, answer: Answer) -> bool:
    """Whether an answer is the one that the record makes right."""
    if right == Gold():
        return answer.status == Status.NOT_FOUND
    if right.values:
        return answer.status in SAID and answer.value in right.values
    quoted = fold("".join(quote.text for quote in answer.quotes))

    def has(words: str) -> bool:
        return any(fold(reading) in quoted for reading in str(words).split("|"))

    told = [has(words) for words in right.every]
    return (
        answer.status in SAID
        and (not told or sum(told) >= right.share * len(told))
        and (not right.some or any(map(has, right.some)))
        and not (any(map(has, right.none)) and len(answer.quotes) == 1)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("-v", action="store_true", help="print the misses that may be read")
    parser.add_argument("--each", type=int, default=6, metavar="N", help="wordings of each intent for each CV (6)")
    options = parser.parse_args()
    drawn = random.Random(SEED)
    held = set(yaml.safe_load((HERE / "held.yaml").read_text(encoding="utf-8")))
    intents = yaml.safe_load((FOLDER / "intents.yaml").read_text(encoding="utf-8"))
    counts: dict[str, dict[str, Counter[str]]] = {"read": {}, "held": {}}
    for path in sorted((HERE / "truth").glob("*.yaml")):
        if options.names and path.stem not in options.names:
            continue
        truth = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        assistant = Assistant.load(cv_of(path.stem))
        for intent in intents:
            if (right := gold(intent["id"], truth)) is None:
                continue
            nameless = [
                (number % 2 == 1 or path.stem in held, str(wording))
                for number, wording in enumerate(intent["wordings"])
                if not any(name in str(wording).casefold() for name in NAMED)
            ]
            for is_held, wording in drawn.sample(nameless, min(options.each, len(nameless))):
                answer = assistant.ask(wording)
                fine = is_right(right, answer)
                half = counts["held" if is_held else "read"]
                half.setdefault(intent["id"], Counter()).update(asked=1, right=int(fine))
                if options.v and not (fine or is_held):
                    print(
                        f"{path.stem} {intent['id']}: {wording}\n    {right}",
                        f"{answer.status} {answer.answer[:150]!r}",
                        sep="\n    ",
                    )
    figures = {}
    for name, half in counts.items():
        total = sum(half.values(), Counter[str]())
        rates = {intent: round(one["right"] / one["asked"], 4) for intent, one in sorted(half.items())}
        figures[name] = {
            "asked": total["asked"],
            "rate": round(total["right"] / max(1, total["asked"]), 4),
            "by": rates,
        }
        print(name, figures[name])
    if not options.names:
        results.save("crossed", figures)


if __name__ == "__main__":
    main()
