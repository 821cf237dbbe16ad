"""What somebody published, by any verb for it."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "In 2019, what did she bring out?",
        "Which of her works came out in 2019?",
        "Welche Arbeiten von ihr sind 2019 erschienen?",
        "Quels travaux a-t-elle fait paraître en 2019 ?",
        "¿Cuáles de sus trabajos salieron en 2019?",
        "Quali lavori sono usciti nel 2019?",
        "Que trabalhos dela saíram em 2019?",
    ],
)
def test_works_that_came_out_are_publications(sorley: Assistant, question: str) -> None:
    answer = ask(sorley, question)
    assert "Wells Nobody Counts" in quoted(answer)
    assert "Leaks" not in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "How much has she published: how many titles?",
        "Quanti lavori ha pubblicato?",
        "¿Cuántos trabajos ha publicado?",
        "Il a publié combien de travaux ?",
        "他一共发表了几篇？",
    ],
)
def test_works_that_were_published_are_counted_as_such(sorley: Assistant, question: str) -> None:
    assert ask(sorley, question).value == 3


def test_what_is_brought_out_may_be_no_work(harper: Assistant) -> None:
    assert "PostgreSQL" in quoted(ask(harper, "Which platform did she bring out?"))


@pytest.mark.parametrize(
    "question",
    [
        "What has appeared from 2018 on?",
        "Was ist seit 2018 von ihr erschienen?",
        "Qu'est-ce qui est paru depuis 2018 ?",
        "¿Qué ha aparecido desde 2018?",
        "2018年以来刊登了什么？",
    ],
)
def test_what_appeared_since_a_year_is_the_papers_since(aldous: Assistant, question: str) -> None:
    quotes = quoted(ask(aldous, question))
    assert "Who Pays When Wards Close?" in quotes
    assert "Counting Coughs at School" in quotes
    assert "Research Fellow" not in quotes
