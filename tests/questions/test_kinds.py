"""Kinds of things: what a question asks by, what is of it, and what is not."""

from __future__ import annotations

import pytest

from assistant.questions.lexical.concepts import concepts
from assistant.text import words

# asked for, the language of the question, what a CV says
OF_THE_KIND = """
    build server | en | Jenkins
    finite element software | en | ANSYS Mechanical
    FEM-Software | de | Abaqus
    logiciel de calcul par éléments finis | fr | Nastran
    learning management system | en | Google Classroom
    Lernplattform | de | Moodle
    plataforma de aprendizaje | es | Moodle
    message streaming platform | en | Kafka
    消息队列 | zh | RabbitMQ
    statistics packages | en | Stata
    software for statistics | en | SPSS
    Statistiksoftware | de | Stata
    logiciels statistiques | fr | Stata
    programas de estadística | es | Stata
    统计软件 | zh | SPSS
    qualitative analysis software | en | NVivo
    server-side JavaScript | en | Node.js
    web technologies | en | HTML5
    electronic health record system | en | Cerner
    logiciel de dossier patient | fr | DxCare
    cartella clinica elettronica | it | TrakCare
    电子病历系统 | zh | 卫宁健康
    CAD program | en | SolidWorks
    Konstruktionssoftware | de | CATIA
    software de dibujo técnico | es | AutoCAD
    version control system | en | Git
    accounting software | en | Xero
    Buchhaltungsprogramm | de | DATEV
    logiciel de comptabilité | fr | Sage
    programa de contabilidad | es | ContaPlus
    software di contabilità | it | TeamSystem
    software de contabilidade | pt | Primavera BSS
    财务软件 | zh | 金蝶
    point-of-sale system | en | Micros Simphony
    Kassensystem | de | orderbird
    logiciel de caisse | fr | Zelty
    hotel software | en | Opera PMS
    系统 酒店管理系统 | zh | 西软
    applicant tracking system | en | SmartRecruiters
    logiciel de paie | fr | Silae
    Lohnabrechnungssoftware | de | DATEV LODAS
    ad platforms | en | Google Ads
    广告平台 | zh | 巨量引擎
    电商平台 | zh | 拼多多
    video editing software | en | DaVinci Resolve
    logiciel de montage | fr | Final Cut Pro
    software de edición de vídeo | es | Premiere Pro
    workflow schedulers | en | Dagster
    water sports | en | Rudern
    sport nautique | fr | voile
    Wintersport | de | Eisstockschießen
    deporte de equipo | es | baloncesto
    strumento a corda | it | violino
    instrumento de percussão | pt | alfaia
    棋类 | zh | 围棋
    animals | en | Imkerei
    crime writers | en | Agatha Christie
    condecorada pelo Estado | pt | Comendador
    autorité sanitaire | fr | ANSM
    Textverarbeitung | de | MS Word
    Importvorschriften | de | Exportkontrolle
    document store | en | MongoDB
    big-data processing engines | en | Apache Spark
    behaviour-driven testing | en | Cucumber
    sismos | es | Eurocode 8
    prise de sang | fr | venepuncture
    Kinder trainieren | de | under-12s
    materiali compositi | it | fibra di carbonio
    orchestrateurs | fr | Airflow
    outil de mesure d'audience web | fr | Matomo
    herramienta de métricas web | es | Plausible
    网站统计工具 | zh | 百度统计
    biblioteca de busca vetorial | pt | FAISS
    Bibliothek für Vektorsuche | de | hnswlib
    向量检索库 | zh | Milvus
    image processing library | en | OpenCV
    lecteur d'écran | fr | NVDA
    lector de pantalla | es | VoiceOver
    OCR-Software | de | Tesseract
    debuggers | en | J-Link
    VPN | en | WireGuard
    estadística bayesiana | es | MCMC
    audit de sécurité | fr | SOC 2
    gear design software | en | KISSsoft
    Mehrkörpersimulation | de | Simpack
    精益生产 | zh | SMED
    Problemlösungsmethoden | de | 8D
    métodos de qualidade | pt | Ishikawa
    flow cytometry software | en | FlowJo
    logiciel de planning | fr | Skello
    rostering tool | en | SP-Expert
    incident reporting system | en | Datix
    Arzneimitteldatenbanken | de | Lauer-Taxe
    clinical terminology | en | SNOMED CT
    Nierenersatzverfahren | de | CVVHD
    cuidados intensivos | es | ICU
    protección de menores | es | insoweit erfahrene Fachkraft
    langue des signes | fr | Makaton
    software di geometria dinamica | it | GeoGebra
    outil de veille médias | fr | Cision
    product information system | en | Akeneo
    sales methodology | en | MEDDPICC
    Kreislaufwirtschaft | de | second-hand
    peuples autochtones | fr | First Nations
    veicoli elettrici | it | e-axle
    véhicules électriques | fr | Ladeinfrastruktur
    warehouse automation | en | AutoStore
    Personalverantwortung | de | line manager
    study abroad | en | semestre d'échange
    emissora de televisão | pt | TV Globo
    hotel chains | en | Meliá
    Energieversorger | de | Stadtwerke
    opérateur télécom | fr | SFR
    gestora de fondos | es | BlackRock
    senzatetto | it | soup kitchen
    Palliativpflege | de | hospice
    oncología | es | chimiothérapie
    disaster recovery | en | ISO 22301
    冷链物流 | zh | reefer
    programas contables | es | Concar
    database migration tool | en | Flyway
    API-Gateway | de | Apigee
    组件库 | zh | Ant Design
    mind mapping software | en | XMind
    nuages de points | fr | CloudCompare
    Maschinensicherheit | de | ISO 13849
    Oberflächenbehandlung | de | Pulverbeschichtung
    lector de códigos de barras | es | RF scanner
    Wundversorgung | de | hydrocolloid
    permis de construire | fr | Landesbauordnung
    renta fija | es | corporate bonds
    portais de reservas | pt | Airbnb
    biglietteria software | it | Eventim
    subscription billing software | en | Chargebee
    unmanned aircraft | en | Drohnen
    edit videos | en | Premiere Pro
    Stapler fahren | de | forklift licence
    carretillas elevadoras | es | Gabelstapler
    tools for data analytics | en | Alteryx
    traffic modelling software | en | PTV Vissim
    logiciel de consolidation | fr | LucaNet
    lighting desks | en | grandMA3
    Gebäudeautomation | de | KNX
    reference manager | en | Zotero
    Literaturverwaltungsprogramm | de | Citavi
    sequencing platforms | en | MiSeq
    chromatography | en | HPLC
    tecniche di microscopia | it | microscopia confocale
    legal databases | en | Westlaw
    banche dati giuridiche | it | DeJure
    hypervisors for virtualization software | en | VMware
    welding certificate | en | EN ISO 9606
    Schweißerschein | de | EN ISO 9606
    food hygiene certificate | en | HACCP
    carné de manipulador de alimentos | es | HACCP
    Staplerschein | de | Gabelstaplerschein
    patentino del muletto | it | forklift licence
    carteira de pesados | pt | Category CE
    truck licence | en | C1E
    permis poids lourd | fr | FIMO
    叉车证 | zh | forklift certificate
    pilot licence | en | ATPL
    type ratings | en | A320
    ship's certificates of seafarers: seafarer certificate | en | STCW
    nursing registration | en | NMC
    accounting standards | en | IFRS 16
    EU cybersecurity regulation | en | NIS2
    medical device regulations | en | MDR
    building codes | en | Eurocode 2
    therapeutic methods | en | EMDR
    physiotherapeutische Methoden | de | Bobath
    tractors and farm machinery | en | Fendt
    vulnerabilities | en | CVE-2023
    bankruptcies | en | chapter 11
    fallimenti | it | concordato preventivo
    after-school activities | en | chess club
    top of her class | en | valedictorian
    refugees | en | statushouders
    tribunales | es | kinderrechter
"""

