"""Whole CVs of our own making, in eight languages and as many layouts: heads, people, contact, groups."""

from __future__ import annotations

import pytest

from assistant.types import Role, SectionKind

from .conftest import CVS, parsed_file

WORK = {
    "german.md": [
        ("Siemens AG", "Teamleiterin Softwareentwicklung", "2019-04/…"),
        ("BMW Group", "Softwareentwicklerin", "2014-03/2019-03"),
        ("Bosch GmbH", "Praktikantin", "2012-10/2014-02"),
    ],
    "french.txt": [
        ("Dassault Systèmes", "Ingénieur logiciel senior", "2018-09/…"),
        ("Capgemini", "Développeur Java", "2015-01/2018-08"),
        ("INRIA Grenoble", "Stagiaire", "2014-06/2014-12"),
    ],
    "italian.md": [
        ("Intesa Sanpaolo S.p.A.", "Architetto software", "2019-01/…"),
        ("Reply S.r.l.", "Sviluppatrice Java", "2013-03/2018-12"),
    ],
    "portuguese.md": [
        ("Nubank", "Cientista de Dados Sênior", "2020-03/…"),
        ("Itaú Unibanco", "Analista de Dados", "2017-01/2020-02"),
    ],
    "spanish.md": [
        ("Telefónica S.A.", "Arquitecta de datos", "2019-09/…"),
        ("BBVA", "Analista de datos", "2016-01/2019-08"),
    ],
    "dutch.md": [
        ("Gemeente Utrecht", "Projectmanager", "2018-03/…"),
        ("Deloitte B.V.", "Consultant", "2012/2018"),
    ],
    "chinese.md": [
        ("字节跳动", "高级后端工程师", "2020-03/…"),
        ("百度", "后端工程师", "2017-07/2020-02"),
    ],
    "columns.txt": [
        ("Spotify", "Senior Data Engineer", "2019/…"),
        ("Klarna Bank AB", "Data Engineer", "2017/2019"),
    ],
    "plain.txt": [
        ("AMAZON FULFILLMENT", "Operations Manager", "2018-06/…"),
        ("UPS", "Shift Supervisor", "2012/2018"),
        ("UPS", "Package Handler", "2010/2012"),
    ],
    "promotions.md": [
        ("Google", "Staff Engineer", "2021-01/…"),
        ("Google", "Senior Engineer", "2017-03/2020-12"),
        ("Self-employed", "Freelance Developer", "2015/2017"),
    ],
    "tables.md": [
        ("Department of Biology, Tufts University", "Assistant Professor", "2020/…"),
        ("Broad Institute", "Postdoctoral Fellow", "2017/2020"),
    ],
    "records.txt": [
        ("Infosys Ltd", "Senior Software Engineer", "2019-01/…"),
        ("Wipro Technologies", "Software Engineer", "2016-06/2018-12"),
    ],
    "dashes.md": [
        ("Klarna", "Product Manager", "2021-08/…"),
        ("Spotify", "Associate Product Manager", "2018-06/2021-07"),
    ],
    "bold.md": [
        ("Indra Sistemas", "Desarrollador Full Stack", "2020-03/…"),
        ("Everis", "Programador Junior", "2018/2020"),
    ],
    "indented.txt": [
        ("Deutsche Bahn AG", "Projektleiterin", "2020-01/…"),
        ("Accenture GmbH", "Beraterin", "2015-06/2019-12"),
    ],
    "loose.md": [
        ("Northwind Ltd", "Head of Engineering", "2021-03/…"),
        ("Contoso GmbH", "Developer", "2017/2021"),
    ],
}
EDUCATION = {
    "german.md": [
        ("Technische Universität München", "Promotion Informatik", "2008/2012"),
        ("RWTH Aachen", "Diplom Informatik", "2003/2008"),
    ],
    "french.txt": [
        ("INSA Lyon", "Diplôme d'ingénieur en informatique", "2011/2014"),
        ("Lycée du Parc", "Classe préparatoire MPSI", "2009/2011"),
    ],
    "italian.md": [
        ("Politecnico di Torino", "Laurea magistrale in Ingegneria informatica", "2010/2013"),
        ("Politecnico di Torino", "Laurea triennale in Ingegneria informatica", "2007/2010"),
    ],
    "portuguese.md": [
        ("Universidade de São Paulo (USP)", "Mestrado em Estatística", "2015/2017"),
        ("Unicamp", "Bacharelado em Matemática", "2011/2014"),
    ],
    "spanish.md": [
        ("Universidad Politécnica de Madrid", "Máster en Big Data", "2014/2015"),
        ("Universidad de Salamanca", "Grado en Matemáticas", "2010/2014"),
    ],
    "dutch.md": [
        ("Universiteit Utrecht", "Master Bestuurskunde", "2006/2012"),
        ("St. Bonifatiuscollege Utrecht", "VWO", "2000/2006"),
    ],
    "chinese.md": [
        ("清华大学", "计算机科学与技术 硕士", "2014-09/2017-06"),
        ("北京邮电大学", "软件工程 本科", "2010-09/2014-06"),
    ],
    "dashes.md": [
        ("Department of Physics, Uppsala University", "PhD", "2015/2018"),
        ("KTH", "MSc Engineering Physics", "2010/2015"),
    ],
    "bold.md": [("Universidad de Sevilla", "Grado en Ingeniería Informática", "2014/2018")],
    "indented.txt": [
        ("Universität Mannheim", "M.Sc. Wirtschaftsinformatik", "2010-10/2015-05"),
        ("Goethe-Gymnasium Berlin", "Abitur", "2002/2010"),
    ],
    "mixed.md": [
        ("The University of Tokyo", "M.S. in Information Science", "2017/2019"),
        ("Osaka University", "B.S. in Mathematics", "2013/2017"),
    ],
    "plain.txt": [("University of Illinois at Chicago", "Bachelor of Science, Business Administration", "2006/2010")],
    "tables.md": [
        ("Massachusetts Institute of Technology", "PhD in Molecular Biology", "2011/2017"),
        ("Reed College", "BA in Biology", "2007/2011"),
    ],
}
NAMES = {
    "german.md": "Dr. Katharina Weiß",
    "french.txt": "Jean-Baptiste MARTIN",
    "italian.md": "Giulia Rossi",
    "portuguese.md": "Ana Beatriz Souza",
    "spanish.md": "Lucía Fernández Gómez",
    "dutch.md": "Pieter de Vries",
    "chinese.md": "张伟",
    "columns.txt": "Sofia Andersson",
    "plain.txt": "MARCUS J. WILLIAMS",
    "promotions.md": "Priya Nair",
    "tables.md": "Robert Chen",
    "loose.md": "Tom Becker",
    "records.txt": "Rahul Verma",
    "dashes.md": "Emma Larsson",
    "bold.md": "MARIO GARCÍA LÓPEZ",
    "indented.txt": "LAURA SCHMIDT",
    "mixed.md": "Yuki Tanaka",
}
LANGUAGES = {
    "german.md": [("Deutsch", "Muttersprache"), ("Englisch", "verhandlungssicher"), ("Französisch", "Grundkenntnisse")],
    "french.txt": [("Français", "langue maternelle"), ("Anglais", "courant (TOEIC 920)"), ("Espagnol", "notions")],
    "italian.md": [("Italiano", "madrelingua"), ("Inglese", "C1"), ("Tedesco", "A2")],
    "chinese.md": [("英语", "CET-6，流利"), ("日语", "N2")],
    "columns.txt": [("Swedish", "Native"), ("English", "Fluent"), ("German", "Basic")],
}


