"""The command line, through `main`: what goes to standard output, what to standard error, and the exit status."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.errors import QuestionsError
from assistant.faces.cli import app, main
from assistant.faces.cli_ask import Request, clean, requests
from assistant.faces.cli_render import safe

if TYPE_CHECKING:
    from assistant.assistant import Assistant

COMMANDS = ("ask", "batch", "chat", "eval", "index", "read", "space")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("read", "a.md", stdin=b"")` gives exit status, standard output and standard error."""

    def call(*arguments: str | Path, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return call


# ---------------------------------------------------------------- help and usage


def test_the_commands_are_those_of_the_design() -> None:
    assert tuple(sorted(app.commands)) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_complete_help(run: Run, command: str) -> None:
    status, out, _ = run(command, "--help")
    assert status == 0
    assert out.startswith(f"Usage: cv-assistant {command} ")
    names = [option for parameter in app.commands[command].params for option in parameter.opts]
    assert [name for name in names if name.startswith("-") and name not in out] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Usage: cv-assistant"),
        (("aks", "Who?"), "No such command 'aks'"),
        (("ask",), "Missing argument 'QUESTION...'"),
        (("ask", "--jsn", "Who?"), "No such option"),
        (("read", "a.md", "--to", "html"), "'html' is not one of 'text', 'json-resume', 'outline'"),
        (("chat", "--port", "99999"), "99999 is not in the range"),
        (("eval", "q.yaml", "--fail-under", "95"), "95.0 is not in the range"),
    ],
)
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...], message: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert message in err


# ---------------------------------------------------------------- read


def test_read_prints_the_canonical_text_and_nothing_else(run: Run, assistant: Assistant, corpus: Path) -> None:
    status, out, err = run("read", corpus / "ming-lin.md", "--to", "text")
    assert (status, err) == (0, "")
    assert out == assistant.corpus.documents[0].text


def test_read_masks_what_the_settings_hide(run: Run, tmp_path: Path) -> None:
    (tmp_path / "jane.md").write_text("# Jane Roe\n\njane@example.org\n\n## Work\n\nAcme, 2019 - 2021\n", "utf-8")
    (tmp_path / "assistant.yaml").write_text("hide: [email]\n", "utf-8")
    _, out, _ = run("read", tmp_path / "jane.md", "--to", "text")
    assert "jane@example.org" not in out
    assert len(out) == len((tmp_path / "jane.md").read_text("utf-8"))


def test_half_a_character_is_replaced_and_moves_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "jane.json").write_text('{"basics": {"name": "Jane \\ud800 Roe", "email": "j@example.org"}}', "utf-8")
    status, out, _ = run("read", tmp_path / "jane.json", "--to", "text")
    assert status == 0
    assert "Jane \ufffd Roe" in out


def test_read_gives_json_resume(run: Run, corpus: Path) -> None:
    status, out, _ = run("read", corpus / "ming-lin.md", "--to", "json-resume")
    assert status == 0
    assert json.loads(out)["basics"]["name"] == "Ming Lin"


def test_read_gives_an_outline_by_default(run: Run, corpus: Path, golden: Callable[[str, str], None]) -> None:
    status, out, _ = run("read", corpus / "ming-lin.md")
    assert status == 0
    golden("ming-lin.outline.txt", out)


# ---------------------------------------------------------------- ask


def test_ask_shows_answer_quote_and_place(run: Run, assistant: Assistant, corpus: Path, index: Path) -> None:
    status, out, _ = run("ask", "Who was his PhD adviser?", "--corpus", corpus, "--index", index)
    quote = assistant.ask("Who was his PhD adviser?").quotes[0]
    assert status == 0
    assert "Changshui Zhang" in out
    assert f"[1] “{quote.text}”" in out
    assert "ming-lin.md · Education · " in out
    assert f"{quote.span.start}-{quote.span.end}" in out


