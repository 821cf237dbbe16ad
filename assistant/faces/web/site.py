"""What the page shows of one Assistant: title, greeting, suggestions, contact, the CVs as HTML. Holds no visitor."""

from __future__ import annotations

import json
import threading
from collections import Counter
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.faces.web import skeleton, turns
from assistant.faces.web.guard import Guard
from assistant.faces.web.pages import has_pages
from assistant.faces.web.typeset import is_markdown, typeset
from assistant.faces.web.words import page_words
from assistant.types import CV, Answer, Conversation, Document

if TYPE_CHECKING:
    from assistant.assistant import Assistant


class Site:
    """The Assistant, its guard, and what is made from its corpus once and shown to everybody."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.settings = assistant.settings
        self.guard = Guard(assistant)
        self.skeleton = lru_cache(maxsize=None)(self._skeleton)
        self._writing = threading.Lock()

    @property
    def documents(self) -> tuple[tuple[Document, CV], ...]:
        """Each document with its CV, in the corpus's order."""
        corpus = self.assistant.corpus
        return tuple((document, corpus.cv(document.id)) for document in corpus.documents)

    @cached_property
    def markdown(self) -> dict[str, str]:
        """The texts that have marks of Markdown, by document."""
        return {document.id: document.text for document, _ in self.documents if is_markdown(document)}

    @cached_property
    def labels(self) -> dict[str, str]:
        """What each document is called where one is chosen: its candidate, with the file where that is not enough."""
        names = Counter(cv.candidate for _, cv in self.documents)
        return {
            document.id: f"{cv.candidate} ({document.id})" if names[cv.candidate] > 1 else cv.candidate or document.id
            for document, cv in self.documents
        }

    @property
    def candidate(self) -> str | None:
        """The one person whom all the documents are about; None if there are several or none is named."""
        names = {cv.candidate for _, cv in self.documents}
        return names.pop() or None if len(names) == 1 else None

    def title(self, language: str) -> str:
        """The owner's title, or the page's own with the candidate's name."""
        words = page_words(language)
        if self.settings.title:
            return self.settings.title
        return words["title"].format(name=self.candidate) if self.candidate else words["title_many"]

    def greeting(self, language: str) -> str:
        """The owner's greeting, or the page's own."""
        words = page_words(language)
        if self.settings.greeting:
            return self.settings.greeting
        if self.candidate:
            return words["greeting"].format(name=self.candidate)
        return words["greeting_many"].format(count=len(self.documents))

    def suggestions(self, language: str) -> tuple[str, ...]:
        """The owner's suggestions, or questions that this corpus answers well."""
        return self.settings.suggestions or self.assistant.suggestions(language=language, limit=6)

    def _skeleton(self, language: str) -> str:
        return skeleton.conversation(
            page_words(language),
            language,
            title=self.title(language),
            greeting=self.greeting(language),
            suggestions=self.suggestions(language),
            length=self.settings.limits.question_length,
        )

    def styles(self, *names: str) -> str:
        """The owner's colours and the named style sheets, as one."""
        sheets = ((skeleton.STATIC / name).read_text(encoding="utf-8") for name in names)
        return "\n".join((skeleton.colours(self.settings.colours), *sheets))

    def turn(self, number: int, answer: Answer, conversation: Conversation) -> turns.Turn:
        """The turn to show for an answer; `conversation` is the one with it."""
        return turns.Turn(
            number=number,
            answer=answer,
            follow_ups=self.assistant.follow_ups(answer, conversation, limit=3),
            contact=self.contact(answer),
            markdown=self.markdown,
            rated=self.settings.feedback is not None,
        )

    def contact(self, answer: Answer) -> str | None:
        """Whom to ask what the CV does not say: the owner's contact, or the CV's first e-mail address or link."""
        if self.settings.contact:
            return self.settings.contact
        named = {quote.document_id for quote in (*answer.quotes, *answer.related)}
        about = [(d, cv) for d, cv in self.documents if d.id in named] or list(self.documents)
        if len({cv.candidate for _, cv in about}) != 1:
            return None
        for document, cv in about:
            for span in (*cv.basics.emails, *cv.basics.urls):
                found = span.of(document.text).strip()
                # What is hidden by the settings is masked in the text: it has no letters.
                if any(c.isalnum() for c in found):
                    return found
        return None

    @lru_cache(maxsize=256)  # noqa: B019  (one Site lives as long as its server)
    def sheet(self, document_id: str) -> str:
        """The CV typeset. Raises KeyError if there is no such document."""
        corpus = self.assistant.corpus
        return typeset(corpus.document(document_id), corpus.cv(document_id))

    def shows_pages(self, document_id: str) -> bool:
        """Whether the real pages may be shown: never where the owner hides something, for a picture hides nothing."""
        return not self.settings.hide and has_pages(self.assistant.corpus.document(document_id))

    def today(self) -> date:
        """The day up to which an ongoing period is drawn."""
        return self.settings.as_of or date.today()

    def keep_rating(self, rating: dict[str, Any]) -> None:
        """Append a visitor's rating to the owner's feedback file, if there is one."""
        file = self.settings.feedback
        if file is None:
            return
        path = Path(file)
        with self._writing, path.open("a", encoding="utf-8") as out:
            out.write(json.dumps(rating, ensure_ascii=False) + "\n")
