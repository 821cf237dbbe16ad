"""Questions of how long stays lasted, as a whole: "where did she stay longer than five years?", "how many years has she
worked altogether?". Every word must be one of such questions: with any other they ask for something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from assistant import dates, lexicon
from assistant.questions.cvs.names import NameKind
from assistant.questions.lexical.tags import Tag
from assistant.questions.links import Link
from assistant.text import Token, words
from assistant.types import Lasting

SIDES = ("most", "shorter", "least", "longer")  # "no more than" before "more than"
ASKING = ("ask.", "talk.", "order.", "time.so_far")
OF_WORK = ("section.work", "field.employer", "field.position")
PLACED = ("ask.where", "ask.list", "ask.count", "ask.who", "ask.with_whom")
POINTING = ("refer.there", "refer.that")
STAYING, WHOLE = ("staying", "anywhere"), ("whole", "every")  # lists of the lexicon
OTHERS = ("order.", "time.", "refer.", "ask.compare", "ask.larger", "ask.smaller", "ask.amount")
"""What the words of such a question ask for elsewhere."""
UNITS = ("year", "month", "week")
ByFirst = Mapping[str, tuple[tuple[str, ...], ...]]  # by their first word, the longest first


@dataclass(frozen=True, slots=True)
class Framed:
    """What such a question asks for: a length to compare with, or (None) the length of all jobs together; `spent` are
    the positions of the words that ask for it."""

    lasting: Lasting | None
    spent: frozenset[int]


def framed(
    text: str,
    tokens: tuple[Token, ...],
    language: str,
    tagged: tuple[Tag, ...],
    stop: frozenset[int],
    linked: tuple[Link, ...],
) -> Framed | None:
    """What a question asks for that is one of lengths; None for any other. `stop` are the positions of the words that
    carry nothing, `linked` the names of the CV in it."""
    texts = tuple(token.text for token in tokens)
    if language not in lexicon.load("lasting.yaml"):
        return None
    compared = _compared(text, tokens, texts, language, stop)
    if compared is None and not _covered(texts, language, *WHOLE):
        return None
    own_names = (link for link in linked if link.of(NameKind.ORGANISATION, NameKind.POSITION))
    named = frozenset(i for link in own_names for i in range(link.first, link.last))
    asking = {i for tag in tagged if tag.name.startswith(ASKING) or tag.name in OF_WORK for i in _run(tag)}
    if compared is None:
        together = not named and _asks_whole(texts, language, asking | stop)
        return Framed(None, frozenset(range(len(texts)))) if together else None
    side, months, own = compared
    nouns = {tag.last for tag in tagged if tag.name in OF_WORK}  # "jobs that lasted …" points at none
    articles = lexicon.words("questions", language)["articles"]  # "la candidata" is not "là"
    written = [text[token.start : token.end].casefold() for token in tokens]
    if any(t.name in POINTING and t.first not in own | nouns and written[t.first] not in articles for t in tagged):
        return None
    staying, experience = (_covered(texts, language, *keys) - own for keys in (STAYING, ("experience",)))
    others = _covered(texts, language, "small", "career", *WHOLE)
    if set(range(len(texts))) - own - stop - named - asking - staying - experience - others:
        return None
    working = _covered(texts, language, "working")
    apart = working | _covered(texts, language, "experience")
    placed = any(tag.name in PLACED or (tag.name in OF_WORK and apart.isdisjoint(_run(tag))) for tag in tagged)
    worked = working and not staying and any(tag.name == "ask.yes_no" for tag in tagged)
    whole = not (named or placed) and (experience or worked)
    if not (whole or named or staying or placed or working):
        return None
    return Framed(Lasting(side, months, bool(whole)), frozenset(range(len(texts))) - named)


def without_others(tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags of a question of lengths without those of what it does not ask for."""
    return tuple(tag for tag in tagged if not tag.name.startswith(OTHERS))


@cache
def vocabulary(language: str) -> frozenset[str]:
    """The folded words of a language in questions of lengths."""
    content = lexicon.load("lasting.yaml").get(language, {})
    lists = (listed for each in content.values() for listed in (each.values() if isinstance(each, dict) else (each,)))
    return frozenset(word for listed in lists for phrase in listed for word in words(str(phrase)))