def test_several_questions_are_one_conversation(run: Run, assistant: Assistant, corpus: Path, index: Path) -> None:
    turns = ("Where did he do his postdoc?", "Who was his adviser there?")
    status, out, _ = run("ask", *turns, "--json", "--corpus", corpus, "--index", index)
    answers = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [answer["question"] for answer in answers] == list(turns)
    assert "Hauptmann" in answers[1]["answer"]


def test_ask_without_evidence_is_status_0(run: Run, assistant: Assistant, corpus: Path, index: Path) -> None:
    status, out, _ = run("ask", "What salary does he expect?", "--json", "--corpus", corpus, "--index", index)
    assert status == 0
    assert json.loads(out)["status"] == "not_found"


def test_explain_shows_query_candidates_and_decision(run: Run, assistant: Assistant, corpus: Path, index: Path) -> None:
    status, out, _ = run("ask", "Who was his PhD adviser?", "--explain", "--corpus", corpus, "--index", index)
    assert status == 0
    for word in ("standalone", "kind", "adviser", "dense", "lexical", "confidence"):
        assert word in out


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert safe("a\x1b[31mred\x07\u202e\u2066b\n\tc") == "a\ufffd[31mred\ufffd\ufffd\ufffdb\n\tc"


# ---------------------------------------------------------------- batch


