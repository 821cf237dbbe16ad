"""wordings(term): how a CV may say what a term of a question names."""

from __future__ import annotations

from functools import lru_cache

from assistant import lexicon
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.keys import same_key
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.types import Term

Phrase = tuple[str, ...]


@lru_cache(maxsize=64)  # a question has few terms, and a kind of thing thousands of names
def wordings(term: Term) -> tuple[Phrase, ...]:
    """The folded phrases that speak of a term in any language of the lexicon: its own words, other spellings, the
    language or degree by its other names, synonyms, and what its concepts are called and consist of."""
    known = concepts()
    found = [*known.forms(term.words), *same_key(term.words)]
    for concept in term.concepts:
        found += [*known.names_of(concept), *known.members(concept)]
    for meaning in term.meanings:
        for language in lexicon.languages("questions"):
            found += thesaurus().phrases(meaning, language)
    return tuple(phrase for phrase in dict.fromkeys(found) if phrase)
