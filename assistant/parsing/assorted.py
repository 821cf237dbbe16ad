"""Sections of sentences on several things ("The rest", "Besides"): what each sentence tells decides its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, reduce
from itertools import groupby
from typing import Any

from assistant import dates
from assistant.lexicon import load
from assistant.parsing import vocabulary
from assistant.parsing.body import list_parts
from assistant.parsing.clues import Clue
from assistant.parsing.forms import word_for, word_for_stated
from assistant.parsing.known_skills import skill_names
from assistant.parsing.lines import Line, clauses, joined
from assistant.parsing.mixed import LISTED, below, named, names_row
from assistant.parsing.personal import unlabelled_facts
from assistant.parsing.referees import opens_with_person
from assistant.parsing.said import is_list, pursuits, sentences, things
from assistant.parsing.sections import Part
from assistant.parsing.served import SERVED, is_service
from assistant.parsing.sought import seeking
from assistant.parsing.spoken import tells_languages
from assistant.types import BlockKind, SectionKind

_OPEN = ("", "other", "interests", "personal")  # keys of sections whose sentences may tell of anything
_LABELLED = re.compile(r"\s*(?P<label>[^:：\t.]{2,30}?)\s*[:：]\s*(?=\S)")
_BY_LABEL = (SectionKind.AWARDS, SectionKind.REFERENCES, SectionKind.CERTIFICATES)
_STATED = ("driving_licence", "marital_status", "relocation", "work_permit", "availability")
_WANTED = ("salary", "availability", "notice_period", "desired_location", "desired_position", "permit")
_PERSONAL = 12  # words of a sentence that tells personal data, at most
_LEAD = 3  # words before what such a sentence states, fewer
_BOTH = {SectionKind.SKILLS, SectionKind.LANGUAGES}  # "Skills and languages" in one paragraph
_LISTED = 2  # things of a sentence of interests, at least
_SURE = 0.9
_LEISURE = ("hobbies", "sport", "martial_arts", "music_playing", "photography", "chess", "dance")
_PERSON = Clue(SectionKind.BASICS, "personal")
_SPOKEN = Clue(SectionKind.LANGUAGES, "languages")
_SKILLS = Clue(SectionKind.SKILLS, "skills")
_LEISURELY = Clue(SectionKind.INTERESTS, "interests")
_SERVED = Clue(SectionKind.VOLUNTEER, SERVED)


def assorted(part: Part) -> list[Part]:
    """The part; one of sentences on several things as a part for each kind of thing, in the order of the text."""
    if part.kind is SectionKind.SKILLS and (spoken := _with_languages(part)):
        return spoken
    is_open = part.kind in (SectionKind.OTHER, SectionKind.INTERESTS, SectionKind.BASICS) and part.key in _OPEN
    is_open = is_open or (part.heading is not None and set(vocabulary.heading_kinds(part.heading.text)) >= _BOTH)
    if part.heading is None or not is_open or any(line.block.kind is not BlockKind.PARAGRAPH for line in part.lines):
        return [part]
    if any(names_row(line) and _labelled(line) is None and not _opens_spoken(line) for line in part.lines):
        return [part]  # of rows with labels, which are told apart by these
    own = Clue(part.kind, part.key)
    said = [clause for line in part.lines for sentence in sentences(line) for clause in _clauses(sentence)]
    told = [_told(sentence) for sentence in said]
    if part.kind is SectionKind.INTERESTS and told[:1] and told[0][0] == _SKILLS:
        told[0] = (_LEISURELY, told[0][1])  # what stands first below "Outside work" is no trade: "ceramics, baking"
    kinds = {clue.kind for clue, _ in told if clue}
    is_personal = sum(clue == _PERSON for clue, _ in told) > 1
    is_mixed = kinds & {SectionKind.LANGUAGES, SectionKind.INTERESTS} or len(kinds) > 1 or part.key or is_personal
    if len(said) < 2 or not is_mixed or not kinds - {part.kind, SectionKind.VOLUNTEER}:
        return [part]
    runs = [
        (clue or own, tuple(line for _, line in run))
        for clue, run in groupby(told, lambda pair: pair[0] if pair[0] != _LEISURELY else _at_leisure(part))
    ]
    made = [Part(clue.kind, clue.key, None, lines, below(part), part.level) for clue, lines in runs]
    return [replace(made[0], heading=part.heading, parents=part.parents), *made[1:]]


def _opens_spoken(line: Line) -> bool:
    """Whether the first of several sentences lists languages: "Languages: Danish (native), English (C2). I knit."."""
    first, *rest = sentences(line)
    return bool(rest) and tells_languages(first)


def _with_languages(part: Part) -> list[Part]:
    """Skills told in sentences, one of which lists the languages that somebody speaks, as a part of its own; empty for
    any other: "Stata and R daily. German (mother tongue), French (C2)."."""
    plain = part.heading is not None and not any(map(names_row, part.lines))
    told = [piece for line in part.lines for piece in _pieces(line)] if plain else []
    if not any(spoken for spoken, _ in told):
        return []
    runs = [(spoken, tuple(line for _, line in run)) for spoken, run in groupby(told, lambda pair: pair[0])]
    own = {True: _SPOKEN, False: Clue(part.kind, part.key)}
    made = [Part(own[spoken].kind, own[spoken].key, None, lines, below(part), part.level) for spoken, lines in runs]
    return [replace(made[0], heading=part.heading, parents=part.parents), *made[1:]]


def _pieces(line: Line) -> list[tuple[bool, Line]]:
    """The sentences of a line that list languages, and what is before and behind each; the line itself, if it has but
    one sentence or none of them does."""
    said = sentences(line) if line.block.kind is BlockKind.PARAGRAPH else [line]
    spoken = [len(said) > 1 and tells_languages(sentence) for sentence in said]
    if not any(spoken):
        return [(False, line)]
    at = iter(spoken)
    runs = [(told, list(run)) for told, run in groupby(said, lambda _: next(at))]
    return [(told, run[0] if told or len(run) == 1 else reduce(_rejoined, run)) for told, run in runs]


def _rejoined(line: Line, other: Line) -> Line:
    return joined(line, other, ". ")


def _clauses(sentence: Line) -> list[Line]:
    """The parts of a sentence between semicolons, where each names a position, or one of them tells something of a
    kind that the whole does not tell: "No pets; driving licence B"."""
    parts = clauses(sentence)
    if all(map(is_service, parts)):
        return parts
    if len(parts) < 2 or _told(sentence)[0]:
        return [sentence]
    return parts if any(_told(part)[0] in (_PERSON, _SERVED) for part in parts) else [sentence]


def _at_leisure(part: Part) -> Clue:
    """Interests as the section calls them, or as such."""
    return Clue(part.kind, part.key) if part.kind is SectionKind.INTERESTS else _LEISURELY


def _told(sentence: Line) -> tuple[Clue | None, Line]:
    """What kind of thing a sentence tells, if its words say so, and the words that tell it."""
    if tells_languages(sentence):
        label = _LABELLED.match(sentence.text)
        is_led = label is not None and (known := named(label["label"])) and known.kind is SectionKind.LANGUAGES
        return _SPOKEN, sentence.part(label.end()) if label and is_led else sentence
    if labelled := _labelled(sentence):
        return labelled
    if _is_personal(sentence):
        return _PERSON, sentence
    if seeking().search(vocabulary.aligned_fold(sentence.text)):
        return None, sentence  # who looks for a post does not hold it
    if _is_leisure(sentence):
        return _LEISURELY, sentence
    if is_service(sentence):
        return _SERVED, sentence
    if _lists_skills(sentence.text):
        return _SKILLS, sentence
    return (_LEISURELY if _is_leisure(sentence, least=1) else None), sentence


def _labelled(sentence: Line) -> tuple[Clue, Line] | None:
    """The kind that the label of a sentence names, and its value: "Award: Ward Prize 2021", "Referee: Ada Roe"."""
    found = _LABELLED.match(sentence.text)
    kind = _kind_of(found["label"]) if found else None
    if found is None or kind is None:
        return None
    value = sentence.part(found.end())
    if kind is SectionKind.REFERENCES:
        return (Clue(kind, str(kind)), value) if opens_with_person(value) else None
    return Clue(kind, LISTED), value


def _kind_of(label: str) -> SectionKind | None:
    """The kind of what a label introduces, of those that a sentence may hold."""
    if word_for(SectionKind.AWARDS).fullmatch(vocabulary.fold(label.strip())):
        return SectionKind.AWARDS
    known = named(label)
    return known.kind if known and known.score >= _SURE and known.kind in _BY_LABEL else None


def _is_personal(sentence: Line) -> bool:
    """Whether a sentence of a few words is personal data: "Married, two daughters", "U.S. citizen"."""
    text = sentence.text
    if len(text.split()) > _PERSONAL:
        return False
    if _own_labels().match(vocabulary.aligned_fold(text)):
        return True
    stated = word_for_stated(*_STATED).search(vocabulary.aligned_fold(text))
    opens = stated is not None and len(text[: stated.start()].split()) < _LEAD
    return opens or bool(unlabelled_facts(sentence, 0, len(text.rstrip(" ."))))


@cache
def _own_labels() -> re.Pattern[str]:
    """Labels of what somebody wants of a job, a colon or not behind them: "Reisebereitschaft bis 40 %"."""
    return vocabulary.phrases("labels", *_WANTED)


def _is_leisure(sentence: Line, *, least: int = _LISTED) -> bool:
    """Whether a sentence lists pursuits, as many as `least`, a word for one among them, and tells no time: "Chess, ski
    touring"."""
    text = sentence.text
    is_named = _leisure().search(vocabulary.aligned_fold(text)) is not None
    if least == 1:
        return is_named and not dates.find(text) and len(text.split()) <= _PERSONAL
    ranged = any(period.start or period.ongoing for period in dates.find(text))
    return is_named and not ranged and len(pursuits(text)) >= least


