"""A stretch of the canonical text as HTML: every shown piece knows its offsets; nothing else is trusted."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.faces.web.inline import Mark, plain, safe_link, shown, to_html, tokens
from assistant.types import Span

LEAF = re.compile(r'<span data-start="(\d+)" data-end="(\d+)">([^<]*)</span>')
ALLOWED = re.compile(
    r'</?(?:strong|em|code)>|</a>|</span>|<a href="[^"<>]*" target="_blank" rel="[a-z ]+">|<span [^<>]*>'
)

# Marks of Markdown and HTML, alone and together: what a tokeniser stumbles over.
PIECES = [*"ab &<>*_`[]()!\\/\"'.:@é漢😀\n", "https://x.y", "<b>", "<br/>", "**", "&amp;", "](", "a@b.c"]
texts = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


def everything(text: str) -> Span:
    return Span(0, len(text))


@given(texts, st.booleans())
def test_exact_pieces_are_slices_of_the_text_in_order(text: str, markdown: bool) -> None:
    at = 0
    for token in tokens(text, everything(text), markdown=markdown):
        assert at <= token.start <= token.end <= len(text)
        at = token.end
        if token.exact:
            assert text[token.start : token.end] == token.shown


@given(texts, st.booleans())
def test_the_html_has_no_tags_but_its_own(text: str, markdown: bool) -> None:
    made = to_html(text, everything(text), markdown=markdown)
    assert "<" not in ALLOWED.sub("", made)


@given(texts)
def test_a_text_without_markdown_is_shown_whole(text: str) -> None:
    made = to_html(text, everything(text), markdown=False)
    shown = "".join(html.unescape(content) for _, _, content in LEAF.findall(made))
    assert "".join(shown.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("**DeepMAD** &amp; co", "DeepMAD & co"),
        ("a\\_b_c", "a_b_c"),
        ("[code](http://x.y/a_b) [[video](#)]", "code [video]"),
        ("<https://x.y> and <me@x.y>", "https://x.y and me@x.y"),
        ("one <ul><li>two</li></ul>", "one two"),
        ("3 * 4 < 5 and C<T>", "3 * 4 < 5 and C<T>"),
        ("*early* and **late", "early and **late"),
    ],
)
def test_marks_of_markdown_are_not_shown(source: str, shown: str) -> None:
    assert plain(source, markdown=True) == shown


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//x.y", "#", "/a"]
)
def test_only_web_and_mail_addresses_are_links(target: str) -> None:
    assert safe_link(target) is None
    assert "href" not in to_html(f"[x]({target})", everything(f"[x]({target})"), markdown=True)


def test_a_web_address_is_a_link() -> None:
    assert 'href="https://x.y/?a=1&amp;b=2"' in to_html("https://x.y/?a=1&b=2", Span(0, 20), markdown=False)
    assert safe_link("mailto:me@x.y") == "mailto:me@x.y"


def test_a_mark_cuts_the_pieces_at_its_ends() -> None:
    text = "Baker at **Harbour Bakery**"
    made = to_html(
        text, everything(text), markdown=True, marks=[Mark(Span(0, 5), "position"), Mark(Span(11, 25), "name")]
    )
    assert '<span class="position"><span data-start="0" data-end="5">Baker</span></span>' in made
    assert (
        '<span class="name"><strong><span data-start="11" data-end="25">Harbour Bakery</span></strong></span>' in made
    )


@given(texts)
def test_the_words_of_the_whole_text_are_those_of_its_lines(text: str) -> None:
    assert shown(text, everything(text)) == plain(text, markdown=True)


def test_marks_around_a_span_are_not_among_its_words() -> None:
    text = "x\nled **A, B** and [C](https://d.e)\ny"
    for words in ("A", "B** and", "**A, B", "C", "and [C"):
        start = text.index(words)
        assert shown(text, Span(start, start + len(words))) == words.replace("**", "").replace("[", "")
