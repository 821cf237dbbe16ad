"""Lists: every entry that the filters leave, each with its quote."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering import describing
from assistant.answering.dialogue.told_there import none_else, taught_there, unseen
from assistant.answering.draft import Citing, Draft, View, plain, quoting
from assistant.answering.figures.sums import tells_sum
from assistant.answering.finding import courses, whereabouts, works
from assistant.answering.finding.concepts import instances, lacks_kind, members
from assistant.answering.finding.evidence import PROOF, STEM, SYNONYM, best_in, mentions, sections_of
from assistant.answering.finding.headed import FINE
from assistant.answering.finding.in_sections import has_section
from assistant.answering.finding.literal import literal
from assistant.answering.finding.missing import lacks_thing
from assistant.answering.finding.of_kind import of_kind
from assistant.answering.finding.selection import CAREER, DONE, RANKS, authored, narrow, select
from assistant.answering.finding.values import value_of
from assistant.answering.finding.wanted import asks_money
from assistant.answering.passages import not_found, passage, said_somewhere, speaks_of, speaks_of_kind
from assistant.answering.phrases import noun, say
from assistant.answering.special import groups
from assistant.questions import fields
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place, walk
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.tags import listed
from assistant.retrieval import Hits
from assistant.text import words
from assistant.types import Entry, Kind, Query, Role, SectionKind, Span, Status, Term, TermKind

UNDATED = {SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.LANGUAGES}  # of which no CV says "to present"
RESEARCH = "research"  # what somebody works on, which a line of a job may tell as well
WHOLE = 400  # characters of an entry of no known kind that is quoted whole
NAMED = (SectionKind.CERTIFICATES, SectionKind.EDUCATION, SectionKind.AWARDS, SectionKind.LANGUAGES)
LIKELY = 0.35  # probability below which a passage must speak of what is asked in words
USES = 2  # lines that tell how a kind of thing was used
LINES = 3  # lines of a job that are quoted
SHOWN = 8  # entries that are named in the sentence; the others are cited


def listing(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """What is listed of the things asked for; of "any others?" those that were not shown, or that there are none."""
    return none_else(query, _listed(query, hits, view, document_id))


def _listed(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """The entries of a section, filtered; what a concept covers; or a passage where the section has no such thing."""
    if query.filters.outside:
        return whereabouts.elsewhere(query, view, document_id) or passage(query, hits, view, document_id)
    taught = taught_there(query, view, document_id)
    if taught is not None:
        return taught
    named = set(query.filters.heading) & set(FINE)  # "what did she speak about at the testing conference?"
    named = named or {*query.filters.venue, *query.filters.person}  # "what has she published in Nature?"
    of_skills = not named and not set(query.filters.section) - {SectionKind.SKILLS, SectionKind.WORK}
    things = instances(query, view, document_id) if of_skills else None
    if things is not None:
        return things if "ask.list" in query.tags else _with_use(query, view, things)
    if of_skills and lacks_kind(query, view, document_id):
        return not_found(query, view, document_id)
    awarded = works.awarded(query, view, document_id)
    if awarded is not None:
        spans = [place.entry.span for place in awarded]
        return quoting(view, document_id, spans, confidence=0.8) if spans else not_found(query, view, document_id)
    pool = select(query, view, document_id, default_kinds(query))
    if not pool and query.filters.order == "current" and set(query.filters.section) & UNDATED:
        query = replace(query, filters=replace(query.filters, order=None))  # "her certificates that are still valid"
        pool = select(query, view, document_id, default_kinds(query))
    if not pool and _means_all_education(query):
        query = replace(query, terms=(), filters=replace(query.filters, degree=()))
        pool = select(query, view, document_id, default_kinds(query))
    told_there = _told_at_employer(query, view, document_id) if not pool else None
    if told_there is not None:
        return told_there
    pool = unseen(query, document_id, pool)
    if not pool and (works.asked(query) or not has_section(query, view, document_id)):
        return _no_section(query, hits, view, document_id)
    pool, lacking = narrow(query, view, document_id, pool)
    if query.field in RANKS and not query.filters.person:
        if not lacking and {"ask.yes_no", "ask.list", "ask.who"} & set(query.tags) == {"ask.yes_no"}:
            return _whether_authored(query, view, document_id, pool, query.field)
        pool = authored(view, document_id, pool, query.field)
    filters = query.filters
    if not pool and filters.order in ("largest", "smallest"):  # "the biggest deal that he won"
        return passage(replace(query, filters=replace(filters, section=(), heading=())), hits, view, document_id)
    if not pool:
        return not_found(query, view, document_id)
    told = _amount_elsewhere(query, hits, view, document_id, pool)
    if told is not None:
        return told
    filtered = (
        filters.period or filters.person or filters.venue or filters.entries or filters.position or filters.degree
    )
    if lacking and not filtered and SectionKind.EDUCATION in filters.section:
        trained = courses.taken(query, view, document_id)  # "what training has he had in auditing?"
        if trained:
            return items(query, view, document_id, trained)
    if any(term.kind in (TermKind.NAME, TermKind.KNOWN) for term in lacking) or (lacking and not filtered):
        return _of_the_kind(query, hits, view, document_id)
    return items(query, view, document_id, groups.called(query, view, document_id, pool))


def _told_at_employer(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines of the job at an employer that speak of what is asked for there ("Filed two patents"); None where the
    question names no employer, or no line does."""
    filters = query.filters
    keys = [key for key in filters.heading if key in fields.KINDS or key in FINE]
    if not filters.organisation or not keys:
        return None
    names = [mentions(t, view.catalogue.mentions[document_id]) for t in query.terms if t.kind == TermKind.LINKED]
    jobs = [p for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.WORK]
    there = [p for p in jobs if names and all(best_in(p.entry.head, found) >= PROOF for found in names)]
    lines = [
        line
        for place in there
        for line in place.entry.highlights
        if any(speaks_of(view, document_id, line, key) for key in keys)
    ]
    return quoting(view, document_id, lines[:LINES], confidence=0.8) if lines else None


