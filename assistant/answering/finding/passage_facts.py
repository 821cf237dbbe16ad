"""What is true of a passage whatever is asked: where it stands and what kinds of things it holds."""

from __future__ import annotations

import math
import re
import threading
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.answering.figures.amounts import amount
from assistant.answering.figures.figures import changes, figures, has_figure
from assistant.questions.cvs.dossier import Dossier
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import Chunk, SectionKind, Span, kind_number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KEPT = 64
"""CVs of whose passages the facts are kept."""

HELD = ("number", "change", "date", "person", "percent", "money")
"""The kinds of things that a passage may hold."""

NO_KIND = -1
"""The kind of a passage outside of entries."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_PERSON = re.compile(r"[^\W\d_a-z]\w+ (?:[^\W\d_a-z]\. ?)?[^\W\d_a-z]\w+")


class Passages:
    """The facts of the n passages of a CV, a column each, row i for its chunk i: found when they are first asked for.

    `bounds`, (2, n) float64, are where each starts and ends; `kinds`, (n,), the number of its entry's kind, or
    NO_KIND; `standing`, (4, n), the features `head` to `length` of the ranking; `held`, (6, n), 1 for each of HELD that
    it holds; `figures` the numbers in it. `above`, (n,), is the number of what stands above it, a head or a heading
    with the context of its chunk, which passages share; `bounds_above` are where those start and end; what is nowhere
    has inf and -inf, so that nothing is inside of it. `bare` are the numbers of those that are but the person's name,
    which alone says nothing.
    """

    def __init__(self, dossier: Dossier) -> None:
        import numpy as np

        count, name = len(dossier.chunks), dossier.cv.basics.name
        self._dossier = dossier
        self._known = [False] * count
        self._finding = threading.Lock()
        self._aboves: dict[tuple[Span | None, str], int] = {}
        self._contexts: dict[str, set[int]] = defaultdict(set)
        spans = [(chunk.span.start, chunk.span.end) for chunk in dossier.chunks]
        self.bounds: NDArray[np.float64] = np.array(spans, np.float64).reshape(-1, 2).T
        self.kinds = np.full(count, NO_KIND)
        self.standing = np.zeros((4, count))
        self.held = np.zeros((len(HELD), count))
        self.figures: list[tuple[Span, ...]] = [()] * count
        self.bare = frozenset(
            row for row, chunk in enumerate(dossier.chunks) if name is not None and name.contains(chunk.span)
        )
        self.above = np.zeros(count, int)
        self.bounds_above = np.full((2, count), [[math.inf], [-math.inf]])

    def span(self, row: int) -> Span:
        """The place of a passage."""
        return self._dossier.chunks[row].span

    def rows(self, numbers: Iterable[int]) -> NDArray[np.intp]:
        """The rows of some chunks of the CV, by their numbers, (n,), with their facts found."""
        import numpy as np

        rows = [*numbers]
        for row in rows:
            if not self._known[row]:
                self._find(row)
        return np.array(rows, np.intp)

    def below(self, phrases: Iterable[tuple[str, ...]]) -> list[int]:
        """The numbers of those above whose context has all words of one of some phrases."""
        contexts = self._contexts
        return [
            number
            for phrase in phrases
            if all(word in contexts for word in phrase)
            for number in set.intersection(*(contexts[word] for word in phrase))
        ]

    def _find(self, row: int) -> None:
        with self._finding:  # a number above must be nobody else's
            if not self._known[row]:
                self._fill(row, self._dossier.chunks[row])
                self._known[row] = True

    def _fill(self, row: int, chunk: Chunk) -> None:
        span, dossier = chunk.span, self._dossier
        text = dossier.document.text
        said = span.of(text)
        place = dossier.entry_at(span)
        period = place.entry.period.span if place is not None and place.entry.period is not None else None
        undated = said.replace(period.of(text), "") if period is not None and span.contains(period) else said
        headings = (section.heading for section in dossier.cv.sections if section.heading)
        self.kinds[row] = kind_number(_kind_of(place)) if place is not None else NO_KIND
        self.standing[:, row] = (
            place is not None and _says_more(span, place),
            any(heading.contains(span) for heading in headings),
            len(words(said)) < 3,
            math.log(1 + len(said)) / 6,
        )
        self.held[:, row] = (
            has_figure(undated),
            changes(said),
            bool(_YEAR.search(said)),
            bool(_PERSON.search(said)),
            "%" in said,
            amount(said) is not None,
        )
        self.figures[row] = tuple(Span(span.start + f.start, span.start + f.end) for f in figures(said))
        self.above[row] = self._number(_above(place, span), chunk.context)

    def _number(self, above: Span | None, context: str) -> int:
        """The number of what stands above a passage."""
        number = self._aboves.get((above, context))
        if number is None:
            number = self._aboves[above, context] = len(self._aboves)
            if above is not None:
                self.bounds_above[:, number] = above.start, above.end
            for word in words(context):
                self._contexts[word].add(number)
        return number


@lru_cache(maxsize=KEPT)
def passages_of(dossier: Dossier) -> Passages:
    """The passages of a CV, those of the last CVs kept."""
    return Passages(dossier)


def _kind_of(place: Place) -> SectionKind:
    """The section kind of an entry where it stands."""
    return place.section.kind if place.entry.kind == SectionKind.OTHER else place.entry.kind


def _above(place: Place | None, span: Span) -> Span | None:
    """The head of the entry that a span stands in, of the one above where the span is the head itself; the heading of
    the section where there is none."""
    if place is None:
        return None
    above = place.entry if place.entry.head != span else place.parent
    return above.head if above is not None else place.section.heading


def _says_more(span: Span, place: Place) -> bool:
    """Whether a span is the head of an entry that says more below it."""
    return place.entry.head.contains(span) and place.entry.span.end > place.entry.head.end + 1
