"""Questions that lean on the last answer: one of the things that it showed (picked.py), what its lines say, how to
reach whom it named."""

from __future__ import annotations

import re

from assistant import dates
from assistant.answering import describing
from assistant.answering.dialogue.picked import WHOLE, in_words, picked
from assistant.answering.draft import Citing, Draft, View, quoting
from assistant.answering.figures import kinds
from assistant.answering.figures.figures import names_people, tells_number
from assistant.answering.figures.sums import of_kind
from assistant.answering.finding import stated
from assistant.answering.finding.evidence import PROOF, RELATED, SYNONYM, WEIGHTS, best_in, mentions
from assistant.answering.finding.selection import CAREER
from assistant.answering.finding.values import value_of
from assistant.answering.passages import not_found
from assistant.answering.special.vouching import titled_there
from assistant.questions.asking import CONTENT
from assistant.questions.dialogue.leaning import AGAIN
from assistant.questions.dialogue.things import OF_WORDS
from assistant.questions.framing.where import names_somewhere
from assistant.questions.lexical.places import names_place
from assistant.questions.lexical.spelling import CAPITAL_NOUNS
from assistant.text import tokenize, words
from assistant.types import Kind, Period, Query, Role, SectionKind, Span, Status, Term, TermKind

FEW = 3  # things shown of which all places are told
SHORT = 5  # words of a question that is hardly a sentence
STRICT = ("refer.there", "refer.one", "refer.those")  # words that bind a question to what was spoken of
FREE = (Kind.PASSAGE, Kind.FACT, Kind.YES_NO)  # questions that name nothing to be counted or listed
OF_PERSON = ("availability", "relocation", "work_permit")  # that no line of a job tells
WHEN = ("period", "start", "end")
NAMED = ("venue", "institution", "issuer", "publisher")  # fields that a line may tell by a name
PICKING = (Kind.LIST, Kind.COUNT, Kind.YES_NO, Kind.FACT)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\(?\d[\d\s()/.-]{6,}\d")
ROLES = frozenset((*map(str, Role), "coauthor", "first_author", "last_author"))
ADDRESSES = {"email": (_EMAIL,), "phone": (_PHONE,), "contact": (_EMAIL, _PHONE)}


def following(query: Query, view: View, document_id: str) -> Draft | None:
    """The answer from what the last one quoted; None where it does not have it."""
    quoted = view.quoted(query, document_id)
    if not quoted or query.field in OF_PERSON:
        return None  # "and how much notice?"
    if query.kind == Kind.FACT and query.field in ADDRESSES:
        return _reached(query, view, document_id, quoted)
    if _is_place_of_post(query, view, document_id, quoted):
        return None  # not a town that a line of it names
    if "refer.those" in query.tags:
        return picked(query, view, document_id, quoted) if query.kind in PICKING else None
    if OF_WORDS in query.tags and (told := in_words(query, view, document_id, quoted)) is not None:
        return told
    told = _told(query, view, document_id, quoted) or _dated_line(query, view, document_id, quoted)
    told = told or _named_in(query, view, document_id, quoted)
    whole = query.follows or query.filters.section  # "what year did she graduate?" asks of the studies
    free = query.kind == Kind.FACT and not whole and query.field not in NAMED
    if told is None and free and not stated.when(view, document_id, quoted):
        return not_found(query, view, document_id)  # it was asked of the words quoted
    return told


def _is_place_of_post(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> bool:
    """Whether a question asks where something was that was shown by its head, and whose place the CV tells."""
    shown = view.followed(query, document_id)
    asks = query.kind == Kind.FACT and query.field == "location" and bool(shown)
    heads = [entry.head for entry in shown if entry.location is not None]
    return asks and len(heads) == len(shown) and all(any(q.overlaps(head) for q in quoted) for head in heads)


def kept_there(query: Query, view: View, document_id: str, draft: Draft) -> Draft:
    """The answer to a question about what was spoken of, where it is told there; else that it is not said there, with
    what was found elsewhere as the nearest. One of the things shown is quoted itself, where it has what is asked for.
    """
    quoted = view.quoted(query, document_id)
    bare = not any(term.kind in CONTENT for term in query.terms)
    of_it = AGAIN in query.tags or ("ask.subject" in query.tags and bare and len(quoted) == 1)
    if of_it and quoted and draft.status == Status.NOT_FOUND:
        return quoting(view, document_id, [stated.whole_line(view, document_id, q) for q in quoted], confidence=0.6)
    if (titled := titled_there(query, view, document_id)) is not None and titled.evidence == draft.evidence:
        return draft
    bound = [tag for tag in STRICT if tag in query.tags and (tag != "refer.those" or len(quoted) > 1)]
    if query.tags[:1] == ("refer.and",) and any(term.kind in CONTENT for term in query.terms):
        bound = [tag for tag in bound if tag != "refer.one"]  # "and the blue one?" is another one
    if not bound or not quoted or (draft.status == Status.NOT_FOUND and "refer.one" not in bound):
        return draft
    inside = _spoken_of(query, view, document_id, quoted)
    there = draft.status != Status.NOT_FOUND and any(e.overlaps(s) for e in draft.evidence for s in inside)
    if "refer.one" in bound and {"ask.amount", "ask.count"} & set(query.tags):
        there = there and any(tells_number(e.of(view.text(document_id)), query.tags) for e in draft.evidence)
    if draft.status == Status.PARTIAL and "refer.those" in bound:
        there = there and _says_any(query, view, document_id, draft)
    if there or (bound == ["refer.there"] and not _elsewhere(query, view, document_id, draft, inside)):
        return draft
    if "refer.one" in bound and len(quoted) == 1 and (told := in_words(query, view, document_id, quoted)) is not None:
        return told
    if "refer.one" in bound and len(quoted) == 1 and _asks_what(query, view, document_id, quoted[0]):
        return quoting(view, document_id, [_whole(view, document_id, quoted[0])], confidence=0.7)
    missing = tuple(term for term in query.terms if term.kind in CONTENT)
    if "refer.one" in bound and (meant := _the_one_about(view, document_id, missing, quoted)):
        return quoting(view, document_id, meant, confidence=0.6)
    if query.kind == Kind.PASSAGE and any(term.kind != TermKind.WORD for term in missing):
        named = _named_elsewhere(query, view, document_id, draft, missing)
        if named is not None:
            return named
    absent = not_found(query, view, document_id, missing)
    return Draft(Status.NOT_FOUND, absent.text, document_id, reason=absent.reason, related=draft.evidence[:2])


def _the_one_about(view: View, document_id: str, telling: tuple[Term, ...], quoted: tuple[Span, ...]) -> list[Span]:
    """The one of several lines shown that speaks of all that a question tells: "what does the R one do?"."""
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in telling]
    lines = list(dict.fromkeys(_whole(view, document_id, line) for line in quoted))
    fitting = [line for line in lines if found and all(best_in(line, places) >= PROOF for places in found)]
    return fitting if len(fitting) == 1 < len(lines) else []


def _named_elsewhere(
    query: Query, view: View, document_id: str, draft: Draft, telling: tuple[Term, ...]
) -> Draft | None:
    """The line of another job that says all that a question takes for granted, with the job named; None if none does:
    "what did she write there in Django?", which she wrote elsewhere."""
    document = view.catalogue.mentions[document_id]
    found = [mentions(term, document) for term in telling]
    for line in draft.evidence:
        entry = describing.work_of(view, document_id, line)
        if entry is not None and all(best_in(line, places) >= SYNONYM for places in found):
            citing = Citing()
            head = describing.describe(view, document_id, entry, first="name")
            told = f"{head} {citing.cite(describing.head(entry))}: {view.words(document_id, line)} {citing.cite(line)}"
            return Draft(Status.ANSWERED, told, document_id, tuple(citing.spans), confidence=0.5)
    return None


def _spoken_of(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> list[Span]:
    """What was quoted, the entries spoken of and all of their organisations' others; what stands below a heading that
    was quoted."""
    own = view.followed(query, document_id)
    text = view.text(document_id)
    names = {words(entry.name.of(text)) for entry in own if entry.name is not None}
    same = [
        place.entry.span
        for place in view.catalogue.places_of(document_id)
        if place.entry.name is not None and words(place.entry.name.of(text)) in names
    ]
    sections = view.catalogue.cvs[document_id].sections
    headed = [s.span for s in sections if s.heading is not None and any(s.heading.overlaps(q) for q in quoted)]
    return [*quoted, *headed, *(entry.span for entry in own), *same]


def _says_any(query: Query, view: View, document_id: str, draft: Draft) -> bool:
    """Whether the evidence speaks of anything that the question tells, be it only of what is related to it."""
    document = view.catalogue.mentions[document_id]
    found = [mentions(term, document) for term in query.terms]
    return any(best_in(line, places) >= RELATED for line in draft.evidence for places in found)


def _elsewhere(query: Query, view: View, document_id: str, draft: Draft, inside: list[Span]) -> bool:
    """Whether a free answer stands in entries or skills other than those spoken of, and names none of them."""
    if query.kind not in (Kind.PASSAGE, Kind.YES_NO) or draft.status == Status.NOT_FOUND:
        return False
    text = view.text(document_id)
    names = [words(e.name.of(text)) for e in view.followed(query, document_id) if e.name is not None]
    document = view.catalogue.mentions[document_id]
    places = {line: view.catalogue.entry_at(document_id, line) for line in draft.evidence}
    own = [line for line, place in places.items() if place is None or place.section.kind != SectionKind.REFERENCES]
    naming = any(line.contains(span) for name in names for span in document.find(name) for line in own)
    placed = None not in places.values()
    return bool(inside) and placed and not naming


def _asks_what(query: Query, view: View, document_id: str, line: Span) -> bool:
    """Whether one of the things shown may itself be what is asked for: it has the kind of thing that is."""
    if not {"ask.amount", "ask.count", "ask.who"} & set(query.tags) and query.field is None:
        return query.kind not in (Kind.YES_NO, Kind.TENURE)
    return _has(query, view, document_id, line, fragment=True)


def _whole(view: View, document_id: str, line: Span) -> Span:
    """What was shown, whole: a small entry that is neither a job nor a study, else the line."""
    place = view.catalogue.entry_at(document_id, line)
    if place is not None and place.entry.kind not in CAREER and len(place.entry.span) <= WHOLE:
        return place.entry.span
    return stated.whole_line(view, document_id, line)


# ---------------------------------------------------------------- what its lines say


def _told(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> Draft | None:
    """A line that was quoted, or another of its entry, that has what is asked for: a date, a number, a name. Who was
    what to an entry (adviser, referee) is known, and not told by any name in its lines."""
    if not _asks(query) or query.field in ROLES or (_asks_place(query) and _placed(query, view, document_id, quoted)):
        return None
    document = view.catalogue.mentions[document_id]
    telling = [t for t in query.terms if t.kind in CONTENT]
    told = [mentions(t, document) for t in telling]
    nouns = [mentions(t, document) for t in query.terms if t.kind == TermKind.GENERIC]
    short = len(tokenize(query.text)) <= (SHORT if query.language != "zh" else 2 * SHORT)
    lines = _lines(query, view, document_id, quoted)
    strange = bool(told) and all(t.kind == TermKind.WORD for t in telling)
    strange = strange and not any(best_in(line, places) >= SYNONYM for line in lines for places in told)
    listing = "ask.list" in query.tags
    one = "refer.one" in query.tags or (short and not any(_quoted(line, quoted) for line in lines))
    asked = kinds.asked(query)
    best: tuple[float, int, Span] | None = None
    for span in lines:
        own = _quoted(span, quoted)
        surely = min((best_in(span, places) for places in told), default=0.0)
        literal = surely >= PROOF
        if not (_has(query, view, document_id, span, fragment=short) or (literal and "ask.who" in query.tags)):
            continue
        if query.filters.period is not None and not _within(query.filters.period, view, document_id, span):
            continue
        spoken = [best_in(span, places) >= SYNONYM for places in (told or nouns)]
        bare = own and not told and (not nouns or short) and not listing and query.kind in FREE
        nobody = "ask.who" in query.tags and not names_people(span.of(view.text(document_id)))
        named = own and short and strange and not nobody
        named = named and (not any(told) or "ask.who" in query.tags or "ask.amount" in query.tags)
        lone = one and not told and not nouns and not listing  # only lines below what was shown may tell it
        score = 1.0 * bool(spoken and all(spoken) and not listing) + 0.5 * (bare or named or lone) + literal * surely
        score += WEIGHTS[TermKind.GENERIC] * sum(best_in(span, places) >= SYNONYM for places in nouns)
        fits = kinds.held(span.of(view.text(document_id)), asked)
        if score >= 0.5 and (best is None or (score, fits) > best[:2]):
            best = (score, fits, span)
    if best is not None and _asks_place(query) and _is_list_of_works(view, document_id, quoted):
        return quoting(view, document_id, quoted, confidence=0.8)  # each tells its own place, be it a town or a hall
    return _line(query, view, document_id, best[2]) if best is not None else None


def _is_list_of_works(view: View, document_id: str, quoted: tuple[Span, ...]) -> bool:
    """Whether a few things of one section were shown that is neither of jobs nor of studies: talks, papers, prizes."""
    places = [view.catalogue.entry_at(document_id, span) for span in quoted]
    sections = {
        place.section.span if place is not None and place.section.kind not in CAREER else None for place in places
    }
    return 1 < len(quoted) <= FEW and len(sections) == 1 and None not in sections


def _dated_line(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> Draft | None:
    """The line of an entry spoken of that says since when something of what a question tells is so: "since when is it
    open source?"."""
    about = [t for t in query.terms if t.kind in CONTENT or (t.kind == TermKind.GENERIC and t.concepts)]
    if query.kind != Kind.FACT or query.field not in WHEN or not (query.follows and about):
        return None
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in about]
    text = view.text(document_id)
    for line in _lines(query, view, document_id, quoted):
        apart = not stated.dates_entry(view, document_id, line) and bool(dates.find(line.of(text)))
        if apart and all(best_in(line, places) >= SYNONYM for places in found):
            return _line(query, view, document_id, line)
    return None


def _quoted(line: Span, quoted: tuple[Span, ...]) -> bool:
    return any(q.contains(line) or line.contains(q) for q in quoted)


def _within(period: Period, view: View, document_id: str, line: Span) -> bool:
    """Whether a line has a date in a period."""
    found = dates.find(line.of(view.text(document_id)))
    return any(dates.overlaps(one, period, view.today) for one in found)


def _named_in(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> Draft | None:
    """The line quoted, where it names something and a scrap of a question asks for what no entry spoken of has by
    itself: "at which conference?"."""
    if query.kind != Kind.FACT or query.field not in NAMED:
        return None
    own = view.followed(query, document_id)
    if any(value_of(entry, query.field, view, document_id) for entry in own):
        return None
    document = view.catalogue.mentions[document_id]
    nouns = [mentions(t, document) for t in query.terms if t.kind == TermKind.GENERIC]
    for span in quoted:
        place = view.catalogue.entry_at(document_id, span)
        if place is not None and place.entry.kind in CAREER and place.entry.head.contains(span):
            continue
        said = span.of(view.text(document_id))
        if _names(view, document_id, said) and (own or any(best_in(span, places) >= SYNONYM for places in nouns)):
            return _line(query, view, document_id, span)
    return None


def _line(query: Query, view: View, document_id: str, span: Span) -> Draft:
    """The answer that quotes a line; where somebody was, with the entry that it stands in."""
    citing = Citing()
    told = f"{view.words(document_id, span)} {citing.cite(span)}"
    place = view.catalogue.entry_at(document_id, span)
    if query.field == "employer" and place is not None and place.entry.kind == SectionKind.WORK:
        head = describing.describe(view, document_id, place.entry, first="name")
        told += f" ({head} {citing.cite(describing.head(place.entry))})"
    return Draft(Status.ANSWERED, told, document_id, tuple(citing.spans), confidence=0.8)


def _asks(query: Query) -> bool:
    """Whether a question asks for something that a line can be seen to have."""
    asked = {"ask.amount", "ask.count", "ask.who", "ask.list"}
    timed = {"ask.when", "ask.since", "ask.how_long"} & set(query.tags)  # told by facts and lengths of time
    return _asks_place(query) or bool(asked & set(query.tags) and not timed)


def _asks_place(query: Query) -> bool:
    where = query.field == "employer" and {"ask.where", "refer.that"} <= set(query.tags)  # "where was that?"
    return query.field == "location" or where


def _placed(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> bool:
    """Whether the only entry spoken of says itself where it was, and its head was quoted among lines of others."""
    own = view.followed(query, document_id)
    heads = [entry.head for entry in own if entry.location is not None]
    return len(own) == len(heads) == 1 and len(quoted) > 1 and any(heads[0].overlaps(q) for q in quoted)


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
    return list(dict.fromkeys([*own, *(others if query.field != "employer" else ())]))


def _has(query: Query, view: View, document_id: str, span: Span, *, fragment: bool) -> bool:
    """Whether a line has the kind of thing that is asked for."""
    said = span.of(view.text(document_id))
    asked = set(query.tags)
    if _asks_place(query):
        placed = "refer.one" in query.tags and names_somewhere(said, view.catalogue.languages[document_id])
        return placed or names_place(said)
    if asked & {"ask.amount", "ask.count"}:
        tells = of_kind(query)
        return tells(said) if tells is not None else tells_number(said, query.tags)
    if "ask.who" in asked:
        return _names(view, document_id, said)
    return fragment and "ask.list" in asked and query.field is None and _names(view, document_id, said)


def _names(view: View, document_id: str, said: str) -> bool:
    """Whether a line has a name after its first word; where every noun has a capital that tells nothing."""
    if view.catalogue.languages[document_id] in CAPITAL_NOUNS:
        return False
    return any(token.capital for token in tokenize(said)[1:])


# ---------------------------------------------------------------- the people in it


def _reached(query: Query, view: View, document_id: str, quoted: tuple[Span, ...]) -> Draft:
    """How to reach the person whom the last answer named: by the entry or by another line with that name."""
    text = view.text(document_id)
    names = _people(query, view, document_id, quoted)
    document = view.catalogue.mentions[document_id]
    lines = [e.span for e in view.followed(query, document_id) if e.kind == SectionKind.REFERENCES]
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
    for entry in view.followed(query, document_id):
        if entry.kind == SectionKind.REFERENCES and entry.name is not None:
            found.append(entry.name)
        found.extend(p.span for p in entry.people if any(q.contains(p.span) for q in quoted))
    return found or [name for q in quoted for name in _referees_in(view, document_id, q)]


def _referees_in(view: View, document_id: str, line: Span) -> list[Span]:
    """The names of referees that a line has: "report to Ada Roe"."""
    text = view.text(document_id)
    said = set(words(line.of(text)))
    listed = (p.entry.name for p in view.catalogue.places_of(document_id) if p.section.kind == SectionKind.REFERENCES)
    return [name for name in listed if name is not None and said.issuperset(words(name.of(text)))]
