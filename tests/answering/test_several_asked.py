"""Questions that ask for several fields at once, of the person and of referees."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted

OF_PERSON = [
    ("When was he born, and what is his nationality?", ("4 May 1985", "Irish")),
    ("Date of birth, nationality, phone?", ("4 May 1985", "Irish")),
    ("When could he start, and what pay does he want?", ("six weeks", "52,000 euros")),
    ("Wann ist er geboren, und welche Staatsangehörigkeit hat er?", ("4 May 1985", "Irish")),
    ("Quelle est sa date de naissance et sa nationalité ?", ("4 May 1985", "Irish")),
    ("¿Cuándo nació y dónde vive?", ("4 May 1985", "Galway")),
    ("Quando nasceu e que nacionalidade tem?", ("4 May 1985", "Irish")),
    ("Quando è nato e che nazionalità ha?", ("4 May 1985", "Irish")),
]


@pytest.mark.parametrize(("question", "found"), OF_PERSON)
def test_each_field_of_the_person_is_told(devane: Assistant, question: str, found: tuple[str, ...]) -> None:
    told = quoted(ask(devane, question))
    assert all(each in told for each in found)


def test_what_of_several_fields_is_lacking_is_said(devane: Assistant) -> None:
    answer = ask(devane, "When was he born, and is he married?")
    assert answer.status == Status.PARTIAL
    assert "4 May 1985" in quoted(answer)


def test_one_field_that_is_lacking_is_not_found(devane: Assistant) -> None:
    assert ask(devane, "How old is his daughter?").status == Status.NOT_FOUND


REFEREES = [
    ("Who at his current company can vouch for him, and on what number do I reach them?", "+353 91 555 0104", "Roe"),
    ("Who can vouch for him at Moyard, and what's their email?", "fintan.roe@moyard.example", "Breen"),
    ("Who can speak for him about his time in Cork?", "Fintan Roe", "Breen"),
    ("Wer aus seiner jetzigen Firma kann ihn empfehlen, und unter welcher Telefonnummer?", "+353 91 555 0104", "Roe"),
]


@pytest.mark.parametrize(("question", "found", "other"), REFEREES)
def test_a_referee_and_how_to_reach_them(devane: Assistant, question: str, found: str, other: str) -> None:
    told = quoted(ask(devane, question))
    assert found in told
    assert other not in told
