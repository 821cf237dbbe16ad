"""What lay between two things, at the time of one, side by side, beside something that only its kind or place tells."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted

BETWEEN = [
    ("What was he up to between leaving the army and university?", "Cairo"),
    ("What did he do between Limerick and Corrib Fruit?", "Moyard"),
    ("Was hat er zwischen der Armee und dem Studium gemacht?", "Cairo"),
    ("Was hat er zwischen der Stelle in Cork und der in Galway gemacht?", "Moyard"),
    ("Qu'a-t-il fait entre l'armée et l'université ?", "Cairo"),
    ("¿Qué hizo entre que dejó el ejército y entró en la universidad?", "Cairo"),
    ("Cosa ha fatto tra l'esercito e l'università?", "Cairo"),
    ("O que fez entre o exército e a universidade?", "Cairo"),
]


BETWEEN += [
    ("What did he do between being self-employed and Corrib Fruit?", "Moyard"),
    ("他在军队和Limerick之间做了什么？", "Cairo"),
]


@pytest.mark.parametrize(("question", "found"), BETWEEN)
def test_what_lies_between_two_things(devane: Assistant, question: str, found: str) -> None:
    assert found in quoted(ask(devane, question))


def test_nothing_between_two_things_is_said_with_both(devane: Assistant) -> None:
    answer = ask(devane, "What did he do between the insurance company and Corrib Fruit?")
    assert "2020-04" in answer.answer
    assert "2021-03" in answer.answer
    assert "Corrib" in quoted(answer)


DURING = [
    ("Which part-time job did he have while he was at university?", "The Anchor", "Moyard"),
    ("What job did he have alongside his degree?", "The Anchor", "Moyard"),
    ("Did he volunteer anywhere while he was with Moyard?", "Cobh Rescue", "Anchor"),
    ("Which certificates did he earn while he worked at the insurance company?", "First Aid", "Forklift"),
    ("What did he study while working in Cork?", "Loss Adjusting", "History"),
    ("Which second job does he have besides Corrib Fruit?", "Salthill", "Moyard"),
    ("War er neben dem Job bei Corrib Fruit noch irgendwo tätig?", "Salthill", "Moyard"),
    ("Welches Ehrenamt hatte er, während er bei Moyard war?", "Cobh Rescue", "Anchor"),
    ("A-t-il été bénévole pendant qu'il travaillait chez Moyard ?", "Cobh Rescue", "Anchor"),
    ("¿Qué estudió mientras trabajaba en Moyard?", "Loss Adjusting", "History"),
    ("Cosa ha studiato mentre lavorava a Cork?", "Loss Adjusting", "History"),
    ("Fez voluntariado enquanto estava na Moyard?", "Cobh Rescue", "Anchor"),
]


@pytest.mark.parametrize(("question", "found", "other"), DURING)
def test_what_was_done_at_the_time_of_something(devane: Assistant, question: str, found: str, other: str) -> None:
    answer = ask(devane, question)
    assert found in quoted(answer)
    assert other not in quoted(answer)


def test_no_office_at_that_time_is_not_found(devane: Assistant) -> None:
    assert ask(devane, "Did he volunteer anywhere while he was in the army?").status == Status.NOT_FOUND


def test_the_employer_meant_is_not_what_was_done_beside_it(devane: Assistant) -> None:
    told = quoted(ask(devane, "Did he volunteer while he was with the insurance company?"))
    assert "Cobh Rescue" in told
    assert "Crisis Fund" not in told


def test_what_was_done_at_a_job_is_no_job_beside_it(devane: Assistant) -> None:
    assert "Household claims" in quoted(ask(devane, "What did he do while he was at Moyard?"))


@pytest.mark.parametrize(
    "question",
    [
        "Which two jobs does he do side by side at present?",
        "Which two posts does he hold at the same time?",
        "Welche zwei Stellen hat er gleichzeitig?",
        "Quels deux emplois exerce-t-il en même temps ?",
        "¿Qué dos trabajos tiene a la vez?",
    ],
)
def test_jobs_side_by_side(devane: Assistant, question: str) -> None:
    answer = ask(devane, question)
    assert "Corrib" in quoted(answer)
    assert "Salthill" in quoted(answer)
    assert "Moyard" not in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Where was he before the fruit company, and until when?",
        "Where did he work before Galway?",
        "Wo war er vor Galway, und bis wann?",
        "Où travaillait-il avant Galway ?",
    ],
)
def test_the_employer_before_one_that_its_kind_or_place_tells(devane: Assistant, question: str) -> None:
    answer = ask(devane, question)
    assert "Moyard" in quoted(answer)
    assert "2020-04" in answer.answer


def test_how_long_the_job_before_lasted(devane: Assistant) -> None:
    answer = ask(devane, "Where did he work before the fruit company, and for how long?")
    assert "Moyard" in quoted(answer)
    assert answer.value == pytest.approx(58 / 12, abs=1e-3)


BACK = [
    ("Where has he worked in the last three years?", ("Corrib", "Salthill"), "Moyard"),
    ("Wo hat er in den letzten drei Jahren gearbeitet?", ("Corrib", "Salthill"), "Moyard"),
    ("Qu'a-t-il fait ces trois dernières années ?", ("Corrib", "Salthill"), "Moyard"),
    ("¿Qué ha hecho en los últimos tres años?", ("Corrib", "Salthill"), "Moyard"),
    ("Where did he work ten years ago?", ("Moyard",), "Corrib"),
    ("Wo war er vor zehn Jahren?", ("Moyard",), "Corrib"),
    ("Où travaillait-il il y a dix ans ?", ("Moyard",), "Corrib"),
    ("Dove lavorava dieci anni fa?", ("Moyard",), "Corrib"),
    ("他十年前在哪里工作？", ("Moyard",), "Corrib"),
    ("What was he doing during the pandemic?", ("Moyard", "Corrib"), "Anchor"),
    ("Was hat er während der Pandemie gemacht?", ("Moyard", "Corrib"), "Anchor"),
]


@pytest.mark.parametrize(("question", "found", "other"), BACK)
def test_a_time_that_reaches_back_or_has_a_name(
    devane: Assistant, question: str, found: tuple[str, ...], other: str
) -> None:
    told = quoted(ask(devane, question))
    assert all(each in told for each in found)
    assert other not in told


@pytest.mark.parametrize(
    "question",
    ["What did he do before his studies?", "Was machte er vor dem Studium?", "¿Qué hizo antes de la carrera?"],
)
def test_what_was_before_studies(devane: Assistant, question: str) -> None:
    told = quoted(ask(devane, question))
    assert "Irish Army" in told
    assert "Moyard" not in told


def test_what_was_won_at_the_time_of_a_job(devane: Assistant) -> None:
    told = quoted(ask(devane, "Which awards did he win while he was in Cork?"))
    assert "Claims Handler of the Year" in told
    assert "Safety Prize" not in told


ELAPSED = [
    ("How long is it since he left Moyard?", 5.75),
    ("How long ago did he leave the insurance company?", 5.75),
    ("Wie lange ist es her, dass er Moyard verlassen hat?", 5.75),
    ("Il y a combien de temps a-t-il quitté Moyard ?", 5.75),
    ("¿Hace cuánto dejó Moyard?", 5.75),
    ("Há quanto tempo saiu da Moyard?", 5.75),
    ("How long is it since he started at Moyard?", 10.5833),
]


@pytest.mark.parametrize(("question", "years"), ELAPSED)
def test_how_long_ago_something_was(devane: Assistant, question: str, years: float) -> None:
    answer = ask(devane, question)
    assert answer.value == pytest.approx(years)
    assert "Moyard" in quoted(answer)


def test_how_long_a_job_lasted_is_not_how_long_ago_it_was(devane: Assistant) -> None:
    assert ask(devane, "How long was he at Moyard?").value == pytest.approx(58 / 12, abs=1e-3)


@pytest.mark.parametrize(
    "question",
    [
        "When was he last promoted?",
        "What was his most recent promotion?",
        "Wann wurde er zuletzt befördert?",
        "¿Cuándo ascendió por última vez y a qué puesto?",
        "Has he ever been promoted?",
    ],
)
def test_steps_up_at_whichever_employer(devane: Assistant, question: str) -> None:
    told = quoted(ask(devane, question))
    assert "Warehouse Lead" in told
    assert "Picker" in told
    assert "Moyard" not in told


@pytest.mark.parametrize(
    "question", ["Which side job did he have in 2012?", "Was hat er im März 2023 nebenbei gemacht?"]
)
def test_work_on_the_side_at_a_date(devane: Assistant, question: str) -> None:
    told = quoted(ask(devane, question))
    assert ("The Anchor" in told) != ("Salthill" in told)


@pytest.mark.parametrize(
    ("question", "evidence"),
    [("When did he last do first aid?", "First Aid"), ("When did he first drive a forklift?", "licence, 2021")],
)
def test_when_something_was_last_or_first_done_is_told_by_what_speaks_of_it(
    devane: Assistant, question: str, evidence: str
) -> None:
    answer = ask(devane, question)
    assert evidence in quoted(answer)
    assert len(answer.quotes) == 1


def test_when_something_was_last_renewed(devane: Assistant) -> None:
    told = quoted(ask(devane, "When were his forklift tickets last renewed?"))
    assert "2024" in told
    assert "Corrib" not in told


POSTS = """# Ines Holm

