"""Texts that a coverage-guided fuzzer finds for the readers of text formats.

    pip install atheris
    python -m benchmarks.fuzz_guided FOLDER [options of libFuzzer, as -max_total_time=300 -rss_limit_mb=1024]

The first byte of a case says the format. FOLDER keeps the cases that reach new code; it is filled with small CVs of our
own the first time. A crash, or a case of more than 10 s of the processor, ends the run and is kept as crash-….
"""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["assistant.reading", "assistant.yaml_places"]):
    from assistant.errors import InputError
    from assistant.reading.registry import READERS

    FORMATS = (".html", ".rtf", ".json", ".md", ".tex", ".txt", ".yaml", ".xml")
    for suffix in FORMATS:  # each reader's module is imported when it is first used
        with contextlib.suppress(InputError):
            READERS[suffix].read(b"words", "cv")

LONGEST = 10.0  # seconds of the processor
LARGEST = 20_000  # bytes of a CV to start from
SOURCES = (Path("benchmarks/questions"), Path("tests/parsing/cvs"), Path("../shared/cvs"))


def one(data: bytes) -> None:
    """Reads a case. Raises what a reader must not raise."""
    if not data:
        return
    began = time.process_time()
    with contextlib.suppress(InputError):
        reading = READERS[FORMATS[data[0] % len(FORMATS)]].read(data[1:], "cv")
        assert all(block.span.of(reading.text).strip() for block in reading.blocks)
    assert time.process_time() - began < LONGEST


def main() -> None:
    """Runs until a crash or until libFuzzer's options end it."""
    folder = Path(sys.argv[1])
    if not folder.is_dir():
        folder.mkdir(parents=True)
        for path in (path for source in SOURCES for path in source.rglob("*")):
            if path.suffix in FORMATS and path.stat().st_size < LARGEST:
                (folder / path.name).write_bytes(bytes([FORMATS.index(path.suffix)]) + path.read_bytes())
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
