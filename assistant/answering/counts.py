"""Counts: of what the structure of the CV holds, every item counted quoted."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering import describing
from assistant.answering.describing import on_one_line
from assistant.answering.draft import Citing, Draft, View, quoting
from assistant.answering.figures.figures import tells_number
from assistant.answering.figures.spelled import told_numbers
from assistant.answering.finding import concepts, courses
from assistant.answering.finding.counted import counts_heading, speaks_of_counted
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions, sections_of
from assistant.answering.finding.in_sections import has_section
from assistant.answering.finding.kinds import degrees_of
from assistant.answering.finding.literal import stating_lines
from assistant.answering.finding.missing import missing_terms
from assistant.answering.finding.selection import RANKS, authored, is_candidate, narrow, select
from assistant.answering.finding.stated import whole_line
from assistant.answering.lists import default_kinds, item
from assistant.answering.passages import below, not_found, passage, said_somewhere
from assistant.answering.phrases import noun, say
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.retrieval import Hits
from assistant.text import stem, words
from assistant.types import Query, Role, SectionKind, Span, Status, Term, TermKind

NOUNS = {
    "employer": "employer",
    "degree": "degree",
    "institution": "institution",
    "coauthor": "coauthor",
    "venue": "venue",
    "group": "skill_group",
}
ACADEMIC = {"phd", "doctor", "mba", "master", "bachelor", "associate"}  # degrees of universities
OF_CAREER = ("employer", "institution")
SINGLE = ("talks", "patents")  # what a line tells one of
_ITEMS = re.compile(r"[,;、；]")


def count(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """How many entries, skills, employers … the filters leave."""
    stated = _stated(query, view, document_id)
    if stated is not None:
        return stated
    told = _told_of_thing(query, view, document_id)
    if told is not None:
        return told
    if query.field == "reviewed":
        return _under_label(query, view, document_id) or passage(query, hits, view, document_id)
    if query.field == "concept" or (query.filters.section == (SectionKind.SKILLS,) and concepts.asked(query)):
        return _things(query, hits, view, document_id)
    pool = select(query, view, document_id, default_kinds(query))
    if query.field == "courses":
        return _courses(query, hits, view, document_id, pool)
    if query.field == "degree" and "ask.academic" in query.tags:
        pool = tuple(p for p in pool if set(degrees_of(view, document_id, p)) & ACADEMIC) or pool
    if not pool and not has_section(query, view, document_id):
        told = _lines_that_tell(query, view, document_id)
        if told is not None:
            return told
        if any(term.kind in (TermKind.WORD, TermKind.KNOWN, TermKind.NAME) for term in query.terms):
            made = passage(query, hits, view, document_id)
            return made if speaks_of_counted(query, view, made) else not_found(query, view, document_id)
        return said_somewhere(query, hits, view, document_id) or not_found(query, view, document_id)
    pool, lacking = narrow(query, view, document_id, pool)
    if not pool or any(term.kind in (TermKind.NAME, TermKind.KNOWN) for term in lacking):
        absent = missing_terms(query, view, document_id)
        return (
            not_found(query, view, document_id, absent)
            if absent or not pool
            else passage(query, hits, view, document_id)
        )
    if lacking and not query.filters.heading and not query.filters.section:
        return passage(query, hits, view, document_id)
    if lacking and counts_heading(query) and (told := _numbered(query, view, document_id, lacking)):
        return told
    if query.field in RANKS:
        pool = authored(view, document_id, pool, query.field)
        if not pool:
            return not_found(query, view, document_id)
    match query.field:
        case "most_coauthor":
            return _most_frequent(query, view, document_id, pool)
        case "employer" | "institution":
            return _distinct(query, view, document_id, [(p.entry.name, p) for p in pool if p.entry.name])
        case "coauthor":
            people = [
                (x.span, p)
                for p in pool
                for x in p.entry.people
                if x.role == Role.AUTHOR and not is_candidate(view, document_id, x.span)
            ]
            return _distinct(query, view, document_id, people)
        case "venue":
            return _distinct(
                query, view, document_id, [(f.span, p) for p in pool for f in p.entry.extra if f.key == "venue"]
            )
        case _:
            return counted_entries(query, view, document_id, pool)


def _told_of_thing(query: Query, view: View, document_id: str) -> Draft | None:
    """How many schools or firms have to do with a project that the question names: the line of it that tells their
    number, or not_found; those of the person's own career are no answer. None for other questions."""
    filters = query.filters
    if query.field not in OF_CAREER or filters.organisation or filters.entries:
        return None
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    named = [span for term in query.terms if term.kind == TermKind.LINKED for span in document.find(term.words)]
    made = [p.entry for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.PROJECTS]
    meant = [entry for entry in made if entry.name and any(entry.name.overlaps(span) for span in named)]
    if not meant:
        return None
    nouns = [m for term in query.terms if term.kind == TermKind.GENERIC for m in mentions(term, document)]
    own = [s for e in meant for s in (*e.highlights, *(f.span for f in e.extra))]
    lines = [s for s in own if tells_number(s.of(text), query.tags) and best_in(s, nouns) >= SYNONYM]
    return quoting(view, document_id, lines[:1], confidence=0.8) if lines else not_found(query, view, document_id)


