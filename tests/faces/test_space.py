"""The folder that is a Hugging Face Space: what it holds, what it must not hold, and that it runs."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
import yaml
from browsing import Site, Visit, wait_for_chat

from assistant.errors import InputError
from assistant.faces import space

CV = """# Sam Sample

sam@example.org

+49 170 1234567

## Work Experience

### Baker at Harbour Bakery

2015 - 2020

- Baked four hundred loaves a day
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    """The Space of the shipped CV."""
    folder = tmp_path_factory.mktemp("space") / "ming"
    space.write(folder, corpus)
    return folder


def test_it_has_what_a_space_needs(written: Path) -> None:
    _, front, _ = (written / "README.md").read_text(encoding="utf-8").split("---\n", 2)
    matter = yaml.safe_load(front)
    assert matter["sdk"] == "gradio"
    assert matter["app_file"] == "app.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", matter["sdk_version"])
    assert matter["python_version"] == "3.11"
    assert 0 < len(matter["short_description"]) <= 60
    assert (written / matter["thumbnail"]).read_bytes().startswith(b"\x89PNG")
    for name in (
        "app.py",
        "requirements.txt",
        "Dockerfile",
        ".dockerignore",
        "corpus/ming-lin.md",
        "index/manifest.json",
    ):
        assert (written / name).is_file(), name
    assert list(written.glob("assistant/**/__pycache__")) == []


def test_of_two_precisions_the_one_that_serves_is_uploaded(written: Path) -> None:
    graphs = {path.name for path in (written / "index" / "encoder").glob("model*")}
    assert graphs == {"model-8bit.onnx", "model-8bit.onnx.data"}


def test_the_requirements_serve_without_torch(written: Path) -> None:
    lines = (written / "requirements.txt").read_text(encoding="utf-8").splitlines()
    names = {re.split(r"[=<>]", line)[0] for line in lines}
    assert {"gradio", "onnxruntime", "tokenizers", "faiss-cpu", "limits"} <= names
    assert not names & {"torch", "sentence-transformers", "pytest", "transformers"}


def test_the_container_is_not_root_and_is_watched(written: Path) -> None:
    lines = (written / "Dockerfile").read_text(encoding="utf-8").splitlines()
    words = [line.split()[0] for line in lines if line and line[0].isupper()]
    assert words[0] == "FROM"
    assert words.index("USER") < words.index("CMD")
    assert "HEALTHCHECK" in words
    assert "USER visitor" in lines
    for name in re.findall(r"^COPY (?:--\S+ )?(\S+) ", "\n".join(lines), re.M):
        assert (written / name).exists()


def test_what_is_hidden_is_nowhere_in_the_folder(tmp_path: Path) -> None:
    cvs = tmp_path / "cvs"
    cvs.mkdir()
    (cvs / "sam.md").write_text(CV, encoding="utf-8")
    words = "title: Sam\nhide: [phone, email, four hundred]\n"
    (cvs / "assistant.yaml").write_text(words, encoding="utf-8")
    space.write(tmp_path / "space", cvs)
    files = [path for path in (tmp_path / "space").rglob("*") if path.is_file()]
    assert any(b" loaves" in path.read_bytes() for path in files)
    assert "title: Sam" in (tmp_path / "space" / "corpus" / "assistant.yaml").read_text(encoding="utf-8")
    for path in files:
        assert b"1234567" not in path.read_bytes(), path
        assert b"sam@example.org" not in path.read_bytes(), path
        assert b"four hundred" not in path.read_bytes(), path


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path, corpus: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(InputError, match="not empty and holds no Space"):
        space.write(tmp_path, corpus)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_pushing_needs_a_name_and_a_token(
    written: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="Write it as OWNER/NAME"):
        space.write(tmp_path / "x", corpus, push="nobody")
    monkeypatch.delenv("HF_TOKEN", raising=False)
    monkeypatch.setenv("HF_TOKEN_PATH", str(tmp_path / "none"))
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    monkeypatch.setattr("huggingface_hub.get_token", lambda: None)
    with pytest.raises(InputError, match="no token of Hugging Face"):
        space.upload(written, "owner/name")


def test_it_runs_as_a_space_does_inside_a_frame(
    written: Path, free_port: int, visit: Callable[..., Visit], site: Site, tmp_path: Path
) -> None:
    """`python app.py` with the environment of a Space, asked through a frame on a page of another origin."""
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    environment |= {"SPACE_ID": "owner/name", "GRADIO_SERVER_PORT": str(free_port), "GRADIO_SERVER_NAME": "127.0.0.1"}
    with (
        (tmp_path / "log").open("w") as log,
        subprocess.Popen(
            [os.environ.get("SPACE_PYTHON", sys.executable), "app.py"], cwd=written, env=environment, stdout=log
        ) as process,
    ):
        try:
            url = f"http://127.0.0.1:{free_port}"
            wait_for_chat(url)
            page = site.page(f"<iframe title='CV' src='{url}/?__theme=light' width='900' height='700'></iframe>")
            outer = visit(page, url=url, ready=False, also=(site.origin,))
            frame = outer.page.frame_locator("iframe")
            frame.locator(".assistant.ready").wait_for(timeout=30_000)
            frame.locator("#question").fill("Who was his PhD adviser?")
            frame.locator("#question").press("Enter")
            frame.locator(".turn .cite").first.wait_for()
            assert "Changshui Zhang" in frame.locator(".turn .text").inner_text()
            answer = httpx.post(f"{url}/api/ask", json={"question": "Does he know Kubernetes?"}).json()
            assert answer["status"] == "not_found"
            loaded = json.loads(_modules(process.pid))
            assert "torch" not in loaded
        finally:
            process.terminate()
            process.wait(timeout=10)


def _modules(pid: int) -> str:
    """The names of the packages whose libraries a process has mapped, as a JSON list."""
    time.sleep(0.1)
    mapped = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")
    return json.dumps(sorted(set(re.findall(r"site-packages/(\w+)/", mapped))))
