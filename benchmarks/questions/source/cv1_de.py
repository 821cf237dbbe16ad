from docx import Document
from docx.shared import Pt, Cm, RGBColor
from docx.oxml.ns import qn
from docx.oxml import OxmlElement
d=Document()
s=d.sections[0]; s.page_width=Cm(21); s.page_height=Cm(29.7)
s.left_margin=s.right_margin=Cm(2.3); s.top_margin=Cm(1.7); s.bottom_margin=Cm(1.5)
st=d.styles['Normal']; st.font.name='DejaVu Sans'; st.font.size=Pt(9); st.paragraph_format.space_after=Pt(1)
def head(t):
    p=d.add_paragraph(); r=p.add_run(t); r.bold=True; r.font.size=Pt(11.5); r.font.color.rgb=RGBColor(0x1f,0x3a,0x5f)
    p.paragraph_format.space_before=Pt(11); p.paragraph_format.space_after=Pt(3); p.paragraph_format.keep_with_next=True
    b=OxmlElement('w:pBdr'); e=OxmlElement('w:bottom')
    for k,v in dict(val='single',sz='6',space='1',color='1F3A5F').items(): e.set(qn('w:'+k),v)
    b.append(e); p._p.get_or_add_pPr().append(b)
def table(rows):
    t=d.add_table(rows=0,cols=2); t.autofit=False
    for left,right in rows:
        c=t.add_row().cells; c[0].width=Cm(4.1); c[1].width=Cm(12.3)
        c[0].paragraphs[0].add_run(left)
        if isinstance(right,str): right=[right]
        first=True
        for x in right:
            if first: p=c[1].paragraphs[0]; first=False
            else: p=c[1].add_paragraph()
            if x.startswith('- '):
                p.style=d.styles['List Bullet']; p.add_run(x[2:])
            elif x.startswith('**'): p.add_run(x[2:]).bold=True
            elif x.startswith('//'): p.add_run(x[2:]).italic=True
            else: p.add_run(x)
        c[1].paragraphs[-1].paragraph_format.space_after=Pt(4)
    t.columns[0].width=Cm(4.1); t.columns[1].width=Cm(12.3)
