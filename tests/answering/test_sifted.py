"""The entries of a list that a question chooses by words, figures and dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

TORVALD = """# Una Torvald

## Open source

All of it lives on code.torvald.example.

- **tidegate** (2018 – present): Go · MIT · 2,300 stars. Written with Ilse Marek.
- **kelpie** (2020 – present): Rust · MIT · 1,150 stars. Fast reader of log files.
- **otterbox** (2015 – 2019): Go · Apache-2.0 · 310 stars. Small queue for one machine.

## Research funding

- Norsk Havfond, Tides under ice, 2019–2022, €420,000. Role: PI (Co-I: T. Brandt).
- Bergen Seed Fund, Cheap gauges, 2017, €18,000. Role: PI.
- EU Horizon, Salt and steel, 2020–2024, €1,900,000. Role: Co-I (PI: Prof. Dr. Petra Halden, Aarhus).

## Further training

| Year | Course | Organiser | Hours |
|------|--------|-----------|-------|
| 2024 | First aid at sea | Red Cross | 16 |
| 2021 | Leading small teams | Fjord Academy | 120 |
| 2021 | Drone pilot | Fjord Academy | 40 |

## Education

- 2012 – 2014 MSc in Oceanography, University of Bergen

## Awards

- 2022 Best paper, Tidal Days
- 2018 Young engineer of the year
- 2011 School prize for physics

## Publications

- U. Torvald. Gauges for everybody. Nature Materials, 2021.
- U. Torvald, I. Marek. Tides and ice. Ocean Letters, 2019.
- U. Torvald. Salt in concrete. Ocean Letters, 2017.
- U. Torvald. Sand on the move. Zeitschrift für Wasser, 2016.
"""


@pytest.fixture(scope="module")
def torvald(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("torvald")
    (folder / "torvald.md").write_text(TORVALD, encoding="utf-8")
    return Assistant.load(folder, today=TODAY)


@pytest.mark.parametrize(
    ("question", "fitting", "others"),
    [
        ("Which of her projects are written in Go?", ["tidegate", "otterbox"], ["kelpie"]),
        ("Which open-source projects have more than 1,000 stars?", ["tidegate", "kelpie"], ["otterbox"]),
        ("Projects with fewer than 500 stars?", ["otterbox"], ["tidegate", "kelpie"]),
        ("Which packages does she develop with Ilse Marek?", ["tidegate", "Ilse Marek"], ["kelpie"]),
        ("Which grants are over €400,000?", ["Norsk Havfond", "EU Horizon"], ["Bergen"]),
        ("What is the largest grant that she leads as PI?", ["Norsk Havfond", "€420,000"], ["Horizon", "Bergen"]),
        ("Which courses took more than 30 hours?", ["Leading small teams", "Drone pilot"], ["First aid"]),
        ("Welche Kurse dauerten mindestens 40 Stunden?", ["Leading small teams", "Drone pilot"], ["First aid"]),
        ("Which was the longest course that she took?", ["Leading small teams"], ["Drone", "First aid"]),
        ("¿Cuál fue el curso más corto?", ["First aid"], ["Drone", "Leading"]),
    ],
)
def test_entries_are_chosen_by_what_each_says(
    torvald: Assistant, question: str, fitting: list[str], others: list[str]
) -> None:
    answer = ask(torvald, question)
    assert answer.status == Status.ANSWERED
    assert all(name in quoted(answer) for name in fitting)
    assert not any(name in quoted(answer) for name in others)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many of her projects are under the MIT licence?", 2),
        ("On how many grants was she principal investigator?", 2),
        ("How many courses did she take at Fjord Academy?", 2),
        ("How many open-source projects does she list?", 3),
        ("How many of her papers came out in Ocean Letters?", 2),
    ],
)
def test_chosen_entries_are_counted_each_quoted(torvald: Assistant, question: str, number: int) -> None:
    answer = ask(torvald, question)
    assert answer.value == number
    assert len(answer.quotes) == number


@pytest.mark.parametrize(
    "question",
    [
        "Which grants are over €5,000,000?",
        "Which courses took more than 500 hours?",
        "How many of her papers are in Nature?",
        "How many of her papers are in Wasser?",
        "How many of her projects are written in Haskell?",
    ],
)
def test_what_no_entry_is_is_not_found(torvald: Assistant, question: str) -> None:
    assert ask(torvald, question).status == Status.NOT_FOUND


def test_of_those_told_the_ones_after_a_degree(torvald: Assistant) -> None:
    answer = ask(torvald, "Which awards has she won?", "Which of those did she get after her master's?")
    assert "Tidal Days" in quoted(answer)
    assert "Young engineer" in quoted(answer)
    assert "School prize" not in quoted(answer)


@pytest.mark.parametrize(
    ("turns", "fitting", "others"),
    [
        (["What grants has she had?", "Which of those are over €100,000?"], ["Havfond", "Horizon"], ["Bergen Seed"]),
        (["What courses has she taken?", "Which of those took more than 30 hours?"], ["teams", "Drone"], ["First"]),
        (["Which projects are open source?", "Which of those have over 1,000 stars?"], ["tidegate", "kelpie"], ["box"]),
    ],
)
def test_of_those_told_the_ones_whose_figure_fits(
    torvald: Assistant, turns: list[str], fitting: list[str], others: list[str]
) -> None:
    answer = ask(torvald, *turns)
    assert answer.status == Status.ANSWERED
    assert all(name in quoted(answer) for name in fitting)
    assert not any(name in quoted(answer) for name in others)


def test_a_rank_that_entries_name_is_no_order(tmp_path: Path) -> None:
    (tmp_path / "roe.md").write_text(
        "# Ada Roe\n\n## Patents\n\n- Valve with a float, first inventor, 2019\n- Pump, second inventor, 2021\n"
        "- Seal for valves, first inventor, 2022\n",
        encoding="utf-8",
    )
    answer = ask(Assistant.load(tmp_path, today=TODAY), "On how many patents is she the first inventor?")
    assert answer.value == 2


@pytest.fixture(scope="module")
def halden(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("halden")
    (folder / "halden.md").write_text(HALDEN, encoding="utf-8")
    return Assistant.load(folder, today=TODAY)


HALDEN = """# Per Halden