def _lists_skills(text: str) -> bool:
    """Whether words list things most of which the lexicon of skills knows: "R, QGIS, some Python"."""
    listed = [text[a:b] for a, b in things(text, list_parts(text, 0, len(text)))]
    known = sum(vocabulary.fold(word.strip(" .")) in skill_names() for word in listed)
    return is_list(text) and 2 * known > len(listed)


@cache
def _leisure() -> re.Pattern[str]:
    """The words for what people do at leisure, as questions about it know them."""
    concepts = load("skills/people.yaml")["concepts"]
    words = [vocabulary.fold(word) for key in _LEISURE for word in _words(concepts[key])]
    return vocabulary.whole_words([*words, *(f"{word}s" for word in words)])


def _words(concept: dict[str, Any]) -> Iterator[str]:
    for listed in concept["names"].values():
        yield from listed
    members: Sequence[str] = concept.get("members", ())
    yield from members


# ---------------------------------------------------------------- positions among interests


def with_service(part: Part) -> list[Part]:
    """The part; one of interests without the sentences that name a position and whom it serves, and those as a part
    below it."""
    if part.kind is not SectionKind.INTERESTS or part.heading is None:
        return [part]
    rest: list[Line] = []
    served: list[Line] = []
    for line in part.lines:
        told = [clause for sentence in sentences(line) for clause in clauses(sentence)]
        own = [clause for clause in told if is_service(clause)]
        served += own
        rest += [clause for clause in told if clause not in own] if own else [line]
    if not served:
        return [part]
    made = Part(SectionKind.VOLUNTEER, SERVED, None, tuple(served), below(part), part.level)
    return [replace(part, lines=tuple(rest)), made]
