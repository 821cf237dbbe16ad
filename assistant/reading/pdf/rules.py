"""The rulings of a page: thin boxes, and the sides of outlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.reading.pdf.shapes import PageContent, Shape
from assistant.types import Box

THIN = 2.5  # points; what is drawn thicker is no ruling
SHORTEST = 6.0  # points; what is shorter is a bullet or a part of a letter
NEAR = 2.0  # points; rulings that are closer meet
_OUTLINE = 4  # least segments of a rectangle


def upright_rules(page: PageContent) -> list[Box]:
    """The upright rulings of a page."""
    return [b for b in strokes(page.shapes) if b.right - b.left < THIN and b.bottom - b.top > SHORTEST]


def strokes(shapes: Sequence[Shape]) -> list[Box]:
    """The thin boxes of a page, and the sides of the outlines of boxes."""
    found: list[Box] = []
    for shape in shapes:
        box = shape.box
        if shape.picture:
            continue
        if min(box.right - box.left, box.bottom - box.top) < THIN:
            found.append(box)
        elif shape.fill is None and shape.points >= _OUTLINE:
            found += [
                replace(box, right=box.left), replace(box, left=box.right),
                replace(box, bottom=box.top), replace(box, top=box.bottom),
            ]  # fmt: skip
    return found


def touching(rules: Sequence[Box]) -> list[list[Box]]:
    """Rulings that meet each other, group by group."""
    groups: list[tuple[Box, list[Box]]] = []
    for rule in sorted(rules, key=lambda b: (b.top, b.left)):
        around, members = rule, [rule]
        apart = []
        for outline, group in groups:
            if _meet(outline, around):
                around = Box(
                    min(outline.left, around.left), min(outline.top, around.top),
                    max(outline.right, around.right), max(outline.bottom, around.bottom),
                )  # fmt: skip
                members += group
            else:
                apart.append((outline, group))
        groups = [*apart, (around, members)]
    return [group for _, group in groups]


def _meet(a: Box, b: Box) -> bool:
    return a.left - NEAR < b.right and b.left - NEAR < a.right and a.top - NEAR < b.bottom and b.top - NEAR < a.bottom
