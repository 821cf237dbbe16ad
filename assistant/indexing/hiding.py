"""What the settings hide and only a parsed CV can tell: the address, a birth date without a label, odd e-mails.

An address is known by what its parts look like (a postcode beside a name, a number beside a street) where the CV says
how to reach the person, so that it is hidden too where parsing takes it for something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant import dates
from assistant.types import CV, Document, SectionKind, Span

_PARTS = re.compile(r"[^\n\t|¦·•∙●⋅]+")
_LABEL = re.compile(r"\s*[^:：\d]{1,40}[:：][\s*_]*")
_LONGEST = 90  # characters of a part: longer ones are prose
_POSTCODE = re.compile(
    r"(?<![\d+/.])\d{4,6}(?:-\d{3,4})?,?\s+[A-ZÀ-Þ\u0100-\u017f]"  # 04109 Leipzig, 4050-031 Porto, 1012 AB Amsterdam
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"  # BS8 1QT
    r"|\b[A-Z]{2},?\s+\d{5}(?:-\d{4})?\b"  # MA 02139
    r"|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b"  # H2X 1Y4
    r"|[^\W\d_],?\s+\d{5,6}\s*$"  # Bengaluru 560001
)
_HOUSE = r"\d{1,5}\s?[a-zA-Z]?(?:[-/]\d+)?"
_STREET = re.compile(rf"^\s*{_HOUSE},?\s+[^\W\d]|[^\W\d].*?[\s.]{_HOUSE}\s*(?:,|$)")
_WEB = re.compile(r"@|://|www\.", re.I)


def hidden_spans(document: Document, cv: CV, hide: Sequence[str]) -> tuple[Span, ...]:
    """The places in the document's text of the kinds in `hide` that parsing tells; `cv` is the document's, parsed
    before anything was masked."""
    basics = cv.basics
    spans = [fact.span if fact.label else fact.evidence for fact in basics.facts if fact.key in hide]
    if "email" in hide:
        spans += basics.emails
    if "phone" in hide:
        spans += basics.phones
    if "birth_date" in hide:
        spans += [part for part in _parts(document, cv) if _is_date(part.of(document.text))]
    if "address" in hide:
        spans += _addresses(document, cv)
    return tuple(spans)


def _addresses(document: Document, cv: CV) -> Iterator[Span]:
    text = document.text
    known = [fact.span for fact in cv.basics.facts if fact.key == "location"]
    if cv.basics.location is not None:
        known.append(cv.basics.location)
    known += (block.span for block in document.blocks if (block.path or "").startswith("basics/location"))
    parts = _parts(document, cv)
    for number, part in enumerate(parts):
        if any(part.start < place.end and place.start < part.end for place in known) or _is_town(part.of(text)):
            if _is_town(part.of(text)):
                known.append(part)
            for around in (parts[max(number - 3, 0) : number][::-1], parts[number + 1 : number + 3]):
                for neighbour in around:
                    if not _is_street(neighbour.of(text)):
                        break
                    known.append(neighbour)
    yield from known
    for words in {piece.strip() for place in known for piece in re.split(r"[,\n]", place.of(text))}:
        if any(c.isdigit() for c in words) and any(c.isalpha() for c in words):  # a street, not a town's name
            yield from (Span(*found.span()) for found in re.finditer(re.escape(words), text, re.I))


def _parts(document: Document, cv: CV) -> list[Span]:
    """The parts of the lines that say who the person is and how to reach them, without their labels."""
    first = min((s.heading.start for s in cv.sections if s.heading and s.kind is not SectionKind.BASICS), default=None)
    areas = [Span(0, len(document.text) if first is None else first)]
    areas += (section.span for section in cv.sections if section.kind is SectionKind.BASICS)
    found = {}
    for area in areas:
        for part in _PARTS.finditer(document.text, area.start, area.end):
            label = _LABEL.match(document.text, part.start(), part.end())
            start = label.end() if label else part.start()
            words = document.text[start : part.end()]
            if words.strip(" *_#>-"):
                found[start] = Span(start, part.end())
    return [found[start] for start in sorted(found)]


def _is_town(words: str) -> bool:
    return len(words.strip()) <= _LONGEST and bool(_POSTCODE.search(words)) and not _WEB.search(words)


def _is_street(words: str) -> bool:
    return len(words.strip()) <= _LONGEST and bool(_STREET.search(words)) and not _WEB.search(words)


def _is_date(words: str) -> bool:
    """Whether the words are one date and nothing else."""
    found = dates.find(words)
    if len(found) != 1 or found[0].ongoing or (found[0].start and found[0].start != found[0].end):
        return False
    at = found[0].span
    return not (words[: at.start] + words[at.end :]).strip(" *_()#,.")
