"""Questions that lean on the last answer: one of the things that it showed, or what its lines say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant import dates
from assistant.answering import stated
from assistant.answering.draft import Citing, Draft, View, plain
from assistant.answering.evidence import SYNONYM, best_in, mentions
from assistant.answering.levels import is_native, level
from assistant.answering.passages import not_found
from assistant.answering.phrases import say
from assistant.answering.selection import language_keys, ordered
from assistant.questions.asking import CONTENT
from assistant.questions.names import Place
from assistant.questions.places import names_place, other_names
from assistant.questions.tags import detect
from assistant.text import tokenize, words
from assistant.types import Kind, Period, Query, Role, SectionKind, Span, Status, Term, TermKind

SHORT = 5  # words of a question that is hardly a sentence
_BREAK = re.compile(r"\s*[,;、；，/|\t\n•·]\s*")
_NUMBER = re.compile(r"\d")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\(?\d[\d\s()/.-]{6,}\d")
ROLES = frozenset((*map(str, Role), "coauthor", "first_author"))
ADDRESSES = {"email": (_EMAIL,), "phone": (_PHONE,), "contact": (_EMAIL, _PHONE)}


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing that the last answer showed: what was quoted of it, all that the CV says of it, and its entry, where it
    is an entry by itself."""

    quoted: Span
    span: Span
    place: Place | None


def following(query: Query, view: View, document_id: str) -> Draft | None:
    """The answer from what the last one quoted; None where it does not have it."""
    quoted = tuple(span for owner, span in query.quoted if owner == document_id)
    if not quoted:
        return None
    if query.kind == Kind.FACT and query.field in ADDRESSES:
        return _reached(query, view, document_id, quoted)
    if "refer.those" in query.tags:
        return _picked(query, view, document_id, quoted) if query.kind in (Kind.LIST, Kind.COUNT, Kind.YES_NO) else None
    told = _told(query, view, document_id, quoted)
    if told is None and query.kind == Kind.FACT and not query.follows and not stated.when(view, document_id, quoted):
        return not_found(query, view, document_id)  # it was asked of the words quoted
    return told


# ---------------------------------------------------------------- one of the things shown


