"""What is not about the CV: greetings and help are answered, the rest is declined in one friendly sentence."""

from __future__ import annotations

from assistant.answering.draft import Draft, View
from assistant.answering.phrases import say
from assistant.types import Query, Status


def smalltalk(query: Query, view: View, examples: tuple[str, ...]) -> Draft:
    """The sentence for a greeting, thanks, a good-bye or a call for help; not_found for what is off the topic."""
    group, _, key = (query.field or "").partition(".")
    cvs = tuple(view.catalogue.cvs.values())
    name = cvs[0].candidate if len(cvs) == 1 and cvs[0].candidate else say(query.language, "the_candidate")
    if group == "talk":
        text = say(query.language, key, name=name, examples=" · ".join(examples))
        return Draft(Status.SMALLTALK, text)
    sentence = {"opinion": "opinion", "attack": "attack"}.get(key, "off_topic")
    text = say(query.language, sentence)
    return Draft(Status.NOT_FOUND, text, reason=text)
