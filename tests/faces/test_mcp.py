"""The tools of MCP, used by a real MCP client over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

pytestmark = [
    pytest.mark.usefixtures("gradio"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


def with_client(server: str, use: Callable[[Any], Awaitable[Any]]) -> Any:
    from mcp import ClientSession
    from mcp.client.streamable_http import streamable_http_client

    async def run() -> Any:
        async with (
            streamable_http_client(f"{server}/gradio_api/mcp") as (read, write, *_),
            ClientSession(read, write) as session,
        ):
            await session.initialize()
            return await use(session)

    return asyncio.run(run())


def test_the_tools_describe_themselves(server: str) -> None:
    listed = with_client(server, lambda session: session.list_tools())
    tools = {tool.name: tool for tool in listed.tools}
    assert set(tools) == {"ask", "search", "read_section"}
    assert all(len(tool.description) > 80 for tool in tools.values())
    schema = tools["ask"].input_schema
    assert set(schema["properties"]) == {"question", "history"}
    assert schema["required"] == ["question"]


def test_ask_gives_the_answer_object(server: str) -> None:
    arguments = {"question": "Who was his adviser there?", "history": ["Where did he do his postdoc?"]}
    result = with_client(server, lambda session: session.call_tool("ask", arguments))
    assert not result.is_error
    assert "Hauptmann" in result.structured_content["answer"]
    assert result.structured_content["schema"] == 1
    assert result.structured_content["quotes"][0]["document"] == "ming-lin.md"


def test_search_and_read_section(server: str) -> None:
    found = with_client(server, lambda session: session.call_tool("search", {"query": "object detection", "limit": 2}))
    assert len(found.structured_content["hits"]) == 2
    read = with_client(server, lambda session: session.call_tool("read_section", {"section": "education"}))
    assert read.content[0].text.startswith("Ming Lin (ming-lin.md)")
    assert "Changshui Zhang" in read.content[0].text
    listed = with_client(server, lambda session: session.call_tool("read_section", {}))
    assert "Education [education]" in listed.content[0].text


def test_a_mistake_is_said_to_the_model(server: str) -> None:
    result = with_client(server, lambda session: session.call_tool("read_section", {"section": "cooking"}))
    assert result.is_error
    assert "There is no section 'cooking'. There are:" in result.content[0].text
    empty = with_client(server, lambda session: session.call_tool("ask", {"question": "  "}))
    assert empty.is_error
    assert "Please type a question." in empty.content[0].text
