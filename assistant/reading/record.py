"""A CV that is data already (JSON Resume, Reactive Resume, RenderCV, Europass) as a readable text with FIELD blocks.

Readers of such formats make a *record* in the words of JSON Resume 1.0.0: basics and sections. `write` draws it:

    Work
    CEO/President, Pied Piper
    2013-12-01 – 2014-12-01
    …

Paths of the blocks:

    basics/name, basics/location/city, basics/profiles/0/url        the candidate; basics/email/0, basics/email/1
                                                                    where the file has several
    work/0/position, work/0/highlights/2, skills/1/keywords/0       SECTION/NUMBER/FIELD[/NUMBER]
    awards/0/text                                                   an entry that is words without fields
    other:Languages spoken/0/name, other:…/0/highlights/1           a section that JSON Resume does not have, by its
                                                                    heading; its entries have the fields of JSON Resume
    …/FIELD                                                         any other key of the file keeps its own name

Section headings are HEADING blocks (level 1) with the section's path ("work", "other:Welcome"). A start date
without an end date is followed by "–": the entry is ongoing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from assistant.reading.compose import Reading, clean
from assistant.types import Block, BlockKind, Span

Value: TypeAlias = object  # a scalar, a list or a mapping of a parsed file
DASH = " – "
TEXT = "text"
"""The key of an entry that is words without fields."""
_HEADS: dict[str, tuple[str, ...]] = {
    "work": ("position", "name"),
    "volunteer": ("position", "organization"),
    "education": ("studyType", "area", "institution"),
    "awards": ("title", "awarder"),
    "certificates": ("name", "issuer"),
    "publications": ("name",),
    "skills": ("name", "level"),
    "languages": ("language", "fluency"),
    "interests": ("name",),
    "references": ("name", "position"),
    "projects": ("name",),
}
_OTHER_HEAD = ("name", "position")
_DATES = ("startDate", "endDate", "date", "releaseDate")
_LISTS = ("highlights", "courses")
_BASICS = ("name", "label", "email", "phone", "url", "image", "location", "profiles", "summary")
_PLACE = ("address", "postalCode", "city", "region", "countryCode", "country")


class Writer:
    """Collects text and blocks; blank values write nothing."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.at = 0

    def raw(self, words: str) -> None:
        """Words of our own: separators, labels, newlines."""
        self.parts.append(words)
        self.at += len(words)

    def newline(self) -> None:
        if self.parts and not self.parts[-1].endswith("\n"):
            self.raw("\n")

    def value(self, words: str, path: str, kind: BlockKind = BlockKind.FIELD, level: int = 0) -> None:
        """A value of the file, verbatim, and its block."""
        self.blocks.append(Block(kind, Span(self.at, self.at + len(words)), level=level, path=path))
        self.raw(words)

    def heading(self, words: str, path: str) -> None:
        if self.at:
            self.newline()
            self.raw("\n")
        self.value(words, path, BlockKind.HEADING, 1)
        self.raw("\n")

    def joined(self, values: Iterable[tuple[str, str]], separator: str = ", ") -> None:
        """(words, path) pairs on the current line."""
        for number, (words, path) in enumerate(values):
            if number:
                self.raw(separator)
            self.value(words, path)

    def reading(self) -> Reading:
        self.newline()
        return Reading("".join(self.parts), tuple(self.blocks))


def scalar(value: Value) -> str:
    """The words of a scalar, newlines and all white space folded; "" for nothing, a list or a mapping."""
    if value is None or isinstance(value, (Mapping, list, tuple, bool)):
        return str(value).lower() if isinstance(value, bool) else ""
    return clean(str(value))


def label(key: str) -> str:
    """A key as a label: "studyType" -> "Study type"."""
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in key).replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True)
class RecordSection:
    """A section of a record: its path ("work", "other:Talks"), its heading, its entries (mappings or scalars)."""

    path: str
    heading: str
    entries: Sequence[Value]


def other(heading: str) -> str:
    """The path of a section that JSON Resume does not have."""
    return f"other:{heading.replace('/', ' ').strip()}"


def write(basics: Mapping[str, Value], sections: Iterable[RecordSection]) -> Reading:
    """The text and the FIELD blocks of a record. Sections with one path count their entries on."""
    writer = Writer()
    _basics(writer, basics)
    counts: Counter[str] = Counter()
    for section in sections:
        if not section.entries:
            continue
        writer.heading(section.heading, section.path)
        for number, entry in enumerate(section.entries):
            if number and isinstance(entry, Mapping) and len(entry) > 2:
                writer.raw("\n")
            _entry(writer, section.path, f"{section.path}/{counts[section.path]}", entry)
            counts[section.path] += 1
            writer.newline()
    return writer.reading()


