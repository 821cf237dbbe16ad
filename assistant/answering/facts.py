"""A field of an entry: who, where, when, as what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering import courses, describing, differing, people, said, stated
from assistant.answering.draft import Citing, Draft, View, quoting
from assistant.answering.evidence import mentions
from assistant.answering.lists import items
from assistant.answering.literal import OF_PAPERS, literal
from assistant.answering.passages import lacks_thing, not_found, of_nothing, passage, said_somewhere, speaks_of_kind
from assistant.answering.phrases import noun, say
from assistant.answering.selection import CAREER, language_keys, naming_language, narrow, ordered, select
from assistant.answering.titled import titled
from assistant.answering.values import ROLES, value_of
from assistant.questions.names import Place
from assistant.text import words
from assistant.types import Entry, Filters, Hit, Query, Role, SectionKind, Span, Status, TermKind

WORK = (SectionKind.WORK,)
EDUCATION = (SectionKind.EDUCATION,)
SKILLS = (SectionKind.SKILLS,)
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
    "first_author": (SectionKind.PUBLICATIONS,),
    "venue": (SectionKind.PUBLICATIONS,),
    "publisher": (SectionKind.PUBLICATIONS,),
    "issuer": (SectionKind.CERTIFICATES, SectionKind.AWARDS),
    "referee": (SectionKind.REFERENCES,),
    "technologies": (SectionKind.PROJECTS, *WORK),
    "level": (SectionKind.LANGUAGES, SectionKind.SKILLS),
    "url": (SectionKind.PROJECTS,),
}
NAMED_BESIDE = (SectionKind.PUBLICATIONS, SectionKind.REFERENCES)  # entries that may name a thing beside its own
NARROWED = ("issuer", "degree", "study", "institution", "score", "courses", "venue", "publisher")
"""Fields that what is told beside them narrows: "who issued the full-stack certificate?" asks of no other one."""
MOST = 5
DATED = ("period", "start", "end", "employer", "location")  # what a line with a date of its own may tell
OF_POSTS = ("venue", "publisher")  # that one may hold a post at: "which journal is she an editor of?"
LINES = 2  # that say what an entry is


def fact(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> Draft:
    """The field that a question asks of an entry, or of each of a few; a passage where no entry has it."""
    if query.quoted and query.field in DATED:
        dated = _dated_line(query, view, document_id)
        if dated is not None:
            return dated
    if query.field == "thesis" and "ask.who" in query.tags:
        query = replace(query, field="adviser")  # "who oversaw her master's project?"
    query = titled(query, view, document_id)
    if query.field == "thesis" and "ask.when" in query.tags:
        told_when = said.when_said(query, view, document_id)
        if told_when is not None:
            return told_when
        query = replace(query, field="end", filters=replace(query.filters, order=query.filters.order or "highest"))
    if query.field == "highlights" and (query.filters.bounds or query.filters.order in ("before", "after")):
        query = replace(query, field="position")  # "what did she do before" asks for the position
    if query.field == "issuer" and (query.filters.degree or query.filters.section == EDUCATION):
        query = replace(query, field="institution")  # "who awarded her the degree?"
    labelled = said.labelled(query, view, document_id) if query.field == "thesis" else None
    if labelled is not None and not _of_others(query, view, document_id, labelled):
        return beside(query, view, document_id, (), labelled)
    pool = select(query, view, document_id, DEFAULT.get(query.field, CAREER))
    if query.field == "referee" and any(term.kind in people.NAMES for term in query.terms):
        pool, referred = people.referees_from(query, view, document_id, pool)
        if referred is not None:
            return referred
    filters = query.filters
    if query.field == "study" and "ask.focus" in query.tags:
        specialised = said.specialised(view, document_id, pool)
        if specialised is not None:
            return specialised
    if query.field == "study" and not (filters.entries or filters.degree or filters.order or filters.period):
        speciality = said.speciality(query, view, document_id)
        if speciality is not None:
            return speciality
    if filters.order == "current" and not pool:
        query = _at_work(query)
        filters, pool = query.filters, select(query, view, document_id, DEFAULT.get(query.field, CAREER))
    if filters.order == "current" and not pool:
        return _not_current(query, view, document_id)
    if filters.language and query.field != "level":
        pool = naming_language(query, view, document_id, pool)
        if not pool:
            return passage(query, hits, view, document_id)
    if query.field == "end" and pool and all(p.entry.period and p.entry.period.ongoing for p in pool):
        return _not_over(query, view, document_id, pool)
    pool, lacking = narrow(query, view, document_id, pool)
    names = tuple(term for term in lacking if term.kind in (TermKind.NAME, TermKind.KNOWN))
    if names or _of_another(query, view, document_id, pool):
        draft = passage(query, hits, view, document_id)
        studied = query.field in ("degree", "study", "institution") and draft.status == Status.ANSWERED
        if studied and not speaks_of_kind(query, view, draft, names):
            return not_found(query, view, document_id, names)
        return draft
    referees = any(person.role == Role.REFEREE for place in pool for person in place.entry.people)
    if query.field == "referee" and "ask.who" in query.tags and lacking and not referees:
        return not_found(query, view, document_id, lacking)
    named = filters.entries or filters.bounds or filters.degree or filters.order or filters.position
    narrowed = named or len(pool) == 1
    if query.field in OF_PAPERS and of_nothing(query, view, document_id):
        return not_found(query, view, document_id, lacking)
    if lacking and query.field in NARROWED and not named and lacks_thing(query, view, document_id):
        return not_found(query, view, document_id)
    trained = courses.taken(query, view, document_id) if lacking and query.field == "courses" else ()
    if trained:
        return items(query, view, document_id, trained)
    if lacking and (not narrowed or query.field == "level"):
        return passage(query, hits, view, document_id)
    things = tuple(place for place in pool if place.entry.kind not in NAMED_BESIDE)
    if query.field in ("entry", "highlights", "url", "technologies") and things:
        pool = things  # a project rather than the paper of the same name, a company rather than its director
    elif query.field == "entry" and "ask.describe" in query.tags and pool:
        described = said.described(query, view, document_id, pool)
        if described is not None:
            return described
    found = [(place, values) for place in pool if (values := value_of(place.entry, query.field, view, document_id))]
    if query.field in ("entry", "highlights") and len(found) == 1 and found[0][0].entry.kind not in CAREER:
        own = _part_in(query, view, document_id) if "ask.did" in query.tags else ()
        return about(query, view, document_id, found[0][0].entry, own)
    if query.field == "entry" and "ask.describe" in query.tags and _of_one(found, view, document_id):
        return _described(query, view, document_id, tuple(place for place, _ in found))
    label = view.catalogue.cvs[document_id].basics.label
    if not found and query.field == "position" and label is not None and not (filters.entries or filters.position):
        return quoting(view, document_id, [label], end=".")
    if (
        not found
        and query.field == "courses"
        and not filters.degree
        and (taken := courses.taken(query, view, document_id))
    ):
        return items(query, view, document_id, taken)
    marked = said.marked(query, view, document_id, pool) if not found and query.field == "score" else None
    if marked is not None:
        return marked
    if not found and query.field in OF_POSTS and filters.entries and not filters.organisation:
        held = [place for place in pool if place.entry.kind in (*WORK, SectionKind.VOLUNTEER)]
        found = [(place, name) for place in held if (name := value_of(place.entry, "employer", view, document_id))]
    if not found and filters.order in ("first", "last"):
        found = _of_those_with_it(query, view, document_id)
    town = any(term.kind == TermKind.GENERIC for term in query.terms)  # "in which town"
    if not found and pool and query.field == "location" and filters.entries and not town:
        # "where is she a trustee?" is told by the organisation, too
        return entries(replace(query, field="employer"), view, document_id, pool)
    if not found:
        return _elsewhere(query, hits, view, document_id, pool)
    if query.field in ("employer", "position", "institution", "degree", "study", "period", "start", "end", "entry"):
        told = entries(query, view, document_id, tuple(place for place, _ in found))
        return beside(query, view, document_id, tuple(place for place, _ in found), told)
    citing, parts = Citing(), []
    for _, values in found[:MOST]:
        for shown, quoted in values[: MOST if len(found) == 1 else 2]:
            parts.append(f"{view.words(document_id, shown)} {citing.cite(quoted)}")
    told = Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans))
    return beside(query, view, document_id, tuple(place for place, _ in found), told)


def _at_work(query: Query) -> Query:
    """A question for what is current, of which nothing is, as one for the present job: "which school is she at now?"
    need not ask for studies, and "which brand does he manage today?" not for the job as a brand manager."""
    filters = query.filters
    placed = filters.organisation or filters.person or filters.degree or filters.position
    if query.field == "institution" and not {"field.study", "field.degree"} & set(query.tags) and not placed:
        return replace(query, field="employer", filters=replace(filters, section=WORK, heading=()))
    if filters.entries and not placed:
        return replace(query, filters=replace(filters, entries=(), section=WORK, heading=()))
    return query


def _dated_line(query: Query, view: View, document_id: str) -> Draft | None:
    """The date that a line which was quoted gives by itself."""
    found = stated.when(view, document_id, view.quoted(query, document_id))
    if found is None:
        return None
    line, date = found
    return Draft(Status.ANSWERED, f"{view.words(document_id, date)} ⟦0⟧.", document_id, (line,))


def beside(query: Query, view: View, document_id: str, pool: tuple[Place, ...], told: Draft) -> Draft:
    """The answer with the further fields that the question asks of the same entries; partial where the CV does not
    have one of them."""
    citing, parts, lacking = Citing(list(told.evidence)), [told.text], []
    for field in query.also:
        values = [v for place in pool for v in value_of(place.entry, field, view, document_id)]
        if values and all(view.words(document_id, shown) in told.text for shown, _ in values):
            continue  # it was said already
        if values:
            parts.append("; ".join(f"{view.words(document_id, shown)} {citing.cite(q)}" for shown, q in values) + ".")
            continue
        line = said.beside_it(query, field, view, document_id, told.evidence)
        if line is not None:
            parts.append(f"{view.words(document_id, line)} {citing.cite(line)}.")
        else:
            lacking.append(noun(query.language, field))
    if lacking:
        parts.append(say(query.language, "partial", what=", ".join(lacking)))
    status = Status.PARTIAL if lacking else told.status
    whole = replace(told, status=status, text=" ".join(parts), evidence=tuple(citing.spans))
    return differing.beside(query, view, document_id, pool, whole) if query.field in differing.FIELDS else whole


def _of_others(query: Query, view: View, document_id: str, draft: Draft, pool: tuple[Place, ...] = ()) -> bool:
    """Whether what was found stands in entries other than those that an earlier turn spoke of, or than those of the
    degree asked for: who supervises "one master's student" supervised no thesis of the person."""
    places = [view.catalogue.entry_at(document_id, line) for line in draft.evidence]
    placed = {place.entry.id for place in places if place is not None}
    meant = {ref.entry_id for ref in query.follows} or {p.entry.id for p in pool if query.filters.degree}
    return bool(meant and placed) and placed.isdisjoint(meant)


def _of_another(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> bool:
    """Whether the question is about a person whom none of the entries names."""
    people = {words(person) for person in query.filters.person}
    text = view.text(document_id)
    named = [set(words(place.entry.span.of(text))) for place in pool]
    return bool(people) and not any(set(person) <= own for person in people for own in named)


def _part_in(query: Query, view: View, document_id: str) -> tuple[Span, ...]:
    """The lines of jobs that name what the question names: they tell the person's part in a project."""
    document = view.catalogue.mentions[document_id]
    named = [m.span for t in query.terms if t.kind == TermKind.LINKED for m in mentions(t, document)]
    jobs = [p.entry for p in view.catalogue.places_of(document_id) if p.entry.kind in CAREER]
    return tuple(line for job in jobs for line in job.highlights if any(line.contains(span) for span in named))


