"""A turn of the conversation as the visitor sees it (HTML) and takes it away (Markdown, a quote with its source).

Everything that comes from a question, a CV or a setting is escaped here, and nowhere else is such text made HTML.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.faces.web.inline import plain, safe_link, shown
from assistant.types import Answer, Quote, Status

SHOWN = 5
"""Quotes that stand open under an answer; the others fold."""
_NAME = 120
_CITED = re.compile(r"\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]")
_BULLET = re.compile(r"\s*(?:[-*•]|\d{1,3}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn is made of: the answer, the questions that could follow, and how the visitor reads.

    `contact` is offered where nothing was found; `markdown` are the texts with marks of Markdown, by document.
    """

    number: int
    answer: Answer
    follow_ups: tuple[str, ...] = ()
    contact: str | None = None
    markdown: Mapping[str, str] = field(default_factory=dict)
    rated: bool = False

    def shown(self, quote: Quote) -> str:
        """The quote's words without marks of Markdown, as the CV on the page shows them."""
        text = self.markdown.get(quote.document_id)
        return plain(quote.text, markdown=False) if text is None else shown(text, quote.span)

    def beside(self, quote: Quote, words: Mapping[str, str]) -> str:
        """Where a quote stands, beside its words: without what they say themselves, with whose CV it is where the
        turn quotes several."""
        quotes = (*self.answer.quotes, *self.answer.related)
        whose = ""
        if len({other.candidate for other in quotes}) > 1:
            whose = quote.candidate
        elif len({other.document_id for other in quotes}) > 1:
            whose = quote.document_id
        said = _folded(quote.text)
        label = ", ".join(part for part in quote.label.split(", ") if _folded(part) not in said)
        return place(replace(quote, label=label), words, whose=whose)


def place(quote: Quote, words: Mapping[str, str], *, whose: str = "") -> str:
    """Where a quote stands, in a line: "Work Experience › Staff Algorithm Engineer, 2018 — 2022, page 1"; first of all
    `whose` CV it is, if that is given."""
    headings = [part for part in quote.section if part.strip()]
    label = quote.label if quote.label and quote.label not in headings else ""
    page = words["page"].format(n=quote.page) if quote.page is not None else ""
    where = " › ".join([*headings, label] if label else headings)
    return ", ".join(part for part in (whose, where, page) if part)


def sourced(quote: Quote, words: Mapping[str, str]) -> str:
    """A quote to paste elsewhere: its words exactly, then the candidate, the file, the place and the offsets."""
    where = ", ".join(part for part in (quote.candidate, quote.document_id, place(quote, words)) if part)
    return f"“{quote.text}”\n— {where} [{quote.span.start}–{quote.span.end}]"


def to_markdown(turn: Turn, words: Mapping[str, str]) -> str:
    """The turn as Markdown: the question, the answer, each quote with its place."""
    answer = turn.answer
    lines = [f"## {_one_line(answer.question)}", "", _escape_markdown(answer.answer), ""]
    for quote in answer.quotes:
        lines += [_quoted(quote, words), ""]
    if answer.related:
        lines += [f"{words['closest']}:", ""]
        for quote in answer.related:
            lines += [_quoted(quote, words), ""]
    return "\n".join(lines)


def _quoted(quote: Quote, words: Mapping[str, str]) -> str:
    body = "\n".join(f"> {line}" for line in _escape_markdown(quote.text).splitlines())
    where = ", ".join(part for part in (place(quote, words, whose=quote.candidate), quote.document_id) if part)
    return f"{body}\n>\n> [{quote.n}] {_escape_markdown(where)} ({quote.span.start}–{quote.span.end})"


def _escape_markdown(text: str) -> str:
    """HTML in a text stays text where the Markdown is rendered."""
    return text.replace("<", "\\<")


def _one_line(text: str) -> str:
    return " ".join(_escape_markdown(text).split())


