"""Questions about the person: what several words ask together, what a CV states in a line without a label."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.questions.cvs.names import is_person
from assistant.types import Kind, Status
from tests.answering.test_answers import answers_with, ask, quoted


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("Is he allowed to drive a lorry?", "category C and BE"),
        ("Darf sie einen Anhänger ziehen?", "category C and BE"),
        ("Peut-elle conduire un camion ?", "category C and BE"),
        ("¿Puede conducir un camión?", "category C and BE"),
        ("Può guidare un camion?", "category C and BE"),
        ("Ela pode dirigir um caminhão?", "category C and BE"),
        ("她能开卡车吗？", "category C and BE"),
        ("How soon could she leave her employer?", "Three months' notice"),
        ("Ab wann könnte sie bei uns anfangen?", "Three months' notice"),
        ("Quand pourrait-elle commencer ?", "Three months' notice"),
        ("¿Cuándo podría incorporarse?", "Three months' notice"),
        ("The job is in Dublin. Would she move?", "No relocation"),
        ("她想找什么样的工作？", "Looking for a post as transport manager"),
        ("Pls share candidate DOB", "12 March 1988"),
        ("When was Ms Quinn born?", "12 March 1988"),
    ],
)
def test_what_is_asked_of_the_person(quinn: Assistant, question: str, evidence: str) -> None:
    assert answers_with(quinn, evidence, question)


@pytest.mark.parametrize(
    "question",
    [
        "What package is she hoping for?",
        "Wie viel möchte sie verdienen?",
        "Combien souhaite-t-elle gagner ?",
        "How old are her sons?",
        "¿Qué edad tienen sus hijos?",
    ],
)
def test_what_the_cv_does_not_say_of_the_person(quinn: Assistant, question: str) -> None:
    assert ask(quinn, question).status is Status.NOT_FOUND


@pytest.mark.parametrize("question", ["When could she start?", "Earliest date he could start with us?"])
def test_when_someone_could_start_is_not_when_something_began(mercer: Assistant, question: str) -> None:
    assert ask(mercer, question).status is Status.NOT_FOUND


def test_when_something_began_is_not_when_someone_could_start(quinn: Assistant) -> None:
    assert "2019-05" in quoted(ask(quinn, "Can you tell me when she started at Corrib Freight?"))


def test_the_names_of_languages_are_spelled_wrongly(harper: Assistant) -> None:
    answer = ask(harper, "how gud is his germn?")
    assert "German: B2" in quoted(answer)


def test_who_drives_a_project_has_no_driving_licence(pellow: Assistant) -> None:
    assert ask(pellow, "Does she have a driving licence?").status == Status.NOT_FOUND


@pytest.mark.parametrize("question", ["Has she worked with reliable ticket systems?", "Any work on smart help desks?"])
def test_what_things_are_like_is_no_opinion_of_the_person(pellow: Assistant, question: str) -> None:
    assert ask(pellow, question).kind != Kind.SMALLTALK


@pytest.mark.parametrize("question", ["Is she a reliable colleague?", "Is she smart?"])
def test_what_the_person_is_like_is_not_told(pellow: Assistant, question: str) -> None:
    assert ask(pellow, question).kind == Kind.SMALLTALK


CLINICIAN = """# Dr. rer. nat. Frieda Osterholt

frieda@osterholt.example · 0551 555 0182

## Berufserfahrung
### Apothekerin, Klinikum Weserbogen
11/2019 – heute

### Apothekerin, Hansa-Apotheke
2015 – 2019

## Publikationen
- Osterholt F, Bremer K, Osterholt J. Dosis und Nierenfunktion. Pharmazie heute, 2021.

## Sprachen
- Englisch (C1)
"""


def test_an_author_who_is_the_candidate_is_nobody_else(tmp_path: Path) -> None:
    (tmp_path / "osterholt.md").write_text(CLINICIAN, encoding="utf-8")
    osterholt = Assistant.load(tmp_path / "osterholt.md")
    assert ask(osterholt, "Wo arbeitet Frau Osterholt derzeit?").answer.startswith("Klinikum Weserbogen")


@pytest.mark.parametrize(("written", "own"), [("Osterholt F", True), ("F. Osterholt", True), ("Osterholt J", False)])
def test_titles_are_no_part_of_the_candidates_name(written: str, own: bool) -> None:
    assert is_person(written, "Dr. rer. nat. Frieda Osterholt") is own


def test_a_level_of_a_language_is_no_licence(tmp_path: Path) -> None:
    (tmp_path / "osterholt.md").write_text(CLINICIAN, encoding="utf-8")
    answer = ask(Assistant.load(tmp_path / "osterholt.md"), "A-t-elle un permis de conduire ?")
    assert answer.status is Status.NOT_FOUND


@pytest.mark.parametrize("question", ["Can you give me her references?", "Who are her referees?"])
def test_references_on_request_are_what_the_cv_says_of_them(tmp_path: Path, question: str) -> None:
    text = "# Ada Quill\n\nada@quill.example\n\n## References\nAvailable upon request\n"
    (tmp_path / "quill.md").write_text(text, encoding="utf-8")
    assert quoted(ask(Assistant.load(tmp_path / "quill.md"), question)) == "Available upon request"
