from docx import Document
from docx.shared import Pt, Cm, RGBColor
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
d=Document(); s=d.sections[0]
s.page_width=Cm(21); s.page_height=Cm(29.7); s.left_margin=s.right_margin=Cm(2.2); s.top_margin=s.bottom_margin=Cm(1.8)
n=d.styles['Normal']; n.font.name='Calibri'; n.font.size=Pt(10.5); n.paragraph_format.space_after=Pt(2)
h=d.styles['Heading 1']; h.font.name='Calibri'; h.font.size=Pt(12.5); h.font.color.rgb=RGBColor(0x7a,0x1f,0x3d); h.paragraph_format.space_before=Pt(11); h.paragraph_format.space_after=Pt(3)
h2=d.styles['Heading 2']; h2.font.name='Calibri'; h2.font.size=Pt(11); h2.font.color.rgb=RGBColor(0,0,0); h2.paragraph_format.space_before=Pt(6); h2.paragraph_format.space_after=Pt(1)
def P(t,**k):
    p=d.add_paragraph(); r=p.add_run(t)
    for a,v in k.items(): setattr(r,a,v)
    return p
def B(*ts):
    for t in ts:
        p=d.add_paragraph(t,style='List Bullet'); p.paragraph_format.space_after=Pt(1)
def cargo(t,per):
    p=d.add_paragraph(); p.paragraph_format.tab_stops.add_tab_stop(Cm(16.6),WD_TAB_ALIGNMENT.RIGHT)
    p.add_run(t).bold=True; per and p.add_run('\t'+per); p.paragraph_format.keep_with_next=True
t=P('TAINÁ SOBRAL FIGUEIREDO',bold=True); t.alignment=WD_ALIGN_PARAGRAPH.CENTER; t.runs[0].font.size=Pt(18)
for x in ['Brasileira, casada, nascida em 22/09/1991','Rua Cardeal Arcoverde, 1850, ap. 62 – Pinheiros – São Paulo/SP','(11) 95555-0137 | taina.sobral@correio.example | linkedin.example/in/tainasobral']:
    P(x).alignment=WD_ALIGN_PARAGRAPH.CENTER
d.add_heading('OBJETIVO',1); P('Coordenação de Planejamento Financeiro (FP&A)')
d.add_heading('RESUMO DAS QUALIFICAÇÕES',1)
B('Carreira em finanças construída a partir da área comercial: conhece o negócio do ponto de venda ao fechamento mensal.',
  'Vivência em orçamento anual, forecast, análise de rentabilidade e precificação.',
  'Boa interlocução com vendas, marketing e diretoria.')
d.add_heading('EXPERIÊNCIA PROFISSIONAL',1)
d.add_heading('Natura &Co – Cajamar e São Paulo (fev/2017 – atual)',2)
P('Multinacional brasileira de cosméticos',italic=True)
cargo('Analista de Planejamento Financeiro Sênior','out/2021 – atual')
B('Responsável pelo orçamento da unidade Brasil (receita de R$ 9,4 bilhões).',
  'Redução do ciclo de forecast de 12 para 5 dias úteis com modelo no Oracle Hyperion.',
  'Desvio médio da projeção de vendas caiu de 8,5% para 3,2%.',
  'Mentora de dois analistas e uma estagiária.')
cargo('Analista Financeira Pleno','abr/2019 – set/2021')
B('Painéis de margem por canal no Power BI, usados por 230 gerentes de vendas.',
  'Participação na integração da Avon: unificação do plano de contas de 7 países.')
cargo('Analista Financeira Júnior','fev/2017 – mar/2019')
B('Contas a pagar e conciliação bancária; automatização em VBA que eliminou 60 horas mensais de digitação.')
d.add_heading('Itaú Unibanco – Ribeirão Preto (jul/2014 – jan/2017)',2)
cargo('Assistente de Gerência, agência de pequenas e médias empresas','')
B('Carteira de 180 clientes PME; análise de limite e de garantias.',
  'Superou a meta de consórcios em 27% no segundo semestre de 2015 (1º lugar entre 34 agências da regional).')
d.add_heading('Magazine Luiza – Franca (mar/2013 – jun/2014)',2)
cargo('Estagiária de vendas','')
B('Apoio ao canal Magazine Você e ao inventário das lojas do interior paulista.')
d.add_heading('FORMAÇÃO ACADÊMICA',1)
B('MBA em Finanças Corporativas – Insper, São Paulo (2019 – 2021)',
  'Bacharelado em Ciências Contábeis – USP, FEA-RP, Ribeirão Preto (2010 – 2014). TCC: “Giro de estoques no varejo de eletrodomésticos”, nota 9,5',
  'Técnico em Administração – ETEC Dr. Júlio Cardoso, Franca (2008 – 2009)')
d.add_heading('CERTIFICAÇÕES E REGISTRO',1)
B('CRC-SP 1SP555123/O-4 (ativo)','CPA-20, ANBIMA (2015; não renovada)','Green Belt Lean Seis Sigma, Fundação Vanzolini (2022)')
d.add_heading('CURSOS COMPLEMENTARES',1)
t=d.add_table(rows=1,cols=4); t.style='Light Grid Accent 1'
for c,x in zip(t.rows[0].cells,['Curso','Instituição','Carga horária','Ano']): c.text=x
for r in [('Valuation','Saint Paul Escola de Negócios','40 h','2023'),('SQL para análise de dados','Alura','24 h','2021'),('IFRS 15 e 16','FIPECAFI','16 h','2019'),('Oratória','Senac','30 h','2016')]:
    for c,x in zip(t.add_row().cells,r): c.text=x
d.add_heading('IDIOMAS',1)
P('Inglês avançado (TOEFL iBT 98, 2018) – intercâmbio de seis semanas em Vancouver, jan/2012'); P('Espanhol intermediário')
d.add_heading('INFORMÁTICA',1)
P('SAP S/4HANA (FI e CO), Oracle Hyperion, Power BI, Excel avançado com VBA, SQL básico')
d.add_heading('TRABALHO VOLUNTÁRIO',1)
P('Junior Achievement São Paulo – aulas de educação financeira em escolas públicas (2018 – 2020)')
d.add_heading('INFORMAÇÕES ADICIONAIS',1)
B('CNH categoria B','Disponibilidade para viagens','Prêmio Natura Inova 2022, equipe de finanças (projeto Forecast Leve)')
d.core_properties.author='Tainá Sobral Figueiredo'; d.core_properties.title='Currículo'
d.save('../cvs/sobral.docx')
