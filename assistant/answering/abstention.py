"""Whether what was found answers the question: one calibrated function of named features.

A logistic regression whose coefficients (`abstention.yaml`) are fitted by `benchmarks/calibrate.py` on development
questions; the reliability curve is drawn beside it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Features:
    """What the decision looks at.

    `coverage`: share of the question's terms, weighted by how much each tells, that the best passage speaks of.
    `dense`: cosine of the question and the best passage. `missing_names`: names and known things of the question that
    the CV does not speak of. `said`: share of the other content words that the CV has anywhere. `linked`: 1 if the
    question names an entry of the CV or follows one. `terms`: how many terms the question has, 6 at most. `yes_no`: 1
    for a yes/no question.
    """

    coverage: float
    dense: float
    missing_names: float
    said: float
    linked: float
    terms: float
    yes_no: float


@cache
def _coefficients() -> dict[str, float]:
    import yaml

    path = Path(__file__).with_name("abstention.yaml")
    content: dict[str, float] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def confidence(features: Features) -> float:
    """The probability that the passage answers the question, 0 to 1."""
    weights = _coefficients()
    z = weights["intercept"] + sum(weights[name] * getattr(features, name) for name in Features.__slots__)
    return round(1.0 / (1.0 + math.exp(-z)), 4)
