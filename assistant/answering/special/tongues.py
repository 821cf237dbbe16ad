"""Languages of a group: "which Asian language does she speak?", "any Slavic languages?"; certificates of a language."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from assistant import dates, lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import SYNONYM, mentions
from assistant.answering.finding.selection import language_keys
from assistant.answering.finding.stated import whole_line
from assistant.answering.phrases import noun, say
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.keys import lexicon_keys
from assistant.questions.lexical.tags import listed
from assistant.text import is_cjk, says, tokenize, words
from assistant.types import Entry, Kind, Query, SectionKind, Span, Status, Term, TermKind

_EXAM = re.compile(r"\b[A-Z]{3,}\b")  # "DELF", "TOEFL"
_UP_TO_MARK = re.compile(r"[,:;(·|]|\s[–—-]\s")
CHARACTERS = 4  # of the name of a language in Chinese
MOST = 3  # lines that are quoted
EXAMS = {  # concepts, by the key of a language
    "en": "english_exam",
    "fr": "french_exam",
    "de": "german_exam",
    "es": "spanish_exam",
    "zh": "chinese_exam",
}
CERTIFIED = {"section.certificates", "field.degree"}  # "has she a diploma for it?"
HAVING = (Kind.YES_NO, Kind.PASSAGE, Kind.FACT)
LEANING = {"refer.and", "refer.that", "refer.there", "told.there"}
FEW = 3  # words of a question that is a scrap: "with a certificate?"
NEAR = 2  # words between a group and the word for languages: "Slavic or Baltic languages"

Words = tuple[str, ...]


class Group(NamedTuple):
    """A group of languages that a question names: the words `[first, last)`, and its languages as keys."""

    first: int
    last: int
    keys: frozenset[str]


def unspoken(query: Query, view: View, document_id: str) -> Draft | None:
    """not_found where it is asked which languages somebody speaks, and the CV names none ("Languages: Python, C++");
    None for other questions."""
    said = words(query.text)
    speaking = listed(query.language, "spoken_use").stand_in(said)
    asked = query.filters.section == (SectionKind.LANGUAGES,) and not query.filters.language
    if not (asked and speaking) or any(term.kind in CONTENT for term in query.terms):
        return None
    text = view.text(document_id)
    if any(language_keys(chunk.span.of(text)) for chunk in view.catalogue.chunks_of(document_id)):
        return None
    reason = say(query.language, "no_entry", what=noun(query.language, "languages", 2))
    return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)


def of_group(query: Query, view: View, document_id: str) -> Draft | None:
    """The languages of the CV that belong to a group which a question asks for; not_found where none does. None where
    no group is named, more is asked than who speaks them, or the CV lists no languages."""
    texts = words(query.text)
    groups = _named(texts, query.language)
    if not groups or "refer.except" in query.tags:
        return None
    said = {text for group in groups for text in texts[max(0, group.first - 1) : group.last]}
    if any(term.kind in CONTENT and not said & set(words(term.text)) for term in query.terms):
        return None  # "who translated the Asian languages?"
    text = view.text(document_id)
    spoken = [p.entry.span for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.LANGUAGES]
    if not spoken:
        return None
    wanted = frozenset().union(*(group.keys for group in groups))
    found = [span for span in spoken if language_keys(span.of(text)) & wanted]
    if not found:
        what = " ".join(texts[groups[0].first : groups[-1].last])
        reason = say(query.language, "no_mention", what=what)
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason, related=tuple(spoken))
    told = quoting(view, document_id, found, between="; ", end=".")
    if query.kind == Kind.YES_NO:
        return replace(told, text=say(query.language, "yes", text=told.text))
    if query.kind == Kind.COUNT:
        unit = noun(query.language, "languages", len(found))
        return replace(told, text=f"{len(found)} {unit}: {told.text}", value=float(len(found)), unit=unit)
    return told


def certified(query: Query, view: View, document_id: str) -> Draft | None:
    """ "Does she have a certificate for her Breton?": the line of the language that tells one, and the certificates
    that name the language; not_found where there is none. None where no language is named, nor alone was spoken of."""
    text, places = view.text(document_id), view.catalogue.places_of(document_id)
    asks = SectionKind.CERTIFICATES in query.filters.section or (CERTIFIED & set(query.tags) and query.kind in HAVING)
    if not asks or any(term.kind in CONTENT for term in query.terms):
        return None
    leans = LEANING & set(query.tags) or len(words(query.text)) <= FEW
    keys = set(query.filters.language) or (_spoken_of(query, view, document_id) if leans else set())
    own = [p.entry for p in places if keys & set(language_keys(p.entry.span.of(text)))]
    found = [e.span for e in own if e.kind == SectionKind.CERTIFICATES or _shows_exam(e, text)]
    found = found or _examined(keys, view, document_id)
    if not keys or (query.filters.language and not found):
        return None
    if not found:
        reason = say(query.language, "no_entry", what=noun(query.language, "certificates"))
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason, related=tuple(e.span for e in own[:1]))
    told = quoting(view, document_id, found, between="; ", end=".")
    return replace(told, text=say(query.language, "yes", text=told.text)) if query.kind == Kind.YES_NO else told


def _examined(keys: set[str], view: View, document_id: str) -> list[Span]:
    """The lines that name an examination in one of some languages: "ÖSD Zertifikat B2" of German."""
    exams = tuple(EXAMS[key] for key in sorted(keys) if key in EXAMS)
    passed = mentions(Term("", (), TermKind.KNOWN, exams), view.catalogue.mentions[document_id]) if exams else ()
    lines = (whole_line(view, document_id, mention.span) for mention in passed if mention.strength >= SYNONYM)
    return list(dict.fromkeys(lines))[:MOST]


def beside_languages(query: Query, view: View, document_id: str) -> Draft | None:
    """What the skills say of a language that no entry of its own has ("English: CET-6, fluent in writing"), else the
    courses that are called by it, else the certificates that name it, which are no plain yes; None where there is none,
    and for other questions."""
    keys, text = set(query.filters.language), view.text(document_id)
    more = query.filters.organisation or query.filters.period or any(term.kind in CONTENT for term in query.terms)
    if not keys or query.field != "level" or query.kind not in (Kind.YES_NO, Kind.FACT) or more:
        return None
    own = [p.entry for p in view.catalogue.places_of(document_id) if keys & set(language_keys(p.entry.span.of(text)))]
    if any(entry.kind == SectionKind.LANGUAGES for entry in own):
        return None
    skills = [e.span for e in own if e.kind == SectionKind.SKILLS and _is_called(e, text, keys)]
    exams = [e.span for e in own if e.kind in (SectionKind.CERTIFICATES, SectionKind.AWARDS)]
    if not skills and not exams:
        return None
    courses = [e.span for e in own if e.span in exams and _is_named(e, text)]
    told = quoting(view, document_id, (skills or courses or exams)[:MOST], between="; ", end=".")
    if query.kind != Kind.YES_NO:
        return told
    if skills or courses:
        return replace(told, text=say(query.language, "yes", text=told.text))
    return replace(told, status=Status.PARTIAL, text=say(query.language, "perhaps", text=told.text))


def _is_called(entry: Entry, text: str, keys: set[str]) -> bool:
    """Whether an entry is called by the name of a language and nothing else: "French pastry" is not."""
    name = entry.name.of(text) if entry.name is not None else ""
    short = len(name) <= CHARACTERS if name and is_cjk(name[0]) else len(words(name)) == 1
    return short and bool(keys & set(language_keys(name)))


def _is_named(entry: Entry, text: str) -> bool:
    """Whether the name of a course is that of a language up to its first mark: "Sign language, level 1"."""
    tokens = tokenize(_UP_TO_MARK.split(entry.name.of(text))[0] if entry.name is not None else "")
    found = lexicon_keys(tuple(t.text for t in tokens), "languages", tuple(t.capital for t in tokens))
    return bool(tokens) and found.get(0, (0, ""))[0] == len(tokens)


def _spoken_of(query: Query, view: View, document_id: str) -> set[str]:
    """The only language that the last answer quoted, as key."""
    quoted = [view.catalogue.entry_at(document_id, span) for owner, span in query.last if owner == document_id]
    entries = [p.entry for p in quoted if p is not None and p.entry.kind == SectionKind.LANGUAGES]
    alone = len(entries) == len(quoted) == 1
    return set(language_keys(entries[0].span.of(view.text(document_id)))) if alone else set()


def _shows_exam(entry: Entry, text: str) -> bool:
    """Whether the line of a language tells a certificate: its word or its letters, or when it was got."""
    if entry.kind != SectionKind.LANGUAGES:
        return False
    line, said = entry.span.of(text), words(entry.span.of(text))
    named = any(
        listed(language, "section", "certificates").stand_in(said) for language in lexicon.languages("questions")
    )
    return named or bool(_EXAM.search(line)) or any(not period.ongoing for period in dates.find(line))


def _named(texts: Words, language: str) -> list[Group]:
    """The groups that stand beside a word for languages, the longest phrase at each word."""
    nouns, phrases = _nouns(language), _phrases(language)
    found: list[Group] = []
    if not any(said[0] in texts and says(texts, said) for said in nouns):
        return found
    for i in range(len(texts)):
        fitting = [(phrase, keys) for phrase, keys in phrases if _stands_at(texts, i, phrase)]
        if not fitting or (found and i < found[-1].last):
            continue
        phrase, keys = max(fitting, key=lambda one: (len(one[0]), len(one[0][-1])))
        last = i + len(phrase)
        beside = (*range(max(0, i - 1 - NEAR), i), *range(last, last + 1 + NEAR))
        if any(texts[at : at + len(said)] == said for said in nouns for at in beside):
            found.append(Group(i, last, _all() - keys if texts[max(0, i - 1) : i] in _left_out(language) else keys))
    return found


def _stands_at(texts: Words, i: int, phrase: Words) -> bool:
    """Whether a phrase begins at a word, its last word perhaps longer: "slaw" of "slawischen"."""
    run = texts[i : i + len(phrase)]
    return len(run) == len(phrase) and run[:-1] == phrase[:-1] and run[-1].startswith(phrase[-1])


@cache
def _phrases(language: str) -> tuple[tuple[Words, frozenset[str]], ...]:
    groups = lexicon.load("tongues.yaml")["groups"].values()
    return tuple(
        (words(str(phrase)), frozenset(group["members"])) for group in groups for phrase in group.get(language, ())
    )


@cache
def _all() -> frozenset[str]:
    """Every language that the lexicon knows."""
    return frozenset(lexicon.words("cv", "en")["languages"])


@cache
def _nouns(language: str) -> tuple[Words, ...]:
    return tuple(words(str(phrase)) for phrase in lexicon.load("tongues.yaml")["nouns"].get(language, ()))


@cache
def _left_out(language: str) -> frozenset[Words]:
    return frozenset(words(str(phrase)) for phrase in lexicon.load("tongues.yaml")["not"].get(language, ()))
