"""Which of two came first, lengths to the day, times of so many years, and how long somebody was somewhere after
something else."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

tamsin = of_text("""# Tamsin Orrock

Leeds. tamsin@orrock.example

## Experience

**Fitter, Pellow Rail, York** · 01/06/2015 – 31/12/2018

**Fitter, Pellow Rail, York** · 09/2009 – 08/2010

**Cook, Royal Navy, Portsmouth** · 01.10.2010 – 30.09.2014

**Apprenticeship as a fitter, Pellow Rail, York** · 08/2005 – 07/2008

## Education

- PhD in Engineering, University of Hull, 2016 – 2019
- MSc Logistics, University of Hull, 2019 – 2021

## Certificates

- Certified Scrum Master, Scrum Alliance, 2021
- Six Sigma Green Belt, ASQ, 2014
- First aid, St John Ambulance, 2024
""")


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Which certificate did she get first, the Scrum Alliance's or ASQ's?", "Six Sigma", "Scrum Master"),
        ("Did she get the first aid or the Scrum Master later?", "First aid", "Scrum Master"),
        (
            "Welchen Schein hat sie früher gemacht, den von ASQ oder den vom Scrum Alliance?",
            "Six Sigma",
            "Scrum Master",
        ),
        ("Qu'a-t-elle obtenu en premier, le Scrum Master ou le Six Sigma ?", "Six Sigma", "Scrum Master"),
        ("¿Qué terminó antes, el máster o el doctorado?", "PhD", "MSc"),
        ("Cosa ha finito prima, il master o il dottorato?", "PhD", "MSc"),
        ("O que ela terminou primeiro, o mestrado ou o doutorado?", "PhD", "MSc"),
        ("她先读完博士还是硕士？", "PhD", "MSc"),
        (
            "Which came first, the apprenticeship or the PhD?",
            "Apprenticeship",
            "PhD",
        ),  # an apprenticeship among the jobs
    ],
)
def test_the_one_of_two_that_came_first_is_told_before_the_other(
    tamsin: Assistant, question: str, first: str, second: str
) -> None:
    answer = ask(tamsin, question).answer
    assert 0 <= answer.index(first) < answer.index(second)


def test_the_first_of_a_name_asks_for_no_order(tamsin: Assistant) -> None:
    assert "after that" not in ask(tamsin, "Does she have a first aid certificate or a Green Belt?").answer


@pytest.mark.parametrize(
    ("question", "years"),
    [("How long was she in the navy?", 4.0), ("How long was she at Pellow after the navy?", 3.5833)],
)
def test_the_last_day_of_a_time_told_to_the_day_belongs_to_it(tamsin: Assistant, question: str, years: float) -> None:
    assert ask(tamsin, question).value == years


@pytest.mark.parametrize(
    ("question", "certificates"),
    [
        ("Welche Kurse hat sie in den letzten sechs Jahren gemacht?", ["Scrum Master", "First aid"]),
        ("Quels cours a-t-elle suivis ces six dernières années ?", ["Scrum Master", "First aid"]),
        ("Which courses has she done in the last three years?", ["First aid"]),
    ],
)
def test_the_number_of_a_time_may_be_a_word(tamsin: Assistant, question: str, certificates: list[str]) -> None:
    told = quoted(ask(tamsin, question))
    assert [name for name in ("Scrum Master", "Six Sigma", "First aid") if name in told] == certificates


away = of_text("""# Malin Ekström

Leeds, United Kingdom. malin@ekstrom.example

## Experience

**Engineer, Aire Boilers, Leeds, United Kingdom** · 2012 – 2024

- Six months on loan to the sister firm in Rotterdam, Netherlands
- Posted to Tampere, Finland, for eight months

**Fitter, Werk Nord, Hamburg, Germany** · 02/2011 – 05/2011
""")


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Where was her longest stay abroad?", "Tampere"),
        ("Wo war ihr längster Auslandseinsatz?", "Tampere"),
        ("Quel a été son plus long séjour à l'étranger ?", "Tampere"),
        ("¿Cuál fue su estancia más larga en el extranjero?", "Tampere"),
        ("What was her shortest stay abroad?", "Hamburg"),
    ],
)
def test_the_longest_stay_abroad_may_be_told_in_a_line(away: Assistant, question: str, place: str) -> None:
    answer = ask(away, question)
    assert [name for name in ("Tampere", "Rotterdam", "Hamburg", "Leeds") if name in quoted(answer)] == [place]
