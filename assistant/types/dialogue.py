"""What a conversation is made of: questions as understood, answers, quotes, turns."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from assistant.types.corpus import Period, SectionKind, Span


class Kind(StrEnum):
    """What kind of answer a question asks for."""

    FACT = "fact"
    LIST = "list"
    COUNT = "count"
    TENURE = "tenure"
    TIMELINE = "timeline"
    YES_NO = "yes_no"
    CONTACT = "contact"
    SUMMARY = "summary"
    PASSAGE = "passage"
    SMALLTALK = "smalltalk"


class Status(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    NOT_FOUND = "not_found"
    SMALLTALK = "smalltalk"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a CV and their place. Made in one function, `answering.quotes.quote`, which checks the slice.

    `n` is the number that the answer cites, from 1; `page` is the page's number in a paged format; `section` are the
    headings above; `label` says in a line what the quote is part of.
    """

    n: int
    text: str
    document_id: str
    candidate: str
    span: Span
    page: int | None
    section: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question, as every face gives it. `timings_ms`: milliseconds of each stage."""

    question: str
    standalone: str
    language: str
    status: Status
    kind: Kind
    answer: str
    value: float | None = None
    unit: str | None = None
    quotes: tuple[Quote, ...] = ()
    related: tuple[Quote, ...] = ()
    reason: str | None = None
    confidence: float = 0.0
    timings_ms: tuple[tuple[str, float], ...] = ()

    def to_dict(self) -> dict[str, object]:
        """The Answer as JSON: the object that CLI, HTTP and MCP give, schema 1."""

        def quote(q: Quote) -> dict[str, object]:
            return {
                "n": q.n,
                "text": q.text,
                "document": q.document_id,
                "candidate": q.candidate,
                "start": q.span.start,
                "end": q.span.end,
                "page": q.page,
                "section": list(q.section),
                "label": q.label,
            }

        return {
            "schema": 1,
            "question": self.question,
            "standalone": self.standalone,
            "language": self.language,
            "status": str(self.status),
            "kind": str(self.kind),
            "answer": self.answer,
            "value": self.value,
            "unit": self.unit,
            "quotes": [quote(q) for q in self.quotes],
            "related": [quote(q) for q in self.related],
            "reason": self.reason,
            "confidence": self.confidence,
            "timings_ms": dict(self.timings_ms),
        }


@dataclass(frozen=True, slots=True, order=True)
class EntryRef:
    """An entry of a corpus."""

    document_id: str
    entry_id: str


HOME = "home"
"""The country where the person of a CV lives, whichever it is."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One side of a stretch of a career: "before" or "after" the entries, a degree (key of the CV lexicon), a kind of
    position (key of the question lexicon), the "first" job (as its order) or, where it has none of them, the end of the
    studies."""

    side: str
    entries: tuple[EntryRef, ...] = ()
    degree: str | None = None
    position: str | None = None
    order: str | None = None


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length that stays are compared with: they are to last "longer", "least" (so long or longer), "shorter" or
    "most" (so long or less) than `months`; `whole`: all jobs together are to."""

    side: str
    months: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number that others are compared with: they are to be "longer" (more), "least" (so many or more), "shorter"
    (fewer) or "most" (so many or fewer). `measure` is "money" (in whatever currency), "percent" or, of things that are
    counted, ""."""

    side: str
    number: float
    measure: str

    def fits(self, figure: float) -> bool:
        """Whether a figure lies on that side."""
        match self.side:
            case "longer":
                return figure > self.number
            case "least":
                return figure >= self.number
            case "shorter":
                return figure < self.number
            case _:
                return figure <= self.number


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a question, linked to names of the CV where they stand in it. Empty tuples narrow nothing.

    `entries` are the entries that the linked names or the earlier turns point to; `venue`, `person`, `organisation`
    and `position` are the words of the question that were linked; `degree` and `language` are keys of the CV lexicon
    (phd, en); `outside` are codes of countries that are not meant ("outside Germany"), `HOME` for the person's own
    ("abroad"); `order` is one of current, previous, past (all that are over), first, last, longest, shortest,
    highest, most, before, after, descending, ascending; `bounds` are what all entries asked for lie before or after;
    `turn` is "begun" or "ended" where the entries asked for did so in the `period`, which others only touch; `lasting`
    is how long they lasted.
    `candidate` are document ids.
    """

    organisation: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    venue: tuple[str, ...] = ()
    period: Period | None = None
    section: tuple[SectionKind, ...] = ()
    heading: tuple[str, ...] = ()
    position: tuple[str, ...] = ()
    degree: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    candidate: tuple[str, ...] = ()
    entries: tuple[EntryRef, ...] = ()
    outside: tuple[str, ...] = ()
    order: str | None = None
    bounds: tuple[Bound, ...] = ()
    turn: str | None = None
    lasting: Lasting | None = None


class Asks(StrEnum):
    """What the order and the lengths of the jobs of a career decide: which of two came first or lasted longer, the time
    between two, the neighbour of one, the steps up at one, all positions there, whether it goes on, the longest, the
    shortest and the last of all, how often the employer was changed."""

    EARLIER = "earlier"
    LATER = "later"
    LONGER = "longer"
    SHORTER = "shorter"
    GAP = "gap"
    NEXT = "next"
    PREVIOUS = "previous"
    PROMOTED = "promoted"
    POSITIONS = "positions"
    STILL = "still"
    LONGEST = "longest"
    SHORTEST = "shortest"
    LAST = "last"
    MOVES = "moves"


