"""Which of two things came first or last, be they jobs, studies or certificates: "which certificate did she get first,
Google's or dbt's?", "what did he finish later, the doctorate or the master's?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.questions import fields
from assistant.questions.framing.told_by import Again, Range, landmark_of, marks_of, says_one
from assistant.questions.lexical.families import of_family
from assistant.questions.parsed import Parsed
from assistant.text import Phrases
from assistant.types import Beside, Landmark, Stretch

SIDES = (("earlier", "order.first", Beside.SOONER), ("later", "order.last", Beside.LATER))
OTHERWISE = ("ask.count", "ask.amount", "ask.how_long", "refer.why")


def sooner(parsed: Parsed, again: Again) -> Stretch | None:
    """The two things that a question puts to choose between, and whether it asks for the earlier or the later; None
    where it does not put two so, and for questions of something else."""
    mark = next(iter(marks_of(parsed.texts, parsed.language, "either")), None)
    if mark is None or parsed.has(*OTHERWISE):
        return None
    asked = next(
        ((beside, of_family(family, parsed.language)) for family, tag, beside in SIDES if _asks(parsed, family, tag)),
        None,
    )
    if asked is None:
        return None
    found = tuple(landmark_of(parsed, side, again) for side in _sides(parsed, mark))
    landmarks = tuple(_without(side, asked[1]) for side in found if side is not None)
    if len(landmarks) < len(found):
        return None
    sections = fields.KINDS["certificates"] if parsed.has("section.certificates") else ()
    ended = says_one(parsed.texts, parsed.language, "done")
    return Stretch(asked[0], landmarks, sections, ended=ended)


def _asks(parsed: Parsed, family: str, tag: str) -> bool:
    """Whether words that are no part of a name ask for one side: not the "first" of "first aid"."""
    own = parsed.texts
    runs = [term.words for term in parsed.terms if len(term.words) > 1]
    starts = [(i, len(run)) for run in runs for i in range(len(own)) if own[i : i + len(run)] == run]
    named = {i for first, size in starts for i in range(first, first + size)}
    texts = tuple("" if i in named else text for i, text in enumerate(own))
    tagged = any(each.name == tag and named.isdisjoint(range(each.first, each.last)) for each in parsed.tags)
    return tagged or of_family(family, parsed.language).stand_in(texts)


def _without(landmark: Landmark, asking: Phrases) -> Landmark:
    """What is named, without the words for the earlier or later."""
    return replace(landmark, terms=tuple(term for term in landmark.terms if term.words not in asking))


def _sides(parsed: Parsed, mark: Range) -> tuple[Range, Range]:
    """The words on either side of "or", as far as the part of the sentence reaches."""
    first = last = mark[0]
    while first > parsed.asked_from and not _is_cut(parsed, first - 1, mark[0]):
        first -= 1
    last = mark[1]
    while last < len(parsed.tokens) and (last == mark[1] or not _is_cut(parsed, last - 1, len(parsed.tokens))):
        last += 1
    return (first, mark[0]), (mark[1], last)


def _is_cut(parsed: Parsed, i: int, end: int) -> bool:
    """Whether a part of the sentence ends behind a word."""
    following = parsed.tokens[i + 1].start if i + 1 < end else parsed.tokens[i].end
    return any(sign in ",;:，；：" for sign in parsed.body[parsed.tokens[i].end : following])
