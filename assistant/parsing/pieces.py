"""The head of an entry, taken apart: its period, its address on the web, and the pieces between separators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant import dates
from assistant.parsing import gazetteer, vocabulary
from assistant.parsing.lines import Line
from assistant.types import Period, Span

URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\[\]|·•，；（）]+|(?<![\w@.])(?:[a-z0-9-]{2,}\.)+(?:com|org|net|io|dev|edu|gov|me|ai|app|co|de|fr|es|it|pt|nl|"
    r"uk|ch|at|cn|eu|info|tech|xyz|blog|page|site|cloud|inc|example)(?:/[^\s<>\[\]|·•，；()]*)?(?![\w@])|"
    r"(?<![\w@.])(?:[a-z0-9-]{2,}\.)+(?:ca|au|nz|ie|se|dk|fi|pl|be|br|mx|in|jp)/[^\s<>\[\]|·•，；()]+(?![\w@])",
    re.I,
)
DOI = re.compile(r"(?:doi:\s*)?10\.\d{4,9}/\S+", re.I)
_STRONG = re.compile(
    r"\t+|(?<![.!?])\s{2,}|\s{3,}|\s*[|¦·•‧∙●⋅▪◦♦]\s*|\s+[—–−―]\s+|\s*—\s*|\s+-{1,2}\s+|\s+@\s+|\s*[／｜]\s*|;\s+"
    r"|(?<=[\u4e00-\u9fff）)])\s+(?=[\u4e00-\u9fff])"
)
_IN_QUOTES = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"]*\"")
_REMARK = re.compile(r"\s*[(（][^()（）]{2,60}[)）]\s*")  # behind a period: "2016–2018 (part time)"
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_SENTENCES = re.compile(r"[^\W_]{2}\.\s+[A-ZÀ-Þ]|\d\.\s+[A-ZÀ-Þ]")
_COLON = re.compile(r":\s+(?=[A-ZÀ-Þ])")
_MOST_OF_PLACE = 3  # words
_OPEN, _CLOSE = "([（【", ")]）】"


_HEAD_LABELS = {"organisation", "institution", "role", "degree", "period", "location", "department"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a head between separators. `slot` is its place in the layout of the head: (line, number in the line)."""

    line: Line
    start: int
    end: int
    slot: tuple[int, int] = (0, 0)

    @property
    def text(self) -> str:
        """The words."""
        return self.line.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Their place in the document."""
        return self.line.span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Head:
    """A head taken apart. `pieces` are in the order of the text; `places` are places among them; `notes` are labelled
    remarks; `labelled` are the values of lines such as "Company: Acme", by the key of their label."""

    pieces: tuple[Piece, ...]
    period: Period | None = None
    url: Span | None = None
    places: tuple[Piece, ...] = ()
    notes: tuple[Piece, ...] = ()
    labelled: tuple[tuple[str, Piece], ...] = ()


@cache
def _duration() -> re.Pattern[str]:
    """A duration ("2 years 10 months", "(4 Monate)") as the software of CVs adds it to a period; folded text."""
    conjunction = "|".join(re.escape(w) for w in vocabulary.listed("connectives", "and"))
    units = vocabulary.phrases("periods", "year", "month").pattern
    one = rf"\d{{1,2}}\+?\s*(?:{units})"
    return re.compile(rf"[\s(,·|•（-]*{one}(?:[\s,&]*(?:{conjunction})?\s*{one})?\s*[)）]?")


def is_duration(text: str) -> bool:
    """Whether the words are a duration and nothing else ("2 years 10 months"), as some layouts print it by a period."""
    return bool(text.strip()) and _duration().fullmatch(vocabulary.aligned_fold(text)) is not None


def has_duration(line: Line) -> bool:
    """Whether a line is a period and how long it lasted: "2018 – 2020 · 2 years"."""
    period = head_period(line)
    if period is None or line.text[: period.span.start].strip():
        return False
    behind = vocabulary.aligned_fold(line.text)[period.span.end :]
    return bool(behind.strip()) and _duration().fullmatch(behind) is not None


def head_period(line: Line) -> Period | None:
    """The period that dates an entry, if the line is part of a head: the date stands at its start, at its end, in
    brackets or between separators, and the rest of the line is no sentence. The span is of `line.text`."""
    if URL.fullmatch(line.text.strip()) or DOI.match(line.text.strip()):
        return None
    found = dates.find(line.text)
    if not found:
        alone = dates.parse(line.text) if len(line.text) < 40 else None
        return alone
    ranged = [p for p in found if p.start or p.ongoing]
    ranged.sort(key=lambda p: line.text.count("(", 0, p.span.start) > line.text.count(")", 0, p.span.start))
    for period in (*ranged, *(p for p in found if p not in ranged)):
        if _is_set_apart(line.text, period):
            return period
    return None


def _is_set_apart(text: str, period: Period) -> bool:
    before, after = text[: period.span.start], text[period.span.end :]
    rest = (before + " " + after).strip()
    if not re.search(r"[^\W_]", rest):
        return True
    if not before.strip() and after.startswith("\t") and (period.start is not None or period.ongoing):
        return True  # in a cell of its own, whatever the one beside it tells
    words = rest.split()
    cjk = vocabulary.is_cjk(rest)
    if len(words) > 24 or (cjk and len(rest) > 50) or (cjk and "。" in rest):
        return False
    closes = period.start is not None and before.rstrip().endswith((",", "("))
    closes = closes and (after.strip() in (".", ").") or (after.startswith(",") and len(words) <= 14))
    if rest.endswith((".", "!")) and len(words) >= 8 and "\t" not in text and not closes:
        return False
    is_point = period.start is None and not period.ongoing
    if is_point and before.strip() and len(words) > 12 and _SENTENCES.search(rest):
        return False  # "Grade 1. Placement of six weeks at Elm Hospital, Hull (2010)"
    left = not before.strip() or bool(re.search(r"[\t|·•(（\[,，:;—–-]\s*$|\s{2,}$", before))
    right = not re.search(r"[^\W_]", after) or bool(re.match(r"\s*[\t|·•)）\],，、:;—–-]|\s{2,}", after))
    if is_point:
        # A single date is a date of the head at an end of the line or in brackets only.
        if not before.strip():
            return right or not after.strip() or bool(re.match(r"\s{2,}", after)) or len(words) <= 8
        bracketed = bool(re.search(r"[(（\[]\s*$", before)) and bool(re.match(r"\s*(?:[,，][^()（）]*)?[)）\]]", after))
        told = re.match(r"\s*[)）](?:\s{2,}|\t|\s*[:–—-]\s)", after) is not None and len(before.split()) <= 6
        return (not re.search(r"[^\W_]", after) and (left or len(words) <= 8)) or (
            bracketed and (len(after.strip()) < 40 or told)  # "tidewatch (2018)  Tide gauge for the Severn, in Python"
        )
    duration = _duration().match(vocabulary.aligned_fold(after))
    right = right or bool(duration) or bool(_REMARK.fullmatch(after))
    return (
        (left and right)
        or (not before.strip() and len(_BRACKETS.sub("", rest.split(";")[0]).split()) <= 12)  # "…; mentor: Jane Roe"
        or (not re.search(r"[^\W_]", after) and len(words) <= 14)
    )


def cut(line: Line, period: Period | None) -> tuple[list[tuple[int, int]], Span | None]:
    """The ranges of a line that are left when its period (with brackets and duration) and URLs are taken out, and
    the first URL."""
    text = line.text
    gaps: list[tuple[int, int]] = []
    if period:
        start, end = period.span.start, period.span.end
        if duration := _duration().match(vocabulary.aligned_fold(text), end):
            end = duration.end()
        while start > 0 and text[start - 1] in " \t" + _OPEN + ",;":
            start -= 1
        while end < len(text) and text[end] in " " + _CLOSE:
            end += 1
        gaps.append((start, end))
    elif (duration := _duration().fullmatch(vocabulary.aligned_fold(text))) and text.strip():
        gaps.append((0, duration.end()))
    url: Span | None = None
    for found in URL.finditer(text):
        end = found.end()
        while end > found.start() and text[end - 1] in ".,;:)":
            end -= 1
        if found[0].lower().startswith(("http", "www")) or "/" in found[0] or end - found.start() == len(text.strip()):
            url = url or line.span(found.start(), end)
            gaps.append((found.start(), end))
    at = 0
    left = []
    for start, end in sorted(gaps):
        if start > at:
            left.append((at, start))
        at = max(at, end)
    if at < len(text):
        left.append((at, len(text)))
    return left, url


def segments(line: Line, start: int, end: int, *, dashes: bool = True) -> Iterator[tuple[int, int]]:
    """The parts between strong separators: tabs, bars, dots, "at", dashes with blanks around them, unless they belong
    to names (of certificates: "Solutions Architect - Associate"), and a colon behind a place ("Acme, Leeds, UK:
    Fitter"); brackets are kept whole."""
    text = line.text
    inside = _bracketed(text, start, end)
    at = start
    colons = [found for found in _COLON.finditer(text, start, end) if _ends_placed(text[start : found.start()])]
    for found in sorted((*_STRONG.finditer(text, start, end), *colons), key=lambda found: found.start()):
        if not dashes and found[0].strip() in ("-", "–", "--"):
            continue
        if any(a <= found.start() < b for a, b in inside) or _joins_code(
            text[at : found.start()], text[found.end() : end]
        ):
            continue
        yield from _trim(text, at, found.start())
        at = found.end()
    yield from _trim(text, at, end)


def _joins_code(before: str, behind: str) -> bool:
    """Whether a dash stands between a town and the code of its state: "Joinville – SC"."""
    code = re.match(r"[A-Z]{2}(?![^\W_])", behind)
    return code is not None and vocabulary.names_province(f"{before.rpartition(',')[2].strip()} – {code[0]}")


def _ends_placed(text: str) -> bool:
    """Whether words end with a place behind a comma, the last of which a list knows: "Acme, Pittsburgh, PA"."""
    parts = commas(text, 0, len(text))
    if len(parts) < 2 or len(text[slice(*parts[-1])].split()) > _MOST_OF_PLACE:
        return False
    return gazetteer.is_place(in_context(text, parts, len(parts) - 1))


def _bracketed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges of what stands in brackets or in quotes, each with its marks."""
    found = [quoted.span() for quoted in _IN_QUOTES.finditer(text, start, end)]
    opened: list[int] = []
    for i in range(start, end):
        if text[i] in _OPEN:
            opened.append(i)
        elif text[i] in _CLOSE and opened:
            found.append((opened.pop(), i + 1))
    return found


_EDGE = " \t\n,;|·•‧∙●⋅–—−-:：、，"


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and (text[start] in _EDGE or text[start : start + 2] == ". "):  # "2018 – 2020. Clerk"
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    body = text[start:end]
    if body.endswith((")", "）")) and body.count("(") + body.count("（") < body.count(")") + body.count("）"):
        end -= 1
    elif body.startswith(("(", "（")) and body.endswith((")", "）")) and body.count("(") + body.count("（") == 1:
        start, end = start + 1, end - 1
    elif body.startswith(("(", "（")) and ")" not in body and "）" not in body:
        start += 1
    elif opened := re.search(r"\s*[(（](?=[^()（）]*$)", body):
        # "Institute of Directors (Fellow", whose date and bracket are cut off behind it.
        yield from _trim(text, start, start + opened.start())
        start += opened.end()
    if re.search(r"[^\W_]", text[start:end]):
        yield start, end


def commas(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts between commas, brackets kept whole and a company's form ("Inc.") with its name."""
    inside = _bracketed(text, start, end)
    parts: list[tuple[int, int]] = []
    at = start
    for i in range(start, end + 1):
        if i < end and (text[i] not in ",，、" or any(a < i < b for a, b in inside) or _in_number(text, i)):
            continue
        for a, b in _trim(text, at, i):
            form = re.split(r"\s*[(（]", text[a:b], maxsplit=1)[0].strip()
            if (
                parts
                and (len(form) <= 8 or "." in form)
                and vocabulary.terms("organisations").get(dates.fold(form)) == "company"
                and form[0].isupper()
            ):
                parts[-1] = (parts[-1][0], b)
            else:
                parts.append((a, b))
        at = i + 1
    return parts


def _in_number(text: str, at: int) -> bool:
    """Whether a comma stands inside a number: "EUR 800,000", "1,7"."""
    return text[at] == "," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def take_place(text: str, parts: Sequence[tuple[int, int]]) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
    """Splits a place off the end of the parts of a segment: "Nimbus Ltd", "Pune", "India" -> ["Nimbus Ltd"], place."""
    number = len(parts)
    least = int(bool(parts) and _is_name_with_place(text[slice(*parts[0])]))
    while number > least and (
        gazetteer.is_place(in_context(text, parts, number - 1)) or _are_places(text, parts, number - 1)
    ):
        number -= 1
    if number == len(parts):
        return list(parts), None
    if number and vocabulary.is_region(text[slice(*parts[number])]):
        # "Springfield, IL": a town that no list knows before a region or a country.
        a, b = parts[number - 1]
        town = text[a:b]
        is_code = text[slice(*parts[number])][:2].isupper() or text[parts[number][1] - 1] == "."  # "Celaya, Gto."
        if is_town(town) and (number > 1 or is_code):
            number -= 1
        elif tail := _town_at_end(town):
            return [*parts[: number - 1], (a, a + tail)], (a + tail + 1, parts[-1][1])
    return list(parts[:number]), (parts[number][0], parts[-1][1])


def _are_places(text: str, parts: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether a part behind another one is two places, of which a list knows one: "Singapore and Shah Alam"."""
    words = text[slice(*parts[number])]
    named = [name.strip() for name in vocabulary.phrases("connectives", "and").split(vocabulary.aligned_fold(words))]
    if not number or len(named) != 2 or not all(is_town(name.title()) for name in named):
        return False
    return any(map(gazetteer.is_place, named)) and words[:1].isupper()


def in_context(text: str, parts: Sequence[tuple[int, int]], number: int) -> str:
    """A part as words; a code of a region ("NJ") counts only after another part, so a dummy stands before it."""
    words = text[slice(*parts[number])]
    is_code = number and re.fullmatch(r"[A-Z]{2,3}(?:\s+\d{5}(?:-\d{4})?)?(?:\s+USA?)?", words)
    return "London, " + words if is_code and vocabulary.is_region(words) else words


def _is_name_with_place(text: str) -> bool:
    """Whether words are a name with its town in brackets, and no town with its region: "Acme (Leeds)"."""
    bracketed = place_in_brackets(text, is_name=False)
    if bracketed is None or bracketed[1] - bracketed[0] <= 3:
        return False
    return vocabulary.place_score(text[: bracketed[0]].rstrip(" (（")) < 1


def place_in_brackets(text: str, *, is_name: bool) -> tuple[int, int] | None:
    """Where the place in brackets at the end of words stands; behind the name of an organisation (`is_name`) two or
    three Chinese characters are one, whether a list knows them or not: "华阳通用电子（惠州）"."""
    found = re.search(r".\s*[(（]([^()（）]+)[)）]$", text)
    if found is None:
        return None
    is_named = gazetteer.is_place(found[1]) or (is_name and re.fullmatch("[\u4e00-\u9fff]{2,3}", found[1]))
    return found.span(1) if is_named else None


def is_town(text: str) -> bool:
    """Whether the words could be the name of a town: one to three, capitalised, and no words of other names."""
    words = text.split()
    return (
        1 <= len(words) <= 3
        and not vocabulary.phrases("organisations", "unit").search(vocabulary.aligned_fold(text))
        and all(w[:1].isupper() or w.lower() in vocabulary.listed("connectives", "in_town") for w in words)
        and not _is_named(text)
    )


def _is_named(text: str) -> bool:
    return (
        vocabulary.organisation_score(text) > 0
        or vocabulary.position_score(text) > 0
        or vocabulary.degree_score(text) > 0
    )


def _town_at_end(text: str) -> int | None:
    """Where a town begins at the end of "Carnegie Mellon University Pittsburgh": after the last word of an
    organisation stand one to three capitalised words, perhaps with a postcode. The offset of the blank before it."""
    folded = vocabulary.aligned_fold(text)
    words = list(vocabulary.phrases("organisations", "university", "school", "institute").finditer(folded))
    if not words:
        return None
    tail = text[words[-1].end() :]
    match = re.fullmatch(r"\s+((?:[A-Z][\w'’-]+)(?:\s+[A-Z][\w'’-]+){0,2}(?:\s+\d{4,6})?)", tail)
    # "Universität Bonn" is a name as it is: what is left before a town says more than what kind of school it is.
    is_named = len(text[: words[-1].end()].split()) > 1
    return words[-1].end() if match and is_named else None


def label_key(line: Line) -> str | None:
    """The key of the label that a line starts with ("Company: Acme"), if it labels a field of a head."""
    found = re.match(r"\s*([^:：]{2,40}?)\s*[:：]\s*\S", line.text)
    key = vocabulary.label(found[1]) if found else None
    return key if key in _HEAD_LABELS else None
