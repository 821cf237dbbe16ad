"""A question taken apart: its words, their meanings, the names of the CV among them, and what is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from assistant import dates, lexicon
from assistant.questions import spelling, tags
from assistant.questions.catalogue import Catalogue, Name, NameKind
from assistant.questions.concepts import Sense, concepts
from assistant.questions.tags import Tag
from assistant.text import Token, is_cjk, tokenize, words
from assistant.types import Period, Term, TermKind


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


@dataclass(frozen=True, slots=True)
class Parsed:
    """A question taken apart. `terms` are content words that are no names of the CV; `degrees` and `languages` are
    keys of the CV lexicon; `period` is the time that the question names."""

    text: str
    language: str
    tokens: tuple[Token, ...]
    tags: tuple[Tag, ...]
    links: tuple[Link, ...]
    terms: tuple[Term, ...]
    degrees: tuple[str, ...]
    languages: tuple[str, ...]
    period: Period | None
    corrected: tuple[str, ...]

    def has(self, *names: str) -> bool:
        """Whether a word of the question bears one of the tags."""
        return any(tag.name in names for tag in self.tags)

    def of(self, group: str) -> tuple[str, ...]:
        """Keys of a group of tags, in the order of the question: of("field") -> ("adviser",)."""
        found = (tag.name.partition(".")[2] for tag in self.tags if tag.name.startswith(group + "."))
        return tuple(dict.fromkeys(found))

    def at(self, name: str) -> int | None:
        """The first word that bears the tag."""
        return next((tag.first for tag in self.tags if tag.name == name), None)

    def named(self, *kinds: NameKind) -> tuple[Name, ...]:
        """Names of the CV of those kinds that the question names."""
        return tuple(dict.fromkeys(name for link in self.links for name in link.of(*kinds)))


@cache
def _phrases(group: str, languages: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    """The phrases of a group of the CV lexicon in some languages: folded words -> key."""
    found: dict[tuple[str, ...], str] = {}
    for language in languages:
        for key, phrases in lexicon.words("cv", language).get(group, {}).items():
            for phrase in phrases:
                found.setdefault(words(str(phrase)), str(key))
    return found


def lexicon_keys(
    texts: tuple[str, ...], group: str, capitals: tuple[bool, ...], languages: tuple[str, ...] = ()
) -> dict[int, tuple[int, str]]:
    """Phrases of a group of the CV lexicon among words: first word -> (length, key). One or two letters count only
    where they are capitals ("BS", not "be"). `languages` are those to look in, all by default."""
    phrases = _phrases(group, languages or lexicon.languages("cv"))
    found: dict[int, tuple[int, str]] = {}
    i = 0
    while i < len(texts):
        for length in range(min(5, len(texts) - i), 0, -1):
            run = texts[i : i + length]
            key = phrases.get(run)
            short = sum(map(len, run)) < 3 and not is_cjk(run[0])
            if key is not None and not (short and not all(capitals[i : i + length])):
                found[i] = (length, key)
                i += length - 1
                break
        i += 1
    return found


def _degrees(
    texts: tuple[str, ...], capitals: tuple[bool, ...], language: str, tagged: tuple[Tag, ...]
) -> dict[int, tuple[int, str]]:
    """The degrees that a question names. Courses are no degree, one word such as "associate" or "intermediate" is
    more often something else, and a "driving licence" is no licence."""
    found = lexicon_keys(texts, "degrees", capitals, tuple(dict.fromkeys((language, "en"))))
    loose = ("associate", "secondary", "diploma")
    inside = {i for tag in tagged if tag.last - tag.first > 1 for i in range(tag.first, tag.last)}
    positions = {i for tag in tagged if tag.name.startswith("position.") for i in range(tag.first, tag.last)}
    return {
        i: (n, key)
        for i, (n, key) in found.items()
        if key != "course" and i not in positions and not (n == 1 and (key in loose or i in inside))
    }


def _links(tokens: tuple[Token, ...], catalogue: Catalogue, language: str, tagged: tuple[Tag, ...]) -> tuple[Link, ...]:
    lexical = tags.of_language(language)
    texts = tuple(token.text for token in tokens)
    spoken = {i for tag in tagged if not tag.name.startswith("section.") for i in range(tag.first, tag.last)}
    found: list[Link] = []
    inside = {i for first, last in _long_terms(texts) for i in range(first, last)}
    i = 0
    while i < len(texts):
        length, names = _longest(texts, i, catalogue)
        if length == 1 and i in inside:  # "programming languages" is not the section "Languages"
            names = tuple(name for name in names if name.kind != NameKind.SECTION)
        run = texts[i : i + length]
        plain = all(w in lexical.stop or w in lexical.generic for w in run) or (
            length == 1 and i in spoken and not (tokens[i].capital and i > 0)
        )
        if not names or plain:
            i += 1
            continue
        found.append(Link(i, i + length, " ".join(run), names))
        i += length
    return tuple(found)


def _long_terms(texts: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the taxonomy's terms of two words and more stand, as (first, last)."""
    found = []
    i = 0
    while i < len(texts):
        sense = concepts().longest_at(texts, i)
        length = len(sense.phrase) if sense is not None else 1
        if length > 1:
            found.append((i, i + length))
        i += length
    return found


