"""What stands near what is asked and is not it: a college for a university, a street for a doctorate, whoever was at a
place for a supervisor there."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask

OCKLEY = """# Dan Ockley

12 Doctor Fell Street, Leeds
dan@ockley.example

## Employment

### Warehouse manager, Halden Logistics, Leeds
2016 – present

### Hygienist, Saint Maud's Clinic, Rennes
2012 – 2016

## Education

### Diploma in Leadership, Leeds College
2018

### NVQ in Warehousing, Tresham College
2011

MSc theses supervised: 9
"""


@pytest.fixture(scope="module")
def ockley(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("ockley")
    (folder / "ockley.md").write_text(OCKLEY, encoding="utf-8")
    return Assistant.load(folder, index=folder / "index")


@pytest.mark.parametrize(
    "question",
    [
        "Which university did he go to?",
        "An welcher Universität hat er studiert?",
        "What was his doctoral thesis about?",
        "Who supervised his master's thesis?",
        "Who was his supervisor in Rennes?",
        "What is his wife's name?",
        "Wie heißt seine Frau?",
        "Comment s'appellent ses enfants ?",
    ],
)
def test_what_only_stands_nearby_is_no_answer(ockley: Assistant, question: str) -> None:
    assert ask(ockley, question).status is Status.NOT_FOUND


def test_a_college_is_a_school(ockley: Assistant) -> None:
    assert answers_with(ockley, "Leeds College", "Where did he study?")
