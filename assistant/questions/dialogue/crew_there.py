"""How many people somebody leads where a clipped question leaves out at which job: "how many under him?" asks it of the
job spoken of, and counts neither jobs nor what was listed."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions import fields
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.led import (
    asks_number,
    asks_size,
    leads_anyone,
    names_people,
    only_leads,
    says_leads,
    speaks_of_others,
)
from assistant.questions.cvs.names import NameKind
from assistant.questions.dialogue.leaning import length, points
from assistant.questions.lexical.tags import function_words, phrases
from assistant.questions.parsed import Parsed
from assistant.text import phrases_in
from assistant.types import EntryRef, Filters, Kind, Query, SectionKind, TermKind

TAG = "crew.there"
"""The tag of such a question."""
MENTORING = "topic.mentoring"
SHORT = 8  # words of a clipped question
FEW = 3  # jobs that may be spoken of together
JOBS = {SectionKind.WORK, SectionKind.VOLUNTEER}
NAMED = (NameKind.ORGANISATION, NameKind.INSTITUTION, NameKind.PERSON, NameKind.VENUE)
ELSEWHERE = ("section.teaching", "section.publications", "section.patents", "section.languages", "section.awards")


def crew_there(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """The question asked of the jobs spoken of; None for other questions, and where it names a job or a time."""
    jobs = _jobs(left, catalogue)
    if not jobs or parsed.period is not None or parsed.anchors or parsed.named(*NAMED):
        return None
    if length(parsed) > SHORT and not points(parsed):
        return None
    said, language = phrases_in(parsed.text, 3), parsed.language
    counts = parsed.has("ask.count")
    if query.filters.order is not None or parsed.has(*ELSEWHERE, "refer.those"):
        return None
    hired = phrases("course.yaml", language, "hired").stand_in(parsed.texts)  # "how many people did he hire for it?"
    people = counts and leads_anyone(said, language) and not _counts_groups(parsed) and not hired
    leads = counts and ((says_leads(said, language) and not _tells_more(parsed)) or _trained(parsed))
    if not (asks_size(said, language) or asks_number(said, language) or people or leads):
        return None
    filters = Filters(candidate=query.filters.candidate)
    tags = tuple(dict.fromkeys((*query.tags, TAG)))
    taught = {i for tag in parsed.tags if tag.name == MENTORING for i in range(tag.first, tag.last)}
    taught_by = {parsed.tokens[i].text for i in taught} | function_words(language)
    terms = tuple(
        replace(term, kind=TermKind.WORD) if term.kind == TermKind.LINKED and _is_people(term.words, language) else term
        for term in query.terms
        if not taught_by.issuperset(term.words)
    )
    made = replace(query, kind=Kind.PASSAGE, field=None, also=(), course=None, filters=filters, terms=terms, tags=tags)
    return replace(made, follows=jobs)


def _tells_more(parsed: Parsed) -> bool:
    """Whether a question tells more than that people are led: "how many cases does she handle a year?"."""
    small = function_words(parsed.language)
    told = (tuple(w for w in term.words if w not in small) for term in parsed.terms if term.kind in CONTENT)
    return not all(only_leads(phrase, parsed.language) for phrase in told)


def _counts_groups(parsed: Parsed) -> bool:
    """Whether not people are counted but groups of them: "how many teams use it?"."""
    counted = {parsed.texts[tag.last : tag.last + 1] for tag in parsed.tags if tag.name == "ask.count"}
    groups = frozenset(word for word in counted if word)
    return leads_anyone(groups, parsed.language) and not speaks_of_others(groups, parsed.language)


def _trained(parsed: Parsed) -> bool:
    """Whether people of a trade are counted that were taught: "how many apprentices has he trained there?"."""
    return any(_is_people(term.words, parsed.language) for term in parsed.terms) and parsed.has(MENTORING)


def _is_people(phrase: tuple[str, ...], language: str) -> bool:
    return any(names_people(word, language) for word in phrase)


def _jobs(left: Legacy, catalogue: Catalogue) -> tuple[EntryRef, ...]:
    """The jobs that were spoken of, where these are few; where those of now were asked for, these."""
    jobs = tuple(ref for ref in left.entries if fields.kind_of(catalogue, ref) in JOBS)
    if left.query.filters.order != "current" and "time.current" not in left.query.tags:
        return jobs if len(jobs) <= FEW else ()
    entries = ((ref, catalogue.entry(ref.document_id, ref.entry_id)) for ref in jobs)
    ongoing = tuple(ref for ref, entry in entries if entry.period is not None and entry.period.ongoing)
    return ongoing or jobs
