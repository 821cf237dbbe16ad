"""An answer in the making: sentences with marks where quotes are cited, and the spans that they cite."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from assistant.questions.cvs.catalogue import Catalogue
from assistant.types import Entry, Query, Span, Status

MARK = re.compile(r"⟦(\d+)⟧")
RANGE = re.compile(r"⟦(\d+)⟧(?:–⟦(\d+)⟧)?")  # a mark, or the first and the last of many


@dataclass(frozen=True, slots=True)
class View:
    """What an answer may look at: the corpus with its names, and the day it is given."""

    catalogue: Catalogue
    today: date

    def text(self, document_id: str) -> str:
        """The canonical text of a document."""
        return self.catalogue.documents[document_id].text

    def words(self, document_id: str, span: Span) -> str:
        """The words of a span as they are read in a sentence: marks of Markdown and HTML away, white space folded."""
        return plain(span.of(self.text(document_id)))

    def quoted(self, query: Query, document_id: str) -> tuple[Span, ...]:
        """What the last answer quoted of a document, where a question leans on it."""
        return tuple(span for owner, span in query.quoted if owner == document_id)

    def followed(self, query: Query, document_id: str) -> tuple[Entry, ...]:
        """The entries of a document that the earlier turn was about, where a question leans on it."""
        own = (ref.entry_id for ref in query.follows if ref.document_id == document_id)
        return tuple(self.catalogue.entry(document_id, entry_id) for entry_id in own)


@dataclass(frozen=True, slots=True)
class Draft:
    """`text` has a mark `⟦i⟧` where `evidence[i]` is cited. `reason` says why a not_found; `related` are near."""

    status: Status
    text: str
    document_id: str = ""
    evidence: tuple[Span, ...] = ()
    value: float | None = None
    unit: str | None = None
    reason: str | None = None
    related: tuple[Span, ...] = ()
    confidence: float = 1.0


def shifted(text: str, by: int) -> str:
    """A text whose marks cite evidence that so many others now stand before."""
    return MARK.sub(lambda mark: f"⟦{int(mark[1]) + by}⟧", text)


@dataclass(slots=True)
class Citing:
    """Collects the spans of one document that an answer cites."""

    spans: list[Span] = field(default_factory=list)

    def cite(self, span: Span) -> str:
        """The mark of a span; a span inside one that is already cited shares its mark."""
        for i, known in enumerate(self.spans):
            if known.contains(span):
                return f"⟦{i}⟧"
        self.spans.append(span)
        return f"⟦{len(self.spans) - 1}⟧"

    def cite_all(self, spans: Iterable[Span]) -> str:
        """The marks of several spans; a long run of them is written as first to last."""
        marks = list(dict.fromkeys(self.cite(span) for span in spans))
        return f"{marks[0]}–{marks[-1]}" if len(marks) > 8 else "".join(marks)


def quoting(
    view: View, document_id: str, lines: Iterable[Span], *, between: str = " ", end: str = "", confidence: float = 1.0
) -> Draft:
    """The answer that is some lines as they are, each cited, with `between` them and an `end`."""
    citing = Citing()
    text = between.join([f"{view.words(document_id, line)} {citing.cite(line)}" for line in lines]) + end
    return Draft(Status.ANSWERED, text, document_id, tuple(citing.spans), confidence=confidence)


_MARKS = (
    (re.compile(r"\[\[([^\[\]]*)\]\([^()]*\)\]"), r"[\1]"),
    (re.compile(r"!?\[\\?\[?([^\[\]]*?)\\?\]?\]\([^()]*\)"), r"\1"),
    (re.compile(r"<(https?://[^<>]+)>"), r"\1"),
    (re.compile(r"<[^<>]*>"), " "),
    (re.compile(r"\\([_\[\]*`#.\-+!])"), r"\1"),
    (re.compile(r"(?<!\w)(\*{1,3})(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    # but for the mark "A*" and the stars of a hotel, "(4*)"
    (re.compile(r"(?<![( ][A-F\d])\*{1,3}|(?<=[( ][A-F\d])\*{2,3}|`+"), ""),
    (re.compile(r"\s+"), " "),
)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Words without the marks of Markdown and HTML, entities resolved, white space folded."""
    for pattern, by in _MARKS:
        text = pattern.sub(by, text)
    return html.unescape(text).strip(" \t\n-–—•·|,;，；、")
