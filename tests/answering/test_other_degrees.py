"""A word for a degree within the name of another one is no mention of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.finding.evidence import PROOF, mentions
from assistant.assistant import Assistant
from assistant.questions.cvs.mentions import Mentions
from assistant.text import tokenize
from assistant.types import Document, Status, Term, TermKind
from tests.answering.test_answers import ask
from tests.conftest import TODAY

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


STREET = """# Marta Roca

Responsable de transporte

## Experiencia

### Planificadora de rutas, Transportes Ebro
2016 – presente · Zaragoza

- Rutas de 40 camiones

## Formación

### Máster en Logística, Universidad de Zaragoza
2014 – 2015

- Trabajo fin de máster: «Reparto de última milla en cascos históricos». Nota: 8,7

## Contacto

- C/ Doctor Palomar 41, 3.º izda.
- 50002 Zaragoza
- marta@example.es
"""


@pytest.mark.parametrize("question", ["What was her doctoral thesis about?", "¿De qué trató su tesis doctoral?"])
def test_a_street_that_is_called_after_a_doctor_tells_of_no_thesis(tmp_path: Path, question: str) -> None:
    (tmp_path / "roca.md").write_text(STREET, encoding="utf-8")
    assert ask(Assistant.load(tmp_path, today=TODAY), question).status == Status.NOT_FOUND
