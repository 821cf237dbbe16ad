"""A resume as the templates of word processors need it: sections of entries, and pairs of a name and a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from assistant.lexicon import words
from benchmarks.roundtrip.rendercv_files import titles

_PRESENT = {"en": "Present", "de": "heute", "es": "actualidad", "fr": "aujourd'hui"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a template sets together; blank where a resume says nothing."""

    title: str
    organisation: str = ""
    place: str = ""
    period: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A CV to be set. `sections` are (heading, entries), `lists` (heading, pairs of a name and what belongs to it)."""

    language: str
    name: str
    label: str
    email: str
    phone: str
    city: str
    url: str
    profiles: tuple[tuple[str, str], ...]
    summary: tuple[str, str]
    sections: tuple[tuple[str, tuple[Entry, ...]], ...]
    lists: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    @property
    def contact(self) -> tuple[str, ...]:
        """Every way to reach the person, as words."""
        plain = (self.email, self.phone, self.url, self.city, *(f"{n}: {u}" for n, u in self.profiles))
        return tuple(filter(None, plain))


def sheet_of(resume: dict[str, Any], name: str) -> Sheet:
    """A resume as a sheet; `name` starts with its language ("de-engineer")."""
    language = name.partition("-")[0]
    basics, named = resume["basics"], titles(language)
    own = {key: resume.get(key, []) for key in named}

    def when(entry: dict[str, Any]) -> str:
        return f"{_month(entry['startDate'], language)} – {_month(entry.get('endDate', ''), language)}"

    sections = {
        "work": [_post(e, e["name"], when(e)) for e in own["work"]],
        "volunteer": [_post(e, e["organization"], when(e)) for e in own["volunteer"]],
        "education": [
            Entry(" ".join(filter(None, (e["studyType"], e["area"]))), e["institution"], "", when(e))
            for e in own["education"]
        ],
        "projects": [
            Entry(e["name"], period=when(e), lines=(e["description"], *e.get("highlights", ())))
            for e in own["projects"]
        ],
        "publications": [Entry(e["name"], e["publisher"], period=e["releaseDate"][:4]) for e in own["publications"]],
        "certificates": [Entry(e["name"], e["issuer"], period=e["date"][:4]) for e in own["certificates"]],
        "awards": [Entry(e["title"], e["awarder"], period=e["date"][:4]) for e in own["awards"]],
    }
    lists = {
        "skills": [(e["name"], ", ".join(e["keywords"])) for e in own["skills"]],
        "languages": [(e["language"], e["fluency"]) for e in own["languages"]],
    }
    return Sheet(
        language, basics["name"], basics["label"], basics["email"], basics["phone"], basics["location"]["city"],
        basics.get("url", ""), tuple((p["network"], p["username"]) for p in basics["profiles"]),
        (named["summary"], basics["summary"]),
        tuple((named[key], tuple(entries)) for key, entries in sections.items() if entries),
        tuple((named[key], tuple(pairs)) for key, pairs in lists.items()),
    )  # fmt: skip


def _post(entry: dict[str, Any], organisation: str, period: str) -> Entry:
    lines = tuple(entry.get("highlights", ()))
    return Entry(entry["position"], organisation, entry.get("location", ""), period, lines)


def _month(date: str, language: str) -> str:
    """ "2021-03" as "März 2021"; a blank date is today."""
    year, _, month = date.partition("-")
    if not date:
        return _PRESENT[language]
    names = words("cv", language)["months"]
    return f"{names[str(int(month[:2]))][0].capitalize()} {year}" if month else year
