"""What a CV states itself: the size of a team, the largest of its kind, things under a label, prizes of a place."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("How big is the team she runs?", "14 technicians"),
        ("What size is her team?", "14 technicians"),
        ("Wie groß ist ihr Team?", "14 technicians"),
        ("How big a crew did she lead at Oakmere Glass?", "two apprentices"),
        ("What was her largest contract worth?", "£1.3m"),
        ("Which was the biggest contract that she closed?", "£1.3m"),
        ("Which SCADA packages can she use?", "Zenon, Wizcon, Ignition"),
        ("What number can I reach her on?", "+44 1765 555 0123"),
        ("How big was her CAREER grant?", "£85,000"),
        ("Which title did she win at Oakmere Glass?", "Engineer of the Year"),
        ("Did she win anything at Oakmere Glass?", "Engineer of the Year"),
        ("Which awards did she win at Brackwater?", "Safety Prize"),
        ("What output did the butter line reach under her?", "11,500"),
        ("How many people does she have under her?", "14 technicians"),
        ("Wie viele Mitarbeiter führt sie?", "14 technicians"),
        ("What did she focus on during her studies?", "high voltage"),
        ("Was war der Schwerpunkt ihres Studiums?", "high voltage"),
        ("Which working papers has she written?", "Cold butter, warm drives"),
    ],
)
def test_the_line_that_states_it_is_quoted(fairley: Assistant, question: str, evidence: str) -> None:
    answer = ask(fairley, question)
    assert answer.status == Status.ANSWERED
    assert any(evidence in quote.text for quote in answer.quotes)
    assert len(answer.quotes) == 1


@pytest.mark.parametrize(
    "question",
    [
        "How big is the sailing crew she runs?",
        "What was her largest orchard worth?",
        "Which title did she win at Thornby Mills?",
        "How big was her ERC grant?",
        "What size did the swimming pool reach under her?",
        "How often have her papers been cited?",
        "How many goals has she scored?",
        "How many nurses does she lead?",
    ],
)
def test_what_no_line_states_is_not_found(fairley: Assistant, question: str) -> None:
    assert ask(fairley, question).status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many A-levels does she have?", 3),
        ("How many courses and certificates does she list?", 3),
        ("How many grants and awards does she list?", 3),
        ("How many PLCs does she list?", 2),
        ("How many working papers does she list?", 1),
        ("How many projects of her own does she list?", 2),
    ],
)
def test_things_are_counted_where_they_are_listed(fairley: Assistant, question: str, number: int) -> None:
    assert ask(fairley, question).value == number
