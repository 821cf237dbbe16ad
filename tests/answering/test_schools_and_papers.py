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


amrein = of_text("""# Georg Amrein
Kempten, Deutschland

## Berufserfahrung
**Stellvertretender Leiter Konstruktion**, Oberland Maschinenbau GmbH, Ravensburg, 2016 – heute
- Vertretung des Konstruktionsleiters Herrn Dieter Maurus
- Fachliche Führung von zwölf Mitarbeitern
- Vier Monate Inbetriebnahme in Monterrey, Mexiko

## Ausbildung
- 2005 – 2009 Diplom-Ingenieur Maschinenbau, Universität Ulm
- 2007 – 2008 Auslandssemester, Universidad de Burgos, Spanien
""")


@pytest.mark.parametrize("question", ["Hat er disziplinarische Führung?", "Does he have line management experience?"])
def test_who_leads_in_the_work_alone_has_no_staff(amrein: Assistant, question: str) -> None:
    assert amrein.ask(question).status == Status.PARTIAL


@pytest.mark.parametrize("question", ["Wer war sein Chef bei Oberland?", "Who was his boss?", "¿Quién era su jefe?"])
def test_nobody_is_above_himself(amrein: Assistant, question: str) -> None:
    assert amrein.ask(question).answer == "Vertretung des Konstruktionsleiters Herrn Dieter Maurus [1]"


@pytest.mark.parametrize("question", ["Hat er im Ausland gearbeitet?", "Has he worked abroad?", "他在国外工作过吗？"])
def test_work_abroad_is_no_term_there(amrein: Assistant, question: str) -> None:
    said = amrein.ask(question).answer
    assert "Monterrey" in said
    assert "Burgos" not in said
