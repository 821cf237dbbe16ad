"""What is asked of scientists: whose group, whom they supervise, who examined, invited talks, referees, research."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status

BOTH_WAYS = [
    ("Whom does she co-supervise?", "Tom Baker", "Kofi Adom"),
    ("PhD student supervised", "Tom Baker", "Kofi Adom"),
    ("Has she supervised any master's theses?", "two MSc theses", "Kofi Adom"),
    ("Who supervised her PhD?", "Kofi Adom", "Tom Baker"),
    ("Who examined her thesis?", "Claire Aubin", "Tom Baker"),
    ("In whose group is she at Northmoor?", "Jan van der Velde", "Kofi Adom"),
    ("Who heads her lab in Tucson?", "Helena Marsh", "Kofi Adom"),
    ("In whose lab did she do her PhD?", "Kofi Adom", "Helena Marsh"),
    ("What did she do in Helena Marsh's group?", "cacti store salt", "imaging bench"),
    ("What did she set up for the van der Velde group?", "imaging bench", "cacti store salt"),
    ("What has she published with Helena Marsh?", "Salt in the skin", "A bench for leaves"),
    ("Which talks was she invited to give?", "Thirsty leaves", "A bench for mosses"),
    ("contributed talks", "A bench for mosses", "Thirsty leaves"),
    ("What is her research about?", "How mosses keep water", "cacti store salt"),
    ("What is her nationality for the visa file?", "Ghanaian", "Kumasi"),
]


@pytest.mark.parametrize(("question", "told", "other"), BOTH_WAYS)
def test_what_is_asked_is_quoted_and_not_its_counterpart(osei: Assistant, question: str, told: str, other: str) -> None:
    quoted = " ".join(quote.text for quote in osei.ask(question).quotes)
    assert told in quoted
    assert other not in quoted


def test_invited_talks_alone_are_counted(osei: Assistant) -> None:
    assert osei.ask("How many invited talks has she given?").value == 2


def test_a_referee_is_quoted_with_how_to_reach_them(osei: Assistant) -> None:
    answer = osei.ask("Whom may I contact for a reference?")
    assert [quote.text for quote in answer.quotes] == [
        "Jan van der Velde, Northmoor, j.vandervelde@northmoor.example",
        "Helena Marsh, Tucson, hmarsh@dry.example",
    ]


def test_an_examiner_whom_nothing_names_is_not_made_up(harper: Assistant) -> None:
    assert harper.ask("Who was the external examiner of her thesis?").status == Status.NOT_FOUND
