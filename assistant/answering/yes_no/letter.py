"""Yes to the letter: one line of the CV has every word that the question tells, whatever was understood of the rest."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.draft import Draft, quoting
from assistant.answering.figures.sums import required
from assistant.answering.finding.evidence import LEADERSHIP, sections_of
from assistant.answering.yes_no.spoken import tight
from assistant.answering.yes_no.whether import Whether, as_yes, is_of_better
from assistant.questions.asking import BY_HEADING
from assistant.questions.cvs.led import speaks_of_people
from assistant.questions.lexical import tags
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.places import places
from assistant.types import Kind, Query, SectionKind, Span, Term, TermKind

SECTIONS = {SectionKind.WORK, SectionKind.PROJECTS, SectionKind.SKILLS, SectionKind.EDUCATION}
FIELDS = (None, "employer", "technologies", "highlights", "courses")
FRAMING = {"section.education", "section.work", "section.projects", "section.skills"}
MOST = 2  # lines that are quoted
SAID = 0.8  # confidence of a line that has all words
TRAINED = 0.3  # of one, where training is asked for: what somebody works with need not have been taught


def by_letter(whether: Whether) -> Draft | None:
    """Yes by the lines that have every word of what the question tells as it is; None where none has, or where the
    question asks for a town, a time, a degree or the like, of which such a line is no evidence."""
    query = whether.query
    told = _told(whether)
    if not told or not _is_free(query) or _asks_otherwise(whether):
        return None
    text = whether.view.text(whether.document_id)
    tells = required(query)
    lines = [line for line in _lines(whether, told) if tells is None or tells(line.of(text))]
    if not lines:
        return None
    trained = SectionKind.EDUCATION in query.filters.section or query.field == "courses"
    confidence = TRAINED if trained else SAID
    return as_yes(
        query, quoting(whether.view, whether.document_id, lines, between="; ", end=".", confidence=confidence)
    )


def _is_free(query: Query) -> bool:
    """Whether a question narrows what it asks for by nothing but words."""
    filters = query.filters
    narrowed = filters.degree or filters.position or filters.period or filters.outside or filters.person
    placed = filters.entries or filters.bounds or filters.venue or filters.language or query.follows or query.quoted
    asks = query.kind == Kind.YES_NO or query.tags[:1] == ("ask.yes_no",)
    listed = set(filters.section) <= SECTIONS and not set(filters.heading) & set(BY_HEADING)
    plain = listed and filters.order in (None, "previous") and query.field in FIELDS
    return asks and plain and not (narrowed or placed or query.within)


def _asks_otherwise(whether: Whether) -> bool:
    """Whether whom somebody worked for is asked, or where: who knows Adobe Illustrator need not have worked there; or
    whom somebody led, which is no campaign that was managed; or which of two is the better one, who knows both."""
    terms = whether.query.terms
    led = any(LEADERSHIP in term.concepts and speaks_of_people(term.words) for term in terms)
    return (
        led or is_of_better(whether.query) or whether.asks_employer or any(places().known(term.words) for term in terms)
    )


def _told(whether: Whether) -> list[str]:
    """The words that the question tells, without those that only frame them: training, projects."""
    empty = tags.function_words(whether.query.language)
    terms = [term for term in whether.query.terms if term.kind != TermKind.GENERIC]
    said = dict.fromkeys(word for term in terms for word in term.words)
    framing = {word for phrase in tags.listed(whether.query.language, "working", "framing") for word in phrase}
    told = (word for word in said if word not in empty and word not in framing)
    return [word for word in told if sections_of((word,)).isdisjoint(FRAMING)]


def _lines(whether: Whether, told: Sequence[str]) -> list[Span]:
    """The lines that have all words, none of them only in an address; the person's referees say nothing of these."""
    view, document_id, document = whether.view, whether.document_id, whether.document
    products = {term.words for term in whether.telling if _is_product(term)}
    found = [
        [
            span
            for span in document.find((word,))
            if not document.in_address(span) and ((word,) not in products or document.written(span)[:1].isupper())
        ]
        for word in told
    ]
    if not all(found):
        return []
    run = document.find(tuple(told)) if len(told) > 1 else ()
    sections = view.catalogue.cvs[document_id].sections
    others = [section.span for section in sections if section.kind == SectionKind.REFERENCES]
    chunks = [c.span for c in view.catalogue.chunks_of(document_id) if not any(o.contains(c.span) for o in others)]
    holding = [chunk for chunk in chunks if all(any(chunk.contains(span) for span in spans) for spans in found)]
    holding = [chunk for chunk in holding if any(chunk.contains(span) for span in run)] or holding
    return list(dict.fromkeys(tight(view, document_id, chunk) for chunk in holding))[:MOST]


def _is_product(term: Term) -> bool:
    """Whether a term is the name of a product that is a common word, too: no swift action is Swift."""
    return term.kind == TermKind.KNOWN and term.text[:1].isupper() and concepts().ambiguous(term.words)
