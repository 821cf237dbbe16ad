"""What is asked of people in the trades: their sites, their certificates, the firms before, what they have learned."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Conversation, Status
from tests.answering.conftest import of_text

roofer = of_text("""# Uwe Falk

## Beruflicher Werdegang

### Dachdeckermeister, seit 04/2019
Bedachungen Harms GmbH, Leer

- Leitung von drei Kolonnen mit elf Gesellen
- Zwei Jahre ohne Unfälle auf den Baustellen
- Verhandlung der Kaufpreise mit den Lieferanten

### Dachdecker, 08/2015 – 03/2019
Holt Dach und Wand GmbH, Oldenburg

### Aushilfe, 01/2014 – 07/2015
Baumarkt Brand, Leer

### Dachdeckergeselle, 04/2005 – 12/2008
Dachdeckerei Janssen, Leer

## Schule und Ausbildung

2016 – 2018 Meisterschule Oldenburg, Meister im Dachdeckerhandwerk, Note 2,1

2001 – 2004 Berufsschule Aurich, Ausbildung zum Dachdecker

## Wehrdienst

Grundwehrdienst bei der Marine, 07/2004 – 03/2005

## Lehrgänge und Scheine

- Ausbildereignung nach AEVO, 2018
- Bedienerausweis für Hubarbeitsbühnen, 2016 (gültig bis 06/2021, nicht verlängert)
- Drohnenschein A2, 2024 (gültig bis 06/2099)
- Erste Hilfe, 2024

## Ehrenamt und Sonstiges

- Gruppenführer, Freiwillige Feuerwehr Larrelt, seit 2012
- Jugendwart, Ruderverein Leer, 2016 – 2020
- Klimaschutzpreis der Stadt Emden, 2022
""")

winner = of_text("""# Hauke Feddersen

## Berufserfahrung

### Dachdecker, Müller Bedachung GmbH, Bremen, 2014 – heute

- Neubau der Sporthalle Nord, Innovationspreis der Handwerkskammer 2019
- Kalkulation der Kaufpreise
""")

driver = of_text("""# Gareth Pell

## Employment history

### Warehouse Team Leader, Bearwood Distribution, 06/2014 - 12/2018

- Trained 26 colleagues on the reach truck as an in-house instructor.

## Licences and certificates

- RTITB counterbalance and reach truck licence (renewed 2023)
- First Aid at Work, St John Ambulance (2022)
""")

haulier = of_text("""# Nerys Bevan

## Licences

- HGV class 1 (C+E), held since 2011
- Reach truck licence (RTITB), renewed 2023
""")

builder = of_text("""# Maud Kervella

## Parcours

### Conductrice de travaux
Armor Construction, Nantes, septembre 2019 – aujourd'hui

- Pilotage de quatre chantiers simultanés, de 2 à 14 M€
- Encadrement de trois chefs de chantier
- Zéro accident avec arrêt en 2023

### Technicienne d'études de prix
Bureau Kersanté, Brest, 2012 – 2019

## Chantiers marquants

### Clinique de l'Erdre, Nantes
2022 – 2024 · 14 M€ · 9 500 m²

Extension en site occupé.

### Collège Veil, Carquefou
2020 – 2021 · 7,8 M€

Voiles en béton de chanvre.

## Formation

2008 – 2010 BTS Bâtiment, Lycée Livet, Nantes

## Formation continue

- Gestion de chantier, CNAM, 2023
- SST, 2024
- Habilitation électrique H0-B0, 2022
- CACES R482, 2016 (expiré)

## Distinction

