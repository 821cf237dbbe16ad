"""What a rendering shows of its source, and how much of that the program reads back: shared/eval/reading.py's measures.

No theme shows all of a resume. What a file shows is told from its plain text as another library gives it, so that the
program is asked for no more and no less: a phone that a theme leaves out is no miss, and a month that it leaves out
makes a date a year.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
from lxml import html

from assistant import dates
from assistant.dates.patterns import patterns
from assistant.export import to_json_resume
from assistant.parsing import parse
from assistant.reading import read
from benchmarks.ir import SHARED

sys.path.insert(0, str(SHARED / "eval"))
import reading as evaluation

_LISTS = ("skills", "languages", "publications", "projects", "certificates")
_BROKEN_WORD = re.compile("[-\u00ad\u2010\x02\ufffe]\r?\n")


def plain_text(path: Path) -> str:
    """The text that a file shows, by a library that is not the program."""
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    if path.suffix == ".html":
        tree = html.fromstring(path.read_bytes().decode("utf-8"))
        for element in tree.xpath("//script|//style|//head"):
            element.drop_tree()
        return str(tree.text_content())
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".tex":
        return text.replace("\\", "").replace("~", " ").replace("--", "–")
    return str(evaluation.plain(text))


@cache
def _months() -> dict[int, set[str]]:
    """Names and numbers of months in every language of the lexicon, folded."""
    found: dict[int, set[str]] = {number: {f"{number:02d}"} for number in range(1, 13)}
    for word, number in patterns().months.items():
        found[number].add(_fold(word))
    return found


def _fold(words: str | None) -> str:
    """Letters without accents and digits."""
    return str(evaluation.fold(dates.fold(words or "")))


def truth_of(resume: dict[str, Any], path: Path, shows_all: bool = False) -> dict[str, Any]:
    """The ground truth of a resume as far as a file shows it."""
    truth = evaluation.from_json_resume(resume)
    if shows_all:
        return truth
    raw = plain_text(path)
    texts = (_fold(raw), _fold(_BROKEN_WORD.sub("", raw)))

    def has(words: str | None) -> bool:
        return any(_fold(words) in text for text in texts)

    truth |= {key: [v for v in truth[key] if any(map(has, v))] for key in _LISTS}
    truth["urls"] = [u for u in truth["urls"] if _shows_url(u, raw)]
    truth |= {key: truth[key] if has(truth[key]) else "" for key in ("email", "phone", "city")} | {"location": ""}
    truth["extra"] = [words for words in truth["extra"] if has(words)]
    for key in ("work", "education"):
        truth[key] = [entry for entry in truth[key] if has(entry["name"])]
        for entry in truth[key]:
            entry["highlights"] = [words for words in entry["highlights"] if has(words)]
            entry["start"], entry["end"] = _shown_date(entry["start"], has), _shown_date(entry["end"], has)
            if entry["start"] is None and entry["end"] == "present":
                entry["end"] = ""
    studies = [(s.get("studyType", ""), s.get("area", "")) for s in resume.get("education", [])]
    for entry in truth["education"]:
        study = next(s for s in studies if " ".join(filter(None, s)) == entry["role"])
        entry["role"] = " ".join(words for words in study if words and has(words))
    for entry in truth["work"]:
        entry["role"] = entry["role"] if has(entry["role"]) else ""
    return truth


def _shows_url(url: tuple[str, ...], raw: str) -> bool:
    """Whether an address stands in a text, or its network and account do; `url` is (address, "LinkedIn jdoe")."""
    folded = raw.casefold().replace("\n", "")
    return evaluation.url_key(url[0]) in folded or (
        len(url) > 1 and all(word in folded for word in url[1].casefold().split())
    )


def _shown_date(date: str | None, has: Callable[[str], bool]) -> str | None:
    """A date of the precision that the text shows; None if it shows none of it."""
    if not date or date == "present":
        return date
    year, _, month = date.partition("-")
    names = _months()[int(month[:2])] if month else ()
    if any(has(f"{name}{year}") or has(f"{year}{name}") or has(f"{name}de{year}") for name in names):
        return date[:7]
    return year if has(year) else None


def score(resume: dict[str, Any], path: Path, *, shows_all: bool = False) -> dict[str, Any]:
    """Counts of each field (true and false positives, false negatives), what is missed, and the text's own measures."""
    truth = truth_of(resume, path, shows_all)
    document = read(path)
    got = evaluation.from_json_resume(to_json_resume(document, parse(document)))
    hidden = [u for u in evaluation.from_json_resume(resume)["urls"] if u not in truth["urls"]]
    got["urls"] = [u for u in got["urls"] if not any(_same_url(u, other) for other in hidden)]  # behind a link
    fields, misses = evaluation.compare(truth, got)
    recall, missing = evaluation.text_recall(truth, document.text)
    return {
        "fields": dict(fields),
        "misses": [*misses, *(f"text: missing {words!r}" for words in missing)],
        "text_recall": recall,
        "reading_order": evaluation.reading_order(truth, document.text),
    }


def _same_url(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(evaluation.url_key(one[0]) == evaluation.url_key(other[0]) or one[1:] == other[1:] != ())


def summary(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Documents, text recall, reading order, and the mean F1 of the fields and of each."""
    found = evaluation.summary(list(rows))
    fields = {name: figures["f1"] for name, figures in found["fields"].items() if figures["of"]}
    return {
        "documents": found["documents"],
        "text recall": found["text_recall"],
        "reading order": found["reading_order"],
        "mean field F1": found["mean_field_f1"],
        "fields": fields,
    }


def persons() -> dict[str, dict[str, Any]]:
    """The invented persons whose CVs are rendered, as JSON Resume."""
    files = sorted((Path(__file__).parent / "persons").glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in files}
