"""Names of the CV among the words of a question, typing errors included."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from assistant import lexicon
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import LONGEST, Name, NameKind
from assistant.questions.cvs.titles import Title
from assistant.questions.lexical import tags
from assistant.questions.lexical.concepts import concepts, sense_at
from assistant.questions.lexical.spelling import CAPITAL_NOUNS
from assistant.questions.lexical.tags import Tag, Words
from assistant.text import Token, words

ASKED = ("field.", "section.")
THINGS = frozenset(
    {"section.awards", "section.certificates", "section.interests", "section.projects", "section.references"}
)


@dataclass(frozen=True, slots=True)
class Link:
    """Words `[first, last)` of a question that name something in the CV."""

    first: int
    last: int
    text: str
    names: tuple[Name, ...]

    def of(self, *kinds: NameKind) -> tuple[Name, ...]:
        """The names of those kinds."""
        return tuple(name for name in self.names if name.kind in kinds)


def links(
    tokens: tuple[Token, ...],
    catalogue: Catalogue,
    language: str,
    tagged: tuple[Tag, ...],
    titled: tuple[Title, ...] = (),
) -> tuple[Link, ...]:
    """What the words of a question name; `titled` are the whole titles among them."""
    lexical = tags.of_language(language)
    texts = tuple(token.text for token in tokens)
    spoken = {i for tag in tagged if not tag.name.startswith("section.") for i in range(tag.first, tag.last)}
    found: list[Link] = []
    longer = long_terms(texts)
    inside = {i for first, last in longer for i in range(first, last)}
    later = {i for first, last in longer for i in range(first + 1, last)}
    whole = {title.start: title for title in titled}
    things = {tag.first for tag in tagged if tag.name in THINGS and tag.last - tag.first == 1}
    i = 0
    while i < len(texts):
        if tokens[i].start in whole:
            title = whole[tokens[i].start]
            length = sum(title.start <= token.start < title.end for token in tokens)
            found.append(Link(i, i + length, " ".join(texts[i : i + length]), title.names))
            i += length
            continue
        length, names = _longest(texts, i, catalogue)
        if length == 1 and i in later:  # "reinforcement learning" is not the degree in machine learning
            names = tuple(name for name in names if len(name.text.split()) == 1)
        if length == 1 and i > 0 and _is_strange(texts[i - 1], catalogue, lexical):  # a "deputy head" is no "head"
            names = tuple(name for name in names if name.kind != NameKind.POSITION)
        if length == 1 and i in inside:  # "programming languages" is not the section "Languages"
            names = tuple(name for name in names if name.kind != NameKind.SECTION)
        if length == 1 and i in things and not (tokens[i].capital and language not in CAPITAL_NOUNS):
            # "a-t-elle reçu un prix ?" is not her job in "études de prix"
            names = tuple(name for name in names if name.kind == NameKind.SECTION or len(words(name.text)) == 1)
        if length == 1 and i > 0 and not tokens[i].capital and texts[i - 1] in _subjects(language):
            names = tuple(name for name in names if texts[i] in words(name.text))  # "did she cut" is no CUT
        run = texts[i : i + length]
        written_as_name = tokens[i].capital and i > 0
        of_firm = any(name.kind == NameKind.ORGANISATION for name in names)
        plain = all(w in lexical.stop or w in lexical.generic for w in run) and not (
            of_firm and written_as_name and language not in CAPITAL_NOUNS  # "alla Volta"
        )
        plain = plain or (length == 1 and i in spoken and not written_as_name)
        if not names or plain:
            i += 1
            continue
        length += _further(texts, i, length, names)
        found.append(Link(i, i + length, " ".join(run), names))
        i += length
    return tuple(found)


@cache
def _subjects(language: str) -> frozenset[str]:
    """The pronouns for who is asked about."""
    said = lexicon.words("questions", language)["pronouns"] if language != "zh" else {}
    return frozenset(word for listed in said.values() for word in listed)


def _further(texts: tuple[str, ...], first: int, length: int, names: tuple[Name, ...]) -> int:
    """How many words behind those of a link go on with a name that is longer than a link may be, as names in
    characters are."""
    if length < LONGEST:
        return 0
    run = texts[first : first + length]
    most = 0
    for said in {words(name.text) for name in names}:
        for at in (i + length for i in range(len(said)) if said[i : i + length] == run):
            same = (own == other for own, other in zip(said[at:], texts[first + length :], strict=False))
            most = max(most, len(list(takewhile(bool, same))))
    return most


def _is_strange(word: str, catalogue: Catalogue, lexical: Words) -> bool:
    """Whether neither the CV nor the lexicon has a word."""
    return word.isalpha() and word not in catalogue.vocabulary and word not in lexical.vocabulary


def long_terms(texts: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the taxonomy's terms of two words and more stand, as (first, last)."""
    found = []
    i = 0
    while i < len(texts):
        sense = sense_at(texts, i)
        length = len(sense.phrase) if sense is not None else 1
        if length > 1:
            found.append((i, i + length))
        i += length
    return found


def _longest(texts: tuple[str, ...], start: int, catalogue: Catalogue) -> tuple[int, tuple[Name, ...]]:
    """The longest name at a word, in this spelling or another that the taxonomy knows."""
    length, names = catalogue.longest_at(texts, start)
    sense = sense_at(texts, start)
    if sense is not None and len(sense.phrase) > length:
        for form in concepts().forms(sense.phrase):
            other = catalogue.names(form)
            if other:
                return len(sense.phrase), other
        return 0, ()  # "Google Cloud" is not the "Cloud" of the CV
    return length, names


def fuzzy(tokens: tuple[Token, ...], free: list[int], catalogue: Catalogue) -> tuple[Link, ...]:
    """Names with a typing error among the words that nothing else explains."""
    found = []
    for first in free:
        for last in range(min(first + 4, len(tokens)), first, -1):
            run = tuple(token.text for token in tokens[first:last])
            near = catalogue.nearest(run) if last - 1 in free else None
            if near is not None and near != run:
                found.append(Link(first, last, " ".join(near), catalogue.names(near)))
                break
    return tuple(found)


def begins_name(tag: Tag, tokens: tuple[Token, ...], linked: tuple[Link, ...], tagged: tuple[Tag, ...]) -> bool:
    """Whether a word for a field or a section is but the word beside a name that the CV writes with it: "e allo Studio
    Farneti?" of the Studio Legale Farneti."""
    if not tag.name.startswith(ASKED):
        return False
    scrap = any(other.name == "refer.and" and other.first == 0 for other in tagged)
    if not (scrap or (tokens[tag.first].capital and tokens[tag.first].start > 0)):
        return False
    own = {token.text for token in tokens[tag.first : tag.last]}
    beside = [link for link in linked if tag.last == link.first or link.last == tag.first]
    return any(own <= set(words(name.text)) for link in beside for name in link.names)


def in_phrase(link: Link, tagged: tuple[Tag, ...]) -> bool:
    """Whether a name of one word is but a part of a turn of phrase: "¿Dónde cursó el grado?" names no "curso 2012"."""
    phrases = [tag for tag in tagged if tag.last - tag.first > 1 and tag.name.startswith(("section.", "field."))]
    return link.last - link.first == 1 and any(tag.first <= link.first < tag.last for tag in phrases)
