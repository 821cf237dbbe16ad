"""Every section of the shipped CV can be asked for and is quoted."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status

HEADINGS = (
    "Research Interest",
    "Skills & Capabilities",
    "Research Highlight",
    "Projects",
    "Work Experience",
    "Education",
    "Peer-Review Service",
    "Impact",
    "Peer-Reviewed Conferences",
    "Peer-Reviewed Journals",
)


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("ask", ["What is under {}?", "Tell me about the section {}."])
def test_section(assistant: Assistant, ask: str, heading: str) -> None:
    answer = assistant.ask(ask.format(heading))
    assert answer.status is Status.ANSWERED
    assert {quote.section[-1] for quote in answer.quotes} == {heading}