Trophée de la Fédération du bâtiment, 2023
""")


@pytest.mark.parametrize(
    "question",
    [
        "Bei welchen Betrieben war er vor Harms beschäftigt?",
        "Für welche Firmen hat er vor Harms gearbeitet?",
        "Welche Arbeitgeber hatte er vor Harms?",
        "Which companies did he work for before Harms?",
        "Pour quelles entreprises a-t-il travaillé avant Harms ?",
        "Per quali aziende ha lavorato prima di Harms?",
    ],
)
def test_several_firms_before_one_are_all_of_them(roofer: Assistant, question: str) -> None:
    answer = roofer.ask(question)
    assert all(firm in answer.answer for firm in ("Holt", "Brand", "Janssen"))
    assert "Harms" not in answer.answer


@pytest.mark.parametrize("question", ["Bei welcher Firma war er vor Harms?", "Welchen Arbeitgeber hatte er vor Harms?"])
def test_one_firm_before_another_is_the_last(roofer: Assistant, question: str) -> None:
    answer = roofer.ask(question)
    assert "Holt" in answer.answer
    assert "Janssen" not in answer.answer


@pytest.mark.parametrize("question", ["Wie viele Arbeitgeber hatte er vor Harms?", "How many employers before Harms?"])
def test_the_firms_before_one_are_counted(roofer: Assistant, question: str) -> None:
    assert roofer.ask(question).value == 3


def test_a_trade_is_held_under_titles_that_are_compounds_with_it(roofer: Assistant) -> None:
    answer = roofer.ask("Wie lange arbeitet er schon als Dachdecker?")
    assert [quote.text.splitlines()[0] for quote in answer.quotes] == [
        "Dachdeckermeister, seit 04/2019",
        "Dachdecker, 08/2015 – 03/2019",
        "Dachdeckergeselle, 04/2005 – 12/2008",
    ]


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Darf er ausbilden?", "AEVO"),
        ("Hat er die Berechtigung auszubilden?", "AEVO"),
        ("Is he allowed to train apprentices?", "AEVO"),
        ("Hat er den Meisterbrief?", "Meister im Dachdeckerhandwerk"),
        ("War er beim Bund?", "Grundwehrdienst"),
        ("Hat er einen Preis bekommen?", "Klimaschutzpreis"),
        ("Hat er Auszeichnungen?", "Klimaschutzpreis"),
        ("Ist er Ersthelfer?", "Erste Hilfe"),
    ],
)
def test_what_a_tradesman_has_is_known_by_its_other_names(roofer: Assistant, question: str, line: str) -> None:
    answer = roofer.ask(question)
    assert answer.status == Status.ANSWERED
    assert line in answer.quotes[0].text


@pytest.mark.parametrize("question", ["Hat er einen Preis bekommen?", "Welche Preise hat er gewonnen?"])
def test_a_prize_in_a_line_about_work_is_known_by_the_end_of_its_name(winner: Assistant, question: str) -> None:
    assert [quote.text for quote in winner.ask(question).quotes] == [
        "Neubau der Sporthalle Nord, Innovationspreis der Handwerkskammer 2019"
    ]


@pytest.mark.parametrize(
    "turns",
    [
        ["Does he have HGV?"],
        ["Has he got an HGV licence?"],
        ["HGV?"],
        ["Has he got a forklift licence?", "and HGV?"],
        ["Has he got a forklift licence?", "HGV as well?"],
        ["Has he got first aid?", "and HGV?"],
    ],
)
def test_a_reach_truck_is_no_lorry(driver: Assistant, turns: list[str]) -> None:
    conversation = Conversation()
    for turn in turns:
        answer, conversation = driver.reply(turn, conversation)
    assert answer.status is Status.NOT_FOUND


@pytest.mark.parametrize("turns", [["HGV?"], ["Has she got a forklift licence?", "and HGV?"]])
def test_a_lorry_beside_a_reach_truck_is_one(haulier: Assistant, turns: list[str]) -> None:
    conversation = Conversation()
    for turn in turns:
        answer, conversation = haulier.reply(turn, conversation)
    assert answer.status is Status.ANSWERED
    assert [quote.text for quote in answer.quotes] == ["HGV class 1 (C+E), held since 2011"]


def test_prices_are_no_prizes(roofer: Assistant) -> None:
    assert not any("Kaufpreise" in quote.text for quote in roofer.ask("Welche Preise hat er gewonnen?").quotes)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Ist sein Schein für Hubarbeitsbühnen noch gültig?", "Nicht mehr:"),
        ("Is his Bedienerausweis still valid?", "No longer:"),
        ("Ist der Bedienerausweis abgelaufen?", "Ja:"),
        ("Ist der Drohnenschein noch gültig?", "Ja:"),
        ("Gilt die AEVO noch?", "Ausbildereignung"),
    ],
)
def test_a_certificate_by_name_is_valid_or_not_as_its_line_says(roofer: Assistant, question: str, opening: str) -> None:
    assert roofer.ask(question).answer.startswith(opening)


def test_who_is_active_in_a_club_is_asked_for_no_trait(roofer: Assistant) -> None:
    first, conversation = roofer.reply("Engagiert er sich ehrenamtlich?", Conversation())
    assert first.answer.startswith("Ja: ")
    then, _ = roofer.reply("Welche Funktion hat er dort?", conversation)
    assert all(post in then.answer for post in ("Gruppenführer", "Jugendwart"))
    assert roofer.ask("Ist er engagiert?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    "question", ["Quels chantiers a-t-elle menés ?", "Quels projets a-t-elle menés ?", "Which projects has she run?"]
)
def test_sites_are_projects(builder: Assistant, question: str) -> None:
    assert [quote.text.partition(",")[0] for quote in builder.ask(question).quotes] == [
        "Clinique de l'Erdre",
        "Collège Veil",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Quel est le budget de la Clinique de l'Erdre ?",
        "What was the budget of the Clinique de l'Erdre?",
        "Wie hoch war das Budget der Clinique de l'Erdre?",
        "How much did the Clinique de l'Erdre cost?",
    ],
)
def test_the_sum_beside_a_project_is_its_budget(builder: Assistant, question: str) -> None:
    answer = builder.ask(question)
    assert answer.status == Status.ANSWERED
    assert "14 M€" in answer.answer


def test_what_somebody_runs_is_no_list_of_what_is_behind(builder: Assistant) -> None:
    answer = builder.ask("Combien de chantiers pilote-t-elle en même temps ?")
    assert (answer.value, answer.quotes[0].text) == (4, "Pilotage de quatre chantiers simultanés, de 2 à 14 M€")
    assert builder.ask("Combien de chantiers cite-t-elle ?").value == 2
    assert builder.ask("Combien de chefs de chantiers encadre-t-elle ?").value == 3
    assert builder.ask("How many people work under her today?").value == 3


@pytest.mark.parametrize("question", ["A-t-elle reçu un prix ?", "Quels prix a-t-elle reçus ?"])
def test_a_word_for_awards_in_a_title_is_not_meant(builder: Assistant, question: str) -> None:
    assert [quote.text for quote in builder.ask(question).quotes] == ["Trophée de la Fédération du bâtiment, 2023"]


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Y a-t-il eu des accidents ?", "Zéro accident avec arrêt en 2023"),
        ("Were there accidents on her sites?", "Zéro accident avec arrêt en 2023"),
    ],
)
def test_none_of_a_thing_is_no_yes(builder: Assistant, roofer: Assistant, question: str, line: str) -> None:
    assert builder.ask(question).answer.startswith(f"{line} [1]")
    assert not roofer.ask("Gab es Unfälle?").answer.startswith("Ja")


def test_training_of_a_time_without_studies(builder: Assistant) -> None:
    answer = builder.ask("Quelles formations a-t-elle suivies en 2023 ?")
    assert [quote.text for quote in answer.quotes] == ["Gestion de chantier, CNAM, 2023"]
    assert "BTS" in builder.ask("Quelles formations en 2009 ?").answer


def test_a_certificate_makes_a_first_aider_but_no_electrician(builder: Assistant) -> None:
    assert "SST" in builder.ask("Est-elle secouriste ?").answer
    assert builder.ask("Est-elle électricienne ?").status == Status.NOT_FOUND
