"""Figures in results/NAME.json, with the machine that they are of."""

from __future__ import annotations

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "results"


def save(name: str, figures: Any) -> None:
    """Write results/NAME.json: when and where it was measured, and the figures."""
    FOLDER.mkdir(exist_ok=True)
    content = {"measured": datetime.now(UTC).date().isoformat(), "machine": machine(), "figures": figures}
    (FOLDER / f"{name}.json").write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def load(name: str) -> Any:
    """The figures of results/NAME.json; None if they were not measured."""
    path = FOLDER / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))["figures"] if path.is_file() else None


def machine() -> str:
    """The processor, its cores, and Python."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        lines = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        model = lines[0].partition(":")[2].strip() if lines else model
    return f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}"
