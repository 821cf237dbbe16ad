"""The page around the conversation: views, widths, colours, languages, scripts of the world."""

from __future__ import annotations

import re
from collections.abc import Callable

import httpx
import pytest
from browsing import Visit, letters, until

from assistant.faces.web.words import page_words

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
ADVISER = "Who was his PhD adviser?"


def test_on_a_phone_the_cv_is_a_drawer(visit: Callable[..., Visit]) -> None:
    chat = visit(**PHONE)
    side = chat.page.locator("#cv")
    assert not side.is_visible()
    assert side.evaluate("(side) => side.inert")
    turn = chat.ask(ADVISER)
    cite = turn.locator(".cite").first
    cite.click()
    side.wait_for(state="visible")
    assert side.get_attribute("role") == "dialog"
    assert "Changshui Zhang" in chat.marked()
    assert chat.page.locator("main.talk").evaluate("(talk) => talk.inert")
    chat.page.keyboard.press("Escape")
    side.wait_for(state="hidden")
    assert cite.evaluate("(cite) => cite === document.activeElement")
    chat.page.locator(".show-cv").click()
    side.wait_for(state="visible")
    assert chat.page.evaluate("document.documentElement.scrollWidth") == 390


def test_on_a_phone_everything_is_large_enough_for_a_thumb(visit: Callable[..., Visit]) -> None:
    chat = visit(**PHONE)
    chat.ask("List his work experience")
    chat.page.locator("[data-do=edit]").click()
    chat.page.locator("[data-do=dislike]").click()
    chat.page.locator(".menu summary").click()
    small = """() => [...document.querySelectorAll("main button, main summary, main textarea, main input, .show-cv")]
        .filter((node) => node.checkVisibility())
        .map((node) => [node, node.getBoundingClientRect(), getComputedStyle(node, "::after")])
        // The places around a citation belong to it.
        .map(([node, box, after]) => [node.className || node.id || node.dataset.menu, box.width, box.height
            - (after.position === "absolute" ? 2 * parseFloat(after.top) : 0)])
        .filter(([name, width, height]) => height < 43.5 || (width < 43.5 && !name.startsWith("cite")))"""
    assert chat.page.evaluate(small) == []


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
def test_nothing_scrolls_sideways(visit: Callable[..., Visit], width: int) -> None:
    chat = visit(viewport={"width": width, "height": 800})
    chat.ask("How many papers does he have?")
    chat.ask("Does he know Kubernetes?")
    wider = """() => [document.documentElement, ...document.querySelectorAll(".log, .panel:not([hidden]), .bar, .top")]
        .filter((node) => node.scrollWidth > node.clientWidth).map((node) => node.className)"""
    assert chat.page.evaluate(wider) == []
    if width < 860:
        chat.page.locator(".show-cv").click()
    assert chat.page.evaluate(wider) == []
    chat.page.locator("#tab-career").click()
    assert chat.page.evaluate(wider) == []


def test_the_field_is_in_reach_above_a_phones_keyboard(visit: Callable[..., Visit]) -> None:
    chat = visit(viewport={"width": 390, "height": 380}, has_touch=True)
    chat.ask("List his work experience")
    for part in ("#question", ".send"):
        box = chat.page.locator(part).bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= box["y"] + box["height"] <= 380


def test_dark_follows_the_browser_and_the_address(visit: Callable[..., Visit]) -> None:
    def ground(chat: Visit) -> int:
        colour = chat.page.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(int(part) for part in re.findall(r"\d+", colour)[:3])

    assert ground(visit()) > 700
    assert ground(visit(color_scheme="dark")) < 100
    assert ground(visit("?__theme=dark")) < 100
    assert ground(visit("?__theme=light", color_scheme="dark")) > 700


