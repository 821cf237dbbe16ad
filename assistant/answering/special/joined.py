"""Things of two sections counted together: "how many courses and certificates?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.describing import on_one_line
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding import courses
from assistant.answering.finding.headed import headed
from assistant.answering.finding.selection import select
from assistant.answering.lists import item
from assistant.answering.passages import not_found
from assistant.answering.phrases import noun, say
from assistant.questions import fields
from assistant.questions.asking import BY_HEADING
from assistant.questions.cvs.names import Place, walk
from assistant.types import Kind, Query, Status

COURSES = "courses"
FIELD = "joined"


def joined(query: Query, view: View, document_id: str) -> Draft | None:
    """How many entries the sections have that a question names together: those of the one section that is headed so
    ("Courses and certificates"), else of each. None for other questions."""
    if query.kind != Kind.COUNT or query.field != FIELD:
        return None
    keys = [tag.partition(".")[2] for tag in query.tags if tag.startswith("section.") or tag == f"field.{COURSES}"]
    sections = view.catalogue.cvs[document_id].sections
    found = _of_each(keys, query, view, document_id)
    every = {place.entry.id for pool in found.values() for place in pool}
    both = [section for section in sections if all(headed(view, document_id, section, key) for key in keys)]
    whole = tuple(place for section in both for place in walk(section) if place.parent is None)
    if whole and every <= {place.entry.id for place in whole}:
        found = {"items": whole}
    citing, parts = Citing(), []
    for key, pool in found.items():
        quoted = on_one_line(view, document_id, [item(query, view, document_id, place.entry) for place in pool])
        marks = citing.cite_all([span for span, _ in quoted])
        parts.append(f"{say(query.language, 'count', n=len(pool), unit=noun(query.language, key, len(pool)))} {marks}")
    number = len({place.entry.id for pool in found.values() for place in pool})
    if not number:
        return not_found(query, view, document_id)
    text = "; ".join(part.strip() for part in parts) + "."
    return Draft(Status.ANSWERED, text, document_id, tuple(citing.spans), value=float(number))


def _of_each(keys: list[str], query: Query, view: View, document_id: str) -> dict[str, tuple[Place, ...]]:
    """The entries of each section, those of "Grants" not among the awards, too."""
    pools = {key: _of(key, query, view, document_id) for key in keys}
    fine = {place.entry.id for key in keys if key in BY_HEADING for place in pools[key]}
    return {
        key: pool if key in BY_HEADING else tuple(place for place in pool if place.entry.id not in fine)
        for key, pool in pools.items()
    }


def _of(key: str, query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The entries of one of the sections."""
    if key == COURSES:
        return courses.taken(query, view, document_id, own_only=True)
    filters = replace(query.filters, section=fields.KINDS.get(key, ()), heading=(key,))
    return select(replace(query, field=None, filters=filters), view, document_id)
