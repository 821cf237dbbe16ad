"""YAML: RenderCV, or JSON Resume and FRESH written as YAML. Values are kept as they are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.errors import UnreadableFileError
from assistant.reading.compose import Reading
from assistant.reading.json_resume import read_mapping
from assistant.reading.record import Value
from assistant.reading.rendercv import read_rendercv

_MAX_ALIASES = 100


def read_yaml(text: str, where: str) -> Reading:
    """A YAML file. Raises UnreadableFileError with the line of a syntax error."""
    data = _parse(text, where)
    if isinstance(data, Mapping) and isinstance(data.get("cv"), Mapping):
        return read_rendercv(data["cv"], where)
    return read_mapping(data, where)


def _parse(text: str, where: str) -> Value:
    """The data with every scalar as text ("2021-03" stays "2021-03", "no" stays "no"), nulls as ""."""
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        if sum(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=loader)) > _MAX_ALIASES:
            raise UnreadableFileError("has too many aliases", where=where, next_step="Write the values out")
        return _without_nulls(yaml.load(text, Loader=loader), 0)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = " ".join((getattr(error, "problem", None) or str(error)).split())[:200]
        raise UnreadableFileError(
            f"is no valid YAML: {problem}",
            where=f"{where}, line {mark.line + 1}" if mark else where,
            next_step="Correct that line",
        ) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableFileError("is no valid YAML", where=where, next_step="Check how it is nested") from error


def _without_nulls(value: Value, depth: int) -> Value:
    if depth > 60:
        raise RecursionError
    if isinstance(value, dict):
        return {str(key): _without_nulls(inner, depth + 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without_nulls(inner, depth + 1) for inner in value]
    return "" if value in ("null", "~", "Null", "NULL") else value
