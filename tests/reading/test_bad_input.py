"""Bad input: each is one error that says what, where and what to do next."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import InputError, UnreadableFileError, UnsupportedFormatError
from assistant.reading import files, ocr, read
from assistant.types import Document
from tests.reading.conftest import draw, word

Make = Callable[[str, str | bytes], Document]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"cv\.pdf: no such file\. Check the path"):
        read(tmp_path / "cv.pdf")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"is a folder, not a file. Name a CV file in it"):
        read(tmp_path)


@pytest.mark.parametrize("content", [b"", b"  \n\t", b"\xef\xbb\xbf", b"\x00\x00"])
@pytest.mark.parametrize("name", ["cv.pdf", "cv.md", "cv.docx", "cv.json"])
def test_an_empty_file(document: Make, name: str, content: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=f"{re.escape(name)}: is empty"):
        document(name, content)


def test_an_unknown_extension_names_the_nearest(document: Make) -> None:
    with pytest.raises(UnsupportedFormatError, match=r"no reader for '\.pdff' files\. Did you mean \.pdf\?"):
        document("cv.pdff", "words")


def test_a_file_without_extension(document: Make) -> None:
    with pytest.raises(UnsupportedFormatError, match=r"has no extension"):
        document("cv", "words")


def test_an_extension_that_the_content_belies(document: Make) -> None:
    with pytest.raises(UnsupportedFormatError, match=r"cv\.pdf: is a Word file, not PDF\. Rename it to cv\.docx"):
        document("cv.pdf", word(""))
    with pytest.raises(UnsupportedFormatError, match=r"cv\.md: is a PDF file, not Markdown"):
        document("cv.md", draw([[(50, 50, "words")]]))


def test_a_file_that_is_too_large(document: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 1_000_000)
    with pytest.raises(UnreadableFileError, match=r"is 2 MB, the limit is 1 MB. Export the CV again"):
        document("cv.txt", b"x" * 2_000_000)


def test_a_pdf_that_is_broken(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"is a broken PDF. Open it, print it"):
        document("cv.pdf", b"%PDF-1.7\n%broken " + bytes(range(256)))


def test_a_pdf_whose_maker_is_half_a_character(document: Make) -> None:
    made = draw([[(50, 60, "Ada Quill, engineer of looms and mills")]])
    maker = re.search(rb"/Producer \((?:\\.|[^)])*\)", made)
    assert maker
    broken = made.replace(maker[0], b"/Producer <FEFFD8000041>".ljust(len(maker[0])))
    assert len(broken) == len(made)
    assert "Ada Quill" in document("cv.pdf", broken).text


def test_a_text_that_is_called_pdf(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"is a broken PDF"):
        document("cv.pdf", "Ada Quill, engineer")


def test_a_pdf_with_a_password(document: Make) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret", ownerPassword="owner"))
    canvas.drawString(50, 700, "words")
    canvas.save()
    with pytest.raises(UnreadableFileError, match=r"is encrypted\. Save it without a password"):
        document("cv.pdf", out.getvalue())


def scan() -> bytes:
    """A PDF of one page that is a picture."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.drawImage(ImageReader(Image.new("RGB", (100, 140), "white")), 0, 0, 595, 842)
    canvas.save()
    return out.getvalue()


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    """No engine is there."""
    monkeypatch.setattr(ocr, "_engine", lambda: None)


@pytest.mark.usefixtures("without_ocr")
def test_a_scanned_pdf_without_an_engine(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"page 1 has no text\. Install OCR: pip install"):
        document("cv.pdf", scan())


@pytest.mark.usefixtures("without_ocr")
def test_a_picture_without_an_engine(document: Make) -> None:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (50, 50), "white").save(out, "PNG")
    with pytest.raises(UnreadableFileError, match=r"page 1 has no text\. Install OCR"):
        document("cv.png", out.getvalue())


def test_a_broken_picture(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"is no picture that can be read"):
        document("cv.png", b"\x89PNG\r\n\x1a\n broken")


def test_a_pdf_of_too_many_pages(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"has 101 pages, the limit is 100"):
        document("cv.pdf", draw([[(50, 50, "x")]] * 101))


@pytest.mark.parametrize("name", ["cv.docx", "cv.odt"])
def test_an_office_file_that_is_no_package(document: Make, name: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"is a broken .*: not a zip package"):
        document(name, b"PK\x03\x04 broken")


def test_an_old_or_encrypted_word_file(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"is encrypted, or an old \.doc file\. Save it as \.docx"):
        document("cv.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))


@pytest.mark.parametrize("name", ["cv.doc", "cv.DOC", "cv.pages", "cv.wpd"])
def test_an_office_format_without_a_reader(document: Make, name: str) -> None:
    with pytest.raises(
        UnsupportedFormatError,
        match=rf"{re.escape(name)}: is a \.\w+ file \(.+\), which has no reader\. Open it .* as DOCX",
    ):
        document(name, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))


