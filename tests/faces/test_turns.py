"""A turn of the conversation as HTML and Markdown."""

from __future__ import annotations

import re

from assistant.faces.web.turns import Turn, place, sourced, to_html, to_markdown
from assistant.faces.web.words import page_words
from assistant.types import Answer, Kind, Quote, Span, Status

EN = page_words("en")


def quote(n: int, text: str = "Adviser: Jane Roe", **changes: object) -> Quote:
    values: dict[str, object] = {
        "n": n, "text": text, "document_id": "a.md", "candidate": "Sam", "span": Span(10 * n, 10 * n + len(text)),
        "page": None, "section": ("Education",), "label": "Ph.D., 2008 — 2014",
    }  # fmt: skip
    return Quote(**{**values, **changes})  # type: ignore[arg-type]


def answer(text: str, *quotes: Quote, status: Status = Status.ANSWERED, **changes: object) -> Answer:
    return Answer("Q?", "Q?", "en", status, Kind.FACT, text, quotes=quotes, **changes)  # type: ignore[arg-type]


def cited(made: str) -> list[str]:
    return re.findall(r'class="cite" data-n="(\d+)"', made)


def test_citations_are_buttons_with_names() -> None:
    made = to_html(Turn(1, answer("Jane Roe [1].", quote(1))), EN)
    assert cited(made) == ["1"]
    name = "Quote 1: “Adviser: Jane Roe”. Education › Ph.D., 2008 — 2014. Show it in the CV"
    assert f'aria-label="{name}"' in made
    assert "Jane Roe\u00a0<button" in made
    assert ">[1]</button>." in made


def test_lists_and_ranges_of_citations() -> None:
    quotes = tuple(quote(n) for n in range(1, 6))
    assert cited(to_html(Turn(1, answer("All [1][2] and [3–5]; [1, 4].", *quotes)), EN)) == list("1234514")


def test_a_number_in_brackets_without_a_quote_is_text() -> None:
    made = to_html(Turn(1, answer("In [2019] and [7] [1].", quote(1))), EN)
    assert cited(made) == ["1"]
    assert "In [2019] and [7]" in made


def test_lines_with_bullets_are_a_list() -> None:
    made = to_html(Turn(1, answer("Two jobs:\n- Baker [1]\n- Cook [2]\nThat is all.", quote(1), quote(2))), EN)
    assert made.count("<li dir") == 2
    assert made.index("</ul>") < made.index("That is all.")


def test_many_quotes_fold() -> None:
    made = to_html(Turn(1, answer("Eight.", *(quote(n) for n in range(1, 9)))), EN)
    assert "<summary>Show 3 quotes</summary>" in made
    assert made.index('data-start="50"') < made.index("<details") < made.index('data-start="60"')


def test_not_found_names_what_was_looked_for_and_whom_to_ask() -> None:
    missing = answer("The CV does not mention Rust.", status=Status.NOT_FOUND, related=(quote(1),))
    made = to_html(Turn(1, missing, contact="sam@example.org"), EN)
    assert "turn-not_found" in made
    assert "Not in the CV" in made
    assert "Looked for: Q?" in made
    assert 'class="quotes related"' in made
    assert 'href="mailto:sam@example.org"' in made
    # The nearest entries bear no number: they are no evidence.
    assert 'class="n"' not in made


def test_a_contact_that_is_no_address_is_text() -> None:
    missing = answer("No.", status=Status.NOT_FOUND)
    made = to_html(Turn(1, missing, contact="javascript:alert(1)"), EN)
    assert "href" not in made
    assert "javascript:alert(1)" in made


def test_everything_is_escaped() -> None:
    evil = "<script>x</script>\"'&"
    one = quote(1, evil, candidate=evil, section=(evil,), label=evil, document_id=evil)
    hostile = Answer(evil, evil + "?", "en", Status.PARTIAL, Kind.FACT, f"{evil} [1]", quotes=(one,), related=(one,))
    made = to_html(Turn(1, hostile, follow_ups=(evil,), contact=evil), EN)
    assert "<script" not in made
    assert set(re.findall(r"<(\w+)", made)) <= {
        "article", "div", "h3", "p", "button", "ol", "li", "span", "q", "ul", "a",
    }  # fmt: skip
    assert "<script" not in to_markdown(Turn(1, hostile), EN).replace("\\<script", "")


def test_the_place_of_a_quote() -> None:
    assert place(quote(1, page=2), EN) == "Education › Ph.D., 2008 — 2014, page 2"
    assert place(quote(1, label="Education", section=("Education",)), EN) == "Education"
    assert place(quote(1), EN, whose="Sam").startswith("Sam, Education")


def test_a_place_does_not_say_again_what_the_quote_says() -> None:
    made = to_html(Turn(1, answer("So [1].", quote(1, "Ph.D. 2008 — 2014 Tsinghua"))), EN)
    assert '<span class="place" dir="auto" lang="">Education</span>' in made


def test_quotes_of_several_cvs_say_whose_they_are() -> None:
    def places(*quotes: Quote) -> list[str]:
        made = to_html(Turn(1, answer("So.", *quotes)), EN)
        return re.findall(r'<span class="place"[^>]*>([^,<]*)', made)

    assert places(quote(1), quote(2, candidate="Kim")) == ["Sam", "Kim"]
    # Two CVs of one person are told apart by their files.
    assert places(quote(1), quote(2, document_id="b.pdf")) == ["a.md", "b.pdf"]
    assert places(quote(1), quote(2)) == ["Education › Ph.D.", "Education › Ph.D."]


def test_a_copied_quote_has_its_source() -> None:
    assert sourced(quote(1), EN) == "“Adviser: Jane Roe”\n— Sam, a.md, Education › Ph.D., 2008 — 2014 [10–27]"


def test_markdown_has_question_answer_and_quotes() -> None:
    made = to_markdown(Turn(1, answer("Jane Roe [1].", quote(1))), EN)
    assert made.startswith("## Q?\n\nJane Roe [1].\n\n> Adviser: Jane Roe\n>\n> [1] Sam, Education")


def test_marks_of_markdown_are_not_shown_in_a_quote() -> None:
    text = "Papers: **CVPR** &amp; ICML"
    one = quote(1, "**CVPR** &amp; ICML", span=Span(8, len(text)))
    made = to_html(Turn(1, answer("Two [1].", one), markdown={"a.md": text}), EN)
    assert '<q dir="auto" lang="">CVPR &amp; ICML</q>' in made
    # What is copied are the CV's own words.
    assert "“**CVPR** &amp;amp; ICML”" in made


def test_a_mark_that_opened_before_the_quote_is_not_shown() -> None:
    text = "Jobs\n**Acme, Ltd.**, 2020\n"
    one = quote(1, "Ltd.**, 2020", span=Span(13, 25))
    assert text[13:25] == one.text
    made = to_html(Turn(1, answer("So [1].", one), markdown={"a.md": text}), EN)
    assert '<q dir="auto" lang="">Ltd., 2020</q>' in made
