"""A CV assistant: answers questions about a CV by quoting it word for word.

    file ──read──▶ Document ──parse──▶ CV ──chunk──▶ Chunk* ──index──▶ Index
    question + Conversation ──understand──▶ Query ──retrieve──▶ Hit* ──answer──▶ Answer ──▶ a face

Read `types/` (every value that flows) and `assistant.py` (the stages in order), and you know where to work:

    reading/ parsing/ chunking.py embedding/ indexing/     from a file to an index
    conversation.py questions/ retrieval.py answering/     from a question to an answer
    faces/                                                 command line, web, HTTP, MCP, Space
    lexicon/                                               the words of human languages

    >>> from assistant import Assistant
    >>> Assistant.load("corpus/").ask("Who was his PhD adviser?").answer
    'Changshui Zhang [1].'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.assistant import Assistant, Explanation
    from assistant.errors import AssistantError
    from assistant.types import Answer, Conversation, Quote, Span, Status

__all__ = ["Answer", "Assistant", "AssistantError", "Conversation", "Explanation", "Quote", "Span", "Status"]
__version__ = "0.1.0"

_HOME = {
    "Assistant": "assistant.assistant",
    "Explanation": "assistant.assistant",
    "AssistantError": "assistant.errors",
    "Answer": "assistant.types",
    "Conversation": "assistant.types",
    "Quote": "assistant.types",
    "Span": "assistant.types",
    "Status": "assistant.types",
}


def __getattr__(name: str) -> Any:
    """Public names are imported when first used, so that `cv-assistant --help` is instant."""
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
