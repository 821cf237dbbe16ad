"""How long: one entry, several together with overlaps counted once, industry against academia."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import MARK, Citing, Draft, View, plain
from assistant.answering.evidence import PROOF, best_in, mentions
from assistant.answering.passages import not_found, passage
from assistant.answering.phrases import length, noun, say
from assistant.answering.selection import is_academic, narrow, select
from assistant.questions.catalogue import Place, walk
from assistant.questions.stated import stated_years
from assistant.types import Hit, Period, Query, SectionKind, Status, TermKind


def tenure(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> Draft:
    """The time from start to end, by the calendar, at the precision that both have (design: rule 2 of the answer)."""
    if query.field == "compare":
        return _compared(query, hits, view, document_id)
    default: tuple[SectionKind, ...] = (SectionKind.WORK,)
    if query.filters.entries or query.filters.degree:
        default = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.VOLUNTEER, SectionKind.PROJECTS)
    if query.filters.order in ("before", "after"):  # "how long there after her studies" asks of there
        query = replace(query, filters=replace(query.filters, order=None))
    pool = select(query, view, document_id, default)
    skill = [term for term in query.terms if term.kind in (TermKind.KNOWN, TermKind.NAME)]
    if skill and not query.filters.entries:
        pool = _with_skill(query, view, document_id)
        if not pool:
            stated = passage(query, hits, view, document_id)
            document = view.catalogue.mentions[document_id]
            if all(any(best_in(s, mentions(t, document)) >= PROOF for s in stated.evidence) for t in skill):
                return stated
            return not_found(query, view, document_id, tuple(skill))
    elif query.terms and not query.filters.entries:
        pool, _ = narrow(query, view, document_id, pool)
    dated = [(p, p.entry.period) for p in pool if p.entry.period and dates.length(p.entry.period, view.today)]
    if not dated:
        return passage(query, hits, view, document_id) if query.terms else not_found(query, view, document_id)
    lasting = _lasting(query, view, document_id, [(place, period) for place, period in dated if period is not None])
    filters = query.filters
    narrowed = filters.entries or filters.degree or filters.position or filters.order or skill
    if narrowed or filters.section not in ((), (SectionKind.WORK,)):
        return lasting
    return _with_statement(query, view, document_id, lasting)


def _with_statement(query: Query, view: View, document_id: str, computed: Draft) -> Draft:
    """The years of experience that the CV states in words, before those that its dates make; where the two are a
    year or more apart, the answer says so."""
    text = view.text(document_id)
    for chunk in view.catalogue.chunks_of(document_id):
        found = stated_years(chunk.span.of(text))
        if found is None or computed.value is None:
            continue
        citing = Citing([chunk.span, *computed.evidence])
        dated = MARK.sub(lambda m: f"⟦{int(m.group(1)) + 1}⟧", computed.text)
        differ = abs(found - computed.value) >= 1
        said = f"{view.words(document_id, chunk.span)} ⟦0⟧."
        both = f"{say(query.language, 'differ')}: {said} {dated}" if differ else f"{said} {dated}"
        value = float(found) * (12 if computed.unit == "months" else 1)
        return Draft(Status.ANSWERED, both, document_id, tuple(citing.spans), value=value, unit=computed.unit)
    return computed


def _compared(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> Draft:
    """The longer of two: two employers that are named, or industry and academia."""
    work = [
        place
        for section in view.catalogue.cvs[document_id].sections
        if section.kind == SectionKind.WORK
        for place in walk(section)
        if place.entry.period and dates.length(place.entry.period, view.today)
    ]
    if len(query.filters.organisation) == 2:
        text = view.text(document_id)
        one, other = query.filters.organisation
        sides = {name: [p for p in work if p.entry.name and p.entry.name.of(text) == name] for name in (one, other)}
    else:
        academic = [p for p in work if is_academic(view, document_id, p)]
        sides = {
            noun(query.language, "academia"): academic,
            noun(query.language, "industry"): [p for p in work if p not in academic],
        }
    citing = Citing()
    told = []
    for name, places in sides.items():
        total = dates.total([p.entry.period for p in places if p.entry.period], view.today)
        if total is None:
            return passage(query, hits, view, document_id)
        marks = citing.cite_all(describing.head(p.entry) for p in places)
        told.append((total.months, name, f"{length(query.language, total)} {marks}"))
    told.sort(reverse=True)
    (_, a, a_length), (_, b, b_length) = told
    text_ = say(query.language, "more_time", a=plain(a), a_length=a_length, b=plain(b), b_length=b_length)
    return Draft(Status.ANSWERED, text_ + ".", document_id, tuple(citing.spans))


def _with_skill(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The dated entries that speak of the skills of a question."""
    document = view.catalogue.mentions[document_id]
    found = [mentions(term, document) for term in query.terms if term.kind in (TermKind.KNOWN, TermKind.NAME)]
    kinds = (SectionKind.WORK, SectionKind.PROJECTS)
    return tuple(
        place
        for section in view.catalogue.cvs[document_id].sections
        if section.kind in kinds
        for place in walk(section)
        if place.entry.period and all(best_in(place.entry.span, places) >= PROOF for places in found)
    )


def _lasting(query: Query, view: View, document_id: str, dated: list[tuple[Place, Period]]) -> Draft:
    periods = [period for _, period in dated]
    merged = dates.merge(periods, view.today)
    total = dates.total(periods, view.today)
    if total is None:
        return not_found(query, view, document_id)
    in_months = "ask.months" in query.tags
    value = total.months if in_months else round(total.months / 12, 4)
    citing = Citing()
    spans = []
    for place, period in dated:
        entry = place.entry
        spans.append(describing.evidence(entry, entry.name, period.span))
    marks = citing.cite_all(spans)
    words = length(query.language, total, in_months=in_months)
    if len(merged) == 1:
        only = merged[0]
        start = dates.iso(only.start) if only.start else ""
        end = say(query.language, "present") if only.ongoing else dates.iso(only.end) if only.end else ""
        text = say(query.language, "tenure", length=words, start=start, end=end)
    else:
        text = say(query.language, "tenure_total", length=words)
    unit = "months" if in_months else "years"
    return Draft(Status.ANSWERED, f"{text} {marks}.", document_id, tuple(citing.spans), value=float(value), unit=unit)
