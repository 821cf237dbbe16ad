"""Schools and universities, and the papers of each: where somebody studied is at no school, and a Fachhochschulreife is
no Abitur."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text

hartl = of_text("""# Georg Hartl

## Berufserfahrung
**Konstrukteur**, Oberland Maschinenbau GmbH, Ravensburg, 2009 – heute

## Ausbildung
- 2005 – 2009 Diplom-Ingenieur (FH) Maschinenbau, Fachhochschule Ulm
- 2003 – 2005 Fachhochschulreife, Berufsoberschule Kempten
- 1999 – 2002 Ausbildung zum Industriemechaniker, Fink Werkzeugbau, Kempten
- 1993 – 1999 Mittlere Reife, Realschule an der Salzstraße, Kempten
""")


@pytest.mark.parametrize(
    "question",
    [
        "Wo hat er studiert?",
        "Where did he study?",
        "Which university did he attend?",
        "An welcher Hochschule hat er studiert?",
        "Does he have a degree?",
    ],
)
def test_where_somebody_studied_is_no_school(hartl: Assistant, question: str) -> None:
    said = hartl.ask(question).answer
    assert "Ulm" in said
    assert "Kempten" not in said


@pytest.mark.parametrize(
    "question",
    ["Hat er Abitur?", "Does he have A levels?", "Hat er die allgemeine Hochschulreife?", "¿Tiene el bachillerato?",
     "Hat er einen Masterabschluss?", "Does he have a master's degree?"],
)  # fmt: skip
def test_a_paper_of_another_rank_is_no_yes(hartl: Assistant, question: str) -> None:
    assert hartl.ask(question).status != Status.ANSWERED


@pytest.mark.parametrize("question", ["Hat er die Fachhochschulreife?", "Hat er die Mittlere Reife?"])
def test_the_paper_itself_is_a_yes(hartl: Assistant, question: str) -> None:
    assert hartl.ask(question).answer.startswith("Ja: ")
