"""A text file: Markdown if it has headings of Markdown, else plain text."""

from __future__ import annotations

import re

from assistant.reading.compose import Reading
from assistant.reading.markdown import read_markdown
from assistant.reading.plain import read_plain

_HEADING = re.compile(r"(?m)^#{1,4} \S")


def read_text(text: str) -> Reading:
    """Blocks of a text file; the text itself is not changed."""
    return read_markdown(text) if len(_HEADING.findall(text)) >= 2 else read_plain(text)
