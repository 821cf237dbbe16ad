"""What a time is told by, in the words of a question: a job, an employer, studies ("between the army and Jessop")."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from assistant.questions.framing.back import phrases
from assistant.questions.lexical.keys import is_workplace
from assistant.questions.lexical.tags import listed
from assistant.questions.parsed import Parsed
from assistant.text import Phrases, words
from assistant.types import Landmark, SectionKind, Term, TermKind

Range = tuple[int, int]
Again = Callable[[str], Parsed]
"""Takes a part of a question apart, in the language of the whole."""
OF_WORK = ("section.work", "section.internship", "section.teaching", "field.position", "field.employer")
OF_STUDIES = ("section.education", "field.study", "field.degree", "field.institution")
OF_SECTORS = ("academia", "industry", "academic")


def landmark_of(parsed: Parsed, own: Range, again: Again, *, firm: bool = False) -> Landmark | None:
    """What some words of a question name; None where they name nothing. `firm`: a word for any employer may be a part
    of the name of one."""
    first, last = own
    if last <= first:
        return None
    return landmark_in(parsed.body[parsed.tokens[first].start : parsed.tokens[last - 1].end], parsed, again, firm=firm)


def landmark_in(text: str, parsed: Parsed, again: Again, *, firm: bool = False) -> Landmark | None:
    """What a part of a question names; None where it names nothing."""
    part = again(text)
    said = words(text)
    sections: list[SectionKind] = []
    if part.has(*OF_WORK):
        sections.append(SectionKind.WORK)
    if part.has(*OF_STUDIES) or says_one(said, parsed.language, "higher"):
        sections.append(SectionKind.EDUCATION)
    if part.has("section.volunteer"):
        sections.append(SectionKind.VOLUNTEER)
    terms = tuple(t for t in part.terms if _names(t, parsed.language) or (firm and is_workplace(t.words)))
    degree = tuple(key for key in part.degrees if key != "course")
    if says_one(said, parsed.language, "school") and not degree and not any(t.kind == TermKind.LINKED for t in terms):
        degree, terms = ("secondary",), tuple(t for t in terms if not _is_listed(t, parsed.language, "school"))
    position = tuple(key for key in part.of("position") if key not in OF_SECTORS)
    position = position or (("intern",) if part.has("section.internship") else ())
    told = bool(terms or degree or position)
    current = not told and sections == [SectionKind.WORK] and part.has("time.current")
    if not (told or current or (sections and sections != [SectionKind.WORK])):
        return None
    return Landmark(text, terms, tuple(sections), degree, position, current)


def _names(term: Term, language: str) -> bool:
    """Whether a term tells what a time is told by: not that somebody worked or studied then."""
    if _is_listed(term, language, "higher") or term.words in listed(language, "students"):
        return False
    return term.kind != TermKind.GENERIC or (is_workplace(term.words) and not _is_job(term, language))


def _is_job(term: Term, language: str) -> bool:
    """Whether a word for a place of work is one for any of them ("company")."""
    return any(
        term.words in listed(language, group, key) for group, key in (("section", "work"), ("field", "employer"))
    )


def _is_listed(term: Term, language: str, key: str) -> bool:
    """Whether a term is a phrase of a list."""
    return term.words in phrases_of(language, key)


def marks_of(texts: tuple[str, ...], language: str, key: str) -> list[Range]:
    """Where phrases of a list stand, the longest at each word."""
    begun = _begun(language, key)
    if begun.keys().isdisjoint(texts):
        return []
    found = []
    i = 0
    while i < len(texts):
        phrase = next((p for p in begun.get(texts[i], ()) if texts[i : i + len(p)] == p), None)
        if phrase is not None:
            found.append((i, i + len(phrase)))
        i += len(phrase or (1,))
    return found


def begins(texts: tuple[str, ...], language: str, key: str) -> bool:
    """Whether some words begin with a phrase of a list."""
    return any(texts[: len(phrase)] == phrase for phrase in _begun(language, key).get(texts[0], ()))


def says_one(said: tuple[str, ...], language: str, key: str) -> bool:
    """Whether some words have a phrase of a list."""
    return phrases_of(language, key).stand_in(said)


@cache
def phrases_of(language: str, key: str) -> Phrases:
    """The folded phrases of a list, the longest first."""
    if key == "between":
        return Phrases(sorted(listed(language, "time", key), key=lambda phrase: (-len(phrase), phrase)))
    return phrases(language, key)


@cache
def _begun(language: str, key: str) -> Mapping[str, list[tuple[str, ...]]]:
    """The phrases of a list by their first words, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases_of(language, key):
        found.setdefault(phrase[0], []).append(phrase)
    return found
