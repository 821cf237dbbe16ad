"""Personal data written without a colon: in the cells of a table, or "Born on 3 May 1990 in Leeds"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.addresses import country_code
from assistant.parsing.lines import Line, joined
from assistant.types import Fact, Span

LABEL = re.compile(r"\s*([^:：\t]{1,40}?)\s*[:：]\s*(?=\S)")
CELL_LABEL = re.compile(r"\s*([^:：\t]{1,40}?)(?:\t+|\s{2,})\s*(?=\S)")
BORN = ("birth_date", "birth_place")
REACHING = ("email", "phone", "website", "location", "name", "fax", "summary")  # told by the form of the value
UNLABELLED = (
    *(*BORN, "gender", "nationality", "age", "marital_status", "driving_licence"),
    *("salary", "notice_period", "desired_location"),
)
_LAST_LABEL = re.compile(r"(?:^|[\t|¦·•])\s*([^:：\t|¦·•]{2,30}?)\s*[:：]\s*$")
_BETWEEN = tuple(re.compile(rf"\s*{mark}\s*") for mark in (r"[|¦]", "[·•]", r"\s/\s", "/", ";", ",", "、"))
_COMMA = re.compile(r"\s*[,，、]\s*")
_LISTING = re.compile(r"\s*[,，、;；]\s*")
_STROKE = re.compile(r"\s*[/|｜]\s*")
_PLACE = 6  # words of the place where somebody lives
_CLASS = re.compile(r"[A-E]\d?E?")  # of driving licences
_BIRTHS = (1930, 2012)  # years in which those were born who write a CV
# A name; small words around it ("il", "am", "in") belong to the date.
_PLACE_OF_BIRTH = re.compile(
    r"(?<![^\W_])[A-ZÀ-Þ\u4e00-\u9fff][^\d:;()]*?(?:\s\([A-ZÀ-Þ][^\d()]*\))?(?=,?(?:\s+[a-zà-ÿ]{1,3})?[\s,.;()]*$)"
)


def is_personal(line: Line) -> bool:
    """Whether a line is a label of the lexicon and its value without a colon: in two cells, or "Born 3 May 1990"."""
    cell = CELL_LABEL.match(line.text)
    end = len(line.text)
    told = unlabelled_facts(line, 0, end) or lives(line, 0, end) or _sexed(line, 0, end)
    return bool(cell and vocabulary.label(cell[1])) or bool(told)


def divided(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of a line, divided once more where a label of the lexicon follows the value of another: "Born 9 May
    1992 Driving licence B", "Status: single  Nationality: Irish"."""
    found: list[tuple[int, int]] = []
    for start, end in parts:
        cuts = [at for at in _labels_in(text, start, end) if at > start]
        ends = [len(text[:cut].rstrip(" ,;")) for cut in cuts]
        found += list(zip([start, *cuts], [*ends, end], strict=True))
    return found


def _labels_in(text: str, start: int, end: int) -> Iterator[int]:
    """Where a label begins inside a part that opens with one: before a colon, or right behind the date of birth."""
    opening = LABEL.match(text[:end], start)
    if opening and vocabulary.label(opening[1]):
        at = opening.end()
        for colon in re.finditer(r"\s*[:：](?!//)", text[at:end]):
            inner = _label_before(text, at, opening.end() + colon.start())
            if inner is not None:
                yield inner
                at = opening.end() + colon.end()
        if at > opening.end():
            return
    born = unlabelled_label(text[start:end])
    date = next(iter(dates.find(text[start:end])), None) if born in BORN else None
    if date is not None and unlabelled_label(text[start + date.span.end : end].lstrip(" ,.")):
        rest = text[start + date.span.end : end]
        yield start + date.span.end + len(rest) - len(rest.lstrip(" ,."))


def _label_before(text: str, start: int, end: int) -> int | None:
    """Where the label of at most three words begins that ends before a colon, behind a value; Chinese needs no blank
    between them."""
    before = text[start:end]
    ahead = [word.start() for word in list(re.finditer(r"\S+", before))[-3:]]
    if vocabulary.is_cjk(before[-1:]):
        ahead += range(max(len(before) - 6, 0), len(before) - 1)
    return next((start + at for at in ahead if at and vocabulary.label(before[at:])), None)


