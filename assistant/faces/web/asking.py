"""A visitor's question as a turn that the page shows. The server keeps nothing between two of them: the browser sends
the questions asked before, and what was answered to them is looked up or thought over again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from assistant.faces.web import turns
from assistant.faces.web.guard import TURNS, Declined
from assistant.faces.web.site import Site
from assistant.faces.web.words import choose, page_words

_Questions = Annotated[list[Annotated[str, Field(max_length=10_000)]], Field(min_length=1, max_length=TURNS + 1)]


class Ask(BaseModel):
    """What the page sends: the questions of the conversation, the new one last, and the number of its turn."""

    model_config = ConfigDict(extra="forbid")

    questions: _Questions
    number: Annotated[int, Field(ge=1)]
    language: Annotated[str, Field(max_length=10)]


class Rating(BaseModel):
    """What a visitor thinks of the answer to the last of these questions."""

    model_config = ConfigDict(extra="forbid")

    questions: _Questions
    liked: bool
    why: Annotated[str, Field(max_length=200)] = ""
    language: Annotated[str, Field(max_length=10)]


async def turn(site: Site, client: str, asked: Ask) -> dict[str, Any]:
    """The new turn: `{number, question, html, markdown, answer, link}`; `answer` is None where it was declined."""
    language = choose(None, preferred=asked.language)
    words = page_words(language)
    try:
        answer, after = await site.guard.reply(client, asked.questions, language)
    except Declined as declined:
        question = asked.questions[-1].strip()[: site.settings.limits.question_length]
        return {
            "number": asked.number,
            "question": question,
            "html": turns.notice(asked.number, question, declined.message, words),
            "markdown": f"## {question}\n\n{declined.message}\n",
            "answer": None,
            "link": question,
        }
    shown = site.turn(asked.number, answer, after)
    return {
        "number": asked.number,
        "question": answer.question,
        "html": turns.to_html(shown, words),
        "markdown": turns.to_markdown(shown, words),
        "answer": answer.to_dict(),
        "link": answer.standalone or answer.question,
    }


async def rate(site: Site, client: str, rating: Rating) -> None:
    """Keep a rating in the owner's feedback file, with the answer as the server gives it. Raises Declined."""
    if site.settings.feedback is None:
        return
    language = choose(None, preferred=rating.language)
    answer = await site.guard.ask(client, rating.questions, language, purpose="rate")
    time = datetime.now(UTC).isoformat(timespec="seconds")
    site.keep_rating({"time": time, "liked": rating.liked, "why": rating.why, "answer": answer.to_dict()})
