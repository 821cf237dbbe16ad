"""A position and its organisation that share a piece of a head with no more than a colon between them, or nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.parsing import vocabulary
from assistant.parsing.pieces import Piece
from assistant.parsing.said import word_pattern
from assistant.types import SectionKind

_EMPLOYED = (SectionKind.WORK, SectionKind.VOLUNTEER)
_LONGEST_POST = 5  # words of a position
_LONGEST_HAN = 10  # characters of one in Chinese
_LONGEST_HOUSE = 8  # words of an organisation
_COLON = re.compile(r"\s*[:：]\s*(?=\S)")
_MANY_COLONS = re.compile(r"[:：].*[:：]")


def divide_post(piece: Piece, kind: SectionKind) -> list[Piece]:
    """A position and the organisation with a colon between them, in either order: "Treasurer: Moor Trust". Of a job a
    word must tell the employer to be one."""
    colon = _COLON.search(piece.text) if kind in _EMPLOYED else None
    if colon is None or _MANY_COLONS.search(piece.text):
        return []
    sides = piece.text[: colon.start()], piece.text[colon.end() :]
    posts = [_is_short_post(side) for side in sides]
    house = sides[posts.index(False)] if sum(posts) == 1 else ""
    is_name = _is_name_of_house(house) and (
        kind is SectionKind.VOLUNTEER or vocabulary.organisation_score(house) >= 0.9
    )
    return parted(piece, colon) if is_name else []


def _is_short_post(text: str) -> bool:
    """Whether words are a position and not much else."""
    is_short = len(text) <= _LONGEST_HAN if vocabulary.is_cjk(text) else len(text.split()) <= _LONGEST_POST
    return is_short and "," not in text and vocabulary.position_score(text) >= 0.9


def _is_name_of_house(text: str) -> bool:
    """Whether words may be the name of an organisation by their form: a capital, no sentence."""
    is_short = len(text.split()) <= _LONGEST_HOUSE and (text[:1].isupper() or vocabulary.is_cjk(text[:1]))
    return is_short and not text.rstrip().endswith((".", "!", "。"))


def divide_han(piece: Piece, kind: SectionKind) -> list[Piece]:
    """A Chinese organisation and the position written on to its name: "绿芽环保协会义工"."""
    text = piece.text
    if kind not in _EMPLOYED or not vocabulary.is_cjk(text) or re.search(r"[\s,，:：]", text):
        return []
    if word_pattern("as").search(text):
        return []  # "任志愿者协会副会长"
    for hit in reversed(vocabulary.hits(text, "organisations")):
        if 1 < len(text) - hit.end() <= _LONGEST_HAN and _is_short_post(text[hit.end() :]):
            at = piece.start + hit.end()
            return [replace(piece, end=at), replace(piece, start=at)]
    return []


def parted(piece: Piece, joint: re.Match[str]) -> list[Piece]:
    """The words before and behind a joint of a piece."""
    left, right = piece.text[: joint.start()], piece.text[joint.end() :]
    return [
        replace(piece, end=piece.start + len(left.rstrip())),
        replace(piece, start=piece.end - len(right.lstrip())),
    ]
