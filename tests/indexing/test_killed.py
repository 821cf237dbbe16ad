"""A build that is killed in the middle: the next run goes on where it was."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.embedding import encoders
from assistant.indexing import Progress, open_index
from assistant.indexing.vectors import KEEP_FROM
from assistant.settings import Settings
from tests.encoders import HashingEncoder

ROOT = Path(__file__).parents[2]
LINES = KEEP_FROM + 300
STUCK = """
import sys, time
from assistant.embedding import encoders
from assistant.indexing import open_index
from assistant.settings import Settings
from tests.encoders import HashingEncoder

class Stuck(HashingEncoder):
    def encode(self, texts):
        if self.encoded:
            print(len(self.encoded), flush=True)
            time.sleep(600)
        return super().encode(texts)

encoders.encoder = lambda *arguments, **options: Stuck()
open_index(sys.argv[1], settings=Settings(), index_dir=sys.argv[2])
"""


def test_what_a_killed_build_has_encoded_is_not_encoded_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cv, index = tmp_path / "long.md", tmp_path / "index"
    lines = "".join(f"- Led project number {number}\n" for number in range(LINES))
    cv.write_text(f"# Anna Berg\n\n## Work\n\n### Engineer, Acme (2019 - 2022)\n{lines}", encoding="utf-8")
    command = [sys.executable, "-c", STUCK, str(cv), str(index)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        encoded = int(process.stdout.readline())
        process.kill()
    assert process.returncode == -signal.SIGKILL
    assert encoded > 0
    assert not index.exists()

    encoder, told = HashingEncoder(), list[Progress]()
    monkeypatch.setattr(encoders, "encoder", lambda *arguments, **options: encoder)
    made = open_index(cv, settings=Settings(), index_dir=index, progress=told.append)
    passages = [step.total for step in told if step.stage == "encode"]
    assert len(made.corpus.chunks) >= LINES
    assert len(encoder.encoded) == len(set(encoder.encoded)) == passages[-1] - encoded
    assert not list(tmp_path.glob("*.partial"))
