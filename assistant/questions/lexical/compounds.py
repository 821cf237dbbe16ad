"""German compounds that join a thing with a word for knowing it: "Deutschkenntnisse" are "Kenntnisse" of "Deutsch"."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.questions.lexical import tags
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.keys import language_names
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import Token, fold

LINK = "s"  # between the parts of some: "Vertriebserfahrung"
SHORTEST = 3  # letters of the first part


@cache
def _heads(language: str) -> tuple[str, ...]:
    """The last parts that compounds of a language are taken apart before, folded, the longest first."""
    listed = lexicon.load("compounds.yaml").get(language, ())
    return tuple(sorted(map(fold, listed), key=len, reverse=True))


def parted(tokens: tuple[Token, ...], language: str, vocabulary: frozenset[str]) -> tuple[Token, ...]:
    """The tokens with each such compound as two: those that are no word of the lexicon and whose first part is one, or
    one of the CV (`vocabulary`). The places in the text stay."""
    found: list[Token] = []
    for token in tokens:
        head = next((h for h in _heads(language) if token.text.endswith(h)), None)
        length = _first_part(token.text, head, language, vocabulary) if head is not None else 0
        if head is None or not length:
            found.append(token)
            continue
        at = token.end - len(head)
        found += [Token(token.text[:length], token.start, at, token.capital), Token(head, at, token.end, False)]
    return tuple(found)


def _first_part(word: str, head: str, language: str, vocabulary: frozenset[str]) -> int:
    """How many letters of a compound are its first part; 0 if what stands before the head is no word, or the compound
    has a meaning of its own."""
    own = thesaurus().meanings((word,), language) or concepts().sense((word,)) is not None
    if own or word in tags.of_language(language).vocabulary:
        return 0
    first = word.removesuffix(head)
    for option in dict.fromkeys((first, first.removesuffix(LINK))):
        if len(option) >= SHORTEST and _is_word(option, language, vocabulary):
            return len(option)
    return 0


def _is_word(word: str, language: str, vocabulary: frozenset[str]) -> bool:
    known = word in language_names(language) or word in vocabulary or word in concepts().words_of(language)
    return known or bool(thesaurus().meanings((word,), language))
