"""What a CV says in a line of its own of a section or a field that it does not have: an award that a highlight tells,
a mediator among the training, where somebody comes from in the profile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant import dates
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures.figures import has_figure, person_beside
from assistant.answering.finding.by_line import items_below
from assistant.answering.finding.evidence import (
    PROOF,
    STEM,
    SYNONYM,
    Mention,
    best_in,
    fields_of,
    mentions,
    sections_of,
)
from assistant.answering.finding.selection import headings
from assistant.answering.finding.wanted import asks_figure
from assistant.answering.passages import sentence
from assistant.answering.phrases import stating
from assistant.parsing import vocabulary
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.mentions import Mentions
from assistant.types import Query, Span, TermKind

MOST = 2  # lines that are quoted
KEPT = 64
"""CVs of which is kept what they offer on request."""
OF_PAPERS = ("author", "coauthor", "first_author", "last_author")
NOT_ALONE = ("courses", "thesis")  # keys whose words tell something only beside what the question names


def literal(query: Query, view: View, document_id: str, keys: Iterable[str]) -> Draft | None:
    """The lines that speak of the sections or fields `keys` in their own words, and of all that the question tells;
    None where there are none. A line that has the very thing asked for (a figure, the other author of a paper) and
    speaks of all the rest need not use a word for the field."""
    asked = tuple(keys)
    document = view.catalogue.mentions[document_id]
    telling = [mentions(term, document) for term in query.terms if term.kind in (*CONTENT, TermKind.LINKED)]
    tells = any(term.kind in CONTENT for term in query.terms)
    if any(not places or places[0].strength < SYNONYM for places in telling):
        return None
    said = _said(view, document_id, asked if telling else [key for key in asked if key not in NOT_ALONE])
    if telling:
        own = [term for term in query.terms if term.kind == TermKind.GENERIC and _asks_for(term.words, asked)]
        said += [m.span for term in own for m in mentions(term, document) if m.strength >= STEM]
    fitting: dict[Span, float] = {}
    for chunk in view.catalogue.chunks_of(document_id):
        named = any(chunk.span.contains(span) for span in said)
        if not (named or (tells and _has_it(query, view, document_id, chunk.span))):
            continue
        strengths = _strengths(view, document_id, chunk.span, telling)
        if all(strength >= SYNONYM for strength in strengths) and (not telling or max(strengths) >= PROOF):
            line = sentence(view, document_id, chunk.span, [span for span in said if chunk.span.contains(span)])
            fitting[line] = sum(strengths) + named
    best = max(fitting.values(), default=0.0)
    chosen = [line for line, strength in fitting.items() if strength >= best]
    above = {section.heading for section in view.catalogue.cvs[document_id].sections}
    chosen = ([line for line in chosen if line not in above] or chosen)[:MOST]
    labels = {line: below for line in chosen if line in said and (below := items_below(view, document_id, line))}
    chosen = [each for line in chosen for each in labels.get(line, (line,))]
    return quoting(view, document_id, chosen, confidence=0.8) if chosen else None


def stating_lines(view: View, document_id: str, keys: Iterable[str]) -> list[Span]:
    """The lines that state such a thing, of long ones the sentence that does."""
    said = _said(view, document_id, tuple(keys))
    found = (
        sentence(view, document_id, chunk.span, inside)
        for chunk in view.catalogue.chunks_of(document_id)
        if (inside := [span for span in said if chunk.span.contains(span)])
    )
    return list(dict.fromkeys(found))


def means_another(view: View, document_id: str, line: Span, key: str) -> bool:
    """Whether the word of a line for such a thing stands for something else: the "prix de revient" are no award."""
    document = view.catalogue.mentions[document_id]
    others = (s for phrase in stating(f"{key}_not", document.language) for s in document.find(phrase))
    return any(map(line.contains, others)) and not any(map(line.contains, _said(view, document_id, (key,))))


def _strengths(view: View, document_id: str, line: Span, telling: Sequence[Sequence[Mention]]) -> list[float]:
    """How surely a line, or a heading above it, speaks of each thing that the question tells."""
    place = view.catalogue.entry_at(document_id, line)
    spans = [line, *(headings(place) if place is not None else [])]
    return [max(best_in(span, places) for span in spans) for places in telling]


def _has_it(query: Query, view: View, document_id: str, line: Span) -> bool:
    """Whether a line has the very thing that is asked for."""
    text = line.of(view.text(document_id))
    if query.field in OF_PAPERS:
        return "ask.who" in query.tags and person_beside(text)
    if asks_figure(query):
        return has_figure(text)
    return "ask.when" in query.tags and bool(dates.find(text))


def _said(view: View, document_id: str, keys: Iterable[str]) -> list[Span]:
    """Where the CV uses words that state such a thing; "award-winning" states none, nor does "prix de revient"."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    found = [
        span
        for key in keys
        for name in (key, f"{key}_told")
        for phrase in stating(name, document.language)
        for span in document.find(phrase)
    ]
    others = [s for key in keys for phrase in stating(f"{key}_not", document.language) for s in document.find(phrase)]
    found = unless_offered(text, [span for span in found if not any(other.overlaps(span) for other in others)])
    if "awards" in keys:
        found += [*_titles(view, document_id), *_compounds(document, "awards")]
    return [span for span in found if text[span.end : span.end + 1] != "-" and not document.in_address(span)]


def unless_offered(text: str, found: Sequence[Span]) -> list[Span]:
    """The places but for those in words by which something is offered on request, as references are: "available on
    request" tells nothing of the person."""
    if not found:
        return []
    return [span for span in found if not any(a <= span.end + 1 and span.start <= b + 1 for a, b in _offers(text))]


@lru_cache(maxsize=KEPT)
def _offers(text: str) -> tuple[tuple[int, int], ...]:
    """Where a CV says that something is to be had on request."""
    on_request = vocabulary.phrases("labels", "on_request")
    return tuple(each.span() for each in on_request.finditer(vocabulary.aligned_fold(text)))


def _compounds(document: Mentions, key: str) -> list[Span]:
    """The compounds of a CV that end with a word for such a thing: "Umweltpreis", but not "Kaufpreis"."""
    ends = tuple(word for (word,) in stating(f"{key}_ending", document.language))
    if not ends:
        return []
    others = {word for (word,) in stating(f"{key}_ending_not", document.language)}
    longer = (t for t in document.tokens if t.text.endswith(ends) and t.text not in (*ends, *others))
    return [Span(token.start, token.end) for token in longer]


def _titles(view: View, document_id: str) -> list[Span]:
    """Where somebody or something is called the best of a time: "named Apprentice of the Year", "Verkäufer des Jahres",
    but not "Ende des Jahres"."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    times = {word for phrase in stating("titles_not", document.language) for word in phrase}
    found = []
    for phrase in stating("titles_told", document.language):
        for span in document.find(phrase):
            before, _ = document.around(span)
            called = len(before) > len(phrase) and before[0] not in times
            title = text[: span.start].rstrip().rpartition(" ")[2]
            if called and (title[:1].isupper() or span.of(text).split()[-1][:1].isupper()):
                found.append(span)
    return found


def _asks_for(phrase: tuple[str, ...], keys: Sequence[str]) -> bool:
    named = fields_of(phrase) | {name.removeprefix("section.") for name in sections_of(phrase)}
    return not named.isdisjoint(keys)
