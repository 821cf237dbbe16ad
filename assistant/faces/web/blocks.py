"""The Gradio app: the conversation as one component, for sites that embed <gradio-app>, and the endpoint `ask` of
gradio_client.

The conversation is a component of our own (`gr.HTML` with a script, as Gradio's guide to custom components has it)
rather than `gr.Chatbot`: that one reads an answer to a screen reader as its HTML source, drops the offsets of a
citation when it sanitises, and loads a Markdown and a formula renderer that nothing here needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import gradio as gr
from gradio.events import api
from pydantic import ValidationError

from assistant import lexicon
from assistant.faces.web import asking, skeleton
from assistant.faces.web.guard import TURNS, Declined
from assistant.faces.web.site import Site
from assistant.faces.web.words import choose, page_words

if TYPE_CHECKING:
    from gradio.blocks import Blocks
    from gradio.i18n import I18n


def conversation_of(site: Site) -> gr.HTML:
    """The conversation. Its script triggers `ask` with an `asking.Ask` and waits for the turn as the new value."""
    return gr.HTML(
        value={},
        # No value is ever part of the template, which the browser compiles.
        html_template="<div></div>",
        js_on_load="\n".join(
            (skeleton.STATIC / name).read_text(encoding="utf-8") for name in ("conversation.js", "embedded.js")
        ),
        apply_default_css=False,
        # Gradio translates a label: that is how the script learns the language that it chose.
        label=gr.I18n()("language_code"),
        skeletons={language: site.skeleton(language) for language in lexicon.languages("page")},
        styles=site.styles("conversation.css"),
        elem_id="conversation",
    )


def translations() -> I18n:
    """The page's words by language, for Gradio to choose from by the browser's."""
    return gr.I18n(
        **{language: {**page_words(language), "language_code": language} for language in lexicon.languages("page")}
    )


def theme(site: Site) -> gr.themes.Base:
    """The owner's colours in a theme of system fonts: no font is fetched."""
    colours = site.settings.colours
    return gr.themes.Base(
        primary_hue=colours.primary,
        secondary_hue=colours.secondary,
        neutral_hue=colours.neutral,
        font=("system-ui", "sans-serif"),
        font_mono=("ui-monospace", "monospace"),
    )


def build(site: Site) -> Blocks:
    """The Blocks with the conversation's events and the API endpoint `ask`."""
    guard = site.guard

    def client_of(request: gr.Request) -> str:
        return request.client.host if request.client else ""

    async def ask(event: gr.EventData, request: gr.Request) -> dict[str, Any]:
        try:
            asked = asking.Ask.model_validate(event._data)
        except ValidationError as error:
            raise gr.Error(str(error), print_exception=False) from None
        return await asking.turn(site, client_of(request), asked)

    async def rate(event: gr.EventData, request: gr.Request) -> None:
        try:
            await asking.rate(site, client_of(request), asking.Rating.model_validate(event._data))
        except (Declined, ValidationError) as error:
            raise gr.Error(str(error), print_exception=False) from None

    async def api_ask(request: gr.Request, question: str, history: list[str] | None = None) -> dict[str, Any]:
        """Answer a question about the CV with verbatim quotes.

        question: what to ask; history: the questions asked before it in this conversation, oldest first.
        Returns the Answer object: status, answer with [n] citations, quotes with offsets.
        """
        language = choose(request.headers.get("accept-language"))
        try:
            answer = await guard.ask(client_of(request), [*(history or [])[-TURNS:], question], language)
        except Declined as declined:
            raise gr.Error(declined.message, print_exception=False) from None
        return answer.to_dict()

    blocks: Blocks = gr.Blocks(title=site.title("en"), analytics_enabled=False, fill_height=False)
    with blocks:
        # First, so that no event takes its name.
        api(api_ask, api_name="ask")
        conversation = conversation_of(site)
        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private", "trigger_mode": "multiple"}
        conversation.ask(ask, None, conversation, **quiet)
        conversation.rate(rate, None, None, **quiet)
    blocks.queue(max_size=guard.limits.queue, default_concurrency_limit=16)
    return blocks
