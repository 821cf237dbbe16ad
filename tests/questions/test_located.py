"""What of a text lies in a country or a region, and what lies outside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant import lexicon
from assistant.questions.cvs.located import located, outside, towns
from assistant.questions.cvs.mentions import Mentions
from assistant.questions.lexical.places import lies_in, places
from assistant.reading import read
from assistant.text import tokenize, words

CV = """# Ana Brandt

## Experience

### Engineer, Tay Harbour Works
2019-03 – Present · Dundee

### Engineer, {employer}
2014-03 – 2019-02 · {where}
"""


def found(tmp_path: Path, area: str, *, employer: str = "Volta", where: str = "Remote") -> list[str]:
    """The words of a CV that lie in an area."""
    path = tmp_path / "cv.md"
    path.write_text(CV.format(employer=employer, where=where), encoding="utf-8")
    document = read(path)
    mentions = Mentions(document, "en", tokenize(document.text))
    return [mentions.written(span) for span in located(words(area), mentions)]


@pytest.mark.parametrize("area", ["Scotland", "Schottland", "Écosse", "Escocia", "Scozia", "苏格兰", "United Kingdom"])
def test_a_town_lies_in_its_region_by_any_name(tmp_path: Path, area: str) -> None:
    assert found(tmp_path, area) == ["Dundee"]


@pytest.mark.parametrize("area", ["Wales", "England", "Northern Ireland", "Germany"])
def test_a_town_lies_in_no_other_region(tmp_path: Path, area: str) -> None:
    assert found(tmp_path, area) == []


@pytest.mark.parametrize(
    ("where", "area", "codes"),
    [
        ("Salem, OR", "Oregon", ["OR"]),
        ("Gatineau QC", "Quebec", ["Gatineau"]),
        ("Toronto, CA", "California", []),
        ("London, Ontario", "England", []),
        ("London, Ontario", "Canada", ["Ontario"]),
        ("Regensburg", "Bavaria", ["Regensburg"]),
        ("Regensburg", "Saxony", []),
        ("浙江绍兴", "浙江", ["浙江", "绍兴"]),
    ],
)
def test_what_stands_beside_a_name_tells_where_it_lies(tmp_path: Path, where: str, area: str, codes: list[str]) -> None:
    assert sorted(found(tmp_path, area, where=where)) == sorted(codes)


def test_a_town_within_a_longer_name_is_none(tmp_path: Path) -> None:
    assert found(tmp_path, "Wales", employer="Barry Swansea Partners") == []


@pytest.mark.parametrize(
    ("text", "areas", "expected"),
    [
        ("Volta, Lyon", {"DE"}, True),
        ("Volta, Lyon", {"FR"}, False),
        ("Volta, Cardiff", {"GB-SCT"}, True),
        ("Volta, Dundee, United Kingdom", {"GB-SCT"}, False),
        ("Volta, United Kingdom", {"GB-SCT"}, False),
        ("Volta", {"GB-SCT"}, False),
    ],
)
def test_outside_a_region_only_where_another_is_told(text: str, areas: set[str], expected: bool) -> None:
    assert outside(text, frozenset(areas)) == expected


def test_a_region_is_less_than_its_country() -> None:
    assert places().areas(("scotland",)) == {"GB-SCT"}
    assert lies_in("GB-SCT", {"GB"})
    assert not lies_in("GB", {"GB-SCT"})


def test_the_name_of_a_city_is_no_region() -> None:
    assert places().areas(("new", "york")) == frozenset()


def test_every_region_has_a_town_and_every_town_a_region() -> None:
    regions = {f"{country}-{code}" for country, found in lexicon.load("regions.yaml").items() for code in found}
    assert set().union(*towns().values()) <= regions
    without = {region for region in regions if not any(region in codes for codes in towns().values())}
    assert len(without) < 8, without  # small ones, whose only town has a name of many


def test_codes_of_regions_are_written_as_others_are() -> None:
    assert all(re.fullmatch(r"[A-Z]{2}-[A-Z\d]{1,3}", code) for codes in towns().values() for code in codes)
