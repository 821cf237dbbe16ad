"""Fit how likely a passage is the evidence (answering/finding/ranking.yaml) and draw how far that can be trusted.

    python -m benchmarks.calibrate [--write] [--others N] [--thresholds T …]

Every question of the development files is asked, and every wording of `questions/wordings` that may be read; each
question of the files also of N other CVs (benchmarks/development.py), none of whose passages is evidence. The passages
that retrieval found for the last turn are what there is to choose from, and "nothing" beside them: the coefficients
are those of a conditional logit (McFadden 1974), under which the evidence is chosen where there is any and nothing
elsewhere. What all passages of a question share weighs against nothing only. Asked of other CVs, a question counts
OTHERS of one. A logistic regression of one variable then turns the best passage's utility into the probability that it
is evidence (Platt 1999), by utilities of models that have not seen the CV.

Printed, all by cross-validation over whole CVs: how often the likeliest passage is evidence, how well the best
probability tells questions with an answer from those without, what each threshold would keep, and the reliability
table. The threshold itself is not fitted here, for other rules decide with it: `--thresholds` asks the development
questions of the whole program at each. `--write` replaces the coefficients, not the threshold, and draws
benchmarks/results/abstention.svg. Needs scikit-learn and PyYAML.
"""

from __future__ import annotations

import argparse
import itertools
import re
import sys
from collections import Counter
from collections.abc import Iterator
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
from benchmarks.development import HERE, files, is_strange, put_elsewhere, wordings
from benchmarks.wordings import judge

FOLDS = 8
LIKELIEST = 12  # passages of a question, beside those that are evidence
SEED = 5  # by which the other CVs are drawn
OTHERS = 0.3  # how much a question counts that is asked of another CV
RIDGE = 3.0  # half the penalty of a coefficient's square, of standardised features
STEPS = np.arange(0.05, 0.55, 0.05)
TARGET = HERE.parent / "assistant/answering/finding/ranking.yaml"


@dataclass(frozen=True, slots=True)
class Rows:
    """One row a passage, those of a question together: features (n, m), whether it is evidence (n,), whether it was
    among the likeliest so far (n,), the numbers of its question (n,) and of its CV (n,); and of each question, whether
    the CV answers it and whether it was written for that CV."""

    features: np.ndarray
    evidence: np.ndarray
    likely: np.ndarray
    question: np.ndarray
    cv: np.ndarray
    answered: np.ndarray
    own: np.ndarray


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


def sources(others: int) -> list[tuple[list[dict], Path, list[str]]]:
    """(questions, CV, questions written for other CVs) to fit on."""
    every = list(files())
    read = [([item for item in items if not item["held"]], path) for items, path in wordings()]
    own = [
        (items, path, strange) for (items, path), strange in zip(every, put_elsewhere(every, others, SEED), strict=True)
    ]
    return own + [(items, path, []) for items, path in read if items]


def rows(others: int) -> Rows:
    """The passages of every question for which passages are looked at, each put to `others` CVs beside its own."""
    passages: list[tuple[tuple[float, ...], bool, bool, int, int]] = []
    answered: list[bool] = []
    own: list[bool] = []
    numbers: dict[Path, int] = {}
    for items, path, elsewhere in sources(others):
        number = numbers.setdefault(path.resolve(), len(numbers))
        assistant = Assistant.load(path)
        document = assistant.corpus.documents[0]
        view = View(assistant.library.of([document.id]), date.today())
        for explained, gold, is_own in asked(assistant, items, elsewhere):
            if not dict(explained.answer.timings_ms).get("retrieve"):
                continue  # the structure of the CV decided
            for place, candidate in enumerate(rank(explained.query, explained.hits, view, document.id)):
                text = fold(candidate.span.of(document.text))
                is_evidence = any(g in text for g in gold)
                passages.append((candidate.features, is_evidence, place < LIKELIEST, len(answered), number))
            answered.append(bool(gold))
            own.append(is_own)
    return Rows(*map(np.array, zip(*passages, strict=True)), np.array(answered), np.array(own))


def fitted(found: Rows, kept: np.ndarray) -> tuple[float, np.ndarray]:
    """The intercept and the coefficients, (m,), of the conditional logit over the kept rows, (n,). Questions whose
    evidence no passage holds tell nothing."""
    has = np.zeros(len(found.answered), bool)
    has[found.question[found.evidence & kept]] = True
    telling = has | ~found.answered
    chosen = kept & (found.likely | found.evidence) & telling[found.question]
    number, starts = np.unique(found.question[chosen], return_index=True)
    place = np.searchsorted(number, found.question[chosen])
    evidence, answered = found.evidence[chosen], found.answered[number]
    weight = np.where(found.own[number], 1.0, OTHERS)
    mean, spread = found.features[chosen].mean(axis=0), found.features[chosen].std(axis=0) + 1e-9
    scaled = (found.features[chosen] - mean) / spread

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        utility = weights[0] + scaled @ weights[1:]
        most = np.maximum(np.maximum.reduceat(utility, starts), 0.0)  # nothing has the utility 0
        share = np.exp(utility - most[place])
        nothing = np.exp(-most)
        total = np.add.reduceat(share, starts) + nothing
        right = np.where(answered, np.add.reduceat(share * evidence, starts), nothing)
        slope = weight[place] * (share / total[place] - np.where(answered[place], share * evidence / right[place], 0.0))
        penalty = RIDGE * weights[1:]
        value = float(weight @ (np.log(total) - np.log(right)) + weights[1:] @ penalty / 2)
        return value, np.concatenate([[slope.sum()], scaled.T @ slope + penalty])

    weights = minimize(loss, np.zeros(1 + found.features.shape[1]), jac=True, method="L-BFGS-B").x
    coefficients = weights[1:] / spread
    return float(weights[0] - coefficients @ mean), coefficients


