"""A yes/no question that is put to one CV, and how a yes is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answering import lists, passages
from assistant.answering.draft import Draft, View
from assistant.answering.finding.evidence import PROOF, Mention
from assistant.answering.phrases import say
from assistant.questions.cvs.mentions import Mentions
from assistant.questions.cvs.names import Place
from assistant.questions.lexical import tags
from assistant.questions.lexical.keys import lexicon_keys
from assistant.retrieval import Hits
from assistant.text import says, words
from assistant.types import Query, SectionKind, Status, Term, TermKind

Found = dict[Term, tuple[Mention, ...]]
"""Where the CV speaks of each term of the question."""

NAMES = (TermKind.KNOWN, TermKind.NAME)
SURE = 0.35  # confidence of evidence that is called a yes; below it, it is the nearest that the CV says
TOGETHER = 0.95  # confidence of lines that speak of all that is asked
NEAREST = 0.05  # probability that the nearest passages, shown as related, are evidence after all
SHOWN = 5  # entries that are quoted
STRICT = (
    SectionKind.CERTIFICATES,
    SectionKind.LANGUAGES,
    SectionKind.AWARDS,
    SectionKind.VOLUNTEER,
    SectionKind.EDUCATION,
    SectionKind.PUBLICATIONS,
    SectionKind.INTERESTS,
    SectionKind.REFERENCES,
)


@dataclass(frozen=True, slots=True)
class Whether:
    """A yes/no question that is put to one CV. `hits` are what retrieval found, of all CVs."""

    query: Query
    hits: Hits
    view: View
    document_id: str

    @property
    def document(self) -> Mentions:
        """Where the CV has which words."""
        return self.view.catalogue.mentions[self.document_id]

    @property
    def telling(self) -> tuple[Term, ...]:
        """What the question tells, beside general words and names of the CV."""
        return tuple(term for term in self.query.terms if term.kind not in (TermKind.GENERIC, TermKind.LINKED))

    @property
    def either(self) -> bool:
        """Whether one of the terms is enough: "Python or R?"."""
        return "ask.compare" in self.query.tags

    @property
    def names(self) -> tuple[Term, ...]:
        """The names of the CV that the question has; a degree or a language is none."""
        return tuple(t for t in self.query.terms if t.kind == TermKind.LINKED and not _is_lexical(t.words))

    @property
    def of_entries(self) -> bool:
        """Whether the question asks for entries of some kind, by a name, a section, a degree or a position."""
        filters = self.query.filters
        named = filters.degree or filters.position or filters.organisation or filters.entries
        return bool(
            named
            or filters.venue
            or filters.person
            or set(filters.section) & set(STRICT)
            or set(filters.heading) & {"patents", "talks"}
        )

    @property
    def strict(self) -> bool:
        """Whether only an entry of the kind is what the question asks for: other words for it are no evidence."""
        filters = self.query.filters
        return bool(filters.degree or filters.position or set(filters.section) & set(STRICT))

    @property
    def asks_employer(self) -> bool:
        """Whether somebody may have worked for what is named, rather than with it or on it."""
        asked = self.query.tags
        return "field.employer" in asked and not ({"ask.used", "ask.with"} & set(asked) or self._of_a_kind_of_work())

    def _of_a_kind_of_work(self) -> bool:
        """Whether a question names not whom but on what somebody worked: "has she done any WordPress work?"."""
        asked, language = words(self.query.text), self.query.language
        behind = tags.listed(language, "working", "behind")
        written = [words(term.text) for term in self.telling]  # with its typing errors, as the question
        named = any(says(asked, own + phrase) for own in written for phrase in behind)
        return named or tags.listed(language, "working", "doing").stand_in(asked)

    def proved(self, found: Found) -> list[Term]:
        """The telling terms for which the CV has evidence."""
        return [term for term in self.telling if any(m.strength >= PROOF for m in found[term])]

    def has_side_by_side(self, term: Term, other: Term) -> bool:
        """Whether two terms stand side by side in the question."""
        said = words(self.query.text)
        return says(said, term.words + other.words) or says(said, other.words + term.words)

    def passage(self) -> Draft:
        """The passages that are likely to answer, or not_found."""
        return passages.passage(self.query, self.hits, self.view, self.document_id)

    def items(self, places: Sequence[Place]) -> Draft:
        """The answer that is some entries."""
        return lists.items(self.query, self.view, self.document_id, tuple(places[:SHOWN]))

    def speaks_of_kind(self, draft: Draft, also: tuple[Term, ...] = ()) -> bool:
        """Whether a draft quotes the noun that the question asks by, and all of `also`."""
        return passages.speaks_of_kind(self.query, self.view, draft, also)

    def nothing(self, terms: tuple[Term, ...] = ()) -> Draft:
        """not_found: the CV says nothing of the terms."""
        return passages.not_found(self.query, self.view, self.document_id, terms)

    def only_related(self, terms: tuple[Term, ...]) -> Draft:
        """not_found: the CV says nothing of the terms; with the passages nearest to what is asked."""
        ranked = passages.candidates(self.query, self.hits, self.view, self.document_id)
        return passages.not_found(self.query, self.view, self.document_id, terms, ranked, NEAREST)


def is_of_better(query: Query) -> bool:
    """Whether a question asks which of two is the better one, to which yes is no answer."""
    return "ask.compare" in query.tags and bool({"order.best", "order.worst"} & set(query.tags))


def as_yes(query: Query, draft: Draft) -> Draft:
    """A draft that says yes; the nearest where it is not sure; not_found as it is."""
    if draft.status not in (Status.ANSWERED, Status.PARTIAL):
        return draft
    if draft.confidence < SURE:
        return replace(draft, status=Status.PARTIAL, text=say(query.language, "perhaps", text=draft.text))
    if is_of_better(query):
        return draft
    return replace(draft, text=say(query.language, "yes", text=draft.text))


def _is_lexical(phrase: tuple[str, ...]) -> bool:
    capitals = (True,) * len(phrase)
    return bool(lexicon_keys(phrase, "degrees", capitals) or lexicon_keys(phrase, "languages", capitals))
