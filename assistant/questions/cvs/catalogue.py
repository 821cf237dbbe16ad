"""What a question is asked of: the CVs of a corpus with their names, words and entries.

A question is put to all CVs of a small corpus. Of a large one, thousands of CVs, it is put to those that are nearest
to it, so that neither its time nor the memory grows with the corpus: `Library` keeps what was made of the last ones.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property, lru_cache

from assistant.questions.cvs.dossier import Dossier
from assistant.questions.cvs.names import LONGEST, Name, NameKind, Place
from assistant.text import words
from assistant.types import Chunk, Corpus, Entry, EntryRef, Section, SectionKind, Span

_UP_TO_MARK = re.compile(r"[,(/·]")
WHOLE = 50
"""CVs up to which a question is put to all of them."""

NEAREST = 5
"""CVs of a larger corpus that a question is put to for each reason, and candidates of whom it may name the name: more
than an answer shows would only cost time."""

CHECKED = 30
"""CVs of a larger corpus up to which every one that may fit is looked at."""

KEPT = 64
"""Dossiers that a library keeps, some megabytes each."""


class Catalogue:
    """Names, words and entries of some CVs, ready to be linked to. `several`: they are of a corpus of several CVs."""

    def __init__(self, dossiers: Iterable[Dossier], *, several: bool) -> None:
        self.several = several
        self._dossiers = {dossier.document.id: dossier for dossier in dossiers}
        self.documents = {name: dossier.document for name, dossier in self._dossiers.items()}
        self.cvs = {name: dossier.cv for name, dossier in self._dossiers.items()}
        self.languages = {name: dossier.language for name, dossier in self._dossiers.items()}
        self.mentions = {name: dossier.mentions for name, dossier in self._dossiers.items()}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every folded word of the CVs."""
        return frozenset().union(*(mentions.vocabulary for mentions in self.mentions.values()))

    @cached_property
    def towns(self) -> Mapping[tuple[str, ...], tuple[EntryRef, ...]]:
        """The jobs by the folded words of their places, as the CVs write them up to the first mark: "Hull, UK"."""
        found: dict[tuple[str, ...], list[EntryRef]] = defaultdict(list)
        for dossier in self._dossiers.values():
            for place in dossier.places.values():
                if place.entry.kind == SectionKind.WORK and place.entry.location is not None:
                    town = words(_UP_TO_MARK.split(place.entry.location.of(dossier.document.text))[0])
                    found[town].append(EntryRef(dossier.document.id, place.entry.id))
        return {town: tuple(refs) for town, refs in found.items() if town}

    @cached_property
    def _spellings(self) -> dict[int, dict[int, str]]:
        """The runs of names that may be written wrongly, as texts, by their length and by their number."""
        runs: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        for dossier in self._dossiers.values():
            for run, names in dossier.names.items():
                runs[run] += names
        found: dict[int, dict[int, str]] = defaultdict(dict)
        for number, text in enumerate(" ".join(run) for run, names in runs.items() if _spellable(run, names)):
            found[len(text)][number] = text
        return found

    def dossier(self, document_id: str) -> Dossier:
        """What is known of one CV; KeyError if it is not among them."""
        return self._dossiers[document_id]

    def names(self, run: tuple[str, ...]) -> tuple[Name, ...]:
        """The names that a run of folded words stands for."""
        return tuple(name for dossier in self._dossiers.values() for name in dossier.names.get(run, ()))

    def longest_at(self, texts: tuple[str, ...], start: int) -> tuple[int, tuple[Name, ...]]:
        """The longest run that begins at a word and names something: its length and the names; (0, ()) if none."""
        if not any(texts[start] in dossier.firsts for dossier in self._dossiers.values()):
            return 0, ()
        for length in range(min(LONGEST, len(texts) - start), 0, -1):
            names = self.names(texts[start : start + length])
            if names:
                return length, names
        return 0, ()

    def nearest(self, run: tuple[str, ...]) -> tuple[str, ...] | None:
        """The run of a name that differs from these words by a typing error or two; None if there is none."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        text = " ".join(run)
        if len(text) < 5:
            return None
        allowed = 1 if len(text) < 8 else 2
        lengths = range(len(text) - allowed, len(text) + allowed + 1)
        compared = sorted(place for length in lengths for place in self._spellings.get(length, {}).items())
        near = process.extractOne(text, [spelt for _, spelt in compared], scorer=OSA.distance, score_cutoff=allowed)
        return tuple(near[0].split(" ")) if near is not None else None

    def entry(self, document_id: str, entry_id: str) -> Entry:
        """The entry of that id; KeyError if there is none."""
        return self.place(document_id, entry_id).entry

    def place(self, document_id: str, entry_id: str) -> Place:
        """Where that entry stands; KeyError if there is none."""
        return self._dossiers[document_id].places[entry_id]

    def places_of(self, document_id: str) -> tuple[Place, ...]:
        """Every entry of a CV, in the order of the CV."""
        return tuple(self._dossiers[document_id].places.values())

    def places_in(self, document_id: str, section: Section) -> tuple[Place, ...]:
        """Every entry of one of a CV's own sections, in the order of the CV."""
        return self._dossiers[document_id].places_in(section)

    def chunks_of(self, document_id: str) -> tuple[Chunk, ...]:
        """The chunks of a CV, in the order of its text."""
        return self._dossiers[document_id].chunks

    def in_order(self, refs: Collection[EntryRef]) -> tuple[EntryRef, ...]:
        """Entries in the order of the corpus."""
        asked: dict[str, dict[str, EntryRef]] = defaultdict(dict)
        for ref in refs:
            asked[ref.document_id][ref.entry_id] = ref
        return tuple(
            asked[owner][entry_id]
            for owner, dossier in self._dossiers.items()
            if owner in asked
            for entry_id in dossier.places
            if entry_id in asked[owner]
        )

    def entry_at(self, document_id: str, span: Span) -> Place | None:
        """The innermost entry that a span lies in."""
        return self._dossiers[document_id].entry_at(span)


