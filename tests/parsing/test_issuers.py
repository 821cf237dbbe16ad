"""Who gave a certificate, where the name stands below the date."""

from __future__ import annotations

from collections.abc import Callable

from assistant.types import SectionKind

from .conftest import Parsed

CV = """\
Jane Doe
jane@example.org

Certifications

Full-Stack Web Development
2020
CodeAcademy

AWS Certified Developer
2019
Amazon Web Services

Forklift Licence
2018
Passed with distinction after forty hours of practice, in Leeds.
"""


def test_the_line_below_the_date_is_the_issuer(parse_text: Callable[..., Parsed]) -> None:
    parsed = parse_text(CV)
    entries = [e for s in parsed.cv.sections if s.kind is SectionKind.CERTIFICATES for e in s.entries]
    issuers = [[f.span.of(parsed.document.text) for f in e.extra if f.key == "issuer"] for e in entries]
    assert issuers == [["CodeAcademy"], ["Amazon Web Services"], []]
