from docx import Document
from docx.shared import Pt, Cm, RGBColor
from docx.oxml.ns import qn
from docx.oxml import OxmlElement
from docx.enum.text import WD_ALIGN_PARAGRAPH
d=Document()
s=d.sections[0]; s.page_width=Cm(21); s.page_height=Cm(29.7)
for m in ('left_margin','right_margin'): setattr(s,m,Cm(2.2))
s.top_margin=s.bottom_margin=Cm(1.8)
st=d.styles['Normal']; st.font.name='Times New Roman'; st.font.size=Pt(11); st.paragraph_format.space_after=Pt(2)
def head(t):
    p=d.add_paragraph(); p.paragraph_format.space_before=Pt(10); p.paragraph_format.keep_with_next=True
    r=p.add_run(t); r.bold=True; r.underline=True
    e=OxmlElement('w:shd'); e.set(qn('w:val'),'clear'); e.set(qn('w:fill'),'D9D9D9'); p._p.get_or_add_pPr().append(e)
def bl(t):
    p=d.add_paragraph(t,style='List Bullet'); p.paragraph_format.space_after=Pt(1)
def table(rows,w,hdr=False,lab=False):
    t=d.add_table(rows=0,cols=len(w)); t.style='Table Grid'; t.autofit=False
    for c,x in zip(t.columns,w): c.width=Cm(x)
    for i,r in enumerate(rows):
        cs=t.add_row().cells
        for j,x in enumerate(r):
            cs[j].width=Cm(w[j]); cs[j].text=x
            if (hdr and i==0) or (lab and j==0):
                for q in cs[j].paragraphs[0].runs: q.bold=True
    d.add_paragraph().paragraph_format.space_after=Pt(0)
p=d.add_paragraph(); p.alignment=WD_ALIGN_PARAGRAPH.CENTER; r=p.add_run('RESUME'); r.bold=True; r.underline=True; r.font.size=Pt(14)
p=d.add_paragraph(); r=p.add_run('KANDULA SUSHMITHA'); r.bold=True; r.font.size=Pt(13)
d.add_paragraph('E-mail: sushmitha.kandula@mailbox.example'); d.add_paragraph('Mobile: +91 98555 50137')
d.add_paragraph('LinkedIn: linkedin.example/in/sushmitha-kandula-qa')
head('CAREER OBJECTIVE:')
d.add_paragraph('Looking for a challenging position as Test Lead in a reputed organization where I can utilize my testing and automation skills for the growth of the organization as well as to enhance my knowledge about new and emerging trends.')
head('PROFESSIONAL SUMMARY:')
for x in ['Having 8+ years of experience in Software Testing, both Manual and Automation, in Healthcare, Insurance, Banking and Telecom domains.',
 'Strong hands-on experience in Selenium WebDriver with Java, TestNG and Page Object Model; designed Hybrid framework from scratch.',
 'Good experience in mobile application testing using Appium on Android and iOS real devices.',
 'Expertise in Web Services testing using Postman, SoapUI and REST Assured.',
 'Well versed with SDLC, STLC and Defect Life Cycle; worked in Agile (Scrum) and V-Model.',
 'Proficient in writing SQL queries for back end validation.',
 'Experience in preparing Test Plan, Test Estimation, RTM and Test Summary Report.',
 'Coordinated offshore team of 4 members and acted as single point of contact for onsite business users.',
 'Travelled onsite to Norwich, UK for 3 months (Sep 2021 to Nov 2021) to support User Acceptance Testing.',
 'Serving notice period: No. Official notice period is 60 days, negotiable.']: bl(x)
head('WORK EXPERIENCE:')
table([('Organization','Designation','From','To'),
 ('Cognizant Technology Solutions, Hyderabad','Senior Test Engineer','March 2021','Till Date'),
 ('Tech Mahindra Ltd, Pune','Test Engineer','June 2018','March 2021'),
 ('Kalpavriksha Infotech Pvt Ltd, Vijayawada','Junior Test Engineer','February 2016','May 2018')],(6.8,4.2,2.9,2.7),hdr=True)
head('TECHNICAL SKILLS:')
table([('Automation Tools','Selenium WebDriver, Appium, REST Assured'),
 ('Frameworks','TestNG, Cucumber (BDD), Hybrid, Page Object Model'),
 ('API Testing','Postman, SoapUI'),
 ('Test Management','HP ALM / QC, Zephyr'),
 ('Defect Tracking','JIRA, Bugzilla, Mantis'),
 ('CI / Version Control','Jenkins, Git, SVN'),
 ('Languages','Core Java, SQL, basics of JavaScript'),
 ('Databases','Oracle, MySQL, SQL Server'),
 ('Build Tools','Maven'),
 ('Operating Systems','Windows, Linux, Android, iOS')],(4.6,12),lab=True)
head('EDUCATIONAL QUALIFICATION:')
table([('Course','Institution','Board / University','Year','Percentage'),
 ('B.Tech (ECE)','V R Siddhartha Engineering College, Vijayawada','JNTU Kakinada','2014','71.4%'),
 ('Intermediate (MPC)','Sri Chaitanya Junior College, Vijayawada','Board of Intermediate Education, A.P.','2010','91.2%'),
 ('S.S.C','Zilla Parishad High School, Gudivada','Board of Secondary Education, A.P.','2008','86.5%')],(3.1,4.9,4.1,1.6,2.9),hdr=True)
