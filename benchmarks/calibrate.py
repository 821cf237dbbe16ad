"""Fit the decision to answer or to abstain (assistant/answering/abstention.yaml) and draw how far it can be trusted.

    python benchmarks/calibrate.py [--write] [--questions DIR CVS]...

Every free question of the development files is asked; where the program had to decide whether a passage answers, the
features of that decision are recorded with the right outcome: 1 if the passage holds the evidence, 0 if the CV does
not answer. Questions about one person are also asked of two others' CVs, where the answer is "not found". Prints the
coefficients, accuracy by cross-validation and the reliability table; `--write` replaces the coefficients and draws
benchmarks/results/abstention.svg. Needs scikit-learn (comes with sentence-transformers) and PyYAML.
"""

from __future__ import annotations

import argparse
import dataclasses
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from assistant.answering import passages
from assistant.answering.abstention import Features, confidence
from assistant.assistant import Assistant
from assistant.types import Conversation, Kind

HERE = Path(__file__).resolve().parent
DEFAULT = (
    (HERE.parent.parent / "shared/eval/questions", HERE.parent.parent / "shared"),
    (HERE / "questions/dev", HERE / "questions/cvs"),
)
OTHERS = 2  # other CVs that a question about one person is asked of


def fold(text: str) -> str:
    """White space, case and marks of Markdown folded."""
    return re.sub(r"\s+", " ", re.sub(r"[*_`\\\[\]]", "", text)).casefold()


def files(folders: list[tuple[Path, Path]]) -> Iterator[tuple[list[dict], Path]]:
    """(questions, CV) of every question file."""
    for questions, cvs in folders:
        for name, cv in yaml.safe_load((questions / "index.yaml").read_text(encoding="utf-8")).items():
            yield yaml.safe_load((questions / f"{name}.yaml").read_text(encoding="utf-8")), cvs / cv


def decisions(assistant: Assistant, turns: list[str]) -> tuple[list[Features], list[str], Kind]:
    """The features of each decision that the last turn took, the words of its quotes, and the kind of the question."""
    seen: list[Features] = []

    def record(features: Features) -> float:
        seen.append(features)
        return 0.99

    conversation = Conversation()
    for turn in turns[:-1]:
        _, conversation = assistant.reply(turn, conversation)
    with patch.object(passages, "confidence", record):
        explained = assistant.explain(turns[-1], conversation)
    return seen, [quote.text for quote in explained.answer.quotes], explained.query.kind


def examples(folders: list[tuple[Path, Path]]) -> tuple[np.ndarray, np.ndarray]:
    """(n, features) and (n,) of every decision with a known outcome."""
    rows: list[Features] = []
    outcomes: list[int] = []
    known = [(items, Assistant.load(cv)) for items, cv in files(folders)]
    for i, (items, assistant) in enumerate(known):
        for item in items:
            seen, quotes, kind = decisions(assistant, item["ask"])
            if seen and item["status"] == "not_found":
                rows.append(seen[-1])
                outcomes.append(0)
            elif seen and item["status"] == "answered":
                text = fold(" ".join(quotes))
                gold = [fold(g) for g in (*item.get("all", ()), *item.get("any", ()))]
                if any(g in text for g in gold):
                    rows.append(seen[-1])
                    outcomes.append(1)
                if kind == Kind.PASSAGE and len(item["ask"]) == 1:
                    for other in range(1, OTHERS + 1):
                        elsewhere, _, _ = decisions(known[(i + other) % len(known)][1], item["ask"])
                        rows.extend(elsewhere[-1:])
                        outcomes.extend([0] * len(elsewhere[-1:]))
    return np.array([dataclasses.astuple(row) for row in rows], float), np.array(outcomes)


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
    parser.add_argument("--write", action="store_true", help="replace assistant/answering/abstention.yaml")
    options = parser.parse_args()
    x, y = examples(list(DEFAULT))
    model = LogisticRegression(C=1.0, class_weight="balanced", max_iter=1000)
    crossed = cross_val_predict(model, x, y, cv=10, method="predict_proba")[:, 1]
    model.fit(x, y)
    names = [field.name for field in dataclasses.fields(Features)]
    coefficients = {"intercept": round(float(model.intercept_[0]), 3)}
    coefficients |= {name: round(float(c), 3) for name, c in zip(names, model.coef_[0], strict=True)}
    before = np.array([confidence(Features(*row)) for row in x])
    print(f"{len(y)} decisions, {int(y.sum())} to answer")
    print(
        f"accuracy: as it was {np.mean((before >= 0.5) == y):.3f}, cross-validated {np.mean((crossed >= 0.5) == y):.3f}"
    )
    print(f"answered wrongly (cross-validated): {np.mean(crossed[y == 0] >= 0.5):.3f}")
    print(f"abstained wrongly (cross-validated): {np.mean(crossed[y == 1] < 0.5):.3f}")
    print(yaml.safe_dump(coefficients, sort_keys=False))
    table = reliability(crossed, y)
    for said, right, n in table:
        print(f"said {said:.2f}  right {right:.2f}  of {n}")
    if options.write:
        target = HERE.parent / "assistant/answering/abstention.yaml"
        head = "# Coefficients of answering/abstention.py, written by benchmarks/calibrate.py\n"
        target.write_text(head + yaml.safe_dump(coefficients, sort_keys=False), encoding="utf-8")
        draw(table, HERE / "results/abstention.svg")


if __name__ == "__main__":
    main()
