"""Talks and patents, and entries of data that are a line of words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.types import SectionKind

from .conftest import Parsed, parsed_file

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    ("heading", "line", "title", "venue", "place"),
    [
        ("Talks", "Sixty wicks later, Mind the Wax, Leeds, 2021", "Sixty wicks later", "Mind the Wax", "Leeds"),
        ("Vorträge", "Alte Dochte, neue Lasten, Wachstag Ulm, 2021", "Alte Dochte, neue Lasten", "Wachstag Ulm", None),
        (
            "Communications",
            "Institut du thé, Paris, mars 2024 : « Les mèches »",
            "Les mèches",
            "Institut du thé",
            "Paris",
        ),
        ("Talks", "“Less for idle lamps”, WaxCon Europe, 2024", "Less for idle lamps", "WaxCon Europe", None),
        ("Vorträge", "05/2022 Wachskongress, Köln: »Dochte im Wind«", "Dochte im Wind", "Wachskongress", "Köln"),
        ("Talks", "What wax does not do: Tea Conference, 2021", "What wax does not do", "Tea Conference", None),
    ],
)
def test_a_talk_has_its_title_and_where_it_was_given(
    parse_text: ParseText, heading: str, line: str, title: str, venue: str, place: str | None
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\n- {line}\n- “Wages of lamps”, Tea Summit, 2019\n")
    entry = cv.cv.sections[-1].entries[0]
    assert (cv.of(entry.name), cv.facts(entry).get("venue"), cv.of(entry.location)) == (title, venue, place)


def test_the_event_alone_is_what_a_talk_is_called(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Talks\n\n- Royal Wax Society Conference, Brighton, 2024\n- Tea Summit, York, 2023\n"
    )
    assert [cv.of(e.name) for e in cv.cv.sections[-1].entries] == ["Royal Wax Society Conference", "Tea Summit"]


def test_a_patent_has_its_number(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Patents\n\n- Trimming of wicks, GB2590001, 2022\n- Wax press, GB2590002, 2020\n")
    entry = cv.cv.sections[-1].entries[0]
    assert (cv.of(entry.name), cv.facts(entry)["number"]) == ("Trimming of wicks", "GB2590001")


def test_lines_of_talks_are_talks_each(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Talks\n\nTea Congress, Leeds, July 2025: “Wicks”\n\nWax Institute, York, May 2024: “Lamps”\n"
    )
    assert [cv.of(e.name) for e in cv.cv.sections[-1].entries] == ["Wicks", "Lamps"]


RENDERCV = """
cv:
  name: Ada Quill
  sections:
    Certificates:
      - label: Wax Alliance
        details: Certified Trimmer (CT), October 2019
      - label: Lamp Core
        details: Snowflake, 2020
    Honours:
      - bullet: Rising Star, Women in Wax, 2024
      - bullet: Moor Medal, Tea Society, 2018
    On stage:
      - "*Sixty wicks later*, Mind the Wax Summit, Leeds, 2021"
      - "*Lamps at large*, Tea Congress, York, 2019"
    Certificates too:
      - name: First Aid at Work
        date: 2021
        summary: Red Cross Leeds
    Off the clock:
      - Fell running, sourdough, restoring lamps
"""


def test_lines_of_data_are_read_as_those_of_a_text(tmp_path: Path) -> None:
    path = tmp_path / "cv.yaml"
    path.write_text(RENDERCV, encoding="utf-8")
    cv = parsed_file(path)
    told = [(cv.of(e.name), cv.facts(e).get("issuer")) for e in cv.entries(SectionKind.CERTIFICATES)]
    assert told == [
        ("Certified Trimmer (CT)", "Wax Alliance"),
        ("Lamp Core", "Snowflake"),
        ("First Aid at Work", "Red Cross Leeds"),
    ]
    assert cv.heads(SectionKind.AWARDS) == [("Rising Star", None, "/2024"), ("Moor Medal", None, "/2018")]
    talks = next(section for section in cv.cv.sections if cv.of(section.heading) == "On stage")
    assert [(cv.of(e.name), cv.facts(e)["venue"]) for e in talks.entries] == [
        ("Sixty wicks later", "Mind the Wax Summit"),
        ("Lamps at large", "Tea Congress"),
    ]
    assert [cv.of(e.name) for e in cv.entries(SectionKind.INTERESTS)] == [
        "Fell running",
        "sourdough",
        "restoring lamps",
    ]


@pytest.mark.parametrize("event", ["Fluxible 2020 (online)", "Config 2023, San Francisco", "EuroMoor 2019"])
def test_what_has_a_year_in_its_name_is_an_event(parse_text: ParseText, event: str) -> None:
    cv = parse_text(
        f"# Ada Quill\n\n## Talks and writing\n\n- “Designing for the ferry”, {event}.\n"
        "- “Plain words for hard money”, A List Apart, March 2022.\n"
    )
    assert [name for name, _, _ in cv.heads(SectionKind.OTHER)] == ["Designing for the ferry"]
    assert [name for name, _, _ in cv.heads(SectionKind.PUBLICATIONS)] == ["Plain words for hard money"]
