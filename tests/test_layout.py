"""The layout of design.md: imports follow the flow, without a cycle; modules stay small; packages are declared.

The rules are proved on planted packages that break them one by one.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "assistant"

FLOW = (
    # Each layer may import itself and what stands above it here.
    ("types", "errors", "lexicon", "text", "yaml_places", "gate"),
    ("dates", "settings"),
    ("reading",),
    ("parsing", "export"),
    ("chunking",),
    ("embedding",),
    ("indexing",),
    ("conversation",),
    ("questions",),
    ("retrieval",),
    ("answering",),
    ("suggestions",),
    ("assistant",),
    ("evaluation",),
    ("faces", "__main__"),
)
APART = ("export",)
"""Not on the way from a file to an answer: a stage must not need it."""

LINES = 400


def modules(package: Path) -> dict[str, Path]:
    """The modules of a package by their dotted names."""
    found = {}
    for path in sorted(package.rglob("*.py")):
        parts = [package.name, *path.relative_to(package).with_suffix("").parts]
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(package: Path) -> Iterator[tuple[str, str, bool, int]]:
    """(importing module, imported module, only for type checking, line) of every import inside the package."""
    known = modules(package)
    for name, path in known.items():
        for target, typing_only, line in _imports(ast.parse(path.read_text(encoding="utf-8"))):
            assert not target.startswith("."), f"{path.name}:{line}: a relative import"
            if target.split(".")[0] == package.name:
                # `from a.b import c`: c is a module, or a name of a.b
                yield name, target if target in known else target.rpartition(".")[0], typing_only, line


def _imports(tree: ast.AST, typing_only: bool = False) -> Iterator[tuple[str, bool, int]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, typing_only, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((f"{module}.{alias.name}", typing_only, node.lineno) for alias in node.names)
        elif isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            for inner in node.body:
                yield from _imports(ast.Module([inner], []), typing_only=True)
            for inner in node.orelse:
                yield from _imports(ast.Module([inner], []), typing_only)
        else:
            yield from _imports(node, typing_only)


def against_the_flow(package: Path) -> list[str]:
    """The imports that point from an earlier stage to a later one; imports inside functions and for types count."""
    layer = {stage: number for number, stages in enumerate(FLOW) for stage in stages}
    wrong = []
    for importing, imported, _, line in imports(package):
        parts, target = importing.split("."), imported.split(".")
        if len(parts) == 1:
            continue  # the package itself names the public API
        below = target[1] if len(target) > 1 else "assistant"
        if parts[1] not in layer:
            wrong.append(f"{importing}: design.md knows no stage '{parts[1]}'")
        elif below in layer and layer[below] > layer[parts[1]]:
            wrong.append(f"{importing}:{line} imports {imported}, which comes later")
        elif below in APART and parts[1] not in (*APART, "faces"):
            wrong.append(f"{importing}:{line} imports {imported}, which no stage needs")
    return wrong


def cycles(package: Path) -> list[str]:
    """The import cycles between modules, as "a -> b -> a". Imports for types alone are not followed."""
    graph: dict[str, set[str]] = {name: set() for name in modules(package)}
    for importing, imported, typing_only, _ in imports(package):
        if not typing_only and imported != importing:
            graph[importing].add(imported)
    done: set[str] = set()
    found: list[str] = []

    def walk(name: str, path: list[str]) -> None:
        if name in path:
            found.append(" -> ".join([*path[path.index(name) :], name]))
        elif name not in done:
            for below in sorted(graph.get(name, ())):
                walk(below, [*path, name])
            done.add(name)

    for name in graph:
        walk(name, [])
    return found


def too_long(package: Path) -> list[str]:
    """The modules over 400 lines."""
    counts = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in modules(package).items()}
    return [f"{name}: {count} lines" for name, count in counts.items() if count > LINES]


# ---------------------------------------------------------------- the project


def test_imports_follow_the_flow() -> None:
    assert against_the_flow(PACKAGE) == []


def test_there_is_no_import_cycle() -> None:
    assert cycles(PACKAGE) == []


def test_no_module_is_too_long() -> None:
    assert too_long(PACKAGE) == []


def test_there_is_no_utils() -> None:
    names = {"utils", "util", "helpers", "common", "misc"}
    assert [name for name in modules(PACKAGE) if name.rpartition(".")[2] in names] == []


@pytest.mark.parametrize("folder", ["assistant", "tests"])
def test_every_package_that_is_imported_is_declared(folder: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {
        re.split(r"[^\w.-]", line)[0].casefold().replace("_", "-")
        for lines in (project["dependencies"], *project["optional-dependencies"].values())
        for line in lines
    }
    owners = packages_distributions()
    files = sorted((ROOT / folder).rglob("*.py"))
    ours = {"assistant", "benchmarks", "tests", *(file.stem for file in files if folder != "assistant")}
    missing = set()
    for file in files:
        for target, _, line in _imports(ast.parse(file.read_text(encoding="utf-8"))):
            top = target.split(".")[0]
            if not top or top in sys.stdlib_module_names or top in ours:
                continue
            distributions = {d.casefold().replace("_", "-") for d in owners.get(top, [top])}
            if not distributions & declared:
                missing.add(f"{file.relative_to(ROOT)}:{line} imports {top}, of {', '.join(sorted(distributions))}")
    assert missing == set()


# ---------------------------------------------------------------- the rules, proved by what breaks them


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A small package that keeps every rule."""
    package = tmp_path / "assistant"
    for name, text in {
        "__init__.py": "from assistant.assistant import Assistant",
        "types.py": "",
        "reading/__init__.py": "from assistant.reading.text import read",
        "reading/text.py": "from assistant.types import Document",
        "parsing.py": "def parse():\n    from assistant.reading import read",
        "assistant.py": "import assistant.parsing",
        "faces/cli.py": "from assistant.assistant import Assistant",
    }.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text + "\n", encoding="utf-8")
    return package