def _picked(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> Draft | None:
    """Those of the things shown that meet the conditions of the question; None where it names none."""
    shown = _shown(view, document_id, quoted)
    kept = _meeting(query, view, document_id, shown) if len(shown) > 1 else None
    if kept is None:
        return None
    if not kept:
        return not_found(query, view, document_id, tuple(t for t in query.terms if t.kind in CONTENT))
    citing = Citing()
    parts = [f"{_name(view, document_id, s)} {citing.cite(s.quoted)}" for s in kept]
    text = "; ".join(parts) + "."
    if query.kind == Kind.COUNT:
        text = f"{len(kept)}: {text}"
    elif query.kind == Kind.YES_NO:
        text = say(query.language, "yes", text=text)
    value = float(len(kept)) if query.kind == Kind.COUNT else None
    return Draft(Status.ANSWERED, text, document_id, tuple(citing.spans), value=value)


def _shown(view: View, document_id: str, quoted: tuple[Span, ...]) -> tuple[Shown, ...]:
    """The entries that were quoted; the lines, where they stand in one entry; the items of a line, where it is one."""
    places = [view.catalogue.entry_at(document_id, span) for span in quoted]
    ids = [place.entry.id if place is not None else None for place in places]
    found = []
    for span, place in zip(quoted, places, strict=True):
        alone = place is not None and ids.count(place.entry.id) == 1 and len(quoted) > 1
        found.append(Shown(span, place.entry.span if alone and place is not None else span, place if alone else None))
    if len(found) > 1:
        return tuple(found)
    return tuple(Shown(item, item, None) for item in _items(view.text(document_id), quoted[0]))


def _items(text: str, line: Span) -> list[Span]:
    """The items of an enumeration, breaks inside brackets left out of account."""
    said = line.of(text)
    found, start, depth = [], 0, 0
    breaks = {m.start(): m.end() for m in _BREAK.finditer(said)}
    i = 0
    while i < len(said):
        depth += (said[i] in "(（[") - (said[i] in ")）]")
        if depth == 0 and i in breaks:
            found.append(Span(line.start + start, line.start + i))
            start = breaks[i]
        i = max(i + 1, breaks.get(i, 0)) if depth == 0 else i + 1
    found.append(Span(line.start + start, line.end))
    return [span for span in found if len(span)]


def _meeting(query: Query, view: View, document_id: str, shown: tuple[Shown, ...]) -> tuple[Shown, ...] | None:
    """The things shown that meet every condition of a question; None where it has none."""
    kept: list[Shown] | None = None
    if query.filters.period is not None:
        period = query.filters.period
        kept = [s for s in shown if _dated(view, document_id, s, period)]
    if query.filters.language:
        wanted = set(query.filters.language)
        kept = [s for s in kept or shown if _languages(view, document_id, s) & wanted]
    if "ask.native" in query.tags:
        kept = [s for s in kept or shown if is_native(s.span.of(view.text(document_id)))]
    named = [t for t in query.terms if t.kind in CONTENT or (t.kind == TermKind.LINKED and not query.filters.language)]
    if named:
        speaking = _speaking(query, view, document_id, kept if kept is not None else list(shown), named)
        if speaking is not None:
            kept = speaking
        elif kept is None and not _graded(query) and any(t.kind != TermKind.WORD for t in named):
            kept = []
    if _graded(query):
        return _extreme(query, view, document_id, tuple(kept if kept is not None else shown))
    return tuple(kept) if kept is not None else None


def _graded(query: Query) -> bool:
    return bool(
        {"order.best", "order.worst"} & set(query.tags)
        or query.filters.order in ("first", "last", "longest", "shortest")
    )


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
    if "refer.except" in query.tags:
        return [s for s, score in zip(shown, scores, strict=True) if not score] if any(scores) else None
    best = max((score for score, certain in zip(scores, sure, strict=True) if certain), default=0)
    if not best:
        return None
    return [s for s, score, certain in zip(shown, scores, sure, strict=True) if certain and score == best]


def _countries(term: Term) -> Iterable[Term]:
    """A country under its other names."""
    return (Term(" ".join(name), name, TermKind.NAME) for name in other_names(term.words))


def _dated(view: View, document_id: str, shown: Shown, period: Period) -> bool:
    own = [shown.place.entry.period] if shown.place is not None and shown.place.entry.period else []
    found = own or list(dates.find(shown.span.of(view.text(document_id))))
    return any(dates.overlaps(one, period, view.today) for one in found)


def _languages(view: View, document_id: str, shown: Shown) -> set[str]:
    """The languages that a thing names, else the one that it is written in."""
    text = shown.span.of(view.text(document_id))
    named = language_keys(text)
    if named:
        return named
    return {detect(tokenize(shown.quoted.of(view.text(document_id))), (view.catalogue.languages[document_id],))}


def _extreme(query: Query, view: View, document_id: str, shown: tuple[Shown, ...]) -> tuple[Shown, ...] | None:
    """The best or the worst by a level, the first or the longest by its dates; None where they have none."""
    text = view.text(document_id)
    if {"order.best", "order.worst"} & set(query.tags):
        graded = [(grade, s) for s in shown if (grade := level(s.span.of(text))) is not None]
        if len(graded) < 2:
            return None
        grades = [grade for grade, _ in graded]
        wanted = max(grades) if "order.best" in query.tags else min(grades)
        return tuple(s for grade, s in graded if grade == wanted)
    places = tuple(s.place for s in shown if s.place is not None and s.place.entry.period)
    if not places:
        return None
    chosen = {place.entry.id for place in ordered(view, document_id, places, query.filters.order)}
    return tuple(s for s in shown if s.place is not None and s.place.entry.id in chosen)


def _name(view: View, document_id: str, shown: Shown) -> str:
    return plain(shown.quoted.of(view.text(document_id)))


# ---------------------------------------------------------------- what its lines say


def _told(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> Draft | None:
    """A line that was quoted, or another of its entry, that has what is asked for: a date, a number, a name. Who was
    what to an entry (adviser, referee) is known, and not told by any name in its lines."""
    if not _asks(query) or query.field in ROLES:
        return None
    document = view.catalogue.mentions[document_id]
    telling = [t for t in query.terms if t.kind in CONTENT]
    told = [mentions(t, document) for t in telling]
    nouns = [mentions(t, document) for t in query.terms if t.kind == TermKind.GENERIC]
    short = len(tokenize(query.text)) <= (SHORT if query.language != "zh" else 2 * SHORT)
    strange = bool(told) and not any(told) and all(t.kind == TermKind.WORD for t in telling)
    for span in _lines(query, view, document_id, quoted):
        own = any(q.contains(span) or span.contains(q) for q in quoted)
        if not _has(query, view, document_id, span, fragment=short):
            continue
        spoken = [best_in(span, places) >= SYNONYM for places in (told or nouns)]
        bare = own and not told and (not nouns or short) and "ask.list" not in query.tags
        named = own and short and strange and bool({"ask.who", "ask.list"} & set(query.tags))
        if bare or named or (spoken and all(spoken) and "ask.list" not in query.tags):
            return Draft(Status.ANSWERED, f"{view.words(document_id, span)} ⟦0⟧", document_id, (span,), confidence=0.8)
    return None


def _asks(query: Query) -> bool:
    """Whether a question asks for something that a line can be seen to have."""
    asked = {"ask.amount", "ask.count", "ask.who", "ask.list"}
    timed = {"ask.when", "ask.since", "ask.how_long"} & set(query.tags)  # told by facts and lengths of time
    return query.field == "location" or bool(asked & set(query.tags) and not timed)


def _lines(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> list[Span]:
    """The lines quoted, without heads of entries that say more (but where they alone may name a place), then the other
    lines of their entries."""
    own: list[Span] = []
    others: list[Span] = []
    for span in quoted:
        place = view.catalogue.entry_at(document_id, span)
        if place is None:
            own.append(span)
            continue
        entry = place.entry
        head = entry.head.contains(span) and entry.kind in (SectionKind.WORK, SectionKind.VOLUNTEER)
        head = head and (query.field != "location" or entry.location is not None)
        if not head:
            own.append(span)
        others.extend(entry.highlights)
        others.extend(fact.evidence for fact in entry.extra)
    return list(dict.fromkeys([*own, *others]))


def _has(query: Query, view: View, document_id: str, span: Span, *, fragment: bool) -> bool:
    """Whether a line has the kind of thing that is asked for."""
    said = span.of(view.text(document_id))
    asked = set(query.tags)
    found = dates.find(said) if _NUMBER.search(said) else ()
    if query.field == "location":
        return names_place(said)
    if asked & {"ask.amount", "ask.count"}:
        left = "".join(c for i, c in enumerate(said) if not any(p.span.start <= i < p.span.end for p in found))
        return bool(_NUMBER.search(left))
    if "ask.who" in asked:
        return _names(view, document_id, said)
    return fragment and "ask.list" in asked and query.field is None and _names(view, document_id, said)


def _names(view: View, document_id: str, said: str) -> bool:
    """Whether a line has a name after its first word; where every noun has a capital that tells nothing."""
    if view.catalogue.languages[document_id] == "de":
        return False
    return any(token.capital for token in tokenize(said)[1:])


# ---------------------------------------------------------------- the people in it


def _reached(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> Draft:
    """How to reach the person whom the last answer named: by the entry or by another line with that name."""
    text = view.text(document_id)
    names = _people(query, view, document_id, quoted)
    document = view.catalogue.mentions[document_id]
    places = [view.catalogue.place(r.document_id, r.entry_id) for r in query.follows if r.document_id == document_id]
    lines = [p.entry.span for p in places if p.entry.kind == SectionKind.REFERENCES]
    for name in names:
        found = document.find(words(name.of(text))[-1:])
        own = [c.span for c in view.catalogue.chunks_of(document_id) if any(c.span.contains(m) for m in found)]
        entries = [p.entry.span for m in found if (p := view.catalogue.entry_at(document_id, m)) is not None]
        lines.extend([*own, *(e for e in entries if len(e) < 400)])
    for line in lines:
        said = line.of(text)
        hits = [m for pattern in ADDRESSES[query.field or "contact"] for m in pattern.finditer(said)]
        spans = [Span(line.start + m.start(), line.start + m.end()) for m in hits]
        if spans:
            citing = Citing()
            told = ", ".join(f"{view.words(document_id, span)} {citing.cite(span)}" for span in spans[:2])
            return Draft(Status.ANSWERED, told + ".", document_id, tuple(citing.spans))
    return not_found(query, view, document_id)


def _people(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> list[Span]:
    found = []
    for ref in query.follows:
        if ref.document_id != document_id:
            continue
        entry = view.catalogue.entry(ref.document_id, ref.entry_id)
        if entry.kind == SectionKind.REFERENCES and entry.name is not None:
            found.append(entry.name)
        found.extend(p.span for p in entry.people if any(q.contains(p.span) for q in quoted))
    return found