def _basics(writer: Writer, basics: Mapping[str, Value]) -> None:
    rest = [key for key in basics if key not in _BASICS]
    for key in (*_BASICS, *rest):
        value, path = basics.get(key), f"basics/{key}"
        if key == "location" and isinstance(value, Mapping):
            keys = (*_PLACE, *(k for k in value if k not in _PLACE))
            writer.joined((words, f"{path}/{k}") for k in keys if (words := scalar(value.get(k))))
        elif key == "profiles" and isinstance(value, list):
            for number, profile in enumerate(value):
                if isinstance(profile, Mapping):
                    keys = (
                        "network",
                        "username",
                        "url",
                        *(k for k in profile if k not in ("network", "username", "url")),
                    )
                    pairs = [(words, f"{path}/{number}/{k}") for k in keys if (words := scalar(profile.get(k)))]
                    writer.joined(pairs, " ")
                    writer.newline()
        elif key in rest:
            _labelled(writer, key, value, path)
        elif isinstance(value, list):
            writer.joined(((words, f"{path}/{n}") for n, item in enumerate(value) if (words := scalar(item))), "\n")
        elif words := scalar(value):
            writer.value(words, path)
        writer.newline()


def _entry(writer: Writer, section: str, path: str, entry: Value) -> None:
    if not isinstance(entry, Mapping):
        if words := scalar(entry):
            writer.raw("- ")
            writer.value(words, f"{path}/{TEXT}")
        return
    head = _head(section)
    writer.joined((words, f"{path}/{key}") for key in head if (words := scalar(entry.get(key))))
    inline = section in ("skills", "interests")
    written = {*head, *_DATES, *_LISTS, "location", "url"}
    if inline and (keywords := entry.get("keywords")):
        writer.raw(": " if any(scalar(entry.get(key)) for key in head) else "")
        _list(writer, keywords, f"{path}/keywords")
        written.add("keywords")
    writer.newline()
    _dates(writer, path, entry)
    place = entry.get("location")
    if isinstance(place, Mapping):
        writer.joined((words, f"{path}/location/{key}") for key in place if (words := scalar(place[key])))
    elif words := scalar(place):
        writer.value(words, f"{path}/location")
    writer.newline()
    if words := scalar(entry.get("url")):
        writer.value(words, f"{path}/url")
        writer.newline()
    for key, value in entry.items():
        if key in ("summary", "description", "reference"):
            if words := scalar(value):
                writer.value(words, f"{path}/{key}")
        elif key not in written:
            _labelled(writer, key, value, f"{path}/{key}")
        writer.newline()
    for key in _LISTS:
        values = entry.get(key)
        for number, item in enumerate(values if isinstance(values, list) else [values]):
            if words := scalar(item):
                writer.raw("- ")
                writer.value(words, f"{path}/{key}/{number}")
                writer.newline()


def _head(section: str) -> tuple[str, ...]:
    return _HEADS.get(section, _OTHER_HEAD)


def _dates(writer: Writer, path: str, entry: Mapping[str, Value]) -> None:
    start, end = scalar(entry.get("startDate")), scalar(entry.get("endDate"))
    if start:
        writer.value(start, f"{path}/startDate")
        writer.raw(DASH if end else DASH.rstrip())
    if end:
        writer.value(end, f"{path}/endDate")
    for key in ("date", "releaseDate"):
        if words := scalar(entry.get(key)):
            writer.raw(", " if start or end else "")
            writer.value(words, f"{path}/{key}")
    writer.newline()


def _list(writer: Writer, values: Value, path: str) -> None:
    items = values if isinstance(values, list) else [values]
    writer.joined((words, f"{path}/{n}") for n, item in enumerate(items) if (words := scalar(item)))


def _labelled(writer: Writer, key: str, value: Value, path: str) -> None:
    """A value under its own key: "Score: 4.0"; a list on one line, a mapping or a list of mappings line by line."""
    if words := scalar(value):
        writer.raw(f"{label(key)}: ")
        writer.value(words, path)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            _labelled(writer, str(name), inner, f"{path}/{name}")
            writer.newline()
    elif isinstance(value, list) and any(isinstance(item, (Mapping, list)) for item in value):
        for number, item in enumerate(value):
            _labelled(writer, key, item, f"{path}/{number}")
            writer.newline()
    elif isinstance(value, list) and any(map(scalar, value)):
        writer.raw(f"{label(key)}: ")
        _list(writer, value, path)
