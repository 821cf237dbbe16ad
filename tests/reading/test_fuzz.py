"""No input makes a reader crash: a document that holds together, or one error of the user's input.

READER_FUZZ_EXAMPLES sets how many cases each test tries (a nightly run: 20000); benchmarks/fuzz_readers.py runs for
hours and watches time and memory.
"""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import InputError
from assistant.reading import EXTENSIONS, read
from tests.reading.conftest import check, draw, word
from tests.reading.test_data_formats import EUROPASS, RENDERCV, RESUME
from tests.reading.test_office_formats import paragraph
from tests.reading.test_pdf_text import hidden_pdf
from tests.reading.test_text_formats import MODERNCV

EXAMPLES = int(os.environ.get("READER_FUZZ_EXAMPLES", "60"))
FUZZ = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
TEXTS = [name for name in EXTENSIONS if name in (".md", ".txt", ".tex", ".html", ".json", ".yaml", ".xml", ".rtf")]
PIECES = st.sampled_from(
    [
        *(
            "# ",
            "- ",
            "\n",
            "\n\n",
            "\t",
            "  ",
            "<ul><li>",
            "</li>",
            "<td>",
            "<!--",
            "**",
            "|",
            "|---|\n",
            "---\n",
            "{",
            "}",
        ),
        *(
            "[",
            "]",
            "\\item ",
            "\\begin{itemize}",
            "\\cventry{a}{b}{c}",
            "\\'",
            "%",
            "$",
            "&",
            "\\\\",
            "cv:\n  ",
            "a: b\n",
        ),
        *('{"work":[', "]}", "<LearnerInfo>", "\\par ", "\\u233?", "{\\*\\x ", "•", "1. ", "word", "Ada Quill", "é"),
        *("\u200b", "\x00", "\U0001f600"),
    ]
)


def attempt(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    document, told = None, ""
    try:
        document = read(path)
    except InputError as error:
        told = str(error)
    if document is None:
        assert str(path) in told
        assert "\n" not in told
    else:
        check(document)


@FUZZ
@given(st.sampled_from(EXTENSIONS), st.binary(max_size=300))
def test_any_bytes(tmp_path: Path, extension: str, content: bytes) -> None:
    attempt(tmp_path / f"cv{extension}", content)


@FUZZ
@given(st.sampled_from(TEXTS), st.lists(PIECES | st.text(max_size=8), max_size=40))
def test_any_text_of_pieces_of_syntax(tmp_path: Path, extension: str, pieces: list[str]) -> None:
    head = "{\\rtf1 " if extension == ".rtf" else ""
    attempt(tmp_path / f"cv{extension}", (head + "".join(pieces)).encode("utf-8", "replace"))


def seeds() -> list[tuple[str, bytes]]:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", "<a><b>words</b></a>")
    return [
        ("cv.pdf", draw([[(50, 50 + 13 * n, f"- Line {n} of the page") for n in range(20)]])),
        ("cv.pdf", hidden_pdf()),
        ("cv.docx", word(paragraph("Work") + paragraph("- Built it"))),
        ("cv.odt", out.getvalue()),
        ("cv.json", json.dumps(RESUME).encode()),
        ("cv.yaml", RENDERCV.encode()),
        ("cv.xml", EUROPASS.encode()),
        ("cv.tex", MODERNCV.encode()),
        ("cv.rtf", rb"{\rtf1\ansi\b Ada\b0\par{\listtext\bullet\tab}Built \'e9\u233? it\par\trowd A\cell B\cell\row}"),
        ("cv.html", b"<style>.x{display:none}</style><h1>Ada</h1><table><tr><td>a<td>b</table><ul><li>c</ul>"),
    ]


@pytest.fixture(scope="module")
def samples() -> list[tuple[str, bytes]]:
    return seeds()


@FUZZ
@given(st.data())
def test_real_files_with_damage(tmp_path: Path, samples: list[tuple[str, bytes]], data: st.DataObject) -> None:
    name, content = data.draw(st.sampled_from(samples))
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, max(len(damaged) - 1, 0)))
        match data.draw(st.sampled_from(["flip", "cut", "copy", "insert"])):
            case "flip":
                damaged[at : at + 1] = data.draw(st.binary(min_size=1, max_size=1))
            case "cut":
                del damaged[at : at + data.draw(st.integers(1, 200))]
            case "copy":
                damaged[at:at] = damaged[at : at + data.draw(st.integers(1, 200))]
            case "insert":
                damaged[at:at] = data.draw(st.binary(max_size=20))
        if not damaged:
            break
    attempt(tmp_path / name, bytes(damaged))
