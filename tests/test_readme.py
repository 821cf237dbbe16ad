"""README says what is true: its commands run, its help is the program's, its settings and formats are all there are."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.assistant import Assistant
from assistant.faces.cli import app, main
from assistant.reading import EXTENSIONS
from assistant.settings import Colours, Limits, Settings
from benchmarks.tables import filled

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
COMMANDS = [
    line.partition("  #")[0].strip() for kind, block in BLOCKS if kind == "sh" for line in block.splitlines() if line
]


def test_the_help_is_that_of_the_program() -> None:
    shown = next(block for kind, block in BLOCKS if kind == "console")
    printed = CliRunner().invoke(app, ["--help"], prog_name="cv-assistant", terminal_width=100).output
    assert shown == f"$ cv-assistant --help\n{printed}"


def test_every_command_is_shown() -> None:
    shown = {shlex.split(command)[1] for command in COMMANDS if command.startswith("cv-assistant ")}
    assert set(app.commands) - shown == {"chat", "index"}, "chat is shown as make chat, index runs by itself"


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.startswith("cv-assistant ")])
def test_commands_run(
    command: str, assistant: Assistant, index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    shutil.copytree(index, tmp_path / "index")
    (tmp_path / "questions.yaml").write_text('- {id: a, ask: ["Does he know Rust?"], status: not_found}\n', "utf-8")
    (tmp_path / "conversations.jsonl").write_text('{"id": "a", "turns": ["Where does he work now?"]}\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    words = shlex.split(command)[1:]
    if "<" in words:
        given = Path(words[words.index("<") + 1]).read_bytes()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
        words = words[: words.index("<")]
    assert main(words) == 0


def test_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {command.split()[1] for command in COMMANDS if command.startswith("make ")}
    assert targets >= {"chat", "test"}
    assert [target for target in targets if f"\n{target}:" not in makefile] == []


def test_the_python_example_runs(
    assistant: Assistant,
    index: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    shutil.copytree(index, tmp_path / "index")
    monkeypatch.chdir(tmp_path)
    code = next(block for kind, block in BLOCKS if kind == "python")
    names: dict[str, object] = {}
    exec(compile(code, "README.md", "exec"), names)
    assert "Amazon" in capsys.readouterr().out
    assert "2022" in names["answer"].answer  # type: ignore[attr-defined]


def test_every_setting_is_listed_and_no_other() -> None:
    section = README.partition("\n## Settings\n")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    listed = {name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])}
    assert listed == set(Settings.model_fields)
    for model in (Colours, Limits):
        assert [name for name in model.model_fields if f"`{name}`" not in section] == []


def test_every_format_is_listed_and_no_other() -> None:
    (listed,) = re.findall(r"\(`(\.[a-z. \n]+)`\)", README)
    assert sorted(listed.split()) == sorted(EXTENSIONS)


def test_the_figures_are_those_of_the_benchmarks() -> None:
    assert "| our own, held back |" in README
    assert filled(README) == README, "python -m benchmarks.tables writes them anew"


def test_links_and_pictures_are_there() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert len(targets) > 2
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_changelog_begins_with_this_version() -> None:
    import assistant as package

    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+),", changelog, re.MULTILINE)[0] == package.__version__
