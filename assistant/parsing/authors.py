"""The authors that a citation opens with, in the usual styles, and where the words behind them begin: "Roe, J., & Falk,
R. (2019). …", "Roe J, Falk R. …", "J. Roe and R. Falk, “…”", "Roe, Jane, and Rob Falk. …", "ROE, J.; FALK, R. …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.people import between_names, conjunction
from assistant.types import Person, Role

SENTENCE = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z])(?<!\bal)(?<!\bvol)(?<!\bno)(?<!\bpp)(?<!\bProc)(?<!\bTrans)[.?!](?=\s|$)\s*|。\s*|(?<=[A-Z]{2})[.](?=\s)\s*"
)
_INITIAL = re.compile(r"(?<!\w)[A-Z]\.")
_WORD = r"[A-ZÀ-ÞĀ-Ž][\w’'`]+(?:-[A-ZÀ-ÞĀ-Ž][\w’'`]+)*"
_INITIALS = r"(?:[A-ZÀ-ÞĀ-Ž][a-z]?\.[ -]?){1,4}(?<! )"
_BARE = r"[A-ZÀ-Þ]{1,3}(?:-[A-Z]{1,2})?(?![\w’'-])"  # "TR" behind a surname
_HAN = r"[\u4e00-\u9fff]{2,4}"
_MARKS = r"[*†‡]*"
_YEAR = r"(?:19|20)\d\d[a-z]?"
_BEFORE_QUOTE = re.compile(r"[\s.,:]*(?=[\"“„«»‘'《])")
_STOP = re.compile(r"\s*[:：]\s+|\s*[.。]\s*(?=[^\s\d])|(?<=\.)\s+")  # behind authors
_COMMA = re.compile(r",\s+(?=[A-ZÀ-Þ])")
_SUBTITLE = 2  # words in small letters of what goes on with a title behind its question mark, at least
_LEAST = 3  # characters behind authors


@cache
def _alternatives(*keys: str) -> str:
    """The words of the lexicon of persons under some keys, as one regex."""
    words = {word for key in keys for word in vocabulary.listed("persons", key)}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


@cache
def _surname() -> str:
    """A surname, of two words or with particles: "Le Goff", "van der Meer", "Souza e Lima"."""
    particle = _alternatives("particle")
    return rf"(?:(?:{particle})\s)*{_WORD}(?:(?:\s(?:{particle}))*\s{_WORD})?"


@cache
def _certain() -> str:
    """An author of a surname and initials in either order, or of a few signs of Chinese."""
    surname = _surname()
    one = rf"{surname},?\s*{_INITIALS}|{surname}\s{_BARE}|{_INITIALS}\s?{surname}|{_HAN}(?![\u4e00-\u9fff])"
    return rf"(?:{one}){_MARKS}"


@cache
def _named() -> str:
    """An author by first name and surname."""
    particle = _alternatives("particle")
    return rf"{_WORD}(?:\s(?:{_INITIALS}|{_WORD}|(?:{particle})(?=\s))){{1,4}}"


@cache
def _joint() -> str:
    """What stands between two authors, "and" in any language among it."""
    either = rf"(?:[,;&/、，]|\s(?:{conjunction()})\s)"
    return rf"\s*{either}\s*(?:(?:(?:{conjunction()})\s|&)\s*)?"


@cache
def _of_initials() -> re.Pattern[str]:
    """A list of authors with initials."""
    others = rf"(?:,?\s*(?:&\s*)?(?:{_alternatives('others')})\.?)?"
    return re.compile(rf"{_certain()}(?:{_joint()}{_certain()})*{others}")


@cache
def _surname_first() -> str:
    """An author by surname and first name: "Roe, Jane", "van der Roe, Jane K.", "Roe Falk, Jane"; "Jane Roe, Rob Falk"
    are two."""
    particle = rf"(?:(?:{_alternatives('particle')})\s)*"
    one = rf"{particle}{_WORD},\s(?:{_WORD}|{_INITIALS})(?:\s(?:{_INITIALS}|{_WORD}))?"
    two = rf"{particle}{_WORD}\s{particle}{_WORD},\s{_WORD}(?!\s{_WORD})"
    return rf"(?:{one}|{two})"


@cache
def _by_surname() -> re.Pattern[str]:
    """A list of authors the first of whom is named surname first: "Roe, Jane, and Rob Falk"; or all are."""
    first = _surname_first()
    more = rf"(?:{first}|{_named()}|{_certain()}|(?:{_alternatives('others')})\.?)"
    return re.compile(rf"{first}(?:{_joint()}{more})*")


@cache
def _in_capitals() -> re.Pattern[str]:
    """An author whose surname is in capitals before the first name, or several: "ROE Jane", "ROE Jane, FALK Rob"."""
    one = rf"[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:\s[A-ZÀ-Þ][A-ZÀ-Þ’'-]+)?\s{_WORD}"
    return re.compile(rf"{one}(?:{_joint()}{one})*")


@cache
def _dated() -> re.Pattern[str]:
    """The date behind authors, or what stands for it: "(2019).", "(2017, June)", "2016.", "(in press)"; folded."""
    waiting = vocabulary.phrases("venues", "preprint").pattern
    bracket = rf"[(\[]\s*(?:{_YEAR}(?:[,/–-]\s?[^()\[\]]{{1,20}})?|(?:{waiting})[^()\[\]]{{0,20}}|n\.\s?d\.)\s*[)\]]"
    return re.compile(rf"[\s,.]*(?:{bracket}\s*[.:,]?|[.,]?\s{_YEAR}[.:])\s*")


@cache
def _role() -> re.Pattern[str]:
    """What an author is called who collected the works of others: ", editor", "(eds.)"; folded."""
    return re.compile(rf"\s*(?:,\s*|\(\s*)(?:{_alternatives('editor')})\.?\s*\)?(?=[\s.,:])")


class Opening(NamedTuple):
    """The authors that a citation opens with: where they end, where what follows them and their date begins, and
    whether nothing but a comma stands between ("M. Roe, Lamps in practice, 2nd ed.")."""

    end: int
    start: int
    by_comma: bool


def opening(text: str) -> Opening | None:
    """The authors that a citation opens with; None where it opens with none."""
    folded = vocabulary.aligned_fold(text)
    if vocabulary.phrases("connectives", "with").match(folded):
        return None  # "With P. Roe, “Title”"
    for form in (_of_initials(), _by_surname(), _in_capitals()):
        found = form.match(text)
        if found is None or len(text) - found.end() < _LEAST:
            continue
        role = _role().match(folded, found.end())
        at = role.end() if role else found.end()
        if dated := _dated().match(folded, at):
            return Opening(found.end(), dated.end(), False)
        quote = _BEFORE_QUOTE.match(text, at)
        if quote and quote.end() > at:
            return Opening(found.end(), quote.end(), False)
        if told := _stopped(text, found, at):
            return told
    return None


def _stopped(text: str, found: re.Match[str], at: int) -> Opening | None:
    """The authors before a full stop, a colon or, behind initials, a comma."""
    form, names = found.re, found[0]
    is_initialled = form is _of_initials()
    if form is _in_capitals() or (form is _by_surname() and vocabulary.place_score(names) >= 1):
        return None
    is_dotted = "." in names
    stop = _STOP.match(text, at)
    if stop and (is_initialled or dates_behind(text, stop.end())):
        by_colon = stop[0].strip() in (":", "：")
        is_short = is_initialled and not is_dotted and not re.search(r"[,;&、，]", names)
        return None if by_colon and is_short else Opening(found.end(), stop.end(), False)
    if is_initialled and is_dotted and (comma := _COMMA.match(text, at)):
        return Opening(found.end(), comma.end(), True)
    return None


def dates_behind(text: str, start: int) -> bool:
    """Whether a year stands in the rest of a citation."""
    return re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text[start:]) is not None


@cache
def _one() -> re.Pattern[str]:
    """One author of a list, before the next or at its end."""
    return re.compile(rf"(?:{_certain()}|{_surname_first()}|{_named()})(?={_joint()}|\s*$)")


def _surnames_first(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the authors of a list whose first is named surname first, one each; [] for other lists."""
    found = _by_surname().fullmatch(text, start, end)
    if found is None or _of_initials().fullmatch(text, start, end):
        return []
    return [author.span() for author in _one().finditer(text, start, end)]


