"""Names with their first letters in brackets: "Nederlandse Spoorwegen (NS)"."""

from __future__ import annotations

import re

_LETTERED = re.compile(r"\s*(?P<name>[^()]+?)\s*\((?P<letters>[A-Z]{2,6})\)\W*")


def has_own_letters(text: str) -> bool:
    """Whether words in front of a bracket begin with the letters in it, so that these are no region: "NS" is none in
    "Nederlandse Spoorwegen (NS)"."""
    found = _LETTERED.fullmatch(text)
    return found is not None and found["letters"] == "".join(
        word[0] for word in re.split(r"[\s-]+", found["name"]) if word[:1].isupper()
    )
