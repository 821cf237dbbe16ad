"""What a question is that is not about the CV: small talk, attacks, opinions, the rest of the world."""

from __future__ import annotations

from functools import cache

from assistant.questions.deciding.asked import Asked, Decision
from assistant.questions.lexical.tags import FRAME, listed, of_language
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.types import Kind

MUCH = 3  # telling terms
SHORT = 2  # words of a phrase that may speak of what a CV tells, too


def aside(asked: Asked) -> Decision | None:
    """Small talk, with the reply as its field ("talk.greeting", "off.world")."""
    reply = _reply(asked)
    return Decision(Kind.SMALLTALK, reply) if reply else None


def _reply(asked: Asked) -> str | None:
    parsed, told = asked.parsed, asked.told
    off = [key for key in ("attack", "opinion", "write", "world") if _off(asked, f"off.{key}")]
    if off and off[0] in ("attack", "opinion"):
        return f"off.{off[0]}"
    if off and all(link.last - link.first == 1 for link in parsed.links):
        away = [tag for tag in parsed.tags if tag.name.startswith("off.")]
        marked = {i for tag in away for i in range(tag.first, tag.last)}
        sure = any(tag.last - tag.first > SHORT for tag in away)  # "what happened in the world today"
        if sure or not any(_told(asked, parsed.tokens[i].text) for i in marked if len(parsed.tokens[i].text) > 3):
            return f"off.{off[0]}"
    spoken = _only_talk(asked)
    if parsed.has("ask.how_long") and parsed.text.rstrip().endswith(("?", "？")):
        return None  # "¿Cuánto tiempo?" is no "¡cuánto tiempo!"
    about = told or parsed.links or parsed.of("section") or parsed.of("field") or parsed.degrees or parsed.languages
    covering = sum(tag.last - tag.first for tag in parsed.tags if tag.name.startswith("talk."))
    of_job = parsed.has("time.current") and parsed.has("field.position")  # "what do you do now?"
    for key in ("help", "bye", "thanks", "greeting") if not of_job else ():
        beside = key == "help" and covering >= len(parsed.tokens) - 2
        if parsed.has(f"talk.{key}") and (spoken or beside or not (about or _within(asked, key))):
            return f"talk.{key}"
    return None


def _only_talk(asked: Asked) -> bool:
    """Whether nothing but small talk and whom it is said to stands in the words: "good evening, dear assistant"."""
    parsed = asked.parsed
    talk = [tag for tag in parsed.tags if tag.name.startswith("talk.") and tag.name != FRAME]
    said = {i for tag in talk for i in range(tag.first, tag.last)}
    others = (tag for tag in parsed.tags if not tag.name.startswith(("talk.", "refer.", "time.")))
    if any(said.isdisjoint(range(tag.first, tag.last)) for tag in others):
        return False
    light = _light(parsed.language)
    return all(i in said or token.text in light for i, token in enumerate(parsed.tokens))


@cache
def _light(language: str) -> frozenset[str]:
    """The words that carry nothing or say to whom something is said."""
    return of_language(language).stop.union(*listed(language, "addressed"))


def _within(asked: Asked, key: str) -> bool:
    """Whether small talk is but some words of a question: "what cool stuff has he made?", "what is this person's
    background?"."""
    last = len(asked.parsed.tokens)
    marked = [tag for tag in asked.parsed.tags if tag.name == f"talk.{key}"]
    if key == "help" and (asked.general or asked.parsed.has("ask.summary")):
        return all((tag.last - tag.first) * 2 <= last for tag in marked)
    asks = asked.parsed.has("ask.list", "ask.describe", "ask.built", "ask.did")
    return asks and all(tag.last - tag.first == 1 and tag.first > 0 and tag.last < last for tag in marked)


def _told(asked: Asked, word: str) -> bool:
    """Whether a CV has a word, or what its language says for it: a chef's "restaurant"."""
    catalogue, known = asked.catalogue, thesaurus()
    meanings = known.meanings((word,), asked.parsed.language)
    said = (p for n in meanings for language in set(catalogue.languages.values()) for p in known.phrases(n, language))
    return word in catalogue.vocabulary or any(set(phrase) <= catalogue.vocabulary for phrase in said)


def _off(asked: Asked, name: str) -> bool:
    """Whether words lead away from the CV. A word or two beside much else that is asked of the CV do not: "act as a
    referee", "sites for disabled users", "smart contracts"."""
    lengths = [tag.last - tag.first for tag in asked.parsed.tags if tag.name == name]
    if not lengths:
        return False
    asks_of_cv = {
        "off.attack": bool(asked.parsed.of("section") and asked.parsed.of("field")),
        "off.world": bool(asked.named) and len(asked.told) >= MUCH,
        "off.opinion": max(lengths) == 1 and _on_things(asked),
    }
    return max(lengths) > 2 or not asks_of_cv.get(name, False)


def _on_things(asked: Asked) -> bool:
    """Whether each word of an opinion is not said of one person, "a smart engineer", and stands beside much else, a
    name or right before what else the question tells: "smart contracts"."""
    parsed, told = asked.parsed, {term.words[0] for term in asked.told}
    texts = [token.text for token in parsed.tokens]
    one = {phrase[0] for phrase in listed(parsed.language, "indefinite")}
    said = [tag for tag in parsed.tags if tag.name == "off.opinion"]
    if any(set(texts[: tag.first][-1:]) & one for tag in said):
        return False
    before = all(set(texts[tag.last : tag.last + 1]) & told for tag in said)
    return bool(asked.named) or len(asked.told) >= MUCH or before