# ---------------------------------------------------------------- lists of names


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a citation stand; question marks belong to them."""
    found, at = [], 0
    for stop in SENTENCE.finditer(text):
        if text[at : stop.start()].strip():
            keep = 1 if text[stop.start()] in "?!" else 0
            found.append((at, stop.start() + keep))
        at = stop.end()
    if text[at:].strip():
        found.append((at, len(text.rstrip())))
    return _with_subtitles(text, found)


def _with_subtitles(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, a question with the words that go on with it before the venue: "How many? A rule for lamps."."""
    found: list[tuple[int, int]] = []
    for number, (a, b) in enumerate(parts):
        above = found[-1] if found else None
        is_last = number + 1 == len(parts)
        words = text[a:b].split()
        small = [word for word in words[1:] if word[:1].islower()]
        if above and not is_last and text[above[1] - 1] in "?!" and len(small) >= _SUBTITLE:
            found[-1] = (above[0], b)
        else:
            found.append((a, b))
    return found


@cache
def _author() -> re.Pattern[str]:
    """A name of a list of authors: words or initials, with particles, or "Surname, I."."""
    particle = _alternatives("particle")
    return re.compile(
        rf"\*?(?:[A-ZÀ-ÞĀ-Ž](?:\.|[\w’'`-]*\.?)[ -]?|(?:{particle})\s){{1,6}}\*?(?:,\s*(?:[A-Z]\.[ -]?){{1,3}})?"
        rf"|{_HAN}|(?:{_alternatives('others')})\.?"
    )


