"""What the order and the lengths of jobs decide: which of two came first or lasted longer, the time between two, the
employer after or before another, the steps up at one, the longest, the shortest, the last few."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View, plain, quoting
from assistant.answering.facts import entries, in_order
from assistant.answering.finding import leave, neighbours, stays
from assistant.answering.finding.entry_dates import dated, end_of, is_after, months_up_to
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, mentions
from assistant.answering.finding.jobs_meant import last_shown
from assistant.answering.finding.kinds import is_position
from assistant.answering.finding.stated import whole_line
from assistant.answering.finding.stays import Stay
from assistant.answering.finding.stays_told import (
    as_told,
    by_position,
    date_of,
    in_words,
    job,
    key_of,
    length_of,
    measured,
    stay_told,
)
from assistant.answering.passages import not_found
from assistant.answering.phrases import length, say
from assistant.answering.yes_no.whether import as_yes
from assistant.dates import Length
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.led import speaks_of_others
from assistant.questions.cvs.names import Place
from assistant.questions.framing.guided import TAG as GUIDED
from assistant.questions.framing.times import PROMOTED
from assistant.questions.lexical.families import of_family
from assistant.text import phrases_in, words
from assistant.types import Asks, Course, Kind, Period, Query, SectionKind, Span, Status, Term, TermKind

INTERN, YEAR = "intern", 12  # a kind of position, and months
WHY = "refer.why"
OF_EMPLOYER = ("employer", "institution", "location")  # fields that ask for where, not for what
HELD = (SectionKind.WORK, SectionKind.VOLUNTEER)
TOLD = (*CONTENT, TermKind.LINKED)
Answers = Callable[[Query, Course, View, str], Draft | None]


def course(query: Query, view: View, document_id: str) -> Draft | None:
    """The answer by the dates of the jobs; None where the question asks for nothing of the kind, or the CV has none of
    what it asks of."""
    if query.course is None:
        return None
    return ANSWERS[query.course.asks](query, query.course, view, document_id)


# ---------------------------------------------------------------- of two


def _sides(query: Query, asked: Course, view: View, document_id: str) -> tuple[Stay, Stay] | Draft | None:
    """The two that are asked of; what is said where the CV does not know one of them, or not when it was."""
    if asked.lacking:
        return not_found(query, view, document_id, tuple(Term(n, words(n), TermKind.NAME) for n in asked.lacking))
    named = [[ref for ref in refs if ref.document_id == document_id] for refs in asked.sides]
    if not all(named):
        return None
    sides = tuple(zip(asked.named, named, strict=True))
    found = [stays.of_entries(view, document_id, name, refs) for name, refs in sides]
    one, other = found
    if one is not None and other is not None:
        return one, other
    citing, parts = Citing(), []
    for (name, refs), stay in zip(sides, found, strict=True):
        head = describing.head(view.catalogue.entry(document_id, refs[0].entry_id))
        told = stay_told(view, document_id, stay, citing) if stay is not None else None
        parts.append(told or say(query.language, "undated", what=f"{plain(name)} {citing.cite(head)}"))
    return Draft(Status.PARTIAL, "; ".join(parts) + ".", document_id, tuple(citing.spans))


def _first_of(query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """The one of two that began earlier, or later."""
    sides = _sides(query, asked, view, document_id)
    if not isinstance(sides, tuple):
        return sides
    one, other = sides
    before = stays.is_before(one.start, other.start)
    citing = Citing()
    if before is None:
        parts = [stay_told(view, document_id, stay, citing) for stay in sides]
        text = say(query.language, "same_start", start=date_of(one.start), text="; ".join(parts))
        return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans))
    first, second = (one, other) if before == (asked.asks == Asks.EARLIER) else (other, one)
    a, b = (f"{stay.name} {citing.cite_all(stay.spans)}" for stay in (first, second))
    text = say(query.language, str(asked.asks), a=a, a_start=date_of(first.start), b=b, b_start=date_of(second.start))
    return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans))


def _longer(query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """The one of two that lasted longer, or shorter."""
    sides = _sides(query, asked, view, document_id)
    if not isinstance(sides, tuple):
        return sides
    lengths = [(length_of(stay, view), stay) for stay in sides]
    lengths.sort(key=lambda one: one[0].months, reverse=asked.asks == Asks.LONGER)
    citing = Citing()
    told = [(stay.name, f"{in_words(query, found, view)} {citing.cite_all(stay.spans)}") for found, stay in lengths]
    (a, a_length), (b, b_length) = told
    if lengths[0][0].months == lengths[1][0].months:
        return Draft(Status.ANSWERED, f"{a}: {a_length}; {b}: {b_length}.", document_id, tuple(citing.spans))
    key = "more_time" if asked.asks == Asks.LONGER else "less_time"
    text = say(query.language, key, a=a, a_length=a_length, b=b, b_length=b_length)
    return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans))


def _gap(query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """The time from the end of one to the beginning of the other."""
    sides = _sides(query, asked, view, document_id)
    if not isinstance(sides, tuple):
        return sides
    first, second = sorted(sides, key=lambda stay: (stay.start.year, stay.start.month or 0))
    return gap_between(query, first, second, view, document_id)


def gap_between(query: Query, first: Stay, second: Stay, view: View, document_id: str) -> Draft:
    """The time from the end of one stay to the beginning of another, with what lies between and what the CV says
    of this time."""
    citing = Citing()
    marks = [citing.cite_all(stay.spans) for stay in (first, second)]
    named = {"a": f"{first.name} {marks[0]}", "b": f"{second.name} {marks[1]}", "b_start": date_of(second.start)}
    months, precise = stays.months_apart(first.end, second.start) if first.end else (0, True)
    in_months = "ask.months" in query.tags
    unit, value = measured(query, months)
    end = date_of(first.end) if first.end else say(query.language, "present")
    if first.end is None or months < 0 or (precise and months <= 1):
        text = say(query.language, "no_break", **named, a_end=end)
        return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans), value=0.0, unit=unit)
    lasted = length(query.language, Length(months, "month" if precise else "year"), in_months=in_months)
    text = say(query.language, "time_between", length=lasted, **named, a_end=end)
    between = [
        stay
        for stay in stays.stays(view, document_id)
        if stays.is_before(first.end, stay.start) is not False
        and stays.is_before(stay.start, second.start)
        and words(stay.name) not in (words(first.name), words(second.name))
    ]
    if between:
        met = "; ".join(stay_told(view, document_id, stay, citing) for stay in between)
        text = f"{text}. {say(query.language, 'meanwhile', text=met)}"
    period = Period(first.end, second.start, False, Span(0, 0))
    away = leave.at_time(view, document_id, period)
    if WHY in query.tags and not away and not between:
        return not_found(query, view, document_id)  # that there is a gap gives no reason for it
    for line in away:
        text = f"{text}. {view.words(document_id, line)} {citing.cite(line)}"
    return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans), value=value, unit=unit)


# ---------------------------------------------------------------- of one


def _neighbour(query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """The employer right after or before another, of each stay there; None where the CV has none."""
    refs = {ref.entry_id for ref in asked.sides[0] if ref.document_id == document_id}
    every = stays.stays(view, document_id)
    own = [stay for stay in every if refs & {place.entry.id for place in stay.places}]
    if not own:
        named = stays.of_entries(view, document_id, asked.named[0], asked.sides[0])
        own = [named] if named is not None else []
    names = {words(stay.name) for stay in own}
    others = [stay for stay in every if words(stay.name) not in names]
    beside = _after if asked.asks == Asks.NEXT else _before
    found = tuple(dict.fromkeys(other for stay in own for other in beside(stay, others)))
    if not found:
        return _studied_before(query, own, view, document_id) if asked.asks == Asks.PREVIOUS else None
    citing = Citing()
    told = stay_told if query.field in OF_EMPLOYER else by_position
    text = "; ".join(told(view, document_id, stay, citing) for stay in found)
    return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans))


def _studied_before(query: Query, own: list[Stay], view: View, document_id: str) -> Draft | None:
    """The last studies that were over when the first job began, where what was done before it is asked for, and no job:
    "what did he do before Acme?"."""
    if "ask.did" not in query.tags or query.field in OF_EMPLOYER or len(own) != 1:
        return None
    ends = [
        (end, place)
        for place in dated(view, document_id)
        if place.entry.kind == SectionKind.EDUCATION
        and (end := end_of(place)) is not None
        and own[0].start is not None
        and not is_after(end, own[0].start)
    ]
    last = max(ends, key=lambda each: months_up_to(each[0]), default=None)
    return in_order(query, view, document_id, [last[1]]) if last is not None else None


def _after(stay: Stay, others: list[Stay]) -> list[Stay]:
    """The stays that began first once another was over; where none did, once it had begun."""
    later = [one for one in others if stays.is_before(stay.start, one.start)]
    clear = [one for one in later if stay.end is not None and stays.is_before(one.start, stay.end) is not True]
    found = clear or later
    earliest = min((key_of(one.start) for one in found), default=None)
    return [one for one in found if key_of(one.start) == earliest]


def _before(stay: Stay, others: list[Stay]) -> list[Stay]:
    """The stays that ended last when another began; where none had ended, those that began last before."""
    earlier = [one for one in others if stays.is_before(one.start, stay.start)]
    clear = [one for one in earlier if one.end is not None and stays.is_before(stay.start, one.end) is not True]
    found = clear or earlier
    latest = max(((key_of(one.end or stay.start), key_of(one.start)) for one in found), default=None)
    return [one for one in found if (key_of(one.end or stay.start), key_of(one.start)) == latest]


def _promoted(query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """The positions that somebody had at an employer, in their order; of a single one the line that speaks of a step
    up, else that it is the only one."""
    if GUIDED in query.tags or speaks_of_others(phrases_in(query.text, 3), query.language):
        return None  # "were any of his mentees promoted?"
    if not asked.named:
        return _steps(query, asked, view, document_id)
    stay = stays.of_entries(view, document_id, asked.named[0], asked.sides[0])
    if stay is None:
        return None
    titles = {words(view.words(document_id, p.entry.position)) for p in stay.places if p.entry.position}
    citing = Citing()
    if len(titles) > 1:
        told = "; ".join(job(view, document_id, stay, number, citing) for number in range(len(stay.places)))
        text = say(query.language, "positions_at", name=stay.name, text=told)
        number = float(len(stay.places)) if query.kind == Kind.COUNT else None
        return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans), value=number)
    if asked.asks == Asks.POSITIONS:
        return None
    lines = _of_promotion(view, document_id, stay)
    if lines:
        text = " ".join(f"{view.words(document_id, line)} {citing.cite(line)}" for line in lines)
        return Draft(Status.ANSWERED, text, document_id, tuple(citing.spans), confidence=0.8)
    text = say(query.language, "only_position", text=stay_told(view, document_id, stay, citing))
    return Draft(Status.PARTIAL, f"{text}.", document_id, tuple(citing.spans), confidence=0.8)


def risen(query: Query, view: View, document_id: str) -> Draft | None:
    """When somebody was promoted to a post: the jobs whose titles say all that the question tells of it; that the CV
    says nothing of it where no line does."""
    told = tuple(term for term in query.terms if term.kind in TOLD)
    if PROMOTED not in query.tags or query.filters.organisation or not told:
        return None
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in told]
    held = [
        place
        for place in dated(view, document_id)
        if place.entry.kind in HELD and all(best_in(place.entry.head, each) >= SYNONYM for each in found)
    ]
    if held:
        return entries(replace(query, field="position"), view, document_id, tuple(held[:1]))
    lines = (chunk.span for chunk in view.catalogue.chunks_of(document_id))
    told_in_line = any(all(best_in(line, each) >= PROOF for each in found) for line in lines)
    return None if told_in_line else not_found(query, view, document_id, told)


def _still(query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """Whether a job goes on, by its dates."""
    stay = stays.of_entries(view, document_id, asked.named[0], asked.sides[0])
    if stay is None:
        return None
    citing = Citing()
    text = stay_told(view, document_id, stay, citing)
    key = "still" if stay.is_ongoing else "over"
    return Draft(Status.ANSWERED, say(query.language, key, text=f"{text}."), document_id, tuple(citing.spans))


def _steps(query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """The steps up at the employers of the jobs shown last, if there were any, else at all."""
    every = stays.stays(view, document_id)
    shown = {place.entry.id for place in last_shown(HELD, query, view, document_id)}
    own = [stay for stay in every if shown & {place.entry.id for place in stay.places}]
    return _steps_at(own, query, asked, view, document_id) or _steps_at(every, query, asked, view, document_id)


def _steps_at(every: Sequence[Stay], query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """The steps up at one employer after another, the job before each and the one after it: the last of them, the first
    or all; where no two jobs at one employer have other titles, the lines that speak of a promotion."""
    found = [
        (stay, number)
        for stay in every
        for number in range(1, len(stay.places))
        if len({_title(view, document_id, place) for place in stay.places[number - 1 : number + 1]}) > 1
    ]
    found.sort(key=lambda step: neighbours.began(step[0].places[step[1]]))
    if found:
        told = {-1: found[-1:], 1: found[:1]}.get(asked.number, found)
        citing = Citing()
        steps = (
            f"{job(view, document_id, s, n - 1, citing)} → {job(view, document_id, s, n, citing)}" for s, n in told
        )
        text = "; ".join(f"{stay.name}: {step}" for (stay, _), step in zip(told, steps, strict=True))
        draft = Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans))
    else:
        lines = [line for stay in every for line in _of_promotion(view, document_id, stay)]
        if not lines:
            return None
        draft = quoting(view, document_id, lines, confidence=0.8)
    return as_yes(query, draft) if query.kind == Kind.YES_NO else draft


def _title(view: View, document_id: str, place: Place) -> tuple[str, ...]:
    """The folded words of a job's title."""
    return words(view.words(document_id, place.entry.position)) if place.entry.position else ()


