"""The persons' CVs as documents of LibreOffice Writer, in layouts that Word's templates have: ODT, DOCX, RTF and PDF.

Each layout is written as a flat ODT; LibreOffice makes the other formats of it.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from benchmarks.roundtrip.sheet import Entry, Sheet, sheet_of

FORMATS = ("odt", "docx", "rtf", "pdf")
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip


def files(resume: dict[str, Any], name: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """(layout, file) of each rendering of a resume."""
    sheet = sheet_of(resume, name)
    for layout, write in LAYOUTS.items():
        place = folder / "office" / layout / name
        made = [place / f"cv.{kind}" for kind in FORMATS]
        if not all(path.is_file() for path in made):
            _convert(place, write(sheet))
        yield from ((layout, path) for path in made)


def _convert(place: Path, flat: str) -> None:
    office = shutil.which("soffice")
    if office is None:
        raise SystemExit("LibreOffice is not installed: apt install libreoffice-writer")
    place.mkdir(parents=True, exist_ok=True)
    (place / "cv.fodt").write_text(flat, encoding="utf-8")
    profile = f"-env:UserInstallation={(place.parents[2] / 'office-profile').as_uri()}"
    for kind in FORMATS:
        command = [office, profile, "--headless", "--convert-to", kind, "--outdir", place, place / "cv.fodt"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)


def _document(body: str, header: str = "") -> str:
    """A flat ODT with the styles that the layouts use."""
    paragraphs = {
        "Name": 'fo:font-size="24pt" fo:font-weight="bold"', "Strong": 'fo:font-weight="bold"',
        "Quiet": 'fo:font-style="italic"', "Section": 'fo:font-size="14pt" fo:font-weight="bold" fo:color="#1f4e79"',
    }  # fmt: skip
    tab = '<style:tab-stop style:position="17cm" style:type="right"/>'
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.15cm">'
        f"<style:tab-stops>{tab}</style:tab-stops></style:paragraph-properties>"
        f"<style:text-properties {look}/></style:style>"
        for name, look in paragraphs.items()
    )
    columns = "".join(
        f'<style:style style:name="W{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
        for width in (4, 6, 11, 13)
    )
    bullet = (
        '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:space-before="0.4cm" text:min-label-width="0.4cm"/>'
        "</text:list-level-style-bullet></text:list-style>"
    )
    page = (
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
        'fo:margin-left="2cm" fo:margin-right="2cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm"/>'
        "</style:page-layout>"
    )
    master = f"<style:header>{header}</style:header>" if header else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMES} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{styles}{columns}{bullet}{page}</office:automatic-styles><office:master-styles>"
        f'<style:master-page style:name="Standard" style:page-layout-name="A4">{master}</style:master-page>'
        f"</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _p(words: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{escape(words).replace(chr(9), '<text:tab/>')}</text:p>"


def _h(words: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}" text:style-name="Section">{escape(words)}</text:h>'


def _list(lines: tuple[str, ...]) -> str:
    items = "".join(f"<text:list-item>{_p(line)}</text:list-item>" for line in lines)
    return f'<text:list text:style-name="Bullets">{items}</text:list>' if lines else ""


def _table(rows: list[tuple[str, str]], widths: tuple[int, int]) -> str:
    columns = "".join(f'<table:table-column table:style-name="W{width}"/>' for width in widths)
    cells = "".join(
        f"<table:table-row><table:table-cell>{a}</table:table-cell><table:table-cell>{b}</table:table-cell>"
        "</table:table-row>"
        for a, b in rows
    )
    return f"<table:table>{columns}{cells}</table:table>"


def _below(e: Entry) -> str:
    return ", ".join(filter(None, (e.organisation, e.place)))


def _tabs(sheet: Sheet) -> str:
    """Headings, dates at a tab stop on the right, bullets."""
    body = _p(sheet.name, "Name") + _p(sheet.label) + _p(" | ".join(sheet.contact))
    body += _h(sheet.summary[0]) + _p(sheet.summary[1])
    for heading, entries in sheet.sections:
        body += _h(heading)
        for e in entries:
            body += _p(f"{e.title}\t{e.period}", "Strong") + (_p(_below(e), "Quiet") if _below(e) else "")
            body += _list(e.lines)
    for heading, pairs in sheet.lists:
        body += _h(heading) + "".join(_p(f"{a}: {b}") for a, b in pairs)
    return _document(body)


def _dated_table(sheet: Sheet) -> str:
    """Tables without borders, dates in the left column; the contact in the header of the page."""
    body = _p(sheet.name, "Name") + _p(sheet.label) + _h(sheet.summary[0]) + _p(sheet.summary[1])
    for heading, entries in sheet.sections:
        rows = [
            (_p(e.period), _p(e.title, "Strong") + (_p(_below(e)) if _below(e) else "") + _list(e.lines))
            for e in entries
        ]
        body += _h(heading) + _table(rows, (4, 13))
    for heading, pairs in sheet.lists:
        body += _h(heading) + _table([(_p(a), _p(b)) for a, b in pairs], (4, 13))
    return _document(body, header=_p(" · ".join(sheet.contact)))


def _side_table(sheet: Sheet) -> str:
    """One table for the whole page: a side bar in its left cell."""
    side = "".join(map(_p, sheet.contact))
    for heading, pairs in sheet.lists:
        side += _h(heading) + "".join(_p(a, "Strong") + _p(b) for a, b in pairs)
    main = _p(sheet.name, "Name") + _p(sheet.label) + _h(sheet.summary[0]) + _p(sheet.summary[1])
    for heading, entries in sheet.sections:
        main += _h(heading)
        for e in entries:
            main += _p(e.title, "Strong") + _p(" | ".join(filter(None, (_below(e), e.period)))) + _list(e.lines)
    return _document(_table([(side, main)], (6, 11)))


def _text_box(sheet: Sheet) -> str:
    """The contact in a text box; employer and dates above the position."""
    frame = (
        '<draw:frame text:anchor-type="paragraph" svg:x="11cm" svg:y="0cm" svg:width="6cm" svg:height="3cm">'
        f"<draw:text-box>{''.join(map(_p, sheet.contact))}</draw:text-box></draw:frame>"
    )
    body = f'<text:p text:style-name="Name">{frame}{escape(sheet.name)}</text:p>' + _p(sheet.label)
    body += _p("") * 4 + _h(sheet.summary[0]) + _p(sheet.summary[1])
    for heading, entries in sheet.sections:
        body += _h(heading)
        for e in entries:
            body += _p(f"{_below(e) or e.title}\t{e.period}", "Strong")
            body += (_p(e.title, "Quiet") if _below(e) else "") + _list(e.lines)
    for heading, pairs in sheet.lists:
        body += _h(heading) + _list(tuple(f"{a} – {b}" for a, b in pairs))
    return _document(body)


LAYOUTS: dict[str, Callable[[Sheet], str]] = {
    "tabs": _tabs,
    "dated-table": _dated_table,
    "side-table": _side_table,
    "text-box": _text_box,
}