def about(query: Query, view: View, document_id: str, entry: Entry, ahead: tuple[Span, ...] = ()) -> Draft:
    """What an entry is: its summary, else the lines that name it, else its first full lines; after those `ahead`,
    which stand elsewhere."""
    shown = said.lines_about(view, document_id, entry)
    full = [line for line in entry.highlights if said.tells(view, document_id, line)]
    described = "ask.describe" in query.tags  # else something is asked that one of its other lines may tell
    told = shown if described else [*shown[:1], *(full or entry.highlights)]
    most = LINES if described else LINES + 1
    chosen = [*ahead, *(told or full or list(entry.highlights) or [describing.small(entry)])][:most]
    return quoting(view, document_id, chosen)


def _of_one(found: Sequence[tuple[Place, object]], view: View, document_id: str) -> bool:
    """Whether all entries found are one employer's or one school's, or there is only one."""
    names = {view.words(document_id, place.entry.name) if place.entry.name else None for place, _ in found}
    return len(found) == 1 or (len(names) == 1 and None not in names)


def _described(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """The entries of one name with the first line that says what it is. Where it is asked what it does or makes and no
    line says so, its name alone does not answer that."""
    lines = [line for place in pool for line in said.lines_about(view, document_id, place.entry)]
    if "ask.makes" in query.tags and not lines:
        return not_found(query, view, document_id)
    return _with_lines(view, entries(query, view, document_id, pool), lines[:1])


def _with_lines(view: View, told: Draft, lines: list[Span]) -> Draft:
    """The answer with lines quoted behind it."""
    count = len(told.evidence)
    marked = (f"{view.words(told.document_id, line)} ⟦{count + i}⟧" for i, line in enumerate(lines))
    return replace(told, text=" ".join((told.text, *marked)), evidence=(*told.evidence, *lines))


def entries(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """Entries by their heads, the field asked for first."""
    first = "name" if query.field in ("employer", "institution", "location") else "position"
    citing, parts = Citing(), []
    for place in pool:
        entry = place.entry
        shown = describing.describe(view, document_id, entry, first=first)
        areas = [area for area in _areas(query, entry) if view.words(document_id, area) not in shown]
        period = entry.period.span if entry.period else None
        quoted = describing.evidence(entry, entry.name, entry.position, period, *areas)
        told = ", ".join([shown, *(view.words(document_id, area) for area in areas)])
        parts.append(f"{told} {citing.cite(quoted)}")
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans))


