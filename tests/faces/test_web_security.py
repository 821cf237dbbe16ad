"""Safe on the open web: nothing runs that should not, nothing is served that should not, limits are honest."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from browsing import Visit

PAYLOADS = (
    "<script>window.hacked='question'</script>",
    "<img src=x onerror=\"window.hacked='image'\">",
    "</p></article><svg onload=\"window.hacked='svg'\"> ${window.hacked='template'} {{constructor}} [x](javascript:1)",
)


def test_nothing_in_a_question_runs(visit: Callable[..., Visit], server: str) -> None:
    chat = visit()
    for payload in PAYLOADS:
        turn = chat.ask(payload)
        assert turn.locator(".question").inner_text() == payload
    linked = visit(f"?q={PAYLOADS[0]}&lang=%22%3E{PAYLOADS[1]}&__theme=%22%3E{PAYLOADS[1]}")
    linked.page.wait_for_selector(".turn")
    for open_page in (chat.page, linked.page):
        open_page.wait_for_timeout(200)
        assert open_page.evaluate("window.hacked") is None


def test_nothing_in_a_cv_or_a_setting_runs(visit: Callable[..., Visit], addresses: dict[str, str]) -> None:
    chat = visit(url=addresses["hostile"])
    for question in ("Where does Mallory work?", "What did Mallory lead?", "What are the skills?"):
        chat.ask(question)
    chat.page.locator("#tab-career").click()
    for chip in chat.page.locator(".turn .quote").all()[:3]:
        chip.click()
    chat.page.wait_for_timeout(200)
    assert chat.page.evaluate("window.hacked") is None
    assert chat.page.locator("a[href^='javascript']").count() == 0
    assert "<script>" in chat.page.title()


def test_the_policy_stops_what_an_escape_would_miss(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hacked=1\">')")
    chat.page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hacked = 2' }))"
    )
    chat.page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' }))"
    )
    chat.page.wait_for_timeout(300)
    assert chat.page.evaluate("window.hacked") is None
    compile_text = "try { done(new Function('return 1')()) } catch { done('stopped') }"
    compiled = chat.page.evaluate(f"() => new Promise((done) => setTimeout(() => {{ {compile_text} }}))")
    assert compiled == "stopped"
    blocked = [error for error in chat.errors if "Content Security Policy" in error]
    assert len(blocked) >= 3
    chat.errors.clear()
    chat.requests.clear()


def test_every_response_has_its_headers(server: str) -> None:
    page = httpx.get(f"{server}/")
    policy = page.headers["content-security-policy"].split("; ")
    assert {"default-src 'none'", "script-src 'self'", "connect-src 'self'"} <= set(policy)
    assert re.findall(r"<script(?! defer src=\"page/static/)", page.text) == []
    for path in ("/", "/api/health", "/widget.js", "/theme.css", "/nothing"):
        headers = httpx.get(server + path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/file=corpus/assistant.yaml",
        "/file=/etc/passwd",
        "/gradio_api/upload",
        "/gradio_api/proxy=https://example.org",
        "/gradio_api/component_server",
        "/monitoring",
        "/login",
        "/page/static/../page.py",
        "/page/static/%2e%2e%2fpage.py",
        "/static/../../../routes.py",
        "/page/image/1?document=ming-lin.md",
        "/page/cv?document=../pyproject.toml",
        "/docs",
    ],
)
def test_nothing_else_is_served(server: str, path: str) -> None:
    assert httpx.get(server + path).status_code == 404


def test_uploads_are_refused(server: str) -> None:
    sent = httpx.post(f"{server}/gradio_api/upload", files={"files": ("x.txt", b"x")})
    assert sent.status_code == 404
    assert httpx.post(f"{server}/api/ask", content=b"x" * 300_000).status_code == 413


def test_a_chunked_body_is_limited_too(server: str) -> None:
    def pieces():  # type: ignore[no-untyped-def]
        for _ in range(40):
            yield b"x" * 10_000

    assert httpx.post(f"{server}/api/ask", content=pieces()).status_code == 413


def test_the_rate_limit_says_what_it_is(visit: Callable[..., Visit], addresses: dict[str, str]) -> None:
    url = addresses["limited"]
    answers = [httpx.post(f"{url}/api/ask", json={"question": "Where does he work?"}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 1 <= int(answers[2].headers["retry-after"]) <= 60
    assert re.fullmatch(r"That is 2 questions in a minute\. Please go on in \d+ seconds\.", answers[2].json()["detail"])
    chat = visit(url=url)
    turn = chat.ask("Where does he work?")
    assert "That is 2 questions in a minute." in turn.locator(".declined").inner_text()
    german = httpx.post(f"{url}/api/search", json={"query": "x"}, headers={"accept-language": "de"})
    assert german.json()["detail"].startswith("Das waren 2 Fragen")


def test_a_question_that_is_too_long_is_declined(addresses: dict[str, str], visit: Callable[..., Visit]) -> None:
    answer = httpx.post(f"{addresses['limited']}/api/ask", json={"question": "why " * 50})
    assert answer.status_code == 422
    assert answer.json()["detail"] == "Please ask in at most 60 characters; this has 199."
    chat = visit(url=addresses["limited"])
    chat.page.locator("#question").fill("x" * 61)
    chat.page.keyboard.press("Enter")
    chat.said("at most 60 characters")
    assert chat.page.locator(".turn").count() == 0


@pytest.mark.usefixtures("gradio")
def test_analytics_and_history_are_off(server: str) -> None:
    config = httpx.get(f"{server}/config").json()
    assert config["analytics_enabled"] is False
    assert config["show_error"] is False
    assert not config.get("run_history")


def test_the_source_has_no_foreign_address() -> None:
    static = Path(__file__).parent.parent.parent / "assistant" / "faces" / "web" / "static"
    for file in static.iterdir():
        found = set(re.findall(r"https?://[\w.-]+", file.read_text(encoding="utf-8")))
        assert found <= {"http://www.w3.org", "https://HOST"}, file.name
