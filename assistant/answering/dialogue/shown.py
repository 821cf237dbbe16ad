"""What a bare question asks for of what was just shown, by the lines that can tell it: "under which licence?"."""

from __future__ import annotations

import re

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import Draft, View, plain, quoting
from assistant.answering.figures import kinds
from assistant.answering.figures.amounts import amount
from assistant.answering.figures.figures import figures, names_people, numbers
from assistant.answering.figures.sums import of_kind
from assistant.answering.finding import stated
from assistant.answering.finding.evidence import EXACT, KIND_OF, PROOF, mentions
from assistant.answering.finding.values import value_of
from assistant.answering.passages import not_found
from assistant.answering.special.partners import names_partner
from assistant.answering.special.software import used
from assistant.questions.dialogue.shown import OPEN, OUTCOME, TAG, said
from assistant.text import says, words
from assistant.types import Entry, Query, SectionKind, Span, Term, TermKind

WITH = ("partner", "organisation", "crew")
GIVEN = (SectionKind.AWARDS, SectionKind.CERTIFICATES)
_MARKS = " \t\n,;:()（），：-–—|·"
_PARTED = re.compile(r"[,;:(（，：|·\n\t]|\s[-–—]\s")  # what parts one thing that a head says from the next
MOST = 2  # lines of an answer
NAMING = 4  # of one that names tools
TOOLS = ("technologies", "tools")  # facts that tell with what something was done


def shown(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that were shown, else others of their entries, that can tell what is asked for; not_found where none
    does. None for other questions, and for numbers and names in the lines shown: which is meant others decide."""
    sort = next((tag.removeprefix(TAG) for tag in query.tags if tag.startswith(TAG)), None)
    if sort is None:
        return _no_giver(query, view, document_id)
    if not (query.quoted or query.follows):
        return None
    if sort == "tools":
        return _tools(query, view, document_id)
    if sort in WITH:
        return _partner(query, view, document_id, sort)
    text = view.text(document_id)
    followed = view.followed(query, document_id)
    quoted = [stated.whole_line(view, document_id, span) for span in view.quoted(query, document_id)]
    found = [line for line in quoted if _tells(line.of(text), sort)]
    if found and sort not in OPEN and (of_kind(query) is None or sort != "amount"):
        return None
    headed = all(any(entry.head.overlaps(span) for entry in followed) for span in quoted)
    whole = sort in OPEN and (sort != OUTCOME or all(entry.kind == SectionKind.PROJECTS for entry in followed))
    if not found and (headed or whole):  # the number in another line tells nothing of a line
        found = [line for entry in followed for line in _lines(entry) if _tells(line.of(text), sort)]
    if sort == "amount":
        tells = of_kind(query)
        found = _of_kind(query, [line for line in found if tells is None or tells(line.of(text))], text)
    if not found or (sort not in OPEN and len(set(found)) > 1):  # of several numbers none is meant
        return not_found(query, view, document_id)
    return quoting(view, document_id, list(dict.fromkeys(found))[:MOST], confidence=0.8)


def _of_kind(query: Query, found: list[Span], text: str) -> list[Span]:
    """Of the lines with a number those that have most of the kinds of amounts asked for: "what rate did she reach?"."""
    asked = kinds.asked(query)
    most = max((kinds.held(line.of(text), asked) for line in found), default=0)
    return [line for line in found if kinds.held(line.of(text), asked) == most]


def _tools(query: Query, view: View, document_id: str) -> Draft:
    """With what the entries shown say that something was done: their labelled tools, else the lines that name things
    which the taxonomy knows; not_found where none does."""
    document = view.catalogue.mentions[document_id]
    known = [m for m in mentions(Term("", (), TermKind.WORD, used()), document) if m.strength >= PROOF]
    found: list[Span] = []
    for named in (KIND_OF, EXACT):  # a thing of a kind before the word for the kind
        spans = [m.span for m in known if m.strength <= named]
        for entry in view.followed(query, document_id) if not found else ():
            labelled = [fact.evidence for fact in entry.extra if fact.key in TOOLS]
            listed = describing.keywords(entry)
            own = labelled or ([listed] if listed is not None else [])
            found += own or [line for line in _lines(entry)[1:] if any(line.contains(span) for span in spans)]
    if not found:
        return not_found(query, view, document_id)
    return quoting(view, document_id, list(dict.fromkeys(found))[:NAMING], between="; ", end=".", confidence=0.8)


def _partner(query: Query, view: View, document_id: str, sort: str) -> Draft | None:
    """The line shown, else another of its entry, that says with whom; for "with which organisation?" of a job the line
    shown and where it was. None where a line shown names somebody in other words."""
    text = view.text(document_id)
    followed = view.followed(query, document_id)
    heads = [entry.head for entry in followed]
    quoted = [stated.whole_line(view, document_id, span) for span in view.quoted(query, document_id)]
    found = [line for line in quoted if names_partner(view, document_id, line, crew=sort == "crew")][:1]
    if sort == "organisation":
        return quoting(view, document_id, [*found, *heads[:1]] or quoted[:1], confidence=0.6)
    if sort == "crew":  # a team need not have a name
        below = [line for entry in followed for line in _lines(entry)]
        found = found or [line for line in below if names_partner(view, document_id, line, crew=True)][:MOST]
        return quoting(view, document_id, found, confidence=0.8) if found else not_found(query, view, document_id)
    if not found and any(names_people(line.of(text)) for line in quoted if not any(h.contains(line) for h in heads)):
        return None
    others = [line for entry in followed for line in _lines(entry) if names_people(line.of(text))]
    found = found or [line for line in others if names_partner(view, document_id, line)][:1]
    return quoting(view, document_id, found, confidence=0.8) if found else not_found(query, view, document_id)


def _no_giver(query: Query, view: View, document_id: str) -> Draft | None:
    """not_found for who gave an award that says nothing beside what it is and when; None for other questions."""
    entries = view.followed(query, document_id)
    if query.field != "issuer" or not entries:
        return None
    text = view.text(document_id)
    for entry in entries:
        dated = entry.period.span if entry.period is not None else None
        said = _PARTED.search(plain(_without(entry.span, dated, text)))
        if entry.kind not in GIVEN or said or entry.highlights or value_of(entry, "issuer", view, document_id):
            return None
    return not_found(query, view, document_id)


def _without(span: Span, part: Span | None, text: str) -> str:
    """The words of a span without those of a part of it, and without the marks around them."""
    if part is None:
        return span.of(text)
    return f"{Span(span.start, part.start).of(text).rstrip(_MARKS)} {Span(part.end, span.end).of(text).lstrip(_MARKS)}"


def _tells(line: str, sort: str) -> bool:
    """Whether a line says what can tell a kind of thing."""
    match sort:
        case "amount":
            return bool(numbers(line))
        case "outcome" if numbers(line) or amount(line) is not None:
            return True
        case "count":  # "four months" counts nobody
            lengths = [length.span for length in dates.durations(line, 0)]
            return any(not any(figure.overlaps(span) for span in lengths) for figure in figures(line))
    texts = words(line)
    return any(says(texts, phrase) for phrase in said(sort))


def _lines(entry: Entry) -> list[Span]:
    """The lines of an entry, its head first."""
    below = [line for child in entry.children for line in _lines(child)]
    return [entry.head, *entry.highlights, *(fact.evidence for fact in entry.extra), *below]
