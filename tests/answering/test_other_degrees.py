"""A word for a degree within the name of another one is no mention of it."""

from __future__ import annotations

import pytest

from assistant.answering.finding.evidence import PROOF, mentions
from assistant.questions.cvs.mentions import Mentions
from assistant.text import tokenize
from assistant.types import Document, Term, TermKind

MASTER = Term("master's degree", ("master", "s", "degree"), TermKind.LINKED)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Postgraduate Diploma in Palliative Care", False),
        ("Postgraduate Certificate in Education", False),
        ("Renewed in March 2024", False),
        ("MSc Nursing", True),
        ("Master's degree in Archaeology", True),
        ("MArch, Mackintosh School", True),
    ],
)
def test_a_degree_is_named_by_its_own_words(line: str, names: bool) -> None:
    document = Mentions(Document("cv", "cv.md", "text/markdown", line, ""), "en", tokenize(line))
    assert any(mention.strength >= PROOF for mention in mentions(MASTER, document)) is names
