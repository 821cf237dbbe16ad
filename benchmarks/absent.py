"""How often a CV is said to have a product that it does not mention: python -m benchmarks.absent [-v]

Names of products that no other word stands for, each asked for in one of 29 ways, in seven languages, of the CVs of
questions/ that may be read. Wherever the name does not stand in the CV, all but "not found" is a false yes. Names of
kinds (CRM, ERP) are not asked for: a CV may have one without the word. Then abbreviations in 18 ways, most of them in
telegram style ("GPT experience?"): where the CV has a tool of that kind (Wazuh is a SIEM) the answer is right, and is
counted all the same. Writes results/absent.json.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

import yaml

from assistant.assistant import Assistant
from assistant.types import Status
from benchmarks import results
from benchmarks.structure.__main__ import fold

QUESTIONS = Path(__file__).resolve().parent / "questions"
SEED = 7
PRODUCTS = (
    "Python", "JavaScript", "TypeScript", "C#", "Rust", "Ruby", "PHP", "Kotlin", "Swift", "Scala", "MATLAB", "Perl",
    "Haskell", "Fortran", "COBOL", "Delphi", "Julia", "Erlang", "PostgreSQL", "MySQL", "MongoDB", "Redis", "Cassandra",
    "Neo4j", "Docker", "Kubernetes", "Terraform", "Ansible", "Jenkins", "AWS", "Azure", "React", "Angular", "Vue",
    "Svelte", "Django", "Flask", "Spring Boot", "TensorFlow", "PyTorch", "Keras", "Hadoop", "Kafka", "Airflow", "dbt",
    "Tableau", "Power BI", "Salesforce", "HubSpot", "Photoshop", "Illustrator", "Figma", "Sketch", "InDesign",
    "AutoCAD", "SolidWorks", "Revit", "CATIA", "Ansys", "Abaqus", "LaTeX", "GraphQL", "Selenium", "Cypress", "JUnit",
    "PMP", "PRINCE2", "ITIL", "CISSP", "CFA", "ACCA", "TOGAF", "CCNA", "DATEV", "Lexware", "Sage", "QuickBooks", "Xero",
    "Oracle", "Workday", "Jira", "Confluence", "Trello", "Asana", "Slack", "Zendesk", "Shopify", "Magento", "WordPress",
    "Drupal", "TYPO3", "Unity", "Unreal Engine", "Blender", "Maya", "Houdini", "Stata", "SPSS", "SAS", "NVivo",
    "ArcGIS", "QGIS", "LabVIEW", "Simulink", "NX", "Creo", "Rhino", "ArchiCAD", "Primavera", "MS Project", "Epic",
    "Cerner", "SOLID", "SCADA", "ISO 27001", "SOX", "CSS", "VBA", "UiPath", "Esperanto", "Swahili", "Finnish", "Korean",
    "Turkish", "Hindi",
)  # fmt: skip
WAYS = (
    "Does she know {}", "Has he worked with {}?", "{}?", "Any experience with {}?", "Is there {} on the CV?",
    "experience in {}", "Can you use {}?", "what about {}?", "Is he familiar with {}?", "{} skills?",
    "How many years of {}?", "Where did she use {}?", "When did he use {}?", "How well does she know {}?", "¿Sabe {}?",
    "¿Tiene experiencia en {}?", "{} ¿lo domina?", "Kennt er {}?", "Hat sie mit {} gearbeitet?", "Kann er {}?",
    "Maîtrise-t-elle {} ?", "A-t-il utilisé {} ?", "Conosce {}?", "Ha usato {}?", "Conhece {}?",
    "Já trabalhou com {}?", "她会{}吗？", "有{}经验吗", "他用过{}吗？",
)  # fmt: skip
ABBREVIATIONS = (
    "GPT", "LLM", "EMC", "PID", "LAN", "RPA", "CAPEX", "OKR", "WMS", "NDT", "MIG", "PPC", "REACH", "CNC", "HVAC",
    "FPGA", "VHDL", "LiDAR", "TEFL", "NEBOSH", "EMDR", "NGS", "ESG", "IoT", "GMP", "PLC", "SIEM", "VoIP", "ABA", "CFD",
)  # fmt: skip
TELEGRAMS = (
    "{} experience?", "Experience with {}?", "{}?", "Any {} work?", "does he know {}", "{} background?",
    "experience in {}", "Is she familiar with {}?", "{} skills?", "What {} experience does she have?",
    "How many years of {} experience?", "Tell me about his {} experience", "{} knowledge", "What has she done in {}?",
    "Does the candidate have {} experience?", "¿Tiene experiencia con {}?", "Erfahrung mit {}?", "Expérience en {} ?",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED, help="which CVs, and which way for which name")
    parser.add_argument("--cvs", type=int, default=60, metavar="N", help="so many CVs (60)")
    parser.add_argument("-v", action="store_true", help="print the false answers")
    options = parser.parse_args()
    drawn = random.Random(options.seed)
    index = yaml.safe_load((QUESTIONS / "dev" / "index.yaml").read_text(encoding="utf-8"))
    rounds = {"": (PRODUCTS, WAYS, drawn), "abbreviations ": (ABBREVIATIONS, TELEGRAMS, random.Random(options.seed))}
    asked, false = Counter[str](), Counter[tuple[str, str]]()
    for name in drawn.sample(sorted(index), options.cvs):
        assistant = Assistant.load(QUESTIONS / "cvs" / index[name])
        text = fold(assistant.corpus.document(next(iter(assistant.corpus.parts))).text)
        for kind, (things, ways, choosing) in rounds.items():
            for thing in things:
                if fold(thing) in text:
                    continue
                way = choosing.choice(ways)
                answer = assistant.ask(way.format(thing))
                asked[kind] += 1
                if answer.status != Status.NOT_FOUND:
                    false[kind, way] += 1
                    if options.v:
                        print(f"{name}: {way.format(thing)}\n    {answer.status} {answer.answer[:200]!r}")
    figures: dict[str, float] = {}
    for kind, number in asked.items():
        wrong = sum(count for (own, _), count in false.items() if own == kind)
        figures |= {f"{kind}asked": number, f"{kind}false": wrong, f"{kind}rate": round(wrong / number, 4)}
    print(figures, false.most_common(5))
    if options.cvs == parser.get_default("cvs") and options.seed == SEED:
        results.save("absent", figures)


if __name__ == "__main__":
    main()