def _areas(query: Query, entry: Entry) -> list[Span]:
    """What was studied, where the question asks for it beside the place; where a referee works."""
    if entry.kind == SectionKind.REFERENCES and query.field == "employer":
        return [fact.span for fact in entry.extra if fact.key in ("organisation", "note")]
    asked = query.field == "study" or "field.study" in query.tags
    return [fact.span for fact in entry.extra if fact.key == "area"] if asked else []


def _of_those_with_it(query: Query, view: View, document_id: str) -> list[tuple[Place, list[tuple[Span, Span]]]]:
    """The first or last of the entries that have the field: "his last thesis" is not one of the last studies."""
    every = replace(query, filters=replace(query.filters, order=None))
    pool = select(every, view, document_id, DEFAULT.get(query.field, CAREER))
    values = [(place, value_of(place.entry, query.field, view, document_id)) for place in pool]
    kept = ordered(view, document_id, tuple(place for place, own in values if own), query.filters.order)
    return [(place, own) for place, own in values if place in kept]


def _not_over(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """An end is asked for of what still goes on: the CV has none."""
    reason = say(query.language, "no_entry", what=noun(query.language, "end"))
    near = tuple(describing.head(place.entry) for place in pool[:2])
    return Draft(Status.NOT_FOUND, reason, document_id, reason=reason, related=near)


def _not_current(query: Query, view: View, document_id: str) -> Draft:
    """No entry is ongoing: the latest is shown as what it is."""
    latest = replace(query, filters=replace(query.filters, order="last"))
    pool = select(latest, view, document_id, DEFAULT.get(query.field, CAREER))
    dated = ordered(view, document_id, pool, "last")
    if not dated:
        return not_found(query, view, document_id)
    draft = entries(query, view, document_id, dated[:1])
    return replace(draft, status=Status.PARTIAL, confidence=0.6)


def _names_language(query: Query, view: View, draft: Draft) -> bool:
    """Whether the quotes of a draft name a language of the question."""
    text = view.text(draft.document_id)
    return any(language_keys(span.of(text)) & set(query.filters.language) for span in draft.evidence)


def _elsewhere(query: Query, hits: Sequence[Hit], view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """The entry does not have the field in its structure: look for it in words; say so where there is none."""
    if query.field == "technologies" and not (query.filters.entries or query.follows):
        skills = select(replace(query, filters=Filters(section=SKILLS)), view, document_id, SKILLS)
        if skills:
            return items(query, view, document_id, skills)
    line = people.named_in_role(query, view, document_id, pool) if query.field in ROLES else None
    if line is not None:
        return line
    draft = said_somewhere(query, hits, view, document_id)
    others = draft is not None and query.field in ROLES and _of_others(query, view, document_id, draft, pool)
    if draft is not None and not others and (not query.filters.language or _names_language(query, view, draft)):
        return draft
    told = literal(query, view, document_id, (query.field or "", *query.filters.heading))
    if told is not None and len(pool) == 1 and told.evidence == (pool[0].section.heading,):
        own = pool[0].entry.span  # what the heading stands above, not the heading
        return replace(told, text=f"{view.words(document_id, own)} ⟦0⟧", evidence=(own,))
    if told is not None and not (query.field in ROLES and _of_others(query, view, document_id, told, pool)):
        return told
    reason = say(query.language, "no_entry", what=noun(query.language, query.field or "items"))
    return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)
