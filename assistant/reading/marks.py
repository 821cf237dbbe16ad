"""Bullets, numbers and rules: the marks that lists and headings of CVs begin or end with."""

from __future__ import annotations

import re

# Bullets of text fonts, of symbol fonts in the private use area (Wingdings, Symbol, FontAwesome), and ASCII ones.
_GLYPHS = (
    "•‣⁃◦∙●○◉◎◌■□▪▫◾◽◼◻▶▷►▸▹▻▴‧⦁⦿⚫⚪❖❑❒❏◆◇♦⬧⬥✓✔☑✗✘☐➢➤➔➜➡➣➥⇒→»›⁎∗✦✧★☆✱✲✳"
    "\u00b7\u25aa\ufffd\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06e\uf071\uf0a8\uf075\uf02d\uf06f\uf0f0"
)
BULLETS = frozenset(_GLYPHS)
_BULLET = re.compile(rf"(?:[{re.escape(_GLYPHS)}]+\s*|[-–—*+]\s+|o\s+(?=[A-Z0-9\u00c0-\u024f\"“(]))")
_NUMBER = re.compile(
    r"(?:\d{1,3}[.)]|\(\d{1,2}\)|\[\d{1,3}\]|\(?[ivx]{1,4}[.)]|\(?[a-h]\))\s+(?=\D|\d{1,4}\s?年)|\d{1,2}、\s*(?=\D)"
)
_CITED = re.compile(r"\[[A-Z][A-Za-z+]{0,5}[-. ]?\d{1,4}[a-z]?\]\s+(?=\S)")
_RULE = re.compile(r"\s*([-=_*~#•─━═]{3,}|(?:[-=_*~] ){2,}[-=_*~]?)\s*")
_FILLED = re.compile(r"(?P<words>\S.*?)\s*[-=_~─━═]{4,}\s*")


def bullet(text: str) -> int:
    """How many characters the bullet at the start of the text takes, with the blanks after it; 0 if there is none."""
    found = _BULLET.match(text)
    return found.end() if found else 0


def number(text: str) -> int:
    """How many characters a list number ("1.", "[12]", "(a)") at the start takes, with the blanks; 0 if none."""
    found = _NUMBER.match(text)
    return found.end() if found else 0


def cited(text: str) -> int:
    """How many characters the mark of a citation ("[J2]", "[Wie24a]") at the start takes, with the blanks; or 0."""
    found = _CITED.match(text)
    return found.end() if found else 0


def is_rule(line: str) -> bool:
    """Whether the line is a drawn rule ("-----", "====") and has no words."""
    return bool(_RULE.fullmatch(line))


def filled(line: str) -> str | None:
    """The words of a heading whose line is filled up by a rule ("SKILLS -----"); None for another line."""
    found = _FILLED.fullmatch(line)
    return found["words"] if found and any(c.isalpha() for c in found["words"]) else None


def is_capitals(text: str) -> bool:
    """Whether the text is in capitals alone and has at least three letters (in a script that has capitals)."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 3 and all(c.isupper() for c in letters if c not in "ªº")
