"""None of the entries that are meant speaks of something that the question tells."""

from __future__ import annotations

from assistant.answering.draft import Draft
from assistant.answering.facts.asked import WHEN, Asked
from assistant.answering.finding.evidence import mentions
from assistant.answering.finding.kinds import of_university
from assistant.answering.finding.literal import OF_PAPERS
from assistant.answering.finding.missing import lacks_thing, of_nothing, universities
from assistant.answering.passages import speaks_of_kind
from assistant.questions.asking import CONTENT
from assistant.text import words
from assistant.types import Role, SectionKind, Status, TermKind

NARROWED = ("issuer", "degree", "study", "institution", "score", "courses", "venue", "publisher")
"""Fields that what is told beside them narrows: "who issued the full-stack certificate?" asks of no other one."""
STUDIED = ("institution", "study", "degree", "score")
"""Those of studies: "where did she study nursing management?" of somebody who did not."""


def of_another(asked: Asked) -> Draft | None:
    """ "What did she do at Globex?", which no entry names: the passages that speak of it. Studies are only told by a
    passage that speaks of studying."""
    names = tuple(term for term in asked.lacking if term.kind in (TermKind.NAME, TermKind.KNOWN))
    if not (names or _of_another_person(asked)):
        return None
    draft = asked.passage()
    studied = asked.field in ("degree", "study", "institution") and draft.status == Status.ANSWERED
    if studied and not speaks_of_kind(asked.query, asked.view, draft, names):
        return asked.nothing(names)
    return draft


def no_such_referee(asked: Asked) -> Draft | None:
    """ "Who can vouch for her teaching?", where no entry names a referee."""
    if asked.field != "referee" or not asked.asks("ask.who") or not asked.lacking:
        return None
    named = any(person.role == Role.REFEREE for place in asked.pool for person in place.entry.people)
    return asked.nothing(asked.lacking) if not named else None


def no_such_paper(asked: Asked) -> Draft | None:
    """ "Who co-wrote the article on elbows?" of somebody who never wrote of elbows."""
    nothing = asked.field in OF_PAPERS and of_nothing(asked.query, asked.view, asked.document_id)
    return asked.nothing(asked.lacking) if nothing else None


def no_such_thing(asked: Asked) -> Draft | None:
    """ "Who issued the accessibility certificate?" of somebody with other certificates."""
    if not asked.lacking or asked.field not in NARROWED or _says_which(asked):
        return None
    studied = asked.field in STUDIED and of_nothing(asked.query, asked.view, asked.document_id)
    lacks = studied or lacks_thing(asked.query, asked.view, asked.document_id)
    return asked.nothing(asked.lacking) if lacks else None


def no_such_doing(asked: Asked) -> Draft | None:
    """ "When did she last fly drones?" of somebody who never did: when the last job was is no answer."""
    filters = asked.filters
    if asked.field not in WHEN or not filters.order or filters.section or filters.entries or filters.degree:
        return None
    told = [term for term in asked.query.terms if term.kind in CONTENT]
    foreign = asked.query.language != asked.view.catalogue.languages[asked.document_id]
    known = all(term.meanings or term.concepts for term in told)
    document = asked.view.catalogue.mentions[asked.document_id]
    said = any(mentions(term, document) for term in told)
    return asked.nothing(tuple(told)) if told and not said and (known or not foreign) else None


def no_such_school(asked: Asked) -> Draft | None:
    """ "Which university did he go to?" of somebody who went to schools and colleges only; "what degree has he from
    Acme?" of who only worked there."""
    if _studied_elsewhere(asked):
        return asked.nothing()
    wanted = universities(asked.query)
    higher = (of_university(asked.view, asked.document_id, place) for place in asked.pool)
    return asked.nothing(wanted) if wanted and asked.pool and not any(higher) else None


def _studied_elsewhere(asked: Asked) -> bool:
    """Whether studies are asked for at an organisation of the CV that none of them speaks of."""
    filters, text = asked.filters, asked.view.text(asked.document_id)
    timed = filters.order or filters.bounds or filters.period or asked.query.stretch
    if not filters.organisation or filters.section != (SectionKind.EDUCATION,) or timed or not asked.pool:
        return False
    spoken = [set(words(place.entry.span.of(text))) for place in asked.pool]
    studies = all(place.entry.kind == SectionKind.EDUCATION for place in asked.pool)
    said = (term.words for term in asked.query.terms if term.kind == TermKind.LINKED)  # "nursing", of a nursing home
    named = [*map(words, filters.organisation), *said]
    return studies and not any(set(name) <= own for name in named for own in spoken)


def told_by_words(asked: Asked) -> Draft | None:
    """Several entries, none of which speaks of it: the passages that do. One entry that is named or alone is meant all
    the same, but has no level of what it does not speak of."""
    one = _says_which(asked) or len(asked.pool) == 1
    return asked.passage() if asked.lacking and (not one or asked.field == "level") else None


def _says_which(asked: Asked) -> bool:
    """Whether the question says which of the entries it means, beside what it tells of them."""
    filters = asked.filters
    return bool(filters.entries or filters.bounds or filters.degree or filters.order or filters.position)


def _of_another_person(asked: Asked) -> bool:
    """Whether the question is about a person whom none of the entries names."""
    people = {words(person) for person in asked.filters.person}
    if not people:
        return False
    text = asked.view.text(asked.document_id)
    named = [set(words(place.entry.span.of(text))) for place in asked.pool]
    return not any(set(person) <= own for person in people for own in named)
