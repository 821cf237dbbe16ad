"""What is reckoned from the order, the places and the times of entries: the first job after studies or in a country,
all hospitals in turn, the languages beside one, the talks of a year."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

CV = """# Nadja Ilic

nadja.ilic@example.org · Kiel, Deutschland

## Experience

### Head Nurse, Hospital San Telmo
2021-03 – Present · Kiel, Germany

- Runs the ward for 40 patients

### Nurse, Klinikum Norderhafen
2016-10 – 2021-02 · Rostock, Germany

### Nurse, City Hospital
2012-09 – 2016-06 · Novi Sad, Serbia

### Intern, Ferro Labs
2012-03 – 2012-05 · Zagreb, Croatia

## Education

### MA in Education, University of Kiel
2018 – 2020

### BSc in Nursing, University of Novi Sad
2008 – 2012

## Patent und Vorträge

- 2019 Offenlegungsschrift DE 10 2019 555 012 A1: »Ein leiser Tropf«
- 05/2022 Pflegetag, Rostock: »Wache Nächte«
- 03/2024 Ärztekongress, Köln: »Kurze Wege«

## Projects

### Nightbell
2020 – 2022

- A bell that counts its calls
- Adopted by seven nursing schools

### Softstep
2018

- Shoes for the ward

## Languages

- Serbian: native
- German: C1
- English: B2
- Hungarian: A2
"""

TALKS = """cv:
  name: Ada Roe
  sections:
    Invited talks:
      - bullet: Quiet Pumps — Nordic Forum (2024)
      - bullet: Loud Pumps — Baltic Forum (2022)
    Honours:
      - Rising Star, Water Guild, 2023
      - Silver Drop, Water Guild, 2018
