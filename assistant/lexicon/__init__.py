"""The words of human languages, as YAML: a new language is a new file and no code.

cv/LANG.yaml         words that CVs are written in: headings, labels, months, degrees, levels
questions/LANG.yaml  words that questions are asked in, and the sentences of the answers
light/LANG.yaml      words of questions that say nothing of what is asked, or little
page/LANG.yaml       the words of the web page
thesaurus/*.yaml     general words of one meaning in each language (lorry, truck, Lkw, camion)
skills/*.yaml        concepts of the trades (web framework, healthcare) with their names, members and aliases
*.yaml               what one module goes by, called after it (turns, led, tongues …) or after what it lists (places)
"""

from __future__ import annotations

from functools import cache
from typing import Any

from assistant.lexicon.compiled import FOLDER, derived, packed, read, shared

__all__ = ["FOLDER", "derived", "languages", "load", "packed", "read_once", "shared", "words"]


@cache
def languages(area: str) -> tuple[str, ...]:
    """The languages that an area ("cv", "questions", "page") has, English first."""
    found = sorted(path.stem for path in (FOLDER / area).glob("*.yaml"))
    return tuple(sorted(found, key=lambda language: language != "en"))


@cache
def words(area: str, language: str) -> dict[str, Any]:
    """The content of `lexicon/AREA/LANGUAGE.yaml`; FileNotFoundError if there is none. Do not change it."""
    return load(f"{area}/{language}.yaml")


@cache
def load(name: str) -> dict[str, Any]:
    """The content of a YAML file of the lexicon, by its path below the folder. Do not change it."""
    return read_once(name)


def read_once(name: str) -> dict[str, Any]:
    """The same for a large file that is not looked into again once what is made of it is kept."""
    content: dict[str, Any] = read(FOLDER / name, FOLDER)
    return content
