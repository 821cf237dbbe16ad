"""Questions about what was in a place, outside a country or abroad."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant, Conversation
from assistant.types import Status
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


STUDIES = """# Piotr Salzmann

piotr@example.org

## Profile

Statistician who takes forecasts apart. He has earned degrees from Graz and Stanford.

## Experience

### Statistician, Kornblum Insurance
2016 – Present · Vienna, Austria

- Worked with a team in Lisbon on mortality tables

## Education

### BSc in Statistics, Graz University of Technology
2010 – 2014 · Graz, Austria

With distinction. Exchange term at Universidad de Granada, winter 2012.
"""


@pytest.fixture(scope="module")
def salzmann(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path = tmp_path_factory.mktemp("studies") / "salzmann.md"
    path.write_text(STUDIES, encoding="utf-8")
    return Assistant.load(path, today=TODAY)


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("Did he study at Stanford?", "degrees from Graz and Stanford"),
        ("Hat er in Stanford studiert?", "degrees from Graz and Stanford"),
        ("Did he study in Spain?", "Exchange term at Universidad de Granada"),
    ],
)
def test_studies_told_of_in_a_sentence_or_a_remark_are_found_by_their_place(
    salzmann: Assistant, question: str, evidence: str
) -> None:
    answer, _ = salzmann.reply(question, Conversation())
    assert answer.status == "answered"
    assert any(evidence in quote.text for quote in answer.quotes)


@pytest.mark.parametrize("question", ["Did he study in Lisbon?", "Did he study in Portugal?", "Did he study at Yale?"])
def test_a_place_that_is_told_of_without_studies_is_no_place_of_study(salzmann: Assistant, question: str) -> None:
    answer, _ = salzmann.reply(question, Conversation())
    assert answer.status == "not_found"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Has she worked in Illinois?", Status.NOT_FOUND),
        ("Did she study in Illinois?", Status.ANSWERED),
        ("Hat sie in Texas gearbeitet?", Status.ANSWERED),
        ("¿Ha trabajado en California?", Status.NOT_FOUND),
        ("Has she worked outside Texas?", Status.ANSWERED),
        ("Hat sie in Hessen gearbeitet?", Status.NOT_FOUND),
    ],
)
def test_a_region_is_asked_for_as_a_country_is(ana: Assistant, question: str, status: Status) -> None:
    answer = ana.ask(question, Conversation())
    assert answer.status == status, answer.answer


@pytest.mark.parametrize("place", ["New York", "São Paulo", "Northern Ireland"])
def test_a_place_of_several_words_is_missed_as_a_whole(ana: Assistant, place: str) -> None:
    assert ana.ask(f"Has she worked in {place}?", Conversation()).answer == f"The CV does not mention {place}."


GROUPED = """TAINÁ SOBRAL

EXPERIÊNCIA PROFISSIONAL

Natura &Co – São Paulo (fev/2017 – atual)
Analista de Planejamento Financeiro Sênior	out/2021 – atual
• Responsável pelo orçamento da unidade.
Analista Financeira Pleno	abr/2019 – set/2021
• Painéis de margem por canal.

Itaú Unibanco – Ribeirão Preto (jul/2014 – jan/2017)
Assistente de Gerência, agência de pequenas empresas
• Carteira de 180 clientes.
"""


@pytest.mark.parametrize("place", ["São Paulo", "Ribeirão Preto"])
def test_a_place_stands_above_the_positions_of_a_job_or_in_its_head(tmp_path: Path, place: str) -> None:
    path = tmp_path / "cv.txt"
    path.write_text(GROUPED, encoding="utf-8")
    answer = Assistant.load(path, today=TODAY).ask(f"Já trabalhou em {place}?", Conversation())
    assert answer.status == Status.ANSWERED, answer.answer
    assert place in answer.quotes[0].text


HERE = """Jane Roe

jane@roe.example · Leeds, UK

Experience

Buyer, Acme Ltd, Leeds
2021 - present
- Bought cloth

Clerk (nights), Bolt Inc, Geneva
2015 - 2020
- Sold cloth
"""


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Since when has she been in Leeds?", "2021"),
        ("Seit wann ist sie in Leeds?", "2021"),
        ("Da quando è a Leeds?", "2021"),
        ("¿Desde cuándo está en Leeds?", "2021"),
        ("她从什么时候开始在日内瓦？", "2015"),
    ],
)
def test_since_when_somebody_is_in_a_town_is_told_by_the_job_there(tmp_path: Path, question: str, quoted: str) -> None:
    path = tmp_path / "roe.md"
    path.write_text(HERE, encoding="utf-8")
    answer = Assistant.load(path, today=TODAY).ask(question, Conversation())
    assert answer.status == Status.ANSWERED, answer.answer
    assert quoted in answer.answer


def test_a_town_has_its_name_in_the_language_of_the_question(tmp_path: Path) -> None:
    path = tmp_path / "roe.md"
    path.write_text("Jane Roe\n\nEducation\n\nMA in History, University of St. Gallen, 2011 - 2013\n", encoding="utf-8")
    roe = Assistant.load(path, today=TODAY)
    for question in ("¿Qué estudió en San Galo?", "Qu'a-t-elle étudié à Saint-Gall ?", "Cosa ha studiato a San Gallo?"):
        assert any("History" in quote.text for quote in roe.ask(question, Conversation()).quotes), question


def test_a_bracket_of_a_position_is_closed_where_it_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "roe.md"
    path.write_text(HERE, encoding="utf-8")
    answer = Assistant.load(path, today=TODAY).ask("Where did she work before Acme?", Conversation()).answer
    assert "Bolt" in answer
    assert answer.count("(") == answer.count(")"), answer
