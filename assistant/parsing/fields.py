"""Fields of a CV that is data: the candidate's own, and what a single value becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from assistant.parsing import vocabulary
from assistant.types import Basics, Block, Document, Fact, Profile, Span

KEYS = {
    "studyType": "degree",
    "awarder": "issuer",
    "reference": "summary",
    "entity": "organisation",
    "journal": "venue",
    "courses": "courses",
    "gpa": "score",
    "birthdate": "birth_date",
    "dateOfBirth": "birth_date",
}
"""What facts are called whose keys are those of JSON Resume or of its relatives."""


def basics_of_fields(document: Document, fields: Mapping[str, list[Block]]) -> Basics:
    """The candidate from fields by their path below "basics"."""

    def spans(*names: str) -> tuple[Span, ...]:
        return tuple(b.span for name in names for b in fields.get(name, ()))

    def first(*names: str) -> Span | None:
        return next(iter(spans(*names)), None)

    place = [b.span for path, blocks in fields.items() if path.split("/")[0] in ("location", "address") for b in blocks]
    known = {"name", "label", "headline", "title", "email", "phone", "url", "website", "summary", "image", "photo"}
    facts = []
    for path, blocks in fields.items():
        key = path.split("/")[0]
        if key in known or key in ("location", "address", "profiles"):
            continue
        for block in blocks:
            words = path.split("/")
            name = next((w for w in reversed(words) if not w.isdigit()), key)
            facts.append(fact_of(document.text, KEYS.get(name, name), block.span))
    return Basics(
        name=first("name"),
        label=first("label", "headline", "title"),
        emails=spans("email"),
        phones=spans("phone"),
        urls=spans("url", "website"),
        profiles=_profiles(document.text, fields),
        location=cover(place),
        summary=cover(spans("summary")),
        facts=tuple(facts),
    )


def _profiles(text: str, fields: Mapping[str, list[Block]]) -> tuple[Profile, ...]:
    numbered: dict[str, dict[str, Span]] = {}
    for path, blocks in fields.items():
        parts = path.split("/")
        if parts[0] == "profiles" and len(parts) > 2:
            numbered.setdefault(parts[1], {})[parts[2]] = blocks[0].span
    found = []
    for profile in numbered.values():
        span = cover(profile.values())
        if span is None:
            continue
        network = profile.get("network")
        name = network.of(text) if network else ""
        if not name and "url" in profile:
            host = re.sub(r"^(?:https?://)?(?:www\.)?", "", profile["url"].of(text)).split("/")[0]
            name = host.split(".")[0].title()
        found.append(Profile(name, span, profile.get("username"), profile.get("url")))
    return tuple(found)


def fact_of(text: str, key: str, span: Span) -> Fact:
    """A value with its label, where the text has one before it on the same line ("Score: 4.0")."""
    key = key if key.islower() else re.sub(r"(?<!^)([A-Z])", r"_\1", key).lower()
    start = text.rfind("\n", 0, span.start) + 1
    before = text[start : span.start]
    if before.rstrip().endswith(":") and len(before) < 60:
        label = Span(start, start + len(before.rstrip().rstrip(":").rstrip()))
        return Fact(vocabulary.label(label.of(text)) or key, span, Span(start, span.end), label)
    return Fact(key, span, span)


def cover(spans: Iterable[Span]) -> Span | None:
    """The smallest span that holds them all."""
    listed = list(spans)
    return Span(min(s.start for s in listed), max(s.end for s in listed)) if listed else None
