"""The page beside Gradio's own ChatInterface: python -m benchmarks.web

Both are served from this machine by processes of their own and opened by the same Chromium, each time with an empty
cache. Ours is measured twice: when everything has started, and at once after the server listens, while Gradio is
still being imported behind the page. Writes results/web.json.

First byte: from the start of the process until the first byte of the page. First answer: from opening the page until
the answer to a typed question stands there. Memory: of the process with the page open (VmRSS).
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks import results

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5
QUESTION = "Who was his PhD adviser?"

DEMO = """
import sys, gradio as gr
gr.ChatInterface(lambda message, history: "Changshui Zhang").launch(server_port=int(sys.argv[1]), quiet=True)
"""
OURS = "import sys; from assistant.faces.web import serve; serve('corpus', '127.0.0.1', int(sys.argv[1]))"


def main() -> None:
    """Measure and write the figures."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    figures: dict[str, Any] = {}
    # The index is there when a server starts.
    build = "from assistant.assistant import Assistant; Assistant.load('corpus')"
    subprocess.run([sys.executable, "-c", build], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, code, field, answer in (
            ("cv-assistant", OURS, "#question", ".turn:not(.pending) .text"),
            ("gradio ChatInterface", DEMO, "textarea", "[data-testid=bot]"),
        ):
            with serving(code, 7871) as (process, first_byte):
                early = visit(browser, 7871, field, answer)
                warm = [visit(browser, 7871, field, answer) for _ in range(RUNS)]
                figures[name] = {
                    "server: first byte s": round(first_byte, 2),
                    "page at once: first contentful paint ms": early["first contentful paint ms"],
                    "page at once: first answer ms": early["first answer ms"],
                    **{key: statistics.median(one[key] for one in warm) for key in warm[0]},
                    "memory MB": memory(process.pid),
                }
        browser.close()
    results.save("web", figures)
    for name, measured in figures.items():
        print(name, measured)


@contextmanager
def serving(code: str, port: int) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """A server as a process, and the seconds until the first byte of its page."""
    environment = {**os.environ, "GRADIO_ANALYTICS_ENABLED": "False", "PYTHONPATH": str(ROOT)}
    started = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", code, str(port)], cwd=ROOT, env=environment) as process:
        try:
            while True:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as response:
                        response.read(1)
                        break
                except (urllib.error.URLError, ConnectionError):
                    time.sleep(0.01)
            yield process, time.perf_counter() - started
        finally:
            process.terminate()
            process.wait(timeout=20)


def visit(browser: Any, port: int, field: str, answer: str) -> dict[str, float]:
    """One visit with an empty cache: paint, load, bytes, requests, the first answer."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    received = {"bytes": 0, "requests": 0}

    def finished(event: dict[str, Any]) -> None:
        received["bytes"] += int(event["encodedDataLength"])
        received["requests"] += 1

    session.on("Network.loadingFinished", finished)
    started = time.perf_counter()
    page.goto(f"http://127.0.0.1:{port}/", wait_until="commit")
    page.wait_for_selector(".assistant.ready" if field == "#question" else field, timeout=60_000)
    page.wait_for_timeout(50)
    usable = time.perf_counter() - started
    loaded = dict(received)
    page.locator(field).first.fill(QUESTION)
    asked = time.perf_counter()
    page.keyboard.press("Enter")
    page.locator(answer).first.wait_for(timeout=60_000)
    answered = time.perf_counter()
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
    page.wait_for_timeout(300)
    context.close()
    return {
        "first contentful paint ms": round(paint),
        "usable ms": round(1000 * usable),
        "question to answer ms": round(1000 * (answered - asked)),
        "first answer ms": round(1000 * (answered - started)),
        "transferred kB": round(loaded["bytes"] / 1000),
        "requests": loaded["requests"],
    }


def memory(pid: int) -> int:
    """The resident memory of a process, MB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1000)


if __name__ == "__main__":
    main()
