"""What is told by letters alone: the script, and names with their first letters in brackets."""

from __future__ import annotations

import re

_LETTERED = re.compile(r"\s*(?P<name>[^()]+?)\s*\((?P<letters>[A-Z]{2,6})\)\W*")

_CJK = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def is_cjk(text: str) -> bool:
    """Whether Chinese (or another script without spaces) is written in the text."""
    return bool(_CJK.search(text))


def has_own_letters(text: str) -> bool:
    """Whether words in front of a bracket begin with the letters in it, so that these are no region: "NS" is none in
    "Nederlandse Spoorwegen (NS)"."""
    found = _LETTERED.fullmatch(text)
    return found is not None and found["letters"] == "".join(
        word[0] for word in re.split(r"[\s-]+", found["name"]) if word[:1].isupper()
    )
