"""A time of a career that a question tells by what lies beside it: "what did he do between the army and Jessop?", "did
she volunteer while she worked at the hospital?", "which two jobs does she do side by side?"."""

from __future__ import annotations

import re

from assistant import lexicon
from assistant.questions import fields
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import NameKind
from assistant.questions.dialogue.told import asks_whether
from assistant.questions.framing.anchors import FOLLOWING
from assistant.questions.framing.back import back
from assistant.questions.framing.eras import named
from assistant.questions.framing.got import things
from assistant.questions.framing.long_there import long_there
from assistant.questions.framing.sooner import sooner
from assistant.questions.framing.told_by import (
    OF_STUDIES,
    OF_WORK,
    Again,
    Range,
    begins,
    landmark_in,
    landmark_of,
    marks_of,
    phrases_of,
    says_one,
)
from assistant.questions.lexical import side_jobs
from assistant.questions.lexical.families import NUMBERS, of_family
from assistant.questions.lexical.tags import Tag, listed
from assistant.questions.parsed import Parsed
from assistant.text import Phrases, runs, words
from assistant.types import Beside, Landmark, SectionKind, Stretch, Term, TermKind

LONGEST = 5  # words of a phrase
MOST = 12  # words of a landmark
OTHER_THAN_WHETHER = ("ask.list", "ask.where", "ask.who", "ask.count", "ask.amount", "ask.how_long", "refer.why")
OTHERWISE = ("ask.count", "ask.amount", "ask.compare", "ask.when")
"""What is asked of a time between two in a way of its own."""
WHY = "refer.why"  # is asked of a gap alone
THEN = ("ask.when", "ask.where", "ask.how_long", "ask.since", "ask.what_for", "ask.who", "field.city")
"""What behind "and" asks for more, and ends what a time is told by."""
CUT = re.compile(r"[,;:?？，；!]|\s[–—-]\s")
SINCE = "time.since"
SIDES = {"time.before": Beside.BEFORE, "time.after": Beside.AFTER}
OF_COURSES = ("section.certificates", "field.courses")
COURSES = (SectionKind.CERTIFICATES, SectionKind.EDUCATION, SectionKind.OTHER)
GIVEN = ("awards", "grants", "publications", "talks")
"""Sections of what somebody got, wrote or held at a time."""
PAID = (SectionKind.WORK, SectionKind.OTHER)


def stretch(parsed: Parsed, again: Again) -> Stretch | None:
    """The time that a question tells by what lies beside it; None where it tells none so."""
    if parsed.language not in lexicon.load("stretches.yaml"):
        return None
    if parsed.period is not None:  # "beside her job at Acme in 2019"
        return _during(parsed, again) or _abreast(parsed)
    found = sooner(parsed, again) or _named(parsed) or _elapsed(parsed, again) or _back(parsed)
    found = found or _until(parsed, again) or _at_once(parsed, again)
    return found or _between(parsed, again) or _during(parsed, again) or _abreast(parsed) or _beside(parsed, again)


def _named(parsed: Parsed) -> Stretch | None:
    """A time that has a name: "during the pandemic"."""
    eras = named()
    said = next((name for name in eras.called.standing_in(parsed.texts) if not _others(parsed, name)), None)
    return Stretch(Beside.NAMED, period=eras.periods[said], said=said) if said is not None else None


def _until(parsed: Parsed, again: Again) -> Stretch | None:
    """How long somebody was one thing before another: "how long was she a nurse before becoming a manager?"."""
    mark = next((tag for tag in parsed.tags if tag.name == "time.before"), None)
    if mark is None or not parsed.has("ask.how_long") or not 0 < mark.first < len(parsed.tokens):
        return None
    own = _words_of(parsed, mark.first, mark.last)
    other = (parsed.asked_from, mark.first) if own[0] >= mark.last else (mark.last, len(parsed.tokens))
    found = tuple(landmark_of(parsed, side, again) for side in (other, own))
    sides = tuple(side for side in found if side is not None and (side.terms or side.position))
    return Stretch(Beside.UNTIL, sides) if len(sides) == len(found) else None


