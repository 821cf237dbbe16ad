"""Yes by entries: those that the filters of the question leave, and that speak of what it tells."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering import describing, facts
from assistant.answering.draft import Draft, quoting
from assistant.answering.finding.evidence import LEADERSHIP, PROOF, SYNONYM, best_in, mentions
from assistant.answering.finding.headed import FINE
from assistant.answering.finding.kinds import above_school, is_guest_student, is_higher
from assistant.answering.finding.literal import stating_lines
from assistant.answering.finding.selection import CAREER, naming_language, narrow, said_of_teaching, select
from assistant.answering.yes_no import lacking, unlisted
from assistant.answering.yes_no.whether import Whether, as_yes
from assistant.questions import fields
from assistant.questions.cvs.led import speaks_of_people
from assistant.questions.cvs.names import Place
from assistant.types import EntryRef, Filters, SectionKind, TermKind

OF_STUDENTS = ("study", "institution")  # asked of who is enrolled somewhere, with a degree or without
NEAREST = 2  # heads that are shown as nearest
SITES = ("github", "linkedin")  # fields that are the name of a site, too
# fields that are shown for the entry
OF_ENTRY = ("highlights", "score", "thesis", "courses", "adviser", "mentor", "referee", "coauthor")


def by_entries(whether: Whether) -> Draft | None:
    """Whether there are entries of the kind that speak of what is asked; None where the question asks for none, or
    words decide instead."""
    if not whether.of_entries or whether.query.follows:
        return None
    places = select(whether.query, whether.view, whether.document_id, CAREER)
    places = tuple(place for place in places if _has_names(whether, place)) or _as_guest(whether)
    places = places or _alongside(whether)
    if not places and _is_of_school(whether):
        return _of_school_alone(whether)
    if whether.query.filters.language and SectionKind.EDUCATION in whether.query.filters.section:
        places = naming_language(whether.query, whether.view, whether.document_id, _or_languages(whether, places))
        if not places:
            return whether.nothing()  # "has he studied German?" of a degree in French
    if places and _asks_for_studies(whether):
        places = tuple(place for place in places if is_higher(whether.view, whether.document_id, place))
        if not places:
            return whether.nothing()  # "did he study?" of an apprenticeship
    if "ask.academic" in whether.query.tags and not (whether.telling or whether.query.filters.degree):
        places = above_school(whether.view, whether.document_id, places)  # "does he have a degree?"
    if not places:
        draft = unlisted.unlisted(whether)
    else:
        kept, missing = narrow(whether.query, whether.view, whether.document_id, places)
        if not kept:
            return _told_elsewhere(whether)
        draft = lacking.lacking(whether, missing) if missing else _shown(whether, _to_the_letter(whether, kept))
    return as_yes(whether.query, draft) if draft is not None else None


def _told_elsewhere(whether: Whether) -> Draft:
    """The lines outside of the awards that tell of one for teaching, where none of the awards is; else not_found."""
    view, document_id = whether.view, whether.document_id
    spans = said_of_teaching(view, document_id)
    lines = [line for line in stating_lines(view, document_id, ("awards",)) if any(map(line.contains, spans))]
    return as_yes(whether.query, quoting(view, document_id, lines[:NEAREST])) if lines else whether.nothing()


def _as_guest(whether: Whether) -> tuple[Place, ...]:
    """Where somebody studied for a time only, at the place that is asked for: "Visiting Student" among the jobs."""
    if whether.query.field not in OF_STUDENTS or not _is_of_school(whether) or whether.telling:
        return ()
    return tuple(p for p in _jobs_there(whether) if is_guest_student(whether.view, whether.document_id, p))


def _alongside(whether: Whether) -> tuple[Place, ...]:
    """The jobs of a kind elsewhere during the one that a question names: "was he freelancing while at Acme?"."""
    query, view = whether.query, whether.view
    filters = query.filters
    if "time.during" not in query.tags or not (filters.entries and filters.position) or whether.telling:
        return ()
    named = (view.catalogue.entry(ref.document_id, ref.entry_id) for ref in filters.entries)
    times = [entry.period for entry in named if entry.period is not None]
    anywhere = replace(query, filters=replace(filters, entries=(), organisation=()), terms=())
    jobs = ((p, p.entry.period) for p in select(anywhere, view, whether.document_id, CAREER))
    return tuple(
        p for p, own in jobs if own is not None and any(dates.overlaps(own, time, view.today) for time in times)
    )


def _is_of_school(whether: Whether) -> bool:
    """Whether studies at a place that the CV names are asked for."""
    filters = whether.query.filters
    return bool(filters.organisation) and set(filters.section) == {SectionKind.EDUCATION}


def _of_school_alone(whether: Whether) -> Draft:
    """not_found, with what the CV has of the place: a job there is no study."""
    heads = tuple(describing.head(place.entry) for place in _jobs_there(whether))
    return replace(whether.nothing(), related=heads[:NEAREST])


def _jobs_there(whether: Whether) -> tuple[Place, ...]:
    """The jobs at the place that a question names."""
    named = [term for term in whether.query.terms if term.kind == TermKind.LINKED]
    found = [mentions(term, whether.document) for term in named]
    jobs = (p for p in whether.view.catalogue.places_of(whether.document_id) if p.entry.kind == SectionKind.WORK)
    return tuple(p for p in jobs if found and all(best_in(p.entry.head, each) >= PROOF for each in found))


def by_thesis(whether: Whether) -> Draft | None:
    """ "Did she write a thesis?": the thesis."""
    return as_yes(whether.query, _fact(whether)) if whether.query.field == "thesis" else None


def by_heading(whether: Whether) -> Draft | None:
    """ "Has she been in the press?": the section of the CV that bears this name; the projects, where nothing
    is told of them, or what else stands under a heading that the question says."""
    filters = whether.query.filters
    own = any(heading not in fields.KINDS and heading not in FINE for heading in filters.heading)
    bare = not whether.telling and ("projects" in filters.heading or own)
    asked = filters.heading and (bare or not filters.section)
    places = select(whether.query, whether.view, whether.document_id) if asked else ()
    return as_yes(whether.query, whether.items(places)) if places else None


def _has_names(whether: Whether, place: Place) -> bool:
    """Whether an entry speaks of every organisation and place that the question names beside a section."""
    filters = whether.query.filters
    if filters.entries or not filters.section:
        return True
    return all(best_in(place.entry.span, mentions(term, whether.document)) > 0 for term in whether.names)


def _or_languages(whether: Whether, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The studies, and the languages that are spoken where no study names the one that is asked for."""
    studied = naming_language(whether.query, whether.view, whether.document_id, places)
    of_languages = replace(whether.query, filters=Filters(section=(SectionKind.LANGUAGES,)))
    return studied or select(of_languages, whether.view, whether.document_id)


