"""A stretch of the canonical text as HTML: every piece that is shown knows its offsets, and nothing else is trusted.

A Markdown source keeps its marks in the canonical text ("**CVPR**", "&amp;", "[code](url)"); a reader should see
the words. So a stretch is cut into tokens, of which the marks are not shown, and each token that is shown becomes

    <span data-start="120" data-end="124">CVPR</span>

whose offsets are code points of the canonical text. The page highlights a quote by these alone.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.types import Span

# Alternatives in order: escape, entity, autolink, tag, link's end, image's or link's start, strong, emphasis, code,
# bare address.
_TAGS = (
    "a|abbr|b|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|font|footer|h[1-6]|header|hr|i|img|kbd|li|"
    "mark|nobr|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|th|thead|tr|"
    "tt|u|ul|wbr"
)
_MARKS = re.compile(
    r"""
    \\(?P<escaped>[!-/:-@\[-`{-~])
  | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
  | <(?P<auto>(?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>
  | (?P<tag></?(?:%s)\b[^<>]*>|<!--.*?-->)
  | (?P<close>\](?:\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)))
  | (?P<open>!?\[)
  | (?P<strong>\*\*|__)
  | (?P<em>(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)|(?<=\S)_(?![\w_]))
  | (?P<code>`+)
  | (?P<url>https?://[^\s<>()\[\]"'|]+[^\s<>()\[\]"'|.,;:!?])
  | (?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
    """.replace("%s", _TAGS),
    re.X | re.S,
)
_ADDRESS = re.compile(
    r"(?P<url>https?://[^\s<>()\[\]\"'|]+[^\s<>()\[\]\"'|.,;:!?])|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
)
_SAFE = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f\x7f]+", re.I)


@dataclass(frozen=True, slots=True)
class Token:
    """`[start, end)` of the canonical text and what of it is shown; `exact`: it is shown character for character."""

    start: int
    end: int
    shown: str
    exact: bool = True
    strong: bool = False
    em: bool = False
    code: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to set off by a CSS class: the name of an entry, its period."""

    span: Span
    css: str


def safe_link(target: str) -> str | None:
    """The address if it is one that a page may link to (http, https, mailto), else None."""
    target = html.unescape(target).strip()
    return target if _SAFE.fullmatch(target) else None


def plain(text: str, *, markdown: bool) -> str:
    """The text as a reader sees it, on one line: without marks of Markdown, entities resolved."""
    return " ".join("".join(token.shown for token in tokens(text, Span(0, len(text)), markdown=markdown)).split())


def shown(text: str, span: Span) -> str:
    """The words of a span of a Markdown text as a reader sees them, on one line. A quote may begin or end between two
    marks that belong together, so the whole of its lines is read."""
    end = text.find("\n", span.end)
    lines = Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))
    parts = (
        token.shown[max(0, span.start - token.start) : span.end - token.start] if token.exact else token.shown
        for token in tokens(text, lines, markdown=True)
        if token.start < span.end and span.start < token.end
    )
    return " ".join("".join(parts).split())


def tokens(text: str, span: Span, *, markdown: bool) -> list[Token]:
    """The tokens of a stretch that are shown, in order."""
    return list(_markdown(text, span)) if markdown else list(_addresses(text, span))


def _addresses(text: str, span: Span) -> Iterator[Token]:
    at = span.start
    for found in _ADDRESS.finditer(text, span.start, span.end):
        if found.start() > at:
            yield Token(at, found.start(), text[at : found.start()])
        href = found["url"] or f"mailto:{found['email']}"
        yield Token(found.start(), found.end(), found.group(), href=safe_link(href))
        at = found.end()
    if at < span.end:
        yield Token(at, span.end, text[at : span.end])


def _markdown(text: str, span: Span) -> Iterator[Token]:
    stretch = text[span.start : span.end]
    pairs = {kind: stretch.count(mark) for kind, mark in (("**", "**"), ("__", "__"), ("*", "*"), ("`", "`"))}
    opened: list[list[Token]] = []
    out: list[Token] = []
    strong = em = code = False
    at = span.start

    def add(token: Token) -> None:
        out.append(replace(token, strong=strong, em=em, code=code))

    for found in _MARKS.finditer(text, span.start, span.end):
        start, end, kind = found.start(), found.end(), found.lastgroup
        if start > at:
            add(Token(at, start, text[at:start]))
        at = end
        if kind == "escaped":
            add(Token(start + 1, end, found["escaped"]))
        elif kind == "entity":
            shown = html.unescape(found["entity"])
            add(Token(start, end, shown, exact=len(shown) == end - start))
        elif kind == "auto":
            address = found["auto"]
            href = address if ":" in address else f"mailto:{address}"
            add(Token(start + 1, end - 1, address, href=safe_link(href)))
        elif kind in ("url", "email"):
            href = found.group() if kind == "url" else f"mailto:{found.group()}"
            add(Token(start, end, found.group(), href=safe_link(href)))
        elif kind == "tag":
            # A tag that breaks the line parts the words; the others only style them.
            add(Token(start, end, " ", exact=False))
        elif kind == "open":
            opened.append(out)
            out = []
            add(Token(start, end, found.group()))
        elif found["close"] is not None and opened:
            # The link's words were gathered since its bracket, which is no longer shown.
            href = safe_link(found["target"])
            inside = [replace(token, href=href) for token in out[1:]]
            out = [*opened.pop(), *inside]
        elif kind == "strong" and pairs.get(found.group(), 0) >= 2:
            strong = not strong
        elif kind == "em" and stretch.count(found.group()) >= 2:
            em = not em
        elif kind == "code" and pairs["`"] >= 2:
            code = not code
        else:
            add(Token(start, end, found.group()))
    if at < span.end:
        add(Token(at, span.end, text[at : span.end]))
    while opened:
        out = [*opened.pop(), *out]
    yield from (token for token in out if token.shown)


def to_html(text: str, span: Span, *, markdown: bool, marks: Sequence[Mark] = ()) -> str:
    """The stretch as HTML, escaped; `marks` (sorted, not overlapping) set off parts of it by their class."""
    parts: list[str] = []
    pending = [mark for mark in marks if mark.span.overlaps(span)]
    current: Mark | None = None
    for token in _split(tokens(text, span, markdown=markdown), pending):
        mark = next((m for m in pending if m.span.start <= token.start < m.span.end), None)
        if mark is not current:
            parts.append("</span>" if current else "")
            parts.append(f'<span class="{html.escape(mark.css)}">' if mark else "")
            current = mark
        parts.append(_leaf(token))
    parts.append("</span>" if current else "")
    return "".join(parts)


def _split(found: Sequence[Token], marks: Sequence[Mark]) -> Iterator[Token]:
    """The tokens cut where a mark begins or ends; a token that is not shown exactly stays whole."""
    edges = sorted({edge for mark in marks for edge in (mark.span.start, mark.span.end)})
    for token in found:
        if not token.exact:
            yield token
            continue
        at = token.start
        for edge in edges:
            if at < edge < token.end:
                yield replace(token, start=at, end=edge, shown=token.shown[at - token.start : edge - token.start])
                at = edge
        yield replace(token, start=at, shown=token.shown[at - token.start :])


def _leaf(token: Token) -> str:
    if token.shown.isspace():
        return " "
    inner = f'<span data-start="{token.start}" data-end="{token.end}">{html.escape(token.shown)}</span>'
    for on, tag in ((token.code, "code"), (token.em, "em"), (token.strong, "strong")):
        if on:
            inner = f"<{tag}>{inner}</{tag}>"
    if token.href:
        inner = f'<a href="{html.escape(token.href)}" target="_blank" rel="noopener noreferrer nofollow">{inner}</a>'
    return inner
