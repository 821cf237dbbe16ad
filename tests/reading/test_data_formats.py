"""JSON Resume, its relatives, RenderCV and Europass: values verbatim, paths in the words of JSON Resume."""

from __future__ import annotations

import json
from collections.abc import Callable

from assistant.parsing import parse
from assistant.types import BlockKind, Document, SectionKind
from tests.reading.conftest import check, fields, of_kind

Make = Callable[[str, str | bytes], Document]

RESUME = {
    "basics": {
        "name": "Ada Quill",
        "email": "ada@quill.example",
        "location": {"city": "Zürich", "countryCode": "CH"},
        "profiles": [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"}],
    },
    "work": [
        {
            "name": "Acme",
            "position": "Engineer",
            "startDate": "2019-02",
            "endDate": "2021-03-01",
            "highlights": ["A", "B"],
        },
        {"name": "Globex", "position": "Intern", "startDate": "2018"},
    ],
    "skills": [{"name": "Web", "level": "Master", "keywords": ["HTML", "CSS"]}],
    "languages": [{"language": "German", "fluency": "C2"}],
}


def test_json_resume_is_a_readable_text_with_a_field_for_each_value(document: Make) -> None:
    made = document("cv.json", json.dumps(RESUME))
    check(made)
    assert made.text.startswith("Ada Quill\nada@quill.example\nZürich, CH\nGitHub ada https://github.com/ada\n\nWork\n")
    assert "Engineer, Acme\n2019-02 – 2021-03-01\n- A\n- B\n" in made.text
    assert "Intern, Globex\n2018 –\n" in made.text
    assert "Web, Master: HTML, CSS\n" in made.text
    found = fields(made)
    assert found["work/0/position"] == "Engineer"
    assert found["work/0/highlights/1"] == "B"
    assert found["basics/profiles/0/url"] == "https://github.com/ada"
    assert found["skills/0/keywords/1"] == "CSS"
    assert found["languages/0/fluency"] == "C2"
    assert of_kind(made, BlockKind.HEADING) == ["Work", "Skills", "Languages"]


def test_older_names_of_fields_are_understood(document: Make) -> None:
    old = {
        "basics": {"name": "Ada", "website": "https://ada.example", "picture": "ada.png"},
        "work": [{"company": "Acme", "position": "Engineer", "website": "https://acme.example"}],
        "education": [{"institution": "ETH", "gpa": "5.5"}],
        "hobbies and more": ["Rowing"],
    }
    found = fields(document("cv.json", json.dumps(old)))
    assert found["basics/url"] == "https://ada.example"
    assert found["work/0/name"] == "Acme"
    assert found["work/0/url"] == "https://acme.example"
    assert found["education/0/score"] == "5.5"
    assert found["other:Hobbies and more/0/text"] == "Rowing"


def test_fresh_is_understood(document: Make) -> None:
    fresh = {
        "name": "Ada Quill",
        "contact": {"email": "ada@quill.example"},
        "employment": {"history": [{"employer": "Acme", "position": "Engineer", "start": "2019-02"}]},
        "skills": {"sets": [{"name": "Web", "skills": ["HTML"]}]},
    }
    found = fields(document("cv.json", json.dumps(fresh)))
    assert found == {
        "basics/name": "Ada Quill", "basics/email": "ada@quill.example", "work/0/position": "Engineer",
        "work/0/name": "Acme", "work/0/startDate": "2019-02", "skills/0/name": "Web", "skills/0/keywords/0": "HTML",
    }  # fmt: skip


REACTIVE = {
    "basics": {
        "name": "Ada Quill", "headline": "Engineer", "email": "ada@quill.example", "location": "Zürich",
        "url": {"label": "", "href": "https://ada.example"}, "picture": {"url": "https://ada.example/me.jpg"},
        "customFields": [{"id": "x", "name": "Born", "value": "1990"}],
    },
    "sections": {
        "summary": {"name": "Summary", "visible": True, "content": "<p>Builds <b>engines</b> &amp; tools.</p>"},
        "education": {"name": "Education", "visible": True, "items": [
            {"id": "e", "visible": True, "institution": "ETH", "studyType": "MSc", "area": "Physics", "score": ""}]},
        "experience": {"name": "Experience", "visible": True, "items": [
            {"id": "w", "visible": True, "company": "Acme", "position": "Engineer", "date": "May 2019 to Present",
             "summary": "<p>Engine works.</p><ul><li><p>Built A</p></li><li><p>Sold B</p></li></ul>",
             "url": {"label": "", "href": "https://acme.example"}},
            {"id": "v", "visible": False, "company": "Globex", "position": "Intern", "summary": ""}]},
        "skills": {"name": "Skills", "visible": True, "items": [
            {"id": "s", "visible": True, "name": "Web", "description": "Advanced", "level": 4, "keywords": ["CSS"]}]},
        "languages": {"name": "Languages", "visible": True, "items": [
            {"id": "l", "visible": True, "name": "German", "description": "C2", "level": 5}]},
        "profiles": {"name": "Profiles", "visible": True, "items": [
            {"id": "p", "visible": True, "network": "GitHub", "username": "ada", "icon": "github",
             "url": {"label": "", "href": "https://github.com/ada"}}]},
        "references": {"name": "References", "visible": False, "items": [{"id": "r", "visible": True, "name": "Bob"}]},
        "custom": {"c1": {"name": "Talks", "id": "c1", "visible": True, "items": [
            {"id": "t", "visible": True, "name": "On engines", "date": "2020"}]}},
    },
    "metadata": {"template": "azurill", "layout": [[["experience", "custom.c1"], ["skills", "languages"]]]},
}  # fmt: skip


def test_reactive_resume_is_read_as_it_is_drawn(document: Make) -> None:
    made = document("cv.json", json.dumps(REACTIVE))
    check(made)
    assert made.text == (
        "Ada Quill\nEngineer\nada@quill.example\nhttps://ada.example\nZürich\nGitHub ada https://github.com/ada\n"
        "Builds engines & tools.\nBorn: 1990\n"
        "\nExperience\nEngineer, Acme\nMay 2019 to Present\nhttps://acme.example\nEngine works.\n- Built A\n- Sold B\n"
        "\nTalks\nOn engines\n2020\n\nSkills\nWeb, Advanced: CSS\n\nLanguages\nGerman, C2\n"
        "\nEducation\nMSc, Physics, ETH\n"
    )
    assert fields(made)["work/0/summary"] == "Engine works."
    job = next(section for section in parse(made).sections if section.kind == "work").entries[0]
    assert job.period is not None
    assert job.period.ongoing
    assert made.notices == ("left out what the file says is hidden: References, Globex",)


def test_version_5_of_reactive_resume_has_other_keys(document: Make) -> None:
    newer = {
        "basics": {"name": "Ada Quill", "website": {"url": "https://ada.example", "label": ""}},
        "summary": {"title": "", "hidden": False, "content": "<p>Builds engines.</p>"},
        "sections": {"education": {"title": "", "hidden": False, "items": [
            {"id": "e", "hidden": False, "school": "ETH", "degree": "MSc", "grade": "5.5", "period": "2018 - 2020",
             "website": {"url": "https://eth.example"}, "description": "<p>Thesis on engines</p>"},
            {"id": "f", "hidden": True, "school": "EPFL"}]}},
        "customSections": [{"id": "c", "title": "Other jobs", "type": "experience", "hidden": False, "items": [
            {"id": "j", "company": "Acme", "position": "Driver"}]}],
    }  # fmt: skip
    assert fields(document("cv.json", json.dumps(newer))) == {
        "basics/name": "Ada Quill", "basics/url": "https://ada.example", "basics/summary/0": "Builds engines.",
        "education/0/studyType": "MSc", "education/0/institution": "ETH", "education/0/date": "2018 - 2020",
        "education/0/url": "https://eth.example", "education/0/description": "Thesis on engines",
        "education/0/score": "5.5", "work/0/position": "Driver", "work/0/name": "Acme",
    }  # fmt: skip


RENDERCV = """
cv:
  name: Ada Quill
  email: ada@quill.example
  social_networks: [{network: GitHub, username: ada}]
  sections:
    summary: ["Engineer with **many** years."]
    experience:
      - {company: Acme, position: Engineer, start_date: 2019-02, end_date: present, highlights: ["A - with B", "[C](http://c.example)"]}
    education: [{institution: ETH, area: Physics, degree: MSc, date: 2018}]
    Papers: [{title: On Things, authors: ["*Ada Quill*", "B. Else"], journal: Nature, date: 2020-05}]
    skills: [{label: Languages, details: "Rust, Python (3.11, 3.12), SQL"}]
    languages: [{label: German, details: C2}]
    Bits and bobs: [{bullet: Rowing}]
design: {theme: classic}
"""


def test_the_entries_of_rendercv_are_told_by_their_form(document: Make) -> None:
    made = document("cv.yaml", RENDERCV)
    check(made)
    found = fields(made)
    assert found["basics/summary"] == "Engineer with many years."
    assert (found["work/0/name"], found["work/0/startDate"], found["work/0/endDate"]) == ("Acme", "2019-02", "present")
    assert [found[f"work/0/highlights/{n}"] for n in range(3)] == ["A", "with B", "C"]
    assert (found["education/0/studyType"], found["education/0/area"], found["education/0/date"]) == (
        "MSc",
        "Physics",
        "2018",
    )
    assert (found["publications/0/name"], found["publications/0/authors/0"]) == ("On Things", "Ada Quill")
    assert [found[f"skills/0/keywords/{n}"] for n in range(3)] == ["Rust", "Python (3.11, 3.12)", "SQL"]
    assert (found["languages/0/language"], found["languages/0/fluency"]) == ("German", "C2")
    assert found["other:Bits and bobs/0/text"] == "Rowing"
    assert "Papers" in of_kind(made, BlockKind.HEADING)


def test_sections_of_rendercv_with_titles_of_the_writers_own_are_what_these_hint_at(document: Make) -> None:
    made = document(
        "cv.yaml",
        "cv:\n  name: Ada Quill\n  sections:\n"
        "    giving time:\n      - company: Moor Shelter\n        position: Treasurer\n        start_date: 2020-01\n"
        "    Tickets & badges:\n      - bullet: First Aid at Work\n"
        "    things I built on the side:\n      - name: Plover Log\n",
    )
    kinds = {section.heading.of(made.text): section.kind for section in parse(made).sections if section.heading}
    assert kinds == {
        "Giving time": SectionKind.VOLUNTEER,
        "Tickets & badges": SectionKind.CERTIFICATES,
        "things I built on the side": SectionKind.PROJECTS,
    }


def test_yaml_keeps_words_as_they_are_written(document: Make) -> None:
    found = fields(document("cv.yml", "basics: {name: no, label: 1e3}\nwork: [{name: Acme, startDate: 2021-03-01}]\n"))
    assert (found["basics/name"], found["basics/label"], found["work/0/startDate"]) == ("no", "1e3", "2021-03-01")


EUROPASS = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<Identification><PersonName><FirstName>Ada</FirstName><Surname>Quill</Surname></PersonName>
<ContactInfo><Email><Contact>ada@quill.example</Contact></Email></ContactInfo>
<Demographics><Birthdate year="1990" month="--03" day="---01"/></Demographics>
<Photo><Data>AAAA</Data></Photo></Identification>
<WorkExperienceList><WorkExperience><Period><From year="2019" month="--02"/><Current>true</Current></Period>
<Position><Label>Engineer</Label></Position>
<Activities>- built &amp; tested the&lt;br /&gt;thing&lt;br /&gt;- sold it</Activities>
<Employer><Name>Acme</Name></Employer></WorkExperience></WorkExperienceList>
<Skills><Linguistic><ForeignLanguageList><ForeignLanguage><Description><Label>French</Label></Description>
<ProficiencyLevel><Listening>C1</Listening><Reading>C2</Reading></ProficiencyLevel></ForeignLanguage>
</ForeignLanguageList></Linguistic></Skills></LearnerInfo></SkillsPassport>"""


def test_europass(document: Make) -> None:
    made = document("cv.xml", EUROPASS)
    check(made)
    found = fields(made)
    assert (found["basics/name"], found["basics/birthDate"]) == ("Ada Quill", "1990-03-01")
    assert (found["work/0/position"], found["work/0/name"], found["work/0/startDate"]) == (
        "Engineer",
        "Acme",
        "2019-02",
    )
    assert [found["work/0/highlights/0"], found["work/0/highlights/1"]] == ["built & tested the thing", "sold it"]
    assert (found["languages/0/language"], found["languages/0/reading"]) == ("French", "C2")
    assert "AAAA" not in made.text


def test_europass_numbers_and_driving_licences_are_the_persons_own(document: Make) -> None:
    numbers = "".join(
        f"<Telephone><Contact>{number}</Contact></Telephone>" for number in ("+44 20 5550 1234", "+44 7700 900555")
    )
    licences = "<Driving><Description><Licence>A</Licence><Licence>B</Licence></Description></Driving>"
    source = EUROPASS.replace("</ContactInfo>", f"<TelephoneList>{numbers}</TelephoneList></ContactInfo>")
    source = source.replace("</Skills>", f"{licences}</Skills>")
    made = document("cv.xml", source)
    basics = parse(made).basics
    assert [span.of(made.text) for span in basics.emails] == ["ada@quill.example"]
    assert [span.of(made.text) for span in basics.phones] == ["+44 20 5550 1234", "+44 7700 900555"]
    assert [fact.span.of(made.text) for fact in basics.facts if fact.key == "driving_licence"] == ["A, B"]


def test_the_candidate_of_europass_since_2020(document: Make) -> None:
    source = """<Candidate xmlns="http://www.europass.eu/1.0"><CandidatePerson><PersonName><GivenName>Ada</GivenName>
    <FamilyName>Quill</FamilyName></PersonName></CandidatePerson><CandidateProfile><EmploymentHistory><EmployerHistory>
    <OrganizationName>Acme</OrganizationName><PositionHistory><PositionTitle>Welder</PositionTitle>
    <Description>&lt;ul&gt;&lt;li&gt;Welded&lt;/li&gt;&lt;li&gt;Led&lt;/li&gt;&lt;/ul&gt;</Description>
    </PositionHistory></EmployerHistory></EmploymentHistory></CandidateProfile></Candidate>"""
    assert fields(document("cv.xml", source)) == {
        "basics/name": "Ada Quill", "work/0/position": "Welder", "work/0/name": "Acme",
        "work/0/highlights/0": "Welded", "work/0/highlights/1": "Led",
    }  # fmt: skip
