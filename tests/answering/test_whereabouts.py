"""Questions about what was in a place, outside a country or abroad."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant, Conversation
from tests.conftest import TODAY

CV = """# Ana Brandt

ana@example.org · Göteborg, Sweden

## Experience

### Platform Engineer, Volta Mobility
2021-03 – Present · Göteborg, Sweden

- Runs the charging network

### Search Engineer, Allegro
2014-03 – 2017-09 · Poznań, Poland

- Rewrote the ranking service
- Spent six weeks with a customer in Osaka, Japan

### Analyst, Chicago Board of Trade
2012-01 – 2013-12 · Dallas, TX

## Education

### MSc in Computer Science, University of Chicago
2010 – 2012 · Chicago, IL

## Languages

- Polish: mother tongue
- Swedish: B2
"""


@pytest.fixture(scope="module")
def ana(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("ana")
    path: Path = folder / "ana.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path, index=folder / "index", today=TODAY)


def quoted(assistant: Assistant, question: str) -> str:
    answer = assistant.ask(question, Conversation())
    return "\n".join(quote.text for quote in answer.quotes)


@pytest.mark.parametrize(
    ("question", "has", "lacks"),
    [
        ("Name the Polish companies on her CV.", "Allegro", "mother tongue"),
        ("Welche polnischen Firmen stehen im Lebenslauf?", "Allegro", "Volta"),
        ("Which jobs did she have in Sweden?", "Volta", "Allegro"),
        ("Quels employeurs en Scandinavie ?", "Volta", "Allegro"),
        ("Did she work in Poland?", "Allegro", "Volta"),
        ("Has she worked outside Sweden?", "Allegro", "Volta"),
        ("Hat sie im Ausland gearbeitet?", "Allegro", "Volta"),
        ("¿Ha trabajado fuera de Polonia?", "Osaka", "Poznań"),
    ],
)
def test_entries_are_told_by_their_places(ana: Assistant, question: str, has: str, lacks: str) -> None:
    found = quoted(ana, question)
    assert has in found
    assert lacks not in found


def test_a_country_where_she_did_not_work_is_not_found(ana: Assistant) -> None:
    assert ana.ask("Has she worked in Finland?", Conversation()).status == "not_found"


def test_the_adjective_of_a_country_still_names_a_language(ana: Assistant) -> None:
    assert quoted(ana, "Does she speak Polish?") == "Polish: mother tongue"
