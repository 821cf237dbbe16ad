"""Bare questions after an answer: told by what was shown, or by nothing."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted

# of an entry whose lines have dates, lengths and names of their own
OF_ENTRY = [
    ("When was that?", "2019-04 – Present"),
    ("In which city?", "Perth"),
    ("For which firm?", "Tayside Rivers Trust"),
    ("What was her job title?", "Hydrologist"),
    ("For how long?", "2019-04 – Present"),
    ("Wann?", "2019-04 – Present"),
    ("In welcher Stadt war das?", "Perth"),
    ("Dans quelle entreprise ?", "Tayside Rivers Trust"),
    ("Pendant combien de temps ?", "2019-04 – Present"),
    ("¿Cuál fue su papel allí?", "Hydrologist"),
    ("¿Cuánto tiempo?", "2019-04 – Present"),
    ("In che anno?", "2019-04 – Present"),
    ("Em que cidade foi isso?", "Perth"),
    ("Quanto tempo?", "2019-04 – Present"),
    ("是哪个单位？", "Tayside Rivers Trust"),
]


@pytest.mark.parametrize(("bare", "evidence"), OF_ENTRY)
def test_a_field_is_that_of_the_entry_shown(renwick: Assistant, bare: str, evidence: str) -> None:
    answer = ask(renwick, "Tell me about Tayside Rivers Trust.", bare)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)
    assert "Morag" not in quoted(answer)


@pytest.mark.parametrize("bare", ["雇主是谁？", "担任什么职位？"])
def test_a_verb_without_a_tense_asks_for_no_present_job(renwick: Assistant, bare: str) -> None:
    assert answers_with(renwick, "Field Assistant, Braemar Institute", "介绍一下Braemar Institute。", bare)


OF_LINE = [
    (("Was she ever seconded?", "When was that?"), "January to June 2022"),
    (("Was she ever seconded?", "In which city?"), "London"),
    (("Was she ever seconded?", "To which company?"), "Marsh & Fell Ltd"),
    (("Did she cut the cost of flood surveys?", "By how much?"), "23%"),
    (("Did she move the gauges?", "How long?"), "seven months"),
    (("Did she rewrite the handbook?", "In which city?"), "Perth"),
    (("Did she write the winter bulletin?", "In welcher Firma?"), "Braemar Institute"),
    (("Tell me about Streamgauge.", "Under which licence?"), "MIT licence"),
    (("Tell me about Streamgauge.", "Which license?"), "MIT licence"),
    (("Parle-moi de Streamgauge.", "Sous quelle licence ?"), "MIT licence"),
    (("介绍一下Streamgauge。", "什么许可证？"), "MIT licence"),
    (("Did she take a scholarship to Oslo?", "Who paid for it?"), "Winkler Bequest"),
    (("Did she rewrite the handbook?", "¿Con qué organización?"), "Tayside Rivers Trust"),
    (("Did she rewrite the handbook?", "Com que empresa?"), "Tayside Rivers Trust"),
    (("Tell me about Boat handling.", "Quién lo otorgó?"), "Royal Yachting Association"),
]


@pytest.mark.parametrize(("turns", "evidence"), OF_LINE)
def test_what_a_line_shown_tells(renwick: Assistant, turns: tuple[str, ...], evidence: str) -> None:
    assert answers_with(renwick, evidence, *turns)


ABSENT = [
    ("Tell me about Rainpipe.", "Under which licence?"),
    ("Erzähl mir von Rainpipe.", "Unter welcher Lizenz?"),
    ("Tell me about Braemar Institute.", "Con quale licenza?"),
    ("Tell me about Braemar Institute.", "Who paid for it?"),
    ("Háblame de Braemar Institute.", "¿Quién lo financió?"),
    ("Fale-me de Rainpipe.", "Quem pagou?"),
    ("Did she write the winter bulletin?", "By how much?"),
    ("Did she write the winter bulletin?", "Wie viel Prozent?"),
    ("Did she write the winter bulletin?", "How many people?"),
    ("Did she rewrite the handbook?", "By how much?"),
    ("Did she rewrite the handbook?", "Quante persone?"),
    ("Did she write the winter bulletin?", "With whom?"),
    ("Did she write the winter bulletin?", "Avec qui ?"),
    ("Tell me about Swift water rescue.", "Who gave it?"),
    ("Háblame de Swift water rescue.", "¿De qué organización?"),
]


@pytest.mark.parametrize("turns", ABSENT)
def test_what_nothing_shown_tells(renwick: Assistant, turns: tuple[str, ...]) -> None:
    assert ask(renwick, *turns).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "asked", ["Where did she go to university?", "What is her e-mail?", "Has she a driving licence?"]
)
def test_another_subject_is_answered_as_if_it_came_first(renwick: Assistant, asked: str) -> None:
    alone, later = ask(renwick, asked), ask(renwick, "Tell me about Tayside Rivers Trust.", asked)
    assert (later.status, later.quotes) == (alone.status, alone.quotes)
