"""A picture of a CV (a photograph, a scan): its text by OCR, as one page."""

from __future__ import annotations

import io

from assistant.errors import UnreadableFileError
from assistant.reading.compose import Reading
from assistant.reading.ocr import DPI, pieces_of_picture
from assistant.reading.pdf.document import read_pieces
from assistant.reading.pdf.shapes import PageContent

_MOST_PIXELS = 80_000_000


def read_picture(data: bytes, where: str) -> Reading:
    """The text of a picture, with the box of each line.

    Raises UnreadableFileError if the picture is broken or too large, has no text, or no OCR engine is there.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        image = Image.open(io.BytesIO(data))
        if image.width * image.height > _MOST_PIXELS:
            raise UnreadableFileError(
                f"has {image.width} × {image.height} pixels",
                where=where,
                next_step="Save it with at most 80 megapixels",
            )
        image.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadableFileError(
            "is no picture that can be read", where=where, next_step="Save it as PNG or JPEG"
        ) from error
    scale = 72 / DPI
    pieces = pieces_of_picture(image, scale, 1, where)
    return read_pieces([pieces], [PageContent(1, image.width * scale, image.height * scale)], where)
