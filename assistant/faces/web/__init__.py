"""The web chat: `serve` runs it, `build_app` gives it to any ASGI server.

guard      rates, lengths, queue, time, error numbers          inline, typeset   the canonical text as HTML
site       what the page shows of one Assistant                turns             an answer as HTML and Markdown
skeleton, page  the page's HTML                                career, pages     the other views of a CV
asking     a question to a turn, a rating                      security          headers, policy, errors
blocks     the Gradio app, for embedding and gradio_client     gradio_app        Gradio, started behind the page
app, server     routes, and the process
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.faces.web.app import build_app
    from assistant.faces.web.server import serve

__all__ = ["build_app", "serve"]


def __getattr__(name: str) -> object:
    """`build_app` imports FastAPI and `serve` does not yet: each is imported when asked for."""
    if name == "build_app":
        from assistant.faces.web.app import build_app

        return build_app
    if name == "serve":
        from assistant.faces.web.server import serve

        return serve
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
