"""Papers by the sign behind the person's name among the authors, which a legend explains: "† equal contribution"."""

from __future__ import annotations

import re
from functools import cache

from assistant import lexicon
from assistant.answering.counts import counted
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.authors import authors
from assistant.answering.passages import not_found
from assistant.answering.yes_no import as_yes
from assistant.questions.cvs.names import Place, is_person
from assistant.questions.lexical.tags import phrases
from assistant.text import words
from assistant.types import Kind, Query, SectionKind, Span

LEXICON = "signed.yaml"
KINDS = (Kind.LIST, Kind.COUNT, Kind.FACT, Kind.PASSAGE, Kind.YES_NO)
NEAR = 3  # characters between a sign and its meaning, or a name and its signs
_ALL = "*∗†‡§¶#✉⁺"
_SIGN = f"[{_ALL}]"
_BEFORE = re.compile(rf"({_SIGN})\W{{0,{NEAR}}}$")
_BEHIND = re.compile(rf"\W{{0,{NEAR}}}({_SIGN})")
_SIGNS = re.compile(rf"[\s,.\\]?((?:\\?{_SIGN}[,\s]?)+)")


def signed(query: Query, view: View, document_id: str) -> Draft | None:
    """The papers on which the person has the sign that is asked for; not_found where no paper has it or no legend
    explains it; None where a question asks for none."""
    asked = _asked(query) if query.kind in KINDS and not query.follows else None
    if asked is None:
        return None
    papers = [p for p in view.catalogue.places_of(document_id) if p.section.kind == SectionKind.PUBLICATIONS]
    legends = _legends(view, document_id, asked)
    signs = {sign for _, sign in legends if sign}
    found = [place for place in papers if _has(place, signs, view, document_id)]
    told = [place for place in papers if any(not sign and place.entry.span.contains(s) for s, sign in legends)]
    fitting = [place.entry.span for place in papers if place in found or place in told]
    if not fitting:
        return not_found(query, view, document_id)
    if query.kind == Kind.COUNT:
        return counted(query, len(fitting), "publications", document_id, fitting)
    draft = quoting(view, document_id, fitting, between="; ", confidence=0.8)
    return as_yes(query, draft) if query.kind == Kind.YES_NO or query.tags[:1] == ("ask.yes_no",) else draft


def _asked(query: Query) -> str | None:
    """What the sign says that a question asks for; None where it asks for none."""
    said = words(query.text)
    asking = ((use, phrases(LEXICON, use, "asked", query.language)) for use in lexicon.load(LEXICON))
    return next((use for use, listed in asking if listed.stand_in(said)), None)


def _legends(view: View, document_id: str, use: str) -> list[tuple[Span, str]]:
    """Where a CV says the meaning of a sign, with the sign that stands beside it; "" where none does."""
    text, document = view.text(document_id), view.catalogue.mentions[document_id]
    found = []
    for span in (span for phrase in _said(use) for span in document.find(phrase)):
        before = _BEFORE.search(text[max(0, span.start - 2 * NEAR) : span.start])
        sign = before or _BEHIND.match(text, span.end)
        found.append((span, sign[1] if sign is not None else ""))
    return found


@cache
def _said(use: str) -> tuple[tuple[str, ...], ...]:
    """The words of legends for the meaning of a sign, in every language."""
    content = lexicon.load(LEXICON)[use]
    listed = (phrase for each in content["asked"].values() for phrase in each)
    return tuple(dict.fromkeys(words(str(phrase)) for phrase in (*listed, *content["said"])))


def _has(place: Place, signs: set[str], view: View, document_id: str) -> bool:
    """Whether the person's name among the authors of a paper has one of some signs behind it."""
    text, candidate = view.text(document_id), view.catalogue.cvs[document_id].candidate
    own = [span for span in authors(place) if is_person(span.of(text).strip(f"{_ALL} "), candidate)]
    behind = (_SIGNS.match(text, span.end) for span in own)
    inside = any(signs & set(span.of(text)) for span in own)
    return inside or any(match is not None and signs & set(match[1]) for match in behind)
