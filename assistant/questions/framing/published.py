"""What has come before the public: "what did he bring out in 2019?", "which of her works have appeared?", "wie viele
erschienen 2021?"."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.lexical.tags import Tag, listed
from assistant.types import SectionKind

VERB, PAPERS, VENUE = "ask.published", "section.publications", "field.venue"
WHERE = ("ask.where", "ask.in_place")
OF_WORK = ("section.work", "section.projects", "field.employer", "field.position")  # of words for works, too
AUTHORS = ("field.author", "field.coauthor")
LISTED, WHO = {"ask.list", "ask.count"}, {"ask.who", "ask.with_whom", "ask.whom"}
BESIDE = ("ask.", "time.", "order.", "refer.", "talk.")


def appeared(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str, *, named: bool) -> tuple[Tag, ...]:
    """The tags, those of verbs of appearing in print as tags of publications where nothing asks for a place and no
    paper is `named`: "wie viele erschienen 2021?" asks for publications, "wo erschien …?" for the journal."""
    if named or not any(tag.name == VENUE for tag in tagged):
        return tagged
    verbs = listed(language, "appeared")
    asks_where = any(tag.name in WHERE for tag in tagged)
    alone = all(texts[tag.first : tag.last] in verbs for tag in tagged if tag.name == VENUE)
    if asks_where or not alone:
        return tagged
    return tuple(replace(tag, name=PAPERS) if tag.name == VENUE else tag for tag in tagged)


def of_papers(
    tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str, silent: Set[int], catalogue: Catalogue | None
) -> tuple[Tag, ...]:
    """The tags of a question; where it asks for works that were published, or for nothing but what was, and a CV of the
    `catalogue` has publications, that it asks for these. Elsewhere the verb is none: products are brought out, too.
    `silent` are the positions of words that carry nothing and of dates; no catalogue is given where a name is told."""
    published = listed(language, *VERB.split("."))
    verbs = [
        tag
        for tag in tagged
        if tag.name == VERB
        or (tag.name == PAPERS and any((word,) in published for word in texts[tag.first : tag.last]))  # "has published"
    ]
    said = any(tag.name == PAPERS for tag in tagged)
    if not verbs and not said:
        return tagged
    others = {tag.name for tag in tagged if tag.name.startswith("section.")} - {PAPERS, *OF_WORK}
    pieces = [] if others or not verbs else _pieces(texts, language)
    if pieces:
        spoken = {i for first, last in (*pieces, *((t.first, t.last) for t in verbs)) for i in range(first, last)}
        other = (t for t in tagged if t.first in spoken and t.name.startswith(("section.", "field.")))
        dropped = {tag for tag in other if tag.name != PAPERS}
        return (*(t for t in tagged if t not in dropped), *(Tag(PAPERS, first, last) for first, last in pieces))
    rest = tuple(tag for tag in tagged if tag.name != VERB)
    if said:
        return rest
    asking = {i for tag in tagged if tag.name.startswith(BESIDE) for i in range(tag.first, tag.last)}
    told = set(range(len(texts))) - silent - asking
    sections = (each for cv in catalogue.cvs.values() for each in cv.sections) if catalogue is not None else ()
    has_papers = any(section.kind == SectionKind.PUBLICATIONS for section in sections)
    if told or not has_papers or any(not tag.name.startswith(BESIDE) for tag in rest):
        return rest
    return (*rest, Tag(PAPERS, verbs[0].first, verbs[0].last))


def signed_by(tagged: tuple[Tag, ...], named: bool) -> tuple[Tag, ...]:
    """The tags without those for authors where papers are listed and an author is `named`: "which papers have Ada Roe
    as an author?" asks for papers."""
    names = {tag.name for tag in tagged}
    listing = names & LISTED and not names & WHO
    first = next((tag.first for tag in tagged if tag.name == PAPERS), None)
    if not (named and listing and first is not None):
        return tagged
    return tuple(tag for tag in tagged if tag.name not in AUTHORS or tag.first < first)


def _pieces(texts: tuple[str, ...], language: str) -> list[tuple[int, int]]:
    """Where words stand for what somebody has published: "works", "titles"."""
    phrases = listed(language, "pieces")
    found = [
        (i, i + len(phrase)) for i in range(len(texts)) for phrase in phrases if texts[i : i + len(phrase)] == phrase
    ]
    return [one for one in found if not any(o != one and o[0] <= one[0] and one[1] <= o[1] for o in found)]