def _of_promotion(view: View, document_id: str, stay: Stay) -> tuple[Span, ...]:
    """The lines of a stay that say that somebody was promoted."""
    document = view.catalogue.mentions[document_id]
    spoken = [span for phrase in of_family("step_up", document.language) for span in document.find(phrase)]
    inside = [s for s in spoken if any(p.entry.span.contains(s) and not p.entry.head.contains(s) for p in stay.places)]
    return tuple(dict.fromkeys(whole_line(view, document_id, span) for span in sorted(inside)))


# ---------------------------------------------------------------- of all


def _extreme(query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """The employer with whom somebody stayed longest or shortest, with all of whom the dates leave it open; the post,
    where one is asked for."""
    of_posts = query.field == "position" and "field.employer" not in query.tags
    every = stays.posts(view, document_id) if of_posts else stays.stays(view, document_id)
    if len(every) < 2:
        return None  # one job is no longest
    sign = 1 if asked.asks == Asks.LONGEST else -1
    best = max(every, key=lambda stay: sign * sum(stays.bounds(stay, view)))
    alike = [stay for stay in every if as_told(stay, view) == as_told(best, view)]
    citing = Citing()
    told = [f"{stay_told(view, document_id, s, citing)}: {in_words(query, length_of(s, view), view)}" for s in alike]
    unit, value = measured(query, length_of(best, view).months)
    return Draft(Status.ANSWERED, "; ".join(told) + ".", document_id, tuple(citing.spans), value=value, unit=unit)


def _last(query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """The employers of the last few stays, the present one first."""
    every = sorted(stays.stays(view, document_id), key=_ended, reverse=True)[: asked.number]
    if not every:
        return None
    citing = Citing()
    text = "; ".join(stay_told(view, document_id, stay, citing) for stay in every)
    return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans))


