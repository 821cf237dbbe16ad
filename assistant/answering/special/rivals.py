"""Which of two: "has she published more with A or with B?", "which funder gave more?", "before or after 2018?"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.figures.amounts import amount
from assistant.answering.finding.authors import authors, written_with
from assistant.answering.finding.marks import Mark, better, mark
from assistant.answering.finding.selection import select
from assistant.answering.lists import item
from assistant.answering.phrases import noun
from assistant.answering.special.comparing import Measure, loosened, measured
from assistant.questions.cvs.names import Place
from assistant.questions.fields import KINDS as KINDS_OF
from assistant.questions.lexical.tags import of_language, phrases
from assistant.text import says, words
from assistant.types import Filters, Kind, Query, SectionKind, Span, Status, TermKind

KINDS = (Kind.YES_NO, Kind.LIST, Kind.COUNT, Kind.FACT, Kind.PASSAGE, Kind.TIMELINE)
NAMES = (TermKind.NAME, TermKind.KNOWN, TermKind.LINKED)
WORKED = (SectionKind.WORK, SectionKind.VOLUNTEER)
PAPERS = (SectionKind.PUBLICATIONS,)
VALUED = (*PAPERS, SectionKind.AWARDS, SectionKind.PROJECTS, SectionKind.SKILLS, SectionKind.OTHER)
COUNTED = tuple(f"section.{key}" for key in (
    "patents", "grants", "talks", "awards", "conference", "journal", "projects", "certificates", "publications",
))  # fmt: skip
BEST, WORST = "order.best", "order.worst"
OF_STUDIES = ("score", "degree", None)
EACH = 2  # kinds that are set against each other
VENUES = ("venue", "publisher")
MOST = 6  # entries that are quoted for both sides
WHOLE = 260  # characters of an entry that is quoted whole
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: how it is called, what is quoted for it with how that is said, and how much it has."""

    name: str
    quoted: tuple[tuple[Span, str], ...]
    worth: float


def rivals(query: Query, view: View, document_id: str) -> Draft | None:
    """Both sides with what each has, the one that is asked for first; None where a question asks for no such thing or
    the CV does not have both."""
    said = words(query.text)
    if query.kind not in KINDS or query.follows or not _asks(said, "or", query):
        return None
    if len(query.filters.degree) > 1 and (_asks(said, "better", query) or _asks(said, "worse", query)):
        return _by_marks(query, view, document_id, worse=_asks(said, "worse", query))
    fewer = _asks(said, "fewer", query)
    fewer = fewer or "ask.smaller" in query.tags
    if not (fewer or _asks(said, "more", query) or "ask.larger" in query.tags):
        return None
    if len(query.filters.organisation) == EACH:
        employed = _at_employers(query, view, document_id)
        return _told(document_id, employed, fewer=fewer) if len(employed) == EACH else None
    papers = _papers_of(query, view, document_id, said)
    if len(papers) > 1 and any(side.worth for side in papers):
        return _counted(query, document_id, papers, fewer=fewer)
    kinds = _kinds_of(query, view, document_id)
    if len(kinds) > 1:
        return _told_counts(document_id, kinds, fewer=fewer)
    valued = _valued(query, view, document_id, said)
    return _told(document_id, valued, fewer=fewer) if len(valued) > 1 else None


def _papers_of(query: Query, view: View, document_id: str, said: tuple[str, ...]) -> list[Side]:
    """The papers with each of the persons that a question names, in each of the journals, or before and after a
    year; [] where it names no two."""
    every = [place for place in view.catalogue.places_of(document_id) if place.section.kind in PAPERS]
    papers = tuple(place for place in every if place.entry.name is not None)
    filters = query.filters
    if len(filters.person) > 1:
        groups = [(p, written_with(view, document_id, papers, p), Filters(person=(p,))) for p in filters.person]
    elif len(filters.venue) > 1:
        groups = [(v, _in_venue(view, document_id, papers, v), Filters(venue=(v,))) for v in filters.venue]
    elif "section.publications" in query.tags:
        groups = [(label, found, Filters()) for label, found in _around_year(query, papers, said)]
    else:
        return []
    sides = []
    for name, found, narrowed in groups:
        own = replace(query, filters=narrowed)
        quoted = tuple(item(own, view, document_id, place.entry) for place in found)
        sides.append(Side(_called(view, document_id, found, name), quoted, len(found)))
    return sides


def _at_employers(query: Query, view: View, document_id: str) -> list[Side]:
    """The line with the largest figure of what is asked for among those that tell of each of two employers: "was her
    team bigger at Acme or at Bell?"; [] where the question asks for no figure."""
    found = measured(query, view.catalogue.languages[document_id])
    tried = (_told_at(query, measure, view, document_id) for measure in (loosened(found[0]) if found else ()))
    return next((sides for sides in tried if len(sides) == EACH), [])


