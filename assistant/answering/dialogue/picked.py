"""Those of the things that the last answer showed that a question means: "which of those was in Norway?"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View, quoting
from assistant.answering.figures.amounts import amount
from assistant.answering.figures.figures import in_unit, tells_number
from assistant.answering.finding.authors import OF_WORKS, of_authors
from assistant.answering.finding.entry_figures import HOURS
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.levels import is_native, level
from assistant.answering.finding.selection import CAREER, language_keys, ordered
from assistant.answering.finding.stated import whole_line
from assistant.answering.finding.values import value_of
from assistant.answering.finding.whereabouts import home
from assistant.answering.passages import not_found
from assistant.answering.phrases import say
from assistant.answering.special.partners import names_partner
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.located import outside
from assistant.questions.cvs.names import Place, common_words
from assistant.questions.dialogue.things import LISTING
from assistant.questions.framing.shared import ALONE, EXCLUDING, JOINTLY
from assistant.questions.lexical.places import other_names
from assistant.questions.lexical.tags import detect
from assistant.text import is_cjk, says, tokenize, words
from assistant.types import HOME, Kind, Period, Query, SectionKind, Span, Term, TermKind

FIRM = (TermKind.NAME, TermKind.KNOWN, TermKind.LINKED)  # what one of the things must name
MORE = {"refer.else", "ask.compare"}
SIZED = ("ask.larger", "ask.smaller")
BY_LENGTH, BY_SUM = ("longest", "shortest"), ("largest", "smallest", "most")
OF_ONE = ("period", "start", "end", "location", "venue", "publisher", "issuer", "employer", "institution")
"""Fields that are told beside the thing that is picked."""
TIMES, NAMING = {"ask.when", "ask.since", "ask.how_long"}, {"ask.who", "ask.where"}
WHEN = ("period", "start", "end")
OF_NAMES = ("location", "venue", "publisher", "issuer", "employer", "institution", "author")
"""Fields that a name tells."""
CHOOSING = (Kind.LIST, Kind.FACT, Kind.YES_NO)
GIVERS = {"field.employer", "field.institution"}
"""What may tell, of one of some things, whose it is: "which one is from her own school?"."""
OWN = 3  # characters of a Chinese name that what an organisation gave bears; of others one word
WHOLE = 240  # characters of a thing that is quoted whole, where a question asks what it was

_NAME = re.compile(r"[^,:;(（，：；\t]{2,80}")
"""What a thing is called, in its line."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing that the last answer showed: what was quoted of it, all that the CV says of it, and its entry, where it
    is an entry by itself."""

    quoted: Span
    span: Span
    place: Place | None


def picked(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> Draft | None:
    """Those of the things shown that meet the conditions of the question; None where it names none."""
    shown = _shown(view, document_id, quoted)
    kept = _meeting(query, view, document_id, shown) if len(shown) > 1 else None
    if kept is None:
        return None
    if query.kind == Kind.FACT and not 0 < len(kept) < len(shown):
        return None  # a field is asked of what was shown
    if not kept:
        return not_found(query, view, document_id, tuple(t for t in query.terms if t.kind in CONTENT))
    alone = len(kept) == 1 and "ask.describe" in query.tags
    whole = [s.span if alone and s.place is not None and len(s.span) <= WHOLE else s.quoted for s in kept]
    terms = [t for t in query.terms if t.kind in (*CONTENT, TermKind.GENERIC)]
    quotes = [
        line for s, own in zip(kept, whole, strict=True) for line in (own, *_proof(view, document_id, s, own, terms))
    ]
    told = quoting(view, document_id, quotes, between="; ", end=".")
    if query.kind == Kind.FACT:
        told = _with_fields(query, view, document_id, kept, told)
    if query.kind == Kind.COUNT:
        return replace(told, text=f"{len(kept)}: {told.text}", value=float(len(kept)))
    return replace(told, text=say(query.language, "yes", text=told.text)) if query.kind == Kind.YES_NO else told


def _proof(view: View, document_id: str, shown: Shown, own: Span, terms: list[Term]) -> list[Span]:
    """The lines of a thing, beside what is quoted of it, that alone speak of a word of the question."""
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in terms]
    best = [(best_in(shown.span, places), places) for places in found if best_in(own, places) < SYNONYM]
    telling = [
        next(m.span for m in places if m.strength == strength and shown.span.contains(m.span))
        for strength, places in best
        if strength >= SYNONYM
    ]
    return list(dict.fromkeys(whole_line(view, document_id, span) for span in telling))


def _with_fields(query: Query, view: View, document_id: str, kept: tuple[Shown, ...], told: Draft) -> Draft:
    """The things with the fields that are asked of them: "when was the latest, and where?"; a paper is where it
    appeared."""
    citing, parts = Citing(list(told.evidence)), [told.text]
    entries = [s.place.entry for s in kept if s.place is not None]
    for field in (query.field, *query.also):
        for entry in entries if field in OF_ONE else ():
            of_paper = field == "location" and entry.kind == SectionKind.PUBLICATIONS
            values = value_of(entry, "venue" if of_paper else field, view, document_id)
            new = [(said, quoted) for said, quoted in values if view.words(document_id, said) not in " ".join(parts)]
            parts += [f"{view.words(document_id, said)} {citing.cite(quoted)}." for said, quoted in new]
    return replace(told, text=" ".join(parts), evidence=tuple(citing.spans))


def in_words(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> Draft | None:
    """The words for one of the things told, where they say what is asked of it behind what it is called: a date, a
    number, a name, or (where nothing of these is asked) anything; None where they do not."""
    text, asked = view.text(document_id), set(query.tags)
    name = _NAME.match(text, quoted[0].start, quoted[0].end)
    behind = text[name.end() if name is not None else quoted[0].start : quoted[0].end]
    document = view.catalogue.mentions[document_id]
    telling = [mentions(term, document) for term in query.terms if term.kind in CONTENT]
    if not all(best_in(quoted[0], places) >= SYNONYM for places in telling):
        return None
    if asked & TIMES or query.field in WHEN:
        tells = bool(dates.find(behind))
    elif asked & {"ask.amount", "ask.count"}:
        tells = tells_number(behind, query.tags)
    elif asked & NAMING or query.field in OF_NAMES:
        tells = any(token.capital for token in tokenize(behind))
    else:
        tells = query.kind != Kind.YES_NO and (bool(telling) or len(tokenize(behind)) > 0)
    return quoting(view, document_id, quoted[:1], confidence=0.7) if tells else None


def _shown(view: View, document_id: str, quoted: tuple[Span, ...]) -> tuple[Shown, ...]:
    """The things that were told, each with all that the CV says of it where it is an entry by itself."""
    places = [view.catalogue.entry_at(document_id, span) for span in quoted]
    ids = [place.entry.id if place is not None else None for place in places]
    found = []
    for span, place in zip(quoted, places, strict=True):
        alone = place is not None and ids.count(place.entry.id) == 1 and len(quoted) > 1
        found.append(Shown(span, place.entry.span if alone and place is not None else span, place if alone else None))
    return tuple(found)


def _meeting(query: Query, view: View, document_id: str, shown: tuple[Shown, ...]) -> tuple[Shown, ...] | None:
    """The things shown that meet every condition of a question; None where it has none."""
    kept: list[Shown] | None = None
    if query.filters.period is not None:
        period = query.filters.period
        kept = [s for s in shown if _dated(view, document_id, s, period) != (EXCLUDING in query.tags)]
    if query.filters.language:
        wanted = set(query.filters.language)
        kept = [s for s in kept or shown if _languages(view, document_id, s) & wanted]
    if "ask.native" in query.tags:
        kept = [s for s in kept or shown if is_native(s.span.of(view.text(document_id)))]
    if query.filters.order == "current":
        going_on = [s for s in kept or shown if _goes_on(view, document_id, s)]
        kept = going_on if going_on or not query.terms else kept  # "which of them is a professor now?"
    if "time.ended" in query.tags and not (TIMES & set(query.tags) or query.filters.order or query.filters.period):
        over = [s for s in kept or shown if _is_over(view, document_id, s)]
        kept = over if over else kept  # "which of those is finished?"
    if query.filters.outside:
        kept = [s for s in kept or shown if _elsewhere(query, view, document_id, s)]
    if GIVERS & set(query.tags):
        given = [s for s in kept or shown if _is_of_own(view, document_id, s)]
        kept = given if 0 < len(given) < len(shown) else kept
    if {ALONE, JOINTLY} & set(query.tags):
        one_by_one = [_shared(query, view, document_id, s) for s in (shown if kept is None else kept)]
        kept = [s for s in one_by_one if s is not None]
    named = [t for t in query.terms if t.kind in CONTENT or (t.kind == TermKind.LINKED and not query.filters.language)]
    general = [t for t in query.terms if t.kind == TermKind.GENERIC and kept is None and not named]
    named = named or [t for t in general if t.concepts]  # "which with honours?"
    if general and not named and query.kind in CHOOSING and query.field in (None, "entry"):
        having = _best(view, document_id, shown, general)
        kept = having if 0 < len(having) < len(shown) else None  # a word that all have tells nothing
    if named:
        speaking = _speaking(query, view, document_id, kept if kept is not None else list(shown), named)
        if speaking is not None:
            kept = speaking
        elif kept is None and not _graded(query) and any(t.kind in FIRM or _chooses(query, t, shown) for t in named):
            kept = []
    if _graded(query):
        return _extreme(query, view, document_id, tuple(kept if kept is not None else shown))
    return tuple(kept) if kept is not None else None


def _chooses(query: Query, term: Term, shown: tuple[Shown, ...]) -> bool:
    """Whether a word tells which of some things are asked for: where none of them says it, none is. Skills and
    languages say little but their names, and what is more than another need not say so."""
    bare = any(s.place is None or s.place.entry.kind in LISTING for s in shown)
    compares = not MORE.isdisjoint(query.tags)
    return query.kind in (Kind.LIST, Kind.COUNT) and term.kind in CONTENT and not (bare or compares)


def _elsewhere(query: Query, view: View, document_id: str, shown: Shown) -> bool:
    """Whether a thing names a place outside the countries that a question leaves out: a job or a study in its head."""
    excluded = set(query.filters.outside)
    away = set(home(view, document_id)) if HOME in excluded else excluded
    career = shown.place is not None and shown.place.entry.kind in CAREER
    where = describing.head(shown.place.entry) if shown.place is not None and career else shown.span
    return bool(away) and outside(where.of(view.text(document_id)), frozenset(away))


def _is_of_own(view: View, document_id: str, shown: Shown) -> bool:
    """Whether a thing that is no job and no study bears the name of an organisation where the person was."""
    places = [p for p in view.catalogue.places_of(document_id) if p.entry.kind in CAREER and p.entry.name is not None]
    if shown.place is not None and shown.place.entry.kind in CAREER:
        return False
    text = view.text(document_id)
    said = words(shown.span.of(text))
    names = (words(p.entry.name.of(text)) for p in places if p.entry.name is not None)
    called = {name[: OWN if is_cjk(name[0]) else 1] for name in names if name and name[0] not in common_words()}
    return any(says(said, name) for name in called)


def _shared(query: Query, view: View, document_id: str, shown: Shown) -> Shown | None:
    """A thing that is the person's alone or shared with others, as is asked: a paper by its authors, other things by a
    line that names a partner, which is quoted with them; None where it is not."""
    place = shown.place
    if place is not None and place.section.kind in OF_WORKS:
        return shown if of_authors(query, view, document_id, (place,)) else None
    chunks = (chunk.span for chunk in view.catalogue.chunks_of(document_id) if shown.span.contains(chunk.span))
    lines = tuple(chunks) or (shown.span,)
    telling = next((line for line in lines if names_partner(view, document_id, line)), None)
    if (telling is not None) != (JOINTLY in query.tags):
        return None
    if telling is None or shown.quoted.overlaps(telling):
        return shown
    whole = Span(shown.quoted.start, telling.end)
    return replace(shown, quoted=whole if 0 < len(whole) <= WHOLE else telling)


def _graded(query: Query) -> bool:
    return bool(
        {"order.best", "order.worst", *SIZED} & set(query.tags)
        or _highest_level(query)
        or query.filters.order in ("first", "last", *BY_LENGTH, *BY_SUM)
    )


def _highest_level(query: Query) -> bool:
    """Whether the language that is spoken best is meant."""
    return query.filters.order == "highest" and SectionKind.LANGUAGES in query.filters.section


def _speaking(query: Query, view: View, document_id: str, shown: list[Shown], terms: list[Term]) -> list[Shown] | None:
    """Those that speak of the terms (of a country, by any of its names), or do not where the question leaves them
    out ("outside Germany"); None where none does."""
    document = view.catalogue.mentions[document_id]
    found = {
        term: [*mentions(term, document), *(m for other in _countries(term) for m in mentions(other, document))]
        for term in terms
    }
    firm = [t for t in terms if t.kind != TermKind.WORD or t.concepts]
    scores = [sum(best_in(s.span, found[t]) >= SYNONYM for t in terms) for s in shown]
    sure = [all(best_in(s.span, found[t]) >= SYNONYM for t in firm) for s in shown]
    if {"refer.except", EXCLUDING} & set(query.tags):
        return [s for s, score in zip(shown, scores, strict=True) if not score] if any(scores) else None
    best = max((score for score, certain in zip(scores, sure, strict=True) if certain), default=0)
    if not best:
        return None
    return [s for s, score, certain in zip(shown, scores, sure, strict=True) if certain and score == best]


def _best(view: View, document_id: str, shown: tuple[Shown, ...], terms: list[Term]) -> list[Shown]:
    """Those that speak most surely of all of some words."""
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in terms]
    scores = [min(best_in(s.span, places) for places in found) for s in shown]
    best = max(scores)
    return [s for s, score in zip(shown, scores, strict=True) if score == best >= SYNONYM]


def _countries(term: Term) -> Iterable[Term]:
    """A country under its other names."""
    return (Term(" ".join(name), name, TermKind.NAME) for name in other_names(term.words))


def _dated(view: View, document_id: str, shown: Shown, period: Period) -> bool:
    return any(dates.overlaps(one, period, view.today) for one in _periods(view, document_id, shown))


def _goes_on(view: View, document_id: str, shown: Shown) -> bool:
    """Whether a thing is not over."""
    return any(period.ongoing for period in _periods(view, document_id, shown))


def _is_over(view: View, document_id: str, shown: Shown) -> bool:
    """Whether the CV tells when a thing ended."""
    periods = _periods(view, document_id, shown)
    return bool(periods) and not any(period.ongoing or period.end is None for period in periods)


def _periods(view: View, document_id: str, shown: Shown) -> list[Period]:
    """The dates of a thing: its entry's, else those that are written in it."""
    own = [shown.place.entry.period] if shown.place is not None and shown.place.entry.period else []
    return own or list(dates.find(shown.span.of(view.text(document_id))))


