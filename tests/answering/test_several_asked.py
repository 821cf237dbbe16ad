"""Questions that ask for several fields at once, of the person, of studies, of papers and of
referees."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted

OF_PERSON = [
    ("When was he born, and what is his nationality?", ("4 May 1985", "Irish")),
    ("Date of birth, nationality, phone?", ("4 May 1985", "Irish")),
    ("When could he start, and what pay does he want?", ("six weeks", "52,000 euros")),
    ("Wann ist er geboren, und welche Staatsangehörigkeit hat er?", ("4 May 1985", "Irish")),
    ("Quelle est sa date de naissance et sa nationalité ?", ("4 May 1985", "Irish")),
    ("¿Cuándo nació y dónde vive?", ("4 May 1985", "Galway")),
    ("Quando nasceu e que nacionalidade tem?", ("4 May 1985", "Irish")),
    ("Quando è nato e che nazionalità ha?", ("4 May 1985", "Irish")),
]


@pytest.mark.parametrize(("question", "found"), OF_PERSON)
def test_each_field_of_the_person_is_told(devane: Assistant, question: str, found: tuple[str, ...]) -> None:
    told = quoted(ask(devane, question))
    assert all(each in told for each in found)


def test_what_of_several_fields_is_lacking_is_said(devane: Assistant) -> None:
    answer = ask(devane, "When was he born, and is he married?")
    assert answer.status == Status.PARTIAL
    assert "4 May 1985" in quoted(answer)


def test_one_field_that_is_lacking_is_not_found(devane: Assistant) -> None:
    assert ask(devane, "How old is his daughter?").status == Status.NOT_FOUND


REFEREES = [
    ("Who at his current company can vouch for him, and on what number do I reach them?", "+353 91 555 0104", "Roe"),
    ("Who can vouch for him at Moyard, and what's their email?", "fintan.roe@moyard.example", "Breen"),
    ("Who can speak for him about his time in Cork?", "Fintan Roe", "Breen"),
    ("Wer aus seiner jetzigen Firma kann ihn empfehlen, und unter welcher Telefonnummer?", "+353 91 555 0104", "Roe"),
]


@pytest.mark.parametrize(("question", "found", "other"), REFEREES)
def test_a_referee_and_how_to_reach_them(devane: Assistant, question: str, found: str, other: str) -> None:
    told = quoted(ask(devane, question))
    assert found in told
    assert other not in told


@pytest.mark.parametrize(
    "question",
    [
        "BA - where, when, topic of thesis?",
        "Bachelor: wo, wann, Thema der Abschlussarbeit?",
        "Where and when was his BA, and on what topic?",
    ],
)
def test_each_field_of_studies_is_told(devane: Assistant, question: str) -> None:
    told = quoted(ask(devane, question))
    assert all(each in told for each in ("University of Limerick", "2009-09 – 2013-06", "canals of Munster"))


def test_who_wrote_a_paper_and_where_it_appeared(devane: Assistant) -> None:
    answer = ask(devane, "Who else is on “Pears that travel”, and where did it appear?")
    assert answer.status == Status.ANSWERED
    assert "Orla Breen" in quoted(answer)
    assert "Journal of Cold Stores" in quoted(answer)


def test_when_and_where_the_latest_of_the_things_shown_was(devane: Assistant) -> None:
    answer = ask(devane, "What has he published?", "When was the latest one, and where?")
    assert "2023" in answer.answer
    assert "Journal of Cold Stores" in answer.answer


@pytest.mark.parametrize("question", ["Which of those are after 2019?", "Which of those since 2020?"])
def test_those_shown_that_lie_after_a_year(devane: Assistant, question: str) -> None:
    told = quoted(ask(devane, "Which certificates does he have?", question))
    assert "Forklift" in told
    assert "First Aid" not in told


def test_those_shown_that_are_from_a_year(devane: Assistant) -> None:
    told = quoted(ask(devane, "Which certificates does he have?", "Which of those are from 2018?"))
    assert "First Aid" in told
    assert "Forklift" not in told


HALVES = [
    ("Who handed him the Claims Handler award, and in which year?", ("Insurance Institute", "2019")),
    ("Who does he work for now, and in which town?", ("Corrib Fruit", "Galway")),
    ("Bei wem arbeitet er zurzeit, und in welcher Stadt?", ("Corrib Fruit", "Galway")),
    ("¿Para quién trabaja ahora y en qué ciudad?", ("Corrib Fruit", "Galway")),
    ("His most recent article, and who published it?", ("Pears that travel", "Journal of Cold Stores")),
    ("Il suo articolo più recente, e chi lo ha pubblicato?", ("Pears that travel", "Journal of Cold Stores")),
    ("Où est-il bénévole, et dans quel rôle ?", ("Driver", "Claddagh")),
    ("Wie heißt seine letzte Publikation, und wo ist sie erschienen?", ("Pears that travel", "Journal of Cold Stores")),
]


@pytest.mark.parametrize(("question", "found"), HALVES)
def test_both_halves_of_a_question_are_told(devane: Assistant, question: str, found: tuple[str, ...]) -> None:
    answer = ask(devane, question)
    assert answer.status == Status.ANSWERED
    assert all(each in f"{answer.answer} {quoted(answer)}" for each in found)
    assert found[0] in answer.answer


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Does she speak Welsh, and does she have a certificate for it?", "GCSE Cymraeg"),
        ("Hat sie ein Zertifikat für Walisisch?", "GCSE Cymraeg"),
        ("¿Habla galés, y tiene un certificado?", "GCSE Cymraeg"),
        ("Until when is her CSCS Skilled Worker Card good?", "valid until March 2026"),
        ("Welche Note hatte sie in Mathematik?", "A*"),
        ("Who can vouch for her, and what is that person's position?", "production manager"),
    ],
)
def test_a_field_beyond_the_name_of_an_entry_is_told(emrys: Assistant, question: str, found: str) -> None:
    answer = ask(emrys, question)
    assert answer.status == Status.ANSWERED
    assert found in answer.answer


def test_a_language_without_an_examination_has_no_certificate(emrys: Assistant) -> None:
    answer = ask(emrys, "Does she speak German, and does she have a certificate for it?")
    assert answer.status == Status.PARTIAL
    assert "B1" in quoted(answer)
    assert "First aid" not in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Since when is she at Dulais Staircases, and how many whales were tagged there?",
        "Wann hat sie bei Dulais Staircases angefangen, und wie viele Wale wurden dort markiert?",
    ],
)
def test_what_a_half_asks_that_the_cv_does_not_say_is_said(emrys: Assistant, question: str) -> None:
    assert ask(emrys, question).status == Status.PARTIAL


def test_a_town_is_no_street(devane: Assistant) -> None:
    assert ask(devane, "What street is Moyard Insurance on?").status != Status.ANSWERED


@pytest.mark.parametrize("question", ["When was Coinwatch, and what is it?", "Quando foi Coinwatch e o que é?"])
def test_when_a_project_was_and_what_it_is(ashby: Assistant, question: str) -> None:
    answer = ask(ashby, question)
    assert answer.status == Status.ANSWERED
    assert "sorts receipts" in quoted(answer)
