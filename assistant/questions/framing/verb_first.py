"""Questions that open with their verb, whichever it is: "Setzt sie Docker ein?", "¿Practica el TDD?", "Déploie-t-elle
sur Heroku ?"."""

from __future__ import annotations

from assistant.questions.cvs.names import NameKind
from assistant.questions.lexical.tags import function_words, listed
from assistant.questions.parsed import Parsed

BARE = ("es", "it", "pt")  # languages whose verbs need no pronoun
PERSONS = ("she", "he")
JOINT = "t"  # "a-t-elle"
IS = ("è", "é")  # which without its accent is "and"
STILL = "time.current"
FEWEST = 3  # words of a sentence


def opens_with_verb(parsed: Parsed) -> bool:
    """Whether the first word of what is asked is a verb that nothing else explains: a word that is no question word and
    of no meaning of its own, before its subject or, in languages that leave the subject out, before what it governs."""
    first, texts = parsed.asked_from, parsed.texts
    rest = texts[first + 1 :]
    if first == 0 and parsed.language in BARE and parsed.text.lstrip(" ¿")[:1].casefold() in IS and rest:
        return parsed.text.rstrip().endswith("?")
    if len(rest) + 1 < FEWEST or not parsed.text.rstrip().endswith(("?", "？")) or not _is_free(parsed, first):
        return False
    subject = rest[1] if rest[0] == JOINT else rest[0]
    if any((subject,) in listed(parsed.language, "pronouns", who) for who in PERSONS):
        return True
    named = any(link.first == first + 1 and link.of(NameKind.CANDIDATE) for link in parsed.links)
    governs = parsed.language in BARE and rest[0] in function_words(parsed.language)
    return (named and parsed.language not in BARE) or governs


def _is_free(parsed: Parsed, at: int) -> bool:
    """Whether nothing else explains a word: no tag but that of what is so still ("arbeitet sie noch"), no name of the
    CV, no small word."""
    tagged = any(tag.first <= at < tag.last for tag in parsed.tags if tag.name != STILL)
    named = any(link.first <= at < link.last for link in parsed.links)
    return not (tagged or named or parsed.tokens[at].text in function_words(parsed.language))
