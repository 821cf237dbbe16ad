"""Questions that lean on the last answer: what must be quoted, or that nothing is."""

from __future__ import annotations

import pytest

from assistant.answering.finding.levels import level
from assistant.assistant import Assistant
from assistant.questions.lexical.places import names_place, other_names
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted

PICKED = [
    (("Which talks has she given?", "Which of those was in Norway?"), "Grouting for beginners", "Water"),
    (("Which talks has she given?", "Which one was in Deutschland?"), "Water finds a way", "Pumps"),
    (("Which talks has she given?", "Which of them was about pumps?"), "Pumps that think", "Water"),
    (("Which talks has she given?", "Which of them are from 2023?"), "Grouting for beginners", "Water"),
    (("Where has she worked?", "Which of these was outside Uppsala?"), "Steinmann Consult", "Norrberg"),
    (("Which talks has she given?", "Which is from 2023?"), "Grouting for beginners", "Pumps"),
    (("Welche Vorträge hat sie gehalten?", "Welcher ist von 2023?"), "Grouting for beginners", "Pumps"),
    (("Which certificates does she hold?", "Which of them lapses first?"), "Blasting licence", "Rope access"),
    (("Which certificates does she hold?", "Which of them expires last?"), "First aid", "Rope access"),
    (("Where has she worked?", "Which of those is still going on?"), "Norrberg", "Steinmann"),
    (("Which talks has she given?", "Where was the latter?"), "Turku", "Oslo"),
    (("How many talks has she given?", "Which was the second one?"), "Grouting for beginners", "Pumps"),
    (("¿Cuántas empresas figuran en su CV?", "¿Cuál fue la segunda?"), "Steinmann", "Norrberg"),
    (("Wie viele Zertifikate hat sie?", "Und worum geht es beim letzteren?"), "First aid", "Rope access"),
    (("做过哪些演讲？", "后一个在哪里？"), "Turku", "Oslo"),
    (("Does she speak German?", "Any others?"), "Norwegian", "German"),
    (("Where does she work now?", "Where else has she worked?"), "Halvard Grunn", "Norrberg"),
    (("Is she in Bergen?", "When did she work there?"), "Halvard Grunn", "Norrberg"),
    (("What did she do at Norrberg?", "And at the previous company?"), "metro stations", "FEFLOW"),
    (("¿Qué hizo en Norrberg?", "¿Y en la empresa anterior?"), "metro stations", "FEFLOW"),
    (("How long was she at Norrberg?", "And at the previous firm?"), "2015-02 – 2019-03", "2012"),
    (("现在这家公司在哪个城市？", "是什么时候加入的？"), "2019-04", "2015"),
    (("In which city is her current firm?", "When did she start?"), "2019-04", "2015"),
    (("Which languages does she speak?", "Which of them is she weakest in?"), "Norwegian", "German"),
    (("Which languages does she speak?", "Which is her weakest?"), "Norwegian", "German"),
    (("Which languages does she speak?", "And which programming languages?"), "Fortran", "Swedish"),
    (("Which languages does she speak?", "What about her projects?"), "Seepy", "Swedish"),
    (("Has she written tenders?", "How many in 2018?"), "19 tenders", "12 tenders"),
    (("Tell me about Seepy.", "Since when is it open source?"), "since 2022", "2020"),
    (("Where did she work in 2018?", "Who did she coach?"), "Coached trainees", "metro"),
    (("Where did she work in 2018?", "And before that?"), "Halvard Grunn", "Parental"),
    (("Which languages does she speak?", "Which one is she best at?"), "Swedish", "German"),
    (("Quelles langues parle-t-elle ?", "Et celle qu'elle parle le moins bien ?"), "Norwegian", "Swedish"),
    (("Does she know Revit?", "Which of them does she know best?"), "Civil 3D (expert)", "Revit"),
    (("Welche Sprachen spricht sie?", "Welche davon am besten?"), "Swedish", "Norwegian"),
]


@pytest.mark.parametrize(("turns", "evidence", "other"), PICKED)
def test_one_of_the_things_shown(lindqvist: Assistant, turns: tuple[str, ...], evidence: str, other: str) -> None:
    answer = ask(lindqvist, *turns)
    said = quoted(answer)
    assert answer.status is Status.ANSWERED
    assert evidence in said
    assert other not in said


THE_ONE = [
    (("Which talks has she given?", "In which country was the 2023 one?"), "Oslo, Norway", "Turku"),
    (("Which talks has she given?", "Where was the one about pumps held?"), "Turku, Finland", "Oslo"),
    (("Quelles conférences a-t-elle données ?", "Celui de 2021, dans quelle ville ?"), "Hamburg", "Oslo"),
    (("¿Qué ponencias ha dado?", "¿En qué ciudad fue la de 2024?"), "Turku", "Oslo"),
    (("Where has she worked?", "What did she do at the one in 2013?"), "boreholes", "metro"),
]