def _asks_whole(texts: tuple[str, ...], language: str, carrying: set[int]) -> bool:
    """Whether a question asks for the length of all jobs together. `carrying` are the positions of the words that ask
    or carry nothing."""
    surely, whole = _covered(texts, language, "whole"), _covered(texts, language, *WHOLE)
    experience, career = _covered(texts, language, "experience"), _covered(texts, language, "career", "experience")
    measure = _covered(texts, language, "measure")
    told = (career and measure - whole) or (surely and experience)
    small = _covered(texts, language, "small")
    return bool(told) and not set(range(len(texts))) - whole - career - measure - small - carrying


def _compared(
    text: str, tokens: tuple[Token, ...], texts: tuple[str, ...], language: str, stop: frozenset[int]
) -> tuple[str, float, set[int]] | None:
    """The one length that a question tells, in months, with the side of it that is asked for and the positions of the
    words that tell them."""
    lengths = [length for length in dates.durations(text) if length.unit in UNITS]
    if len(lengths) != 1:
        return None
    span = lengths[0].span
    own = {i for i, token in enumerate(tokens) if span.start < token.end and token.start < span.end}
    if not own:
        return None
    first, last = min(own), max(own) + 1
    if "+" in span.of(text):
        return "least", lengths[0].months, own
    told = side_at(texts, first, last, language, stop)
    return (told[0], lengths[0].months, own | told[1]) if told is not None else None


def side_at(
    texts: tuple[str, ...], first: int, last: int, language: str, stop: frozenset[int]
) -> tuple[str, frozenset[int]] | None:
    """The side of a quantity, the words `[first, last)` of a question, that it asks for, with the positions of the
    words that tell it: "more than" before it, "or more" behind; None where none do."""
    if language not in lexicon.load("lasting.yaml"):
        return None
    for side in SIDES:
        for phrase in _starting(texts, last, _phrases(language, "behind", side)):
            return side, frozenset(range(last, last + len(phrase)))
    for start in range(first):  # the phrase that begins first holds the others: "有没有超过" asks, "没有超过" denies
        for side in SIDES:
            for phrase in _starting(texts, start, _phrases(language, side)):
                end = start + len(phrase)
                if end <= first and all(i in stop for i in range(end, first)):
                    return side, frozenset(range(start, first))
    return None


def may_tell_side(texts: tuple[str, ...], language: str) -> bool:
    """Whether a word of a question begins what tells a side of a quantity, so that it is worth looking for one."""
    listed = (_phrases(language, *behind, side) for side in SIDES for behind in ((), ("behind",)))
    return language in lexicon.load("lasting.yaml") and not all(known.keys().isdisjoint(texts) for known in listed)


def _covered(texts: tuple[str, ...], language: str, *keys: str) -> set[int]:
    """The positions of the words that stand in phrases of some lists."""
    found: set[int] = set()
    for key in keys:
        known = _phrases(language, key)
        for i in () if known.keys().isdisjoint(texts) else range(len(texts)):
            for phrase in _starting(texts, i, known):
                found.update(range(i, i + len(phrase)))
                break
    return found


def _starting(texts: tuple[str, ...], i: int, known: ByFirst) -> Iterable[tuple[str, ...]]:
    """The phrases that stand at a position."""
    if i >= len(texts):
        return ()
    return (phrase for phrase in known.get(texts[i], ()) if texts[i : i + len(phrase)] == phrase)


def _run(tag: Tag) -> range:
    return range(tag.first, tag.last)


@cache
def _phrases(language: str, *keys: str) -> ByFirst:
    """A list of the lexicon, by the first word of its phrases."""
    listed = lexicon.load("lasting.yaml")[language]
    for key in keys:
        listed = listed[key]
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in dict.fromkeys(words(str(each)) for each in listed):
        found[phrase[0]].append(phrase)
    return {first: tuple(sorted(those, key=len, reverse=True)) for first, those in found.items()}
