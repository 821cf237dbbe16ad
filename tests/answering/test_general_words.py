"""General words of recruiters for what a CV names by its members, and what is no member."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("Hat sie Erfahrung mit Containern?", "Docker"),
        ("Any experience with web accessibility?", "alt text"),
        ("¿Con qué hace los tests?", "Jest"),
        ("What does she use to host her code?", "Bitbucket"),
        ("Pratique-t-elle un sport nautique ?", "Rowing"),
        ("Toca algum instrumento de cordas?", "hurdy-gurdy"),
        ("Which crime writers does she like?", "Agatha Christie"),
        ("Does she cook?", "Moroccan cooking"),
        ("Does she train kids in a sport?", "under-12s"),
        ("A-t-elle été décorée par l'État ?", "British Empire"),
        ("Is she interested in birds?", "birdwatching"),
    ],
)
def test_a_member_answers_for_its_kind(heddle: Assistant, question: str, evidence: str) -> None:
    assert answers_with(heddle, evidence, question)


@pytest.mark.parametrize(
    "question",
    [
        "Kann sie Container orchestrieren?",
        "Joue-t-elle d'un instrument à vent ?",
        "Treibt sie Wintersport?",
        "Which graph database does she know?",
        "Can she drive a bus?",
        "Can she ride a motorbike?",
        "Does she own a dog?",
        "她会弹钢琴吗？",
        "她会跳伞吗？",
    ],
)
def test_a_sibling_does_not(heddle: Assistant, question: str) -> None:
    assert ask(heddle, question).status is Status.NOT_FOUND


def test_a_kind_of_things_is_looked_for_in_the_section_named_behind_it(heddle: Assistant) -> None:
    answer = ask(heddle, "Which relational database shows up in her projects?")
    assert "PostgreSQL" in quoted(answer)
    assert "MySQL" not in quoted(answer)


def test_all_of_a_kind_are_named_where_nothing_else_is_told(heddle: Assistant) -> None:
    answer = ask(heddle, "Which database systems does she list?")
    assert "Redis" in answer.answer
    assert "MySQL" in answer.answer
