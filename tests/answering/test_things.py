"""Follow-ups that choose among the things that the last answer told: those that it quoted, those that one line
enumerates, and the list of which it showed one."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

CV = """# Nora Fenn

## Experience

### Lecturer, Larkfield College, Leeds
2019 – present

- Rebuilt the reading room; visits up by 40 % in a year.
- Runs the summer school with Tom Reed.

### Archivist, Musée Duval, Lyon
2015 – 2018

- Moved the prints to a new store.
- Ran a press campaign with the agency Coldwell.

### Clerk, Ostler Archive, York
2012 – 2014

## Education

- **MA Archives**, University of Hull, 2010 – 2012

## Supervision

Two theses under way: Ida Moss (since 2021, on tithe maps) and Olaf Berg (since 2023, on parish chests). Nine passed.

## Courses

- Reading hands, 12 hours, 2019
- Paper repair, 90 hours, 2017
- Rare inks, 30 hours, 2021

## Awards

- Fern Prize for Catalogues, 2018
- Larkfield Staff Award, 2021
- Finalist, Guild of Readers, 2016

## Projects

### Maplight
2020 – 2021

- Puts old maps beside new ones.
- Won the Ostrava medal for open data.

### Inkwell
2022

- Dates ink by its colour.
"""


@pytest.fixture(scope="module")
def fenn(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path: Path = tmp_path_factory.mktemp("fenn") / "fenn.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path, today=TODAY)


STUDENTS = """# Edda Roth

## PhD students

- Mira Sand (2023–), scripts
- Jan de Vries (2018–2022), bindings; now at the Royal Library

## Tools

- Ink and vellum
"""


@pytest.fixture(scope="module")
def roth(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path: Path = tmp_path_factory.mktemp("roth") / "roth.md"
    path.write_text(STUDENTS, encoding="utf-8")
    return Assistant.load(path, today=TODAY)


ENUMERATED = [
    ("Whose theses does she supervise?", "What does the second one work on?", "parish chests", "tithe maps"),
    ("Whose theses does she supervise?", "Which of the two began in 2021?", "Ida Moss", "Olaf Berg"),
    ("Whose theses does she supervise?", "Which of them writes about parish chests?", "Olaf Berg", "Ida Moss"),
]


@pytest.mark.parametrize(("first", "then", "said", "other"), ENUMERATED)
def test_one_line_tells_several_things(fenn: Assistant, first: str, then: str, said: str, other: str) -> None:
    answer = ask(fenn, first, then)
    assert answer.status is Status.ANSWERED
    assert said in quoted(answer)
    assert other not in quoted(answer)


EXAMPLE = [
    (("Does she have any awards?", "Which is the most recent one?"), "Larkfield Staff Award"),
    (("Does she have any awards?", "Which is the oldest?"), "Finalist, Guild of Readers"),
    (("Hat sie Auszeichnungen?", "Welche davon ist die neueste?"), "Larkfield Staff Award"),
    (("A-t-elle des prix ?", "Lequel est le plus récent ?"), "Larkfield Staff Award"),
    (("Which awards has she won?", "Which of them did her own college give her?"), "Larkfield Staff Award"),
]


@pytest.mark.parametrize(("turns", "said"), EXAMPLE)
def test_one_thing_stands_for_the_list_that_was_asked_for(fenn: Assistant, turns: tuple[str, ...], said: str) -> None:
    answer = ask(fenn, *turns)
    assert said in quoted(answer)
    assert len(answer.quotes) == 1


def test_what_alone_a_line_below_tells_is_quoted(fenn: Assistant) -> None:
    answer = ask(fenn, "Which projects has she done?", "Which of them won a medal?")
    assert "Maplight" in quoted(answer)
    assert "Ostrava medal" in quoted(answer)
    assert "Inkwell" not in quoted(answer)


def test_jobs_outside_a_country_are_told_by_their_heads(fenn: Assistant) -> None:
    answer = ask(fenn, "Where has she worked?", "How many of them were outside the UK?")
    assert answer.value == 1
    assert "Lyon" in quoted(answer)


def test_studies_are_followed_by_work(fenn: Assistant) -> None:
    assert "Ostler Archive" in quoted(ask(fenn, "Where did she study?", "What did she do after that?"))


def test_what_was_before_has_its_own_length(fenn: Assistant) -> None:
    answer = ask(fenn, "Where was she before Larkfield College?", "And before that, for how long?")
    assert "Ostler Archive" in answer.answer
    assert answer.value == pytest.approx(3, abs=1)


@pytest.mark.parametrize(
    "bare", ["What was the result?", "Mit welchem Ergebnis?", "¿Qué resultado dio?", "效果怎么样？"]
)
def test_how_it_came_out_is_told_by_a_figure(fenn: Assistant, bare: str) -> None:
    assert "40 %" in quoted(ask(fenn, "Did she rebuild the reading room?", bare))


def test_no_figure_tells_no_outcome(fenn: Assistant) -> None:
    assert ask(fenn, "Does she run the summer school?", "What was the result?").status is Status.NOT_FOUND


def test_a_thing_that_does_not_say_it_is_not_told(fenn: Assistant) -> None:
    answer = ask(fenn, "Whose theses does she supervise?", "Which of them tags whales?")
    assert answer.status is not Status.ANSWERED


@pytest.mark.parametrize(
    "asked",
    ["Which agency did she work with there?", "Mit welcher Agentur arbeitete sie dort?", "Avec quelle agence ?"],
)
def test_an_organisation_worked_with_is_not_the_employer(fenn: Assistant, asked: str) -> None:
    assert "Coldwell" in quoted(ask(fenn, "What did she do at Musée Duval?", asked))


@pytest.mark.parametrize("asked", ["Which was the longest?", "¿Cuál fue el más largo?", "Welcher war der längste?"])
def test_the_longest_of_courses_is_no_job(fenn: Assistant, asked: str) -> None:
    answer = ask(fenn, "Which courses has she taken?", asked)
    assert "Paper repair" in quoted(answer)
    assert "Larkfield" not in quoted(answer)


def test_a_name_may_have_small_words(roth: Assistant) -> None:
    answer = ask(roth, "Which PhD students has she had?", "Which of them has finished?")
    assert "Jan de Vries" in quoted(answer)
    assert "Mira Sand" not in quoted(answer)


def test_one_of_the_things_told_says_where_it_is_now(roth: Assistant) -> None:
    assert "Royal Library" in quoted(ask(roth, "Who are her PhD students?", "Where does the second one work now?"))


def test_none_of_the_things_told_is_meant_by_what_none_says(roth: Assistant) -> None:
    answer = ask(roth, "Who are her PhD students?", "Which of them writes about vellum?")
    assert answer.status is Status.NOT_FOUND
