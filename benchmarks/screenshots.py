"""The pictures of README.md, from the running program in Chromium: python -m benchmarks.screenshots

Writes docs/images/NAME.png: the shipped CV, asked for real, on a desktop, a phone, light and dark.
"""

from __future__ import annotations

import shutil
from typing import Any

from benchmarks.web import OURS, ROOT, serving

PORT = 7873
IMAGES = ROOT / "docs" / "images"
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True, "is_mobile": True}
DARK = {"color_scheme": "dark"}

ADVISER, PAPERS, MISSING = "Who was his PhD adviser?", "How many ICLR papers does he have?", "Does he know Kubernetes?"
PICTURES: dict[str, tuple[dict[str, Any], tuple[str, ...], tuple[str, ...]]] = {
    "chat-desktop": (DESKTOP, (PAPERS,), (".turn .cite >> nth=1",)),
    "chat-dark": (DESKTOP | DARK, (ADVISER, "How long did he work at Alibaba?"), (".turn:last-child .cite",)),
    "not-found": (DESKTOP, (MISSING,), ()),
    "career": (DESKTOP, (ADVISER,), ("#tab-career",)),
    "chat-phone": (PHONE, (ADVISER,), ()),
    "chat-phone-cv": (PHONE, (ADVISER,), (".turn .cite",)),
    "chat-phone-dark": (PHONE | DARK, (MISSING,), ()),
}
"""By name: the browser, what is asked, what is then clicked."""


def main() -> None:
    """Take them all."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with serving(OURS, PORT), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, (options, questions, clicks) in PICTURES.items():
            page = browser.new_page(locale="en-US", reduced_motion="reduce", **options)
            page.goto(f"http://127.0.0.1:{PORT}/")
            page.wait_for_selector(".assistant.ready")
            for number, question in enumerate(questions, start=1):
                page.locator("#question").fill(question)
                page.keyboard.press("Enter")
                page.locator(f"#turn-{number}").wait_for()
            for target in clicks:
                page.locator(target).first.click()
            page.mouse.move(0, 0)
            page.wait_for_timeout(300)
            page.screenshot(path=IMAGES / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
