"""The one place where quotes are made."""

from __future__ import annotations

from assistant.answering.draft import View, plain
from assistant.types import Entry, Quote, Section, Span

LABEL = 90  # characters of a label


def trim(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = max(start, span.end - (len(words) - len(words.rstrip())))
    for opening, closing in ("()", "（）", "[]"):  # a bracket that is opened is closed
        inside = text[start:end]
        if inside.count(opening) > inside.count(closing) and text[end : end + 1] == closing:
            end += 1
    return Span(start, end)


def quote(view: View, document_id: str, span: Span, n: int = 0) -> Quote:
    """The quote of a span. `n` is the number that the answer cites; the words are the slice, to the letter."""
    document = view.catalogue.documents[document_id]
    cv = view.catalogue.cvs[document_id]
    span = trim(document.text, span)
    place = view.catalogue.entry_at(document_id, span)
    section = place.section if place else _section_at(cv.sections, span)
    made = Quote(
        n=n,
        text=document.text[span.start : span.end],
        document_id=document_id,
        candidate=cv.candidate,
        span=span,
        page=next((page.number for page in document.pages if page.span.start <= span.start < page.span.end), None),
        section=_headings(view, document_id, section),
        label=label(view, document_id, place.entry) if place else "",
    )
    assert made.text, f"an empty quote: {made}"
    assert document.text[made.span.start : made.span.end] == made.text, f"not a slice: {made}"
    return made


def label(view: View, document_id: str, entry: Entry) -> str:
    """What an entry is, in a line: "Staff Algorithm Engineer, DAMO Academy, 2018 — 2022"."""
    spans = [entry.position, entry.name, entry.period.span if entry.period else None]
    parts = [view.words(document_id, span) for span in spans if span is not None]
    line = ", ".join(part for part in parts if part) or plain(entry.head.of(view.text(document_id)))
    return line if len(line) <= LABEL else line[: LABEL - 1].rstrip() + "…"


def _section_at(sections: tuple[Section, ...], span: Span) -> Section | None:
    return next((section for section in sections if section.span.contains(span)), None)


def _headings(view: View, document_id: str, section: Section | None) -> tuple[str, ...]:
    if section is None:
        return ()
    spans = [*section.parents, *([section.heading] if section.heading else [])]
    return tuple(view.words(document_id, span) for span in spans)
