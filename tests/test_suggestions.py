"""What the page proposes to ask is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.lexicon import languages
from assistant.settings import Settings
from assistant.types import Answer, Conversation, Status
from tests.conftest import TODAY


@pytest.fixture(scope="module")
def harper(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    cv = Path(__file__).parent / "answering" / "harper.md"
    return Assistant.load(cv, index=tmp_path_factory.mktemp("harper") / "index", today=TODAY)


def answered(assistant: Assistant, question: str, conversation: Conversation) -> tuple[Answer, Conversation]:
    answer, after = assistant.reply(question, conversation)
    assert answer.status is Status.ANSWERED, question
    return answer, after


@pytest.mark.parametrize("language", languages("questions"))
def test_every_suggestion_is_answered(harper: Assistant, language: str) -> None:
    questions = harper.suggestions(language=language, limit=12)
    assert len(questions) >= 6
    for question in questions:
        answered(harper, question, Conversation())


@pytest.mark.parametrize("language", languages("questions"))
def test_every_follow_up_is_answered(harper: Assistant, language: str) -> None:
    for question in harper.suggestions(language=language, limit=12):
        answer, conversation = harper.reply(question, Conversation())
        following = harper.follow_ups(answer, conversation)
        assert 2 <= len(following) <= 3
        for following_question in following:
            answered(harper, following_question, conversation)


def test_the_owners_suggestions_come_first(harper: Assistant) -> None:
    own = ("What is Gridwatch?",)
    owned = Assistant(harper.index, Settings(suggestions=own), today=TODAY)
    assert owned.suggestions(limit=4)[:1] == own
    assert len(owned.suggestions(limit=4)) == 4


def test_nothing_is_proposed_twice(harper: Assistant) -> None:
    answer, conversation = harper.reply("Where does she work now?", Conversation())
    first = harper.follow_ups(answer, conversation)
    answer, conversation = harper.reply(first[0], conversation)
    assert first[0] not in harper.follow_ups(answer, conversation)
