"""Until when certificates are valid, as a CV tells: "valid until", "ran out", "due", "for life"."""

from __future__ import annotations

from functools import cache

from assistant import dates, lexicon
from assistant.answering.draft import View
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import phrases
from assistant.text import Phrases, words
from assistant.types import Query

LEXICON = "validity.yaml"
VALID, LAPSED, DUE, ENDLESS = "valid", "lapsed", "due", "endless"


def asks_until(query: Query) -> bool:
    """Whether a question says that something runs out or is to be renewed."""
    said = words(query.text)
    return any(asking(state, query.language).stand_in(said) for state in (DUE, VALID))


def tells_until(place: Place, view: View, document_id: str) -> bool:
    """Whether a certificate says how long it is valid, that it is not any more, or when it is to be renewed."""
    labelled = any(fact.key == "expires" for fact in place.entry.extra)
    return labelled or says_until(place.entry.span.of(view.text(document_id)))


def says_until(line: str) -> bool:
    """Whether a line says how long something is valid, that it is not any more, or when it is to be renewed."""
    said = words(line)
    told = (phrases(LEXICON, state, "said") for state in (DUE, VALID, LAPSED))
    return any(each.stand_in(said) for each in (*told, phrases(LEXICON, ENDLESS)))


def is_over(place: Place, view: View, document_id: str) -> bool:
    """Whether a certificate is said in words to have run out."""
    said = words(place.entry.span.of(view.text(document_id)))
    endless = phrases(LEXICON, ENDLESS).stand_in(said)
    return not endless and phrases(LEXICON, LAPSED, "said").stand_in(said)


def until_when(place: Place, view: View, document_id: str) -> tuple[int, int] | None:
    """The year and the month to which a certificate says that it is valid."""
    text = view.text(document_id)
    labelled = [fact.span.of(text) for fact in place.entry.extra if fact.key == "expires"]
    dated = (date for line in labelled or [_behind(place.entry.span.of(text))] for date in dates.find(line))
    ends = (period.end or period.start for period in dated)
    return next(((end.year, end.month or 12) for end in ends if end is not None), None)


def _behind(line: str) -> str:
    """What stands behind the words for "valid until"; "" where a line has none."""
    lowered = line.casefold()
    starts = [lowered.find(phrase) + len(phrase) for phrase in _before_dates() if phrase in lowered]
    return line[min(starts) :] if starts else ""


@cache
def _before_dates() -> tuple[str, ...]:
    return tuple(str(phrase).casefold() for phrase in lexicon.load(LEXICON)[VALID]["said"])


def asking(state: str, language: str) -> Phrases:
    return phrases(LEXICON, state, "asked", language)
