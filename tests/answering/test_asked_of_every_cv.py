"""Sections asked for in other words than their headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.types import Status

CV = """# Ada Roe

## Experience

### Hydrologist, Acme Rivers
2014 – Present

- Built the gauge network

### Intern, Harbour Office
2010 – 2010

## Projects

### Gaugewatch
2022

## Awards

- Young Hydrologist of the Year, 2017
- Best Poster, Water Days, 2019

## Talks

- What snow remembers, Water Days, Oslo, 2019

## Teaching

- Lecturer, Statistics for Rivers, University of Exeter, 2019
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path: Path = tmp_path_factory.mktemp("cv") / "ada-roe.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path)


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("what has she built?", ["Gaugewatch"]),
        ("cosa ha costruito?", ["Gaugewatch"]),
        ("did she launch any projects?", ["Gaugewatch"]),
        ("what has she been awarded for?", ["Young Hydrologist", "Best Poster"]),
        ("wofür wurde sie ausgezeichnet?", ["Young Hydrologist", "Best Poster"]),
        ("auf welchen Konferenzen hat sie gesprochen?", ["What snow remembers"]),
        ("oral presentations", ["What snow remembers"]),
        ("quels cours a-t-elle donnés?", ["Statistics for Rivers"]),
        ("which courses has she given?", ["Statistics for Rivers"]),
        ("summer placements", ["Harbour Office"]),
    ],
)
def test_a_section_is_found_by_other_words(assistant: Assistant, question: str, quoted: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.status == Status.ANSWERED
    assert len(answer.quotes) == len(quoted)
    assert all(any(words in quote.text for quote in answer.quotes) for words in quoted)


def test_what_was_built_in_a_job_is_told_by_the_job(assistant: Assistant) -> None:
    answer = assistant.ask("what did she build at Acme Rivers?")
    assert [quote.text for quote in answer.quotes] == ["Built the gauge network"]


def test_past_and_present_posts_are_all_of_them(assistant: Assistant) -> None:
    quoted = " ".join(quote.text for quote in assistant.ask("list her former and current positions").quotes)
    assert "Acme Rivers" in quoted
    assert "Harbour Office" in quoted