def _elapsed(parsed: Parsed, again: Again) -> Stretch | None:
    """How long ago something ended, or began: "how long is it since she left Acme?"."""
    texts = parsed.texts
    mark = next(iter(marks_of(texts, parsed.language, "elapsed")), None)
    if mark is None:
        return None
    own = _words_of(parsed, *mark)
    landmark = landmark_of(parsed, own, again)
    return Stretch(Beside.ELAPSED, (landmark,)) if landmark is not None else None


def _back(parsed: Parsed) -> Stretch | None:
    """A time by how far it lies or reaches back: "in the last five years", "ten years ago"."""
    found = back(parsed.body, parsed.language) if not parsed.has("ask.how_long") else None
    if found is None or _others(parsed, found.said):
        return None
    return Stretch(found.beside, months=found.months, said=found.said)


def _others(parsed: Parsed, said: tuple[str, ...]) -> bool:
    """Whether a question tells anything beside the words for a time."""
    spoken = {
        *said,
        *(word for key in ("lately", "ago", "ago_behind") for p in phrases_of(parsed.language, key) for word in p),
    }
    return any(term.kind in CONTENT and not set(term.words) <= spoken for term in parsed.terms)


def _between(parsed: Parsed, again: Again) -> Stretch | None:
    """What lies between the end of one thing and the beginning of another, or whether nothing does."""
    texts = parsed.texts
    mark = next(iter(marks_of(texts, parsed.language, "between")), None)
    sides = _after_and_before(parsed) if mark is None else None
    if (mark is None and sides is None) or parsed.has(*OTHERWISE):
        return None
    gap = parsed.has("ask.gap") or of_family("gap", parsed.language).stand_in(texts)
    if parsed.has(WHY) and not gap:
        return None
    if mark is None:
        return _between_sides(parsed, *sides, again) if sides is not None else None
    first, last = _words_of(parsed, *mark)
    named = {i for link in parsed.links for i in range(link.first, link.last)}
    for phrase in phrases_of(parsed.language, "and"):
        for i in range(first + 1, last - len(phrase)):
            if texts[i : i + len(phrase)] == phrase and i not in named:
                found = _both(parsed, ((first, i), (i + len(phrase), last)), again)
                inside = (min(first, mark[0]), max(last, mark[1]))
                if gap:
                    return Stretch(Beside.GAP, found) if len(found) == 2 else None
                told = _told(parsed, inside)
                fits = len(found) == 2 and not told and not _of_else(parsed, inside)
                return Stretch(Beside.BETWEEN, found, _sections(parsed, inside) or ()) if fits else None
    return None


def _after_and_before(parsed: Parsed) -> tuple[Tag, Tag] | None:
    """The words for both sides of "after he had left A and before he joined B"; None where a question has no two."""
    after = next((tag for tag in parsed.tags if tag.name in ("time.after", "refer.after_that")), None)
    before = next((tag for tag in parsed.tags if tag.name in ("time.before", "refer.before_that")), None)
    return (after, before) if after is not None and before is not None and after.last <= before.first else None


def _between_sides(parsed: Parsed, after: Tag, before: Tag, again: Again) -> Stretch | None:
    """What lies between two things of which one stands behind "after" and the other behind "before"."""
    if parsed.language in FOLLOWING:
        ranges = _ahead(parsed, after.first), (after.last, before.first)
    else:
        ranges = (after.last, before.first), _behind(parsed, before.last)
    found = _both(parsed, ranges, again)
    inside = (min(ranges[0][0], after.first), max(ranges[1][1], before.last))
    fits = len(found) == 2 and not _told(parsed, inside) and not _of_else(parsed, inside)
    return Stretch(Beside.BETWEEN, found, _sections(parsed, inside) or ()) if fits else None


def _both(parsed: Parsed, sides: tuple[Range, Range], again: Again) -> tuple[Landmark, ...]:
    """The two that something lies between; one of them may be told by a word for any employer ("the agency")."""
    found = (landmark_of(parsed, side, again) or landmark_of(parsed, side, again, firm=True) for side in sides)
    return tuple(side for side in found if side is not None)


