"""Towns with the code of their province behind them."""

from __future__ import annotations

import re
from functools import cache

from assistant.lexicon import load

_IN_BRACKETS = re.compile(r"([A-ZÀ-Þ][^\d()]{1,40}) \(([A-Z]{2}|\d[\dAB])\)")
_BEHIND_DASH = re.compile(r"([A-ZÀ-Þ][\w’'.-]+(?: [\w’'.-]+){0,4})(?: ?[–—/] ?| - )([A-Z]{2})")
_BEHIND_BLANK = re.compile(r"([A-ZÀ-Þ][\w’'.-]+(?: [\w’'.-]+){0,3}) ([A-Z]{2})")


def town_and_code(text: str) -> tuple[str, str] | None:
    """A town and the code behind it: "Lonato del Garda (BS)", "Avallon (89)", "Le Sentier VD", "Santos/SP"; None for
    other words."""
    if (found := _IN_BRACKETS.fullmatch(text)) and (found[2][0].isdigit() or found[2] in _codes()):
        return found[1], found[2]
    if (found := _BEHIND_DASH.fullmatch(text)) and found[2] in _states():
        return found[1], found[2]
    found = _BEHIND_BLANK.fullmatch(text)
    return (found[1], found[2]) if found and found[2] in _cantons() else None


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for codes in load("places.yaml")["provinces"].values() for code in codes)


@cache
def _states() -> frozenset[str]:
    """Codes that stand behind a town and a dash or a slash."""
    return frozenset(code for codes in load("places.yaml")["states"].values() for code in codes)


@cache
def _cantons() -> frozenset[str]:
    """Codes that stand behind a town without brackets."""
    content = load("places.yaml")
    return frozenset(content["provinces"]["ch"]) - frozenset(content["company_codes"])
