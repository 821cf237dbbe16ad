"""The words of a question as turns of phrase have them: without what changes nothing ("actually"), and with the
candidate's name as a pronoun ("what does Ada Roe do" is "what does she do")."""

from __future__ import annotations

from typing import NamedTuple

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import person_titles
from assistant.questions.lexical import families, together, turns
from assistant.questions.lexical.tags import Tag, begun_by, listed, tag
from assistant.text import Token, words

OWN = "s"  # behind an apostrophe: "Ada's"


class Part(NamedTuple):
    """A word of a phrase and the words `[first, last)` of the question that it stands for."""

    text: str
    first: int
    last: int


def called(catalogue: Catalogue) -> frozenset[str]:
    """The words of the name of the only candidate."""
    if catalogue.several:
        return frozenset()
    return frozenset(word for cv in catalogue.cvs.values() for word in words(cv.candidate))


def tagged(tokens: tuple[Token, ...], language: str, called: frozenset[str]) -> tuple[Tag, ...]:
    """The tags of a question's words as they are or, where longer phrases have them so, with pronouns for names."""
    parts = plain(tokens, language)
    found, covered = tag(tuple(part.text for part in parts), language)
    called_so = with_pronouns(parts, language, called)
    if called_so != parts:
        other, further = tag(tuple(part.text for part in called_so), language)
        if further > covered + 1:  # more than the pronoun by itself
            parts, found = called_so, other
    return tuple(Tag(one.name, parts[one.first].first, parts[one.last - 1].last) for one in found)


def asking_together(tokens: tuple[Token, ...], language: str, called: frozenset[str]) -> tuple[Tag, ...]:
    """The tags of turns of phrase and of the words that ask only together, as they are or with pronouns for names."""
    as_said = tuple(Part(token.text, i, i + 1) for i, token in enumerate(tokens))
    without_fillers = plain(tokens, language)
    found = [
        Tag(one.name, parts[one.first].first, parts[one.last - 1].last)
        for asking, said in ((turns.turns, without_fillers), (together.together, as_said))
        for parts in dict.fromkeys((said, with_pronouns(said, language, called)))
        for one in asking(tuple(part.text for part in parts), language)
    ]
    return tuple(dict.fromkeys(found))


def vocabulary(language: str) -> frozenset[str]:
    """The folded words of a language in turns of phrase, in what asks only together and in families."""
    return turns.vocabulary(language) | together.vocabulary(language) | families.vocabulary(language)


def plain(tokens: tuple[Token, ...], language: str) -> tuple[Part, ...]:
    """The words but for those between others that change nothing."""
    texts = tuple(token.text for token in tokens)
    fillers = begun_by(language, "filler")
    found: list[Part] = []
    i = 0
    while i < len(texts):
        filler = next((p for p in fillers.get(texts[i], ()) if texts[i : i + len(p)] == p), ())
        if filler and 0 < i < len(texts) - len(filler):
            i += len(filler)
            continue
        found.append(Part(texts[i], i, i + 1))
        i += 1
    return tuple(found)


def with_pronouns(parts: tuple[Part, ...], language: str, called: frozenset[str]) -> tuple[Part, ...]:
    """The words with a pronoun for each name of the candidate, its titles and its "'s" included. `called` are the
    folded words of the name."""
    texts = tuple(part.text for part in parts)
    if called.isdisjoint(texts) and begun_by(language, "spoken_of", "names").keys().isdisjoint(texts):
        return parts
    found: list[Part] = []
    i = 0
    while i < len(parts):
        end = _name_end(texts, i, language, called)
        if end == i:
            found.append(parts[i])
            i += 1
            continue
        own = end < len(parts) and parts[end].text == OWN
        behind = bool(found) and (found[-1].text,) in listed(language, "spoken_of", "before")
        role = "own" if own else "object" if behind else "subject"
        last = end + 1 if own else end
        found.append(Part(listed(language, "spoken_of", role)[0][0], parts[i].first, parts[last - 1].last))
        i = last
    return tuple(found)


def _name_end(texts: tuple[str, ...], first: int, language: str, called: frozenset[str]) -> int:
    """Where a name of the candidate that begins at a word ends; `first` where none begins there."""
    for phrase in begun_by(language, "spoken_of", "names").get(texts[first], ()):
        if texts[first : first + len(phrase)] == phrase:
            return first + len(phrase)
    at = first
    while at < len(texts) and texts[at] in person_titles():
        at += 1
    end = at
    while end < len(texts) and texts[end] in called:
        end += 1
    return end if end > at else first