def unlabelled_label(text: str) -> str | None:
    """The key of the label that words open with, with nothing but a blank behind it."""
    words = text.split()
    known = (vocabulary.label(" ".join(words[:size])) for size in (3, 2, 1) if len(words) > size)
    return next((key for key in known if key in UNLABELLED), None)


def paired_facts(line: Line) -> list[Fact]:
    """Labels of the lexicon beside each other and as many values behind them: "Born | Nationality", "3 May 1990 |
    Irish". What is quoted of each is the whole line."""
    opening = CELL_LABEL.match(line.text) or LABEL.match(line.text)
    if opening is None or vocabulary.label(opening[1]):
        return []
    labels = _cut(line.text, opening.start(1), opening.end(1), _joint())
    keys = [vocabulary.label(line.text[a:b]) for a, b in labels]
    if len(keys) < 2 or not all(keys) or set(keys) & {*REACHING}:
        return []
    for mark in _BETWEEN:
        values = _cut(line.text, opening.end(), len(line.text), mark)
        if len(values) == len(keys):
            both = zip(keys, values, labels, strict=True)
            return [Fact(str(key), line.span(*value), line.span(), line.span(*label)) for key, value, label in both]
    return []


@cache
def _joint() -> re.Pattern[str]:
    """What stands between labels: a mark or "and", in every language."""
    said = "|".join(re.escape(w) for w in vocabulary.listed("connectives", "and") if w != "&")
    return re.compile(rf"\s*[|¦·•/,;&+、]\s*|\s+(?:{said})\s+", re.IGNORECASE)


def _cut(text: str, start: int, end: int, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    """The parts of a stretch of text between marks."""
    marks = list(mark.finditer(text, start, end))
    return list(zip([start, *(m.end() for m in marks)], [*(m.start() for m in marks), end], strict=True))


def born_facts(line: Line, start: int, value: int, end: int, label: Span) -> list[Fact]:
    """Date and place of birth where one label stands before both: "Born 3 May 1984 in Leeds", "Nato a Modena il …"."""
    born = next((p for p in dates.find(line.text) if p.span.start >= value and p.span.end <= end and p.end), None)
    if born is None:
        return []
    facts = [Fact("birth_date", line.span(born.span.start, born.span.end), line.span(start, end), label)]
    for a, b in ((value, born.span.start), (born.span.end, end)):
        place = _PLACE_OF_BIRTH.search(line.text[a:b])
        if place and len(place[0].split()) <= 4:
            span = line.span(a + place.start(), a + place.start() + _place_end(place[0]))
            facts.append(Fact("birth_place", span, line.span(start, end), label))
            break
    return facts if len(facts) > 1 else []


def _place_end(words: str) -> int:
    """Where a place of birth ends: before a comma behind which no place stands ("Emden, single")."""
    name, comma, rest = words.partition(",")
    return len(name) if comma and vocabulary.place_score(rest) < 1 and not rest.strip()[:1].isupper() else len(words)


def with_values(lines: Sequence[Line]) -> list[Line]:
    """The lines, one that ends in a label joined to its value on the next line: "… | Expected salary:" above "25K"."""
    found: list[Line] = []
    for line in lines:
        label = _LAST_LABEL.search(found[-1].text) if found else None
        if label and vocabulary.label(label[1]) and not LABEL.match(line.text):
            found[-1] = joined(found[-1], line)
        else:
            found.append(line)
    return found


def _sexed(line: Line, start: int, end: int) -> list[Fact]:
    """Sex and time of birth between strokes, with a name or not ("胶布帝/男/1990"): beside it a year is that of birth.
    () where none of the parts is a sex."""
    parts = _cut(line.text, start, end, _STROKE)
    sexes = [part for part in parts if line.text[slice(*part)].strip() in vocabulary.terms("genders")]
    if len(sexes) != 1 or len(parts) < 2 or not vocabulary.is_cjk(line.text[slice(*sexes[0])]):
        return []
    born = [part for part in parts if _is_birth(line.text[slice(*part)].strip())][:1]
    whole = line.span()  # with the name, which is read by itself
    keyed = [("gender", sexes[0]), *(("birth_date", part) for part in born)]
    return [Fact(key, line.span(*part), whole) for key, part in keyed]


def _unborn(words: str) -> str:
    """Words without what says in Chinese that somebody was born then: "1990年生"."""
    said = max((word for word in vocabulary.listed("persons", "born") if words.endswith(word)), key=len, default="")
    return words.removesuffix(said).strip()


def _is_birth(text: str) -> bool:
    """Whether words are a year, a month or a day on which somebody was born who writes a CV, be it said that it is:
    "1990年生"."""
    born = dates.parse(_unborn(text))
    return born is not None and born.start is None and born.end is not None and _is_years(born.end.year)


def _is_years(year: int) -> bool:
    return _BIRTHS[0] <= year <= _BIRTHS[1]


def bare_facts(line: Line, start: int, end: int) -> list[Fact]:
    """What heads tell between bars without a label: where the person lives ("Based in Penryn, Cornwall"), and in
    Chinese sex and month of birth, too ("男 | 1996.05 | 现居成都")."""
    if not vocabulary.is_cjk(line.text):
        return lives(line, start, end)
    parts = _listed(line.text, start, end)
    return [fact for part in parts for fact in _han_facts(line, *part)]


def lives(line: Line, start: int, end: int) -> list[Fact]:
    """The place behind words that say that the person lives there."""
    text = line.text[start:end]
    lead = _resides().match(vocabulary.aligned_fold(text))
    place = text[lead.end() :].strip(" .") if lead else ""
    if lead is None or not place[:1].isupper() or len(place.split()) > _PLACE or re.search(r"[\d:@;]", place):
        return []
    at = start + lead.end()
    return [Fact("location", line.span(at, at + len(place)), line.span(start, end), line.span(start, at))]


@cache
def _resides() -> re.Pattern[str]:
    """Labels of a place of several words, which are said before it with no colon: "lives in", "wohnhaft in"."""
    before = vocabulary.listed("connectives", "located")
    said = [w for w in vocabulary.listed("labels", "location") if " " in w and w.split()[-1] in before]
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, sorted(said, key=len, reverse=True)))})\s+")


