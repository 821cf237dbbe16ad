"""What a section holds whose heading the writer made up ("Jobs that paid the rent", "Letters after my name", "Out loud
and in print"): words of the heading hint at kinds, the form of what stands below it decides, unit by unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.citations import cites
from assistant.parsing.clues import Clue, clues
from assistant.parsing.forms import certificate, is_language, kind_by_form, names_post, word_for
from assistant.parsing.lines import Line
from assistant.parsing.looks import is_prose, opens_quoted
from assistant.parsing.mixed import below
from assistant.parsing.pieces import head_period
from assistant.parsing.referees import addresses, opens_with_person
from assistant.parsing.sections import Part
from assistant.parsing.titles import title_of
from assistant.types import BlockKind, SectionKind

_HINTED = 0.7  # score of a heading of which some words are those of a known one, at most
_MOST = 0.6  # of the units that tell a kind of themselves, from which the others are of it, too
_HEAD = 2  # lines that name what a unit is about, at most
_TITLED = 12  # characters of a title in quotes, at least
_ENTRIES = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)
_APART = (SectionKind.REFERENCES, SectionKind.PUBLICATIONS)  # what no part of such an entry looks like
_FREE = (SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.SKILLS, SectionKind.INTERESTS, SectionKind.PROJECTS)
"""Kinds that have no form of their own: a heading that hints at one of them alone is enough."""
_DATED_LEAD = re.compile(r"^[^\t]*\t+")  # the cell of a date
_LEISURE = Clue(SectionKind.INTERESTS, "interests")
_TALKS = Clue(SectionKind.OTHER, "talks")


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that belong together: a line that is no item, with the items below it; or an item of a bare list."""

    lines: tuple[Line, ...]

    @property
    def head(self) -> str:
        """The words of the lines that name what it is about."""
        flat = [line.text for n, line in enumerate(self.lines[:_HEAD]) if not n or not line.is_item]
        return " ".join(flat)


def by_content(part: Part, taken: set[SectionKind]) -> list[Part]:
    """The parts of a section by kind, in the order of the text; the part as it is where the lexicon knows its heading
    or nothing tells another kind. `taken` are the kinds of the other sections."""
    hinted = clues(part.heading.text) if part.heading else ()
    if part.kind is SectionKind.EDUCATION and hinted[:1] == (_LEISURE,) and _is_open(part):
        part, hinted = replace(part, kind=SectionKind.OTHER, key=""), hinted[:1]  # "Outside the university"
        if 2 * sum(bool(dates.find(line.text)) for line in part.lines) >= len(part.lines):
            return [part]  # what is dated is no pastime
    if part.kind is SectionKind.EDUCATION and part.lines:
        return _credentialled(part)
    if not part.lines or not _is_open(part):
        return [part]
    if part.heading is not None and _hints_whole(part.heading.text, part.key):
        part = replace(part, kind=SectionKind.OTHER, key="")
    has_inner = any(line.block.kind is BlockKind.HEADING for line in part.lines)  # which name what is below each
    if part.kind is SectionKind.OTHER and (not hinted or has_inner):
        return [replace(part, kind=kind_by_form(part.lines, taken))]
    units = _units(part.lines)
    if part.kind is SectionKind.PUBLICATIONS and _are_certificates(units):
        return [replace(part, kind=SectionKind.CERTIFICATES, key="certificates")]
    if part.kind is not SectionKind.OTHER:
        hinted = tuple(dict.fromkeys((Clue(part.kind, part.key), *hinted)))
    told = [_kind_of(unit, hinted) for unit in units]
    form = kind_by_form(part.lines, taken) if part.kind is SectionKind.OTHER else part.kind
    is_hinted = not hinted or form in {clue.kind for clue in hinted} or hinted[0].kind not in _FREE
    if form is not SectionKind.OTHER and is_hinted and {clue.kind for clue in told if clue} <= {form}:
        return [replace(part, kind=form)]
    return _parted(part, units, _settled(told, units, hinted))