head('CERTIFICATIONS AND TRAINING:')
for x in ['ISTQB Certified Tester Foundation Level (CTFL), certified in November 2017.','ISTQB Advanced Level Test Analyst, cleared in July 2022 with 78%.','Certified SAFe 5 Practitioner (2021).','Completed 4 months course in Manual and Selenium Testing from QEdge Technologies, Hyderabad (2015).']: bl(x)
head('PROJECTS SUMMARY:')
projs=[('Project #1','MedClaim 360','BlueRiver Health Plans, USA','Senior Test Engineer','12','June 2022 – Till Date','Java, Angular, Oracle 19c, Selenium WebDriver, TestNG, Jenkins, JIRA, Zephyr',
 'MedClaim 360 is a claims adjudication portal where hospitals submit the claims of the members and the system validates eligibility, benefits and pricing before payment.',
 ['Involved in sprint planning, grooming and daily stand-up calls.','Automated 640 regression test cases and reduced the regression cycle from 5 days to 9 hours.','Developed reusable utilities for reading test data from Excel sheets.','Integrated the suite with Jenkins for nightly execution on 3 environments.','Mentored 2 freshers in Selenium and conducted code reviews.']),
 ('Project #2','Life Policy Administration','Aviva, UK','Test Analyst','9','March 2021 – May 2022','Guidewire PolicyCenter, SQL Server, SoapUI, Postman, HP ALM',
 'The application maintains the complete life cycle of term and whole life policies such as quotation, issuance, endorsement, renewal and claims.',
 ['Prepared Test Plan and 1,150 test cases covering all business rules.','Validated 85 web services in SoapUI and Postman.','Supported UAT at client location and triaged defects with business users.','Logged 310 defects out of which 96% were accepted as valid.']),
 ('Project #3','CorpPay Mobile','Northern Prairie Bank, Canada','Test Engineer','7','January 2019 – March 2021','Android, iOS, Appium, Cucumber, MySQL, Bugzilla, SVN',
 'CorpPay is a mobile application for corporate customers to approve bulk payments, view statements and raise service requests.',
 ['Created Appium scripts for 120 user journeys on 14 real devices.','Written feature files in Gherkin and reviewed with product owner.','Performed compatibility, usability and interruption testing.','Found a critical duplicate payment defect two days before go-live.']),
 ('Project #4','Broadband Order Management','BT, UK','Test Engineer','15','June 2018 – December 2018','Siebel, Oracle 11g, HP QC, Linux',
 'The project deals with order capture and provisioning of broadband and landline connections.',
 ['Executed system and integration test cases in V-Model.','Verified logs in Linux and data in Oracle tables.','Prepared daily status report to onsite coordinator.']),
 ('Project #5','eSchool ERP','In-house product','Junior Test Engineer','5','February 2016 – May 2018','PHP, MySQL, Mantis',
 'eSchool is a web based product used by 60 schools in Andhra Pradesh for admissions, fees and attendance.',
 ['Performed smoke, functional and retesting manually on each release.','Prepared user manual and given demo to 8 schools.'])]
for n,name,client,role,team,dur,env,desc,resp in projs:
    p=d.add_paragraph(); p.paragraph_format.keep_with_next=True; r=p.add_run(n); r.bold=True; r.font.color.rgb=RGBColor(0x1F,0x3F,0x7F)
    table([('Title',name),('Client',client),('Role',role),('Team Size',team),('Duration',dur),('Environment',env)],(3.6,13),lab=True)
    q=d.add_paragraph(); q.add_run('Description: ').bold=True; q.add_run(desc)
    q=d.add_paragraph(); q.add_run('Roles & Responsibilities:').bold=True; q.paragraph_format.keep_with_next=True
    for x in resp: bl(x)
head('ACHIEVEMENTS:')
for x in ['Received “Star of the Quarter” award in Q3 2023 at Cognizant.','Received appreciation mail from Aviva client manager for zero defect leakage in release 4.2.','Won second prize in inter-college throwball tournament in 2012.']: bl(x)
head('STRENGTHS:')
for x in ['Quick learner and good team player','Positive attitude and ability to work under tight deadlines']: bl(x)
head('PERSONAL DETAILS:')
for k,v in [('Father’s Name','K. Venkateswara Rao'),('Date of Birth','14-08-1992'),('Gender','Female'),('Marital Status','Married'),('Nationality','Indian'),('Languages Known','English, Telugu and Hindi'),('Passport','Z5550123 (valid up to 22-05-2031)'),('Hobbies','Listening to Carnatic music, gardening'),('Permanent Address','D.No. 12-55/1, Eluru Road, Gudivada, Krishna District, Andhra Pradesh – 521301')]:
    p=d.add_paragraph(); p.paragraph_format.tab_stops.add_tab_stop(Cm(4.5)); p.add_run(k+'\t: '+v)
head('DECLARATION:')
d.add_paragraph('I hereby declare that the above mentioned information is true and correct to the best of my knowledge and belief.')
d.add_paragraph()
p=d.add_paragraph(); p.paragraph_format.tab_stops.add_tab_stop(Cm(11)); p.add_run('Place: Hyderabad')
p=d.add_paragraph(); p.paragraph_format.tab_stops.add_tab_stop(Cm(11)); p.add_run('Date: 03-06-2024\t(KANDULA SUSHMITHA)')
d.save('cvs/in-tester-kandula.docx')
