"""The conversation, from the real server in a real browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from browsing import Visit, letters, until

ADVISER = "Who was his PhD adviser?"


def test_a_question_is_answered_with_a_citation_that_shows_its_quote(visit: Callable[..., Visit]) -> None:
    chat = visit()
    turn = chat.ask(ADVISER)
    assert "Changshui Zhang [1]" in turn.locator(".text").inner_text().replace("\u00a0", " ")
    turn.locator(".cite").first.click()
    chat.page.wait_for_selector("#panel-cv mark")
    assert chat.marked() == "Adviser: Changshui Zhang"
    assert chat.page.locator("#panel-cv mark").first.is_visible()


def test_every_citation_highlights_the_words_of_its_quote(visit: Callable[..., Visit]) -> None:
    chat = visit()
    turn = chat.ask("List his work experience")
    quotes = turn.locator(".quotes:not(.related) .quote")
    assert quotes.count() >= 4
    for quote in quotes.all()[:5]:
        quote.click()
        chat.page.wait_for_selector("#panel-cv mark")
        assert letters(chat.marked()) == letters(quote.locator("q").inner_text())


def test_the_quote_that_the_cv_shows_is_marked_in_the_conversation(visit: Callable[..., Visit]) -> None:
    chat = visit()
    turn = chat.ask("List his work experience")
    turn.locator(".quote").nth(1).click()
    current = turn.locator("[aria-current=true]")
    assert current.evaluate_all("(nodes) => nodes.map((node) => node.className)") == ["cite", "quote"]
    assert current.first.inner_text() == "[2]"
    chat.ask(ADVISER)
    assert turn.locator("[aria-current]").count() == 0


def test_a_follow_up_understands_what_came_before(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.ask("Where did he do his postdoc?")
    second = chat.ask("Who was his adviser there?")
    assert "Hauptmann" in second.locator(".text").first.inner_text()


def test_what_the_cv_does_not_say_looks_different(visit: Callable[..., Visit]) -> None:
    turn = visit().ask("Does he know Kubernetes?")
    assert "turn-not_found" in (turn.get_attribute("class") or "")
    assert turn.locator(".badge").inner_text() == "Not in the CV"
    assert "Kubernetes" in turn.locator(".looked-for").inner_text()
    assert turn.locator(".cite").count() == 0
    assert turn.locator(".contact a").get_attribute("href") == "mailto:linming04@gmail.com"


def test_a_suggestion_and_a_follow_up_are_asked_by_a_click(visit: Callable[..., Visit]) -> None:
    chat = visit()
    suggestion = chat.page.locator(".welcome .chip").first
    words = suggestion.inner_text()
    suggestion.click()
    chat.page.wait_for_selector(".turn:not(.pending) .follow-ups")
    assert chat.page.locator(".question").inner_text() == words
    chat.page.locator(".follow-ups .chip").first.click()
    chat.page.wait_for_selector(".turn:not(.pending) >> nth=1")
    assert chat.page.locator(".follow-ups:visible").count() <= 1


def test_the_keyboard_alone_asks_and_follows_a_citation(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.page.keyboard.press("Tab")
    assert chat.page.evaluate("document.activeElement.className") == "skip"
    chat.page.keyboard.press("Enter")
    assert chat.page.evaluate("document.activeElement.id") == "question"
    chat.page.keyboard.type(ADVISER)
    chat.page.keyboard.press("Enter")
    chat.page.wait_for_selector(".turn .cite")
    for _ in range(40):
        chat.page.keyboard.press("Shift+Tab")
        if chat.page.evaluate("document.activeElement.className").startswith("cite"):
            break
    assert chat.page.locator(".preview").inner_text().startswith("Adviser: Changshui Zhang")
    chat.page.keyboard.press("Enter")
    chat.page.wait_for_selector("#panel-cv mark")
    assert chat.marked() == "Adviser: Changshui Zhang"
    # The keyboard goes on from the quoted line.
    assert "Changshui" in chat.page.evaluate("document.activeElement.textContent")


def test_hovering_a_citation_shows_the_quote(visit: Callable[..., Visit]) -> None:
    chat = visit()
    turn = chat.ask(ADVISER)
    assert not chat.page.locator(".preview").is_visible()
    turn.locator(".cite").hover()
    assert "Adviser: Changshui Zhang" in chat.page.locator(".preview").inner_text()


def test_a_link_opens_the_page_at_its_question(visit: Callable[..., Visit]) -> None:
    chat = visit("?q=Who+was+his+PhD+adviser%3F")
    chat.page.wait_for_selector(".turn .cite")
    assert chat.page.locator(".question").inner_text() == ADVISER
    # It shows the place of the first quote without being asked.
    chat.page.wait_for_selector("#panel-cv mark")


def test_a_link_to_a_quote_opens_the_page_at_its_place(visit: Callable[..., Visit]) -> None:
    chat = visit(permissions=["clipboard-read", "clipboard-write"])
    turn = chat.ask("List his work experience")
    turn.locator(".cite").nth(2).click()
    until(lambda: letters(chat.marked()) == letters(turn.locator(".quote q").nth(2).inner_text()))
    marked = chat.marked()
    turn.locator("[data-do=copy_link]").click()
    chat.said("Copied")
    link = chat.page.evaluate("navigator.clipboard.readText()")
    assert link.endswith("&quote=3")
    opened = visit(link)
    opened.page.locator(".turn .cite[aria-current]", has_text="[3]").wait_for()
    until(lambda: opened.marked() == marked)


def test_the_copied_link_and_quote(visit: Callable[..., Visit], server: str) -> None:
    chat = visit(permissions=["clipboard-read", "clipboard-write"])
    turn = chat.ask(ADVISER)
    turn.locator("[data-do=copy_link]").click()
    chat.said("Copied")
    link = chat.page.evaluate("navigator.clipboard.readText()")
    assert link == f"{server}/?q=Who+was+his+PhD+adviser%3F"
    turn.locator(".copy-quote").first.click()
    until(lambda: "ming-lin.md" in chat.page.evaluate("navigator.clipboard.readText()"))
    quote = chat.page.evaluate("navigator.clipboard.readText()")
    assert quote.startswith("“Adviser: Changshui Zhang”\n— Ming Lin, ming-lin.md, Education")


def test_the_copied_answer_and_conversation(visit: Callable[..., Visit]) -> None:
    chat = visit(permissions=["clipboard-read", "clipboard-write"])
    chat.ask("Where did he do his postdoc?")
    turn = chat.ask(ADVISER)
    turn.locator("[data-do=copy_answer]").click()
    until(lambda: ADVISER in chat.page.evaluate("navigator.clipboard.readText()"))
    answer = chat.page.evaluate("navigator.clipboard.readText()")
    assert "> Adviser: Changshui Zhang\n>\n> [1] Ming Lin, Education" in answer
    assert "postdoc" not in answer
    chat.page.locator(".menu summary").click()
    chat.page.locator("[data-menu=copy_all]").click()
    until(lambda: "postdoc" in chat.page.evaluate("navigator.clipboard.readText()"))
    assert answer in chat.page.evaluate("navigator.clipboard.readText()")


def test_undo_retry_edit_and_clear(visit: Callable[..., Visit]) -> None:
    chat = visit()
    first = chat.ask(ADVISER)
    chat.ask("Where did he do his postdoc?")
    chat.page.locator(".turn").nth(1).locator("[data-do=undo]").click()
    until(lambda: chat.page.locator(".turn").count() == 1)
    first.locator("[data-do=retry]").click()
    chat.page.wait_for_selector("#turn-3")
    assert chat.page.locator(".turn .question").all_inner_texts() == [ADVISER]
    chat.page.locator("#turn-3 [data-do=edit]").click()
    editor = chat.page.locator(".editor textarea")
    assert editor.input_value() == ADVISER
    editor.fill("Where did he do his postdoc?")
    editor.press("Enter")
    chat.page.wait_for_selector("#turn-4")
    assert chat.page.locator(".turn .question").all_inner_texts() == ["Where did he do his postdoc?"]
    chat.page.locator(".menu summary").click()
    chat.page.locator("[data-menu=clear]").click()
    until(lambda: chat.page.locator(".turn").count() == 0)
    assert chat.page.locator(".welcome .chip").first.is_visible()


def test_a_retry_that_fails_keeps_the_answer(visit: Callable[..., Visit]) -> None:
    chat = visit()
    turn = chat.ask(ADVISER)
    chat.page.route("**/page/turn", lambda route: route.abort())
    turn.locator("[data-do=retry]").click()
    chat.said("The server cannot be reached.")
    chat.errors.clear()
    assert "Changshui Zhang" in turn.locator(".text").inner_text()


def test_editing_forgets_what_followed(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.ask("Where did he do his postdoc?")
    chat.page.locator("#turn-1 [data-do=edit]").click()
    chat.page.locator(".editor textarea").fill("Where did he do his PhD?")
    chat.page.locator(".editor textarea").press("Enter")
    chat.page.wait_for_selector("#turn-2")
    turn = chat.ask("Who was his adviser there?")
    assert "Changshui Zhang" in turn.locator(".text").first.inner_text()


def test_the_conversation_is_saved_as_markdown_and_json(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.ask(ADVISER)
    saved: dict[str, str] = {}
    for kind in ("as_markdown", "as_json"):
        chat.page.locator(".menu summary").click()
        with chat.page.expect_download() as download:
            chat.page.locator(f"[data-menu={kind}]").click()
        saved[download.value.suggested_filename] = Path(download.value.path()).read_text(encoding="utf-8")
    markdown = saved["conversation.md"]
    assert f"## {ADVISER}" in markdown
    assert "> Adviser: Changshui Zhang" in markdown
    answers = json.loads(saved["conversation.json"])["answers"]
    assert answers[0]["quotes"][0]["text"] == "Adviser: Changshui Zhang"


def test_the_printed_page_has_the_quotes_and_no_buttons(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.ask(ADVISER)
    folded = chat.ask("How many papers does he have?").locator("details.more .quote q").last
    assert not folded.is_visible()
    chat.page.evaluate("window.print = () => {}")
    chat.page.locator(".menu summary").click()
    chat.page.locator("[data-menu=as_print]").click()
    chat.page.emulate_media(media="print")
    assert folded.is_visible()
    assert chat.page.locator(".quote q").first.is_visible()
    assert chat.page.locator(".quote .place").first.is_visible()
    for hidden in (".composer", ".tools", ".side", ".follow-ups"):
        assert not chat.page.locator(hidden).first.is_visible()


def test_a_rating_with_a_word_why_reaches_the_owners_file(visit: Callable[..., Visit], ratings: Path) -> None:
    chat = visit()
    turn = chat.ask(ADVISER)
    turn.locator("[data-do=dislike]").click()
    turn.locator(".why input").fill("too short")
    turn.locator(".why input").press("Enter")
    chat.said("Thank you.")
    rating = json.loads(ratings.read_text(encoding="utf-8").splitlines()[-1])
    assert (rating["liked"], rating["why"], rating["answer"]["question"]) == (False, "too short", ADVISER)


def test_two_visitors_do_not_see_each_other(visit: Callable[..., Visit]) -> None:
    one, other = visit(), visit()
    one.ask("Where did he do his postdoc?")
    mine = one.ask("Who was his adviser there?").locator(".text").first.inner_text()
    other_turn = other.ask("Who was his adviser there?")
    assert other_turn.locator(".text").first.inner_text() != mine
    assert other.page.locator(".turn").count() == 1


def test_nothing_is_stored_in_the_browser(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.ask(ADVISER)
    stored = chat.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert stored == [0, 0, ""]


def test_a_server_that_is_gone_is_said_and_the_question_kept(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.page.route("**/page/turn", lambda route: route.abort())
    chat.page.locator("#question").fill(ADVISER)
    chat.page.keyboard.press("Enter")
    chat.said("The server cannot be reached. Please try again.")
    assert chat.page.locator("#question").input_value() == ADVISER
    assert chat.page.locator(".turn").count() == 0
    chat.errors.clear()
    chat.page.unroute("**/page/turn")
    assert "Changshui Zhang" in chat.ask(ADVISER).locator(".text").first.inner_text()


def test_the_number_of_an_error_reaches_the_visitor(visit: Callable[..., Visit]) -> None:
    chat = visit()
    detail = {"detail": "Something went wrong here: 1a2b3c4d"}
    chat.page.route("**/page/turn", lambda route: route.fulfill(status=500, json=detail))
    chat.page.locator("#question").fill(ADVISER)
    chat.page.keyboard.press("Enter")
    chat.said("1a2b3c4d")
    chat.errors.clear()


def test_taking_back_a_declined_question_leaves_the_others(
    visit: Callable[..., Visit], addresses: dict[str, str]
) -> None:
    chat = visit(url=addresses["shipped"])
    chat.ask("Where did he do his postdoc?")
    blank = {"number": 2, "question": "x", "html": '<article class="turn" id="turn-2" data-turn="2"></article>'}
    declined = {**blank, "markdown": "", "answer": None, "link": "x"}
    chat.page.route("**/page/turn", lambda route: route.fulfill(json=declined))
    chat.page.locator("#question").fill("x")
    chat.page.keyboard.press("Enter")
    chat.page.locator("#turn-2").wait_for(state="attached")
    chat.page.unroute("**/page/turn")
    # What was declined is no part of the conversation that the next question is understood in.
    assert "Hauptmann" in chat.ask("Who was his adviser there?").locator(".text").first.inner_text()