ines@example.org

## Experience

### Ward Manager, Marsh Hospital, Leeds
2019-04 – Present

- Lead a team from 3 to 28 nurses, with 4 assistants

### Intensive Care Nurse, Fell Clinic, York
2014-07 – 2019-01

- Ventilated patients

### Nurse, Dale Infirmary, Hull
2008-10 – 2014-06

- Cardiology
"""


@pytest.fixture(scope="module")
def ines(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("ines")
    path = folder / "ines.md"
    path.write_text(POSTS, encoding="utf-8")
    return Assistant.load(path, index=folder / "index")


@pytest.mark.parametrize(
    "question",
    [
        "How long was she a nurse before becoming a ward manager?",
        "How long was she a nurse before joining Marsh Hospital?",
    ],
)
def test_how_long_one_post_lasted_until_another(ines: Assistant, question: str) -> None:
    answer = ask(ines, question)
    assert answer.value == 10.25
    assert "Marsh" not in quoted(answer)


def test_a_post_that_there_is_not_ends_none(ines: Assistant) -> None:
    assert ask(ines, "How long was she a nurse before becoming a pilot?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How big is the team she leads?", 28),
        ("How big was her team at first?", 3),
        ("How many assistants does she lead?", 4),
        ("Wie groß war ihr Team anfangs?", 3),
    ],
)
def test_of_a_change_the_later_number_counts(ines: Assistant, question: str, value: int) -> None:
    assert ask(ines, question).value == value
