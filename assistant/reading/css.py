"""As much of CSS as tells which elements of a page are hidden, bold or lines of their own."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_AT = re.compile(r"@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^;{]*;", re.S)
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)$", re.I)
_WHITE = re.compile(r"#f{3}(?:f{3})?\b|\bwhite\b|rgba?\(\s*255\s*,\s*255\s*,\s*255|transparent", re.I)
_ZERO = re.compile(r"0*\.?0*(?:[01](?:\.\d+)?px|0(?:em|rem|pt|%|px)?|1pt)?")
_FAR = re.compile(r"-\d{4,}(?:px)?|-\d{3,}em")


@dataclass(frozen=True, slots=True)
class _Rule:
    """The declarations of a selector that wants a tag, classes, an id; of two rules the one of greater weight wins."""

    wanted: frozenset[str]
    declared: dict[str, str]
    weight: tuple[int, int, int]  # ids, classes, rules before it in the sheets


class Styles:
    """The declarations of a page's style sheets and style attributes, for simple selectors (tag, .class, #id)."""

    def __init__(self, root: Any) -> None:
        self.rules: dict[str, list[_Rule]] = defaultdict(list)
        self.seen = 0
        for node in root.iter("style"):
            if (node.get("media") or "all") in ("all", "screen", "print"):
                self._sheet(node.text or "")
        self.ground = False  # a page whose body is not white may have white text
        for key in ("body", "html", "*"):
            for rule in self.rules.get(key, ()):
                color = rule.declared.get("background", rule.declared.get("background-color", ""))
                if not rule.wanted - {key} and color and not _WHITE.search(color):
                    self.ground = True

    def _sheet(self, text: str) -> None:
        for selectors, body in _RULE.findall(_AT.sub("", _COMMENT.sub("", text))):
            declared = _declarations(body)
            for selector in selectors.split(","):
                found = _SIMPLE.fullmatch(selector.strip())
                if not found or not selector.strip():
                    continue
                keys = frozenset([*([found[1].lower()] if found[1] else []), *re.findall(r"[.#][\w-]+", found[2])])
                if keys:
                    kinds = [key[0] for key in keys]
                    weight = (kinds.count("#"), kinds.count("."), self.seen)
                    self.seen += 1
                    self.rules[max(keys, key=lambda key: (key[0] in ".#", key))].append(_Rule(keys, declared, weight))

    def of(self, node: Any) -> dict[str, str]:
        """The declarations of an element, its style attribute last."""
        keys = {node.tag, *(f".{name}" for name in (node.get("class") or "").split())}
        if node.get("id"):
            keys.add(f"#{node.get('id')}")
        style: dict[str, str] = {}
        rules = [rule for key in keys for rule in self.rules.get(key, ()) if rule.wanted <= keys]
        for rule in sorted(rules, key=lambda rule: rule.weight):
            style |= rule.declared
        if node.get("style"):
            style |= _declarations(node.get("style"))
        return style

    def hides(self, node: Any) -> bool:
        """Whether the element cannot be seen."""
        if node.get("hidden") is not None or (node.tag == "input"):
            return True
        style = self.of(node)
        if not style:
            return False
        white = _WHITE.fullmatch(style.get("color", "").strip()) is not None
        return (
            style.get("display", "").startswith("none")
            or style.get("visibility", "").startswith("hidden")
            or style.get("opacity", "1") in ("0", "0.0", "0%")
            or ("font-size" in style and bool(_ZERO.fullmatch(style["font-size"])))
            or any(_FAR.fullmatch(style.get(side, "")) is not None for side in ("left", "top", "text-indent", "right"))
            or (white and not self._on_colour(node))
        )

    def is_bold(self, node: Any) -> bool:
        return self.of(node).get("font-weight", "").strip() in ("bold", "bolder", "600", "700", "800", "900")

    def is_block(self, node: Any) -> bool:
        display = self.of(node).get("display", "")
        return display in ("block", "list-item", "table", "table-row")

    def floats(self, node: Any) -> bool:
        """Whether the element stands at a side of its line, apart from the words around it."""
        return self.of(node).get("float", "") in ("left", "right")

    def _on_colour(self, node: Any) -> bool:
        """Whether the element or one around it has a ground that is not white, or a picture."""
        if self.ground:
            return True
        while node is not None:
            style = self.of(node) if isinstance(node.tag, str) else {}
            ground = (
                f"{style.get('background', '')} {style.get('background-color', '')} {style.get('background-image', '')}"
            )
            if node.get("bgcolor") or (ground.strip() and not _WHITE.fullmatch(ground.strip())):
                return True
            node = node.getparent()
        return False


def _declarations(body: str) -> dict[str, str]:
    declared = {}
    for part in body.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            declared[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return declared
