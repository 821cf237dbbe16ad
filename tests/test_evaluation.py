"""Question files, what counts as passed, and the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.errors import QuestionsError
from assistant.evaluation import Question, Report, Verdict, evaluate, is_verbatim, judge, load_questions, plain
from assistant.types import Answer, Kind, Quote, Span, Status

if TYPE_CHECKING:
    from assistant.assistant import Assistant


def question(**content: object) -> Question:
    return Question.model_validate({"id": "q", "ask": ["Who?"], "status": "answered", **content})


def answer(
    text: str = "Jane Roe [1].",
    quotes: Sequence[str] = ("Adviser: **Jane** Roe",),
    status: Status = Status.ANSWERED,
    kind: Kind = Kind.FACT,
    value: float | None = None,
) -> Answer:
    made = tuple(Quote(n, words, "a.md", "Ann", Span(0, len(words)), None, (), "") for n, words in enumerate(quotes, 1))
    return Answer("Who?", "Who?", "en", status, kind, text, value=value, quotes=made)


# ---------------------------------------------------------------- question files


def test_an_item_is_read(tmp_path: Path) -> None:
    path = tmp_path / "q.yaml"
    path.write_text('- {id: q1, ask: ["Who?", "And then?"], status: answered, all: [Roe], value: 4}\n', "utf-8")
    assert load_questions(path) == (
        Question(id="q1", ask=("Who?", "And then?"), status="answered", all=("Roe",), value=4.0),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('- {id: a, ask: ["x"], statos: answered}\n', r"yaml:1:3: 'status' is missing; 1:23 .*did you mean 'status'"),
        ('- {id: a, ask: ["x"], status: found}\n', r"yaml:1:23: 'status' should be 'answered', 'not_found' or"),
        ("- {id: a, ask: x, status: answered}\n", r"yaml:1:11: 'ask' should be a list\."),
        ("- {id: a, ask: [], status: answered}\n", r"yaml:1:11: 'ask' should be a list of one or more"),
        ("- {id: 7, ask: [x], status: answered}\n", r"yaml:1:4: 'id' should be text"),
        (
            '- {id: a, ask: [x], status: answered, answer: ["("]}\n',
            r"yaml:1:39: 'answer': '\(' is not a regular expression",
        ),
        (
            "- {id: a, ask: [x], status: answered}\n\n- {id: a, ask: [y], status: answered}\n",
            r"yaml:3:3: the id 'a' is that of line 1 too",
        ),
        ("id: a\n", r"yaml:1:1: the file should be a list"),
        ("", r"yaml:1:1: the file should be a list"),
        ("[]\n", r"q\.yaml: holds no question"),
        ("- {id: a\n", r"yaml:2:1: this is not YAML"),
    ],
)
def test_a_wrong_file_is_said_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "q.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(QuestionsError, match=message):
        load_questions(path)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(QuestionsError, match=r"nix\.yaml: cannot be read \(No such file or directory\)"):
        load_questions(tmp_path / "nix.yaml")


# ---------------------------------------------------------------- one answer


def test_marks_tags_entities_and_white_space_are_folded() -> None:
    assert plain("**R&amp;D**<br>in\n  `C` <https://x.org>") == "r&d in c <https://x.org>"


def test_an_answer_that_shows_everything_passes() -> None:
    asked = question(all=["adviser: jane roe"], any=["nobody", "Jane"], answer=["^jane"], value=4)
    assert judge(asked, answer(value=4.0)) is None


def test_partial_counts_as_answered() -> None:
    assert judge(question(), answer(status=Status.PARTIAL)) is None


@pytest.mark.parametrize(
    ("content", "given", "failure"),
    [
        ({"status": "not_found"}, answer(), "status answered, not not_found"),
        ({}, answer(status=Status.NOT_FOUND), "status not_found, not answered"),
        ({"all": ["Jane Roe", "John Doe"]}, answer(), "no quote holds 'John Doe'"),
        ({"any": ["John", "Joan"]}, answer(), "no quote holds any of John, Joan"),
        ({"answer": ["Roe", "doe|moe"]}, answer(), "the answer lacks /doe|moe/: Jane Roe [1]."),
        ({"value": 4}, answer(value=5.0), "value 5.0, not 4"),
        ({"value": 4}, answer(), "value None, not 4"),
    ],
)
def test_an_answer_that_lacks_something_fails(content: dict[str, object], given: Answer, failure: str) -> None:
    assert judge(question(**content), given) == failure


def test_evidence_may_stand_in_several_quotes() -> None:
    assert judge(question(all=["Jane", "Roe"]), answer(quotes=["Jane", "Roe"])) is None


# ---------------------------------------------------------------- the report


def report(*pairs: tuple[Question, Answer]) -> Report:
    return Report(tuple(Verdict(q, a, judge(q, a)) for q, a in pairs), 0)


def test_rates() -> None:
    missing = question(status="not_found")
    found = report(
        (question(all=["Jane"]), answer(quotes=["Jane", "something else"])),
        (question(), answer(status=Status.NOT_FOUND, quotes=())),
        (missing, answer(status=Status.NOT_FOUND, quotes=(), kind=Kind.YES_NO)),
        (missing, answer()),
    )
    assert (found.total.passed, found.total.of, found.total.rate) == (2, 4, 0.5)
    assert found.by_status["answered"].rate == 0.5
    assert found.by_status["smalltalk"].rate is None
    assert {kind: rate.of for kind, rate in found.by_kind.items()} == {Kind.FACT: 3, Kind.YES_NO: 1}
    assert (found.abstention_precision.rate, found.abstention_recall.rate) == (0.5, 0.5)
    assert found.quote_precision.rate == 0.5
    assert found.quoted_characters == (len("Jane") + len("something else")) / 2


def test_json_says_why_a_question_failed() -> None:
    content = report((question(status="not_found"), answer())).to_dict()
    assert content["failed"] == [{"id": "q", "question": "Who?", "why": "status answered, not not_found"}]
    assert content["total"] == {"passed": 0, "of": 1, "rate": 0.0}


# ---------------------------------------------------------------- over the real assistant


QUESTIONS = """
- {id: adviser, ask: ["Who was his PhD adviser?"], status: answered, all: ["Adviser: Changshui Zhang"]}
- {id: follow, ask: ["Where did he do his postdoc?", "Who was his adviser there?"], status: answered, all: [Hauptmann]}
- {id: salary, ask: ["What salary does he expect?"], status: not_found}
- {id: wrong, ask: ["What salary does he expect?"], status: answered}
"""


def test_questions_are_asked_as_conversations(assistant: Assistant, tmp_path: Path) -> None:
    path = tmp_path / "q.yaml"
    path.write_text(QUESTIONS, "utf-8")
    seen: list[tuple[int, int]] = []
    found = evaluate(assistant, load_questions(path), lambda done, of: seen.append((done, of)))
    assert [(v.question.id, v.passed) for v in found.verdicts] == [
        ("adviser", True),
        ("follow", True),
        ("salary", True),
        ("wrong", False),
    ]
    assert found.not_verbatim == 0
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_question_that_the_cv_has_overtaken_fails(assistant: Assistant) -> None:
    asked = ("What salary does he expect?",)
    good = Question(id="a", ask=asked, status="not_found", absent=("salary",))
    overtaken = Question(id="b", ask=asked, status="not_found", absent=("salary", "Tsinghua Uni"))
    found = evaluate(assistant, [good, overtaken])
    assert [v.failure for v in found.verdicts] == [
        None,
        "ming-lin.md does hold /Tsinghua Uni/: Tsinghua Uni",
    ]


def test_a_quote_that_is_not_a_slice_is_noticed(assistant: Assistant) -> None:
    quote = assistant.ask("Who was his PhD adviser?").quotes[0]
    assert is_verbatim(quote, assistant.corpus)
    assert not is_verbatim(replace(quote, text=quote.text + "!"), assistant.corpus)
