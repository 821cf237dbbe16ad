"""Addresses behind account names: a contact line that shows "jdoe" and links to linkedin.com/in/jdoe.

Of all links only these are written into the text, after the name and in brackets, since the name alone does not say
on which network it is. No other address that cannot be seen gets into the text.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import replace
from typing import Any

from assistant.reading.pdf.shapes import Glyph, Link
from assistant.types import Box

_CONTACT = re.compile(r"\S@\S|\d[\d\s()./-]{6,}\d")
_SCHEME = re.compile(r"^https?://(?:www\.)?")


def links_of(raw: Any, document: Any, page: Any, left: float, top: float) -> list[Link]:
    """The links of a page to addresses of the web."""
    found: list[Link] = []
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    rectangle = raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page, position, link) and len(found) < 500:
        action = raw.FPDFLink_GetAction(link)
        if not action or not raw.FPDFLink_GetAnnotRect(link, rectangle):
            continue
        size = raw.FPDFAction_GetURIPath(document, action, None, 0)
        if not 8 < size < 300:
            continue
        buffer = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(document, action, buffer, size)
        address = buffer.value.decode("utf-8", "replace")
        if _SCHEME.match(address):
            box = Box(rectangle.left - left, top - rectangle.top, rectangle.right - left, top - rectangle.bottom)
            found.append(Link(box, address))
    return found


def with_addresses(run: list[Glyph], links: list[Link]) -> list[Glyph]:
    """The glyphs of a contact line with the address after each account name that links to it."""
    if not links or not _CONTACT.search("".join(" " * bool(g.blank) + g.char for g in run)):
        return run
    out = list(run)
    for link in links:
        inside = [g for g in out if _covers(link.box, g)]
        name = "".join(g.char for g in inside if g.char.isalnum() or g.char in "-_.").strip()
        address = _SCHEME.sub("", link.address).rstrip("/")
        segment = re.split(r"[/=]", address)[-1]
        if inside and len(name) > 2 and "/" in address and name.casefold() == segment.casefold():
            last = inside[-1]
            at = next(index for index, glyph in enumerate(out) if glyph is last) + 1
            out.insert(at, replace(last, char=f" ({address})", left=last.right, right=last.right, blank=0))
    return out


def _covers(box: Box, glyph: Glyph) -> bool:
    middle = (glyph.left + glyph.right) / 2
    return box.left <= middle <= box.right and box.top - 1 <= glyph.base - 0.3 * glyph.size <= box.bottom + 1
