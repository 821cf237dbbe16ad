"""What a section is whose heading says nothing, told from the form of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant import dates, lexicon
from assistant.parsing import vocabulary
from assistant.parsing.contact import EMAIL
from assistant.parsing.known_skills import skill_names
from assistant.parsing.lines import Line
from assistant.parsing.phones import PHONE
from assistant.parsing.pieces import head_period
from assistant.types import SectionKind

_PARTS = re.compile(r"[,\t|·–—(]|\s-\s")
_LISTED = re.compile(r"[,;|·•]|\s/\s")
LONGEST_HONOUR = 12  # words
LONGEST_PLACE = 60  # characters of a line of a postal address


def kind_by_form(lines: Sequence[Line], taken: set[SectionKind]) -> SectionKind:
    """The kind of a section whose heading says nothing, from what it holds: languages with levels, positions with
    periods, lists of short nouns, how to reach the person. OTHER where nothing is sure."""
    if _are_addresses(lines):
        return SectionKind.BASICS
    dated = [line for line in lines if not line.is_item and (p := head_period(line)) and (p.start or p.ongoing)]
    languages = [line for line in lines if is_language(line)]
    if len(languages) >= max(1, 0.8 * len(lines)) and SectionKind.LANGUAGES not in taken:
        return SectionKind.LANGUAGES
    if _are_honours(lines) and SectionKind.AWARDS not in taken:
        return SectionKind.AWARDS
    if dated:
        return _kind_of_dated(lines, dated, taken)
    listed = [
        line
        for line in lines
        if len(_LISTED.findall(line.text)) >= 2 and not _ends_dated(line.text.rstrip()) and len(line.text) < 200
    ]
    if len(listed) >= max(1, 0.8 * len(lines)) and SectionKind.SKILLS not in taken:
        return SectionKind.SKILLS
    if _are_skills(lines):
        return SectionKind.SKILLS
    return SectionKind.OTHER


def _ends_dated(text: str) -> bool:
    """Whether a line ends like a sentence, or with a date: "Lamps, Tea Summit, June 2024" is no list."""
    return text.endswith(".") or any(period.span.end == len(text) for period in dates.find(text))


def _kind_of_dated(lines: Sequence[Line], dated: Sequence[Line], taken: set[SectionKind]) -> SectionKind:
    """Education where most dated heads name a degree and a school, whatever other sections there are ("Learning"
    beside "Professional qualifications"); work where most name a position, and no other section has work."""
    flat = [line for line in lines if not line.is_item]
    heads = [[x.text for x in flat[max(0, at - 1) : at + 2]] for at in map(flat.index, dated)]

    def is_study(text: str) -> bool:
        return vocabulary.degree_score(text) >= 1 and vocabulary.institution_score(text) >= 1

    studies = [sum(is_study(line.text) for line in dated), sum(is_study(" ".join(head)) for head in heads)]
    if 2 * studies[0] >= len(dated) or (2 * studies[1] > len(dated) and SectionKind.EDUCATION not in taken):
        return SectionKind.EDUCATION
    posts = sum(any(map(names_post, head)) for head in heads)
    has_more = len(dated) > 1 or any(line.is_item for line in lines)
    is_work = posts > 0.5 * len(dated) and has_more and SectionKind.WORK not in taken
    return SectionKind.WORK if is_work else SectionKind.OTHER


def _are_honours(lines: Sequence[Line]) -> bool:
    """Whether each of several short lines has one date, and most say that something was awarded: "Moor Medal, 2018"."""
    found = [dates.find(line.text) for line in lines]
    single = all(len(own) == 1 and own[0].start is None and not own[0].ongoing for own in found)
    short = all(len(line.text.split()) <= LONGEST_HONOUR for line in lines)
    told = sum(bool(word_for(SectionKind.AWARDS).search(vocabulary.aligned_fold(line.text))) for line in lines)
    return single and short and len(lines) > 1 and 2 * told >= len(lines)


def names_post(text: str) -> bool:
    """Whether a part of a line between commas, cells or dashes is a position."""
    return any(vocabulary.position_score(part) >= 0.9 for part in _PARTS.split(text))


def _are_addresses(lines: Sequence[Line]) -> bool:
    """Whether lines tell how to reach the person and nothing else: an e-mail address and a telephone number, with web
    addresses and the lines of a postal address beside them."""
    texts = [line.text.strip() for line in lines]

    def is_place(text: str) -> bool:
        return len(text) < LONGEST_PLACE and ("," in text or vocabulary.place_score(text) >= 1 or text[-1:].isdigit())

    reached = any(map(EMAIL.search, texts)) and any(PHONE.search(text) for text in texts if not EMAIL.search(text))
    return reached and all(
        EMAIL.fullmatch(text) or PHONE.fullmatch(text) or (" " not in text and "." in text) or is_place(text)
        for text in texts
    )


def _are_skills(lines: Sequence[Line]) -> bool:
    """Whether lines are names of a few words each, several of which the lexicon of skills knows."""
    names = [line.text.strip() for line in lines]
    short = all(len(name.split()) <= 4 and name[-1:] not in ".:" and "@" not in name for name in names)
    known = sum(vocabulary.fold(name) in skill_names() for name in names)
    return short and known >= max(2, 0.3 * len(names))


def is_language(line: Line) -> bool:
    folded = vocabulary.aligned_fold(line.text)
    name = vocabulary.phrases("languages").match(folded.lstrip())
    return bool(name) and len(line.text) < 60


@cache
def word_for(kind: SectionKind) -> re.Pattern[str]:
    """A word for an award or for a certificate or a course, in any language."""
    return word_for_stated("awards") if kind is SectionKind.AWARDS else word_for_stated("certificates", "courses")


@cache
def word_for_stated(*keys: str) -> re.Pattern[str]:
    """A phrase of some keys of `lexicon/stated.yaml`, in any language; folded."""
    return vocabulary.whole_words(_stated(*keys))


def _stated(*keys: str) -> list[str]:
    """The phrases of some keys of `lexicon/stated.yaml` in all languages, folded."""
    stated = (w for each in lexicon.load("stated.yaml").values() for key in keys for w in each.get(key, ()))
    return [vocabulary.fold(word) for word in stated]


@cache
def award() -> re.Pattern[str]:
    """What a line among awards and certificates calls an award, in any language: a word for one, a compound that ends
    with one ("Umweltpreis"), or what only such a line says of it ("Star of the year"); folded."""
    told = word_for_stated("awards", "awards_told", "titles_told").pattern
    ends, others = ("|".join(map(re.escape, _stated(f"awards_ending{end}"))) for end in ("", "_not"))
    return re.compile(rf"{told}|(?<![^\W_])(?!(?:{others})(?![^\W_]))[^\W\d_]{{3,}}(?:{ends})(?![^\W_])")


@cache
def language_exam() -> re.Pattern[str]:
    """The name of an examination in a language that the taxonomy knows, as it is written there ("IELTS", "CET-6")."""
    kinds = lexicon.load("skills/people.yaml")["concepts"]
    exams = kinds["language_certificate"]["narrower"]
    return vocabulary.whole_words(str(name) for key in exams for name in kinds[key].get("members", ()))


@cache
def certificate() -> re.Pattern[str]:
    """The name of a certificate that the taxonomy knows, as it is written there ("PMP")."""
    kinds = lexicon.load("skills/certificates.yaml")["concepts"].values()
    return vocabulary.whole_words(
        str(name) for kind in kinds if kind.get("heads") == ["certificate"] for name in kind.get("members", ())
    )
