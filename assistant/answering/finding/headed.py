"""Which sections are of a kind by their headings, in any language and form."""

from __future__ import annotations

from functools import cache, lru_cache

from assistant import lexicon
from assistant.answering.draft import View
from assistant.text import runs, stem, words
from assistant.types import CV, Section, SectionKind

REFEREED = "refereed"
OWN = (SectionKind.LANGUAGES, SectionKind.SKILLS)
# sections that a question names but JSON Resume does not: their headings in the CV lexicon
FINE = {
    "patents": ("patents",),
    "memberships": ("memberships",),
    "talks": ("talks",),
    "grants": ("grants",),
    "reviews": ("service",),
    "teaching": ("teaching",),
    "courses": ("courses", "coursework"),
    "research": ("research",),
}


@cache
def heading_phrases(key: str, own: str = "") -> frozenset[tuple[str, ...]]:
    """Headings of sections of a key, folded: over all languages, or in one and in English alone, as those of papers are
    ("conférences" are talks, "conferences" are none)."""
    found: set[tuple[str, ...]] = set()
    spoken = {own, "en"} if own in lexicon.languages("cv") else set(lexicon.languages("cv"))
    for language in sorted(spoken):
        sections = lexicon.words("cv", language)["sections"]
        for fine in FINE.get(key, (key,)):
            found |= {words(str(phrase)) for phrase in sections.get(fine, ())}
    for language in sorted(spoken & set(lexicon.languages("questions"))):
        own_words = [words(phrase) for phrase in lexicon.words("questions", language)["section"].get(key, ())]
        found |= set(own_words)
        if key == "grants":  # "research funding" -> "Funding"
            found |= {(word,) for phrase in own_words for word in phrase if (word,) in _awards()}
        if key in ("conference", "journal"):  # "conference papers" -> "Conferences"
            papers = {w for p in lexicon.words("questions", language)["section"]["publications"] for w in words(p)}
            found |= {(word,) for phrase in own_words for word in phrase if len(word) > 4 and word not in papers}
        if key == REFEREED:
            found |= {words(str(phrase)) for phrase in lexicon.load("refereed.yaml")["headings"]}
        if key == "journal":  # which print articles
            found |= {words(str(phrase)) for phrase in lexicon.load("works.yaml")["article"]["asked"]}
    return frozenset(found)


@cache
def _hinted(key: str, language: str) -> frozenset[tuple[str, ...]]:
    """Words that hint at a key in headings of a person's own wording, in one language: "On stage" heads talks."""
    hints = lexicon.words("cv", language)["clues"] if language in lexicon.languages("cv") else {}
    return frozenset(words(str(phrase)) for fine in FINE.get(key, ()) for phrase in hints.get(fine, ()))


@cache
def _awards() -> frozenset[tuple[str, ...]]:
    """Headings of sections of what somebody was given."""
    listed = (lexicon.words("cv", language)["sections"].get("awards", ()) for language in lexicon.languages("cv"))
    return frozenset(words(str(phrase)) for phrases in listed for phrase in phrases)


@cache
def _honours() -> frozenset[tuple[str, ...]]:
    """Words for what is won, over all languages: prizes and scholarships, not grants."""
    listed = (lexicon.words("questions", language)["section"] for language in lexicon.languages("questions"))
    return frozenset(words(phrase) for sections in listed for phrase in sections["awards"])


@cache
def _heading_stems(key: str, language: str, own: str) -> frozenset[tuple[str, ...]]:
    """The headings of sections of a key, as stems of a language."""
    return frozenset(tuple(stem(word, language) for word in phrase) for phrase in heading_phrases(key, own))


@lru_cache(maxsize=4096)
def _runs(heading: str, language: str) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """The runs of up to five words of a heading, folded and as stems."""
    said = frozenset(runs(words(heading), 5))
    return said, frozenset(tuple(stem(word, language) for word in run) for run in said)


def headed(view: View, document_id: str, section: Section, key: str, *, above: bool = False) -> bool:
    """Whether a section's heading (`above`: or one above it) is of that key. What is known as languages or skills is
    of no other: "Speaking" heads no talks there; and "Peer-reviewed journals" no reviews."""
    if (key in FINE and section.kind in OWN) or (key == "reviews" and section.kind == SectionKind.PUBLICATIONS):
        return False
    language = view.catalogue.languages[document_id]
    own = language if section.kind == SectionKind.PUBLICATIONS else ""
    for span in [*(section.parents if above else ()), *([section.heading] if section.heading else [])]:
        said, stems = _runs(span.of(view.text(document_id)), language)
        if said & heading_phrases(key, own) or stems & _heading_stems(key, language, own):
            return True
        if section.kind == SectionKind.OTHER and said & _hinted(key, language):
            return True
    return False


def without_grants(view: View, cv: CV, sections: list[Section]) -> list[Section]:
    """The sections without those that are headed as grants alone, where others tell of awards."""
    given = [section for section in sections if section.kind == SectionKind.AWARDS]
    grants = [section for section in given if _of_grants_alone(view, cv.document_id, section)]
    won = [section for section in given if section.entries and section not in grants]
    return [section for section in sections if section not in grants] if won else sections


def _of_grants_alone(view: View, document_id: str, section: Section) -> bool:
    """Whether a section is headed "Grants" or "Research funding", not "Scholarships and grants"."""
    if section.heading is None or not headed(view, document_id, section, "grants"):
        return False
    said, _ = _runs(section.heading.of(view.text(document_id)), view.catalogue.languages[document_id])
    return not said & _honours()
