"""Countries, what lies in them, and what is of them."""

from __future__ import annotations

import pytest

from assistant.questions.lexical.places import places


@pytest.mark.parametrize(
    ("written", "countries"),
    [
        ("Volta AB, Göteborg, Sweden", {"SE"}),
        ("Analyst, Chicago, IL", {"US"}),
        ("London, Ontario", {"CA"}),
        ("Kraków", {"PL"}),
        ("杭州云栈公司", {"CN"}),
        ("Magazine Luiza, Franca", set()),
        ("Sucursal, França", {"FR"}),
        ("a nice job", set()),
    ],
)
def test_the_countries_of_a_line(written: str, countries: set[str]) -> None:
    assert places().of_text(written) == countries


def test_a_group_of_countries_holds_their_cities() -> None:
    within = places().within(("scandinavia",))
    assert ("goteborg",) in within
    assert ("krakow",) not in within


@pytest.mark.parametrize("word", ["polish", "polnischen", "polonaises", "polaca", "polacche", "polonesa"])
def test_an_adjective_tells_the_country(word: str) -> None:
    assert places().adjective(word) == "PL"
