"""What dates look like, as regular expressions of the lexicon's words; all of them for folded text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.lexicon import languages, words

_DASHES = r"[-‐‑‒–—―−~～〜∼→⟶]+|/(?=\s)|\.\.\.?|…"
_HAN = 0x2E80  # the first code point of scripts that set no blanks between words


def fold(text: str) -> str:
    """Lower case without accents and without a full stop at the end: how words of the lexicon are compared."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).strip().rstrip(".")


def aligned_fold(text: str) -> str:
    """The text folded letter by letter, so that an offset into it is an offset into the text."""
    return text.lower() if text.isascii() else "".join(map(_fold_letter, text))


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    folded = fold(letter)
    return folded if len(folded) == 1 else letter


@dataclass(frozen=True, slots=True)
class Patterns:
    """Regular expressions for dates. `atom` is a whole date; `loose` may be one, if it is an end of a period ("Jan
    19", "01.04.98"); those that end in `$` are searched for before a date, the others are matched behind it."""

    months: dict[str, int]
    atom: re.Pattern[str]
    loose: re.Pattern[str]
    separator: re.Pattern[str]
    dash: re.Pattern[str]
    present: re.Pattern[str]
    expected: re.Pattern[str]
    begun: re.Pattern[str]
    since: re.Pattern[str]
    opening: re.Pattern[str]
    until: re.Pattern[str]
    onwards: re.Pattern[str]


def _alternatives(found: Iterable[str]) -> str:
    """A regex for any of the words, folded, longest first."""
    spelled = sorted({aligned_fold(w).strip() for w in found}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in spelled) or "(?!)"


def _either(found: Iterable[str]) -> str:
    """A regex for any of the words: whole words in alphabetic scripts, anywhere in Chinese."""
    listed = set(found)
    han = {w for w in listed if ord(w[0]) >= _HAN}
    return rf"(?:(?<![^\W\d_])(?:{_alternatives(listed - han)})(?![^\W\d_])|{_alternatives(han)})"


@cache
def patterns() -> Patterns:
    """The patterns of all languages together."""
    months: dict[str, int] = {}
    seasons: set[str] = set()
    of: set[str] = set()
    terms: dict[str, set[str]] = {}
    for language in languages("cv"):
        content = words("cv", language)
        for number, names in content["months"].items():
            months.update({aligned_fold(name): int(number) for name in names})
        for names in content["seasons"].values():
            seasons.update(names)
        of.update(content["connectives"]["of"])
        for kind, names in content["periods"].items():
            terms.setdefault(kind, set()).update(names)
    month = rf"(?:(?<![^\W\d_])(?:{_alternatives(m for m in months if ord(m[0]) < _HAN)})(?![^\W\d_])\.?)"
    year = r"(?:(?<![\d.:/$€£#])(?<!\d,)(?:19|20)\d\d(?![\d%+]|[,.:]\d{3}|\s?%))"
    short = r"(?:['’‘]\d\d(?!\d))"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|ª|°|\.|[oa](?![^\W_]))?"
    link = rf"(?:\s*,?\s*(?:(?:{_alternatives(w for w in of if ord(w[0]) < _HAN)}|d[’'])\s*)?)"
    season = _either(seasons)
    quarter = r"(?:\b[qt][1-4]\b)"
    full = "|".join(
        rf"(?<![\d./])(?:19|20)\d\d{s}(?:0?[1-9]|1[0-2]){s}(?:0?[1-9]|[12]\d|3[01])(?:t[\d:.]+z?)?(?!\d)"
        for s in ("-", r"\.", "/")
    )
    forms = (
        r"(?<![\d/])(?:19|20)\d\d\s*年(?:度(?=[\s，,：:)）]|$))?(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*[日号])?",
        full,
        r"(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|[12]\d|3[01])[-./](?:19|20)\d\d(?!\d)",
        r"(?<![\d./])(?:19|20)\d\d[-./](?:0[1-9]|1[0-2]|[1-9])(?!\d)(?![-./]\d{1,2}(?!\d))",
        r"(?<![\d./])(?:0?[1-9]|1[0-2])\s?[-./]\s?(?:19|20)\d\d(?!\d)(?![./]\d)",
        rf"(?<![\d:./–-]){day}(?!\s*\t)\s*{link}{month}{link}(?:{year}|{short})",  # "Dublin 2" in the cell before
        rf"{month}{link}(?<!\d){day}\s*,?\s+{year}",
        rf"{month}\s?/\s?(?:19|20)\d\d(?!\d)",
        rf"{month}\s*[-/]?{link}(?:{year}|{short})",
        rf"(?:{year}|{short})\s?[-,./]?\s?{month}(?:\s+{day}(?!\d))?",
        rf"{quarter}\s*[-/,]?\s*{year}|{year}\s*[-/,]?\s*{quarter}",
        rf"{season}{link}(?:{year}(?:\s?[/-]\s?(?:\d{{4}}|\d\d)(?!\d))?|{short})|{year}\s*{season}",
        rf"{year}\s?/\s?(?:\d\d)(?![\d/])",
        year,
        short,
    )
    two_digits = (
        rf"{month}\s*[-/]?\s*['’]?\d\d(?![\d./])",
        r"(?<![\d./])(?:0?[1-9]|[12]\d|3[01])(?P<part>[./])(?:0?[1-9]|1[0-2])(?P=part)\d\d(?![\d./])",
        r"(?<![\d./])(?:0[1-9]|1[0-2])[/.]\d\d(?![\d./])",
        r"(?<![\d./])[1-9]/\d\d(?![\d./])",
    )
    separator = rf"\s*(?:{_DASHES}|{_either(terms['to'] | {w for w in terms['until'] if ord(w[0]) >= _HAN})})\s*"
    return Patterns(
        months=months,
        atom=re.compile("|".join(f"(?:{form})" for form in forms)),
        loose=re.compile("|".join(f"(?:{form})" for form in two_digits)),
        separator=re.compile(separator),
        dash=re.compile(rf"\s*(?:{_DASHES})\s*"),
        present=re.compile(_either(terms["present"])),
        expected=re.compile(rf"\(?(?:{_either(terms['expected'])}:?\s*)?"),
        begun=re.compile(rf"(?P<month>{month}(?:\s+{day}(?!\d))?){separator}$"),
        since=re.compile(rf"{_either(terms['since'])}\s*:?\s*$"),
        opening=re.compile(rf"{_either(terms['from'] | terms['since'])}\s*$"),
        until=re.compile(rf"{_either(terms['until'])}\s*$"),
        onwards=re.compile(rf"\s*(?:{_alternatives(terms.get('onwards', ()))})"),
    )
