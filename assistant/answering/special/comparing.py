"""What is largest or smallest by the figures of lines and tables: "which job had the largest team?", "which was the
larger sum?"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial

from assistant import dates, lexicon
from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View, quoting
from assistant.answering.figures.amounts import amount, scaled
from assistant.answering.figures.figures import in_unit, numbers, stands_before
from assistant.answering.figures.spelled import told_numbers
from assistant.answering.finding.evidence import SYNONYM, Mention, best_in, mentions
from assistant.answering.finding.in_sections import has_section
from assistant.answering.finding.selection import select
from assistant.answering.finding.wanted import only_measures
from assistant.answering.passages import not_found, sentence
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.led import headcounts
from assistant.questions.lexical.keys import names_workplace
from assistant.questions.lexical.tags import listed, phrases
from assistant.text import is_cjk, says, stem, words
from assistant.types import BlockKind, Kind, Query, SectionKind, Span, Status, Term, TermKind

KINDS = (Kind.PASSAGE, Kind.FACT, Kind.LIST)
LARGE, SMALL = "ask.larger", "ask.smaller"
ORDERS = {"largest": LARGE, "smallest": SMALL}
SAID = {  # the words of CVs that say so
    LARGE: (("order", "largest"), ("ask", "larger")),
    SMALL: (("order", "smallest"), ("ask", "smaller")),
}
MANY = ("order.most", "refer.else", "ask.compare")  # "the most stars", "has more stars"
COUNTED = (TermKind.KNOWN, TermKind.WORD)
PICKED = {
    *("order.most", "ask.list", "ask.where", "section.work", "section.projects"),
    *("field.employer", "field.position", "field.department"),
}
BESIDE = 30  # characters between a superlative and what it is said of
SEVERAL = 2  # people that are a group
LEAST = 2  # lines with a figure, so that there is something to compare
_CODE = re.compile(r"(?<![^\W\d_])[A-Z]{2,}\s$")  # before the number of a standard: "IEC 61508"
Measure = partial[float | None]  # of a text


def comparing(query: Query, view: View, document_id: str) -> Draft | None:
    """The line that says itself of what is asked for that it is the largest or smallest; else that with the largest or
    smallest figure of the kind that is asked for, and the entry that it tells of; not_found where no line has one;
    None where the question asks for none or a single line has one."""
    asked = {LARGE, SMALL} & set(query.tags)
    language = view.catalogue.languages[document_id]
    of_sums = query.filters.section == (SectionKind.PROJECTS,) or query.filters.heading == ("grants",)
    unlisted = of_sums and not has_section(query, view, document_id)
    side = ORDERS.get(query.filters.order or "") if unlisted else None
    if side is not None:  # "the biggest project" of a CV that tells them among the jobs
        asked = {side}
    asked = asked or _most(query)
    if not asked and query.kind in KINDS and (counted := _outnumbering(query)) is not None:
        return _most_counted(*counted, view, document_id)
    if len(asked) != 1 or query.kind not in KINDS or "ask.change" in query.tags:  # "how much cheaper did it get?"
        return None
    measure, named = measured(query, language) or (partial(amount) if side is not None else None, frozenset[str]())
    telling = [term for term in query.terms if not set(term.words) & named and not only_measures(term)]
    said = _said_to_be(next(iter(asked)), telling, view, document_id)
    if said is not None:
        return quoting(view, document_id, [said], confidence=0.8)
    document = view.catalogue.mentions[document_id]
    content = [term for term in telling if term.kind in CONTENT]
    unsaid = tuple(term for term in telling if _is_known(term) and not mentions(term, document))
    said_of_none = query.language == language and content and not any(mentions(term, document) for term in content)
    if measure is None and not said_of_none:
        return None
    if unsaid or measure is None:
        return not_found(query, view, document_id, unsaid)
    tried = (_lines(query, view, document_id, each, telling) for each in loosened(measure))
    lines: dict[Span, float] = next((found for found in tried if found), {})
    if not lines:
        return not_found(query, view, document_id) if not unlisted else None
    if len(lines) < LEAST and not unlisted:
        return None
    best = (max if LARGE in asked else min)(lines.values())
    return _told([line for line, worth in lines.items() if worth == best], view, document_id)


def _told(lines: Sequence[Span], view: View, document_id: str) -> Draft:
    """Lines, each with the entry that it tells of."""
    citing, parts = Citing(), []
    for line in lines:
        place = view.catalogue.entry_at(document_id, line)
        if place is not None and not place.entry.head.overlaps(line):
            head = describing.head(place.entry)
            parts.append(f"{describing.describe(view, document_id, place.entry)} {citing.cite(head)}:")
        parts.append(f"{view.words(document_id, line)} {citing.cite(line)}")
    return Draft(Status.ANSWERED, " ".join(parts) + ".", document_id, tuple(citing.spans), confidence=0.8)


def _most(query: Query) -> set[str]:
    """The largest number of what things have many of: "the most stars", "which is more popular?"."""
    said = words(query.text)
    measures = lexicon.load("amounts.yaml")["measures"].values()
    counted = [content["asked"] for content in measures if content.get("counted")]
    return {LARGE} if set(MANY) & set(query.tags) and any(_among(said, listed) for listed in counted) else set()


def _outnumbering(query: Query) -> tuple[str, Term] | None:
    """Whether it is asked where there was most or least of something, and of what: "which hotel had the most rooms?";
    not what a length of time tells."""
    if not (PICKED & set(query.tags) or any(names_workplace(term.words) for term in query.terms)):
        return None  # "how did she waste less concrete?"
    said = words(query.text)
    for order, key in ((LARGE, "most"), (SMALL, "fewest")):
        for phrase in phrases("amounts.yaml", "outnumbering", key, query.language).standing_in(said):
            for term in (term for term in query.terms if term.kind in COUNTED):
                beside = says(said, (*phrase, *term.words)) or (
                    is_cjk(phrase[0]) and says(said, (*term.words, *phrase))
                )
                if beside and not dates.durations(f"2 {term.text}"):
                    return order, term
    return None


def _most_counted(order: str, thing: Term, view: View, document_id: str) -> Draft | None:
    """The line with the largest or smallest number right before what is counted; None where fewer than two have one."""
    text, found = view.text(document_id), mentions(thing, view.catalogue.mentions[document_id])
    counted = [mention.span for mention in found if mention.strength >= SYNONYM]
    worth: dict[Span, float] = {}
    for chunk in view.catalogue.chunks_of(document_id):
        inside = [span for span in counted if chunk.span.contains(span)]
        for number in numbers(chunk.span.of(text)) if inside else ():
            figure = Span(chunk.span.start + number.start, chunk.span.start + number.end)
            if any(stands_before(figure, span) for span in inside):
                worth[chunk.span] = max(worth.get(chunk.span, 0.0), scaled(chunk.span.of(text), number)[0])
    if len(worth) < LEAST:
        return None
    best = (max if order == LARGE else min)(worth.values())
    return _told([line for line, number in worth.items() if number == best], view, document_id)


def _said_to_be(order: str, telling: Sequence[Term], view: View, document_id: str) -> Span | None:
    """The one line that says it of what the question tells: "the largest single deal in the region" where the biggest
    deal is asked for."""
    document = view.catalogue.mentions[document_id]
    own = document.language if document.language in lexicon.languages("questions") else "en"
    phrases = {phrase for group, key in SAID[order] for phrase in listed(own, group, key)}
    superlatives = [span for phrase in phrases for span in document.find(phrase)]
    told = [term for term in telling if term.kind in CONTENT]
    general = [term for term in telling if term.kind == TermKind.GENERIC] if not told else []
    found = [mentions(term, document) for term in (*told, *general)]
    fitting: list[Span] = []
    for chunk in view.catalogue.chunks_of(document_id) if found else ():
        inside = [span for span in superlatives if chunk.span.contains(span)]
        line = sentence(view, document_id, chunk.span, inside) if inside else chunk.span
        beside = (Span(max(line.start, s.start - BESIDE), min(line.end, s.end + BESIDE)) for s in inside)
        bare = general and not numbers(line.of(view.text(document_id)))  # "Bigger jobs", a heading
        if not bare and any(all(_speaks(near, each) for each in found) for near in beside):
            fitting.append(line)
    return fitting[0] if len(set(fitting)) == 1 else None


def _speaks(near: Span, found: tuple[Mention, ...]) -> bool:
    """Whether a mention stands in a stretch of text, be it cut off at its ends."""
    return any(m.strength >= SYNONYM and near.overlaps(m.span) for m in found)


def _lines(query: Query, view: View, document_id: str, measure: Measure, telling: list[Term]) -> dict[Span, float]:
    """The lines with such a figure: those that speak of what else the question tells, be it by a heading or a column,
    where two or more do; else those within the sections that it names."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    found = [mentions(term, document) for term in telling]
    forms = [{stem(word, document.language) for word in term.words} for term in telling]
    narrowed = query.filters.section or query.filters.heading
    own = [place.entry.span for place in select(query, view, document_id)] if narrowed else []
    rows = (block for block in view.catalogue.documents[document_id].blocks if block.kind == BlockKind.ROW)
    columns = {block.span: block.columns for block in rows}
    lines: dict[Span, float] = {}
    spoken: dict[Span, float] = {}
    for chunk in view.catalogue.chunks_of(document_id):
        worth = measure(chunk.span.of(text))
        if worth is None:
            continue
        lines[chunk.span] = worth
        heads = " ".join((chunk.context, *(view.words(document_id, c) for c in columns.get(chunk.span, ()))))
        above = {stem(word, document.language) for word in words(heads)}
        if any(best_in(chunk.span, places) >= SYNONYM for places in found) or any(form <= above for form in forms):
            spoken[chunk.span] = worth
    for narrower in (spoken, {line: worth for line, worth in lines.items() if any(o.contains(line) for o in own)}):
        if len(narrower) >= LEAST:
            return narrower
    return lines


