"""The command line as a process: what it imports, encodings, pipes, how fast it starts."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from assistant.assistant import Assistant

COMMAND = Path(sys.executable).with_name("cv-assistant")


def imported(code: str, *, stdin: bytes = b"") -> set[str]:
    """The top-level packages, and the modules of ours, that a fresh interpreter has imported after running `code`."""
    script = f"import sys, json\n{code}\nprint(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], input=stdin, capture_output=True, check=True)
    modules = json.loads(done.stderr.splitlines()[-1])
    return {name.split(".")[0] for name in modules} | {name for name in modules if name.startswith("assistant.")}


@pytest.mark.parametrize("arguments", [["--help"], ["ask", "--help"], ["--version"]])
def test_help_imports_click_alone(arguments: list[str]) -> None:
    found = imported(f"from assistant.faces.cli import main\nmain({arguments})")
    assert "click" in found
    assert found & {"pydantic", "rich", "yaml", "numpy", "onnxruntime", "gradio", "torch", "faiss"} == set()


def test_a_batch_over_an_index_does_without_torch(assistant: Assistant, corpus: Path, index: Path) -> None:
    found = asking("Does he know Rust?", corpus, index)
    assert "onnxruntime" in found
    assert found & {"torch", "transformers", "sentence_transformers", "gradio", "scipy", "pandas"} == set()
    assert found & {"assistant.parsing.freeform", "assistant.parsing.structured"} == set()


def test_what_the_structure_answers_needs_no_encoder(assistant: Assistant, corpus: Path, index: Path) -> None:
    found = asking("Who was his PhD adviser?", corpus, index)
    assert "assistant.embedding.runtime" in found
    assert "onnxruntime" not in found


def asking(question: str, corpus: Path, index: Path) -> set[str]:
    """What a batch of one question imports."""
    asked = json.dumps({"id": "a", "turns": [question]}).encode()
    arguments = ["batch", "--corpus", str(corpus), "--index", str(index)]
    return imported(f"from assistant.faces.cli import main\nassert main({arguments}) == 0", stdin=asked)


def test_the_command_and_the_module_are_the_same(corpus: Path) -> None:
    for start in ([str(COMMAND)], [sys.executable, "-m", "assistant"]):
        done = subprocess.run([*start, "read", str(corpus / "ming-lin.md"), "--to", "text"], capture_output=True)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == (corpus / "ming-lin.md").read_bytes()


def test_output_is_utf8_whatever_the_locale(corpus: Path, index: Path, assistant: Assistant) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    question = "他的博士导师是谁？"
    arguments = ["ask", question, "--json", "--corpus", str(corpus), "--index", str(index)]
    done = subprocess.run([str(COMMAND), *arguments], capture_output=True, env=environment)
    assert done.returncode == 0
    assert json.loads(done.stdout.decode())["question"] == question


def test_answers_come_as_soon_as_they_are_asked_for(corpus: Path, index: Path, assistant: Assistant) -> None:
    arguments = [str(COMMAND), "batch", "--corpus", str(corpus), "--index", str(index)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name in ("first", "second"):
            process.stdin.write(json.dumps({"id": name, "turns": ["Who was his PhD adviser?"]}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()
        assert process.wait(timeout=10) == 0


def test_an_interrupt_ends_quietly(corpus: Path, index: Path, assistant: Assistant) -> None:
    arguments = [str(COMMAND), "batch", "--corpus", str(corpus), "--index", str(index)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b'{"id": "a", "turns": ["Hello"]}\n')
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
        assert process.returncode == 130
        assert b"Traceback" not in errors


def test_a_reader_that_leaves_early_is_no_error(corpus: Path) -> None:
    command = f"{COMMAND} read {corpus / 'ming-lin.md'} --to outline | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def in_terminal(arguments: list[str], width: int, command: tuple[str, ...] = (str(COMMAND),)) -> str:
    """What a command shows on a terminal of that width, with the marks that colour it."""
    controller, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(width)}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen([*command, *arguments], stdout=terminal, stderr=terminal, env=environment) as process:
        os.close(terminal)
        shown = b""
        while True:
            try:
                part = os.read(controller, 4096)
            except OSError:  # Linux says so at the end of a terminal
                break
            if not part:
                break
            shown += part
    os.close(controller)
    assert process.returncode == 0
    return shown.decode()


def plain(shown: str) -> str:
    """What a terminal shows without the marks that colour it and move its cursor."""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)


def test_a_terminal_gets_colours_and_wrapped_lines(corpus: Path, index: Path, assistant: Assistant) -> None:
    arguments = ["ask", "What did he do at Alibaba?", "--corpus", str(corpus), "--index", str(index)]
    shown = in_terminal(arguments, 60)
    assert "\x1b[1m" in shown
    lines = plain(shown).splitlines()
    assert max(map(len, lines)) <= 60
    assert any(line.startswith("  [2] “Leading a research group") for line in lines)


def test_a_terminal_gets_a_progress_bar(corpus: Path, tmp_path: Path) -> None:
    shown = plain(in_terminal(["index", str(corpus), "--index", str(tmp_path / "made")], 100))
    assert re.search(r"Reading files .*1/1", shown)
    assert re.search(r"Encoding passages .*\b(\d+)/\1\b", shown)
    again = in_terminal(["index", str(corpus), "--index", str(tmp_path / "made")], 100)
    assert "Reading files" not in again


def test_the_rate_is_that_of_this_run() -> None:
    script = """
import time
from assistant.faces.cli_progress import progress
from assistant.indexing import Progress
with progress() as show:
    show(Progress("encode", 5000, 9000))  # taken over from a run that was interrupted
    time.sleep(1.2)
    show(Progress("encode", 5600, 9000))
"""
    shown = plain(in_terminal(["-c", script], 100, (sys.executable,)))
    rates = [int(rate) for rate in re.findall(r"5600/9000 +(\d+)/s", shown)]
    assert rates
    assert 0 < rates[-1] <= 500