@dataclass(frozen=True, slots=True)
class Course:
    """What a question asks of the course of a career. `named` are the employers that it names, as the CV writes them,
    in the order of the question, `sides` the entries of each; `lacking` is another that no CV has; `number` is how
    many of the last are asked for."""

    asks: Asks
    named: tuple[str, ...] = ()
    sides: tuple[tuple[EntryRef, ...], ...] = ()
    lacking: tuple[str, ...] = ()
    number: int = 0


class Beside(StrEnum):
    """How what a question asks for lies to what it names: between two of them, at the time of one, before or after one,
    the gap between two of them, whether two were at one time, or (of none) several things at one time, in the last few
    years, so many years ago, in a time that has a name, how long ago one was, how long one lasted until another,
    which of two was sooner or later, or how long one lasted after another."""

    BETWEEN = "between"
    GAP = "gap"
    DURING = "during"
    AT_ONCE = "at_once"
    ABREAST = "abreast"
    BEFORE = "before"
    AFTER = "after"
    LATELY = "lately"
    AGO = "ago"
    NAMED = "named"
    ELAPSED = "elapsed"
    UNTIL = "until"
    LONG_AFTER = "long_after"
    SOONER = "sooner"
    LATER = "later"


class TermKind(StrEnum):
    """How much a content word of a question tells: a name must be found, a general word need not. What is linked
    was found."""

    NAME = "name"
    LINKED = "linked"
    KNOWN = "known"
    WORD = "word"
    GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Term:
    """Content words of a question that are to be found in the CV: folded words and, for a thing that the lexicon
    knows, the concepts that it names; `meanings` are those of the thesaurus, by number. `parts` are the words of a
    phrase, each by itself."""

    text: str
    words: tuple[str, ...]
    kind: TermKind
    concepts: tuple[str, ...] = ()
    meanings: tuple[int, ...] = ()
    parts: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Landmark:
    """What a question names to tell a time by: "the army", "the job in Rennes", "his studies". `terms` are its content
    words and names, `sections` those that its other words speak of, `degree` and `position` keys as in `Filters`;
    `current`: the job of today."""

    text: str
    terms: tuple[Term, ...] = ()
    sections: tuple[SectionKind, ...] = ()
    degree: tuple[str, ...] = ()
    position: tuple[str, ...] = ()
    current: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time of a career that a question tells by what lies beside it. `sections` are those of what is asked for, ()
    for whatever there is; `apart`: what was done beside, as a side job, `main`: the main job beside one; `terms` are
    what the question tells of it. `months` is how far back a time reaches, `period` the time that has a name, and
    `said` the words for it. `things` is the section of things got or written before or after it, "those" for shown
    ones; `ended`: the ends of two tell which was sooner."""

    beside: Beside
    landmarks: tuple[Landmark, ...] = ()
    sections: tuple[SectionKind, ...] = ()
    apart: bool = False
    main: bool = False
    terms: tuple[Term, ...] = ()
    months: float = 0.0
    period: Period | None = None
    said: tuple[str, ...] = ()
    things: str = ""
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A question as understood.

    `standalone` is the question with what earlier turns leave written out. `field` is the field asked for (adviser,
    period, position, employer, location, email …), None for the entry as a whole; `also` are further fields ("where
    did he study, and with what grade?"). `tags` are the meanings of its words ("ask.when"), `terms` its content
    words, and `topic` their text; `translated` says them in the other languages of the corpus, as far as the lexicon
    has them. `within` selects the entries in which the answer must lie ("in his first job"), or, by the order "current"
    alone, is looked for first. `follows` are the entries that the earlier turn was about, where this question leans on
    it, and `quoted` what it quoted (document id, span); `last` is the same whether or not this question leans on it;
    `seen` are quotes not to be shown again. `course` is what it asks of the order and the lengths of jobs, `stretch`
    what it tells a time by. `threshold` is what a number is compared with that is asked for by yes or no.
    `of_all`: it asks which or how many of the candidates fit; `without`: of whom it is not said.
    """

    text: str
    standalone: str
    language: str
    kind: Kind
    field: str | None = None
    filters: Filters = dataclasses.field(default_factory=Filters)
    topic: str = ""
    terms: tuple[Term, ...] = ()
    tags: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    translated: str = ""
    within: Filters | None = None
    course: Course | None = None
    stretch: Stretch | None = None
    follows: tuple[EntryRef, ...] = ()
    quoted: tuple[tuple[str, Span], ...] = ()
    last: tuple[tuple[str, Span], ...] = ()
    seen: tuple[tuple[str, Span], ...] = ()
    threshold: Threshold | None = None
    of_all: bool = False
    without: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was answered, and how it was understood."""

    query: Query
    answer: Answer


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a visitor has asked so far. Kept by the face, in the visitor's session; `Assistant` holds none."""

    turns: tuple[Turn, ...] = ()

    def add(self, query: Query, answer: Answer) -> Conversation:
        """A new conversation with one turn more."""
        return Conversation((*self.turns, Turn(query, answer)))
