"""The Space in an empty environment: python -m benchmarks.space

`cv-assistant space` writes the folder of the shipped CV. Its requirements are installed into a new environment together
with what the builder of Spaces adds, `python app.py` runs there with a Space's environment variables, and is asked: in
a Chromium, inside a frame on a page of another origin, and by gradio_client and the HTTP API from outside. Every answer
is compared, and any that is not right ends this with an error. Takes a few minutes, most of them pip's. Writes
results/space.json.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import yaml
from gradio_client import Client

from benchmarks import results
from benchmarks.web import ROOT, memory

QUESTION, QUOTE = "Who was his PhD adviser?", "Adviser: Changshui Zhang"
HISTORY, FOLLOW_UP, THERE = "Where did he do his postdoc?", "Who was his adviser there?", "Hauptmann"
PORT = 7860
VARIABLES = {
    "SYSTEM": "spaces",
    "SPACE_ID": "owner/name",
    "SPACE_AUTHOR_NAME": "owner",
    "SPACE_REPO_NAME": "name",
    "SPACE_HOST": "owner-name.hf.space",
    "GRADIO_SERVER_NAME": "0.0.0.0",
    "GRADIO_THEME": "huggingface",
    "GRADIO_ALLOW_FLAGGING": "never",
    "GRADIO_NUM_PORTS": "1",
    "PYTHONUNBUFFERED": "1",
}
"""As Spaces with `sdk: gradio` have them."""


def main() -> None:
    """Write, install, run, ask; save the figures."""
    with tempfile.TemporaryDirectory(prefix="cv-space-") as place:
        folder, environment = Path(place) / "space", Path(place) / "env"
        command = [sys.executable, "-m", "assistant", "space", str(folder)]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
        figures: dict[str, Any] = {"written MB": megabytes(folder)}
        started = time.perf_counter()
        python = install(folder, environment)
        figures |= {"install s": round(time.perf_counter() - started), "installed MB": megabytes(environment)}
        figures["packages"] = packages(python)
        with running(python, folder) as (process, address):
            figures |= asked_at_once(address, process)
            figures |= asked_from_outside(address)
            figures["memory MB"] = memory(process.pid)
    results.save("space", figures)
    print(figures)


def install(folder: Path, environment: Path) -> Path:
    """The Python of a new environment with what a Space's builder installs for the folder."""
    front = yaml.safe_load((folder / "README.md").read_text(encoding="utf-8").split("---\n")[1])
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    python = environment / "bin" / "python"
    added = [f"gradio[oauth,mcp]=={front['sdk_version']}", "uvicorn>=0.14.0", "websockets>=10.4", "spaces"]
    pip = [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", str(folder / "requirements.txt"), *added], check=True)
    return python


def packages(python: Path) -> int:
    """How many packages were installed; torch must not be among them."""
    listed = subprocess.run([str(python), "-m", "pip", "list", "--format=freeze"], capture_output=True, check=True)
    names = {line.partition("==")[0].lower() for line in listed.stdout.decode().splitlines()}
    check("torch" not in names and "cv-assistant" not in names, f"nothing but the folder's own: {sorted(names)}")
    return len(names)


@contextmanager
def running(python: Path, folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """`python app.py` in the folder, and its address: port 7860, or a free one where that is taken."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    port = PORT
    with socket.socket() as taken:
        if taken.connect_ex(("127.0.0.1", PORT)) == 0:
            with socket.create_server(("127.0.0.1", 0)) as free:
                port = free.getsockname()[1]
            kept["GRADIO_SERVER_PORT"] = str(port)
    with subprocess.Popen([str(python), "app.py"], cwd=folder, env=kept | VARIABLES) as process:
        try:
            yield process, f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=30)


def asked_at_once(address: str, process: subprocess.Popen[bytes]) -> dict[str, Any]:
    """A visitor who is there when the server's first byte is: the chat in a frame of another origin."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    frame_on_a_page = f"<iframe title='CV' src='{address}/?__theme=light' width='900' height='700'></iframe>"
    with site(frame_on_a_page) as outside, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        started = time.perf_counter()
        wait_for(address, process)
        up = time.perf_counter()
        page.goto(outside)
        frame = page.frame_locator("iframe")
        frame.locator(".assistant.ready").wait_for(timeout=60_000)
        frame.locator("#question").fill(QUESTION)
        frame.locator("#question").press("Enter")
        frame.locator(".turn .cite").first.wait_for(timeout=60_000)
        answered = time.perf_counter()
        frame.locator(".turn .cite").first.click()
        frame.locator("#panel-cv mark").first.wait_for(timeout=10_000)
        marked = "".join(frame.locator("#panel-cv mark").all_text_contents())
        browser.close()
    check(marked == QUOTE, f"the frame highlights {marked!r}")
    foreign = [url for url in requests if not url.startswith((address, outside.rpartition("/")[0], "data:"))]
    check(not foreign, f"requests left the origin: {foreign}")
    return {
        "first byte s": round(up - started, 2),
        "first answer in a frame, after the first byte, ms": round(1000 * (answered - up)),
        "requests of the frame": len(requests) - 1,
    }


def asked_from_outside(address: str) -> dict[str, Any]:
    """The same answer by gradio_client and over HTTP; what the CV does not say."""
    started = time.perf_counter()
    # Gradio may still be starting: its client by itself waits five seconds.
    client = Client(address, verbose=False, analytics_enabled=False, httpx_kwargs={"timeout": 60})
    answer = client.predict(FOLLOW_UP, [HISTORY], api_name="/ask")
    seconds = time.perf_counter() - started
    client.close()
    same = httpx.post(f"{address}/api/ask", json={"question": FOLLOW_UP, "history": [HISTORY]}).json()
    check(THERE in answer["answer"], f"gradio_client got {answer['answer']!r}")
    check(answer["quotes"] == same["quotes"], "gradio_client and HTTP differ")
    missing = httpx.post(f"{address}/api/ask", json={"question": "Does he know Kubernetes?"}).json()
    check(missing["status"] == "not_found", f"Kubernetes is {missing['status']}")
    return {"gradio_client: connected and answered s": round(seconds, 2)}


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait for the server's first answer to a request."""
    while True:
        check(process.poll() is None, "app.py ended")
        try:
            httpx.get(f"{address}/api/health", timeout=5)
            return
        except httpx.TransportError:
            time.sleep(0.02)


@contextmanager
def site(body: str) -> Iterator[str]:
    """The address of a page with this body on an origin of its own."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            head = '<!doctype html><title>huggingface.co</title><link rel="icon" href="data:,">'
            self.wfile.write(f"{head}{body}".encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def megabytes(folder: Path) -> int:
    """What the files of a folder take, MB."""
    return round(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6)


def check(right: bool, what: str) -> None:
    """End with what is wrong."""
    if not right:
        raise SystemExit(f"benchmarks.space: {what}")


if __name__ == "__main__":
    main()
