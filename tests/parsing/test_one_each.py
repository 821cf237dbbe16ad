"""Certificates, awards and projects: one on each line, several on a line, and who gave them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("6G TIG (renewed 2024); Safety Passport, exp. Nov 2026; Forklift", ["6G TIG", "Safety Passport", "Forklift"]),
        ("BLS, ACLS, PALS", ["BLS", "ACLS", "PALS"]),
        ("First Aid at Work, St John Ambulance", ["First Aid at Work"]),
        ("Excel für Profis, VHS Celle, 2019 (2 Tage)", ["Excel für Profis"]),
        ("Lamp Engineer (TÜV Nord), ID 14555/20, valid until 2025", ["Lamp Engineer"]),
        ("Web Analytics – Google – 2020", ["Web Analytics"]),
        ("英语六级（CET-6），560分", ["英语六级（CET-6）"]),
        ("Solutions Architect – Associate, 2019", ["Solutions Architect – Associate"]),
    ],
)
def test_certificates_of_a_line(parse_text: ParseText, line: str, names: list[str]) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Certificates\n\n- {line}\n- White Card, 2014\n")
    assert [head[0] for head in cv.heads(SectionKind.CERTIFICATES)] == [*names, "White Card"]


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_lines_that_look_alike_are_an_entry_each(parse_text: ParseText, suffix: str) -> None:
    lines = [
        "Habilitation BR, APAVE, 2021",
        "SST (sauveteur secouriste), recyclage 2023",
        "Gestion de projet, 2016 (5 jours)",
    ]
    heading, joint = ("## Certificats", "\n\n") if suffix == ".md" else ("CERTIFICATS", "\n")
    name = "# Robin Falk" if suffix == ".md" else "ROBIN FALK"
    cv = parse_text(f"{name}\n\n{heading}\n\n{joint.join(lines)}\n", suffix=suffix)
    assert [head[0] for head in cv.heads(SectionKind.CERTIFICATES)] == [
        "Habilitation BR",
        "SST (sauveteur secouriste)",
        "Gestion de projet",
    ]


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("Canal Tiles, 2022. 600 tiles for the Caldon Canal.", ("Canal Tiles", None, "/2022")),
        ("School garden, 2016: planned and planted with two classes", ("School garden", None, "/2016")),
        ("Rutas, 2020 – Flutter, Firebase", ("Rutas", None, "/2020")),
    ],
)
@pytest.mark.parametrize("mark", ["- ", ""])
def test_the_name_of_a_project_ends_before_its_date(
    parse_text: ParseText, mark: str, line: str, head: tuple[str, str | None, str]
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Projects\n\n{mark}Bay Bridge, 2019. Site plans.\n\n{mark}{line}\n")
    assert cv.heads(SectionKind.PROJECTS) == [("Bay Bridge", None, "/2019"), head]


@pytest.mark.parametrize(
    ("heading", "dates"),
    [
        ("Licenses & certifications", "Issued May 2018 · Expires Jan 2026"),
        ("Licencias y certificaciones", "Expedición: may. 2018 · Vencimiento: ene. 2026"),
        ("Licences et certifications", "Émise le mai 2018 · Expire le janv. 2026"),
        ("资格认证", "颁发日期：2018年5月 · 到期日期：2026年1月"),
    ],
)
def test_the_date_up_to_which_a_certificate_holds_is_none_of_another(
    parse_text: ParseText, heading: str, dates: str
) -> None:
    cv = parse_text(f"Ada Quill\n\n{heading.upper()}\n\nPower Tools Expert\nMoor Academy\n{dates}\n", ".txt")
    assert cv.heads(SectionKind.CERTIFICATES) == [("Power Tools Expert", None, "/2018-05")]


def test_a_project_is_named_before_a_sentence_on_it(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Projects\n\nDefib Map. Walked every street to register defibrillators.\n\n"
        "KerbScore. A phone checklist for frailty scoring, used by three trusts.\n"
    )
    assert [cv.of(entry.name) for entry in cv.entries(SectionKind.PROJECTS)] == ["Defib Map", "KerbScore"]
    assert "Walked every street" in (cv.facts(cv.entries(SectionKind.PROJECTS)[0])["summary"] or "")


def test_place_and_month_close_a_list_of_interests(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Interessi\n\nCanottaggio, cucina.\n\nPadova, febbraio 2026\n")
    assert [cv.of(entry.name) for entry in cv.entries(SectionKind.INTERESTS)] == ["Canottaggio", "cucina"]