def _at_once(parsed: Parsed, again: Again) -> Stretch | None:
    """Whether studies and something else were at one time: "was he still a student while at Acme?", "did she take her
    degree beside the job?"."""
    texts = parsed.texts
    together = _worked_and_studied(parsed, texts)
    if together is not None:
        return together
    opens = any(tag.name in ("ask.yes_no", "time.current") and tag.first == parsed.asked_from for tag in parsed.tags)
    if not (opens or asks_whether(texts, parsed.asked_from, parsed.language)) or parsed.has(*OTHER_THAN_WHETHER):
        return None
    beside_work = _beside_work(parsed, texts, again)
    if beside_work is not None:
        return beside_work
    for mark in (*marks_of(texts, parsed.language, "meanwhile"), *marks_of(texts, parsed.language, "while")):
        own = _words_of(parsed, *mark)
        other = (own[1] + mark[1] - mark[0], len(texts)) if own[1] <= mark[0] else (parsed.asked_from, mark[0])
        sides = [_side(parsed, span, again) for span in (own, other)]
        found = tuple(side for side in sides if side is not None)
        studied = any(SectionKind.EDUCATION in side.sections or side.degree for side in found)
        if len(found) == len(sides) and studied:
            return Stretch(Beside.AT_ONCE, found)
    return None


def _worked_and_studied(parsed: Parsed, texts: tuple[str, ...]) -> Stretch | None:
    """Whether work and studies as such were at one time: "did she work and study at the same time?"."""
    mark = next(iter(marks_of(texts, parsed.language, "abreast")), None)
    both = parsed.has("section.education", "field.study") and parsed.has("section.work", "field.employer")
    if mark is None or not both or parsed.links or parsed.has(*OTHER_THAN_WHETHER):
        return None
    if _others(parsed, texts[mark[0] : mark[1]]):
        return None
    sections = (SectionKind.EDUCATION, SectionKind.WORK)
    return Stretch(Beside.AT_ONCE, tuple(Landmark(parsed.body, sections=(section,)) for section in sections))


def _beside_work(parsed: Parsed, texts: tuple[str, ...], again: Again) -> Stretch | None:
    """Whether studies were beside a job as such: "hat sie neben dem Beruf studiert?", wherever its words stand."""
    mark = next(iter(marks_of(texts, parsed.language, "at_work")), None)
    if mark is None:
        return None
    start, end = parsed.tokens[mark[0]].start, parsed.tokens[mark[1] - 1].end
    studies = landmark_in(f"{parsed.body[:start]} {parsed.body[end:]}", parsed, again)
    if studies is None or not (SectionKind.EDUCATION in studies.sections or studies.degree):
        return None
    return Stretch(Beside.AT_ONCE, (studies, Landmark(parsed.body[start:end], sections=(SectionKind.WORK,))))


def _side(parsed: Parsed, own: Range, again: Again) -> Landmark | None:
    """One of two things that were at one time: work or studies as such, or with a name of the CV; None for others."""
    found = landmark_of(parsed, own, again)
    if found is not None and any(term.kind == TermKind.WORD for term in found.terms):
        return None  # "did she tag whales beside her studies?"
    if found is not None:
        return found
    text = parsed.body[parsed.tokens[own[0]].start : parsed.tokens[own[1] - 1].end] if own[0] < own[1] else ""
    part = again(text) if text else None
    if part is None or any(term.kind in CONTENT and term.words not in _students(parsed) for term in part.terms):
        return None
    if _students(parsed).stand_in(words(text)):
        return Landmark(text, sections=(SectionKind.EDUCATION,))
    return Landmark(text, sections=(SectionKind.WORK,)) if part.has(*OF_WORK) else None


def _students(parsed: Parsed) -> Phrases:
    return listed(parsed.language, "students")