def _told_at(query: Query, measure: Measure, view: View, document_id: str) -> list[Side]:
    """The line of each employer with the largest figure of a kind."""
    text, sides = view.text(document_id), []
    for name in query.filters.organisation:
        places = [p for p in view.catalogue.places_of(document_id) if p.entry.kind in WORKED and _is_at(p, name, text)]
        lines = (line for p in places for line in (*p.entry.highlights, *(f.span for f in p.entry.extra)))
        worth = {line: figure for line in lines if (figure := measure(line.of(text))) is not None}
        best = max(worth, key=lambda line: worth[line], default=None)
        if best is not None:
            place = view.catalogue.entry_at(document_id, best)
            at = describing.describe(view, document_id, place.entry) if place is not None else name
            sides.append(Side(name, ((best, f"{at}: {view.words(document_id, best)}"),), worth[best]))
    return sides


def _is_at(place: Place, name: str, text: str) -> bool:
    """Whether a job is with an employer."""
    return place.entry.name is not None and says(words(place.entry.name.of(text)), words(name))


def _kinds_of(query: Query, view: View, document_id: str) -> list[Side]:
    """The entries of each of the two kinds that a question names: "more patents or more grants?"."""
    asked = [tag.partition(".")[2] for tag in query.tags if tag in COUNTED]
    sides = []
    for key in dict.fromkeys(asked) if len(set(asked)) == EACH else ():
        filters = Filters(candidate=query.filters.candidate, section=KINDS_OF.get(key, ()), heading=(key,))
        own = replace(query, kind=Kind.LIST, field=None, terms=(), tags=(), filters=filters)
        quoted = tuple(item(own, view, document_id, place.entry) for place in select(own, view, document_id))
        sides.append(Side(noun(query.language, key, len(quoted)), quoted, len(quoted)))
    several = [quoted for side in sides for quoted in side.quoted]
    apart = all(side.quoted for side in sides) and len(set(several)) == len(several)
    return sides if apart else []  # one section may hold both


def _called(view: View, document_id: str, found: Sequence[Place], name: str) -> str:
    """A person or a journal as the CV writes the name; other names as they are."""
    text, own = view.text(document_id), set(words(name))
    venues = (fact.span.of(text) for place in found for fact in place.entry.extra if fact.key in VENUES)
    written = next((m for venue in venues if (m := re.search(re.escape(name), venue, re.IGNORECASE))), None)
    if written is not None:
        return written[0]
    spans = (span for place in found for span in authors(place))
    called = (view.words(document_id, span) for span in spans if own <= set(words(span.of(text))))
    return next(called, name).rstrip(".,")


def _in_venue(view: View, document_id: str, papers: tuple[Place, ...], venue: str) -> tuple[Place, ...]:
    text, own = view.text(document_id), words(venue)
    facts = {p.entry.id: [f for f in p.entry.extra if f.key in VENUES] for p in papers}
    return tuple(p for p in papers if any(says(words(f.span.of(text)), own) for f in facts[p.entry.id]))


def _around_year(query: Query, papers: tuple[Place, ...], said: tuple[str, ...]) -> list[tuple[str, tuple[Place, ...]]]:
    """The papers before and after the one year of a question that has words for both."""
    years = set(_YEAR.findall(query.text))
    sides = [(key, _spoken(said, key, query.language)) for key in ("before", "after")]
    if len(years) != 1 or not all(phrase for _, phrase in sides):
        return []
    year = int(years.pop())
    dated = [(p, end.year) for p in papers if p.entry.period and (end := p.entry.period.end or p.entry.period.start)]
    found = []
    for key, phrase in sides:
        own = tuple(p for p, dated_in in dated if (dated_in < year if key == "before" else dated_in > year))
        parts = (str(year), "".join(phrase)) if query.language == "zh" else (" ".join(phrase), str(year))
        found.append((" ".join(parts), own))
    return found


def _counted(query: Query, document_id: str, sides: list[Side], *, fewer: bool) -> Draft:
    citing, parts = Citing(), []
    for side in _ranked(sides, fewer=fewer):
        marks = citing.cite_all([span for span, _ in side.quoted]) if side.quoted else ""
        unit = noun(query.language, "publications", side.worth)
        parts.append(f"{side.name}: {int(side.worth)} {unit} {marks}".rstrip())
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans), confidence=0.8)


def _told_counts(document_id: str, sides: list[Side], *, fewer: bool) -> Draft:
    citing, parts = Citing(), []
    for side in _ranked(sides, fewer=fewer):
        parts.append(f"{int(side.worth)} {side.name} {citing.cite_all([span for span, _ in side.quoted])}")
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans), confidence=0.8)


def _told(document_id: str, sides: list[Side], *, fewer: bool) -> Draft:
    citing = Citing()
    ranked = [told for side in _ranked(sides, fewer=fewer) for told in side.quoted]
    text = "; ".join(f"{shown} {citing.cite(span)}" for span, shown in ranked)
    return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans), confidence=0.8)


def _ranked(sides: list[Side], *, fewer: bool) -> list[Side]:
    return sorted(sides, key=lambda side: side.worth if fewer else -side.worth)


