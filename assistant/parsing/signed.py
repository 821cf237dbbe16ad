"""The lines that close a CV and say nothing of the section above them: place and day, the consent to keep the data."""

from __future__ import annotations

from assistant import dates
from assistant.parsing import gazetteer, vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.pieces import is_town


def closes(line: Line, *, in_list: bool = False) -> bool:
    """Whether a line closes the CV: the place and day of a signature ("Bremen, den 3. Februar 2025"), or the consent to
    the processing of the data. `in_list`: of a section of names, where no entry is in a place in a month."""
    folded = vocabulary.aligned_fold(line.text)
    if vocabulary.phrases("labels", "consent").search(folded) and len(line.text.split()) > 3:
        return True
    signed = next((p for p in dates.find(line.text) if p.end and p.end.month and p.start is None), None)
    place, _, _ = line.text.partition(",")
    if signed is None or signed.span.end < len(line.text.rstrip(" .")) or not _is_place(place):
        return False
    between = line.text[len(place) + 1 : signed.span.start].split()
    is_day = signed.end is not None and signed.end.day is not None
    is_known = in_list and gazetteer.is_place(place)
    return (
        len(between) <= 1
        and (is_day or bool(between) or is_known)
        and all(len(w) <= 3 and w.islower() for w in between)
    )


def _is_place(words: str) -> bool:
    return vocabulary.place_score(words) >= 1 or is_town(words)
