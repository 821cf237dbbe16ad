"""Papers by the sign behind a name that a legend explains."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.questions.cvs.names import is_person
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

OWN = """# Marta Quiroz Tavora

## Publications

Peer-reviewed († shared first authorship, * corresponding author)

- Sund, O.†; Tavora, M. Q.†; Lind, H. Glass that keeps air out. Chem. Letters, 2024.
- Tavora, M. Q.*; Berg, E. Wandering states. J. of Solids, 2023.
- Nkem, C.†; Rauti, P.†; Tavora, M. Q. A cheap camera. Instruments, 2022.
"""


@pytest.fixture(scope="module")
def tavora(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("tavora")
    (folder / "tavora.md").write_text(OWN, encoding="utf-8")
    return Assistant.load(folder, today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "On which paper is she joint first author?",
        "Does she share a first authorship with anyone?",
        "Auf welchem Artikel hat sie eine geteilte Erstautorschaft?",
        "¿En qué artículo comparte la primera autoría compartida?",
    ],
)
def test_a_shared_first_authorship_is_told_by_the_sign(tavora: Assistant, question: str) -> None:
    answer = ask(tavora, question)
    assert "Glass that keeps" in quoted(answer)
    assert len(answer.quotes) == 1


def test_papers_with_a_sign_are_counted(tavora: Assistant) -> None:
    assert ask(tavora, "On how many papers is she the corresponding author?").value == 1


def test_without_a_legend_nobody_shares(tmp_path: Path) -> None:
    (tmp_path / "roe.md").write_text("# Ada Roe\n\n## Publications\n\n- Roe A, Doe J. Bees. Insects, 2020.\n", "utf-8")
    roe = Assistant.load(tmp_path, today=TODAY)
    assert ask(roe, "On which paper is she joint first author?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("written", "own"),
    [("Tavora, M. Q.", True), ("M. Q. Tavora", True), ("Q. Tavora", False), ("Tavora, K.", False)],
)
def test_initials_are_those_of_all_given_names(written: str, own: bool) -> None:
    assert is_person(written, "Marta Quiroz Tavora") == own
