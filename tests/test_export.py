"""The export as JSON Resume 1.0.0 and as an outline, and what the shipped CV gives."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from assistant.export import outline, plain, to_json_resume
from assistant.parsing import parse
from assistant.reading import read
from assistant.types import CV, Document, Entry, Role, SectionKind, Span

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads((ROOT / "tests/data/jsonresume/schema.json").read_text("utf-8"))
FILES = [ROOT / "corpus/ming-lin.md", *sorted((ROOT / "tests/parsing/cvs").iterdir())]

JSON_RESUME: dict[str, Any] = {
    "basics": {
        "name": "Ada King",
        "label": "Analyst",
        "email": "ada@example.org",
        "phone": "+44 20 7946 0000",
        "url": "https://ada.example.org",
        "summary": "Computes.",
        "location": {"city": "London", "countryCode": "GB"},
        "profiles": [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"}],
    },
    "work": [
        {"name": "Analytical Society", "position": "Analyst", "startDate": "2019-03", "highlights": ["Wrote notes"]},
        {"name": "Mill Ltd", "position": "Clerk", "startDate": "2015-01", "endDate": "2019-02", "summary": "Figures."},
    ],
    "education": [
        {
            "institution": "University of London",
            "studyType": "BSc",
            "area": "Mathematics",
            "startDate": "2011",
            "endDate": "2014",
            "score": "First",
            "courses": ["Algebra"],
        }
    ],
    "skills": [{"name": "Mathematics", "level": "Master", "keywords": ["Algebra", "Numbers"]}],
    "languages": [{"language": "English", "fluency": "Native speaker"}],
    "publications": [{"name": "Notes", "publisher": "Memoirs", "releaseDate": "2020-08"}],
    "awards": [{"title": "Medal", "date": "2021-05-01", "awarder": "Society"}],
    "projects": [{"name": "Engine", "description": "A machine", "keywords": ["Brass"], "startDate": "2020-01"}],
}


def exported(path: Path) -> tuple[Document, CV, dict[str, Any]]:
    document = read(path)
    cv = parse(document)
    return document, cv, to_json_resume(document, cv)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_export_is_json_resume(path: Path) -> None:
    _, _, resume = exported(path)
    checker = jsonschema.FormatChecker()
    errors = list(jsonschema.Draft7Validator(SCHEMA, format_checker=checker).iter_errors(resume))
    assert [e.message for e in errors] == []


def test_json_resume_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "resume.json"
    path.write_text(json.dumps(JSON_RESUME), encoding="utf-8")
    _, _, resume = exported(path)
    for section in ("work", "education", "skills", "languages", "publications", "awards", "projects"):
        assert resume[section] == JSON_RESUME[section], section
    basics = resume["basics"]
    assert {k: basics[k] for k in ("name", "label", "email", "phone", "url", "summary", "profiles")} == {
        k: v for k, v in JSON_RESUME["basics"].items() if k != "location"
    }
    assert basics["location"]["city"] == "London"


def test_an_ongoing_entry_has_no_end() -> None:
    _, _, resume = exported(ROOT / "tests/parsing/cvs/dutch.md")
    first, second = resume["work"]
    assert first["startDate"] == "2018-03"
    assert "endDate" not in first
    assert (second["startDate"], second["endDate"]) == ("2012", "2018")


def test_values_are_plain_text() -> None:
    _, _, resume = exported(ROOT / "corpus/ming-lin.md")
    assert not re.search(r"\*\*|\]\(|&amp;|<li>|<ul", json.dumps(resume))


def test_plain_takes_marks_away() -> None:
    text = "**Bold** and [a link](https://x.org) &amp; `code`"
    assert plain(text, Span(0, len(text))) == "Bold and a link & code"
    assert plain(text, None) == ""


# ---------------------------------------------------------------- the shipped CV


@pytest.fixture(scope="module")
def shipped() -> tuple[Document, CV, dict[str, Any]]:
    return exported(ROOT / "corpus/ming-lin.md")


def entries(cv: CV, kind: SectionKind) -> list[Entry]:
    return [e for s in cv.sections for e in s.entries if e.kind is kind]


def test_positions_of_the_shipped_cv(shipped: tuple[Document, CV, dict[str, Any]]) -> None:
    _, _, resume = shipped
    assert [(w["name"], w["position"], w["startDate"], w.get("endDate")) for w in resume["work"]] == [
        ("Last Mile of Amazon.com, Inc.", "Senior Applied Scientist", "2022-07", None),
        ("DAMO Academy of Alibaba Group (U.S.)", "Staff Algorithm Engineer", "2018", "2022"),
        ("University of Michigan Medical School", "Research Investigator", "2015", "2018"),
        ("Carnegie Mellon University", "Postdoctoral Research Fellow", "2014", "2015"),
        ("Carnegie Mellon University", "Visiting Student", "2013", "2014"),
        ("Michigan State University", "Visiting Student", "2012", "2013"),
    ]
    assert resume["work"][0]["highlights"][1].endswith("Amazon DSP and Geospatial Science.")


def test_people_of_the_shipped_cv(shipped: tuple[Document, CV, dict[str, Any]]) -> None:
    document, cv, _ = shipped
    named = [
        (p.span.of(document.text), p.role)
        for kind in (SectionKind.WORK, SectionKind.EDUCATION)
        for e in entries(cv, kind)
        for p in e.people
    ]
    assert named == [
        ("Jieping Ye", Role.MENTOR),
        ("Alexander G. Hauptmann", Role.ADVISER),
        ("Alexander G. Hauptmann", Role.ADVISER),
        ("Rong Jin", Role.ADVISER),
        ("Changshui Zhang", Role.ADVISER),
    ]


def test_publications_of_the_shipped_cv(shipped: tuple[Document, CV, dict[str, Any]]) -> None:
    document, cv, _ = shipped
    sections = [s for s in cv.sections if s.kind is SectionKind.PUBLICATIONS and s.entries]
    assert [(plain(document.text, s.heading), len(s.entries)) for s in sections] == [
        ("Peer-Reviewed Conferences", 26),
        ("Peer-Reviewed Journals", 12),
    ]
    assert [[plain(document.text, p) for p in s.parents] for s in sections] == [["Bibliography"], ["Bibliography"]]
    papers = [e for s in sections for e in s.entries]
    assert all(e.period and e.period.end and len(e.people) >= 2 for e in papers)
    acronyms = Counter(f.span.of(document.text) for e in papers for f in e.extra if f.key == "acronym")
    assert (acronyms["ICLR"], acronyms["NIPS"], acronyms["ICML"]) == (5, 3, 2)
    assert len(papers[23].people) == 29


def test_projects_of_the_shipped_cv(shipped: tuple[Document, CV, dict[str, Any]]) -> None:
    _, _, resume = shipped
    found = [(p["name"].split(":")[0], p["startDate"], p["endDate"]) for p in resume["projects"]]
    assert found == [
        ("Tiny-NAS", "2020", "2023"),
        ("GiraffeDet", "2020", "2021"),
        ("Deep Image Compression", "2019", "2022"),
        ("Real-time High-Precision GPS Grid System", "2018", "2019"),
        ("Early Clinical Diagnosis of Alzheimer's Disease and Major Depressive Disorder", "2015", "2018"),
        ("Automated Low-Level Analysis and Description of Diverse Intelligence Video (ALADDIN)", "2014", "2015"),
    ]
    assert all(p["highlights"] for p in resume["projects"])


def test_figures_and_contact_of_the_shipped_cv(shipped: tuple[Document, CV, dict[str, Any]]) -> None:
    document, cv, resume = shipped
    facts = {f.key: f.span.of(document.text) for e in entries(cv, SectionKind.OTHER) for f in e.extra}
    assert (facts["citations"], facts["h_index"], facts["i10_index"]) == ("1256", "17", "27")
    assert resume["basics"]["email"] == "linming04@gmail.com"
    assert resume["basics"]["url"] == "https://minglin-home.github.io/"
    assert resume["basics"]["location"]["city"] == "Bellevue"
    groups = {s["name"]: s["keywords"] for s in resume["skills"]}
    assert groups["Programming"] == ["Python", "C/C++", "SQL", "Java", "Bash"]


def test_the_outline_gives_spans_that_are_slices(shipped: tuple[Document, CV, dict[str, Any]]) -> None:
    document, cv, _ = shipped
    lines = outline(document, cv).splitlines()
    assert any(line.startswith("work  Work Experience  [") for line in lines)
    name = next(line for line in lines if line.startswith("    name  DAMO"))
    start, end = map(int, re.search(r"\[(\d+):(\d+)\]$", name).groups())  # type: ignore[union-attr]
    assert document.text[start:end] == "DAMO Academy of Alibaba Group (U.S.)"
    head = next(line for line in lines if "work/1  " in line)
    assert "Staff Algorithm Engineer · DAMO Academy of Alibaba Group (U.S.)  2018 — 2022  [" in head
    assert "2022 July (ongoing)" in next(line for line in lines if "work/0  " in line)
