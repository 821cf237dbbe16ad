"""Bad input, as a person meets it: one line on standard error, status 1, and the index as it was."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from assistant.faces.cli import main

GOOD = (
    "# Jane Roe\n\njane@example.org\n\n## Work Experience\n\n### Engineer, Acme Inc.\n\n2019 - 2021\n\n- Built things\n"
)

ENCRYPTED_PDF = b"""%%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>> endobj
4 0 obj <</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>> endobj
trailer <</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>
""" % (b"11" * 32, b"22" * 32)


def scanned_pdf() -> bytes:
    data = io.BytesIO()
    Image.new("L", (600, 800), 255).save(data, "PDF")
    return data.getvalue()


def docx(document: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)
    return data.getvalue()


def large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200_000_001)  # a sparse file: no disk is used


BAD: dict[str, tuple[str, bytes | Callable[[Path], None], str]] = {
    # name: file name, its content or what makes it, what is said
    "wrong extension": ("cv.xyz", b"Jane", "cv.xyz: "),
    "empty": ("cv.md", b"", "cv.md: is empty. "),
    "blank": ("cv.txt", b" \n\n", "cv.txt: is empty. "),
    "encrypted PDF": ("cv.pdf", ENCRYPTED_PDF, "password"),
    "scanned PDF": ("cv.pdf", scanned_pdf(), "page 1 has no text"),
    "broken PDF": ("cv.pdf", b"%PDF-1.7\nnonsense", "cv.pdf: "),
    "broken DOCX": ("cv.docx", b"PK\x03\x04 nonsense", "not a zip package"),
    "DOCX without a document": ("cv.docx", docx(b"<nothing"), "is no valid XML"),
    "zip bomb": ("cv.docx", docx(b"<w>" + b" " * 60_000_000), "unpacks to more than a CV can hold"),
    "wrong encoding": ("cv.txt", bytes(range(256)) * 4, "cv.txt: is not a text file or has an unknown encoding. "),
    "200 MB": ("cv.pdf", large, "cv.pdf: is 200 MB, the limit is 200 MB. "),
    "broken JSON": ("cv.json", b'{\n  "basics": {\n', "line 3"),
    "no such file": ("nix.pdf", lambda path: None, "nix.pdf: "),
}


def state(folder: Path) -> dict[str, str]:
    """The files below a folder with their hashes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def one_line_error(capsys: pytest.CaptureFixture[str]) -> str:
    """What stands on standard error: one line, no traceback; nothing on standard output."""
    captured = capsys.readouterr()
    lines = [line for line in captured.err.splitlines() if line.strip()]
    assert captured.out == ""
    assert len(lines) == 1, captured.err
    assert lines[0].startswith("cv-assistant: ")
    return lines[0]


@pytest.fixture
def indexed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The index of a good CV."""
    good = tmp_path / "good.md"
    good.write_text(GOOD, encoding="utf-8")
    assert main(["index", str(good), "--index", str(tmp_path / "made" / "index")]) == 0
    capsys.readouterr()
    return tmp_path / "made" / "index"


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_line_and_the_index_stays(
    name: str,
    indexed: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("assistant.reading.ocr._engine", lambda: None)  # as on a machine without OCR
    file_name, content, message = BAD[name]
    file = tmp_path / "bad" / file_name
    file.parent.mkdir()
    content(file) if callable(content) else file.write_bytes(content)
    before = state(tmp_path)
    status = main(["index", str(file), "--index", str(indexed)])
    said = one_line_error(capsys)
    assert status == 1
    assert message in said
    assert file_name in said
    assert re.search(r"\. [A-Z]", said), "the next step"
    assert state(tmp_path) == before


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("title: [\n", "assistant.yaml:2:1: this is not YAML: "),
        ("titel: Hello\n", "assistant.yaml:1:1: unknown setting 'titel'; did you mean 'title'. Correct the file"),
    ],
)
@pytest.mark.parametrize("command", ["index", "ask", "batch", "read"])
def test_bad_settings_are_one_line_and_the_index_stays(
    command: str, settings: str, message: str, indexed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = str(tmp_path / "good.md")
    (tmp_path / "assistant.yaml").write_text(settings, encoding="utf-8")
    before = state(tmp_path)
    arguments = {
        "index": ["index", good, "--index", str(indexed)],
        "ask": ["ask", "Where did she work?", "--corpus", good, "--index", str(indexed)],
        "batch": ["batch", "--corpus", good, "--index", str(indexed)],
        "read": ["read", good],
    }
    assert main(arguments[command]) == 1
    assert message in one_line_error(capsys)
    assert state(tmp_path) == before


def test_an_empty_folder_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "cvs").mkdir()
    assert main(["ask", "Where did she work?", "--corpus", str(tmp_path / "cvs")]) == 1
    assert "cvs: " in one_line_error(capsys)


def test_of_many_files_the_bad_one_is_reported_and_the_others_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, made = tmp_path / "cvs", tmp_path / "made"
    folder.mkdir()
    (folder / "jane.md").write_text(GOOD, encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnonsense")
    assert main(["index", str(folder), "--index", str(made)]) == 0
    assert "not indexed: broken.pdf: " in capsys.readouterr().err
    assert main(["ask", "Where did Jane work?", "--corpus", str(folder), "--index", str(made)]) == 0
    assert "Acme" in capsys.readouterr().out


def test_a_folder_that_is_not_an_index_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    before = state(tmp_path)
    assert main(["index", str(tmp_path / "good.md"), "--index", str(tmp_path / "photos")]) == 1
    assert "holds something else than an index" in one_line_error(capsys)
    assert state(tmp_path) == before
