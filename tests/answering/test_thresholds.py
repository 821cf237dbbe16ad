"""Questions for yes or no that compare a number of things: "does she speak more than two languages?"."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Kind, Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask


@pytest.mark.parametrize(
    ("question", "says", "number"),
    [
        ("Does she speak more than two languages?", "Yes: 3 languages", 3),
        ("Does she speak more than three languages?", "No: 3 languages", 3),
        ("Does she speak at least 3 languages?", "Yes: 3", 3),
        ("Has she worked for fewer than three employers?", "No: 3", 3),
        ("Has she got more than one degree?", "Yes: 2", 2),
        ("Has she two master's degrees?", "No: 1", 1),
        ("Does she have two PhDs?", None, None),
        ("Did she give five talks?", "No: 3", 3),
        ("Are there three certificates?", "Yes: 3", 3),
        ("More than two talks?", "Yes: 3", 3),
        ("Spricht sie mehr als vier Sprachen?", "Nein: 3", 3),
        ("Parle-t-elle plus de deux langues ?", "Oui : 3", 3),
        ("¿Tiene al menos dos certificados?", "Sí: 3", 3),
        ("Parla almeno quattro lingue?", "No: 3", 3),
        ("Tem menos de quatro certificados?", "Sim: 3", 3),
        ("她会超过两种语言吗？", "是的", 3),
    ],
)
def test_things_of_a_kind_are_counted_and_compared(
    lindqvist: Assistant, question: str, says: str | None, number: float | None
) -> None:
    answer = ask(lindqvist, question)
    if says is None:
        assert answer.status is Status.NOT_FOUND
        return
    assert answer.status is Status.ANSWERED
    assert answer.answer.startswith(says)
    assert answer.value == number
    assert answer.kind is Kind.COUNT


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Did she cut pumping costs by more than 10%?", "Yes: Designed the drainage"),
        ("Did she cut pumping costs by more than 30%?", "No: Designed the drainage"),
        ("Did she model ground water for at least ten sites?", "No: Modelled ground water"),
        ("Did she coach more than five trainees?", None),
    ],
)
def test_only_a_number_of_the_line_says_yes_or_no(lindqvist: Assistant, question: str, says: str | None) -> None:
    answer = ask(lindqvist, question)
    if says is None:
        assert answer.status is Status.NOT_FOUND
    else:
        assert answer.answer.startswith(says)


def test_a_number_without_more_or_less_may_be_one_of_a_line(lindqvist: Assistant) -> None:
    assert "two metro stations" in ask(lindqvist, "Did she supervise two metro stations?").quotes[0].text


@pytest.mark.parametrize(
    ("question", "number"),
    [("How many master's degrees does she have?", 1), ("How many bachelor's degrees?", 1), ("How many MScs?", 1)],
)
def test_degrees_are_counted_by_their_names(lindqvist: Assistant, question: str, number: float) -> None:
    answer = ask(lindqvist, question)
    assert (answer.kind, answer.value) == (Kind.COUNT, number)


@pytest.mark.parametrize("question", ["她管理多少人？", "How many people does she manage?"])
def test_whom_nobody_is_said_to_lead_is_not_counted(lindqvist: Assistant, question: str) -> None:
    assert ask(lindqvist, question).status is Status.NOT_FOUND


@pytest.mark.parametrize("question", ["她有急救证书吗？", "Hat sie einen Erste-Hilfe-Schein?"])
def test_a_certificate_is_asked_for_by_its_subject(lindqvist: Assistant, question: str) -> None:
    assert "First aid" in ask(lindqvist, question).answer


SALES = """# Ada Roe

## Experience

### Head of Sales, Acme Tools
2019-01 – Present

- Raised 2 million euros and cut complaints by 18%
- Took swift action when the factory burnt
- Leads a crew of 7

## Grants

- Seed grant, £210,000, 2021
"""
roe = of_text(SALES)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Was she awarded more than £300,000?", "No: "),
        ("Was she awarded more than £200,000?", "Yes: "),
        ("Did she raise more than 3 million euros?", "No: "),
        ("Did she cut complaints by more than 30%?", "No: "),
        ("Did she cut complaints by at least 10 percent?", "Yes: "),
        ("Hat sie Beschwerden um mehr als 30 Prozent gesenkt?", "Nein: "),
        ("Was her crew fewer than five people?", "No: "),
    ],
)
def test_sums_are_compared_with_sums_and_shares_with_shares(roe: Assistant, question: str, says: str) -> None:
    assert ask(roe, question).answer.startswith(says)


def test_a_common_word_is_no_product(roe: Assistant) -> None:
    assert ask(roe, "Does she know Swift?").status is Status.NOT_FOUND
