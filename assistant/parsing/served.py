"""Positions without pay told in a text on what the person does outside work: "Treasurer of the Harbour Trust since
2018. Mentor in the Moor Fund. Runs marathons."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import dates
from assistant.parsing import gazetteer, vocabulary
from assistant.parsing.languages import line_index, line_index_end
from assistant.parsing.lines import Line
from assistant.parsing.said import word_pattern
from assistant.types import Entry, Fact, Period, SectionKind, Span

SERVED = "served"  # the key of a part of such sentences, which no heading has
_NAME_END = re.compile(r"[,;(]|:\s|\.?\s*$|\.\s")
_LONGEST_ROLE = 5  # words
_BARE = 2  # words of a position that names nothing else
_ARTICLE = re.compile(r"\s+(?:[a-zß-ÿ]{1,3}[’' ]\s*)?(?=[A-ZÀ-Þ])")
_PARTS = re.compile(r"(?:[^,;()]|(?<=\w )\([^()]*\)(?=,))+")  # "School governor (finance), Moor School"
_DASH = re.compile(r"\s[–—-]\s")
_BRACKETED = re.compile(r"\s+\([^()]*\)$")
_APPOSED = re.compile(r"(?:(?! [–—-] )[^,;])+")
_ELIDED = re.compile(r"\s+[a-z]{1,2}[’'](?=\w)")
_BEHIND_ELISION = re.compile(r"(?<=[’'])(?=\w)")
_KIND_AND_NAME = re.compile(r"[a-zß-ÿ]+\s+[A-ZÀ-Þ][\w’'-]+")
_ANY_ARTICLE = re.compile(r"\s+(?:[a-zß-ÿ]{1,3}\s+)?(?=\w)")


@dataclass(frozen=True, slots=True)
class _Service:
    """Where a position and the name of whom it serves stand in a sentence; either may be missing."""

    role: tuple[int, int] | None
    name: tuple[int, int] | None
    period: Period | None = None


def is_service(line: Line) -> bool:
    """Whether a sentence names a position and whom it serves."""
    return _service(line) is not None


def service_of(line: Line) -> Entry:
    """The position of a sentence that names one and whom it serves: "Treasurer of the Harbour Trust, a charity"."""
    told = _service(line) or _Service(None, (0, len(line.text)))
    name, town = _town_apart(line.text, told.name) if told.name else (None, None)
    whole = line.whole
    return Entry(
        id="",
        kind=SectionKind.VOLUNTEER,
        span=whole,
        head=whole,
        name=line.span(*name) if name else None,
        position=line.span(*told.role) if told.role else None,
        location=line.span(*town) if town else None,
        period=_in_text(line, told.period),
        extra=(Fact("summary", whole, whole),),
    )


def _town_apart(text: str, name: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Where a name of two words or more and the town behind it stand: "Red Cross Youth in Leeds"."""
    start, end = name
    for joint in reversed(list(word_pattern("in_town").finditer(vocabulary.aligned_fold(text), start, end))):
        before, town = text[start : joint.start()].rstrip(), text[joint.end() : end].lstrip()
        if len(before.split()) > 1 and town[:1].isupper() and gazetteer.is_place(town):
            return (start, start + len(before)), (end - len(town), end)
    return name, None


def _in_text(line: Line, period: Period | None) -> Period | None:
    """A period of a line with its place in the document."""
    return replace(period, span=line.span(period.span.start, period.span.end)) if period else None


def with_services(entries: Sequence[Entry], lines: Sequence[Line]) -> list[Entry]:
    """Voluntary positions, one on a line of its own whose head named no position, or no name, or no date, as the
    sentence tells it: "Interpreter at the welcome table, 2015 – 2018"; a further one on its line ("chair since
    2019") is held at the same organisation."""
    found: list[Entry] = []
    for entry in entries:
        told = _told(entry, lines)
        above = found[-1].name if found else None
        lacks = told.name is None and told.period is not None and _is_bare_title(told.position, lines)
        found.append(replace(told, name=above) if lacks and above and _on_one_line(found[-1], told, lines) else told)
    return found


def _is_bare_title(position: Span | None, lines: Sequence[Line]) -> bool:
    """Whether a position is a word or two, which name no organisation."""
    line = next((x for x in lines if position is not None and x.whole.contains(position)), None)
    words = line.text[line_index(line, position.start) : line_index_end(line, position)] if line and position else ""
    return 0 < len(words.split()) <= _BARE and not vocabulary.is_cjk(words)


def _on_one_line(above: Entry, entry: Entry, lines: Sequence[Line]) -> bool:
    """Whether two entries are parts of one line."""
    numbers = [next((x.number for x in lines if one.span.contains(x.whole)), -1) for one in (above, entry)]
    return numbers[0] == numbers[1] >= 0


