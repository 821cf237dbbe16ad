from docx import Document
from docx.shared import Pt, Cm, RGBColor
from docx.oxml.ns import qn
from docx.oxml import OxmlElement
from docx.enum.text import WD_ALIGN_PARAGRAPH
d=Document()
s=d.sections[0]; s.page_width=Cm(21); s.page_height=Cm(29.7)
s.left_margin=s.right_margin=Cm(2); s.top_margin=s.bottom_margin=Cm(1.8)
st=d.styles['Normal']; st.font.name='Noto Sans CJK SC'; st.font.size=Pt(10)
st.element.rPr.rFonts.set(qn('w:eastAsia'),'Noto Sans CJK SC')
st.paragraph_format.space_after=Pt(2)
def shade(c,col):
    e=OxmlElement('w:shd'); e.set(qn('w:val'),'clear'); e.set(qn('w:fill'),col); c._tc.get_or_add_tcPr().append(e)
def title(t):
    p=d.add_paragraph(); p.paragraph_format.space_before=Pt(9); p.paragraph_format.keep_with_next=True
    r=p.add_run('▌'+t); r.bold=True; r.font.size=Pt(12); r.font.color.rgb=RGBColor(0xB0,0x3A,0x5B)
    b=OxmlElement('w:pBdr'); x=OxmlElement('w:bottom')
    for k,v in (('val','single'),('sz','6'),('space','1'),('color','B03A5B')): x.set(qn('w:'+k),v)
    b.append(x); p._p.get_or_add_pPr().append(b)
def bl(t,style='List Bullet'):
    p=d.add_paragraph(t,style=style); p.paragraph_format.space_after=Pt(1); return p
p=d.add_paragraph(); p.alignment=WD_ALIGN_PARAGRAPH.CENTER
r=p.add_run('个人简历'); r.bold=True; r.font.size=Pt(18)
t=d.add_table(rows=0,cols=4); t.style='Table Grid'; t.autofit=False
for col,w in zip(t.columns,(2.6,5,2.6,6.8)): col.width=Cm(w)
for row in [('姓　　名','罗雨桐','性　　别','女'),('出生年月','1990年11月','籍　　贯','湖南长沙'),
            ('民　　族','土家族','婚育状况','已婚已育'),('联系电话','189-0555-0126','电子邮箱','luoyutong@mailbox.example'),
            ('现居住地','广州市天河区','微　　信','yutong_luo_90')]:
    c=t.add_row().cells
    for i,x in enumerate(row):
        c[i].text=x; c[i].width=Cm((2.6,5,2.6,6.8)[i])
        if i%2==0: shade(c[i],'F6E6EB'); c[i].paragraphs[0].runs[0].bold=True
title('求职意向')
t=d.add_table(rows=2,cols=2)
t.cell(0,0).text='意向岗位：市场运营总监 / 品牌营销负责人'; t.cell(0,1).text='期望薪资：35K—40K × 14薪'
t.cell(1,0).text='意向城市：广州、深圳'; t.cell(1,1).text='到岗时间：随时到岗'
title('个人优势')
for x in ['美妆、母婴两个消费品赛道，横跨乙方代理公司与甲方品牌，既懂创意也看得懂报表；',
          '操盘过从0到1的新品上市，也带过二十多人的运营团队，擅长内容种草与私域复购的闭环打法；',
          '有全职照顾家庭的空窗期，期间保持学习，重返职场后半年内晋升为总监。']: bl(x)
title('工作经历')
jobs=[('2022年3月\n至\n2024年9月','广州悦芽母婴用品有限公司','运营总监（2022年3月—8月任高级运营经理）　｜　汇报对象：总经理　｜　下属23人',
 ['统筹天猫、京东、抖音、微信小程序四个渠道，全渠道年成交额由1.8亿元增长至3.1亿元；',
  '管理年度营销预算2600万元，整体投产比从2.3提升到3.5；',
  '搭建企业微信私域体系，沉淀会员42万人，会员年复购率由27%提升至41%；',
  '团队分工：内容8人、投放6人、客服9人；推行周复盘与OKR，团队年流失率降到9%。'],'离职原因：公司业务线调整'),
 ('2021年4月\n至\n2022年2月','职业空窗期','产假及全职照顾家庭',['完成抖音电商学习中心“直播运营”线上课程（2021年11月结业）；','为朋友的烘焙小店义务运营小红书账号，三个月涨粉1.1万。'],None),
 ('2017年6月\n至\n2021年3月','广州逸仙电子商务有限公司（完美日记母公司）','高级市场经理（2019年3月—2021年3月）　｜　市场主管（2017年6月—2019年2月）',
 ['任高级市场经理期间负责彩妆联名系列的整合营销，带5人小组，年均上市联名新品4款；',
  '任市场主管期间负责线下快闪与校园大使项目，覆盖全国37所高校；',
  '建立KOL分级投放模型，单篇笔记的获客成本下降34%；','双11期间任品牌战情室值班组长，连续两年。'],'离职原因：生育'),
 ('2015年7月\n至\n2017年5月','蓝色光标数字营销机构（广州）','客户执行，2016年7月转为高级客户执行',
 ['服务客户：广汽传祺、王老吉、唯品会；','为王老吉策划春节“吉祥话”H5互动，上线五天参与人次310万；','撰写提案与结案报告，参与比稿12次，中标5次。'],'离职原因：希望转向甲方')]
