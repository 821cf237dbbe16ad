"""The widget and the other ways to embed the chat, on pages of another origin."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest
from browsing import Site, Visit, until

STRICT = "default-src 'none'; img-src data:; script-src 'nonce-abc'; frame-src {server}"


def tag(server: str, attributes: str = "") -> str:
    return f'<script nonce="abc" src="{server}/widget.js" {attributes} defer></script>'


def test_the_bubble_loads_nothing_until_it_is_opened_under_a_strict_policy(
    visit: Callable[..., Visit], server: str, site: Site
) -> None:
    page = site.page(tag(server), STRICT.format(server=server))
    chat = visit(page, ready=False, also=(site.origin,))
    button = chat.page.get_by_role("button", name="Ask about my CV")
    button.wait_for()
    assert chat.requests == [page, f"{server}/widget.js"]
    assert button.evaluate("(node) => getComputedStyle(node).position") == "static"
    assert button.evaluate("(node) => getComputedStyle(node).backgroundColor") == "rgb(79, 70, 229)"
    button.click()
    frame = chat.page.frame_locator("cv-assistant-chat iframe")
    frame.locator(".assistant.ready").wait_for(timeout=20_000)
    frame.locator("#question").fill("Who was his PhD adviser?")
    frame.locator("#question").press("Enter")
    frame.locator(".turn .cite").first.click()
    frame.locator("#panel-cv mark").first.wait_for()
    assert frame.locator("#panel-cv mark").first.inner_text() == "Adviser: Changshui Zhang"
    assert chat.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    # Closing it keeps the conversation.
    chat.page.get_by_role("button", name="Close the chat").click()
    button.click()
    assert frame.locator(".turn").count() == 1


def test_colour_corner_greeting_and_language(visit: Callable[..., Visit], server: str, site: Site) -> None:
    attributes = 'data-color="#047857" data-corner="top-left" data-greeting="Frag mich &lt;b&gt;" data-lang="de"'
    chat = visit(site.page(tag(server, attributes)), ready=False, also=(site.origin,))
    button = chat.page.get_by_role("button", name="Frag mich <b>")
    button.wait_for()
    box = button.bounding_box()
    assert box is not None
    assert (box["x"], box["y"]) == (16, 16)
    assert button.evaluate("(node) => getComputedStyle(node).backgroundColor") == "rgb(4, 120, 87)"
    button.click()
    frame = chat.page.frame_locator("cv-assistant-chat iframe")
    frame.locator(".assistant.ready").wait_for(timeout=20_000)
    assert frame.locator("html").get_attribute("lang") == "de"
    assert frame.locator("#question").get_attribute("placeholder") == "Fragen Sie zum Lebenslauf"


def test_the_bubble_is_used_with_the_keyboard(visit: Callable[..., Visit], server: str, site: Site) -> None:
    chat = visit(site.page(tag(server)), ready=False, also=(site.origin,))
    chat.page.get_by_role("button", name="Ask about my CV").wait_for()
    chat.page.keyboard.press("Tab")
    chat.page.keyboard.press("Enter")
    frame = chat.page.frame_locator("cv-assistant-chat iframe")
    frame.locator(".assistant.ready").wait_for(timeout=20_000)
    assert chat.page.get_by_role("button", name="Close the chat").get_attribute("aria-expanded") == "true"


def test_a_plain_frame(visit: Callable[..., Visit], server: str, site: Site) -> None:
    chat = visit(
        site.page(f'<iframe title="CV" src="{server}/?embed=1" width="420" height="600"></iframe>'),
        ready=False,
        also=(site.origin,),
    )
    frame = chat.page.frame_locator("iframe")
    frame.locator(".assistant.ready").wait_for(timeout=20_000)
    assert not frame.locator("#cv").is_visible()
    frame.locator(".show-cv").click()
    frame.locator("#cv").wait_for(state="visible")


def test_only_the_owners_sites_may_frame_it(addresses: dict[str, str], site: Site) -> None:
    anybody = httpx.get(addresses["shipped"]).headers["content-security-policy"]
    owners = httpx.get(addresses["embedded"]).headers["content-security-policy"]
    assert anybody.endswith("frame-ancestors *")
    assert owners.endswith(f"frame-ancestors 'self' https://example.org {site.origin}")


@pytest.mark.usefixtures("gradio")
def test_a_gradio_app_element_on_a_site_that_the_owner_named(
    visit: Callable[..., Visit], addresses: dict[str, str], site: Site
) -> None:
    """<gradio-app> brings the conversation alone, in the browser's language, from Gradio's own script."""
    server = addresses["embedded"]
    body = f'<script type="module" src="{server}/gradio.js"></script><gradio-app src="{server}"></gradio-app>'
    options = {"locale": "fr-FR", "permissions": ["clipboard-read", "clipboard-write"]}
    chat = visit(site.page(body), url=server, also=(site.origin,), **options)
    assert chat.page.locator("#question").get_attribute("placeholder") == "Posez une question sur le CV"
    turn = chat.ask("Who was his PhD adviser?")
    # There is no CV beside it: a citation leads to its quote.
    turn.locator(".cite").first.click()
    assert chat.page.evaluate("document.activeElement.className") == "quote"
    # A link leads to the page that has the CV, too.
    turn.locator("[data-do=copy_link]").click()
    until(lambda: chat.page.evaluate("navigator.clipboard.readText()").startswith(f"{server}/?q="))


@pytest.mark.usefixtures("gradio")
def test_no_other_site_may_call_gradio(server: str) -> None:
    for path in ("/config", "/gradio_api/info", "/api/health"):
        answer = httpx.get(server + path, headers={"origin": "https://evil.example", "host": "cv.example.org"})
        assert "access-control-allow-origin" not in answer.headers