def test_the_career_view_asks_about_a_bar(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.page.locator("#tab-career").click()
    assert chat.page.locator(".timeline .row").count() >= 12
    bar = chat.page.locator(".timeline .row", has_text="Tiny-NAS")
    # Studies and a visit at the same time stand above each other on one axis.
    studies, stay = (
        chat.page.locator(f".rows-{kind} .row", has_text=words).locator("rect").bounding_box()
        for kind, words in (("education", "Ph.D."), ("work", "2012 — 2013"))
    )
    assert studies is not None
    assert stay is not None
    assert studies["x"] < stay["x"] < stay["x"] + stay["width"] < studies["x"] + studies["width"]
    assert stay["width"] == pytest.approx(studies["width"] / 6, rel=0.05)
    bar.click()
    chat.page.wait_for_selector(".turn:not(.pending)")
    assert "Tiny-NAS" in chat.page.locator(".question").inner_text()
    # Twelve papers and more are dated: their years are columns.
    assert chat.page.locator(".per-year button").count() >= 5


def test_a_skill_shows_its_place(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.page.locator("#tab-career").click()
    chat.page.locator(".skill", has_text=re.compile("^Python$")).click()
    assert chat.page.locator("#panel-cv").is_visible()
    assert chat.marked() == "Python"


def test_the_views_are_tabs_for_the_keyboard(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.page.locator("#tab-cv").focus()
    chat.page.keyboard.press("ArrowRight")
    assert chat.page.evaluate("document.activeElement.id") == "tab-career"
    assert chat.page.locator("#panel-career").is_visible()
    assert not chat.page.locator("#panel-cv").is_visible()


@pytest.mark.parametrize(
    ("language", "ask", "shown"),
    [("de-DE", "Fragen", "de"), ("fr-CA", "Demander", "fr"), ("es", "Preguntar", "es"), ("zh-CN", "提问", "zh")],
)
def test_the_pages_words_are_the_browsers(server: str, language: str, ask: str, shown: str) -> None:
    page = httpx.get(f"{server}/api/health")
    assert page.status_code == 200
    with httpx.stream("GET", f"{server}/", headers={"accept-language": f"{language},en;q=0.5"}) as response:
        text = "".join(response.iter_text())
    assert f'<html lang="{shown}"' in text
    assert f'title="{ask}"' in text


@pytest.mark.usefixtures("gradio")
def test_gradio_has_the_words_too(server: str) -> None:
    translations = httpx.get(f"{server}/config").json()["i18n_translations"]
    assert set(translations) == {"en", "de", "fr", "es", "zh"}
    assert translations["fr"]["send"] == "Demander"


@pytest.mark.parametrize("language", ["de", "fr", "es", "zh"])
def test_a_visitor_gets_a_turn_in_the_browsers_language(visit: Callable[..., Visit], language: str) -> None:
    chat = visit(locale={"zh": "zh-CN"}.get(language, language))
    words = page_words(language)
    turn = chat.ask("Does he know Kubernetes?")
    assert turn.locator(".badge").inner_text() == words["not_found"]
    assert turn.locator("[data-do=retry]").get_attribute("title") == words["retry"]
    assert chat.page.locator("#tab-career").inner_text() == words["career"]


def test_right_to_left_and_astral_characters_are_highlighted_exactly(
    visit: Callable[..., Visit], addresses: dict[str, str]
) -> None:
    chat = visit(url=addresses["scripts"])
    text = httpx.get(f"{addresses['scripts']}/api/cv", params={"document": "layla.md"}).json()["text"]
    for words in ("قادت فريقا من خمسة مهندسين", "推荐系统 and shipped 🚀 it to 𝒳", "𝒳 users"):
        start = text.index(words)
        place = {"document": "layla.md", "start": start, "end": start + len(words), "page": None}
        chat.page.evaluate(
            "(detail) => document.dispatchEvent(new CustomEvent('cv:show', { detail, cancelable: true }))", place
        )
        chat.page.wait_for_selector("#panel-cv mark")
        assert letters(chat.marked()) == letters(words)
    arabic = chat.page.locator(".sheet li", has_text="القاهرة")
    assert arabic.evaluate("(node) => node.matches(':dir(rtl)')")


def test_another_cv_of_the_corpus_is_chosen(visit: Callable[..., Visit], addresses: dict[str, str]) -> None:
    chat = visit(url=addresses["several"])
    assert chat.page.locator("select option").all_inner_texts() == ["Grace Example", "Layla Haddad"]
    assert "COBOL" in chat.page.locator(".sheet").inner_text()
    chat.page.locator("select").select_option("layla.md")
    chat.page.wait_for_selector(".sheet[data-document='layla.md']")
    assert "COBOL" not in chat.page.locator(".sheet").inner_text()


def test_the_first_part_of_the_page_needs_no_script(visit: Callable[..., Visit]) -> None:
    chat = visit(ready=False, java_script_enabled=False)
    assert "Changshui Zhang" in chat.page.locator(".sheet").inner_text()
    assert chat.page.locator("#question").is_visible()
    chat.requests.clear()


def test_it_paints_at_once_and_loads_little(visit: Callable[..., Visit]) -> None:
    chat = visit(reduced_motion="reduce")
    painted = "performance.getEntriesByName('first-contentful-paint')[0]"
    until(lambda: chat.page.evaluate(f"{painted} !== undefined"))  # the browser reports it after the frame
    paint = chat.page.evaluate(f"{painted}.startTime")
    assert paint < 1000
    size = "performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize || 0), 0)"
    assert chat.page.evaluate(size) < 60_000
    assert len(chat.requests) <= 5


def test_every_word_of_the_cv_is_on_the_page(visit: Callable[..., Visit], server: str) -> None:
    chat = visit()
    text = httpx.get(f"{server}/api/cv", params={"document": "ming-lin.md"}).json()["text"]
    shown = letters(chat.page.locator(".sheet").text_content() or "").casefold()
    missing = [word for word in re.findall(r"[^\W\d_]{4,}", text) if word.casefold() not in shown]
    # What is not shown are addresses behind links and the names of HTML tags.
    assert {word for word in missing if not re.search(rf"://[^\s>]*{word}|<[^<>]*{word}|]\([^)]*{word}", text)} == set()


def test_a_pdf_is_shown_as_its_real_pages_with_the_quoted_line_boxed(
    visit: Callable[..., Visit], addresses: dict[str, str]
) -> None:
    chat = visit(url=addresses["paged"])
    turn = chat.ask("Where did Pat study?")
    assert "Delft" in turn.locator(".quote q").first.inner_text()
    chat.page.locator("#tab-pages").click()
    turn.locator(".cite").first.click()
    image = chat.page.locator(".paper img")
    image.wait_for()
    until(lambda: image.evaluate("(image) => image.naturalWidth") > 1000)
    box = chat.page.locator(".line.quoted").first.bounding_box()
    sheet = image.bounding_box()
    assert box is not None
    assert sheet is not None
    # The line stands at 842 - 600 points of 842 from the top of the page.
    assert (box["y"] + box["height"] / 2 - sheet["y"]) / sheet["height"] == pytest.approx(238 / 842, abs=0.01)


def test_a_markdown_file_has_no_pages(server: str) -> None:
    assert httpx.get(f"{server}/page/image/1", params={"document": "ming-lin.md"}).status_code == 404
