"""axe-core finds nothing serious or critical, light and dark, desktop and phone; what a screen reader is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browsing import Visit

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


def violations(chat: Visit, axe: str) -> list[str]:
    chat.page.evaluate(axe)
    found = chat.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']} ({violation['impact']}): {node['html'][:160]} {node['failureSummary'][:300]}"
        for violation in found["violations"]
        for node in violation["nodes"]
        if violation["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_serious(visit: Callable[..., Visit], axe: str, scheme: str, size: dict[str, int]) -> None:
    chat = visit(color_scheme=scheme, viewport=size, reduced_motion="reduce")
    assert violations(chat, axe) == []
    chat.ask("List his work experience")
    turn = chat.ask("Does he know Kubernetes?")
    turn.locator("[data-do=edit]").click()
    assert violations(chat, axe) == []
    if size is PHONE:
        chat.page.locator(".show-cv").click()
    chat.page.locator("#tab-career").click()
    assert violations(chat, axe) == []


def test_axe_finds_nothing_serious_in_real_pages_and_among_several_cvs(
    visit: Callable[..., Visit], axe: str, addresses: dict[str, str]
) -> None:
    paged = visit(url=addresses["paged"], reduced_motion="reduce")
    paged.ask("Where did Pat study?").locator(".cite").first.click()
    paged.page.locator("#tab-pages").click()
    assert violations(paged, axe) == []
    several = visit(url=addresses["several"], viewport=PHONE, reduced_motion="reduce")
    several.page.locator(".show-cv").click()
    several.page.locator("select").select_option("layla.md")
    several.page.locator(".sheet[data-document='layla.md']").wait_for()
    assert violations(several, axe) == []


def test_the_conversation_is_a_live_log_of_named_parts(visit: Callable[..., Visit]) -> None:
    chat = visit()
    chat.ask("Who was his PhD adviser?")
    log = chat.page.get_by_role("log", name="Conversation")
    assert log.get_attribute("aria-live") == "polite"
    cite = log.get_by_role("button", name="Quote 1: “Adviser: Changshui Zhang”. Education")
    assert cite.first.is_visible()
    # The turn as a screen reader has it: question, answer, quote with its place, tools with names.
    tree = log.aria_snapshot()
    for words in ("You asked", "Answer", "Copy quote 1 with its source", "Edit the question"):
        assert words in tree


def test_high_contrast_keeps_what_matters(visit: Callable[..., Visit]) -> None:
    chat = visit(forced_colors="active")
    turn = chat.ask("Who was his PhD adviser?")
    turn.locator(".cite").first.click()
    mark = chat.page.locator("#panel-cv mark").first
    ground, around = mark.evaluate(
        "(node) => [getComputedStyle(node).backgroundColor, getComputedStyle(node.closest('.sheet')).backgroundColor]"
    )
    assert ground != around
    outline = "(node) => getComputedStyle(node).outlineStyle"
    assert turn.locator(".cite").first.evaluate(outline) == "solid"
    assert chat.page.locator("#tab-cv").evaluate(outline) == "solid"


def test_without_motion_nothing_moves(visit: Callable[..., Visit]) -> None:
    chat = visit(reduced_motion="reduce")
    turn = chat.ask("Who was his PhD adviser?")
    turn.locator(".cite").first.click()
    mark = chat.page.locator("#panel-cv mark").first
    assert mark.evaluate("(node) => getComputedStyle(node).animationName") == "none"