def _longest(texts: tuple[str, ...], start: int, catalogue: Catalogue) -> tuple[int, tuple[Name, ...]]:
    """The longest name at a word, in this spelling or another that the taxonomy knows."""
    length, names = catalogue.longest_at(texts, start)
    sense = concepts().longest_at(texts, start)
    if sense is not None and len(sense.phrase) > length:
        for form in concepts().forms(sense.phrase):
            other = catalogue.names(form)
            if other:
                return len(sense.phrase), other
        return 0, ()  # "Google Cloud" is not the "Cloud" of the CV
    return length, names


def _fuzzy(tokens: tuple[Token, ...], free: list[int], catalogue: Catalogue) -> tuple[Link, ...]:
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


def parse(text: str, catalogue: Catalogue, *, default: str, known: Callable[[str], bool]) -> Parsed:
    """Take a question apart. `default` is the language of a question that shows none; `known` tells words of a
    language that neither lexicon nor CV has, so that they are not taken for typing errors."""
    raw = tokenize(text)
    spanish = any(mark in text for mark in "¿¡")  # no other language has these marks
    language = "es" if spanish else tags.detect(raw, (default, *catalogue.languages.values()))
    taxonomy = concepts()
    tokens = spelling.correct(
        raw,
        (tags.of_language(language).vocabulary, catalogue.vocabulary, taxonomy.vocabulary),
        lambda word: word in tags.every_word() or known(word),
    )
    texts = tuple(token.text for token in tokens)
    capitals = tuple(token.capital for token in tokens)
    tagged = tags.tag(tokens, language)
    links = _links(tokens, catalogue, language, tagged)
    degrees = _degrees(texts, capitals, language, tagged)
    spoken = lexicon_keys(texts, "languages", capitals)
    tagged = _without_inner(tagged, links, texts)
    period, dated = _period(text, tokens)
    linked = {i for link in links for i in range(link.first, link.last)}
    explained = linked | dated
    explained |= {i for first, (length, _) in (degrees | spoken).items() for i in range(first, first + length)}
    tag_words = {i for tag in tagged for i in range(tag.first, tag.last)}
    stop = tags.stop_positions(tokens, language)
    free = [i for i in range(len(tokens)) if i not in explained and i not in tag_words and i not in stop]
    unknown = [i for i in free if texts[i] not in taxonomy.vocabulary and texts[i] not in catalogue.vocabulary]
    fuzzy = _fuzzy(tokens, unknown, catalogue)
    explained |= {i for link in fuzzy for i in range(link.first, link.last)}
    return Parsed(
        text=text,
        language=language,
        tokens=tokens,
        tags=tagged,
        links=(*links, *fuzzy),
        terms=(
            *_terms(text, tokens, language, tagged, explained, stop, known),
            *_linked(text, tokens, (*links, *fuzzy), degrees | spoken),
        ),
        degrees=tuple(dict.fromkeys(key for _, key in degrees.values())),
        languages=tuple(dict.fromkeys(key for _, key in spoken.values())),
        period=period,
        corrected=tuple(t.text for t, r in zip(tokens, raw, strict=True) if t.text != r.text),
    )


CAPITAL_NOUNS = frozenset({"de"})
"""Languages in which a capital does not tell a name."""

# what kind of entry a longer term is about: an "engineering degree" is a degree
HEADS = frozenset(
    f"{group}.{key}"
    for group in ("section", "field")
    for key in ("education", "degree", "projects", "publications", "certificates", "awards", "internship", "thesis")
)


def _without_inner(tagged: tuple[Tag, ...], links: tuple[Link, ...], texts: tuple[str, ...]) -> tuple[Tag, ...]:
    """Tags without those inside a longer name of the CV or a longer term of the taxonomy ("programming languages" is
    not the section of languages)."""
    named = [(link.first, link.last) for link in links if link.last - link.first > 1]
    longer = named + _long_terms(texts)
    inside = ("section.", "field.", "off.", "position.", "talk.", "order.")
    return tuple(
        tag
        for tag in tagged
        if not (
            tag.name.startswith(inside)
            and (tag.name not in HEADS or any(a <= tag.first and tag.last <= b for a, b in named))
            and any(a <= tag.first and tag.last <= b and tag.last - tag.first < b - a for a, b in longer)
        )
    )


def _period(text: str, tokens: tuple[Token, ...]) -> tuple[Period | None, set[int]]:
    """The time that a question names, and the words that name it. Two dates are the ends of one period."""
    found = dates.find(text) if any(c.isdigit() for c in text) else ()  # its patterns take a while to compile
    if not found:
        return None, set()
    dated = {
        i for i, token in enumerate(tokens) for p in found if p.span.start <= token.start and token.end <= p.span.end
    }
    first, last = found[0], found[-1]
    if len(found) == 1 or first.start is not None:
        return first, dated
    return Period(first.end, last.end or last.start, False, first.span), dated


