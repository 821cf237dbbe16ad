"""What a question asks of the order and the lengths of jobs."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.framing.course import course
from assistant.questions.parsed import parse
from assistant.types import Asks, Course
from tests.conftest import TODAY

CV = Path(__file__).parent.parent / "answering" / "mercer.md"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    index = tmp_path_factory.mktemp("mercer") / "index"
    return Assistant.load(CV, index=index, today=TODAY).library.whole


def asked(question: str, catalogue: Catalogue) -> Course | None:
    return course(parse(question, catalogue, default="en", known=lambda word: False), catalogue)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Was she first at Lakeview Clinic or at Saint Ita's Hospital?", Asks.EARLIER),
        ("Did she work for Lakeview Clinic prior to Saint Ita's Hospital or the reverse?", Asks.EARLIER),
        ("Wo war sie zuerst, bei Lakeview Clinic oder bei Saint Ita's Hospital?", Asks.EARLIER),
        ("她是先在Lakeview Clinic还是先在Saint Ita's Hospital工作？", Asks.EARLIER),
        ("Which came later, Lakeview Clinic or Saint Ita's Hospital?", Asks.LATER),
        ("Onde ficou mais tempo, na Lakeview Clinic ou no Saint Ita's Hospital?", Asks.LONGER),
        ("Which was shorter, Lakeview Clinic or Saint Ita's Hospital?", Asks.SHORTER),
        ("How long was the gap between Ballymore Ambulance Service and Lakeview Clinic?", Asks.GAP),
        ("Wie lange war sie zwischen Ballymore Ambulance Service und Lakeview Clinic ohne Stelle?", Asks.GAP),
        ("Quanto tempo è passato tra Ballymore Ambulance Service e Lakeview Clinic?", Asks.GAP),
        ("Who hired her when she left Lakeview Clinic?", Asks.NEXT),
        ("Où est-elle allée après Lakeview Clinic ?", Asks.NEXT),
        ("What organisation did she leave to go to Lakeview Clinic?", Asks.PREVIOUS),
        ("Elle venait de quelle boîte quand elle est arrivée chez Lakeview Clinic ?", Asks.PREVIOUS),
        ("Lakeview Clinic的前一个雇主", Asks.PREVIOUS),
        ("Did she move up at Saint Ita's Hospital?", Asks.PROMOTED),
        ("Welche Positionen hatte sie bei Saint Ita's Hospital?", Asks.POSITIONS),
        ("Has she left Lakeview Clinic?", Asks.STILL),
        ("¿Sigue en Lakeview Clinic?", Asks.STILL),
        ("Of all her employers, which one did she stick with the longest?", Asks.LONGEST),
        ("De que empresa ela saiu mais depressa?", Asks.SHORTEST),
        ("I only need her latest two posts.", Asks.LAST),
        ("Nennen Sie mir Ihre beiden letzten Jobs.", Asks.LAST),
    ],
)
def test_words_of_families_ask_together(catalogue: Catalogue, question: str, asks: Asks) -> None:
    found = asked(question, catalogue)
    assert found is not None
    assert found.asks == asks


@pytest.mark.parametrize(
    "question",
    [
        "How long was she at Lakeview Clinic?",
        "When did she leave Lakeview Clinic?",
        "What did she do at Lakeview Clinic?",
        "Which languages did she learn before Lakeview Clinic?",
        "Where did she study before Lakeview Clinic?",
        "Where did she work between Lakeview Clinic and Saint Ita's Hospital?",
        "By what percentage did admissions rise at Lakeview Clinic?",
        "What has she done in the last two years?",
        "Which was her longest project?",
        "What did she do in her longest job?",
        "Quel poste occupait-elle chez Lakeview Clinic ?",
        "Did she work more than two years at Lakeview Clinic?",
    ],
)
def test_other_questions_ask_for_none_of_it(catalogue: Catalogue, question: str) -> None:
    assert asked(question, catalogue) is None


def test_a_number_tells_how_many_of_the_last_are_asked_for(catalogue: Catalogue) -> None:
    found = asked("What are her three most recent employers?", catalogue)
    assert found is not None
    assert found.number == 3


def test_an_employer_that_the_cv_does_not_have_is_lacking(catalogue: Catalogue) -> None:
    found = asked("Was she first at Lakeview Clinic or at Zarnowitz?", catalogue)
    assert found == Course(Asks.EARLIER, ("Lakeview Clinic",), found.sides if found else (), ("Zarnowitz",))
