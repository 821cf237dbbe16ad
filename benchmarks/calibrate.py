"""Fit how likely a passage is the evidence (answering/finding/ranking.yaml) and draw how far that can be trusted.

    python -m benchmarks.calibrate [--write] [--only FEATURE …] [--others N]

Every question of the development files is asked. Each passage that retrieval found for its last turn is a row: its
features, and whether it holds a piece of the evidence (none does where the CV does not answer). Printed, all by
cross-validation over whole CVs: how often the likeliest passage is evidence, how well the best probability tells
questions with an answer from those without, the threshold that decides most questions rightly, and the reliability
table. With `--others`, each question is put to N other CVs, too (benchmarks/development.py), none of whose passages is
evidence. Of a question only those passages are rows then that are evidence or among the dozen that were the likeliest
so far, of questions for which passages are looked at; the threshold is chosen on the CVs' own questions that it alone
decides, those that are answered where nothing is too unlikely, and it is printed how many of other CVs it answers.
`--write` replaces the coefficients and draws benchmarks/results/abstention.svg; with `--only`, only the
coefficients named are fitted, the others and the threshold stay. Needs scikit-learn and PyYAML.
"""

from __future__ import annotations

import argparse
import itertools
import re
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unittest.mock import patch

import numpy as np
import yaml
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from assistant.answering import View
from assistant.answering.finding.ranking import Features, rank
from assistant.assistant import Assistant, Explanation
from assistant.types import Conversation, Status
from benchmarks.development import HERE, files, is_strange, put_elsewhere

FOLDS = 8
LIKELIEST = 12  # passages of a question
SEED = 5  # by which the other CVs are drawn
NEAR = 0.005  # share of questions
TARGET = HERE.parent / "assistant/answering/finding/ranking.yaml"


@dataclass(frozen=True, slots=True)
class Rows:
    """One row a passage: features (n, m), whether it is evidence (n,), the number of its question (n,) and of its CV
    (n,); and of each question, whether the CV answers it, whether it was written for that CV, and whether the
    threshold decides."""

    features: np.ndarray
    evidence: np.ndarray
    question: np.ndarray
    cv: np.ndarray
    answered: np.ndarray
    own: np.ndarray
    decided: np.ndarray


def fold(text: str) -> str:
    """White space, case and marks of Markdown folded, as ../shared/eval/score.py does."""
    return re.sub(r"\s+", " ", re.sub(r"[*_`\\\[\]]", "", text.replace("\u2019", "'"))).casefold()


def asked(
    assistant: Assistant, items: list[dict], elsewhere: list[str]
) -> Iterator[tuple[Explanation, list[str], bool]]:
    """The questions of a CV, each as it was answered, with the evidence that is wanted ([] where it has none) and
    whether it was written for this CV."""
    document = assistant.corpus.documents[0]
    view = View(assistant.library.of([document.id]), date.today())
    for item in items:
        gold = [fold(g) for g in (*item.get("all", ()), *item.get("any", ()))]
        if item["status"] == "smalltalk" or (item["status"] == "answered" and not gold):
            continue
        conversation = Conversation()
        for turn in item["ask"][:-1]:
            _, conversation = assistant.reply(turn, conversation)
        yield assistant.explain(item["ask"][-1], conversation), gold if item["status"] == "answered" else [], True
    for text in elsewhere:
        explained = assistant.explain(text)
        if is_strange(explained.query, view, document.id):
            yield explained, [], False


def rows(others: int) -> Rows:
    """The passages of every question, each put to `others` CVs beside its own."""
    features: list[tuple[float, ...]] = []
    evidence: list[bool] = []
    question: list[int] = []
    cv: list[int] = []
    answered: list[bool] = []
    own: list[bool] = []
    decided: list[bool] = []
    every = list(files())
    elsewhere = put_elsewhere(every, others, SEED)
    for number, (items, path) in enumerate(every):
        assistant = Assistant.load(path)
        document = assistant.corpus.documents[0]
        view = View(assistant.library.of([document.id]), date.today())
        for explained, gold, is_own in asked(assistant, items, elsewhere[number]):
            if others and not dict(explained.answer.timings_ms).get("retrieve"):
                continue  # the structure of the CV decided, or it was just asked; the hits are searched for anew below
            for place, candidate in enumerate(rank(explained.query, explained.hits, view, document.id)):
                text = fold(candidate.span.of(document.text))
                is_evidence = any(g in text for g in gold)
                if not others or place < LIKELIEST or is_evidence:
                    features.append(candidate.features)
                    evidence.append(is_evidence)
                    question.append(len(answered))
                    cv.append(number)
            answered.append(bool(gold))
            own.append(is_own)
            decided.append(not others or explained.answer.status != Status.NOT_FOUND)
    return Rows(*map(np.array, (features, evidence, question, cv, answered, own, decided)))


HEAD = "# Coefficients of answering/finding/ranking.py, written by benchmarks/calibrate.py\n"


def model() -> LogisticRegression:
    """What is fitted."""
    return LogisticRegression(C=1.0, max_iter=5000)


