"""Word, OpenDocument, RTF and HTML: visible text line by line, with headings, items, rows and hidden text left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from assistant.types import Document
from tests.reading.conftest import check, kinds, word, words

Make = Callable[[str, str | bytes], Document]


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"
    )


def test_word_paragraphs_headings_lists_and_tables(document: Make) -> None:
    listed = "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr>"
    table = "<w:tbl><w:tr>{}</w:tr></w:tbl>".format("".join(f"<w:tc>{paragraph(x)}</w:tc>" for x in ("2019", "Acme")))
    body = (
        paragraph("Work", "<w:pStyle w:val='H1'/>")
        + "<w:p><w:r><w:t>Engineer</w:t><w:tab/><w:t>2019 – 2021</w:t><w:br/><w:t>Paris</w:t></w:r></w:p>"
        + paragraph("Built it", listed)
        + paragraph("- Sold it")
        + table
    )
    made = document("cv.docx", word(body))
    check(made)
    assert kinds(made) == [
        "heading: Work",
        "row: Engineer | 2019 – 2021",
        "paragraph: Paris",
        "item: Built it",
        "item: Sold it",
        "row: 2019 | Acme",
    ]
    assert made.blocks[3].level == 1


def test_numbers_typed_before_the_lines_of_a_word_file_mark_items(document: Make) -> None:
    body = paragraph("工作内容") + paragraph("1、主持修复瓷器；") + paragraph("2、建立数据库。")
    assert kinds(document("cv.docx", word(body)))[-2:] == ["item: 主持修复瓷器；", "item: 建立数据库。"]


def test_word_text_boxes_and_headers_are_read_once(document: Make) -> None:
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></mc:Choice>"
        "<mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    ).format(paragraph("In the box"))
    header = (
        f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{paragraph("On top")}</w:hdr>'
    )
    made = document("cv.docx", word(box + paragraph("Body"), header1=header))
    assert kinds(made) == ["paragraph: On top", "paragraph: In the box", "paragraph: Body"]


def test_hidden_words_of_word_are_left_out_and_counted(document: Make) -> None:
    body = (
        paragraph("Seen")
        + paragraph("secret", run="<w:vanish/>")
        + paragraph("white", run="<w:color w:val='FFFFFF'/>")
        + paragraph("tiny", run="<w:sz w:val='1'/>")
        + paragraph("styled", "<w:pStyle w:val='Secret'/>")
        + "<w:p><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del></w:p>"
    )
    made = document("cv.docx", word(body))
    assert kinds(made) == ["paragraph: Seen"]
    assert made.notices == ("21 characters that cannot be seen were left out",)


def test_lines_that_were_broken_by_hand_are_joined(document: Make) -> None:
    lines = (
        "Backend software engineer with five years of experience in building scalable",
        "web services. Responsible for the design of interfaces and of data pipelines.",
        "EDUCATION",
    )
    made = document("cv.docx", word("".join(map(paragraph, lines))))
    assert kinds(made) == [f"paragraph: {lines[0]} {lines[1]}", "heading: EDUCATION"]


CONTENT = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>
 <style:style style:name="Gone"><style:text-properties text:display="none"/></style:style></office:automatic-styles>
 <office:body><office:text><text:h text:outline-level="2">Work</text:h>
 <text:p>Engineer<text:tab/>2019<text:line-break/>Paris</text:p>
 <text:p>a<text:span text:style-name="Gone">secret</text:span>b</text:p>
 <text:list><text:list-item><text:p>Built it</text:p><text:list><text:list-item><text:p>Twice</text:p></text:list-item>
 </text:list></text:list-item></text:list>
 <table:table><table:table-row><table:table-cell><text:p>Rust</text:p></table:table-cell>
 <table:table-cell><text:p>3 years</text:p></table:table-cell></table:table-row></table:table>
 </office:text></office:body></office:document-content>"""


def test_opendocument(document: Make) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", CONTENT)
    made = document("cv.odt", out.getvalue())
    assert kinds(made) == [
        "heading: Work", "row: Engineer | 2019", "paragraph: Paris", "paragraph: ab", "item: Built it", "item: Twice",
        "row: Rust | 3 years",
    ]  # fmt: skip
    assert made.notices == ("6 characters that cannot be seen were left out",)


def test_rtf(document: Make) -> None:
    source = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Calibri;}}{\colortbl;\red0\green0\blue0;\red255\green255\blue255;}"
        rb"{\*\generator X;}\pard\outlinelevel0\b Exp\'e9rience\b0\par\pard Ing\u233?nieure\tab 2019\line Lyon\par"
        rb"{\listtext\bullet\tab}\ls1 Migrated {\b big} things\par\pard{\v secret}\cf2 white\cf1 visible\par"
        rb"\trowd\intbl A\cell B\cell\row}"
    )
    made = document("cv.rtf", source)
    assert kinds(made) == [
        "heading: Expérience", "row: Ingénieure | 2019", "paragraph: Lyon", "item: Migrated big things",
        "paragraph: visible", "row: A | B",
    ]  # fmt: skip
    assert made.notices == ("11 characters that cannot be seen were left out",)


def test_html(document: Make) -> None:
    source = """<!doctype html><html><head><title>no</title><style>.x{display:none}
    .dark{background:#123} .w{color:#fff}
    @media print {.p{display:none}}</style></head><body><h1>Ada <b>Quill</b></h1><p>One<br>Two &amp; three</p>
    <ul><li>Built<ul><li>Twice</li></ul></li></ul><table><tr><td>Rust</td><td>3 years</td></tr></table>
    <p class="x">secret</p><p style="font-size:0">zero</p><p hidden>gone</p><p class="w">white</p>
    <div class="dark"><p class="w">on dark</p></div><p class="p">shown</p><script>alert(1)</script></body></html>"""
    made = document("cv.html", source)
    check(made)
    assert kinds(made) == [
        "heading: Ada Quill", "paragraph: One", "paragraph: Two & three", "item: Built",
        "item: Twice",
        "row: Rust | 3 years",
        "paragraph: on dark", "paragraph: shown",
    ]  # fmt: skip
    assert made.notices == ("19 characters that cannot be seen were left out",)


def test_cells_of_rtf_with_several_lines_are_read_one_after_the_other(document: Make) -> None:
    row = r"\trowd\pard\intbl 2021 - 2022\cell Engineer\par Helix Ltd\cell\row"
    table = r"{\rtf1\ansi " + row + r"\trowd\pard\intbl English\cell Native\cell\row\pard After\par}"
    assert words(document("cv.rtf", table)) == ["2021 - 2022", "Engineer", "Helix Ltd", "English | Native", "After"]


def test_the_header_of_rtf_is_read_once(document: Make) -> None:
    page = r"{\rtf1\ansi{\header\pard ada@quill.example\par}\pard Ada Quill\par}"
    assert words(document("cv.rtf", page)) == ["ada@quill.example", "Ada Quill"]


def test_white_words_on_a_coloured_ground_are_seen(document: Make) -> None:
    white = "<w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>{}</w:t></w:r>"
    shade = "<w:shd w:fill='224466' w:val='clear'/>"
    body = (
        f"<w:p><w:pPr>{shade}</w:pPr>{white.format('Poste')}</w:p><w:p>{white.format('secret')}</w:p>"
        f"<w:tbl><w:tr><w:tc><w:tcPr>{shade}</w:tcPr><w:p>{white.format('Dates')}</w:p></w:tc></w:tr></w:tbl>"
    )
    made = document("cv.docx", word(body))
    assert words(made) == ["Poste", "Dates"]
    assert made.notices == ("6 characters that cannot be seen were left out",)
