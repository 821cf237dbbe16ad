"""Words for degrees, languages and what is asked that a question has within the name of something else."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import Name, NameKind
from assistant.questions.lexical.concepts import concepts, sense_at
from assistant.questions.lexical.spelling import CAPITAL_NOUNS
from assistant.questions.lexical.tags import Tag, of_language
from assistant.questions.links import Link
from assistant.text import Token, words
from assistant.types import SectionKind

ASKING = ("ask.", "section.", "time.", "order.", "field.contact")  # groups of tags; "REACH" asks for no address
USED = {"ask.used", "ask.did", "section.work", "section.skills", "section.projects"}  # tags of what is used or done
THINGS = (NameKind.ITEM, NameKind.PROJECT, NameKind.PUBLICATION)
ABBREVIATED = 2  # letters of a degree that may be part of a name: "MS", "BA"


def outside_firms(held: dict[int, tuple[int, str]], named: tuple[Link, ...]) -> dict[int, tuple[int, str]]:
    """Degrees or languages without those that are a word of a longer name of a firm: "AB" in "Volta Mobility AB"."""
    firms = [link for link in named if link.last - link.first > 1 and link.of(NameKind.ORGANISATION)]
    return _outside(held, firms)


def outside_things(
    held: dict[int, tuple[int, str]], named: tuple[Link, ...], catalogue: Catalogue
) -> dict[int, tuple[int, str]]:
    """Languages without those that are a word of a longer name that is no language's: "Dutch" in "Dutch
    Design Award"."""

    def is_thing(name: Name) -> bool:
        if not name.entry_id:
            return False
        return catalogue.place(name.document_id, name.entry_id).entry.kind != SectionKind.LANGUAGES

    longer = [link for link in named if link.last - link.first > 1]
    things = [link for link in longer if any(map(is_thing, link.of(*THINGS)))]
    return outside_firms(_outside(held, things), named)


def _outside(held: dict[int, tuple[int, str]], firms: list[Link]) -> dict[int, tuple[int, str]]:
    return {
        first: (length, key)
        for first, (length, key) in held.items()
        if not any(firm.first <= first and first + length <= firm.last > firm.first + length for firm in firms)
    }


def outside_products(held: dict[int, tuple[int, str]], texts: tuple[str, ...]) -> dict[int, tuple[int, str]]:
    """The degrees without those of two letters that open the name of a thing of some kind: the "MS" of "MS Project"."""
    known = {first: concepts().longest_at(texts, first) for first in held if len(texts[first]) == ABBREVIATED}
    products = {first for first, sense in known.items() if sense is not None and len(sense.phrase) > held[first][0]}
    return {first: degree for first, degree in held.items() if first not in products}


def outside_uses(
    held: dict[int, tuple[int, str]], texts: tuple[str, ...], tagged: tuple[Tag, ...], language: str
) -> dict[int, tuple[int, str]]:
    """The degrees without those whose abbreviation is also a thing, where the question asks for its use: "LLM
    experience", "has he worked with LLM" are about language models, "when did she get her LLM?" is not."""
    if not any(tag.name in USED for tag in tagged) and _used(language).isdisjoint(texts):
        return held
    things = frozenset(lexicon.load("held.yaml")["things"])
    return {first: degree for first, degree in held.items() if degree[0] > 1 or texts[first] not in things}


@cache
def _used(language: str) -> frozenset[str]:
    """Words that stand beside a thing that one uses, and not beside a degree."""
    listed = lexicon.load("held.yaml")["use"].get(language, ())
    return frozenset(word for phrase in listed for word in words(str(phrase)))


def is_thing_in_capitals(link: Link, text: str, tokens: tuple[Token, ...]) -> bool:
    """Whether a word names a person of the CV by its letters only, and is written in capitals as the abbreviation that
    the taxonomy knows: "GAN" is not Chuang Gan."""
    written = text[tokens[link.first].start : tokens[link.last - 1].end]
    if not written.isupper() or text.isupper() or len(link.of(NameKind.PERSON)) < len(link.names):
        return False
    return link.last - link.first == 1 and concepts().sense((tokens[link.first].text,)) is not None


def without_products(tagged: tuple[Tag, ...], text: str, tokens: tuple[Token, ...], language: str) -> tuple[Tag, ...]:
    """The tags without those of asking inside the name of a product: neither "MS Project" nor "Is there Sketch on the
    CV?" asks for projects or a summary; "his GitHub" is a network."""
    inside = {j for i in range(len(tokens)) for j in range(i, i + product_at(text, tokens, i, language))}
    return tuple(
        tag for tag in tagged if not (tag.name.startswith(ASKING) and inside.issuperset(range(tag.first, tag.last)))
    )


def _asks_skills(token: Token, language: str) -> bool:
    """Whether a word asks for skills ("Sketch skills?")."""
    return "section.skills" in of_language(language).phrases.get((token.text,), ())


def product_at(text: str, tokens: tuple[Token, ...], first: int, language: str) -> int:
    """How many words the name of a product has that begins at a word, written as a name; 0 where there is none. A word
    that opens a sentence has its capital from there, unless it is in capitals ("SOLID") or all that is asked, but for
    one other word ("Sage skills?"; not "Faz voluntariado?")."""
    sense = sense_at(tuple(token.text for token in tokens), first) if tokens[first].capital else None
    if sense is None or sense.names:
        return 0
    own = tokens[first : first + len(sense.phrase)]
    behind = tokens[first + len(own) :]
    small = of_language(language).stop
    opens = first == 0 and (len(behind) > 1 or any(one.text in small for one in behind))
    opens = opens or (first == 0 and bool(behind) and own[0].text in small and not _asks_skills(behind[0], language))
    written = text[own[0].start : own[-1].end]
    if len(written) > ABBREVIATED and written.isupper() and not text.isupper():
        return len(own)
    by_form = sense.member_of and (len(own) > 1 or not (opens or language in CAPITAL_NOUNS))
    return len(own) if by_form and all(one.capital for one in own) else 0
