"""What stands beside the names in a head: kinds of employment, what a firm is, marks and theses between commas."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.parsing.remarks import describes, is_aside, names_thesis
from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    "words",
    [
        "Teilzeit 75 %",
        "ca. 75 %",
        "50 %",
        "80–100 %",
        "8 h a week",
        "12 horas semanais",
        "15 ECTS",
        "berufsbegleitend",
        "by distance learning beside work",
        "während des Studiums",
        "en alternance",
    ],
)
def test_how_much_or_beside_what_somebody_worked(words: str) -> None:
    assert is_aside(words)


@pytest.mark.parametrize(
    "words", ["Teilzeitkolleg Nord", "During & Sons", "3M", "50 % Studio Falk", "Orrery Ltd", "2019"]
)
def test_names_and_dates_are_no_kind_of_employment(words: str) -> None:
    assert not is_aside(words)


@pytest.mark.parametrize(
    "words", ["weekly newspaper", "industrial ovens, family-owned", "Maschinenbau, 120 Mitarbeiter"]
)
def test_what_a_firm_is(words: str) -> None:
    assert describes(words)


@pytest.mark.parametrize("words", ["bol.com", "eBay Kleinanzeigen", "de Volkskrant", "ista", "Orrery, Ek"])
def test_names_in_small_letters_describe_nothing(words: str) -> None:
    assert not describes(words)


def test_what_a_thesis_is_about() -> None:
    about = "Bachelorarbeit über Lampen"
    found = names_thesis(about)
    assert found
    assert (about[found[0] :], about[: found[1]]) == ("Lampen", "Bachelorarbeit")
    assert names_thesis("Seminar über Lampen") is None


def test_a_remark_is_no_part_of_employer_or_position(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Berufserfahrung\n\n02/2016 – 07/2021 | Sozialpädagoge (80 %, ab Sommer 2018 70 %)\n\n"
        "Stiftung Ek, Teilzeit 80 %\n\n- Begleitung\n\n03/2013 – 01/2016 | Pflegehelfer (während des Studiums)\n\n"
        "Seniorenhaus Abendrot\n\n- Pflege\n"
    )
    assert [e[:2] for e in cv.heads(SectionKind.WORK)] == [
        ("Stiftung Ek", "Sozialpädagoge"),
        ("Seniorenhaus Abendrot", "Pflegehelfer"),
    ]


def test_what_an_employer_is_stands_behind_its_name(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\n### ORRERY KILN CO. -- industrial ovens, family-owned, Dunmere\n\n"
        "**Marketing Manager** [6/2018 to 1/2020]\n\n- Rebuilt it\n\n"
        "### Lamplight plc (shop lighting, about 300 staff)\n\n**Clerk** [3/2016 to 6/2018]\n\n- Filed\n"
    )
    first, second = cv.entries(SectionKind.WORK)
    assert [cv.of(e.name) for e in (first, second)] == ["ORRERY KILN CO.", "Lamplight plc"]
    assert cv.of(first.location) == "Dunmere"


def test_a_remark_among_school_and_study(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Education\n\n"
        "MSc Information Security, Royal Falk, University of Ek, by distance learning beside work, 2015 – 2018\n\n"
        "BSc Physics, Lamp University, GPA 3.6, 2012 – 2015\n"
    )
    first, second = cv.entries(SectionKind.EDUCATION)
    assert cv.of(first.name) == "Royal Falk, University of Ek"
    assert (cv.of(second.name), cv.facts(second)["score"]) == ("Lamp University", "3.6")


def test_a_position_in_bold_before_what_it_was_about(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\n### ORRERY CORPS\n\n**Outreach member** [8/2009 to 8/2010] for a weatherization "
        "nonprofit. Door-knocking, flyers, grant reports.\n"
    )
    assert cv.heads(SectionKind.WORK) == [("ORRERY CORPS", "Outreach member", "2009-08/2010-08")]


def test_what_is_told_in_brackets_behind_a_period_dates_nothing(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\n**Orrery plc, Cork (lamps, about 640 staff)** · Sept 2018 – now\n\n"
        "Lead Engineer, Apr 2021 – now\n\n- Led\n\n"
        "Systems Engineer, Sept 2018 – Dec 2020 (maternity leave Nov 2019 – Aug 2020)\n\n- Built\n"
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Orrery plc", "Lead Engineer", "2021-04/…"),
        ("Orrery plc", "Systems Engineer", "2018-09/2020-12"),
    ]


def test_a_subject_behind_a_position_is_no_employer(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Work\n\nIntern, Operations | 2013 – 2014\n\nFalk Air Cargo\n\n- Loaded\n")
    assert cv.heads(SectionKind.WORK) == [("Falk Air Cargo", "Intern, Operations", "2013/2014")]


def test_an_employer_described_behind_a_comma(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\nTreasurer, Lamp Night Shelter, a registered charity with 60 beds | 2019 – 2021\n"
    )
    assert cv.heads(SectionKind.WORK) == [("Lamp Night Shelter", "Treasurer", "2019/2021")]


def test_two_joined_words_before_a_firm_belong_to_the_position(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\n### Associate, Competition and Procurement, Falk LLP\n\n2010 – 2014\n\n- Wrote\n"
    )
    assert cv.heads(SectionKind.WORK) == [("Falk LLP", "Associate, Competition and Procurement", "2010/2014")]


def test_a_count_of_people_in_brackets_behind_a_company(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Berufserfahrung\n\n### Falk & Söhne KG (Heizung, 35 Leute), Ulm\n\n"
        "Meister, 2016 bis heute\n\n- Leitung\n\nGeselle, 2009 bis 2016\n\n- Montage\n"
    )
    assert [e[:2] for e in cv.heads(SectionKind.WORK)] == [
        ("Falk & Söhne KG", "Meister"),
        ("Falk & Söhne KG", "Geselle"),
    ]
