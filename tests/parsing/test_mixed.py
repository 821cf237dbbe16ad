"""Sections that hold more than one kind, rows of personal data, lines that close a CV."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def basics(cv: Parsed) -> dict[str, str | None]:
    return {fact.key: cv.of(fact.span) for fact in cv.cv.basics.facts}


@pytest.mark.parametrize(
    ("heading", "row", "names"),
    [
        ("Volunteering and interests", "Interests: rowing, bell-ringing", ["rowing", "bell-ringing"]),
        ("Ehrenamt und Interessen", "Hobbys: Rudern, Schach", ["Rudern", "Schach"]),
        ("Idiomas", "Aficiones: remo, ajedrez", ["remo", "ajedrez"]),
    ],
)
def test_a_row_of_interests_in_another_section_is_interests(
    parse_text: ParseText, heading: str, row: str, names: list[str]
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## {heading}\n\nFire Brigade, treasurer, 2016 – 2019\n\n{row}\n")
    assert [name for name, _, _ in cv.heads(SectionKind.INTERESTS)] == names


@pytest.mark.parametrize(
    ("heading", "row", "value"),
    [
        ("Kenntnisse", "Führerschein: Klassen B und C1", "Klassen B und C1"),
        ("Skills", "Driving licence: B, full", "B, full"),
        ("Compétences", "Permis de conduire : B", "B"),
        ("Competenze", "Patente di guida: B", "B"),
    ],
)
def test_a_driving_licence_among_skills_is_the_persons(
    parse_text: ParseText, heading: str, row: str, value: str
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## {heading}\n\n- Databases: PostgreSQL, Oracle\n- {row}\n")
    assert basics(cv)["driving_licence"] == value
    assert [name for name, _, _ in cv.heads(SectionKind.SKILLS)] == ["Databases"]


@pytest.mark.parametrize("heading", ["Premios y publicaciones", "Awards and publications", "Preise und Publikationen"])
def test_citations_below_a_heading_that_names_awards_too_are_publications(parse_text: ParseText, heading: str) -> None:
    cv = parse_text(
        f"# Robin Falk\n\n## {heading}\n\n- Northmoor Prize for Teaching, 2023\n"
        "- Falk, R. (2024). “The garden as a laboratory”. Notes on Schools, 47, 12-19.\n"
    )
    assert [name for name, _, _ in cv.heads(SectionKind.AWARDS)] == ["Northmoor Prize for Teaching"]
    assert [name for name, _, _ in cv.heads(SectionKind.PUBLICATIONS)] == ["The garden as a laboratory"]
    assert [cv.of(p.span) for p in cv.entries(SectionKind.PUBLICATIONS)[0].people] == ["Falk, R."]


def test_a_heading_of_courses_and_certificates_is_one_of_certificates(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Weiterbildung und Zertifikate\n\n- Professional Scrum Master I, 2022\n")
    assert [name for name, _, _ in cv.heads(SectionKind.CERTIFICATES)] == ["Professional Scrum Master I"]


def test_a_signature_of_place_day_and_name_is_no_entry(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Ehrenamt\n\nFeuerwehr Durlach, Gruppenführer, 2016 – 2019\n\n"
        "Karlsruhe, 2. November 2026\n\nRobin Falk\n"
    )
    assert len(cv.entries(SectionKind.VOLUNTEER)) == 1
    assert [cv.of(e.span) for e in cv.entries(SectionKind.OTHER)] == ["Karlsruhe, 2. November 2026", "Robin Falk"]


@pytest.mark.parametrize(
    ("line", "birth", "licence"),
    [
        ("Nacida el 9 de mayo de 1992 Carné de conducir B y C", "el 9 de mayo de 1992", "B y C"),
        ("Geboren 9. Mai 1992, Führerschein B", "9. Mai 1992", "B"),
        ("Date of birth: 9 May 1992 Driving licence: B", "9 May 1992", "B"),
    ],
)
def test_two_personal_facts_on_one_line_are_two(parse_text: ParseText, line: str, birth: str, licence: str) -> None:
    found = basics(parse_text(f"# Robin Falk\n\n## Personal data\n\n{line}\n"))
    assert (found["birth_date"], found["driving_licence"]) == (birth, licence)


def test_labels_side_by_side_below_a_heading_have_a_value_each(parse_text: ParseText) -> None:
    cv = parse_text("罗小雨\n\n求职意向\n\n意向岗位：厨师长\t期望薪资：20K\n", ".txt")
    found = basics(cv)
    assert (found["desired_position"], found["salary"]) == ("厨师长", "20K")


def test_a_document_with_its_year_in_brackets_is_no_place(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\nrobin@falk.example\n\n## Personal data\n\nCertificate of good conduct (2026)\n")
    assert cv.cv.basics.location is None


def test_labels_beside_their_text_head_sections_in_a_section_of_further_data(parse_text: ParseText) -> None:
    rows = (("Publications", "Falk, R. (2020). Bells of the North. Leeds: Moor Press."), ("References", "Ada Quill"))
    table = "".join(f"<tr><td>{label}</td><td>{text}</td></tr>" for label, text in rows)
    cv = parse_text(f"<h1>Robin Falk</h1><h2>Additional information</h2><table>{table}</table>", ".html")
    assert [name for name, _, _ in cv.heads(SectionKind.PUBLICATIONS)] == ["Bells of the North"]
    assert [name for name, _, _ in cv.heads(SectionKind.REFERENCES)] == ["Ada Quill"]


def test_a_list_of_languages_goes_on_in_the_next_line(parse_text: ParseText) -> None:
    cv = parse_text(
        "ROBIN FALK\n\nSKILLS\n\nTax:        VAT, duties\nLanguages:  isiZulu (home language), English (fluent),\n"
        "            Afrikaans (working knowledge)\n",
        ".txt",
    )
    assert [name for name, _, _ in cv.heads(SectionKind.LANGUAGES)] == ["isiZulu", "English", "Afrikaans"]


def test_certificates_below_studies_without_headings_are_a_section(parse_text: ParseText) -> None:
    cv = parse_text(
        "<h1>Robin Falk</h1><h2>Learning</h2><p>BA in History, Hull University, 2010 – 2013</p>"
        "<h3>Certificates</h3><ul><li>Welding Level 2 (2019)</li></ul>",
        ".html",
    )
    assert [name for name, _, _ in cv.heads(SectionKind.CERTIFICATES)] == ["Welding Level 2"]


def test_a_row_of_another_kind_below_named_columns_is_apart(parse_text: ParseText) -> None:
    rows = [("English", "C1"), ("French", "B2"), ("Dutch", "A1"), ("Certificates", "Chartered Accountant")]
    body = "".join(f"<tr><td>{name}</td><td>{level}</td><td>2019</td></tr>" for name, level in rows)
    head = "<thead><tr><th>Language</th><th>Level</th><th>Year</th></tr></thead>"
    cv = parse_text(f"<h1>Ada Quill</h1><h2>Languages</h2><table>{head}{body}</table>", suffix=".html")
    assert len(cv.entries(SectionKind.LANGUAGES)) == 3
    assert ["Chartered Accountant" in (cv.of(e.span) or "") for e in cv.entries(SectionKind.CERTIFICATES)] == [True]


def test_rows_of_additional_information_are_sections(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Additional information\n\n- Credentials: CFA charterholder (2021); FINRA Series 63 (2017)\n"
        "- Software: Tekla, AutoCAD; Python\n"
        "- Community: Mentor, Minds Club (since 2023); Treasurer, Southside Pantry (2018–2021)\n"
    )
    assert cv.heads(SectionKind.CERTIFICATES) == [
        ("CFA charterholder", None, "/2021"),
        ("FINRA Series 63", None, "/2017"),
    ]
    assert [cv.of(e.name) for e in cv.entries(SectionKind.SKILLS)] == ["Tekla", "AutoCAD", "Python"]
    assert cv.heads(SectionKind.VOLUNTEER) == [
        ("Minds Club", "Mentor", "2023/…"),
        ("Southside Pantry", "Treasurer", "2018/2021"),
    ]


def test_certificates_on_one_line_each_with_its_date(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Certificates\n\nCKA (2021), AWS Solutions Architect (2020)\n")
    assert cv.heads(SectionKind.CERTIFICATES) == [("CKA", None, "/2021"), ("AWS Solutions Architect", None, "/2020")]


def test_a_section_of_courses_that_holds_the_degrees_is_education(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Training\n\nBA Metal Art, University of Gothenburg | 2006 – 2009\n")
    assert cv.heads(SectionKind.EDUCATION) == [("University of Gothenburg", "BA Metal Art", "2006/2009")]


@pytest.mark.parametrize(
    ("heading", "paper", "talk"),
    [
        ("Publicaciones y ponencias", "«Acoger sin prisa», Revista Norte, 2019", "«Un triaje», ponencia, Soria, 2022"),
        (
            "Publications et interventions",
            "« Bouger pendant le travail », Sage, 2020",
            "« Allaiter », Journées X, 2022",
        ),
        ("Publication and poster", "“Slow Care at Home”, Nursing Review, 2019", "Poster “Wards at Night”, Leeds, 2022"),
    ],
)
def test_papers_and_talks_below_one_heading_are_told_by_their_lines(
    parse_text: ParseText, heading: str, paper: str, talk: str
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\n- {paper}\n- {talk}\n")
    assert [cv.of(e.span) for e in cv.entries(SectionKind.PUBLICATIONS)] == [paper]
    assert [cv.of(e.span) for e in cv.entries(SectionKind.OTHER)] == [talk]


def test_awards_and_training_are_told_by_their_lines(parse_text: ParseText) -> None:
    lines = (
        "- 2024 Hope Prize\n- 2023 Travel scholarship\n- 2022 Certificate in Good Practice\n- 2021 First Aid at Work\n"
    )
    cv = parse_text(f"# Ada Quill\n\n## Awards and training\n\n{lines}")
    assert [name for name, _, _ in cv.heads(SectionKind.AWARDS)] == ["Hope Prize", "Travel scholarship"]
    assert [name for name, _, _ in cv.heads(SectionKind.CERTIFICATES)] == [
        "Certificate in Good Practice",
        "First Aid at Work",
    ]


def test_the_only_date_in_the_words_of_an_award_is_its_own(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Awards\n\n- Ideas Prize 2020 for the reusable crate\n")
    assert [period for _, _, period in cv.heads(SectionKind.AWARDS)] == ["/2020"]


def test_points_are_a_mark_and_no_subject(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Education\n\n### Hill School\nInternational Baccalaureate, 41 points\n2017 – 2020\n"
    )
    (study,) = cv.entries(SectionKind.EDUCATION)
    assert cv.facts(study)["score"] == "41 points"


@pytest.mark.parametrize("line", ["Officine Rossi S.r.l., Lonato del Garda (BS)", "Ferro & Co. GmbH, Casteggio (PV)"])
def test_a_town_with_its_province_is_a_place(parse_text: ParseText, line: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Esperienze\n\n2020 - oggi\n{line}\nResponsabile amministrativa\n\n- Bilanci\n")
    (job,) = cv.entries(SectionKind.WORK)
    assert cv.of(job.position) == "Responsabile amministrativa"
    assert cv.of(job.location) == line.partition(", ")[2]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Speaks", "languages"), ("Lingue parlate", "languages"), ("Giving back", "volunteer"),
        ("Part-time work", "work"), ("Ferienjobs", "work"), ("Petits boulots", "work"),
    ],
)  # fmt: skip
def test_everyday_headings(parse_text: ParseText, heading: str, kind: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Experience\n\n### Clerk, Acme\n2020\n\n## {heading}\n\n- English (fluent)\n")
    assert str(cv.cv.sections[-1].kind) == kind


def test_a_name_with_an_address_beside_it_is_the_name(parse_text: ParseText) -> None:
    text = "Robin Falk\t9 Mill Lane, Leeds LS1\nChemist\t+44 113 555 0101\n\nEDUCATION\n\nBSc, Hill College, 2020\n"
    cv = parse_text(text, ".txt")
    assert cv.cv.candidate == "Robin Falk"
    assert cv.of(cv.cv.basics.location) == "9 Mill Lane, Leeds LS1"


def test_a_label_alone_above_items_heads_them_among_rows_with_labels(parse_text: ParseText) -> None:
    cv = parse_text(
        "ROBIN FALK\n\nADDITIONAL INFORMATION\n\nCertificates    First aid (2019)\nPublications\n"
        "- Falk, R. (2020). Bells of the North. Moor Review, 4.\n- Falk, R. (2021). Ropes. Moor Review, 5.\n"
        "Interests       Chess\n",
        ".txt",
    )
    assert [name for name, _, _ in cv.heads(SectionKind.PUBLICATIONS)] == ["Bells of the North", "Ropes"]
    assert [name for name, _, _ in cv.heads(SectionKind.CERTIFICATES)] == ["First aid"]
    assert [name for name, _, _ in cv.heads(SectionKind.INTERESTS)] == ["Chess"]


@pytest.mark.parametrize(
    ("heading", "lines", "voluntary", "interests"),
    [
        (
            "Ehrenamt und Interessen",
            ["Seit 2016 Ausbilder, Deutsches Rotes Kreuz", "Rudern, Möbel restaurieren, Krimis"],
            1,
            ["Rudern", "Möbel restaurieren", "Krimis"],
        ),
        (
            "Community and interests",
            ["Driver, Meals on Wheels, since 2019. Trustee of the Wright Library. Beekeeping, banjo, baking."],
            2,
            ["Beekeeping", "banjo", "baking"],
        ),
        ("Interessi e volontariato", ["Scacchi", "Socia della Croce Verde dal 2014"], 1, ["Scacchi"]),
    ],
)
def test_voluntary_work_and_interests_below_one_heading(
    parse_text: ParseText, heading: str, lines: list[str], voluntary: int, interests: list[str]
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## {heading}\n\n" + "\n\n".join(lines) + "\n")
    assert len(cv.entries(SectionKind.VOLUNTEER)) == voluntary
    assert [name for name, _, _ in cv.heads(SectionKind.INTERESTS)] == interests


def test_the_day_of_a_signature_closes_a_section_of_interests(parse_text: ParseText) -> None:
    text = "# Robin Falk\n\n## Ehrenamt und Interessen\n\nRudern, Schach\n\nKöln, im März 2024\n\nRobin Falk\n"
    cv = parse_text(text)
    assert [name for name, _, _ in cv.heads(SectionKind.INTERESTS)] == ["Rudern", "Schach"]
    assert cv.entries(SectionKind.VOLUNTEER) == []


@pytest.mark.parametrize(
    ("heading", "award", "certificate"),
    [
        ("获奖与证书", "2022 年 公司优秀员工", "软考高级，2020 年"),
        ("Awards and certificates", "Employee of the Year, 2022", "CISSP, 2021"),
    ],
)
def test_the_name_of_a_certificate_tells_it_from_an_award(
    parse_text: ParseText, heading: str, award: str, certificate: str
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\n- {award}\n- {certificate}\n")
    assert len(cv.heads(SectionKind.AWARDS)) == 1
    assert len(cv.heads(SectionKind.CERTIFICATES)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Daisy Award, July 2022, nominated by a patient’s family", "Student Nurse of the Year, Kent, 2014"),
        ("Prix Orme, mai 2021, remis par la ville", "Médaille du travail, 2016"),
    ],
)
def test_each_award_that_is_dated_among_its_words_is_an_entry(parse_text: ParseText, first: str, second: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Awards\n\n{first}\n\n{second}\n")
    assert [name for name, _, _ in cv.heads(SectionKind.AWARDS)] == [first.split(", ")[0], second.split(", ")[0]]


def test_one_of_several_certificates_may_have_no_date(parse_text: ParseText) -> None:
    lines = ("Teaching License (7–12), issued 2017, renewed 2022", "Board Certified Teacher, 2018")
    more = ("College course audit approved", "First Aid and CPR, 2024")
    cv = parse_text("# Robin Falk\n\n## Certification\n\n" + "\n\n".join(lines + more) + "\n")
    assert [cv.of(entry.span) for entry in cv.entries(SectionKind.CERTIFICATES)] == [*lines, *more]


def test_qualifications_that_are_certificates(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Gareth Falk\n\n## Education\n\nUniversity of Exeter, BSc in Accounting\tSept 2009 – June 2012\n\n"
        "## Qualifications\n\n- ACA, Institute of Accountants, 2015\n- Certified Internal Auditor, IIA, 2018\n"
    )
    assert len(cv.entries(SectionKind.CERTIFICATES)) == 2
    assert len(cv.entries(SectionKind.EDUCATION)) == 1


def test_qualifications_that_are_studies(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Gareth Falk\n\n## Qualifications\n\n"
        "- BEng Civil Engineering, University College Dublin, 2009\n- Certified Internal Auditor, IIA, 2018\n"
    )
    assert len(cv.entries(SectionKind.EDUCATION)) == 2


def test_the_name_beside_the_heading_of_the_personal_data(parse_text: ParseText) -> None:
    cv = parse_text(
        "Curriculum Vitae\n\nInformazioni personali\tDavide Falk\n\nTelefono\t+39 035 555 0192\n\n"
        "# Istruzione\n\n2016 – 2017\tMaster, Politecnico di Milano\n"
    )
    assert cv.of(cv.cv.basics.name) == "Davide Falk"


def test_a_town_that_no_list_knows_before_its_country(parse_text: ParseText) -> None:
    cv = parse_text("# Rodrigo Falk\n\nQuillapan, Jalisco, México · 33 5550 1846 · r.falk@correo.example\n")
    assert cv.of(cv.cv.basics.location) == "Quillapan, Jalisco, México"


def test_other_is_the_last_group_of_skills(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Skills\n\n| Area | Tools |\n|---|---|\n| Build | Ant, Make |\n| Other | Blender, Krita |\n"
    )
    groups = {cv.of(e.name): [cv.of(k) for k in e.keywords] for e in cv.entries(SectionKind.SKILLS)}
    assert groups["Other"] == ["Blender", "Krita"]


def test_a_level_before_a_language_is_no_interest(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Languages\n\nFluent\tEnglish\nReading\tDutch\n")
    assert cv.entries(SectionKind.INTERESTS) == []
    assert "Dutch" in [name for name, _, _ in cv.heads(SectionKind.LANGUAGES)]


def test_rows_of_a_last_section_are_of_the_kinds_of_their_labels(parse_text: ParseText) -> None:
    cv = parse_text(
        "IDA HOLM\n\nSONSTIGES\n\nEDV\tOrbis, Vivendi, Word und Outlook\n"
        "Ehrenamt\tSprachmittlerin im Café Moor, 2015 – 2018\nFreizeit\tFrauenchor, Rudern\n"
        "Auskunft gibt\tBernd Falk, Leitung Technik, Moor GmbH\n",
        ".txt",
    )
    skills = [cv.of(w) for e in cv.entries(SectionKind.SKILLS) for w in e.keywords or (e.name,)]
    assert skills == ["Orbis", "Vivendi", "Word", "Outlook"]
    assert cv.heads(SectionKind.VOLUNTEER) == [("Café Moor", "Sprachmittlerin", "2015/2018")]
    assert [cv.of(e.name) for e in cv.entries(SectionKind.INTERESTS)] == ["Frauenchor", "Rudern"]
    assert [cv.of(e.name) for e in cv.entries(SectionKind.REFERENCES)] == ["Bernd Falk"]


def test_labels_before_two_blanks_open_rows(parse_text: ParseText) -> None:
    cv = parse_text(
        "IDA HOLM\n\nSKILLS\n\nCode       R, Python, Git\nTickets    First Aid, WHMIS,\n           Boat Operator Card\n"
        "Languages  English, French (B2, 2019)\n\n"
        "References: Dr. Ada Roe, Moor University; Bo Lind, chemist at Fen Ltd\n",
        ".txt",
    )
    assert [cv.of(e.name) for e in cv.entries(SectionKind.LANGUAGES)] == ["English", "French"]
    named = [cv.of(w) for e in cv.entries(SectionKind.CERTIFICATES) for w in e.keywords or (e.name,)]
    assert named == ["First Aid", "WHMIS", "Boat Operator Card"]
    assert [cv.of(e.name) for e in cv.entries(SectionKind.REFERENCES)] == ["Dr. Ada Roe", "Bo Lind"]


def test_a_row_of_what_is_unpaid_has_a_position_in_each_of_its_parts(parse_text: ParseText) -> None:
    unpaid = "Unpaid: mentor at CoderDojo Moor since 2019; treasurer of the Fen chapter 2020 – 2022, still a member."
    cv = parse_text(f"# Ida Holm\n\n## Other\n\n{unpaid}\n\nOff line: tin whistle, rowing.\n")
    assert cv.heads(SectionKind.VOLUNTEER) == [
        ("CoderDojo Moor", "mentor", "2019/…"),
        ("Fen chapter", "treasurer", "2020/2022"),
    ]
    assert [cv.of(e.name) for e in cv.entries(SectionKind.INTERESTS)] == ["tin whistle", "rowing"]


def test_rows_of_known_skills_behind_labels_of_the_writers_own_are_skills(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## What else I bring\n\n| | |\n|---|---|\n| CAD / PDM | Siemens NX, SolidWorks |\n"
        "| Languages | German (native), English (B2) |\n| Interests | rowing, chess |\n"
        "| Unpaid | Moor Fire Brigade, since 2010; group leader since 2019 |\n"
    )
    assert [name for name, _, _ in cv.heads(SectionKind.SKILLS)] == ["Siemens NX", "SolidWorks"]
    assert [name for name, _, _ in cv.heads(SectionKind.LANGUAGES)] == ["German", "English"]
    assert cv.heads(SectionKind.VOLUNTEER) == [
        ("Moor Fire Brigade", None, "2010/…"),
        ("Moor Fire Brigade", "group leader", "2019/…"),
    ]


@pytest.mark.parametrize(
    ("heading", "awards", "certificates"),
    [
        ("Awards and certificates", ["Employee of the Year", "Best Poster"], ["IELTS 7.5"]),
        ("Zertifikate und Auszeichnungen", ["Mitarbeiterin des Monats"], ["CFA Level II", "TOEFL 110"]),
        ("获奖与证书", ["年度技术之星", "大学生创业大赛 二等奖"], ["大学英语六级（CET-6）"]),
    ],
)
def test_awards_and_certificates_of_one_section_are_told_apart(
    parse_text: ParseText, heading: str, awards: list[str], certificates: list[str]
) -> None:
    items = "\n".join(f"- {line}" for line in (*awards, *certificates))
    cv = parse_text(f"# Robin Falk\n\n## {heading}\n\n{items}\n")
    text = {kind: " ".join(cv.of(s.span) or "" for s in cv.cv.sections if s.kind is kind) for kind in SectionKind}
    assert all(line in text[SectionKind.AWARDS] for line in awards)
    assert all(line in text[SectionKind.CERTIFICATES] for line in certificates)
    assert not any(line in text[SectionKind.AWARDS] for line in certificates)


@pytest.mark.parametrize(
    ("heading", "award", "offices"),
    [
        (
            "Auszeichnungen und Ehrenämter",
            "Moorpreis 2021: zweiter Platz",
            [
                ("Prüferin bei der Handelskammer Moor seit 2016", "Prüferin", "Handelskammer Moor"),
                ("Obmann des Krippenvereins Moor", "Obmann", "Krippenvereins Moor"),
            ],
        ),
        (
            "Prêmios, associações e outras atividades",
            "Prêmio Moor 2023, categoria Frio",
            [("Membro do Conselho de Frio da ACM desde 2019", "Membro", "Conselho de Frio da ACM")],
        ),
        (
            "Awards, memberships and volunteering",
            "Moor Medal, 2018",
            [("Treasurer of the Harbour Trust since 2019", "Treasurer", "Harbour Trust")],
        ),
        (
            "Premi e volontariato",
            "Premio Moor 2020",
            [("Volontario della Croce Verde dal 2015", "Volontario", "Croce Verde")],
        ),
    ],
)
def test_offices_beside_awards_are_voluntary_work(
    parse_text: ParseText, heading: str, award: str, offices: list[tuple[str, str, str]]
) -> None:
    lines = "\n".join(f"- {line}" for line in (award, *(line for line, _, _ in offices)))
    cv = parse_text(f"# Robin Falk\n\n## {heading}\n\n{lines}\n")
    assert len(cv.heads(SectionKind.AWARDS)) == 1
    assert [head[:2] for head in cv.heads(SectionKind.VOLUNTEER)] == [(name, role) for _, role, name in offices]


def test_a_talk_beside_awards_is_none(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Premios, asociaciones y otras actividades\n\n- Premio Moor 2020\n"
        "- Ponencia «Frío sin prisa» en el Congreso Moor, Lugo, marzo de 2024\n"
    )
    assert len(cv.heads(SectionKind.AWARDS)) == 1
    assert [head[0] for head in cv.heads(SectionKind.OTHER)] == ["Frío sin prisa"]


@pytest.mark.parametrize(
    ("heading", "told", "names"),
    [
        (
            "Service",
            "Treasurer of the Moor Trust since 2019. Jury member, Falk Prize, 2025. Volunteer at the Tern bike shop.",
            3,
        ),
        (
            "Engagements et loisirs",
            "Pompier volontaire à Moor de 2018 à 2021. Entraîneur bénévole de lutte, pour les 8-12 ans à Brest.",
            2,
        ),
        (
            "社会活动与爱好",
            "古美街道志愿者，自2020年起讲解报税；注册会计师协会会员。爱好古筝、马拉松（2024年无锡）。",
            2,
        ),
    ],
)
def test_offices_in_sentences_are_entries_each(parse_text: ParseText, heading: str, told: str, names: int) -> None:
    cv = parse_text(f"# Robin Falk\n\n## {heading}\n\n{told}\n")
    assert len(cv.heads(SectionKind.VOLUNTEER)) == names


def test_a_row_with_the_label_of_its_section_is_what_stands_beside_it(parse_text: ParseText) -> None:
    rows = "".join(
        f"<tr><td>{label}</td><td>{told}</td></tr>"
        for label, told in (("证书", "税务师（2018年）；管理会计师（2020年）"), ("软件", "SAP、Excel"))
    )
    cv = parse_text(f"<h1>钮庆</h1><h2>证书与技能</h2><table>{rows}</table>", suffix=".html")
    assert [name for name, _, _ in cv.heads(SectionKind.CERTIFICATES)] == ["税务师", "管理会计师"]


@pytest.mark.parametrize(
    ("line", "licence"),
    [
        ("Permis B et C1, véhicule personnel", "B et C1, véhicule personnel"),
        ("Permiso B y C, coche propio", "B y C, coche propio"),
    ],
)
def test_the_class_of_a_licence_belongs_to_it(parse_text: ParseText, line: str, licence: str) -> None:
    cv = parse_text(f"# Ada Quill\n\nada@quill.example\n\n{line}\n\n## Formation\n\n2010, Baccalauréat\n")
    assert basics(cv).get("driving_licence") == licence
