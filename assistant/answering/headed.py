"""Which sections are of a kind by their headings, in any language and form."""

from __future__ import annotations

from functools import cache, lru_cache

from assistant import lexicon
from assistant.answering.draft import View
from assistant.text import runs, stem, words
from assistant.types import Section

# sections that a question names but JSON Resume does not: their headings in the CV lexicon
FINE = {
    "patents": ("patents",),
    "memberships": ("memberships",),
    "talks": ("talks",),
    "grants": ("grants",),
    "reviews": ("service",),
    "teaching": ("teaching",),
    "research": ("research",),
}


@cache
def heading_phrases(key: str) -> frozenset[tuple[str, ...]]:
    """Headings of sections of a key, over all languages, folded."""
    found: set[tuple[str, ...]] = set()
    for language in lexicon.languages("cv"):
        sections = lexicon.words("cv", language)["sections"]
        for fine in FINE.get(key, (key,)):
            found |= {words(str(phrase)) for phrase in sections.get(fine, ())}
    for language in lexicon.languages("questions"):
        own = [words(phrase) for phrase in lexicon.words("questions", language)["section"].get(key, ())]
        found |= set(own)
        if key == "grants":  # "research funding" -> "Funding"
            found |= {(word,) for phrase in own for word in phrase if (word,) in _awards()}
        if key in ("conference", "journal"):  # "conference papers" -> "Conferences"
            papers = {w for p in lexicon.words("questions", language)["section"]["publications"] for w in words(p)}
            found |= {(word,) for phrase in own for word in phrase if len(word) > 4 and word not in papers}
    return frozenset(found)


@cache
def _awards() -> frozenset[tuple[str, ...]]:
    """Headings of sections of what somebody was given."""
    listed = (lexicon.words("cv", language)["sections"].get("awards", ()) for language in lexicon.languages("cv"))
    return frozenset(words(str(phrase)) for phrases in listed for phrase in phrases)


@cache
def _heading_stems(key: str, language: str) -> frozenset[tuple[str, ...]]:
    """The headings of sections of a key, as stems of a language."""
    return frozenset(tuple(stem(word, language) for word in phrase) for phrase in heading_phrases(key))


@lru_cache(maxsize=4096)
def _runs(heading: str, language: str) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """The runs of up to five words of a heading, folded and as stems."""
    said = frozenset(runs(words(heading), 5))
    return said, frozenset(tuple(stem(word, language) for word in run) for run in said)


def headed(view: View, document_id: str, section: Section, key: str, *, above: bool = False) -> bool:
    """Whether a section's heading (`above`: or one above it) is of that key."""
    language = view.catalogue.languages[document_id]
    for span in [*(section.parents if above else ()), *([section.heading] if section.heading else [])]:
        said, stems = _runs(span.of(view.text(document_id)), language)
        if said & heading_phrases(key) or stems & _heading_stems(key, language):
            return True
    return False
