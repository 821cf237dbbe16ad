"""To which countries or in which towns something was that the line shown last tells: "which countries did she send the
pupils to?" of "54 pupils sent to Italy, Finland and Portugal"."""

from __future__ import annotations

from assistant.answering.dialogue.figure_there import shown_lines
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.questions.asking import CONTENT
from assistant.questions.dialogue.figure import TOLD
from assistant.questions.lexical.places import names_place
from assistant.questions.lexical.tags import phrases
from assistant.text import says, words
from assistant.types import Query, TermKind

STRANGE = 1  # words of a question, as a verb is, that the line may say otherwise


def places_there(query: Query, view: View, document_id: str) -> Draft | None:
    """The only line shown that names a place and speaks of what the question tells, but for a verb of its own; None
    for other questions, and where no line or several do."""
    nouns = phrases("shown.yaml", "places", "asked", query.language)
    said = words(query.text)
    if TOLD not in query.tags or not any(says(said, noun) for noun in nouns):
        return None
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    terms = (term for term in query.terms if term.kind in (*CONTENT, TermKind.LINKED))
    telling = [term for term in terms if term.words not in nouns]
    found = {term: mentions(term, document) for term in telling}
    fitting = []
    for line in shown_lines(query, view, document_id):
        strange = [term for term in telling if best_in(line, found[term]) < SYNONYM]
        unknown = all(term.kind == TermKind.WORD and not term.concepts for term in strange)
        if names_place(line.of(text)) and len(strange) < len(telling) and len(strange) <= STRANGE and unknown:
            fitting.append(line)
    return quoting(view, document_id, fitting, confidence=0.7) if len(fitting) == 1 else None
