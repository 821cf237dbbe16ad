"""What a form prints on a page is none of the CV: the legend of levels in a Europass CV, its footer."""

from __future__ import annotations

import pytest

from assistant.reading.pdf.running import printed


@pytest.mark.parametrize(
    "line",
    [
        "Levels: A1 and A2: Basic user - B1 and B2: Independent user - C1 and C2: Proficient user",
        "Common European Framework of Reference for Languages",
        "© European Union, 2002-2017 | http://europass.cedefop.europa.eu",
        "Niveles: A1 y A2: usuario básico - B1 y B2: usuario independiente - C1 y C2: usuario competente",
        "Gemeinsamer Europäischer Referenzrahmen für Sprachen",
    ],
)
def test_what_the_europass_form_prints_is_set_aside(line: str) -> None:
    assert printed(line)


@pytest.mark.parametrize(
    "line",
    [
        "Basic user of SAP",
        "English: C1 (Common European Framework of Reference)",
        "European Union project manager, 2002-2017",
        "Common European Framework of Reference for Languages: trained sixty examiners in the use of its scales across"
        " four countries and wrote the handbook",
    ],
)
def test_what_somebody_wrote_is_not(line: str) -> None:
    assert not printed(line)
