"""People whom the work is for, and words that mean something together though other words stand between them."""

from __future__ import annotations

import pytest

from assistant.answering.finding.evidence import mentions
from assistant.assistant import Assistant
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.types import Status, Term, TermKind
from tests.answering.test_answers import ask


@pytest.mark.parametrize(
    "question",
    [
        "Has she worked with children?",
        "Has she taught children?",
        "Does she like working with children?",
        "Hat sie mit Kindern gearbeitet?",
        "A-t-elle travaillé avec des enfants ?",
        "¿Ha trabajado con niños?",
    ],
)
def test_children_whom_the_work_is_for_are_found(holt: Assistant, question: str) -> None:
    answer = ask(holt, question)
    assert answer.status == Status.ANSWERED
    assert any("aged 8 to 12" in quote.text for quote in answer.quotes)
    assert not any("Married" in quote.text for quote in answer.quotes)


def test_children_of_her_own_are_told(holt: Assistant) -> None:
    (quote,) = ask(holt, "Does she have children?").quotes
    assert quote.text == "Married, two children"


def test_a_line_on_the_own_family_speaks_of_no_other_children(holt: Assistant) -> None:
    (document,) = holt.library.whole.mentions.values()
    term = Term("children", ("children",), TermKind.WORD, (), thesaurus().meanings(("children",), "en"))
    lines = {document.line(mention.span) for mention in mentions(term, document)}
    assert "- Workshops on comics for children aged 8 to 12" in lines
    assert "Married, two children" not in lines


def test_a_function_word_may_stand_between_words_of_one_meaning(holt: Assistant) -> None:
    answer = ask(holt, "Has she filled the shelves?")
    assert any("Replenishment" in quote.text for quote in answer.quotes)


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Did she do aquatic therapy?", "Hydrotherapy"),
        ("How many readers did the newsletter have?", "1,900"),
        ("Has she looked after newcomers?", "new members of staff"),
    ],
)
def test_words_of_another_trade_are_found(holt: Assistant, question: str, quoted: str) -> None:
    assert any(quoted in quote.text for quote in ask(holt, question).quotes)