def _valued(query: Query, view: View, document_id: str, said: tuple[str, ...]) -> list[Side]:
    """The entries with a sum, or with a number of what is asked for, that either side of the "or" names best."""
    found = measured(query, view.catalogue.languages[document_id])
    other = [found[0]] if found is not None else []
    given = {"section.grants", "section.awards"} & set(query.tags)
    measures = (partial(amount), *other) if given else (*other, partial(amount))
    tried = (_by_measure(query, view, document_id, said, measure) for measure in measures)
    return next((sides for sides in tried if sides), [])


def _by_measure(query: Query, view: View, document_id: str, said: tuple[str, ...], measure: Measure) -> list[Side]:
    """The two sides by the entries that have a figure of one kind; [] where they are not told apart."""
    text = view.text(document_id)
    places = [p for p in view.catalogue.places_of(document_id) if p.section.kind in VALUED and p.parent is None]
    worth = {p.entry.id: (p, value) for p in places if (value := measure(p.entry.span.of(text))) is not None}
    own = {entry_id: set(words(place.entry.span.of(text))) for entry_id, (place, _) in worth.items()}
    often = Counter(word for spoken in own.values() for word in spoken)
    sides = []
    for side in _parted(said, query.language):
        scores = {entry_id: sum(1 / often[word] for word in side & own[entry_id]) for entry_id in worth}
        best = max(scores.values(), default=0)
        named = [worth[entry_id] for entry_id, score in scores.items() if score == best > 0]
        quoted = tuple((_whole(place), view.words(document_id, _whole(place))) for place, _ in named)
        sides.append(Side("", quoted, sum(value for _, value in named)))
    several = [quoted for side in sides for quoted in side.quoted]
    apart = all(side.quoted for side in sides) and len(set(several)) == len(several) <= MOST
    return sides if apart else []


def _whole(place: Place) -> Span:
    return place.entry.span if len(place.entry.span) <= WHOLE else place.entry.head


def _parted(said: tuple[str, ...], language: str) -> tuple[set[str], ...]:
    """The telling words on either side of the last "or" of a question, without those on both."""
    joints = phrases("rivals.yaml", "or", language)
    at = [(i, i + len(p)) for p in joints for i in range(1, len(said) - 1) if said[i : i + len(p)] == p]
    if not at:
        return ()
    first, last = max(at)
    stop = of_language(language).stop
    left, right = ({word for word in part if word not in stop} for part in (said[:first], said[last:]))
    return (left - right, right - left)


def _by_marks(query: Query, view: View, document_id: str, *, worse: bool) -> Draft | None:
    """The marks of two degrees, the one that is asked for first; as they are asked for, where they cannot be
    compared; None where the CV does not have both."""
    found = []
    for degree in query.filters.degree:
        filters = Filters(candidate=query.filters.candidate, degree=(degree,))
        studies = select(replace(query, filters=filters), view, document_id, (SectionKind.EDUCATION,))
        marked = [(p, told) for p in studies if (told := mark(p.entry, view, document_id)) is not None]
        if not marked:
            return None
        found.append(marked[0])
    first, second = found[:2]
    if better(second[1], first[1]) if not worse else better(first[1], second[1]):
        first, second = second, first
    return _told_marks((first, second), view, document_id)


def _told_marks(marked: Sequence[tuple[Place, Mark]], view: View, document_id: str) -> Draft:
    """Studies, each with its mark."""
    citing, parts = Citing(), []
    for place, told in marked:
        named = view.words(document_id, place.entry.position or place.entry.name or place.entry.head)
        whole = place.entry.span if len(place.entry.span) <= WHOLE else told.quoted
        parts.append(f"{named}: {view.words(document_id, told.span)} {citing.cite(whole)}")
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans), confidence=0.8)


def best_marked(query: Query, view: View, document_id: str) -> Draft | None:
    """The study with the best (the worst) mark of all: "which degree got the better grade?". None where the question
    asks for no such one, names a study, or fewer than two studies have marks, or marks that cannot be compared."""
    filters, graded = query.filters, {BEST, WORST} & set(query.tags)
    named = filters.degree or filters.entries or filters.organisation or query.follows
    if named or not (graded and (query.field == "score" or "ask.academic" in query.tags)):
        return None
    if query.kind not in KINDS or query.field not in OF_STUDIES or any(term.kind in NAMES for term in query.terms):
        return None
    studies = (p for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.EDUCATION)
    marked = [(p, told) for p in studies if p.parent is None and (told := mark(p.entry, view, document_id)) is not None]
    if len(marked) < EACH or len({told.written for _, told in marked}) > 1:
        return None
    bound = (min if WORST in query.tags else max)(told.worth for _, told in marked)
    return _told_marks([(p, told) for p, told in marked if told.worth == bound], view, document_id)


def _asks(said: tuple[str, ...], key: str, query: Query) -> bool:
    return bool(_spoken(said, key, query.language))


def _spoken(said: tuple[str, ...], key: str, language: str) -> tuple[str, ...]:
    """The phrase of a kind that a question has, () where it has none."""
    return next(iter(phrases("rivals.yaml", key, language).standing_in(said)), ())
