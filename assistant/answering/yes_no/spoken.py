"""Yes by the words of a question: where one place of the CV speaks of all of them."""

from __future__ import annotations

import itertools
from dataclasses import replace

from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View, quoting
from assistant.answering.finding.concepts import instances
from assistant.answering.finding.evidence import PROOF, SYNONYM, WEIGHTS, best_in, hinted, mentions
from assistant.answering.finding.headed import FINE
from assistant.answering.finding.jobs_meant import of_kinds
from assistant.answering.finding.missing import terms_found
from assistant.answering.finding.selection import select
from assistant.answering.passages import below
from assistant.answering.special.software import used
from assistant.answering.yes_no.absent import absent
from assistant.answering.yes_no.whether import NAMES, SURE, TOGETHER, Found, Whether, as_yes
from assistant.questions.cvs.led import is_trade, names_others, names_people, teaching
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import phrases_in
from assistant.types import SectionKind, Span, Status, Term, TermKind

MOST = 2  # lines that are quoted
LIKELY = 0.6  # confidence of a line that speaks of all in other words
CLOSE = 30  # characters between a word for teaching and the people who were taught
APART = 0.3  # confidence of lines that have two neighbouring words in different places


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
    lacking = absent(whether, found)
    proved = whether.proved(found)
    literal = len(proved) == len(whether.telling) > 1 and _speaking_of_all(whether, found, proved)
    untold = any(term.kind in NAMES for term in lacking)  # who teaches students teaches no PhD students
    taught = None if literal or untold else _taught(whether)
    if taught is not None:
        return _certified(whether, found) or taught  # who may train apprentices has a certificate
    if lacking:
        return whether.only_related(lacking)
    firm = [term for term in whether.telling if term.kind in NAMES or (term.concepts and term in proved)]
    if not firm or (len(proved) < len(whether.telling) and not whether.either):
        told, near = _told(whether, found), whether.passage()
        said = {term: own for term, own in found.items() if any(m.strength >= SYNONYM for m in own)}
        if told is None and _are_apart(whether, said, SYNONYM):
            near = replace(near, confidence=min(near.confidence, APART))
        if near.status == Status.ANSWERED and near.confidence >= SURE and (told is None or _holds(near, told)):
            return near
        return told or near
    return _members(whether) or _lines(whether, found, proved, firm) or whether.passage()


def _members(whether: Whether) -> Draft | None:
    """The things of a kind, where one is all that the question tells and the CV does not say it itself."""
    telling = whether.telling
    literal = any(whether.document.find(term.words) for term in telling)
    alone = len(telling) == 1 and not literal
    listed = instances(whether.query, whether.view, whether.document_id) if alone else None
    if listed is None or any(concept in used() or concepts().is_sorted(concept) for concept in telling[0].concepts):
        return listed
    return _with_work(whether, listed)


def _with_work(whether: Whether, listed: Draft) -> Draft:
    """The skills of a field ("healthcare") behind the lines of jobs and projects that speak of it, which prove more."""
    view, document_id = whether.view, whether.document_id
    places = of_kinds((SectionKind.WORK, SectionKind.PROJECTS), view, document_id)
    found = mentions(whether.telling[0], whether.document)
    chunks = (chunk.span for chunk in view.catalogue.chunks_of(document_id))
    lines = [c for c in chunks if any(p.entry.span.contains(c) for p in places) and best_in(c, found) >= PROOF]
    if not lines:
        return listed
    told = quoting(view, document_id, [*lines[:MOST], *listed.evidence], between="; ", end=".")
    return replace(told, confidence=listed.confidence)


def _lines(whether: Whether, found: Found, proved: list[Term], firm: list[Term]) -> Draft | None:
    """The lines that are evidence, those that speak of all terms before those that speak of most ("security audits":
    the audit, not every line on security)."""
    spans = _speaking_of_most(whether, found, [term for term in proved if term in firm])
    of_all = [] if whether.either else _speaking_of_all(whether, found, proved)
    if of_all and not set(spans) & set(of_all):
        spans = of_all[:MOST]
    if not spans:
        return None
    confidence = APART if _are_apart(whether, found) else TOGETHER
    return quoting(whether.view, whether.document_id, spans, between="; ", end=".", confidence=confidence)


def without_referees(whether: Whether, draft: Draft) -> Draft | None:
    """A yes without what a referee says of other things, where lines of the person's own say it; None for others."""
    view, document_id = whether.view, whether.document_id
    if draft.status != Status.ANSWERED or SectionKind.REFERENCES in whether.query.filters.section:
        return None
    sections = view.catalogue.cvs[document_id].sections
    others = [section.span for section in sections if section.kind == SectionKind.REFERENCES]
    own = [span for span in draft.evidence if not any(other.contains(span) for other in others)]
    if not own or len(own) == len(draft.evidence):
        return None
    return as_yes(whether.query, quoting(view, document_id, own, confidence=draft.confidence))


def _certified(whether: Whether, found: Found) -> Draft | None:
    """The certificate that speaks of all that is asked, in whatever words: who has a forklift licence can drive one. It
    says nothing of the language in which somebody can do so."""
    if whether.query.filters.language:
        return None
    for section in whether.view.catalogue.cvs[whether.document_id].sections:
        for entry in section.entries if section.kind == SectionKind.CERTIFICATES else ():
            if all(best_in(entry.span, found[term]) >= SYNONYM for term in whether.telling):
                return quoting(whether.view, whether.document_id, [entry.span], confidence=LIKELY)
    return None