def _lines_that_tell(query: Query, view: View, document_id: str) -> Draft | None:
    """Several lines that state such a thing each, in a CV without a section of them: "Talk at …", twice."""
    if any(term.kind in CONTENT for term in query.terms) or query.filters.period or query.filters.entries:
        return None
    keys = [key for key in query.filters.heading if key in SINGLE]
    lines = stating_lines(view, document_id, keys)
    return counted(query, len(lines), keys[0], document_id, lines) if len(lines) > 1 else None


def _numbered(query: Query, view: View, document_id: str, lacking: tuple[Term, ...]) -> Draft | None:
    """The line outside of a section that a question calls by its heading which numbers what is counted and speaks of
    what the question tells more: of "how many sites does she run?" the "running four sites". None where none does."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    said = words(query.text)
    named = [word for heading in query.filters.heading for word in words(heading) if word in said]
    own = [
        s.span
        for s in view.catalogue.cvs[document_id].sections
        if s.heading and words(s.heading.of(text)) in {words(heading) for heading in query.filters.heading}
    ]
    told = [mentions(term, document) for term in lacking]
    for span in sorted(span for word in named for span in document.find_stems((word,))):
        line = whole_line(view, document_id, span)
        number = next((n for place, n in told_numbers(line.of(text), line.start) if place.end == span.start - 1), None)
        speaks = number is not None and all(best_in(line, each) >= SYNONYM for each in told)
        if speaks and not any(section.contains(line) for section in own):
            return replace(quoting(view, document_id, [line], confidence=0.8), value=number)
    return None


def _under_label(query: Query, view: View, document_id: str) -> Draft | None:
    """What stands under the line of a section that names what is counted ("Reviewer of journals:")."""
    document = view.catalogue.mentions[document_id]
    found = [m for t in query.terms for m in mentions(t, document) if "section.reviews" not in sections_of(t.words)]
    for place in select(query, view, document_id):
        for line in (place.entry.head, *place.entry.highlights):
            items = below(view, document_id, line) if best_in(line, found) >= SYNONYM else ()
            if items:
                return counted(query, len(items), "venue", document_id, list(items))
    return None


def _courses(query: Query, hits: Hits, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """The courses of the studies, several in a line, or those of a section of their own, where the question calls them
    as its heading does or no study lists any; what the CV says of courses where no entry lists them."""
    listed = [fact for place in pool for fact in place.entry.extra if fact.key == "courses"]
    if not listed or courses.named(query, view, document_id):
        own = courses.taken(query, view, document_id, own_only=True)
        if own:
            quoted = [describing.small(place.entry) for place in own]
            return counted(query, len(own), "courses", document_id, quoted)
    if not listed:
        return passage(query, hits, view, document_id)
    text = view.text(document_id)
    number = sum(len([part for part in _ITEMS.split(fact.span.of(text)) if part.strip()]) for fact in listed)
    return counted(query, number, "courses", document_id, [fact.evidence for fact in listed])


def _stated(query: Query, view: View, document_id: str) -> Draft | None:
    """A number that the CV states under the very label that is asked for ("citations 1256")."""
    language = view.catalogue.languages[document_id]
    asked = {stem(word, language) for term in query.terms if term.kind != TermKind.LINKED for word in term.words}
    text = view.text(document_id)
    for place in view.catalogue.places_of(document_id):
        for fact in place.entry.extra:
            label = {stem(word, language) for word in words(fact.key)}
            number = re.fullmatch(r"\d[\d,.]*", fact.span.of(text).strip())
            if number and label and label == asked:
                value = float(number.group().replace(",", ""))
                shown = view.words(document_id, fact.evidence)
                return Draft(Status.ANSWERED, f"{shown} ⟦0⟧.", document_id, (fact.evidence,), value=value)
    return None


def counted_entries(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """Entries; of skills, the single skills of every group."""
    key = NOUNS.get(query.field or "") or noun_of(query, pool)
    if key == "skills":
        spans = [
            keyword for place in pool for keyword in place.entry.keywords or (place.entry.name or place.entry.head,)
        ]
        quoted = [describing.small(place.entry) for place in pool]
        return counted(query, len(spans), key, document_id, quoted)
    quoted = [
        span for span, _ in on_one_line(view, document_id, [item(query, view, document_id, p.entry) for p in pool])
    ]
    return counted(query, len(pool), key, document_id, quoted)


def noun_of(query: Query, pool: tuple[Place, ...]) -> str:
    """What entries that are counted are called, as a key of the lexicon."""
    fine = [h for h in query.filters.heading if h in ("patents", "talks", "grants", "internship")]
    if fine:
        return fine[0]
    kinds = {p.section.kind if p.entry.kind == SectionKind.OTHER else p.entry.kind for p in pool}
    return str(kinds.pop()) if len(kinds) == 1 and SectionKind.OTHER not in kinds else "items"


def _distinct(query: Query, view: View, document_id: str, found: list[tuple[Span, Place]]) -> Draft:
    """Different names, each quoted once."""
    seen: dict[tuple[str, ...], Span] = {}
    for span, place in found:
        quoted = describing.head(place.entry) if query.field in ("employer", "institution") else span
        seen.setdefault(words(span.of(view.text(document_id))), quoted)
    return counted(query, len(seen), NOUNS[query.field or ""], document_id, list(seen.values()))


def _most_frequent(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """The co-author of most publications, each of them quoted by its title; several where they are even."""
    text = view.text(document_id)
    papers: dict[tuple[str, ...], list[tuple[Span, Place]]] = {}
    for place in pool:
        for person in place.entry.people:
            if person.role == Role.AUTHOR and not is_candidate(view, document_id, person.span):
                papers.setdefault(words(person.span.of(text)), []).append((person.span, place))
    if not papers:
        return not_found(query, view, document_id)
    most = max(map(len, papers.values()))
    citing, parts = Citing(), []
    for found in papers.values():
        if len(found) == most:
            quoted = [describing.cover(span, p.entry.name) or span for span, p in found]
            unit = noun(query.language, "publications", most)
            parts.append(f"{view.words(document_id, found[0][0])}, {most} {unit} {citing.cite_all(quoted)}")
    unit = noun(query.language, "publications", most)
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans), float(most), unit)


def _things(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """Things of a kind, by the keywords that name them."""
    found = concepts.skills(query, view, document_id)
    if not found:
        absent = concepts.lacks_kind(query, view, document_id)
        return not_found(query, view, document_id) if absent else passage(query, hits, view, document_id)
    text = view.text(document_id)
    different = {words(span.of(text)) for _, span in found}
    entries = dict.fromkeys(entry for entry, _ in found)
    quoted = [describing.keywords(entry) or describing.small(entry) for entry in entries]
    unit = concepts.asked(query)[0].text
    return counted(query, len(different), unit, document_id, quoted)


def counted(query: Query, n: int, key: str, document_id: str, quoted: list[Span]) -> Draft:
    """A number of things of a kind, with what is counted quoted."""
    citing = Citing()
    marks = citing.cite_all(quoted)
    unit = noun(query.language, key, n)
    text = say(query.language, "count", n=n, unit=unit)
    return Draft(Status.ANSWERED, f"{text} {marks}.", document_id, tuple(citing.spans), value=float(n), unit=unit)
