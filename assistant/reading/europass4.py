"""The XML that Europass has exported since 2020: a `Candidate` of HR Open Standards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistant.reading.markup import lines
from assistant.reading.record import RecordSection, Value, label


def basics(root: Any) -> dict[str, Value]:
    """The candidate: name, ways to reach them, birth date, nationality."""
    person = next(root.iter("CandidatePerson"), root)
    name = [_text(person, key) for key in ("GivenName", "FamilyName")]
    found: dict[str, Value] = {"name": " ".join(filter(None, name)) or _text(person, "FormattedName")}
    emails, phones, urls = [], [], []
    for node in person.iter("Communication"):
        channel = _text(node, "ChannelCode").lower()
        if channel == "email":
            emails.append(_text(node, "URI"))
        elif dial := _text(node, "DialNumber"):
            phones.append(f"+{country} {dial}" if (country := _text(node, "CountryDialing")) else dial)
        elif web := _text(node, "URI"):
            urls.append(web)
        for address in node.iter("Address"):
            keys = {"AddressLine": "address", "PostalCode": "postalCode", "CityName": "city", "CountryCode": "country"}
            found["location"] = {key: words for tag, key in keys.items() if (words := _text(address, tag))}
    found |= {"email": emails, "phone": phones, "url": urls}
    found |= {"birthDate": _text(person, "BirthDate"), "nationality": _text(person, "NationalityCode")}
    return {key: value for key, value in found.items() if value}


def sections(root: Any) -> Iterator[RecordSection]:
    """Work, education and languages of the candidate's profile."""
    work = [
        _entry(
            position,
            position=_text(position, "PositionTitle"),
            name=_text(employer, "OrganizationName"),
            location=_text(employer, "CityName") or _text(position, "City"),
        )
        for employer in root.iter("EmployerHistory")
        for position in employer.iter("PositionHistory")
    ]
    yield RecordSection("work", label("EmploymentHistory"), work)
    education = [
        _entry(
            node,
            studyType=_text(node, "DegreeName") or _text(node, "ProgramName"),
            institution=_text(node, "OrganizationName"),
            location=_text(node, "CityName"),
        )
        for node in root.iter("EducationOrganizationAttendance")
    ]
    yield RecordSection("education", label("EducationHistory"), education)
    languages: list[Value] = []
    skills: list[Value] = []
    for node in root.iter("PersonCompetency"):
        name = _text(node, "CompetencyName") or _text(node, "CompetencyID")
        if _text(node, "TaxonomyID").lower() == "language":
            levels = [_text(level, "ScoreText") for level in node.iter("CompetencyDimension")]
            languages.append({"language": name, "fluency": " / ".join(dict.fromkeys(filter(None, levels)))})
        elif name:
            skills.append({"name": name})
    yield RecordSection("languages", label("Languages"), languages)
    yield RecordSection("skills", label("Skills"), skills)


def _text(node: Any, tag: str) -> str:
    """The text of the first element of that name below the node, "" if there is none."""
    found = next(node.iter(tag), None)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _entry(node: Any, **fields: Value) -> dict[str, Value]:
    for tag, key in (("StartDate", "startDate"), ("EndDate", "endDate")):
        fields[key] = _text(node, tag)[:10]
    described = next((child for child in node.iter("Description")), None)
    found = lines("".join(described.itertext())) if described is not None else []
    fields["highlights"] = [words for words, _ in found]
    return {key: value for key, value in fields.items() if value}