def test_a_package_without_a_document(document: Make) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("other.xml", "<a/>")
    with pytest.raises(UnreadableFileError, match=r"has no word/document\.xml"):
        document("cv.docx", out.getvalue())


def test_a_word_file_without_text(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"has no text"):
        document("cv.docx", word(""))


def test_a_zip_bomb(document: Make) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 60_000_000)
    began = time.monotonic()
    with pytest.raises(UnreadableFileError, match=r"unpacks to more than a CV can hold \(word/document\.xml\)"):
        document("cv.docx", out.getvalue())
    assert time.monotonic() - began < 5


def test_xml_that_expands_entities(document: Make) -> None:
    rows = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "lol">{rows}]><SkillsPassport><LearnerInfo>&e9;</LearnerInfo></SkillsPassport>'
    began = time.monotonic()
    with pytest.raises(InputError, match=r"without a CV|no valid XML"):
        document("cv.xml", bomb)
    assert time.monotonic() - began < 2


def test_xml_does_not_read_other_files(document: Make, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP-SECRET")
    source = (
        f'<!DOCTYPE x [<!ENTITY s SYSTEM "file://{secret}">]><SkillsPassport><LearnerInfo><Identification><PersonName>'
        "<FirstName>Ada &s;</FirstName></PersonName></Identification></LearnerInfo></SkillsPassport>"
    )
    assert "TOP-SECRET" not in document("cv.xml", source).text


def test_broken_xml_names_its_line(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"cv\.xml, line 2: is no valid XML"):
        document("cv.xml", "<a>\n<b></a>")


def test_xml_that_is_no_cv(document: Make) -> None:
    with pytest.raises(UnsupportedFormatError, match=r"no Europass CV .its root is html"):
        document("cv.xml", "<html/>")


def test_broken_json_names_its_line(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"cv\.json, line 2: is no valid JSON: Expecting value"):
        document("cv.json", '{"basics":\n}')


def test_json_that_is_no_cv(document: Make) -> None:
    with pytest.raises(UnsupportedFormatError, match=r"none of the sections of JSON Resume"):
        document("cv.json", '{"a": 1}')


def test_json_that_is_nested_too_deeply(document: Make) -> None:
    with pytest.raises(InputError, match=r"nested too deeply|no CV"):
        document("cv.json", "[" * 100_000 + "]" * 100_000)


def test_broken_yaml_names_its_line(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"cv\.yaml, line 3: is no valid YAML"):
        document("cv.yaml", "cv:\n  name: Ada\n  - wrong\n")


def test_yaml_with_too_many_aliases(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"has too many aliases"):
        document("cv.yaml", "a: &a [x]\nb: [" + "*a, " * 200 + "]\n")


@pytest.mark.parametrize("name", ["cv.md", "cv.txt", "cv.tex", "cv.html", "cv.json", "cv.yaml"])
def test_bytes_that_are_no_text(document: Make, name: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"is not a text file or has an unknown encoding. Save it as UTF-8"):
        document(name, bytes(range(256)) * 40)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(document: Make, encoding: str) -> None:
    text = "Zoë Müller-García, Ingénieure à Zürich – déjà vu: çà et là, où l'été naît\n" * 3
    assert document("cv.txt", text.encode(encoding)).text == text


def test_rtf_that_is_none(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"is no RTF"):
        document("cv.rtf", "words")


def test_latex_that_sets_nothing(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"sets no text"):
        document("cv.tex", "\\documentclass{article}\n\\begin{document}\n\\end{document}\n")


@pytest.mark.parametrize(
    "source",
    [
        "\\newcommand{\\a}[1]{\\a{#1#1}\\a{#1}}\\a{xx}",  # doubles its argument each time
        "\\newcommand{\\a}[1]{\\cventry{\\a{#1#1}}{\\a{#1}}}\\a{xx}",
        "\\cventry{a}{" * 5_000 + "x",
        "\\section{" * 5_000 + "x",
        "x \\begin{comment} " * 20_000,
        "x \\iffalse " * 30_000,
    ],
)
def test_latex_that_would_take_for_ever(document: Make, source: str) -> None:
    began = time.process_time()
    with contextlib.suppress(UnreadableFileError):  # it may set no text
        document("cv.tex", f"\\begin{{document}}\n{source}")
    assert time.process_time() - began < 3


def test_html_that_shows_nothing(document: Make) -> None:
    with pytest.raises(UnreadableFileError, match=r"has no visible text"):
        document("cv.html", "<html><body hidden>x</body></html>")


def test_the_id_is_the_path_below_the_corpus(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / "ada.txt").write_text("Ada\n")
    made = read(tmp_path / "2024" / "ada.txt", root=tmp_path)
    assert (made.id, made.media_type) == ("2024/ada.txt", "text/plain")
    shutil.copy(tmp_path / "2024" / "ada.txt", tmp_path / "copy.TXT")
    assert read(tmp_path / "copy.TXT").sha256 == made.sha256
    assert read(tmp_path / "copy.TXT").id == "copy.TXT"
