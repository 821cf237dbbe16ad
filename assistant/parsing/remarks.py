"""What stands in a head beside its names: how much somebody worked and beside what ("Teilzeit 75 %", "by distance
learning"), what a firm is and does ("weekly newspaper", "about 340 staff"), the mark and the thesis of a study."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from assistant.parsing import vocabulary
from assistant.parsing.away import names_leave
from assistant.parsing.pieces import Piece, commas, is_town
from assistant.parsing.scores import is_mark, is_marked
from assistant.types import SectionKind

_EMPLOYED = (SectionKind.WORK, SectionKind.VOLUNTEER)
_BRACKET = re.compile(r"\s*[(（](?P<inner>[^()（）]+)[)）]$")
_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_SHARE = re.compile(r"\d{1,3}(?:\s?%?\s?[-–/]\s?\d{1,3})?\s?%|(?<![\d/])\d/\d(?![\d/])")  # "80–100 %", "4/5 temps"
_COUNTED = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.,]*\s+$")
_SIZE = re.compile(r"(?<![\d.])(?!(?:19|20)\d\d\b)\d{2,6}\s+[^\W\d_]{3,}$")  # "shop lighting, 35 people"
_MOST_BESIDE = 4  # words beside an amount of time: "8 h a week"
_SAID = 3  # words with an article that say what an employer is, at least
_ABOUT = 2  # words before what a thesis is about, at most


def is_aside(text: str) -> bool:
    """Whether words say nothing but how much somebody worked or studied and beside what: "Teilzeit 75 %", "50 %",
    "12 horas semanais", "by distance learning beside work", "während des Studiums"."""
    folded = vocabulary.aligned_fold(text).strip(" .,;()")
    if not folded or vocabulary.label(text) == "employment":
        return bool(folded)
    opened = _beside().match(folded)
    if opened and (text.strip()[:1].islower() or vocabulary.is_cjk(text)) and opened.end() < len(folded):
        return True
    if _is_amount(folded):
        return True
    rest, shares = _SHARE.subn(" ", _roughly().sub(" ", folded))
    rest, kinds = _employment().subn(" ", rest)
    return bool(shares or kinds) and not re.search(r"[^\W_]", rest)


def describes(text: str) -> bool:
    """Whether words tell of an organisation and are no name: "weekly newspaper", "about 340 staff", "industrial ovens,
    family-owned". They begin with a small letter, but for names as "eBay" and "bol.com", or count people."""
    if vocabulary.is_cjk(text):
        return False
    return _is_small(text) or counts_people(text) or _tells_size(text)


def _tells_size(text: str) -> bool:
    """Whether words end with how many people work somewhere, or how many things it has, behind a comma: "Route-planning
    software for hauliers, 240 employees"."""
    _, comma, size = text.rpartition(",")
    return bool(comma) and _SIZE.fullmatch(size.strip()) is not None


def counts_people(text: str) -> bool:
    """Whether words, but for those in brackets, count those who work somewhere and name no position: "Maschinenbau, 120
    Mitarbeiter"."""
    text = _IN_BRACKETS.sub("", text)
    posts = vocabulary.hits(text, "positions")
    return bool(posts) and all(_COUNTED.search(text[: post.start()]) for post in posts)


def _is_small(text: str) -> bool:
    """Whether words of more than one begin with a small letter and none of the first two is written like a name."""
    words = text.split()
    opens = words[:1] and words[0][:1].islower() and words[0].casefold() not in vocabulary.listed("persons", "particle")
    return bool(opens) and len(words) > 1 and not any(is_small_name(word) for word in words[:2])


def is_small_name(word: str) -> bool:
    """Whether a word that begins with a small letter is written like a name all the same: "eBay", "bol.com"."""
    return word[:1].islower() and re.search(r"[a-zà-ÿ][A-Z]|[^\W_]\.[^\W_]{2,}", word) is not None


def asides(pieces: Sequence[Piece], kind: SectionKind) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """The pieces of a head without what describes the employer, these, and towns at their ends ("weekly newspaper,
    Logan"); the first piece is no description, nor is what stands right behind a position, which may be an employer in
    small letters."""
    if kind not in _EMPLOYED:
        return list(pieces), [], []
    told = [piece for above, piece in pairwise(pieces) if _describes_above(above.text, piece.text)]
    kept = [piece for piece in pieces if piece not in told]
    parted = [_town_apart(piece) for piece in told]
    return kept, [piece for piece, _ in parted], [town for _, town in parted if town]


def _describes_above(above: str, text: str) -> bool:
    is_other = vocabulary.position_score(above.rpartition(",")[2]) >= 0.5 or vocabulary.place_score(text) >= 1
    return describes(text) and not is_other


def _town_apart(piece: Piece) -> tuple[Piece, Piece | None]:
    """A description and the town behind its last comma."""
    parts = commas(piece.line.text, piece.start, piece.end)
    if len(parts) < 2 or not is_town(piece.line.text[slice(*parts[-1])]):
        return piece, None
    return replace(piece, end=parts[-2][1]), replace(piece, start=parts[-1][0])


def without_description(name: Piece) -> tuple[Piece, Piece | None]:
    """A name without what its last parts say of the employer: "Night Shelter, a charity with 60 beds"."""
    text = name.line.text
    parts = commas(text, name.start, name.end)
    at = next((n for n, part in enumerate(parts) if n and _says_what_it_is(text[slice(*part)])), 0)
    if not at:
        return name, None
    return replace(name, end=parts[at - 1][1]), replace(name, start=parts[at][0])