def _during(parsed: Parsed, again: Again) -> Stretch | None:
    """What else there was at the time of something: a side job, an office, studies, certificates."""
    texts = parsed.texts
    marks = marks_of(texts, parsed.language, "meanwhile")
    said = {i for mark in marks for i in range(*mark)}  # "en plus de" compares nothing
    compared = any(tag.name == "ask.compare" and tag.first not in said for tag in parsed.tags)
    if compared or parsed.has("ask.count", "ask.amount", WHY):
        return None
    within = listed(parsed.language, "within") if _is_apart(parsed, (len(texts), len(texts)), None) else ()
    for mark in (*marks, *((i, i + len(p)) for i in range(len(texts)) for p in within if texts[i : i + len(p)] == p)):
        own = _words_of(parsed, *mark)
        landmark = landmark_of(parsed, own, again)
        inside = (min(mark[0], own[0]), max(mark[1], own[1]))
        alongside = texts[mark[0] : mark[1]] in phrases_of(parsed.language, "alongside")
        asked = _sections(parsed, inside)
        if asked is None and alongside and parsed.has("ask.did") and not _of_else(parsed, inside):
            asked = ()
        main = asked in (None, (SectionKind.WORK,)) and _is_main(parsed, inside)
        asked = (SectionKind.WORK,) if main else asked
        apart = asked != () and not main and _is_apart(parsed, inside, asked)
        asked = PAID if apart else asked
        if landmark is None or asked is None or (parsed.period is not None and not (alongside or apart or main)):
            continue
        if _names_another(parsed, inside):
            continue  # "what did she do for Acme while …?" asks of Acme
        return Stretch(Beside.DURING, (landmark,), asked, apart, main, _told(parsed, inside))
    return None


def _abreast(parsed: Parsed) -> Stretch | None:
    """Several jobs at one time."""
    texts = parsed.texts
    marks = marks_of(texts, parsed.language, "abreast")
    inside = marks[0] if marks else (0, 0)
    jobs = parsed.has(*OF_WORK) and not parsed.has("ask.count", "ask.amount")
    if not marks or not jobs or _names_another(parsed, inside) or _told(parsed, inside):
        return None
    return Stretch(Beside.ABREAST, (), (SectionKind.WORK,))


def _beside(parsed: Parsed, again: Again) -> Stretch | None:
    """What was before or after something that is told by words of its own: "before England", "after the bank"."""
    mark = next((tag for name in (*SIDES, SINCE) for tag in parsed.tags if tag.name == name), None)
    if mark is None or parsed.has(WHY, "time.between"):
        return None
    own = _words_of(parsed, mark.first, mark.last)
    if mark.name == "time.after" and parsed.has("ask.how_long"):
        there = long_there(parsed, own, again)
        if there is not None:
            return there
    inside = (min(mark.first, own[0]), max(mark.last, own[1]))
    got = things(parsed, inside)
    said = tuple(token.text for token in parsed.tokens[mark.first : mark.last])
    since = mark.name == SINCE or listed(parsed.language, "time", "since").stand_in(said)
    if not got and (since or parsed.has("ask.count", "ask.amount")):
        return None  # "since leaving university": all that came after it
    landmark = landmark_of(parsed, own, again)
    if landmark is None or not (landmark.terms or landmark.sections or (got and landmark.degree)):
        return None
    if _told(parsed, inside):
        return None
    beside = SIDES.get(mark.name, Beside.AFTER)
    return Stretch(beside, (landmark,), _sections(parsed, inside) or (), things=got)


def _words_of(parsed: Parsed, first: int, last: int) -> Range:
    """The words that words for a side belong to."""
    return _ahead(parsed, first) if parsed.language in FOLLOWING else _behind(parsed, last)


def _behind(parsed: Parsed, first: int) -> Range:
    """The words from one on up to where the part of the sentence ends."""
    last = first
    while last < min(len(parsed.tokens), first + MOST):
        token = parsed.tokens[last]
        gap = parsed.body[parsed.tokens[last - 1].end : token.start] if last else ""
        ahead = tuple(t.text for t in parsed.tokens[last : last + LONGEST])
        ended = last > first and (CUT.search(gap) or begins(ahead, parsed.language, "else"))
        if ended or _asks_on(parsed, last):
            break
        last += 1
    return first, last