class Library:
    """The catalogues of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.whole: Catalogue | None = None
        """The catalogue of all CVs; None where they are too many."""
        self._dossier_of = lru_cache(KEPT)(self._dossier)
        if len(corpus.parts) <= WHOLE:
            self.whole = Catalogue(map(self._dossier, corpus.parts), several=len(corpus.parts) > 1)
        self._named: dict[str, list[str]] = defaultdict(list)
        for name, part in corpus.parts.items():
            for word in dict.fromkeys(words(part.candidate)):
                self._named[word].append(name)

    def of(self, document_ids: Iterable[str]) -> Catalogue:
        """The catalogue of some CVs of a large corpus, in the order of the corpus; of all of a small one."""
        if self.whole is not None:
            return self.whole
        chosen = {name for name in document_ids if name in self.corpus.parts}
        in_order = sorted(chosen, key=lambda name: self.corpus.parts[name].number)
        return Catalogue(map(self._dossier_of, in_order), several=True)

    def named_in(self, text: str) -> tuple[str, ...]:
        """The CVs of the candidates of whose name a text has most words, in the order of the corpus."""
        counts: dict[str, int] = defaultdict(int)
        for word in dict.fromkeys(words(text)):
            for name in self._named.get(word, ()):
                counts[name] += 1
        most = max(counts.values(), default=0)
        return tuple(name for name, count in counts.items() if count == most)[:NEAREST]

    def called_in(self, text: str) -> tuple[str, ...]:
        """The CVs of the candidates whose whole name of two words or more stands in a text, in the order of the
        corpus."""
        said = set(words(text))
        near = dict.fromkeys(name for word in said for name in self._named.get(word, ()))
        names = {name: set(words(self.corpus.parts[name].candidate)) for name in near}
        found = [name for name, own in names.items() if len(own) > 1 and own <= said]
        return tuple(sorted(found, key=lambda name: self.corpus.parts[name].number))

    def _dossier(self, document_id: str) -> Dossier:
        corpus = self.corpus
        return Dossier(corpus.document(document_id), corpus.cv(document_id), corpus.chunks_of(document_id))


def _spellable(run: tuple[str, ...], names: list[Name]) -> bool:
    kinds = {NameKind.ORGANISATION, NameKind.INSTITUTION, NameKind.PERSON, NameKind.PROJECT, NameKind.VENUE}
    return len("".join(run)) >= 5 and any(name.kind in kinds for name in names)
