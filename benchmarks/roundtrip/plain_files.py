"""The persons' CVs as people write them by hand: Markdown, plain text, HTML, RenderCV whose entries are lines of words,
and JSON Resume itself. Each says the same, so that each should be read as the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import yaml

from benchmarks.roundtrip.rendercv_files import cv_of, titles
from benchmarks.roundtrip.sheet import Entry, Sheet, sheet_of

_MARKS = {"name": "# ", "section": "## ", "entry": "### ", "item": "- ", "line": ""}
_TAGS = {"name": "h1", "section": "h2", "entry": "h3", "item": "li", "line": "p"}
Lines = Iterator[tuple[str, str]]


def files(resume: dict[str, Any], name: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """(form, file) of each way to write a resume; `name` starts with its language ("de-engineer")."""
    place = folder / "plain" / name
    place.mkdir(parents=True, exist_ok=True)
    sheet = sheet_of(resume, name)
    made = {f"cv.{kind}": write(sheet) for kind, write in WRITERS.items()}
    made["cv.json"] = json.dumps(resume, ensure_ascii=False)
    for form, lined in (("entries", False), ("lines", True)):
        cv = cv_of(resume, sheet.language)
        if lined:
            cv["sections"] |= _as_lines(resume, sheet.language)
        made[f"{form}.yaml"] = yaml.safe_dump({"cv": cv}, allow_unicode=True, sort_keys=False)
    for file, text in made.items():
        (place / file).write_text(text, encoding="utf-8")
        yield Path(file).stem, place / file


def _as_lines(resume: dict[str, Any], language: str) -> dict[str, list[str]]:
    """Sections of a resume by their headings, each entry a line of words."""
    named = titles(language)
    parts = {
        "awards": [(e["title"], e["awarder"], e["date"][:4]) for e in resume.get("awards", ())],
        "certificates": [(e["name"], e["issuer"], e["date"][:4]) for e in resume.get("certificates", ())],
    }
    return {
        named[key]: [", ".join(filter(None, entry)) for entry in entries] for key, entries in parts.items() if entries
    }


def _lines(sheet: Sheet) -> Lines:
    """What a sheet says, line by line, and what kind of line each is."""
    yield from (("name", sheet.name), ("line", sheet.label), ("line", " | ".join(sheet.contact)))
    yield from (("section", sheet.summary[0]), ("line", sheet.summary[1]))
    for heading, entries in sheet.sections:
        yield "section", heading
        for entry in entries:
            yield from _entry(entry)
    for heading, pairs in sheet.lists:
        yield "section", heading
        yield from (("line", f"{name}: {listed}") for name, listed in pairs)


def _entry(entry: Entry) -> Lines:
    """A post or a study below a heading of its own; what is but a name, who gave it and a year as an item."""
    parts = list(filter(None, (entry.title, entry.organisation, entry.place)))
    if entry.lines or "–" in entry.period:
        yield from (("entry", ", ".join(parts)), ("line", entry.period))
        yield from (("item", line) for line in entry.lines)
    else:
        yield "item", ", ".join([*parts, entry.period])


def _markdown(sheet: Sheet) -> str:
    found: list[str] = []
    last = ""
    for kind, words in _lines(sheet):
        found.append(f"{'' if kind == last == 'item' else chr(10)}{_MARKS[kind]}{words}")
        last = kind
    return "\n".join(found).lstrip("\n") + "\n"


def _text(sheet: Sheet) -> str:
    written = {"section": "\n{}", "entry": "\n{}", "item": "- {}"}
    lines = ((kind, words.upper() if kind == "section" else words) for kind, words in _lines(sheet))
    return "\n".join(written.get(kind, "{}").format(words) for kind, words in lines) + "\n"


def _html(sheet: Sheet) -> str:
    body = "\n".join(f"<{_TAGS[kind]}>{escape(words)}</{_TAGS[kind]}>" for kind, words in _lines(sheet))
    return f"<!DOCTYPE html><html><body>{body}</body></html>"


WRITERS: dict[str, Callable[[Sheet], str]] = {"md": _markdown, "txt": _text, "html": _html}
