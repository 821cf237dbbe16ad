"""Somebody other than the candidate whom the last answer spoke of: "Was Mai Tran her student?", "Where is she now?"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant import dates
from assistant.conversation import Legacy
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import is_person, person_titles
from assistant.questions.dialogue.leaning import are, own, told
from assistant.questions.dialogue.of_named import OF_REFEREE
from assistant.questions.lexical import tags
from assistant.questions.lexical.keys import lexicon_keys
from assistant.questions.parsed import Parsed
from assistant.text import tokenize, words
from assistant.types import Conversation, EntryRef, Filters, Kind, Query, Role, SectionKind, Span, TermKind

LEAST = 3  # letters of a word that is the name of a place or an employer
SHORT = 8  # words of a question that may be about the person named last
PLACED = ("city", "location", "employer", "institution", "position", "headline", "highlights")
WHEN = ("period", "start", "end")
OF_OTHERS = (SectionKind.OTHER, SectionKind.REFERENCES)  # sections whose entries may be people
FIRM = (TermKind.NAME, TermKind.LINKED)
ROLES = ("adviser", "mentor", "referee")
TAG = "refer.another"
_NAME = re.compile(r"[\W\d]*([^\W\d_a-z][\w’'-]*\.?(?:[ \u00a0-][^\W\d_a-z][\w’'-]*\.?){1,3})")


def of_another(
    query: Query, parsed: Parsed, left: Legacy, conversation: Conversation, catalogue: Catalogue
) -> Query | None:
    """The question as one of a person whom the last answer named, with the lines that tell it as what was quoted (none
    where no line does). None where it is not about them: nothing shows that it is, or only the candidate fits."""
    asks_when = parsed.has("ask.when", "ask.since") and query.field in WHEN
    asks = parsed.has("ask.where") or query.field in PLACED or asks_when
    other = own(parsed) or told(parsed) or parsed.period or parsed.has("time.previous", "refer.before_that")
    other = bool(other or len(parsed.tokens) > SHORT or set(parsed.of("section")) - {"work", "education"})
    still = query.kind == Kind.YES_NO and parsed.has("time.current")
    if are(left, SectionKind.REFERENCES, catalogue) and query.field in OF_REFEREE:
        return None  # the entry of a referee tells it, whoever is "he"
    if not (asks or still) or other or query.kind not in (Kind.FACT, Kind.SUMMARY, Kind.PASSAGE, Kind.YES_NO):
        return None
    other_sex = _is_other_sex(parsed, conversation)
    names, in_roles = _of_entries(left, conversation, catalogue, every=other_sex), _in_roles(left, catalogue)
    asked_who = "ask.who" in left.query.tags or left.query.field in ROLES
    surely = other_sex and bool(names or in_roles or asked_who)
    if surely and not parsed.has("time.current"):
        names = names or in_roles  # the dates of a line on a post or on studies are not those of the adviser
    lines = tuple(dict.fromkeys((name[0], _line(name, catalogue)) for name in names))
    telling = tuple(
        (document_id, line)
        for document_id, line in lines
        if _tells(line.of(catalogue.documents[document_id].text), names, asks_when=asks_when)
    )
    if still:
        telling = ()  # no line says that it still is so
    if not (telling or surely):
        return None
    return replace(
        query,
        kind=Kind.FACT,
        also=(),
        terms=(),
        filters=Filters(candidate=query.filters.candidate),
        quoted=telling,
        tags=(*query.tags, TAG),
    )


def with_another(
    query: Query, parsed: Parsed, left: Legacy, conversation: Conversation, catalogue: Catalogue
) -> Query | None:
    """ "What did they write together?", "has he published with her?": the papers with the person named last, TAG where
    there are none; None for other questions."""
    texts = parsed.texts
    jointly = tags.listed(parsed.language, "jointly").stand_in(texts)
    papers = "publications" in parsed.of("section") or parsed.has("ask.wrote", "field.coauthor")
    names = (_in_roles(left, catalogue) or _of_entries(left, conversation, catalogue)) if jointly and papers else []
    if not names or own(parsed) or told(parsed):
        return None
    surnames = {(document_id, words(name)[-1]) for document_id, _, name in names}
    refs = tuple(
        EntryRef(document_id, place.entry.id)
        for document_id in dict.fromkeys(document_id for document_id, _, _ in names)
        for place in catalogue.places_of(document_id)
        if place.section.kind == SectionKind.PUBLICATIONS
        and any(
            (document_id, word) in surnames
            for person in place.entry.people
            for word in words(person.span.of(catalogue.documents[document_id].text))
        )
    )
    filters = Filters(
        section=(SectionKind.PUBLICATIONS,),
        heading=("publications",),
        person=tuple(dict.fromkeys(name for _, _, name in names)),
        entries=refs,
        candidate=query.filters.candidate,
    )
    kind = Kind.COUNT if parsed.has("ask.count") else Kind.YES_NO if query.kind == Kind.YES_NO else Kind.LIST
    made = replace(query, kind=kind, field=None, also=(), terms=(), filters=filters, quoted=())
    return made if refs else replace(made, tags=(*query.tags, TAG))


Name = tuple[str, Span, str]
"""A document, where it names somebody, and the name."""


def _of_entries(left: Legacy, conversation: Conversation, catalogue: Catalogue, *, every: bool = False) -> list[Name]:
    """The people whom entries that the last answer quoted are of ("Mai Tran, Ph.D. 2021"), where a question named
    them, or the last one asked who they are or was of them already, all of them where `every` says so; else those whom
    the last question named by their whole name, in whatever entry of people."""
    terms = [term for turn in conversation.turns for term in turn.query.terms]
    asked = {word for term in terms if term.kind in (*CONTENT, TermKind.LINKED) for word in term.words}
    asked |= {word for person in left.query.filters.person for word in words(person)}
    every = every or not {"ask.who", TAG}.isdisjoint(left.query.tags)
    found = []
    for document_id, span in left.quoted:
        place = catalogue.entry_at(document_id, span)
        text = catalogue.documents[document_id].text
        if place is None or place.section.kind not in OF_OTHERS:
            continue
        opening = _NAME.match(span.of(text))
        at = Span(span.start + opening.start(1), span.start + opening.end(1)) if opening is not None else None
        name = place.entry.name if place.section.kind == SectionKind.REFERENCES else at
        if name is not None and (every or asked & set(words(name.of(text)))):
            found.append((document_id, name, name.of(text)))
    return [name for name in found or _named(left, catalogue) if not _is_candidate(name, catalogue)]


def _named(left: Legacy, catalogue: Catalogue) -> list[Name]:
    """The people whom the last question named, where entries of people name them."""
    filters = left.query.filters
    others = {words(name) for name in filters.organisation} if not filters.person else set()
    firm = [term.words for term in left.query.terms if term.kind in FIRM and len(term.words) > 1]
    asked = [name for name in firm if name not in others]
    return [
        (document_id, span, span.of(catalogue.documents[document_id].text))
        for document_id in dict.fromkeys(document_id for document_id, _ in left.quoted)
        for name in asked
        for span in catalogue.mentions[document_id].find(name, capital=True)
        if (place := catalogue.entry_at(document_id, span)) is not None and place.section.kind in OF_OTHERS
    ]


def _in_roles(left: Legacy, catalogue: Catalogue) -> list[Name]:
    """The people whom the quotes of the last answer name as adviser, mentor or referee."""
    found = [
        (document_id, person.span, person.span.of(catalogue.documents[document_id].text))
        for document_id, span in left.quoted
        if (place := catalogue.entry_at(document_id, span)) is not None
        for person in place.entry.people
        if person.role != Role.AUTHOR and span.overlaps(person.evidence)
    ]
    return [name for name in found if not _is_candidate(name, catalogue)]


def _is_candidate(name: Name, catalogue: Catalogue) -> bool:
    return is_person(name[2], catalogue.cvs[name[0]].candidate)


def _line(name: Name, catalogue: Catalogue) -> Span:
    """The smallest passage that holds a name."""
    document_id, span, _ = name
    chunks = (c.span for c in catalogue.chunks_of(document_id) if c.span.contains(span))
    return min(chunks, key=len, default=span)


def _tells(line: str, names: list[Name], *, asks_when: bool) -> bool:
    """Whether a line says more of somebody than the name: a date, or another name (of a place or an employer)."""
    if asks_when:
        return bool(dates.find(line))
    tokens = tokenize(line)
    texts = tuple(token.text for token in tokens)
    passed = {word for _, _, name in names for word in words(name)} | person_titles()
    held = lexicon_keys(texts, "degrees", tuple(token.capital for token in tokens))
    degrees = {i for first, (length, _) in held.items() for i in range(first, first + length)}
    return any(
        token.capital and len(token.text) >= LEAST and token.text not in passed and i not in degrees
        for i, token in enumerate(tokens)
        if i
    )


def _is_other_sex(parsed: Parsed, conversation: Conversation) -> bool:
    """Whether a question says "he" where all before it said "she", or the other way round."""
    before = [tags.sexes(set(words(turn.query.text)), turn.query.language) for turn in conversation.turns]
    earlier = set().union(*before)
    now = tags.sexes(set(words(parsed.text)), parsed.language)
    return len(now) == 1 and len(earlier) == 1 and now != earlier