## Work

### Sales Manager, Fjord Tools AS, Bergen
2018 – present

- Lead a team of seven.
- Biggest single deal: nine lathes for a yard, €2.4M, closed in 2022
- Grew orders from €3M in 2018 to €9M in 2024

### Sales Engineer, Nordlys Machines, Oslo
2012 – 2018

- Led a team of 12 across two towns.

## Certifications

- Certified Sales Engineer, 2015
- First aid, 2019

## Publications

### Peer-reviewed

- P. Halden. Lathes at sea. Machine Journal, 2020.
- P. Halden. Yards and tools. Machine Journal, 2018.

### For a wider public

- P. Halden. Why I sell tools. Bergen Weekly, 2021.

## Prizes

- Best paper for "Yards and tools", Machine Journal, 2019
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Where was his team bigger, at Fjord Tools or at Nordlys Machines?", "Led a team of 12"),
        ("Was his team smaller at Fjord Tools or at Nordlys Machines?", "Lead a team of seven"),
        ("Wo war sein Team größer, bei Fjord Tools oder bei Nordlys Machines?", "Led a team of 12"),
    ],
)
def test_figures_of_two_employers_are_compared(halden: Assistant, question: str, first: str) -> None:
    answer = ask(halden, question)
    assert len(answer.quotes) == 2
    assert answer.quotes[0].text == first or first in answer.quotes[0].text


@pytest.mark.parametrize("question", ["largest order so far, amount and year", "What was his biggest deal?"])
def test_the_line_that_says_it_of_itself_is_the_largest(halden: Assistant, question: str) -> None:
    assert "€2.4M" in quoted(ask(halden, question))


