"""Abbreviations that the CV does not have: a question in telegram style is answered by nothing that is only near."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted

CV = """# Ada Quist

ada@quist.example

## Work experience

### Machine learning engineer, Brightwater plc
2019 – present

- Trained models that read the electronic forms of customers
- Studied why patients with insomnia sleep badly; works with Chuang Gan and Ali Reach

### Data scientist, Public Library of Oslo
2016 – 2019

- Experiments on public engagement with 12 engineers

## Education

### Master of Science in Statistics, University of Oslo
2014 – 2016

## Skills

Python, SQL
"""


@pytest.fixture(scope="module")
def quist(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("quist")
    (folder / "quist.md").write_text(CV, encoding="utf-8")
    return Assistant.load(folder, index=folder / "index")


@pytest.mark.parametrize(
    "question",
    [
        "EMC experience?",
        "RPA experience?",
        "SAP experience?",
        "GPT background?",
        "CNC experience?",
        "experience in CNC",
        "NLP knowledge",
        "NLP experience?",
        "LLM experience?",
        "LLM knowledge",
        "Does she have LLM experience?",
        "How many years of LLM experience?",
        "REACH experience?",
        "Experience with GAN?",
        "IoT experience?",
        "customs experience?",
        "engine experience?",
        "PPC experience?",
        "QA experience?",
        "CBT experience?",
        "SOLID skills?",
        "Sketch skills?",
        "Azure skills?",
        "Flurbo skills?",
    ],
)
def test_an_abbreviation_that_the_cv_has_not_is_not_found(quist: Assistant, question: str) -> None:
    assert ask(quist, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("SQL experience?", "Python, SQL"),
        ("ML experience?", "Machine learning engineer"),
        ("machine learning experience?", "Machine learning engineer"),
        ("Who is Chuang Gan?", "Chuang Gan"),
        ("How can I reach her?", "ada@quist.example"),
        ("When did she get her MSc?", "2014 – 2016"),
    ],
)
def test_what_the_cv_has_is_still_found(quist: Assistant, question: str, said: str) -> None:
    answer = ask(quist, question)
    assert answer.status is Status.ANSWERED
    assert said in quoted(answer)


def test_a_word_with_an_accent_is_no_english_one(quist: Assistant) -> None:
    assert quist.explain("Expérience en Python ?").query.language == "fr"


@pytest.mark.parametrize("question", ["Which papers are about GAN?", "Experience with GAN?"])
def test_a_thing_in_capitals_is_no_author_of_these_letters(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).status is Status.NOT_FOUND
