"""Plain questions in one language over a CV in another: what the parts of compounds, set phrases and counts tell."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many people are on her test team?", "8 Personen"),  # "Testteams"
        ("她的测试团队有多少人？", "8 Personen"),
        ("How many people does her group have?", "8 Personen"),
        ("Which devices did she operate?", "Dialysegeräten"),  # the plural in a compound
        ("Which committee does she sit on?", "Hygieneausschuss"),
        ("What is she in the rowing club?", "Kassenwartin"),  # "rudern" in "Ruderverein"
        ("Does she sing in a choir?", "Chorgesang"),
        ("Did she work in a vaccination centre?", "Impfzentrum"),  # a phrase that begins with a thing
        ("How many accountants did she supervise?", "sechs Buchhaltern"),
        ("她带过几名会计？", "sechs Buchhaltern"),
        ("How many test reports does she produce every quarter?", "12 Prüfberichten"),
    ],
)
def test_the_line_is_quoted(hinrichs: Assistant, question: str, told: str) -> None:
    answer = ask(hinrichs, question)
    assert answer.status == Status.ANSWERED
    assert told in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Does she have a privacy certificate?",
        "Is she certified in data protection?",
        "她有没有隐私方面的证书？",
        "A-t-elle une certification en protection des données ?",
    ],
)
def test_a_certificate_among_the_studies_is_told_by_its_kind(hinrichs: Assistant, question: str) -> None:
    assert "CIPP/E" in quoted(ask(hinrichs, question))


@pytest.mark.parametrize("question", ["Does she have a security certificate?", "Is she certified in Scrum?"])
def test_a_certificate_of_another_kind_is_none(hinrichs: Assistant, question: str) -> None:
    assert ask(hinrichs, question).status == Status.NOT_FOUND


def test_the_adviser_of_a_degree_spoken_of_is_told_by_a_line_below_the_studies(hinrichs: Assistant) -> None:
    assert "Onno Tjaden" in quoted(ask(hinrichs, "Where did she do her master's?", "Who was her supervisor?"))


def test_what_was_spoken_about_at_a_conference_is_no_skill(wen: Assistant) -> None:
    answer = ask(wen, "What did she speak about at the testing conference?")
    assert "Perfetto" not in quoted(answer)


def test_a_phrase_does_not_cut_a_word_in_two(hinrichs: Assistant) -> None:
    terms = hinrichs.explain("她给多少客户开发票？").query.terms
    assert "客户开发" not in [term.text for term in terms]


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        ("Combien de jeux de données a-t-elle publiés ?", "jeux de données"),
        ("¿Cuántos bancos de pruebas usa?", "bancos de pruebas"),
    ],
)
def test_a_noun_with_de_before_another_is_one_term(hinrichs: Assistant, question: str, phrase: str) -> None:
    assert phrase in [term.text for term in hinrichs.explain(question).query.terms]


@pytest.mark.parametrize(
    "question", ["Has she led a team of salespeople?", "Hat sie ein Team von Krankenschwestern geleitet?"]
)
def test_other_people_than_those_who_were_led_are_no_yes(hinrichs: Assistant, question: str) -> None:
    assert ask(hinrichs, question).status == Status.NOT_FOUND


def test_the_people_who_were_led_are_a_yes(hinrichs: Assistant) -> None:
    assert "sechs Buchhaltern" in quoted(ask(hinrichs, "Has she led a group of accountants?"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many volunteers did she train?", "20 Freiwilligen"),  # not the posts as a volunteer
        ("How many environmental impact studies did she write?", "9 Umweltverträglichkeitsstudien"),
    ],
)
def test_a_number_that_a_line_tells_goes_before_counted_entries(hinrichs: Assistant, question: str, told: str) -> None:
    assert told in quoted(ask(hinrichs, question))
