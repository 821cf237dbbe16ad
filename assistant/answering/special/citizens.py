"""What somebody is by birth or passport: "is she Spanish?", "ist Deutsch ihre Muttersprache?". A language makes no
citizen, nor does an address or a job in a country, and who speaks a language well is no native speaker of it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering.contact import stated_lines, values
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.levels import is_native, level
from assistant.answering.finding.selection import language_keys
from assistant.answering.phrases import noun, say
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.places import ENDING, places
from assistant.questions.lexical.tags import listed
from assistant.text import Phrases, fold, is_cjk, words
from assistant.types import Kind, Query, SectionKind, Span, Status

VERDICTS = (Kind.YES_NO, Kind.FACT, Kind.PASSAGE)  # kinds of questions that ask for yes or no, if not in as many words
_ACCENTED = re.compile(r"\b[éè]\b", re.IGNORECASE)
_PART = re.compile(r"(?<![^\s(,;:])[^\s,;.:()][^,;.:()]*\([^()]*\)")  # "Danish (B2, exam passed in 2024)"
SHORTEST = 4  # letters of a language that may have an ending ("bretonne")

ABROAD = "ask.abroad"  # "war sie im Ausland?" asks for no people
Words = tuple[str, ...]


def national(query: Query, view: View, document_id: str) -> Draft | None:
    """Whether somebody is of a country, by the nationality that the CV states; not_found where it states none. None
    for questions that ask for more than that, or for something else."""
    asked = people_named(query, view, document_id)
    if asked is None:
        return None
    own = replace(query, field="nationality", terms=())
    told = [quoted for _, quoted in values(view.catalogue.cvs[document_id], view, own)]
    if not told:
        stated = [
            stated_lines(replace(own, field=field), view, document_id) for field in ("nationality", "work_permit")
        ]
        lines = [line for draft in stated if draft is not None for line in draft.evidence]
        told = [line for line in lines if asked & _countries(line.of(view.text(document_id)))]
    if not told:
        reason = say(query.language, "no_entry", what=noun(query.language, "nationality"))
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)
    draft = quoting(view, document_id, told, between="; ", end=".")
    found = frozenset().union(*(_countries(span.of(view.text(document_id))) for span in told))
    if not found:
        return draft
    return replace(draft, text=say(query.language, "yes" if asked & found else "no", text=draft.text))


def native(query: Query, view: View, document_id: str) -> Draft | None:
    """Whether a language is somebody's mother tongue, by the level that the CV states: no where it states another one,
    not_found where it states none. None where no language is named, or more is asked."""
    texts = words(query.text)
    phrases = _native(query.language).standing_in(texts)
    keys = _languages_named(query, texts) if phrases and _is_verdict(query, texts) else frozenset()
    said = {word for phrase in phrases for word in phrase}
    if not keys or any(term.kind in CONTENT and not _is_about(term.words, said, keys) for term in query.terms):
        return None
    text = view.text(document_id)
    spoken = [p.entry.span for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.LANGUAGES]
    spoken = spoken or _in_line(view, document_id)
    own = [span for span in spoken if language_keys(span.of(text)) & keys]
    if not spoken:
        return None
    others = [span for span in spoken if is_native(span.of(text)) and span not in own]
    if not any(level(span.of(text)) is not None for span in own):
        if own and others:  # "English: as a working language", beside a mother tongue
            told = quoting(view, document_id, [*own, *others], between="; ", end=".")
            said_so = say(query.language, "perhaps", text=told.text)
            return replace(told, status=Status.PARTIAL, text=said_so)
        what = ("" if query.language == "zh" else " ").join(phrases[0])
        reason = say(query.language, "no_mention", what=what if own else _called(query, keys) or what)
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason, related=tuple(own or spoken))
    born = [span for span in own if is_native(span.of(text))]
    if born:
        told = quoting(view, document_id, born, between="; ", end=".")
        return replace(told, text=say(query.language, "yes", text=told.text))
    told = quoting(view, document_id, [*own, *others], between="; ", end=".")
    return replace(told, text=say(query.language, "no", text=told.text))


def _in_line(view: View, document_id: str) -> list[Span]:
    """The languages of a line that tells several with their levels: "Languages: Danish (native), English (C2)"."""
    text = view.text(document_id)
    for chunk in view.catalogue.chunks_of(document_id):
        parts = [
            Span(chunk.span.start + m.start(), chunk.span.start + m.end()) for m in _PART.finditer(chunk.span.of(text))
        ]
        told = [part for part in parts if language_keys(part.of(text)) and level(part.of(text)) is not None]
        if len(told) > 1:
            return told
    return []


def _called(query: Query, keys: frozenset[str]) -> str:
    """What a question calls one of some languages; "" where no term does."""
    return next((t.text for t in query.terms if (_keys(t.words) | set(language_keys(t.text))) & keys), "")


def _is_verdict(query: Query, texts: Words) -> bool:
    """Whether a question asks for yes or no, though it may be understood as one for the level ("¿El inglés es su
    lengua materna?")."""
    if query.kind not in VERDICTS or not _opens(query, texts):
        return False
    return not listed(query.language, "interrogatives").stand_in(texts)


def _opens(query: Query, texts: Words) -> bool:
    """Whether a question has a verb for what somebody is; without its accent that of "é italiano?" is "and"."""
    verbs = _beside(query.language, "is") & set(texts)
    return bool(verbs - {"e"}) or ("e" in verbs and bool(_ACCENTED.search(query.text)))


def _is_about(phrase: Words, said: set[str], keys: frozenset[str]) -> bool:
    """Whether a word is one for a mother tongue or for the language that is asked for."""
    return bool(said & set(phrase)) or bool(_keys(phrase) & keys)


def _languages_named(query: Query, texts: Words) -> frozenset[str]:
    """The languages that a question names, be it by an adjective ("langue maternelle bretonne")."""
    return frozenset(query.filters.language) or frozenset(language_keys(query.text)) or _keys(texts)


def _keys(texts: Words) -> frozenset[str]:
    """The languages whose names are the beginnings of words: "deutscher", "bretonne"."""
    return frozenset(
        key
        for word in texts
        for length in range(len(word), max(SHORTEST, len(word) - ENDING) - 1, -1)
        for key in _names().get(word[:length], ())
    )


@cache
def _names() -> dict[str, frozenset[str]]:
    """The languages that the lexicon knows, by their names of one word."""
    found: dict[str, set[str]] = {}
    for language in lexicon.languages("cv"):
        for key, phrases in lexicon.words("cv", language)["languages"].items():
            for phrase in map(words, map(str, phrases)):
                if len(phrase) == 1:
                    found.setdefault(phrase[0], set()).add(key)
                    found.setdefault(phrase[0].removesuffix("o"), set()).add(key)  # "arabo", "araba"
    return {name: frozenset(keys) for name, keys in found.items()}


@cache
def _native(language: str) -> Phrases:
    """The words for a mother tongue, those of questions and those of CVs."""
    phrases = lexicon.words("cv", language)["levels"]["native"] if language in lexicon.languages("cv") else ()
    return Phrases((*listed(language, "ask", "native"), *(words(str(phrase)) for phrase in phrases)))


def people_named(query: Query, view: View, document_id: str) -> frozenset[str] | None:
    """The countries whose people are all that a question asks about, none for those of no country ("Arab"); None for
    other questions."""
    texts, language = words(query.text), query.language
    named = _beside(language, "nouns") & set(texts)  # "has she Swiss citizenship?"
    if ABROAD in query.tags:
        return None
    if query.kind not in (*VERDICTS, Kind.LIST) or not (_opens(query, texts) or named):
        return None
    name = set(words(view.catalogue.cvs[document_id].candidate or ""))
    if texts and is_cjk(texts[-1]):
        return _people_in_chinese(texts, name)
    small = _beside(language, "is") | _beside(language, "beside") | _beside(language, "nouns") | name
    lists = (("pronouns", "she"), ("pronouns", "he"), ("articles",), ("indefinite",))
    small |= {word for keys in lists for phrase in listed(language, *keys) for word in phrase}
    rest = [word for word in texts if word not in small]
    if len(rest) != 1:
        return None
    of_country = _people(rest[0])
    return of_country if of_country or _keys(tuple(rest)) else None


def _people_in_chinese(texts: Words, name: set[str]) -> frozenset[str] | None:
    """The same of a Chinese question: the country stands before the word for a person."""
    small = _beside("zh", "beside") | name
    end = next((i for i in range(len(texts), 0, -1) if texts[i - 1] == "人"), 0)
    runs = (texts[i : end - 1] for i in range(end - 1))
    found = next((run for run in runs if run in places().names), None)
    if found is None or not set(texts) - set(found) <= small:
        return None
    return places().names[found]


def _people(word: str) -> frozenset[str]:
    """The country whose people a word names."""
    beginnings = (word[:length] for length in range(len(word), max(3, len(word) - ENDING) - 1, -1))
    found = {code for beginning in beginnings for code in _stems().get(beginning, ())}
    adjective = places().adjective(word)
    return frozenset(found | ({adjective[:2]} if adjective else set()))


def _countries(text: str) -> frozenset[str]:
    """The countries that a nationality names, by their names or by their people."""
    return places().of_text(text).union(*map(_people, words(text)))


@cache
def _stems() -> dict[str, frozenset[str]]:
    """The beginnings of words for who is of a country."""
    found: dict[str, set[str]] = {}
    for code, stems in lexicon.load("citizens.yaml")["people"].items():
        for stem in stems:
            found.setdefault(fold(str(stem)), set()).add(str(code))
    return {stem: frozenset(codes) for stem, codes in found.items()}


@cache
def _beside(language: str, key: str) -> frozenset[str]:
    """Words that may stand in such a question; its verbs are those of all languages, for few words tell which it is."""
    known = lexicon.load("citizens.yaml")[key]
    own = [word for each in (known if key == "is" else (language,)) for word in known.get(each, ())]
    found = {word for phrase in own for word in words(str(phrase))}
    if key == "is":
        found |= {word for each in lexicon.languages("questions") for phrase in listed(each, "is") for word in phrase}
    return frozenset(found)
