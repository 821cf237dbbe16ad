"""Yes by the organisation: "was he employed by Acme?", "has she worked for a bank?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering import describing
from assistant.answering.draft import Draft, quoting
from assistant.answering.figures.figures import figures, stands_before
from assistant.answering.finding.evidence import EXACT, PROOF, STEM, best_in, fields_of, mentions, sections_of
from assistant.answering.finding.kinds import degrees_of, has_degree
from assistant.answering.finding.missing import terms_found
from assistant.answering.finding.neighbours import around_degree
from assistant.answering.finding.selection import select
from assistant.answering.passages import proved, sentence
from assistant.answering.yes_no.whether import Whether, as_yes
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.keys import is_organisation, names_workplace
from assistant.questions.lexical.places import places
from assistant.questions.lexical.spelling import CAPITAL_NOUNS
from assistant.questions.lexical.tags import function_words
from assistant.text import words
from assistant.types import SectionKind, Span, Status, Term, TermKind

WORKING = {"field.employer", "section.work", "ask.used"}
BESIDE = ("before", "after")
AT_WORK = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.BASICS, SectionKind.OTHER)
WHOLE = 3  # words of a name that one line must have most of
DOCTORATES = {"phd", "doctor"}  # for which people work at a university
NAMES = (TermKind.NAME, TermKind.KNOWN, TermKind.LINKED)


def named(whether: Whether) -> Draft | None:
    """Whether a name that is no employer's in the structure is told to be one, or the place of one: by the head of a
    job, or a sentence that names it and speaks of working there."""
    filters = whether.query.filters
    names = tuple(term for term in whether.query.terms if term.kind in NAMES or _is_strange(whether, term))
    if not whether.asks_employer or filters.position:
        return None
    if (called := _called(whether)) and not _stands_together(whether, called):
        return whether.only_related(names)
    studies = _only_studies(whether) if filters.organisation else ()
    if studies:
        line = _line_of_work(whether, names)
        if line is None:
            return replace(whether.nothing(), related=tuple(describing.head(place.entry) for place in studies))
        return as_yes(whether.query, quoting(whether.view, whether.document_id, [line], confidence=0.8))
    if filters.organisation or not names:
        return None
    held = _headed_by(whether, names)
    if held:
        return as_yes(whether.query, whether.items(held))
    line = _line_of_work(whether, names)
    if line is None:
        return whether.only_related(names)
    return as_yes(whether.query, quoting(whether.view, whether.document_id, [line], confidence=0.8))


def _only_studies(whether: Whether) -> tuple[Place, ...]:
    """The studies at the organisation that a question names, where the CV has nothing else of it, and none of them is
    for a doctorate; () elsewhere."""
    refs = [ref for ref in whether.query.filters.entries if ref.document_id == whether.document_id]
    places = tuple(whether.view.catalogue.place(ref.document_id, ref.entry_id) for ref in refs)
    studied = all(place.entry.kind == SectionKind.EDUCATION for place in places)
    doctoral = any(DOCTORATES & set(degrees_of(whether.view, whether.document_id, place)) for place in places)
    return places if studied and not doctoral else ()


def _called(whether: Whether) -> tuple[str, ...]:
    """The folded words of a name of three or more words in capitals that the question spells out, with the small words
    within it left out: "Environment and Climate Change Canada"; () where it spells out none."""
    if whether.query.language in CAPITAL_NOUNS:
        return ()
    empty = function_words(whether.query.language)
    best: list[str] = []
    run: list[str] = []
    for word in whether.query.text.split()[1:]:
        plain = words(word)
        if word[:1].isupper():
            run += plain
            best = max(best, run, key=len)
        elif not run or not empty.issuperset(plain):
            run = []
        if word[-1:] in ",.;:?!":
            run = []
    return tuple(word for word in best if word not in empty) if len(best) >= WHOLE else ()


def _stands_together(whether: Whether, name: tuple[str, ...]) -> bool:
    """Whether one line of the CV has most words of a name, or all their initials ("ECCC")."""
    document = whether.document
    found = [document.find_stems((word,)) for word in name]
    initials = document.find(("".join(word[0] for word in name),))
    chunks = (chunk.span for chunk in whether.view.catalogue.chunks_of(whether.document_id))
    most = len(name) - 1
    return bool(initials) or any(
        sum(any(chunk.contains(span) for span in spans) for spans in found) >= most for chunk in chunks
    )


def at_a_time(whether: Whether) -> Draft | None:
    """Yes by the jobs of the time that is all that a question tells: "was she employed in 2009?"; None where it tells
    more, or asks for something else."""
    query = whether.query
    filters = query.filters
    asked = WORKING & set(query.tags) and set(filters.section) <= {SectionKind.WORK}
    more = whether.telling or whether.names or filters.entries or filters.organisation or filters.position
    if not asked or filters.period is None or filters.order or more or filters.degree or filters.outside:
        return None
    of_then = replace(query, filters=replace(filters, section=(SectionKind.WORK,), heading=("work",)))
    held = select(of_then, whether.view, whether.document_id)
    return as_yes(query, whether.items(held)) if held else whether.nothing()


def beside_degree(whether: Whether) -> Draft | None:
    """Yes by the job before or after a degree that is all that a question tells: "did she work before her PhD?"; None
    for other questions, and where the CV has no such degree."""
    filters, view, document_id = whether.query.filters, whether.view, whether.document_id
    more = whether.telling or whether.names or filters.organisation or filters.position or filters.period
    if not (filters.degree and filters.order in BESIDE and WORKING & set(whether.query.tags)) or more:
        return None
    every = [p for p in view.catalogue.places_of(document_id) if p.entry.period]
    studied = [p for p in every if has_degree(view, document_id, p, filters.degree)]
    jobs = [p for p in every if p.entry.kind == SectionKind.WORK]
    if not studied or studied[0].entry.kind != SectionKind.EDUCATION:
        return None
    held = around_degree(view, document_id, filters.degree, [studied[0], *jobs], filters.order)
    return as_yes(whether.query, whether.items(held)) if held else whether.nothing()


def of_a_kind(whether: Whether) -> Draft | None:
    """Yes by employers of the kind that is all that the question tells ("a bank"); None where there are none."""
    kinds = whether.telling or tuple(term for term in whether.query.terms if term.concepts)
    if not whether.asks_employer or not kinds or not all(term.concepts for term in kinds):
        return None
    held = _at_organisations_of(whether, kinds)
    return as_yes(whether.query, whether.items(held)) if held else None


def at_no_place(whether: Whether, draft: Draft) -> Draft | None:
    """A yes to working at a place of a kind ("at a library?") without what tells of no work there: projects and papers
    about such places, studies at a school, and customers that are counted ("for 14 agencies"); where nothing else is
    left, no yes. None for other questions."""
    view, document_id = whether.view, whether.document_id
    tags = set(whether.query.tags)
    kinds = [term for term in whether.query.terms if names_workplace(term.words)]
    asked = kinds and "field.employer" in tags and any(map(_is_of_work, whether.query.terms))
    if draft.status != Status.ANSWERED or not asked or whether.names:
        return None
    at_work = AT_WORK if "section.education" in tags else (*AT_WORK, SectionKind.EDUCATION)
    said = [m.span for term in kinds for m in mentions(term, whether.document)]
    places = [(span, view.catalogue.entry_at(document_id, span)) for span in draft.evidence]
    there = [span for span, place in places if place is None or place.section.kind in at_work]
    bare = [span for span in there if not _is_numbered(span, said, view.text(document_id))]
    kept = bare or there
    if len(kept) == len(draft.evidence):
        return None
    told = quoting(view, document_id, kept or draft.evidence, between="; ", confidence=draft.confidence)
    return as_yes(whether.query, told if kept else replace(told, confidence=0.0))


def _is_numbered(line: Span, said: Sequence[Span], text: str) -> bool:
    """Whether what a line says of a kind of places is how many there are: "14 transit agencies"."""
    own = [Span(span.start - line.start, span.end - line.start) for span in said if line.contains(span)]
    counted = figures(line.of(text))
    return bool(own) and all(any(stands_before(figure, span) for figure in counted) for span in own)


def _is_strange(whether: Whether, term: Term) -> bool:
    """Whether a noun in a language that writes all of them with a capital is one that no lexicon knows: a name."""
    noun = whether.query.language in CAPITAL_NOUNS and term.kind == TermKind.WORD and term.text[:1].isupper()
    return noun and not (term.concepts or term.meanings or places().known(term.words))


def _headed_by(whether: Whether, names: tuple[Term, ...]) -> tuple[Place, ...]:
    """The positions whose heads have all the names."""
    whole = _is_one_name(whether, names)
    least = EXACT if whole else PROOF  # a bank in Madrid is no Bank of Spain
    found = [
        [m for m in mentions(term, whether.document) if m.strength >= (least if term.concepts else PROOF)]
        for term in names
    ]
    jobs = (p for p in whether.view.catalogue.places_of(whether.document_id) if p.entry.kind == SectionKind.WORK)
    heads = ((job, job.entry.name if whole else describing.head(job.entry)) for job in jobs)
    return tuple(job for job, head in heads if head and all(best_in(head, mentioned) > 0 for mentioned in found))


def _is_one_name(whether: Whether, names: tuple[Term, ...]) -> bool:
    """Whether a word for a kind of organisation is part of a name: the "Bank" of the "Bank of Spain"."""
    kinds = [term for term in names if term.kind == TermKind.KNOWN and term.concepts and is_organisation(term.words)]
    written = whether.query.language not in CAPITAL_NOUNS and any(term.text[:1].isupper() for term in kinds)
    return written and len(names) > len(kinds)


def _line_of_work(whether: Whether, names: tuple[Term, ...]) -> Span | None:
    """The first sentence that names all the names and has the question's words for working, too."""
    view, document_id = whether.view, whether.document_id
    found = terms_found(whether.query, view, document_id)
    work = [spoken for term, spoken in found.items() if term.kind == TermKind.GENERIC and _is_of_work(term)]
    about = [mention.span for term in names for mention in found[term]]
    for chunk in view.catalogue.chunks_of(document_id):
        tells_work = any(best_in(chunk.span, spoken) >= STEM for spoken in work)
        if tells_work and all(proved(chunk.span, term, found) for term in names):
            return sentence(view, document_id, chunk.span, about)
    return None


def _is_of_work(term: Term) -> bool:
    return "employer" in fields_of(term.words) or "section.work" in sections_of(term.words)


def _at_organisations_of(whether: Whether, kinds: tuple[Term, ...]) -> tuple[Place, ...]:
    """The positions at organisations of a kind, by the names of the organisations."""
    found = [m for term in kinds for m in mentions(term, whether.document) if m.strength >= PROOF]
    return tuple(
        place
        for place in whether.view.catalogue.places_of(whether.document_id)
        if place.entry.kind == SectionKind.WORK and place.entry.name is not None
        if best_in(place.entry.name, found) >= PROOF
    )
