"""The names that a CV holds: what a question's words can be linked to.

Every organisation, person, venue, project, skill … by each run of its words that tells it apart ("Alibaba" links to
"DAMO Academy of Alibaba Group (U.S.)"), and by its initials.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from assistant import lexicon
from assistant.questions.cvs.addressed import addressed
from assistant.questions.cvs.mentions import Mentions
from assistant.questions.lexical import romanised
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.places import place_names
from assistant.questions.lexical.tags import of_language
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import Token, fold, is_cjk, tokenize, words
from assistant.types import CV, Document, Entry, Section, SectionKind, Span

INITIALS = 3  # of a name, at most
ABBREVIATED = 3  # letters of an abbreviation, at least
OF_TRADE = 5  # characters of a word for what a firm does
LONGEST = 7  # words of a name that one link may cover


class NameKind(StrEnum):
    """What a name is the name of."""

    ORGANISATION = "organisation"
    INSTITUTION = "institution"
    PERSON = "person"
    VENUE = "venue"
    PROJECT = "project"
    PUBLICATION = "publication"
    ITEM = "item"
    POSITION = "position"
    STUDY = "study"
    SECTION = "section"
    CANDIDATE = "candidate"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a CV: its kind, its words, the entry that bears it (None: the CV itself) and its place."""

    kind: NameKind
    text: str
    document_id: str
    entry_id: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """An entry, where it stands: its section and the entry above it."""

    entry: Entry
    section: Section
    parent: Entry | None


@cache
def common_words() -> frozenset[str]:
    """Words of no distinction in a name: of the languages themselves, of organisations and of subjects."""
    found: set[str] = set()
    for language in lexicon.languages("questions"):
        found |= of_language(language).stop | of_language(language).generic
    for language in lexicon.languages("cv"):
        content = lexicon.words("cv", language)
        for group in ("organisations", "connectives", "venues"):
            for phrases in content.get(group, {}).values():
                found |= {word for phrase in phrases for word in words(str(phrase))}
    return frozenset(found)


@cache
def _own_common(language: str) -> frozenset[str]:
    """Those of them that say as little in a CV of a language: not the "Volta" that is a word in Italian only."""
    foreign: set[str] = set()
    for other in lexicon.languages("questions"):
        if other not in (language, "en"):
            foreign |= of_language(other).stop | of_language(other).generic
    own: set[str] = set()
    for near in {language, "en"} & set(lexicon.languages("questions")):
        own |= of_language(near).stop | of_language(near).generic
    return frozenset(word for word in common_words() if word in own or word not in foreign)


@cache
def _common_characters() -> frozenset[str]:
    """Chinese words of no distinction in a name, such as 信息 and 技术."""
    found: set[str] = set()
    for language in lexicon.languages("questions"):
        lexical = of_language(language)
        found |= {"".join(phrase) for phrase in (*lexical.cjk_stop, *lexical.cjk_generic)}
    for language in lexicon.languages("cv"):
        content = lexicon.words("cv", language)
        for group in ("organisations", "connectives", "venues"):
            phrases = [words(str(phrase)) for listed in content.get(group, {}).values() for phrase in listed]
            found |= {"".join(p) for p in phrases if len(p) > 1 and is_cjk(p[0]) and not _is_company(p)}
    return frozenset(found)


def _is_company(phrase: tuple[str, ...]) -> bool:
    """Whether a word that tells an organisation is the name of one (腾讯), not of a kind (银行)."""
    sense = concepts().sense(phrase)
    return sense is not None and bool(sense.member_of) and not sense.names


def _is_weak(word: str, common: frozenset[str]) -> bool:
    """Whether a word of a name tells nothing by itself."""
    return word in common or word.isdigit() or (len(word) == 1 and not is_cjk(word))


def _undistinguished(run: tuple[str, ...]) -> bool:
    """Whether a run of a name is nothing but words of no distinction; of Chinese, whether it can be cut into such, of
    two characters or more each."""
    if not is_cjk(run[0]):
        common = common_words()
        return all(_is_weak(word, common) for word in run)
    text = "".join(run)
    reached = {0}
    for end in range(1, len(text) + 1):
        if any(text[start:end] in _common_characters() for start in reached):
            reached.add(end)
    return len(text) in reached


def walk(section: Section) -> Iterator[Place]:
    """Every entry of a section, children after their parent."""

    def below(entry: Entry, parent: Entry | None) -> Iterator[Place]:
        yield Place(entry, section, parent)
        for child in entry.children:
            yield from below(child, entry)

    for entry in section.entries:
        yield from below(entry, None)


