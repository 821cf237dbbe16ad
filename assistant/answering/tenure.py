"""How long: one entry, several together with overlaps counted once."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import MARK, Citing, Draft, View, quoting, shifted
from assistant.answering.facts import entries
from assistant.answering.finding import differing, posts, stated, stays
from assistant.answering.finding.evidence import PROOF, SYNONYM, Mention, best_in, mentions
from assistant.answering.finding.selection import select
from assistant.answering.finding.taught import taught_at
from assistant.answering.finding.weighed import NAMED_SO, of_sector, sectors_asked, weighed
from assistant.answering.passages import not_found, passage
from assistant.answering.phrases import length, say
from assistant.dates import Duration
from assistant.questions.cvs.names import Place
from assistant.questions.cvs.stated import stated_years, year_words
from assistant.questions.lexical.keys import is_work, is_workplace, workplace_of
from assistant.questions.lexical.places import places
from assistant.retrieval import Hits
from assistant.text import words
from assistant.types import Period, Query, SectionKind, Span, Status, Term, TermKind

CAREER = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.VOLUNTEER, SectionKind.PROJECTS)
PLACES = {"ask.where", "ask.who", "field.employer", "field.institution", "field.city"}
"""By what a question asks where something was as well."""
BESIDE = {"refer.before_that", "refer.after_that"}
"""What asks for the length of what was before or after: "and before that, for how long?"."""
FEW = 3  # entries that are told with their length
TELLING = (TermKind.WORD, TermKind.KNOWN, TermKind.NAME)


def tenure(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """The time from start to end, by the calendar, at the precision that both have (design: rule 2 of the answer);
    before it what a line states of all that the question tells."""
    if query.field == "compare":
        return weighed(query, hits, view, document_id)
    filters = query.filters
    told = tuple(term for term in query.terms if term.kind in TELLING and NAMED_SO not in term.concepts)
    there = in_place(query, view, document_id)
    if there is not None:
        return there
    of_places = bool(told) and all(workplace_of(term.words, query.language) for term in told)
    said = None if of_places else _stated(query, view, document_id, told)  # "how many years in hotels?"
    if said is not None:
        return said
    if told and "ask.takes" in query.tags:  # "how long does the nightly close take?"
        return passage(query, hits, view, document_id)
    taught = taught_at(query, view, document_id, told)
    if taught:
        return lasting(query, view, document_id, [(p, p.entry.period) for p in taught if p.entry.period])
    if filters.order in ("before", "after") and BESIDE.isdisjoint(query.tags):
        # "how long there after her studies" asks of there
        query = replace(
            query, filters=replace(filters, order=None, position=() if filters.entries else filters.position)
        )
    anchored = filters.entries or filters.degree
    default = CAREER if anchored or told else (SectionKind.WORK,)
    pool = _parts(select(query, view, document_id, default))
    if default == (SectionKind.WORK,):
        pool = of_sector(query, view, document_id, pool)
    if filters.entries and not filters.organisation:  # a title that studies bear, too
        pool = posts.bearing(query, view, document_id, pool)
        pool = tuple(place for place in pool if place.entry.kind == SectionKind.WORK) or pool
    if told and filters.entries:
        pool = _headed(query, view, document_id, pool, told) or pool
    if told:
        narrowed = _speaking(query, view, document_id, pool, told)
        if narrowed is None:
            return _unsaid(query, hits, view, document_id, told, pool)
        pool = narrowed
    dated = [(p, p.entry.period) for p in pool if p.entry.period and dates.length(p.entry.period, view.today)]
    if not dated and default == (SectionKind.WORK,) and sectors_asked(query):
        return not_found(query, view, document_id)  # no job is of the sector
    if not dated:
        if filters.order == "current" and not told:
            return not_found(query, view, document_id)  # no job goes on
        within = _within_a_year(query, view, document_id, pool) if anchored else None
        return within or (
            passage(query, hits, view, document_id) if query.terms else not_found(query, view, document_id)
        )
    lasted = lasting(query, view, document_id, [(place, period) for place, period in dated if period is not None])
    if anchored or told or filters.position or filters.order or filters.section not in ((), (SectionKind.WORK,)):
        alone = tuple(place for place, _ in dated) if len(dated) == 1 else ()
        lasted = _as_printed(query, view, document_id, alone, lasted)
        return differing.beside(query, view, document_id, alone, lasted)
    return _with_statement(query, view, document_id, lasted)


def lived(query: Query, view: View, document_id: str) -> Draft | None:
    """How long somebody lived in a town or country, by the jobs or studies there; None for other questions."""
    asked = {"ask.how_long", "ask.living"} <= set(query.tags)
    return in_place(query, view, document_id) if asked else None


def in_place(query: Query, view: View, document_id: str) -> Draft | None:
    """How long the jobs in a town or country lasted together, where that is all that a question tells ("how long was
    she in Dubai?"), the studies there where it has none; None for other questions, and where neither was there."""
    filters, towns = query.filters, view.catalogue.towns
    told = tuple(term for term in query.terms if term.kind in (*TELLING, TermKind.LINKED))
    placed = bool(told) and all(places().known(term.words) or term.words in towns for term in told)
    if not placed or filters.order or filters.period or filters.degree or filters.person or query.quoted:
        return None
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in told]
    dated = [p for p in view.catalogue.places_of(document_id) if p.entry.period and p.entry.kind in CAREER]

    def was_there(place: Place) -> bool:
        own = [place.entry.head, *([place.entry.location] if place.entry.location else [])]
        return all(max(best_in(span, told) for span in own) >= PROOF for told in found)

    of_work = [p for p in dated if p.entry.kind == SectionKind.WORK and was_there(p)]
    stays_there = of_work or [p for p in dated if p.entry.kind == SectionKind.EDUCATION and was_there(p)]
    known = [(p, p.entry.period) for p in stays_there if p.entry.period and dates.length(p.entry.period, view.today)]
    return lasting(query, view, document_id, known) if known else None


