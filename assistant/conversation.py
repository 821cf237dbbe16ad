"""What earlier turns leave for the next question. The conversation itself is a value that a face keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.types import Conversation, EntryRef, Kind, Query, Span, Status

Locate = Callable[[str, Span], EntryRef | None]


@dataclass(frozen=True, slots=True)
class Legacy:
    """What is still in the air: the last question that was about the CV, what the last answer that had quotes quoted
    (document id, span), the entries that this stands in (in the order shown), and all words quoted so far in this line
    of questions. After an answer that was not found, only what its question itself named is."""

    query: Query
    quoted: tuple[tuple[str, Span], ...]
    entries: tuple[EntryRef, ...]
    seen: tuple[tuple[str, Span], ...]


def legacy(conversation: Conversation, locate: Locate) -> Legacy | None:
    """What the turns leave; None where nothing was asked about the CV yet. `locate` tells the entry of a quote."""
    about = [turn for turn in conversation.turns if turn.query.kind != Kind.SMALLTALK]
    if not about:
        return None
    answered = [turn for turn in about if turn.answer.status in (Status.ANSWERED, Status.PARTIAL)]
    last = about[-1].query
    quoted = tuple((quote.document_id, quote.span) for quote in answered[-1].answer.quotes) if answered else ()
    entries = dict.fromkeys(ref for document_id, span in quoted if (ref := locate(document_id, span)) is not None)
    seen = tuple((quote.document_id, quote.span) for turn in answered for quote in turn.answer.quotes)
    if about[-1].answer.status == Status.NOT_FOUND and not last.follows:  # nothing of the turns before is in the air
        return Legacy(last, (), last.filters.entries, seen)
    return Legacy(last, quoted, tuple(entries), seen)