def _names(document: Document, cv: CV) -> Iterator[Name]:
    """Every name of a CV, with its entry."""

    def name(kind: NameKind, span: Span | None, entry: Entry | None = None) -> Iterator[Name]:
        own = entry is not None and span is not None and is_person(span.of(document.text), cv.candidate)
        if span is not None and len(span) and not own:
            yield Name(kind, span.of(document.text), document.id, entry.id if entry else None, span)

    yield from name(NameKind.CANDIDATE, cv.basics.name)
    yield from (
        Name(NameKind.CANDIDATE, span.of(document.text), document.id, None, span) for span in addressed(document, cv)
    )
    for section in cv.sections:
        heading = section.heading.of(document.text) if section.heading else ""
        if not set(words(heading)) & set(words(cv.candidate)):
            yield from name(NameKind.SECTION, section.heading)
        for place in walk(section):
            entry = place.entry
            match section.kind if entry.kind == SectionKind.OTHER else entry.kind:
                case SectionKind.WORK | SectionKind.VOLUNTEER:
                    yield from name(NameKind.ORGANISATION, entry.name, entry)
                    yield from name(NameKind.POSITION, entry.position, entry)
                case SectionKind.EDUCATION:
                    yield from name(NameKind.INSTITUTION, entry.name, entry)
                    yield from name(NameKind.STUDY, entry.position, entry)
                case SectionKind.PROJECTS:
                    yield from name(NameKind.PROJECT, entry.name, entry)
                case SectionKind.PUBLICATIONS:
                    yield from name(NameKind.PUBLICATION, entry.name, entry)
                case SectionKind.SKILLS | SectionKind.INTERESTS | SectionKind.BASICS:
                    pass  # skills are looked for wherever they are mentioned
                case _:
                    yield from name(NameKind.ITEM, entry.name, entry)
            for person in entry.people:
                if not is_person(person.span.of(document.text), cv.candidate):
                    yield from name(NameKind.PERSON, person.span, entry)
            for fact in entry.extra:
                if fact.key in ("venue", "publisher"):
                    yield from name(NameKind.VENUE, fact.span, entry)


@cache
def person_titles() -> frozenset[str]:
    """The words before a name, in every language."""
    listed = (lexicon.words("cv", language)["persons"]["title"] for language in lexicon.languages("cv"))
    return frozenset(word for titles in listed for title in titles for word in words(str(title)))


@lru_cache(maxsize=1024)
def _words_of(candidate: str) -> tuple[str, ...]:
    """The words of a name without its titles ("Dr. rer. nat."); a letter by itself is an initial."""
    own = words(candidate)
    return tuple(word for word in own if len(word) == 1 or word not in person_titles()) or own


def is_person(written: str, candidate: str) -> bool:
    """Whether a name as written ("J. Doe", "Doe, John") is the candidate's."""
    own = _words_of(candidate)
    if not own or own[-1] not in fold(written):  # most names are others', which is told without cutting them
        return False
    other = words(written)
    initials = "".join(word[0] for word in own[:-1])  # "Roe AB" is Ada B. Roe
    other = tuple(w for w in other if not (1 < len(w) <= INITIALS and initials.startswith(w)))
    letters = "".join(word for word in other if len(word) == 1)  # "Roe, A. B."
    return set(own) == set(other) or (
        own[-1] in other and initials.startswith(letters) and all(len(word) == 1 or word in own for word in other)
    )


def _runs(name: Name, mentions: Mentions) -> Iterator[tuple[str, ...]]:
    """The runs of a name's words that tell it apart."""
    tokens = tokenize(name.text)
    texts = tuple(token.text for token in tokens)
    common, own = common_words(), _own_common(mentions.language)
    if not texts:
        return
    yield texts[:LONGEST]
    match name.kind:
        case NameKind.PERSON:
            if len(texts) > 1:
                yield (texts[0], texts[-1])
                if len(texts[-1]) > 1:
                    yield (texts[-1],)
                if _is_initials(name.text.split()[-1]):
                    yield texts[:-1]  # "van der Velde J"
                particle = next((i for i, token in enumerate(tokens) if i and not token.capital), None)
                if particle is not None:
                    yield texts[particle:]  # "van der Meulen"
            return
        case NameKind.CANDIDATE:
            yield from ((text,) for text in texts if len(text) > 1)
            if is_cjk(texts[0]):
                yield texts[:1]
                spelt = romanised.usual(texts)
                yield from spelt
                yield from ((part,) for part in dict.fromkeys(p for s in spelt for p in s) if part not in common)
            return
        case NameKind.ITEM:
            return
        case NameKind.SECTION:
            yield from ((text,) for text in texts if len(text) > 3 and text not in common)
            return
        case _:
            pass
    title = name.text.partition(":")[0]
    if len(title) < len(name.text) and len(words(title)) <= 3:
        yield words(title)
    weak = [_is_weak(token.text, own if token.capital else common) for token in tokens]
    small = [token.text in common and not (token.capital or is_cjk(token.text)) for token in tokens]
    for length in range(1, min(LONGEST, len(texts)) + 1):
        for start in range(len(texts) - length + 1):
            if small[start] or small[start + length - 1]:
                continue
            run = texts[start : start + length]
            leads = start == 0 and length == 1 and len(texts) > 1 and _leads(name, tokens[0])
            leads = leads or (length == 1 and start + 1 == len(texts) and _names_venue(name, tokens[start]))
            if not leads and (_undistinguished(run) if is_cjk(run[0]) else all(weak[start : start + length])):
                continue
            if is_cjk(run[0]) and (length == 1 or (length == 2 and not _is_brand(name, texts, start))):
                continue
            if length == 1 and not _single(
                name, tokens[start].capital, name.text[tokens[start].start : tokens[start].end], mentions
            ):
                continue
            if name.kind == NameKind.PUBLICATION and length < 3:
                continue
            yield run


