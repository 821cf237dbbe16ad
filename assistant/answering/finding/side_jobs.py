"""Jobs that the CV says are beside another one: "Docente serale", "nebenberuflich", "兼职讲师"."""

from __future__ import annotations

from assistant.answering.draft import View
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.side_jobs import LONGEST, phrases
from assistant.text import runs, says, words
from assistant.types import Query, Span


def says_so(view: View, document_id: str, span: Span) -> bool:
    """Whether some words say that a job is beside another one."""
    said = words(span.of(view.text(document_id)))
    return any(says(said, phrase) for phrase in phrases("told", view.catalogue.languages[document_id]))


def main_ones(view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of some jobs those whose heads do not say that they are beside another one; all, where there is none."""
    return tuple(p for p in pool if not says_so(view, document_id, p.entry.head)) or pool


def asked_for(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of some jobs the main ones, where the question asks for these: "and before that, as her main job?"."""
    asked = phrases("main", query.language)
    return main_ones(view, document_id, pool) if any(r in asked for r in runs(words(query.text), LONGEST)) else pool