def _whether_authored(query: Query, view: View, document_id: str, pool: tuple[Place, ...], rank: str) -> Draft:
    """ "Is he the first author of that paper?": the authors, and whether the candidate is the first or last of them;
    of several papers those of which that is so, of none of them all, with a no."""
    signed = tuple(p for p in pool if describing.people_of(p.entry, Role.AUTHOR))
    if not signed:
        return not_found(query, view, document_id)
    own = authored(view, document_id, signed, rank)
    citing, parts = Citing(), []
    for place in own or signed:
        for shown, quoted in value_of(place.entry, "author", view, document_id):
            title = f"{view.words(document_id, place.entry.name)} – " if place.entry.name else ""
            parts.append(f"{title}{view.words(document_id, shown)} {citing.cite(quoted)}")
    text = say(query.language, "yes" if own else "no", text="; ".join(parts) + ".")
    return Draft(Status.ANSWERED, text, document_id, tuple(citing.spans), confidence=0.9)


def _amount_elsewhere(query: Query, hits: Hits, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft | None:
    """ "How large is her grant?" of a list of grants without their sums: the line elsewhere that tells one; None where
    an entry does, or no line, or something else is asked."""
    text = view.text(document_id)
    amount = "ask.amount" in query.tags and "ask.level" not in query.tags  # "how well" asks for no sum
    if not amount or any(tells_sum(place.entry.span.of(text)) for place in pool):
        return None
    anywhere = replace(query, kind=Kind.PASSAGE, filters=replace(query.filters, section=(), heading=()))
    draft = passage(anywhere, hits, view, document_id)
    document = view.catalogue.mentions[document_id]
    about = [mentions(term, document) for term in query.terms if term.concepts or term.kind in CONTENT]
    lines = [
        line
        for line in draft.evidence
        if tells_sum(line.of(text)) and all(best_in(line, places) >= SYNONYM for places in about)
    ]
    return quoting(view, document_id, lines[:1], confidence=draft.confidence) if lines else None


def _means_all_education(query: Query) -> bool:
    """Whether a word for a degree is one for all education, too, and nothing else is told: "Welche Ausbildung hat sie?"
    of a CV without an apprenticeship."""
    every = listed(query.language, "section", "education")
    told = [term.words for term in query.terms if term.kind != TermKind.GENERIC]
    return bool(query.filters.degree and told) and all(phrase in every for phrase in told)


def default_kinds(query: Query) -> tuple[SectionKind, ...]:
    """The sections of a list that names none: where its filters lead."""
    if query.filters.venue or query.filters.person:
        return (SectionKind.PUBLICATIONS,)
    if query.filters.degree:
        return (SectionKind.EDUCATION,)
    return (SectionKind.WORK,)


def _no_section(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """The CV has no such section: what it says of the matter elsewhere, or that it lists none."""
    if query.filters.heading == (RESEARCH,):
        return passage(replace(query, filters=replace(query.filters, heading=())), hits, view, document_id)
    called = works.lines(query, view, document_id)
    if called:
        return quoting(view, document_id, called, confidence=0.8)
    if narrow_kind := works.narrowly(query):
        reason = say(query.language, "no_entry", what=narrow_kind)
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)
    if any(term.kind in CONTENT for term in query.terms):
        told = literal(query, view, document_id, query.filters.heading)
        return told or _of_the_kind(query, hits, view, document_id)
    told = literal(query, view, document_id, query.filters.heading)
    draft = (
        said_somewhere(query, hits, view, document_id)
        if told is None or query.language == view.catalogue.languages[document_id]
        else None
    )
    of_career = draft is not None and SectionKind.INTERESTS in query.filters.section and _of_career(view, draft)
    if draft is not None and not of_career and (draft.confidence >= LIKELY or _speaks(query, view, draft)):
        return draft
    told = told or of_kind(query, view, document_id)
    if told is not None:
        return _below_heading(query, view, document_id, told) or told
    key = next((str(kind) for kind in query.filters.section), (query.filters.heading or ("items",))[0])
    reason = say(query.language, "no_entry", what=noun(query.language, key, 2))
    return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)


