"""A detail of what a conversation is about: why a job ended, how much of a week it took, a step up, an award, for whom,
with whom."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import answers_with, ask

details = of_text("""# Tamsin Orrell

tamsin@orrell.example · +44 1632 960 100 · Hexham, UK

Notice period: eight weeks

## Employment

### Bakery Manager, Loam & Rye Ltd, Hexham (80 %)
2019 – present

- Run 14 ovens and a shop
- Rye Medal of the Millers' Guild for the best loaf

### Baker, Hillgate Mill, Alston
2016 – 2018

- Rota of five nights on and two off
- Went home for good when the mill was flooded

### Junior Baker, Hillgate Mill, Alston
2014 – 2016

- Kept the sourdough going

### Tutor, Tyne Cookery School, Newcastle
2012 – 2014

- Evening course on pastry, six hours a week
- Promoted from band 3 to band 4 in May 2013

### Apprentice, Dale Ovens, Kendal
2011 – 2012

- Firm closed down

## Education

### PhD in Food Science, University of Leeds
2006 – 2010. Supervisor: Ines Marlowe-Beck

### Apprenticeship in baking, Kendal College, with Dale Ovens
2010 – 2012

## Voluntary work

- Meals for the fair with the association Warm Hearths, 2020

## Awards

- Loaf of the Year, Northern Bakers, 2021
- School prize for chemistry, 2003
""")
MILL = "Did she work at Hillgate Mill?"

TOLD = [
    ((MILL, "why did she quit that?"), "Went home for good"),
    ((MILL, "reason for leaving?"), "Went home for good"),
    (("What did she do as a junior baker?", "why did she leave there?"), "Went home for good"),
    (("Where did she do her apprenticeship?", "why did she leave that company?"), "Firm closed down"),
    (("Arbeitete sie bei Hillgate Mill?", "Warum ist sie da weg?"), "Went home for good"),
    (("她在Hillgate Mill做什么？", "因为什么离开？"), "Went home for good"),
    (("Where does she work now?", "is that full time?"), "80 %"),
    (("Où travaille-t-elle ?", "C'est à temps plein ?"), "80 %"),
    (("Onde trabalha?", "a tempo inteiro?"), "80 %"),
    (("Did she work at Tyne Cookery School?", "was she promoted?"), "Promoted from band 3"),
    ((MILL, "what rota was she on?"), "five nights on"),
    (("Did she do voluntary work?", "with which association?"), "Warm Hearths"),
    (("A-t-elle fait du bénévolat ?", "avec quelle asso ?"), "Warm Hearths"),
    (("What is her current job?", "who for?"), "Loam & Rye"),
    (("Qual è il suo lavoro attuale?", "per chi?"), "Loam & Rye"),
    (("Wo hat sie promoviert?", "Bei wem?"), "Marlowe-Beck"),
    (("Has she taught?", "at which school?"), "Tyne Cookery School"),
    (("Has she taught?", "which course?"), "pastry"),
    (("Where does she work now?", "any awards there?"), "Rye Medal"),
    (("Where does she work now?", "how many ovens?", "and how much notice?"), "eight weeks"),
]


@pytest.mark.parametrize(("turns", "evidence"), TOLD)
def test_the_detail_is_told_of_what_was_spoken_of(details: Assistant, turns: tuple[str, ...], evidence: str) -> None:
    assert answers_with(details, evidence, *turns)


NOT_TOLD = [
    (MILL, "any awards there?"),
    ("Where does she work now?", "why did she leave that?"),
]


@pytest.mark.parametrize("turns", NOT_TOLD)
def test_what_is_told_of_another_is_not_told_of_it(details: Assistant, turns: tuple[str, ...]) -> None:
    assert ask(details, *turns).status == Status.NOT_FOUND


def test_tenure_that_somebody_has_is_no_length_of_time(details: Assistant) -> None:
    assert ask(details, "has she got tenure?").value is None