def to_html(turn: Turn, words: Mapping[str, str]) -> str:
    """The turn as an `<article>`: question, answer with citations, quotes, what could follow, tools."""
    answer = turn.answer
    parts = [
        f'<article class="turn turn-{answer.status}" id="turn-{turn.number}" data-turn="{turn.number}">',
        f'<div class="asked"><h3 class="unseen">{_e(words["you_asked"])}</h3>'
        f'<p class="question" dir="auto">{_e(answer.question)}</p></div>',
        f'<div class="answer" lang="{_e(answer.language)}">',
        f'<h3 class="unseen">{_e(words["answer"])}</h3>',
    ]
    missing = answer.status in (Status.NOT_FOUND, Status.PARTIAL)
    if missing:
        badge = "not_found" if answer.status is Status.NOT_FOUND else "partial"
        parts.append(f'<p class="badge" lang="">{_e(words[badge])}</p>')
    parts.append(_prose(turn, words))
    if missing and answer.standalone:
        parts.append(f'<p class="looked-for">{_e(words["looked_for"].format(question=answer.standalone))}</p>')
    elif answer.standalone and _folded(answer.standalone) != _folded(answer.question) and answer.quotes:
        parts.append(f'<p class="looked-for">{_e(words["understood"].format(question=answer.standalone))}</p>')
    if answer.quotes:
        parts.append(_quotes(turn, answer.quotes, words, evidence=True))
    if answer.related:
        parts.append(f'<p class="closest">{_e(words["closest"])}</p>')
        parts.append(_quotes(turn, answer.related, words, evidence=False))
    if missing and turn.contact:
        parts.append(f'<p class="contact">{_e(words["contact"])} {_contact(turn.contact)}</p>')
    parts += ["</div>", _tools(turn, words), _follow_ups(turn.follow_ups, words), "</article>"]
    return "".join(parts)


def notice(number: int, question: str, message: str, words: Mapping[str, str]) -> str:
    """A turn that has no answer because the server declined (too fast, too long, an error): its reason."""
    return (
        f'<article class="turn turn-declined" id="turn-{number}" data-turn="{number}">'
        f'<div class="asked"><h3 class="unseen">{_e(words["you_asked"])}</h3>'
        f'<p class="question" dir="auto">{_e(question)}</p></div>'
        f'<div class="answer declined"><p>{_e(message)}</p></div></article>'
    )


def _e(text: str) -> str:
    return html.escape(text, quote=True)


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _prose(turn: Turn, words: Mapping[str, str]) -> str:
    """The answer's text: its lines as paragraphs or a list, its [1] as buttons that show the quote."""
    quotes = {quote.n: quote for quote in turn.answer.quotes}
    parts: list[str] = []
    listed = False
    for line in turn.answer.answer.splitlines():
        if not line.strip():
            continue
        bullet = _BULLET.match(line)
        if bool(bullet) != listed:
            parts.append("<ul>" if bullet else "</ul>")
            listed = bool(bullet)
        body = _cited(turn, line[bullet.end() :] if bullet else line, quotes, words)
        parts.append(f'<li dir="auto">{body}</li>' if bullet else f'<p class="text" dir="auto">{body}</p>')
    return "".join(parts) + ("</ul>" if listed else "")


def _cited(turn: Turn, line: str, quotes: Mapping[int, Quote], words: Mapping[str, str]) -> str:
    parts: list[str] = []
    at = 0
    for found in _CITED.finditer(line):
        numbers = [n for n in _numbers(found[1]) if n in quotes]
        if not numbers:
            continue
        # A no-break space keeps the number with the word that it belongs to.
        lead = line[at : found.start()]
        parts.append(_e(lead.rstrip(" ") + "\u00a0" if lead.endswith(" ") else lead))
        parts += (_citation(turn, quotes[n], words) for n in numbers)
        at = found.end()
    parts.append(_e(line[at:]))
    return "".join(parts)


