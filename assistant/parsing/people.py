"""People named in an entry: who advised, mentored, refers; and lists of names (authors)."""

from __future__ import annotations

import re
from functools import cache

from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.types import Person, Role, Span

_ROLES = {"adviser": Role.ADVISER, "mentor": Role.MENTOR, "referee": Role.REFEREE, "manager": Role.COLLEAGUE}
_NO_PERSONS = ("fields", "organisations", "places", "degrees")  # whose words stand in no name of a person
TITLE = 0.9  # the score of words that are the title of a position
_COLONS = (":", "：")
_STOP = re.compile(r"(?<=[^\W\d_]{4})\.\s")  # behind a surname, not behind an initial or "Jr."


@cache
def name_pattern() -> re.Pattern[str]:
    """A name: two to five capitalised words or initials, with particles between ("Gerard de Melo")."""
    capital = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'`.-]*|[A-Z]\.(?:-?[A-Z]\.)*)"
    particles = "|".join(re.escape(w) for w in sorted(vocabulary.listed("persons", "particle"), key=len, reverse=True))
    return re.compile(rf"{capital}(?:[ \u00a0-](?:(?:{particles})[ ])*{capital}){{1,4}}")


@cache
def _titles() -> re.Pattern[str]:
    """Titles before a name, each with its full stop or without, and an article before them ("la Dra.")."""
    titles, articles = (
        "|".join(re.escape(w) for w in sorted(vocabulary.listed("persons", key), key=len, reverse=True))
        for key in ("title", "before_title")
    )
    return re.compile(rf"(?:(?:{articles})\s+)?(?:(?:{titles})\b\.?[\s-]*)+", re.I)


@cache
def _before_title() -> re.Pattern[str]:
    """An "and" before the title of another person, which is in no name: "Ada Roe y Dra. Inés Lobo"."""
    return re.compile(rf"\s(?:{conjunction()}|&)\s+(?={_titles().pattern})", re.I)


@cache
def _han_name() -> re.Pattern[str]:
    """A Chinese name of two to four signs, with a title behind it or none: "罗建平教授"."""
    return re.compile(rf"[\u4e00-\u9fff]{{2,4}}?(?=(?:{_han_title().pattern})?(?![\u4e00-\u9fff]))")


@cache
def _han_title() -> re.Pattern[str]:
    """The titles that stand behind a Chinese name."""
    return re.compile("|".join(re.escape(w) for w in vocabulary.listed("persons", "title") if vocabulary.is_cjk(w)))


@cache
def conjunction() -> str:
    """A regex of "and" in every language."""
    return "|".join(
        re.escape(w) for w in sorted(vocabulary.listed("connectives", "and"), key=len, reverse=True) if w != "&"
    )


@cache
def between_names() -> re.Pattern[str]:
    """What stands between two names of a list: a comma, a semicolon, "and", or several of them."""
    either = rf"(?:[,，;、；&]|\s(?:{conjunction()})\s)"
    return re.compile(rf"\s*{either}\s*(?:(?:(?:{conjunction()})\s|&)\s*)?")


@cache
def _phrases() -> re.Pattern[str]:
    """The labels of people, then a colon, a dash or only a blank, at the start of a line or after a bracket."""
    labels = vocabulary.phrases("labels", *_ROLES)
    return re.compile(rf"(?:{labels.pattern})\s*(?P<mark>\(s\))?\s*(?P<colon>[:：–—-]|\b)\s*")


def people_of(line: Line) -> list[Person]:
    """The people that a line names with their role: "Adviser: Rong Jin", "supervised by Dr. Ada King"."""
    folded = vocabulary.aligned_fold(line.text)
    found: list[Person] = []
    last = 0
    phrases = list(_phrases().finditer(folded))
    for phrase in phrases:
        if found and (phrase.start() < last or phrase["colon"] not in _COLONS):
            continue  # a further label: "Adviser: Rong Jin. Co-adviser: Ada King"
        words = re.sub(r"\s*(?:\(s\))?\s*[:：–—-]?\s*$", "", phrase[0])
        role = _ROLES.get(vocabulary.label(words) or "")
        if role is None:
            continue
        further = (other.start() for other in phrases if other["colon"] in _COLONS and other.start() > phrase.start())
        end = next(further, len(line.text))
        at = phrase.end()
        while name := _next_name(line.text, at, end):
            if at > phrase.end() and vocabulary.position_score(line.text[slice(*name)]) >= TITLE:
                break  # "Supervisor: Ada Roe, Chief Engineer" names one person
            if role is Role.REFEREE and vocabulary.hits(line.text[slice(*name)], "fields"):
                break  # "Referee: Labour Economics, Research Policy" names journals
            titled = _han_title().match(line.text, name[1])
            found.append(Person(line.span(*name), role, line.span(phrase.start(), titled.end() if titled else name[1])))
            last = name[1]
            joint = between_names().match(line.text, name[1])
            if not joint:
                break
            at = joint.end()
    return found or _leader_of(line, folded)


def _leader_of(line: Line, folded: str) -> list[Person]:
    """Who leads the group that a line begins with or names: "Group of Rong Jin", "a team led by Ada King". A name of
    subjects ("Laboratory of Molecular Biology") or companies is nobody's."""
    for phrase in _leading().finditer(folded):
        name = _next_name(line.text, phrase.end(), len(line.text))
        if name is None or any(vocabulary.hits(line.text[slice(*name)], area) for area in _NO_PERSONS):
            continue
        if vocabulary.position_score(line.text[slice(*name)]) < TITLE:
            return [Person(line.span(*name), Role.COLLEAGUE, line.span(phrase.start(), name[1]))]
    return []


@cache
def _leading() -> re.Pattern[str]:
    """What stands before the name of somebody who leads a group."""
    return re.compile(rf"(?:{vocabulary.whole_words(vocabulary.listed('persons', 'leader')).pattern})\s+")


def _next_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a name stands at `start`, titles left out."""
    at = start
    if title := _titles().match(text, at, end):
        at = title.end()
    if found := name_pattern().match(text, at, end):
        stops = (pattern.search(text, at, found.end()) for pattern in (_STOP, _before_title()))
        last = min([found.end(), *(stop.start() for stop in stops if stop)])
        while last > at and text[last - 1] == "." and not re.search(r"(?:^|[\s.-])[A-Z]\.$", text[at:last]):
            last -= 1
        return at, last
    if found := _han_name().match(text, at, end):
        return found.span()
    return None


def persons(text: str, span: Span, role: Role, evidence: Span) -> list[Person]:
    """The names in a span that holds nothing but names, set apart by commas, semicolons or "and"."""
    found = []
    at = span.start
    bounds = [(m.start(), m.end()) for m in between_names().finditer(text, span.start, span.end)]
    for stop, begin in [*bounds, (span.end, span.end)]:
        start, end = at, stop
        while start < end and text[start] in " *_\t\n":
            start += 1
        while end > start and text[end - 1] in " .*_\t\n" and not re.search(r"(?:^|[\s.])[A-Z]\.$", text[start:end]):
            end -= 1
        if end - start > 1:
            found.append(Person(Span(start, end), role, evidence))
        at = begin
    return found
