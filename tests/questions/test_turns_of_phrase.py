"""Turns of phrase that ask for a field of the person."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.questions.lexical.turns import turns, whole
from assistant.text import words

CV = """# Mara Quill

Bridge engineer

mara.quill@example.org · +44 20 7946 0001 · 3 Quay Street, Dover CT16 1AA
https://gitlab.com/maraquill

Date of birth: 2 May 1980 · Marital status: married

## Experience

### Engineer, Harbour Works
2015 – Present

- Rebuilt the site office

## References

- Ada Holm, Harbour Works
- Bo Lind, Port of Dover
"""


@pytest.fixture(scope="module")
def mara(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path: Path = tmp_path_factory.mktemp("turns") / "mara-quill.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which inbox reaches her", "mara.quill@example.org"),
        ("which inbox actually reaches Mara Quill", "mara.quill@example.org"),
        ("where should a parcel be sent", "3 Quay Street"),
        ("wohin schicke ich einen Brief", "3 Quay Street"),
        ("is there a number I can save", "+44 20 7946 0001"),
        ("is he over fifty", "1980"),
        ("what is she by profession", "Bridge engineer"),
        ("where can I look at her code", "gitlab.com/maraquill"),
        ("I forgot what she's called", "Mara Quill"),
    ],
)
def test_a_turn_of_phrase_asks_for_a_field(mara: Assistant, question: str, told: str) -> None:
    assert told in mara.explain(question).answer.answer


def test_what_a_turn_asks_for_may_be_lacking(mara: Assistant) -> None:
    assert mara.explain("is he allowed behind the wheel").answer.status == "not_found"


def test_people_who_vouch_are_counted(mara: Assistant) -> None:
    assert mara.explain("how many referees would vouch for her?").query.kind == "count"


def test_an_end_of_the_question_is_part_of_a_turn() -> None:
    assert [tag.name for tag in turns(words("whereabouts is he"), "en")] == ["field.city", "wish.city"]
    assert turns(words("whereabouts is he employed"), "en") == ()


def test_a_question_that_is_a_turn_of_one_language_is_in_it(mara: Assistant) -> None:
    assert whole(words("ha la patente")) == ("it",)
    assert mara.explain("ha la patente").query.language == "it"
