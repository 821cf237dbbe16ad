from docx import Document
from docx.shared import Pt, Cm, RGBColor
from docx.oxml.ns import qn
from docx.oxml import OxmlElement
d = Document()
s = d.sections[0]
s.page_width, s.page_height = Cm(21), Cm(29.7)
s.left_margin = s.right_margin = Cm(2); s.top_margin = s.bottom_margin = Cm(1.8)
st = d.styles["Normal"]; st.font.name = "Calibri"; st.font.size = Pt(10.5)
st.paragraph_format.space_after = Pt(2)
p = d.add_paragraph(); r = p.add_run("Yasmin Haddad-Keller"); r.bold = True; r.font.size = Pt(22); r.font.color.rgb = RGBColor(0x1F,0x4E,0x5F)
p = d.add_paragraph(); r = p.add_run("Senior Product Manager, B2B SaaS and payments"); r.font.size = Pt(12)

def shade(c, col):
    x = OxmlElement("w:shd"); x.set(qn("w:val"), "clear"); x.set(qn("w:fill"), col); c._tc.get_or_add_tcPr().append(x)

t = d.add_table(rows=0, cols=2); t.autofit = False
W = (Cm(3.9), Cm(13.1))
def row():
    c = t.add_row().cells
    for x, w in zip(c, W): x.width = w
    t.rows[-1]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return c
def head(s):
    a, b = row(); m = a.merge(b); shade(m, "D9E8EC")
    m.paragraphs[0].add_run(s.upper()).bold = True
def line(left, *paras, bullets=()):
    a, b = row()
    for i, x in enumerate(left.split("\n")):
        (a.paragraphs[0] if i == 0 else a.add_paragraph()).add_run(x)
    first = True
    for x in paras:
        q = b.paragraphs[0] if first else b.add_paragraph(); first = False
        bold = x.startswith("**"); q.add_run(x.strip("*")).bold = bold
    for x in bullets:
        q = b.add_paragraph(x, style="List Bullet")
        q.paragraph_format.space_after = Pt(1)

head("Personal details")
line("Address", "Seefeldstrasse 155, 8008 Zürich")
line("Phone", "+41 44 555 01 73")
line("Email", "yasmin@haddad-keller.example")
line("Date of birth", "3 September 1987")
line("Nationality", "Lebanese and Swiss")
line("Family", "Married, two children (2018 and 2022)")
line("Availability", "80–100%, three months' notice")

head("In short")
line("", "Product manager with an engineer's degree. I have taken two products from a slide to paying customers and shut down one that deserved it. Happiest where finance, compliance and design have to agree.")

head("Work")
line("08.2021 – today\nZürich", "**Senior Product Manager, Invoicing", "Paywise AG (fintech, 160 employees)", bullets=[
    "Responsible for e-invoicing and dunning: CHF 14m annual recurring revenue, 3,100 business customers",
    "Launched QR-bill reconciliation in Switzerland and SEPA instant payments in Austria; share of invoices matched without a human rose from 58% to 91%",
    "Lowered yearly churn of small customers from 11% to 6.5% with a new onboarding, tested in 14 experiments",
    "Disciplinary lead of two product managers; work with 19 engineers in three squads"])
line("05.2021 – 07.2021", "**Sabbatical", "Walked the Via Alpina from Vaduz to Montreux with a toddler and a very patient husband")
line("02.2017 – 04.2021\nZürich", "**Product Manager, Calendar Integrations", "Doodle AG", bullets=[
    "Took the booking page from prototype to launch in seven months; 22,000 paying teams in its first year",
    "Negotiated the Zoom and Webex partnerships",
    "Retired the on-premises edition, moving 38 of its 41 customers to the cloud",
    "Introduced continuous discovery: at least four customer interviews a week, every week"])
line("09.2013 – 12.2016\nDubai", "**Associate Product Manager, later Product Manager (from 2015)", "Careem", bullets=[
    "Built the first cash-on-delivery flow of the captain app for Saudi Arabia and Pakistan",
    "Reduced failed pick-ups by 27% with a pin-drop redesign",
    "Wrote the Arabic voice guide with two linguists"])
line("07.2009 – 06.2011\nBeirut", "**Telecom Engineer", "Alfa (Mobile Interim Company 1)", bullets=[
    "Planned 2G and 3G radio sites in the Bekaa valley, 74 in total",
    "Supervised the contractors of a tower refurbishment worth USD 2.2m"])

head("Education")
line("2011 – 2013", "**MA in Marketing Management", "University of St. Gallen (HSG)", "Master's thesis on price fairness in two-sided markets, graded 5.5 of 6")
line("2005 – 2009", "**BE in Computer and Communications Engineering", "American University of Beirut, with distinction")

head("Courses and certificates")
line("2024", "AI Product Management, Duke University on Coursera")
line("2019", "Certified Scrum Product Owner (CSPO), Scrum Alliance")
line("2018", "Negotiation seminar, Harvard Law School executive education, five days")

head("Tools and methods")
line("Discovery", "Story mapping, Jobs to be Done interviews, Dovetail, Maze")
line("Delivery", "Jira, Linear, Scrum, Kanban")
line("Numbers", "SQL (daily), Amplitude, Looker; basic Python")
line("Domains", "ISO 20022, PSD2, Swiss QR-bill, calendar protocols (CalDAV, iCalendar)")

head("Languages")
line("Arabic", "Mother tongue")
line("French", "C2, schooled in it")
line("English", "C2")
line("German", "C1 (Goethe certificate 2016); understands Swiss German")

head("Speaking and volunteering")
line("2023", "Talk: Killing a product kindly. Mind the Product, London")
line("2022", "Panel: Instant payments, slow banks. Swiss Payments Forum, Zürich")
line("since 2019", "Mentor at Powercoders, a coding academy for refugees; nine mentees so far")
line("2016 – 2017", "Treasurer of the Dubai Women in Tech meetup")

head("Free time")
line("", "Oud, long walks, and collecting badly translated menus")

head("References")
line("", "Beat Zurbriggen, Chief Product Officer, Paywise AG, beat.zurbriggen@paywise.example")
line("", "Rania Sabbagh, formerly Director of Product at Careem, rania@sabbagh.example")
for g, w in zip(t._tbl.tblGrid.findall(qn("w:gridCol")), W): g.set(qn("w:w"), str(int(w.twips)))
d.save("../cvs/haddad-pm.docx")
