"""What came right before or after something in a career: the position beside another, the employer beside another,
what lies beside a degree."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import dates
from assistant.answering.draft import View
from assistant.answering.finding import stays
from assistant.answering.finding.kinds import has_degree
from assistant.questions.cvs.names import Place
from assistant.types import SectionKind


def beside(
    view: View,
    document_id: str,
    anchors: Sequence[Place],
    pool: tuple[Place, ...],
    order: str,
    field: str | None,
    sections: tuple[SectionKind, ...] = (),
    *,
    same: bool = False,
) -> tuple[Place, ...]:
    """The dated entry of a pool right before or after some others. What is an employer's has another employer beside
    it, where there is one; beside an entry as such lies the next one, be it at the same employer, and then the next
    employer, too. `same`: what is asked for is at the same employer."""
    dated = [place for place in anchors if place.entry.period]
    if not dated:
        return ()  # a referee has no dates
    ids = {place.entry.id for place in anchors}
    kinds = {*sections, dated[0].entry.kind, *(place.entry.kind for place in pool[:1])}
    others = [p for p in pool if p.entry.period and p.entry.kind in kinds and p.entry.id not in ids]
    if field not in ("employer", "entry") and not same:
        return _next_to(view, dated, others, order)
    whole = stays.joined(view, document_id, (*dated, *others))
    stay = [place for one in whole if any(place.entry.id in ids for place in one.places) for place in one.places]
    inside = {place.entry.id for place in stay}
    if same:
        return _next_to(view, dated, [p for p in others if p.entry.id in inside], order)
    employers = _next_to(view, stay, [p for p in others if p.entry.id not in inside], order)
    if field == "employer":  # with all posts there, lest the walk skips one
        there = tuple(p for one in whole if any(p in one.places for p in employers) for p in one.places) or employers
        employers = there[::-1] if order == "before" else there
    nearest = _next_to(view, dated, others, order)
    own = tuple(place for place in nearest if place.entry.id in inside)
    return (*own, *employers) if field == "entry" or not employers else employers


def _next_to(view: View, anchors: Sequence[Place], others: Sequence[Place], order: str) -> tuple[Place, ...]:
    """The entry that ended last of those begun before the anchors, or that began first of those that lasted longer."""

    def lasted(place: Place) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
        return dates.order(place.entry.period, view.today)

    last = max(lasted(place) for place in anchors)
    if order == "before":
        first = min(began(place) for place in anchors)
        earlier = [p for p in others if lasted(p) <= last]
        earlier = [p for p in earlier if began(p) < first] or earlier  # not what fell into its time
        return (max(earlier, key=lasted),) if earlier else ()
    later = [p for p in others if lasted(p) > last]
    begun = [p for p in later if began(p) > max(began(place) for place in anchors)]
    if all(place.entry.kind == SectionKind.EDUCATION for place in anchors):  # not the job beside the studies
        begun = [p for p in begun if began(p)[0] >= last[0][0]] or begun
    return (min(begun or later, key=began if begun else lasted),) if later else ()


def around_degree(
    view: View, document_id: str, degree: tuple[str, ...], career: Sequence[Place], order: str
) -> tuple[Place, ...]:
    """The dated entry of work or education right before or after a degree."""
    studied = [p for p in career if p.entry.kind == SectionKind.EDUCATION]
    anchor = next((p for p in studied if has_degree(view, document_id, p, degree)), None)
    if anchor is None or anchor.entry.period is None:
        return ()
    bound = anchor.entry.period.end if order == "after" else anchor.entry.period.start
    if bound is None:
        return ()
    others = [p for p in career if p is not anchor and p.entry.period]
    if order == "after":
        later = [p for p in others if began(p)[:2] >= (bound.year, bound.month or 0)]
        return (min(later, key=began),) if later else ()
    earlier = [p for p in others if dates.order(p.entry.period, view.today)[0][:2] <= (bound.year, bound.month or 12)]
    return (max(earlier, key=lambda p: dates.order(p.entry.period, view.today)),) if earlier else ()


def began(place: Place) -> tuple[int, int, int]:
    """When an entry began, as a key to sort by; what has no date comes last."""
    period = place.entry.period
    start = (period.start or period.end) if period else None
    return (start.year, start.month or 0, start.day or 0) if start else (9999, 0, 0)
