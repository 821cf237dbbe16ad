"""What a CV lists, asked for one by one, counted and in two turns, in several languages."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Answer, Status
from tests.answering.test_answers import ask, quoted

WHO_PAYS, GAPS, COUGHS = "Who Pays When Wards Close?", "Winter Gaps in Vaccine Supply", "Counting Coughs at School"


def said(answer: Answer) -> str:
    assert answer.status == Status.ANSWERED, answer.answer
    return answer.answer


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        (f"Wo ist {WHO_PAYS} erschienen?", "Journal of Ward Medicine"),  # a German question with an English title
        (f"Onde saiu {GAPS}?", "Public Health Letters"),  # of which "gap" asks for none in the career
        (f"With whom did she write {GAPS}?", "Rennick T"),
        (f"Qui a signé {WHO_PAYS} ?", "Rennick T"),
        (f"Chi altro ha partecipato a {COUGHS}?", "Okafor S"),
        (f"Where did {COUGHS} come out?", "Journal of Ward Medicine"),
    ],
)
def test_what_a_title_says_asks_for_nothing(aldous: Assistant, question: str, evidence: str) -> None:
    answer = aldous.ask(question)
    assert answer.status == Status.ANSWERED
    assert evidence in quoted(answer)


@pytest.mark.parametrize(
    "question", [f"En quelle année est paru {GAPS} ?", f"Wann erschien {GAPS}?", f"¿En qué año apareció {GAPS}?"]
)
def test_when_something_appeared_is_its_year(aldous: Assistant, question: str) -> None:
    assert "2021" in said(aldous.ask(question))


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How often has she published with Rennick?", 2),
        ("How many times did Rennick T. and the candidate write something together?", 2),
        ("An wie vielen Arbeiten war Okafor S. beteiligt?", 2),
        ("Combien de travaux en commun avec Rennick T ?", 2),
        ("¿En cuántos trabajos es coautor Rennick T?", 2),
        ("与Okafor S合作的论文数量", 2),
        ("Wie viele erschienen 2021?", 1),
        ("2018年发表了几篇？", 1),
        ("How many times did she graduate?", 2),
        ("她有几个学位？", 2),
        ("¿En cuántos sitios ha trabajado?", 2),
    ],
)
def test_entries_are_counted_in_any_words(aldous: Assistant, question: str, number: int) -> None:
    assert aldous.ask(question).value == number


@pytest.mark.parametrize(
    "turns",
    [
        ("How many publications are there?", "Which ones?"),
        ("How many publications are there?", "List them."),
        ("Wie viele Publikationen gibt es?", "Welche sind das?"),
        ("Combien de publications y a-t-il ?", "Cite-les."),
        ("¿Cuántas publicaciones hay?", "Enuméralas."),
        ("Quante pubblicazioni ci sono?", "Elencale tutte."),
        ("Quantas publicações há?", "Diga quais são."),
        ("有几篇论文？", "分别是什么？"),
    ],
)
def test_what_was_counted_is_listed(aldous: Assistant, turns: tuple[str, ...]) -> None:
    answer = ask(aldous, *turns)
    assert answer.status == Status.ANSWERED
    assert len(answer.quotes) == 3
    assert answer.value is None


@pytest.mark.parametrize(
    ("turns", "number"),
    [
        (("List the publications.", "and how many came out in 2021?"), 1),
        (("Liste die Publikationen auf.", "Wie viele davon sind von 2023?"), 1),
        (("¿Publicaciones?", "¿Cuántas salieron en 2018?"), 1),
        (("列出论文。", "其中2023年的有多少篇？"), 1),
    ],
)
def test_a_count_in_a_second_turn_is_of_what_was_shown(aldous: Assistant, turns: tuple[str, ...], number: int) -> None:
    assert ask(aldous, *turns).value == number


@pytest.mark.parametrize(
    ("turns", "evidence"),
    [
        (("Does she have publications?", "The last one?"), WHO_PAYS),
        (("Newest article?", "Who else was on it?"), "Rennick T"),
        (("Última publicación?", "¿Quién más participó?"), "Rennick T"),
        (("Qual è l'ultimo articolo?", "Chi altro ha partecipato?"), "Rennick T"),
        (("Quelle est la dernière publication ?", "Où est-elle parue ?"), "Journal of Ward Medicine"),
        (("Good Clinical Practice?", "Wann wurde es ausgestellt?"), "2020"),
        (("Qual è il suo titolo più alto?", "Da quando ce l'ha?"), "2015"),
        (("最高学历是什么？", "哪年毕业的？"), "2015"),
    ],
)
def test_more_is_asked_of_the_one_shown(aldous: Assistant, turns: tuple[str, ...], evidence: str) -> None:
    answer = ask(aldous, *turns)
    assert answer.status == Status.ANSWERED
    assert evidence in f"{answer.answer} {quoted(answer)}"


@pytest.mark.parametrize(
    "question",
    ["What did she do professionally in Hull?", "她在Hull做过哪些工作？", "Welche Stellen hatte sie in Hull?"],
)
def test_jobs_in_a_town_are_not_those_at_its_university(aldous: Assistant, question: str) -> None:
    assert "Pellworth Hospital" in said(aldous.ask(question))


@pytest.mark.parametrize(
    "question", ["¿En qué idiomas puede comunicarse?", "Auf welchen Sprachen kann man mit ihr reden?"]
)
def test_to_talk_to_somebody_in_a_language_is_no_contact(aldous: Assistant, question: str) -> None:
    assert "French" in quoted(aldous.ask(question))


@pytest.mark.parametrize(
    "question", ["How many papers did she write with Brampton?", "Who wrote Spring Tides at Hull?"]
)
def test_what_no_paper_says_is_not_found(aldous: Assistant, question: str) -> None:
    assert aldous.ask(question).status == Status.NOT_FOUND
