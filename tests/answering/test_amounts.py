"""Amounts of money as CVs write them, and the grant that is the largest by its amount."""

from __future__ import annotations

import pytest

from assistant.answering.figures.amounts import amount
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NWO Veni: €280,000", 280_000),
        ("£1.1M (Co-I)", 1_100_000),
        ("EUR 420 000", 420_000),
        ("150 million euros", 150_000_000),
        ("500.000 EUR", 500_000),
        ("3万元", 30_000),
        ("2018 – 2020", None),
        ("a team of 14", None),
    ],
)
def test_an_amount_is_a_number_with_a_currency(text: str, value: float | None) -> None:
    assert amount(text) == value


@pytest.mark.parametrize(
    ("question", "grant"),
    [
        ("What is her biggest grant?", "Wellcome"),
        ("Was ist der größte Preis, den sie bekommen hat?", "Wellcome"),
        ("Which was the smallest grant she won?", "Travel"),
        ("¿Cuál fue la beca más cuantiosa?", "Wellcome"),
    ],
)
def test_the_largest_grant_is_that_of_the_largest_amount(adebayo: Assistant, question: str, grant: str) -> None:
    quotes = adebayo.ask(question).quotes
    assert [grant in quote.text for quote in quotes] == [True]
