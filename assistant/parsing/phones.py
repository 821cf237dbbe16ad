"""Telephone numbers in a line."""

from __future__ import annotations

import re

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.types import Span

PHONE = re.compile(r"(?<![\w./#-])(?:\+|00)?[(\d][\d\s().*/‑–-]{5,20}[\d*](?![\w/])")
_ORCID = re.compile(r"(?:\d{4}-){3}\d{3}[\dX]?")
_YEARS = re.compile(r"\s*(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\s*")


def phones_in(line: Line, start: int, end: int, *, masked: bool) -> list[Span]:
    """The telephone numbers between two offsets of a line; stars count as digits of one that is `masked` in part."""
    found = []
    for phone in PHONE.finditer(line.text[start:end]):
        digits = sum(c.isdigit() or (masked and c == "*") for c in phone[0])
        is_date = bool(dates.find(phone[0])) and digits <= 8
        is_other = bool(_ORCID.fullmatch(phone[0].strip()) or _YEARS.fullmatch(phone[0]))
        # "01304-001 São Paulo – SP"
        is_postcode = digits <= 8 and vocabulary.place_score(line.text[start + phone.end() : end]) >= 1
        if 7 <= digits <= 16 and not (is_date or is_other or is_postcode):
            found.append(line.span(start + phone.start(), start + phone.end()))
    return found


def names_phone(text: str) -> bool:
    """Whether words open with a label of a telephone number, with nothing but a blank before the number."""
    words = re.match(r"\s*(\S+)\s+[+(\d]", text)
    return words is not None and vocabulary.label(words[1]) == "phone"
