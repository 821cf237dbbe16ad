"""Where words decide nothing, the nearest example does: English by meaning, other languages to the letter."""

from __future__ import annotations

import pytest

from assistant import Assistant, lexicon
from assistant.questions import fields
from assistant.questions.deciding import Decision
from assistant.questions.routing import Router
from assistant.types import Kind, Status


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant.load("corpus")


@pytest.fixture(scope="module")
def router(assistant: Assistant) -> Router:
    return Router(assistant.index.kept_vectors, assistant.index.encode_query)


def test_every_route_names_a_kind_and_a_section_that_exist() -> None:
    for route in lexicon.load("examples.yaml")["routes"]:
        Kind(route["kind"])
        assert route.get("section", "work") in fields.KINDS
        assert len(route["ask"]) > 5


def test_a_question_in_other_words_than_any_example_is_routed(router: Router) -> None:
    found = router.nearest("so which tools has she got in her toolbox", "en")
    assert found is not None
    assert found.decision == Decision(Kind.LIST, None, "skills")


def test_a_question_far_from_every_example_is_not_routed(router: Router) -> None:
    assert router.nearest("How many lorries a day did he dispatch?", "en") is None


def test_another_language_is_routed_only_to_the_letter(router: Router) -> None:
    assert router.nearest("¿Tiene experiencia en túneles?", "es") is None
    assert router.nearest("en pocas palabras", "es") is not None


def test_the_assistant_answers_what_is_routed(assistant: Assistant) -> None:
    answer = assistant.ask("show me his resume")
    assert (answer.status, answer.kind) == (Status.ANSWERED, Kind.SUMMARY)
    assert answer.quotes


def test_names_of_the_cv_are_never_routed(assistant: Assistant) -> None:
    assert assistant.explain("what's up with Tiny-NAS?").query.kind != Kind.SMALLTALK


def test_an_example_said_to_the_letter_is_what_it_asks_for(assistant: Assistant) -> None:
    # "phone" and "bed" alone would lead elsewhere; who is spoken of changes nothing
    assert assistant.explain("who invented the telephone").query.field == "off.world"
    for asked in ("what gets him out of bed on a Sunday", "what gets her out of bed on a Sunday"):
        assert assistant.explain(asked).query.filters.heading == ("interests",)


def test_small_talk_may_be_said_to_somebody(assistant: Assistant) -> None:
    assert assistant.explain("good evening, dear assistant").query.field == "talk.greeting"
    assert assistant.explain("thanks a lot, mate").query.field == "talk.thanks"


def test_a_word_of_praise_inside_a_question_is_no_thanks(assistant: Assistant) -> None:
    assert assistant.explain("what cool stuff has he made?").query.kind != Kind.SMALLTALK
