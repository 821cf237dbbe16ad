"""What all entries asked for lie before, after or between: "the employers that he had before X", "between A and B"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.questions.cvs.names import NameKind
from assistant.questions.lexical.tags import Tag
from assistant.questions.links import Link

NAMES = (NameKind.ORGANISATION, NameKind.INSTITUTION, NameKind.PROJECT, NameKind.POSITION, NameKind.STUDY)
SIDES = {"time.before": "before", "time.after": "after"}
THEN = {"refer.before_that": "time.before", "refer.after_that": "time.after"}
PICKING = ("order.first", "order.last", "order.longest", "order.shortest")
FOLLOWING = frozenset({"zh"})
"""Languages in which the side stands behind what it belongs to."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words `[first, last)` of a question that name an entry, a degree, a kind of position or (none of them) the end
    of the studies, and the side of it that is asked for."""

    side: str
    first: int
    last: int
    link: Link | None = None
    degree: str | None = None
    position: str | None = None


def sided(
    tagged: tuple[Tag, ...], links: tuple[Link, ...], degrees: dict[int, tuple[int, str]], stop: frozenset[int]
) -> tuple[Tag, ...]:
    """The tags with those of "after that" that something stands behind as the words for the side of it: "straight after
    her PhD"."""
    things = {*degrees, *(link.first for link in links if link.of(*NAMES))}

    def named(tag: Tag) -> bool:
        behind = tag.last
        while behind in stop and behind not in things:
            behind += 1
        return behind in things

    return tuple(replace(t, name=THEN[t.name]) if t.name in THEN and named(t) else t for t in tagged)


def anchors(
    tagged: tuple[Tag, ...], links: tuple[Link, ...], degrees: dict[int, tuple[int, str]], language: str
) -> tuple[tuple[Anchor, ...], set[int]]:
    """The anchors of a question that asks for all between two of them, or for the first, last, longest or shortest of
    all on one side, with the positions of the words that name them; none for the neighbour of an entry."""
    things = _things(tagged, links, degrees)
    found = _between(tagged, things, language) or _one_sided(tagged, things, language)
    if not found:
        return (), set()
    marks = [tag for tag in tagged if tag.name in (*SIDES, "time.between")]
    first = min(min(tag.first for tag in marks), *(anchor.first for anchor in found))
    last = max(anchor.last for anchor in found)
    if language in FOLLOWING:
        last = max(last, *(tag.last for tag in marks))
    return found, set(range(first, last))


def _things(tagged: tuple[Tag, ...], links: tuple[Link, ...], degrees: dict[int, tuple[int, str]]) -> list[Anchor]:
    """Everything in a question that may be an anchor, the most telling kind first."""
    ended = {tag.first for tag in tagged if tag.name == "time.ended"}
    return [
        *(Anchor("", link.first, link.last, link=link) for link in links if link.of(*NAMES)),
        *(Anchor("", first, first + length, degree=key) for first, (length, key) in degrees.items()),
        *(
            Anchor("", tag.first, tag.last, position=tag.name.partition(".")[2])
            for tag in tagged
            if tag.name.startswith("position.") and not tag.name.endswith(("academia", "industry"))
        ),
        *(Anchor("", tag.first, tag.last) for tag in tagged if tag.name == "section.education" and tag.first in ended),
    ]


def _between(tagged: tuple[Tag, ...], things: list[Anchor], language: str) -> tuple[Anchor, ...]:
    """The two anchors of "between A and B"."""
    mark = next((tag for tag in tagged if tag.name == "time.between"), None)
    if mark is None:
        return ()
    spoken = [t for t in things if (t.last <= mark.first if language in FOLLOWING else t.first >= mark.last)]
    for link in (tag for tag in tagged if tag.name == "refer.and"):
        ahead = next((t for t in spoken if t.last <= link.first), None)
        behind = next((t for t in spoken if t.first >= link.last), None)
        if ahead and behind:
            return _on("after", ahead), _on("before", behind)
    by_place = sorted(spoken, key=lambda t: (t.first, -t.last))
    ahead = by_place[0] if by_place else None
    behind = next((t for t in by_place if ahead and t.first >= ahead.last), None)
    return (_on("after", ahead), _on("before", behind)) if ahead and behind else ()


def _one_sided(tagged: tuple[Tag, ...], things: list[Anchor], language: str) -> tuple[Anchor, ...]:
    """The anchor of "the longest before A"; none where the order belongs to the anchor ("after her first degree")."""
    mark = next((tag for tag in tagged if tag.name in SIDES), None)
    orders = [tag for tag in tagged if tag.name in PICKING]
    if mark is None or not orders:
        return ()
    spoken = [t for t in things if (t.last <= mark.first if language in FOLLOWING else t.first >= mark.last)]
    named = [t for t in spoken if t.link or t.degree or t.position]
    studies = (t for t in _studies(tagged) if t.first == mark.last and _asks_for_job(tagged, mark))
    near = min(named, key=lambda t: abs(t.first - mark.last), default=None) or next(studies, None)
    if near is None or any(min(mark.first, near.first) <= tag.first <= near.last for tag in orders):
        return ()
    return (_on(SIDES[mark.name], near),)


def _studies(tagged: tuple[Tag, ...]) -> list[Anchor]:
    """The words for studies as such: their end is what a job may lie after ("your first job after university")."""
    return [Anchor("", tag.first, tag.last) for tag in tagged if tag.name == "section.education"]


def _asks_for_job(tagged: tuple[Tag, ...], mark: Tag) -> bool:
    return any(tag.last <= mark.first and tag.name in ("field.position", "section.work") for tag in tagged)


def _on(side: str, thing: Anchor) -> Anchor:
    return Anchor(side, thing.first, thing.last, thing.link, thing.degree, thing.position)
