from docx import Document
from docx.shared import Pt, Cm, RGBColor
from docx.oxml.ns import qn
from docx.oxml import OxmlElement
d = Document()
s = d.sections[0]
s.page_width, s.page_height = Cm(21), Cm(29.7)
s.left_margin = s.right_margin = Cm(2); s.top_margin = s.bottom_margin = Cm(1.8)
N = d.styles['Normal']; N.font.name = 'Liberation Sans'; N.font.size = Pt(10); N.paragraph_format.space_after = Pt(2)
BL = d.styles['List Bullet']; BL.paragraph_format.space_after = Pt(1)
RED = RGBColor(0x9c, 0x2a, 0x2a)
for n, z in (('Heading 1', 12), ('Title', 22)):
    d.styles[n].font.color.rgb = RED; d.styles[n].font.size = Pt(z)
def H(t):
    p = d.add_heading(t, 1); p.paragraph_format.space_before = Pt(10); p.paragraph_format.space_after = Pt(3)
def tbl(widths):
    t = d.add_table(0, len(widths)); t.autofit = False; t.w = widths
    for c, w in zip(t.columns, widths): c.width = Cm(w)
    return t
def row(t, *cells):
    r = t.add_row().cells
    for c, x, w in zip(r, cells, t.w):
        c.width = Cm(w); first = True
        for line in (x if isinstance(x, list) else [x]):
            p = c.paragraphs[0] if first else c.add_paragraph(); first = False
            if line.startswith('* '): p.style = BL; p.add_run(line[2:])
            elif line.startswith('# '): p.add_run(line[2:]).bold = True
            elif line.startswith('/ '): p.add_run(line[2:]).italic = True
            else: p.add_run(line)
d.add_paragraph('Wouter Dekeyser', 'Title')
p = d.add_paragraph(); r = p.add_run('E-commerce director: from catalogue to checkout to carrier'); r.italic = True
H('Personal details')
t = tbl([4, 13])
row(t, 'Address', 'Visserij 155, bus 3, 9000 Ghent, Belgium')
row(t, 'Telephone', '+32 9 555 01 64')
row(t, 'E-mail', 'wouter@dekeyser-online.example')
row(t, 'Date of birth', '14 May 1985, Kortrijk')
row(t, 'Nationality', 'Belgian')
row(t, 'Family', 'Married to Sofie, two daughters (2013 and 2016)')
row(t, 'Driving licence', 'B')
row(t, 'Notice period', 'Three months')
H('In a nutshell')
for x in ('Took the online turnover of an outdoor retailer from 11 to 47 million euros.',
          'Full P&L responsibility, media budget of 5.2 million euros a year, team of 23 in Ghent and Lille.',
          'Has lived both sides of the table: agency, marketplace, flash sales and own brand.',
          'Looking for an executive committee seat at a consumer brand with plans outside the Benelux.'):
    d.add_paragraph(x, 'List Bullet')
H('Career')
t = tbl([3.4, 13.6])
row(t, '01/2020 – today', ['# LINDEVOORT OUTDOOR NV, Ghent', '/ 31 shops in Belgium and northern France, web shops in four languages'])
row(t, '03/2023 – today', ['# E-commerce & Marketing Director (member of the management board)',
    '* Opened the French web shop in 2023 and the German one in 2024; together 22% of online sales.',
    '* Launched second-hand programme "Lindevoort Encore": 9,000 jackets resold in the first year.',
    '* Brought paid search in-house, cost per order down from 9.40 to 6.10 euros.',
    '* Negotiated the parcel contract anew (bpost, Mondial Relay): 480,000 euros saved over two years.'])
row(t, '01/2020 – 02/2023', ['# Head of E-commerce',
    '* Moved from Magento 1 to Shopify Plus in seven months, in the middle of the lockdown, without a day offline.',
    '* Click & collect in all shops within three weeks in April 2020.',
    '* Conversion rate from 1.3% to 2.2%; return rate held below 14%.',
    '* Built the newsletter on Klaviyo to 310,000 subscribers, one fifth of revenue.'])
