"""What a question presupposes of an entry that the CV does have is looked for there, before anything is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.amending import borne_out
from assistant.answering.finding.fitted import fitted
from assistant.answering.finding.presupposed import NAME, Features
from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

INVENTED = [
    ("Did she tag whales at Brook Surgery?",),
    ("How many whales did she tag at Brook Surgery?",),
    ("When did she tag whales at Brook Surgery?",),
    ("How long did she tag whales at Brook Surgery?",),
    ("What did she use to tag whales at Brook Surgery?",),
    ("What did she do about the whales at Brook Surgery?",),
    ("Wann hat sie bei Brook Surgery Wale markiert?",),
    ("Quand a-t-elle marqué des baleines chez Brook Surgery ?",),
    ("¿Cuánto tiempo ha marcado ballenas en Brook Surgery?",),
    ("Quando ha marcato balene presso Brook Surgery?",),
    ("Durante quanto tempo marcou baleias na Brook Surgery?",),
    ("她在Brook Surgery什么时候标记过鲸？",),
    ("What did she do at Brook Surgery?", "When did she tag whales there?"),
    ("What did she do at Brook Surgery?", "And the whales?"),
]


@pytest.mark.parametrize("turns", INVENTED)
def test_what_an_employer_is_asked_for_in_vain_is_not_found(harrow: Assistant, turns: tuple[str, ...]) -> None:
    answer = ask(harrow, *turns)
    assert answer.status is Status.NOT_FOUND
    assert not answer.quotes


@pytest.mark.parametrize("question", ["When did she last fly drones?", "When did she first tag whales?"])
def test_the_last_job_is_not_when_something_was_last_done(harrow: Assistant, question: str) -> None:
    assert ask(harrow, question).status is Status.NOT_FOUND


def test_when_something_was_last_done_is_told(harrow: Assistant) -> None:
    assert "2012-09" in quoted(ask(harrow, "When did she last draw plans?"))


def test_what_is_not_said_is_named_and_what_is_near_is_shown(harrow: Assistant) -> None:
    answer = ask(harrow, "When did she tag whales at Brook Surgery?")
    assert "whales" in answer.answer
    assert "Brook Surgery" in answer.related[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Did she file deeds at Tideland Couriers?",
        "How many goats did she vaccinate at Corn Exchange?",
        "How many complaints were handled at Tideland Couriers?",
        "When did she draw plans of the aqueduct at Tideland Couriers?",
    ],
)
def test_what_was_done_elsewhere_was_not_done_there(harrow: Assistant, question: str) -> None:
    answer = ask(harrow, question)
    assert answer.status is Status.NOT_FOUND
    assert answer.answer == "The CV does not say."


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("When did she draw plans of the aqueduct at Corn Exchange?", "2012-09"),
        ("What did she do about complaints at Brook Surgery?", "36 hours"),
        ("Since when has she belonged to Tideland Couriers?", "2021-05"),
        ("Where did she get her LLM?", "University of Hull"),
    ],
)
def test_what_was_done_there_is_told(harrow: Assistant, question: str, evidence: str) -> None:
    answer = ask(harrow, question)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)


def test_what_is_but_near_is_told_as_such(harrow: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(borne_out, "thresholds", lambda: (0.0, 1.0))
    answer = ask(harrow, "What did she do about the giraffes at Brook Surgery?")
    assert answer.status is Status.PARTIAL
    lacking, nearest = answer.answer.split(". ", maxsplit=1)
    assert "giraffes" in lacking
    assert nearest.startswith("Not in so many words")
    assert "Brook Surgery" in quoted(answer)


def test_every_feature_has_a_coefficient() -> None:
    assert {*Features._fields, "intercept", "doubtful", "sure"} == set(fitted(NAME))


TWO_EMPLOYERS = """# Ada Roe

## Experience

### Ward Sister, Alder Hospital
2018 – present

- Recruited 12 theatre nurses
- Ran the rota

### Nurse, Birch Clinic
2012 – 2018

- Taught 15 student nurses

## Education

### Birch School
2000 – 2007

- Six GCSEs, among them English (B)
"""


@pytest.fixture
def roe(tmp_path: Path) -> Assistant:
    (tmp_path / "roe.md").write_text(TWO_EMPLOYERS, encoding="utf-8")
    return Assistant.load(tmp_path, today=TODAY)


def test_what_another_employers_line_says_in_whole_is_not_told_by_a_part_of_it(roe: Assistant) -> None:
    assert ask(roe, "How many nurses did she recruit at Birch Clinic?").status is Status.NOT_FOUND
    assert "12" in quoted(ask(roe, "How many nurses did she recruit at Alder Hospital?"))


def test_an_abbreviation_is_found_in_the_plural(roe: Assistant) -> None:
    assert "English (B)" in quoted(ask(roe, "GCSE English grade"))


def test_a_quote_that_says_the_whole_name_bears_it_out(assistant: Assistant) -> None:
    answer = ask(assistant, "What is DAMO-YOLO?")  # no YOLO at the DAMO Academy
    assert answer.status is Status.ANSWERED
    assert "object detection" in quoted(answer)
