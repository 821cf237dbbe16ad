"""Whatever is asked, an Answer comes back whose quotes are slices of the CV."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant.assistant import Assistant
from assistant.types import Conversation, Status

WORDS = st.sampled_from(
    [
        "where",
        "when",
        "who",
        "what",
        "how",
        "many",
        "long",
        "did",
        "does",
        "he",
        "she",
        "work",
        "study",
        "papers",
        "Kestrel",
        "Larkfield",
        "ICDE",
        "2019",
        "2022",
        "before",
        "after",
        "first",
        "last",
        "there",
        "that",
        "those",
        "and",
        "else",
        "the",
        "second",
        "one",
        "PhD",
        "German",
        "Python",
        "rust",
        "team",
        "lead",
        "email",
        "gap",
        "industry",
        "academia",
        "or",
        "with",
        "at",
        "in",
        "¿dónde",
        "trabaja",
        "?",
        "!",
        "，",
        "他",
        "在",
        "哪",
        "工作",
        "论文",
        "几",
        "wo",
        "arbeitet",
        "où",
        "travaille",
    ]
)
QUESTIONS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(QUESTIONS, min_size=1, max_size=3))
@example(["whr:KESTRE:PHD"])  # no entry bears both
def test_any_conversation_is_answered(harper: Assistant, turns: list[str]) -> None:
    conversation = Conversation()
    texts = {document.id: document.text for document in harper.corpus.documents}
    for turn in turns:
        answer, conversation = harper.reply(turn, conversation)
        assert answer.answer
        assert bool(answer.quotes) == (answer.status in (Status.ANSWERED, Status.PARTIAL))
        assert {int(n) for n in re.findall(r"\[(\d+)\]", answer.answer) if int(n) <= len(answer.quotes)} <= {
            quote.n for quote in answer.quotes
        }
        for quote in (*answer.quotes, *answer.related):
            assert texts[quote.document_id][quote.span.start : quote.span.end] == quote.text
            assert quote.text.strip()


def test_a_long_question_is_answered_in_time(harper: Assistant) -> None:
    answer = harper.ask("Where does she work and what did she do there? " * 200)
    assert dict(answer.timings_ms)["total"] < 5000
