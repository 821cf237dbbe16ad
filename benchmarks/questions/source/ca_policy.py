from docx import Document
from docx.shared import Pt, Cm, RGBColor
from docx.oxml.ns import qn
from docx.oxml import OxmlElement
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
d=Document(); s=d.sections[0]; s.page_width=Cm(21.59); s.page_height=Cm(27.94)
s.left_margin=s.right_margin=Cm(2.2); s.top_margin=s.bottom_margin=Cm(1.9)
W=Cm(17.1)
st=d.styles['Normal']; st.font.name='DejaVu Sans'; st.font.size=Pt(9); st.paragraph_format.space_after=Pt(2)
def head(t):
    p=d.add_paragraph(); p.paragraph_format.space_before=Pt(9); p.paragraph_format.space_after=Pt(3); p.paragraph_format.keep_with_next=True
    r=p.add_run(t); r.bold=True; r.font.size=Pt(10.5); r.font.color.rgb=RGBColor(0x7A,0x1F,0x1F)
    b=OxmlElement('w:pBdr'); x=OxmlElement('w:bottom')
    for k,v in (('val','single'),('sz','4'),('space','1'),('color','7A1F1F')): x.set(qn('w:'+k),v)
    b.append(x); p._p.get_or_add_pPr().append(b)
def rt(l,r,bold=False,ital=False):
    p=d.add_paragraph(); p.paragraph_format.tab_stops.add_tab_stop(W,WD_TAB_ALIGNMENT.RIGHT); p.paragraph_format.keep_with_next=True
    a=p.add_run(l); a.bold=bold; a.italic=ital; p.add_run('\t'+r); return p
def bl(t): 
    p=d.add_paragraph(t,style='List Bullet'); p.paragraph_format.space_after=Pt(1)
p=d.add_paragraph(); r=p.add_run('Mireille GAUTHIER-ROSS'); r.bold=True; r.font.size=Pt(19)
d.add_paragraph('Gatineau (Québec)  |  819-555-0173  |  m.gauthier-ross@courriel.example  |  PRI 05550173')
d.add_paragraph('Canadian citizen / citoyenne canadienne')
head('PROFILE / PROFIL')
d.add_paragraph('Bilingual policy adviser with experience in climate, child care and official-language files. Known for plain writing, for bringing provinces and communities to the same table, and for costing that survives scrutiny.')
d.add_paragraph('Conseillère en politiques bilingue, à l’aise tant dans la note d’information d’une page que dans la présentation au Conseil du Trésor.')
head('EMPLOYMENT / EXPÉRIENCE')
rt('Environment and Climate Change Canada (ECCC)','Gatineau QC',bold=True)
rt('Senior Policy Adviser (EC-06), Carbon Markets Bureau','September 2021 – present',ital=True)
for x in ['Lead the federal offset protocol for improved forest management, from first discussion paper to publication in June 2024.',
'Wrote three Treasury Board submissions worth a total of $46 million.',
'Ran consultation sessions with 14 First Nations, 9 provinces and territories and some 60 industry bodies.',
'Supervise two EC-04 analysts and one co-op student.',
'Acting Manager (EC-07) from January to June 2023, during the incumbent’s language training.']: bl(x)
rt('Employment and Social Development Canada (ESDC)','Gatineau QC',bold=True)
rt('Policy Analyst (EC-05), Early Learning and Child Care Secretariat','November 2017 – August 2021',ital=True)
for x in ['Negotiated the data-reporting annexes of the bilateral agreements with Ontario, Manitoba and Yukon.',
'Drafted 22 briefing notes for the Minister in a single fiscal year.',
'Parental leave from October 2018 to September 2019.']: bl(x)
rt('Junior Analyst (EC-03), Strategic Policy Branch','February 2015 – October 2017',ital=True)
for x in ['Built a Stata model of take-up of the Canada Learning Bond, later used in the 2017 program evaluation.',
'Secretary of the branch’s Official Languages Committee; wrote its annual report in both languages.']: bl(x)
rt('Ontario Ministry of Francophone Affairs','Toronto ON',bold=True)
rt('Policy Intern, Ontario Internship Program','May 2013 – November 2014',ital=True)
for x in ['Prepared the designation file of two hospitals under the French Language Services Act.','Answered about 300 letters from the public.']: bl(x)
rt('House of Commons','Ottawa ON',bold=True)
rt('Page, House of Commons Page Program','2006 – 2007',ital=True)
head('EDUCATION / FORMATION')
rt('Master of Public Administration, University of Ottawa','2011 – 2013',bold=True)
d.add_paragraph('Major research paper: « La péréquation et les services en français en Ontario ». Supervisor: Hélène Charbonneau. Funded by a SSHRC Canada Graduate Scholarship ($17,500).')
rt('BA (Honours) in Political Science, minor in Economics, Laurentian University','2007 – 2011',bold=True)
d.add_paragraph('Sudbury, Ontario. Cum laude. Exchange term at Sciences Po Lyon, winter 2010.')
head('LANGUAGES / LANGUES')
d.add_paragraph('French: first official language.')
d.add_paragraph('English: Second Language Evaluation results – Reading: E (exempt), Writing: C, Oral proficiency: C; valid until June 2028.')
d.add_paragraph('Spanish: intermediate (B1), Instituto Cervantes course 2016.')
head('SECURITY CLEARANCE / COTE DE SÉCURITÉ')
d.add_paragraph('Secret (Level II), valid until March 2031.')
head('PUBLICATIONS')
bl('Gauthier-Ross, M. “Why offset protocols need northern voices.” Policy Options, 14 September 2022.')
bl('Gauthier-Ross, M. et P. Lavallée. « Garderies francophones en milieu minoritaire : qui paie ? » Revue du Nouvel-Ontario, no 43, 2018, p. 55-81.')
head('AWARDS / PRIX')
rt('ECCC Deputy Minister’s Award, Team Excellence (offset protocols)','2023'); rt('Prix d’excellence de la francophonie, ESDC','2017'); rt('Gold Medal of the Department of Political Science, Laurentian University','2011')
head('PROFESSIONAL DEVELOPMENT / PERFECTIONNEMENT')
for x in ['Gender-based Analysis Plus, Canada School of Public Service (2018)','Indigenous Canada, University of Alberta, online (2021)','Cost-Benefit Analysis for Regulations, Canada School of Public Service (2022)']: bl(x)
head('SOFTWARE / LOGICIELS')
d.add_paragraph('Stata, R (basic), Power BI, Excel, GCdocs, MS Teams')
head('COMMUNITY / ENGAGEMENT COMMUNAUTAIRE')
rt('Présidente du conseil d’administration, CPE Les Petits Castors, Gatineau','2020 – 2023')
rt('Alto, Chœur de la rive, Gatineau','since 2016')
rt('Canoe-camping guide for newcomer families, La Vérendrye Wildlife Reserve','summers 2022, 2023')
d.add_paragraph()
d.add_paragraph('References available on request / Références fournies sur demande')
d.save('/tmp/cp/ca-policy-gauthier.docx')
