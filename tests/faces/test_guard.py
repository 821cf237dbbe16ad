"""Limits of one visitor, the bounded queue, the time limit, and errors with a number."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from typing import Any

import pytest

from assistant.faces.web.guard import TURNS, Declined, Guard, network
from assistant.settings import Limits, Settings
from assistant.types import Answer, Conversation, Kind, Query, Status


class Echo:
    """An Assistant that answers with its question, after doing what it was told."""

    def __init__(self, work: Callable[[], object] = lambda: None, **limits: Any) -> None:
        self.settings = Settings(limits=Limits(**limits))
        self.work = work

    def reply(self, text: str, conversation: Conversation) -> tuple[Answer, Conversation]:
        self.work()
        answer = Answer(text, text, "en", Status.ANSWERED, Kind.FACT, f"{len(conversation.turns)}: {text}")
        return answer, conversation.add(Query(text, text, "en", Kind.FACT), answer)


def guard(work: Callable[[], object] = lambda: None, **limits: Any) -> Guard:
    return Guard(Echo(work, **limits))  # type: ignore[arg-type]


def ask(made: Guard, question: str = "Who?", client: str = "192.0.2.1", language: str = "en") -> Answer:
    return asyncio.run(made.ask(client, [question], language))


def test_each_network_has_its_own_rate() -> None:
    made = guard(questions_per_minute=1)
    ask(made)
    ask(made, client="192.0.2.2")
    with pytest.raises(Declined, match=r"That is 1 questions in a minute\. Please go on in \d+ seconds\.") as declined:
        ask(made)
    assert declined.value.status == 429
    assert declined.value.retry_after is not None
    assert 1 <= declined.value.retry_after <= 60


def test_the_rate_of_an_hour_is_said_in_minutes() -> None:
    made = guard(questions_per_hour=1)
    ask(made)
    with pytest.raises(Declined, match=r"Das waren 1 Fragen in einer Stunde\. In (59|60) Minuten geht es weiter\."):
        ask(made, language="de")


def test_a_household_of_ipv6_is_one_visitor() -> None:
    assert network("2001:db8:1:2:aaaa::1") == network("2001:db8:1:2:bbbb::9")
    assert network("2001:db8:1:3::1") != network("2001:db8:1:2::1")
    assert network("::ffff:192.0.2.1") == network("192.0.2.1") == "192.0.2.1"
    assert network("unknown") == "unknown"


def test_no_question_and_too_long_a_question() -> None:
    made = guard(question_length=20, questions_per_minute=1)
    with pytest.raises(Declined, match="Please type a question"):
        ask(made, "  \n ")
    with pytest.raises(Declined, match="at most 20 characters; this has 21"):
        ask(made, "x" * 21)
    # What was declined does not count.
    assert ask(made, "é" * 20).answer == "0: " + "é" * 20


def test_earlier_questions_are_asked_first() -> None:
    made = guard()
    assert asyncio.run(made.ask("a", ["one", "two", "three"], "en")).answer == "2: three"


def test_an_old_conversation_forgets_its_beginning() -> None:
    questions = [f"question {number}" for number in range(TURNS + 5)]
    answer, after = asyncio.run(guard().reply("a", questions, "en"))
    assert answer.answer == f"{TURNS}: question {TURNS + 4}"
    assert after.turns[0].query.text == "question 4"


def test_a_further_question_does_not_ask_all_the_earlier_ones_again() -> None:
    asked = 0

    def count() -> None:
        nonlocal asked
        asked += 1

    made = guard(count)
    for turns in range(1, 11):
        asyncio.run(made.ask("a", [f"question {number}" for number in range(turns)], "en"))
    # Each time the new one, and the one before it, which the Assistant remembers.
    assert asked == 19


def test_ratings_do_not_use_up_the_questions() -> None:
    made = guard(questions_per_minute=1)
    ask(made)
    assert asyncio.run(made.ask("192.0.2.1", ["Who?"], "en", purpose="rate")).status is Status.ANSWERED
    with pytest.raises(Declined, match="That is 1 questions in a minute"):
        asyncio.run(made.ask("192.0.2.1", ["Who?"], "en", purpose="rate"))


def test_the_queue_is_bounded_and_empties() -> None:
    gate = threading.Event()
    made = guard(gate.wait, queue=2)

    async def crowd() -> list[object]:
        waiting = [asyncio.create_task(made.ask("a", ["?!x"], "en")) for _ in range(2)]
        await asyncio.sleep(0.05)
        with pytest.raises(Declined, match="Many people are asking") as declined:
            await made.ask("b", ["?!x"], "en")
        assert declined.value.status == 503
        gate.set()
        return list(await asyncio.gather(*waiting))

    assert len(asyncio.run(crowd())) == 2
    assert ask(made).status is Status.ANSWERED


def test_what_takes_too_long_is_given_up_but_keeps_its_place() -> None:
    gate = threading.Event()
    made = guard(gate.wait, answer_seconds=0.05, queue=1)
    with pytest.raises(Declined, match="took longer than it may"):
        ask(made)
    with pytest.raises(Declined, match="Many people are asking"):
        ask(made)
    gate.set()


def test_an_error_has_a_number_that_the_log_has(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ZeroDivisionError("secret detail")

    with caplog.at_level(logging.ERROR), pytest.raises(Declined, match="Something went wrong here") as declined:
        ask(guard(fail))
    assert declined.value.status == 500
    assert "secret" not in declined.value.message
    number = declined.value.message.rpartition(" ")[2]
    assert f"error {number}" in caplog.text
    assert "ZeroDivisionError" in caplog.text