def _below_heading(query: Query, view: View, document_id: str, told: Draft) -> Draft | None:
    """What stands below a heading that was found ("Volunteering and free time"), not the heading; None if none was."""
    headed = (s for s in view.catalogue.cvs[document_id].sections if s.heading in told.evidence)
    pool = tuple(place for section in headed for place in walk(section))
    return items(query, view, document_id, pool) if pool else None


def _of_career(view: View, draft: Draft) -> bool:
    """Whether all lines of a draft tell of jobs or studies: a club that a teacher runs is no hobby."""
    places = [view.catalogue.entry_at(draft.document_id, line) for line in draft.evidence]
    return all(place is not None and place.entry.kind in CAREER for place in places)


def _tells_paper(query: Query, view: View, draft: Draft) -> bool:
    """Whether a draft quotes a paper or speaks of one: a project for Acme is none about it."""
    places = (view.catalogue.entry_at(draft.document_id, line) for line in draft.evidence)
    listed_so = any(place is not None and place.section.kind == SectionKind.PUBLICATIONS for place in places)
    return listed_so or speaks_of_kind(query, view, draft)


def _of_the_kind(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """Passages that may stand for entries of the kind asked for. Of certificates, degrees and the like that a name
    narrows ("Azure certification"), they must speak both of the kind and of the name."""
    draft = passage(query, hits, view, document_id)
    things = set(query.filters.section) <= {SectionKind.SKILLS}  # whose names need not tell their kind
    unsaid = _unsaid(query, view, draft) if things else ()
    if unsaid:  # "Django skills?" are shown by no other programming
        return not_found(query, view, document_id, unsaid)
    if draft.confidence < LIKELY and not things and not _speaks(query, view, draft):
        return not_found(query, view, document_id, tuple(term for term in query.terms if term.kind in CONTENT))
    if set(query.filters.section) == {SectionKind.PUBLICATIONS} and not _tells_paper(query, view, draft):
        return not_found(query, view, document_id, tuple(term for term in query.terms if term.kind in CONTENT))
    names = tuple(
        term
        for term in query.terms
        if term.kind in (TermKind.NAME, TermKind.KNOWN) and not _says_kind(query, view, draft, term)
    )
    if draft.status != Status.ANSWERED or not set(query.filters.section) & set(NAMED):
        return draft
    if not names:
        return not_found(query, view, document_id) if lacks_thing(query, view, document_id) else draft
    if speaks_of_kind(query, view, draft, names):
        return draft
    return not_found(query, view, document_id, names)


def _unsaid(query: Query, view: View, draft: Draft) -> tuple[Term, ...]:
    """The things of a question for skills that a draft has no words for: products, and what is all that is asked for
    ("Azure skills?") where the CV speaks of nothing like it."""
    called = [term for term in query.terms if term.kind in CONTENT]
    alone = len(called) == 1 and called[0].text[:1].isupper() and query.filters.section == (SectionKind.SKILLS,)
    products = [t for t in called if _is_product(t) or (alone and _is_foreign_to(t, view, draft))]
    return tuple(term for term in products if not _tells(term, view, draft))


def _is_product(term: Term) -> bool:
    """Whether a term is a thing that the taxonomy knows, not a kind of things."""
    sense = concepts().sense(term.words) if term.kind in CONTENT and term.text[:1].isupper() else None
    return sense is not None and (not sense.names or term.text.isupper())


def _is_foreign_to(term: Term, view: View, draft: Draft) -> bool:
    """Whether a CV speaks nowhere of what a term names, in no other words either."""
    places = mentions(term, view.catalogue.mentions[draft.document_id])
    return max((m.strength for m in places), default=0.0) < SYNONYM


def _tells(term: Term, view: View, draft: Draft) -> bool:
    """Whether a draft quotes words for a term."""
    places = mentions(term, view.catalogue.mentions[draft.document_id])
    return any(best_in(line, places) >= PROOF for line in draft.evidence)


def _speaks(query: Query, view: View, draft: Draft) -> bool:
    """Whether a draft quotes the kind of thing that is asked for, or anything that the question tells of it."""
    document = view.catalogue.mentions[draft.document_id]
    found = [mentions(term, document) for term in query.terms if term.kind in CONTENT]
    told = any(best_in(line, places) >= SYNONYM for line in draft.evidence for places in found)
    return told or speaks_of_kind(query, view, draft)


def _says_kind(query: Query, view: View, draft: Draft, term: Term) -> bool:
    """Whether a term is itself one for something of the kind asked for, and the quotes speak of it: a "teaching
    certificate" of a "teaching qualification"."""
    kinds = {f"section.{key}" for key in query.filters.heading}
    found = mentions(term, view.catalogue.mentions[draft.document_id])
    of_kind_asked = any(sections_of((word,)) & kinds for word in term.words)
    return of_kind_asked and any(best_in(line, found) >= PROOF for line in draft.evidence)


def _with_use(query: Query, view: View, things: Draft) -> Draft:
    """The things of a kind with the lines of jobs and projects that name the kind itself, where its use is asked for:
    "experience with end-to-end testing?" is told by more than the tool among the skills."""
    document = view.catalogue.mentions[things.document_id]
    terms = [term for term in query.terms if term.kind in CONTENT]
    if "ask.used" not in query.tags or len(terms) != 1:
        return things
    by_words = replace(terms[0], concepts=(), meanings=())
    said = [m.span for m in mentions(by_words, document) if m.strength >= STEM]
    shown = {view.words(things.document_id, span) for span in things.evidence}
    named = members(query, view, things.document_id)  # "with MySQL", which is not among the skills
    said += [span for span in named if not any(view.words(things.document_id, span) in each for each in shown)]
    lines = [
        line
        for place in view.catalogue.places_of(things.document_id)
        for line in (place.entry.highlights if place.entry.kind in DONE else ())
        if any(line.contains(span) for span in said) and not any(line.overlaps(own) for own in things.evidence)
    ][:USES]
    count = len(things.evidence)
    marked = (f"{view.words(things.document_id, line)} ⟦{count + i}⟧" for i, line in enumerate(lines))
    return replace(things, text=" ".join((things.text, *marked)), evidence=(*things.evidence, *lines))


def items(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """The entries, each named and cited."""
    citing, parts, marks = Citing(), [], []
    found = [item(query, view, document_id, place.entry) for place in pool]
    for quoted, shown in describing.on_one_line(view, document_id, found):
        mark = citing.cite(quoted)
        marks.append(mark)
        parts.append(f"{shown} {mark}")
    text = "; ".join(parts if len(parts) == SHOWN + 1 else parts[:SHOWN])
    if len(parts) > SHOWN + 1:
        text += f"; … {marks[SHOWN]}–{marks[-1]}"
    return Draft(Status.ANSWERED, text + ".", document_id, tuple(citing.spans))


def item(query: Query, view: View, document_id: str, entry: Entry) -> tuple[Span, str]:
    """What is quoted of an entry in a list, and how the sentence calls it."""
    match entry.kind:
        case SectionKind.PUBLICATIONS:
            whole = entry.span if query.kind == Kind.YES_NO and len(entry.span) <= WHOLE else None  # what says yes
            return describing.publication(view, document_id, entry, whole, *asked_of(query, view, document_id, entry))
        case SectionKind.SKILLS | SectionKind.LANGUAGES | SectionKind.CERTIFICATES | SectionKind.INTERESTS:
            span = describing.small(entry)
            return span, plain(span.of(view.text(document_id)))
        case SectionKind.WORK | SectionKind.EDUCATION | SectionKind.VOLUNTEER:
            first = "name" if query.field in ("employer", "institution") else "position"
            return describing.head(entry), describing.describe(view, document_id, entry, first=first)
        case SectionKind.REFERENCES if query.field == "referee" and entry.name is not None:
            return describing.small(entry), view.words(document_id, entry.name)
        case _:
            remark = entry.kind == SectionKind.OTHER
            talk = "talks" in query.filters.heading  # it is told by where it was
            given = entry.kind == SectionKind.AWARDS or "grants" in query.filters.heading
            worth = given and (asks_money(query) or "ask.amount" in query.tags)
            told = given and "ask.who" in query.tags  # "who put her forward for it?"
            in_full = (remark or talk or worth or told) and len(entry.span) <= WHOLE
            span = entry.span if in_full else describing.small(entry) if given else describing.head(entry)
            if in_full:
                return span, plain(span.of(view.text(document_id)))
            shown = view.words(document_id, entry.name) if entry.name else plain(span.of(view.text(document_id)))
            if "ask.when" in query.tags and entry.period is not None and span.contains(entry.period.span):
                shown = f"{shown}, {view.words(document_id, entry.period.span).strip('() ')}"
            return span, shown


def asked_of(query: Query, view: View, document_id: str, entry: Entry) -> tuple[Span | None, ...]:
    """The fields of a publication that the filters speak of: they belong to the evidence."""
    wanted: list[Span | None] = []
    if query.filters.person:
        names = [words(person) for person in query.filters.person]
        for person in entry.people:
            if person.role == Role.AUTHOR and any(
                set(n) <= set(words(person.span.of(view.text(document_id)))) for n in names
            ):
                wanted.append(person.span)
    if query.filters.venue:
        wanted.extend(f.span for f in entry.extra if f.key in ("venue", "publisher"))
    return tuple(wanted)
