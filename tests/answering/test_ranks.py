"""Whom somebody leads, and by what title: campaigns are no people, a rank is not another one, nor a referee's."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

ferro = of_text("""# Ada Ferro

Looking for: Marketing Director

## Experience

### Marketing Executive, Norlight
2020 – Present

- Managed Google Ads campaigns
- Lead strategies for paid media
- Collaborated with the sales team, reporting to the head of brand

## References

Ivo Lind, Director of Product, Norlight
""")
holm = of_text("""# Ivo Holm

## Experience

### Head of Product, Wexcombe
2021 – Present

- Lead a team of six designers

### Lecturer, University of Leeds
2015 – 2021

## Volunteering

- Mentor at a coding academy; nine mentees so far
""")


@pytest.mark.parametrize(
    "question",
    [
        "Has she led people?",
        "Has she managed a team?",
        "Does she manage people?",
        "Leitet sie ein Team?",
        "Hat sie Mitarbeiter geführt?",
        "Hat sie Personalverantwortung?",
        "A-t-elle dirigé une équipe ?",
        "Dirige-t-elle une équipe ?",
        "¿Ha liderado un equipo?",
        "¿Ha dirigido a otras personas?",
        "Ha guidato un team?",
        "Ela já liderou uma equipe?",
        "她带过团队吗？",
    ],
)
def test_who_leads_strategies_leads_nobody(ferro: Assistant, question: str) -> None:
    assert ask(ferro, question).status != Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "Has he led people?",
        "Does he lead a team?",
        "Leitet er ein Team?",
        "Gère-t-il une équipe ?",
        "¿Ha gestionado equipos?",
        "Gestisce persone?",
        "Ele gerencia uma equipe?",
        "他带团队吗？",
    ],
)
def test_who_leads_people(holm: Assistant, question: str) -> None:
    answer = ask(holm, question)
    assert answer.status == Status.ANSWERED
    assert "six designers" in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Is she a marketing manager?",
        "Is she a marketing director?",
        "Is she head of brand?",
        "Is she a director of product?",
        "Ist sie Geschäftsführerin?",
        "Est-elle directrice du marketing ?",
        "¿Es directora de producto?",
        "È direttrice marketing?",
        "她是总监吗？",
    ],
)
def test_a_rank_is_the_own_one(ferro: Assistant, question: str) -> None:
    assert ask(ferro, question).status != Status.ANSWERED


@pytest.mark.parametrize("question", ["Is he a full professor?", "Ist er Professor?", "Est-il maître de conférences ?"])
def test_a_lecturer_is_no_professor(holm: Assistant, question: str) -> None:
    assert ask(holm, question).status != Status.ANSWERED


@pytest.mark.parametrize("question", ["Is he head of product?", "Is he a lecturer?", "Was he a lecturer?"])
def test_who_has_the_title(holm: Assistant, question: str) -> None:
    assert ask(holm, question).answer.startswith("Yes")


def test_mentees_are_not_whoever_is_led(holm: Assistant) -> None:
    assert "nine mentees" in quoted(ask(holm, "How many mentees has he had?"))
