from docx import Document
from docx.shared import Pt, Cm, RGBColor
from docx.enum.text import WD_TAB_ALIGNMENT
d = Document()
s = d.sections[0]
s.page_width, s.page_height = Cm(21), Cm(29.7)
s.left_margin = s.right_margin = Cm(2.2); s.top_margin = s.bottom_margin = Cm(1.9)
st = d.styles
st['Normal'].font.name = 'Calibri'; st['Normal'].font.size = Pt(10.5)
st['Normal'].paragraph_format.space_after = Pt(4)
for n, z in (('Heading 1', 13), ('Heading 2', 11), ('Heading 3', 10.5)):
    st[n].font.name = 'Calibri'; st[n].font.size = Pt(z); st[n].paragraph_format.space_before = Pt(10 if n == 'Heading 1' else 5)
    st[n].paragraph_format.space_after = Pt(2)
st['List Bullet'].paragraph_format.space_after = Pt(1)
H1 = lambda t: d.add_heading(t, 1)
H2 = lambda t: d.add_heading(t, 2)
def H3(t, when):
    p = d.add_heading('', 3); p.paragraph_format.tab_stops.add_tab_stop(Cm(16.6), WD_TAB_ALIGNMENT.RIGHT)
    p.add_run(t); r = p.add_run('\t' + when); r.bold = False; r.italic = True
P = lambda t, style=None: d.add_paragraph(t, style)
def B(*ts):
    for t in ts: d.add_paragraph(t, 'List Bullet')
def table(rows, widths):
    t = d.add_table(0, len(rows[0])); t.style = 'Light Grid Accent 1'; t.autofit = False
    for c, w in zip(t.columns, widths): c.width = Cm(w)
    for i, r in enumerate(rows):
        c = t.add_row().cells
        for j, x in enumerate(r):
            c[j].text = x; c[j].width = Cm(widths[j])
            for q in c[j].paragraphs:
                q.paragraph_format.space_after = Pt(0)
                for u in q.runs: u.font.size = Pt(9.5); u.bold = (i == 0) or (j == 0)
    d.add_paragraph().paragraph_format.space_after = Pt(0)

d.add_paragraph('Aoife Brannigan, RGN', 'Title')
d.add_paragraph('Emergency nurse | Clinical Nurse Manager | former paramedic', 'Subtitle')
P('14 Larkfield Rise, Rathfarnham, Dublin 14\nMobile: +353 85 555 0147\nE-mail: aoife.brannigan@postbox.example')
H1('Profile')
P('Emergency nurse who came to the profession by way of the ambulance service. Calm in charge of a crowded department, strong on sepsis and '
  'major trauma, and happiest when teaching at the bedside. Seeking a Clinical Nurse Manager 2 post in an emergency department in Leinster.')
H1('Registration and licences')
table([('Body', 'Entry', 'Number', 'Status'),
       ('Nursing and Midwifery Board of Ireland (NMBI)', 'Registered General Nurse', 'PIN 00555172', 'Active, renewed each December'),
       ('Pre-Hospital Emergency Care Council (PHECC)', 'Paramedic', '5550-P', 'Lapsed June 2021, not renewed'),
       ('Road Safety Authority', 'Driving licence B and C1 (up to 7.5 t)', '', 'Clean')], [5.6, 4.6, 2.8, 3.6])
H1('Nursing experience')
H2("St. Vincent's University Hospital, Elm Park, Dublin 4")
H3('Clinical Nurse Manager 1, Emergency Department', 'September 2022 – present')
B('In charge of shifts of 14 nurses and 4 healthcare assistants in a 38-bay department that sees about 62,000 patients a year.',
  'Set up a nurse-led fast-track stream for minor injuries with the physiotherapy team: median stay fell from 214 to 131 minutes.',
  'Sepsis link nurse: antibiotics within the first hour rose from 61% to 88% of screened patients over two audit cycles.',
  'Took over the roster in 2023 and cut agency hours by a third by opening self-rostering to the night team.',
  'Debrief facilitator after deaths in the department and critical incidents (about two a month).')
H3('Staff Nurse, Resuscitation and Triage', 'February 2020 – August 2022')
B('Triaged up to 70 walk-in and ambulance arrivals a shift with the Manchester Triage System.',
  'Redeployed to the intensive care unit for 11 weeks in spring 2020: ventilated COVID-19 patients, member of the proning team.',
  'Preceptor to nine student nurses from University College Dublin.')
