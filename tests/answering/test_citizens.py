"""What somebody is by birth or passport, and where they are today: what is only near it makes no yes."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

SKILLS = """
## Experience

### Product Manager, Norlight (Lisbon, Portugal)
March 2021 – Present

- Launched instant payments in Austria and Poland
- Led three designers

### Analyst, Wexcombe (Leeds, United Kingdom)
2017 – 2021

- Three months on site in Toronto, Canada

## Languages

- Arabic: mother tongue
- German: C1
- English: fluent
"""

roe = of_text(f"# Ada Roe\n\nLisbon, Portugal · ada@roe.example · born 3 May 1990\n{SKILLS}")
lind = of_text(f"# Ivo Lind\n\nivo@lind.example\n\nNationality: Lebanese and Swiss\n{SKILLS}")


@pytest.mark.parametrize(
    "question",
    [
        "Is she a native speaker of German?",
        "Is she a native German speaker?",
        "Ist Deutsch ihre Muttersprache?",
        "Ist sie deutsche Muttersprachlerin?",
        "Est-elle de langue maternelle allemande ?",
        "¿Es hablante nativa de inglés?",
        "¿El inglés es su lengua materna?",
        "È madrelingua inglese?",
        "O alemão é a língua materna dela?",
        "英语是她的母语吗？",
    ],
)
def test_who_knows_a_language_well_is_no_native_speaker(roe: Assistant, question: str) -> None:
    answer = ask(roe, question)
    assert answer.status == Status.ANSWERED
    assert answer.answer.startswith(("No", "Nein", "Non", "Não", "不是"))


@pytest.mark.parametrize(
    "question",
    [
        "Is she a native Arabic speaker?",
        "Ist Arabisch ihre Muttersprache?",
        "¿Es nativa en árabe?",
        "阿拉伯语是她的母语吗？",
    ],
)
def test_who_is_a_native_speaker(roe: Assistant, question: str) -> None:
    answer = ask(roe, question)
    assert "Arabic: mother tongue" in quoted(answer)
    assert answer.answer.startswith(("Yes", "Ja", "Sí", "是的"))


@pytest.mark.parametrize(
    "question",
    [
        "Is she German?",
        "Is she Portuguese?",
        "Ist sie Deutsche?",
        "Est-elle anglaise ?",
        "¿Es portuguesa?",
        "È araba?",
        "Ela é inglesa?",
        "她是德国人吗？",
    ],
)
def test_neither_a_language_nor_a_place_makes_a_citizen(roe: Assistant, question: str) -> None:
    assert ask(roe, question).status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Is he Swiss?", "Yes"),
        ("Ist er Schweizer?", "Ja"),
        ("Est-il libanais ?", "Oui"),
        ("他是瑞士人吗？", "是的"),
        ("Is he a Swiss citizen?", "Yes"),
        ("Has he Swiss citizenship?", "Yes"),
        ("Hat er die Schweizer Staatsbürgerschaft?", "Ja"),
        ("Is he German?", "No"),
        ("¿Es alemán?", "No"),
        ("Ist er Österreicher?", "Nein"),
    ],
)
def test_a_stated_nationality_tells_who_is_a_citizen(lind: Assistant, question: str, opening: str) -> None:
    answer = ask(lind, question)
    assert answer.answer.startswith(opening)
    assert "Lebanese and Swiss" in quoted(answer)


@pytest.mark.parametrize(
    "question", ["Where was she born?", "Wo ist sie geboren?", "¿Dónde nació?", "她在哪里出生的？"]
)
def test_when_somebody_was_born_is_no_place(roe: Assistant, question: str) -> None:
    assert ask(roe, question).status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Is she in Lisbon?", "Yes"),
        ("Is she in Leeds?", "No"),
        ("Ist sie in Leeds?", "Nein"),
        ("¿Vive en Leeds?", "No"),
        ("Est-elle à Leeds ?", "Non"),
    ],
)
def test_a_past_job_does_not_tell_where_somebody_is(roe: Assistant, question: str, opening: str) -> None:
    answer = ask(roe, question)
    assert answer.answer.startswith(opening)
    assert "Lisbon" in quoted(answer)


@pytest.mark.parametrize(
    "question", ["Has she worked in Austria?", "Hat sie in Polen gearbeitet?", "¿Ha trabajado en Austria?"]
)
def test_a_market_is_no_workplace(roe: Assistant, question: str) -> None:
    assert ask(roe, question).status != Status.ANSWERED


@pytest.mark.parametrize(
    "question", ["Has she worked in Canada?", "Has she worked in Portugal?", "A-t-elle travaillé au Canada ?"]
)
def test_a_job_or_a_stay_is_one(roe: Assistant, question: str) -> None:
    assert ask(roe, question).status == Status.ANSWERED
