"""Lists as people write them in sentences: "Optics: lasers, spectrometers. Code: Python, a bit of Rust for fun; Puppet,
long ago." What is listed, without the remarks around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from assistant import dates, lexicon
from assistant.parsing import vocabulary
from assistant.parsing.body import list_parts
from assistant.parsing.known_skills import skill_names
from assistant.parsing.lines import Line
from assistant.parsing.people import conjunction

Bounds = tuple[int, int]

_STOP = re.compile(r"(?:(?<=[^\W_]{2})|(?<=[)\]»”\"+#%€]))[.!]\s+(?=[^\W\d_a-zß-ÿ]|[“«\"¿¡])|。\s*(?=\S)")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_COLON = re.compile(r"\s*:\s")
_BRACKET = re.compile(r"\s*[(（](?P<inside>[^()（）]*)[)）]\s*$")
_JOINT = re.compile(r"[,;，；、]")
_LEAST = 3  # things of a list that a full stop ends
_MOST_WORDS = 8  # of one of them
_MEAN_WORDS = 3.2
_LAST_WORDS = 3  # of each of two things that "and" joins at the end of a list
_LONGEST = 12  # words of a pursuit told in a sentence
_MEAN = 7
_REMARK = 2  # words of a remark that opens with a word for one, at least


# ---------------------------------------------------------------- sentences


def sentences(line: Line) -> list[Line]:
    """The sentences of a line, full stops left out; the line itself where there is but one."""
    stops = [stop for stop in _STOP.finditer(line.text) if _ends_sentence(line.text, stop.start())]
    bounds = [0, *(stop.end() for stop in stops), len(line.text)]
    ends = [*(stop.start() for stop in stops), len(line.text.rstrip(" .。"))]
    if not stops:
        return [line]
    return [line.part(a, b) for (a, _), b in zip(pairwise(bounds), ends, strict=True) if b > a]


def _ends_sentence(text: str, at: int) -> bool:
    """Whether a full stop ends a sentence: it stands in no brackets and behind no word that is written short."""
    word = re.search(r"[^\W\d_]+$", text[:at])
    is_short = word is not None and dates.fold(word[0]) in _words("short")
    return not is_short and text.count("(", 0, at) <= text.count(")", 0, at)


def is_list(text: str) -> bool:
    """Whether words between commas are things and no sentence: several, of a few words each, most of which are written
    like names."""
    parts = [_BRACKET.sub("", text[a:b]).split() for a, b in list_parts(text, 0, len(text))]
    sizes = [len(part) for part in parts if part]
    if len(sizes) < _LEAST or max(sizes) > _MOST_WORDS or sum(sizes) / len(sizes) > _MEAN_WORDS:
        return False
    named = sum(not part[0][0].islower() or vocabulary.fold(" ".join(part)) in skill_names() for part in parts if part)
    return 2 * named >= len(sizes) and vocabulary.fold(parts[0][0]) not in _words("leads")


# ---------------------------------------------------------------- things


def things(text: str, parts: Sequence[Bounds]) -> list[Bounds]:
    """Where the things of a list stand, of the `parts` between its commas: what "and" joins at its end apart, the words
    that say how much or how often left out, a remark no thing of its own."""
    last = _joined(text, [bare(text, *part) or part for part in parts])
    found = [bare(text, *part) for part in last]
    kept = [part for n, part in enumerate(found) if part and not (n and _is_aside(text, *last[n]))]
    return [part for part in kept if part] or list(parts)


def bare(text: str, start: int, end: int) -> Bounds:
    """Where a thing stands without what says how much of it there is, when and what for: "a bit of Rust for fun"."""
    folded = vocabulary.aligned_fold(text)
    if (little := word_pattern("little").match(folded, start)) and (begins := _word(text, little.end(), end)):
        start = begins
    if (aside := _behind(folded, start, end)) is not None:
        end = aside
    bracket = _BRACKET.search(text, start, end)
    if bracket and bracket.start() > start and _is_remark(bracket["inside"]):
        end = bracket.start()
    return start, end


def _behind(folded: str, start: int, end: int) -> int | None:
    """Where the remark begins that ends a thing, but for a bracket: "Rust for fun", "C++ daily (Stan)"."""
    bracket = _BRACKET.search(folded, start, end)
    stop = bracket.start() if bracket and bracket.start() > start else end
    for found in word_pattern("aside").finditer(folded, start, end):
        before = folded[start : found.start()].rstrip()
        if found.end() == stop and before and folded[found.start() - 1] == " " and before[-1] not in "(,;":
            return start + len(before)
    return None


def _word(text: str, at: int, end: int) -> int:
    """Where the next word begins, 0 where none does."""
    found = re.compile(r"\s*(?=\S)").match(text, at, end)
    return found.end() if found and found.end() < end and (found.end() > at or text[at - 1] in "'’") else 0


def _is_remark(words: str) -> bool:
    """Whether words in brackets say when or how well, not what."""
    folded = vocabulary.fold(words)
    return bool(dates.find(words)) or word_pattern("aside").fullmatch(folded) is not None


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether a part of a list is a remark on the thing before it: "Puppet, long ago"."""
    return word_pattern("aside").fullmatch(vocabulary.aligned_fold(text[start:end])) is not None


