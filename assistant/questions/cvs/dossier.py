"""Dossier: what questions need of one CV: its words, names and entries, made once and looked up many times."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from assistant import lexicon
from assistant.questions.cvs.mentions import Mentions
from assistant.questions.cvs.names import Place, by_run, walk
from assistant.questions.lexical.tags import function_words
from assistant.text import Token, is_cjk, tokenize, words
from assistant.types import CV, Chunk, Document, Section, Span

HEADING = 0.5  # what a word of headings tells of the language, beside the 1 of a function word


class Dossier:
    """A CV, ready to be asked: `mentions` finds words, `names` are by the runs of words that stand for them, `places`
    are the entries by id in the order of the CV."""

    def __init__(self, document: Document, cv: CV, chunks: tuple[Chunk, ...]) -> None:
        self.document = document
        self.cv = cv
        self.chunks = chunks
        tokens = tokenize(document.text)
        self.language = _language(tokens)
        self.mentions = Mentions(document, self.language, tokens)
        self.names = by_run(document, cv, self.mentions)
        self.firsts = frozenset(run[0] for run in self.names)
        self._places_in = {id(section): tuple(walk(section)) for section in cv.sections}
        self.places = {place.entry.id: place for places in self._places_in.values() for place in places}
        self._by_start = _by_start(self.places.values())

    def places_in(self, section: Section) -> tuple[Place, ...]:
        """Every entry of one of the CV's own sections, children after their parent."""
        return self._places_in[id(section)]

    def entry_at(self, span: Span) -> Place | None:
        """The innermost entry that a span lies in."""
        starts, places, reach = self._by_start
        best, least = None, 0
        i = bisect_right(starts, span.start) - 1
        while i >= 0 and reach[i] >= span.end:  # from the nearest on, as far as any of them reaches the span
            own = places[i].entry.span
            if own.end >= span.end and (best is None or len(own) < least):
                best, least = places[i], len(own)
            i -= 1
        return best


def _by_start(every: Iterable[Place]) -> tuple[list[int], list[Place], list[int]]:
    """The entries of a CV in the order of the text, where each begins, and how far any of those up to it reaches."""
    places = sorted(every, key=lambda p: (p.entry.span.start, -p.entry.span.end))
    reach = list(itertools.accumulate((p.entry.span.end for p in places), max))
    return [p.entry.span.start for p in places], places, reach


def _language(tokens: tuple[Token, ...]) -> str:
    """The language that a document is written in, by its function words and, for half as much, the words of headings.
    Each counts for the less the more languages have it: the "de" and "la" of a short Spanish CV are French, too."""
    counts = Counter(token.text for token in tokens)
    if sum(count for word, count in counts.items() if is_cjk(word)) > len(tokens) / 4:
        return "zh"
    known = _telling()
    shared = Counter(word for own in known.values() for word in own.keys() & counts.keys())
    hits = {
        language: sum(counts[word] * own[word] / shared[word] for word in sorted(counts.keys() & own.keys()))
        for language, own in known.items()
    }
    best = max(hits, key=lambda language: hits[language])
    return best if hits[best] else "en"


@cache
def _telling() -> dict[str, dict[str, float]]:
    """By language, how much the folded words tell it that its CVs have in headings, or that are its function words."""
    languages = [language for language in lexicon.languages("cv") if language != "zh"]
    areas = ("cv", "questions", "light")
    sources = (path for area in areas for path in sorted((lexicon.FOLDER / area).glob("*.yaml")))

    return lexicon.derived(
        "tongues-of-cvs", (*sources, Path(__file__)), lambda: {each: _told(each) for each in languages}
    )


def _told(language: str) -> dict[str, float]:
    headings = (phrase for phrases in lexicon.words("cv", language)["sections"].values() for phrase in phrases)
    found = {word: HEADING for phrase in headings for word in words(str(phrase))}
    return found | dict.fromkeys(function_words(language), 1.0)
