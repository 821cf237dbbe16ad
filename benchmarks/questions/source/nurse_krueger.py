"""Writes nurse-krueger.docx: `python source/nurse_krueger.py cvs/nurse-krueger.docx`."""

import sys
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Docx
from docx.shared import Cm, Pt

PERSONAL = [
    ("Geburtsdatum", "14. Mai 1986"),
    ("Geburtsort", "Kassel"),
    ("Familienstand", "verheiratet, zwei Kinder"),
    ("Anschrift", "Lindenstraße 27, 50674 Köln"),
    ("Telefon", "+49 221 5550142"),
    ("E-Mail", "sabine.krueger@postbeispiel.de"),
]
Entry = tuple[str, str, str, Sequence[str]]
WORK: list[Entry] = [
    (
        "seit 04/2019",
        "Stationsleitung, Intensivstation 3B",
        "St.-Elisabeth-Klinikum, Köln",
        [
            "Fachliche Leitung eines Teams von 32 Pflegekräften",
            "Einführung der digitalen Pflegedokumentation (ORBIS) auf drei Stationen",
            "Senkung der Katheterinfektionen um 40 % innerhalb von zwei Jahren",
        ],
    ),
    (
        "07/2014 – 01/2019",
        "Fachkrankenpflegerin für Intensivpflege und Anästhesie",
        "Universitätsklinikum Bonn",
        [
            "Betreuung beatmeter Patienten nach Herzoperationen, auch unter ECMO-Therapie",
            "Praxisanleitung von jährlich sechs Auszubildenden",
        ],
    ),
    (
        "10/2008 – 06/2014",
        "Gesundheits- und Krankenpflegerin, Kardiologie",
        "Marienhospital Kassel",
        [
            "Pflege von Patienten nach Herzinfarkt und Schrittmacherimplantation",
            "Mitarbeit im Qualitätszirkel Sturzprophylaxe",
        ],
    ),
]
EDUCATION: list[Entry] = [
    (
        "2020 – 2022",
        "Bachelor of Arts Pflegemanagement (berufsbegleitend)",
        "Katholische Hochschule Nordrhein-Westfalen, Köln",
        ["Note: 1,7", "Bachelorarbeit: Personalbemessung auf Intensivstationen"],
    ),
    (
        "2012 – 2014",
        "Fachweiterbildung Intensivpflege und Anästhesie",
        "Bildungszentrum Gesundheit Nordhessen",
        [],
    ),
    (
        "10/2005 – 09/2008",
        "Ausbildung zur Gesundheits- und Krankenpflegerin",
        "Krankenpflegeschule am Diakonissenhaus, Marburg",
        ["Abschlussnote: 1,4"],
    ),
    ("2005", "Abitur", "Friedrichsgymnasium Kassel", []),
]
CERTIFICATES = [
    ("2023", "ACLS Provider (American Heart Association)"),
    ("2021", "Wundexpertin ICW"),
    ("2018", "Praxisanleiterin (300 Stunden)"),
]
LANGUAGES = [("Deutsch", "Muttersprache"), ("Englisch", "B2"), ("Türkisch", "A2")]


def pairs(document: Docx, rows: Sequence[tuple[str, str]]) -> None:
    """A table of two columns, label and value."""
    table = document.add_table(rows=0, cols=2)
    for label, value in rows:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Cm(4), Cm(12)
        cells[0].text, cells[1].text = label, value


def entries(document: Docx, rows: Sequence[Entry]) -> None:
    """A table with the period at the left and the entry at the right."""
    table = document.add_table(rows=0, cols=2)
    for period, head, place, points in rows:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Cm(4), Cm(12)
        cells[0].text = period
        cells[1].paragraphs[0].add_run(head).bold = True
        cells[1].add_paragraph(place).runs[0].italic = True
        for point in points:
            cells[1].add_paragraph(point, style="List Bullet")


def main() -> None:
    """Writes the file named on the command line."""
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading("Lebenslauf", level=0)
    document.add_heading("Sabine Krüger", level=1)
    document.add_heading("Persönliche Daten", level=2)
    pairs(document, PERSONAL)
    document.add_heading("Berufserfahrung", level=2)
    entries(document, WORK)
    document.add_heading("Ehrenamt", level=2)
    entries(
        document,
        [("seit 2016", "Sanitätshelferin", "Malteser Hilfsdienst, Köln", ["Sanitätsdienst bei Großveranstaltungen"])],
    )
    document.add_heading("Ausbildung und Weiterbildung", level=2)
    entries(document, EDUCATION)
    document.add_heading("Zertifikate", level=2)
    pairs(document, CERTIFICATES)
    document.add_heading("Sprachen", level=2)
    pairs(document, LANGUAGES)
    document.add_heading("EDV-Kenntnisse", level=2)
    document.add_paragraph("ORBIS, SAP IS-H, Microsoft Excel, SP-Expert (Dienstplanung)")
    document.add_heading("Interessen", level=2)
    document.add_paragraph("Chorgesang, Bergwandern")
    document.add_paragraph("Köln, den 3. März 2025")
    document.save(sys.argv[1])


if __name__ == "__main__":
    main()
