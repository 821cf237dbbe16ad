"""What was asked of the CV as a whole and is told by the one thing shown last: "in which town did she take it?" of a
certificate, "what was the best time?" of a hobby, "with what number?" of a place at a school.

Such a question names nothing itself. By its words alone the address, a mark of the studies, a prize or the telephone
would answer it; where the thing spoken of says it, that is meant.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import PROOF, best_in, mentions
from assistant.answering.finding.stated import whole_line
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.places import names_place
from assistant.text import is_cjk, tokenize, words
from assistant.types import Kind, Query, SectionKind, Span, Status, TermKind

KINDS = (Kind.FACT, Kind.PASSAGE, Kind.CONTACT, Kind.LIST)
WHERE = ("city", "location", "issuer", "institution", "venue")
NAMED = ("institution", "venue")  # that another thing tells by its name
TOWN = ("city", "location", "issuer")  # that a small town tells, too
MARKED = ("score",)
SMALL = 4  # letters of a word
LONG = 9  # words of a question that tells more than what it asks for
OTHERWISE = ("ask.living", "section.work", "field.employer", "section.education", "refer.those")
_TOWN = re.compile(r"[,(]\s?[^\W\d_a-z][^\W\d_]{2,}(?:[ -][^\W\d_a-z][^\W\d_]+)?(?=[,;)]|\s(?:19|20)\d\d|$)")
_NUMBERED = re.compile(r"(?i)(?:\b(?:n\.?\s?[º°o]|nr|no|num|nº)\.?|#|第)\s?\d")


def of_last(query: Query, view: View, document_id: str, draft: Draft) -> Draft:
    """A draft as it is; the line of the one thing shown last instead, where the question names nothing, the draft tells
    of something else or of nothing, and the line has what is asked for."""
    last = [span for owner, span in query.last if owner == document_id]
    if not last or not _leans(query):
        return draft
    shown = list(dict.fromkeys(whole_line(view, document_id, span) for span in last))
    entries = {p.entry.id: p.entry for s in last if (p := view.catalogue.entry_at(document_id, s)) is not None}
    if len(shown) > 1 or len(entries) > 1:
        return draft
    below = [line for entry in entries.values() for line in entry.highlights]
    lines = list(dict.fromkeys([*shown, *below]))
    if draft.status != Status.NOT_FOUND and any(e.overlaps(line) for e in draft.evidence for line in lines):
        return draft
    if draft.status != Status.NOT_FOUND and query.field in NAMED:
        return draft
    fitting = [line for line in lines if _tells(query, view, document_id, line)]
    return quoting(view, document_id, fitting[:1], confidence=0.6) if fitting else draft


def _leans(query: Query) -> bool:
    """Whether a question after an answer names nothing of the CV, and is short."""
    size = sum(0.5 if is_cjk(token.text) else 1 for token in tokenize(query.text))
    named = (
        query.follows or query.filters.entries or query.filters.period or query.filters.order in ("current", "previous")
    )
    telling = any(term.kind in (*CONTENT, TermKind.LINKED) for term in query.terms)
    return query.kind in KINDS and size <= LONG and not (named or telling or any(t in query.tags for t in OTHERWISE))


def _tells(query: Query, view: View, document_id: str, line: Span) -> bool:
    """Whether a line has what is asked for: a place, the mark in the words of the question, a number that is one of
    several in a row."""
    said = line.of(view.text(document_id))
    place = view.catalogue.entry_at(document_id, line)
    if query.field in WHERE:
        held = place is not None and place.entry.kind in (SectionKind.WORK, SectionKind.EDUCATION)
        return not held and (names_place(said) or (query.field in TOWN and _TOWN.search(said) is not None))
    if query.field in MARKED:
        return bool(_runs(query.text) & _runs(said)) and any(c.isdigit() for c in said)
    if query.field == "phone" and "ask.with" in query.tags:  # "with what number did she get in?", not "her number?"
        document = view.catalogue.mentions[document_id]
        nouns = [mentions(term, document) for term in query.terms if term.kind == TermKind.GENERIC]
        return _NUMBERED.search(said) is not None or (
            any(best_in(line, found) >= PROOF for found in nouns) and any(c.isdigit() for c in said)
        )
    return False


def _runs(text: str) -> frozenset[str]:
    """The longer words of a text, of Chinese every two characters that stand together."""
    said = words(text)
    pairs = {one + other for one, other in pairwise(said) if is_cjk(one) and is_cjk(other)}
    return frozenset({word for word in said if len(word) > SMALL} | pairs)
