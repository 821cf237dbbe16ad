"""What only says that something is asked tells nothing: "could you tell me which …", "send me …"."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Kind, Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Could you please tell me which company currently employs Robin?", "Kestrel Energy"),
        ("I want to understand what he built at Kestrel", "streaming platform"),
        ("Send me his e-mail", "robin.harper@example.org"),
        ("Könnten Sie mir sagen, welche Firma ihn heute beschäftigt?", "Kestrel Energy"),
        ("J'aimerais savoir qui a dirigé son mémoire de master", "Amina Qureshi"),
        ("He is with which company at the moment?", "Kestrel Energy"),
        ("Who guided him during his master's?", "Amina Qureshi"),
        ("Give me the rundown of where he has worked", "Larkfield Bank"),
        ("I need all of his past and present employers", "Kestrel Energy"),
    ],
)
def test_only_what_is_asked_counts(harper: Assistant, question: str, told: str) -> None:
    assert told in quoted(ask(harper, question))


@pytest.mark.parametrize("question", ["Tell me if he speaks German", "Sagen Sie mir, ob er Deutsch spricht"])
def test_whether_asks_for_yes_or_no(harper: Assistant, question: str) -> None:
    answer = ask(harper, question)
    assert (answer.kind, answer.status) == (Kind.YES_NO, Status.ANSWERED)


def test_whether_something_is_that_is_not(harper: Assistant) -> None:
    assert ask(harper, "Tell me if he speaks French").status == Status.NOT_FOUND


def test_the_name_of_what_is_the_candidates_is_not_theirs(harper: Assistant) -> None:
    assert "Compact indexes" in quoted(ask(harper, "Tell me the name of the candidate's thesis"))


@pytest.mark.parametrize("question", ["How many times has he been an intern?", "How many intern stints has he done?"])
def test_positions_of_a_kind_are_counted(harper: Assistant, question: str) -> None:
    assert ask(harper, question).value == 1.0


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("were did he study for his MSc", "University of Sheffield"),
        ("Can you remind me when she left her last job?", "Larkfield Bank"),
        ("He is residing in which part of Leeds?", "Leeds"),
    ],
)
def test_what_is_asked_in_other_orders_and_spellings(harper: Assistant, question: str, told: str) -> None:
    assert told in quoted(ask(harper, question))
