"""The HTTP API and gradio_client: one Answer object."""

from __future__ import annotations

import httpx
import pytest

from assistant.faces.api import AnswerModel

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
    "body",
    [{}, {"question": 1}, {"question": "x", "history": "y"}, {"question": "x", "extra": 1}, {"question": "   "}],
)
def test_a_wrong_body_is_refused(server: str, body: dict[str, object]) -> None:
    assert httpx.post(f"{server}/api/ask", json=body).status_code == 422


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
