"""A question for a field of entries that is put to one CV, and the entries that it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answering import describing, passages
from assistant.answering.draft import Draft, View
from assistant.answering.finding.evidence import PROOF, best_in, mentions
from assistant.answering.finding.selection import CAREER, select
from assistant.answering.finding.values import value_of
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import listed
from assistant.retrieval import Hits
from assistant.text import words
from assistant.types import Filters, Query, SectionKind, Span, Term, TermKind

Values = list[tuple[Span, Span]]
"""What an entry says of a field: the span that is shown, and the span that is quoted for it."""

Found = tuple[tuple[Place, Values], ...]
"""The entries that have the field, each with what it says."""

WORK = (SectionKind.WORK,)
EDUCATION = (SectionKind.EDUCATION,)
SKILLS = (SectionKind.SKILLS,)
NAMED_BESIDE = (SectionKind.PUBLICATIONS, SectionKind.REFERENCES)  # entries that may name a thing beside its own
WHEN = ("period", "start", "end")  # fields that dates tell
DEFAULT: dict[str | None, tuple[SectionKind, ...]] = {
    "employer": WORK,
    "position": WORK,
    "location": WORK,
    "institution": EDUCATION,
    "degree": EDUCATION,
    "study": EDUCATION,
    "thesis": EDUCATION,
    "courses": EDUCATION,
    "score": EDUCATION,
    "adviser": (*EDUCATION, *WORK),
    "mentor": CAREER,
    "examiner": EDUCATION,
    "department": (*EDUCATION, *WORK),
    "boss": WORK,
    "author": (SectionKind.PUBLICATIONS,),
    "first_author": (SectionKind.PUBLICATIONS,),
    "last_author": (SectionKind.PUBLICATIONS,),
    "venue": (SectionKind.PUBLICATIONS,),
    "publisher": (SectionKind.PUBLICATIONS,),
    "issuer": (SectionKind.CERTIFICATES, SectionKind.AWARDS),
    "referee": (SectionKind.REFERENCES,),
    "technologies": (SectionKind.PROJECTS, *WORK),
    "level": (SectionKind.LANGUAGES, SectionKind.SKILLS),
    "url": (SectionKind.PROJECTS,),
}
"""The sections whose entries have a field, where the question names none; CAREER for the fields that are not here."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for a field, put to one CV. `hits` are what retrieval found, of all CVs; `pool` are the entries that
    are meant, `lacking` what the question tells and none of them speaks of, `found` those of them that have the field.
    """

    query: Query
    hits: Hits
    view: View
    document_id: str
    pool: tuple[Place, ...] = ()
    lacking: tuple[Term, ...] = ()
    found: Found = ()

    @property
    def field(self) -> str | None:
        """The field that is asked for."""
        return self.query.field

    @property
    def filters(self) -> Filters:
        """What the question says of the entries that it means."""
        return self.query.filters

    def asks(self, tag: str) -> bool:
        """Whether the question has a mark, such as "ask.who"."""
        return tag in self.query.tags

    def of_field(self, field: str) -> Asked:
        """The same question for another field."""
        return replace(self, query=replace(self.query, field=field))

    def of_those(self, filters: Filters) -> Asked:
        """The same question of other entries."""
        return replace(self, query=replace(self.query, filters=filters))

    def selected(self) -> tuple[Place, ...]:
        """The entries that the filters of the question leave, of the sections that have the field."""
        default = CAREER if self.field == "location" and self.filters.degree else DEFAULT.get(self.field, CAREER)
        if self.field == "adviser" and self._is_of_thesis():
            studies = select(self.query, self.view, self.document_id, EDUCATION)
            default = EDUCATION if self.having(studies, self.field) else default
        return select(self.query, self.view, self.document_id, default)

    def _is_of_thesis(self) -> bool:
        """Whether a question names the thesis that somebody supervised, which was written for a degree."""
        said = words(self.query.text)
        return listed(self.query.language, "thesis_words").stand_in(said)

    def having(self, pool: Sequence[Place], field: str | None) -> Found:
        """Those of some entries that have a field."""
        every = {place: value_of(place.entry, field, self.view, self.document_id) for place in pool}
        if field in WHEN and not any(every.values()):  # of a project without dates the job that it stands below
            above = [Place(place.parent, place.section, None) for place in pool if place.parent is not None]
            every = {place: value_of(place.entry, field, self.view, self.document_id) for place in above}
        return tuple((place, values) for place, values in every.items() if values)

    def words(self, span: Span) -> str:
        """The words of a span as they are read in a sentence."""
        return self.view.words(self.document_id, span)

    def passage(self) -> Draft:
        """The passages that are likely to answer, or not_found."""
        return passages.passage(self.query, self.hits, self.view, self.document_id)

    def nothing(self, terms: tuple[Term, ...] = ()) -> Draft:
        """not_found: the CV says nothing of the terms."""
        return passages.not_found(self.query, self.view, self.document_id, terms)

    def is_of_others(self, draft: Draft) -> bool:
        """Whether what was found stands in entries other than those that an earlier turn spoke of, or than those of the
        degree asked for: who supervises "one master's student" supervised no thesis of the person."""
        of_degree = {place.entry.id for place in self.pool if self.filters.degree}
        meant = {ref.entry_id for ref in self.query.follows} or of_degree
        placed = self._placed(draft)
        return bool(meant and placed) and placed.isdisjoint(meant)

    def is_elsewhere(self, draft: Draft) -> bool:
        """Whether what was found stands in entries other than those of the organisation that the question names, and
        where it does not name it: who supervised a thesis is no superior at Acme."""
        meant = {ref.entry_id for ref in self.filters.entries if ref.document_id == self.document_id}
        if not (self.filters.organisation and meant):
            return False
        placed = self._placed(draft)
        return bool(placed) and placed.isdisjoint(meant) and not any(map(self._names_linked, draft.evidence))

    def _placed(self, draft: Draft) -> set[str]:
        """The entries in which what was found stands."""
        places = (self.view.catalogue.entry_at(self.document_id, line) for line in draft.evidence)
        return {place.entry.id for place in places if place is not None}

    def _names_linked(self, line: Span) -> bool:
        """Whether the entry that a line stands in, or the line alone where that is of no known kind, speaks of all the
        names of the question."""
        place = self.view.catalogue.entry_at(self.document_id, line)
        row = describing.row(self.view.text(self.document_id), line)
        told = place is not None and place.entry.kind != SectionKind.OTHER
        around = place.entry.span if place is not None and told else row
        document = self.view.catalogue.mentions[self.document_id]
        linked = [mentions(term, document) for term in self.query.terms if term.kind == TermKind.LINKED]
        return bool(linked) and all(best_in(around, found) >= PROOF for found in linked)
