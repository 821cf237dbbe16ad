"""The title of a thesis: behind its label, in quotes behind it, or on the line below it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    "lines",
    [
        "Thesis: Ripples that stay",
        "Master's thesis “Ripples that stay”",
        "Masterarbeit „Ripples that stay“",
        "Mémoire « Ripples that stay »",
        "Thesis:\nRipples that stay",
        "Tesi di laurea\nRipples that stay",
    ],
)
def test_a_thesis_is_named_without_its_label(parse_text: ParseText, lines: str) -> None:
    cv = parse_text(f"Ida Holm\n\nEDUCATION\n2010 - 2014 MSc in Physics, Lund University\n{lines}\n", ".txt")
    (study,) = cv.entries(SectionKind.EDUCATION)
    assert cv.facts(study)["thesis"].strip() == "Ripples that stay"
