"""Where a CV says that people were led."""

from __future__ import annotations

import pytest

from assistant.questions.cvs.led import led, led_groups
from assistant.text import tokenize

SAID = [
    ("Manage two junior designers.", "en", "Manage two junior designers"),
    ("Line manager of three data engineers", "en", "Line manager of three data engineers"),
    ("Verantwortlich für 26 Beschäftigte", "de", "Verantwortlich für 26 Beschäftigte"),
    ("Head a group of nine: three postdocs", "en", "Head a group of nine"),
    ("Encadrement de 4 techniciens", "fr", "Encadrement de 4 techniciens"),
    ("Supervisé a doce operarios", "es", "Supervisé a doce operarios"),
    ("Gestione di 5 dipendenti", "it", "Gestione di 5 dipendenti"),
    ("Coordenei oito enfermeiros", "pt", "Coordenei oito enfermeiros"),
    ("Line management of seven baristas", "en", "Line management of seven baristas"),
    ("Oversee 40+ paramedics", "en", "Oversee 40+ paramedics"),
    ("A shop with 12 direct reports", "en", "12 direct reports"),
    ("Disziplinarische Führung von sieben Konstrukteuren", "de", "Disziplinarische Führung von sieben Konstrukteuren"),
    ("Leitung von 12 Softwareentwicklern", "de", "Leitung von 12 Softwareentwicklern"),
    ("Führung eines zehnköpfigen Teams", "de", "Führung eines zehnköpfigen"),
    ("Teamgröße: 9", "de", "Teamgröße: 9"),
    ("15 personas a cargo", "es", "15 personas a cargo"),
    ("Supervisione di sei idraulici", "it", "Supervisione di sei idraulici"),
    ("Leiding aan acht medewerkers", "nl", "Leiding aan acht medewerkers"),
    ("下属 20 人", "zh", "下属 20"),
]


@pytest.mark.parametrize(("text", "language", "found"), SAID)
def test_a_verb_a_number_and_people(text: str, language: str, found: str) -> None:
    assert [span.of(text) for span in led(text, tokenize(text), language)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Managed 40 servers",
        "Managed a portfolio of 34 accounts",
        "Manager (software, 210 staff)",
        "Led the design of the filters",
        "Manage the budget. Two designers left",
        "Two designers",
    ],
)
def test_things_and_people_of_another_sentence_are_not_led(text: str) -> None:
    assert led(text, tokenize(text), "en") == ()


GROUPS = [
    ("Gestión del equipo de desarrollo móvil", "es", "Gestión del equipo"),
    ("Led the mobile development team", "en", "Led the mobile development team"),
    ("Leitung des Teams Einkauf", "de", "Leitung des Teams"),
    ("Direction d'une équipe pluridisciplinaire", "fr", "Direction d'une équipe"),
]


@pytest.mark.parametrize(("text", "language", "found"), GROUPS)
def test_a_verb_and_a_group(text: str, language: str, found: str) -> None:
    assert [span.of(text) for span in led_groups(text, tokenize(text), language)] == [found]


@pytest.mark.parametrize(
    "text",
    ["Directed calls to the team", "Managed with the team", "Managed relations between the team and its clients"],
)
def test_who_works_with_a_group_leads_none(text: str) -> None:
    assert led_groups(text, tokenize(text), "en") == ()
