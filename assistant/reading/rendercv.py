"""RenderCV: sections with headings of any name, entries of nine types that are told by their keys.

Its values are Markdown: emphasis is dropped, a link keeps its words (a link that is the whole name becomes the
entry's url), and a nested bullet (" - " inside a highlight) becomes a highlight of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.errors import UnsupportedFormatError
from assistant.reading.compose import Reading
from assistant.reading.json_resume import SECTIONS
from assistant.reading.kinds import kind_of
from assistant.reading.record import RecordSection, Value, label, other, scalar, write

_LINK = re.compile(r"!?\[([^\]]*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)\)")
_EMPHASIS = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_COMMA = re.compile(r"\s*[,;]\s+(?![^()]*\))|\s*[,;]\s*$")
_RENAMED = {
    "start_date": "startDate", "end_date": "endDate", "degree": "studyType", "journal": "publisher", "doi": "doi",
}  # fmt: skip
_BULLETS = ("bullet", "number", "reversed_number")
_ONE_LINE = {"label", "details"}
_NAMED = {"awards": "title", "languages": "language", "references": "name"}


def read_rendercv(cv: Mapping[str, Value], where: str) -> Reading:
    """The `cv` part of a RenderCV file. Raises UnsupportedFormatError if there is nothing in it."""
    basics: dict[str, Value] = {"name": cv.get("name"), "label": cv.get("headline") or cv.get("label")}
    for key, name in (("email", "email"), ("phone", "phone"), ("website", "url"), ("photo", "image")):
        basics[name] = [_clean(x) for x in _list(cv.get(key))] if isinstance(cv.get(key), list) else cv.get(key)
    basics["location"] = {"city": cv.get("location")}
    basics["profiles"] = [dict(network) for network in _list(cv.get("social_networks")) if isinstance(network, Mapping)]
    for number, connection in enumerate(_list(cv.get("custom_connections"))):
        if isinstance(connection, Mapping):
            basics[f"connection {number + 1}"] = connection.get("placeholder") or connection.get("url")
    sections: list[RecordSection] = []
    content = cv.get("sections")
    for name, entries in content.items() if isinstance(content, Mapping) else ():
        heading = label(str(name)) if "_" in str(name) or str(name).islower() else str(name)
        kind = kind_of(heading)
        texts = [_clean(entry) for entry in _list(entries) if not isinstance(entry, Mapping)]
        if kind == "summary" and texts and len(texts) == len(_list(entries)) and "summary" not in basics:
            basics["summary"] = texts[0] if len(texts) == 1 else texts
            continue
        sections += _sections(heading, kind, _list(entries))
    reading = write(basics, sections)
    if not reading.blocks:
        raise UnsupportedFormatError("has no CV in it", where=where, next_step="Fill in `cv` as RenderCV asks")
    return reading


def _sections(heading: str, kind: str, entries: list[Value]) -> list[RecordSection]:
    """The section, in parts where its entries are of kinds that have paths of their own."""
    parts: list[RecordSection] = []
    for entry in entries:
        path = _path(heading, kind, entry)
        fields = _entry(path, entry)
        if parts and parts[-1].path == path:
            parts[-1] = RecordSection(path, heading, [*parts[-1].entries, fields])
        else:
            parts.append(RecordSection(path, heading, [fields]))
    return parts


def _path(heading: str, kind: str, entry: Value) -> str:
    """Where an entry belongs: by the heading if the lexicon knows it, else by the keys of the entry."""
    if isinstance(entry, Mapping):
        if "institution" in entry:
            return "education"
        if "company" in entry:
            return kind if kind in ("work", "volunteer") else "work" if kind not in SECTIONS else other(heading)
        if "title" in entry and "authors" in entry:
            return "publications"
    return kind if kind in SECTIONS and kind not in ("work", "education", "volunteer") else other(heading)


def _entry(path: str, entry: Value) -> Value:
    """The fields of an entry in the words of JSON Resume."""
    name = _NAMED.get(path, "name")
    if not isinstance(entry, Mapping):
        return _clean(entry)
    if words := _words(path, entry):
        return words
    fields: dict[str, Value] = {}
    for key, value in entry.items():
        if key in _BULLETS:
            fields[name] = _clean(value)
        elif key in ("company", "name", "title", "institution", "label"):
            url = _LINK.fullmatch(scalar(value).strip("*_"))
            named = {"company": "organization" if path == "volunteer" else "name", "institution": "institution"}
            fields[named.get(str(key), name)] = _clean(value)
            if url:
                fields.setdefault("url", url[2])
        elif key == "details":
            fields |= _details(path, _clean(value))
        elif key == "highlights":
            fields["highlights"] = [_clean(part) for item in _list(value) for part in re.split(r"\s+- ", scalar(item))]
        elif isinstance(value, list):
            fields[_RENAMED.get(str(key), str(key))] = [_clean(item) for item in value]
        elif key == "date" and path == "publications":
            fields["releaseDate"] = _clean(value)
        elif scalar(value):
            fields[_RENAMED.get(str(key), str(key))] = _clean(value)
    return fields


def _words(path: str, entry: Mapping[str, Value]) -> str:
    """The words of an entry that is a line of them: a bullet, or a label and details that are no list of its own."""
    keys = {str(key) for key, value in entry.items() if scalar(value)}
    if len(keys) == 1 and keys <= set(_BULLETS):
        return _clean(entry[next(iter(keys))])
    is_list = path in ("skills", "interests", "languages")
    return f"{_clean(entry['label'])}: {_clean(entry['details'])}" if keys == _ONE_LINE and not is_list else ""


def _details(path: str, details: str) -> dict[str, Value]:
    if path in ("skills", "interests"):
        return {"keywords": [part for part in _COMMA.split(details) if part]}
    return {"fluency" if path == "languages" else "summary": details}


def _list(value: Value) -> list[Value]:
    if isinstance(value, list):
        return value
    return [value] if scalar(value) or isinstance(value, Mapping) else []


def _clean(value: Value) -> str:
    """A value without its Markdown."""
    text = _LINK.sub(r"\1", scalar(value))
    for _ in range(2):
        text = _EMPHASIS.sub(r"\2", text)
    return text.strip()