row(t, '09/2015 – 12/2019', ['# BOL.COM, Utrecht, the Netherlands', '/ Category Marketing Manager, Sports & Leisure',
    '* Responsible for 180 million euros in sales across own stock and 2,400 marketplace sellers.',
    '* Led the Belgian launch campaign for Select, the paid loyalty plan.',
    '* Set up retail media packages for brands such as Garmin and Asics: first-year income 3.5 million euros.'])
row(t, '02/2012 – 08/2015', ['# VENTE-EXCLUSIVE.COM, Brussels', '/ Online Marketing Specialist, later Team Lead Acquisition',
    '* Affiliate, display and first steps in Facebook advertising; member base from 1.1 to 3 million.',
    '* Team of four from 2014.'])
row(t, '09/2008 – 12/2011', ['# THESE DAYS, Antwerp (advertising agency)', '/ Junior, then Account Executive',
    '* Campaigns for Telenet, Jupiler and the Flemish tourist board.',
    '* Worked on the Jupiler football app that won a bronze Cuckoo in 2011.'])
H('Education')
t = tbl([3.4, 13.6])
row(t, '2018', 'Vlerick Business School, Leuven: Executive Programme in Digital Transformation (12 days)')
row(t, '2003 – 2008', 'KU Leuven: Master in Business Engineering (handelsingenieur), cum laude')
row(t, '2006 – 2007', 'Università Bocconi, Milan: Erasmus year')
row(t, '1997 – 2003', 'Sint-Amandscollege, Kortrijk: Latin and mathematics')
H('Tools and know-how')
t = tbl([4.6, 12.4])
row(t, 'Shop and data feeds', 'Shopify Plus, Magento, Akeneo PIM, Channable')
row(t, 'Advertising', 'Google Ads, Meta Ads Manager, Criteo, Pinterest')
row(t, 'Measuring', 'Google Analytics 4, Looker Studio, Hotjar; SQL for simple queries')
row(t, 'Customer contact', 'Klaviyo, Zendesk, Trustpilot')
H('Certificates')
t = tbl([3.4, 13.6])
row(t, '2024', 'Google Ads Search certification')
row(t, '2022', 'Data protection for marketers (GDPR), DP Institute')
row(t, '2013', 'PRINCE2 Foundation')
H('Languages')
t = tbl([3.4, 3.4, 3.4, 6.8])
row(t, 'Language', 'Spoken', 'Written', 'Remark')
row(t, 'Dutch', 'mother tongue', 'mother tongue', '')
row(t, 'French', 'C1', 'C1', 'Daily language with the team in Lille')
row(t, 'English', 'C2', 'C1', '')
row(t, 'German', 'B1', 'A2', 'Evening classes since 2023')
row(t, 'Italian', 'B1', 'A2', 'From the Milan year')
H('Prizes, juries and lectures')
for x in ('BeCommerce Award 2021, best omnichannel shop (Lindevoort)',
          'Digital Marketer of the Year, shortlisted in 2023 (Stichting Marketing)',
          'Jury member, BeCommerce Awards, 2022 and 2024',
          'Guest lecturer in online retail, Artevelde University of Applied Sciences, Ghent, 2019 – 2023',
          'Speaker at E-commerce Expo Kortrijk 2022: "Seven months to Shopify"'):
    d.add_paragraph(x, 'List Bullet')
H('And also')
for x in ('Treasurer of the parents\' council, primary school De Vlieger, 2019 – 2022',
          'Independent director of Fietsatelier Gent VZW, a bicycle repair charity, since 2021',
          'Gravel biking (Unbound finisher 2022), sourdough, Italian films without subtitles'):
    d.add_paragraph(x, 'List Bullet')
d.add_paragraph('References are available on request.')
d.save('wouter-dekeyser.docx')
