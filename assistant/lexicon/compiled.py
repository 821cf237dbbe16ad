"""YAML files read once and kept as JSON beside Python's own compiled files: parsing all of the lexicon's YAML takes
half a second of each start, reading it back a fiftieth of that.

A file `__pycache__/NAME.SIZE-TIME.json` is good for the YAML file of that size and time, as a .pyc file is for its .py.
Where nothing may be written, and for what JSON cannot hold, YAML is parsed each time.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

_PAIRS = ""
"""The one key of an object that stands for a mapping with other keys than strings."""


def read(path: Path, folder: Path) -> Any:
    """The content of a YAML file below `folder`; OSError, yaml.YAMLError."""
    status = path.stat()
    name = path.relative_to(folder).as_posix().replace("/", ".")
    kept = folder / "__pycache__" / f"{name}.{status.st_size}-{status.st_mtime_ns}.json"
    try:
        return json.loads(kept.read_bytes(), object_hook=_unpaired)
    except (OSError, ValueError):
        content = _parsed(path)
    _keep(content, kept, name)
    return content


def _parsed(path: Path) -> Any:
    import yaml

    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _keep(content: Any, kept: Path, name: str) -> None:
    """Write the content in one step, in place of what was kept of an older file of that name."""
    with contextlib.suppress(OSError, TypeError, ValueError):
        written = json.dumps(_paired(content), ensure_ascii=False, separators=(",", ":"))
        if json.loads(written, object_hook=_unpaired) != content:
            return
        kept.parent.mkdir(exist_ok=True)
        temporary = kept.with_name(f"{kept.name}.{os.getpid()}")
        temporary.write_text(written, encoding="utf-8")
        temporary.replace(kept)
        for older in kept.parent.glob(f"{name}.*.json"):
            if older != kept:
                older.unlink()


def _paired(content: Any) -> Any:
    if isinstance(content, dict):
        if all(isinstance(key, str) for key in content):
            return {key: _paired(value) for key, value in content.items()}
        return {_PAIRS: [[key, _paired(value)] for key, value in content.items()]}
    return [_paired(value) for value in content] if isinstance(content, list) else content


def _unpaired(content: dict[str, Any]) -> dict[Any, Any]:
    return dict(content[_PAIRS]) if content.keys() == {_PAIRS} else content