@pytest.mark.parametrize(("turns", "evidence", "other"), THE_ONE)
def test_one_of_the_things_shown_is_asked_about(
    lindqvist: Assistant, turns: tuple[str, ...], evidence: str, other: str
) -> None:
    answer = ask(lindqvist, *turns)
    said = quoted(answer)
    assert answer.status is Status.ANSWERED
    assert evidence in said
    assert other not in said


TOLD = [
    (("Was she ever on secondment?", "Where was that?"), "Bergheim, Austria"),
    (("Where has she worked?", "Were there any metro stations?"), "two metro stations"),
    (("Was she ever on secondment?", "For how long?"), "January to June 2022"),
    (("Where does she work now?", "What does she do there?"), "drainage of a road tunnel"),
    (("Where has she worked?", "Now, which languages does she speak?"), "Norwegian"),
    (("Has she spoken about pumps?", "At which conference?"), "Nordic Geo"),
    (("Where did she do her MSc?", "What was the final project?"), "Seepage"),
    (("Where did she do her MSc?", "With honours?"), "cum laude"),
    (("What did she study?", "¿Con qué nota?"), "cum laude"),
    (("Where does she work now?", "What did she supervise there for Steinmann Consult?"), "two metro stations"),
    (("Was she ever on secondment?", "When was that?"), "January to June 2022"),
    (("Was she ever on secondment?", "In which country?"), "Austria"),
    (("Did she design any drainage?", "By how much did it get better?"), "18%"),
    (("Did she model ground water?", "For how many sites?"), "3 sites"),
    (("Did she model ground water?", "on which platform"), "FEFLOW"),
    (("Who can give a reference?", "What is her e-mail?"), "ingrid.solberg@norrberg.example"),
    (("Where does she work now?", "And before?"), "Steinmann Consult"),
    (("Where does she work now?", "And before that?", "And straight before that?"), "Halvard Grunn"),
    (("Where did she work in 2013?", "And the job after that?"), "Steinmann Consult"),
    (("Where does she work now?", "And the one before?", "What did she do there?"), "two metro stations"),
]


@pytest.mark.parametrize(("turns", "evidence"), TOLD)
def test_what_the_last_answer_is_about(lindqvist: Assistant, turns: tuple[str, ...], evidence: str) -> None:
    assert answers_with(lindqvist, evidence, *turns)


ABSENT = [
    ("Where did she do her bachelor?", "What was the final project?"),
    ("Where did she do her bachelor?", "With honours?"),
    ("Where does she work now?", "Did she supervise an excavation there?"),
    ("Wo arbeitet sie jetzt?", "Hat sie dort U-Bahnhöfe gebaut?"),
    ("Where did she work in 2013?", "Did she model ground water there?"),
    ("Which talks has she given?", "Is one of them about bridges?"),
    ("Which talks has she given?", "How many people came to the 2023 one?"),
    ("Which talks has she given?", "Which of those was in Japan?"),
    ("Which talks has she given?", "Any others?"),
    ("Has she given talks?", "In which year?", "Anything else?"),
    ("有证书吗？", "还有别的吗？"),
    ("Does she know Kubernetes?", "Since when?"),
    ("Does she know Kubernetes?", "For how long was that?"),
    ("Which languages does she speak?", "What about JAX?"),
]


@pytest.mark.parametrize("turns", ABSENT)
def test_nothing_is_guessed_from_elsewhere(lindqvist: Assistant, turns: tuple[str, ...]) -> None:
    assert ask(lindqvist, *turns).status is Status.NOT_FOUND


def test_another_subject_does_not_lean(lindqvist: Assistant) -> None:
    answer = ask(lindqvist, "Who can give a reference?", "What is Saga's e-mail?")
    assert [quote.text for quote in answer.quotes] == ["saga.lindqvist@example.org"]


@pytest.mark.parametrize(
    ("better", "worse"), [("C1", "B1"), ("native", "C2"), ("sehr gut", "gut"), ("expert", "basic knowledge")]
)
def test_levels_are_ordered(better: str, worse: str) -> None:
    one, other = level(better), level(worse)
    assert one is not None
    assert other is not None
    assert one > other


def test_a_line_without_a_level() -> None:
    assert level("Rowing on the lake") is None


def test_names_of_a_country() -> None:
    assert ("deutschland",) in other_names(("germany",))
    assert other_names(("norrberg",)) == ()


def test_a_place_in_a_line() -> None:
    assert names_place("Secondment to Bergheim, Austria")
    assert not names_place("Secondment to the head office")


def test_who_somebody_was_to_an_entry_is_no_other_name_in_its_lines(assistant: Assistant) -> None:
    answer = ask(assistant, "Where did he do his PhD?", "Who was his adviser there?")
    assert [quote.text for quote in answer.quotes] == ["Adviser: Changshui Zhang"]