def _han_facts(line: Line, start: int, end: int) -> list[Fact]:
    """What a part of a Chinese head tells without a label: sex, day of birth, where the person lives."""
    words = line.text[start:end].strip()
    span = line.span(start, end)
    if vocabulary.is_cjk(words) and words in vocabulary.terms("genders"):
        return [Fact("gender", span, span)]
    if sexed := _sexed(line, start, end):
        return sexed
    if vocabulary.is_cjk(line.text) and (born := dates.parse(_unborn(words))) and born.end and born.start is None:
        is_birth = _is_years(born.end.year) and born.end.month is not None
        return [Fact("birth_date", span, span)] if is_birth else []
    label = next((w for w in _residence() if words.startswith(w) and _is_han_place(words[len(w) :])), None)
    if label is None:
        return []
    at = line.text.index(label, start) + len(label)
    return [Fact("location", line.span(at, end), span, line.span(at - len(label), at))]


def _is_han_place(words: str) -> bool:
    """Whether words are a known place, or end as the name of a town or a district does in Chinese."""
    return vocabulary.place_score(words) >= 1 or re.fullmatch(r"[\u4e00-\u9fff]{2,10}[市区县镇]", words) is not None


def _residence() -> list[str]:
    """The labels of a place that Chinese writes right before it, the longest first."""
    return sorted(filter(vocabulary.is_cjk, vocabulary.listed("labels", "location")), key=len, reverse=True)


def unlabelled_facts(line: Line, start: int, end: int) -> list[Fact]:
    """ "Sex Female", "Nationality Spanish": a label and its value with nothing but a blank between, or several beside
    each other: "Brasileira, nascida em 23/09/1990, solteira"."""
    parts = _listed(line.text, start, end)
    told = [_unlabelled(line, *part) for part in parts]
    keys = {fact.key for facts in told for fact in facts}
    if len(parts) < 2 or not keys & {"birth_date", "nationality"} or (told[0] and not any(told[1:])):
        whole = _unlabelled(line, start, end)
        if len(parts) < 2 or not {fact.key for fact in whole} & {"birth_date"}:
            return whole
        told = [whole, *([] for _ in parts[1:])]
    found = [fact for facts in told for fact in facts]
    bare = [part for part, facts in zip(parts, told, strict=True) if not facts or facts is told[0]]
    if not any(fact.key == "nationality" for fact in found):
        found += [fact for part in bare for fact in demonym(line, *part)][:1]
    return found


