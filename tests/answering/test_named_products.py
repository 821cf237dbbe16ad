"""What a question names must be named in the CV: a product is told by no other, a certificate not by the tool."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "Does she have a Google Ads certification?",
        "Is she certified in Google Ads?",
        "Does she hold a certificate in Kubernetes?",
        "¿Tiene alguna certificación de Google Analytics?",
        "Hat sie ein Zertifikat in Kubernetes?",
    ],
)
def test_a_tool_is_no_certificate_in_it(ogata: Assistant, question: str) -> None:
    assert ask(ogata, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "Has she run campaigns on TikTok?",
        "¿Ha llevado campañas en TikTok?",
        "Ha gestito campagne su Instagram?",
        "Já fez campanhas no Telegram?",
    ],
)
def test_a_network_that_the_cv_does_not_name_is_not_found(ogata: Assistant, question: str) -> None:
    assert ask(ogata, question).status is Status.NOT_FOUND


def test_a_product_that_the_cv_names_is_found(ogata: Assistant) -> None:
    assert "Google Ads campaigns" in quoted(ask(ogata, "Has she run campaigns on Google Ads?"))


@pytest.mark.parametrize("question", ["A-t-elle de l’expérience avec Tableau ?", "Does she know Tableau?"])
def test_a_product_has_no_other_forms_as_words_have(quere: Assistant, question: str) -> None:
    assert ask(quere, question).status is Status.NOT_FOUND


@pytest.mark.parametrize("question", ["Does she have experience with UAT?", "Hat sie Erfahrung mit UAT?"])
def test_an_abbreviation_is_what_it_stands_for(pryce: Assistant, question: str) -> None:
    answer = ask(pryce, question)
    assert answer.status is Status.ANSWERED
    assert "user acceptance testing" in quoted(answer)


def test_the_use_of_a_kind_of_thing_is_told_by_its_line_too(tmp_path: Path) -> None:
    cv = tmp_path / "cv.md"
    cv.write_text(
        "# Robin Falk\n\n## Experience\n\n### Developer, Acme Ltd\n2019 – 2024\n\n"
        "- Set up end-to-end tests, so that releases went from fortnightly to daily\n- Wrote the shop\n\n"
        "## Skills\n\n- Testing: Jest, Cypress\n",
        encoding="utf-8",
    )
    shown = quoted(ask(Assistant.load(cv, index=tmp_path / "index"), "experience with end-to-end testing?"))
    assert "Cypress" in shown
    assert "Set up end-to-end tests" in shown
