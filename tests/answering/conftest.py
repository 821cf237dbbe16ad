"""A small CV of an invented person, and the real Assistant over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.conftest import TODAY


@pytest.fixture(scope="session")
def harper(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The Assistant over harper.md, on the day of the tests."""
    index = tmp_path_factory.mktemp("harper") / "index"
    return Assistant.load(Path(__file__).with_name("harper.md"), index=index, today=TODAY)


@pytest.fixture(scope="session")
def mercer(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The Assistant over mercer.md, a career with a leave, two positions at one employer and a gap."""
    index = tmp_path_factory.mktemp("mercer") / "index"
    return Assistant.load(Path(__file__).with_name("mercer.md"), index=index, today=TODAY)


@pytest.fixture(scope="session")
def quinn(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The Assistant over quinn.md, which states what is asked of a person in lines without labels."""
    index = tmp_path_factory.mktemp("quinn") / "index"
    return Assistant.load(Path(__file__).with_name("quinn.md"), index=index, today=TODAY)


@pytest.fixture(scope="session")
def varga(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The Assistant over varga.md, a researcher with papers, projects and reviews."""
    index = tmp_path_factory.mktemp("varga") / "index"
    return Assistant.load(Path(__file__).with_name("varga.md"), index=index, today=TODAY)


@pytest.fixture(scope="session")
def okoye(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The Assistant over okoye.md, whose profile contradicts its entries."""
    index = tmp_path_factory.mktemp("okoye") / "index"
    return Assistant.load(Path(__file__).with_name("okoye.md"), index=index, today=TODAY)


@pytest.fixture(scope="session")
def adebayo(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The Assistant over adebayo.md: a teacher with honours, courses, language certificates and a remark on help."""
    index = tmp_path_factory.mktemp("adebayo") / "index"
    return Assistant.load(Path(__file__).with_name("adebayo.md"), index=index, today=TODAY)


@pytest.fixture(scope="session")
def novak(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The Assistant over novak.md, where lines say what the structure of the entries does not have."""
    index = tmp_path_factory.mktemp("novak") / "index"
    return Assistant.load(Path(__file__).with_name("novak.md"), index=index, today=TODAY)


@pytest.fixture(scope="session")
def ashby(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The Assistant over ashby.md, who works in another city than she lives in."""
    index = tmp_path_factory.mktemp("ashby") / "index"
    return Assistant.load(Path(__file__).with_name("ashby.md"), index=index, today=TODAY)


@pytest.fixture(scope="session")
def quere(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The Assistant over quere.md, a librarian's CV in French."""
    index = tmp_path_factory.mktemp("quere") / "index"
    return Assistant.load(Path(__file__).with_name("quere.md"), index=index, today=TODAY)
