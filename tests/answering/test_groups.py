"""What stands under a label of the skills is told alone."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import ask, quoted

CV = """# Gareth Penhale

## Experience
### Hotel Manager, The Calton Lantern
2018 - 2024
- Ran 40 rooms

## Skills
- Hotel systems, Expert: Opera PMS, Mews, SiteMinder
- Restaurant, Expert: Menu costing, Wine service, HACCP
- People: Recruitment, Rota planning, Apprenticeships
- Programming: Python, Bash
"""


@pytest.fixture(scope="module")
def penhale(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path = tmp_path_factory.mktemp("groups") / "penhale.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path)


@pytest.mark.parametrize(
    "question",
    [
        "What does he list under People?",
        "People: what is there?",
        "Which things are filed under the heading People?",
        "the group called People, what's in it",
    ],
)
def test_what_stands_under_a_label_is_told_alone(penhale: Assistant, question: str) -> None:
    assert quoted(ask(penhale, question)) == "People: Recruitment, Rota planning, Apprenticeships"
