"""Europass XML: the SkillsPassport of Cedefop (v3) and the Candidate of Europass 4 (HR-Open)."""

from __future__ import annotations

from typing import Any

from assistant.errors import UnsupportedFormatError
from assistant.reading import europass4
from assistant.reading.compose import Reading
from assistant.reading.json_resume import SECTIONS
from assistant.reading.kinds import kind_of
from assistant.reading.markup import lines
from assistant.reading.packages import parse_xml
from assistant.reading.record import RecordSection, Value, label, other, write

_LEFT_OUT = (
    "Photo",
    "Data",
    "Attachment",
    "Code",
    "DocumentInfo",
    "PrintingPreferences",
    "AttachmentList",
    "Signature",
)


def read_europass(data: bytes, where: str) -> Reading:
    """A Europass CV. Raises UnreadableFileError for broken XML, UnsupportedFormatError for other XML."""
    root = parse_xml(data, where)
    for node in root.iter():
        if isinstance(node.tag, str):
            node.tag = node.tag.rpartition("}")[2]
    learner = root.find("LearnerInfo") if root.tag != "LearnerInfo" else root
    if learner is not None:
        reading = write(_basics(learner), _sections(learner))
    elif root.tag in ("Candidate", "Candidates"):
        reading = write(europass4.basics(root), europass4.sections(root))
    else:
        raise UnsupportedFormatError(
            f"is XML, but no Europass CV (its root is {root.tag})",
            where=where,
            next_step="Export the CV as PDF or Word",
        )
    if not reading.blocks:
        raise UnsupportedFormatError("is a Europass file without a CV", where=where, next_step="Export the CV again")
    return reading


def text(node: Any, *paths: str) -> str:
    """The text at the first of the paths that has one, "" if none has."""
    for path in paths:
        found = node.find(path) if node is not None else None
        if found is not None and (words := " ".join(found.itertext()).strip()):
            return words
    return ""


def _basics(learner: Any) -> dict[str, Value]:
    person = learner.find("Identification")
    name = " ".join(filter(None, (text(person, "PersonName/FirstName"), text(person, "PersonName/Surname"))))
    contact = person.find("ContactInfo") if person is not None else None
    basics: dict[str, Value] = {"name": name, "location": place(contact, "Address/Contact")}
    headline = learner.find("Headline")
    if headline is not None:
        kind = text(headline, "Type/Code").lower()
        basics["label" if "position" in kind or "job" not in kind else "jobAppliedFor"] = text(
            headline, "Description/Label"
        )
    if contact is not None:
        basics["email"] = [text(node, "Contact") or text(node, ".") for node in contact.iter("Email")]
        basics["phone"] = [text(node, "Contact") for node in contact.iter("Telephone")]
        basics["url"] = [text(node, "Contact") for node in contact.iter("Website")]
        basics["profiles"] = [
            {"network": text(node, "Use/Label"), "username": text(node, "Contact")}
            for node in contact.iter("InstantMessaging")
        ]
    demographics = person.find("Demographics") if person is not None else None
    if demographics is not None:
        basics["birthDate"] = date(demographics.find("Birthdate"))
        basics["gender"] = text(demographics, "Gender/Label")
        basics["nationality"] = ", ".join(t for node in demographics.iter("Nationality") if (t := text(node, "Label")))
    licence = learner.find("Skills/Driving")
    if licence is not None:
        basics["drivingLicence"] = ", ".join(_leaves(licence))
    return {key: value for key, value in basics.items() if value}


def place(node: Any, path: str) -> dict[str, Value]:
    """An address as the fields of a location."""
    contact = node.find(path) if node is not None else None
    if contact is None:
        return {}
    keys = (
        ("AddressLine", "address"), ("PostalCode", "postalCode"), ("Municipality", "city"), ("Region/Label", "region"),
        ("Country/Label", "country"),
    )  # fmt: skip
    return {name: words for key, name in keys if (words := text(contact, key))}


def date(node: Any) -> str:
    """A date of year, month="--08", day="---01" as ISO 8601."""
    if node is None or not node.get("year"):
        return ""
    parts = [node.get("year"), (node.get("month") or "").lstrip("-"), (node.get("day") or "").lstrip("-")]
    return "-".join(part for part in parts if part)


