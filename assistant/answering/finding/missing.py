"""What a question tells of which a CV has nothing."""

from __future__ import annotations

from assistant.answering.draft import Draft, View
from assistant.answering.finding.evidence import PROOF, Mention, best_in, hinted, mentions
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.keys import is_organisation, names_university
from assistant.types import Query, Term, TermKind


def terms_found(query: Query, view: View, document_id: str) -> dict[Term, tuple[Mention, ...]]:
    """Where the CV speaks of each term of the question."""
    document = view.catalogue.mentions[document_id]
    return {term: mentions(term, document) for term in query.terms}


def missing_terms(query: Query, view: View, document_id: str) -> tuple[Term, ...]:
    """The names and known things of the question that the CV does not speak of at all."""
    found = terms_found(query, view, document_id)
    return tuple(
        t
        for t, m in found.items()
        if t.kind in (TermKind.NAME, TermKind.KNOWN, TermKind.LINKED) and not any(x.strength >= PROOF for x in m)
    )


def of_nothing(query: Query, view: View, document_id: str) -> bool:
    """Whether what a question in the CV's language tells beside the field is nowhere in the CV, or a thing is not that
    the taxonomy knows: "who co-wrote the article on elbows?", "the mark in statistics"."""
    found = terms_found(query, view, document_id)
    telling = {term: bool(places) for term, places in found.items() if term.kind in CONTENT}
    if not telling or query.language != view.catalogue.languages[document_id]:
        return False
    return not any(telling.values()) or any(not said and concepts().sense(t.words) for t, said in telling.items())


def lacks_thing(query: Query, view: View, document_id: str) -> bool:
    """Whether a question tells of things that the taxonomy knows, and the CV has nothing to do with any of them:
    another certificate is none in accessibility, another degree none in engineering."""
    things = [term for term in query.terms if term.kind in CONTENT and term.concepts]
    return bool(things) and not hinted(things, view.catalogue.mentions[document_id])


def names_degree(query: Query, view: View, draft: Draft) -> bool:
    """Whether the quotes of a draft name a degree of the question; a street may be called after a doctor."""
    lives = view.catalogue.cvs[draft.document_id].basics.location
    document = view.catalogue.mentions[draft.document_id]
    found = [mentions(term, document) for term in query.terms if term.kind == TermKind.LINKED]
    lines = [span for span in draft.evidence if lives is None or not lives.overlaps(span)]
    return any(best_in(span, places) >= PROOF for span in lines for places in found)


def universities(query: Query) -> tuple[Term, ...]:
    """The words of a question that ask at which university somebody was; none where any school would do ("at which
    school or university")."""
    if "institution" not in (query.field, *query.also):
        return ()
    said = [term for term in query.terms if term.kind == TermKind.GENERIC]
    wanted = tuple(term for term in said if names_university(term.words))
    others = (term for term in said if term not in wanted and is_organisation(term.words))
    return wanted if not any(others) else ()
