"""What somebody is like: only what the CV says of the person, else judging is up to whoever asks."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

JOB = """
## Experience

### Nurse, Norlight Clinic
2020 – Present

- Collaborated with the surgical team on patient communication
- Worked for a creative agency
"""
quiet = of_text(f"# Ada Quill\n{JOB}")
claims = of_text(f"# Ivo Bram\n\nA resilient nurse and a team player.\n{JOB}\n## Skills\n\n- Attention to detail\n")


@pytest.mark.parametrize(
    "question",
    [
        "Is she a team player?",
        "Does she work well in a team?",
        "Does she have good communication skills?",
        "Is she creative?",
        "Is she patient?",
        "Ist sie teamfähig?",
        "Est-elle créative ?",
        "¿Sabe trabajar en equipo?",
        "Sa lavorare in squadra?",
        "Ela trabalha bem em equipe?",
        "她的沟通能力强吗？",
    ],
)
def test_work_shows_no_trait(quiet: Assistant, question: str) -> None:
    assert ask(quiet, question).status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is he a team player?", "team player"),
        ("Ist er teamfähig?", "team player"),
        ("¿Sabe trabajar en equipo?", "team player"),
        ("Is he detail-oriented?", "Attention to detail"),
        ("Ist er belastbar?", "resilient"),
    ],
)
def test_what_a_cv_claims(claims: Assistant, question: str, said: str) -> None:
    answer = ask(claims, question)
    assert answer.status == Status.ANSWERED
    assert said in quoted(answer)
