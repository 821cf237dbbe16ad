"""Yes with the quote, or not_found: what is related is no evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering import contact, courses, describing, facts, whereabouts, works
from assistant.answering.draft import Citing, Draft, View, quoting
from assistant.answering.evidence import (
    PROOF,
    RELATED,
    STEM,
    SYNONYM,
    best_in,
    hinted,
    mentions,
)
from assistant.answering.headed import FINE
from assistant.answering.lists import items
from assistant.answering.literal import literal
from assistant.answering.passages import (
    below,
    candidates,
    not_found,
    of_nothing,
    passage,
    proved,
    sentence,
    speaks_of,
    speaks_of_kind,
    terms_found,
)
from assistant.answering.phrases import noun, say
from assistant.answering.selection import CAREER, has_section, narrow, select
from assistant.answering.spoken import said
from assistant.questions import fields
from assistant.questions.asking import BY_HEADING, CONTENT
from assistant.questions.keys import lexicon_keys
from assistant.questions.names import Place
from assistant.text import words
from assistant.types import (
    EntryRef,
    Hit,
    Query,
    SectionKind,
    Status,
    Term,
    TermKind,
)

SURE = 0.35  # confidence of evidence that is called a yes; below it, it is the nearest that the CV says
STRICT = (
    SectionKind.CERTIFICATES,
    SectionKind.LANGUAGES,
    SectionKind.AWARDS,
    SectionKind.VOLUNTEER,
    SectionKind.EDUCATION,
    SectionKind.PUBLICATIONS,
    SectionKind.INTERESTS,
    SectionKind.REFERENCES,
)
SITES = ("github", "linkedin")  # fields that are the name of a site, too
VALID = (SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.LANGUAGES)  # of which the CV tells no "present"


def yes_no(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> Draft:
    """Whether the CV says so."""
    filters = query.filters
    if filters.outside:
        draft = whereabouts.elsewhere(query, view, document_id)
        if draft is not None:
            return as_yes(query, draft)
    where = whereabouts.where_terms(query) if set(filters.section) & set(whereabouts.KINDS) else ()
    if where and not filters.entries:
        draft = whereabouts.inside(query, view, document_id, where) or _studied_at(
            query, hits, view, document_id, where
        )
        return as_yes(query, draft or not_found(query, view, document_id, where))
    telling = tuple(term for term in query.terms if term.kind not in (TermKind.GENERIC, TermKind.LINKED))
    employed = "field.employer" in query.tags and not {"ask.used", "ask.with"} & set(query.tags)
    if employed and not filters.organisation and not filters.position:
        named = tuple(t for t in query.terms if t.kind in (TermKind.NAME, TermKind.KNOWN, TermKind.LINKED))
        if named:
            return _employed(query, hits, view, document_id, named)
    if query.field in contact.KEYS or query.field in ("linkedin", "github"):
        return contact.contact(query, hits, view, document_id)
    kinds = tuple(t for t in telling if t.concepts)
    if employed and kinds and kinds == telling:
        employers = _employers_of(view, document_id, kinds)
        if employers:
            return as_yes(query, items(query, view, document_id, employers[:5]))
    structured = (
        filters.degree
        or filters.position
        or filters.organisation
        or filters.entries
        or filters.venue
        or filters.person
        or set(filters.section) & set(STRICT)
        or (set(filters.heading) & {"patents", "talks"})
    )
    if structured and not query.follows:
        draft = _entries(query, hits, view, document_id, telling)
        if draft is not None:
            return draft
    if telling:
        if query.field == "study" and not hinted(telling, view.catalogue.mentions[document_id]):
            return not_found(query, view, document_id, telling, candidates(query, hits, view, document_id), 0.05)
        draft = said(query, hits, view, document_id, telling)
        names = tuple(t for t in telling if t.kind in (TermKind.KNOWN, TermKind.NAME))
        if names and set(filters.heading) & set(FINE) and draft.status == Status.ANSWERED:
            own = [place.entry.span for place in select(query, view, document_id)]
            there = any(span.overlaps(other) for span in draft.evidence for other in own)
            if not (there or speaks_of_kind(query, view, draft, names)):  # "did she teach at …?" of a talk there
                return not_found(query, view, document_id, names)
        return as_yes(query, _with_address(draft, view) if query.field == "url" else draft)
    if query.field == "thesis":  # "did she write a thesis?"
        return as_yes(query, facts.fact(query, hits, view, document_id))
    headed = select(query, view, document_id) if filters.heading and not filters.section else ()
    if headed:  # a section of the CV by its own name: "has she been in the press?"
        return as_yes(query, items(query, view, document_id, headed[:5]))
    return as_yes(query, passage(query, hits, view, document_id))


def _studied_at(
    query: Query, hits: Sequence[Hit], view: View, document_id: str, where: tuple[Term, ...]
) -> Draft | None:
    """What is told of studies at a place outside their section ("degrees from Tulsa and Stanford"); None where no
    sentence that is sure to be meant speaks of both."""
    if SectionKind.EDUCATION not in query.filters.section:
        return None
    near = passage(query, hits, view, document_id)
    told = near.status == Status.ANSWERED and near.confidence >= SURE
    return near if told and speaks_of_kind(query, view, near, where) else None


def _with_address(draft: Draft, view: View) -> Draft:
    """Lines that speak of a thing with the addresses in them or in the items below them."""
    document = view.catalogue.mentions[draft.document_id]
    citing, parts = Citing(), []
    for span in draft.evidence:
        for line in (span, *below(view, draft.document_id, span)):
            for address in document.addresses(line):
                parts.append(f"{view.words(draft.document_id, address)} {citing.cite(line)}")
    if not parts:
        return draft
    return replace(draft, text="; ".join(parts) + ".", evidence=tuple(citing.spans))


def _employers_of(view: View, document_id: str, kinds: tuple[Term, ...]) -> tuple[Place, ...]:
    """The positions at organisations of a kind ("a bank"), by the names of the organisations."""
    document = view.catalogue.mentions[document_id]
    found = [m for term in kinds for m in mentions(term, document) if m.strength >= PROOF]
    return tuple(
        place
        for place in view.catalogue.places_of(document_id)
        if place.entry.kind == SectionKind.WORK and place.entry.name is not None
        if best_in(place.entry.name, found) >= PROOF
    )


def _employed(query: Query, hits: Sequence[Hit], view: View, document_id: str, named: tuple[Term, ...]) -> Draft:
    """Whether a name that is no employer's in the structure is told to be one: a sentence that names it and speaks of
    working there."""
    found = terms_found(query, view, document_id)
    work = [m for t, m in found.items() if t.kind == TermKind.GENERIC]
    for chunk in view.catalogue.chunks_of(document_id):
        if not all(proved(chunk.span, term, found) for term in named):
            continue
        if any(best_in(chunk.span, places) >= STEM for places in work):
            span = sentence(view, document_id, chunk.span, [m.span for t in named for m in found[t]])
            return as_yes(query, quoting(view, document_id, [span], confidence=0.8))
    ranked = candidates(query, hits, view, document_id)
    return not_found(query, view, document_id, named, ranked, 0.05)


def as_yes(query: Query, draft: Draft) -> Draft:
    """A draft that says yes; the nearest where it is not sure; not_found as it is."""
    if draft.status not in (Status.ANSWERED, Status.PARTIAL):
        return draft
    if draft.confidence < SURE:
        return replace(draft, status=Status.PARTIAL, text=say(query.language, "perhaps", text=draft.text))
    return replace(draft, text=say(query.language, "yes", text=draft.text))


def _entries(
    query: Query, hits: Sequence[Hit], view: View, document_id: str, telling: tuple[Term, ...]
) -> Draft | None:
    """Yes by the entries that the filters leave; None where words decide instead."""
    pool = select(query, view, document_id, CAREER)
    if not pool and query.filters.order == "current" and query.filters.entries:
        return _over(query, view, document_id)
    if not pool and query.filters.order == "current" and set(query.filters.section) & set(VALID):
        return _whether_valid(query, hits, view, document_id)
    filters = query.filters
    strict = bool(filters.degree or filters.position or set(filters.section) & set(STRICT))
    pool = tuple(p for p in pool if _holds_names(query, view, document_id, p))
    if not pool:
        if telling and not strict:
            return None
        named = _of_named(query, view, document_id)
        if named is not None:
            return as_yes(query, named)
        what = _asked(query)
        called = works.lines(query, view, document_id) if works.asked(query) else ()
        if called:
            return as_yes(query, quoting(view, document_id, called, confidence=0.8))
        reason = say(query.language, "no_entry", what=what)
        if works.asked(query) and has_section(replace(query, text=""), view, document_id):
            return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)  # what it holds is of other kinds
        near = passage(query, hits, view, document_id)
        bare = all(term.kind == TermKind.GENERIC for term in query.terms)
        headed = strict or (bare and bool(set(filters.heading) & set(BY_HEADING)))  # what is near is no patent
        fits = near.status == Status.ANSWERED and (not headed or speaks_of_kind(query, view, near))
        told = None if fits and near.confidence >= SURE else literal(query, view, document_id, query.filters.heading)
        if told is not None or fits:
            return as_yes(query, told or near)
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason, related=near.related)
    kept, lacking = narrow(query, view, document_id, pool)
    if lacking:
        if query.field == "courses":
            trained = courses.taken(query, view, document_id)
            if trained:
                return as_yes(query, items(query, view, document_id, trained[:5]))
            return not_found(query, view, document_id, lacking, candidates(query, hits, view, document_id), 0.05)
        if strict and of_nothing(query, view, document_id):
            return not_found(query, view, document_id, lacking)
        if strict and any(term.kind in (TermKind.KNOWN, TermKind.NAME) for term in lacking):
            near = passage(query, hits, view, document_id)
            if near.status == Status.ANSWERED and speaks_of_kind(query, view, near, lacking):
                return as_yes(query, near)
            return not_found(query, view, document_id, lacking, candidates(query, hits, view, document_id), 0.05)
        apart = any(term.kind == TermKind.GENERIC for term in query.terms)  # not within a term: "cloud certificate"
        if SectionKind.CERTIFICATES in query.filters.section and apart:
            return _certified(query, hits, view, document_id, lacking)
        return None
    kept = _to_the_letter(query, view, document_id, kept)
    if telling and not _in_heads(view, document_id, kept, telling):
        refs = tuple(EntryRef(document_id, place.entry.id) for place in kept)
        return as_yes(query, passage(replace(query, follows=refs), hits, view, document_id))
    if query.field == "url":
        return as_yes(query, _address(query, hits, view, document_id))
    if query.field in ("highlights", "score", "thesis", "courses", "adviser", "mentor"):
        return as_yes(query, facts.fact(query, hits, view, document_id))
    return as_yes(query, items(query, view, document_id, kept[:5]))


def _address(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> Draft:
    """The address of an entry; not_found where the question names a site that it does not lie on ("on GitHub?")."""
    draft = facts.fact(query, hits, view, document_id)
    text = view.text(document_id)
    named = [site for site in SITES if f"field.{site}" in query.tags]
    if any(site not in span.of(text).casefold() for site in named for span in draft.evidence):
        return not_found(query, view, document_id)
    return draft


def _certified(query: Query, hits: Sequence[Hit], view: View, document_id: str, lacking: tuple[Term, ...]) -> Draft:
    """Yes by what is said elsewhere of a certificate that no entry is ("qualified teacher"): only by words that speak
    of certifying, or in a section of certificates."""
    near = passage(query, hits, view, document_id)
    places = [view.catalogue.entry_at(document_id, span) for span in near.evidence]
    listed = any(p is not None and p.section.kind == SectionKind.CERTIFICATES for p in places)
    listed = listed and near.confidence >= SURE
    document = view.catalogue.mentions[document_id]
    read = query.language == document.language or all(term.concepts or term.meanings for term in lacking)
    parts = [Term(word, (word,), TermKind.WORD) for term in query.terms if term.kind in CONTENT for word in term.words]
    asked = [mentions(term, document) for term in (*query.terms, *parts) if term.kind in CONTENT]
    least = STEM if query.language == document.language else RELATED
    spoken = any(best_in(span, found) >= least for span in near.evidence for found in asked)
    if read and not spoken:  # what certifies something else is no certificate of that
        return not_found(query, view, document_id, lacking, candidates(query, hits, view, document_id), 0.05)
    if near.status == Status.ANSWERED and (listed or speaks_of_kind(query, view, near)):
        return as_yes(query, near)
    return not_found(query, view, document_id, lacking, candidates(query, hits, view, document_id), 0.05)


def _of_named(query: Query, view: View, document_id: str) -> Draft | None:
    """A line of the entries named that speaks of the kind asked for: "did the app win anything?"."""
    text = view.text(document_id)
    named = [set(term.words) for term in query.terms if term.kind == TermKind.LINKED and not _is_lexical(term)]
    keys = [key for key in query.filters.heading if key in fields.KINDS]
    for place in view.catalogue.places_of(document_id):
        name = set(words(place.entry.name.of(text))) if place.entry.name is not None else set()
        if any(name >= own for own in named):
            for line in place.entry.highlights:
                if any(speaks_of(view, document_id, line, key) for key in keys):
                    return quoting(view, document_id, [line], confidence=0.8)
    return None


def _over(query: Query, view: View, document_id: str) -> Draft:
    """ "Is he still there?" of an entry that is over: no, with the entry that says so."""
    ended = replace(query, filters=replace(query.filters, order=None))
    draft = items(query, view, document_id, select(ended, view, document_id, CAREER)[:2])
    return replace(draft, status=Status.PARTIAL, text=say(query.language, "over", text=draft.text), confidence=0.8)


def _whether_valid(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> Draft:
    """ "Is her licence still valid?": what the CV says of it, which tells until when; no yes where no end is told."""
    ever = replace(query, filters=replace(query.filters, order=None))
    draft = yes_no(ever, hits, view, document_id)
    bare = say(query.language, "yes", text="")
    return replace(draft, text=draft.text.removeprefix(bare)) if draft.status == Status.ANSWERED else draft


def _holds_names(query: Query, view: View, document_id: str, place: Place) -> bool:
    """Whether an entry speaks of every organisation and place that the question names."""
    document = view.catalogue.mentions[document_id]
    if query.filters.entries or not query.filters.section:
        return True
    linked = [term for term in query.terms if term.kind == TermKind.LINKED and not _is_lexical(term)]
    return all(best_in(place.entry.span, mentions(term, document)) > 0 for term in linked)


def _is_lexical(term: Term) -> bool:
    """Whether a linked term is a degree or a language rather than a name of the CV."""
    capitals = (True,) * len(term.words)
    return bool(lexicon_keys(term.words, "degrees", capitals) or lexicon_keys(term.words, "languages", capitals))


def _to_the_letter(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries that use the words by which the question names their kind ("pro bono"), in the language of the CV
    where it is another, where any does."""
    document = view.catalogue.mentions[document_id]
    asked = [term for term in query.terms if term.kind == TermKind.GENERIC and term.concepts]
    found = [span for term in asked for span in document.find(term.words)]
    if query.language != document.language:
        found += [m.span for term in asked for m in mentions(term, document) if m.strength >= PROOF]
    return tuple(p for p in pool if any(p.entry.span.contains(span) for span in found)) or pool


def _in_heads(view: View, document_id: str, pool: tuple[Place, ...], telling: tuple[Term, ...]) -> bool:
    """Whether the heads of the entries, or the heading above them, speak of every term: then they are the evidence."""
    document = view.catalogue.mentions[document_id]
    found = [mentions(term, document) for term in telling]

    def speaks(place: Place) -> bool:
        spans = [describing.small(place.entry), *([place.section.heading] if place.section.heading else [])]
        return all(max(best_in(span, places) for span in spans) >= SYNONYM for places in found)

    return all(map(speaks, pool))


def _asked(query: Query) -> str:
    """What a yes/no question asked for, as a noun."""
    if query.filters.language:
        return ", ".join(term.text for term in query.terms if term.kind == TermKind.LINKED)
    if query.filters.degree:
        return ", ".join(degree.upper() if len(degree) <= 3 else degree for degree in query.filters.degree)
    keys = [*query.filters.position, *(str(kind) for kind in query.filters.section), *query.filters.heading]
    return noun(query.language, keys[0] if keys else "items", 2)
