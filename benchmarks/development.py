"""The development questions with their CVs, the same questions put to CVs that they were not written for, and the facts
that are asked in many wordings."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import yaml

from assistant.answering import View
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.questions.asking import CONTENT
from assistant.types import Kind, Query

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
SETS = (
    (SHARED / "eval/questions", SHARED),
    (HERE / "questions/shared", SHARED),
    (HERE / "questions/dev", HERE / "questions/cvs"),
)
WORDINGS = HERE / "questions/wordings"
THIRD = 3
HELD = 2
"""Of each fact the wordings whose number leaves this when divided by three are held, and all of the files that
held.yaml names."""
OF_ANYBODY = (Kind.CONTACT, Kind.TENURE, Kind.TIMELINE, Kind.SUMMARY, Kind.SMALLTALK)
"""Kinds of questions that every CV answers."""


def files() -> Iterator[tuple[list[dict], Path]]:
    """(questions, CV) of every question file."""
    for questions, cvs in SETS:
        for name, cv in yaml.safe_load((questions / "index.yaml").read_text(encoding="utf-8")).items():
            yield yaml.safe_load((questions / f"{name}.yaml").read_text(encoding="utf-8")), cvs / cv


def wordings() -> Iterator[tuple[list[dict], Path]]:
    """(questions, CV) of every file of wordings, one question a wording; `held` tells which are not to be read."""
    for listed in ("index", "held"):
        index = yaml.safe_load((WORDINGS / f"{listed}.yaml").read_text(encoding="utf-8"))
        for name, cv in index.items():
            facts = yaml.safe_load((WORDINGS / f"{name}.yaml").read_text(encoding="utf-8"))
            items = [
                {"all": [], "any": [], "answer": []}
                | fact
                | {"ask": [str(wording)], "held": listed == "held" or number % THIRD == HELD}
                for fact in facts
                for number, wording in enumerate(fact["wordings"])
            ]
            yield items, (WORDINGS / cv).resolve()


def put_elsewhere(every: list[tuple[list[dict], Path]], others: int, seed: int) -> list[list[str]]:
    """For each question file, the questions of one turn of the other files that are put to its CV: every question that
    its own CV answers goes to `others` CVs, drawn by `seed`."""
    drawn = random.Random(seed)
    found: list[list[str]] = [[] for _ in every]
    for items, own in every:
        places = [place for place, (_, cv) in enumerate(every) if cv != own]
        for item in items:
            if item["status"] == "answered" and len(item["ask"]) == 1:
                for place in drawn.sample(places, others):
                    found[place].append(item["ask"][0])
    return found


def is_strange(query: Query, view: View, document_id: str) -> bool:
    """Whether a question that was written for another CV asks for what this one hardly says: it tells something, and no
    passage speaks of all that it tells ("Which programming languages does she know?" may well be answered here)."""
    telling = [term for term in query.terms if term.kind in CONTENT]
    if query.kind in OF_ANYBODY or not telling:
        return False
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in telling]
    chunks = view.catalogue.chunks_of(document_id)
    return not any(all(best_in(chunk.span, places) >= SYNONYM for places in found) for chunk in chunks)
