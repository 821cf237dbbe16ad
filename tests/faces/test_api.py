"""The HTTP API and gradio_client: one Answer object."""

from __future__ import annotations

import json
import re
from pathlib import Path

import httpx
import pytest

from assistant.faces.api import AnswerModel
from assistant.faces.web.words import page_words

ADVISER = "Who was his PhD adviser?"


def test_ask_gives_the_answer_object(server: str) -> None:
    answer = httpx.post(f"{server}/api/ask", json={"question": ADVISER}).json()
    assert answer["schema"] == 1
    assert (answer["status"], answer["kind"]) == ("answered", "fact")
    quote = answer["quotes"][0]
    text = httpx.get(f"{server}/api/cv", params={"document": quote["document"]}).json()["text"]
    assert text[quote["start"] : quote["end"]] == quote["text"] == "Adviser: Changshui Zhang"
    AnswerModel.model_validate(answer)


def test_history_makes_the_follow_up_understood(server: str) -> None:
    body = {"question": "Who was his adviser there?", "history": ["Where did he do his postdoc?"]}
    answer = httpx.post(f"{server}/api/ask", json=body).json()
    assert "Hauptmann" in answer["answer"]


def test_not_found_is_an_answer(server: str) -> None:
    response = httpx.post(f"{server}/api/ask", json={"question": "Does he know Kubernetes?"})
    assert response.status_code == 200
    assert response.json()["status"] == "not_found"


def test_search_gives_pieces_of_the_cv(server: str) -> None:
    found = httpx.post(f"{server}/api/search", json={"query": "object detection", "limit": 3}).json()
    assert [hit["rank"] for hit in found["hits"]] == [1, 2, 3]
    assert any("etection" in hit["text"] for hit in found["hits"])


def test_cv_lists_and_gives_one(server: str) -> None:
    (listed,) = httpx.get(f"{server}/api/cv").json()["documents"]
    assert (listed["document"], listed["candidate"]) == ("ming-lin.md", "Ming Lin")
    one = httpx.get(f"{server}/api/cv", params={"document": "ming-lin.md"}).json()
    assert one["resume"]["basics"]["name"] == "Ming Lin"
    missing = httpx.get(f"{server}/api/cv", params={"document": "../secret.md"})
    assert missing.status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "detail"),
    [
        ("POST", "ask", {}, 422, "body.question: Field required."),
        ("POST", "ask", {"question": 1}, 422, "body.question: Input should be a valid string."),
        ("POST", "ask", {"question": "x", "history": "y"}, 422, "body.history: Input should be a valid list."),
        ("POST", "ask", {"question": "x", "extra": 1}, 422, "body.extra: Extra inputs are not permitted."),
        ("POST", "search", {"query": "x", "limit": 51}, 422, "body.limit: Input should be less than or equal to 50."),
        ("GET", "ask", None, 405, "/api/ask takes POST, not GET."),
        ("POST", "nothing", {}, 404, "There is no /api/nothing."),
    ],
)
def test_a_wrong_request_is_told_what_and_where_and_what_to_do(
    server: str, method: str, path: str, body: dict[str, object] | None, status: int, detail: str
) -> None:
    answer = httpx.request(method, f"{server}/api/{path}", json=body)
    assert answer.status_code == status
    assert answer.json() == {"detail": f"{detail} GET /api/openapi.json describes every request"}


def test_no_question_is_told_in_the_visitors_language(server: str) -> None:
    answer = httpx.post(f"{server}/api/ask", json={"question": "   "}, headers={"accept-language": "fr"})
    assert answer.status_code == 422
    assert answer.json()["detail"] == page_words("fr")["empty"]


def test_the_examples_of_the_documentation_are_answered(server: str) -> None:
    text = (Path(__file__).parents[2] / "docs" / "web.md").read_text(encoding="utf-8")
    posted = re.findall(r"curl https://HOST(/\S+)[^\n]*?(?:\\\n[^\n]*?)?-d '([^']+)'", text)
    assert [path for path, _ in posted] == ["/api/ask", "/api/search"]
    for path, body in posted:
        assert httpx.post(server + path, json=json.loads(body)).status_code == 200
    (got,) = re.findall(r"curl 'https://HOST(\S+)'", text)
    assert httpx.get(server + got).json()["candidate"] == "Ming Lin"


def test_the_api_describes_itself(server: str) -> None:
    openapi = httpx.get(f"{server}/api/openapi.json").json()
    assert set(openapi["paths"]) == {"/api/ask", "/api/search", "/api/cv", "/api/health"}
    answer = openapi["components"]["schemas"]["AnswerModel"]
    assert answer["examples"][0]["schema"] == 1
    AnswerModel.model_validate(answer["examples"][0])


def test_only_the_owners_sites_may_call_it(addresses: dict[str, str]) -> None:
    ask = {"access-control-request-method": "POST", "access-control-request-headers": "content-type"}
    for name, origin, allowed in (
        ("shipped", "https://example.org", None),
        ("embedded", "https://example.org", "https://example.org"),
        ("embedded", "https://evil.example", None),
    ):
        preflight = httpx.options(f"{addresses[name]}/api/ask", headers={"origin": origin, **ask})
        assert preflight.headers.get("access-control-allow-origin") == allowed


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.usefixtures("gradio")
def test_gradio_client_gets_the_same_answer(server: str) -> None:
    from gradio_client import Client

    client = Client(server, verbose=False, analytics_enabled=False)
    try:
        answer = client.predict("Who was his adviser there?", ["Where did he do his postdoc?"], api_name="/ask")
    finally:
        client.close()
    assert "Hauptmann" in answer["answer"]
    same = httpx.post(
        f"{server}/api/ask",
        json={"question": "Who was his adviser there?", "history": ["Where did he do his postdoc?"]},
    ).json()
    assert answer["quotes"] == same["quotes"]
