"""What comes near to what is asked is no yes: a finalist has won nothing, and nurses from abroad are no stay abroad."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant, Conversation
from assistant.types import Answer, Status
from tests.answering.conftest import of_text
from tests.conftest import TODAY

CV = """# Nora Feld

nora@example.org · Hannover, Germany
Geboren am 3. Mai 1980 in Kassel

## Experience

### Head Nurse, Klinikum Leineau, Hannover, Germany
2019-03 – Present

- Recognition procedures of 27 nurses from Tunisia
- Coach of the relay team, third place at the city games

### Nurse, Klinikum Oldenburg, Apotheke
2010-01 – 2018-12

- Care of ventilated patients

## Education

### BA in Nursing Management, Fern-Hochschule Hamburg
2012-10 – 2016-09

## Publications

- Feld N, Brandt J. Pools instead of agencies. Nursing Today, 2021
- Brandt J, Feld N. Falls on the ward. Care Letters, 2022

## Awards

- Team of the Year, finalist, 2020
- Innovation Award, 2022
- Harbour Technology Review 35 Under 35, 2018

## Interests

- Choir
"""


@pytest.fixture(scope="module")
def nora(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("nora")
    path: Path = folder / "nora.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path, index=folder / "index", today=TODAY)


def ask(assistant: Assistant, question: str) -> Answer:
    return assistant.ask(question, Conversation())


def quoted(answer: Answer) -> str:
    return "\n".join(quote.text for quote in answer.quotes)


YES = ("Yes", "Ja", "Oui", "Sí", "Sì", "Sim", "是的")
NO = ("No:", "Nein:", "Non", "Não", "不是")


@pytest.mark.parametrize(
    "question",
    ["Did she win Team of the Year?", "Was she Team of the Year in 2020?", "Hat sie das Team of the Year gewonnen?"],
)
def test_a_finalist_has_not_won(nora: Assistant, question: str) -> None:
    answer = ask(nora, question)
    assert "finalist" in quoted(answer)
    assert not answer.answer.startswith(YES)


def test_another_place_is_not_the_first(nora: Assistant) -> None:
    assert not ask(nora, "Did the relay team win first place?").answer.startswith(YES)


@pytest.mark.parametrize(
    "question", ["Did she win the Innovation Award?", "Was she a finalist for Team of the Year?", "Has she won awards?"]
)
def test_what_was_won_is_a_yes(nora: Assistant, question: str) -> None:
    assert ask(nora, question).answer.startswith(YES)


@pytest.mark.parametrize("question", ["Was she Nurse of the Year?", "Was she Employee of the Month?"])
def test_no_award_is_made_of_a_post(nora: Assistant, question: str) -> None:
    assert ask(nora, question).status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was she last author on any paper?", "Falls on the ward"),
        ("War sie Letztautorin?", "Falls on the ward"),
        ("War sie Erstautorin?", "Pools instead of agencies"),
        ("Est-elle première autrice d'un article ?", "Pools instead of agencies"),
        ("¿Ha sido última autora?", "Falls on the ward"),
        ("她是第一作者吗？", "Pools instead of agencies"),
    ],
)
def test_the_place_among_the_authors(nora: Assistant, question: str, told: str) -> None:
    answer = ask(nora, question)
    assert answer.answer.startswith(YES)
    assert told in quoted(answer)
    assert len(answer.quotes) == 1


def test_no_first_author_of_a_paper_by_another(nora: Assistant) -> None:
    assert ask(nora, "Is she first author of the 2022 paper?").answer.startswith(NO)


@pytest.mark.parametrize(
    "question",
    [
        "Has she ever reviewed papers?",
        "Is she a peer reviewer?",
        "Hat sie Veröffentlichungen begutachtet?",
        "¿Ha revisado artículos?",
        "她审过稿吗？",
    ],
)
def test_the_name_of_a_periodical_is_no_reviewing(nora: Assistant, question: str) -> None:
    assert ask(nora, question).status == Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "Has she worked abroad?",
        "Hat sie im Ausland gearbeitet?",
        "War sie im Ausland?",
        "A-t-elle travaillé à l'étranger ?",
        "她在国外工作过吗？",
        "Was she in Tunisia?",
        "Has she been to Tunisia?",
    ],
)
def test_who_comes_from_abroad_is_no_stay_there(nora: Assistant, question: str) -> None:
    assert ask(nora, question).status == Status.PARTIAL


def test_work_with_people_from_abroad_needs_no_stay(nora: Assistant) -> None:
    assert ask(nora, "Hat sie Erfahrung mit ausländischen Pflegekräften?").answer.startswith(YES)


def test_the_town_in_the_name_of_an_employer_is_its_own(tmp_path: Path) -> None:
    path = tmp_path / "uwe.md"
    work = "## Beruflicher Werdegang\n\n### Apotheker, Klinikum Oldenburg, Zentralapotheke\nseit 2019\n\n- Visiten\n"
    path.write_text(f"# Uwe Feld\n\nuwe@example.org\n\n{work}", encoding="utf-8")
    uwe = Assistant.load(path, index=tmp_path / "index", today=TODAY)
    assert "Oldenburg" in quoted(ask(uwe, "Hat er in Niedersachsen gearbeitet?"))
    assert ask(uwe, "Hat er in Bayern gearbeitet?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Was she born in Hannover?", NO),
        ("Ist sie in Hannover geboren?", NO),
        ("Est-elle née à Hanovre ?", NO),
        ("Was she born in Kassel?", YES),
        ("Was she born in Germany?", YES),
    ],
)
def test_where_somebody_was_born(nora: Assistant, question: str, begins: tuple[str, ...]) -> None:
    answer = ask(nora, question)
    assert answer.answer.startswith(begins)
    assert "Kassel" in quoted(answer)


@pytest.mark.parametrize(
    "question",
    ["Hat sie neben dem Beruf studiert?", "Did she do her degree alongside work?", "Ha studiato mentre lavorava?"],
)
def test_studies_beside_a_job_are_no_interests(nora: Assistant, question: str) -> None:
    answer = ask(nora, question)
    assert answer.answer.startswith(YES)
    assert "Fern-Hochschule" in quoted(answer)
    assert "Choir" not in quoted(answer)


def test_a_degree_that_there_is_not_was_taken_beside_no_job(nora: Assistant) -> None:
    assert ask(nora, "Hat sie neben dem Beruf promoviert?").status == Status.NOT_FOUND


def test_moving_somewhere_is_not_read_off_a_town(nora: Assistant) -> None:
    assert ask(nora, "Würde sie nach Hamburg ziehen?").status == Status.NOT_FOUND


OFFICES = """# Ada Kern

