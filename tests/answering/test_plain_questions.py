"""Plain questions that recruiters ask of everybody and that fifteen rounds of harder ones had not asked: countries, who
employs whom, what is first among many, and things that a CV names as something else."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Conversation, Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask

okafor = of_text(
    """# Ada Okafor

ada@okafor.example · 12 Mill Lane, Leeds, UK

## Experience

### Staff Engineer, Harrow Robotics, Leeds, UK, 2021 – present

- Tech lead of the gripper team
- Built the fleet console on Google Cloud

### Research Fellow, ETH Zürich, Zürich, Switzerland, 2017 – 2021

- Led several research interns
- Cooperation with Bosch on force control
- Filed two patents on soft joints

### Visiting Student, University of Toronto, Toronto, Canada, 2016 – 2017

## Education

### PhD in Robotics, KU Leuven, Leuven, Belgium, 2012 – 2016

- Adviser: Piet Janssens

### BEng in Mechanical Engineering, University of Lagos, Lagos, Nigeria, 2008 – 2012

- Adviser: Tunde Bello

## Research

- Softgrip, 2019
  - A gripper that counts like Siemens Teamcenter does
- Invited talk
  - Hands that yield. Robotics Days, Ghent.
  - Feeling without skin. ICRA tutorial.

## Publications

1. Ada Okafor, Mei Tan. Soft Hands for Hard Work. IROS, 2020. DOI 10.5555/iros.2020.77
2. Mei Tan, Ada Okafor. Grasping by Ear. ICRA, 2020.
3. Ada Okafor. A Short History of the Gripper. Robotics Letters, 2018.

## Patents

- Compliant finger (EP 3 111 222)
- Tactile glove (EP 3 333 444)

## Skills

- Languages: Python, C++, Rust
- Infrastructure: Kubernetes, distributed training
"""
)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("In which countries has she worked?", ("UK", "Switzerland", "Canada")),
        ("In welchen Ländern hat sie gearbeitet?", ("UK", "Switzerland", "Canada")),
        ("In which countries did she study?", ("Belgium", "Nigeria", "Canada")),
        ("¿En qué países ha vivido?", ("UK", "Switzerland", "Canada", "Belgium", "Nigeria")),
        ("Has she worked in several countries?", ("Yes", "UK", "Switzerland")),
        ("Where did she live in 2018?", ("Zürich",)),
        ("Has she lived in the UK?", ("Yes", "Leeds")),
        ("Did she study in Canada?", ("Yes", "Toronto")),
    ],
)
def test_countries_are_told_by_where_things_were(okafor: Assistant, question: str, says: tuple[str, ...]) -> None:
    answer = ask(okafor, question)
    assert answer.status is Status.ANSWERED
    assert all(word in answer.answer for word in says)


@pytest.mark.parametrize(
    ("question", "number", "begins"),
    [
        ("In how many countries has she worked?", 3, "3 countries"),
        ("她在几个国家工作过？", 3, "3 个国家"),
        ("Has she worked in more than two countries?", 3, "Yes"),
        ("Has she worked in more than four countries?", 3, "No"),
    ],
)
def test_countries_are_counted(okafor: Assistant, question: str, number: int, begins: str) -> None:
    answer = ask(okafor, question)
    assert answer.value == number
    assert answer.answer.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "Did she work in the US?",
        "Did she study in the US?",
        "Has she worked in the States?",
        "Where did she live in 2005?",
        "When did she join Google?",
        "What did she do at Google?",
        "How long did she work at Siemens?",
        "¿Cuánto tiempo trabajó en Google?",
        "Was hat sie bei Siemens gemacht?",
        "How long was she at Bosch?",
        "Where did she work before Google?",
        "What did she do at Facebook?",
        "A-t-elle travaillé chez LinkedIn ?",
        "Has she interned anywhere?",
        "Did she study at ETH Zürich?",
        "Did she work for a startup?",
        "Has she founded a company?",
        "Which languages does she speak?",
        "How many languages does she speak?",
        "Which papers are about Bosch?",
        "Which papers did she publish at Harrow Robotics?",
        "Did she publish in 2013?",
        "Was she employed in 2005?",
        "Has she taught?",
        "Unterrichtet sie?",
        "How long has she been retired?",
        "Is she a good engineer?",
        "Ist sie eine gute Forscherin?",
        "¿Es una buena ingeniera?",
    ],
)
def test_what_a_cv_does_not_say_is_not_answered_by_a_word_of_it(okafor: Assistant, question: str) -> None:
    assert ask(okafor, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "says", "not_said"),
    [
        ("Who was her thesis adviser?", "Piet Janssens", ""),
        ("¿Quién dirigió su tesis doctoral?", "Piet Janssens", ""),
        ("Has she been a tech lead?", "Yes", ""),
        ("Did she study at the University of Toronto?", "Yes", ""),
        ("What did she do at ETH Zürich?", "Bosch", ""),
        ("Has she given invited talks?", "Hands that yield", ""),
        ("Which talks has she given?", "Feeling without skin", ""),
        ("What is her most recent paper?", "Grasping by Ear", "Short History"),
        ("What is her oldest paper?", "Short History", "Ear"),
        ("Is she the first author of Grasping by Ear?", "No", ""),
        ("Is she the first author of Soft Hands?", "Yes", ""),
        ("Which papers have Mei Tan as an author?", "Soft Hands", "Short History"),
        ("What is the DOI of Soft Hands for Hard Work?", "10.5555/iros.2020.77", ""),
        ("What is the number of her first patent?", "EP 3 111 222", "EP 3 333 444"),
        ("What is the number of her second patent?", "EP 3 333 444", "EP 3 111 222"),
        ("What was her second job?", "Research Fellow", "Staff"),
        ("Was war ihre zweite Stelle?", "Research Fellow", "Staff"),
        ("Where did she work in 2019?", "Zürich, Switzerland", ""),
        ("Which cities has she worked in?", "Toronto", "Lagos"),
        ("In quali città ha studiato?", "Lagos", "Leeds"),
        ("How many cities has she worked in?", "3 cities", "Leuven"),
        ("How long was she in Zürich?", "4 years", ""),
        ("How long did she live in Leeds?", "present", "Mill Lane"),
        ("What is she working on now?", "gripper team", ""),
        ("When did she graduate in robotics?", "KU Leuven", ""),
        ("Which patents did she file at ETH Zürich?", "Filed two patents", "EP 3"),
        ("Was she employed in 2018?", "Research Fellow", "Staff"),
        ("Hat sie 2018 gearbeitet?", "Research Fellow", "Staff"),
        ("¿Trabajaba en 2022?", "Staff Engineer", "Fellow"),
        ("Did she publish in 2020?", "Soft Hands", "Short History"),
    ],
)
def test_what_is_asked_is_what_is_told(okafor: Assistant, question: str, says: str, not_said: str) -> None:
    answer = ask(okafor, question)
    assert answer.status is Status.ANSWERED
    assert says in answer.answer
    assert not not_said or not_said not in answer.answer


def test_the_second_of_another_kind_is_none_of_those_shown(okafor: Assistant) -> None:
    _, conversation = okafor.reply("Which patents does she have?", Conversation())
    answer, _ = okafor.reply("What was her second job?", conversation)
    assert "Research Fellow" in answer.answer
