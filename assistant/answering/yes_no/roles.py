"""Yes by what somebody is: "is she a lawyer?". Law among the skills, or the lawyers whom she trained, make none."""

from __future__ import annotations

from assistant import lexicon
from assistant.answering import describing
from assistant.answering.draft import Draft, quoting
from assistant.answering.finding.evidence import LEADERSHIP, PROOF, Mention, fields_of, mentions, sections_of
from assistant.answering.finding.kinds import is_higher
from assistant.answering.yes_no.whether import TOGETHER, Whether, as_yes
from assistant.parsing.vocabulary import position_score
from assistant.questions.lexical.tags import HEAD_FIRST
from assistant.text import is_cjk, words
from assistant.types import Query, SectionKind, Span, Term, TermKind

MOST = 2  # lines that are quoted
UNSURE = 0.3  # confidence of lines that only speak of such people
HELD = (SectionKind.WORK, SectionKind.VOLUNTEER)
CERTIFIED = frozenset({"first_aid", "first_aid_certificate", "training_of_apprentices", "master_craftsman"})
"""Concepts of what somebody is by a certificate."""
AKIN = 5  # letters that "teacher" and "teaching" share


def by_role(whether: Whether) -> Draft | None:
    """Whether the person is called what the question asks, in the head of an entry or outside of them, or has a degree
    or a certificate of the field; sentences that speak of such people, or of what they do, are only the nearest. None
    where the question asks for no occupation."""
    role = _role(whether)
    if role is None:
        return None
    sure = [m for m in mentions(role, whether.document) if m.strength >= PROOF and not _is_of_referee(whether, m)]
    called = [mention.span for mention in sure if _is_called(whether, role, mention)]
    literal = [span for span in called if whether.document.within(span) == role.words]  # before what is like it
    lines = _heads(whether, literal) or _heads(whether, called) or _degrees(whether, sure)
    lines = lines or _certificates(whether, role, sure)
    nearest = _lines(whether, called + [mention.span for mention in sure if _is_akin(whether, role, mention)])
    if not (lines or nearest):
        return whether.only_related((role,))
    confidence = TOGETHER if lines else UNSURE
    found = quoting(whether.view, whether.document_id, lines or nearest, between="; ", end=".", confidence=confidence)
    return as_yes(whether.query, found)


def _role(whether: Whether) -> Term | None:
    """The occupation that is all that the question tells beside words for holding one ("has she worked as …?")."""
    told = [term for term in whether.query.terms if term.kind != TermKind.GENERIC]
    others = (term for term in whether.query.terms if term.kind == TermKind.GENERIC)
    holding = all(
        fields_of(t.words) & {"position", "employer"} or "section.work" in sections_of(t.words) for t in others
    )
    if len(told) != 1 or not holding or {"ask.used", "ask.with"} & set(whether.query.tags):
        return None
    role = told[0]
    if _is_done(role, whether.query):
        return None
    known = role.kind in (TermKind.WORD, TermKind.KNOWN) and LEADERSHIP not in role.concepts
    return role if known and position_score(_head(role, whether.query.language)) > 0 else None


def _is_done(role: Term, query: Query) -> bool:
    """Whether the word for an occupation is what somebody does, right behind the pronoun: "does she cook?" asks for no
    cook."""
    said, content = words(query.text), lexicon.words("questions", query.language)
    subjects = {word for sex in ("she", "he") for word in content["pronouns"][sex]}
    can = bool(said) and said[0] in content["auxiliaries"]
    if query.language == "zh":
        return can  # "会自动化测试吗？"
    return can and len(said) > 2 and said[1] in subjects and said[2] == role.words[0]


def _head(role: Term, language: str) -> str:
    """The noun of an occupation without what narrows it: server-side JavaScript is no server."""
    if is_cjk(role.words[0]):
        return role.text
    return role.words[0] if language in HEAD_FIRST else role.words[-1]


def _is_of_referee(whether: Whether, mention: Mention) -> bool:
    place = whether.view.catalogue.entry_at(whether.document_id, mention.span)
    return place is not None and place.section.kind == SectionKind.REFERENCES


def _is_called(whether: Whether, role: Term, mention: Mention) -> bool:
    """Whether a mention names somebody of the occupation, not the field."""
    named = position_score(whether.document.written(mention.span)) > 0
    return named or whether.document.within(mention.span) == role.words


def _heads(whether: Whether, called: list[Span]) -> list[Span]:
    """The heads of entries, the lines outside of them that hold such names, and those of jobs that begin with one
    ("Tech lead of a team of five")."""
    found: dict[Span, None] = {}
    for chunk in whether.view.catalogue.chunks_of(whether.document_id):
        named = [span for span in called if chunk.span.contains(span)]
        place = whether.view.catalogue.entry_at(whether.document_id, chunk.span)
        head = describing.head(place.entry) if place is not None else chunk.span
        if any(head.contains(span) for span in named):
            found[head] = None
        elif (
            place is not None and place.entry.kind in HELD and any(_opens(whether, chunk.span, span) for span in named)
        ):
            found[chunk.span] = None
    return list(found)[:MOST]


def _opens(whether: Whether, line: Span, name: Span) -> bool:
    """Whether a line begins with the name of a role that is no label: "Mentor: Ada Roe" names another."""
    text = whether.view.text(whether.document_id)
    before, behind = text[line.start : name.start], text[name.end : line.end].lstrip()
    return not any(map(str.isalnum, before)) and not behind.startswith((":", "：", "s:"))


def _lines(whether: Whether, spans: list[Span]) -> list[Span]:
    """The lines that hold some words."""
    chunks = (chunk.span for chunk in whether.view.catalogue.chunks_of(whether.document_id))
    return [line for line in chunks if any(line.contains(span) for span in spans)][:MOST]


def _degrees(whether: Whether, sure: list[Mention]) -> list[Span]:
    """The heads of degrees that speak of the field."""
    view, document_id = whether.view, whether.document_id
    places = (p for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.EDUCATION)
    heads = [describing.head(place.entry) for place in places if is_higher(view, document_id, place)]
    return [head for head in heads if any(head.contains(mention.span) for mention in sure)][:MOST]


def _certificates(whether: Whether, role: Term, sure: list[Mention]) -> list[Span]:
    """The certificates that alone make somebody what the question asks: a first aider, but no electrician."""
    if CERTIFIED.isdisjoint(role.concepts):
        return []
    own = (place.entry for place in whether.view.catalogue.places_of(whether.document_id))
    named = [(e.name, e.head) for e in own if e.kind == SectionKind.CERTIFICATES and e.name]
    return [head for name, head in named if any(name.contains(mention.span) for mention in sure)][:MOST]


def _is_akin(whether: Whether, role: Term, mention: Mention) -> bool:
    """Whether a mention has the beginning of the word asked by: who teaches may be called a teacher."""
    beginnings = {word[:AKIN] for word in role.words}
    return not beginnings.isdisjoint(word[:AKIN] for word in whether.document.within(mention.span))
