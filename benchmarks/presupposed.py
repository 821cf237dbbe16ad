"""Fit how far quotes bear out a question (answering/finding/presupposed.yaml).

    python -m benchmarks.presupposed [--write] [-v] [--thresholds T …]

Rows are answers that the program would give without that decision: to the development questions, those that are right
(`../shared/eval/score.py`), and to questions about things that the CV does not have, or not of the employer that they
are asked of (benchmarks/invented, without its held things and over every second CV that may be read only). A logistic
regression tells the ones from the others. Printed, by cross-validation over whole CVs: what share of either each
threshold lets through, and the reliability table. `--thresholds` asks the development questions of the whole program at
each. `--write` replaces the coefficients, not the thresholds, and draws results/presupposed.svg. Needs scikit-learn.

The questions about invented things are in many languages and nearly all name an employer, those of the development
are not: so that the one is no mark of the other, rows are weighted to a share of INVENTED to one in each group.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from unittest.mock import patch

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from assistant.answering import View
from assistant.answering.finding.presupposed import Features, presupposed
from assistant.assistant import Assistant
from assistant.types import Conversation, Status
from benchmarks.calibrate import reliability, tell
from benchmarks.development import HERE, files
from benchmarks.invented.asked import invented, moved, swapped
from benchmarks.wordings import judge

FOLDS = 8
STEPS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)
SHOWN = 0.3  # probability under which `-v` shows what is right, and from which it shows what is invented
RIDGE = 0.3  # inverse of the penalty, of standardised features
SEED = "fit"
INVENTED = (
    0.5  # of invented questions to one that has an answer, alike in those with and without a place, foreign or not
)
TARGET = HERE.parent / "assistant/answering/finding/presupposed.yaml"

Row = tuple[tuple[float, ...], bool, str, str]
"""Features, whether the answer is right, the CV, and the question."""


def rows(job: tuple[list[dict], Path, bool]) -> list[Row]:
    """The answers to a CV's own questions that are right, and, if they are `asked`, to those about invented things."""
    items, path, asked = job
    assistant, right = Assistant.load(path), judge()
    view = View(assistant.library.of([assistant.corpus.documents[0].id]), date.today())
    found = [row for item in items for row in _row(assistant, view, item["ask"], lambda a, i=item: right(i, a)[0])]
    if asked:
        strange = (*invented(assistant, SEED), *moved(assistant, SEED), *swapped(assistant, items, SEED))
        others = (_row(assistant, view, list(each.turns), None) for each in strange if not each.held)
        found += [row for other in others for row in other]
    return [(features, own, path.name, question) for features, own, question in found]


def _row(assistant: Assistant, view: View, turns: list[str], right) -> Iterator[tuple[tuple[float, ...], bool, str]]:
    """The row of a question that is answered; of one of the CV's own, if the answer is right."""
    conversation = Conversation()
    with patch("assistant.answering.amending.borne_out.thresholds", lambda: (0.0, 0.0)):
        for turn in turns:
            explained = assistant.explain(turn, conversation)
            conversation = conversation.add(explained.query, explained.answer)
    answer = explained.answer
    if answer.status not in (Status.ANSWERED, Status.PARTIAL) or (right and not right(answer.to_dict())):
        return
    document_id = assistant.corpus.documents[0].id
    found = presupposed(explained.query, [quote.span for quote in answer.quotes], view, document_id)
    if found is not None:
        yield tuple(found.features), right is not None, " | ".join(turns)


def whole(doubtful: float) -> str:
    """What the development questions get from the whole program with a threshold under which nothing is said."""
    right, number = 0, 0
    score = judge()
    with patch("assistant.answering.amending.borne_out.thresholds", lambda: (doubtful, 1.0)):
        for items, path in files():
            assistant = Assistant.load(path)
            for item in items:
                conversation = Conversation()
                for turn in item["ask"]:
                    answer, conversation = assistant.reply(turn, conversation)
                number += 1
                right += score(item, answer.to_dict())[0]
    return f"threshold {doubtful}: {right} of {number}"


def weighted(features: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The weight of each row (n,): in each group, with and without a place and foreign or not, those about invented
    things weigh INVENTED of the others."""
    place = [Features._fields.index(name) for name in ("placed", "foreign")]
    groups = features[:, place] @ (2, 1)
    weights = np.ones(len(right))
    for group in range(4):
        own, strange = (groups == group) & right, (groups == group) & ~right
        weights[strange] = INVENTED * own.sum() / max(1, strange.sum())
    return weights


def fitted(features: np.ndarray, right: np.ndarray, weights: np.ndarray) -> LogisticRegression:
    """The regression over standardised features."""
    return LogisticRegression(C=RIDGE, max_iter=4000).fit(features, right, sample_weight=weights)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"replace {TARGET.name}")
    parser.add_argument("-v", action="store_true", help="print what would be decided wrongly")
    parser.add_argument("--thresholds", type=float, nargs="+", metavar="T", help="ask the whole program at these, only")
    options = parser.parse_args()
    for threshold in options.thresholds or ():
        print(whole(threshold))
    if options.thresholds:
        return
    jobs = [(items, path, number % 2 == 1) for number, (items, path) in enumerate(files())]
    with ProcessPoolExecutor() as pool:
        found = [row for part in pool.map(rows, jobs, chunksize=4) for row in part]
    features, right = np.array([row[0] for row in found], float), np.array([row[1] for row in found])
    weights = weighted(features, right)
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    scaled = (features - mean) / spread
    said = np.zeros(len(right))
    for train, test in GroupKFold(FOLDS).split(scaled, groups=[row[2] for row in found]):
        said[test] = fitted(scaled[train], right[train], weights[train]).predict_proba(scaled[test])[:, 1]
    print(f"{int(right.sum())} answers that are right, {int((~right).sum())} to invented things")
    for at in STEPS:
        own, strange = (said[right] >= at).mean(), np.average(said[~right] >= at, weights=weights[~right])
        print(
            f"threshold {at}: {own:.4f} of those, {strange:.4f} of these as weighted, {(said[~right] >= at).mean():.4f}"
        )
    if options.v:
        for row, probability in sorted(zip(found, said, strict=True), key=lambda each: each[1]):
            if row[1] == (probability < SHOWN):
                print(f"{probability:.2f} {'lost' if row[1] else 'let through'}: {row[2]} {row[3]}")
    table = reliability(said, right, weights)
    model = fitted(scaled, right, weights)
    coefficients = model.coef_[0] / spread
    intercept = float(model.intercept_[0] - coefficients @ mean)
    known = yaml.safe_load(TARGET.read_text(encoding="utf-8"))
    fit = {"intercept": round(intercept, 3), "doubtful": known["doubtful"], "sure": known["sure"]}
    fit |= {name: round(float(c), 3) for name, c in zip(Features._fields, coefficients, strict=True)}
    tell(fit, table, (TARGET, HERE / "results/presupposed.svg") if options.write else None)


if __name__ == "__main__":
    main()
