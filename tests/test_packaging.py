"""The package as it is installed elsewhere: complete, declared, pinned."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import assistant

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
COPYLEFT = re.compile(r"\b[AL]?GPL|GNU (Affero|General|Lesser)", re.IGNORECASE)


def name_of(requirement: str) -> str:
    """ "faiss-cpu" of "faiss-cpu>=1.12"."""
    return re.split(r"[^\w.-]", requirement)[0].casefold().replace("_", "-")


PINS = {
    name_of(line): line
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel of the working tree, built apart from it."""
    copy = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    shutil.copytree(ROOT / "assistant", copy / "assistant", ignore=shutil.ignore_patterns("__pycache__"))
    build = "import sys; from setuptools.build_meta import build_wheel; build_wheel('made')"
    done = subprocess.run([sys.executable, "-c", build], cwd=copy, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return zipfile.ZipFile(next((copy / "made").glob("*.whl")))


def test_every_file_of_the_package_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "assistant").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert files - set(wheel.namelist()) == set()


def test_the_wheel_has_the_version_and_the_command(wheel: zipfile.ZipFile) -> None:
    folder = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")).rpartition("/")[0]
    assert folder == f"cv_assistant-{assistant.__version__}.dist-info"
    assert "cv-assistant = assistant.faces.cli:main" in wheel.read(f"{folder}/entry_points.txt").decode()
    assert f"{folder}/licenses/LICENSE" in wheel.namelist()


def test_public_names_can_be_imported_and_are_sorted() -> None:
    assert [name for name in assistant.__all__ if not hasattr(assistant, name)] == []
    assert assistant.__all__ == sorted(assistant.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = assistant.nonsense


def test_every_requirement_is_pinned() -> None:
    required = {
        name_of(line)
        for lines_ in (PROJECT["dependencies"], *PROJECT["optional-dependencies"].values())
        for line in lines_
    }
    assert required - PINS.keys() == set()
    assert PINS["torch"] == "torch==2.13.0", "without a build, so that pip may take a CPU build"


def test_every_requirement_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if re.match(r'  "[a-z0-9-]+[=<>]', line)]
    assert len(lines) > 20
    assert [line for line in lines if "#" not in line] == []


def test_no_requirement_is_copyleft() -> None:
    from importlib.metadata import distributions

    bad = []
    for distribution in distributions():
        if name_of(distribution.metadata["Name"]) not in PINS:
            continue
        meta = distribution.metadata
        stated = [meta.get("License-Expression") or "", (meta.get("License") or "")[:200]]
        stated += [c for c in meta.get_all("Classifier") or [] if c.startswith("License ::")]
        if any(COPYLEFT.search(text) for text in stated):
            bad.append(f"{meta['Name']}: {'; '.join(filter(None, stated))}")
    assert bad == []


def test_serving_does_without_torch() -> None:
    """What the Space and the container install is `dependencies`: nothing in it may bring torch."""
    from importlib.metadata import PackageNotFoundError, requires

    seen: set[str] = set()
    waiting = [name_of(requirement) for requirement in PROJECT["dependencies"]]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            below = requires(name) or []
        except PackageNotFoundError:
            continue  # for another system or Python
        waiting += [name_of(requirement) for requirement in below if "extra ==" not in requirement]
    assert seen & {"torch", "transformers", "sentence-transformers", "scipy", "onnx"} == set()