def line(**content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode() + b"\n"


def test_batch_answers_in_the_order_of_the_input(run: Run, assistant: Assistant, corpus: Path, index: Path) -> None:
    asked = (
        line(id="b", turns=["Where did he do his postdoc?", "Who was his adviser there?"])
        + b"\n"
        + line(id=1, turns=["Who was his adviser there?"])
    )
    status, out, err = run("batch", "--corpus", corpus, "--index", index, stdin=asked)
    first, second = (json.loads(row) for row in out.splitlines())
    assert (status, err) == (0, "")
    assert (first["id"], second["id"]) == ("b", 1)
    assert "Hauptmann" in first["answers"][1]["answer"]
    assert len(second["answers"]) == 1, "a conversation knows nothing of the one before it"


def test_every_quote_of_a_batch_is_a_slice_of_the_text(
    run: Run, corpus: Path, assistant: Assistant, index: Path
) -> None:
    asked = line(id="a", turns=["Which papers did he publish at ICLR?", "他的博士导师是谁？", "Summarise his career."])
    _, out, _ = run("batch", "--corpus", corpus, "--index", index, stdin=asked)
    _, text, _ = run("read", corpus / "ming-lin.md", "--to", "text")
    quotes = [quote for answer in json.loads(out)["answers"] for quote in answer["quotes"]]
    assert len(quotes) > 5
    assert [text[quote["start"] : quote["end"]] for quote in quotes] == [quote["text"] for quote in quotes]


def test_a_bad_line_ends_a_batch_after_the_good_ones(run: Run, assistant: Assistant, corpus: Path, index: Path) -> None:
    asked = line(id="a", turns=["Who was his PhD adviser?"]) + b"{nonsense\n" + line(id="c", turns=["Hi"])
    status, out, err = run("batch", "--corpus", corpus, "--index", index, stdin=asked)
    assert status == 1
    assert [json.loads(row)["id"] for row in out.splitlines()] == ["a"]
    assert err.startswith("cv-assistant: standard input, line 2: is not JSON: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"nonsense\n", r"^standard input, line 1: is not JSON: Expecting value at column 1\. A line is \{"),
        (b"[" * 100_000, "^standard input, line 1: is not JSON"),
        (b"1" * 5_000, "^standard input, line 1: is not JSON"),
        (b'\n\n{"id": "a"}\n', "^standard input, line 3: is not an object with id and turns"),
        (b"[]\n", "line 1: is not an object with id and turns"),
        (b'{"id": null, "turns": ["x"]}\n', "line 1: its id is neither text nor a whole number"),
        (b'{"id": true, "turns": ["x"]}\n', "line 1: its id is neither text nor a whole number"),
        (b'{"id": "a", "turns": []}\n', "line 1: its turns are not a list of questions"),
        (b'{"id": "a", "turns": "Who?"}\n', "line 1: its turns are not a list of questions"),
        (b'{"id": "a", "turns": ["Who?", 5]}\n', "line 1: its turns are not a list of questions"),
        (b'{"id": "a", "turns": ["\xff"]}\n', r"line 1: is not UTF-8 text\. Save it as UTF-8"),
    ],
)
def test_a_bad_line_is_said_with_its_number(raw: bytes, message: str) -> None:
    with pytest.raises(QuestionsError, match=message):
        list(requests(io.BytesIO(raw)))


def test_a_batch_may_begin_with_a_byte_order_mark() -> None:
    raw = b"\xef\xbb\xbf" + line(id="a", turns=["Wo arbeitet sie?"])
    assert list(requests(io.BytesIO(raw))) == [Request("a", ("Wo arbeitet sie?",))]


def test_lone_surrogates_of_a_question_are_replaced() -> None:
    assert clean("a\ud800b \ud83d\ude00") == "a\ufffdb \U0001f600"


# ---------------------------------------------------------------- index


def test_index_says_what_it_did(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cvs").mkdir()
    (tmp_path / "cvs" / "jane.md").write_text("# Jane Roe\n\n## Work\n\nEngineer, Acme Inc., 2019 - 2021\n", "utf-8")
    (tmp_path / "cvs" / "broken.docx").write_bytes(b"PK nonsense")
    for file in (tmp_path / "cvs").iterdir():
        os.utime(file, (0, 0))  # a file of this very moment is read again, as it may still be being written
    status, out, err = run("index", tmp_path / "cvs", "--index", tmp_path / "made")
    assert status == 0
    assert out.startswith(f"{tmp_path / 'made'}: indexed, 1 documents, ")
    assert "not indexed: broken.docx: " in err
    status, out, _ = run("index", tmp_path / "cvs", "--index", tmp_path / "made")
    assert out.startswith(f"{tmp_path / 'made'}: up to date, 1 documents, ")


# ---------------------------------------------------------------- eval


QUESTIONS = """
- {id: adviser, ask: ["Who was his PhD adviser?"], status: answered, all: [Changshui Zhang]}
- {id: wrong, ask: ["What salary does he expect?"], status: answered}
"""


@pytest.mark.parametrize(("rate", "expected"), [("0.5", 0), ("0.6", 1)])
def test_eval_reports_and_may_fail(
    run: Run, assistant: Assistant, corpus: Path, index: Path, tmp_path: Path, rate: str, expected: int
) -> None:
    (tmp_path / "q.yaml").write_text(QUESTIONS, "utf-8")
    status, out, _ = run("eval", tmp_path / "q.yaml", "--corpus", corpus, "--index", index, "--fail-under", rate)
    assert status == expected
    assert "wrong  What salary does he expect?  —  status not_found, not answered" in out
    assert "0.500" in out


def test_eval_as_json(run: Run, assistant: Assistant, corpus: Path, index: Path, tmp_path: Path) -> None:
    (tmp_path / "q.yaml").write_text(QUESTIONS, "utf-8")
    status, out, _ = run("eval", tmp_path / "q.yaml", "--corpus", corpus, "--index", index, "--json")
    assert status == 0
    assert json.loads(out)["total"] == {"passed": 1, "of": 2, "rate": 0.5}


# ---------------------------------------------------------------- errors


def test_an_interrupt_is_status_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("assistant.faces.cli_corpus.read", interrupt)
    status, _, err = run("read", "x.md")
    assert status == 130
    assert "Traceback" not in err


def test_read_tells_a_period_that_ends_before_it_begins(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cv.md").write_text(
        "# Ada Quill\n\n## Work Experience\n\n### Engineer, Acme Ltd\n05/2021 – 03/2020\n- Built looms\n"
    )
    status, out, err = run("read", tmp_path / "cv.md", "--to", "outline")
    assert status == 0
    assert "05/2021 – 03/2020 (ends before it begins)" in out
    assert "work/0: “05/2021 – 03/2020” ends before it begins; read as 2020-03 – 2021-05" in err
