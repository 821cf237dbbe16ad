"""The parts of a CV as text, Markdown, HTML and DOCX, set in the ways that people set them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a CV. `kind` is name, heading, head (of an entry), line, item or gap; `right` stands at its right edge;
    `left` in a column of its own beside it and the `beside` lines below it; `cells` are a row of a table."""

    kind: str
    text: str = ""
    right: str = ""
    left: str = ""
    beside: tuple[Line, ...] = ()
    cells: tuple[str, ...] = ()


def text_of(lines: Sequence[Line], style: str, bullet: str) -> str:
    """Plain text; `style` is how its headings are set."""
    out: list[str] = []
    column = max((len(line.left) for line in lines), default=0) + 4  # beside dates

    def put(line: Line, indent: str = "") -> None:
        if line.kind == "gap":
            out.append("")
        elif line.kind == "heading":
            out.extend(["", *_text_heading(line.text, style), *([""] if style != "colon" else [])])
        elif line.kind == "item":
            out.append(f"{indent}{bullet} {line.text}".rstrip() if bullet else f"{indent}{line.text}")
        elif line.left:
            first, *rest = line.beside
            out.append(f"{line.left:<{column}}{_with_right(first)}")
            for each in rest:
                put(each, " " * column)
        elif line.cells:
            out.append("".join(f"{cell:<24}" for cell in line.cells).rstrip())
        else:
            out.append(indent + _with_right(line))

    for line in lines:
        put(line)
    return "\n".join(out).strip() + "\n"


def _with_right(line: Line) -> str:
    return f"{line.text}{' ' * max(4, 76 - len(line.text) - len(line.right))}{line.right}" if line.right else line.text


def _text_heading(text: str, style: str) -> list[str]:
    if style in ("equals", "dashes"):
        return [text, ("=" if style == "equals" else "-") * len(text)]
    set_apart = {
        "caps": text.upper(), "colon": f"{text}:", "caps colon": f"{text.upper()}:", "spaced": _spaced(text),
        "icon": f"■ {text}", "hashes": f"## {text}", "ruled": f"--- {text} ---", "brackets": f"[ {text} ]",
    }  # fmt: skip
    return [set_apart.get(style, text)]


def _spaced(text: str) -> str:
    """Letter-spaced capitals: "S K I L L S"."""
    return "   ".join(" ".join(word) for word in text.upper().split())


def markdown_of(lines: Sequence[Line], style: str, bullet: str) -> str:
    """Markdown; the heads of entries are headings of the third level, bold or plain."""
    headings, _, heads = style.partition("/")
    out: list[str] = []
    for line in lines:
        if line.kind == "name":
            out += [f"# {line.text}", ""]
        elif line.kind == "heading":
            marked = {"bold": f"**{line.text}**", "caps bold": f"**{line.text.upper()}**", "one": f"# {line.text}"}
            rule = [line.text, "-" * max(3, len(line.text))] if headings == "setext" else None
            out += ["", *(rule or [marked.get(headings, f"## {line.text}")]), ""]
        elif line.kind == "head":
            text = f"{line.text} — {line.right}" if line.right else line.text
            out += ["", {"third": f"### {text}", "bold": f"**{text}**"}.get(heads, text), ""]
        elif line.kind == "item":
            out.append(f"{bullet if bullet in '-*' and bullet else '-'} {line.text}" if bullet else f"{line.text}\n")
        elif line.cells:
            if not (out and out[-1].startswith("|")):
                out += ["", "|" + " |" * len(line.cells), "|" + "---|" * len(line.cells)]
            out.append("| " + " | ".join(line.cells) + " |")
        elif line.kind == "line":
            out += [f"{line.text}{' — ' + line.right if line.right else ''}", ""]
    return "\n".join(out).strip() + "\n"


