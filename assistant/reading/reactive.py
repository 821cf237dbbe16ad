"""Reactive Resume's own JSON (versions 4 and 5): sections with items, HTML inside, hidden items that are left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.reading.compose import Reading
from assistant.reading.markup import paragraphs
from assistant.reading.record import RecordSection, Value, label, other, scalar, write

_PATHS = {
    "experience": "work", "volunteer": "volunteer", "education": "education", "awards": "awards",
    "certifications": "certificates", "publications": "publications", "skills": "skills", "languages": "languages",
    "interests": "interests", "references": "references", "projects": "projects",
}  # fmt: skip
_IN_BASICS = ("summary", "profiles")
# Keys by section ("" is every section): theirs, of either version -> the words of JSON Resume
_KEYS: dict[str, dict[str, str]] = {
    "": {"website": "url", "period": "date"},
    "work": {"company": "name"},
    "education": {"school": "institution", "degree": "studyType", "grade": "score"},
    "certificates": {"title": "name"},
    "publications": {"title": "name"},
    "skills": {"description": "level", "proficiency": "level"},
    "languages": {"name": "language", "description": "fluency"},
    "references": {"description": "position"},
}
# "level" is the number of dots that are drawn, "options" how the item is drawn
_DRAWING = ("id", "visible", "hidden", "icon", "iconColor", "level", "columns", "options")


def is_reactive(data: Mapping[str, Value]) -> bool:
    """Whether the data is Reactive Resume's: its sections stand in a mapping, each with its items."""
    sections = data.get("sections")
    return isinstance(sections, Mapping) and any(
        isinstance(section, Mapping) and isinstance(section.get("items"), list) for section in sections.values()
    )


def read_reactive(data: Mapping[str, Value]) -> Reading:
    """The CV in a file of Reactive Resume; a notice names what is hidden. Empty where it has none."""
    hidden: list[str] = []
    sections = dict(_shown(data, hidden))
    summary = sections.get("summary") or data.get("summary")
    found = _mapping(data.get("basics"))
    basics: dict[str, Value] = {key: found.get(key) for key in ("name", "email", "phone")}
    basics |= {"label": found.get("headline"), "url": _url(found.get("url") or found.get("website"))}
    basics["location"] = {"city": found.get("location")}
    basics["profiles"] = [
        {key: _url(item.get(key)) for key in ("network", "username", "url", "website")}
        for item in _items(sections.get("profiles"), hidden)
    ]
    if isinstance(summary, Mapping) and _is_shown(summary):
        basics["summary"] = [words for words, _ in paragraphs(_text(summary.get("content")))]
    for field in _list(found.get("customFields")):
        name = scalar(_mapping(field).get("name")) or "custom field"
        basics[name] = _mapping(field).get("value") or _mapping(field).get("text")
    written = write(basics, _sections(sections, hidden))
    notices = (f"left out what the file says is hidden: {', '.join(hidden)}",) if hidden else ()
    return replace(written, notices=notices)


def _shown(data: Mapping[str, Value], hidden: list[str]) -> Iterator[tuple[str, Mapping[str, Value]]]:
    """The sections that are shown by their keys, in the order of the pages' layout; those that are not go to
    `hidden`."""
    sections = {str(key): value for key, value in _mapping(data.get("sections")).items() if key != "custom"}
    custom: list[Value] = [*_mapping(_mapping(data.get("sections")).get("custom")).values()]
    for section in (*custom, *_list(data.get("customSections"))):
        sections[f"custom.{scalar(_mapping(section).get('id'))}"] = section
    order = {name: number for number, name in enumerate(_names(_mapping(data.get("metadata")).get("layout")))}
    places = {key: order.get(key, order.get(key.removeprefix("custom."), len(order))) for key in sections}
    for key in sorted(sections, key=lambda key: places[key]):
        section = _mapping(sections[key])
        if _is_shown(section):
            yield key, section
        elif section.get("items"):
            hidden.append(_called(section) or label(key))


def _sections(sections: Mapping[str, Mapping[str, Value]], hidden: list[str]) -> Iterator[RecordSection]:
    for key, section in sections.items():
        if key in _IN_BASICS:
            continue
        heading = scalar(section.get("name") or section.get("title")) or label(key)
        kind = scalar(section.get("type")) if key.startswith("custom.") else key
        path = _PATHS.get(kind) or other(heading)
        items = [_entry(path, item) for item in _items(section, hidden)]
        yield RecordSection(path, heading, [item for item in items if item])


def _entry(path: str, item: Mapping[str, Value]) -> dict[str, Value]:
    """The fields of an item that have a value, in the words of JSON Resume; its text by its paragraphs: the first, if
    it is no list item, is the summary, the others are highlights."""
    names = {**_KEYS[""], **_KEYS.get(path, {})}
    fields: dict[str, Value] = {}
    for key, value in item.items():
        if key in _DRAWING:
            continue
        name = names.get(key, key)
        if name == "url":
            fields[name] = _url(value)
        elif name in ("summary", "description"):
            found = list(paragraphs(_text(value)))
            if found and not found[0][1]:
                fields[name] = found.pop(0)[0]
            fields["highlights"] = [*_list(fields.get("highlights")), *(words for words, _ in found)]
        else:
            fields[name] = value
    return {key: value for key, value in fields.items() if value}


def _items(section: Value, hidden: list[str]) -> Iterator[Mapping[str, Value]]:
    """The items of a section that are shown; the others go to `hidden`."""
    for item in _list(_mapping(section).get("items")):
        if _is_shown(_mapping(item)):
            yield {str(key): value for key, value in _mapping(item).items()}
        else:
            hidden.append(_called(_mapping(item)))


def _called(part: Mapping[str, Value]) -> str:
    """The name of a section or an item for people."""
    words = (scalar(part.get(key)) for key in ("name", "title", "company", "institution", "school", "organization"))
    return next(filter(None, words), "")


def _is_shown(part: Mapping[str, Value]) -> bool:
    return part.get("visible", True) not in (False, "false") and part.get("hidden") not in (True, "true")


def _names(layout: Value) -> Iterator[str]:
    """The names in a layout: lists of pages, of columns, of sections (version 5: mappings of them)."""
    if isinstance(layout, Mapping):
        layout = list(layout.values())
    if isinstance(layout, list):
        for part in layout:
            yield from _names(part)
    elif isinstance(layout, str):
        yield layout


def _url(value: Value) -> str:
    """The address of a link, which is a mapping."""
    link = _mapping(value)
    return scalar(link.get("href") or link.get("url") or link.get("label")) if link else scalar(value)


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []
