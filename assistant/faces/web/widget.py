"""The widget: the script that puts a chat bubble on any site with one tag."""

from __future__ import annotations

import json
from functools import cache

from assistant import lexicon
from assistant.faces.web.skeleton import STATIC
from assistant.faces.web.words import page_words

_WORDS = ("open_chat", "close_chat", "chat_frame")


@cache
def script() -> str:
    """`/widget.js`, with its words in every language of the page."""
    words = {language: {name: page_words(language)[name] for name in _WORDS} for language in lexicon.languages("page")}
    source = (STATIC / "widget.js").read_text(encoding="utf-8")
    return source.replace("__WORDS__", json.dumps(words, ensure_ascii=False))
