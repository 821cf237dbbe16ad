"""What reading, parsing and retrieval hand on: documents, CVs, chunks, hits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range `[start, end)` of code points of a document's canonical text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


# ---------------------------------------------------------------- what reading leaves


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points, origin at the top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page: its words in the canonical text and where it stands on the page."""

    span: Span
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a paged format; `span` is its part of the canonical text, width and height are points."""

    number: int
    span: Span
    width: float
    height: float
    lines: tuple[PageLine, ...] = ()


class BlockKind(StrEnum):
    """What a block looks like in its source."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Block:
    """One logical line of a document, wrapped lines joined: what reading knows of the form of the text.

    `span` covers the words without their mark ("Work", not "## Work"). `level` is the level of a heading (1 is the
    highest) or the depth of a list item (0 is the outermost). `cells` are the cells of a row,
    `columns` the names of their columns where the table has them (empty for a column without one; without cells: that
    of the column in which the block goes on with the row above). `size` (points),
    `bold`, `indent` (points or columns), `gap` (blank space above, in lines) and `column` (a side bar has another
    number) are hints of the page's geometry, None or 0 where a format has none. `style` is how else the words are set
    (colour, italics, a rule), in words of the format that are only compared, "" where it has none. `path` names the
    field of a format that has a structure of its own, in the words of JSON Resume: "work/0/position".
    """

    kind: BlockKind
    span: Span
    level: int = 0
    cells: tuple[Span, ...] = ()
    columns: tuple[Span, ...] = ()
    size: float | None = None
    bold: bool = False
    indent: float = 0.0
    gap: float = 0.0
    column: int = 0
    path: str | None = None
    style: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read.

    `id` is the path below the corpus folder; `text` the canonical text (decoded, newlines normalised, redactions
    masked length for length): every offset in the program refers to it. `sha256` is that of the file's bytes.
    `notices` say what was left out, such as invisible text, and what is doubtful, such as a period that ends before it
    begins.
    """

    id: str
    path: str
    media_type: str
    text: str
    sha256: str
    blocks: tuple[Block, ...] = ()
    pages: tuple[Page, ...] = ()
    notices: tuple[str, ...] = ()


# ---------------------------------------------------------------- the CV


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of the precision that the CV gives: a year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """The words of the CV that date an entry. `ongoing`: it has a start and is not over. A single date of something
    that happened once (a publication, an award) is an `end` without a `start`. `swapped`: the CV writes the later date
    first ("2019 – 2015"); start and end are in order all the same."""

    start: PartialDate | None
    end: PartialDate | None
    ongoing: bool
    span: Span
    swapped: bool = False


class SectionKind(StrEnum):
    """The sections of a CV, in the words of JSON Resume."""

    BASICS = "basics"
    WORK = "work"
    VOLUNTEER = "volunteer"
    EDUCATION = "education"
    AWARDS = "awards"
    CERTIFICATES = "certificates"
    PUBLICATIONS = "publications"
    SKILLS = "skills"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    REFERENCES = "references"
    PROJECTS = "projects"
    OTHER = "other"


class Role(StrEnum):
    """What a person is to an entry."""

    AUTHOR = "author"
    ADVISER = "adviser"
    MENTOR = "mentor"
    REFEREE = "referee"
    COLLEAGUE = "colleague"


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in an entry. `evidence` is the phrase that says the role ("Adviser: Rong Jin")."""

    span: Span
    role: Role
    evidence: Span


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value. `key` is a canonical word of the lexicon (venue, publisher, issuer, score, area, level,
    thesis, summary, birth_date, nationality, salary …) or, for a label that the lexicon does not know, the label
    folded. `label` is the label's place, if it is written; `evidence` covers label and value."""

    key: str
    span: Span
    evidence: Span
    label: Span | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a section: a job, a degree, a publication, a group of skills, a language.

    | section      | name            | position            | extra                              |
    |--------------|-----------------|---------------------|------------------------------------|
    | work         | the employer    | the position held   | summary …                          |
    | volunteer    | organisation    | position            | summary …                          |
    | education    | the institution | the study: degree and area | area, score, thesis, courses … |
    | projects     | its name        | the role in it      | summary, organisation …            |
    | publications | the title       |                     | venue, publisher …; people are authors |
    | awards       | the title       |                     | issuer, summary                    |
    | certificates | the name        |                     | issuer                             |
    | skills       | name of a group, or the skill | level | ; keywords are the skills of a group |
    | languages    | the language    | the fluency         |                                    |
    | interests    | the interest    |                     | ; keywords                         |
    | references   | the person      | position            | summary: what the person says      |
    | other        | the first words, if a head can be told |  |                                 |

    `span` covers the entry from its head to its last highlight; `head` is the smallest span that holds name,
    position, location and period. `highlights` are the lines below the head, without their bullet.
    """

    id: str
    kind: SectionKind
    span: Span
    head: Span
    name: Span | None = None
    position: Span | None = None
    location: Span | None = None
    period: Period | None = None
    url: Span | None = None
    people: tuple[Person, ...] = ()
    highlights: tuple[Span, ...] = ()
    keywords: tuple[Span, ...] = ()
    extra: tuple[Fact, ...] = ()
    children: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section: `heading` is None for what stands above the first heading. `subsection` headings live in the
    entries' `children` or as sections of their own with the parent's heading in `parents`."""

    kind: SectionKind
    heading: Span | None
    span: Span
    entries: tuple[Entry, ...] = ()
    parents: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """An account on a network: `network` in the usual spelling ("GitHub"), the words that show it, the user name."""

    network: str
    span: Span
    username: Span | None = None
    url: Span | None = None