t=d.add_table(rows=0,cols=2); t.autofit=False
t.columns[0].width=Cm(2.8); t.columns[1].width=Cm(14.2)
for dt,co,role,hl,why in jobs:
    c=t.add_row().cells; c[0].width=Cm(2.8); c[1].width=Cm(14.2)
    c[0].text=dt.replace('\n至\n','—')
    p=c[1].paragraphs[0]; p.add_run(co).bold=True
    q=c[1].add_paragraph(); q.add_run(role).italic=True
    for h in hl: c[1].add_paragraph('· '+h)
    if why: c[1].add_paragraph(why)
title('代表案例')
cases=[('“小满计划”分龄睡袋新品上市（2023年4月—7月，悦芽）',['合作母婴类KOL 120位，小红书笔记曝光6800万次；','首月销售额950万元，成为天猫婴童睡袋类目第2名；','获2023年金投赏商业创意奖铜奖。']),
 ('“敦煌十二色”联名眼影（2020年3月—9月，逸仙）',['与敦煌研究院合作开发，主导视觉、明星试色与首发直播；','首发当日售出21万盘，带动品牌新客占比达63%。']),
 ('“云朵市集”城市快闪（2018年10月—11月，逸仙）',['在上海、成都、武汉三城落地，累计客流5.6万人次；','控制总费用在180万元以内，比预算节省12%。'])]
for h,b in cases:
    p=d.add_paragraph(); p.add_run(h).bold=True; p.paragraph_format.keep_with_next=True
    for x in b: bl(x)
title('教育背景')
t=d.add_table(rows=1,cols=4); t.style='Light Grid Accent 1'; t.autofit=False
for col,w in zip(t.columns,(5,5,3.5,3.5)): col.width=Cm(w)
for i,x in enumerate(['起止时间','院校','专业','学历 / 学位']): t.rows[0].cells[i].text=x
for row in [('2013年9月—2015年6月','中山大学','传播学','硕士研究生'),('2009年9月—2013年6月','湖南师范大学','广告学','本科')]:
    c=t.add_row().cells
    for i,x in enumerate(row): c[i].text=x; c[i].width=Cm((5,5,3.5,3.5)[i])
p=d.add_paragraph(); p.paragraph_format.space_before=Pt(4)
p.add_run('校园经历：').bold=True
p.add_run('本科期间任校学生会外联部部长（2011年—2012年），一年拉到赞助6.5万元；研究生期间在《南方都市报》实习三个月（2014年7月—9月），发稿9篇。')
title('技能与证书')
for k,v in [('数据与投放：','生意参谋、巨量千川、小红书聚光，Excel数据透视表，SQL基础查询'),
            ('内容制作：','Photoshop、剪映，公众号长文写作'),
            ('语言能力：','英语CET-6，雅思7.0分（2014年）；粤语流利；普通话二级甲等'),
            ('职业证书：','PMP项目管理专业人士（2020年8月）；互联网营销师三级（2022年12月）')]:
    p=d.add_paragraph(); p.add_run(k).bold=True; p.add_run(v)
title('荣誉奖项')
for x in ['2023年　悦芽年度优秀管理者','2019年　逸仙集团“闪光员工”','2016年　虎啸奖优秀奖（王老吉“吉祥话”项目，团队成员）','2015年　中山大学优秀毕业研究生']: bl(x)
title('兴趣爱好')
d.add_paragraph('自由潜水（已取得AIDA二星证书）、烘焙、逛菜市场。')
d.save('cvs/zh-ops-luo.docx')