def _numbers(cited: str) -> list[int]:
    """The numbers in "1", "1, 3" or "2–4"."""
    numbers: list[int] = []
    for part in cited.split(","):
        bounds = [int(n) for n in re.findall(r"\d+", part)]
        numbers += range(bounds[0], bounds[-1] + 1)
    return numbers


def _place_data(quote: Quote) -> str:
    return f'data-document="{_e(quote.document_id)}" data-start="{quote.span.start}" data-end="{quote.span.end}"' + (
        f' data-page="{quote.page}"' if quote.page is not None else ""
    )


def _citation(turn: Turn, quote: Quote, words: Mapping[str, str]) -> str:
    text, where = turn.shown(quote), turn.beside(quote, words)
    short = text if len(text) <= _NAME else f"{text[:_NAME].rstrip()} …"
    name = words["quote_name"].format(n=quote.n, text=short, place=where)
    return (
        f'<button type="button" class="cite" data-n="{quote.n}" {_place_data(quote)} aria-label="{_e(name)}"'
        f' data-preview="{_e(text)}" data-place="{_e(where)}">[{quote.n}]</button>'
    )


def _quotes(turn: Turn, quotes: Sequence[Quote], words: Mapping[str, str], *, evidence: bool) -> str:
    """The quotes as a list; past the first few they fold."""
    items = [_quote(turn, quote, words, evidence=evidence) for quote in quotes]
    css = "quotes" if evidence else "quotes related"
    listed = f'<ol class="{css}">{"".join(items[:SHOWN])}</ol>'
    if len(items) > SHOWN:
        more = _e(words["show_quotes"].format(count=f"{len(items) - SHOWN}"))
        listed += f'<details class="more"><summary>{more}</summary>'
        listed += f'<ol class="{css}" start="{SHOWN + 1}">{"".join(items[SHOWN:])}</ol></details>'
    return listed


def _quote(turn: Turn, quote: Quote, words: Mapping[str, str], *, evidence: bool) -> str:
    text, where = _e(turn.shown(quote)), _e(turn.beside(quote, words))
    number = f'<span class="n" aria-hidden="true">{quote.n}</span>' if evidence else ""
    name = _e(words["quote"].format(n=quote.n))
    copy = _e(words["copy_quote"].format(n=quote.n))
    return (
        f'<li><button type="button" class="quote" {_place_data(quote)}>{number}'
        f'<span class="unseen">{name}: </span><q dir="auto" lang="">{text}</q>'
        f'<span class="place" dir="auto" lang="">{where}</span></button>'
        f'<button type="button" class="tool copy-quote" data-copy="{_e(sourced(quote, words))}"'
        f' aria-label="{copy}" title="{copy}"></button></li>'
    )


def _contact(contact: str) -> str:
    address = contact if ":" in contact else f"mailto:{contact}" if "@" in contact and " " not in contact else ""
    link = safe_link(address) if address else None
    if link is None:
        return _e(contact)
    return f'<a href="{_e(link)}" target="_blank" rel="noopener noreferrer nofollow">{_e(contact)}</a>'


def _tools(turn: Turn, words: Mapping[str, str]) -> str:
    wanted = ["copy_answer", "copy_link", "edit", "retry", "undo"]
    if turn.rated:
        wanted += ["like", "dislike"]
    buttons = "".join(
        f'<button type="button" class="tool" data-do="{name}" aria-label="{_e(words[name])}"'
        f' title="{_e(words[name])}"></button>'
        for name in wanted
    )
    return f'<div class="tools">{buttons}</div>'


def _follow_ups(questions: Sequence[str], words: Mapping[str, str]) -> str:
    if not questions:
        return ""
    chips = "".join(
        f'<li><button type="button" class="chip" data-ask="{_e(question)}" dir="auto">{_e(question)}</button></li>'
        for question in questions
    )
    return f'<ul class="chips follow-ups" aria-label="{_e(words["follow_ups"])}">{chips}</ul>'