@dataclass(frozen=True, slots=True)
class Basics:
    """Who the person is and how to reach them."""

    name: Span | None = None
    label: Span | None = None
    emails: tuple[Span, ...] = ()
    phones: tuple[Span, ...] = ()
    urls: tuple[Span, ...] = ()
    profiles: tuple[Profile, ...] = ()
    location: Span | None = None
    summary: Span | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class CV:
    """A document read as a CV. `candidate` is the person's name as text, "" where none was found."""

    document_id: str
    candidate: str
    basics: Basics
    sections: tuple[Section, ...]


# ---------------------------------------------------------------- retrieval


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a CV that can be found and quoted: an entry's head, a highlight, a publication, a fact line.

    `section` are the headings above it; `context` (headings, employer, period) is embedded and indexed, never
    quoted. `kind` is that of its entry or section, `head` whether it is the head of an entry.
    """

    id: str
    document_id: str
    span: Span
    section: tuple[str, ...]
    entry_id: str | None
    context: str
    kind: SectionKind = SectionKind.OTHER
    head: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that retrieval found. `score` is the fused score, `rank` starts at 1, `contributions` are the scores
    of its sources by name: dense (cosine), lexical (BM25)."""

    chunk: Chunk
    score: float
    rank: int
    contributions: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What is known of a CV of a corpus without looking at it: its number, the candidate's name, and the positions of
    its chunks, which stand together."""

    number: int
    candidate: str
    chunks: range


HEAD = 0x80
_NUMBERS = {kind: number for number, kind in enumerate(SectionKind)}


def kind_byte(chunk: Chunk) -> int:
    """Kind and head of a chunk as one byte."""
    return kind_number(chunk.kind) | (HEAD if chunk.head else 0)


def kind_number(kind: SectionKind) -> int:
    """The number of a kind in such a byte."""
    return _NUMBERS[kind]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read: documents, their CVs and chunks, in the same order, and their `parts` by the id of the document.

    `kinds` has a byte for each chunk: the number of its kind among the kinds of sections, and HEAD if it is a head.

    Ids are unique. The sequences of an index that was loaded make their items when they are looked at: a corpus of
    thousands of CVs does not fit into memory, so ask `parts` rather than pass over them.
    """

    documents: Sequence[Document]
    cvs: Sequence[CV]
    chunks: Sequence[Chunk]
    parts: Mapping[str, Part]
    kinds: bytes = b""

    @classmethod
    def of(cls, read: Sequence[tuple[Document, CV, tuple[Chunk, ...]]]) -> Corpus:
        """The corpus of what was read, in that order."""
        parts: dict[str, Part] = {}
        chunks: list[Chunk] = []
        for number, (document, cv, own) in enumerate(read):
            parts[document.id] = Part(number, cv.candidate, range(len(chunks), len(chunks) + len(own)))
            chunks += own
        kinds = bytes(map(kind_byte, chunks))
        return cls(tuple(d for d, _, _ in read), tuple(cv for _, cv, _ in read), tuple(chunks), parts, kinds)

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError if there is none."""
        return self.documents[self.parts[document_id].number]

    def cv(self, document_id: str) -> CV:
        """The CV of that document; KeyError if there is none."""
        return self.cvs[self.parts[document_id].number]

    def chunks_of(self, document_id: str) -> tuple[Chunk, ...]:
        """The chunks of that document, in the order of its text; KeyError if there is none."""
        own = self.parts[document_id].chunks
        return tuple(self.chunks[own.start : own.stop])