def _languages(view: View, document_id: str, shown: Shown) -> Set[str]:
    """The languages that a thing names, else the one that it is written in."""
    text = shown.span.of(view.text(document_id))
    named = language_keys(text)
    if named:
        return named
    return {detect(tokenize(shown.quoted.of(view.text(document_id))), (view.catalogue.languages[document_id],))}


def _extreme(query: Query, view: View, document_id: str, shown: tuple[Shown, ...]) -> tuple[Shown, ...] | None:
    """The best or the worst by a level, the first or the longest by its dates; None where they have none."""
    text = view.text(document_id)
    order = query.filters.order
    if set(SIZED) & set(query.tags) or order in BY_SUM:
        least = SIZED[1] in query.tags or order == "smallest"
        return _at_bound([(worth, s) for s in shown if (worth := amount(s.span.of(text))) is not None], least=least)
    if order in BY_LENGTH:
        hours = [(worth, s) for s in shown if (worth := in_unit(s.span.of(text), HOURS)) is not None]
        if len(hours) > 1:
            return _at_bound(hours, least=order == "shortest")
    if {"order.best", "order.worst"} & set(query.tags) or _highest_level(query):
        graded = [(grade, s) for s in shown if (grade := level(s.span.of(text))) is not None]
        if len(graded) < 2:
            return None
        grades = [grade for grade, _ in graded]
        wanted = min(grades) if "order.worst" in query.tags else max(grades)
        return tuple(s for grade, s in graded if grade == wanted)
    if "time.ended" in query.tags:
        return _ending(query, view, document_id, shown)
    places = tuple(s.place for s in shown if s.place is not None and s.place.entry.period)
    if len(places) < len(shown) and order in ("first", "last"):
        return _dated_first(query, view, document_id, shown)
    if not places:
        return None
    chosen = {place.entry.id for place in ordered(view, document_id, places, order)}
    return tuple(s for s in shown if s.place is not None and s.place.entry.id in chosen)


