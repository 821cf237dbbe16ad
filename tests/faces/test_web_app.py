"""The server without a browser: what the page asks for, what does not wait for Gradio, what nobody expected."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.assistant import Assistant
from assistant.faces.web import build_app, gradio_app
from assistant.faces.web.security import Errors
from assistant.faces.web.site import Site

ASK = {"questions": ["Who was his PhD adviser?"], "number": 1, "language": "en"}


@pytest.fixture(scope="module")
def assistant(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return Assistant.load(corpus, index=tmp_path_factory.mktemp("index"))


def test_the_page_and_its_answers_do_not_need_gradio(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    started = threading.Event()

    def fail(_: object) -> None:
        started.set()
        raise ImportError("no Gradio here")

    monkeypatch.setattr(gradio_app, "_mounted", fail)
    with TestClient(build_app(assistant)) as client:
        assert "Changshui Zhang" in client.get("/").text
        turn = client.post("/page/turn", json=ASK).json()
        assert turn["answer"]["quotes"][0]["text"] == "Adviser: Changshui Zhang"
        assert client.get("/api/health").json() == {"status": "ok", "documents": 1, "gradio": False}
        assert not started.is_set()
        assert client.get("/config").status_code == 503
        assert client.post("/page/turn", json=ASK).status_code == 200
    assert "Gradio could not start" in caplog.text


@pytest.mark.parametrize(
    "changed",
    [{"questions": []}, {"questions": ["x"] * 52}, {"number": 0}, {"language": 1}, {"questions": ["x" * 10_001]}],
)
def test_what_the_page_would_not_send_is_refused(assistant: Assistant, changed: dict[str, object]) -> None:
    client = TestClient(build_app(assistant))
    assert client.post("/page/turn", json={**ASK, **changed}).status_code == 422


def test_an_unknown_language_is_answered_in_english(assistant: Assistant) -> None:
    client = TestClient(build_app(assistant))
    turn = client.post("/page/turn", json={**ASK, "language": "../de"}).json()
    assert "You asked" in turn["html"]


def test_what_nobody_expected_has_a_number(caplog: pytest.LogCaptureFixture) -> None:
    async def broken(*_: object) -> None:
        raise ZeroDivisionError("secret detail")

    with caplog.at_level(logging.ERROR):
        answer = TestClient(Errors(broken)).get("/", headers={"accept-language": "de"})
    assert answer.status_code == 500
    number = answer.json()["detail"].rpartition(" ")[2]
    assert len(number) == 8
    assert f"error {number}" in caplog.text
    assert "secret" not in answer.text
    assert "ZeroDivisionError" in caplog.text


def test_two_cvs_of_one_person_are_told_apart(tmp_path: Path) -> None:
    for name, job in (("old.md", "Baker"), ("new.md", "Cook")):
        (tmp_path / name).write_text(f"# Sam Sample\n\n## Work Experience\n\n### {job} at Acme\n\n2015 - 2020\n")
    site = Site(Assistant.load(tmp_path, index=tmp_path / "index"))
    assert site.labels == {"new.md": "Sam Sample (new.md)", "old.md": "Sam Sample (old.md)"}
