"""`read` and `index`: files to text, structure and index."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from assistant.faces.cli_progress import progress
from assistant.reading import read as read_file
from assistant.settings import load_settings


def read(file: Path, to: str) -> None:
    """Print a file's canonical text ("text"), its JSON Resume ("json-resume") or its tree ("outline").

    What the corpus's assistant.yaml hides is masked. The text is printed exactly, without a newline of our own:
    offsets of quotes refer to it.
    """
    hide = load_settings(file).hide
    if to == "text" and not hide:
        document = read_file(file)
        _print(document.text)
    else:
        from assistant.indexing.build import Source, read_cv

        document, cv = read_cv(file, Source(root=file.parent, files=(), hide=hide))
        if to == "text":
            _print(document.text)
        elif to == "json-resume":
            from assistant.export import to_json_resume

            _print(json.dumps(to_json_resume(document, cv), ensure_ascii=False, indent=2) + "\n")
        else:
            from assistant.export import outline

            _print(outline(document, cv).rstrip("\n") + "\n")
    for notice in document.notices:
        print(f"cv-assistant: {file}: {notice}", file=sys.stderr)


def index(corpus: Path, folder: Path | None) -> None:
    """Build or update the index; files that cannot be read are listed on standard error."""
    from assistant.indexing import Progress, index_folder, open_index

    started = time.perf_counter()
    steps: list[Progress] = []
    with progress() as show:

        def note(step: Progress) -> None:
            steps.append(step)
            show(step)

        built = open_index(corpus, settings=load_settings(corpus), index_dir=folder, progress=note)
    documents, chunks = len(built.corpus.documents), len(built.corpus.chunks)
    state = "indexed" if steps else "up to date"
    place = folder or index_folder(corpus)
    print(f"{place}: {state}, {documents} documents, {chunks} chunks, {time.perf_counter() - started:.1f} s")
    for name, reason in built.problems:
        print(f"cv-assistant: not indexed: {name}: {reason}", file=sys.stderr)


def _print(text: str) -> None:
    """Bytes on standard output, no newline translated."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