def test_a_package_that_keeps_the_rules_passes(planted: Path) -> None:
    assert (against_the_flow(planted), cycles(planted), too_long(planted)) == ([], [], [])


@pytest.mark.parametrize(
    ("module", "text", "message"),
    [
        ("types.py", "import assistant.reading", "assistant.types:1 imports assistant.reading, which comes later"),
        (
            "reading/text.py",
            "def read():\n    from assistant.parsing import parse",
            "assistant.reading.text:2 imports assistant.parsing, which comes later",
        ),
        (
            "reading/text.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from assistant import assistant",
            "assistant.reading.text:3 imports assistant.assistant, which comes later",
        ),
        ("assistant.py", "from assistant.faces import cli", "assistant.assistant:1 imports assistant.faces.cli, which"),
        ("utils.py", "import assistant.types", "assistant.utils: design.md knows no stage 'utils'"),
        ("export.py", "", "assistant.parsing:1 imports assistant.export, which no stage needs"),
    ],
)
def test_an_import_against_the_flow_is_found(planted: Path, module: str, text: str, message: str) -> None:
    if module == "export.py":
        (planted / "parsing.py").write_text("import assistant.export\n", encoding="utf-8")
    (planted / module).write_text(text + "\n", encoding="utf-8")
    assert [line for line in against_the_flow(planted) if line.startswith(message)]


def test_a_cycle_hidden_in_functions_is_found(planted: Path) -> None:
    (planted / "reading" / "text.py").write_text("def f():\n    import assistant.reading.pdf\n", encoding="utf-8")
    (planted / "reading" / "pdf.py").write_text("def g():\n    import assistant.reading.text\n", encoding="utf-8")
    assert cycles(planted) == ["assistant.reading.text -> assistant.reading.pdf -> assistant.reading.text"]


def test_an_import_for_types_alone_is_no_cycle(planted: Path) -> None:
    typing_only = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import assistant.reading.pdf\n"
    (planted / "reading" / "text.py").write_text(typing_only, encoding="utf-8")
    (planted / "reading" / "pdf.py").write_text("import assistant.reading.text\n", encoding="utf-8")
    assert cycles(planted) == []


def test_a_relative_import_is_found(planted: Path) -> None:
    (planted / "reading" / "text.py").write_text("from . import pdf\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"text\.py:1: a relative import"):
        against_the_flow(planted)


def test_a_long_module_is_found(planted: Path) -> None:
    (planted / "types.py").write_text("x = 1\n" * (LINES + 1), encoding="utf-8")
    assert too_long(planted) == ["assistant.types: 401 lines"]
