"""What one line of the CV says word for word is no "not found", whatever else the question is taken for."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.conftest import TODAY

CV = """# Ilka Marsh

## Experience

### Front-end Developer, Roe & Holt GmbH & Co. KG, Leeds
2019-03 – Present

- Led the move of the shop to a new basket
- Cut the loading time by half

### Web Designer, 清河科技, Hull
2014-02 – 2019-02

- Drew the pages of forty shops

### Data Engineer, Instituto Aragonés de Datos, Huesca
2012-01 – 2014-01

- Counted the pilgrims of the valley

## Education

### BSc Design, University of Hull
2010 – 2013

## Skills

- Web: HTML, Sass, WordPress
- Laboratory: GC-FID, Adobe Illustrator
- Office: MS Project, Terraform

## Languages

- Spanish (fluent)

## References

- Dr. Ada Brook, Head of Research, Instituto Aragonés de Datos, ada.brook@example.org
"""


@pytest.fixture(scope="module")
def designer(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("designer")
    (folder / "ilka-marsh.md").write_text(CV, encoding="utf-8")
    return Assistant.load(folder / "ilka-marsh.md", index=folder / "index", today=TODAY)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Has she done any WordPress work?", "WordPress"),
        ("Any Sass work so far?", "Sass"),
        ("Hat sie WordPress-Arbeiten gemacht?", "WordPress"),
        ("A-t-elle fait des travaux avec WordPress ?", "WordPress"),
        ("Ha fatto lavori con WordPress?", "WordPress"),
        ("Fez trabalhos com WordPress?", "WordPress"),
        ("她做过WordPress的工作吗？", "WordPress"),
        ("Can she do GC-FID?", "GC-FID"),
        ("¿Ha usado MS Project?", "MS Project"),
        ("¿Tiene formación en Terraform?", "Terraform"),
        ("Did she work at 清河科技?", "清河科技"),
    ],
)
def test_what_a_line_says_word_for_word_is_found(designer: Assistant, question: str, said: str) -> None:
    answer = designer.ask(question)
    assert answer.status != Status.NOT_FOUND
    assert any(said in quote.text for quote in answer.quotes)


@pytest.mark.parametrize(
    "question",
    [
        "Has she worked for Adobe?",
        "Has she done any Drupal work?",
        "Does she have a WordPress certificate?",
        "Has she got a degree in Sass?",
    ],
)
def test_what_only_its_words_say_is_not_found(designer: Assistant, question: str) -> None:
    assert designer.ask(question).status == Status.NOT_FOUND


def test_training_in_what_is_only_listed_is_no_plain_yes(designer: Assistant) -> None:
    assert designer.ask("¿Tiene formación en Terraform?").status == Status.PARTIAL


@pytest.mark.parametrize(
    "question",
    [
        "What does Ilka do at Roe & Holt GmbH & Co. KG?",
        "What is she doing at Roe & Holt GmbH & Co. KG?",
        "What has she done at Roe & Holt GmbH & Co. KG?",
        "Was macht sie bei Roe & Holt GmbH & Co. KG?",
        "Que fait-elle chez Roe & Holt GmbH & Co. KG ?",
        "¿Qué hace en Roe & Holt GmbH & Co. KG?",
        "Tell me about her work at Roe & Holt GmbH & Co. KG.",
    ],
)
def test_what_is_done_at_an_employer_is_the_post_with_its_tasks(designer: Assistant, question: str) -> None:
    quotes = [quote.text for quote in designer.ask(question).quotes]
    assert "Front-end Developer" in quotes[0]
    assert "Cut the loading time by half" in quotes


def test_neither_a_language_in_the_name_of_an_employer_nor_a_referee_there_is_asked_for(designer: Assistant) -> None:
    quotes = [quote.text for quote in designer.ask("What did she do at Instituto Aragonés de Datos?").quotes]
    assert "Data Engineer" in quotes[0]
    assert "Counted the pilgrims of the valley" in quotes


def test_an_english_question_around_a_chinese_name_is_answered_in_english(designer: Assistant) -> None:
    answer = designer.ask("What did she do at 清河科技?")
    assert answer.language == "en"
    assert "Drew the pages of forty shops" in [quote.text for quote in answer.quotes]
