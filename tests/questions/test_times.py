"""The time that a question names."""

from __future__ import annotations

import pytest

from assistant.questions.framing.times import EARLIEST, period
from assistant.questions.lexical import tags
from assistant.text import tokenize, words
from assistant.types import PartialDate

D = PartialDate


@pytest.mark.parametrize(
    ("text", "language", "start", "end"),
    [
        ("in 2019", "en", None, D(2019)),
        ("in mid-2021", "en", D(2021, 5), D(2021, 8)),
        ("the first half of 2023", "en", D(2023, 1), D(2023, 6)),
        ("in the spring of 2012", "en", D(2012, 3), D(2012, 5)),
        ("en octobre 2013", "fr", None, D(2013, 10)),
        ("au printemps 2012", "fr", D(2012, 3), D(2012, 5)),
        ("julio de 2017", "es", None, D(2017, 7)),
        ("a mediados de 2020", "es", D(2020, 5), D(2020, 8)),
        ("Ende 2018", "de", D(2018, 10), D(2018, 12)),
        ("nella seconda metà del 2016", "it", D(2016, 7), D(2016, 12)),
        ("em meados de 2020", "pt", D(2020, 5), D(2020, 8)),
        ("2021年下半年", "zh", D(2021, 7), D(2021, 12)),
        ("between 2012 and 2014", "en", D(2012), D(2014)),
        ("before 2015", "en", EARLIEST, D(2014)),
        ("newer than 2015", "en", D(2016), None),
        ("jünger als 2015", "de", D(2016), None),
        ("after May 2015", "en", D(2015, 6), None),
        ("2015年之前", "zh", EARLIEST, D(2014)),
        ("in 2015 or later", "en", D(2015), None),
        ("in or after 2015", "en", D(2015), None),
        ("2015 oder später", "de", D(2015), None),
        ("dal 2015 in poi", "it", D(2015), None),
        ("2015年（含）之后", "zh", D(2015), None),
        ("2015 or earlier", "en", EARLIEST, D(2015)),
        ("antérieurs à 2015", "fr", EARLIEST, D(2014)),
    ],
)
def test_period(text: str, language: str, start: PartialDate | None, end: PartialDate | None) -> None:
    tokens = tokenize(text)
    tagged, _ = tags.tag(words(text), language)
    found, _ = period(text, tokens, language, tagged, tags.stop_positions(tokens, language))
    assert found is not None
    assert (found.start, found.end) == (start, end)


def test_its_words_are_explained() -> None:
    text = "her title in mid-2021"
    tokens = tokenize(text)
    _, named = period(text, tokens, "en", tags.tag(words(text), "en")[0], tags.stop_positions(tokens, "en"))
    assert {tokens[i].text for i in named} == {"mid", "2021"}


def test_no_date_is_no_time() -> None:
    assert period("last spring", tokenize("last spring"), "en", (), frozenset()) == (None, set())