def _entry(node: Any, **fields: Value) -> dict[str, Value]:
    """The fields of a dated entry."""
    period = node.find("Period")
    if period is not None:
        fields["startDate"], fields["endDate"] = date(period.find("From")), date(period.find("To"))
    elif (when := date(node.find("Date"))) != "":
        fields["date"] = when
    found = lines(text(node, "Activities", "Description"))
    told = [words for words, listed in found if not listed]
    items = [words for words, listed in found if listed]
    if told and not items and len(told) == 1:
        fields["summary"] = told[0]
    else:
        fields["highlights"] = [words for words, _ in found]
    return {key: value for key, value in fields.items() if value}


def _sections(learner: Any) -> list[RecordSection]:
    work = [
        _entry(
            node, position=text(node, "Position/Label"), name=text(node, "Employer/Name"),
            location=place(node, "Employer/ContactInfo/Address/Contact"), sector=text(node, "Employer/Sector/Label"),
            url=text(node, "Employer/ContactInfo/Website/Contact"),
        )
        for node in learner.iter("WorkExperience")
    ]  # fmt: skip
    education = [
        _entry(
            node, studyType=text(node, "Title"), institution=text(node, "Organisation/Name"),
            location=place(node, "Organisation/ContactInfo/Address/Contact"), level=text(node, "Level/Label"),
            area=text(node, "Field/Label"),
        )
        for node in learner.iter("Education")
    ]  # fmt: skip
    sections = [
        RecordSection("work", label("WorkExperience"), work),
        RecordSection("education", "Education", education),
    ]
    skills = learner.find("Skills")
    if skills is not None:
        sections.append(RecordSection("languages", "Languages", _languages(skills)))
        sections += [_skill(node) for node in skills if node.tag not in ("Linguistic", "Driving")]
    achievements: dict[str, list[Value]] = {}
    for node in learner.iter("Achievement"):
        found = [{"name": words} for words, _ in lines(text(node, "Description"))]
        achievements.setdefault(text(node, "Title/Label") or label(node.tag), []).extend(found)
    sections += [RecordSection(_path(name), name, entries) for name, entries in achievements.items()]
    referees = [_flat(node) for node in learner.iter("ReferenceTo")]
    heading = label("ReferenceTo")
    return [*sections, RecordSection(other(heading), heading, [entry for entry in referees if entry])]


def _path(heading: str) -> str:
    kind = kind_of(heading)
    return kind if kind in SECTIONS and kind not in ("work", "education") else other(heading)


def _languages(skills: Any) -> list[Value]:
    found: list[Value] = []
    for node in skills.iter("MotherTongue"):
        found.append({"language": text(node, "Description/Label"), "fluency": label(node.tag)})
    for node in skills.iter("ForeignLanguage"):
        levels = node.find("ProficiencyLevel")
        fields: dict[str, Value] = {"language": text(node, "Description/Label")}
        if levels is not None:
            values = [(level.tag, (level.text or "").strip()) for level in levels]
            if len({value for _, value in values}) == 1:
                fields["fluency"] = values[0][1]
            else:
                fields |= {tag[:1].lower() + tag[1:]: value for tag, value in values}
        fields["certificates"] = [t for title in node.iter("Certificate") if (t := text(title, "Title"))]
        found.append(fields)
    return found


def _skill(node: Any) -> RecordSection:
    """A group of skills (Communication, Organisational, Computer …): a line each; or its labelled values."""
    heading = label(node.tag)
    described = [words for words, _ in lines(text(node, "Description"))]
    return RecordSection("skills", heading, [{"name": words} for words in described or _leaves(node)])


def _leaves(node: Any) -> list[str]:
    """The words of the nodes that hold no others, codes left out."""
    return [words for child in node.iter() if not len(child) and child.tag != "Code" and (words := text(child, "."))]


def _flat(node: Any) -> dict[str, Value]:
    """The labels of any other node."""
    return {
        child.tag[:1].lower() + child.tag[1:]: words
        for child in node
        if isinstance(child.tag, str) and child.tag not in _LEFT_OUT and (words := text(child, "Label", "."))
    }
