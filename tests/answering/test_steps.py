"""Steps of facts, yes/no and counting that nothing else guards: each of these fails without one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

FALK = """\
# Robin Falk

Pastry chef

robin@mail.example

## Work

### Clerk, Thurlow Ltd
2015 – 2019

- Kept the ledger
"""


@pytest.fixture(scope="module")
def falk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A job that is over."""
    return of(tmp_path_factory.mktemp("falk"), FALK)


def of(folder: Path, text: str) -> Assistant:
    (folder / "falk.md").write_text(text, encoding="utf-8")
    return Assistant.load(folder / "falk.md", index=folder / "index", today=TODAY)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who awarded her the MSc?", "University of Sheffield"),  # no issuer of a certificate
        ("What did she do before Kestrel Energy?", "Software Developer, Larkfield Bank"),
        ("When did she hand in her thesis?", "MSc in Computer Science"),
        ("What was her first thesis?", "Compact indexes"),  # not one of the first studies
        ("Is there a thesis?", "Yes: Compact indexes"),
        ("Has she worked for a bank?", "Yes: Larkfield Bank"),
    ],
)
def test_what_is_asked_by_other_words(harper: Assistant, question: str, said: str) -> None:
    answer = ask(harper, question)
    assert answer.status is Status.ANSWERED
    assert answer.answer.startswith(said)


def test_what_goes_on_has_no_end(harper: Assistant) -> None:
    answer = ask(harper, "When did she leave Kestrel Energy?")
    assert answer.status is Status.NOT_FOUND
    assert "Kestrel" in answer.related[0].text


def test_a_thesis_on_what_it_was_not_about_is_not_found(harper: Assistant) -> None:
    assert ask(harper, "Did she write a thesis on whales?").status is Status.NOT_FOUND


def test_a_job_that_is_over_is_shown_as_what_it_is(falk: Assistant) -> None:
    answer = ask(falk, "Where does he work now?")
    assert answer.status is Status.PARTIAL
    assert "Thurlow" in quoted(answer)


def test_the_headline_tells_the_profession_of_who_has_no_job(tmp_path: Path) -> None:
    cook = of(tmp_path, "# Robin Falk\n\nPastry chef\n\nrobin@mail.example\n\n## Skills\n\n- Chocolate\n")
    assert ask(cook, "Job title?").answer.startswith("Pastry chef")


def test_courses_and_certificates_are_counted_together(adebayo: Assistant) -> None:
    assert ask(adebayo, "How many courses and certificates?").value == 4