def _is_brand(name: Name, texts: tuple[str, ...], start: int) -> bool:
    """Whether two characters of a name may stand for it, of which two tell little: it begins with them, or they stand
    between the place with which that of a firm begins and words for what it does, and mean nothing else themselves
    (逸仙 of 广州逸仙电子商务有限公司, 澄湖 of 杭州澄湖智能科技有限公司)."""
    run, before = texts[start : start + 2], "".join(texts[:start])
    if not start:
        return "".join(run) not in place_names()
    is_firm = name.kind == NameKind.ORGANISATION and before in place_names()
    behind = (
        texts[at:end] for at in (start + 2, start + 4) for end in range(at + 2, min(len(texts), at + OF_TRADE) + 1)
    )
    return is_firm and not _is_known(run) and any(map(_is_known, behind))


def _is_known(run: tuple[str, ...]) -> bool:
    """Whether a Chinese word means something, or is one of no distinction in a name."""
    return _undistinguished(run) or concepts().sense(run) is not None or bool(thesaurus().meanings(run, "zh"))


def _leads(name: Name, token: Token) -> bool:
    """Whether an abbreviation begins the name of an organisation: "ETH" says "ETH Zurich"."""
    written = name.text[token.start : token.end]
    of_firm = name.kind in (NameKind.ORGANISATION, NameKind.INSTITUTION)
    return of_firm and len(written) >= ABBREVIATED and written.isupper() and written.isascii()


def _names_venue(name: Name, token: Token) -> bool:
    """Whether an abbreviation ends the name of a venue: "INFOCOM" says "IEEE INFOCOM"."""
    written = name.text[token.start : token.end]
    return name.kind == NameKind.VENUE and sum(letter.isupper() for letter in written) >= ABBREVIATED


def _is_initials(written: str) -> bool:
    """Whether the last part of a name is one or more initials."""
    letters = written.replace(".", "")
    return len(letters) <= INITIALS and letters.isupper()


def _single(name: Name, capital: bool, text: str, mentions: Mentions) -> bool:
    """Whether one word of a name may stand for it."""
    match name.kind:
        case NameKind.ORGANISATION | NameKind.INSTITUTION:
            return capital and not mentions.lower(words(text)[0])
        case NameKind.VENUE:
            return sum(c.isupper() for c in text) >= 3
        case NameKind.PROJECT:
            acronym = sum(c.isupper() for c in text) >= 3
            return acronym or (len(text) > 3 and len(words(name.text)) <= 4 and mentions.count(words(text)[0]) <= 4)
        case NameKind.POSITION | NameKind.STUDY:
            return len(text) > 2
        case _:
            return False


def _initials(text: str) -> str:
    """ "Carnegie Mellon University" -> "cmu"; "" where there are fewer than three."""
    letters = [token.text[0] for token in tokenize(text) if token.capital]
    return "".join(letters) if len(letters) >= 3 else ""


def by_run(document: Document, cv: CV, mentions: Mentions) -> dict[tuple[str, ...], list[Name]]:
    """The names of a CV by the runs of folded words that stand for them."""
    found: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in dict.fromkeys(_names(document, cv)):
        for run in dict.fromkeys(_runs(name, mentions)):
            found[run].append(name)
        if name.kind in (NameKind.ORGANISATION, NameKind.INSTITUTION):
            for part in (name.text, *name.text.splitlines(), *name.text.split(",")):
                initials = _initials(part)
                if initials and name not in found[(initials,)]:
                    found[(initials,)].append(name)
    return dict(found)
