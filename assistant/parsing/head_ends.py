"""Where the head of an entry ends: lines below its date that complete it, as the employer below a position does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.parsing import vocabulary
from assistant.parsing.anchors import tells_rise
from assistant.parsing.away import is_away
from assistant.parsing.heads import take_apart
from assistant.parsing.lines import Line
from assistant.parsing.looks import LONGEST, is_labelled, is_place, is_prose, is_sub_label, lower_share
from assistant.parsing.named_lines import is_employer
from assistant.parsing.pieces import Head, Piece, commas, has_duration, is_town
from assistant.parsing.units import completes, is_unit
from assistant.types import SectionKind

_EMPLOYED = {SectionKind.WORK, SectionKind.VOLUNTEER}
_CELLS = re.compile(r"\t|\s[|·]\s")  # "bol.com, Utrecht | Search team"
_FEW = 4  # words of a name without a capital at its start
_NAMED = {
    *(SectionKind.AWARDS, SectionKind.CERTIFICATES, SectionKind.INTERESTS, SectionKind.REFERENCES, SectionKind.OTHER),
    *(SectionKind.PROJECTS, SectionKind.PUBLICATIONS),
}  # what has a name and no second field


def head_end(lines: Sequence[Line], start: int, anchor: int, end: int, kind: SectionKind) -> int:
    """Where the head of the lines from `start` to `end` ends: after the dated line `anchor`, and after lines that
    complete it."""
    stop = anchor + 1
    while stop < end and stop - anchor <= 3:
        line = lines[stop]
        is_rise = kind in _EMPLOYED and _is_rise(lines[anchor:stop], line)
        if (
            line.is_item
            or (is_prose(line) and not (is_rise or _is_bold_name(line)))
            or is_labelled(line)
            or is_sub_label(line)
            or len(line.text) > LONGEST
        ):
            break
        if line.block.column != lines[anchor].block.column or _goes_on(line):
            break
        known = take_apart(lines[start:stop], kind)
        if kind in _EMPLOYED and any(is_away(piece.text) for piece in known.pieces):
            break
        is_below = stop == anchor + 1 or lines[stop - 1].bold
        is_told = kind in _EMPLOYED and stop == anchor + 1 and _is_place_below(line, lines[anchor], known)
        if not (
            is_told or is_rise or _completes(line, known, kind) or (is_below and _is_employer_of(line, known, kind))
        ):
            break
        stop += 1
    return stop


def _is_place_below(line: Line, dated: Line, known: Head) -> bool:
    """Whether a short line stands where LinkedIn has the place: below the period and how long it lasted."""
    parts = [line.text[a:b] for a, b in commas(line.text, 0, len(line.text))]
    return not known.places and has_duration(dated) and 0 < len(parts) <= _FEW and all(map(is_town, parts))


def _is_rise(head: Sequence[Line], line: Line) -> bool:
    """Whether a line names two positions of the job above, the second with the date from which it was held."""
    return bool(vocabulary.hits(line.text, "positions")) and tells_rise(head, line)


def _is_bold_name(line: Line) -> bool:
    """Whether a line in bold that ends no sentence is a long name and no prose."""
    return line.bold and not line.text.rstrip().endswith((".", ":"))


def _goes_on(line: Line) -> bool:
    """Whether a line is the rest of a sentence that the line above opens: "Tutor since 2018:" above "evening classes
    at the mill."."""
    text = line.text.strip()
    return text[:1].islower() and not _CELLS.search(text) and (text.endswith(".") or len(text.split()) > _FEW)


def _completes(line: Line, known: Head, kind: SectionKind) -> bool:
    """Whether a head lacks what a line can be."""
    if len(known.pieces) < (1 if kind in _NAMED else 2) or (is_place(line) and not known.places):
        return True
    if kind is SectionKind.EDUCATION:
        return _completes_study(line, known.pieces)
    return kind in _EMPLOYED and completes(line, known.pieces)


def _is_employer_of(line: Line, known: Head, kind: SectionKind) -> bool:
    """Whether a line right below a head of one line is the employer of its position."""
    is_lone = len({piece.line.number for piece in known.pieces}) == 1
    return kind in _EMPLOYED and is_lone and is_employer(line, known.pieces)


def _completes_study(line: Line, above: Sequence[Piece]) -> bool:
    """Whether a line names the school, the degree or the subject that the pieces above it do not."""
    schools = [p for p in above if vocabulary.institution_score(p.text) >= 1 and not is_unit(p.text)]
    if vocabulary.institution_score(line.text) >= 1:
        return all(p.line.text[: p.start].endswith(("(", "（")) for p in schools)  # "Abitur (evening school)"
    degrees = [p for p in above if vocabulary.hits(p.text, "degrees") and not is_unit(p.text)]
    if not schools and any(d for p in degrees for d in vocabulary.hits(p.text, "degrees", "vocational")):
        return vocabulary.organisation_score(line.text.partition(",")[0]) >= 0.9  # where an apprentice learned
    is_short = len(line.text.split()) <= 6
    if vocabulary.degree_score(line.text) >= 1:
        return not degrees and is_short and bool(schools)
    is_bare = len(degrees) == 1 and not any(vocabulary.hits(p.text, "fields") for p in above if p not in schools)
    return is_bare and is_short and vocabulary.degree_score(line.text) >= 0.5


def lacks_half(head: Sequence[Line], line: Line, below: Sequence[Line], kind: SectionKind) -> bool:
    """Whether a dated line names but one of employer and position and the line below it can be the other: "Hotel
    Aurora, Stresa". A study may stand on two lines, subject and degree."""
    if kind not in (*_EMPLOYED, SectionKind.EDUCATION) or len(line.text) > LONGEST:
        return False
    pieces = take_apart(head, kind).pieces
    if kind in _EMPLOYED and completes(line, pieces):
        return True
    if len(line.text) > 70:
        return False
    if kind is SectionKind.EDUCATION and len(pieces) == 2 and vocabulary.degree_score(line.text) >= 1:
        return all(vocabulary.degree_score(p.text) < 1 for p in pieces)
    score = vocabulary.degree_score if kind is SectionKind.EDUCATION else vocabulary.position_score
    last = not below or below[0].is_item or is_sub_label(below[0])
    alone = len(pieces) == 1 and (score(pieces[0].text) >= 0.9 or score(line.text) >= 0.5 or last)
    if kind is SectionKind.EDUCATION and vocabulary.institution_score(line.text) >= 1:
        alone = alone or all(vocabulary.institution_score(p.text) < 1 for p in pieces)
    words = line.text.split()
    opens = words[0][:1].isupper() or vocabulary.is_cjk(words[0])
    return alone and opens and len(words) <= 8 and lower_share(words) <= 0.5
