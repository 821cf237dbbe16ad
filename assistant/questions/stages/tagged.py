"""What the words of a question ask, as tags: each step takes away what a word asks elsewhere, or adds what words ask
only together. The order tells: each step is given what those before it left."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.titles import outside_works
from assistant.questions.dialogue import told
from assistant.questions.framing import guided, meant, roles, shared, times, where, workplace
from assistant.questions.lexical import phrasing, reaching, tags
from assistant.questions.lexical.tags import Tag
from assistant.questions.stages.spelled import Spelled

COUNTED = ("ask.amount", "ask.count")


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the words ask: `tags`, and `every`, those of the sentences before the one that asks among them; `whole` is
    the question without the marks of titles, `asked_from` the first word of what asks."""

    tags: tuple[Tag, ...]
    every: tuple[Tag, ...]
    whole: str
    asked_from: int


def tagged(said: Spelled, catalogue: Catalogue) -> Tagged:
    """What the words of a question ask."""
    text, tokens, texts, language = said.text, said.tokens, said.texts, said.language
    called = phrasing.called(catalogue)
    every = tags.opened(phrasing.tagged(tokens, language, called), text, tokens, language)
    every = outside_works(every, said.titled, tokens)
    whole = told.unbroken(text, tokens, catalogue, said.titled)
    asked_from = told.asked_from(whole, tokens, every, language)
    found = told.asking(every, asked_from, texts, language)
    found = tuple(meant.without_opening(tag, text, tokens) for tag in found)
    if language == "zh":
        found = tuple(tag for tag in found if not meant.inside_word(tag, text, tokens))
    asking = outside_works(phrasing.asking_together(tokens, language, called), said.titled, tokens)
    found = meant.without_compounds(found, text, tokens)
    found = meant.with_asking(asking, meant.without_landmarks(meant.without_served(found)))
    found = times.of_holder(roles.without_purpose(found, texts, language), texts)
    found = guided.of_guided(found, texts, language, called)
    found = roles.of_posts(roles.without_own(found, texts, language), texts, language)
    found = meant.without_times_of_moves(meant.without_names_of_things(found))
    found = meant.of_numbered(meant.without_networks(found, texts, language), texts, language)
    found = workplace.working(found, texts, language, catalogue.vocabulary, called)
    found = reaching.through(reaching.reaching(found, texts, language), texts, language)
    found = shared.sharing(where.without_relative(found, text, tokens, language), texts, language)
    if any(tag.name in COUNTED for tag in found):
        found = meant.without_polite_wishes(meant.without_sites(found))
    return Tagged(found, every, whole, asked_from)
