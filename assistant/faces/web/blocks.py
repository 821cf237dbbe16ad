"""The Gradio app: one component that is the conversation, the visitor's session, and the events between them.

The conversation is a component of our own (`gr.HTML` with a script, as Gradio's guide to custom components has it)
rather than `gr.Chatbot`: that one reads an answer to a screen reader as its HTML source, drops the offsets of a
citation when it sanitises, and loads a Markdown and a formula renderer that nothing here needs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import gradio as gr
from gradio.events import api

from assistant import lexicon
from assistant.faces.web import skeleton, turns
from assistant.faces.web.guard import TURNS, Declined
from assistant.faces.web.site import Site
from assistant.faces.web.words import choose, page_words
from assistant.types import Conversation

if TYPE_CHECKING:
    from gradio.blocks import Blocks
    from gradio.i18n import I18n


@dataclass(frozen=True, slots=True)
class Asked:
    """A turn as it was shown, and the conversation before it."""

    shown: dict[str, Any]
    before: Conversation


@dataclass(frozen=True, slots=True)
class Visit:
    """A visitor's session: it lives in `gr.State`, so in this visitor's browser tab and nowhere else."""

    conversation: Conversation = Conversation()  # noqa: RUF009  (frozen)
    asked: tuple[Asked, ...] = ()
    next: int = 1

    def until(self, number: int) -> Visit:
        """The visit as it was before that turn."""
        kept = tuple(asked for asked in self.asked if asked.shown["number"] < number)
        dropped = [asked for asked in self.asked if asked.shown["number"] >= number]
        return replace(self, asked=kept, conversation=dropped[0].before if dropped else self.conversation)

    def value(self) -> dict[str, Any]:
        """What the component shows."""
        return {"turns": [asked.shown for asked in self.asked]}


def conversation_of(site: Site) -> gr.HTML:
    """The conversation. Its value is `{"turns": [{number, question, html, markdown, answer, link}]}`; its events are
    those that its script triggers."""
    return gr.HTML(
        value={"turns": []},
        # No value is ever part of the template, which the browser compiles.
        html_template="<div></div>",
        js_on_load=(skeleton.STATIC / "conversation.js").read_text(encoding="utf-8"),
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

    def language_of(request: gr.Request, data: dict[str, Any] | None = None) -> str:
        said = (data or {}).get("language") or request.query_params.get("lang")
        return choose(request.headers.get("accept-language"), preferred=str(said) if said else None)

    async def answered(visit: Visit, question: str, language: str, request: gr.Request) -> Visit:
        number = visit.next
        client = request.client.host if request.client else ""
        try:
            answer, after = await guard.ask(client, question, visit.conversation, language)
        except Declined as declined:
            question = question.strip()[: guard.limits.question_length]
            shown = {
                "number": number,
                "question": question,
                "html": turns.notice(number, question, declined.message, page_words(language)),
                "markdown": f"## {question}\n\n{declined.message}\n",
                "answer": None,
                "link": question,
            }
            asked = Asked(shown, visit.conversation)
            return replace(visit, asked=(*visit.asked, asked)[-TURNS:], next=number + 1)
        turn = site.turn(number, answer, after)
        words = page_words(language)
        shown = {
            "number": number,
            "question": answer.question,
            "html": turns.to_html(turn, words),
            "markdown": turns.to_markdown(turn, words),
            "answer": answer.to_dict(),
            "link": answer.standalone or answer.question,
        }
        asked = Asked(shown, visit.conversation)
        return Visit(after, (*visit.asked, asked)[-TURNS:], number + 1)

    def data_of(event: gr.EventData) -> dict[str, Any]:
        data = event._data
        return data if isinstance(data, dict) else {}

    async def start(visit: Visit, request: gr.Request) -> tuple[dict[str, Any], Visit]:
        question = str(request.query_params.get("q") or "")
        if question.strip() and not visit.asked:
            visit = await answered(visit, question, language_of(request), request)
        return visit.value(), visit

    async def ask(visit: Visit, event: gr.EventData, request: gr.Request) -> tuple[dict[str, Any], Visit]:
        data = data_of(event)
        visit = await answered(visit, str(data.get("question", "")), language_of(request, data), request)
        return visit.value(), visit

    async def again(visit: Visit, event: gr.EventData, request: gr.Request) -> tuple[dict[str, Any], Visit]:
        """Edit and retry: the turn and what followed it are taken back, and the question asked anew."""
        data = data_of(event)
        number = _number(data)
        old = next((asked.shown for asked in visit.asked if asked.shown["number"] == number), None)
        if old is not None:
            question = str(data.get("question") or old["question"])
            visit = await answered(visit.until(number), question, language_of(request, data), request)
        return visit.value(), visit

    def undo(visit: Visit, event: gr.EventData) -> tuple[dict[str, Any], Visit]:
        visit = visit.until(_number(data_of(event)))
        return visit.value(), visit

    def clear(visit: Visit) -> tuple[dict[str, Any], Visit]:
        visit = Visit(next=visit.next)
        return visit.value(), visit

    def rate(visit: Visit, event: gr.EventData) -> None:
        data = data_of(event)
        shown = next((a.shown for a in visit.asked if a.shown["number"] == _number(data)), None)
        if shown is not None and shown["answer"] is not None:
            site.keep_rating(
                {
                    "time": datetime.now(UTC).isoformat(timespec="seconds"),
                    "liked": bool(data.get("liked")),
                    "why": str(data.get("why", ""))[:200],
                    "answer": shown["answer"],
                }
            )

    async def api_ask(request: gr.Request, question: str, history: list[str] | None = None) -> dict[str, Any]:
        """Answer a question about the CV with verbatim quotes.

        question: what to ask; history: the questions asked before it in this conversation, oldest first.
        Returns the Answer object: status, answer with [n] citations, quotes with offsets.
        """
        language = language_of(request)
        client = request.client.host if request.client else ""
        try:
            answer = await guard.replay(client, [*(history or [])[-TURNS:], question], language)
        except Declined as declined:
            raise gr.Error(declined.message, print_exception=False) from None
        return answer.to_dict()

    blocks: Blocks = gr.Blocks(title=site.title("en"), analytics_enabled=False, fill_height=False)
    with blocks:
        # First, so that no event takes its name.
        api(api_ask, api_name="ask")
        visit = gr.State(Visit(), time_to_live=6 * 3600)
        conversation = conversation_of(site)
        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private", "trigger_mode": "multiple"}
        both = [conversation, visit]
        blocks.load(start, visit, both, **quiet)
        conversation.ask(ask, visit, both, **quiet)
        conversation.edit(again, visit, both, **quiet)
        conversation.retry(again, visit, both, **quiet)
        conversation.undo(undo, visit, both, **quiet)
        conversation.clear(clear, visit, both, **quiet)
        conversation.rate(rate, visit, None, **quiet)
    blocks.queue(max_size=guard.limits.queue, default_concurrency_limit=16)
    return blocks


def _number(data: dict[str, Any]) -> int:
    try:
        return int(data.get("turn", 0))
    except (TypeError, ValueError):
        return 0