def _says_what_it_is(text: str) -> bool:
    """Whether words behind a comma begin with an article: "a charity with 60 beds", "une maison de famille"."""
    words = text.split()
    return len(words) >= _SAID and words[0] in vocabulary.listed("connectives", "article")


def without_bracket(piece: Piece, kind: SectionKind) -> tuple[Piece, Piece | None]:
    """A piece without the bracket at its end that says how much or beside what somebody worked ("(80 %, ab Geburt …)"),
    with whom ("(group of Dr Ada Roe)") or, behind an employer, what it is ("(family-owned, industrial ovens)")."""
    found = _BRACKET.search(piece.text)
    if not found or not found.start():
        return piece, None
    first = commas(piece.text, *found.span("inner"))[:1]
    is_remark = any(is_aside(piece.text[a:b]) for a, b in first) or names_leave(found["inner"])
    is_remark = is_remark or _names_titled(found["inner"])
    before = piece.text[: found.start()]
    is_firm = kind in _EMPLOYED and vocabulary.position_score(before) < 0.5
    is_firm = is_firm or (kind is SectionKind.EDUCATION and vocabulary.institution_score(before) >= 1)
    is_told = found["inner"].islower() and describes(found["inner"])
    is_company = bool(vocabulary.hits(before, "organisations", "company"))  # no ward: "Neurologie (32 Betten)"
    is_told = is_told or counts_people(found["inner"]) or (is_company and bool(_SIZE.search(found["inner"])))
    if not is_remark and not (is_firm and is_told):
        return piece, None
    inner = replace(piece, start=piece.start + found.start("inner"), end=piece.start + found.end("inner"))
    return replace(piece, end=piece.start + found.start()), inner


def is_told_beside(text: str, kind: SectionKind) -> bool:
    """Whether a part between commas belongs to no name: how much somebody worked, the mark of a study, its thesis."""
    if kind is SectionKind.EDUCATION:
        return is_mark(text) or is_marked(text) or is_aside(text) or names_thesis(text) is not None
    return kind in _EMPLOYED and is_aside(text)


def is_bare_kind(text: str) -> bool:
    """Whether words are a kind of study and nothing else, beside which its name may stand: "Lehre", "Kurs"."""
    return vocabulary.terms("degrees").get(vocabulary.fold(text.strip())) in ("vocational", "course")


def without_told(piece: Piece, kind: SectionKind) -> tuple[Piece, list[Piece]]:
    """A piece without what its parts from the second on tell beside its name, and these: "BSc Journalism, minor in
    Spanish, cum laude, GPA 3.6"."""
    text = piece.line.text
    parts = commas(text, piece.start, piece.end)
    at = next((n for n, part in enumerate(parts) if n and is_told_beside(text[slice(*part)], kind)), len(parts))
    if at == len(parts):
        return piece, []
    return replace(piece, end=parts[at - 1][1]), [replace(piece, start=a, end=b) for a, b in parts[at:]]


def names_thesis(text: str) -> tuple[int, int] | None:
    """Where words begin that tell what a thesis is about, and where its label ends: "Bachelorarbeit über Lampen",
    "tesi su Calvino"; None for any other words."""
    folded = vocabulary.aligned_fold(text)
    for about in _about().finditer(folded):
        label = text[: about.start()].strip()
        if not 0 < len(label.split()) <= _ABOUT:
            return None
        title = text[about.end() :].lstrip()
        first, _, rest = title.partition(" ")
        title = rest.lstrip() if vocabulary.label(first) == "thesis" else title  # "zum Thema «Lampen»"
        # "Promotion zum Dr."
        is_degree = vocabulary.phrases("degrees").match(vocabulary.aligned_fold(title)) is not None
        if vocabulary.label(label) == "thesis" and title and not is_degree:
            return len(text) - len(title), len(label)
    return None


def _names_titled(text: str) -> bool:
    """Whether words name a person with a title: "group of Dr Ada Roe", "bei Prof. Mau"."""
    titles = vocabulary.phrases("persons", "title").finditer(vocabulary.aligned_fold(text))
    told = [title for title in titles if len(title[0]) > 1 and text[title.start()].isupper()]
    return any(re.match(r"\.?\s+(?:[A-ZÀ-Þ]|[a-z]{2,4}\.)", text[title.end() :]) for title in told)


@cache
def _employment() -> re.Pattern[str]:
    return vocabulary.whole_words(vocabulary.listed("labels", "employment"))


@cache
def _roughly() -> re.Pattern[str]:
    return vocabulary.whole_words(vocabulary.listed("connectives", "roughly"))


@cache
def _beside() -> re.Pattern[str]:
    return vocabulary.whole_words(vocabulary.listed("connectives", "beside"))


@cache
def _about() -> re.Pattern[str]:
    return vocabulary.whole_words(vocabulary.listed("connectives", "about"))


@cache
def _loads() -> re.Pattern[str]:
    return vocabulary.whole_words(vocabulary.listed("periods", "hour", "load"))


def _is_amount(folded: str) -> bool:
    """Whether folded words are an amount of hours or credits: "300 stunden", "8 h a week", "15 ects"."""
    number = re.match(r"\d[\d.,]*\s+", folded)
    return bool(number and _loads().match(folded, number.end())) and len(folded.split()) <= _MOST_BESIDE