# asked for, what a CV says that is no evidence of it
NOT_OF_THE_KIND = """
    AWS certificate | Azure Fundamentals
    Azure certificate | AWS Certified Cloud Practitioner
    Kubernetes certificate | Terraform Associate
    Scrum certificate | SAFe Agilist
    accounting software | accounting
    accounting software | SPSS
    statistics packages | statistics
    statistics packages | Xero
    finite element software | SolidWorks
    CAD program | ANSYS Mechanical
    sequencing platforms | HPLC
    forklift licence | Category CE
    truck licence | Class B
    bus licence | Category CE
    first aid certificate | HACCP
    message streaming platform | video streaming
    container_orchestration tools | Docker
    reference manager | EHR
    legal databases | PostgreSQL
    video editing software | Pro Tools
    EU cybersecurity regulation | PCI DSS
    web frameworks | HTML5
    electric vehicles | engine
    vector search library | PostgreSQL
    screen reader | accessibility
    Bayesian statistics | regression analysis
    battery technology | e-axle
    security audit | ISO 27001
    warehouse automation | forklift
    flow cytometry software | PCR
    VPN | firewall
    document store | Redis
    graph database | MongoDB
    wind instrument | violin
    winter sport | rowing
    carpentry | wood
    containerisation | Container
    truck licence | C1
    incident reporting system | Jira
    circular economy | sustainability
    TV station | newspaper
    hotel chain | restaurant
    paediatric nursing | nursing
    permis de construire | permis B
    machine safety | ISO 26262
    point cloud | AWS
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


def kinds(asked: str) -> tuple[str, ...]:
    """The concepts of the longest name of a kind in what is asked."""
    texts = words(asked)
    senses = [sense for i in range(len(texts)) if (sense := concepts().longest_at(texts, i)) is not None]
    return max((sense for sense in senses if sense.names), key=lambda sense: len(sense.phrase)).names


def evidence(asked: str) -> set[tuple[str, ...]]:
    return {phrase for kind in kinds(asked) for phrase in (*concepts().members(kind), *concepts().names_of(kind))}


@pytest.mark.parametrize(("asked", "language", "said"), rows(OF_THE_KIND))
def test_a_thing_is_evidence_of_its_kind(asked: str, language: str, said: str) -> None:
    forms = {form for phrase in evidence(asked) for form in concepts().forms(phrase)}
    assert words(said) in forms


@pytest.mark.parametrize(("asked", "said"), rows(NOT_OF_THE_KIND))
def test_a_field_or_a_sibling_is_no_evidence(asked: str, said: str) -> None:
    assert words(said) not in (evidence(asked) if concepts().longest_at(words(asked), 0) else set())


@pytest.mark.parametrize(
    ("asked", "language", "kind"),
    [
        ("Which software does she know for analysing interviews?", "en", "qualitative_analysis_tool"),
        ("Which software does she design and prototype in?", "en", "design_tool"),
        ("What tool does he edit videos with?", "en", "video_editing"),
        ("¿Con qué programa diseña?", "es", "design_tool"),
        ("Mit welcher Software gestaltet sie?", "de", "design_tool"),
        ("用什么软件做设计", "zh", "design_tool"),
    ],
)
def test_what_software_is_for_may_stand_apart_from_it(asked: str, language: str, kind: str) -> None:
    texts = words(asked)
    served = concepts().served(texts, language, range(len(texts)))
    assert served is not None
    assert kind in served.concepts


def test_what_is_made_is_no_kind_of_software() -> None:
    texts = words("Has she designed software in Java?")
    assert concepts().served(texts, "en", range(len(texts))) is None


def test_a_name_of_its_own_tells_more_than_one_put_together() -> None:
    sense = concepts().longest_at(words("web frameworks"), 0)
    assert sense is not None
    assert sense.names == ("web_framework",)


def test_a_thing_is_not_named_by_its_kind() -> None:
    sense = concepts().longest_at(words("Kafka"), 0)
    assert sense is not None
    assert sense.names == ()
    assert "message_streaming" in sense.member_of


@pytest.mark.parametrize(
    ("asked", "language", "kind"),
    [
        ("relationalen Datenbanken", "de", "sql_database"),
        ("herramienta de diseño", "es", "design_tool"),
        ("donnée massive", "fr", "big_data"),
        ("linguaggi di programmazioni", "it", "programming_language"),
        ("bancos de dados vetorial", "pt", "vector_database"),
        ("search engines", "en", "search_engine"),
    ],
)
def test_a_kind_may_be_named_in_any_number_and_case(asked: str, language: str, kind: str) -> None:
    texts = words(asked)
    senses = (concepts().inflected_at(texts, i, language) for i in range(len(texts)))
    assert any(kind in sense.names for sense in senses if sense is not None)


@pytest.mark.parametrize(("word", "language"), [("market", "en"), ("parte", "es"), ("corso", "it"), ("note", "de")])
def test_another_word_of_the_stem_names_no_kind(word: str, language: str) -> None:
    assert concepts().inflected_at((word,), 0, language) is None
