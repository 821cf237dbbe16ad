"""What a question is that is not about the CV: small talk, attacks, opinions, the rest of the world."""

from __future__ import annotations

from assistant.questions.deciding.asked import Asked, Decision
from assistant.questions.tags import listed
from assistant.questions.thesaurus import thesaurus
from assistant.types import Kind

MUCH = 3  # telling terms


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
        marked = {i for tag in parsed.tags if tag.name.startswith("off.") for i in range(tag.first, tag.last)}
        if not any(_told(asked, parsed.tokens[i].text) for i in marked if len(parsed.tokens[i].text) > 3):
            return f"off.{off[0]}"
    about = told or parsed.links or parsed.of("section") or parsed.of("field") or parsed.degrees or parsed.languages
    covering = sum(tag.last - tag.first for tag in parsed.tags if tag.name.startswith("talk."))
    for key in ("help", "bye", "thanks", "greeting"):
        if parsed.has(f"talk.{key}") and (not about or (key == "help" and covering >= len(parsed.tokens) - 2)):
            return f"talk.{key}"
    return None


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
