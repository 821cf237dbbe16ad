"""HTML inside Markdown: where its lists, breaks and cells divide a line. The source is not changed."""

from __future__ import annotations

import re

from assistant.types import BlockKind, Span

_BREAKING = (
    "ul|ol|li|p|div|br|hr|table|thead|tbody|tr|td|th|h[1-6]|section|article|header|footer|dl|dt|dd|center|"
    "details|summary"
)
_TAG = re.compile(rf"<(/?)({_BREAKING})\b[^<>]*>|<!--.*?-->", re.I | re.S)
_BADGE = re.compile(r"<a\b[^<>]*\bhref=[^<>]*>\s*<img\b[^<>]*\balt=[\"'][^\"'<>]*\w", re.I)  # a picture that links
_INLINE_TAG = re.compile(r"</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>")


def has_block_tags(text: str) -> bool:
    """Whether a tag in the text starts a new line."""
    return bool(_TAG.search(text))


def segments(text: str, span: Span) -> list[tuple[Span, BlockKind, int]]:
    """The parts of a span between tags that start a new line: (part, ITEM for a list item, its depth below)."""
    parts: list[tuple[Span, BlockKind, int]] = []
    depth, kind, at = -1, BlockKind.PARAGRAPH, span.start

    def close(end: int) -> None:
        nonlocal kind
        words = text[at:end]
        if any(c.isalnum() for c in _INLINE_TAG.sub("", words)) or _BADGE.search(words):
            first = at + len(words) - len(words.lstrip())
            parts.append((Span(first, at + len(words.rstrip())), kind, max(depth, 0)))
            kind = BlockKind.PARAGRAPH

    for tag in _TAG.finditer(text, span.start, span.end):
        close(tag.start())
        at = tag.end()
        name = (tag[2] or "").lower()
        if name in ("ul", "ol"):
            depth += -1 if tag[1] else 1
        elif name == "li":
            kind = BlockKind.PARAGRAPH if tag[1] else BlockKind.ITEM
    close(span.end)
    return parts