def _listed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a stretch of text between commas and semicolons that are in no date, with no blanks around them."""
    inner = [period.span for period in dates.find(text)]
    marks = [m for m in _LISTING.finditer(text, start, end) if not any(s.start < m.start() < s.end for s in inner)]
    bounds = zip([start, *(m.end() for m in marks)], [*(m.start() for m in marks), end], strict=True)
    return [(a, b) for a, b in bounds if text[a:b].strip()]


def demonym(line: Line, start: int, end: int) -> list[Fact]:
    """Words that are what somebody of a country is called: "Portuguese", "Deutscher", "Irish and British"."""
    words = line.text[start:end].strip(" .")
    named = [vocabulary.fold(each) for each in _joint().split(words)]
    if not words or not all(each in demonyms() for each in named):
        return []
    span = line.span(start, start + len(line.text[start:end].rstrip(" .")))
    return [Fact("nationality", span, span)]


@cache
def demonyms() -> frozenset[str]:
    """What somebody of a country is called, folded, in every language."""
    return frozenset(map(vocabulary.fold, vocabulary.listed("persons", "demonym")))


def _unlabelled(line: Line, start: int, end: int) -> list[Fact]:
    """What one part of a line says that opens with a label and a blank, or what the person is a citizen of."""
    words = line.text[start:end].split()
    for size in (3, 2, 1):
        if len(words) > size:
            lead = " ".join(words[:size])
            key = vocabulary.label(lead)
            if key in UNLABELLED:
                is_class = key == "driving_licence" and _CLASS.fullmatch(words[size - 1]) is not None
                behind = size - is_class  # "Permis B et C1": the class belongs to what is told
                at = line.text.index(words[behind], start + len(" ".join(words[:behind])))
                label = line.span(start, start + len(lead))
                born = born_facts(line, start, at, end, label) if key in BORN else []
                own = born or _told(line, key, (start, at, end), label)
                return own + (_citizenship(line, start, end) if key in BORN else [])
    return _citizenship(line, start, end)


def _told(line: Line, key: str, bounds: tuple[int, int, int], label: Span) -> list[Fact]:
    """The value behind a label, of a part from start over the value to its end, without the "of" before it and the stop
    of the sentence: "Notice of 30 days."; a birth that names no day tells the place."""
    start, at, end = bounds
    words = line.text[at:end]
    place = _PLACE_OF_BIRTH.search(words) if key == BORN[0] and not dates.find(words) else None
    if place is not None:
        at, end, key = at + place.start(), at + place.start() + _place_end(place[0]), BORN[1]
    elif (of := vocabulary.phrases("connectives", "of").match(vocabulary.aligned_fold(words))) is not None:
        at += of.end()
    return [Fact(key, line.span(at, at + len(line.text[at:end].rstrip(" .,"))), line.span(start, bounds[2]), label)]


def _citizenship(line: Line, start: int, end: int) -> list[Fact]:
    """Of which country a part says that the person is a citizen: "South African citizen", "de nationalité belge"; of
    Chinese signs, which are not set apart from others, a country that is known ("北京户籍" is no nationality)."""
    for a, b in _cut(line.text, start, end, _COMMA):
        lead, _, value = line.text[a:b].partition(" ")
        if a > start and value and len(value.split()) <= 2 and vocabulary.label(lead) == "nationality":
            at = b - len(value)  # "33 ans, nationalité belge"
            return [Fact("nationality", line.span(at, b), line.span(a, b), line.span(a, a + len(lead)))]
        folded = vocabulary.aligned_fold(line.text[a:b])
        for found in filter(None, (phrase.fullmatch(folded) for phrase in _citizen())):
            if not vocabulary.is_cjk(found[1]) or country_code(found[1]):
                return [Fact("nationality", line.span(a + found.start(1), a + found.end(1)), line.span(a, b))]
    return []


@cache
def _citizen() -> tuple[re.Pattern[str], ...]:
    """What says that somebody is a citizen, the country being a group: of one to four words, or of Chinese signs."""
    country = {True: r"([\u4e00-\u9fff]{1,8})", False: r"((?:[A-Za-z]\.){2,4}|[^\W\d]+(?:[\s/&-]+[^\W\d]+){0,3})"}
    phrases = sorted(vocabulary.listed("persons", "citizen"), key=len, reverse=True)  # "dual * citizen" first
    said = (re.escape(phrase).split(r"\*") for phrase in phrases)
    either = (country[vocabulary.is_cjk("".join(ends))].join(ends) for ends in said)
    return tuple(re.compile(rf"\s*{phrase}[\s.]*") for phrase in either)