def _ahead(parsed: Parsed, last: int) -> Range:
    """The words before one from where they begin to tell the time on."""
    texts = parsed.texts
    opening = [mark for mark in marks_of(texts, parsed.language, "opening") if mark[1] <= last]
    return (opening[-1][1], last) if opening else (0, last)


def _asks_on(parsed: Parsed, i: int) -> bool:
    """Whether the sentence asks for more from a word on: "…, and when exactly?"."""
    joins = any(tag.name == "refer.and" and tag.first == i for tag in parsed.tags)
    return joins and any(tag.name in THEN and i <= tag.first <= i + 3 for tag in parsed.tags)


def _sections(parsed: Parsed, inside: Range) -> tuple[SectionKind, ...] | None:
    """The sections of what a question asks for outside of the words for a time; () for whatever there was, None where
    it asks for none of those that a time tells of."""
    names = {tag.name for tag in parsed.tags if not inside[0] <= tag.first < inside[1]}
    texts = parsed.texts
    outside = (*texts[: inside[0]], "|", *texts[inside[1] :])
    given = [name.partition(".")[2] for name in names if name.partition(".")[2] in GIVEN]
    if given and names.isdisjoint(("section.volunteer", "section.certificates")):
        return fields.KINDS.get(given[0], (SectionKind.AWARDS, SectionKind.OTHER))
    other = {name for name in names if name.startswith("section.")}
    if "section.volunteer" in names:
        return (SectionKind.VOLUNTEER,)
    if names & set(OF_COURSES):
        return COURSES
    if names & set(OF_STUDIES):
        return (SectionKind.EDUCATION, SectionKind.CERTIFICATES)
    if names & set(OF_WORK):
        return (SectionKind.WORK,)
    return () if not other and says_one(outside, parsed.language, "else") else None


def _of_else(parsed: Parsed, inside: Range) -> bool:
    """Whether a question asks for things that are no part of a career as such: papers, skills, languages."""
    names = {tag.name for tag in parsed.tags if not inside[0] <= tag.first < inside[1]}
    career = {*OF_WORK, *OF_STUDIES, *OF_COURSES, "section.volunteer"}
    return any(name.startswith(("section.", "field.")) and name not in career for name in names)


def _is_apart(parsed: Parsed, inside: Range, sections: tuple[SectionKind, ...] | None) -> bool:
    """Whether work beside other work is asked for."""
    texts = parsed.texts
    outside = (*texts[: inside[0]], "|", *texts[inside[1] :])
    asked = side_jobs.phrases("asked", parsed.language)
    if sections == (SectionKind.WORK,) and says_one(outside, parsed.language, "else"):
        return True
    return says_one(outside, parsed.language, "apart") or any(run in asked for run in runs(outside, LONGEST))


def _is_main(parsed: Parsed, inside: Range) -> bool:
    """Whether the main job beside other work is asked for."""
    texts = parsed.texts
    outside = (*texts[: inside[0]], "|", *texts[inside[1] :])
    return any(run in side_jobs.phrases("main", parsed.language) for run in runs(outside, LONGEST))


def _told(parsed: Parsed, inside: Range) -> tuple[Term, ...]:
    """The content words of a question outside of those for a time, but for those that ask for a side job or say that
    things were at one time."""
    texts = parsed.texts
    own = set(texts[inside[0] : inside[1]])
    listed_here = (phrase for key in ("apart", "abreast", "else") for phrase in phrases_of(parsed.language, key))
    known = {*listed_here, *of_family(NUMBERS, parsed.language)}.union(
        *(side_jobs.phrases(key, parsed.language) for key in ("asked", "main"))
    )
    spoken = {word for run in runs(texts, LONGEST) if run in known for word in run}
    return tuple(term for term in parsed.terms if term.kind in CONTENT and not set(term.words) <= own | spoken)


def _names_another(parsed: Parsed, inside: Range) -> bool:
    """Whether a question names something of the CV outside of the words for a time."""
    outside = (link for link in parsed.links if not inside[0] <= link.first < inside[1])
    return any(link.of(*fields.ENTRY_NAMES, NameKind.PERSON, NameKind.VENUE) for link in outside)
