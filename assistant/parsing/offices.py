"""Offices and memberships: those, and talks, in a section that is headed by awards beside them ("Auszeichnungen und
Ehrenämter", "Prêmios, associações e outras atividades"), and those of voluntary work that are told one by one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import groupby

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.clues import Clue
from assistant.parsing.forms import award, word_for_stated
from assistant.parsing.lines import Line, clauses
from assistant.parsing.mixed import LISTED, below
from assistant.parsing.said import sentences
from assistant.parsing.sections import Part
from assistant.parsing.served import is_service, service_of
from assistant.parsing.titles import quoted_in
from assistant.types import BlockKind, Entry, SectionKind

_BESIDE = {SectionKind.VOLUNTEER, SectionKind.OTHER}
_AWARD = Clue(SectionKind.AWARDS, "awards")
_OFFICE = Clue(SectionKind.VOLUNTEER, LISTED)
_TALK = Clue(SectionKind.OTHER, "talks")
_LEISURE = Clue(SectionKind.INTERESTS, "interests")
_REST = Clue(SectionKind.OTHER, "")
_OWN = {"talks", "patents", "publications"}  # which are told apart by their own form
_SURE = 0.9


def with_offices(part: Part) -> list[Part]:
    """The part; one whose heading names awards beside voluntary work or other things, each line of which stands for
    itself, as a part for each kind of thing. A line that tells no kind goes on with the award above it."""
    named = vocabulary.joined_headings(part.heading.text) if part.heading else []
    keys = [vocabulary.terms("sections").get(words, "") for words in named]
    kinds = {vocabulary.kind_of_key(key) for key in keys if key}
    is_mixed = part.kind is SectionKind.AWARDS and SectionKind.AWARDS in kinds and bool(kinds & _BESIDE)
    if not is_mixed or set(keys) & _OWN or any(line.block.kind is BlockKind.HEADING for line in part.lines):
        return [part]
    told = _settled([_told(line, kinds) for line in part.lines])
    if all(clue == _AWARD for clue in told):
        return [part]
    at = iter(told)
    runs = [(clue, tuple(lines)) for clue, lines in groupby(part.lines, lambda _: next(at))]
    made = [Part(clue.kind, clue.key, None, lines, below(part), part.level) for clue, lines in runs]
    return [replace(made[0], heading=part.heading, parents=part.parents), *made[1:]]


def one_by_one(lines: Sequence[Line]) -> list[Line]:
    """The items or sentences of voluntary work, most of which open with an office: "Treasurer of the Moor Trust since
    2019. Volunteer at the bike shop."; empty for any other."""
    said = list(lines)
    if not all(line.is_item for line in lines):
        if any(line.block.kind is not BlockKind.PARAGRAPH or line.bold for line in lines):
            return []
        said = [own for line in lines for one in sentences(line) for own in _clauses(one)]
    told = [_names_office(line, vocabulary.aligned_fold(line.text)) for line in said]
    return said if sum(told) > 1 and 2 * sum(told) > len(said) else []


def _clauses(sentence: Line) -> list[Line]:
    """The parts of a sentence between semicolons, if each is an office or it is Chinese, where they are sentences."""
    parts = clauses(sentence)
    all_told = all(_names_office(part, vocabulary.aligned_fold(part.text)) for part in parts)
    return parts if all_told or vocabulary.is_cjk(sentence.text) else [sentence]


def listed_office(line: Line, entries: Sequence[Entry]) -> list[Entry]:
    """The entries of a line of voluntary work, the only one with what the sentence tells of it: a sentence that names
    no more is the name of what it tells."""
    if len(entries) != 1 or not (entries[0].kind is SectionKind.OTHER or is_service(line)):
        return list(entries)
    entry, told = entries[0], service_of(line)
    if entry.kind is SectionKind.OTHER:
        return [told if _names_office(line, vocabulary.aligned_fold(line.text)) else entry]
    if told.name is None or (entry.name and not (told.position and entry.name.contains(told.name))):
        return [entry]
    return [replace(entry, name=told.name, position=entry.position if entry.name else told.position)]


def _told(line: Line, kinds: Collection[SectionKind]) -> Clue | None:
    """What a line tells: an award won at one time, a talk, an office or a membership, what is done at leisure."""
    folded = vocabulary.aligned_fold(line.text)
    lasts = any(period.ongoing or (period.start and period.end) for period in dates.find(line.text))
    if award().search(folded) and not lasts:
        return _AWARD
    if quoted_in(line) and vocabulary.phrases("venues", "talk").search(folded):
        return _TALK
    if _names_office(line, folded) or (lasts and SectionKind.VOLUNTEER in kinds):
        return _OFFICE
    if SectionKind.INTERESTS in kinds and not dates.find(line.text):
        return _LEISURE
    return _REST if lasts else None


def _names_office(line: Line, folded: str) -> bool:
    """Whether a line opens with an office, or says that it is one without pay or a membership."""
    said = vocabulary.phrases("clues", "volunteer").search(folded) or word_for_stated("memberships").search(folded)
    first = next(iter(vocabulary.hits(line.text, "positions")), None)
    opens = vocabulary.position_score(line.text.partition(",")[0].partition("，")[0]) >= _SURE
    return bool(said) or opens or (first is not None and first.start() == 0) or is_service(line)


def _settled(told: Sequence[Clue | None]) -> list[Clue]:
    """What each line is; those that tell nothing go on with awards, and are of no kind below anything else."""
    settled: list[Clue] = []
    for clue in told:
        settled.append(clue or (_AWARD if not settled or settled[-1] == _AWARD else _REST))
    return settled