ada@example.org

## Beruflicher Werdegang

### 03/2016 – heute
Stationsleitung Kardiologie, Station 3B
Klinikum Leineau gGmbH, Hannover

- Führung von 24 Pflegekräften
- Ausbildung von sechs Schülern

### 01/2012 – 02/2016
Stellvertretende Stationsleitung Intensivstation
St.-Vinzenz-Hospital, Hildesheim

- Dienstplanung

### 10/2007 – 12/2011
Krankenpflegerin
St.-Vinzenz-Hospital, Hildesheim

- Pflege

## Ehrenamt

- Sterbebegleiterin, Hospizdienst Linden, 2013 – 2017
- Elternvertreterin, Lange-Schule Hannover, seit 2021

## Sprachen

- Englisch (B2)
- Polnisch (A2)
- Niederländisch (C1)
"""


@pytest.fixture(scope="module")
def ada(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("ada")
    path: Path = folder / "ada.md"
    path.write_text(OFFICES, encoding="utf-8")
    return Assistant.load(path, index=folder / "index", today=TODAY)


def asked(assistant: Assistant, *turns: str) -> Answer:
    """The answer to the last of several turns."""
    conversation = Conversation()
    for turn in turns:
        answer, conversation = assistant.reply(turn, conversation)
    return answer


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Spricht sie fließend Polnisch?", NO),
        ("Is she fluent in Polish?", NO),
        ("Parle-t-elle couramment polonais ?", NO),
        ("她波兰语流利吗？", NO),
        ("Is she fluent in Dutch?", YES),
        ("Spricht sie fließend Englisch?", ("Englisch",)),
    ],
)
def test_a_level_is_fluent_or_not(ada: Assistant, question: str, begins: tuple[str, ...]) -> None:
    assert ask(ada, question).answer.startswith(begins)


@pytest.mark.parametrize(
    "turns",
    [
        ("Welches Ehrenamt läuft noch?",),
        ("Welche Ehrenämter hat sie?", "Welches läuft noch?"),
        ("Welche Ehrenämter hat sie?", "Welches macht sie heute noch?"),
        ("Which volunteer roles does she have?", "Is it still running?"),
        ("¿Qué voluntariados tiene?", "¿Cuál sigue?"),
        ("Quali attività di volontariato ha?", "Quale dura ancora?"),
    ],
)
def test_which_of_several_is_still_running(ada: Assistant, turns: tuple[str, ...]) -> None:
    told = quoted(asked(ada, *turns))
    assert "Elternvertreterin" in told
    assert "Sterbebegleiterin" not in told


@pytest.mark.parametrize(
    "question",
    ["Ist sie noch Sterbebegleiterin?", "Is she still a hospice companion?", "Est-elle encore bénévole en hospice ?"],
)
def test_what_is_over_is_no_longer_so(ada: Assistant, question: str) -> None:
    assert not ask(ada, question).answer.startswith(YES)


@pytest.mark.parametrize("question", ["Is she good at leading people?", "Ist sie gut im Führen von Menschen?"])
def test_how_good_somebody_is_at_a_thing_is_not_judged(ada: Assistant, question: str) -> None:
    assert not ask(ada, question).answer.startswith(YES)


def test_who_teaches_is_at_the_head_of_no_department(ada: Assistant) -> None:
    told = quoted(ask(ada, "Has she managed a department?"))
    assert "24 Pflegekräften" in told
    assert "Schülern" not in told


def test_who_worked_at_a_place_did_not_run_it(ada: Assistant) -> None:
    assert not ask(ada, "Has she managed a school?").answer.startswith(YES)


def test_a_walk_through_the_employers_shows_all_posts_there(ada: Assistant) -> None:
    told = quoted(asked(ada, "Wo arbeitet sie?", "Und davor?"))
    assert "Stellvertretende Stationsleitung" in told
    assert "Krankenpflegerin" in told


LECTURER = """# Mara Lind