@pytest.mark.parametrize(
    "question",
    ["How many of his papers are peer-reviewed?", "How many papers has he got out in peer-reviewed journals?"],
)
def test_peer_reviewed_papers_are_no_reviews(halden: Assistant, question: str) -> None:
    assert ask(halden, question).value == 2


def test_an_adjective_before_what_is_counted(halden: Assistant) -> None:
    assert ask(halden, "How many professional certifications has he got?").value == 2


@pytest.mark.parametrize(
    "question",
    [
        "Which of her papers are about whales?",
        "Welche Kurse zu Gletschern hat sie besucht?",
        "Which papers did she write with Marie Stein?",
        "How many papers did she write with Marie Stein?",
        "Which awards did she get before 2000?",
    ],
)
def test_what_no_entry_of_a_list_says_is_not_found(torvald: Assistant, question: str) -> None:
    assert ask(torvald, question).status == Status.NOT_FOUND


PEOPLE = """# Ada Quill

## People in the lab

**Doctoral students, current**

- Mai Sandor, since 2023: social snails
- Lin Ashford, since 2024: plastics; second supervisor T. Mboya

**Doctoral students, finished**

- Bo Oyen, 2020–2024: heat. Now postdoc at Glasgow.
- Dee Penhale, 2016–2019: movement. Now at the agency.

## Talks by invitation

- Ghent University, Belgium, 2024: Drying up
- Max Planck Institute, Plön, Germany, 2022: A thermal limit
- Trinity College, Ireland, 2017: Resurrected parasites

## Papers

- Quill A, Penhale D. Following slime. Animal Letters, 2018.
- Quill A. Sediment clocks. Animal Letters, 2015.
"""


@pytest.fixture(scope="module")
def quill(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("quill")
    (folder / "quill.md").write_text(PEOPLE, encoding="utf-8")
    return Assistant.load(folder, today=TODAY)


@pytest.mark.parametrize(
    ("turns", "fitting", "others"),
    [
        (["Who are her PhD students at the moment?"], ["Mai Sandor", "Lin Ashford"], ["Bo Oyen"]),
        (["Who are her PhD students at the moment?", "Who of them joined last?"], ["Lin Ashford"], ["Mai Sandor"]),
        (["Which doctoral students have finished with her?"], ["Bo Oyen", "Dee Penhale"], ["Mai Sandor"]),
        (["Which invited talks were in Germany?"], ["Max Planck"], ["Ghent", "Trinity"]),
        (["Which papers did she write with Dee Penhale?"], ["Following slime"], ["Sediment"]),
    ],
)
def test_lines_below_a_label_are_entries_of_a_list(
    quill: Assistant, turns: list[str], fitting: list[str], others: list[str]
) -> None:
    answer = ask(quill, *turns)
    assert all(name in quoted(answer) for name in fitting)
    assert not any(name in quoted(answer) for name in others)


def test_talks_that_are_lines_are_counted(quill: Assistant) -> None:
    answer = ask(quill, "How many invited talks did she give in 2024?")
    assert answer.value == 1
    assert "Ghent" in quoted(answer)


def test_a_talk_that_is_a_line_is_told_without_those_beside_it(tmp_path: Path) -> None:
    (tmp_path / "roe.html").write_text(
        "<h1>Ada Roe</h1><h2>Invited talks</h2><p>May 2024 “Bread by numbers”, Millers' Day, Helsinki.</p>"
        "<p>Nov 2022 “Listening to ovens”, Institute of Crusts, Konstanz. Feb 2021 “Do crusts need labels?”, "
        "University of Leeds (online).</p><h2>Skills</h2><p>Python, SQL</p>",
        encoding="utf-8",
    )
    told = quoted(ask(Assistant.load(tmp_path, today=TODAY), "What did she speak about in Konstanz?"))
    assert "Listening to ovens" in told
    assert "Bread by numbers" not in told
