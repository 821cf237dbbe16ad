"""Masking what the owner of a CV does not want to show, length for length, so that no offset moves.

`hide_words` finds e-mail addresses, phone numbers and birth dates by their form (a birth date by its label, from
the lexicon) and literal words. An address can be told only by parsing: the caller parses, then masks its spans with
`redact` (indexing/hiding.py). "photo" hides a picture's file name or address where a format has one as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from assistant import dates
from assistant.lexicon import languages, words
from assistant.types import Document, Span

MASK = "█"
PARSED = ("address",)  # kinds that only parsing can find
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+%-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w/.@=&?-])(?:\+|00)?\(?\+?\d[\d\s().\-/–‑]{5,22}\d(?![\w@]|[./-]\w)")
_YEARS = re.compile(
    r"(?:19|20)\d\d\s?[-–/.]\s?(?:(?:19|20)\d\d|\d{1,2})(?:\s?[-–/.]\s?\d{1,2})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
)
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:[ .]\d{3})+")
_DATE = (
    r"[\s*_|]*[:：.\-–—]?[\s*_|]*(?P<date>\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}"
    r"|[^\n\t|;·•]{0,24}?\d{4}(?:\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?)"
)
_BIRTH_PATH = re.compile(r"(birth_?date|date_?of_?birth|birthday|dob)$", re.I)
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)|<img\b[^<>]*>", re.I)  # of Markdown and of HTML in it
_PHOTO_PATH = re.compile(r"(image|picture|photo|avatar)$", re.I)


def redact(document: Document, spans: Iterable[Span]) -> Document:
    """The document with the text of the spans masked, white space kept. Nothing else changes: blocks, pages and
    all offsets stay as they are."""
    text = list(document.text)
    for span in spans:
        for at in range(max(span.start, 0), min(span.end, len(text))):
            if not text[at].isspace():
                text[at] = MASK
    return replace(document, text="".join(text))


def hide_words(document: Document, hide: Iterable[str]) -> Document:
    """The document without what `hide` names: kinds that a pattern finds, or literal words in any case."""
    spans = [span for kind in hide for span in _spans(document, kind.strip())]
    return redact(document, spans) if spans else document


def _spans(document: Document, kind: str) -> Iterator[Span]:
    text = document.text
    if kind == "email":
        yield from _found(_EMAIL, text)
    elif kind == "phone":
        yield from (span for span in _found(_PHONE, text) if _is_phone(span.of(text)))
    elif kind == "birth_date":
        yield from (Span(*found.span("date")) for found in _birth_dates().finditer(text))
        yield from _fields(document, _BIRTH_PATH)
    elif kind == "photo":
        yield from _fields(document, _PHOTO_PATH)
        yield from _found(_PICTURE, text)
    elif kind and kind not in PARSED:
        spaced = r"\s+".join(map(re.escape, kind.split()))  # a line may end between two words
        yield from _found(re.compile(spaced, re.I), text)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for found in pattern.finditer(text):
        yield Span(*found.span())


def _fields(document: Document, path: re.Pattern[str]) -> Iterator[Span]:
    for block in document.blocks:
        if block.path and path.search(block.path):
            yield block.span


def _is_phone(words: str) -> bool:
    """Whether digits and signs are a phone number: not years, not a date, not a sum, and of its usual length."""
    digits = sum(c.isdigit() for c in words)
    words = words.strip(" ()")
    if not 7 <= digits <= 15 or "\n\n" in words or _YEARS.fullmatch(words) or _AMOUNT.fullmatch(words):
        return False
    for period in dates.find(words):
        digits -= sum(c.isdigit() for c in period.span.of(words))
    return digits > 0


@cache
def _birth_dates() -> re.Pattern[str]:
    """A label of a birth date, in any language of the lexicon, and the date after it."""
    labels = {
        str(label)
        for language in languages("cv")
        for label in words("cv", language).get("labels", {}).get("birth_date", ())
    }
    longest_first = sorted(labels, key=lambda label: (-len(label), label))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w){_DATE}", re.I)
