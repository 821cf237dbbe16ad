"""Chinese words: which characters belong together, and which tell something."""

from __future__ import annotations

from assistant.questions.lexical.chinese import segments


def told(text: str) -> list[str]:
    return [text[s.start : s.end] for s in segments(text) if s.content]


def test_words_are_whole() -> None:
    assert "网关" in told("他做的网关都支持哪些付款方式？")


def test_function_words_tell_nothing() -> None:
    assert not {"的", "都", "哪些", "？"} & set(told("他做的网关都支持哪些付款方式？"))


def test_segments_tile_the_text() -> None:
    text = "睡袋那次上市找了多少个博主合作？"
    found = segments(text)
    assert "".join(text[s.start : s.end] for s in found) == text
