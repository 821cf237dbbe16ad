"""Yes by the words of a question: where one place of the CV speaks of all of them."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering import describing
from assistant.answering.concepts import instances
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.evidence import (
    LEADERSHIP,
    PROOF,
    SYNONYM,
    WEIGHTS,
    Mention,
    best_in,
    mentions,
)
from assistant.answering.passages import (
    candidates,
    not_found,
    passage,
    terms_found,
)
from assistant.questions import tags
from assistant.questions.concepts import concepts
from assistant.types import (
    Hit,
    Query,
    SectionKind,
    Span,
    Term,
    TermKind,
)

MOST = 2  # lines that are quoted


def said(query: Query, hits: Sequence[Hit], view: View, document_id: str, telling: tuple[Term, ...]) -> Draft:
    """Yes where one place of the CV is evidence for every term (for one of them, where the question says "or")."""
    found = terms_found(query, view, document_id)
    either = "ask.compare" in query.tags
    firm = [term for term in telling if term.kind in (TermKind.KNOWN, TermKind.NAME)]
    proved = [term for term in telling if any(m.strength >= PROOF for m in found[term])]
    lacking = tuple(term for term in firm if term not in proved)
    ranked = candidates(query, hits, view, document_id)
    led = tuple(term for term in telling if LEADERSHIP in term.concepts)
    if led and all(_of_referees(view, document_id, found[term]) for term in led):
        return not_found(query, view, document_id, led, ranked, 0.05)
    if lacking and not (either and set(firm) & set(proved)):
        return not_found(query, view, document_id, lacking, ranked, 0.05)
    firm += [term for term in telling if term.concepts and term in proved]
    unsaid = [term for term in telling if term not in proved and not either]
    best = ranked[0].span if ranked else None
    absent = tuple(
        term for term in unsaid if _is_thing(term) and not _spoken_of(term, found[term], best, view, document_id)
    )
    absent = absent or tuple(term for term in unsaid if _is_strange(query, term, found[term], view, document_id))
    if absent:
        return not_found(query, view, document_id, absent, ranked, 0.05)
    if not firm or unsaid:
        return passage(query, hits, view, document_id)
    literal = any(view.catalogue.mentions[document_id].find(term.words) for term in telling)
    whole = instances(query, view, document_id) if len(telling) == 1 and not literal else None
    if whole is not None:
        return whole
    spans = _places(view, document_id, [t for t in proved if t in firm], found, either=either)
    whole_lines = _speaking_of_all(view, document_id, proved, found)
    if whole_lines and not either and not set(spans) & set(whole_lines):
        spans = whole_lines[:MOST]  # the audit, not every line on security
    if not spans:
        return passage(query, hits, view, document_id)
    return quoting(view, document_id, spans, between="; ", end=".", confidence=0.95)


def _of_referees(view: View, document_id: str, found: tuple[Mention, ...]) -> bool:
    """Whether all that speaks of something surely is told of referees ("head of design at Acme")."""
    sections = view.catalogue.cvs[document_id].sections
    others = [section.span for section in sections if section.kind == SectionKind.REFERENCES]
    sure = [mention.span for mention in found if mention.strength >= PROOF]
    return bool(sure) and all(any(section.contains(span) for section in others) for span in sure)


def _is_thing(term: Term) -> bool:
    """Whether the taxonomy knows a term: a CV that has the thing says so in words that it knows, too."""
    return concepts().sense(term.words) is not None


def _is_strange(query: Query, term: Term, found: tuple[Mention, ...], view: View, document_id: str) -> bool:
    """Whether a noun with a capital ("Oracle" in a German question over a German CV) is known to no lexicon and speaks
    of nothing in the CV: it names something that the CV does not have."""
    known = term.concepts or term.meanings or found
    return not known and term.text[:1].isupper() and query.language == view.catalogue.languages[document_id]


def _spoken_of(term: Term, found: tuple[Mention, ...], best: Span | None, view: View, document_id: str) -> bool:
    """Whether the CV speaks of a thing anywhere, or the likeliest passage of all that its name is made of."""
    if any(mention.strength >= SYNONYM for mention in found):
        return True
    document = view.catalogue.mentions[document_id]
    stop = tags.function_words(document.language)
    parts = [Term(word, (word,), TermKind.GENERIC) for word in term.words if word not in stop]
    return best is not None and all(best_in(best, mentions(part, document)) >= SYNONYM for part in parts)


def _speaking_of_all(
    view: View, document_id: str, terms: list[Term], found: dict[Term, tuple[Mention, ...]]
) -> list[Span]:
    """The lines that are evidence for every term."""
    chunks = (chunk.span for chunk in view.catalogue.chunks_of(document_id))
    return [
        tight(view, document_id, span) for span in chunks if all(best_in(span, found[term]) >= PROOF for term in terms)
    ]


def _places(
    view: View, document_id: str, terms: list[Term], found: dict[Term, tuple[Mention, ...]], *, either: bool
) -> list[Span]:
    """The lines that are evidence: those that speak of most terms first, skills before sentences."""
    lines: dict[Span, float] = {}
    for chunk in view.catalogue.chunks_of(document_id):
        got = sum(WEIGHTS[t.kind] * strength for t in terms if (strength := best_in(chunk.span, found[t])) >= PROOF)
        if got:
            lines[chunk.span] = got
    if not lines:
        return []
    top = max(lines.values())
    wanted = top * (0.5 if either else 0.95)
    best = [span for span, got in lines.items() if got >= wanted]
    return [tight(view, document_id, span) for span in best[:MOST]]


def tight(view: View, document_id: str, span: Span) -> Span:
    """A chunk that is longer than a head, cut to the entry's own short span where it has one."""
    place = view.catalogue.entry_at(document_id, span)
    if place is not None and place.section.kind == SectionKind.SKILLS:
        own = describing.keywords(place.entry)
        if own is not None and own.overlaps(span) and len(own) <= describing.HEAD:
            return own
    return span
