"""What the tests of the network faces share: a page that is watched, and CVs to serve."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

GENEROUS = {"questions_per_minute": 10_000, "questions_per_hour": 100_000}
"""All the tests ask from one address."""

HOSTILE = """# <img src=x onerror="window.hacked='name'"> Mallory Payload

mallory@example.org
[homepage](javascript:window.hacked='link')

## Work Experience <script>window.hacked='heading'</script>

### Tester at <svg onload="window.hacked='employer'"> Acme & Sons

2019 - 2021

- Wrote `<script>window.hacked='item'</script>` & "quotes" and 'apostrophes' ${window.hacked='template'} {{constructor}}
- Led the frobnication team </span></p></article><script>window.hacked='close'</script>

## Skills

- "><script>window.hacked='skill'</script>, Python, <b onmouseover="window.hacked='hover'">SQL</b>
"""

ARABIC = """# Layla Haddad

layla@example.org

## Work Experience

### مهندسة برمجيات at Nile Systems

2018 - 2022

- قادت فريقا من خمسة مهندسين في القاهرة
- 设计了推荐系统 and shipped 🚀 it to 𝒳 users
"""

SECOND = """# Grace Example

grace@example.org

## Work Experience

### Compiler Engineer at Harbour Systems

2015 - 2020

- Wrote the optimiser of a COBOL compiler
"""


@dataclass
class Visit:
    """A page, and all that went wrong or left the origin while it was open."""

    page: Page
    origin: str
    also: tuple[str, ...] = ()
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def foreign(self) -> list[str]:
        """Requests to another origin than the chat's and those of the test's own (`also`)."""
        return [url for url in self.requests if not url.startswith((self.origin, *self.also, "data:", "blob:"))]

    def ask(self, question: str) -> Any:
        """Ask with the keyboard; gives the new turn when it is there."""
        turns = self.page.locator(".turn:not(.pending)").count()
        self.page.locator("#question").fill(question)
        self.page.keyboard.press("Enter")
        turn = self.page.locator(".turn:not(.pending)").nth(turns)
        turn.wait_for(timeout=10_000)
        return self.page.locator(f"#{turn.get_attribute('id')}")

    def said(self, words: str) -> None:
        """Wait until the status line says this."""
        self.page.locator(".status", has_text=words).wait_for()

    def marked(self) -> str:
        """The words that are highlighted in the CV, in order, blanks folded."""
        return " ".join("".join(self.page.locator("#panel-cv mark").all_text_contents()).split())


class Site:
    """A web server of somebody else, that is, on another origin: `site.page(body, policy)` gives the address of a
    page with that body."""

    def __init__(self) -> None:
        pages = self.pages = dict[str, tuple[str, str | None]]()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body, policy = pages.get(self.path, ("", None))
                self.send_response(200)
                self.send_header("content-type", "text/html; charset=utf-8")
                if policy is not None:
                    self.send_header("content-security-policy", policy)
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        Thread(target=self.server.serve_forever, daemon=True).start()

    def page(self, body: str, policy: str | None = None) -> str:
        """The address of a page of this site."""
        path = f"/{len(self.pages)}.html"
        icon = '<link rel="icon" href="data:,">'
        head = f"<!doctype html><html lang='en'><head><title>My site</title>{icon}</head>"
        self.pages[path] = (f"{head}<body><h1>My site</h1>{body}</body></html>", policy)
        return self.origin + path

    def close(self) -> None:
        """End the server."""
        self.server.shutdown()
        self.server.server_close()


def until(condition: Callable[[], object], *, seconds: float = 10) -> None:
    """Wait until a condition of the page holds. Playwright's own `wait_for_function` compiles text in the page, which
    the page's policy forbids."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


def letters(text: str) -> str:
    """The text without blanks: line breaks of the page are not the text's."""
    return re.sub(r"\s+", "", text)


def wait_for_chat(url: str, *, seconds: float = 90) -> None:
    """Wait until the chat at an address has started, Gradio behind it, too."""
    import httpx

    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if httpx.get(f"{url}/config", timeout=seconds).is_success:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"the chat at {url} did not start in {seconds:.0f} s")
