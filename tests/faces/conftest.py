"""Real servers on free ports and a real Chromium, for the tests of the faces on the network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browsing import ARABIC, GENEROUS, HOSTILE, SECOND, Site, Visit, wait_for_chat
from made_pdf import one_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def ratings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that ratings on `server` are appended to."""
    return tmp_path_factory.mktemp("ratings") / "ratings.jsonl"


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """A web site of another origin, to embed the chat in."""
    made = Site()
    yield made
    made.close()


@pytest.fixture(scope="session")
def addresses(
    tmp_path_factory: pytest.TempPathFactory, corpus: Path, ratings: Path, site: Site
) -> Iterator[dict[str, str]]:
    """The addresses of the sites that are served during the tests, by name."""

    folder = tmp_path_factory.mktemp("cvs")
    files: dict[str, dict[str, str | bytes]] = {
        "hostile": {"mallory.md": HOSTILE},
        "scripts": {"layla.md": ARABIC},
        "several": {"grace.md": SECOND, "layla.md": ARABIC},
        "paged": {"pat.pdf": one_page()},
    }
    for name, cvs in files.items():
        (folder / name).mkdir()
        for file, content in cvs.items():
            (folder / name / file).write_bytes(content if isinstance(content, bytes) else content.encode())
    shipped = {"title": "Ask about Ming Lin", "as_of": "2026-01-31"}
    title = "<script>window.hacked='title'</script>"
    settings: dict[str, dict[str, Any]] = {
        "shipped": {**shipped, "feedback": str(ratings)},
        "limited": {**shipped, "limits": {"questions_per_minute": 2, "question_length": 60}},
        "embedded": {**shipped, "origins": ["https://example.org", site.origin]},
        "hostile": {"title": title, "greeting": f"{title} ${{window.hacked='greeting'}}", "suggestions": [title]},
    }
    names = ("shipped", "embedded", "limited", "hostile", "scripts", "several", "paged")
    sites = [
        {
            "corpus": str(folder / name if name in files else corpus),
            "index": str(folder / f"index-{name if name in files else 'shipped'}"),
            "settings": {"limits": GENEROUS, **settings.get(name, {})},
            "mcp": name == "shipped",
        }
        for name in names
    ]
    log = (folder / "host.log").open("w")
    host = subprocess.Popen(
        [sys.executable, str(Path(__file__).parent / "host.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert host.stdin is not None
    assert host.stdout is not None
    with log, host:
        host.stdin.write(json.dumps(sites) + "\n")
        host.stdin.flush()
        said = host.stdout.readline()
        assert said, (folder / "host.log").read_text()
        found: dict[str, str] = dict(zip(names, json.loads(said), strict=True))
        yield found | {"log": str(folder / "host.log")}
        host.stdin.close()
        host.wait(timeout=20)


@pytest.fixture(scope="session")
def server(addresses: dict[str, str]) -> str:
    """The address of the chat over the shipped CV, with MCP and a feedback file."""
    return addresses["shipped"]


@pytest.fixture(scope="session")
def gradio(addresses: dict[str, str]) -> None:
    """Gradio has started behind the two sites of which tests want it; the page and the API do not wait for it."""
    for name in ("shipped", "embedded"):
        wait_for_chat(addresses[name])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Without one the test fails: a browser test does not pass by being skipped."""
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.fail("no Chromium: apt-get install chromium")
    flags = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*flags.split(), "--no-first-run"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Callable[..., BrowserContext]:
    """`context(color_scheme="dark")`: a browser context; the same one for the same options, so its cache is warm."""
    made: dict[str, BrowserContext] = {}

    def open_context(**options: Any) -> BrowserContext:
        options = {"viewport": {"width": 1280, "height": 800}, "locale": "en-US", **options}
        key = json.dumps(options, sort_keys=True)
        if key not in made:
            made[key] = browser.new_context(**options)
            made[key].set_default_timeout(10_000)
        return made[key]

    return open_context


@pytest.fixture
def visit(context: Callable[..., BrowserContext], server: str) -> Iterator[Callable[..., Visit]]:
    """`visit()` opens the chat; `visit("?q=…", color_scheme="dark")`. At the end no script may have failed and no
    request may have left the origin."""
    visits: list[Visit] = []

    def open_page(
        path: str = "", *, url: str = server, ready: bool = True, also: tuple[str, ...] = (), **options: Any
    ) -> Visit:
        page = context(**options).new_page()
        visit = Visit(page, url, also)
        visits.append(visit)
        page.on("request", lambda request: visit.requests.append(request.url))
        page.on("pageerror", lambda error: visit.errors.append(str(error)))
        page.on("console", lambda said: visit.errors.append(said.text) if said.type == "error" else None)
        page.goto(path if path.startswith("http") else f"{url}/{path}")
        if ready:
            page.wait_for_selector(".assistant.ready", timeout=30_000)
        return visit

    yield open_page
    for done in visits:
        done.page.close()
    for done in visits:
        assert done.foreign == []
        assert done.errors == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core (MPL-2.0, used at test time only)."""
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
