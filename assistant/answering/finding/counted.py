"""What a question counts, and whether lines speak of it."""

from __future__ import annotations

from assistant.answering.draft import Draft, View
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.questions import fields
from assistant.questions.asking import CONTENT
from assistant.questions.lexical import tags
from assistant.questions.lexical.tags import HEAD_LAST
from assistant.text import is_cjk, words
from assistant.types import Query, Term, TermKind

COUNTING = (*CONTENT, TermKind.GENERIC, TermKind.LINKED)
SMALL = 2  # small words between "how many" and what is counted


def counted_terms(query: Query) -> tuple[tuple[Term, ...], bool]:
    """The terms of a question that may name what it counts: those right behind "how many", the head before what tells
    of it, and whether they stand there; the first of all where none does as it is written."""
    texts, stop = words(query.text), tags.of_language(query.language).stop
    listed = tags.listed(query.language, "ask", "count")
    ends = [i + len(p) for p in listed for i in range(len(texts)) if texts[i : i + len(p)] == p]
    terms = [term for term in query.terms if term.kind in COUNTING]
    first = max(ends, default=0)
    ahead = first + SMALL  # "of his"
    while first < min(len(texts), ahead) and texts[first] in stop:
        first += 1
    last = first
    while last < len(texts) and (texts[last] not in stop or is_cjk(texts[last])):
        last += 1
    spoken = [(_at(term, texts, first), term) for term in terms]
    behind = sorted((at, i) for i, (at, _) in enumerate(spoken) if at is not None and at < last)
    if query.language in HEAD_LAST:
        behind.reverse()
    return (tuple(terms[i] for _, i in behind), True) if behind else (tuple(terms[:1]), False)


def speaks_of_counted(query: Query, view: View, draft: Draft) -> bool:
    """Whether the lines of an answer speak of what the question counts: of patents, not only of whom they are with."""
    counted, placed = counted_terms(query)
    found = [mentions(term, view.catalogue.mentions[draft.document_id]) for term in counted[:1] if placed]
    return all(any(best_in(line, each) >= SYNONYM for line in draft.evidence) for each in found)


def counts_heading(query: Query) -> bool:
    """Whether what is counted, right behind "how many", is called as a heading of the CV: the "sites" of "Sites"."""
    texts, stop = words(query.text), tags.of_language(query.language).stop
    last = max((end for _, end in tags.listed(query.language, "ask", "count").places_in(texts)), default=0)
    behind = [word for word in texts[last:] if word not in stop][:1]
    own = [heading for heading in query.filters.heading if heading not in fields.KINDS]  # not "work", a kind of section
    return any(word in words(heading) for heading in own for word in behind)


def _at(term: Term, texts: tuple[str, ...], first: int) -> int | None:
    size = len(term.words)
    return next((i for i in range(first, len(texts)) if texts[i : i + size] == term.words), None)
