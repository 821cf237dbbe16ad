"""The language of a CV, told by its function words and its headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.parsing import parse
from assistant.questions.cvs.dossier import Dossier
from assistant.reading import read

SPARSE = """# Luis Ordóñez

## EXPERIENCIA PROFESIONAL

Autopartes Cimatario, S.A. de C.V., jefe de mejora continua: reduje el scrap en tres turnos
Plásticos del Bajío, ingeniero de procesos

## FORMACIÓN ACADÉMICA

Maestría en Ingeniería de Calidad, Universidad de Celaya

## CURSOS Y CERTIFICACIONES

Green Belt Six Sigma

## REFERENCIAS

Martha Quiroz, gerente de planta, tel. 442 555 0190
"""
MIXED = """# Nell Brandt

## Berufserfahrung

- Führung eines Teams von 6 Personen in der Abteilung und im Labor

## Education

- University of Leeds
"""


@pytest.mark.parametrize(("text", "language"), [(SPARSE, "es"), (MIXED, "de"), ("# Ann Lee\n\nSQL\n", "en")])
def test_headings_tell_the_language_of_a_short_cv(tmp_path: Path, text: str, language: str) -> None:
    file = tmp_path / "cv.md"
    file.write_text(text, encoding="utf-8")
    document = read(file)
    assert Dossier(document, parse(document), ()).language == language
