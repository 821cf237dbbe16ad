"""The person's own names as the addresses of the head tell them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from assistant.questions.cvs.addressed import addressed
from assistant.types import CV, Basics, Document, Span


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a CV with the address that stands in it."""

    text: str
    address: str

    def names(self, *, site: bool = False) -> set[str]:
        start = self.text.index(self.address)
        spans = (Span(start, start + len(self.address)),)
        basics = Basics(urls=spans) if site else Basics(emails=spans)
        document = Document("cv", "cv.md", "text/markdown", self.text, "")
        return {span.of(self.text) for span in addressed(document, CV("cv", "", basics, ()))}


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (Head('Folasade "Sade" Bello\nsade.bello@mail.example', "sade.bello@mail.example"), {"Sade", "Bello"}),
        (Head("Personal data\tMirko Vanni\nmirko_vanni@mail.example", "mirko_vanni@mail.example"), {"Mirko", "Vanni"}),
        (Head("Dr. Greta Hollmann\ng.hollmann@uni.example", "g.hollmann@uni.example"), {"Greta", "Hollmann"}),
        (Head("Dr. Greta Hollmann\ncontact@uni.example", "contact@uni.example"), set()),
    ],
)
def test_names_are_those_that_the_address_bears(head: Head, names: set[str]) -> None:
    assert head.names() == names


def test_a_site_of_ones_own_tells_the_name() -> None:
    assert Head("Dr. Greta Hollmann\nhttps://hollmann.example", "https://hollmann.example").names(site=True) == {
        "Hollmann"
    }
