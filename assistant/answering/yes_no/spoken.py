"""Yes by the words of a question: where one place of the CV speaks of all of them."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering import describing
from assistant.answering.concepts import instances
from assistant.answering.draft import Citing, Draft, View, quoting
from assistant.answering.evidence import (
    LEADERSHIP,
    PROOF,
    SYNONYM,
    WEIGHTS,
    Mention,
    best_in,
    hinted,
    mentions,
)
from assistant.answering.headed import FINE
from assistant.answering.passages import below, candidates, terms_found
from assistant.answering.selection import select
from assistant.answering.yes_no.whether import Whether, as_yes
from assistant.questions import tags
from assistant.questions.concepts import concepts
from assistant.types import SectionKind, Span, Status, Term, TermKind

MOST = 2  # lines that are quoted
NAMES = (TermKind.KNOWN, TermKind.NAME)

Found = dict[Term, tuple[Mention, ...]]


def by_words(whether: Whether) -> Draft | None:
    """Yes where one place of the CV is evidence for every term of the question; None where it tells nothing."""
    telling = whether.telling
    if not telling:
        return None
    if whether.query.field == "study" and not hinted(telling, whether.document):
        return whether.only_related(telling)
    draft = _said(whether, terms_found(whether.query, whether.view, whether.document_id))
    if _of_another_kind(whether, draft):
        return whether.nothing(tuple(term for term in telling if term.kind in NAMES))
    return as_yes(whether.query, _with_addresses(whether, draft) if whether.query.field == "url" else draft)


def _said(whether: Whether, found: Found) -> Draft:
    """The lines that speak of every term (of one of them, where the question says "or"), or not_found with what the
    CV does not speak of."""
    proved = [term for term in whether.telling if any(m.strength >= PROOF for m in found[term])]
    absent = _of_referees(whether, found) or _unnamed(whether, proved) or _absent(whether, found, proved)
    if absent:
        return whether.only_related(absent)
    firm = [term for term in whether.telling if term.kind in NAMES or (term.concepts and term in proved)]
    if not firm or (len(proved) < len(whether.telling) and not _either(whether)):
        return whether.passage()
    return _members(whether) or _lines(whether, found, proved, firm) or whether.passage()


def _either(whether: Whether) -> bool:
    """Whether one of the terms is enough: "Python or R?"."""
    return "ask.compare" in whether.query.tags


def _of_referees(whether: Whether, found: Found) -> tuple[Term, ...]:
    """The terms for leading, where all that speaks of it surely is told of referees ("head of design at Acme")."""
    sections = whether.view.catalogue.cvs[whether.document_id].sections
    others = [section.span for section in sections if section.kind == SectionKind.REFERENCES]

    def is_of_others(term: Term) -> bool:
        sure = [mention.span for mention in found[term] if mention.strength >= PROOF]
        return bool(sure) and all(any(section.contains(span) for section in others) for span in sure)

    led = tuple(term for term in whether.telling if LEADERSHIP in term.concepts)
    return led if all(map(is_of_others, led)) else ()


def _unnamed(whether: Whether, proved: list[Term]) -> tuple[Term, ...]:
    """The names and known things that the CV does not speak of; () where one of several is enough and it has one."""
    names = [term for term in whether.telling if term.kind in NAMES]
    if _either(whether) and set(names) & set(proved):
        return ()
    return tuple(term for term in names if term not in proved)


def _absent(whether: Whether, found: Found, proved: list[Term]) -> tuple[Term, ...]:
    """The terms without evidence that a CV which has them would speak of: things that the taxonomy knows, else nouns
    with a capital that nothing knows."""
    if _either(whether):
        return ()
    unsaid = [term for term in whether.telling if term not in proved]
    ranked = candidates(whether.query, whether.hits, whether.view, whether.document_id)
    best = ranked[0].span if ranked else None
    things = tuple(term for term in unsaid if _is_thing(term) and not _spoken_of(whether, term, found[term], best))
    return things or tuple(term for term in unsaid if _is_strange(whether, term, found[term]))


def _is_thing(term: Term) -> bool:
    """Whether the taxonomy knows a term: a CV that has the thing says so in words that it knows, too."""
    return concepts().sense(term.words) is not None


def _is_strange(whether: Whether, term: Term, found: tuple[Mention, ...]) -> bool:
    """Whether a noun with a capital ("Oracle" in a German question over a German CV) is known to no lexicon and speaks
    of nothing in the CV: it names something that the CV does not have."""
    known = term.concepts or term.meanings or found
    return not known and term.text[:1].isupper() and whether.query.language == whether.document.language


def _spoken_of(whether: Whether, term: Term, found: tuple[Mention, ...], best: Span | None) -> bool:
    """Whether the CV speaks of a thing anywhere, or the likeliest passage of all that its name is made of."""
    if any(mention.strength >= SYNONYM for mention in found):
        return True
    stop = tags.function_words(whether.document.language)
    parts = [Term(word, (word,), TermKind.GENERIC) for word in term.words if word not in stop]
    return best is not None and all(best_in(best, mentions(part, whether.document)) >= SYNONYM for part in parts)


def _members(whether: Whether) -> Draft | None:
    """The things of a kind, where one is all that the question tells and the CV does not say it itself."""
    telling = whether.telling
    literal = any(whether.document.find(term.words) for term in telling)
    alone = len(telling) == 1 and not literal
    return instances(whether.query, whether.view, whether.document_id) if alone else None


def _lines(whether: Whether, found: Found, proved: list[Term], firm: list[Term]) -> Draft | None:
    """The lines that are evidence, those that speak of all terms before those that speak of most ("security audits":
    the audit, not every line on security)."""
    spans = _speaking_of_most(whether, found, [term for term in proved if term in firm])
    of_all = [] if _either(whether) else _speaking_of_all(whether, found, proved)
    if of_all and not set(spans) & set(of_all):
        spans = of_all[:MOST]
    return quoting(whether.view, whether.document_id, spans, between="; ", end=".", confidence=0.95) if spans else None


def _speaking_of_all(whether: Whether, found: Found, terms: list[Term]) -> list[Span]:
    """The lines that are evidence for every term."""
    view, document_id = whether.view, whether.document_id
    chunks = (chunk.span for chunk in view.catalogue.chunks_of(document_id))
    return [tight(view, document_id, span) for span in chunks if all(best_in(span, found[t]) >= PROOF for t in terms)]


def _speaking_of_most(whether: Whether, found: Found, terms: list[Term]) -> list[Span]:
    """The lines that are evidence for most terms, weighed by their kinds."""
    view, document_id = whether.view, whether.document_id
    lines: dict[Span, float] = {}
    for chunk in view.catalogue.chunks_of(document_id):
        got = sum(WEIGHTS[t.kind] * strength for t in terms if (strength := best_in(chunk.span, found[t])) >= PROOF)
        if got:
            lines[chunk.span] = got
    wanted = max(lines.values(), default=0.0) * (0.5 if _either(whether) else 0.95)
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


def _of_another_kind(whether: Whether, draft: Draft) -> bool:
    """Whether the question asks for a kind of section ("did she teach at …?") and the answer, though it has the names,
    neither stands in one nor uses its noun: a talk there is no teaching."""
    query, view, document_id = whether.query, whether.view, whether.document_id
    names = tuple(term for term in whether.telling if term.kind in NAMES)
    if not names or not set(query.filters.heading) & set(FINE) or draft.status != Status.ANSWERED:
        return False
    own = [place.entry.span for place in select(query, view, document_id)]
    there = any(span.overlaps(entry) for span in draft.evidence for entry in own)
    return not (there or whether.speaks_of_kind(draft, names))


def _with_addresses(whether: Whether, draft: Draft) -> Draft:
    """Lines that speak of a thing with the addresses in them or in the items below them."""
    view, document_id = whether.view, whether.document_id
    citing, parts = Citing(), []
    for span in draft.evidence:
        for line in (span, *below(view, document_id, span)):
            for address in whether.document.addresses(line):
                parts.append(f"{view.words(document_id, address)} {citing.cite(line)}")
    if not parts:
        return draft
    return replace(draft, text="; ".join(parts) + ".", evidence=tuple(citing.spans))