def with_careers(part: Part) -> list[Part]:
    """The part; one of studies and jobs in one list ("Vita in brief"), whose heading tells neither, as a part for each
    run of them: a dated entry that names neither a degree nor a school is a job."""
    known = vocabulary.heading(part.heading.text) if part.heading else None
    is_told = part.heading is None or (known is not None and known.kind is SectionKind.EDUCATION)
    if part.kind is not SectionKind.EDUCATION or is_told or any(line.is_item for line in part.lines):
        return [part]
    units = _units(part.lines)
    told = [_clue(SectionKind.EDUCATION if _names_study(unit) else SectionKind.WORK) for unit in units]
    is_dated = all(head_period(unit.lines[0]) is not None for unit in units)
    return _parted(part, units, told) if is_dated and len({clue.kind for clue in told}) > 1 else [part]


def _names_study(unit: Unit) -> bool:
    """Whether an entry names a degree or a school, and no position before it."""
    text = _DATED_LEAD.sub("", unit.lines[0].text)
    opens = re.split(r"[,(|–]", text)[0]
    is_post = vocabulary.position_score(opens) >= 0.9 and not vocabulary.hits(opens, "degrees", "phd")
    taught = vocabulary.degree_score(opens) >= 1 or vocabulary.hits(text, "organisations", "university", "school")
    return bool(taught or vocabulary.hits(opens, "degrees")) and not is_post


def _hints_whole(text: str, key: str) -> bool:
    """Whether a heading is a phrase that hints at another kind than a word in it means: "On stage" at talks, though a
    stage is an internship in French."""
    hint = vocabulary.terms("clues").get(vocabulary.tidy_heading(text))
    return bool(key) and hint is not None and vocabulary.kind_of_key(hint) is not vocabulary.kind_of_key(key)


def _are_certificates(units: Sequence[Unit]) -> bool:
    """Whether units of a section of "papers" are those on the wall: none cites, and most say that they certify."""
    if any(cites(unit.lines[0]) or opens_quoted(unit.lines[0]) for unit in units):
        return False
    said = [bool(_said_certificate(unit)) for unit in units]
    return 2 * sum(said) > len(said)


def _credentialled(part: Part) -> list[Part]:
    """A part of studies without the certificates that stand before or behind them ("Chartered Accountant, ISCA, since
    2011"), and those as a part of their own, where its heading tells of both ("Qualifications and study"): they name no
    degree and no school, and one of them says what they are."""
    known = vocabulary.heading(part.heading.text) if part.heading else None
    told = {clue.kind for clue in clues(part.heading.text)} if part.heading else set()
    if known is None or known.score == 1.0 or SectionKind.CERTIFICATES not in told:
        return [part]
    units = _units(part.lines)
    certain = [_is_certificate(unit) for unit in units]
    may_be = [sure or _is_bare(unit) for sure, unit in zip(certain, units, strict=True)]
    first = next((n for n, own in enumerate(may_be) if not own), len(units))
    last = next((n for n in range(len(units), 0, -1) if not may_be[n - 1]), 0)
    if first >= last or not any(certain[:first] + certain[last:]):
        return [part]
    runs = [(units[:first], any(certain[:first])), (units[first:last], False), (units[last:], any(certain[last:]))]
    told_runs = [(_clue(SectionKind.CERTIFICATES if own else part.kind), run) for run, own in runs]
    marks = [clue for clue, run in told_runs for _ in run]
    return _parted(part, units, marks)


def _is_certificate(unit: Unit) -> bool:
    """Whether a unit says that it is a certificate, and names neither a degree nor a school."""
    return bool(_said_certificate(unit)) and _is_bare(unit)


def _said_certificate(unit: Unit) -> re.Match[str] | None:
    """A word for a certificate in a unit, or the name of one."""
    said = word_for(SectionKind.CERTIFICATES).search(vocabulary.aligned_fold(unit.head))
    return said or certificate().search(unit.head)


