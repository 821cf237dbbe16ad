"""The tables of README.md here and in the project's folder, from results/*.json: python -m benchmarks.tables

Between `<!-- table: NAME -->` and `<!-- end -->` stands what the function NAME makes of the figures; the rest of the
page is written by hand.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import results

READMES = (Path(__file__).parent / "README.md", Path(__file__).parent.parent / "README.md")
_OFTEN, _WORST = 8, 16  # documents with a choice of a layout, choices in the table
_PLACE = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def table(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> str:
    """A Markdown table; what a row does not have is left empty."""
    if not rows:
        return "Not measured yet on a quiet machine: `make bench`.\n"
    lines = [columns, ["---"] * len(columns), *([str(row.get(column, "")) for column in columns] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def ablation() -> str:
    """Each variant of retrieval."""
    rows = results.load("ablation") or []
    return table(rows, ["variant", "cranfield nDCG@10", "xquad_en nDCG@10", "CV recall@10"])


def dense() -> str:
    """Dense engines by size."""
    return _scale(("exact", "faiss-flat", "ivf-sq8", "ivf-pq48", "hnsw32-sq8"), ["recall@10"])


def lexical() -> str:
    """Lexical engines by size."""
    return _scale(("arrays", "fts5", "bm25s", "tantivy"), [])


def _scale(engines: Sequence[str], more: Sequence[str]) -> str:
    rows = [row for row in results.load("scale") or [] if row["engine"] in engines]
    columns = ["chunks", "engine", "p50 ms", "p99 ms", *more, "build s", "load s", "file MB", "memory MB"]
    return table(sorted(rows, key=lambda row: (row["chunks"], engines.index(row["engine"]))), columns)


def peers() -> str:
    """The program and its peers."""
    columns = ["program", "cold start s", "question p50 ms", "question p99 ms", "peak MB", "installed MB"]
    columns += [f"{what} in {depth}" for depth in (3, 5) for what in ("wanted words", "characters")]
    return table(results.load("peers") or [], columns)


def ratios() -> str:
    """The program's figures as shares of the floor's."""
    rows = [row for row in results.load("peers") or [] if "to the floor" in row]
    keys = ["cold start s", "question p50 ms", "peak MB", "installed MB"]
    return table([{"program": row["program"], **row["to the floor"]} for row in rows], ["program", *keys])


def web() -> str:
    """The page and Gradio's own."""
    figures = results.load("web") or {}
    names = list(figures)
    keys = list(figures[names[0]]) if names else []
    return table([{"figure": key, **{name: figures[name][key] for name in names}} for key in keys], ["figure", *names])


def space() -> str:
    """The Space in an empty environment."""
    figures = results.load("space") or {}
    return table([{"figure": name, "value": value} for name, value in figures.items()], ["figure", "value"])


def single() -> str:
    """Cold start and memory of one process, milliseconds of each stage, and the ratios to the floor of both."""
    figures = results.load("single") or {"cold": {}, "latency": {}}
    cold = [{"command": name, **row} for name, row in figures["cold"].items()]
    names = ("first asked", "without the encoder", "asked again")
    latency = [{"": name, **figures["latency"][name]} for name in names if name in figures["latency"]]
    stages = ("understand", "retrieve", "answer", "total")
    columns = ["", *(f"{stage} p{percent}" for stage in stages for percent in (50, 99))]
    ratios = figures.get("ratios to the floor", {})
    parts = [table(cold, ["command", "s", "peak MB"])]
    parts += [table(latency, columns)] if latency else []
    parts += [table([{"": "ratio to the floor", **ratios}], ["", *ratios])] if ratios else []
    return "\n".join(parts)


def cold() -> str:
    """The imports of a cold start that take longest."""
    return table(results.load("cold") or [], ["module", "itself ms", "with its imports ms"])


def fused() -> str:
    """The whole search in an index of a million chunks, and of fewer, a column each."""
    rows = results.load("fused") or []
    keys = dict.fromkeys(key for row in rows for key in row if key != "chunks")
    columns = [f"{row['chunks']:,} chunks" for row in rows]
    figures = [
        {"figure": key, **{column: row.get(key, "") for column, row in zip(columns, rows, strict=True)}} for key in keys
    ]
    return table(figures, ["figure", *columns])


def pairs(name: str) -> str:
    """A file of single figures."""
    return table(
        [{"figure": key, "value": value} for key, value in (results.load(name) or {}).items()], ["figure", "value"]
    )


def load() -> str:
    """Fifty visitors at once."""
    return pairs("load")


def physical() -> str:
    """What the machine could do."""
    return pairs("physical")


def questions() -> str:
    """How many questions are answered right: of the samples, and of the two halves of our own."""
    names = {
        "shared": "samples",
        "further": "further, over CVs of the samples",
        "dev": "our own, misses read",
        "held": "our own, held back",
        "conversations": "turns of conversations, held back",
    }
    totals = [(said, (results.load("answers") or {}).get(name, {}).get("total")) for name, said in names.items()]
    rows = [
        {
            "set": said,
            "CVs": total["files"],
            "questions": total["questions"],
            "answered right": total["rate"],
            "lowest CV": total["lowest"],
            "quotes not verbatim": total["not_verbatim"],
        }
        for said, total in totals
        if total
    ]
    return table(rows, ["set", "CVs", "questions", "answered right", "lowest CV", "quotes not verbatim"])


