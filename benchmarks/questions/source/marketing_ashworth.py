"""Writes marketing-ashworth.docx: `python source/marketing_ashworth.py cvs/marketing-ashworth.docx`."""

import sys
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt

WORK: list[tuple[str, str, str, Sequence[str]]] = [
    (
        "Head of Brand Marketing",
        "Feb 2020 – Present",
        "Finch & Fable (children's books), Manchester",
        [
            "Own an annual budget of £3.2m",
            "Manage eleven people across content, paid media and CRM",
            "Relaunched the subscription box: monthly churn down from 9% to 5.5%",
        ],
    ),
    (
        "Senior Marketing Manager",
        "May 2016 – Nov 2019",
        "Larkspur Travel, Leeds",
        [
            "Led the rebrand across 14 European markets",
            "Launched the loyalty programme, 210,000 members in its first year",
        ],
    ),
    (
        "Marketing Executive",
        "Aug 2013 – May 2016",
        "Larkspur Travel, Leeds",
        ["Ran e-mail campaigns to 400,000 subscribers", "Trained two apprentices"],
    ),
    (
        "Marketing Assistant",
        "Sept 2011 – July 2013",
        "Bramble Foods, York",
        ["Organised tastings in 60 supermarkets"],
    ),
]


def dated(document: Docx, head: str, period: str) -> None:
    """A bold head with its period at a right tab."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(head).bold = True
    paragraph.add_run("\t" + period)


def bullets(document: Docx, points: Sequence[str]) -> None:
    """A bulleted list."""
    for point in points:
        document.add_paragraph(point, style="List Bullet")


def main() -> None:
    """Writes the file named on the command line."""
    document = Document()
    document.styles["Normal"].font.name = "Georgia"
    document.styles["Normal"].font.size = Pt(10.5)
    header = document.sections[0].header
    name = header.paragraphs[0]
    name.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = name.add_run("Gemma Ashworth")
    run.bold, run.font.size = True, Pt(18)
    for line in ("12 Canal Row, Manchester M4 6JL", "gemma.ashworth@mailbox.example | 07700 900461"):
        header.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_heading("Profile", level=1)
    document.add_paragraph(
        "Brand marketer for family and leisure companies. Looking for a director-level role, hybrid, in the North "
        "West. Three months' notice."
    )
    document.add_heading("Career History", level=1)
    for head, period, place, points in WORK:
        dated(document, head, period)
        document.add_paragraph(place).runs[0].italic = True
        bullets(document, points)
    document.add_heading("Education & Training", level=1)
    dated(document, "CIM Diploma in Professional Marketing", "2015")
    document.add_paragraph("Chartered Institute of Marketing").runs[0].italic = True
    dated(document, "BA (Hons) English Literature, First Class", "2008 – 2011")
    document.add_paragraph("University of Sheffield").runs[0].italic = True
    bullets(document, ["Dissertation: Nonsense Verse and the Victorian Nursery", "Editor of the student newspaper"])
    document.add_heading("Awards", level=1)
    bullets(
        document,
        [
            "Campaign of the Year, Northern Marketing Awards, 2022",
            "Finalist, Children's Media Prize, 2021",
        ],
    )
    document.add_heading("Key Skills", level=1)
    table = document.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for label, value in (
        ("Tools", "HubSpot, Google Analytics 4, Figma, Mailchimp"),
        ("Channels", "SEO, paid social, podcasts, out-of-home"),
        ("Methods", "Segmentation, A/B testing, brand tracking"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    document.add_heading("Languages", level=1)
    bullets(document, ["English (native)", "Spanish (B2)", "Welsh (basic)"])
    document.add_heading("Speaking", level=1)
    bullets(
        document,
        [
            "Bedtime Brands: Marketing to Parents, Brighton Content Festival, 2023",
            "Loyalty without Points, Travel Marketing Summit, 2018",
        ],
    )
    document.add_heading("Voluntary Work", level=1)
    dated(document, "Trustee", "since 2019")
    document.add_paragraph("Read North Foundation").runs[0].italic = True
    document.add_heading("References", level=1)
    document.add_paragraph("Oliver Penhale, Managing Director, Larkspur Travel")
    document.add_heading("Interests", level=1)
    document.add_paragraph("Fell running, cryptic crosswords")
    document.save(sys.argv[1])


if __name__ == "__main__":
    main()