def _terms(
    text: str,
    tokens: tuple[Token, ...],
    language: str,
    tagged: tuple[Tag, ...],
    explained: set[int],
    stop: frozenset[int],
    knows: Callable[[str], bool],
) -> tuple[Term, ...]:
    lexical = tags.of_language(language)
    texts = tuple(token.text for token in tokens)
    spoken = {
        i
        for tag in tagged
        if tag.name.startswith(("ask.", "time.", "order.", "refer.", "talk."))
        for i in range(tag.first, tag.last)
    }
    topical = {i for tag in tagged if i_of(tag) for i in range(tag.first, tag.last)}
    found: list[Term] = []
    i = 0
    while i < len(tokens):
        if i in explained:
            i += 1
            continue
        sense = concepts().longest_at(texts, i)
        if sense is not None and _counts(sense.phrase, tokens[i], lexical):
            last = i + len(sense.phrase)
            surface = text[tokens[i].start : tokens[last - 1].end]
            run = range(i, last)
            by_tag = any(j in topical for j in run) and all(j in topical or j in stop for j in run)
            capital = any(token.capital and token.start > 0 for token in tokens[i:last])
            phrase = not capital and any(j in stop for j in range(i, last))
            kind = (
                TermKind.GENERIC
                if by_tag
                else _known_as(sense, tokens[i:last], phrase, language in CAPITAL_NOUNS, knows)
            )
            # a turn of phrase ("coached a") stands for what it is an instance of
            found.append(Term(surface, sense.phrase, kind, sense.names or (sense.member_of if phrase else ())))
            i = last
            continue
        if i in stop or (i in spoken and i not in topical):
            i += 1
            continue
        topic = next((tag for tag in tagged if tag.name.startswith("topic.") and tag.first == i), None)
        if topic is not None:
            surface = text[tokens[i].start : tokens[topic.last - 1].end]
            found.append(Term(surface, texts[i : topic.last], TermKind.WORD, (topic.name.partition(".")[2],)))
            i = topic.last
            continue
        surface = text[tokens[i].start : tokens[i].end]
        if i in topical or texts[i] in lexical.generic:
            kind = TermKind.GENERIC
        elif tokens[i].capital and i > 0 and language not in CAPITAL_NOUNS:
            kind = TermKind.NAME
        else:
            kind = TermKind.WORD
        found.append(Term(surface, (texts[i],), kind))
        i += 1
    return tuple(term for term in _joined(found, text) if not _lone_character(term))


def _linked(
    text: str, tokens: tuple[Token, ...], links: tuple[Link, ...], keys: dict[int, tuple[int, str]]
) -> tuple[Term, ...]:
    """What the question names and the CV or its lexicon has: names, degrees, languages."""
    found = []
    for link in links:
        if not link.of(NameKind.CANDIDATE, NameKind.SECTION):
            found.append(Term(link.text, tuple(link.text.split()), TermKind.LINKED))
    for first, (length, _) in keys.items():
        run = tokens[first : first + length]
        found.append(Term(text[run[0].start : run[-1].end], tuple(t.text for t in run), TermKind.LINKED))
    return tuple(found)


def _lone_character(term: Term) -> bool:
    """A Chinese character that nothing explains is a particle more often than a word."""
    return term.kind == TermKind.WORD and len(term.words) == 1 and is_cjk(term.words[0])


def i_of(tag: Tag) -> bool:
    """Whether a tag's words also tell a topic."""
    return tag.name.startswith(("field.", "section.", "position.", "off."))


def _known_as(
    sense: Sense, run: tuple[Token, ...], phrase: bool, nouns: bool, knows: Callable[[str], bool]
) -> TermKind:
    """A thing that the taxonomy knows must be found where it is written as a name or is no word of the language; the
    name of a kind of things ("databases") is a word like others."""
    if phrase:
        return TermKind.WORD
    if nouns or is_cjk(run[0].text):  # a capital tells nothing here
        return TermKind.WORD if sense.names else TermKind.KNOWN
    capital = any(token.capital and (token.start > 0 or sense.member_of) for token in run)
    strange = not sense.names and not all(knows(token.text) for token in run)
    return TermKind.KNOWN if capital or strange else TermKind.WORD


def _counts(phrase: tuple[str, ...], token: Token, lexical: tags.Words) -> bool:
    """Whether a phrase of the taxonomy is meant as such."""
    if concepts().ambiguous(phrase):
        return token.capital and token.start > 0
    return not all(word in lexical.stop or word in lexical.generic for word in phrase)


def _joined(terms: list[Term], text: str) -> tuple[Term, ...]:
    """Characters of a CJK word that stand together are one term, and so are the words of one name."""
    joined: list[Term] = []
    for term in terms:
        last = joined[-1] if joined else None
        together = last is not None and (last.text + term.text in text or f"{last.text} {term.text}" in text)
        cjk = last is not None and is_cjk(term.words[0]) and is_cjk(last.words[-1])
        if last is not None and together and last.kind == term.kind and (cjk or term.kind == TermKind.NAME):
            space = "" if last.text + term.text in text else " "
            joined[-1] = Term(last.text + space + term.text, last.words + term.words, term.kind)
        else:
            joined.append(term)
    return tuple(joined)