def roundtrip() -> str:
    """What is read back of CVs that other programs have rendered, by program and format."""
    rows = (results.load("roundtrip") or {}).get("by format", {})
    fields = ("work.organisation", "work.position", "work.start", "work.highlights", "education.study", "skills")
    columns = ("documents", "text recall", "reading order", "mean field F1")
    return table(
        [
            {"program and format": name, **row, **{field: row["fields"].get(field, "") for field in fields}}
            for name, row in rows.items()
        ],
        ["program and format", *columns, *fields],
    )


def roundtrip_themes() -> str:
    """The mean F1 of the fields by theme, one row a theme, one column a format."""
    themes: dict[str, dict[str, Any]] = {}
    for name, row in (results.load("roundtrip") or {}).get("by theme", {}).items():
        program, theme, kind = name.split(" ")
        themes.setdefault(f"{program} {theme}", {"theme": f"{program} {theme}"})[kind] = row["mean field F1"]
    return table(list(themes.values()), ["theme", "pdf", "html", "md", "tex", "docx", "odt", "rtf"])


def layouts() -> str:
    """F1 of each field over random layouts, before and after the reader was mended by them."""
    runs = results.load("layouts") or {}
    fields = dict.fromkeys(field for run in runs.values() for field in run["fields"])
    rows = [{"field": "mean", **{name: run["mean F1"] for name, run in runs.items()}}]
    rows += [{"field": field, **{name: run["fields"].get(field, "") for name, run in runs.items()}} for field in fields]
    return table(rows if runs else [], ["field", *runs])


def layout_choices() -> str:
    """The choices of a layout with which most was missed before, and what is with them now."""
    runs = {
        name: {(row["choice"], row["value"]): row for row in run["choices"]}
        for name, run in (results.load("layouts") or {}).items()
    }
    first = next(iter(runs.values()), {})
    often = [key for key, row in first.items() if row["documents"] >= _OFTEN][:_WORST]
    rows = [
        {"choice": key[0], "value": repr(key[1]), "documents": first[key]["documents"]}
        | {name: run[key]["mean F1"] for name, run in runs.items() if key in run}
        for key in often
    ]
    return table([{k: str(v).replace("|", "\\|") for k, v in row.items()} for row in rows], [
        "choice", "value", "documents", *runs,
    ])  # fmt: skip


def plot(path: Path) -> None:
    """Milliseconds of a search by number of chunks, both axes in powers of ten, as SVG."""
    rows = list(results.load("scale") or [])
    for row in results.load("fused") or []:
        rows.append({"engine": "the whole search", "chunks": row["chunks"], "p50 ms": row["all: p50 ms"]})
    colours = {
        "the whole search": "#222222",
        "exact": "#4e79a7",
        "faiss-flat": "#a0cbe8",
        "ivf-sq8": "#f28e2b",
        "hnsw32-sq8": "#e15759",
    }
    colours |= {"arrays": "#59a14f", "fts5": "#8cd17d", "bm25s": "#b07aa1", "tantivy": "#9c755f"}

    def place(row: dict[str, Any]) -> tuple[float, float]:
        return 60 + 110 * (math.log10(row["chunks"]) - 2), 200 - 60 * math.log10(max(row["p50 ms"], 0.01))

    parts = []
    for exponent in range(2, 7):
        x = 60 + 110 * (exponent - 2)
        parts.append(f'<text x="{x}" y="345" text-anchor="middle">{10**exponent:,}</text>')
    for exponent in range(-2, 3):
        y = 200 - 60 * exponent
        parts.append(f'<line x1="60" x2="500" y1="{y}" y2="{y}" stroke="#ddd"/>')
        parts.append(f'<text x="52" y="{y + 4}" text-anchor="end">{10.0**exponent:g} ms</text>')
    ends: list[float] = []
    for engine, colour in colours.items():
        line = [place(row) for row in rows if row["engine"] == engine and "p50 ms" in row]
        if not line:
            continue
        points = " ".join(f"{x:.0f},{y:.0f}" for x, y in line)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        y = line[-1][1]
        while any(abs(y - other) < 13 for other in ends):
            y += 2
        ends.append(y)
        parts.append(f'<text x="{line[-1][0] + 6:.0f}" y="{y + 4:.0f}" fill="{colour}">{engine}</text>')
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" font-family="sans-serif" font-size="12">'
        f'<rect width="640" height="360" fill="white"/>{"".join(parts)}</svg>\n',
        encoding="utf-8",
    )


TABLES = {
    function.__name__: function
    for function in (
        ablation,
        dense,
        lexical,
        peers,
        ratios,
        single,
        cold,
        fused,
        load,
        physical,
        questions,
        web,
        space,
        roundtrip,
        roundtrip_themes,
        layouts,
        layout_choices,
    )
}


def filled(text: str) -> str:
    """A page with its tables as the figures are now."""
    return _PLACE.sub(lambda m: m[1] + (TABLES[m[2]]() if m[2] in TABLES else m[0]) + m[3], text)


def main() -> None:
    """Write the tables into both pages and draw the plot."""
    for readme in READMES:
        readme.write_text(filled(readme.read_text(encoding="utf-8")), encoding="utf-8")
    plot(results.FOLDER / "scale.svg")


if __name__ == "__main__":
    main()
