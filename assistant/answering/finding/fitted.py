"""The coefficients of the functions that are fitted to the development questions, each in a data file here."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def fitted(name: str) -> dict[str, float]:
    """The coefficients and thresholds of a function, by the names of its features; OSError where it has no file."""
    import yaml

    content: dict[str, float] = yaml.safe_load(Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8"))
    return content
