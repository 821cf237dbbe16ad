"""What a question tells of the things that it asks for, which a line below their heads says: that line is quoted, too.

"Which CRM experience does the internship show?" is not answered by the head of the internship, nor "which language did
he build the dashboards in at ByteLabs?" by the line of ByteLabs that names most things.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.facts.told import BY_HEADS
from assistant.answering.finding.evidence import PROOF, SYNONYM, WEIGHTS, Mention, best_in, mentions
from assistant.answering.finding.said import SUMMARY
from assistant.answering.finding.selection import DONE, headings
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.types import Entry, Kind, Query, Span, Status, Term

BY_LINES = ("technologies", "highlights")  # fields that lines tell, of which others may be meant
MOST = 5  # entries of which lines are quoted
OF_ONE = 2  # lines of an entry that is the only one

Found = dict[Term, tuple[Mention, ...]]


def with_lines_told(query: Query, view: View, document_id: str, made: Draft) -> Draft:
    """A draft as it is, or, where its quotes hold nothing that the question tells, with the lines of the same entries
    that do: behind their heads, or in place of other lines."""
    if made.status != Status.ANSWERED or query.kind not in (Kind.FACT, Kind.LIST):
        return made
    if query.kind == Kind.FACT and query.field not in (*BY_HEADS, *BY_LINES):
        return made
    places = _entries(view, made)
    document = view.catalogue.mentions[document_id]
    above = [span for place in places for span in (place.entry.head, *headings(place))]
    found = {term: mentions(term, document) for term in query.terms if term.kind in CONTENT}
    left = {t: said for t, said in found.items() if not any(best_in(span, said) >= SYNONYM for span in above)}
    said_already = max((_weight(line, left) for line in made.evidence), default=0.0)
    most = OF_ONE if len(places) == 1 else 1
    lines = [
        line
        for place in places[:MOST]
        for line in _telling(place.entry, left)[:most]
        if _weight(line, left) > said_already
    ]
    if not lines:
        return made
    heads = [line for line in made.evidence if any(line.overlaps(place.entry.head) for place in places)]
    if query.field in BY_LINES and not heads:
        return quoting(view, document_id, lines, confidence=made.confidence)
    if said_already:
        return made
    count = len(made.evidence)
    marked = (f"{view.words(document_id, line)} ⟦{count + i}⟧" for i, line in enumerate(lines))
    return replace(made, text=" ".join((made.text, *marked)), evidence=(*made.evidence, *lines))


def _entries(view: View, made: Draft) -> list[Place]:
    """The entries that a draft quotes, if all its quotes are of some whose lines tell what was done."""
    found = [view.catalogue.entry_at(made.document_id, line) for line in made.evidence]
    places = [place for place in found if place is not None and place.entry.kind in DONE]
    return list({place.entry.id: place for place in places}.values()) if len(places) == len(found) else []


def _telling(entry: Entry, left: Found) -> Sequence[Span]:
    """The lines of an entry that say most of some terms; none where it says nothing of them."""
    own = [fact.span for fact in entry.extra if fact.key in SUMMARY]
    own += [line for each in (entry, *entry.children) for line in each.highlights]
    surely = [line for line in own if any(best_in(line, said) >= PROOF for said in left.values())]
    weight = {line: _weight(line, left) for line in surely}
    return [line for line in surely if weight[line] == max(weight.values())]


def _weight(line: Span, found: Found) -> float:
    """How much a line says of some terms, each as surely as it does."""
    sure = ((WEIGHTS[term.kind], best_in(line, said)) for term, said in found.items())
    return sum(weight * strength for weight, strength in sure if strength >= SYNONYM)
