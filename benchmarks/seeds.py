"""Passages and questions of the CVs at hand, from which larger corpora are made."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from assistant.chunking import chunk, heading_spans, passage
from assistant.errors import AssistantError
from assistant.parsing import parse
from assistant.reading import EXTENSIONS, read
from benchmarks.ir import SHARED

OWN = Path(__file__).parent / "questions"


def seed_passages() -> list[str]:
    """The passages of every CV in shared/ that can be read, in the order of the paths."""
    found: list[str] = []
    for path in sorted((SHARED / "cvs").rglob("*")):
        if path.suffix.lower() not in EXTENSIONS or path.name.startswith("full.") or "LICENSE" in path.name:
            continue
        try:
            document = read(path)
            cv = parse(document)
        except AssistantError:
            continue
        headings = heading_spans(cv)
        found += [passage(c, document.text) for c in chunk(document, cv) if c.span not in headings]
    return list(dict.fromkeys(found))


def seed_questions() -> list[str]:
    """The first turns of the questions of shared/eval."""
    found: list[str] = []
    for path in sorted((SHARED / "eval" / "questions").glob("*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        if isinstance(content, list):
            found += [item["ask"][0] for item in content]
    return list(dict.fromkeys(found))


def many_questions() -> list[str]:
    """The first turns of all question files that may be read, and the phrasings of shared/eval, each once: none made up
    of another by a number, which would be a date or a name to look for."""
    found = seed_questions()
    for path in sorted(file for part in ("shared", "dev") for file in (OWN / part).glob("*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        if isinstance(content, list):
            found += [item["ask"][0] for item in content]
    phrasings = (SHARED / "eval" / "phrasings.jsonl").read_text(encoding="utf-8").splitlines()
    found += [json.loads(line)["question"].replace("{name}", "Ming") for line in phrasings]
    return list(dict.fromkeys(found))
