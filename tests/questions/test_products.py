"""Names of products that a question holds are no words for what it asks, and nothing else stands for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.types import Status

CV = """# Gareth Penhale

## Profile
Engineer who likes boring systems.

## Experience
### Head of Platform, Studio Quince (Lisbon)
2018 - 2024
- Built the deployment of Active WMS, Solar ERP

## Education
### Good Clinical Practice
2017
### Cloud Native Computing Foundation, course
2016
### Northern Trail Guide Association, course
2014
### Legal Practice Course, Leeds
2010 - 2011

## Projects
### Tidewatch
2020
- A tide clock

## Skills
- Programming: Python, Kotlin
- Hotel systems, Expert: Opera PMS, Mews, SiteMinder
- People: Recruitment, Rota planning, Apprenticeships
- Infrastructure as code: Terraform, Ansible, Packer

## Languages
- English (mother tongue)
"""


@pytest.fixture(scope="module")
def penhale(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path: Path = tmp_path_factory.mktemp("penhale") / "penhale.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path)


@pytest.mark.parametrize(
    "question",
    [
        "PHP?",  # Penhale, Head of Platform
        "Does she know SQL?",  # Studio Quince (Lisbon)
        "¿Sabe AWS?",  # Active WMS, Solar
        "How many years of CNC?",  # Cloud Native Computing Foundation
        "Has he done the NTG?",  # Northern Trail Guide Association is the NTGA
        "Kennt er VAT?",  # the stem of a father
        "MS Project?",
        "Can you use MS Project?",
        "Sketch?",
        "Is there Sketch on the CV?",
        "Django skills?",
        "SAP skills?",
        "Houdini skills?",
    ],
)
def test_a_product_that_the_cv_does_not_mention_is_not_found(penhale: Assistant, question: str) -> None:
    assert penhale.ask(question).status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Has he done the LPC?", "Legal Practice Course"),
        ("Has he GCP training?", "Good Clinical Practice"),
        ("Python skills?", "Python"),
        ("What projects has he done?", "Tidewatch"),
        ("Sketch his career", "boring systems"),
    ],
)
def test_what_the_cv_says_is_found(penhale: Assistant, question: str, quoted: str) -> None:
    assert any(quoted in quote.text for quote in penhale.ask(question).quotes)
