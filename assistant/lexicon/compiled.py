"""What is made of the lexicon's files, kept beside Python's own compiled files: parsing all of the YAML and folding all
of its phrases takes a second of each start, reading both back a twentieth of that.

A file `__pycache__/NAME.SIZE-TIME.json` is good for the YAML file of that size and time, as a .pyc file is for its .py;
`NAME.KEY.pickle` for the files of which it was made. Where nothing may be written, and for what JSON cannot hold, all
is made each time.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterable, Set
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

FOLDER = Path(__file__).parent
_CUTTING = (FOLDER.parent / "text.py", FOLDER / "stems.yaml")
Made = TypeVar("Made")

_UNREADABLE = (
    *(OSError, EOFError, ValueError, ImportError, AttributeError, IndexError, TypeError),
    pickle.PickleError,
)
_PAIRS = ""
"""The one key of an object that stands for a mapping with other keys than strings."""


_MAKING = threading.RLock()
"""Held while something is made: the other threads of a server that starts wait for it rather than make it, too."""


def read(path: Path, folder: Path) -> Any:
    """The content of a YAML file below `folder`; OSError, yaml.YAMLError."""
    status = path.stat()
    name = path.relative_to(folder).as_posix().replace("/", ".")
    kept = folder / "__pycache__" / f"{name}.{status.st_size}-{status.st_mtime_ns}.json"
    with contextlib.suppress(OSError, ValueError):
        return _read_back(kept)
    with _MAKING:
        with contextlib.suppress(OSError, ValueError):
            return _read_back(kept)
        content = _parsed(path)
        _keep(content, kept, name)
        return content


def derived(name: str, sources: Iterable[Path], make: Callable[[], Made]) -> Made:
    """What `make` makes of some files, the modules that read them among these: made once for their sizes and times, and
    for those of what cuts and stems words. `name` has no full stop. Equal words in it are one object, kept once and
    read back once."""
    files = (*sources, *_CUTTING, Path(__file__))
    states = [(path.name, (status := path.stat()).st_size, status.st_mtime_ns) for path in files]
    key = hashlib.sha256(repr((sys.implementation.cache_tag, states)).encode()).hexdigest()[:16]
    kept = FOLDER / "__pycache__" / f"{name}.{key}.pickle"
    found: Made
    with contextlib.suppress(*_UNREADABLE):
        found = pickle.loads(kept.read_bytes())  # as trusted as the .pyc files beside it
        return found
    with _MAKING:
        with contextlib.suppress(*_UNREADABLE):
            found = pickle.loads(kept.read_bytes())
            return found
        made = shared(make())
        with contextlib.suppress(OSError):
            _put(pickle.dumps(made, pickle.HIGHEST_PROTOCOL), kept, f"{name}.*.pickle")
        return made


def shared(made: Made) -> Made:
    """What was made, with one object for all strings, numbers, tuples and frozensets in it that are equal: a word
    stands in many phrases, and many phrases mean the same. Objects but dataclasses stay as they are."""
    known: dict[Any, Any] = {}

    def one(part: Any) -> Any:
        if isinstance(part, dict):
            return {one(key): one(value) for key, value in part.items()}
        if is_dataclass(part) and not isinstance(part, type):
            return replace(part, **{each.name: one(getattr(part, each.name)) for each in fields(part)})
        if type(part) in (tuple, frozenset):
            part = type(part)(map(one, part))
        if type(part) in (str, int, tuple, frozenset):
            with contextlib.suppress(TypeError):  # a tuple with an array or a dict in it is one of its own
                return known.setdefault(part, part)
        return part

    found: Made = one(made)
    return found


def packed(found: Set[str]) -> frozenset[str]:
    """A set in half the room or less: one that grew word by word, or was read back so, has up to four times the places
    that it needs."""
    return frozenset[str]().union(found)


def _read_back(kept: Path) -> Any:
    return json.loads(kept.read_bytes(), object_hook=_unpaired)


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
        _put(written.encode(), kept, f"{name}.*.json")


def _put(content: bytes, kept: Path, older: str) -> None:
    """Write a file in one step, in place of the older ones of a pattern."""
    kept.parent.mkdir(exist_ok=True)
    temporary = kept.with_name(f"{kept.name}.{os.getpid()}")
    temporary.write_bytes(content)
    temporary.replace(kept)
    for path in kept.parent.glob(older):
        if path != kept:
            path.unlink()


def _paired(content: Any) -> Any:
    if isinstance(content, dict):
        if all(isinstance(key, str) for key in content):
            return {key: _paired(value) for key, value in content.items()}
        return {_PAIRS: [[key, _paired(value)] for key, value in content.items()]}
    return [_paired(value) for value in content] if isinstance(content, list) else content


def _unpaired(content: dict[str, Any]) -> dict[Any, Any]:
    return dict(content[_PAIRS]) if content.keys() == {_PAIRS} else content