def _told(entry: Entry, lines: Sequence[Line]) -> Entry:
    own = [line for line in lines if entry.span.contains(line.whole)]
    if len(own) != 1 or entry.children or (entry.name and _is_title(own[0], entry.position) and entry.period):
        return entry
    line = own[0]
    is_told = _is_title(line, entry.position)
    told = _service(line) or (_placed(line, entry.period) if entry.name and not is_told else None)
    told = _han(line) or told or (_named_first(line) if not is_told else None)
    is_read = is_told and entry.name and (told is None or told.period is None)
    if told is None or not told.role or not told.name or is_read:
        return entry
    period = entry.period or _in_text(line, told.period)
    bounds, town = _town_apart(line.text, told.name)
    name, position = line.span(*bounds), line.span(*told.role)
    location = line.span(*town) if town else entry.location
    return replace(entry, kind=SectionKind.VOLUNTEER, name=name, position=position, location=location, period=period)


def _is_title(line: Line, position: Span | None) -> bool:
    """Whether a position was read, and none but a remark ("a children's show")."""
    if position is None:
        return False
    words = line.text[line_index(line, position.start) :]
    return not words[:1].islower() or vocabulary.position_score(words) > 0


def _placed(line: Line, period: Period | None) -> _Service | None:
    """What somebody does where, of a section where no word must say that it is a position: "Interpreter in the Gaarden
    Café", "School visits with Moor Science"."""
    if period is None:
        return None
    folded = vocabulary.aligned_fold(line.text)
    own = next(iter(dates.find(line.text)), None)
    end = _name_end(line.text, 0, own)
    for joint in word_pattern("placed").finditer(folded, 0, end):
        role = line.text[: joint.start()]
        before = _ANY_ARTICLE if vocabulary.position_score(role) >= 0.9 else _ARTICLE
        article = before.match(line.text, joint.end(), end)
        if article and 0 < len(role.split()) <= _LONGEST_ROLE:
            return _Service((0, len(line.text[: joint.start()].rstrip())), (article.end(), end), own)
    return None


def _service(line: Line) -> _Service | None:
    """What a sentence tells of a position and of whom it serves; None where it is no such sentence."""
    period = next(iter(dates.find(line.text)), None)
    if joint := _joint(line):
        return _Service((0, joint[0]), (joint[1], _name_end(line.text, joint[1], period)), period)
    if told := _behind_date(line, period):
        return told
    if period is None or (period.start is None and not period.ongoing):
        return None
    return _apposed(line.text, period) or _member(line.text, period) or _since(line.text, period)


def _behind_date(line: Line, period: Period | None) -> _Service | None:
    """A position and whom it serves behind the time that opens a sentence: "From 2014 to 2018 treasurer of the Moor
    Trust"."""
    if period is None or (period.start is None and not period.ongoing) or line.text[: period.span.start].strip():
        return None
    start = len(line.text) - len(line.text[period.span.end :].lstrip(" \t\u3000,:："))
    rest = line.part(start) if start < len(line.text) else None
    joint = _joint(rest) if rest else None
    if rest is None or joint is None:
        return None
    role, name = (start, start + joint[0]), (start + joint[1], start + _name_end(rest.text, joint[1], None))
    return _Service(role, name, period)


def _joint(line: Line) -> tuple[int, int] | None:
    """Where a position that opens the line ends and the name of whom it serves begins, behind "of", "in", "at" or "for"
    and its article; the last of two such names ("coach of the U14 at Moor FC"). None where the line is no such
    sentence."""
    folded = vocabulary.aligned_fold(line.text)
    stop = re.search(r"[,;(]", line.text)
    ends = word_pattern("serves").finditer(folded, 0, stop.start() if stop else len(folded))
    joints = [(found, article) for found in ends if (article := _article(line.text, found.end()))]
    if not joints or not joints[0][0].start():
        return None
    role = line.text[: joints[0][0].start()].rstrip()
    is_role = len(role.split()) <= _LONGEST_ROLE and re.search(r"[^\w\s’'-]|\d", role) is None
    articles = vocabulary.listed("connectives", "article")
    if not is_role or vocabulary.position_score(role) < 0.9 or any(word in articles for word in role.split()[1:]):
        return None  # "Rows a pilot gig for …" names no pilot
    at = [joint for joint in joints if vocabulary.phrases("connectives", "at").fullmatch(joint[0][0])]
    found, article = (at or joints)[0]
    return len(line.text[: found.start()].rstrip()), article.end()


def _article(text: str, at: int) -> re.Match[str] | None:
    """The blank and the article before a name, or before the word for what it is of which a name follows: "de
    l'association Radio Moor"."""
    if found := _ARTICLE.match(text, at):
        return found
    found = _ELIDED.match(text, at) or _ANY_ARTICLE.match(text, at) or _BEHIND_ELISION.match(text, at)
    named = _KIND_AND_NAME.match(text, found.end()) if found else None
    return found if named and vocabulary.organisation_score(named[0]) >= 0.9 else None


