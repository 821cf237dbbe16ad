"""The entries that a question tells a time by: "the army", "the job in Rennes", "the energy company", "her studies"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.draft import View
from assistant.answering.finding import stays
from assistant.answering.finding.entry_dates import is_remark
from assistant.answering.finding.evidence import SYNONYM, Mention, best_in, mentions
from assistant.answering.finding.kinds import (
    BELOW,
    degrees_of,
    has_degree,
    is_headed,
    is_higher,
    is_kind_of_place,
    is_position,
    position_phrases,
)
from assistant.answering.finding.side_jobs import main_ones
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.keys import is_workplace, lexicon_keys, names_workplace
from assistant.questions.lexical.places import places
from assistant.questions.lexical.tags import HEAD_FIRST, of_language
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import is_cjk, runs, words
from assistant.types import Entry, Landmark, SectionKind, Span, Term, TermKind

KINDS = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.VOLUNTEER, SectionKind.PROJECTS, SectionKind.OTHER)
LONGEST = 4  # words of a kind of position
LEARNED = ("vocational",)  # degrees: an apprenticeship may stand among the jobs
FREE = (TermKind.WORD, TermKind.GENERIC)


def entries_of(
    landmark: Landmark, view: View, document_id: str, language: str, kinds: Sequence[SectionKind] = KINDS
) -> tuple[Place, ...]:
    """The dated entries that a landmark stands for, in the order of the CV; () where none does."""
    every = tuple(p for p in view.catalogue.places_of(document_id) if p.entry.kind in kinds and p.entry.period)
    if landmark.current:
        now = (stay for stay in stays.stays(view, document_id) if stay.is_ongoing)
        return main_ones(view, document_id, tuple(place for stay in now for place in stay.places))
    meant = tuple(p for p in every if p.entry.kind in landmark.sections)
    bare = () if landmark.degree and all(_is_degree(term) for term in landmark.terms) else landmark.terms
    for terms in dict.fromkeys((landmark.terms, bare)):  # the CV may say "B.Eng." of the "Bachelorabschluss"
        for pool in (meant, every) if landmark.sections else (every,):
            found = _speaking(terms, pool, view, document_id, language) if terms else pool
            found = _of_kind(landmark, found, view, document_id)
            if found:
                found = tuple(p for p in found if not is_remark(p)) or found  # "a walk before I joined Acme"
                return _at_work(landmark, found)
    return ()


def _is_degree(term: Term) -> bool:
    """Whether a term names a degree and nothing else; the "s" of "master's" says nothing."""
    said = tuple(word for word in term.words if len(word) > 1 or is_cjk(word))
    held = lexicon_keys(said, "degrees", (True,) * len(said))
    return sum(length for length, _ in held.values()) == len(said)


def _at_work(landmark: Landmark, found: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of the entries that a word for a place of work stands for ("the insurance company"), the jobs, if any is one."""
    if landmark.sections or not any(names_workplace(term.words) for term in landmark.terms):
        return found
    return tuple(place for place in found if place.entry.kind == SectionKind.WORK) or found


def _of_kind(landmark: Landmark, pool: tuple[Place, ...], view: View, document_id: str) -> tuple[Place, ...]:
    """Those of some entries that are of the degree or the kind of position of a landmark; of studies as such those at a
    university, else those after school, where there are any."""
    if landmark.degree:
        held = tuple(p for p in pool if has_degree(view, document_id, p, landmark.degree))
        studied = tuple(p for p in held if p.entry.kind == SectionKind.EDUCATION)
        learned = held if landmark.degree == LEARNED else ()
        return studied or tuple(p for p in learned if p.entry.kind == SectionKind.WORK)
    if landmark.position and not landmark.terms:
        return tuple(p for p in pool if any(_is_held_as(view, document_id, p, key) for key in landmark.position))
    if landmark.terms or landmark.sections != (SectionKind.EDUCATION,):
        return pool
    higher = tuple(p for p in pool if is_higher(view, document_id, p))
    return higher or tuple(p for p in pool if not set(degrees_of(view, document_id, p)) & BELOW) or pool


def _is_held_as(view: View, document_id: str, place: Place, key: str) -> bool:
    """Whether the title of an entry, what stands beside it in the head, or the heading above is of a kind of
    position."""
    if is_position(view, document_id, place, key) or is_headed(view, document_id, place, key):
        return True
    said = runs(words(place.entry.head.of(view.text(document_id))), LONGEST)
    return not position_phrases(key).isdisjoint(said)


def _speaking(
    terms: tuple[Term, ...], pool: tuple[Place, ...], view: View, document_id: str, language: str
) -> tuple[Place, ...]:
    """The entries whose names have the words of a landmark, else speak of all that it tells, else whose heads, else
    which themselves do; of its words those may be missing of which the CV speaks nowhere."""
    document = view.catalogue.mentions[document_id]
    bare = [mentions(replace(term, concepts=(), meanings=()), document) for term in terms]
    called = tuple(p for p in pool if bare and _tells(_named(p.entry), bare))
    if called and not _are_places(terms, view):
        return called
    such = tuple(
        p for p in pool if len(terms) == 1 and is_kind_of_place(view, document_id, p, terms[0].words, language)
    )
    if such and all(p.entry.kind == SectionKind.WORK for p in such):
        return such
    trades = tuple(of_what(term, language) for term in terms)
    spoken = tuple(t for t in trades if t.kind not in FREE or mentions(t, document))
    for wanted in dict.fromkeys((terms, trades, spoken)):
        found = [mentions(term, document) for term in wanted]
        for parts in (_headed, _whole) if _are_places(wanted, view) else (_named, _headed, _whole):
            fitting = tuple(p for p in pool if found and _tells(parts(p.entry), found))
            if fitting:
                return fitting
    return ()


def _are_places(terms: tuple[Term, ...], view: View) -> bool:
    return all(places().known(term.words) or term.words in view.catalogue.towns for term in terms)


def _tells(spans: Sequence[Span], found: Sequence[Sequence[Mention]]) -> bool:
    """Whether some spans speak of every term."""
    return all(any(best_in(span, told) >= SYNONYM for span in spans) for told in found)


def _named(entry: Entry) -> list[Span]:
    return [span for span in (entry.name, entry.position) if span is not None]


def _headed(entry: Entry) -> list[Span]:
    return [span for span in (entry.head, entry.name, entry.position, entry.location) if span is not None]


def _whole(entry: Entry) -> list[Span]:
    return [*_headed(entry), entry.span]


def of_what(term: Term, language: str) -> Term:
    """What a term for an employer says beside its word for one: the energy of "energy company"."""
    stop = of_language(language).stop
    head, rest = (term.words[0], term.words[1:]) if language in HEAD_FIRST else (term.words[-1], term.words[:-1])
    rest = tuple(word for word in rest if word not in stop)
    if not rest or not is_workplace((head,)):
        return term
    sense = concepts().sense(rest)
    return Term(" ".join(rest), rest, TermKind.WORD, sense.names if sense else (), thesaurus().meanings(rest, language))