def _within_a_year(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft | None:
    """The one job of which the CV tells a year or a part of it alone ("Summer 2015"): less than a year; None where
    there are several or none."""
    held = [place for place in pool if place.entry.kind == SectionKind.WORK]
    period = held[0].entry.period if len(held) == 1 else None
    if period is None or period.ongoing or period.start is not None or period.end is None or period.end.month:
        return None
    quoted = describing.evidence(held[0].entry, held[0].entry.name, held[0].entry.position, period.span)
    told = f"{say(query.language, 'under_year')}, {view.words(document_id, period.span)} ⟦0⟧."
    return Draft(Status.ANSWERED, told, document_id, (quoted,), value=0.0, unit="years")


def experience(query: Query, view: View, document_id: str) -> Draft | None:
    """How long all jobs lasted together, with what the CV states of it; None where no job is dated."""
    held = stays.jobs(view, document_id)
    dated = [(p, p.entry.period) for p in held if p.entry.period and dates.length(p.entry.period, view.today)]
    known = [(place, period) for place, period in dated if period is not None]
    return _with_statement(query, view, document_id, lasting(query, view, document_id, known)) if known else None


def _stated(query: Query, view: View, document_id: str, told: tuple[Term, ...]) -> Draft | None:
    """The length that a line states of all that the question tells, or that what was quoted before states."""
    in_months = "ask.months" in query.tags
    text = view.text(document_id)
    own = view.quoted(query, document_id)
    if len(own) > 1 and "refer.there" in query.tags:
        own = ()  # "how long was she there?" after several lines asks of the entry
    lengths = [(span, length) for span in own for length in dates.durations(span.of(text), span.start)]
    if len(lengths) == 1:  # of several none is meant
        return stated.told(view, document_id, *lengths[0], in_months=in_months)
    lines = [span for span in own if not stated.dates_entry(view, document_id, span)]
    lasting = [(span, p) for span in lines for p in dates.find(span.of(text), span.start) if p.start]
    if len(lasting) == 1 and dates.length(lasting[0][1], view.today):
        return _dated(query, view, document_id, lasting)
    if not told:
        return None
    document = view.catalogue.mentions[document_id]
    found = [mentions(term, document) for term in told]
    names = [places for term, places in zip(told, found, strict=True) if term.kind != TermKind.WORD]
    tabled = stated.row(view, document_id, names) if names else None
    if tabled is not None:
        years = Duration(tabled[0], tabled[1], "year")
        return stated.told(view, document_id, tabled[0], years, in_months=in_months)
    inside = tuple(view.catalogue.entry(r.document_id, r.entry_id).span for r in query.filters.entries)
    said = stated.line(view, document_id, found, inside)
    if said is None and inside:  # "how long did the site stay free of accidents?": "without an accident for 700 days"
        said = stated.line(view, document_id, [places for places in found if places], inside) if any(found) else None
    if said is None and len(told) > 1:  # the word of a title may stand for something else: a ward, a desk
        said = stated.line(view, document_id, found)
    of_time = query.filters.position or query.filters.degree  # no internship is so many kilometres long
    if said is None and not of_time and (line := stated.long(view, document_id, found)) is not None:
        return quoting(view, document_id, [line], confidence=0.7)
    of_thing = said is None and not of_time and not query.filters.organisation
    if of_thing and (line := stated.mostly(view, document_id, found, inside)) is not None:
        return quoting(view, document_id, [line], confidence=0.6)  # "works after nine days without a signal"
    named = all(term.kind != TermKind.WORD for term in told)
    if said is None or (named and not all(places().known(term.words) for term in told)):
        return None  # of a town where no job was, the line that tells a stay there
    return stated.told(view, document_id, *said, in_months=in_months)


def _parts(pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries, those without dates of their own by the positions below them."""
    return tuple(
        part
        for place in pool
        for part in (
            [place]
            if place.entry.period or not place.entry.children
            else [Place(child, place.section, place.entry) for child in place.entry.children]
        )
    )


def _speaking(
    query: Query, view: View, document_id: str, pool: tuple[Place, ...], told: tuple[Term, ...]
) -> tuple[Place, ...] | None:
    """The entries that speak of what the question tells: those whose heads do, else, for a trade or a skill, those
    that do anywhere. None where none does; what a question tells beside the name of an entry need not be said."""
    document = view.catalogue.mentions[document_id]
    found = [mentions(term, document) for term in told]

    def speaks(place: Place, spans: tuple[Span | None, ...]) -> bool:
        given = [span for span in spans if span is not None]
        return all(max(best_in(span, places) for span in given) >= PROOF for places in found)

    headed = tuple(p for p in pool if speaks(p, (p.entry.head, p.section.heading, p.parent.head if p.parent else None)))
    if headed:
        return headed
    names = tuple(term for term in told if term.kind != TermKind.WORD)
    if query.filters.entries:
        return pool if all(places for t, places in zip(told, found, strict=True) if t in names) else None
    if (query.filters.degree or query.filters.position) and not names:
        return pool
    if names == told or query.filters.section == (SectionKind.WORK,):
        return tuple(p for p in pool if p.entry.period and speaks(p, (p.entry.span,))) or None
    return None


def _headed(
    query: Query, view: View, document_id: str, pool: tuple[Place, ...], told: tuple[Term, ...]
) -> tuple[Place, ...]:
    """The entries whose heads speak of all that the question tells and of the names in it, where none of those that
    bear the names does: "the clinic in Aurich" is not the school of that town."""
    document = view.catalogue.mentions[document_id]
    telling = [mentions(term, document) for term in told]
    named = [mentions(term, document) for term in query.terms if term.kind == TermKind.LINKED]

    def speaks(place: Place, found: list[tuple[Mention, ...]]) -> bool:
        return all(best_in(place.entry.head, named) >= PROOF for named in found)

    if any(speaks(place, telling) for place in pool):
        return ()
    every = _parts(select(replace(query, filters=replace(query.filters, entries=())), view, document_id, CAREER))
    return tuple(place for place in every if speaks(place, telling + named))


def _unsaid(
    query: Query, hits: Hits, view: View, document_id: str, told: tuple[Term, ...], pool: tuple[Place, ...]
) -> Draft:
    """No entry speaks of what the question tells: the passage that does, where its names are said in it; how long the
    entry lasted whose head this is ("how many years did she teach in Alcoy?" of a "Maestra" there)."""
    names = tuple(term for term in told if term.kind != TermKind.WORD)
    document = view.catalogue.mentions[document_id]
    read = query.language == document.language or all(term.concepts or term.meanings for term in told)
    if told and read and not any(mentions(term, document) for term in told):  # "how long was she a lawyer?"
        return not_found(query, view, document_id, told)
    absent = tuple(term for term in told if is_workplace(term.words) and not mentions(term, document))
    if absent and read:  # "how long at the bakery in Lugo?" of a CV without one
        return not_found(query, view, document_id, absent)
    found = passage(query, hits, view, document_id)
    if all(any(best_in(span, mentions(t, document)) >= PROOF for span in found.evidence) for t in names):
        only = _only_entry(view, document_id, found, pool)
        if only is not None and all(
            t in names
            or is_work(t.words, query.language)
            or best_in(only[0].entry.span, mentions(t, document)) >= SYNONYM
            for t in told
        ):  # not "as a lawyer"
            return lasting(query, view, document_id, [only])
        return found
    return not_found(query, view, document_id, names)


def _only_entry(view: View, document_id: str, found: Draft, pool: tuple[Place, ...]) -> tuple[Place, Period] | None:
    """The one entry of a pool, or of the career, that all of a passage is of, with its head, and its time."""
    career = tuple(p for p in view.catalogue.places_of(document_id) if p.entry.kind in CAREER)
    for each in (pool, career):
        own = [p for p in each if all(p.entry.span.contains(span) for span in found.evidence)]
        headed = [p for p in own if any(span.overlaps(p.entry.head) for span in found.evidence)]
        period = headed[0].entry.period if len(headed) == 1 else None
        if period is not None and dates.length(period, view.today):
            return headed[0], period
    return None


def _with_statement(query: Query, view: View, document_id: str, computed: Draft) -> Draft:
    """The years of experience that the CV states in words, before those that its dates make; where the two are a
    year or more apart, the answer says so."""
    text = view.text(document_id)
    facts = [f for f in view.catalogue.cvs[document_id].basics.facts if f.key == "experience_years"]
    labelled = [(f.evidence, length.months / 12) for f in facts for length in dates.durations(f.span.of(text), 0)[:1]]
    lines = ((chunk.span, stated_years(chunk.span.of(text))) for chunk in view.catalogue.chunks_of(document_id))
    for line, found in (*labelled, *lines):
        if found is None or computed.value is None:
            continue
        citing = Citing([line, *computed.evidence])
        dated = shifted(computed.text, 1)
        differ = abs(found - computed.value) >= 1
        said = f"{view.words(document_id, line)} ⟦0⟧."
        both = f"{say(query.language, 'differ')}: {said} {dated}" if differ else f"{said} {dated}"
        value = float(found) * (12 if computed.unit == "months" else 1)
        return Draft(Status.ANSWERED, both, document_id, tuple(citing.spans), value=value, unit=computed.unit)
    return computed


def _as_printed(query: Query, view: View, document_id: str, alone: tuple[Place, ...], computed: Draft) -> Draft:
    """The length that the CV prints beside the dates of an entry ("May – Aug 2021, 4 months") or before all else in its
    head ("Six weeks with a vaccination team"), before the one that its dates make where the two differ."""
    text = view.text(document_id)
    facts = [(f.span, f.evidence) for place in alone for f in place.entry.extra if f.key == "duration"]
    heads = [place.entry.head for place in alone]
    printed = [(*each, length) for each in facts for length in dates.durations(each[0].of(text), each[0].start)[:1]]
    opening = [(length, head) for head in heads for length in dates.durations(head.of(text), head.start)[:1]]
    printed += [(length.span, head, length) for length, head in opening if length.span.start == head.start]
    if not printed or computed.value is None:
        return computed
    shown, evidence, length = printed[0]
    value = length.months if computed.unit == "months" else round(length.months / 12, 4)
    if value == computed.value:
        return computed
    citing = Citing([evidence, *computed.evidence])
    both = f"{view.words(document_id, shown)} ⟦0⟧. {shifted(computed.text, 1)}"
    return replace(computed, text=both, evidence=tuple(citing.spans), value=float(value))


def lasting(query: Query, view: View, document_id: str, dated: list[tuple[Place, Period]]) -> Draft:
    """How long some entries lasted together."""
    joined = {
        p.entry.id: s.period for s in stays.joined(view, document_id, [p for p, _ in dated]) for p in s.places[:1]
    }
    whole_of = {p.entry.id: joined.get(p.entry.id, own) if own == p.entry.period else own for p, own in dated}
    told = [(describing.evidence(p.entry, p.entry.name, own.span), whole_of[p.entry.id]) for p, own in dated]
    whole = {period.span: period for period in dates.end_to_end(period for _, period in told)}
    lasted = _dated(query, view, document_id, [(span, whole.get(period.span, period)) for span, period in told])
    also_where = "refer.and" in query.tags and not PLACES.isdisjoint(query.tags)
    if not (also_where or BESIDE & set(query.tags)) or len(dated) > FEW:
        return lasted
    return _with_heads(view, document_id, tuple(place for place, _ in dated), lasted, query)


def _with_heads(view: View, document_id: str, pool: tuple[Place, ...], lasted: Draft, query: Query) -> Draft:
    """How long entries lasted behind their heads: "where did she work in Peru, and for how long?"."""
    heads = entries(replace(query, field="employer"), view, document_id, pool)
    citing = Citing(list(heads.evidence))
    text = MARK.sub(lambda m: citing.cite(lasted.evidence[int(m.group(1))]), lasted.text)
    return replace(lasted, text=f"{heads.text} {text}", evidence=tuple(citing.spans))


def _dated(query: Query, view: View, document_id: str, dated: list[tuple[Span, Period]]) -> Draft:
    """How long some periods lasted together, each with what is quoted for it."""
    periods = [period for _, period in dated]
    merged = dates.merge(periods, view.today)
    total = dates.total(periods, view.today)
    if total is None:
        return not_found(query, view, document_id)
    in_months = "ask.months" in query.tags
    value = total.months if in_months else round(total.months / 12, 4)
    citing = Citing()
    marks = citing.cite_all(span for span, _ in dated)
    in_years = not in_months and bool(set(words(query.text)) & year_words())
    lasted = length(query.language, total, in_months=in_months, in_years=in_years)
    if len(merged) == 1:
        only = merged[0]
        start = dates.iso(only.start) if only.start else ""
        end = say(query.language, "present") if only.ongoing else dates.iso(only.end) if only.end else ""
        text = say(query.language, "tenure", length=lasted, start=start, end=end)
    else:
        text = say(query.language, "tenure_total", length=lasted)
    unit = "months" if in_months else "years"
    return Draft(Status.ANSWERED, f"{text} {marks}.", document_id, tuple(citing.spans), value=float(value), unit=unit)
