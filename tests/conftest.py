"""What tests share: the shipped CV, the real Assistant over it, goldens, a free port."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler import LoadScopeScheduling

    from assistant.assistant import Assistant

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"

TODAY = date(2026, 1, 31)
"""The day of the tests: what an ongoing period lasts must not change from one day to the next."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/ anew instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    # Encoders and indexes that tests make are kept between runs, but out of the user's own cache.
    cache = config.rootpath / ".pytest_cache" / "cv-assistant"
    cache.mkdir(parents=True, exist_ok=True)
    os.environ["XDG_CACHE_HOME"] = str(cache)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """With several workers: a file goes to one of them, and all files that need the servers and the browser to the
    same one, so that both start once. (xdist's own way, `--dist loadgroup`, groups nothing under pytest 9.2.)"""
    from xdist.scheduler import LoadScopeScheduling

    class ServersTogether(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.partition("::")[0]
            return "servers" if re.search(r"faces/test_(?!bad_input|cli)", file) else file

    return ServersTogether(config, log)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the CV that ships. Do not write into it."""
    return ROOT / "corpus"


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the index of the shipped CV, apart from the project's own."""
    return tmp_path_factory.mktemp("shipped") / "index"


@pytest.fixture(scope="session")
def assistant(corpus: Path, index: Path) -> Assistant:
    """The real Assistant over the shipped CV, on the day `TODAY`."""
    from assistant.assistant import Assistant

    return Assistant.load(corpus, index=index, today=TODAY)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden("outline.txt", text)` compares with tests/golden/outline.txt; `--update-golden` writes it instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.is_file(), f"no golden {name}: run pytest --update-golden and read what it writes"
        assert text == path.read_bytes().decode(), f"{name} differs: if that is right, run pytest --update-golden"

    return compare


@pytest.fixture
def free_port() -> int:
    """A port on 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