def _taught(whether: Whether) -> Draft | None:
    """The first line that speaks of teaching the people whom the question names, whatever it calls that: "training of
    45 colleagues" for "formé des collègues"."""
    language, document = whether.query.language, whether.document
    said = dict.fromkeys(word for term in whether.query.terms for word in term.words)
    people = [word for word in said if names_people(word, language)]
    taught = [word for word in said if not teaching().isdisjoint(thesaurus().meanings((word,), language))]
    others = names_others(phrases_in(whether.query.text, 2), language)
    if not (people or others) or not taught:
        return None
    act = Term("", (), TermKind.WORD, (), tuple(sorted(teaching())))
    acts = [m.span for m in mentions(act, document) if m.strength >= SYNONYM]
    for word in people or [""]:
        person = Term(word, (word,), TermKind.WORD, (), thesaurus().meanings((word,), language))
        named = [m.span for m in mentions(person, document) if m.strength >= SYNONYM] if word else []
        named += () if word and is_trade(word, language) else document.people  # colleagues may be of any trade
        for one, other in itertools.product(acts, named):
            first, last = min(one.end, other.end), max(one.start, other.start)
            if first < last <= first + CLOSE and set(document.text[first:last]).isdisjoint(".;:\n"):
                lines = (c.span for c in whether.view.catalogue.chunks_of(whether.document_id) if c.span.contains(one))
                return quoting(whether.view, whether.document_id, [next(lines, one)], confidence=LIKELY)
    return None


def _told(whether: Whether, found: Found) -> Draft | None:
    """The line that speaks of all that is asked, in whatever words: who has a forklift licence can drive one, and who
    sings in a choir says "Chorgesang". The surest one, the shortest of several."""
    view, document_id = whether.view, whether.document_id
    sections = view.catalogue.cvs[document_id].sections
    headings = {section.heading for section in sections}
    others = [section.span for section in sections if section.kind == SectionKind.REFERENCES]
    spoken_of = [entry.span for entry in view.followed(whether.query, document_id)]
    asked = (*whether.telling, *(term for term in whether.query.terms if term.kind == TermKind.LINKED))
    alone = len(asked) == 1 and whether.query.language == whether.document.language
    sure: dict[Span, float] = {}
    for chunk in view.catalogue.chunks_of(document_id):
        strengths = [best_in(chunk.span, found[term]) for term in asked]
        meant = not spoken_of or any(entry.contains(chunk.span) for entry in spoken_of)
        of_person = chunk.span not in headings and not any(other.contains(chunk.span) for other in others)
        if meant and of_person and min(strengths) >= (PROOF if alone else SYNONYM):
            sure[chunk.span] = sum(strengths)
    if not sure:
        return None
    line = max(sure, key=lambda span: (sure[span], -len(span)))
    return quoting(view, document_id, [tight(view, document_id, line)], confidence=LIKELY)


def _holds(near: Draft, told: Draft) -> bool:
    """Whether passages hold a line."""
    return any(one.contains(told.evidence[0]) or told.evidence[0].contains(one) for one in near.evidence)


def _are_apart(whether: Whether, found: Found, sure: float = PROOF) -> bool:
    """Whether two neighbouring words of the question, of those `found`, are nowhere said so surely in one line or entry
    together: a nurse here and surgery there make no surgical nurse."""
    catalogue = whether.view.catalogue
    spans = [chunk.span for chunk in catalogue.chunks_of(whether.document_id)]
    spans += [place.entry.span for place in catalogue.places_of(whether.document_id)]
    told = [] if whether.either else [term for term in found if term.kind != TermKind.GENERIC]
    return any(
        whether.has_side_by_side(one, other)
        and not any(min(best_in(s, found[one]), best_in(s, found[other])) >= sure for s in spans)
        for one, other in itertools.combinations(told, 2)
    )


def _speaking_of_all(whether: Whether, found: Found, terms: list[Term]) -> list[Span]:
    """The lines that are evidence for every term."""
    view, document_id = whether.view, whether.document_id
    chunks = (chunk.span for chunk in view.catalogue.chunks_of(document_id))
    return [tight(view, document_id, span) for span in chunks if all(best_in(span, found[t]) >= PROOF for t in terms)]


def _speaking_of_most(whether: Whether, found: Found, terms: list[Term]) -> list[Span]:
    """The lines that are evidence for most terms, weighed by their kinds; of equals those first that speak of what
    the fewest do ("research with disabled users": wheelchair users, not every line on research)."""
    view, document_id = whether.view, whether.document_id
    lines: dict[Span, float] = {}
    for chunk in view.catalogue.chunks_of(document_id):
        got = sum(WEIGHTS[t.kind] * strength for t in terms if (strength := best_in(chunk.span, found[t])) >= PROOF)
        if got:
            lines[chunk.span] = got
    wanted = max(lines.values(), default=0.0) * (0.5 if whether.either else 0.95)
    of_profile = profile(view, document_id)

    def rank(line: Span) -> tuple[bool, int, float]:
        rest = sum(WEIGHTS[t.kind] * best_in(line, places) for t, places in found.items())
        rarest = min((len(found[t]) for t in terms if best_in(line, found[t]) >= PROOF), default=0)
        return line in of_profile, rarest, -rest

    best = sorted((span for span, got in lines.items() if got >= wanted), key=rank)
    return [tight(view, document_id, span) for span in best[:MOST]]


def profile(view: View, document_id: str) -> frozenset[Span]:
    """The lines in which the person is introduced, headline and profile: what they claim is proved further down."""
    chunks = (chunk.span for chunk in view.catalogue.chunks_of(document_id))
    placed = ((span, view.catalogue.entry_at(document_id, span)) for span in chunks)
    return frozenset(s for s, place in placed if place is None or place.section.kind == SectionKind.BASICS)


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
