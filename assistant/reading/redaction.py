"""Masking what the owner of a CV does not want to show, length for length, so that no offset moves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant.types import Document, Span

MASK = "█"
_EMAIL = re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w/.@-])(?:\+|00)?\(?\d[\d\s().\-/–]{6,18}\d(?![\w@])")
PARSED = ("address",)  # kinds that only parsing can find


def redact(document: Document, spans: Iterable[Span]) -> Document:
    """The document with the text of the spans masked, newlines kept. Blocks, pages and offsets stay as they are."""
    text = list(document.text)
    for span in spans:
        for at in range(max(span.start, 0), min(span.end, len(text))):
            if not text[at].isspace():
                text[at] = MASK
    return replace(document, text="".join(text))


def hide_words(document: Document, hide: Iterable[str]) -> Document:
    """The document without what `hide` names: kinds that a pattern finds, or literal words in any case."""
    spans: list[Span] = []
    for kind in hide:
        if kind == "email":
            spans += _found(_EMAIL, document.text)
        elif kind == "phone":
            spans += [s for s in _found(_PHONE, document.text) if 7 <= sum(c.isdigit() for c in s.of(document.text)) <= 15]
        elif kind not in PARSED:
            spans += _found(re.compile(re.escape(kind), re.I), document.text)
    return redact(document, spans) if spans else document


def _found(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*found.span()) for found in pattern.finditer(text)]
