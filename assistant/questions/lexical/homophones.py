"""Typing errors of Chinese, where a word is typed by its sound and another one of that sound is taken: 编成语言 is
编程语言, 数剧库 is 数据库, 那些 at the place of a question word is 哪些."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

from assistant import lexicon
from assistant.questions.lexical import tags
from assistant.questions.lexical.chinese import segments
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.romanised import syllables
from assistant.text import is_cjk

LONGEST = 6  # characters of a word that is looked for
SURE = 3  # characters of a word that is meant whatever the characters typed make by themselves
BEHIND = 2  # characters before a word that may ask: "那家公司…" speaks of the one named before


def corrected(text: str) -> str:
    """A Chinese text with such errors put right, as long as before."""
    asked = _asking(text)
    parts = segments(asked)
    lone = {s.start for s in parts if s.content and s.end - s.start == 1}
    crossing = {s.end: s.start for s in parts if s.content and s.end - s.start > 1}
    made, i = "", 0
    while i < len(asked):
        made += _meant(asked, i, lone, crossing) or asked[i]
        i = len(made)
    return made


def _meant(text: str, start: int, lone: set[int], longer: dict[int, int]) -> str | None:
    """The longest word that the characters from `start` on are or sound like; None if there is none. Of two characters
    that sound like a word, each must be `lone`: it tells something, and jieba knows no word that it belongs to. Nor is
    the beginning of one of the `longer` words (their ends, with where they begin) a slip: 多少阅读 has no 多少月."""
    for length in range(min(LONGEST, len(text) - start), 1, -1):
        typed = text[start : start + length]
        if not all(map(is_cjk, typed)):
            continue
        if typed in _known():
            return typed
        if length >= SURE or lone.issuperset(range(start, start + length)):
            last = start + length
            cut = any(first < last < end for end, first in longer.items() if first > start)
            alike = [word for word in _by_sound().get(_sound(typed), ()) if _is_slip(typed, word)] if not cut else []
            if alike:
                return alike[0]
    return None


def _sound(word: str) -> tuple[str, ...]:
    """The usual sound of each character."""
    return tuple(next(iter(sounds), "") for sounds in syllables(word))


def _is_slip(typed: str, word: str) -> bool:
    """Whether some of the characters are as typed, and none is one of those that are common in their own right."""
    same = sum(a == b for a, b in zip(typed, word, strict=True))
    return 0 < same < len(typed) and not set(lexicon.load("homophones.yaml")["common"]) & set(typed + word)


def _asking(text: str) -> str:
    """The text with a word for "that" as the word for "which" of the same sound, where nothing else in it asks."""
    content = lexicon.load("homophones.yaml")
    if any(mark in text for mark in content["asking"]):
        return text
    for which, that in content["which"].items():
        at = text.find(that)
        if at >= BEHIND and text[at - 1] not in content["of"]:
            return text.replace(that, which, 1)
    return text


@cache
def _known() -> frozenset[str]:
    """The Chinese words of two characters and more that questions and taxonomy have."""
    return frozenset(word for alike in _by_sound().values() for word in alike)


@cache
def _by_sound() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The known words by their sounds."""
    files = (lexicon.FOLDER / "questions" / "zh.yaml", *sorted((lexicon.FOLDER / "skills").glob("*.yaml")))
    code = (Path(__file__).with_name(f"{name}.py") for name in ("homophones", "romanised", "tags", "concepts"))
    return lexicon.derived("homophones", (*files, *code), _made)


def _made() -> dict[tuple[str, ...], tuple[str, ...]]:
    lexical = tags.of_language("zh")
    phrases = [*lexical.phrases]
    phrases += [p for listed in lexical.cjk_stop.values() for p in listed] + list(lexical.cjk_generic)
    asked = {"".join(phrase) for phrase in phrases if all(map(is_cjk, phrase))}
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for word in sorted(asked | concepts().chinese):
        if 1 < len(word) <= LONGEST:
            found[_sound(word)].append(word)
    return {sound: tuple(alike) for sound, alike in found.items()}