def _joined(text: str, parts: Sequence[Bounds]) -> list[Bounds]:
    """The parts, one as two where "and" joins two names in it: products anywhere ("S/4HANA and SAP ECC"), others at the
    end of a list of three or more ("Orbis, Vivendi, Word und PowerPoint")."""
    return [own for n, part in enumerate(parts) for own in _halves(text, part, is_last=0 < n == len(parts) - 1)]


def _halves(text: str, part: Bounds, *, is_last: bool) -> list[Bounds]:
    start, end = part
    joints = list(re.finditer(rf"\s+(?:{conjunction()}|&)\s+", vocabulary.aligned_fold(text[start:end])))
    if len(joints) != 1 or vocabulary.fold(text[start:end]) in skill_names():
        return [part]
    sides = (start, start + joints[0].start()), (start + joints[0].end(), end)
    words = [text[a:b] for a, b in sides]
    return list(sides) if all(map(_is_product, words)) or (is_last and all(map(_is_name, words))) else [part]


def _is_product(words: str) -> bool:
    """Whether words are a known skill or written as products are, with a figure or capitals inside: "C++", "SAP ECC
    (FI/CO)"."""
    own = _BRACKET.sub("", words).split()
    if own and vocabulary.fold(" ".join(own)) in skill_names() and not own[0][0].islower():
        return True
    return 0 < len(own) <= _LAST_WORDS and any(re.search(r"\d|[A-ZÀ-Þ].*[A-ZÀ-Þ]", word) for word in own)


def _is_name(words: str) -> bool:
    """Whether words beside "and" are a thing of their own: one word, or a few that begin like a name."""
    own = words.split()
    is_own = len(own) == 1 or (len(own) <= _LAST_WORDS and not own[0][0].islower())
    return bool(own) and is_own and not words.endswith("-") and words.count("(") == words.count(")")


# ---------------------------------------------------------------- pursuits


def pursuits(text: str) -> list[Bounds]:
    """Where the interests of a sentence stand: "Otherwise skiing, the fiddle in a trio and a boat of oak, which
    does not float yet"; none where it lists nothing, or tells when something was."""
    parts = [own for part in list_parts(text, 0, len(text)) for own in _at_joint(text, *part)]
    if any(period.start or period.ongoing for period in dates.find(_BRACKETS.sub("", text))):
        return []
    kept: list[Bounds] = []
    for a, b in parts:
        if kept and _opens_remark(text, a, b):
            continue
        kept.append(_without_lead(text, a, b))
    sizes = [len(_BRACKET.sub("", text[a:b]).split()) for a, b in kept]
    return kept if len(parts) > 1 and sizes and max(sizes) <= _LONGEST and sum(sizes) <= _MEAN * len(sizes) else []


def _at_joint(text: str, start: int, end: int) -> list[Bounds]:
    joints = list(re.finditer(rf"\s+(?:{conjunction()}|&)\s+", vocabulary.aligned_fold(text[start:end])))
    if len(joints) != 1 or min(joints[0].start(), end - start - joints[0].end()) < 4:
        return [(start, end)]
    a, b = start + joints[0].start(), start + joints[0].end()
    is_last = _JOINT.search(text[:start]) is not None and _JOINT.search(text[end:]) is None
    return [(start, a), (b, end)] if is_last and not text[:a].endswith("-") else [(start, end)]


def _opens_remark(text: str, start: int, end: int) -> bool:
    folded = vocabulary.aligned_fold(text)
    found = word_pattern("opens").match(folded, start, end)
    if text[start].isdigit():  # "14 kg of honey in 2024"
        return True
    return bool(found and len(text[found.start() : end].split()) >= _REMARK) or _is_aside(text, start, end)


def _without_lead(text: str, start: int, end: int) -> Bounds:
    """A thing without the words that lead to it and its article: "Otherwise skiing", "and a boat of oak"."""
    folded = vocabulary.aligned_fold(text)
    for key in ("leads", "leads", "article"):
        found = word_pattern(key).match(folded, start, end)
        if found and (begins := _word(text, found.end(), end)):
            start = begins
    colon = _COLON.search(text, start, end)
    return start, colon.start() if colon and colon.start() > start else end


def offers_referees(text: str) -> bool:
    """Whether a sentence says that referees are named later, and names none: "References when we have talked"."""
    found = vocabulary.phrases("labels", "referee").match(vocabulary.aligned_fold(text))
    behind = text[found.end() :].lstrip(" :") if found else ""
    return bool(behind) and not any(word[:1].isupper() for word in behind.split())


# ---------------------------------------------------------------- words


def denies(words: str) -> bool:
    """Whether the name of a list says that the person does not do what it holds: "Please don't ask me to"."""
    return word_pattern("denies").search(vocabulary.aligned_fold(words.replace("’", "'"))) is not None


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(dates.fold(word) for each in lexicon.load("asides.yaml").values() for word in each[key])


@cache
def word_pattern(key: str) -> re.Pattern[str]:
    """A pattern for the words of a key of `lexicon/asides.yaml`, in any language; what is elided stands right before
    the next word: "dell'associazione"."""
    elided = "|".join(re.escape(word[:-1]) for word in sorted(_words(key)) if word.endswith("'"))
    whole = vocabulary.whole_words(_words(key))
    return re.compile(rf"{whole.pattern}|(?<![^\W_])(?:{elided})['’](?=\w)") if elided else whole
