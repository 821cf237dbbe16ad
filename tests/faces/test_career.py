"""The career view: where bars begin and end, and what a click asks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.faces.web.career import bars, career, years
from assistant.faces.web.words import page_words
from assistant.parsing import parse
from assistant.reading import read
from assistant.types import PartialDate, Period, Span

TODAY = date(2026, 1, 31)

CV = """# Sam Sample

## Work Experience

### Software Engineer at Harbour Systems

2015 - 2020

- Wrote Python and Go

### Data Analyst at Sea Kitchen

since 03/2020

- Counted fish

## Skills

- Languages: Python, Go, Rust
"""


def at(year: int, month: int | None = None) -> PartialDate:
    return PartialDate(year, month)


@pytest.mark.parametrize(
    ("start", "end", "ongoing", "extent"),
    [
        (at(2018), at(2022), False, (2018.0, 2022.0)),
        (at(2020, 7), at(2021, 1), False, (2020.5, 2021.0)),
        (at(2025, 1), None, True, (2025.0, 2026.0)),
        (None, at(2020), False, (2020.0, 2021.0)),
        (at(2020), at(2020), False, (2020.0, 2021.0)),
        (at(2030), None, True, None),
        (None, None, False, None),
    ],
)
def test_where_a_bar_stands(
    start: PartialDate | None, end: PartialDate | None, ongoing: bool, extent: tuple[float, float] | None
) -> None:
    assert years(Period(start, end, ongoing, Span(0, 1)), TODAY) == extent


def test_the_view_of_a_cv(tmp_path: Path) -> None:
    path = tmp_path / "sam.md"
    path.write_text(CV, encoding="utf-8")
    document = read(path)
    cv = parse(document)
    assert [bar.start for bar in bars(cv, TODAY)] == [pytest.approx(2020 + 2 / 12), 2015.0]
    made = career(document, cv, page_words("en"), ongoing_until=TODAY)
    assert 'data-ask="What did Sam Sample do as Software Engineer at Harbour Systems?"' in made
    # Go is named at Harbour Systems as a word; Rust is not, and gets no evidence.
    skills = made.partition("Skills, and where they show")[2]
    assert 'aria-label="Go: Harbour Systems"' in skills
    assert "Rust:" not in skills


def test_a_cv_without_dates_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sam.md"
    path.write_text("# Sam Sample\n\nsam@example.org\n", encoding="utf-8")
    document = read(path)
    assert (
        career(document, parse(document), page_words("en"), ongoing_until=TODAY) == "<p>This CV dates no entries.</p>"
    )
