"""Text of pictures, by an engine that may be there: rapidocr-onnxruntime (extra `ocr`) or tesseract on the PATH."""

from __future__ import annotations

import csv
import importlib
import importlib.util
import io
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from assistant.errors import UnreadableFileError
from assistant.reading.pdf.bullets import with_bullets
from assistant.reading.pdf.shapes import PageContent, Piece

_INSTALL = 'Install OCR: pip install "cv-assistant[ocr]", or Debian\'s tesseract-ocr; or export the CV with its text'
_WITH_TEXT = "Export the CV with its text"
DPI = 200
_SECONDS = 60  # for one page, by tesseract
_SURE = 0.5  # least confidence of a line


def available() -> bool:
    """Whether an engine is there."""
    return _engine() is not None


def next_step() -> str:
    """What to do about a page without text."""
    return _WITH_TEXT if available() else _INSTALL


@cache
def _engine() -> Callable[[Any, float, int], list[Piece]] | None:
    if importlib.util.find_spec("rapidocr_onnxruntime"):
        return _rapidocr
    return _tesseract if shutil.which("tesseract") else None


def pieces_of_picture(image: Any, scale: float, page: int, where: str) -> list[Piece]:
    """The lines of a picture (PIL), their bullets told from their words. `scale` is points a pixel.

    Raises UnreadableFileError, with the line that installs an engine, if none is there, or if it fails.
    """
    engine = _engine()
    if engine is None:
        raise UnreadableFileError(f"page {page} has no text", where=where, next_step=next_step())
    try:
        pieces = engine(image, scale, page)
    except subprocess.SubprocessError as error:
        raise UnreadableFileError(
            f"page {page} is a picture that tesseract cannot read", where=where, next_step=_WITH_TEXT
        ) from error
    return with_bullets(pieces, PageContent(page, image.width * scale, image.height * scale))


@cache
def _rapid() -> Any:
    return importlib.import_module("rapidocr_onnxruntime").RapidOCR()


def _rapidocr(image: Any, scale: float, page: int) -> list[Piece]:
    import numpy as np

    found, _ = _rapid()(np.asarray(image.convert("RGB")))
    pieces = []
    for corners, text, sure in found or ():
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        if float(sure) >= _SURE and text.strip():
            pieces.append(_piece(text, min(xs) * scale, max(xs) * scale, min(ys) * scale, max(ys) * scale, page))
    return pieces


def _tesseract(image: Any, scale: float, page: int) -> list[Piece]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        image.save(path)
        done = subprocess.run(
            ["tesseract", str(path), "-", "--dpi", str(DPI), "tsv"], capture_output=True, timeout=_SECONDS, check=True
        )
    lines: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    for row in csv.DictReader(
        io.StringIO(done.stdout.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE
    ):
        if (row.get("text") or "").strip():
            lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), []).append(row)
    pieces = []
    for words in lines.values():
        lefts, tops = [int(w["left"]) for w in words], [int(w["top"]) for w in words]
        rights = [int(w["left"]) + int(w["width"]) for w in words]
        bottoms = [int(w["top"]) + int(w["height"]) for w in words]
        text = " ".join(w["text"] for w in words)
        pieces.append(
            _piece(text, min(lefts) * scale, max(rights) * scale, min(tops) * scale, max(bottoms) * scale, page)
        )
    return pieces


def _piece(text: str, left: float, right: float, top: float, bottom: float, page: int) -> Piece:
    height = bottom - top
    return Piece(" ".join(text.split()), left, right, bottom - 0.22 * height, 0.85 * height, False, False, page)