@pytest.mark.parametrize("name", WORK)
def test_positions(name: str) -> None:
    assert parsed_file(CVS / name).heads(SectionKind.WORK) == WORK[name]


@pytest.mark.parametrize("name", EDUCATION)
def test_studies(name: str) -> None:
    assert parsed_file(CVS / name).heads(SectionKind.EDUCATION) == EDUCATION[name]


@pytest.mark.parametrize("name", NAMES)
def test_the_candidate(name: str) -> None:
    assert parsed_file(CVS / name).cv.candidate == NAMES[name]


@pytest.mark.parametrize("name", LANGUAGES)
def test_languages_with_their_levels(name: str) -> None:
    found = parsed_file(CVS / name).heads(SectionKind.LANGUAGES)
    assert [(language, level) for language, level, _ in found] == LANGUAGES[name]


@pytest.mark.parametrize(
    ("name", "email", "phone", "place"),
    [
        ("german.md", "k.weiss@example.de", "+49 89 1234567", "Musterstraße 12, 80331 München"),
        ("french.txt", "jb.martin@example.fr", "06 12 34 56 78", "15 rue de la République, 69002 Lyon"),
        ("italian.md", "giulia.rossi@example.it", "+39 333 1234567", "Milano, Italia"),
        ("portuguese.md", "ana.souza@example.com.br", "(11) 98765-4321", "São Paulo, Brasil"),
        ("columns.txt", "sofia@example.se", "+46 70 123 45 67", "Storgatan 1, 111 51 Stockholm, Sweden"),
        ("plain.txt", "marcus.williams@example.com", "312-555-0199", "Chicago, IL"),
        ("tables.md", "robert.chen@example.org", "(617) 555-0134", "Cambridge, MA"),
        ("chinese.md", "zhangwei@example.com", "13800138000", "北京"),
    ],
)
def test_contact(name: str, email: str, phone: str, place: str) -> None:
    cv = parsed_file(CVS / name)
    basics = cv.cv.basics
    assert [cv.of(s) for s in basics.emails] == [email]
    assert [cv.of(s) for s in basics.phones] == [phone]
    assert cv.of(basics.location) == place


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("german.md", "birth_date", "12.03.1985"),
        ("german.md", "nationality", "deutsch"),
        ("french.txt", "birth_date", "4 mai 1990"),
        ("french.txt", "nationality", "française"),
        ("french.txt", "driving_licence", "B"),
        ("spanish.md", "driving_licence", "B"),
        ("dutch.md", "birth_date", "3 april 1988"),
        ("chinese.md", "birth_date", "1992年5月"),
    ],
)
def test_personal_facts(name: str, key: str, value: str) -> None:
    cv = parsed_file(CVS / name)
    assert cv.of(next(f.span for f in cv.cv.basics.facts if f.key == key)) == value