mara@example.org

## Experience

### Halden University, Assistant Professor (tenure-track)
2021 – Present

- Lead the learning lab

## Publications

- M. Lind, J. Weng. Asking Twice. NeurIPS 2024
- D. Farrow, M. Lind. Small Transducers. Interspeech 2019

## Awards

- Best Paper Award, 2022
- Halden Early Career Teaching Prize, 2024

## Teaching

- CS 4710 Introduction to Machine Learning
- Teaching assistant, Probability, 2014

## Students

- Jia Weng, PhD, since 2022
"""


@pytest.fixture(scope="module")
def mara(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("mara")
    path: Path = folder / "mara.md"
    path.write_text(LECTURER, encoding="utf-8")
    return Assistant.load(path, index=folder / "index", today=TODAY)


@pytest.mark.parametrize(
    "question",
    ["Did she win a teaching award?", "Which prize did she get for teaching?", "How many awards for teaching?"],
)
def test_a_prize_for_teaching_is_no_course(mara: Assistant, question: str) -> None:
    assert quoted(ask(mara, question)).startswith("Halden Early Career Teaching Prize")


@pytest.mark.parametrize("question", ["Which papers are with Jia Weng?", "How many papers with Jia Weng?"])
def test_a_given_name_is_that_of_the_initial(mara: Assistant, question: str) -> None:
    told = quoted(ask(mara, question))
    assert "Asking Twice" in told
    assert "Farrow" not in told


def test_another_given_name_is_another_person(mara: Assistant) -> None:
    assert ask(mara, "Papers with Tim Weng?").status == Status.NOT_FOUND


def test_who_is_on_the_way_to_tenure_has_none(mara: Assistant) -> None:
    assert ask(mara, "Is she tenured?").status == Status.NOT_FOUND


def test_the_very_words_for_a_role_come_first(mara: Assistant) -> None:
    assert "Probability" in quoted(ask(mara, "Was she a teaching assistant?"))


WARDS = """# Iris Holt

iris@example.org

## Beruflicher Werdegang

### Pflegedienstleitung, Klinikum Leineau
2016 – heute

- Verantwortung für 310 Pflegekräfte und ein Personalbudget von 16,8 Mio. Euro
- Sturzrate um 31 % verringert
- Mitarbeit im Wundteam
- Konfliktmoderation
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wie hoch ist das Budget?", "Personalbudget"),
        ("Welches Budget verantwortet sie?", "Personalbudget"),
        ("Um wie viel sind die Stürze zurückgegangen?", "Sturzrate"),
        ("Hat sie die Zahl der Stürze verringert?", "Sturzrate"),
        ("Hat sie Erfahrung mit Wundversorgung?", "Wundteam"),
        ("Hat sie Erfahrung mit Konflikten?", "Konfliktmoderation"),
    ],
)
def test_a_word_is_found_in_its_compounds(tmp_path: Path, question: str, told: str) -> None:
    path = tmp_path / "iris.md"
    path.write_text(WARDS, encoding="utf-8")
    assert told in quoted(ask(Assistant.load(path, index=tmp_path / "index", today=TODAY), question))


