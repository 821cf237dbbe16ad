"""A field of an entry: who, where, when, as what."""

from __future__ import annotations

from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.passages import not_found, passage
from assistant.answering.phrases import noun, say
from assistant.answering.selection import narrow, ordered, select
from assistant.questions.catalogue import Place
from assistant.types import Entry, Hit, Query, Role, SectionKind, Span, Status, TermKind

WORK = (SectionKind.WORK,)
EDUCATION = (SectionKind.EDUCATION,)
CAREER = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)
DEFAULT: dict[str | None, tuple[SectionKind, ...]] = {
    "employer": WORK,
    "position": WORK,
    "location": WORK,
    "institution": EDUCATION,
    "degree": EDUCATION,
    "study": EDUCATION,
    "thesis": EDUCATION,
    "courses": EDUCATION,
    "score": EDUCATION,
    "adviser": (*EDUCATION, *WORK),
    "mentor": CAREER,
    "author": (SectionKind.PUBLICATIONS,),
    "venue": (SectionKind.PUBLICATIONS,),
    "publisher": (SectionKind.PUBLICATIONS,),
    "issuer": (SectionKind.CERTIFICATES, SectionKind.AWARDS),
    "referee": (SectionKind.REFERENCES,),
    "technologies": (SectionKind.PROJECTS, *WORK),
    "level": (SectionKind.LANGUAGES, SectionKind.SKILLS),
    "url": (SectionKind.PROJECTS,),
}
ROLES: dict[str, tuple[Role, ...]] = {
    "adviser": (Role.ADVISER, Role.MENTOR),
    "mentor": (Role.MENTOR, Role.ADVISER),
    "referee": (Role.REFEREE,),
    "author": (Role.AUTHOR,),
}
EXTRA: dict[str, tuple[str, ...]] = {
    "thesis": ("thesis",),
    "courses": ("courses",),
    "score": ("score", "honors"),
    "issuer": ("issuer",),
    "publisher": ("publisher", "venue"),
    "venue": ("venue", "publisher"),
    "technologies": ("technologies", "tools"),
    "study": ("area",),
    "level": ("level",),
}
MOST = 5


def fact(query: Query, hits: tuple[Hit, ...], view: View, document_id: str) -> Draft:
    """The field that a question asks of an entry, or of each of a few; a passage where no entry has it."""
    pool = select(query, view, document_id, DEFAULT.get(query.field, CAREER))
    filters = query.filters
    if filters.order == "current" and not pool:
        return _not_current(query, view, document_id)
    pool, lacking = narrow(query, view, document_id, pool)
    if any(term.kind in (TermKind.NAME, TermKind.KNOWN) for term in lacking):
        return passage(query, hits, view, document_id)
    if lacking and not filters.entries and not filters.degree and not filters.order and not filters.position:
        return passage(query, hits, view, document_id)
    found = [(place, values) for place in pool if (values := value_of(place.entry, query.field, view, document_id))]
    if not found:
        return _elsewhere(query, hits, view, document_id, pool)
    if query.field in ("employer", "position", "institution", "degree", "study", "period", "start", "end", "entry"):
        return entries(query, view, document_id, tuple(place for place, _ in found))
    citing, parts = Citing(), []
    for place, values in found[:MOST]:
        for shown, quoted in values[:MOST]:
            parts.append(f"{view.words(document_id, shown)} {citing.cite(quoted)}")
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans[:MOST]))


def entries(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """Entries by their heads, the field asked for first."""
    first = "name" if query.field in ("employer", "institution", "location") else "position"
    citing, parts = Citing(), []
    for place in pool:
        entry = place.entry
        quoted = describing.evidence(entry, entry.name, entry.position, entry.period.span if entry.period else None)
        parts.append(f"{describing.describe(view, document_id, entry, first=first)} {citing.cite(quoted)}")
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans))


def value_of(entry: Entry, field: str | None, view: View, document_id: str) -> list[tuple[Span, Span]]:
    """The spans of a field with the span to quote for each; empty where the entry does not say."""
    period = entry.period.span if entry.period else None
    match field:
        case "employer" | "institution":
            return _one(entry, entry.name)
        case "position" | "degree":
            return _one(entry, entry.position or (entry.name if entry.kind != SectionKind.WORK else None))
        case "location":
            return _one(entry, entry.location)
        case "start" | "end" | "period":
            return _one(entry, period)
        case "url":
            return [(entry.url, entry.url)] if entry.url else []
        case "technologies" if entry.keywords:
            whole = describing.cover(*entry.keywords)
            return [(whole, whole)] if whole else []
        case "highlights" | "entry" | None:
            return [(span, span) for span in entry.highlights] or _one(entry, describing.head(entry))
        case "level":
            return [(describing.small(entry), describing.small(entry))]
        case "author":
            authors = describing.people_of(entry, Role.AUTHOR)
            whole = describing.cover(*authors)
            both = describing.cover(whole, entry.name)
            return [(whole, both)] if whole and both else []
        case "adviser" | "mentor" | "referee":
            told = [(p.span, p.evidence) for p in entry.people if p.role in ROLES[field]]
            return told or (_one(entry, entry.name) if entry.kind == SectionKind.REFERENCES else [])
        case _:
            keys = EXTRA.get(field or "", ())
            facts = [(f.span, f.evidence) for key in keys for f in entry.extra if f.key == key]
            return facts or (_one(entry, entry.position) if field == "study" else [])


def _one(entry: Entry, span: Span | None) -> list[tuple[Span, Span]]:
    return [(span, describing.evidence(entry, span))] if span is not None else []


def _not_current(query: Query, view: View, document_id: str) -> Draft:
    """No entry is ongoing: the latest is shown as what it is."""
    from dataclasses import replace

    latest = replace(query, filters=replace(query.filters, order="last"))
    pool = select(latest, view, document_id, DEFAULT.get(query.field, CAREER))
    dated = ordered(view, document_id, pool, "last")
    if not dated:
        return not_found(query, view, document_id)
    draft = entries(query, view, document_id, dated[:1])
    return replace(draft, status=Status.PARTIAL, confidence=0.6)


def _elsewhere(query: Query, hits: tuple[Hit, ...], view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """The entry does not have the field in its structure: look for it in words; say so where there is none."""
    nothing_linked = not (query.filters.entries or query.filters.degree or query.filters.position or query.terms)
    if nothing_linked and not pool:
        what = noun(query.language, query.field or "items")
        reason = say(query.language, "no_entry", what=what)
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)
    return passage(query, hits, view, document_id)
