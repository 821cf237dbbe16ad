"""The jobs that bear a title: "how many years was she a product manager?" asks of the senior one, too."""

from __future__ import annotations

from assistant.answering.draft import View
from assistant.questions.cvs.names import Place
from assistant.text import says, stem, words
from assistant.types import Query, SectionKind, TermKind


def bearing(query: Query, view: View, document_id: str, linked: tuple[Place, ...]) -> tuple[Place, ...]:
    """Some entries that the title in a question is linked to, which tells nothing else, with the other jobs whose
    titles have it: as it is, or, where it is no one's title but what the work is in ("years in reception"), by the
    stems of its words."""
    filters, terms = query.filters, [term for term in query.terms if term.kind != TermKind.GENERIC]
    if len(terms) != 1 or filters.order or filters.period or filters.position:
        return linked
    titles = {
        place.entry.id: words(view.words(document_id, place.entry.position))
        for place in view.catalogue.places_of(document_id)
        if place.entry.position is not None and place.entry.kind in (SectionKind.WORK, SectionKind.EDUCATION)
    }
    own = [titles[place.entry.id] for place in linked if place.entry.id in titles]
    term = terms[0]
    if not any(says(title, term.words) for title in own):
        return linked
    language = view.catalogue.languages[document_id]
    is_title = any(title[: len(term.words)] == term.words for title in own)
    asked = {stem(word, language) for word in term.words}
    alike = tuple(
        place
        for place in view.catalogue.places_of(document_id)
        if place.entry.kind == SectionKind.WORK
        and place not in linked
        and (title := titles.get(place.entry.id))
        and (says(title, term.words) or (not is_title and asked <= {stem(word, language) for word in title}))
    )
    return (*linked, *alike)
