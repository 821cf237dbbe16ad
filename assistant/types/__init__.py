"""Every value that flows through the program: read this first.

All values are frozen; sequences are tuples. A text field of a CV is a `Span` of `Document.text` (the canonical
text), so quoting is a slice and cannot drift. Offsets are code points, half-open.

    corpus.py     Span · Document, Page, Block · CV, Section, Entry · Chunk, Hit, Corpus
    dialogue.py   Query, Filters, Term · Answer, Quote · Conversation, Turn
"""

from __future__ import annotations

from assistant.types.corpus import (
    CV,
    HEAD,
    Basics,
    Block,
    BlockKind,
    Box,
    Chunk,
    Corpus,
    Document,
    Entry,
    Fact,
    Hit,
    Page,
    PageLine,
    Part,
    PartialDate,
    Period,
    Person,
    Profile,
    Role,
    Section,
    SectionKind,
    Span,
    kind_byte,
    kind_number,
)
from assistant.types.dialogue import (
    HOME,
    Answer,
    Bound,
    Conversation,
    EntryRef,
    Filters,
    Kind,
    Query,
    Quote,
    Status,
    Term,
    TermKind,
    Turn,
)

__all__ = [
    "CV",
    "HEAD",
    "HOME",
    "Answer",
    "Basics",
    "Block",
    "BlockKind",
    "Bound",
    "Box",
    "Chunk",
    "Conversation",
    "Corpus",
    "Document",
    "Entry",
    "EntryRef",
    "Fact",
    "Filters",
    "Hit",
    "Kind",
    "Page",
    "PageLine",
    "Part",
    "PartialDate",
    "Period",
    "Person",
    "Profile",
    "Query",
    "Quote",
    "Role",
    "Section",
    "SectionKind",
    "Span",
    "Status",
    "Term",
    "TermKind",
    "Turn",
    "kind_byte",
    "kind_number",
]