def _at_bound(worth: list[tuple[float, Shown]], *, least: bool) -> tuple[Shown, ...] | None:
    """What has the most, or the least, of something; None where nothing has any of it."""
    bound = (min if least else max)((figure for figure, _ in worth), default=None)
    return tuple(s for figure, s in worth if figure == bound) or None


def _ending(query: Query, view: View, document_id: str, shown: tuple[Shown, ...]) -> tuple[Shown, ...] | None:
    """What ends first or last, by the last date that is written in each; what bears one date alone tells no end."""
    text = view.text(document_id)
    written = [(s, [d for p in dates.find(s.span.of(text)) for d in (p.start, p.end) if d is not None]) for s in shown]
    several = any(len(found) > 1 for _, found in written)
    ends = [(dates.iso(found[-1]), s) for s, found in written if len(found) > several]
    return _at_end(query, ends)


def _dated_first(query: Query, view: View, document_id: str, shown: tuple[Shown, ...]) -> tuple[Shown, ...] | None:
    """The earliest or the latest of some things, by the dates that are written in each."""
    found = [(s, p) for s in shown if (p := next(iter(_periods(view, document_id, s)), None)) is not None]
    begun = [(dates.iso(date), s) for s, p in found if (date := p.start or p.end) is not None]
    return _at_end(query, begun)


def _at_end(query: Query, dated: list[tuple[str, Shown]]) -> tuple[Shown, ...] | None:
    if len(dated) < 2:
        return None
    wanted = (min if query.filters.order == "first" else max)(date for date, _ in dated)
    return tuple(s for date, s in dated if date == wanted)
