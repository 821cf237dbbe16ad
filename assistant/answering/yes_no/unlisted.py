"""No entry is of the kind that the question asks for: what the CV says of it elsewhere, or that it has none."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, quoting
from assistant.answering.finding import works
from assistant.answering.finding.evidence import KIND_OF, PROOF, best_in, mentions
from assistant.answering.finding.in_sections import has_section
from assistant.answering.finding.in_time import is_of_another_time
from assistant.answering.finding.kinds import ACADEMIC
from assistant.answering.finding.literal import literal, means_another
from assistant.answering.finding.said import labelled_in
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import speaks_of
from assistant.answering.phrases import noun, say
from assistant.answering.yes_no.whether import SURE, Whether
from assistant.questions import fields
from assistant.questions.asking import BY_HEADING
from assistant.questions.cvs.led import leads
from assistant.questions.lexical.concepts import concepts
from assistant.text import words
from assistant.types import SectionKind, Span, Status, TermKind

SPOKEN = ("talks",)  # works that a list of papers may hold under a label of their own


def unlisted(whether: Whether) -> Draft | None:
    """What the CV says elsewhere of a kind of entry that it does not have; None where words decide."""
    if whether.telling and (not whether.strict or _of_kinds_elsewhere(whether)):
        return None
    found = named_certificate(whether) or _line_of_named(whether) or _calls_itself(whether) or _names_referee(whether)
    found = found or _degree_on_a_line(whether)
    return _in_its_time(whether, found or _of_other_kinds(whether) or _told(whether))


def _in_its_time(whether: Whether, draft: Draft) -> Draft:
    """A draft as it is, or not_found where the question tells a time and all that it quotes is of another: a paper of
    2022 says nothing of 2019."""
    query, view, document_id = whether.query, whether.view, whether.document_id
    other = [is_of_another_time(query, line, view, document_id) for line in draft.evidence]
    return whether.nothing() if other and all(other) else draft


def _of_kinds_elsewhere(whether: Whether) -> bool:
    """Whether somebody's interest is asked for in things of kinds that the CV names: "is she interested in birds?" of
    one who guides birdwatchers."""
    kinds = all(map(concepts().has_members, (c for term in whether.telling for c in term.concepts or ("",))))
    asked = whether.query.filters.section == (SectionKind.INTERESTS,) and kinds
    named = (mentions(term, whether.document) for term in whether.telling)
    return asked and all(any(m.strength >= PROOF for m in found) for found in named)


def named_certificate(whether: Whether) -> Draft | None:
    """A certificate of the kind asked for that stands in another section, by its own name: "CIPP/E" among studies,
    where a privacy certificate is asked for."""
    if whether.query.filters.section != (SectionKind.CERTIFICATES,):
        return None
    asked = [
        replace(term, concepts=kinds)
        for term in whether.telling
        if (kinds := tuple(concept for concept in term.concepts if concepts().certifies(concept)))
    ]
    if not asked or (len(asked) < len(whether.telling) and not whether.either):
        return None
    found = [
        [m.span for m in mentions(term, whether.document) if m.strength >= KIND_OF and _is_certificate(whether, m.span)]
        for term in asked
    ]
    if not all(found):
        return None
    lines = [whole_line(whether.view, whether.document_id, span) for spans in found for span in spans]
    return quoting(whether.view, whether.document_id, list(dict.fromkeys(lines)), confidence=0.8)


def _is_certificate(whether: Whether, span: Span) -> bool:
    """Whether what certifies is named, not only what it certifies: "Google Ads" in a headline is a tool, unless its
    line is a certificate's or a study's, or speaks of one."""
    view, document_id = whether.view, whether.document_id
    place = view.catalogue.entry_at(document_id, span)
    if place is not None and place.section.kind in (SectionKind.CERTIFICATES, SectionKind.EDUCATION):
        return True
    sense = concepts().sense(words(span.of(view.text(document_id))))
    kinds = (*sense.names, *sense.member_of) if sense is not None else ()
    if kinds and all(map(concepts().certifies, kinds)):
        return True
    return whether.speaks_of_kind(quoting(view, document_id, [whole_line(view, document_id, span)]))


def _line_of_named(whether: Whether) -> Draft | None:
    """A line of the entries named that speaks of the kind asked for: "did the app win anything?"."""
    view, document_id = whether.view, whether.document_id
    named = [set(term.words) for term in whether.names]
    keys = [key for key in whether.query.filters.heading if key in fields.KINDS]
    for place in view.catalogue.places_of(document_id):
        name = set(words(place.entry.name.of(view.text(document_id)))) if place.entry.name is not None else set()
        if any(name >= own for own in named):
            for line in place.entry.highlights:
                if any(speaks_of(view, document_id, line, key) for key in keys):
                    return quoting(view, document_id, [line], confidence=0.8)
    return None


def _calls_itself(whether: Whether) -> Draft | None:
    """The lines outside their section that call themselves the work asked for ("Article: …")."""
    query, view, document_id = whether.query, whether.view, whether.document_id
    lines = works.lines(query, view, document_id) if works.asked(query) else ()
    return quoting(view, document_id, lines, confidence=0.8) if lines else None


def _names_referee(whether: Whether) -> Draft | None:
    """The lines of any section that call somebody a referee, where references are asked for."""
    if whether.query.filters.section != (SectionKind.REFERENCES,):
        return None
    every = whether.view.catalogue.places_of(whether.document_id)
    return labelled_in("referee", whether.view, whether.document_id, every)


def _degree_on_a_line(whether: Whether) -> Draft | None:
    """The degree that opens a line among the studies without being an entry: "Máster en Ciencia de Datos" below another
    degree, with neither school nor date."""
    if not whether.query.filters.degree:
        return None
    named = [term for term in whether.query.terms if term.kind == TermKind.LINKED]
    held = [m.span.start for term in named for m in mentions(term, whether.document)]
    told = [mentions(term, whether.document) for term in whether.telling]
    chunks = whether.view.catalogue.chunks_of(whether.document_id)
    lines = [chunk.span for chunk in chunks if chunk.kind == SectionKind.EDUCATION and chunk.span.start in held]
    lines = [line for line in lines if all(best_in(line, found) >= PROOF for found in told)]
    return quoting(whether.view, whether.document_id, lines[:1], confidence=0.8) if lines else None


def _of_other_kinds(whether: Whether) -> Draft | None:
    """not_found where the section has works of other kinds alone: a paper is no book, studies are no academic post."""
    if ACADEMIC in whether.query.filters.position:
        return _has_none(whether)
    if not works.asked(whether.query):
        return None
    query, view, document_id = whether.query, whether.view, whether.document_id
    if not has_section(replace(query, text=""), view, document_id):
        return None
    talks = literal(query, view, document_id, SPOKEN) if set(SPOKEN) <= set(query.filters.heading) else None
    return talks or _has_none(whether)


def _told(whether: Whether) -> Draft:
    """What is told outside such entries, in their own words where only these count; else not_found."""
    query, view, document_id = whether.query, whether.view, whether.document_id
    near = whether.passage()
    fits = near.status == Status.ANSWERED and (not _by_its_noun(whether) or whether.speaks_of_kind(near))
    keys = [key for key in query.filters.heading if key in fields.KINDS]
    others = (all(means_another(view, document_id, line, key) for line in near.evidence) for key in keys)
    fits = fits and not (_leads_such(whether, near) or any(others))
    if fits and near.confidence >= SURE:
        return near
    told = literal(query, view, document_id, query.filters.heading)
    if told is not None:
        return told
    return near if fits else replace(_has_none(whether), related=near.related)


def _leads_such(whether: Whether, near: Draft) -> bool:
    """Whether lines tell of people in the position asked for whom the person leads: who leads interns is none."""
    document = whether.document
    led = (*document.led, *document.led_groups)
    told = [line for line in near.evidence if whether.speaks_of_kind(replace(near, evidence=(line,)))]
    of_others = (
        any(map(line.overlaps, led)) or leads(line.of(whether.view.text(whether.document_id)), document.language)
        for line in told
    )
    return bool(whether.query.filters.position and told) and all(of_others)


def _by_its_noun(whether: Whether) -> bool:
    """Whether only lines with the noun that the question asks by are evidence: what is near is no patent."""
    bare = all(term.kind == TermKind.GENERIC for term in whether.query.terms)
    return whether.strict or (bare and not set(whether.query.filters.heading).isdisjoint(BY_HEADING))


def _has_none(whether: Whether) -> Draft:
    """not_found: "the CV has no …"; of those at some place or time, only that it does not say so."""
    filters = whether.query.filters
    if filters.organisation or filters.venue or filters.person or filters.period:
        return whether.nothing()
    reason = say(whether.query.language, "no_entry", what=_kind_asked(whether))
    return Draft(Status.NOT_FOUND, reason, whether.document_id, reason=reason)


def _kind_asked(whether: Whether) -> str:
    """The kind of entry that was asked for, as a noun."""
    query = whether.query
    if called := works.narrowly(query):
        return called
    if query.filters.language:
        return ", ".join(term.text for term in query.terms if term.kind == TermKind.LINKED)
    if query.filters.degree:
        asked = " ".join(term.text for term in query.terms if term.kind == TermKind.LINKED)
        return asked or ", ".join(query.filters.degree)
    keys = [*query.filters.position, *(str(kind) for kind in query.filters.section), *query.filters.heading]
    return noun(query.language, keys[0] if keys else "items", 2)
