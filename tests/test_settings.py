"""assistant.yaml to Settings, and what is said of a wrong one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from assistant.errors import SettingsError
from assistant.settings import FILE, Limits, Settings, load_settings


def write(folder: Path, text: str) -> Path:
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, "# nothing\n")) == Settings()


def test_settings_are_read(tmp_path: Path) -> None:
    text = """
        title: Ask about Jane
        suggestions: [Where does she work?, What did she study?]
        colours: {primary: teal}
        hide: [phone, "Project Falcon"]
        limits: {questions_per_minute: 5}
        as_of: 2026-01-31
    """
    settings = load_settings(write(tmp_path, text))
    assert settings.title == "Ask about Jane"
    assert settings.suggestions == ("Where does she work?", "What did she study?")
    assert settings.colours.primary == "teal"
    assert settings.hide == ("phone", "Project Falcon")
    assert settings.limits == Limits(questions_per_minute=5)
    assert settings.as_of == date(2026, 1, 31)


def test_a_single_cv_has_the_settings_of_its_folder(tmp_path: Path) -> None:
    write(tmp_path, "title: Hello\n")
    assert load_settings(tmp_path / "jane.pdf").title == "Hello"


def test_the_settings_that_ship_are_good(corpus: Path) -> None:
    assert load_settings(corpus).title == "Ask about Ming Lin"


def test_the_settings_that_ship_name_every_setting(corpus: Path) -> None:
    text = (corpus / FILE).read_text(encoding="utf-8")
    assert [name for name in Settings.model_fields if f"{name}:" not in text] == []


def test_settings_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().title = "x"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel: x\n", r"yaml:1:1: unknown setting 'titel'; did you mean 'title'\. Correct the file"),
        ("limits:\n  question_lenght: 40\n", r"yaml:2:3: unknown setting .*did you mean 'question_length'"),
        ("colors: {primary: red}\n", r"yaml:1:1: unknown setting 'colors'; did you mean 'colours'"),
        ("xyzzy: 1\n", r"unknown setting 'xyzzy'; the settings here are title, greeting, "),
        ("title: 5\n", r"yaml:1:1: 'title' should be text"),
        ("title: ''\n", r"yaml:1:1: 'title': String should have at least 1 character"),
        ("hide: phone\n", r"yaml:1:1: 'hide' should be a list"),
        ("hide: [phone, 5]\n", r"yaml:1:15: 'hide' should be text"),
        ("colours: {primary: mauve}\n", r"yaml:1:11: 'colours\.primary' should be 'slate', "),
        ("limits: {queue: 0}\n", r"yaml:1:10: 'limits\.queue' should be greater than or equal to 1"),
        ("limits: {queue: many}\n", r"'limits\.queue' should be a whole number"),
        ("language: tlh\n", r"yaml:1:1: 'language': no lexicon for 'tlh'; there are en"),
        ("precision: 4bit\n", r"'precision' should be 'full' or 'int8'"),
        ("as_of: 2026-13-01\n", r"yaml:1:8: '2026-13-01' is not a value"),
        ("title: [\n", r"yaml:2:1: this is not YAML"),
        ("- title\n", r"yaml:1:1: the file should be settings, each as 'name: value'"),
        ("5: x\n", r"yaml:1:1: the file should be settings whose names are words"),
    ],
)
def test_a_wrong_setting_is_said_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        load_settings(write(tmp_path, text))


def test_all_problems_are_said_at_once(tmp_path: Path) -> None:
    write(tmp_path, "titel: x\nlimits: {queue: 0}\nhide: phone\n")
    with pytest.raises(SettingsError, match=r"yaml:1:1: .*'titel'.*; 2:10 .*queue.*; 3:1 'hide'"):
        load_settings(tmp_path)


def test_an_unreadable_file_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "title: x\n")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(SettingsError, match=r"assistant\.yaml: cannot be read \(Permission denied\)\. Make the file"):
        load_settings(tmp_path)
