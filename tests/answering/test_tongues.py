"""Languages by the group that they belong to, in every language of a question."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

shared = of_text("""# Ann Bell

## Languages

Fluent: German and French

Basic: Welsh & Irish

## Experience

### Nurse, Acme Clinic, Leeds, 2015 – 2020
""")


def test_languages_that_share_a_level_are_one_quote(shared: Assistant) -> None:
    quotes = [quote.text for quote in ask(shared, "Which languages does she speak?").quotes]
    assert quotes == ["Fluent: German and French", "Basic: Welsh & Irish"]


@pytest.mark.parametrize(
    "question",
    [
        "Which Asian language does she speak?",
        "¿Qué idioma asiático habla?",
        "Welche asiatische Sprache spricht sie?",
        "Quelle langue asiatique parle-t-elle ?",
        "Quale lingua asiatica parla?",
        "Que língua asiática fala?",
        "她会说哪种亚洲语言？",
        "Does she speak any non-European languages?",
    ],
)
def test_the_languages_of_a_group_are_those_asked_for(ogata: Assistant, question: str) -> None:
    answer = ask(ogata, question)
    assert answer.status is Status.ANSWERED
    assert [quote.text for quote in answer.quotes] == ["Japanese (fluent)"]


def test_any_of_a_group_is_a_yes(ogata: Assistant) -> None:
    answer = ask(ogata, "Does she speak a Scandinavian language?")
    assert answer.answer.startswith("Yes")
    assert quoted(answer) == "Swedish (basic)"


def test_languages_of_a_group_are_counted(ogata: Assistant) -> None:
    assert ask(ogata, "How many Germanic languages does she speak?").value == 2


@pytest.mark.parametrize(
    "question",
    [
        "Which Slavic languages does she speak?",
        "¿Habla alguna lengua románica?",
        "Spricht sie eine slawische Sprache?",
        "Parla una lingua slava?",
    ],
)
def test_a_group_of_which_no_language_is_there_is_not_found(ogata: Assistant, question: str) -> None:
    assert ask(ogata, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "Which languages does she speak fluently?",
        "Welche Sprachen spricht sie fließend?",
        "Quelles langues parle-t-elle couramment ?",
        "¿Qué idiomas habla con fluidez?",
        "Quali lingue parla correntemente?",
        "Que línguas fala fluentemente?",
        "她能流利地说哪些语言？",
    ],
)
def test_what_is_spoken_fluently_is_told_without_the_basics(ogata: Assistant, question: str) -> None:
    shown = [quote.text for quote in ask(ogata, question).quotes]
    assert "Japanese (fluent)" in shown
    assert "Swedish (basic)" not in shown
