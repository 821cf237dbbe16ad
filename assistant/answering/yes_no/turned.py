"""What turns the words that a question asks by round: "is she an instructor?" of an "instructor candidate", "has he
passed module 1?" of "modules 3 and 4", "the whole diploma?" of two of its parts, "were there accidents?" of "zero
accidents". That is no yes."""

from __future__ import annotations

import itertools
from dataclasses import replace

from assistant import lexicon
from assistant.answering.contact import stating_sentences
from assistant.answering.draft import Draft, quoting
from assistant.answering.finding.evidence import PROOF, STEM, mentions
from assistant.answering.finding.stated import whole_line
from assistant.answering.phrases import stating
from assistant.answering.yes_no.ranks import asks_what_is
from assistant.answering.yes_no.whether import Whether
from assistant.parsing.vocabulary import position_score
from assistant.questions.lexical.tags import function_words, phrases
from assistant.text import Phrases, says, words
from assistant.types import SectionKind, Span, Status, TermKind

LEXICON = "unfinished.yaml"
WISHED = ("desired_position", "availability")
AIMED = (SectionKind.BASICS, SectionKind.OTHER)  # sections in which a person says what they look for
DIGITS = 2  # of the number of a part: four are a year
NEAR = 3  # words from the one that says that there is none to the thing: "no experience with SAP"
JOINT = " -\u2010\u2011(\t"  # what stands between a title and the word that turns it round
Phrase = tuple[str, ...]


def turned(whether: Whether, draft: Draft) -> Draft | None:
    """The lines without a yes, where each quote of it has a word that turns what is asked round, or another number of
    it, is not said to be all of it, or says that there is none of it; None where one has none."""
    if draft.status != Status.ANSWERED or not draft.evidence:
        return None
    ways = (_is_numbered_otherwise, _is_in_part)
    turns = _is_nearly(whether, draft) or _is_denied(whether, draft)
    if not (turns or any(all(way(whether, span) for span in draft.evidence) for way in ways)):
        return None
    lines = [whole_line(whether.view, whether.document_id, span) for span in draft.evidence]
    return quoting(whether.view, whether.document_id, list(dict.fromkeys(lines)), confidence=draft.confidence)


def only_wished(whether: Whether, draft: Draft) -> Draft | None:
    """not_found where a yes quotes what is asked for only in sentences that say what the person looks for: "looking
    for a first general manager post" makes no general manager. None for other questions."""
    view, document, query = whether.view, whether.document, whether.query
    if draft.status not in (Status.ANSWERED, Status.PARTIAL) or query.field in WISHED:
        return None
    seeking = stating(WISHED[0], query.language), phrases("wishes.yaml", query.language, "wanting")
    if any(each.stand_in(words(query.text)) for each in seeking):
        return None
    sections = view.catalogue.cvs[whether.document_id].sections
    aims = [s.span for s in sections if s.kind in AIMED]
    wished = [w for w in stating_sentences(WISHED[0], view, whether.document_id) if any(a.contains(w) for a in aims)]
    if not any(span.overlaps(wish) for span in draft.evidence for wish in wished):
        return None
    terms = [term for term in whether.telling if position_score(term.text) > 0]  # remote work may be wished for
    said = [m.span for term in terms for m in mentions(term, document) if m.strength >= STEM]
    said = [m for m in said if any(span.contains(m) for span in draft.evidence)]
    if not said or not all(any(wish.contains(m) for wish in wished) for m in said):
        return None
    return replace(whether.nothing(tuple(terms)), related=tuple(wished))


