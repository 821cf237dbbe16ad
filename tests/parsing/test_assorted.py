"""Sections of sentences on several things, each of its own kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]
REST = "# Robin Falk\n\n## Experience\n\nClerk, Acme Ltd, 2010 – 2020\n\n"


@pytest.mark.parametrize(
    ("heading", "sentence", "spoken"),
    [
        ("The rest", "Speaks English and Irish (both from home), some French (B1).", ["English", "Irish", "French"]),
        ("Other", "English (native), Dutch (B2), Scottish Gaelic (basic).", ["English", "Dutch", "Scottish Gaelic"]),
        ("Sonstiges", "Deutsch (Muttersprache), Englisch (C1).", ["Deutsch", "Englisch"]),
        ("Et à côté", "Français (langue maternelle), breton (notions).", ["Français", "breton"]),
    ],
)  # fmt: skip
def test_languages_told_in_a_sentence_are_languages(
    parse_text: ParseText, heading: str, sentence: str, spoken: list[str]
) -> None:
    cv = parse_text(f"{REST}## {heading}\n\n{sentence} Chess, ski touring, beekeeping.\n")
    assert [name for name, _, _ in cv.heads(SectionKind.LANGUAGES)] == spoken
    assert [name for name, _, _ in cv.heads(SectionKind.INTERESTS)] == ["Chess", "ski touring", "beekeeping"]


def test_each_sentence_of_a_mixed_section_is_of_its_kind(parse_text: ParseText) -> None:
    cv = parse_text(
        f"{REST}## Besides\n\nTreasurer of the Moor Trust since 2018. Chess, rowing. Award: Ward Prize 2021. U.S. "
        "citizen.\n\nReferee: Ada Roe, head of ward, ada@roe.example\n"
    )
    assert cv.heads(SectionKind.VOLUNTEER) == [("Moor Trust", "Treasurer", "2018/…")]
    assert [name for name, _, _ in cv.heads(SectionKind.AWARDS)] == ["Ward Prize"]
    assert [name for name, _, _ in cv.heads(SectionKind.REFERENCES)] == ["Ada Roe"]
    assert {fact.key: cv.of(fact.span) for fact in cv.cv.basics.facts}["nationality"] == "U.S."


@pytest.mark.parametrize(
    "text",
    ["Planned the bridge in 2019. Open Data Prize, category mobility.", "I lead teams. I like English gardens."],
)
def test_other_sentences_stay_together(parse_text: ParseText, text: str) -> None:
    cv = parse_text(f"{REST}## What I am proud of\n\n{text}\n")
    kinds = {section.kind for section in cv.cv.sections}
    assert not kinds & {SectionKind.LANGUAGES, SectionKind.INTERESTS, SectionKind.VOLUNTEER}


@pytest.mark.parametrize(
    ("sentence", "head", "place"),
    [
        ("From 2014 to 2018 treasurer of the Moor Bursary Fund: accounts.", ("Moor Bursary Fund", "treasurer"), None),
        ("Dal 2014 al 2018 volontaria del Banco Alimentare a Venezia.", ("Banco Alimentare", "volontaria"), "Venezia"),
        (
            "De 2014 à 2018, trésorière de l'association Radio Lande.",
            ("association Radio Lande", "trésorière"),
            None,
        ),
    ],
)
def test_a_position_behind_its_time_is_a_voluntary_one(
    parse_text: ParseText, sentence: str, head: tuple[str, str], place: str | None
) -> None:
    cv = parse_text(f"{REST}## Interests\n\n{sentence} Rowing, chess.\n")
    (entry,) = cv.entries(SectionKind.VOLUNTEER)
    assert (cv.of(entry.name), cv.of(entry.position), cv.of(entry.location)) == (*head, place)


def test_what_a_verb_says_of_a_thing_is_no_position(parse_text: ParseText) -> None:
    cv = parse_text(f"{REST}## Interests\n\nRows a pilot gig for Moor Club. Chess.\n")
    assert cv.entries(SectionKind.VOLUNTEER) == []


def test_a_sentence_of_known_skills_lists_skills(parse_text: ParseText) -> None:
    cv = parse_text(f"{REST}## Besides\n\nFrench fluent, German basic. R, QGIS, Excel. Chess and ski touring.\n")
    assert [name for name, _, _ in cv.heads(SectionKind.SKILLS)] == ["R", "QGIS", "Excel"]


@pytest.mark.parametrize(
    ("heading", "prize"),
    [
        ("Ehrenamt und Sonstiges", "Klimaschutzpreis der Stadt Emden"),
        ("Engagement und Auszeichnungen", "Ehrennadel der Gemeinde"),
        ("Volunteering and awards", "Moor Medal of the town"),
    ],
)
def test_a_prize_among_offices_is_an_award(parse_text: ParseText, heading: str, prize: str) -> None:
    cv = parse_text(f"{REST}## {heading}\n\n- Treasurer, Moor Trust, since 2018\n- {prize}, 2022\n")
    assert cv.heads(SectionKind.AWARDS) == [(prize, None, "/2022")]
    assert cv.heads(SectionKind.VOLUNTEER) == [("Moor Trust", "Treasurer", "2018/…")]
