"""Whether a part of a CV speaks of a term: in its words, in a compound, in words of the same meaning or as a thing of
its kind."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.questions.cvs.mentions import Mentions
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.places import places
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.types import Span, Term


def speaks(term: Term, document: Mentions, part: Span) -> bool:
    """Whether a part of a document speaks of a term."""
    return any(part.contains(span) for span in _spans(term, document))


def _spans(term: Term, document: Mentions) -> Iterator[Span]:
    """Every place that speaks of a term, the surest first."""
    taxonomy, known = concepts(), thesaurus()
    for phrase in taxonomy.forms(term.words) if term.words else ():
        yield from document.find(phrase)
    yield from document.find_stems(term.words)
    yield from document.find_near(term.words)
    for word in term.words if len(term.words) == 1 else ():
        yield from document.find_in_compounds(word)
    for phrase in places().exonyms.get(term.words, ()):
        yield from document.find(phrase, capital=True)
    for meaning in term.meanings:
        for phrase in known.phrases(meaning, document.language):
            yield from document.find_stems(phrase)
            yield from document.find_in_compounds(phrase[0]) if len(phrase) == 1 else ()
    for concept in term.concepts:
        for phrase in (
            *taxonomy.names_of(concept, document.vocabulary),
            *taxonomy.members(concept, document.vocabulary),
        ):
            yield from document.find(phrase, capital=taxonomy.ambiguous(phrase))