TRAINED = """# Ute Holt

ute@example.org

## Beruflicher Werdegang

### {post}, Fachschulzentrum Leineau
09/2017 – 07/2020

- {line}

### Pflegefachkraft, Klinikum Oldenburg
2010 – 2017

- Pflege beatmeter Patienten

## Ausbildung

### Ausbildung zur Krankenschwester, Krankenpflegeschule Celle
1998 – 2001
"""


@pytest.mark.parametrize(
    "question", ["When did she stop teaching?", "Bis wann war sie Dozentin?", "¿Cuándo dejó de dar clases?"]
)
def test_where_somebody_was_taught_is_not_where_she_taught(tmp_path: Path, question: str) -> None:
    path = tmp_path / "ute.md"
    path.write_text(TRAINED.format(post="Honorardozentin", line="Unterricht in Beatmung"), encoding="utf-8")
    told = quoted(ask(Assistant.load(path, index=tmp_path / "index", today=TODAY), question))
    assert "Honorardozentin" in told
    assert "Krankenpflegeschule" not in told


def test_who_was_taught_was_no_lecturer(tmp_path: Path) -> None:
    path = tmp_path / "ute.md"
    path.write_text(TRAINED.format(post="Sachbearbeiterin", line="Rechnungen"), encoding="utf-8")
    ute = Assistant.load(path, index=tmp_path / "index", today=TODAY)
    assert ask(ute, "Bis wann war sie Dozentin?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "What did her Leineau work lead to?",
        "Wozu führte ihre Arbeit im Klinikum Leineau?",
        "¿A qué condujo su trabajo en Klinikum Leineau?",
    ],
)
def test_what_work_led_to_is_told_by_its_lines(nora: Assistant, question: str) -> None:
    assert "Recognition procedures" in quoted(ask(nora, question))


mistry = of_text(
    """# Anja Mistry

anja@mistry.example

## Work

### Social Worker, Child Protection, Derby City Council
2016 – present

- Court reports in 23 care proceedings

### Care Assistant, Belgrave Lodge, home for older people
2009 – 2012

## Training

- Motivational interviewing, three days, 2024
- Group for youth offending, 2019
"""
)


@pytest.mark.parametrize(
    "question",
    [
        "Has she worked in adult mental health?",
        "Has she worked in adult social care?",
        "Did she work with adult offenders?",
    ],
)
def test_adults_here_and_care_there_make_no_yes(mistry: Assistant, question: str) -> None:
    assert ask(mistry, question).status != Status.ANSWERED


@pytest.mark.parametrize("question", ["Has she worked with adults?", "Hat sie mit Erwachsenen gearbeitet?"])
def test_older_people_are_adults(mistry: Assistant, question: str) -> None:
    assert "home for older people" in quoted(ask(mistry, question))


strachan = of_text(
    """# Mo Strachan

mo@strachan.example

## Work

### Front Office Manager, The Micklegate, York
2017 – 2021

- Kept the house open for key workers in the 2020 lockdown with a crew of nine
- Led 14 receptionists

### Duty Manager, The Clydeside, Glasgow
2021 – present

## Education

### BA (Hons) Hospitality Management, Napier University
2009 – 2013

### Highers: English, German, Maths, Oban High School
2003 – 2009
"""
)


def test_what_ends_a_school_is_no_degree(strachan: Assistant) -> None:
    answer = ask(strachan, "Does she have a degree?")
    assert "Napier University" in quoted(answer)
    assert "Oban High School" not in quoted(answer)


@pytest.mark.parametrize(
    "question",
    ["What did she do during covid?", "Was hat sie in der Pandemie gemacht?", "¿Qué hizo durante la pandemia?"],
)
def test_a_time_is_told_by_a_line_with_another_name_of_it(strachan: Assistant, question: str) -> None:
    shown = quoted(ask(strachan, question))
    assert "2020 lockdown" in shown
    assert "Clydeside" not in shown
