"""A period that ends before it begins is told, in every kind of source, and only that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.parsing import parse
from assistant.parsing.doubts import doubts
from assistant.reading import read

MARKDOWN = """# Ada Quill

## Work Experience

### Engineer, Halden Mills Ltd
05/2021 – 03/2020
- Built looms

### Clerk, Acme Ltd
2012 – 2015
- Kept books
"""
TABLE = """# Ada Quill

## Work Experience

| Period | Employer | Position |
|---|---|---|
| 2019 – 2015 | Halden Mills Ltd | Engineer |
| 2012 – 2015 | Acme Ltd | Clerk |
"""
RESUME = {
    "basics": {"name": "Ada Quill"},
    "work": [{"name": "Halden Mills Ltd", "position": "Engineer", "startDate": "2021-05", "endDate": "2020-03"}],
}


@pytest.mark.parametrize(
    ("name", "content", "read_as"),
    [
        ("cv.md", MARKDOWN, "read as 2020-03 – 2021-05"),
        ("table.md", TABLE, "“2019 – 2015” ends before it begins; read as 2015 – 2019"),
        ("cv.json", json.dumps(RESUME), "read as 2020-03 – 2021-05"),
    ],
)
def test_a_period_that_ends_before_it_begins_is_told(tmp_path: Path, name: str, content: str, read_as: str) -> None:
    (tmp_path / name).write_text(content)
    document = read(tmp_path / name)
    (told,) = doubts(document, parse(document))
    assert told.startswith("work/0: ")
    assert told.endswith(read_as)