@pytest.mark.parametrize(
    ("name", "kind", "number", "person", "role"),
    [
        ("german.md", SectionKind.EDUCATION, 0, "Hans Müller", Role.ADVISER),
        ("italian.md", SectionKind.EDUCATION, 0, "Mario Bianchi", Role.ADVISER),
        ("chinese.md", SectionKind.EDUCATION, 0, "李明", Role.ADVISER),
        ("columns.txt", SectionKind.EDUCATION, 0, "Erik Lind", Role.ADVISER),
        ("tables.md", SectionKind.EDUCATION, 0, "Nancy Hopkins", Role.ADVISER),
        ("loose.md", SectionKind.WORK, 1, "Eva Sommer", Role.MENTOR),
        ("promotions.md", SectionKind.REFERENCES, 0, "Dr. Ada King", Role.REFEREE),
    ],
)
def test_people_by_their_role(name: str, kind: SectionKind, number: int, person: str, role: Role) -> None:
    cv = parsed_file(CVS / name)
    people = cv.entries(kind)[number].people
    assert [(cv.of(p.span), p.role) for p in people] == [(person, role)]


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("german.md", "thesis", "Verteilte Systeme im Automobil"),
        ("german.md", "score", "1,3"),
        ("italian.md", "score", "110/110 e lode"),
        ("chinese.md", "score", "3.8/4.0"),
        ("columns.txt", "score", "4.7/5.0"),
        ("columns.txt", "thesis", "Streaming anomaly detection"),
        ("plain.txt", "score", "3.4"),
        ("plain.txt", "area", "Business Administration"),
        ("tables.md", "degree", "PhD"),
        ("tables.md", "area", "Molecular Biology"),
    ],
)
def test_facts_of_the_first_study(name: str, key: str, value: str) -> None:
    cv = parsed_file(CVS / name)
    assert cv.facts(cv.entries(SectionKind.EDUCATION)[0])[key] == value


