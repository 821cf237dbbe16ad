"""Personal data written without a colon: in the cells of a table, or "Born on 3 May 1990 in Leeds"."""

from __future__ import annotations

import re

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.types import Fact, Span

CELL_LABEL = re.compile(r"\s*([^:：\t]{1,40}?)(?:\t+|\s{2,})\s*(?=\S)")
BORN = ("birth_date", "birth_place")
# A name; small words around it ("il", "am", "in") belong to the date.
_PLACE_OF_BIRTH = re.compile(r"(?<![^\W_])[A-ZÀ-Þ\u4e00-\u9fff][^\d:;()]*?(?=(?:\s+[a-zà-ÿ]{1,3})?[\s,.;()]*$)")


def is_personal(line: Line) -> bool:
    """Whether a line is a label of the lexicon and its value without a colon: in two cells, or "Born 3 May 1990"."""
    cell = CELL_LABEL.match(line.text)
    return bool(cell and vocabulary.label(cell[1])) or bool(unlabelled_facts(line, 0, len(line.text)))


def born_facts(line: Line, start: int, value: int, end: int, label: Span) -> list[Fact]:
    """Date and place of birth where one label stands before both: "Born 3 May 1984 in Leeds", "Nato a Modena il …"."""
    born = next((p for p in dates.find(line.text) if p.span.start >= value and p.span.end <= end and p.end), None)
    if born is None:
        return []
    facts = [Fact("birth_date", line.span(born.span.start, born.span.end), line.span(start, end), label)]
    for a, b in ((value, born.span.start), (born.span.end, end)):
        place = _PLACE_OF_BIRTH.search(line.text[a:b])
        if place and len(place[0].split()) <= 4:
            span = line.span(a + place.start(), a + place.end())
            facts.append(Fact("birth_place", span, line.span(start, end), label))
            break
    return facts if len(facts) > 1 else []


def unlabelled_facts(line: Line, start: int, end: int) -> list[Fact]:
    """ "Sex Female", "Nationality Spanish": a label and its value with nothing but a blank between."""
    words = line.text[start:end].split()
    for size in (3, 2, 1):
        if len(words) > size:
            lead = " ".join(words[:size])
            key = vocabulary.label(lead)
            if key in (*BORN, "gender", "nationality", "age", "marital_status", "driving_licence"):
                at = line.text.index(words[size], start + len(lead) - 1)
                label = line.span(start, start + len(lead))
                born = born_facts(line, start, at, end, label) if key in BORN else []
                return born or [Fact(key, line.span(at, end), line.span(start, end), label)]
    return []
