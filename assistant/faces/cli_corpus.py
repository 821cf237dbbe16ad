"""`read` and `index`: files to text, structure and index."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from assistant.reading import read as read_file
from assistant.settings import load_settings


def read(file: Path, to: str) -> None:
    """Print a file's canonical text ("text"), its JSON Resume ("json-resume") or its tree ("outline").

    What the corpus's assistant.yaml hides is masked. The text is printed exactly, without a newline of our own:
    offsets of quotes refer to it.
    """
    document = read_file(file, hide=load_settings(file).hide)
    for notice in document.notices:
        print(f"cv-assistant: {file}: {notice}", file=sys.stderr)
    if to == "text":
        sys.stdout.buffer.write(document.text.encode())
        sys.stdout.buffer.flush()
        return
    from assistant.export import outline, to_json_resume
    from assistant.parsing import parse

    cv = parse(document)
    if to == "outline":
        print(outline(document, cv))
    else:
        print(json.dumps(to_json_resume(document, cv), ensure_ascii=False, indent=2))
