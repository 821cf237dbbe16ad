"""What layouts do to heads, side bars, tables and personal data: invented persons, one behaviour each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from assistant.parsing import parse
from assistant.types import Block, BlockKind, Document, SectionKind, Span

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def _laid_out(rows: Sequence[tuple[BlockKind, int, float, int, str]]) -> Parsed:
    """A document with the looks of a page: (kind, level, size, column, words) of each block."""
    text = "\n".join(words for *_, words in rows)
    blocks, at = [], 0
    for kind, level, size, column, words in rows:
        bold = kind is BlockKind.HEADING
        blocks.append(Block(kind, Span(at, at + len(words)), level=level, size=size, bold=bold, column=column))
        at += len(words) + 1
    document = Document("side.pdf", "side.pdf", "application/pdf", text, "", tuple(blocks))
    return Parsed(document, parse(document))


def test_a_side_bar_has_sections_of_its_own() -> None:
    heading, line, item = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM
    cv = _laid_out(
        [
            (heading, 1, 24, 0, "Odile Garnier"),
            (heading, 2, 13, 0, "Formation"),
            (heading, 3, 11, 0, "Licence Économie"),
            (line, 0, 10, 0, "Université Rennes 2 | 2007 – 2010"),
            (heading, 2, 13, 0, "Expérience professionnelle"),
            (heading, 3, 11, 0, "Comptable"),
            (line, 0, 10, 0, "Verrerie Astel | 2011 – 2019"),
            (item, 0, 10, 0, "Clôtures mensuelles"),
            (heading, 3, 11, 1, "CONTACT"),
            (line, 0, 9, 1, "06 55 50 11 22"),
            (line, 0, 9, 1, "o.garnier@courriel.example"),
            (heading, 3, 11, 1, "LOGICIELS"),
            (line, 0, 9, 1, "Sage 100"),
            (heading, 3, 11, 1, "LANGUES"),
            (line, 0, 9, 1, "Français : langue maternelle"),
        ]
    )
    assert [cv.of(s) for s in cv.cv.basics.emails + cv.cv.basics.phones] == [
        "o.garnier@courriel.example",
        "06 55 50 11 22",
    ]
    assert cv.heads(SectionKind.WORK) == [("Verrerie Astel", "Comptable", "2011/2019")]
    assert cv.heads(SectionKind.SKILLS) == [("Sage 100", None, None)]
    assert cv.heads(SectionKind.LANGUAGES) == [("Français", "langue maternelle", None)]


def test_personal_data_in_a_table_of_two_columns(parse_text: ParseText) -> None:
    cv = parse_text(
        "JUTTA OSTWALD\n\nPERSÖNLICHE DATEN\n\nGeburtsdatum\t14. Mai 1986\nGeburtsort\tKassel\n"
        "Familienstand\tverheiratet, zwei Kinder\nAnschrift\tBirkenweg 2, 50674 Köln\nTelefon\t+49 221 5550177\n",
        suffix=".txt",
    )
    basics = cv.cv.basics
    facts = {f.key: cv.of(f.span) for f in basics.facts}
    assert (basics.label, cv.of(basics.location)) == (None, "Birkenweg 2, 50674 Köln")
    assert facts["birth_date"] == "14. Mai 1986"
    assert facts["birth_place"] == "Kassel"
    assert facts["marital_status"] == "verheiratet, zwei Kinder"
    assert [cv.of(s) for s in basics.phones] == ["+49 221 5550177"]


@pytest.mark.parametrize(
    ("line", "day", "place"),
    [
        ("Nata a Modena il 3 novembre 1984", "3 novembre 1984", "Modena"),
        ("Born on 3 May 1990 in Leeds", "3 May 1990", "Leeds"),
        ("Geboren am 3. Mai 1990 in Köln", "3. Mai 1990", "Köln"),
        ("Née le 4 mai 1990 à Lyon", "4 mai 1990", "Lyon"),
        ("Geburtsdatum/-ort: 03.05.1986, Bad Homburg", "03.05.1986", "Bad Homburg"),
    ],
)
def test_date_and_place_of_birth_on_one_line(parse_text: ParseText, line: str, day: str, place: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n{line}\n\n## Education\n\n- BSc Physics, Example University, 2010 - 2014\n")
    assert {f.key: cv.of(f.span) for f in cv.cv.basics.facts} == {"birth_date": day, "birth_place": place}


def test_the_organisation_below_a_position_beats_its_department(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Jutta Ostwald\n\n## Berufserfahrung\n\nseit 04/2019\n\n**Stationsleitung, Intensivstation 3B**\n\n"
        "St.-Anna-Klinikum, Köln\n\n- Leitung von 32 Pflegekräften\n\n10/2008 – 06/2014\n\n"
        "**Krankenpflegerin, Kardiologie**\n\nMarienhospital Fulda\n\n- Pflege nach Herzinfarkt\n\n"
        "2006 – 2008\n\n**Elektronikerin, Schiffstechnik**\n\nWerft Nordlicht GmbH, Kiel\n\n- Wartung\n"
    )
    names = [name for name, _, _ in cv.heads(SectionKind.WORK)]
    assert names == ["St.-Anna-Klinikum", "Marienhospital Fulda", "Werft Nordlicht GmbH"]
    assert cv.of(cv.entries(SectionKind.WORK)[0].location) == "Köln"


def test_a_line_below_a_lone_dated_position_is_the_employer(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Bruno Galli\n\n## Esperienze lavorative\n\n### Sous-chef gennaio 2015 – aprile 2019\n\n"
        "Hotel Aurora, Stresa\n\n- Banchetti\n\n### Executive chef aprile 2019 – oggi\n\nRistorante Vela, Bologna\n\n"
        "- Brigata di 14 persone\n"
    )
    assert [(n, p) for n, p, _ in cv.heads(SectionKind.WORK)] == [
        ("Hotel Aurora", "Sous-chef"),
        ("Ristorante Vela", "Executive chef"),
    ]


@pytest.mark.parametrize(
    ("line", "name", "place"),
    [
        ("Diploma, Istituto Alberghiero Bartolini, Modena, 1998 – 2003", "Istituto Alberghiero Bartolini", "Modena"),
        ("BSc Physics, Universität Stuttgart, Deutschland, 2010 - 2014", "Universität Stuttgart", "Deutschland"),
        (
            "MSc Physics, Carnegie Mellon University Pittsburgh, PA, 2014",
            "Carnegie Mellon University",
            "Pittsburgh, PA",
        ),
    ],
)
def test_a_school_and_its_town(parse_text: ParseText, line: str, name: str, place: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Education\n\n- {line}\n")
    entry = cv.entries(SectionKind.EDUCATION)[0]
    assert (cv.of(entry.name), cv.of(entry.location)) == (name, place)


def test_the_names_of_columns_are_no_entry(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Bruno Galli\n\n## Formazione\n\n| Periodo | Titolo | Istituto |\n|---|---|---|\n"
        "| 1998 – 2003 | Diploma alberghiero | Istituto Bartolini |\n"
    )
    assert [e.kind for s in cv.cv.sections if s.kind is SectionKind.EDUCATION for e in s.entries] == [
        SectionKind.EDUCATION
    ]


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("Attestato HACCP, responsabile, 2022", {}),
        ("Gestión de contratos, 40 horas, 2019", {"note": "40 horas"}),
        ("Starter grant, EUR 800,000, 2012", {"note": "EUR 800,000"}),
        ("Wundexpertin, American Heart Association, 2023", {"issuer": "American Heart Association"}),
        ("Machine learning, edX, 2020", {"issuer": "edX"}),
    ],
)
def test_amounts_and_levels_are_no_issuer(parse_text: ParseText, line: str, facts: dict[str, str]) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Certificates\n\n- {line}\n- First aid, Red Cross, 2019\n")
    assert cv.facts(cv.entries(SectionKind.CERTIFICATES)[0]) == facts


def test_a_language_that_no_list_knows_is_told_by_its_level(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Languages\n\n- Dutch: native\n- Mirandese: conversational\n")
    assert [(n, p) for n, p, _ in cv.heads(SectionKind.LANGUAGES)] == [
        ("Dutch", "native"),
        ("Mirandese", "conversational"),
    ]


def test_titles_in_quotes_open_publications_and_brackets_name_co_authors(parse_text: ParseText) -> None:
    cv = parse_text(
        "EDITH R. MARLOWE\n\n\nPUBLICATIONS\n\n"
        '"Salvage after the Gale" (with D. Osei), Harbour Law Quarterly, 2022\n'
        '"Drifting Ships and the Duty of Care", Harbour Law Quarterly, 2019\n'
        '"Wind Farms before the Bench" (with D. Osei and L. Marti), Energy\nReview, 2018\n',
        suffix=".txt",
    )
    found = [(cv.of(e.name), [cv.of(p.span) for p in e.people]) for e in cv.entries(SectionKind.PUBLICATIONS)]
    assert found == [
        ("Salvage after the Gale", ["D. Osei"]),
        ("Drifting Ships and the Duty of Care", []),
        ("Wind Farms before the Bench", ["D. Osei", "L. Marti"]),
    ]
    venues = [cv.facts(e)["venue"] for e in cv.entries(SectionKind.PUBLICATIONS)]
    assert venues == ["Harbour Law Quarterly", "Harbour Law Quarterly", "Energy\nReview"]


def test_authors_with_initials_and_semicolons_end_before_the_title(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Publicaciones\n\n"
        "- Ferrer, J.; Oliva, P. Tirantes con fibra óptica. Hormigón y Acero, 2021.\n"
        "- Ferrer, J.; Ibáñez, C.; Vidal, R. Crecidas en los Andes. Ingeniería del Agua, 2013.\n"
    )
    found = [(cv.of(e.name), [cv.of(p.span) for p in e.people]) for e in cv.entries(SectionKind.PUBLICATIONS)]
    assert found == [
        ("Tirantes con fibra óptica", ["Ferrer, J.", "Oliva, P."]),
        ("Crecidas en los Andes", ["Ferrer, J.", "Ibáñez, C.", "Vidal, R."]),
    ]


def test_each_membership_is_an_entry(parse_text: ParseText) -> None:
    cv = parse_text(
        "EDITH R. MARLOWE\n\n\nMEMBERSHIPS\n\nChartered Institute of Surveyors (Fellow since 2018)\nBaltic Circle\n",
        suffix=".txt",
    )
    assert [(n, p) for n, _, p in cv.heads(SectionKind.OTHER)] == [
        ("Chartered Institute of Surveyors", "2018/…"),
        ("Baltic Circle", None),
    ]


def test_a_shouted_heading_that_no_list_knows_is_no_entry(parse_text: ParseText) -> None:
    cv = parse_text(
        "EDITH R. MARLOWE\n\n\nEDUCATION\n\n2003 to 2006    LLB, Trinity College Dublin\n\n\n"
        "ROSTER OF THE BAR\n\nSolicitor, Leeds, 2011\n",
        suffix=".txt",
    )
    assert [name for name, _, _ in cv.heads(SectionKind.EDUCATION)] == ["Trinity College Dublin"]
    assert [cv.of(s.heading) for s in cv.cv.sections if s.heading] == ["EDUCATION", "ROSTER OF THE BAR"]


def test_a_duration_below_a_period_is_no_summary(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Experience\n\n### Northwind\n\nDeveloper\n\nJan 2019 – Oct 2021\n\n2 years 10 months\n\n"
        "- Built the depot\n"
    )
    entry = cv.entries(SectionKind.WORK)[0]
    assert cv.facts(entry) == {"duration": "2 years 10 months"}
    assert [cv.of(h) for h in entry.highlights] == ["Built the depot"]


def test_a_list_of_skills_may_end_in_a_full_stop(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Skills\n\nPython, SQL, Docker, Kubernetes, public speaking, problem solving.\n")
    assert [name for name, _, _ in cv.heads(SectionKind.SKILLS)] == [
        *("Python", "SQL", "Docker", "Kubernetes", "public speaking", "problem solving")
    ]


@pytest.mark.parametrize(
    "line", ["Köln, den 3. März 2025", "Leeds, 3 March 2025", "Autorizzo il trattamento dei dati personali (GDPR)."]
)
def test_signature_and_consent_belong_to_no_section(parse_text: ParseText, line: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Interests\n\nRowing, bell-ringing\n\n{line}\n")
    assert [name for name, _, _ in cv.heads(SectionKind.INTERESTS)] == ["Rowing", "bell-ringing"]
    assert [cv.of(e.span) for e in cv.entries(SectionKind.OTHER)] == [line]


@pytest.mark.parametrize(
    "address",
    [
        "7 Alder Mews, Bristol BS8 1QT",
        "C/ del Olmo 14, 3.º B, 46004 Valencia",
        "Department of Chemistry, 4 Alder Way, Northmoor NM2 8QT, United Kingdom",
    ],
)
def test_an_address_without_a_label(parse_text: ParseText, address: str) -> None:
    cv = parse_text(f"# Robin Falk\n\nEngineer\n\n{address}\n\n## Interests\n\nRowing\n")
    assert cv.of(cv.cv.basics.location) == address


def test_an_orcid_is_no_phone_number(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\nChemist\n\n+44 1632 960118 | ORCID 0000-0002-5550-1987\n\n## Interests\n\nRowing\n"
    )
    assert [cv.of(s) for s in cv.cv.basics.phones] == ["+44 1632 960118"]
    assert [(p.network, cv.of(p.username)) for p in cv.cv.basics.profiles] == [("ORCID", "0000-0002-5550-1987")]


def test_marks_before_a_citation_are_no_author(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Publications\n\n[B1] R. Falk. Operando Methods. In: Handbook of Metals, Wiley, 2016.\n"
    )
    entry = cv.entries(SectionKind.PUBLICATIONS)[0]
    assert (cv.of(entry.name), [cv.of(p.span) for p in entry.people]) == ("Operando Methods", ["R. Falk"])
    assert cv.facts(entry)["venue"] == "Handbook of Metals, Wiley"


def test_a_venue_with_its_year_below_a_citation() -> None:
    cv = _laid_out(
        [
            (BlockKind.HEADING, 1, 20, 0, "Robin Falk"),
            (BlockKind.HEADING, 2, 13, 0, "Publications"),
            (BlockKind.ITEM, 0, 10, 0, "R. Falk, J. Brand. Spectroscopy of Cobalt."),
            (BlockKind.PARAGRAPH, 0, 10, 0, "Metal Acta, 2017."),
            (BlockKind.ITEM, 0, 10, 0, "R. Falk. Oxides of Palladium. Metal Acta, 2014."),
        ]
    )
    assert [(n, p) for n, _, p in cv.heads(SectionKind.PUBLICATIONS)] == [
        ("Spectroscopy of Cobalt", "/2017"),
        ("Oxides of Palladium", "/2014"),
    ]
    assert [cv.facts(e)["venue"] for e in cv.entries(SectionKind.PUBLICATIONS)] == ["Metal Acta", "Metal Acta"]


def test_co_authors_in_the_summary_of_a_json_resume(parse_text: ParseText) -> None:
    cv = parse_text(
        '{"basics": {"name": "Robin Falk"}, "publications": [{"name": "Tidal Risk", "releaseDate": "2023-08",'
        ' "summary": "With Priya Osei and Tom Marti."}]}',
        suffix=".json",
    )
    assert [cv.of(p.span) for p in cv.entries(SectionKind.PUBLICATIONS)[0].people] == ["Priya Osei", "Tom Marti"]


@pytest.mark.parametrize(
    ("above", "location"),
    [("18 rue des Saules", "18 rue des Saules\n69005 Lyon"), ("Tel 06 55 50 11 22", "69005 Lyon")],
)
def test_a_street_above_its_town(above: str, location: str) -> None:
    cv = _laid_out(
        [
            (BlockKind.HEADING, 1, 20, 0, "Odile Garnier"),
            (BlockKind.HEADING, 2, 13, 0, "Contact"),
            (BlockKind.PARAGRAPH, 0, 10, 0, above),
            (BlockKind.PARAGRAPH, 0, 10, 0, "69005 Lyon"),
            (BlockKind.HEADING, 2, 13, 0, "Loisirs"),
            (BlockKind.PARAGRAPH, 0, 10, 0, "Escalade"),
        ]
    )
    assert cv.of(cv.cv.basics.location) == location


def test_a_comma_in_a_subject_is_no_school_where_the_school_stands_below(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Formación\n\n### Ingeniería de Caminos, Canales y Puertos\n\n"
        "Universidad Politécnica de Valencia | 2001 – 2007\n"
    )
    assert [(n, p) for n, p, _ in cv.heads(SectionKind.EDUCATION)] == [
        ("Universidad Politécnica de Valencia", "Ingeniería de Caminos, Canales y Puertos")
    ]


@pytest.mark.parametrize(
    ("lines", "heads"),
    [
        (
            "Associate Editor, Metal Acta, since 2019\nBoard Member, Surface Society\n",
            [("Metal Acta", "Associate Editor"), ("Surface Society", "Board Member")],
        ),
        ("Volunteer trainer, since 2019\nSport Club Wien\n", [("Sport Club Wien", "Volunteer trainer")]),
    ],
)
def test_lines_that_are_entries_and_lines_that_complete_one(
    parse_text: ParseText, lines: str, heads: list[tuple[str | None, str | None]]
) -> None:
    cv = parse_text(f"ROBIN FALK\n\n\nVOLUNTARY WORK\n\n{lines}", suffix=".txt")
    assert [(n, p) for n, p, _ in cv.heads(SectionKind.VOLUNTEER)] == heads


def test_a_headline_before_the_addresses_on_its_line(parse_text: ParseText) -> None:
    cv = parse_text("# Ines Falk\n\nArquiteta · Porto, Portugal · ines@example.org\n\n## Interesses\n\nRemo, xadrez\n")
    assert (cv.of(cv.cv.basics.label), cv.of(cv.cv.basics.location)) == ("Arquiteta", "Porto, Portugal")


def test_a_line_of_nine_words_of_dates_is_no_running_text() -> None:
    heading, line, item = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM
    cv = _laid_out(
        [
            (heading, 1, 24, 0, "Odile Garnier"),
            (heading, 2, 13, 0, "Experiencia"),
            (heading, 3, 11, 0, "Contable · Vidrios Astel"),
            (line, 0, 10, 0, "Marzo de 2019 – actualidad | Vigo"),
            (item, 0, 10, 0, "Cierres mensuales"),
            (heading, 3, 11, 0, "Administrativa · Moor"),
            (line, 0, 10, 0, "Septiembre de 2011 – enero de 2019 | Lugo"),
            (item, 0, 10, 0, "Facturas"),
        ]
    )
    periods = [e.period for s in cv.cv.sections if s.kind is SectionKind.WORK for e in s.entries]
    assert [(p.start.year, p.ongoing) for p in periods if p and p.start] == [(2019, True), (2011, False)]


def test_letters_behind_a_name_are_no_part_of_it(parse_text: ParseText) -> None:
    for head in ("ADA R. QUILL CA(SA)", "Ada Quill, RN, BSN", "Ada Quill MD", "Ada Quill MSc"):
        name = parse_text(
            f"{head}\nAccountant\nada@quill.example\n\nEDUCATION\n\n2012 BSc\n", suffix=".txt"
        ).cv.candidate
        assert name in ("ADA R. QUILL", "Ada Quill"), head
    assert parse_text("Ada Luc ROUX\nCook\n\nEDUCATION\n\n2012 BSc\n", suffix=".txt").cv.candidate == "Ada Luc ROUX"


def test_a_telephone_beside_an_address_and_a_place_of_birth_before_a_status(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Lebenslauf Ada Quill\n\nTel. 0421 555 0119, ada@quill.example\n\ngeboren am 9. Juli 1979 in Emden, ledig\n"
    )
    assert list(map(cv.of, cv.cv.basics.phones)) == ["0421 555 0119"]
    assert [cv.of(f.span) for f in cv.cv.basics.facts if f.key == "birth_place"] == ["Emden"]


def test_a_desired_position_may_be_set_as_a_heading(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Desired position\n\n## Manager of lamps\n\n## Work experience\n\nCook, Tea Ltd, 2020\n"
    )
    assert [cv.of(f.span) for f in cv.cv.basics.facts if f.key == "desired_position"] == ["Manager of lamps"]


def test_an_e_mail_address_in_angle_brackets(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\nLamp trimmer in Leeds — <ada@quill.example> — +44 113 555 0198\n\n## Skills\n\nGo, C\n"
    )
    assert list(map(cv.of, cv.cv.basics.emails)) == ["ada@quill.example"]


def test_chinese_heads_tell_without_labels(parse_text: ParseText) -> None:
    cv = parse_text(
        "# 李灯\n\n男 | 1996.05 | 现居成都 | 138-5550-1234 | li@mail.example | 期望薪资：\n\n25-30K\n\n"
        "## 教育经历\n\n- 四川大学 软件工程 本科 2014.09 - 2018.06，GPA：3.8/4.0，前5%\n"
    )
    facts = {f.key: cv.of(f.span) for f in cv.cv.basics.facts}
    assert {key: facts.get(key) for key in ("gender", "birth_date", "location", "salary")} == {
        "gender": "男",
        "birth_date": "1996.05",
        "location": "成都",
        "salary": "25-30K",
    }


def test_a_postcode_is_no_telephone_and_the_street_above_it_belongs_to_the_place(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\nRua Augusta 1450, ap. 72\n\n01304-001 São Paulo – SP\n\n(11) 95555-0163\n\nada@quill.example\n"
    )
    assert list(map(cv.of, cv.cv.basics.phones)) == ["(11) 95555-0163"]
    assert cv.of(cv.cv.basics.location) == "Rua Augusta 1450, ap. 72\n\n01304-001 São Paulo"


def test_a_heading_may_be_wrapped(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## CENTRES\n\n## D'INTÉRÊT\n\n- Théâtre\n- Course\n\n## LANGUES\n\n- Français\n")
    assert [cv.of(e.name) for e in cv.entries(SectionKind.INTERESTS)] == ["Théâtre", "Course"]


def test_a_presentation_with_dates_is_a_talk_and_not_a_summary(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Presentation\n\n**Wax Conference**, Berlin, Sep. 2022\n\n- Showed how lamps burn\n"
    )
    assert [(cv.of(s.heading), str(s.kind)) for s in cv.cv.sections if s.heading] == [("Presentation", "other")]
    cv = parse_text("# Ada Quill\n\n## Présentation\n\nAllumeuse de lampes, j'aime la cire et le thé depuis 2009.\n")
    assert cv.of(cv.cv.basics.summary) == "Allumeuse de lampes, j'aime la cire et le thé depuis 2009."


def test_a_driving_licence_among_certificates_is_a_fact(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Licences\n\nRN licence, Board of Lamps, 2013\n\nDriving licence B\n\n## Skills\n\nGo, C\n"
    )
    assert [cv.of(f.span) for f in cv.cv.basics.facts if f.key == "driving_licence"] == ["B"]
    assert [name for name, _, _ in cv.heads(SectionKind.CERTIFICATES)] == ["RN licence"]


def test_a_thesis_ends_before_its_supervisor(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Education\n\n**LL.M. in Business Law** 2016 – 2017\n\nLondon School of Tea\n\n"
        "- Thesis: Lamps after Schrems, supervised by Prof. Andrew Murray\n"
    )
    entry = cv.entries(SectionKind.EDUCATION)[0]
    assert cv.facts(entry)["thesis"] == "Lamps after Schrems"
    assert [cv.of(person.span) for person in entry.people] == ["Andrew Murray"]


def test_a_dash_may_part_the_name_of_a_university(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Istruzione\n\n2012 – 2015\n\nDottorato di ricerca in Scienze agrarie\n\n"
        "Alma Mater Studiorum – Università di Bologna\n"
    )
    assert cv.heads(SectionKind.EDUCATION)[0][0] == "Alma Mater Studiorum – Università di Bologna"


def test_a_name_beside_an_address_and_a_headline_beside_a_birthday(parse_text: ParseText) -> None:
    rows = (("Ada Quill", "www.quill.example"), ("Design Engineer", "born 4 May 1988 in Leeds"))
    table = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    cv = parse_text(f"<table>{table}</table><h2>Experience</h2><p>Engineer, Helix Ltd, 2019 – today</p>", ".html")
    assert (cv.cv.candidate, cv.of(cv.cv.basics.label)) == ("Ada Quill", "Design Engineer")


def test_two_groups_of_skills_beside_each_other(parse_text: ParseText) -> None:
    rows = (("Office", "Excel, Visio", "Systems", "Linux"), ("Control", "DeltaV", "Programming", "Python, VBA"))
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    cv = parse_text(f"<h1>Ada Quill</h1><h2>Skills</h2><table>{table}</table>", ".html")
    groups = {cv.of(e.name): [cv.of(word) for word in e.keywords] for e in cv.entries(SectionKind.SKILLS)}
    assert groups["Office"] == ["Excel", "Visio"]
    assert groups["Programming"] == ["Python", "VBA"]


def test_a_labelled_mark_is_no_subject(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Formación\n\nGrado en Derecho, UNED. Nota media 8,7\n2015-2016\n")
    (study,) = cv.entries(SectionKind.EDUCATION)
    assert (cv.of(study.name), cv.of(study.position)) == ("UNED", "Grado en Derecho")
    assert cv.facts(study) == {"score": "8,7"}


def test_a_name_ends_at_the_full_stop_of_its_sentence(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Education\n\nPhD, KTH, 2017 – 2021\n\n- Supervisor: Mikko Salo. Opponent: Jan E. Holm.\n"
    )
    (study,) = cv.entries(SectionKind.EDUCATION)
    assert [cv.of(person.span) for person in study.people] == ["Mikko Salo"]


def test_where_a_skill_leads_is_not_lost(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Tools\n\nPython · [GitHub](https://github.com/quill)\n")
    assert cv.of(cv.entries(SectionKind.SKILLS)[-1].span) == "[GitHub](https://github.com/quill)"
