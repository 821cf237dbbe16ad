"""The conversation before anything is asked, and the page around it, as HTML that needs no script to be read."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from assistant.settings import Colours

STATIC = Path(__file__).parent / "static"
_SCRIPT_WORDS = (
    "thinking", "copied", "copy_failed", "offline", "edit", "edit_done", "cancel", "why", "send_why", "thanks",
    "cleared", "undone", "too_long",
)  # fmt: skip
_MENU = ("copy_all", "as_markdown", "as_json", "as_print", "clear")


def conversation(
    words: Mapping[str, str], language: str, *, title: str, greeting: str, suggestions: Sequence[str], length: int
) -> str:
    """The empty conversation: greeting, suggestions, the field to ask in, the menu.

    `length` is the longest question, in code points. The form works without a script, too: it opens the page at
    `?q=`.
    """
    script = {name: words[name] for name in _SCRIPT_WORDS} | {"title": title}
    chips = "".join(
        f'<li><button type="button" class="chip" data-ask="{_e(q)}" dir="auto">{_e(q)}</button></li>'
        for q in suggestions
    )
    menu = "".join(f'<li><button type="button" data-menu="{name}">{_e(words[name])}</button></li>' for name in _MENU)
    return (
        f'<section class="assistant" lang="{_e(language)}" dir="{_e(words["direction"])}" data-length="{length}"'
        f' data-words="{_e(json.dumps(script, ensure_ascii=False))}">'
        f'<div class="log" role="log" aria-live="polite" aria-label="{_e(words["conversation"])}" tabindex="0">'
        f'<div class="welcome"><p class="greeting" dir="auto">{_e(greeting)}</p>'
        + (f'<h2 class="small">{_e(words["suggestions"])}</h2><ul class="chips">{chips}</ul>' if chips else "")
        + '</div></div><form class="composer" method="get" action="./">'
        f'<details class="menu"><summary aria-label="{_e(words["menu"])}" title="{_e(words["menu"])}"></summary>'
        f"<ul>{menu}</ul></details>"
        f'<label class="unseen" for="question">{_e(words["question"])}</label>'
        f'<textarea id="question" name="q" rows="1" required autocomplete="off" enterkeyhint="send" dir="auto"'
        f' placeholder="{_e(words["placeholder"])}"></textarea>'
        f'<button class="send" aria-label="{_e(words["send"])}" title="{_e(words["send"])}"></button></form>'
        f'<p class="status" role="status"></p></section>'
    )


@cache
def hues() -> dict[str, dict[str, str]]:
    """The hues of `gradio.themes.colors` (Tailwind's, MIT), by name and shade, so that the first paint need not wait
    for Gradio."""
    loaded: dict[str, dict[str, str]] = json.loads((STATIC / "hues.json").read_text(encoding="utf-8"))
    return loaded


def colours(chosen: Colours) -> str:
    """The owner's colours as CSS custom properties: `--p-600`, `--s-600`, `--n-600` and the other shades."""
    table = hues()
    properties = (
        f"--{letter}-{shade}:{value}"
        for letter, hue in (("p", chosen.primary), ("s", chosen.secondary), ("n", chosen.neutral))
        for shade, value in table[hue].items()
    )
    return f":root{{{';'.join(properties)}}}"


def _e(text: str) -> str:
    return html.escape(text, quote=True)
