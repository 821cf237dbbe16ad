"""Whole titles of the CV in a question, as the CV writes them: what they say asks for nothing, ends no sentence and
tells nothing of the question's language ("Wann ist Who Gains When Firms Post Wages? erschienen?")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import Name, NameKind
from assistant.questions.lexical.tags import Tag
from assistant.text import Token, words

SHORTEST = 3  # words of a title that is told from other words by its capitals
SURELY = 4  # words of one that nobody says by chance, however it is written
OF_WORKS = (NameKind.PUBLICATION, NameKind.VENUE, NameKind.PROJECT, NameKind.ITEM)


@dataclass(frozen=True, slots=True)
class Title:
    """The characters `[start, end)` of a question that are a whole title, and the names of the CV that are it."""

    start: int
    end: int
    names: tuple[Name, ...]

    @property
    def of_work(self) -> bool:
        """Whether it is of a work, an award, a certificate or a journal: a position may be asked for by its words."""
        return any(name.kind in OF_WORKS for name in self.names)

    def holds(self, first: Token, last: Token) -> bool:
        """Whether it has all words from one to another."""
        return self.start <= first.start and last.end <= self.end


def titles(text: str, tokens: tuple[Token, ...], catalogue: Catalogue) -> tuple[Title, ...]:
    """The titles among the words of a question, the longest at each word."""
    texts = tuple(token.text for token in tokens)
    found: list[Title] = []
    i = 0
    while i < len(tokens):
        length, names = _longest(text, tokens, texts, i, catalogue)
        if length:
            found.append(Title(tokens[i].start, tokens[i + length - 1].end, names))
        i += length or 1
    return tuple(found)


def _longest(
    text: str, tokens: tuple[Token, ...], texts: tuple[str, ...], i: int, catalogue: Catalogue
) -> tuple[int, tuple[Name, ...]]:
    """The longest title that begins at a word: how many words it has, and its names; (0, ()) if none does."""
    whole: dict[int, list[Name]] = {}
    for name in catalogue.longest_at(texts, i)[1]:
        said = words(name.text)
        if len(said) >= SHORTEST and texts[i : i + len(said)] == said:
            as_written = text[tokens[i].start : tokens[i + len(said) - 1].end] in name.text
            if as_written or len(said) >= SURELY:
                whole.setdefault(len(said), []).append(name)
    length = max(whole, default=0)
    if not length:
        return 0, ()
    return length, catalogue.names(texts[i : i + length]) or tuple(whole[length])  # others have more behind it


def outside_works(found: Iterable[Tag], titled: tuple[Title, ...], tokens: tuple[Token, ...]) -> tuple[Tag, ...]:
    """The tags without those of words within the title of a work: "Wage Gaps in Spain" asks for no gap."""
    return tuple(t for t in found if not _in_work(tokens[t.first], tokens[t.last - 1], titled))


def untitled_keys(
    keys: dict[int, tuple[int, str]], titled: tuple[Title, ...], tokens: tuple[Token, ...]
) -> dict[int, tuple[int, str]]:
    """The degrees or languages, by the words that they begin at, without those within the title of a work."""
    return {i: found for i, found in keys.items() if not _in_work(tokens[i], tokens[i], titled)}


def _in_work(first: Token, last: Token, titled: tuple[Title, ...]) -> bool:
    return any(title.of_work and title.holds(first, last) for title in titled)
