"""Scans and pictures: their text by an engine that is really there, each line with its box."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from assistant.dates import iso
from assistant.errors import UnreadableFileError
from assistant.parsing import parse
from assistant.reading import ocr
from assistant.types import Document, SectionKind

Make = Callable[[str, str | bytes], Document]
LINES = (
    (80, "Ada Quill", 64),
    (190, "ada.quill@example.org", 34),
    (300, "Work Experience", 46),
    (390, "Loom Engineer, Halden Mills", 34),
    (450, "03/2017 - 11/2021", 34),
    (510, "- Built the control unit of forty looms", 34),
    (620, "Education", 46),
    (710, "MSc Mechanics, University of Oslo", 34),
    (770, "2011 - 2013", 34),
)
"""Distance of the top from the page's (pixels at 200 a inch), words, size."""


@pytest.fixture(scope="module", autouse=True)
def engine() -> None:
    """An engine. Where every check must run, its absence is a failure."""
    if not ocr.available():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no OCR engine: apt-get install tesseract-ocr")


@pytest.fixture(scope="module")
def picture() -> Image.Image:
    """A page of a CV, drawn letter by letter."""
    image = Image.new("RGB", (1654, 1100), "white")
    for top, text, size in LINES:
        ImageDraw.Draw(image).text((120, top), text, font=ImageFont.load_default(size), fill="black")
    return image


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def scanned(image: Image.Image) -> bytes:
    """A PDF of one page, which is the picture and nothing else."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(image.width * 72 / 200, image.height * 72 / 200))
    canvas.drawImage(ImageReader(image), 0, 0, image.width * 72 / 200, image.height * 72 / 200)
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("name", ["cv.png", "cv.pdf"])
def test_a_picture_is_read_as_a_cv(document: Make, picture: Image.Image, name: str) -> None:
    made = document(name, scanned(picture) if name == "cv.pdf" else png(picture))
    cv = parse(made)
    assert cv.candidate == "Ada Quill"
    assert [span.of(made.text) for span in cv.basics.emails] == ["ada.quill@example.org"]
    (job,) = next(section for section in cv.sections if section.kind is SectionKind.WORK).entries
    assert job.name is not None
    assert job.name.of(made.text) == "Halden Mills"
    assert job.period is not None
    assert job.period.start is not None
    assert job.period.end is not None
    assert (iso(job.period.start), iso(job.period.end)) == ("2017-03", "2021-11")
    assert [span.of(made.text) for span in job.highlights] == ["Built the control unit of forty looms"]


def test_a_line_of_a_scan_has_its_place_on_the_page(document: Make, picture: Image.Image) -> None:
    made = document("cv.pdf", scanned(picture))
    (page,) = made.pages
    boxes = {line.span.of(made.text): line.box for line in page.lines}
    for top, text, size in LINES:
        box = boxes[text.removeprefix("- ")]
        assert 120 * 0.36 - 5 < box.left < 120 * 0.36 + 15
        assert top * 0.36 - 5 < box.top < box.bottom < (top + 1.5 * size) * 0.36 + 5


def test_a_picture_without_words(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"cv\.png: page 1 has no text\. Export the CV with its text$"):
        document("cv.png", png(Image.new("RGB", (400, 400), "white")))


def test_an_engine_that_fails(
    document: Make, picture: Image.Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "bin" / "tesseract"
    broken.parent.mkdir()
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(broken.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", str(broken.parent), prepend=os.pathsep)
    monkeypatch.setattr(ocr, "_engine", lambda: ocr._tesseract)
    with pytest.raises(UnreadableFileError, match=r"page 1 is a picture that tesseract cannot read\. Export the CV"):
        document("cv.png", png(picture))
