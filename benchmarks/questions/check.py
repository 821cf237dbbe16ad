"""Checks the question files against the CVs: `python benchmarks/questions/check.py`.

Every string of `all` and `any` must stand within one line of the CV's own text or two that follow one another, as
where a line is broken (folded as ../shared/eval/score.py folds), and no pattern of `absent` may match it. The text is
taken with a plain reader of each format, not with the program's. Prints what is wrong, then counts; exit status 1 if
anything is.
"""

import itertools
import json
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import pypdfium2  # type: ignore[import-untyped]
import yaml
from docx.oxml.ns import qn

HERE = Path(__file__).resolve().parent


def fold(text: str) -> str:
    """The folding of score.py: Markdown marks out, white space and case folded."""
    text = re.sub(r"<[^<>]*?>", lambda m: m.group(0) if "http" in m.group(0) else " ", text)
    text = text.replace("&amp;", "&").replace("\u2019", "'")
    text = re.sub(r"[*_`\\\[\]]", "", text)
    return re.sub(r"\s+", " ", text).casefold()


class Strings(HTMLParser):
    """Collects the visible strings of an HTML page, one a block element."""

    BLOCKS = frozenset(["p", "div", "li", "h1", "h2", "h3", "h4", "td", "th", "dt", "dd", "tr", "title", "br"])

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = [""]
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("style", "script")
        if tag in self.BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("style", "script")
        if tag in self.BLOCKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.lines[-1] += data


def scalars(value: Any) -> Iterator[str]:
    """The strings of a tree of JSON or YAML."""
    if isinstance(value, dict):
        for item in value.values():
            yield from scalars(item)
    elif isinstance(value, list):
        for item in value:
            yield from scalars(item)
    else:
        yield str(value)


def lines(path: Path) -> list[str]:
    """The lines of a CV, or its fields where the format has fields."""
    match path.suffix:
        case ".docx":
            document = docx.Document(str(path))
            parts = [document, *(part for s in document.sections for part in (s.header, s.footer))]
            # every paragraph, those of tables in tables too
            paragraphs = (p for part in parts for p in part._element.iter(qn("w:p")))
            return ["".join(node.text or "" for node in p.iter(qn("w:t"))) for p in paragraphs]
        case ".pdf":
            with pypdfium2.PdfDocument(path) as pdf:
                return [line for page in pdf for line in page.get_textpage().get_text_range().splitlines()]
        case ".odt":
            with zipfile.ZipFile(path) as file:
                content = file.read("content.xml").decode().replace("<text:tab/>", "\t")
            return [unescape(re.sub(r"<[^>]+>", "", p)) for p in re.findall(r"<text:[ph].*?</text:[ph]>", content)]
        case ".json":
            return list(scalars(json.loads(path.read_text("utf-8"))))
        case ".yaml":
            return list(scalars(yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)))
        case ".html":
            parser = Strings()
            parser.feed(path.read_text("utf-8"))
            return parser.lines
        case _:
            return path.read_text("utf-8").splitlines()


def faults(item: dict[str, Any], text: list[str]) -> Iterator[str]:
    """What is wrong with an item, given the folded lines of its CV."""
    whole = " ".join(text)
    broken = [f"{one.rstrip()} {other.lstrip()}" for one, other in itertools.pairwise(text)]
    for gold in [*item.get("all", []), *item.get("any", [])]:
        if not any(fold(gold) in line for line in (*text, *broken)):
            yield f"{gold!r} stands in no line"
    for pattern in item.get("absent", []):
        if found := re.search(pattern, whole, re.I):
            yield f"/{pattern}/ matches {found[0]!r}"
    if item["status"] == "answered" and not (item.get("all") or item.get("any") or "value" in item):
        yield "nothing is asked of the answer"


def main() -> int:
    """Checks both halves and the held conversations; the exit status."""
    bad = 0
    for half in ("dev", "held", "conversations"):
        tally: Counter[str] = Counter()
        index = HERE / half / "index.yaml"
        for name, cv in yaml.safe_load(index.read_text("utf-8")).items() if index.exists() else ():
            text = [fold(line) for line in lines(HERE / "cvs" / cv)]
            for item in yaml.safe_load((HERE / half / f"{name}.yaml").read_text("utf-8")):
                tally[item["status"]] += 1
                for fault in faults(item, text):
                    bad += 1
                    print(f"{item['id']}: {fault}")
        print(half, dict(tally), sum(tally.values()))
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