def _apposed(text: str, period: Period) -> _Service | None:
    """A position and a name beside each other: "Board secretary, Moor Reads, 2019 to 2023", "Moor Reads secretary,
    2024 to now"."""
    first, *more = [found.span() for found in _PARTS.finditer(text[: period.span.start])] or [(0, 0)]
    words = text[slice(*first)].strip()
    if not words or len(words.split()) > _LONGEST_ROLE + 1 or vocabulary.position_score(words) < 0.9:
        return None
    if _DASH.search(words):
        return None  # "Moor Reads – technical coordinator"
    roles = vocabulary.hits(words, "positions")
    if (
        more
        and (name := text[slice(*more[0])].strip())
        and name[:1].isupper()
        and (not roles or 0 in (roles[0].start(), len(words) - roles[-1].end()))
    ):
        name = _BRACKETED.sub("", name)
        start = text.index(name, more[0][0])
        return _Service((0, len(text[: first[1]].rstrip())), (start, start + len(name)), period)
    own = words[: roles[-1].start()].rstrip() if roles and roles[-1].end() == len(words) else ""
    is_name = bool(own) and own[0].isupper() and len(own.split()) > 1
    return _Service((roles[-1].start(), len(words)), (0, len(own)), period) if is_name else None


def _han(line: Line) -> _Service | None:
    """What Chinese tells behind the word for holding a position: "2022年起任 CIKM 审稿人"; None for other languages."""
    period = next(iter(dates.find(line.text)), None)
    held = word_pattern("as").search(line.text, period.span.end if period else 0)
    if period is None or held is None or not vocabulary.is_cjk(line.text):
        return None
    words = line.text.rstrip(" 。，,")
    role = next((hit for hit in vocabulary.hits(words, "positions") if hit.end() == len(words)), None)
    start = held.end() + len(words[held.end() :]) - len(words[held.end() :].lstrip())
    name = words[start : role.start()].rstrip() if role and role.start() > start else ""
    return (
        _Service((len(words) - len(role[0]), len(words)), (start, start + len(name)), period) if role and name else None
    )


def _named_first(line: Line) -> _Service | None:
    """A name and what somebody is there behind a comma or a dash: "Moor Reads, Leeds – technical coordinator, since
    2017"."""
    period = next(iter(dates.find(line.text)), None)
    end = period.span.start if period else len(line.text)
    first, *more = [part.span() for part in _APPOSED.finditer(line.text, 0, end)] or [(0, 0)]
    for start, stop in more:
        role = line.text[start:stop].strip(" –—-")
        is_role = 0 < len(role.split()) <= _LONGEST_ROLE and vocabulary.position_score(role) >= 0.9
        if is_role and vocabulary.position_score(line.text[slice(*first)]) < 0.9:
            at = line.text.index(role, start)
            return _Service((at, at + len(role)), (first[0], len(line.text[: first[1]].rstrip())), period)
    return None


def _member(text: str, period: Period) -> _Service | None:
    """Where somebody serves first, as what behind it: "In the parents' council 2022 to 2024, as its chair"."""
    folded = vocabulary.aligned_fold(text)
    opens = word_pattern("serves").match(folded)
    named = word_pattern("as").search(folded, period.span.end)
    if opens is None or named is None or not (article := _ARTICLE.match(text, opens.end())):
        return None
    end = len(text[: period.span.start].rstrip(" ,("))
    role = re.compile(r"\s*[^,.;()]+").match(text, named.end())
    if role is None or article.end() >= end or len(role[0].split()) > _LONGEST_ROLE:
        return None
    return _Service((role.start() + len(role[0]) - len(role[0].lstrip()), role.end()), (article.end(), end), period)


def _since(text: str, period: Period) -> _Service | None:
    """What somebody has done since when, and the organisation at the end: "Since 2018 I teach at the Moor Trust"."""
    if text[: period.span.start].strip():
        return None
    folded = vocabulary.aligned_fold(text)
    for joint in reversed(list(word_pattern("serves").finditer(folded, period.span.end))):
        article = _ARTICLE.match(text, joint.end())
        end = len(text.rstrip(" ."))
        if article and vocabulary.organisation_score(text[article.end() : end]) >= 0.9:
            done = re.compile(r"\W*(\w[^,;()]*)").match(text, period.span.end, joint.start())
            return _Service(done.span(1) if done else None, (article.end(), end), period)
    return None


def _name_end(text: str, start: int, period: Period | None) -> int:
    """Where a name that begins at `start` ends: before the period, a comma or a bracket."""
    stops = [stop.start() for stop in _NAME_END.finditer(text, start)]
    first = period.span.start if period and period.span.start > start else len(text)
    return len(text[: min([first, *stops])].rstrip())
