"""Whether somebody hired people or dismissed them: "did she dismiss staff at Acme?" is no question of whether she was
there, though all but its verb is said by the head of the job."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.passages import not_found
from assistant.answering.phrases import say
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.led import leads_anyone, names_people
from assistant.questions.lexical.tags import listed, phrases
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import Phrases, words
from assistant.types import Kind, Query, SectionKind, Span, Term, TermKind

LEXICON = "led.yaml"
ACTS = {"hired": 3, "dismissed": 3, "promoted": 3, "enlarged": 2, "shrunk": 2}
"""What may be done, and how many words on those stand to whom it was done ("let some more people go")."""
OF_ALL = ("enlarged", "shrunk")  # what is done to the staff, not to each of them
BESIDE = (*OF_ALL, "promoted")  # what is done to other things, too: a line must say to whom
MOST = 2  # lines that are quoted
Phrase = tuple[str, ...]


def staffed(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that say that it was done, of the jobs that are named, else of any; not_found where none does. None
    for other questions, and where the lines do not speak of all else that the question tells."""
    act = _act(query)
    if act is None:
        return None
    document, language = view.catalogue.mentions[document_id], view.catalogue.languages[document_id]
    told = [term for term in query.terms if term.kind in CONTENT and not _is_said_by(term, act, query.language)]
    found = [mentions(term, document) for term in told]
    lines = [line for line in _lines(query, view, document_id) if _speaks_of(view, document_id, line, act, language)]
    lacking = tuple(t for t, own in zip(told, found, strict=True) if not own)
    if not lines or lacking:
        return not_found(query, view, document_id, lacking)
    own = [line for line in lines if all(best_in(line, each) >= SYNONYM for each in found)]
    if not own or query.filters.period is not None:
        return None
    draft = quoting(view, document_id, own[:MOST], between="; ", confidence=0.8)
    return replace(draft, text=say(query.language, "yes", text=draft.text))


def _act(query: Query) -> str | None:
    """What a question asks whether it was done to people; None for other questions, and where it was done to the
    person."""
    said, language = words(query.text), query.language
    asking = {name for name in query.tags if name.startswith("ask.")} - {"ask.yes_no", "ask.in_place"}
    if query.kind not in (Kind.YES_NO, Kind.FACT, Kind.PASSAGE) or (asking and query.kind != Kind.YES_NO):
        return None
    if listed(language, "interrogatives").stand_in(said) or _known(language, "undergone").stand_in(said):
        return None
    return next((act for act in ACTS if _is_done(said, act, language)), None)


def _is_done(said: Phrase, act: str, language: str) -> bool:
    """Whether words for an act stand near words for people."""
    done = [last - 1 for _, last in _known(language, act).places_in(said)]
    if not done:
        return False
    employed = [last - 1 for _, last in _known(language, "employed").places_in(said)]
    people = employed if act in OF_ALL else [*employed, *(i for i, w in enumerate(said) if _of_people(w, language))]
    return any(0 < abs(i - j) <= ACTS[act] for i, j in itertools.product(done, people))


def _of_people(word: str, language: str) -> bool:
    return names_people(word, language) or leads_anyone(frozenset({(word,)}), language)


def _is_said_by(term: Term, act: str, language: str) -> bool:
    """Whether a term is the act itself, or people of whatever trade."""
    if _known(language, act).stand_in(term.words):
        return True
    return leads_anyone(frozenset({term.words}), language) or term.words in _known(language, "employed")


def _lines(query: Query, view: View, document_id: str) -> Sequence[Span]:
    """The lines of the jobs that a question names; of the whole CV, without its referees, where it names none."""
    named = [view.catalogue.entry(d.document_id, d.entry_id).span for d in query.filters.entries]
    others = [
        section.span for section in view.catalogue.cvs[document_id].sections if section.kind == SectionKind.REFERENCES
    ]
    chunks = [chunk.span for chunk in view.catalogue.chunks_of(document_id)]
    own = [c for c in chunks if not any(section.contains(c) for section in others)]
    return [c for c in own if any(entry.contains(c) for entry in named)] if named else own


def _speaks_of(view: View, document_id: str, line: Span, act: str, language: str) -> bool:
    """Whether a line speaks of an act, by its own words or by others for it; of one that is done to other things, too,
    with a word for people."""
    said = words(line.of(view.text(document_id)))
    if act in BESIDE:
        return _is_done(said, act, language)
    if _known(language, act).stand_in(said) or _known("en", act).stand_in(said):
        return True
    term = Term("", (), TermKind.WORD, (), _meanings(act))
    return best_in(line, mentions(term, view.catalogue.mentions[document_id])) >= SYNONYM


@cache
def _meanings(act: str) -> tuple[int, ...]:
    """What the words for an act mean, in every language."""
    meant = (meaning for phrase in _known("en", act) for meaning in thesaurus().meanings(phrase, "en"))
    return tuple(dict.fromkeys(meant))


def _known(language: str, key: str) -> Phrases:
    return phrases(LEXICON, language, key)
