"""Layouts of ordinary CVs: what an employer does below its name, the second post with a comma, results of studies, and
what is said at the end of all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.parsing.remarks import describes
from assistant.parsing.scores import tells_result
from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def _jobs(cv: Parsed) -> list[tuple[str | None, str | None]]:
    return [(cv.of(entry.name), cv.of(entry.position)) for entry in cv.entries(SectionKind.WORK)]


def test_what_an_employer_does_is_not_its_name_where_its_town_stands_behind_that(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Where I have worked\n\n"
        "### Norrland Mejeri AB, Umeå, Sweden\nDairy cooperative\n\n**Operations Manager, Bottling**\n\n"
        "Aug 2005 – Jul 2013\n\n- Ran it\n\n"
        "### Haulwise Ltd, Leeds, UK\nRoute-planning software for hauliers, 240 employees\n\n**Director**\n\n"
        "Mar 2020 – present\n\n- Led it\n"
    )
    assert _jobs(cv) == [("Norrland Mejeri AB", "Operations Manager, Bottling"), ("Haulwise Ltd", "Director")]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Route-planning software for hauliers, 240 employees", True),
        ("Maschinenbau, 120 Mitarbeiter", True),
        ("Haulwise Ltd, Leeds", False),
        ("Quill & Sons, 1998", False),
    ],
)
def test_how_many_work_there_tells_what_an_employer_is(words: str, is_told: bool) -> None:
    assert describes(words) is is_told


def test_a_second_post_with_a_comma_is_held_at_the_employer_above(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Experience\n\n"
        "### Brightcart BV, Amsterdam, Netherlands\n\n**Head of Product**\n\nJul 2017 – Feb 2020\n\n- Managed it\n\n"
        "**Senior Product Manager, Fulfilment**\n\nSep 2014 – Jun 2017\n\n- Rebuilt it\n"
    )
    assert _jobs(cv) == [
        ("Brightcart BV", "Head of Product"),
        ("Brightcart BV", "Senior Product Manager, Fulfilment"),
    ]


def test_the_result_of_an_apprenticeship_is_not_where_it_was(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Ausbildung\n\n09/2001 – 07/2004\n\n**Ausbildung zum Industriemechaniker**\n\n"
        "Bernhard Fink Werkzeugbau, Kempten\n\nAbschluss mit Auszeichnung der IHK Schwaben\n\n"
        "2005 – 2006\n\n**Fachhochschulreife (Abendschule)**\n\nBerufsoberschule Kempten\n"
    )
    studies = [(cv.of(e.name), cv.of(e.position)) for e in cv.entries(SectionKind.EDUCATION)]
    assert studies == [
        ("Bernhard Fink Werkzeugbau, Kempten", "Ausbildung zum Industriemechaniker"),
        ("Berufsoberschule Kempten", "Fachhochschulreife (Abendschule)"),
    ]


def test_a_result_opens_with_its_label_and_names_an_honour() -> None:
    assert tells_result("Abschluss mit Auszeichnung der IHK Schwaben")
    assert not tells_result("Mit Auszeichnung")
    assert not tells_result("Abschlussklasse Kempten")


def test_what_stands_first_outside_work_is_no_skill(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Outside work\n\nFell running, ceramics, sourdough. Completed the Bob Graham Round in 2021.\n"
    )
    assert [cv.of(entry.name) for entry in cv.entries(SectionKind.INTERESTS)][:3] == [
        "Fell running", "ceramics", "sourdough",
    ]  # fmt: skip
    assert not cv.entries(SectionKind.SKILLS)


def test_sentences_on_the_next_job_below_the_interests_are_personal(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Interessen\n\nSkitouren, alte Mopeds\n\n"
        "Kündigungsfrist: drei Monate. Reisebereitschaft bis 40 %. Gehaltsvorstellung: 88.000 Euro.\n"
    )
    told = {fact.key: cv.of(fact.span) for fact in cv.cv.basics.facts}
    assert told == {"notice_period": "drei Monate", "desired_location": "bis 40 %", "salary": "88.000 Euro"}
    assert [cv.of(entry.name) for entry in cv.entries(SectionKind.INTERESTS)] == ["Skitouren", "alte Mopeds"]


def test_practicalities_are_personal(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Practicalities\n\nBritish and Swedish citizen. Notice period three months.\n")
    told = {fact.key: cv.of(fact.span) for fact in cv.cv.basics.facts}
    assert told == {"nationality": "British and Swedish", "notice_period": "three months"}


def test_a_position_stands_behind_a_place_and_a_colon(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Appointments\n\n"
        "**Halden University**, Pittsburgh, PA: *Assistant Professor*, 2021 – present\n- Led it\n\n"
        "**Bytefjord AS**, Oslo, Norway: *Engineer*, 2011 – 2013\n- Wrote it\n"
    )
    assert _jobs(cv) == [("Halden University", "Assistant Professor"), ("Bytefjord AS", "Engineer")]
    assert [cv.of(e.location) for e in cv.entries(SectionKind.WORK)] == ["Pittsburgh, PA", "Oslo, Norway"]


def test_languages_behind_the_skills_in_one_paragraph_are_languages(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Skills and Languages\n\nPython, C++ and SQL. Swedish and Twi (native), English (fluent).\n"
    )
    skills = [cv.of(entry.name) for entry in cv.entries(SectionKind.SKILLS)]
    assert skills == ["Python", "C++", "SQL"]
    assert [cv.of(entry.span) for entry in cv.entries(SectionKind.SKILLS)] == skills
    assert [cv.of(entry.name) for entry in cv.entries(SectionKind.LANGUAGES)] == ["Swedish", "Twi", "English"]


@pytest.mark.parametrize("heading", ["Students", "Doktoranden", "Doctorants", "Dottorandi", "指导研究生"])
def test_students_are_no_studies(parse_text: ParseText, heading: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\n- Tunde Abara, PhD, 2021 – 2024\n- Jia Weng, PhD, 2022 – 2025\n")
    assert not cv.entries(SectionKind.EDUCATION)


def test_a_kind_of_contract_is_no_third_field_that_makes_the_employer_a_town(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Parcours professionnel\n\n**Contrôleuse de gestion – CDI**\n\n"
        "Valmeca Robinetterie, Villeurbanne (69) | depuis septembre 2021\n\n- Suivi\n"
    )
    assert _jobs(cv) == [("Valmeca Robinetterie", "Contrôleuse de gestion")]


def test_a_study_with_a_bracket_and_a_mark_is_read_whole(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Études\n\n"
        "2014 – 2016 Master Contrôle de gestion et audit organisationnel, IAE Lyon (en alternance), mention bien\n\n"
        "Mémoire : « Le coût caché des ruptures », dirigé par Mme Nadia Ferhat, 16/20\n\n"
        "2013 – 2014 Licence Sciences de gestion, Université de Bretagne Occidentale, Brest\n"
    )
    studies = [(cv.of(e.name), cv.of(e.position)) for e in cv.entries(SectionKind.EDUCATION)]
    assert studies == [
        ("IAE Lyon", "Master Contrôle de gestion et audit organisationnel"),
        ("Université de Bretagne Occidentale", "Licence Sciences de gestion"),
    ]


def test_what_was_held_in_a_town_is_a_talk_among_writings(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Talks and writing\n\n"
        '- "Nobody Reads Your Runbook", SREcon EMEA, Dublin, October 2024\n'
        '- "Half the Pages", DevOpsDays Cardiff, 2023\n'
        "- Monthly column on incidents for the newsletter Uptime Letters since 2022\n"
    )
    assert [cv.of(entry.name) for entry in cv.entries(SectionKind.OTHER)] == [
        "Nobody Reads Your Runbook",
        "Half the Pages",
    ]
    assert len(cv.entries(SectionKind.PUBLICATIONS)) == 1


def test_a_sentence_with_a_year_in_brackets_is_no_study(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Qualifications\n\n**BSc General Nursing, Dublin City University**, 2007 – 2011\n\n"
        "Second class honours, grade 1. Elective placement of six weeks at Elm Hospital, Dar es Salaam (2010)\n"
    )
    assert [cv.of(e.name) for e in cv.entries(SectionKind.EDUCATION)] == ["Dublin City University"]


@pytest.mark.parametrize(
    ("listed", "levels"),
    [
        ("English (native), basic Welsh, fluent French, some Spanish", ["native", "basic", "fluent", "some"]),
        ("Deutsch (Muttersprache), fließend Englisch, gutes Französisch", ["Muttersprache", "fließend", "gutes"]),
        ("Native English and fluent French. Conversational Italian", ["Native", "fluent", "Conversational"]),
        ("un peu de breton, anglais courant", ["un peu", "courant"]),
        ("English: native, French: fluent", ["native", "fluent"]),
        ("English native, French fluent, Welsh basic", ["native", "fluent", "basic"]),
    ],
)
def test_a_level_before_a_language_is_its_own(parse_text: ParseText, listed: str, levels: list[str]) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Languages\n\n{listed}\n")
    assert [cv.of(entry.position) for entry in cv.entries(SectionKind.LANGUAGES)] == levels


def test_a_project_with_its_year_in_brackets_is_one_of_its_own(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nSIDE PROJECTS\n\npagerquiet (2020 - today)  Alert daemon in Go, 2,300 stars, MIT licence\n"
        "tidewatch (2018)  Raspberry Pi tide gauge for the Severn, written in Python with my daughter\n",
        ".txt",
    )
    assert [cv.of(entry.name) for entry in cv.entries(SectionKind.PROJECTS)] == ["pagerquiet", "tidewatch"]


def test_a_year_of_something_else_at_a_school_dates_no_study_of_its_own(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Learning\n\n**BA (Hons) English and Journalism**, 2008 – 2011\n\n"
        "University of Sheffield, with an Erasmus semester at Universiteit Utrecht (spring 2010)\n"
    )
    (study,) = cv.entries(SectionKind.EDUCATION)
    assert cv.of(study.position) == "BA (Hons) English and Journalism"
    assert (cv.of(study.name) or "").startswith("University of Sheffield")
    assert study.period is not None
    assert study.period.start is not None
    assert study.period.start.year == 2008


def test_a_date_up_to_which_a_certificate_is_valid_is_no_other_one(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Zertifikate\n\n| 2012 | Trainerin C Sportklettern |\n|---|---|\n"
        "| 2023 | Erste Hilfe am Kind |\n\nDeutsches Rotes Kreuz, gültig bis 2025\n"
    )
    names = [cv.of(entry.name) for entry in cv.entries(SectionKind.CERTIFICATES)]
    assert "Erste Hilfe am Kind" in names
    assert "Deutsches Rotes Kreuz" not in names
