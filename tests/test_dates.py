"""Periods as CVs write them, and what can be counted from them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import dates
from assistant.lexicon import languages, words
from assistant.types import PartialDate, Period, Span

TODAY = date(2026, 1, 31)


def written(text: str) -> list[str]:
    """The periods of a text as "start/end", "start/…" for an ongoing one, "/end" for a single date."""
    found = []
    for period in dates.find(text):
        start = dates.iso(period.start) if period.start else ""
        found.append(f"{start}/{'…' if period.ongoing else dates.iso(period.end) if period.end else '?'}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018 — 2022", "2018/2022"),
        ("1997–2001", "1997/2001"),
        ("veranos de 2010, 2011 y 2012", "2010/2012"),
        ("Summers 2015, 2016 and 2017", "2015/2017"),
        ("2022 年度  公司", "/2022"),
        ("软件学报，2019.", "/2019"),
        ("Nature,2019.", "/2019"),
        ("June 2016 to December 2018", "2016-06/2018-12"),
        ("2013-12-01 – 2014-12-01", "2013-12-01/2014-12-01"),
        ("09/2012 – 09/2014", "2012-09/2014-09"),
        ("2021.03-2022.05", "2021-03/2022-05"),
        ("May – Aug 2021", "2021-05/2021-08"),
        ("September 21, 2019 - Oct 3, 2020", "2019-09-21/2020-10-03"),
        ("Fall 2018 - Spring 2020", "2018/2020"),
        ("Jan 19 - Mar 20", "2019-01/2020-03"),
        ("'18–'20", "2018/2020"),
        ("2012-14", "2012/2014"),
        ("1998 – 02", "1998/2002"),
        ("01.04.98 – 31.03.02", "1998-04-01/2002-03-31"),
        ("1/4/98 - 31/3/02", "1998-04-01/2002-03-31"),
        ("09/98 – 12/02", "1998-09/2002-12"),
        ("9/19 - 2/21", "2019-09/2021-02"),
        ("seit 04/19", "2019-04/…"),
        ("1998/99 – 2001/02", "1998/2002"),
        ("October – March 2021", "2020-10/2021-03"),
        ("2018/19", "2018/2019"),
        ("WS 2008/09", "2008/2009"),
        ("09/2012-09/2014", "2012-09/2014-09"),
        ("2012年9月 ~ 2014年9月", "2012-09/2014-09"),
        ("De janvier 2015 à août 2018", "2015-01/2018-08"),
        ("septiembre de 2019 a mayo de 2020", "2019-09/2020-05"),
        ("Okt. 2012 – Feb. 2014", "2012-10/2014-02"),
        ("Jan 2022 - Present", "2022-01/…"),
        ("08/2002–Present", "2002-08/…"),
        ("Sept. 2020 – heute", "2020-09/…"),
        ("2022 - Actualidad", "2022/…"),
        ("gennaio 2019 – oggi", "2019-01/…"),
        ("mar. 2020 – atual", "2020-03/…"),
        ("maart 2018 – heden", "2018-03/…"),
        ("2019年至今", "2019/…"),
        ("2020.03 - 至今", "2020-03/…"),
        ("since 2019", "2019/…"),
        ("seit 04/2019", "2019-04/…"),
        ("Depuis septembre 2018", "2018-09/…"),
        ("5/2019–", "2019-05/…"),
        ("(??? — Present)", "/…"),
        ("2022 July", "/2022-07"),
        ("20th June 2002", "/2002-06-20"),
        ("01/03/1975", "/1975-03-01"),
        ("2008-10", "/2008-10"),
        ("2008-09", "/2008-09"),
        ("2008/09", "/2008-09"),
        ("自2019年起", "2019/…"),
        ("desde el 1 de febrero de 2019", "2019-02-01/…"),
        ("a partir del 3/2/2020", "2020-02-03/…"),
        ("seit dem 1. Februar 2019", "2019-02-01/…"),
        ("desde o dia 1 de março de 2020", "2020-03-01/…"),
        ("dal 1º febbraio 2019", "2019-02-01/…"),
        ("à compter du 3 janvier 2022", "2022-01-03/…"),
        ("Q3 2019", "/2019-09"),
        ("until 2019", "/2019"),
    ],
)
def test_a_period_is_read_as_it_is_written(text: str, expected: str) -> None:
    assert written(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "$2000",
        "2000+ users",
        "IEEE 802.11",
        "11,234,567",
        "31,2019 readers",
        "+49 2012345679",
        "Tel 1-650-999-7777",
        "pages 31-45",
        "5/10",
    ],
)
def test_figures_are_no_dates(text: str) -> None:
    assert written(text) == []


def test_a_day_is_no_page_number() -> None:
    assert written("Pages 13:1--13:19, June 2014.") == ["/2014-06"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022 – 2018", "2018/2022"),
        ("05/2021 – 03/2020", "2020-03/2021-05"),
        ("May 2021 to March 2020", "2020-03/2021-05"),
        ("2021年5月 – 2020年3月", "2020-03/2021-05"),
    ],
)
def test_a_wrong_order_is_noticed(text: str, expected: str) -> None:
    (found,) = dates.find(text)
    assert found.swapped
    assert written(text) == [expected]


@pytest.mark.parametrize("text", ["2018 – 2022", "2020 – 03/2020", "March 2020 – March 2020", "since 2019", "2022"])
def test_an_order_that_may_be_right_is_not_noticed(text: str) -> None:
    (found,) = dates.find(text)
    assert not found.swapped


def test_parse_wants_a_period_and_nothing_else() -> None:
    assert dates.parse("(2018 – 2020)") is not None
    assert dates.parse("2018 – 2020, Berlin") is None
    assert dates.parse("Present") == Period(None, None, True, Span(0, 7))


def test_spans_are_slices_of_the_text() -> None:
    text = "Engineer (Jan 2019 — March 2021), Oslo"
    (period,) = dates.find(text)
    assert period.span.of(text) == "Jan 2019 — March 2021"
    (shifted,) = dates.find(text, offset=100)
    assert shifted.span == Span(period.span.start + 100, period.span.end + 100)


# ---------------------------------------------------------------- round trip in every language

ALPHABETIC = [language for language in languages("cv") if language != "zh"]
MONTHS = st.tuples(st.integers(1960, 2029), st.integers(1, 12))


@given(
    language=st.sampled_from(ALPHABETIC),
    one=MONTHS,
    other=MONTHS,
    pick=st.integers(0, 20),
    separator=st.sampled_from([" – ", " - ", "–", " — ", " ~ "]),
    capital=st.booleans(),
)
def test_a_written_period_comes_back(
    language: str, one: tuple[int, int], other: tuple[int, int], pick: int, separator: str, capital: bool
) -> None:
    names = words("cv", language)["months"]

    def write(year: int, month: int) -> str:
        listed = names[str(month)]
        name = listed[pick % len(listed)]
        return f"{name.title() if capital else name} {year}"

    first, last = sorted((one, other))
    (period,) = dates.find(f"{write(*first)}{separator}{write(*last)}")
    assert (period.start, period.end) == (PartialDate(*first), PartialDate(*last))


@given(language=st.sampled_from(ALPHABETIC), start=MONTHS, pick=st.integers(0, 20))
def test_a_written_open_period_comes_back(language: str, start: tuple[int, int], pick: int) -> None:
    present = words("cv", language)["periods"]["present"]
    (period,) = dates.find(f"{start[1]:02d}/{start[0]} – {present[pick % len(present)]}")
    assert (period.start, period.end, period.ongoing) == (PartialDate(*start), None, True)


@given(start=MONTHS, pick=st.integers(0, 20))
def test_a_written_chinese_period_comes_back(start: tuple[int, int], pick: int) -> None:
    present = words("cv", "zh")["periods"]["present"]
    (period,) = dates.find(f"{start[0]}年{start[1]}月 - {present[pick % len(present)]}")
    assert (period.start, period.ongoing) == (PartialDate(*start), True)


@given(st.text(max_size=80))
def test_any_text_gives_spans_inside_it_in_order(text: str) -> None:
    found = dates.find(text)
    assert all(0 <= p.span.start < p.span.end <= len(text) for p in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_a_month_has_one_number_in_all_languages() -> None:
    numbers: dict[str, str] = {}
    for language in languages("cv"):
        for number, names in words("cv", language)["months"].items():
            for name in names:
                assert numbers.setdefault(dates.fold(name), number) == number, f"{name} in {language}"


# ---------------------------------------------------------------- arithmetic


def period(text: str) -> Period:
    (found,) = dates.find(text)
    return found


@pytest.mark.parametrize(
    ("text", "months", "precision"),
    [
        ("2018 — 2022", 48, "year"),
        ("09/2012 – 09/2014", 24, "month"),
        ("01/2020 – 06/2022", 29, "month"),
        ("2018 – 06/2022", 48, "year"),
        ("June 2020 – June 2020", 0, "month"),
        ("01.10.2010 – 30.09.2016", 72, "month"),
        ("2019-02-01 – 2022-01-31", 36, "month"),
        ("01/06/2016 – 31/12/2018", 31, "month"),
        ("12.04.2016 – 11.04.2018", 24, "month"),
        ("28.01.2019 – 03.05.2021", 27, "month"),
        ("01.02.2019 – 2021", 24, "year"),
    ],
)
def test_a_length_is_end_minus_start_at_the_precision_of_both(text: str, months: int, precision: str) -> None:
    assert dates.length(period(text), TODAY) == dates.Length(months, precision)


def test_an_ongoing_period_is_counted_to_today() -> None:
    assert dates.length(period("since July 2022"), TODAY) == dates.Length(42, "month", TODAY)
    assert dates.length(period("since 2019"), TODAY) == dates.Length(84, "year", TODAY)


def test_nothing_is_counted_from_a_single_date() -> None:
    assert dates.months(period("2019"), TODAY) is None
    assert dates.total([period("2019")], TODAY) is None


def test_overlaps_are_counted_once() -> None:
    listed = [period("2012 – 2014"), period("2013 – 2016"), period("2018 – 2020")]
    assert [(p.start, p.end) for p in dates.merge(listed, TODAY)] == [
        (PartialDate(2012), PartialDate(2016)),
        (PartialDate(2018), PartialDate(2020)),
    ]
    assert dates.total(listed, TODAY) == dates.Length(72, "year")


def test_periods_that_touch_are_one() -> None:
    listed = [period("03/2017 – 12/2020"), period("12/2020 – 02/2021")]
    assert dates.total(listed, TODAY) == dates.Length(47, "month")


def test_an_ongoing_period_swallows_what_began_later() -> None:
    (merged,) = dates.merge([period("since 2015"), period("2018 – 2020")], TODAY)
    assert (merged.start, merged.ongoing) == (PartialDate(2015), True)


PERIODS = st.builds(
    lambda a, b: Period(PartialDate(*min(a, b)), PartialDate(*max(a, b)), False, Span(0, 1)), MONTHS, MONTHS
)


@given(st.lists(PERIODS, max_size=6))
def test_merging_is_idempotent_and_never_counts_more(listed: list[Period]) -> None:
    merged = dates.merge(listed, TODAY)
    assert dates.merge(merged, TODAY) == merged
    total = dates.total(listed, TODAY)
    assert (total.months if total else 0) <= sum(dates.months(p, TODAY) or 0 for p in listed)


@given(PERIODS, PERIODS)
def test_overlap_is_mutual(one: Period, other: Period) -> None:
    assert dates.overlaps(one, other, TODAY) == dates.overlaps(other, one, TODAY)


def test_a_period_contains_what_lies_in_it_at_its_precision() -> None:
    assert dates.contains(period("2018 — 2022"), PartialDate(2022, 11), TODAY)
    assert dates.contains(period("06/2020 – 08/2021"), PartialDate(2020), TODAY)
    assert not dates.contains(period("06/2020 – 08/2021"), PartialDate(2020, 5), TODAY)
    assert dates.contains(period("since 2019"), PartialDate(2025), TODAY)
    assert not dates.contains(period("since 2019"), PartialDate(2027), TODAY)


def test_the_latest_comes_last_in_order() -> None:
    listed = ["2010 – 2012", "since 2019", "2011 – 2020", "2012 – 2020"]
    ordered = sorted(listed, key=lambda text: dates.order(period(text), TODAY))
    assert ordered == ["2010 – 2012", "2011 – 2020", "2012 – 2020", "since 2019"]


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("in Norwich for 3 months", 3.0, "month"),
        ("en sept semaines", 7.0, "week"),
        ("seit 8 Jahren", 8.0, "year"),
        ("工作6个月", 6.0, "month"),
        ("takes 1~2 hours", 2.0, "hour"),
        ("2,5 anos", 2.5, "year"),
    ],
)
def test_durations(text: str, number: float, unit: str) -> None:
    (found,) = dates.durations(text)
    assert (found.number, found.unit) == (number, unit)


@pytest.mark.parametrize("text", ["in 2020", "2021年3月", "3rd year", "a team of 12"])
def test_what_is_no_duration(text: str) -> None:
    assert dates.durations(text) == ()
