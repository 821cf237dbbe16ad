"""Projects that stand below the employer for whom they were done."""

from __future__ import annotations

from assistant.answering.draft import View
from assistant.questions.cvs.names import Place
from assistant.text import words


def done_at(view: View, document_id: str, names: tuple[str, ...], pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The projects of a pool that stand below an employer with one of some names."""
    text = view.text(document_id)
    asked = {words(name) for name in names}
    return tuple(p for p in pool if p.parent and p.parent.name and words(p.parent.name.of(text)) in asked)