def test_authors_titles_and_venues_in_several_styles() -> None:
    cv = parsed_file(CVS / "tables.md")
    quoted, by_year, plain = cv.entries(SectionKind.PUBLICATIONS)
    assert [cv.of(e.name) for e in (quoted, by_year, plain)] == [
        "Zebrafish models of disease",
        "Regulation of growth by microRNAs",
        "Fast sequence search",
    ]
    assert [cv.of(p.span) for p in quoted.people] == ["Chen R", "Hopkins N."]
    assert [cv.of(p.span) for p in by_year.people] == ["Chen, R.", "Smith, J. A.", "Lee, K."]
    assert [cv.of(p.span) for p in plain.people] == ["J. Smith", "R. Chen"]
    assert cv.facts(quoted)["venue"] == "Nature Genetics"
    assert cv.facts(plain)["acronym"] == "ISMB"
    assert [cv.heads(SectionKind.PUBLICATIONS)[i][2] for i in range(3)] == ["/2017", "/2019", "/2018"]


def test_publications_on_three_lines() -> None:
    cv = parsed_file(CVS / "promotions.md")
    first, second = cv.entries(SectionKind.PUBLICATIONS)
    assert (cv.of(first.name), cv.of(second.name)) == ("Learning to rank at scale", "Query understanding")
    assert [cv.of(p.span) for p in second.people] == ["P. Nair", "B. Lee", "C. Wong"]
    assert cv.facts(first)["venue"] == "SIGIR"


def test_a_torn_citation_is_one_publication() -> None:
    cv = parsed_file(CVS / "loose.md")
    torn, other = cv.entries(SectionKind.PUBLICATIONS)
    assert (cv.of(torn.name) or "").split() == ["Bicycle", "routing", "with", "slopes", "and", "-", "wind"]
    assert cv.facts(torn)["acronym"] == "CoM"
    assert cv.facts(other)["venue"] == "Journal of Light"


def test_a_stray_line_ends_the_highlight_above_it() -> None:
    cv = parsed_file(CVS / "loose.md")
    highlights = cv.entries(SectionKind.PROJECTS)[0].highlights
    assert (cv.of(highlights[-1]) or "").split()[-2:] == ["Rhine", "valley."]


def test_a_project_at_the_level_of_sections_is_a_project() -> None:
    cv = parsed_file(CVS / "loose.md")
    assert [name for name, _, _ in cv.heads(SectionKind.PROJECTS)] == ["Compass", "Lantern"]


def test_groups_of_skills() -> None:
    cv = parsed_file(CVS / "columns.txt")
    groups = [(cv.of(e.name), [cv.of(k) for k in e.keywords]) for e in cv.entries(SectionKind.SKILLS)]
    assert groups == [("Languages", ["Python", "Scala", "SQL"]), ("Tools", ["Airflow", "Spark", "dbt"])]


def test_a_skill_with_its_level() -> None:
    cv = parsed_file(CVS / "plain.txt")
    assert ("Spanish", "conversational", None) in cv.heads(SectionKind.SKILLS)


def test_certificates_with_issuer_and_date() -> None:
    cv = parsed_file(CVS / "italian.md")
    found = [(cv.of(e.name), cv.facts(e)["issuer"]) for e in cv.entries(SectionKind.CERTIFICATES)]
    assert found == [
        ("Oracle Certified Professional Java SE 11", "Oracle"),
        ("Certified Kubernetes Administrator", "CNCF"),
    ]


def test_awards_with_their_year_first() -> None:
    cv = parsed_file(CVS / "dashes.md")
    assert cv.heads(SectionKind.AWARDS) == [
        ("Best paper award", None, "/2019"),
        ("Wallenberg scholarship", None, "/2017"),
    ]


def test_bold_names_of_groups_are_no_sections() -> None:
    cv = parsed_file(CVS / "dashes.md")
    groups = [(cv.of(e.name), [cv.of(k) for k in e.keywords]) for e in cv.entries(SectionKind.SKILLS)]
    assert groups == [("Programming Languages", ["Python", "Java"]), ("Tools", ["Jira", "Figma"])]


def test_citations_in_paragraphs() -> None:
    cv = parsed_file(CVS / "mixed.md")
    assert [(cv.of(e.name), len(e.people)) for e in cv.entries(SectionKind.PUBLICATIONS)] == [
        ("Fast GANs", 2),
        ("Search at scale", 2),
    ]
