"""The mark of a study in brackets behind its thesis."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.parsing.conftest import Parsed


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("- Thesis: “Low-valent ligands” (summa cum laude), supervisor: Prof. Konrad Behnsen", "summa cum laude"),
        ("- Abschlussarbeit „Nickelkomplexe“ (1,3)", "1,3"),
        ("- Mathematik (1,3), Physik (1,7)", None),
    ],
)
def test_one_mark_in_brackets_is_of_the_study(parse_text: Callable[..., Parsed], line: str, mark: str | None) -> None:
    text = f"# Ada Roe\n\n## Education\n\n### PhD in Chemistry, University of Leeds\n2011 – 2014\n\n{line}\n"
    parsed = parse_text(text)
    facts = parsed.cv.sections[-1].entries[0].extra
    marks = [fact.span.of(parsed.document.text) for fact in facts if fact.key == "score"]
    assert marks == ([mark] if mark else [])
