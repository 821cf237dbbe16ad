"""Things that somebody got, wrote or held, of which those before or after something are asked for: "which prizes did
she win after her doctorate?", "what has he published since he joined Acme?"."""

from __future__ import annotations

from assistant.questions.parsed import Parsed

THINGS = {
    "section.awards": "awards",
    "section.certificates": "certificates",
    "field.courses": "courses",
    "section.publications": "publications",
    "section.talks": "talks",
    "section.patents": "patents",
    "section.grants": "grants",
}
"""What the words of a question tell of the things that it asks for, by the section of these."""
OF_THEM = ("refer.those", "refer.one")


def things(parsed: Parsed, inside: tuple[int, int]) -> str:
    """The section of the things that a question asks for outside of the words for a time; "those" where it means some
    that were shown, "" where it asks for none."""
    outside = {tag.name for tag in parsed.tags if not inside[0] <= tag.first < inside[1]}
    found = next((key for name, key in THINGS.items() if name in outside), "")
    pointing = any(tag.name in OF_THEM for tag in parsed.tags)
    return found or ("those" if pointing else "")