def html_of(lines: Sequence[Line], style: str, bullet: str) -> str:
    """An HTML page with the usual elements."""
    headings, _, heads = style.partition("/")
    opened = {"second": ("<h2>", "</h2>"), "third": ("<h3>", "</h3>"), "bold": ("<p><b>", "</b></p>"),
              "class": ('<div class="title">', "</div>")}  # fmt: skip
    css = (
        "body{font:11pt sans-serif;max-width:50em}.title{font-size:15pt;font-weight:bold;margin-top:14pt}"
        ".row{display:flex;justify-content:space-between}td{vertical-align:top;padding-right:1.5em}"
    )
    out = [f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>CV</title><style>{css}</style></head><body>']

    def put(line: Line) -> None:
        text = escape(line.text)
        if line.kind == "head":
            text = {"fourth": f"<h4>{text}</h4>", "bold": f"<strong>{text}</strong>"}.get(heads, text)
        if line.kind == "name":
            out.append(f"<h1>{text}</h1>")
        elif line.kind == "heading":
            out.append(text.join(opened[headings]))
        elif line.kind == "item":
            out.append(f"<li>{text}</li>" if bullet else f"<p>{text}</p>")
        elif line.left:
            out.append(f"<table><tr><td>{escape(line.left)}</td><td>")
            put_all(line.beside)
            out.append("</td></tr></table>")
        elif line.cells:
            out.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line.cells) + "</tr>")
        elif line.right:
            out.append(f'<div class="row"><div>{text}</div><div>{escape(line.right)}</div></div>')
        elif line.kind in ("head", "line"):
            out.append(text if text.startswith("<h4>") else f"<div>{text}</div>")

    def put_all(lines: Iterable[Line]) -> None:
        around = ""
        for line in lines:
            wanted = "ul" if line.kind == "item" and bullet else "table" if line.cells else ""
            if wanted != around:
                out.append((f"</{around}>" if around else "") + (f"<{wanted}>" if wanted else ""))
            around = wanted
            put(line)
        out.append(f"</{around}>" if around else "")

    put_all(lines)
    return "\n".join([*out, "</body></html>", ""])


def write_docx(path: Path, lines: Sequence[Line], style: str, bullet: str) -> None:
    """A DOCX as Word saves it: headings by style or only bold, lists by numbering or with typed bullets."""
    headings, _, heads = style.partition("/")
    body: list[str] = []
    for line in lines:
        body += _word_parts(line, headings, heads, bullet)
    merged = "".join(body).replace("</w:tbl><w:tbl><w:tblPr/>", "")
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:rPr><w:b/><w:sz w:val="{size}"/>'
        "</w:rPr></w:style>"
        for key, name, size in (("Title", "Title", 48), ("Heading1", "heading 1", 30), ("Heading2", "heading 2", 24))
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    place = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = ("styles", "numbering")
    with zipfile.ZipFile(path, "w") as file:
        named = "".join(f'<Override PartName="/word/{p}.xml" ContentType="{kind}{p}+xml"/>' for p in parts)
        file.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.'
            'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}document.main+xml"/>{named}</Types>',
        )
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{place}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        links = "".join(f'<Relationship Id="{p}" Type="{place}/{p}" Target="{p}.xml"/>' for p in parts)
        file.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{package}/relationships">{links}</Relationships>'
        )
        for name, inner in (
            ("document", f"<w:body>{merged}<w:sectPr/></w:body>"), ("styles", styles), ("numbering", numbering)
        ):  # fmt: skip
            file.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{_WORD}">{inner}</w:{name}>')


def _word_parts(line: Line, headings: str, heads: str, bullet: str) -> list[str]:
    if line.kind == "name":
        return [_paragraph(line.text, "Title")]
    if line.kind == "heading":
        if headings == "style":
            return [_paragraph(line.text, "Heading1")]
        text = line.text.upper() if "caps" in headings else line.text
        return [_paragraph("", ""), _paragraph(text, bold=True, size=28 if "large" in headings else 22)]
    if line.kind == "item":
        return [_paragraph(line.text, numbered=True) if bullet == "-" else _paragraph(f"{bullet} {line.text}".strip())]
    if line.left:
        inner = "".join(p for each in line.beside for p in _word_parts(each, headings, heads, bullet))
        return [_table([_paragraph(line.left), inner])]
    if line.cells:
        return [_table([_paragraph(cell) for cell in line.cells])]
    if line.kind == "gap":
        return []
    style = "Heading2" if line.kind == "head" and heads == "style" else ""
    return [_paragraph(line.text, style, bold=line.kind == "head" and heads == "bold", right=line.right)]


def _paragraph(
    text: str, style: str = "", *, bold: bool = False, size: int = 22, numbered: bool = False, right: str = ""
) -> str:
    form = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if numbered else ""
    )
    look = ("<w:b/>" if bold else "") + ("" if style else f'<w:sz w:val="{size}"/>')
    runs = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(x)}</w:t>' for x in (text, right) if x or not right)
    return (
        f"<w:p><w:pPr>{form}</w:pPr><w:r><w:rPr>{look}</w:rPr>{runs.replace(chr(9), '</w:t><w:tab/><w:t>')}</w:r></w:p>"
    )


def _table(cells: Iterable[str]) -> str:
    return "<w:tbl><w:tblPr/><w:tr>" + "".join(f"<w:tc><w:tcPr/>{c}</w:tc>" for c in cells) + "</w:tr></w:tbl>"
