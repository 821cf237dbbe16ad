"""The persons' CVs by themes of JSON Resume (npm): the HTML that a theme writes, and its PDF as Chromium prints it.

Themes are installed, without their scripts being run, in the system's temporary folder.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

THEMES = (
    "caffeine", "class", "classy", "cora", "elegant", "eloquent", "even", "flat", "kendall", "macchiato", "modern",
    "onepage", "paper", "short", "slick", "spartan", "stackoverflow",
)  # fmt: skip
_RENDER = Path(__file__).parent / "render.mjs"


def files(resume: dict[str, Any], name: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """(theme, file) of each rendering of a resume."""
    made = []
    for theme in THEMES:
        place = folder / "jsonresume" / theme / name
        place.mkdir(parents=True, exist_ok=True)
        page = place / "cv.html"
        if not page.is_file():
            source = place / "cv.json"
            source.write_text(json.dumps(_for_old_themes(resume), ensure_ascii=False), encoding="utf-8")
            written = subprocess.run(
                ["node", _RENDER, _installed(theme, folder.parent), source], stdout=subprocess.PIPE, check=True
            )
            page.write_bytes(written.stdout)
        made.append((theme, page))
    _print([page for _, page in made if not page.with_suffix(".pdf").is_file()])
    for theme, page in made:
        yield theme, page
        yield theme, page.with_suffix(".pdf")


def _for_old_themes(resume: dict[str, Any]) -> dict[str, Any]:
    """The resume with the keys of JSON Resume's drafts beside its own: many themes know only those."""
    basics = resume["basics"] | ({"website": resume["basics"]["url"]} if "url" in resume["basics"] else {})
    renamed = {
        section: [entry | ({"website": entry["url"]} if "url" in entry else {}) for entry in resume[section]]
        for section in ("publications", "projects")
        if section in resume
    }
    return resume | renamed | {"basics": basics, "work": [e | {"company": e["name"]} for e in resume["work"]]}


def _installed(theme: str, folder: Path) -> Path:
    """The folder in which a theme is installed."""
    place = folder / "themes" / theme
    package = f"jsonresume-theme-{theme}"
    if not (place / "node_modules" / package).is_dir():
        place.mkdir(parents=True, exist_ok=True)
        (place / "package.json").write_text('{"private": true}', encoding="utf-8")
        options = ["--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps", "--loglevel=error"]
        subprocess.run(["npm", "install", *options, package], cwd=place, check=True)
    return place


def _print(pages: list[Path]) -> None:
    """Prints pages as PDF, A4, by Chromium; nothing is fetched from the web."""
    if not pages:
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        tab = browser.new_context(offline=True).new_page()
        for page in pages:
            tab.goto(page.as_uri(), wait_until="domcontentloaded")
            tab.pdf(path=page.with_suffix(".pdf"), format="A4", print_background=True)
        browser.close()
