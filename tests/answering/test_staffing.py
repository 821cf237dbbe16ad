"""Who hired people or dismissed them is told by lines that say so, not by the head of a job."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.conftest import TODAY

CV = """# Paula Stern

paula@example.org · Leeds

## Experience

### HR Manager, Brackwell Foods, Leeds
2019 – Present

- Hired 45 production staff in two years
- Made 12 people redundant when the night shift closed
- Doubled the headcount of the laboratory

### Recruiter, Talvio Staffing, York
2014 – 2019

- Recruited nurses and carers for eleven homes

### Shop Manager, Kettle & Co, Hull
2010 – 2014

- Trained four apprentices
"""


@pytest.fixture(scope="module")
def paula(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("paula")
    path: Path = folder / "paula.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path, index=folder / "index", today=TODAY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did she hire people at Brackwell Foods?", "Yes: Hired 45 production staff"),
        ("Did she dismiss people at Brackwell?", "Yes: Made 12 people redundant"),
        ("Did she increase the headcount at Brackwell?", "Yes: Doubled the headcount"),
        ("Did she recruit nurses at Talvio?", "Yes: Recruited nurses"),
        ("Hat sie bei Brackwell Leute eingestellt?", "Ja: Hired 45 production staff"),
        ("¿Contrató personal en Brackwell?", "Sí: Hired 45 production staff"),
        ("A-t-elle licencié du personnel chez Brackwell ?", "Oui : Made 12 people redundant"),
        ("她在Brackwell招过人吗？", "是的：Hired 45 production staff"),
    ],
)
def test_lines_that_say_it_are_quoted(paula: Assistant, question: str, told: str) -> None:
    assert paula.ask(question).answer.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "Did she hire staff at Kettle & Co?",
        "Did she recruit engineers at Talvio?",
        "Did she dismiss people at Talvio?",
        "Did she fire anybody at Kettle & Co?",
        "Did she promote anybody at Kettle & Co?",
        "Hat sie bei Kettle jemanden befördert?",
        "Hat sie bei Kettle Leute entlassen?",
        "Hat sie bei Valmeca Mitarbeiter entlassen?",
        "A-t-elle augmenté le personnel chez Kettle ?",
        "¿Despidió a empleados en Kettle?",
        "Ha assunto personale da Kettle?",
        "Contratou funcionários na Kettle & Co?",
        "她在Kettle招过人吗？",
    ],
)
def test_the_head_of_a_job_says_it_of_nobody(paula: Assistant, question: str) -> None:
    assert paula.ask(question).status == Status.NOT_FOUND