p=d.add_paragraph(); r=p.add_run('Lebenslauf'); r.font.size=Pt(22); r.font.color.rgb=RGBColor(0x1f,0x3a,0x5f)
head('Persönliche Daten')
table([('Name','**Henrike Odendahl'),
('Anschrift','Lerchenweg 27, 76646 Bruchsal'),
('Telefon','0151 555 01846'),
('E-Mail','h.odendahl@postfach.example'),
('Geburtsdatum, -ort','14.03.1986 in Osnabrück'),
('Staatsangehörigkeit','deutsch'),
('Familienstand','verheiratet, zwei Kinder'),
('Führerschein','Klassen B und BE')])
head('Kurzprofil')
d.add_paragraph('Maschinenbauingenieurin mit Schwerpunkt Getriebe- und Antriebstechnik: vom Konzept über den rechnerischen Festigkeitsnachweis bis zum Serienanlauf. Führungserfahrung, sicher im Umgang mit Kunden und Lieferanten im In- und Ausland.')
head('Berufserfahrung')
table([
('04/2020 – heute','**SEW-EURODRIVE GmbH & Co KG, Bruchsal'),
('seit 07/2022',['//Gruppenleiterin Konstruktion Planetengetriebe',
 '- Führung von 7 Mitarbeitenden (fachlich und disziplinarisch)',
 '- Neuentwicklung der Baureihe P3: Drehmomentdichte um 18 % erhöht, Serienanlauf im März 2024',
 '- Herstellkosten durch ein Gleichteilkonzept um 12 % gesenkt (rund 640.000 € pro Jahr)',
 '- Qualifizierung von Gusslieferanten in Indien und Polen einschließlich Erstmusterprüfung vor Ort']),
('04/2020 – 06/2022',['//Entwicklungsingenieurin Industriegetriebe',
 '- Auslegung von Verzahnungen und Wälzlagern nach ISO 6336 und ISO 281 mit KISSsoft',
 '- Moderation von Konstruktions-FMEAs für 14 Baugruppen',
 '- Aufbau eines Dauerlaufprüfstands mit 250 kW Antriebsleistung']),
('12/2014 – 03/2020',['**ZF Friedrichshafen AG, Schweinfurt',
 '//Projektingenieurin Nutzfahrzeugkupplungen',
 '- Technische Projektleitung für ein Ausrücksystem (Kunde MAN Truck & Bus), Projektbudget 2,3 Mio. €',
 '- Gewicht des Ausrückers um 1,4 kg verringert',
 '- Reklamationsquote von 310 auf 85 ppm gesenkt',
 '- ab Juni 2019 in Teilzeit (30 Stunden pro Woche)']),
('06/2018 – 05/2019','Elternzeit (zweites Kind)'),
('05/2012 – 11/2014',['**FEV GmbH, Aachen',
 '//Berechnungsingenieurin Motormechanik',
 '- Festigkeitsberechnung von Kurbelgehäusen und Pleueln mit Ansys',
 '- Schwingungsmessungen am Motorenprüfstand, dreimonatiger Kundeneinsatz in Turin']),
])
head('Praktika und Nebentätigkeiten')
table([('04/2011 – 08/2011',['Praktikum, Airbus Operations GmbH, Hamburg-Finkenwerder','- Strukturversuche an Landeklappen, Auswertung von Dehnungsmessstreifen']),
('10/2008 – 03/2010','Studentische Hilfskraft am Werkzeugmaschinenlabor (WZL) der RWTH Aachen, Verzahnungsmesstechnik')])
head('Ausbildung')
table([('10/2009 – 03/2012',['**Master of Science Maschinenbau, RWTH Aachen','Vertiefung Konstruktionstechnik, Gesamtnote 1,6','Masterarbeit: „Tragfähigkeit von Kegelrädern bei Fluchtungsfehlern“ (Note 1,0), Betreuer: Dr.-Ing. Kai Brandes']),
('09/2010 – 02/2011','Auslandssemester an der KTH Stockholm (Erasmus)'),
('10/2006 – 09/2009',['**Bachelor of Science Maschinenbau, RWTH Aachen','Gesamtnote 2,1']),
('09/2005 – 08/2006','Freiwilliges Soziales Jahr beim DRK-Rettungsdienst, Osnabrück'),
('06/2005','Abitur, Gymnasium Carolinum, Osnabrück (Note 1,9); Leistungskurse Mathematik und Physik')])
head('Weiterbildung')
table([('11/2023','Seminar „Vom Kollegen zur Führungskraft“, Haufe Akademie (3 Tage)'),
('05/2021','Festigkeitsnachweis nach FKM-Richtlinie, VDI Wissensforum, Düsseldorf'),
('09/2017','Six Sigma Green Belt, TÜV Rheinland Akademie'),
('02/2016','Form- und Lagetolerierung nach ISO GPS, Technische Akademie Esslingen')])
head('Kenntnisse')
table([('CAD','Creo Parametric (sehr gut), Siemens NX (gut), CATIA V5 (Grundkenntnisse)'),
('Berechnung','KISSsoft, Ansys Mechanical, MATLAB'),
('PLM / ERP','Windchill, SAP PP'),
('Sprachen',['Deutsch: Muttersprache','Englisch: verhandlungssicher (C1)','Schwedisch: gut (B1)','Französisch: Grundkenntnisse (A2)'])])
head('Patent, Veröffentlichung, Vortrag')
table([('2023','Patent DE 10 2021 555 012 B3: Planetenträger mit integrierter Ölführung (Miterfinderin)'),
('07/2022','Vortrag „Planetengetriebe aus dem Baukasten“, VDI-Kongress Dritev, Baden-Baden'),
('2013','Odendahl, H.; Brandes, K.: Einfluss von Fluchtungsfehlern auf die Zahnfußspannung. In: antriebstechnik 52 (2013), Nr. 3, S. 44–49')])
head('Engagement und Interessen')
table([('seit 2019','Mentorin bei CyberMentor (Mädchen in MINT)'),
('2007 – 2009','Ecurie Aix, Formula-Student-Team der RWTH Aachen: Baugruppe Fahrwerk'),
('seit 2010','Mitglied im Verein Deutscher Ingenieure (VDI)'),
('Freizeit','Rennrad, Kirchenchor, alte Mopeds restaurieren')])
p=d.add_paragraph('Bruchsal, 12. Februar 2025'); p.paragraph_format.space_before=Pt(16)
p=d.add_paragraph(); p.add_run('Henrike Odendahl').italic=True
d.core_properties.title='Lebenslauf Henrike Odendahl'; d.core_properties.author='Henrike Odendahl'
d.save('../cvs/odendahl.docx')
