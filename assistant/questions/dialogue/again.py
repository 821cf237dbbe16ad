"""The last question with one thing changed: "and at ICML?", "what about 2022?", "and how many years at Acme?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions import fields
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.dialogue import figure
from assistant.questions.dialogue.leaning import length, own, told
from assistant.questions.parsed import Parsed
from assistant.text import words
from assistant.types import EntryRef, Filters, Kind, Query, SectionKind, Span, TermKind

SHORT = 6  # words of a question that says hardly more than another time
LASTING = ("ask.how_long", "ask.count", "ask.amount")
PLACES = ("employer", "location", "institution", None)  # what "where" and "which one" ask for
FIGURES = (figure.TAG, figure.BOUND)
OTHERS = "refer.others"
"""The tag of the last question, asked of other entries."""
OF_TIME = ("ask.did", "ask.who", "ask.with_whom", "ask.where", "field.employer", "field.position")
OTHERWISE = ("ask.how_long", "ask.when", "ask.where", "ask.who", "ask.list", "ask.since", "ask.did")
CHANGES = ("ask.count", "ask.how_long", "ask.when", "ask.since")


def same_again(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """The last question of another name, another time, another thing; None where it is not asked again."""
    measured = _how_long(parsed, left)
    if not (_opens_anew(parsed) or measured or _of_another_time(query, parsed, left)):
        return None
    named = _named_alone(query, parsed, catalogue) if asks_amount(left.query) and not measured else ()
    if named:
        return of_others(left.query, query, named, catalogue)
    if not measured and (parsed.of("field") or set(parsed.of("section")) - {"work"} or parsed.has(*CHANGES)):
        return None
    if of_itself(query, parsed) and left.query.kind != Kind.TIMELINE:
        return None
    if parsed.has("ask.list") and told(parsed):
        return None  # "and which programming languages?" asks for itself
    if parsed.has("ask.amount", "ask.change") and told(parsed) and not own(parsed) and query.kind == Kind.PASSAGE:
        return replace(query, follows=left.entries)  # "and how far did the error rate drop?"
    last = left.query
    held = parsed.of("position")  # "and her postdoc?"
    if not (own(parsed) or parsed.period or told(parsed) or parsed.languages or held):
        return None
    if parsed.languages:
        return replace(query, kind=Kind.FACT, field="level", follows=left.entries)
    kind = last.kind if last.kind != Kind.SUMMARY else query.kind
    return replace(
        query,
        kind=kind,
        field=last.field,
        filters=_filters(query, parsed, left, catalogue),
        terms=query.terms if told(parsed) else (),
        follows=left.entries,
        tags=(*query.tags, *last.tags),
    )


def asks_amount(query: Query) -> bool:
    """Whether a question asks for a number of something that lines tell, and names no employer."""
    asked = query.kind in (Kind.PASSAGE, Kind.COUNT) and not {"ask.count", "ask.amount"}.isdisjoint(query.tags)
    return asked and set(query.filters.section) <= {SectionKind.WORK} and not query.filters.organisation


def of_others(last: Query, query: Query, entries: tuple[EntryRef, ...], catalogue: Catalogue) -> Query:
    """The last question, asked of other entries and of nothing else."""
    passing = ("refer.", "figure.", "told.")
    return replace(
        last,
        standalone=query.standalone,
        filters=Filters(entries=entries, candidate=query.filters.candidate),
        tags=(*(tag for tag in last.tags if not tag.startswith(passing)), "refer.there", OTHERS, *FIGURES),
        within=None,
        follows=entries,
        quoted=heads_of(entries, catalogue),
    )


def _named_alone(query: Query, parsed: Parsed, catalogue: Catalogue) -> tuple[EntryRef, ...]:
    """The entries that a question names and tells nothing of, be it that it asks how many there were: "and as ward
    sister in cardiology, how many were there?"; () for others."""
    if parsed.of("field") or set(parsed.of("section")) - {"work"} or parsed.period or parsed.has(*OTHERWISE):
        return ()
    telling = [term for term in parsed.terms if term.kind in (*CONTENT, TermKind.GENERIC)]

    def is_told_by(ref: EntryRef) -> bool:
        head = words(catalogue.entry(ref.document_id, ref.entry_id).head.of(catalogue.documents[ref.document_id].text))
        return all(set(term.words) <= set(head) for term in telling)

    return tuple(ref for ref in query.filters.entries if is_told_by(ref))


def heads_of(entries: tuple[EntryRef, ...], catalogue: Catalogue) -> tuple[tuple[str, Span], ...]:
    """The heads of some entries, as what was quoted of them."""
    return tuple((ref.document_id, catalogue.entry(ref.document_id, ref.entry_id).head) for ref in entries)


def of_itself(query: Query, parsed: Parsed) -> bool:
    """Whether a question asks what there was at a time by words of its own, whatever was asked before: "and whom did he
    work for in 2019?"."""
    return query.kind == Kind.TIMELINE and parsed.period is not None and parsed.has(*OF_TIME)


def _opens_anew(parsed: Parsed) -> bool:
    """Whether a question opens with "and": "NeurIPS呢？" has it at the end."""
    at = parsed.at("refer.and")
    return at is not None and (at == 0 or parsed.language == "zh")


def _asks_for_field(parsed: Parsed) -> bool:
    """Whether a question asks for a field by words that are no part of a name ("公司" of "某某公司")."""
    named = {i for link in parsed.links for i in range(link.first, link.last)}
    return any(tag.name.startswith("field.") and tag.first not in named for tag in parsed.tags)


def _how_long(parsed: Parsed, left: Legacy) -> bool:
    """Whether a question that names another employer asks for a length after one: "and how many at Acme?"."""
    named = bool(fields.entry_names(parsed)) and not parsed.period
    return left.query.kind == Kind.TENURE and left.query.field != "compare" and named and parsed.has(*LASTING)


def _of_another_time(query: Query, parsed: Parsed, left: Legacy) -> bool:
    """Whether a question names another time than the last one, and asks for no other field: "in 2022, where?"."""
    if parsed.period is None or left.query.filters.period is None or left.query.kind != Kind.TIMELINE:
        return False
    other = _asks_for_field(parsed) or own(parsed) or told(parsed) or parsed.has("ask.did")
    return not other and query.field in PLACES and length(parsed) <= SHORT


def _filters(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Filters:
    """What narrows the last question, with what this one names instead."""
    new, old = query.filters, left.query.filters
    entries = new.entries
    if old.section and new.entries:
        entries = tuple(ref for ref in new.entries if fields.kind_of(catalogue, ref) in old.section) or entries
    held = parsed.of("position")
    anew = _of_another_time(query, parsed, left)
    return Filters(
        organisation=new.organisation or (old.organisation if not entries else ()),
        person=new.person or (old.person if not entries else ()),
        venue=new.venue or (old.venue if not entries else ()),
        period=new.period or (old.period if entries == () else None),
        section=new.section or old.section,
        heading=new.heading or (old.heading if not told(parsed) else ()),
        position=new.position or (old.position if not new.degree else ()),
        degree=new.degree or (old.degree if not (told(parsed) or held or entries) else ()),
        candidate=new.candidate or old.candidate,
        entries=entries or (old.entries if new.period else ()),
        order=None if anew else new.order or old.order,
    )
