"""Times between jobs that are told in a line of their own below one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]
JOBS = "# Robin Falk\n\n## Experience\n\n### Acme Ltd\n*February 2010 – August 2012 · Clerk*\n\n- Wrote letters.\n\n"


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("*Between August and October 2012 I walked the Camino.*", "2012-08/2012-10"),
        ("Oct 2012 – Sept 2013: travel in Chile.", "2012-10/2013-09"),
        ("Zwischen September und November 2012 war ich auf Reisen.", "2012-09/2012-11"),
    ],
)
def test_a_time_behind_a_job_is_none_of_it(parse_text: ParseText, line: str, period: str) -> None:
    cv = parse_text(f"{JOBS}{line}\n\n## Skills\n\nPython, SQL\n")
    (job,) = cv.entries(SectionKind.WORK)
    assert [cv.of(span) for span in job.highlights] == ["Wrote letters."]
    assert [(name, when) for name, _, when in cv.heads(SectionKind.OTHER)] == [(line.strip("*"), period)]


def test_two_breaks_of_one_line_are_two(parse_text: ParseText) -> None:
    line = "Two breaks, both of my choice: September 2012 to January 2013, moving house; March to May 2009, at sea."
    cv = parse_text(f"{JOBS}{line}\n")
    assert [when for _, _, when in cv.heads(SectionKind.OTHER)] == ["2012-09/2013-01", "2009-03/2009-05"]


def test_unpaid_work_between_jobs_is_voluntary(parse_text: ParseText) -> None:
    cv = parse_text(f"{JOBS}Oct 2012 – Sept 2013: volunteer nurse with Mercy Ships, Madagascar.\n")
    assert cv.heads(SectionKind.VOLUNTEER) == [("Mercy Ships", "volunteer nurse", "2012-10/2013-09")]


@pytest.mark.parametrize("line", ["March to May 2011: led the move.", "Team of three, 2013 – 2014 of five."])
def test_what_belongs_to_the_job_stays_there(parse_text: ParseText, line: str) -> None:
    cv = parse_text(f"{JOBS}{line}\n")
    assert cv.entries(SectionKind.OTHER) == []


@pytest.mark.parametrize(
    "line",
    [
        "On parental leave between September 2012 and June 2013.",
        "A sabbatical in Chile, October 2012 – September 2013.",
        "In Elternzeit von September 2012 bis Juni 2013.",
    ],
)
def test_a_leave_that_a_line_opens_with_is_none_of_the_jobs(parse_text: ParseText, line: str) -> None:
    cv = parse_text(f"{JOBS}{line}\n\n## Skills\n\nPython, SQL\n")
    assert [name for name, _, _ in cv.heads(SectionKind.WORK)] == ["Acme Ltd"]
    assert [name for name, _, _ in cv.heads(SectionKind.OTHER)] == [line]