def _is_bare(unit: Unit) -> bool:
    """Whether a unit is one line that names neither a degree nor a school; "CFA" is a certificate before it is one."""
    named = certificate().sub("", unit.head)
    taught = vocabulary.hits(named, "degrees") or vocabulary.hits(named, "organisations", "university", "school")
    return len(unit.lines) == 1 and not taught


def _is_open(part: Part) -> bool:
    """Whether the lexicon does not know the heading of a section, or but a part of it."""
    if part.heading is None:
        return part.kind is SectionKind.OTHER and not part.key
    known = vocabulary.heading(part.heading.text)
    return known is None or (known.score <= _HINTED and bool(clues(part.heading.text)))


def _units(lines: Sequence[Line]) -> list[Unit]:
    if all(line.is_item for line in lines):
        outer = min(line.block.level for line in lines)
        starts = [n for n, line in enumerate(lines) if line.block.level == outer]
    else:
        starts = [n for n, line in enumerate(lines) if not line.is_item and not _goes_on(lines, n)]
    starts = [0, *(n for n in starts if n)]
    return [Unit(tuple(lines[a:b])) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _goes_on(lines: Sequence[Line], number: int) -> bool:
    """Whether a line goes on with what the one above is about: prose or an undated line right below a dated one, or the
    other line of a head."""
    if not number or lines[number - 1].is_item:
        return False
    above, line = lines[number - 1], lines[number]
    if line.block.column != above.block.column or head_period(line) is not None:
        return False
    return head_period(above) is not None or (line.block.gap < above.block.gap and is_prose(line))


def _kind_of(unit: Unit, hinted: Sequence[Clue]) -> Clue | None:
    """The kind that a unit is by its form; one that the heading hints at needs less to be it."""
    kinds = {clue.kind for clue in hinted}
    first, text = unit.lines[0], unit.head
    folded = vocabulary.aligned_fold(text)
    period = head_period(first)
    is_ranged = period is not None and (period.start is not None or period.ongoing)
    if SectionKind.LANGUAGES in kinds and is_language(first):
        return _clue(SectionKind.LANGUAGES)
    studied = SectionKind.EDUCATION in kinds or (period is not None and vocabulary.institution_score(text) >= 1)
    is_post = (
        kinds & {SectionKind.WORK} and not kinds & {SectionKind.EDUCATION} and any(map(_is_post, unit.lines[:_HEAD]))
    )
    if vocabulary.degree_score(text) >= 1 and studied and not is_post:
        return _clue(SectionKind.EDUCATION)
    if told := _titled(first, hinted):
        return told
    if any(map(opens_with_person, unit.lines[:1])) and (_reaches(unit) or SectionKind.REFERENCES in kinds):
        return _clue(SectionKind.REFERENCES)
    if SectionKind.AWARDS in kinds and word_for(SectionKind.AWARDS).search(folded):
        return _clue(SectionKind.AWARDS)
    if SectionKind.CERTIFICATES in kinds and _said_certificate(unit):
        return _clue(SectionKind.CERTIFICATES)
    if is_ranged and kinds & {SectionKind.WORK, SectionKind.VOLUNTEER} and names_post(text):
        is_unpaid = SectionKind.VOLUNTEER in kinds or bool(_unpaid().search(folded))
        return _clue(SectionKind.VOLUNTEER if is_unpaid else SectionKind.WORK)
    return None


def _is_post(line: Line) -> bool:
    """Whether a line opens with a position before its first comma: "Associate Lecturer, module Physics"."""
    return not line.is_item and vocabulary.is_titled(line.text.partition(",")[0])


def _titled(line: Line, hinted: Sequence[Clue]) -> Clue | None:
    """A publication or a talk, where the heading hints at either: a title in quotes, or a citation."""
    keys = {clue.key for clue in hinted}
    if not keys & {"publications", "talks"}:
        return None
    folded = vocabulary.aligned_fold(line.text)
    if vocabulary.phrases("venues", "talk").search(folded) and "talks" in keys:
        return _TALKS
    title, _, _ = title_of(line)
    if not cites(line) and (title is None or len(title) < _TITLED or not opens_quoted(line)):
        return None
    spoken = bool(vocabulary.phrases("venues", "conference", "workshop", "talk").search(folded))
    is_talk = "talks" in keys and (spoken or "publications" not in keys)
    return _TALKS if is_talk else _clue(SectionKind.PUBLICATIONS)


def _reaches(unit: Unit) -> bool:
    """Whether a unit tells an e-mail address or a telephone number."""
    return any(True for line in unit.lines for _ in addresses(line))


def _settled(told: Sequence[Clue | None], units: Sequence[Unit], hinted: Sequence[Clue]) -> list[Clue | None]:
    """What each unit is: one that tells nothing of itself belongs to the entry above it, is what most others are, or
    what the heading hints at if it can be that."""
    own = [clue for clue in told if clue is not None]
    most = max(own, key=own.count, default=None)
    if most is not None and most.kind in _ENTRIES:
        return _as_entries(told, most)
    if most is not None and own.count(most) >= _MOST * len(units):
        return [clue or most for clue in told]
    only = hinted[0] if len({clue.kind for clue in hinted}) == 1 else None
    if only and (only in own or only.kind in _FREE):
        return [
            clue or (only if _may_be(unit, only) or only in own else None)
            for clue, unit in zip(told, units, strict=True)
        ]
    filled = [
        clue or next((one for one in hinted if _may_be(unit, one)), None)
        for clue, unit in zip(told, units, strict=True)
    ]
    entries = [clue for clue in filled if clue and clue.kind in _ENTRIES]
    return _as_entries(filled, entries[0]) if entries and 2 * len(entries) >= len(filled) else filled


def _as_entries(told: Sequence[Clue | None], most: Clue) -> list[Clue | None]:
    """Units of a section of jobs or studies: what names no kind goes on with the entry above, or opens the first."""
    settled: list[Clue | None] = []
    for clue in told:
        above = next((one for one in reversed(settled) if one), None)
        settled.append(
            clue if clue and clue.kind in _ENTRIES else clue if clue and clue.kind in _APART else above or most
        )
    return settled


def _may_be(unit: Unit, clue: Clue) -> bool:
    """Whether a unit has the form of what the heading hints at."""
    first = unit.lines[0]
    period = head_period(first)
    if clue.kind in (SectionKind.WORK, SectionKind.VOLUNTEER):
        return period is not None and (names_post(unit.head) or period.start is not None or period.ongoing)
    if clue.key == "talks":
        return period is not None and period.start is None and "," in first.text and not is_prose(first)
    if clue.kind in (SectionKind.REFERENCES, SectionKind.LANGUAGES, SectionKind.PUBLICATIONS):
        return False
    if clue.kind is SectionKind.EDUCATION:
        return vocabulary.degree_score(unit.head) >= 1 or vocabulary.institution_score(unit.head) >= 1
    if clue.kind in (SectionKind.CERTIFICATES, SectionKind.AWARDS):
        dated = dates.find(first.text)
        return len(dated) <= 1 and not any(period.start for period in dated) and not is_prose(first)
    if clue.kind is SectionKind.BASICS:
        return clue.key == "summary" and is_prose(first)
    return not first.block.cells or clue.kind is not SectionKind.SKILLS


def _parted(part: Part, units: Sequence[Unit], told: Sequence[Clue | None]) -> list[Part]:
    """Runs of units of one kind as parts, the first below the heading; what has no kind stays of none."""
    runs = [
        (clue, tuple(line for unit, _ in run for line in unit.lines))
        for clue, run in groupby(zip(units, told, strict=True), lambda pair: pair[1])
    ]
    made = [
        Part(clue.kind if clue else SectionKind.OTHER, clue.key if clue else "", None, lines, below(part), part.level)
        for clue, lines in runs
    ]
    return [replace(made[0], heading=part.heading, parents=part.parents), *made[1:]]


def _clue(kind: SectionKind) -> Clue:
    return Clue(kind, str(kind))


@cache
def _unpaid() -> re.Pattern[str]:
    return vocabulary.phrases("clues", "volunteer")
