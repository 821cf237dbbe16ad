"""What lines say of a field that the structure of the entries does not have."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Conversation, Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("When will she hand in her thesis?", "hand in her part-time thesis in May 2027"),
        ("What was her final-year project?", "a parser for sea charts"),
        ("What mark did her final-year project get?", "Mark: 5 of 5"),
        ("What is TideSet?", "an open collection of 40,000 tide tables"),
        ("Is that Google architect certificate of hers still valid?", "2019 – 2022"),
        ("Accessibility credentials?", "Certified Accessibility Tester"),
        ("How many GitHub stars does the parser have?", "1,300 stars on GitHub"),
        ("Does she play an instrument?", "bagpipes"),
        ("Does she speak Italian?", "Italian (B1)"),
        ("Who could I call about her?", "Luka Perić"),
        ("Wen könnten wir über sie anrufen?", "Luka Perić"),
        ("Can we talk to a referee?", "Luka Perić"),
        ("Wen kann man als Referenz anschreiben?", "Luka Perić"),
        ("À qui peut-on téléphoner à son sujet ?", "Luka Perić"),
        ("¿A quién podemos preguntar por ella?", "Luka Perić"),
        ("A chi possiamo chiedere di lei?", "Luka Perić"),
        ("A quem posso ligar para perguntar por ela?", "Luka Perić"),
        ("What did she speak about in Trieste?", "Charts that write themselves"),
        ("Has she any granted patents?", "Tide gauge with two floats"),
        ("When was her patent granted?", "granted 2021"),
        ("Which grant is still running?", "Harbour Data Fund"),
        ("What databases does she know?", "PostgreSQL"),
        ("Does she play golf?", None),
        ("Which application does she test these days?", "the billing application of the port authority"),
    ],
)
def test_a_line_says_it(novak: Assistant, question: str, evidence: str | None) -> None:
    answer = ask(novak, question)
    assert answer.status == (Status.NOT_FOUND if evidence is None else Status.ANSWERED)
    assert evidence is None or evidence in quoted(answer)


def test_what_is_no_longer_valid_is_not_affirmed(novak: Assistant) -> None:
    assert not ask(novak, "Is her Google architect certificate still valid?").answer.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "length"),
    [
        ("How many years was she at Split Ferries?", "3 years 6 months (3.5 years)"),
        ("Wie viele Jahre war sie bei Split Ferries?", "3 Jahre und 6 Monate (3,5 Jahre)"),
        ("¿Cuántos años estuvo en Split Ferries?", "3 años y 6 meses (3,5 años)"),
        ("她在Split Ferries工作了几年？", "(3.5 年)"),
        ("How long was she at Split Ferries?", "3 years 6 months, 2018-09"),
    ],
)
def test_years_that_are_asked_for_are_told_as_a_number(novak: Assistant, question: str, length: str) -> None:
    assert length in ask(novak, question).answer


def test_a_title_with_a_word_that_the_cv_does_not_have_is_another_title(novak: Assistant) -> None:
    entries = [
        novak.explain(question, Conversation()).query.filters.entries
        for question in ("When did she become administrator?", "When did she become deputy administrator?")
    ]
    assert entries[0]
    assert not entries[1]


@pytest.mark.parametrize("question", ["Employer before Jadran Cloud?", "Employer before Jadran?"])
def test_two_english_words_outweigh_a_french_one(novak: Assistant, question: str) -> None:
    answer = ask(novak, question)
    assert answer.language == "en"
    assert "Split Ferries" in quoted(answer)


def test_where_someone_works_is_no_address(novak: Assistant) -> None:
    first = ask(novak, "Where is she working now?")
    assert "Jadran Cloud" in quoted(first)
    conversation = Conversation().add(novak.explain(first.question, Conversation()).query, first)
    assert "2022-03" in quoted(novak.ask("Since when?", conversation))
    assert "a team of 12" in quoted(novak.ask("And how many people are in that team?", conversation))
