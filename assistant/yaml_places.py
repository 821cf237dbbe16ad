"""YAML that knows where each value stands, so that an error can point at line and column.

    data, places = read_yaml(path)         plain values, and the place of each by its path of keys
    problems(error, places)                what pydantic found wrong, in the order of the file

Used for the files that an owner writes by hand: assistant.yaml and question files.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic import BaseModel, ValidationError

LARGEST = 4_000_000
"""Bytes: hand-written files are far below it, and a larger one is a mistake."""

DEEPEST = 50
"""Levels of nesting."""

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Line and column, both from 1, as editors count them."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong at a place, said in a clause: "'title' must be text"."""

    place: Place
    what: str


class YamlError(ValueError):
    """The text is not YAML, or not such as a hand-written file holds; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.place}: {problem.what}")
        self.problem = problem


def read_yaml(path: Path) -> tuple[Any, dict[KeyPath, Place]]:
    """The values of a YAML file (None if it is empty) and the place of each by its path: ("colours", "primary").

    Raises YamlError for text that is not UTF-8 or not YAML, for a key given twice, for nesting below `DEEPEST`
    levels and for a file over `LARGEST` bytes; OSError if the file cannot be opened.
    """
    raw = path.read_bytes()
    if len(raw) > LARGEST:
        raise YamlError(Problem(Place(1, 1), f"the file is larger than {LARGEST // 1_000_000} MB"))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise YamlError(Problem(place, "the file is not UTF-8 text")) from error
    kind = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader = kind(text)
    try:
        _check_depth(text, kind)
        root = loader.get_single_node()
        if root is None:
            return None, {(): Place(1, 1)}
        places = dict(_places(root, (), loader, (), set()))
        return loader.construct_document(root), places
    except YamlError:
        raise
    except yaml.MarkedYAMLError as error:
        place = _at(error.problem_mark or error.context_mark)
        raise YamlError(Problem(place, f"this is not YAML: {error.problem or error.context}")) from error
    except yaml.YAMLError as error:  # a character that YAML forbids
        raise YamlError(Problem(Place(1, 1), f"this is not YAML: {str(error).splitlines()[0]}")) from error
    finally:
        loader.dispose()


def _check_depth(text: str, kind: type[yaml.SafeLoader]) -> None:
    """Raises YamlError for nesting below `DEEPEST`: libyaml's composer recurses in C, and 100,000 brackets end the
    process. Its parser does not recurse."""
    depth = 0
    for event in yaml.parse(text, Loader=kind):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise YamlError(Problem(_at(event.start_mark), "nested too deeply"))


def _places(
    node: yaml.Node,
    path: KeyPath,
    loader: yaml.SafeLoader,
    above: tuple[int, ...],
    walked: set[int],
) -> Iterator[tuple[KeyPath, Place]]:
    """The place of a node and of everything below it.

    `above` are the ids of the nodes that hold it, `walked` those of all collections met: what an alias repeats is
    walked once, or a few lines of aliases of aliases would take for ever.
    """
    yield path, _place(node)
    if isinstance(node, yaml.ScalarNode):
        try:
            loader.construct_object(node)
        except ValueError as error:  # a date such as 2026-13-45
            raise YamlError(Problem(_place(node), f"'{node.value}' is not a value: {error}")) from error
        return
    if id(node) in above:
        raise YamlError(Problem(_place(node), "a value that contains itself"))
    if id(node) in walked:
        return
    walked.add(id(node))
    below = (*above, id(node))
    if isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _places(value, (*path, index), loader, below, walked)
        return
    seen: set[str] = set()
    for key, value in node.value:
        name = str(key.value)
        if name in seen:
            raise YamlError(Problem(_place(key), f"'{name}' is given twice"))
        seen.add(name)
        yield from _places(value, (*path, name), loader, below, walked)
        # The key is where an editor should jump to: a block value's own mark is a line below.
        yield (*path, name), _place(key)


def _place(node: yaml.Node) -> Place:
    return _at(node.start_mark)


def _at(mark: Any) -> Place:
    """The place of one of PyYAML's marks, of which there are two unrelated classes, and None."""
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)


def problems(
    error: ValidationError, places: Mapping[KeyPath, Place], model: type[BaseModel], noun: str = "setting"
) -> tuple[Problem, ...]:
    """What a validation found wrong, in the order of the file, each with the nearest known name for an unknown one.

    `model` is the pydantic model of the file, or of one item of it where the file is a list; `noun` is what a name
    of the file is called.
    """
    found = []
    for detail in error.errors(include_url=False, include_context=False):
        path: KeyPath = tuple(detail["loc"])
        words = [part for part in path if isinstance(part, str)]
        name = f"'{'.'.join(words)}'" if words else "the file"
        kind, message = detail["type"], detail["msg"]
        if kind == "extra_forbidden":
            what = f"unknown {noun} {name}{_nearest(path, model, noun)}"
        elif kind == "missing":
            what = f"{name} is missing"
        elif kind in _SAID:
            what = f"{name} should be {_SAID[kind]}"
        elif message.startswith("Input should "):
            what = f"{name} {message.removeprefix('Input ')}"
        else:
            what = f"{name}: {message.removeprefix('Value error, ')}"
        found.append(Problem(_nearest_place(path, places), what))
    return tuple(sorted(set(found)))


def one_line(found: Sequence[Problem]) -> str:
    """The problems in a line: the first without its place, which is where the error is, the others with theirs."""
    first, *others = found
    return "; ".join([first.what.removesuffix("?"), *(f"{p.place} {p.what.removesuffix('?')}" for p in others)])


_SAID = {
    "model_type": "settings, each as 'name: value'",
    "tuple_type": "a list",
    "list_type": "a list",
    "too_short": "a list of one or more",
    "string_type": "text",
    "int_type": "a whole number",
    "invalid_key": "settings whose names are words",
}
"""pydantic's types of error that a person who writes YAML would not say so."""


def _nearest_place(path: KeyPath, places: Mapping[KeyPath, Place]) -> Place:
    """The place of a path, or of the closest one above it that the file has (pydantic adds parts of its own)."""
    while path not in places and path:
        path = path[:-1]
    return places.get(path, Place(1, 1))


def _nearest(path: KeyPath, model: type[BaseModel], noun: str) -> str:
    """ "; did you mean 'x'?" with the closest name that the model knows at that place, or the names that it has."""
    from rapidfuzz import fuzz, process

    known = _names(model, [part for part in path[:-1] if isinstance(part, str)])
    best = process.extractOne(str(path[-1]), known, scorer=fuzz.WRatio, processor=str.casefold, score_cutoff=60)
    return f"; did you mean '{best[0]}'?" if best else f"; the {noun}s here are {', '.join(known)}"


def _names(model: type[BaseModel], path: Sequence[str]) -> list[str]:
    """The names of a model's fields, or of the model that stands below it at that path."""
    for part in path:
        below = model.model_fields[part].annotation
        if isinstance(below, type) and hasattr(below, "model_fields"):
            model = below
    return list(model.model_fields)
