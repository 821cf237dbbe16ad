"""PDF and DOCX libraries on the development CVs: what of the ground truth their text holds, and in which order.

    python -m benchmarks.readers [--shared ../shared]

Each library gives its plain text of each PDF; `assistant` is this program's reader, which takes glyphs from pypdfium2.
Text recall and reading order are those of shared/eval/reading.py; "lines" is the share of highlights of jobs that stand
on a line of their own. The second table is the DOCX files, whose text is compared with the words of their paragraphs.
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean, median
from typing import Any

from benchmarks import results


def pdfium(path: Path) -> str:
    """pypdfium2, its own text order."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", "\n")


def pdfminer(path: Path) -> str:
    """pdfminer.six with its default layout analysis."""
    from pdfminer.high_level import extract_text

    return str(extract_text(path))


def plumber(path: Path) -> str:
    """pdfplumber, extract_text at its defaults."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        return "\n".join(page.extract_text() or "" for page in document.pages)


def pypdf(path: Path) -> str:
    """pypdf, extract_text at its defaults."""
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def assistant(path: Path) -> str:
    """This program."""
    from assistant.reading import read

    return read(path).text


def python_docx(path: Path) -> str:
    """python-docx: paragraphs, then the cells of tables."""
    from docx import Document

    document = Document(io.BytesIO(path.read_bytes()))
    tables = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + tables)


PDF: dict[str, tuple[str, Callable[[Path], str]]] = {
    "assistant": ("pypdfium2: Apache-2.0/BSD-3", assistant),
    "pypdfium2": ("Apache-2.0/BSD-3", pdfium),
    "pdfplumber": ("MIT", plumber),
    "pdfminer.six": ("MIT", pdfminer),
    "pypdf": ("BSD-3", pypdf),
}
DOCX: dict[str, tuple[str, Callable[[Path], str]]] = {
    "assistant": ("lxml: BSD-3", assistant),
    "python-docx": ("MIT", python_docx),
}


def pages(path: Path) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(path))


def measured(read: Callable[[Path], str], files: list[tuple[Path, Any]], evaluation: Any) -> dict[str, float]:
    """Recall, order, lines and milliseconds a page of a library over the files."""
    recalls, orders, times = [], [], []
    whole = found = 0
    read(files[0][0])  # imports and first use are not counted
    for path, truth in files:
        started = time.process_time()
        text = read(path)
        times.append(1000 * (time.process_time() - started) / pages(path))
        recalls.append(evaluation.text_recall(truth, text)[0])
        order = evaluation.reading_order(truth, text)
        orders += [] if order is None else [order]
        lines = {evaluation.fold(line) for line in text.split("\n")}
        highlights = [evaluation.fold(evaluation.plain(h)) for entry in truth["work"] for h in entry["highlights"]]
        whole += len(highlights)
        found += sum(highlight in lines for highlight in highlights)
    return {
        "text_recall": round(mean(recalls), 4),
        "reading_order": round(mean(orders), 4),
        "lines": round(found / whole, 4),
        "ms_per_page_median": round(median(times), 1),
    }


def word_files(shared: Path) -> Iterator[tuple[Path, list[str]]]:
    """The DOCX files and every word run of theirs, straight from the XML."""
    import re
    import zipfile

    for path in sorted((shared / "cvs" / "docx").glob("*.docx")):
        with zipfile.ZipFile(path) as package:
            xml = package.read("word/document.xml").decode("utf-8")
        yield path, [text for text in re.findall(r"<w:t(?: [^>]*)?>([^<]+)</w:t>", xml) if text.strip()]


def main() -> None:
    """Measures, writes results/readers.json and prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    sys.path.insert(0, str(shared / "eval"))
    import reading as evaluation

    files = [(path, truth) for *_, path, truth in evaluation.documents(shared) if path.suffix == ".pdf"]
    figures: dict[str, Any] = {
        "files": len(files),
        "pages": sum(pages(path) for path, _ in files),
        "pdf": {},
        "docx": {},
    }
    print(
        "| PDF | licence | text recall | reading order | highlights on a line | ms a page |\n|---|---|---|---|---|---|"
    )
    for name, (licence, read) in PDF.items():
        row = measured(read, files, evaluation)
        figures["pdf"][name] = {"licence": licence, **row}
        print(f"| {name} | {licence} | " + " | ".join(f"{value}" for value in row.values()) + " |")
    print("\n| DOCX | licence | text recall | ms a file |\n|---|---|---|---|")
    for name, (licence, read) in DOCX.items():
        shares, times = [], []
        for path, wanted in word_files(shared):
            read(path)
            started = time.process_time()
            text = evaluation.fold(read(path))
            times.append(1000 * (time.process_time() - started))
            shares.append(mean(evaluation.fold(words) in text for words in wanted))
        row = {"text_recall": round(mean(shares), 4), "ms_per_file_median": round(median(times), 1)}
        figures["docx"][name] = {"licence": licence, **row}
        print(f"| {name} | {licence} | {row['text_recall']} | {row['ms_per_file_median']} |")
    results.save("readers", figures)


if __name__ == "__main__":
    main()
