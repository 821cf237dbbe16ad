"""Within what a question asks: "in his first job", "as an intern", "during your studies"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import Tag, begun_by

NOUNS = (
    "field.position",
    "field.employer",
    "section.work",
    "section.internship",
    "section.volunteer",
    "section.education",
    "position.",
)
PICKING = ("order.first", "order.last", "order.longest", "order.shortest", "time.current", "time.previous")


@dataclass(frozen=True, slots=True)
class Scope:
    """Words `[first, last)` of a question that name the entries within which its answer lies, with their tags and the
    degrees among them."""

    first: int
    last: int
    tags: tuple[Tag, ...]
    degrees: tuple[str, ...]


def scope(
    texts: tuple[str, ...],
    tagged: tuple[Tag, ...],
    degrees: dict[int, tuple[int, str]],
    stop: frozenset[int],
    language: str,
    phrases: tuple[tuple[str, ...], ...],
    written: tuple[str, ...],
) -> Scope | None:
    """The scope of a question: a small word ("in", "as"), then the noun of a job or of studies with nothing but an
    article or an order between them. The "de" of a longer term (`phrases`: "bases de datos") opens none. `written` are
    the words as the question has them."""
    inside = {
        j
        for phrase in phrases
        for i in range(len(texts))
        if texts[i : i + len(phrase)] == phrase
        for j in range(i, i + len(phrase))
    }
    opening = [tag for tag in tagged if tag.name == "ask.yes_no"]
    for first, after in _openings(texts, written, language):
        if first in inside or any(tag.first == first and tag.last > after for tag in opening):
            continue  # "a-t-elle" is no "à"
        i = after
        while i < len(texts):
            here = [tag for tag in tagged if tag.first == i]
            if any(tag.name == "ask.list" for tag in here):
                break  # "at which firm" asks for it
            noun = next((tag for tag in here if tag.name.startswith(NOUNS)), None)
            last = noun.last if noun is not None else i + degrees[i][0] if i in degrees else None
            if last is not None and i > after:
                own = tuple(tag for tag in tagged if after <= tag.first < last)
                return Scope(first, last, own, tuple(degrees[j][1] for j in range(after, last) if j in degrees))
            picked = next((tag for tag in here if tag.name in PICKING), None)
            if picked is None and i not in stop:
                break
            i = picked.last if picked is not None else i + 1
    return None


def _openings(texts: tuple[str, ...], written: tuple[str, ...], language: str) -> list[tuple[int, int]]:
    """Where a small word that opens a scope stands. Where a question has accents, a word without its own is another
    one: "a" is no "à"."""
    careful = any(word.casefold() != text for word, text in zip(written, texts, strict=True))
    opening = begun_by(language, "within")
    return [
        (i, i + len(phrase))
        for i, text in enumerate(texts)
        for phrase in opening.get(text, ())
        if texts[i : i + len(phrase)] == phrase
        and not (careful and len(phrase) == 1 and written[i].casefold() not in _as_written(language))
    ]


@cache
def _as_written(language: str) -> frozenset[str]:
    """The small words with their accents."""
    return frozenset(str(word) for word in lexicon.words("questions", language)["within"])
