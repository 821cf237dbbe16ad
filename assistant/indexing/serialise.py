"""Frozen dataclasses as JSON and back, exactly: `from_json(type, to_json(value)) == value`.

A dataclass is the list of its fields in their order, an enum its value, a tuple a list. There are no names in it: the
`fingerprint` of a type changes when a field is added, renamed or moved, and the manifest of an index keeps it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import types
import typing
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")

_SCALARS = {str, int, bool, float, types.NoneType}


def to_json(value: Any) -> Any:
    """A value as lists, strings, numbers, booleans and None."""
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        return [to_json(getattr(value, name)) for name in _names(typing.cast(Any, type(value)))]
    return value


def from_json(kind: type[T], content: Any) -> T:
    """The value of that dataclass; ValueError, TypeError or KeyError if the content is not one."""
    value: T = _reader(typing.cast(Any, kind))(content)
    return value


@cache
def fingerprint(kind: type) -> str:
    """Twelve hexadecimal digits that change with the fields of the dataclass or of one below it."""
    lines: list[str] = []
    seen: set[Any] = set()

    def visit(hint: Any) -> None:
        if dataclasses.is_dataclass(hint) and hint not in seen:
            seen.add(hint)
            for name, inner in _hints(typing.cast(Any, hint)).items():
                lines.append(f"{hint}.{name}: {inner}")
                visit(inner)
        for inner in typing.get_args(hint):
            visit(inner)

    visit(kind)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {name: hints[name] for name in _names(kind)}


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of that type out of its JSON."""
    if hint in _SCALARS:
        return lambda content: content
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple and arguments[-1] is Ellipsis:
        return _tuple_of(arguments[0])
    if origin is tuple:
        readers = [_reader(argument) for argument in arguments]
        return lambda content: tuple(read(item) for read, item in zip(readers, content, strict=True))
    if origin in (types.UnionType, typing.Union):
        (inner,) = [argument for argument in arguments if argument is not types.NoneType]
        reader = _reader(inner)
        return lambda content: None if content is None else reader(content)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if dataclasses.is_dataclass(hint):
        return _dataclass(hint)
    raise TypeError(f"no JSON for {hint}")


def _tuple_of(hint: Any) -> Callable[[Any], Any]:
    if hint in _SCALARS:
        return tuple
    if not dataclasses.is_dataclass(hint):
        reader = _reader(hint)
        return lambda content: tuple(map(reader, content))
    # Looked up when it is used: an Entry holds Entries.
    return lambda content: tuple(map(_reader(typing.cast(Any, hint)), content)) if content else ()


def _dataclass(kind: Any) -> Callable[[Any], Any]:
    hints = list(_hints(kind).values())
    if all(hint in _SCALARS for hint in hints):
        return lambda content: kind(*content)
    readers = [_reader(hint) for hint in hints]
    return lambda content: kind(*[read(item) for read, item in zip(readers, content, strict=True)])
