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
