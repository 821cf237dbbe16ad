"""JSON Resume 1.0.0 and its older and looser relatives: draft versions, FRESH."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from assistant.errors import UnreadableFileError, UnsupportedFormatError
from assistant.reading.compose import Reading
from assistant.reading.reactive import is_reactive, read_reactive
from assistant.reading.record import RecordSection, Value, label, other, scalar, write

SECTIONS = (
    "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests",
    "references", "projects",
)  # fmt: skip
_MAX_DEPTH = 60
# Keys of older versions and of FRESH, by section ("" is every section): theirs -> JSON Resume 1.0.0
_SECTIONS = {
    "employment": "work", "experience": "work", "jobs": "work", "service": "volunteer", "volunteering": "volunteer",
    "recognition": "awards", "writing": "publications", "certifications": "certificates", "testimonials": "references",
}  # fmt: skip
_KEYS: dict[str, dict[str, str]] = {
    "": {
        "website": "url", "start": "startDate", "end": "endDate", "start_date": "startDate", "end_date": "endDate",
        "releasedate": "releaseDate",
    },
    "basics": {"picture": "image", "website": "url", "brief": "summary", "web": "url", "title": "label"},
    "work": {"company": "name", "organization": "name", "employer": "name", "title": "position", "role": "position"},
    "volunteer": {"name": "organization", "employer": "organization"},
    "education": {"gpa": "score", "grade": "score", "school": "institution", "degree": "studyType",
                  "curriculum": "courses", "title": "area"},
    "awards": {"from": "awarder", "name": "title"},
    "certificates": {"title": "name", "from": "issuer"},
    "publications": {"title": "name"},
    "skills": {"skills": "keywords", "items": "keywords"},
    "languages": {"name": "language", "level": "fluency"},
    "interests": {"title": "name"},
    "references": {"role": "position", "quote": "reference"},
    "projects": {"title": "name"},
}  # fmt: skip


def read_json(text: str, where: str) -> Reading:
    """A JSON file. Raises UnreadableFileError with the line of a syntax error."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableFileError(
            f"is no valid JSON: {error.msg}", where=f"{where}, line {error.lineno}", next_step="Correct that line"
        ) from error
    except RecursionError:
        raise UnreadableFileError("is nested too deeply", where=where, next_step="Use JSON Resume 1.0.0") from None
    return read_mapping(data, where)


def read_mapping(data: Value, where: str) -> Reading:
    """Parsed data in JSON Resume, a relative or Reactive Resume. Raises UnsupportedFormatError for what is no CV."""
    reading = Reading("")
    if isinstance(data, Mapping) and depth(data) <= _MAX_DEPTH:
        reading = read_reactive(data) if is_reactive(data) else write(_basics_of(data), _sections_of(data))
    if not reading.blocks:
        raise UnsupportedFormatError(
            "is no CV that can be read: it has none of the sections of JSON Resume",
            where=where,
            next_step="Use JSON Resume 1.0.0 (jsonresume.org/schema), Reactive Resume or RenderCV",
        )
    return reading


def depth(value: Value) -> int:
    """How deep mappings and lists are nested, counted up to a bound."""
    level, layer = 0, [value]
    while layer and level <= _MAX_DEPTH:
        layer = [
            child
            for node in layer
            if isinstance(node, (Mapping, list))
            for child in (node.values() if isinstance(node, Mapping) else node)
        ]
        level += 1
    return level


def _basics_of(data: Mapping[str, Value]) -> dict[str, Value]:
    basics = data.get("basics")
    return _renamed("basics", basics) if isinstance(basics, Mapping) else _fresh_basics(data)


def _sections_of(data: Mapping[str, Value]) -> Iterator[RecordSection]:
    """The sections of JSON Resume in the order of the file, then those that it does not have."""
    known = {"basics", "meta", "$schema", "name", *_BASICS, *_FRESH}
    later: list[RecordSection] = []
    found = False
    for name, value in data.items():
        key = str(name)
        section = _SECTIONS.get(key, key)
        if section in SECTIONS:
            entries = [_renamed(section, e) if isinstance(e, Mapping) else e for e in _entries(section, value)]
            found = True
            yield RecordSection(section, label(key), entries)
        elif key not in known and not key.startswith("x-"):
            entries = list(value) if isinstance(value, list) else [value]
            if any(scalar(entry) or isinstance(entry, Mapping) for entry in entries):
                later.append(RecordSection(other(label(key)), label(key), entries))
    if found or isinstance(data.get("basics"), Mapping):
        yield from later


_FRESH = ("info", "contact", "location", "social", "profiles")
_BASICS = ("label", "email", "phone", "url", "website", "summary", "image")


def _fresh_basics(data: Mapping[str, Value]) -> dict[str, Value]:
    """The basics of a FRESH file, or of a JSON Resume whose basics stand at the top."""
    basics: dict[str, Value] = {}
    if scalar(data.get("name")):
        basics["name"] = data["name"]
    for part in ("info", "contact"):
        inner = data.get(part)
        if isinstance(inner, Mapping):
            basics.update(_renamed("basics", inner))
    for key in _BASICS:
        if scalar(data.get(key)):
            basics.setdefault("url" if key == "website" else key, data[key])
    place = data.get("location")
    if isinstance(place, Mapping):
        names = {"code": "postalCode", "country": "countryCode", "zip": "postalCode"}
        basics["location"] = {names.get(str(key), str(key)): value for key, value in place.items()}
    elif scalar(place):
        basics["location"] = {"city": place}
    social = data.get("social") or data.get("profiles")
    if isinstance(social, list):
        names = {"user": "username"}
        basics["profiles"] = [
            {names.get(str(key), str(key)): value for key, value in entry.items() if key != "label"}
            for entry in social
            if isinstance(entry, Mapping)
        ]
    return basics


def _renamed(section: str, entry: Mapping[str, Value]) -> dict[str, Value]:
    names = {**_KEYS[""], **_KEYS.get(section, {})}
    renamed: dict[str, Value] = {}
    for key, value in entry.items():
        name = names.get(str(key), str(key))
        renamed[str(key) if name in entry and name != key else name] = value
    return renamed


def _entries(section: str, value: Value) -> list[Value]:
    """The entries of a section: a list, FRESH's {"history": […]} or {"sets": […]}, or {"Group": ["a", "b"]}."""
    if isinstance(value, list):
        return value
    if not isinstance(value, Mapping):
        return [value] if scalar(value) else []
    for key in ("history", "sets", "list", "items"):
        inner = value.get(key)
        if isinstance(inner, list) and inner:
            return inner
    grouped = [{"name": key, "keywords": inner} for key, inner in value.items() if isinstance(inner, list)]
    return list(grouped) if section in ("skills", "interests") else []