def _moves(query: Query, asked: Course, view: View, document_id: str) -> Draft | None:
    """How often somebody went from one employer to another: one time less than there are, which are told in order; the
    internships of a student are no employment that was left."""
    every = stays.stays(view, document_id)
    if not every:
        return None
    every = tuple(stay for stay in every if not _is_internship(stay, view, document_id)) or every
    citing = Citing()
    told = " → ".join(stay_told(view, document_id, stay, citing) for stay in every)
    number = len(every) - 1
    key = {0: "no_move", 1: "one_move"}.get(number, "moves")
    text = say(query.language, key, n=number, text=told)
    return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans), value=float(number))


def _is_internship(stay: Stay, view: View, document_id: str) -> bool:
    """Whether all that somebody was at an employer is an intern, for less than a year or during studies."""
    if not all(is_position(view, document_id, place, INTERN) for place in stay.places):
        return False
    _, most = stays.bounds(stay, view)
    own = [place.entry.period for place in stay.places if place.entry.period is not None]
    studies = [p.entry.period for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.EDUCATION]
    return most <= YEAR or any(dates.overlaps(one, time, view.today) for one in own for time in studies if time)


def _ended(stay: Stay) -> tuple[int, int, int, int]:
    """A key to sort by: when a stay ended, then when it began."""
    return (*(key_of(stay.end) if stay.end is not None else (9999, 0)), *key_of(stay.start))


ANSWERS: dict[Asks, Answers] = {
    Asks.EARLIER: _first_of,
    Asks.LATER: _first_of,
    Asks.LONGER: _longer,
    Asks.SHORTER: _longer,
    Asks.GAP: _gap,
    Asks.NEXT: _neighbour,
    Asks.PREVIOUS: _neighbour,
    Asks.PROMOTED: _promoted,
    Asks.POSITIONS: _promoted,
    Asks.STILL: _still,
    Asks.LONGEST: _extreme,
    Asks.SHORTEST: _extreme,
    Asks.LAST: _last,
    Asks.MOVES: _moves,
}