def _asks_for_studies(whether: Whether) -> bool:
    """Whether the question is whether somebody has studied at all ("did she go to university?")."""
    filters = whether.query.filters
    named = filters.degree or filters.entries or filters.organisation or filters.position or whether.telling
    university = any("university_employer" in term.concepts for term in whether.query.terms)
    asked = whether.query.field == "study" or university
    return asked and SectionKind.EDUCATION in filters.section and not named


def _to_the_letter(whether: Whether, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries that use the words by which the question names their kind ("pro bono"), in the language of the CV
    where it is another, where any does."""
    document = whether.document
    asked = [term for term in whether.query.terms if term.kind == TermKind.GENERIC and term.concepts]
    found = [span for term in asked for span in document.find(term.words)]
    if whether.query.language != document.language:
        found += [m.span for term in asked for m in mentions(term, document) if m.strength >= PROOF]
    return tuple(p for p in places if any(p.entry.span.contains(span) for span in found)) or places


def _shown(whether: Whether, places: tuple[Place, ...]) -> Draft:
    """The entries as evidence: their lines, an address, the field asked for, or their heads."""
    if whether.telling and not _in_heads(whether, places):
        refs = tuple(EntryRef(whether.document_id, place.entry.id) for place in places)
        return replace(whether, query=replace(whether.query, follows=refs)).passage()
    if whether.query.field == "url":
        return _address(whether)
    if whether.query.field in OF_ENTRY:
        return _fact(whether)
    return whether.items(places)


def _in_heads(whether: Whether, places: tuple[Place, ...]) -> bool:
    """Whether the heads of the entries, or the heading above them, speak of every term: then they are the evidence."""
    found = [mentions(term, whether.document) for term in whether.telling]

    def speaks(place: Place) -> bool:
        spans = [describing.small(place.entry), *([place.section.heading] if place.section.heading else [])]
        return all(max(best_in(span, mentioned) for span in spans) >= SYNONYM for mentioned in found)

    return all(map(speaks, places)) and not _of_people(whether, places)


def _of_people(whether: Whether, places: tuple[Place, ...]) -> bool:
    """Whether it is asked whom somebody led and a line of the entries tells it: "Lead Developer" alone does not."""
    led = [term for term in whether.telling if LEADERSHIP in term.concepts and speaks_of_people(term.words)]
    spans = (chunk.span for chunk in whether.view.catalogue.chunks_of(whether.document_id))
    inside = [c for c in spans if any(p.entry.span.contains(c) and not p.entry.head.overlaps(c) for p in places)]
    return any(best_in(line, mentions(term, whether.document)) >= SYNONYM for term in led for line in inside)


def _address(whether: Whether) -> Draft:
    """The address of an entry; not_found where the question names a site that it does not lie on ("on GitHub?")."""
    draft = _fact(whether)
    text = whether.view.text(whether.document_id)
    named = [site for site in SITES if f"field.{site}" in whether.query.tags]
    if any(site not in span.of(text).casefold() for site in named for span in draft.evidence):
        return whether.nothing()
    return draft


def _fact(whether: Whether) -> Draft:
    return facts.fact(whether.query, whether.hits, whether.view, whether.document_id)
