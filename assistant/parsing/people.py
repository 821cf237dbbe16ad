"""People named in an entry: who advised, mentored, refers; and lists of names (authors)."""

from __future__ import annotations

import re
from functools import cache

from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.types import Person, Role, Span

_ROLES = {"adviser": Role.ADVISER, "mentor": Role.MENTOR, "referee": Role.REFEREE, "manager": Role.COLLEAGUE}
# A name: two to five capitalised words or initials, with particles between; or two to four Chinese letters.
_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'`.-]*|[A-Z]\.(?:-?[A-Z]\.)*)"
_PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|zu|y|e)"
NAME = rf"{_CAPITAL}(?:[ \u00a0-](?:{_PARTICLE}[ ])*{_CAPITAL}){{1,4}}"
_NAME = re.compile(NAME)
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])")



@cache
def _titles() -> re.Pattern[str]:
    """Titles before a name, folded."""
    return re.compile(r"(?:(?:prof|professor|dr|drs|ir|ing|mr|mrs|ms|sir|med|phil|rer|nat|habil|h|c)\.?\s+)+", re.I)


@cache
def _phrases() -> re.Pattern[str]:
    """The labels of people, then a colon, a dash or only a blank, at the start of a line or after a bracket."""
    labels = vocabulary.phrases("labels", *_ROLES)
    return re.compile(rf"(?:{labels.pattern})\s*(?P<mark>\(s\))?\s*(?P<colon>[:：–—-]|\b)\s*")


def people_of(line: Line) -> list[Person]:
    """The people that a line names with their role: "Adviser: Rong Jin", "supervised by Dr. Ada King"."""
    folded = vocabulary.aligned_fold(line.text)
    found: list[Person] = []
    for phrase in _phrases().finditer(folded):
        words = re.sub(r"\s*(?:\(s\))?\s*[:：–—-]?\s*$", "", phrase[0])
        role = _ROLES.get(vocabulary.label(words) or "")
        if role is None:
            continue
        end = len(line.text)
        at = phrase.end()
        while name := _next_name(line.text, at, end):
            found.append(Person(line.span(*name), role, line.span(phrase.start(), name[1])))
            joint = _JOINT.match(line.text, name[1])
            if not joint:
                break
            at = joint.end()
        if found:
            break
    return found


_JOINT = re.compile(r"\s*(?:,?\s*(?:&|and|und|et|y|e|en|和|与)\s+|[,;、/]\s*)(?=[^\W\d_])")


def _next_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a name stands at `start`, titles left out."""
    at = start
    if title := _titles().match(text, at, end):
        at = title.end()
    if found := _NAME.match(text, at, end):
        last = found.end()
        while last > at and text[last - 1] == "." and not re.search(r"(?:^|[\s.-])[A-Z]\.$", text[at:last]):
            last -= 1
        return at, last
    if found := _HAN_NAME.match(text, at, end):
        return found.span()
    return None


def persons(text: str, span: Span, role: Role, evidence: Span) -> list[Person]:
    """The names in a span that holds nothing but names, set apart by commas, semicolons or "and"."""
    body = span.of(text)
    found = []
    for piece in re.finditer(r"(?:[^,;、&]|,\s*(?=[A-Z]\.))+?(?=\s*(?:[,;、&]|\s(?:and|und|et|y|e|en)\s|$))", body):
        words = piece[0]
        lead = re.match(r"\s*(?:(?:and|und|et|y|e|en|&)\s+)?[*_]*", words)
        start = span.start + piece.start() + (lead.end() if lead else 0)
        end = span.start + piece.end()
        while end > start and text[end - 1] in " .*_\t":
            if text[end - 1] == "." and re.search(r"(?:^|[\s.])[A-Z]$", text[start : end - 1]):
                break
            end -= 1
        if end - start > 1:
            found.append(Person(Span(start, end), role, evidence))
    return found