def are_authors(text: str) -> bool:
    """Whether the words are a list of names and nothing else."""
    text = text.strip(" .:,")
    if not text or len(text) > 900 or any(c.isdigit() for c in text):
        return False
    pieces = [p.strip(" *†‡") for p in between_names().split(text) if p and p.strip(" *†‡.")]
    if not pieces:
        return False
    good = sum(bool(_author().fullmatch(p)) for p in pieces)
    two_words = sum(" " in p or "." in p or len(p) <= 2 or vocabulary.is_cjk(p) for p in pieces)
    if len(pieces) == 1:
        words = pieces[0].split()
        return (
            bool(good)
            and 2 <= len(words) <= 4
            and vocabulary.organisation_score(text) == 0
            and vocabulary.degree_score(text) < 0.5
            and not vocabulary.hits(_INITIAL.sub(" ", text), "venues", "journal", "conference")  # the "J." of a name
        )
    return good / len(pieces) >= 0.8 and two_words / len(pieces) >= 0.5


def persons_in(line: Line, start: int, end: int) -> list[Person]:
    """The authors between two offsets of a line."""
    if whole := _surnames_first(line.text, start, len(line.text[:end].rstrip(" .,:"))):
        return [Person(line.span(*one), Role.AUTHOR, line.span(*one)) for one in whole]
    found = []
    at = start
    pieces = list(between_names().finditer(line.text, start, end))
    bounds = []
    for piece in pieces:
        bounds.append((at, piece.start()))
        at = piece.end()
    bounds.append((at, end))
    joined: list[tuple[int, int]] = []
    for a, b in bounds:
        words = line.text[a:b].strip(" .*†‡")
        if (
            joined
            and re.fullmatch(r"(?:[A-Z]\.?[ -]?){1,3}", words)
            and " " not in line.text[slice(*joined[-1])].strip()
        ):
            joined[-1] = (joined[-1][0], b)
        elif words and vocabulary.fold(words) not in vocabulary.listed("persons", "others"):
            joined.append((a, b))
    for a, b in joined:
        while b > a and (
            line.text[b - 1] in " *†‡:" or (line.text[b - 1] == "." and not re.search(r"\b[A-Z]\.$", line.text[a:b]))
        ):
            b -= 1
        while a < b and line.text[a] in " *†‡":
            a += 1
        if b < len(line.text) and line.text[b] == "." and re.search(r"(?:^|[\s.,-])[A-Z]$", line.text[a:b]):
            b += 1
        if b - a > 1:
            found.append(Person(line.span(a, b), Role.AUTHOR, line.span(a, b)))
    return found


def co_authors(line: Line) -> tuple[int, int, list[Person]]:
    """Where co-authors stand in brackets on a line ("(with D. Osei and L. Marti)"), behind a title in quotes ("“Title”,
    with D. Osei."), at the end of it ("…, 2017, with D. Osei") or are all of it ("With Ada King."), and who they are;
    (0, 0, []) where there are none."""
    lead = vocabulary.phrases("connectives", "with").pattern
    folded = vocabulary.aligned_fold(line.text)
    bracket = rf"\s*[(（]\s*(?:{lead})\s*(?P<names>[^()（）]+)[)）]"
    alone = re.fullmatch(rf"\s*(?:{lead})\s+(?P<names>[^()（）]+?)\s*", folded)
    for found in [alone] if alone else re.finditer(bracket, folded):
        start, end = found.span("names")
        if are_authors(line.text[start:end]):
            return found.start(), found.end(), persons_in(line, start, end)
    for found in re.finditer(rf"(?<=[”\"“»])\s*[,.]?\s*(?:{lead})\s+", folded):
        stops = [stop.start() for stop in SENTENCE.finditer(line.text, found.end())]
        for end in [*stops, len(line.text)]:
            if are_authors(line.text[found.end() : end]):
                return found.start(), end, persons_in(line, found.end(), end)
    for found in re.finditer(rf"[,;.)]\s*(?:{lead})\s+(?P<names>(?:[^\s,;]+\s)[^()（）]+?)[.\s]*$", folded):
        if are_authors(line.text[slice(*found.span("names"))]):
            return found.start() + 1, len(line.text), persons_in(line, *found.span("names"))
    return 0, 0, []


def authors_behind(line: Line, end: int) -> tuple[int, int] | None:
    """The range of the sentence right behind a title that is a list of authors: "Title. D. Osei, L. Marti. MIDL"."""
    following = next(((a, b) for a, b in sentences(line.text) if a >= end), None)
    words = line.text[slice(*following)] if following else ""
    if "," not in words or vocabulary.hits(words, "venues", "conference", "workshop"):
        return None
    return following if are_authors(words) else None
