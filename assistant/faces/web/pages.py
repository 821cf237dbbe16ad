"""The real pages of a PDF, as pictures with a box over each line, so that a quote can be drawn where it stands."""

from __future__ import annotations

import html
import io
import threading
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from assistant.types import Document, Page

PDF = "application/pdf"
_WIDTH = 1400
"""Pixels: sharp at twice the width that the page is shown in."""
# PDFium may not be called from two threads at once.
_pdfium = threading.Lock()


def has_pages(document: Document) -> bool:
    """Whether the document's pages can be shown as pictures: a PDF whose file is still there."""
    return document.media_type == PDF and bool(document.pages) and Path(document.path).is_file()


def page_images(document: Document, words: Mapping[str, str]) -> str:
    """The pages as HTML: the picture of each is fetched when it is scrolled to."""
    return "".join(_figure(document, page, words) for page in document.pages)


def _figure(document: Document, page: Page, words: Mapping[str, str]) -> str:
    lines = "".join(
        f'<div class="line" data-start="{line.span.start}" data-end="{line.span.end}" style="'
        f"left:{100 * line.box.left / page.width:.2f}%;top:{100 * line.box.top / page.height:.2f}%;"
        f"width:{100 * (line.box.right - line.box.left) / page.width:.2f}%;"
        f'height:{100 * (line.box.bottom - line.box.top) / page.height:.2f}%"></div>'
        for line in page.lines
    )
    name = html.escape(words["page_image"].format(n=page.number, document=document.id))
    source = f"page/image/{page.number}?document={quote(document.id, safe='')}"
    return (
        f'<figure class="paper" style="aspect-ratio:{page.width:.0f}/{page.height:.0f}">'
        f'<img loading="lazy" src="{source}" alt="{name}">{lines}</figure>'
    )


def page_image(document: Document, number: int) -> bytes:
    """The picture of a page, WebP. Raises KeyError if the document has no such page."""
    if number not in {page.number for page in document.pages}:
        raise KeyError(number)
    return _rendered(document.path, document.sha256, number)


@lru_cache(maxsize=32)
def _rendered(path: str, _sha256: str, number: int) -> bytes:
    """A rendered page; the file's checksum is part of the cache's key."""
    import pypdfium2

    with _pdfium:
        pdf = pypdfium2.PdfDocument(path)
        try:
            page = pdf[number - 1]
            picture = page.render(scale=_WIDTH / page.get_width()).to_pil()
        finally:
            pdf.close()
    out = io.BytesIO()
    picture.convert("RGB").save(out, "WEBP", quality=80)
    return out.getvalue()
