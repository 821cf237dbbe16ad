"""The front matter of Markdown: a YAML mapping between two lines of dashes."""

from __future__ import annotations

import re

from assistant.types import Block, BlockKind, Span

_FRONT = re.compile(r"\A\s*---[ \t]*\n(?P<yaml>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_BASICS = {
    "name": "name", "author": "name", "email": "email", "mail": "email", "phone": "phone", "tel": "phone",
    "mobile": "phone", "url": "url", "website": "url", "homepage": "url", "location": "location/city",
    "address": "location/address", "label": "label", "headline": "label", "position": "label", "summary": "summary",
}  # fmt: skip


def front_matter(text: str) -> tuple[list[Block], int]:
    """A FIELD block for each scalar of the front matter, and where the Markdown starts.

    Keys of a person's basics have the paths of JSON Resume ("basics/email"), others "meta/KEY". A text without
    front matter, or with one that is no YAML mapping, gives no fields and 0.
    """
    found = _FRONT.match(text)
    if not found:
        return [], 0
    import yaml

    try:
        root = yaml.compose(found["yaml"], Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return [], 0
    if not isinstance(root, yaml.MappingNode):
        return [], 0
    blocks: list[Block] = []
    _fields(root, "", found.start("yaml"), text, blocks)
    return blocks, found.end()


def _fields(node: object, key: str, offset: int, text: str, blocks: list[Block]) -> None:
    import yaml

    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            _fields(value, f"{key}/{name.value}" if key else str(name.value), offset, text, blocks)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            _fields(value, f"{key}/{number}", offset, text, blocks)
    elif isinstance(node, yaml.ScalarNode):
        start, end = offset + node.start_mark.index, offset + node.end_mark.index
        if node.style in ("'", '"'):
            start, end = start + 1, end - 1
        words = text[start:end]
        span = Span(start + len(words) - len(words.lstrip("|>-+ \n")), start + len(words.rstrip()))
        if span.start < span.end:
            path = f"basics/{_BASICS[key.lower()]}" if key.lower() in _BASICS else f"meta/{key}"
            blocks.append(Block(BlockKind.FIELD, span, path=path))
