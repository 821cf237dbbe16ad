"""A ward before the hospital is told with it, and where somebody worked by the name that its town ends."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.conftest import TODAY

CV = """# Ada Falk

## Work

10/2014 – 06/2016

Staff Nurse

Trauma Ward (32 beds), Marienhospital Kiel

- Night shifts

03/2010 – 09/2014

Postdoctoral Researcher

ETH Zürich

- Measured lamps
"""


@pytest.fixture(scope="module")
def falk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("falk")
    (folder / "falk.md").write_text(CV, encoding="utf-8")
    return Assistant.load(folder / "falk.md", index=folder / "index", today=TODAY)


def test_a_job_is_told_with_its_ward(falk: Assistant) -> None:
    assert "Trauma Ward (32 beds), Marienhospital Kiel" in falk.ask("On which ward was she a staff nurse?").answer


def test_where_is_told_by_the_whole_name(falk: Assistant) -> None:
    assert "ETH Zürich" in falk.ask("Where was she a postdoc?").answer