"""


@pytest.fixture(scope="module")
def ilic(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("ilic")
    (folder / "ilic.md").write_text(CV)
    return Assistant.load(folder / "ilic.md", index=folder / "index", today=TODAY)


@pytest.fixture(scope="module")
def roe(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("roe")
    path: Path = folder / "roe.yaml"
    path.write_text(TALKS)
    return Assistant.load(path, index=folder / "index", today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "Which languages does she speak beside German?",
        "Which languages other than German does she speak?",
        "Welche Sprachen spricht sie neben Deutsch?",
        "Quelles langues parle-t-elle en dehors de l'allemand ?",
        "¿Qué idiomas habla además del alemán?",
        "Che lingue parla oltre al tedesco?",
        "Que línguas fala além do alemão?",
        "除了德语，她还会说什么语言？",
    ],
)
def test_a_language_that_others_are_asked_beside_is_left_out(ilic: Assistant, question: str) -> None:
    found = quoted(ask(ilic, question))
    assert all(language in found for language in ("Serbian", "English", "Hungarian"))
    assert "German" not in found


def test_another_language_beside_one_is_asked_for(ilic: Assistant) -> None:
    assert "English" in quoted(ask(ilic, "Does she speak English besides German?"))


@pytest.mark.parametrize(
    "question",
    [
        "What was her first job after university?",
        "Welche Stelle hatte sie direkt nach dem Studium?",
        "Quel poste a-t-elle occupé à la sortie de l'université ?",
        "¿Qué empleo tuvo nada más salir de la universidad?",
        "Che lavoro ha fatto appena finita l'università?",
        "Que emprego teve logo depois da universidade?",
    ],
)
def test_a_degree_taken_beside_work_does_not_end_the_studies(ilic: Assistant, question: str) -> None:
    assert "City Hospital" in quoted(ask(ilic, question))
    assert "Norderhafen" not in quoted(ask(ilic, question))


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("What was her first job in Germany?", "Klinikum Norderhafen"),
        ("Was war ihre erste Stelle in Deutschland?", "Klinikum Norderhafen"),
        ("Quel a été son premier poste en Allemagne ?", "Klinikum Norderhafen"),
        ("What was her first job abroad?", "Ferro Labs"),
        ("¿Cuál de sus empleos fue en Serbia?", "City Hospital"),
    ],
)
def test_the_first_job_in_a_place_is_the_first_of_those_there(ilic: Assistant, question: str, evidence: str) -> None:
    assert evidence in quoted(ask(ilic, question))


@pytest.mark.parametrize(
    "question", ["What was her first job in Switzerland?", "Was war ihre erste Stelle in der Schweiz?"]
)
def test_no_job_is_the_first_where_none_was(ilic: Assistant, question: str) -> None:
    assert ask(ilic, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "In which hospitals has she worked, oldest first?",
        "In welchen Krankenhäusern hat sie gearbeitet, der Reihe nach?",
        "Dime en qué hospitales ha trabajado, empezando por el primero.",
    ],
)
def test_employers_of_a_kind_are_told_in_turn(ilic: Assistant, question: str) -> None:
    found = quoted(ask(ilic, question))
    assert 0 <= found.find("City Hospital") < found.find("San Telmo")


@pytest.mark.parametrize("question", ["In welchen Städten hat sie gearbeitet?", "In which cities has she worked?"])
def test_all_towns_of_the_jobs(ilic: Assistant, question: str) -> None:
    assert all(town in quoted(ask(ilic, question)) for town in ("Kiel", "Rostock", "Novi Sad"))


def test_a_line_that_is_an_entry_has_the_date_that_closes_it(roe: Assistant) -> None:
    assert "Quiet" in quoted(ask(roe, "List the invited talks of 2024."))
    assert "Loud" not in quoted(ask(roe, "List the invited talks of 2024."))
    assert "Loud Pumps" in quoted(ask(roe, "Which of her talks is the oldest?"))
    assert "Silver Drop" in quoted(ask(roe, "What is her oldest award?"))


def test_what_is_of_another_year_is_no_answer(roe: Assistant) -> None:
    assert ask(roe, "Which awards did she win in 2020?").status is Status.NOT_FOUND
    assert ask(roe, "Which invited talks did she give in 2023?").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "Did she study for her MA beside her job?",
        "Hat sie den Master neben der Arbeit gemacht?",
        "¿Hizo el máster mientras trabajaba?",
        "Fez o mestrado enquanto trabalhava?",
        "Was she still working at Norderhafen when she did her MA?",
        "Était-elle encore à Norderhafen quand elle a fait son master ?",
        "Era ancora a Norderhafen quando ha fatto il master?",
    ],
)
def test_studies_and_a_job_at_one_time_are_both_quoted(ilic: Assistant, question: str) -> None:
    answer = ask(ilic, question)
    assert "University of Kiel" in quoted(answer)
    assert "Norderhafen" in quoted(answer)
    assert answer.answer.startswith(("Yes", "Ja", "Sí", "Sim", "Oui", "Sì"))


def test_studies_and_a_job_at_two_times_are_no_yes(ilic: Assistant) -> None:
    answer = ask(ilic, "Was she still at City Hospital when she did her MA?")
    assert "2016-06" in quoted(answer)
    assert not answer.answer.startswith("Yes")


@pytest.mark.parametrize("question", ["Where did she work before Ferro Labs?", "¿Dónde trabajó antes de Ferro Labs?"])
def test_nothing_is_told_before_the_first_employer(ilic: Assistant, question: str) -> None:
    assert ask(ilic, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "When was she promoted to head nurse?",
        "Quando foi promovida a head nurse?",
        "¿Cuándo fue ascendida a head nurse?",
        "Wann wurde sie zur Head Nurse befördert?",
    ],
)
def test_a_promotion_is_when_the_post_began(ilic: Assistant, question: str) -> None:
    assert "2021-03" in quoted(ask(ilic, question))


@pytest.mark.parametrize("question", ["When was she promoted to director?", "Wann wurde sie zur Direktorin befördert?"])
def test_nobody_was_promoted_to_what_the_cv_has_no_post_of(ilic: Assistant, question: str) -> None:
    assert ask(ilic, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Wie viele Vorträge hat sie gehalten?", 2),
        ("How many talks has she given?", 2),
        ("Wie viele Patente hat sie?", 1),
    ],
)
def test_things_of_two_kinds_below_one_heading_are_told_apart(ilic: Assistant, question: str, number: float) -> None:
    assert ask(ilic, question).value == number


@pytest.mark.parametrize(
    "question",
    [
        "How many schools use Nightbell?",
        "Combien d'écoles utilisent Nightbell ?",
        "Wie viele Schulen nutzen Nightbell?",
    ],
)
def test_schools_that_use_a_project_are_not_those_of_the_studies(ilic: Assistant, question: str) -> None:
    assert "seven nursing schools" in quoted(ask(ilic, question))


def test_schools_of_a_project_that_tells_no_number(ilic: Assistant) -> None:
    assert ask(ilic, "How many schools use Softstep?").status is Status.NOT_FOUND
    assert ask(ilic, "How many schools did she attend?").value == 2


def test_how_long_somebody_was_a_student_in_a_town(ilic: Assistant) -> None:
    assert ask(ilic, "For how many years was she a student in Kiel?").value is not None
    assert ask(ilic, "How long was she at the bakery in Kiel?").status is Status.NOT_FOUND
