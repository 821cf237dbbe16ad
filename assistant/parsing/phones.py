"""Telephone numbers in a line."""

from __future__ import annotations

import re

from assistant import dates
from assistant.parsing import vocabulary

PHONE = re.compile(r"(?<![\w./#-])\(?(?:\+|00)?[(\d](?:[\d().*‑–-]|/(?=\d)|\s(?!/\s)){5,20}[\d*](?![\w/])")
_CODE = re.compile(r"(?<!\w)[A-Z]{2,6}\s*$")
_ORCID = re.compile(r"(?:\d{4}-){3}\d{3}[\dX]?")
_YEARS = re.compile(r"\s*(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\s*")


def phones_in(text: str, start: int, end: int, *, masked: bool) -> list[tuple[int, int]]:
    """Where telephone numbers stand in a part of a line; stars count as digits of one that is `masked` in part."""
    found = []
    for phone in PHONE.finditer(text, start, end):
        digits = sum(c.isdigit() or (masked and c == "*") for c in phone[0])
        is_date = bool(dates.find(phone[0])) and digits <= 8
        is_other = bool(_ORCID.fullmatch(phone[0].strip()) or _YEARS.fullmatch(phone[0]))
        # "01304-001 São Paulo – SP"
        is_postcode = digits <= 8 and vocabulary.place_score(text[phone.end() : end]) >= 1
        before = _CODE.search(text, start, phone.start())  # "COMZ 505551873": a number of a register
        is_numbered = before is not None and vocabulary.label(before[0]) != "phone"
        is_short = not masked and digits < 8 and phone[0][0] not in "+(0"  # "55/50193"
        if 7 <= digits <= 16 and not (is_date or is_other or is_postcode or is_numbered or is_short):
            found.append((phone.start(), phone.end()))
    return found


def names_phone(text: str) -> bool:
    """Whether words open with a label of a telephone number, with nothing but a blank before the number."""
    words = re.match(r"\s*(\S+)\s+[+(\d]", text)
    return words is not None and vocabulary.label(words[1]) == "phone"
