"""Whether an order picks one or several: "his previous employer", "his previous employers", "every employer from the
start"."""

from __future__ import annotations

from functools import cache

from assistant.questions.lexical.tags import listed
from assistant.questions.parsed import Parsed
from assistant.text import runs

LONGEST = 3  # words that say that none is left out
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


def _is_plural(parsed: Parsed) -> bool:
    """Whether a word for jobs or employers stands in the plural, where its language forms it by an ending."""
    asked = (parsed.tokens[tag.first : tag.last] for tag in parsed.tags if tag.name in OF_JOBS)
    return any(token.text in _plurals(parsed.language) for tokens in asked for token in tokens)


@cache
def _plurals(language: str) -> frozenset[str]:
    """The words of a language for jobs and employers that are plurals of others."""
    if language not in FORMED_SO:
        return frozenset()
    verbs = {phrase[0] for phrase in listed(language, "working", "verbs")}
    said = {phrase[0] for name in OF_JOBS for phrase in listed(language, *name.split(".")) if len(phrase) == 1}
    endings = ((word, end, other) for word in said for end, other in ENDINGS if word.endswith(end))
    return frozenset(word for word, end, other in endings if word.removesuffix(end) + other in said) - verbs