def _is_known(term: Term) -> bool:
    """Whether a term is a name or a word of a meaning that is known: a CV that has it says so."""
    return term.kind in (TermKind.NAME, TermKind.KNOWN) or (
        term.kind in CONTENT and bool(term.meanings or term.concepts)
    )


def measured(query: Query, language: str) -> tuple[Measure, frozenset[str]] | None:
    """How a line is measured, and the words of the question that ask for it; None where none does."""
    asked = words(query.text)
    for name, content in lexicon.load("amounts.yaml")["measures"].items():
        own = _among(asked, content["asked"])
        if own:
            return partial(in_unit, name=name), own
    priced = lexicon.words("questions", query.language)["measure"]["money"]
    money = _among(asked, (*priced, *lexicon.load("amounts.yaml")["worth"]))
    if money:
        return partial(amount), money
    people = lexicon.load("led.yaml").get(query.language, {})
    for key, groups in (("groups", True), ("people", False)):
        own = frozenset(stem(word, query.language) for phrase in people.get(key, ()) for word in words(str(phrase)))
        crowd = frozenset(word for word in asked if stem(word, query.language) in own)
        if crowd:
            return partial(_people, language=language, groups=groups), crowd
    return None


def loosened(measure: Measure) -> tuple[Measure, ...]:
    """A measure and what tells it, too: the people of no team but of a job."""
    of_groups = measure.keywords.get("groups")
    return (measure, partial(measure.func, **{**measure.keywords, "groups": False})) if of_groups else (measure,)


def _people(text: str, language: str, groups: bool) -> float | None:
    """The largest number of people that a text tells; `groups`: of a team or another group."""
    worth = {span: number for span, number in told_numbers(text) if number >= SEVERAL}
    found = headcounts(text, tuple(worth), language, groups=groups)
    return max((worth[n] for n in found if not _CODE.search(text[: n.start])), default=None)


def _among(asked: tuple[str, ...], said: Iterable[str]) -> frozenset[str]:
    """The words of a question that stand in one of some phrases which it has."""
    phrases = (words(str(phrase)) for phrase in said)
    return frozenset(word for phrase in phrases if says(asked, phrase) for word in phrase)
