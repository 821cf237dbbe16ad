"""Titles that tell a rank: "is he a full professor?", "is she head of product?". Whoever has another rank, wishes for
it, reports to somebody who has it, or names a referee with it, is none."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering import describing
from assistant.answering.draft import Draft, quoting
from assistant.answering.finding.evidence import LEADERSHIP, PROOF, best_in, mentions
from assistant.answering.phrases import say, stating
from assistant.answering.yes_no.whether import Whether, as_yes
from assistant.questions.cvs.led import says_leads, says_reports, tells_leading
from assistant.questions.lexical.keys import alike_places
from assistant.questions.lexical.tags import function_words, listed, phrases
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import is_cjk, phrases_in, says, tokenize, words
from assistant.types import Kind, SectionKind, Span, Status, Term, TermKind

LONGEST = 6  # words of a title
OPENING = 3  # words among which the verb and its subject stand
LEADING = frozenset(("head", "manager", "director", "managing_director", "ceo", "chief"))
UNSURE = 0.3  # confidence of lines that tell of a place, and not of its head
WISHED = ("desired_position", "availability")

Phrase = tuple[str, ...]
Ranks = tuple[frozenset[str], frozenset[str]]


def of_another_rank(whether: Whether, draft: Draft) -> Draft | None:
    """Yes by a job of the rank that a question asks for, or not_found where a yes quotes nobody of it; None where it
    does, and for other questions."""
    asked = _asked(whether)
    said = draft.status in (Status.ANSWERED, Status.PARTIAL)
    if not asked or (said and any(asked & _held(whether, span) for span in draft.evidence)):
        return None
    bearing = _bearing(whether, asked)
    if bearing:
        told = quoting(whether.view, whether.document_id, bearing, between="; ", end=".")
        return as_yes(whether.query, told)
    if not said:
        return None
    reason = say(whether.query.language, "no_entry", what=_title(whether))
    return Draft(Status.NOT_FOUND, reason, whether.document_id, reason=reason, related=_present(whether))


def at_no_head(whether: Whether, draft: Draft) -> Draft | None:
    """The nearest that the CV says, where a question asks whether somebody was at the head of a place of work ("has he
    run a laboratory?") and neither a line that a yes quotes nor the head above it tells leading; None for others."""
    query, document = whether.query, whether.document
    runs_of = phrases_in(query.text, 3)
    leading = says_leads(runs_of, query.language) or says_reports(runs_of, query.language)
    placed = any(alike_places((word,), query.language) for term in query.terms for word in term.words)
    if draft.status != Status.ANSWERED or not (leading and placed) or query.filters.position:
        return None
    led = mentions(Term("", (), TermKind.WORD, (LEADERSHIP,)), document)
    places = ((span, whether.view.catalogue.entry_at(whether.document_id, span)) for span in draft.evidence)
    heads = [(span, span if place is None else describing.head(place.entry)) for span, place in places]
    told = (
        best_in(span, led) >= PROOF or tells_leading(span.of(document.text), document.language) for span, _ in heads
    )
    if any(told) or any(best_in(head, led) >= PROOF or _held(whether, head) & LEADING for _, head in heads):
        return None
    bare = draft.text.removeprefix(say(query.language, "yes", text=""))
    return as_yes(query, replace(draft, confidence=UNSURE, text=bare))


def _bearing(whether: Whether, asked: frozenset[str]) -> list[Span]:
    """The heads of the jobs whose title has the rank and speaks of all else that the question tells."""
    view, document_id, language = whether.view, whether.document_id, whether.query.language
    jobs = (place.entry for place in view.catalogue.places_of(document_id) if place.entry.kind == SectionKind.WORK)
    heads = [head for head in map(describing.head, jobs) if asked & _held(whether, head)]
    small = function_words(language) | _framing(whether) | _ranking(whether)
    told = [word for word in words(whether.query.text) if word not in small]
    terms = [Term(w, (w,), TermKind.WORD, (), thesaurus().meanings((w,), language)) for w in told]
    others = [mentions(term, whether.document) for term in terms]
    return [head for head in heads if all(best_in(head, found) >= PROOF for found in others)]


def _ranking(whether: Whether) -> frozenset[str]:
    """The words of a question that tell its rank."""
    said = words(whether.query.text)
    known = {phrase for language in _languages(whether) for phrase in _known(language)}
    return frozenset(word for phrase in known if says(said, phrase) for word in phrase)


def _title(whether: Whether) -> str:
    """The title that a question asks for, as it is written."""
    query = whether.query
    small = function_words(query.language) | _framing(whether)
    told = [token for token in tokenize(query.text) if token.text not in small]
    return query.text[told[0].start : told[-1].end] if told else query.text


def _languages(whether: Whether) -> tuple[str, ...]:
    """The languages in which a question may write a title."""
    return (whether.query.language, "en")


def _asked(whether: Whether) -> frozenset[str]:
    """The rank that a question asks whether somebody has or had, () for other questions."""
    found = (
        [asked for asked, _ in _titles(words(whether.query.text), _languages(whether))] if asks_what_is(whether) else []
    )
    return frozenset(*found[:1])


def asks_what_is(whether: Whether) -> bool:
    """Whether a question asks for yes or no what the person is or was."""
    query, said = whether.query, words(whether.query.text)
    if query.kind != Kind.YES_NO or listed(query.language, "interrogatives").stand_in(said):
        return False
    opening = said if said and is_cjk(said[0]) else said[:OPENING]
    verbs = {word for key in ("is", "held") for phrase in _beside(query.language, key) for word in phrase}
    if not verbs & set(opening):
        return False
    subjects = {word for phrase in _beside(query.language, "subjects") for word in phrase}
    name = set(words(whether.view.catalogue.cvs[whether.document_id].candidate or ""))
    return not subjects or bool((subjects | name) & set(said))


def _held(whether: Whether, span: Span) -> frozenset[str]:
    """The ranks that a quote says the person has or had."""
    view, document_id = whether.view, whether.document_id
    text, place = view.text(document_id), view.catalogue.entry_at(document_id, span)
    if place is not None and place.section.kind == SectionKind.REFERENCES:
        return frozenset()
    facts = view.catalogue.cvs[document_id].basics.facts
    if any(fact.key in WISHED and fact.evidence.overlaps(span) for fact in facts):
        return frozenset()
    head = describing.head(place.entry) if place is not None else span
    below = not head.overlaps(span)
    line = span if below else head
    said = words(line.of(text))
    languages = (view.catalogue.languages[document_id], "en")
    if below and stating("superior", languages[0]).stand_in(said):
        return frozenset()
    titles = _titles(said, languages)  # in a line below, "responsible for" something is no title
    return frozenset(rank for asked, has in titles if asked or not below for rank in has)


def _present(whether: Whether) -> tuple[Span, ...]:
    """The heads of the jobs that go on, which tell what the person is."""
    places = whether.view.catalogue.places_of(whether.document_id)
    ongoing = (p.entry for p in places if p.entry.kind == SectionKind.WORK and p.entry.period is not None)
    return tuple(describing.head(entry) for entry in ongoing if entry.period is not None and entry.period.ongoing)


def _titles(said: Phrase, languages: tuple[str, ...]) -> list[Ranks]:
    """The titles of a text, each with the ranks that it asks for and those that it has."""
    known = {phrase: ranks for language in reversed(languages) for phrase, ranks in _known(language).items()}
    ends = {end: title for language in languages for end, title in _ends(language).items()}
    found: list[Ranks] = []
    i = 0
    while i < len(said):
        runs = (said[i : i + length] for length in range(min(LONGEST, len(said) - i), 0, -1))
        phrase = next((run for run in runs if run in known), None)
        end = next((end for end in ends if said[i].endswith(end) and said[i] != end), None)
        if phrase is not None or end is not None:
            found.append(known[phrase if phrase is not None else ends[end or ""]])
        i += len(phrase) if phrase is not None else 1
    return found


@cache
def _known(language: str) -> dict[Phrase, Ranks]:
    """The titles of a language with the ranks that each asks for and those that it has."""
    return {
        words(str(phrase)): (frozenset(rank["asked"]), frozenset(rank["has"]))
        for rank in lexicon.load("ranks.yaml")["ranks"]
        for phrase in rank.get(language, ())
    }


@cache
def _ends(language: str) -> dict[str, Phrase]:
    """How compounds end that tell a rank, and the title that they are of."""
    ends = lexicon.load("ranks.yaml")["ends"].get(language, {})
    return {words(str(end))[0]: words(str(title)) for end, title in ends.items()}


def _beside(language: str, key: str) -> tuple[Phrase, ...]:
    """Words that such a question has beside the title."""
    own = listed(language, "is") if key == "is" else ()
    return (*own, *phrases("citizens.yaml", key, language))


def _framing(whether: Whether) -> frozenset[str]:
    """The words of a question that are none of the title."""
    language = whether.query.language
    keys = ("is", "held", "subjects")
    name = words(whether.view.catalogue.cvs[whether.document_id].candidate or "")
    return frozenset((*name, *(word for key in keys for phrase in _beside(language, key) for word in phrase)))
