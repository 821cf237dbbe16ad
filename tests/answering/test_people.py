"""People other than the candidate, posts by their kind, awards of one job, and what later turns ask of them."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted

QUOTED = [
    (("What academic post does she hold today?",), "Associate Professor"),
    (("¿Qué cargo académico ocupa actualmente?",), "Associate Professor"),
    (("Welche akademische Position hat sie heute?",), "Associate Professor"),
    (("Who mentored her as a postdoc?",), "Henrik Palmqvist"),
    (("Which journal is she an associate editor of?",), "Moss Letters"),
    (("Was Mina Dahl her student?", "And where is she now?"), "Lindfield College"),
    (("War Mina Dahl ihre Studentin?", "Und wo arbeitet sie jetzt?"), "Lindfield College"),
    (("Was Mina Dahl her student?", "Where does she work now?", "When did she graduate?"), "2021"),
    (("Who was her mentor as a postdoc?", "Where did he work?"), "Royal Institute"),
    (("Who was her adviser for the doctorate?", "Where does she work now?"), "University of Bergen"),
    (("What was her profession before she became an engineer?",), "Postdoctoral Fellow"),
    (("¿Cuál era su profesión antes de ser ingeniera?",), "Postdoctoral Fellow"),
    (("她成为工程师之前是做什么的？",), "Postdoctoral Fellow"),
    (("Has she published on soil?", "Who was her co-author?"), "Nadia Feld"),
    (("Does she do any teaching in her free time?", "What does she teach there?"), "grafting lessons"),
    (("Has she opened a shop anywhere?", "How many people did she hire for it?"), "first five gardeners"),
    (("Did she win anything as an apprentice?",), "Apprentice of the Year"),
    (("Which award did she get at Linden Nurseries?",), "Apprentice of the Year"),
    (("Hat sie als Lehrling einen Preis gewonnen?",), "Apprentice of the Year"),
    (("Who from Fjordstone can vouch for her?",), "Ivar Moen"),
    (("Can anyone from Fjordstone vouch for her?",), "Ivar Moen"),
    (("Who can vouch for her?", "Tell me about the one from Fjordstone"), "Director"),
    (("How many readers does the newsletter have?",), "1,900"),
    (("Who was her mentor as a postdoc?", "Which papers did they write together?"), "Peat and patience"),
    (("Was Mina Dahl her student?", "Did they publish anything together?"), "A wet year"),
    (("Which grants has she had?", "Which was the largest?"), "Wet roots"),
    (("Where did she work before Tromsø?",), "Royal Institute"),
    (("Has she worked at a university?",), "University of Bergen"),
    (("Has she trained gardeners?", "How many?"), "five gardeners"),
    (("Who can vouch for her?", "Which was the second one?"), "Solveig Aas"),
]


@pytest.mark.parametrize(("turns", "evidence"), QUOTED)
def test_the_person_the_post_or_the_prize_meant_is_quoted(
    solberg: Assistant, turns: tuple[str, ...], evidence: str
) -> None:
    assert answers_with(solberg, evidence, *turns)


UNSAID = [
    ("Was Jonas Beck her student?", "Where is he now?"),
    ("Who was her adviser for the doctorate?", "Where is he now?"),
    ("Did she win anything as a librarian?",),
    ("Who from Hamar can vouch for her?",),
    ("How soon could she start?",),
    ("Who was her adviser for the doctorate?", "Did they publish anything together?"),
    ("Who was her boss in Hamar?", "And where is he now?"),
]


@pytest.mark.parametrize("turns", UNSAID)
def test_nothing_is_told_of_another_person_post_or_time(solberg: Assistant, turns: tuple[str, ...]) -> None:
    assert ask(solberg, *turns).status == Status.NOT_FOUND


def test_studies_are_no_academic_post(marlow: Assistant) -> None:
    assert ask(marlow, "Has she ever held an academic post?").status == Status.NOT_FOUND


@pytest.mark.parametrize("question", ["Who is Ivar Moen?", "Ivar Moen's e-mail", "Wer ist Ivar Moen?"])
def test_all_that_is_told_of_a_referee_is_quoted(solberg: Assistant, question: str) -> None:
    assert quoted(ask(solberg, question)) == "Ivar Moen, Director, Fjordstone"
