"""What answers a question beside a word that it shares with the question: what was done before the title of a paper
about it, the number of what happens so often, the sum of a prize, and what somebody plays."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.conftest import of_text

lescop = of_text("""# Maud Lescop

## Expérience professionnelle
**Sage-femme cadre**, CHU de Caen, mars 2019 – aujourd'hui
- Groupes de parole : un atelier pour 6 couples, 11 séances par an
- Hémorragies graves réduites de moitié en trois ans grâce à une nouvelle check-list.

## Publications
- « Une feuille, une équipe : réduire les hémorragies », Vocation sage-femme, 2022

## Distinctions
- Prix de la maternité innovante, 2021, dotation de 2 500 €

## Loisirs
Accordéon diatonique, randonnée côtière
""")


@pytest.mark.parametrize(
    "question",
    [
        "Comment a-t-elle réduit les hémorragies ?",
        "How did she reduce haemorrhages?",
        "¿Cómo redujo las hemorragias?",
        "De combien les hémorragies ont-elles baissé ?",
    ],
)
def test_how_something_changed_is_told_by_no_title(lescop: Assistant, question: str) -> None:
    said = lescop.ask(question).answer
    assert "check-list" in said
    assert "feuille" not in said


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Combien d'ateliers par an ?", 11),
        ("How many workshops per year?", 11),
        ("Combien de couples par atelier ?", 6),
    ],
)
def test_how_many_a_year_are_those_of_a_year(lescop: Assistant, question: str, value: float) -> None:
    assert lescop.ask(question).value == value


@pytest.mark.parametrize(
    "question",
    [
        "Combien d'argent le prix lui a-t-il rapporté ?",
        "Wie hoch war das Preisgeld?",
        "Quelle somme lui a valu le prix ?",
    ],
)
def test_what_a_prize_was_worth(lescop: Assistant, question: str) -> None:
    assert "2 500 €" in lescop.ask(question).answer


@pytest.mark.parametrize("question", ["Joue-t-elle d'un instrument de musique ?", "Joue-t-elle d'un instrument ?"])
def test_who_plays_an_instrument(lescop: Assistant, question: str) -> None:
    assert lescop.ask(question).answer == "Oui : Accordéon diatonique [1]."


renk = of_text("""# Tom Renk

## Experience
**Postdoctoral Researcher**, EPFL, Lausanne, October 2022 – present
- Co-supervise two doctoral students
- Principal investigator of a Spark grant of CHF 98,400

## Publications
- Abstain or Adapt? ICML 2021.

## Software
- tilecal: calibration plots for gridded data, used at MeteoSwiss

## Teaching and service
- Co-organiser of the workshop Trustworthy Earth Observation, Vienna 2023.
""")


def test_who_has_written_software_has_written_no_papers(renk: Assistant) -> None:
    said = renk.ask("Has he written software?").answer
    assert "tilecal" in said
    assert "Abstain" not in said


def test_a_word_with_a_hyphen_is_told_by_its_second_half(renk: Assistant) -> None:
    assert "Vienna" in renk.ask("Has he co-organised a workshop?").answer


def test_funds_are_raised_at_no_place_of_origin(renk: Assistant) -> None:
    assert "Spark grant" in renk.ask("Has he raised third-party funding?").answer
    assert "98,400" not in renk.ask("Where was he raised?").answer