def _is_nearly(whether: Whether, draft: Draft) -> bool:
    """Whether a title that is asked for stands, wherever a quote has it, beside a word by which somebody does not bear
    it: a candidate for it, an apprentice. Not where the question has such a word, too."""
    language, document = whether.query.language, whether.document
    said = words(whether.query.text)
    asked = (*_known(language, "nearly_before"), *_known(language, "nearly_behind"))
    if not asks_what_is(whether) or any(says(said, phrase) for phrase in asked):
        return False
    languages = dict.fromkeys((document.language, "en"))
    before = {phrase for each in languages for phrase in _known(each, "nearly_before")}
    behind = {phrase for each in languages for phrase in _known(each, "nearly_behind")}
    terms = [term for term in whether.query.terms if term.kind != TermKind.GENERIC]
    titles = [term for term in terms if position_score(term.text) > 0] or terms
    named = [[m.span for m in mentions(term, document) if m.strength >= PROOF] for term in titles]
    narrowing = {word for term in terms if term not in titles for word in term.words}

    def is_beside(span: Span, name: Span) -> bool:
        head, tail = document.text[span.start : name.start], document.text[name.end : span.end]
        left, right = words(_run(head[::-1])[::-1]), words(_run(tail))
        while left and left[-1] in narrowing:  # "deputise for the revenue director"
            left = left[:-1]
        return any(left[-len(p) :] == p for p in before) or any(right[: len(p)] == p for p in behind)

    def is_nearly(span: Span) -> bool:
        return any(is_beside(span, name) for names in named for name in names if span.contains(name))

    whole = [span for span in draft.evidence if all(any(map(span.contains, names)) for names in named)]
    return any(map(is_nearly, draft.evidence)) and all(map(is_nearly, whole))


def _run(text: str) -> str:
    """The words at the beginning of a text up to a sign that parts them from what follows."""
    end = next((i for i, sign in enumerate(text) if not (sign.isalnum() or sign in JOINT)), len(text))
    return text[:end]


def _is_numbered_otherwise(whether: Whether, span: Span) -> bool:
    """Whether a quote has another number behind a word that a question has with a number: "Band 6" for "Band 7"."""
    asked = _numbered(words(whether.query.text))
    line = whole_line(whether.view, whether.document_id, span)
    told = _numbered(words(line.of(whether.document.text)))
    return any(pair not in told and any(word == pair[0] for word, _ in told) for pair in asked)


def _numbered(said: Phrase) -> set[tuple[str, str]]:
    """The words of a text with the short number behind each."""
    pairs = itertools.pairwise(said)
    return {(w, n) for w, n in pairs if w.isalpha() and n.isdecimal() and len(n) <= DIGITS}


def _is_in_part(whether: Whether, span: Span) -> bool:
    """Whether a question asks for the whole of a degree or a certificate, and a quote of one does not say so."""
    query, document = whether.query, whether.document
    if not _known(query.language, "whole").stand_in(words(query.text)):
        return False
    place = whether.view.catalogue.entry_at(whether.document_id, span)
    if place is None or place.section.kind not in (SectionKind.CERTIFICATES, SectionKind.EDUCATION):
        return False
    told = set(words(place.entry.span.of(document.text)))
    phrases_of = (phrase for each in (document.language, "en") for phrase in _known(each, "whole"))
    return told.isdisjoint(word for phrase in phrases_of for word in phrase[-1:])


def _is_denied(whether: Whether, draft: Draft) -> bool:
    """Whether the quotes speak of a thing that is asked for only to say that there is none of it: "without complaints".
    Not where the question says so, too, nor of a compound ("zero-emission buses")."""
    language, document = whether.query.language, whether.document
    if _known(language, "none").stand_in(words(whether.query.text)):
        return False
    empty = function_words(document.language)  # "no" is "in the" in Portuguese
    foreign = (phrase for phrase in _known("en", "none") if not (len(phrase) == 1 and phrase[0] in empty))
    none = [_known(document.language, "none"), Phrases(foreign)]
    lines = [whole_line(whether.view, whether.document_id, span) for span in draft.evidence]

    def is_none(name: Span) -> bool:
        start = next(line.start for line in lines if line.contains(name))
        before = document.text[start : name.start]
        if before[-1:] in JOINT[1:]:
            return False
        near = words(_run(before[::-1])[::-1])[-NEAR - 1 :]
        return any(phrases.stand_in(near) for phrases in none)

    terms = [term for term in whether.telling if term.kind != TermKind.GENERIC]
    named = ([m.span for m in mentions(term, document) if m.strength >= PROOF] for term in terms)
    inside = [[name for name in own if any(line.contains(name) for line in lines)] for own in named]
    return any(own and all(map(is_none, own)) for own in inside)


def _known(language: str, key: str) -> Phrases:
    return phrases(LEXICON, language, key) if language in lexicon.load(LEXICON) else Phrases()
