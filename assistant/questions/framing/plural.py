"""Whether an order picks one or several: "his previous employer", "his previous employers", "every employer from the
start"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant.questions.framing.anchors import FOLLOWING
from assistant.questions.lexical.tags import listed, phrases
from assistant.questions.parsed import Parsed
from assistant.text import runs
from assistant.types import Bound, Filters, Kind, Query, SectionKind

LONGEST = 3  # words that say that none is left out
KINDS = (Kind.FACT, Kind.LIST, Kind.COUNT, Kind.PASSAGE)
SIDES = ("before", "after")
OF_JOBS = ("section.work", "field.employer", "field.position")
ENDINGS = (("s", ""), ("es", ""), ("ies", "y"))  # of plurals, and what stands in their place in the singular
FORMED_SO = ("en", "es", "fr", "pt")  # languages whose plurals end so and whose genitives do not


def of_all(parsed: Parsed, order: str | None) -> str | None:
    """The order that a question means which asks for all or for how many: those that are over, not the last of them;
    from the first on, not the first. The order as it is for other questions."""
    if order not in ("previous", "first") or not parsed.has(*OF_JOBS):
        return order
    texts = parsed.texts
    ahead = max(tag.last for tag in parsed.tags if tag.name in OF_JOBS)  # not "his first job of all"
    every = not set(listed(parsed.language, "every")).isdisjoint(runs(texts[:ahead], LONGEST))
    if order == "previous":
        return "past" if every or parsed.has("ask.count") or _is_plural(parsed) else order
    return "ascending" if every and parsed.has("field.employer", "section.work") else order


def beside_all(query: Query, parsed: Parsed) -> Query:
    """The question for all jobs before or after what it names, where it asks for several or for how many: "which jobs
    did she hold before she joined Acme?" asks for more than the one right before; as it is for other questions."""
    filters = query.filters
    if filters.order not in SIDES or query.kind not in KINDS or filters.period or query.also:
        return query
    anchored = filters.entries or filters.degree or filters.position
    counts = parsed.has("ask.count")
    mark = next((tag.first for tag in parsed.tags if tag.name == f"time.{filters.order}"), None)
    if not anchored or mark is None or not parsed.has(*OF_JOBS) or parsed.has("ask.how_long", "ask.when"):
        return query
    end = len(parsed.tokens) if parsed.language in FOLLOWING else mark
    if not (_is_plural(parsed, end) or (counts and parsed.has("section.work", "field.employer"))):
        return query
    bound = Bound(
        filters.order,
        filters.entries,
        next(iter(filters.degree), None),
        next(iter(filters.position), None) if not (filters.entries or filters.degree) else None,
    )
    employer = parsed.has("field.employer") and not parsed.has("field.position")
    return replace(
        query,
        kind=Kind.COUNT if counts else Kind.LIST,
        field="employer" if employer else None if counts else "position",
        terms=(),
        filters=Filters(section=(SectionKind.WORK,), heading=("work",), bounds=(bound,), candidate=filters.candidate),
        within=None,
        course=None,
    )


def _is_plural(parsed: Parsed, end: int | None = None) -> bool:
    """Whether a word for jobs or employers stands in the plural, up to a token: where its language forms it by an
    ending, or lists it."""
    texts = parsed.texts[:end]
    asked = (
        parsed.tokens[tag.first : tag.last] for tag in parsed.tags if tag.name in OF_JOBS and tag.first < len(texts)
    )
    if any(token.text in _plurals(parsed.language) for tokens in asked for token in tokens):
        return True
    return not set(phrases("stretches.yaml", parsed.language, "jobs")).isdisjoint(runs(texts, LONGEST))


@cache
def _plurals(language: str) -> frozenset[str]:
    """The words of a language for jobs and employers that are plurals of others."""
    if language not in FORMED_SO:
        return frozenset()
    verbs = {phrase[0] for phrase in listed(language, "working", "verbs")}
    said = {phrase[0] for name in OF_JOBS for phrase in listed(language, *name.split(".")) if len(phrase) == 1}
    endings = ((word, end, other) for word in said for end, other in ENDINGS if word.endswith(end))
    return frozenset(word for word, end, other in endings if word.removesuffix(end) + other in said) - verbs