def crossed(found: Rows) -> np.ndarray:
    """The utility of each passage by a model that has not seen its CV (n,)."""
    utility = np.zeros(len(found.evidence))
    for _, test in GroupKFold(FOLDS).split(found.features, groups=found.cv):
        kept = np.ones(len(found.evidence), bool)
        kept[test] = False
        intercept, coefficients = fitted(found, kept)
        utility[test] = intercept + found.features[test] @ coefficients
    return utility


def best(found: Rows, utility: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Of each question: the best utility, whether that passage is evidence, whether the CV answers it, and whether it
    was written for the CV."""
    number, starts = np.unique(found.question, return_index=True)
    ends = [*starts[1:], len(found.question)]
    tops = [start + int(np.argmax(utility[start:end])) for start, end in zip(starts, ends, strict=True)]
    return utility[tops], found.evidence[tops], found.answered[number], found.own[number]


def reliability(
    probability: np.ndarray, outcome: np.ndarray, weights: np.ndarray | None = None
) -> list[tuple[float, float, int]]:
    """(mean probability, share that was right, number) of each fifth of the probabilities; all alike, or weighted."""
    edges = np.linspace(0, 1, 6)
    weights = np.ones(len(probability)) if weights is None else weights
    bins = [(probability >= low) & (probability <= high) for low, high in itertools.pairwise(edges)]
    return [
        (
            float(np.average(probability[b], weights=weights[b])),
            float(np.average(outcome[b], weights=weights[b])),
            b.sum(),
        )
        for b in bins
        if b.any()
    ]


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


def tell(fit: dict[str, float], table: list[tuple[float, float, int]], files: tuple[Path, Path] | None) -> None:
    """Print the reliability table and the coefficients, and write them where `files` are given, as YAML and SVG."""
    for said, was, number in table:
        print(f"said {said:.2f}  right {was:.2f}  of {number}")
    content = yaml.safe_dump(fit, sort_keys=False)
    print(content)
    if files is not None:
        target, curve = files
        script = Path(sys.argv[0]).name
        head = f"# Coefficients of answering/finding/{target.stem}.py, written by benchmarks/{script}\n"
        target.write_text(head + content, encoding="utf-8")
        draw(table, curve)


def whole(threshold: float) -> str:
    """What the development questions get from the whole program at a threshold: rate, abstention precision, recall."""
    score = judge()
    counts = Counter[str]()
    with patch("assistant.answering.passages.threshold", lambda: threshold):
        for items, path in files():
            assistant = Assistant.load(path)
            for item in items:
                conversation = Conversation()
                for turn in item["ask"]:
                    answer, conversation = assistant.reply(turn, conversation)
                refused, none = answer.status == Status.NOT_FOUND, item["status"] == "not_found"
                right = score(item, answer.to_dict())[0]
                counts.update(asked=1, right=right, refused=refused, none=none, rightly=refused and none)
    rate, precision, recall = (
        counts[a] / counts[b] for a, b in (("right", "asked"), ("rightly", "refused"), ("rightly", "none"))
    )
    return f"threshold {threshold}: {rate:.4f} of {counts['asked']}, abstention {precision:.3f} / {recall:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"replace {TARGET.name}")
    parser.add_argument("--others", type=int, default=2, metavar="N", help="CVs that each question is put to as well")
    parser.add_argument("--thresholds", type=float, nargs="+", metavar="T", help="ask the whole program at these, only")
    options = parser.parse_args()
    for threshold in options.thresholds or ():
        print(whole(threshold))
    if options.thresholds:
        return
    with patch("assistant.answering.passages.threshold", lambda: 0.0):
        found = rows(options.others)
    utility, right, answered, own = best(found, crossed(found))
    scale = LogisticRegression(C=1e6).fit(utility[own][:, None], right[own])
    probability = scale.predict_proba(utility[:, None])[:, 1]
    has, lacks, other = own & answered, own & ~answered, ~own
    print(f"{len(right)} questions, {int(other.sum())} of them put to other CVs; {int(has.sum())} have an answer")
    print(f"the likeliest passage is evidence: {np.mean(right[has]):.3f} of the questions with an answer")
    print(
        f"tells questions with an answer from those without: AUC {roc_auc_score(answered[own], probability[own]):.3f}"
    )
    print(f"and from those put to other CVs: AUC {roc_auc_score(answered[has | other], probability[has | other]):.3f}")
    for at in STEPS:
        kept, refused, strange = (float(np.mean(probability[part] >= at)) for part in (has, lacks, other))
        print(
            f"threshold {at:.2f}: answers {kept:.3f} of them, {refused:.3f} of those without, {strange:.3f} of others'"
        )
    table = reliability(probability[own], right[own])
    intercept, coefficients = fitted(found, np.ones(len(found.evidence), bool))
    slope, offset = float(scale.coef_[0, 0]), float(scale.intercept_[0])
    known = yaml.safe_load(TARGET.read_text(encoding="utf-8"))
    fit = {"intercept": round(slope * intercept + offset, 3), "threshold": known["threshold"]}
    fit |= {name: round(float(slope * c), 3) for name, c in zip(Features._fields, coefficients, strict=True)}
    tell(fit, table, (TARGET, HERE / "results/abstention.svg") if options.write else None)


if __name__ == "__main__":
    main()