P('On maternity leave from March to November 2021.')
H2('Mater Misericordiae University Hospital, Eccles Street, Dublin 7')
H3('Staff Nurse, Acute Medical Assessment Unit', 'October 2018 – January 2020')
B('Six-bed caseload of undifferentiated medical patients: chest pain, DVT, exacerbations of COPD, new atrial fibrillation.',
  'Ran the ambulatory IV antibiotic clinic on Tuesdays, which avoided roughly 300 bed days in 2019.',
  'Flu vaccination champion for the unit: staff uptake went from 48% to 81% in one season.')
H1('Pre-hospital experience')
H2('Liffeyside Ambulance Service (private operator), Dublin')
H3('Weekend Paramedic', 'September 2014 – June 2018')
B('Paid my way through nursing school with inter-hospital transfers and event cover, among them the Dublin Marathon and Electric Picnic.')
H2('HSE National Ambulance Service, Tullamore station, Co. Offaly')
H3('Paramedic', 'November 2009 – August 2014')
B('Frontline 999 response over a largely rural area with transport times of up to 50 minutes.',
  'First crew on scene at the M7 multi-vehicle collision of January 2013; commended by the Chief Ambulance Officer.',
  'Station lead for controlled drugs and stock from 2012.')
H1('Education')
P('Postgraduate Diploma in Emergency Nursing, RCSI University of Medicine and Health Sciences, Dublin, 2022 – 2023. First class honours. '
  'Project: relatives in the resuscitation room.', 'List Paragraph')
P('BSc (Hons) in General Nursing, University College Dublin, 2014 – 2018. Second class honours, grade 1.', 'List Paragraph')
P('Diploma in Emergency Medical Science, National Ambulance Service College, Tallaght, 2008 – 2009.', 'List Paragraph')
P('Leaving Certificate, Scoil Chríost Rí, Portlaoise, 2007.', 'List Paragraph')
H1('Clinical and IT skills')
B('Venepuncture, cannulation, intraosseous access and arterial blood gas sampling',
  'Suturing, wound glue, below-elbow casts and splinting',
  '12-lead ECG interpretation; external pacing and cardioversion set-up',
  'Non-invasive ventilation (BiPAP, CPAP) and high-flow nasal oxygen',
  'IMS MAXIMS, iPM, NIMIS radiology requests, Allocate HealthRoster')
H1('Courses')
table([('Course', 'Provider', 'Completed', 'Valid to'),
       ('Advanced Cardiac Life Support (ACLS)', 'Irish Heart Foundation', 'May 2024', 'May 2026'),
       ('European Paediatric Advanced Life Support (EPALS)', 'Resuscitation Council UK, Belfast', 'October 2023', 'October 2027'),
       ('International Trauma Life Support, Advanced (ITLS)', 'ITLS Ireland', 'March 2023', 'March 2026'),
       ('Manchester Triage instructor', 'Advanced Life Support Group', 'November 2021', 'no expiry'),
       ('Professional Management of Aggression and Violence', 'HSE', 'February 2025', 'February 2027')], [6.8, 4.6, 2.7, 2.5])
H1('Articles, posters and committees')
B('Brannigan A, Duffy C. "Who stays in resus? Nurses\' views on family presence." Emergency Nurse, 2024; 32(2).',
  'Poster: "131 minutes: a nurse-led fast track." Irish Association for Emergency Medicine annual meeting, Galway, October 2023. Second prize.',
  'Member of the Deteriorating Patient Committee since 2023.',
  'Member, Irish Nurses and Midwives Organisation (INMO), Emergency Department Nurses Section.')
H1('Volunteering')
P('Rathfarnham Community First Responders, 2019 – present: on call for cardiac arrests within 3 km of home; 17 call-outs so far.')
P('Order of Malta Ambulance Corps, Portlaoise unit, 2004 – 2008: cadet, then first aider.')
H1('Languages')
P('English (mother tongue), Irish (fluent, Gaeltacht summers), Polish (enough to triage: A2)')
H1('Interests')
P('Year-round sea swimming at the Forty Foot, trad fiddle, and far too many true-crime podcasts.')
H1('References')
P("Maura Tynan, Assistant Director of Nursing, St. Vincent's University Hospital, +353 1 555 0168, m.tynan@svuh-ref.example")
P('Pat Geraghty, Ambulance Officer (retired), HSE National Ambulance Service, +353 57 555 0119')
d.core_properties.title = 'CV'; d.core_properties.author = 'Aoife Brannigan'
d.save('../cvs/aoife-brannigan.docx')
