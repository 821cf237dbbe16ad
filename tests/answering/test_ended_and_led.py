"""Which of some things is over, the whole of a list of which one was picked, and who is led beside who is taught."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Conversation, Status
from tests.answering.conftest import of_text

riou = of_text("""# Nolwenn Riou

## Expérience professionnelle
**Infirmière coordinatrice**, Clinique de Quimper, mars 2019 – aujourd'hui
- Coordination d'une file active de 70 malades et de 12 infirmiers
- Encadrement d'étudiants ; tutrice de 9 étudiants en soins infirmiers

## Formation
- 2008 – 2012 Diplôme d'État d'infirmier, IFSI de Nantes

## Diplômes complémentaires
- AFGSU niveau 2 (2022)
- Certificat d'haptonomie, 60 h (2017)
""")
drake = of_text("""# Ann Drake

## Experience
**Senior designer**, Northgate Ltd, Leeds, 2020 – present
- Coach three junior designers and lead the weekly critique

## Projects
**Alt Attic**, 2022 – present
- Collection of image descriptions

**Shelfie**, March 2018 – December 2018
- Prototype of a library app
""")


def last(cv: Assistant, *turns: str) -> tuple[str, float | None, Status]:
    """The last answer of a conversation: its words, its value and its status."""
    conversation = Conversation()
    for turn in turns:
        answer, conversation = cv.reply(turn, conversation)
    return answer.answer, answer.value, answer.status


@pytest.mark.parametrize(
    "question", ["Which of those is finished?", "Which ones are over?", "Welche davon sind beendet?", "哪些已经结束？"]
)
def test_those_that_are_over_are_picked_out(drake: Assistant, question: str) -> None:
    said, _, _ = last(drake, "What projects has she done?", question)
    assert "Shelfie" in said
    assert "Attic" not in said


def test_what_was_picked_out_is_spoken_of(drake: Assistant) -> None:
    said, _, _ = last(drake, "What projects has she done?", "Which of those is finished?", "When did it end?")
    assert "December 2018" in said
    assert "Attic" not in said


@pytest.mark.parametrize("question", ["Is Alt Attic finished?", "Is the Alt Attic project completed?"])
def test_what_goes_on_is_not_finished(drake: Assistant, question: str) -> None:
    said, _, status = last(drake, question)
    assert (said.startswith("Still"), status) == (True, Status.PARTIAL)


def test_after_one_of_a_list_the_whole_is_counted(riou: Assistant) -> None:
    turns = ("A-t-elle des certificats ?", "Lequel est le plus récent ?")
    assert "AFGSU" in last(riou, *turns)[0]
    assert last(riou, *turns, "combien en tout ?")[1] == 2


@pytest.mark.parametrize("question", ["Has she managed people?", "Has she led people?"])
def test_whoever_coaches_designers_leads_them(drake: Assistant, question: str) -> None:
    assert "three junior designers" in last(drake, question)[0]


@pytest.mark.parametrize("question", ["How many nurses does she manage?", "Combien d'infirmiers coordonne-t-elle ?"])
def test_nurses_are_counted_where_nurses_are_led(riou: Assistant, question: str) -> None:
    assert last(riou, question)[1] == 12


def test_a_team_is_led_before_students_are(riou: Assistant) -> None:
    assert last(riou, "A-t-elle déjà encadré une équipe ?")[0].startswith("Oui : Coordination")


@pytest.mark.parametrize("question", ["Has she worked at a library?", "Ha lavorato in una biblioteca?"])
def test_a_project_about_a_place_is_no_work_there(drake: Assistant, question: str) -> None:
    assert last(drake, question)[2] != Status.ANSWERED


def test_studies_at_a_school_are_no_work_there(riou: Assistant) -> None:
    assert last(riou, "Has she worked at a school?")[2] != Status.ANSWERED
