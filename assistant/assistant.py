"""Assistant: the one object that a face holds, and the only module that knows every stage."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answering import View, answer
from assistant.answering.both import of_both
from assistant.answering.everyone import NAMED, Pool
from assistant.answering.thresholds import counting
from assistant.indexing import Index, open_index
from assistant.questions.cvs.catalogue import CHECKED, NEAREST, Catalogue, Library
from assistant.questions.dialogue.halves import halves
from assistant.questions.routing import Router
from assistant.questions.understand import understand
from assistant.retrieval import Hits, holders, nearest, retrieve, search, speaking
from assistant.settings import Settings, load_settings
from assistant.suggestions import follow_ups, suggestions
from assistant.types import Answer, Conversation, Corpus, Hit, Kind, Query

if TYPE_CHECKING:
    from assistant.indexing.build import Progress

CANDIDATES = 60
"""Hits that an answer looks at."""

HITS = 10
"""Hits in each CV, where a question is put to many."""

NOTHING_ASKED = Conversation()

ANSWERS = 512
"""Answers that are kept for the next visitor who asks the same. An Assistant belongs to one index, and so do they."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an answer is what it is: the question as understood, what retrieval found, and the answer."""

    query: Query
    hits: Hits
    answer: Answer


class Assistant:
    """Answers questions about the CVs of a corpus. It holds no visitor's state: a conversation is a value that goes
    in and comes out.

        assistant = Assistant.load("corpus/")
        answer = assistant.ask("Where does she work now?")
        answer, conversation = assistant.reply("Since when?", conversation)
    """

    def __init__(self, index: Index, settings: Settings, *, today: date | None = None) -> None:
        self.index = index
        self.settings = settings
        self.library = Library(index.corpus)
        self._router = Router(index.kept_vectors, index.encode_query)
        self._today = today or settings.as_of
        self._explained = lru_cache(maxsize=ANSWERS)(self._explain)

    @classmethod
    def load(
        cls,
        corpus: Path | str = "corpus",
        *,
        index: Path | str | None = None,
        settings: Settings | None = None,
        today: date | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Assistant:
        """The assistant of a corpus: a folder of CVs with an optional assistant.yaml, or one CV.

        The index is loaded from `index` (by default beside the corpus or in the user's cache), and built or updated
        where it is missing or stale. `today` is the day up to which ongoing periods count, by default the day of
        asking. Raises the errors of `assistant.errors` for a corpus, a setting or a model that cannot be used.
        """
        known = settings if settings is not None else load_settings(corpus)
        return cls(open_index(corpus, settings=known, index_dir=index, progress=progress), known, today=today)

    @property
    def corpus(self) -> Corpus:
        """The documents, their CVs and chunks."""
        return self.index.corpus

    def ask(self, text: str, conversation: Conversation = NOTHING_ASKED) -> Answer:
        """The answer to a question, as the next turn of a conversation."""
        return self.reply(text, conversation)[0]

    def reply(self, text: str, conversation: Conversation = NOTHING_ASKED) -> tuple[Answer, Conversation]:
        """The answer, and the conversation with this turn added."""
        explained = self.explain(text, conversation)
        return explained.answer, conversation.add(explained.query, explained.answer)

    def explain(self, text: str, conversation: Conversation = NOTHING_ASKED) -> Explanation:
        """The answer with how it came about. A question that was just asked in the same conversation is not thought
        over again; its timings are then those of the look-up."""
        started = time.perf_counter()
        known = self._explained.cache_info().hits
        explained = self._explained(text, conversation, self._today or date.today())
        if self._explained.cache_info().hits == known:
            return explained
        spent = (("total", round(1000 * (time.perf_counter() - started), 2)),)
        return replace(explained, answer=replace(explained.answer, timings_ms=spent))

    def _explain(self, text: str, conversation: Conversation, today: date) -> Explanation:
        with self.index.gate:
            started = time.perf_counter()
            catalogue, speaking = self._chosen(text, conversation)
            view = View(catalogue, today)
            query = self._understand(text, conversation, catalogue)
            understood = time.perf_counter()
            among = None if catalogue is self.library.whole else tuple(catalogue.cvs)
            hits = retrieve(query, self.index, limit=CANDIDATES, among=among)
            smalltalk = query.kind == Kind.SMALLTALK
            examples = suggestions(view, language=query.language, limit=3) if smalltalk else ()
            pool = self._pool(query, catalogue, speaking) if query.of_all else None
            made = answer(query, hits, view, examples=examples, pool=pool)
            if pool is None and (parts := halves(text, query.language)) is not None:
                made = of_both(made, *self._of_each(parts, conversation, catalogue, view, among), view)
            ended = time.perf_counter()
        timings = (
            ("understand", understood - started),
            ("retrieve", hits.seconds),
            ("answer", ended - understood - hits.seconds),
            ("total", ended - started),
        )
        timed = replace(
            made, question=text, timings_ms=tuple((name, round(1000 * seconds, 2)) for name, seconds in timings)
        )
        # Hits that nobody has looked at yet: sixty kept with each answer would take more memory than all the rest.
        return Explanation(query, retrieve(query, self.index, limit=CANDIDATES, among=among), timed)

    def _of_each(
        self,
        parts: tuple[str, str],
        conversation: Conversation,
        catalogue: Catalogue,
        view: View,
        among: tuple[str, ...] | None,
    ) -> tuple[Answer, Answer, Query]:
        """The answers to the two questions that one question is, the second as the next turn, and how that one was
        understood."""
        made: list[Answer] = []
        for part in parts:
            query = self._understand(part, conversation, catalogue)
            made.append(answer(query, retrieve(query, self.index, limit=CANDIDATES, among=among), view))
            conversation = conversation.add(query, made[-1])
        return made[0], made[1], query

    def warm_up(self) -> None:
        """Load what the first question needs, so that it need not wait: the encoder and the example questions."""
        self.index.encoder.load()
        self._router.prepare()

    def _understand(self, text: str, conversation: Conversation, catalogue: Catalogue) -> Query:
        language = self.settings.language or "en"
        known, route = self.index.knows, self._router.nearest

        def understood(text: str) -> Query:
            return understand(text, conversation, catalogue, language=language, known=known, route=route)

        return counting(understood(text), understood)

    def _chosen(self, text: str, conversation: Conversation) -> tuple[Catalogue, tuple[str, ...]]:
        """The CVs that a question is put to, and all that speak of what it asks all candidates for.

        Of a large corpus these are the CVs that speak of what it asks for, wherever they stand, those that the search
        finds first, of candidates whom it names, and those that the conversation has been about. That nobody knows
        Rust is thus decided by the words of all CVs. A question that calls a candidate by name is put to that one."""
        if self.library.whole is not None:
            return self.library.whole, tuple(self.corpus.parts)
        spoken = [quote.document_id for turn in conversation.turns for quote in turn.answer.quotes]
        called = self.library.called_in(text)
        if called:
            return self.library.of((*called[:NEAREST], *spoken)), ()
        found = nearest(text, self.index, limit=CANDIDATES)
        about = (*found[:NEAREST], *self.library.named_in(text), *spoken)
        query = self._understand(text, conversation, self.library.of(about))
        speakers = holders(query, self.index) if query.of_all else speaking(query, self.index)
        limit = NEAREST if not query.of_all else len(speakers) if len(speakers) <= CHECKED else 2 * NAMED
        best_first = dict.fromkeys((*(name for name in found if name in set(speakers)), *speakers))
        first = tuple(best_first)[:limit]
        return self.library.of(first if query.of_all else (*about, *first)), speakers

    def _pool(self, query: Query, catalogue: Catalogue, speaking: tuple[str, ...]) -> Pool:
        """Whom a question of all candidates is put to."""

        def hits_of(document_id: str) -> Hits:
            return retrieve(query, self.index, limit=HITS, among=(document_id,))

        return Pool(tuple(catalogue.cvs), len(speaking), len(self.corpus.parts), hits_of)

    def search(self, text: str, *, limit: int = 10) -> tuple[Hit, ...]:
        """The chunks of the corpus that fit a text best, best first."""
        return search(text, self.index, limit=limit)

    def suggestions(self, *, language: str = "en", limit: int = 6) -> tuple[str, ...]:
        """Questions that this corpus answers well: the owner's own first."""
        own = self.settings.suggestions if language == (self.settings.language or "en") else ()
        view = View(self.library.whole or self.library.of(list(self.corpus.parts)[:1]), self._today or date.today())
        return tuple(dict.fromkeys((*own, *suggestions(view, language=language, limit=limit))))[:limit]

    def follow_ups(
        self, answer: Answer, conversation: Conversation = NOTHING_ASKED, *, limit: int = 3
    ) -> tuple[str, ...]:
        """Natural next questions after an answer, without those of the conversation."""
        asked = tuple(turn.query.text for turn in conversation.turns)
        view = View(self.library.of(quote.document_id for quote in answer.quotes), self._today or date.today())
        return follow_ups(view, answer, (*asked, answer.question), limit=limit)
