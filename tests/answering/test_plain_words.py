"""The words of a CV that an answer says: without marks of Markdown and HTML, but for those that mean something."""

from __future__ import annotations

import pytest

from assistant.answering.draft import plain


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("**Plan B** (A*), *Team A* and A*", "Plan B (A*), Team A and A*"),
        ("[Acme &amp; Sons](https://acme.test)<br>`C`", "Acme & Sons C"),
        ("***Head*** of **R\\_D**", "Head of R_D"),
        ("Hotel Arrandi (4*), *Cuenca*", "Hotel Arrandi (4*), Cuenca"),
    ],
)
def test_marks_are_taken_away(written: str, said: str) -> None:
    assert plain(written) == said
