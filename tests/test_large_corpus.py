"""A corpus of more CVs than a question is put to: the right ones are found, and the others are not looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.everyone import NAMED
from assistant.assistant import Assistant
from assistant.indexing import records
from assistant.questions.cvs.catalogue import NEAREST, WHOLE
from assistant.types import CV, Conversation, Status

COUNT = WHOLE + 10
GIVEN = ("Anna", "Ben", "Carl", "Dora", "Emil", "Fritz", "Greta", "Hanna", "Ivan", "Jana")
FAMILY = ("Berg", "Ode", "Ek", "Holm", "Stein", "Wald")
CITIES = ("Oslo", "Riga", "Porto", "Lyon", "Graz", "Turin")


def name(number: int) -> str:
    return f"{GIVEN[number % 10]} {FAMILY[number // 10]}"


SPECIAL = {
    33: "## Interests\n\n- Beekeeping\n",
    41: "## Skills\n\n- Soldering\n- Kubernetes\n",
    52: "## Languages\n\n- French (fluent)\n",
}


def text(number: int) -> str:
    """A CV with an employer of its own; all of them speak of candidates who know something, some of more."""
    work = (
        f"### Engineer, {CITIES[number % 6]} Works {number} ({2000 + number % 20} - Present)\n- Runs the night shift\n"
        "- Asked which candidates know Python and who speaks well\n"
    )
    return f"# {name(number)}\n\n## Work\n\n{work}\n{SPECIAL.get(number, '')}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty CVs."""
    made = tmp_path_factory.mktemp("many")
    for number in range(COUNT):
        (made / f"{number}.md").write_text(text(number), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def many(folder: Path) -> Assistant:
    """The Assistant over them."""
    return Assistant.load(folder, index=folder.with_name("many-index"))


def test_the_candidate_who_is_named_is_asked(many: Assistant) -> None:
    answer, conversation = many.reply(f"Where does {name(47)} work?", Conversation())
    assert answer.status == Status.ANSWERED
    assert {quote.document_id for quote in answer.quotes} == {"47.md"}
    assert "Works 47" in answer.answer
    after, _ = many.reply("Since when?", conversation)
    assert {quote.document_id for quote in after.quotes} == {"47.md"}
    assert "2007" in after.answer


def test_the_one_who_speaks_of_it_is_found(many: Assistant) -> None:
    answer = many.ask("Who is interested in beekeeping?")
    assert answer.status == Status.ANSWERED
    assert [quote.document_id for quote in answer.quotes] == ["33.md"]


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Which candidates know Kubernetes?", "41.md"),
        ("Which of the candidates who know Python know Kubernetes?", "41.md"),
        ("Wer spricht Französisch?", "52.md"),
    ],
)
def test_a_word_is_found_wherever_it_stands_and_in_other_languages(
    many: Assistant, question: str, document: str
) -> None:
    answer = many.ask(question)
    assert answer.status == Status.ANSWERED
    assert document in {quote.document_id for quote in answer.quotes}


@pytest.mark.parametrize("question", ["Which candidates know Haskell?", "Who speaks Finnish?"])
def test_what_no_cv_says_is_not_found(many: Assistant, question: str) -> None:
    answer = many.ask(question)
    assert (answer.status, answer.quotes) == (Status.NOT_FOUND, ())


def test_where_more_fit_than_are_looked_at_their_number_is_said(many: Assistant) -> None:
    answer = many.ask("Who runs the night shift?")
    assert (answer.value, answer.unit) == (COUNT, "candidates")
    assert answer.answer.startswith(f"The CVs of {COUNT} candidates speak of ")
    assert f"the first {NAMED}:" in answer.answer
    assert len({quote.document_id for quote in answer.quotes}) == NAMED


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many candidates are there?", COUNT),
        ("How many candidates speak French?", 1),
        ("How many candidates do not speak French?", COUNT - 1),
        (f"Who worked at {CITIES[3]} Works 9?", 1),
    ],
)
def test_candidates_are_counted_over_all_cvs(many: Assistant, question: str, value: int) -> None:
    assert many.ask(question).value == value


def test_a_question_looks_at_few_cvs(many: Assistant, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: set[str] = set()
    read_json = records.from_json

    def counting(kind: type, content: list[object]) -> object:
        made = read_json(kind, content)
        looked.update([made.document_id] if isinstance(made, CV) else [])
        return made

    monkeypatch.setattr(records, "from_json", counting)
    loaded = Assistant.load(folder, index=folder.with_name("many-index"))
    assert looked == set()
    assert loaded.ask("Who runs the night shift?").quotes[0].text in many.ask("Who runs the night shift?").answer
    assert 0 < len(looked) <= 2 * NAMED
    looked.clear()
    assert loaded.ask(f"Where does {name(7)} work?").quotes[0].document_id == "7.md"
    assert looked <= {"7.md"}
    assert "night shift" in loaded.ask("What did the engineer in Oslo do at night?").answer
    assert len(looked) <= 3 * NEAREST


def test_follow_ups_and_suggestions(many: Assistant) -> None:
    answer = many.ask(f"Where does {name(12)} work?")
    assert any("Works 12" in question for question in many.follow_ups(answer))
    assert many.suggestions()
