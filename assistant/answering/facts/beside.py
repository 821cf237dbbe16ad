"""Further fields that a question asks of the same entries: "where did she study, and when?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Citing, Draft
from assistant.answering.facts.asked import Asked
from assistant.answering.finding import differing, said
from assistant.answering.finding.values import value_of
from assistant.answering.phrases import noun, say
from assistant.questions.cvs.names import Place
from assistant.types import Status


def beside(asked: Asked, told: Draft, pool: tuple[Place, ...] = ()) -> Draft:
    """The answer with the further fields that the question asks of the entries told of; partial where the CV does not
    have one of them."""
    query, view, document_id = asked.query, asked.view, asked.document_id
    citing, parts, lacking = Citing(list(told.evidence)), [told.text], []
    for field in query.also:
        values = [v for place in pool for v in value_of(place.entry, field, view, document_id)]
        if values and all(asked.words(shown) in told.text for shown, _ in values):
            continue  # it was said already
        if values:
            parts.append("; ".join(f"{asked.words(shown)} {citing.cite(quoted)}" for shown, quoted in values) + ".")
            continue
        line = said.beside_it(query, field, view, document_id, told.evidence)
        if line is not None:
            parts.append(f"{asked.words(line)} {citing.cite(line)}.")
        else:
            lacking.append(noun(query.language, field))
    if lacking:
        parts.append(say(query.language, "partial", what=", ".join(lacking)))
    status = Status.PARTIAL if lacking else told.status
    whole = replace(told, status=status, text=" ".join(parts), evidence=tuple(citing.spans))
    return differing.beside(query, view, document_id, pool, whole) if query.field in differing.FIELDS else whole
