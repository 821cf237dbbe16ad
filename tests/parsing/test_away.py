"""Times away from work: they are dated, and nobody's employer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.parsing.away import is_away
from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    "words",
    [
        "Career break",
        "Mutterschutz und Elternzeit",
        "Break: walked the Camino",
        "Reise durch Südamerika",
        "Congé parental",
        "Viaje por Asia",
        "Neuseeland: auf zwei Baustellen in Nelson gearbeitet, dann gereist",
    ],
)
def test_a_time_away(words: str) -> None:
    assert is_away(words)


@pytest.mark.parametrize("words", ["Travel Lamp Agency", "Reise Falk Verlag", "Breakwater Ltd", "Auszeit Hotel GmbH"])
def test_an_employer_is_no_time_away(words: str) -> None:
    assert not is_away(words)


def test_a_time_away_is_dated_and_no_job(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\nClerk, Orrery Ltd | 2018 – 2022\n\nCareer break | Jan 2018 – Aug 2018\n\n"
        "Clerk, Lampwick Ltd | 2014 – 2017\n"
    )
    assert [e[0] for e in cv.heads(SectionKind.WORK)] == ["Orrery Ltd", "Lampwick Ltd"]
    assert cv.heads(SectionKind.OTHER) == [("Career break", None, "2018-01/2018-08")]


def test_a_leave_takes_no_employer_of_what_is_below(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\n**Orrery Ltd**, Hull\n\n*Manager* (2019 – present)\n\n- Managed\n\n"
        "**Parental leave** (2014 – 2015)\n\n**Lamp UK**, London\n\n*Clerk (in Elternzeit)* (2011 – 2014)\n\n- Filed\n"
    )
    assert [e[:2] for e in cv.heads(SectionKind.WORK)] == [("Orrery Ltd", "Manager"), ("Lamp UK", "Clerk")]


@pytest.mark.parametrize(
    "line",
    [
        "Apr – Aug 2018: no employer, rebuilt my own house.",
        "04/2018 – 08/2018: arbeitssuchend",
        "Jun – Dec 2015: unemployed",
    ],
)
def test_a_line_of_a_gap_is_no_job(parse_text: ParseText, line: str) -> None:
    cv = parse_text(
        f"# Robin Falk\n\n## Work\n\n### Welder, Moor Ltd\nSept 2018 – present\n\n- Ran the shop\n\n{line}\n\n"
        "### Apprentice, Holm Ltd\n2006 – 2011\n\n- Swept the shop\n"
    )
    assert [head[0] for head in cv.heads(SectionKind.WORK)] == ["Moor Ltd", "Holm Ltd"]
