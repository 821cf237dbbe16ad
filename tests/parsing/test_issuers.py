"""Who gave a certificate, where the name stands below the date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]

CV = """\
Jane Doe
jane@example.org

Certifications

Full-Stack Web Development
2020
CodeAcademy

AWS Certified Developer
2019
Amazon Web Services

Forklift Licence
2018
Passed with distinction after forty hours of practice, in Leeds.
"""


def test_the_line_below_the_date_is_the_issuer(parse_text: Callable[..., Parsed]) -> None:
    parsed = parse_text(CV)
    entries = [e for s in parsed.cv.sections if s.kind is SectionKind.CERTIFICATES for e in s.entries]
    issuers = [[f.span.of(parsed.document.text) for f in e.extra if f.key == "issuer"] for e in entries]
    assert issuers == [["CodeAcademy"], ["Amazon Web Services"], []]


@pytest.mark.parametrize(
    ("line", "name", "period"),
    [
        (
            "AWS Solutions Architect – Associate, 2019 (let it lapse in 2022)",
            "AWS Solutions Architect – Associate",
            2019,
        ),
        ("OSCP, July 2020 (sat the exam with a baby next door)", "OSCP", 2020),
        (
            "Kubernetes Security Specialist (CKS), Nov 2022; ran out Nov 2024",
            "Kubernetes Security Specialist (CKS)",
            2022,
        ),
        ("Wundexpertin ICW, 2015 (Rezertifizierung 2020 nicht mehr gemacht)", "Wundexpertin ICW", 2015),
        ("HubSpot Inbound Marketing, renewed 2024", "HubSpot Inbound Marketing", 2024),
        ("Neue Autorität, 3 Tage, 2020", "Neue Autorität", 2020),
        ("CFA Level I – passed, and went no further, June 2016", "CFA Level I", 2016),
    ],
)
def test_the_name_of_a_certificate_stands_before_its_date(
    parse_text: ParseText, line: str, name: str, period: int
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Certificates\n\n- {line}\n- LPIC-2, 2014\n")
    first, second = cv.entries(SectionKind.CERTIFICATES)
    assert (cv.of(first.name), first.period and first.period.end and first.period.end.year) == (name, period)
    assert cv.of(second.name) == "LPIC-2"


def test_what_is_told_behind_a_date_is_kept(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Awards\n\n- Moor Medal, July 2020 (for the exam with a baby next door)\n- Fen Prize, 2016\n"
    )
    assert "for the exam with a baby next door" in (cv.facts(cv.entries(SectionKind.AWARDS)[0])["note"] or "")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("PRSA Moor PRism Award, crisis communications, 2023", "PRSA Moor PRism Award, crisis communications"),
        ("Hagström travel grant, SEK 35 000, 2024 (three weeks in Groningen)", "Hagström travel grant"),
        ("Prêmio Cláudio Abramo, 2022, categoria dados abertos, pelo Moor", "Prêmio Cláudio Abramo"),
        ("Olympiad of Physics, 2nd prize, 2011", "Olympiad of Physics"),
        ("Ideenpreis 2020 für Wasser", "Ideenpreis 2020 für Wasser"),
    ],
)
def test_the_name_of_an_award_stands_before_its_date(parse_text: ParseText, line: str, name: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Awards\n\n- {line}\n- Moor Medal, 2014\n")
    first = cv.entries(SectionKind.AWARDS)[0]
    assert (cv.of(first.name), "issuer" in cv.facts(first)) == (name, False)


def test_points_behind_an_examination_are_no_part_of_its_name(parse_text: ParseText) -> None:
    cv = parse_text("# 李明\n\n## 证书\n\n- 大学英语六级 578分（2015年12月）\n- 软件设计师（2017年5月）\n")
    assert [name for name, _, _ in cv.heads(SectionKind.CERTIFICATES)] == ["大学英语六级", "软件设计师"]


@pytest.mark.parametrize(
    ("heading", "line", "name", "issuer"),
    [
        (
            "Certificates",
            "Gestão de queixas, Turismo de Portugal, 35 horas, 2019",
            "Gestão de queixas",
            "Turismo de Portugal",
        ),
        (
            "Certificates",
            "First Aid at Work, St John Ambulance, 2022 (16 hours)",
            "First Aid at Work",
            "St John Ambulance",
        ),
        (
            "Certificates",
            "Soporte vital (SV), American Heart Association, renovado en 2024",
            "Soporte vital (SV)",
            "American Heart Association",
        ),
        (
            "Certificates",
            "Sommelier AIS, diploma di terzo livello – Lecce, 2017",
            "Sommelier AIS, diploma di terzo livello",
            None,
        ),
        ("Certificates", "Chartered Accountant (Malta), MIA, since 2011", "Chartered Accountant (Malta)", "MIA"),
        ("Certificates", "Forklift (RTITB), refreshed 2023", "Forklift (RTITB)", None),
        (
            "Awards",
            "NWO Veni grant, Dutch Research Council, 2023 (€320,000)",
            "NWO Veni grant",
            "Dutch Research Council",
        ),
        ("Awards", "Wax Society of London, Annual Award, 2012", "Annual Award", "Wax Society of London"),
        ("Awards", "2019 – Trophée du thé, Club des mèches, pour le centenaire", "Trophée du thé", "Club des mèches"),
        ("Awards", "Press Award, best feature, 2012", "Press Award, best feature", None),
        ("Awards", "2022 年度  公司金牌经理", "公司金牌经理", None),
        ("Certificates", "SPIN 销售培训（2019，三天）", "SPIN 销售培训", None),
        ("Certificates", "大学英语六级（CET-6，487 分）", "大学英语六级（CET-6，487 分）", None),
        ("Certificates", "项目管理师（人社部）", "项目管理师", "人社部"),
        ("Awards", "Finalist, The Lamp Awards, Best Wick, 2023", "Finalist, The Lamp Awards, Best Wick", None),
    ],
)
def test_the_parts_before_a_date_are_a_name_and_who_gave_it(
    parse_text: ParseText, heading: str, line: str, name: str, issuer: str | None
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\n- {line}\n- Moor Medal, 2012\n")
    entry = cv.cv.sections[-1].entries[0]
    assert (cv.of(entry.name), cv.facts(entry).get("issuer")) == (name, issuer)


def test_a_place_won_gave_no_award(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Auszeichnungen\n\n- 2018 Dissertationspreis der Universität Kiel, zweiter Platz\n"
        "- 2016 Reisepreis, Anna-Rabe-Stiftung\n"
    )
    issuers = [cv.facts(award).get("issuer") for award in cv.entries(SectionKind.AWARDS)]
    assert issuers == [None, "Anna-Rabe-Stiftung"]
