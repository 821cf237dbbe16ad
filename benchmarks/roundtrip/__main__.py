"""Round trip: CVs of invented persons, rendered by other programs and read back: python -m benchmarks.roundtrip

    python -m benchmarks.roundtrip [--of rendercv] [--theme ink] [--person en] [-v]

Each person of persons/ (JSON Resume) is rendered by every theme of every program of RENDERERS, the files are read,
and the export is compared with the source by shared/eval/reading.py's measures. Renderings are kept in the system's
temporary folder. Writes results/roundtrip.json when nothing is left out.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from benchmarks import results
from benchmarks.roundtrip import latex_files, office_files, plain_files, rendercv_files, web_files
from benchmarks.roundtrip.score import persons, score, summary

PLACE = Path(tempfile.gettempdir()) / "cv-assistant-roundtrip"
RENDERERS = {
    "rendercv": rendercv_files.files,
    "jsonresume": web_files.files,
    "latex": latex_files.files,
    "office": office_files.files,
    "plain": plain_files.files,
}


def main() -> None:
    """Renders, reads, compares and writes the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--of", choices=RENDERERS)
    parser.add_argument("--theme")
    parser.add_argument("--format")
    parser.add_argument("--person", default="")
    parser.add_argument("-v", action="store_true", help="say what is missed")
    chosen = parser.parse_args()
    rows: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for program, render in RENDERERS.items():
        if chosen.of not in (None, program):
            continue
        for name, resume in persons().items():
            if not name.startswith(chosen.person):
                continue
            for theme, path in render(resume, name, PLACE / "files"):
                kind = path.suffix[1:]
                if chosen.theme not in (None, theme) or chosen.format not in (None, kind):
                    continue
                row = score(resume, path, shows_all=program == "office")
                rows[program, theme, kind].append(row)
                if chosen.v:
                    print(*(f"{program}/{theme}/{name}.{kind}  {miss}" for miss in row["misses"]), sep="\n")
    figures = {
        "by format": {
            f"{program} {kind}": summary(
                r for (p, _, k), found in rows.items() if (p, k) == (program, kind) for r in found
            )
            for program, kind in sorted({(p, k) for p, _, k in rows})
        },
        "by theme": {
            f"{program} {theme} {kind}": summary(found) for (program, theme, kind), found in sorted(rows.items())
        },
    }
    for part in figures.values():
        for name, row in part.items():
            print(f"{name:40}", *(row[key] for key in ("documents", "text recall", "reading order", "mean field F1")))
    if chosen.of is chosen.theme is chosen.format is None and not chosen.person:
        results.save("roundtrip", figures)


if __name__ == "__main__":
    main()