def only(found: Rows, names: list[str], known: dict[str, float]) -> dict[str, float]:
    """The coefficients `known` with those of some features fitted anew and all others as they stand: for a new feature,
    where a fit of them all would move what has been measured. Penalised like `model`."""
    every = list(Features._fields)
    free = found.features[:, [every.index(name) for name in names]]
    fixed = [name for name in every if name not in names]
    offset = known["intercept"] + found.features[:, [every.index(n) for n in fixed]] @ [known.get(n, 0) for n in fixed]

    def loss(weights: np.ndarray) -> float:
        z = offset + free @ weights
        return float(np.sum(np.logaddexp(0, z) - found.evidence * z) + weights @ weights / 2)

    weights = minimize(loss, np.zeros(len(names))).x
    return known | {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def crossed(found: Rows) -> np.ndarray:
    """The probability of each passage by a model that has not seen its CV (n,)."""
    probability = np.zeros(len(found.evidence))
    for train, test in GroupKFold(FOLDS).split(found.features, found.evidence, found.cv):
        fitted = model().fit(found.features[train], found.evidence[train])
        probability[test] = fitted.predict_proba(found.features[test])[:, 1]
    return probability


def best(found: Rows, probability: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Of each question that the threshold decides: the best probability, whether that passage is evidence, whether the
    CV answers it, and whether it was written for the CV."""
    asked, starts = np.unique(found.question, return_index=True)
    ends = [*starts[1:], len(found.question)]
    tops = [start + int(np.argmax(probability[start:end])) for start, end in zip(starts, ends, strict=True)]
    kept = found.decided[asked]
    return probability[tops][kept], found.evidence[tops][kept], found.answered[asked][kept], found.own[asked][kept]


def cut(top: np.ndarray, right: np.ndarray, answered: np.ndarray) -> tuple[float, float]:
    """(threshold, share): the threshold that decides most questions rightly, and the share that it does. Of those that
    are about as good (NEAR), the highest: an assistant had better say too little than too much."""
    shares = [(float(np.mean(np.where(answered, right & (top >= t), top < t))), t) for t in np.arange(0.02, 0.6, 0.005)]
    most = max(shares)[0]
    share, at = max((pair for pair in shares if pair[0] >= most - NEAR), key=lambda pair: pair[1])
    return round(float(at), 3), share


def reliability(probability: np.ndarray, outcome: np.ndarray) -> list[tuple[float, float, int]]:
    """(mean probability, share that was right, number) of each fifth of the probabilities."""
    edges = np.linspace(0, 1, 6)
    bins = [(probability >= low) & (probability <= high) for low, high in itertools.pairwise(edges)]
    return [(float(probability[b].mean()), float(outcome[b].mean()), int(b.sum())) for b in bins if b.any()]


def draw(table: list[tuple[float, float, int]], path: Path) -> None:
    """The reliability curve as SVG: what the program says across, what was right upward."""
    points = " ".join(f"{40 + 320 * said:.1f},{340 - 320 * right:.1f}" for said, right, _ in table)
    dots = "".join(
        f'<circle cx="{40 + 320 * said:.1f}" cy="{340 - 320 * right:.1f}" r="{3 + n**0.5 / 3:.1f}">'
        f"<title>{n}</title></circle>"
        for said, right, n in table
    )
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 380" font-family="sans-serif" font-size="12">'
        '<rect width="400" height="380" fill="#fff"/><path d="M40 340L360 20" stroke="#bbb"/>'
        '<path d="M40 20V340H360" fill="none" stroke="#333"/>'
        f'<polyline points="{points}" fill="none" stroke="#4f46e5" stroke-width="2"/><g fill="#4f46e5">{dots}</g>'
        '<text x="120" y="366">confidence that the program states</text>'
        '<text x="14" y="240" transform="rotate(-90 14 240)">share that was right</text></svg>\n',
        encoding="utf-8",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"replace {TARGET.name}")
    parser.add_argument("--only", nargs="+", metavar="FEATURE", help="fit these anew; the others, the threshold as is")
    parser.add_argument("--others", type=int, default=0, metavar="N", help="CVs that each question is put to as well")
    options = parser.parse_args()
    with patch("assistant.answering.passages.threshold", lambda: 0.0) if options.others else nullcontext():
        found = rows(options.others)
    if options.only:
        known = only(found, options.only, yaml.safe_load(TARGET.read_text(encoding="utf-8")))
        print({name: known[name] for name in options.only})
        if options.write:
            TARGET.write_text(HEAD + yaml.safe_dump(known, sort_keys=False), encoding="utf-8")
        return
    top, right, answered, own = best(found, crossed(found))
    strange = len(found.answered) - int(found.own.sum())
    false = top[~own]
    top, right, answered = top[own], right[own], answered[own]
    at, share = cut(top, right, answered)
    fitted = model().fit(found.features, found.evidence)
    names = Features._fields
    coefficients = {"intercept": round(float(fitted.intercept_[0]), 3), "threshold": at}
    coefficients |= {name: round(float(c), 3) for name, c in zip(names, fitted.coef_[0], strict=True)}
    print(f"{len(found.evidence)} passages of {len(found.answered)} questions, {strange} of them put to other CVs")
    print(f"{len(answered)} of a CV's own are decided by the threshold, {int(answered.sum())} of them with an answer")
    print(f"the likeliest passage is evidence: {np.mean(right[answered]):.3f} of the questions with an answer")
    print(f"tells questions with an answer from those without: AUC {roc_auc_score(answered, top):.3f}")
    print(f"decided rightly at the threshold {at}: {share:.3f}")
    if strange:
        print(f"of {strange} questions put to other CVs it answers {np.sum(false >= at) / strange:.3f}")
    print(yaml.safe_dump(coefficients, sort_keys=False))
    table = reliability(top, right)
    for said, was, n in table:
        print(f"said {said:.2f}  right {was:.2f}  of {n}")
    if options.write:
        TARGET.write_text(HEAD + yaml.safe_dump(coefficients, sort_keys=False), encoding="utf-8")
        draw(table, HERE / "results/abstention.svg")


if __name__ == "__main__":
    main()
