"""No entry that is meant has the field in its structure: where else a CV says it."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering.draft import Draft, quoting
from assistant.answering.facts.asked import SKILLS, WORK, Asked
from assistant.answering.facts.heads import entries
from assistant.answering.facts.told import tell
from assistant.answering.figures.figures import names_people
from assistant.answering.finding import people
from assistant.answering.finding.literal import literal
from assistant.answering.finding.missing import names_degree
from assistant.answering.finding.selection import language_keys, ordered, select, there
from assistant.answering.finding.values import ROLES
from assistant.answering.lists import items
from assistant.answering.passages import said_somewhere
from assistant.answering.phrases import noun, say
from assistant.parsing import vocabulary
from assistant.questions.asking import CONTENT
from assistant.text import is_cjk
from assistant.types import Filters, SectionKind, Span, Status, TermKind

POSTS = (*WORK, SectionKind.VOLUNTEER)
OF_POSTS = ("venue", "publisher")  # that one may hold a post at: "which journal is she an editor of?"
OF_THINGS = (SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.PUBLICATIONS)
OF_STUDIES = ("study", "score")
STUDIED = (SectionKind.EDUCATION, SectionKind.CERTIFICATES, SectionKind.OTHER)
SHOWN = 3  # lines of a section
ABOVE = ("adviser", "boss", "examiner")  # roles over somebody: who speaks of supervising may do so himself
NAMING = ("mentor", "referee")  # roles of people whom only a line with a name tells
BESIDE = ("employer", "position", "location")


def headline(asked: Asked) -> Draft | None:
    """ "What is her profession?" where no entry has a position: the line below the name."""
    label = asked.view.catalogue.cvs[asked.document_id].basics.label
    if label is None or asked.field != "position" or asked.filters.entries or asked.filters.position:
        return None
    return quoting(asked.view, asked.document_id, [label], end=".")


def on_request(asked: Asked) -> Draft | None:
    """ "Who are her referees?" of a section that names none: "References: available upon request"."""
    narrowed = asked.lacking or asked.filters.organisation or asked.filters.entries
    if asked.field != "referee" or narrowed or not asked.pool:
        return None
    return quoting(asked.view, asked.document_id, [place.entry.span for place in asked.pool][:SHOWN])


def held_at(asked: Asked) -> Draft | None:
    """ "Which journal is she an editor of?": the journal that she holds the post at."""
    if asked.field not in OF_POSTS or not asked.filters.entries or asked.filters.organisation:
        return None
    posts = asked.having([place for place in asked.pool if place.entry.kind in POSTS], "employer")
    return tell(asked, posts) if posts else None


def ordered_of_all(asked: Asked) -> Draft | None:
    """The first or last of the entries that have the field: "his last thesis" is not one of the last studies."""
    order = asked.filters.order
    if order not in ("first", "last"):
        return None
    every = asked.of_those(replace(asked.filters, order=None)).selected()
    found = asked.having(there(asked.query, asked.view, asked.document_id, every), asked.field)
    kept = ordered(asked.view, asked.document_id, tuple(place for place, _ in found), order)
    chosen = tuple((place, values) for place, values in found if place in kept)
    return tell(asked, chosen) if chosen else None


def organisation(asked: Asked) -> Draft | None:
    """ "Where is she a trustee?" is told by the organisation, too; "in which town?" is not."""
    in_town = any(term.kind == TermKind.GENERIC for term in asked.query.terms)
    if not asked.pool or asked.field != "location" or not asked.filters.entries or in_town:
        return None
    return entries(asked.of_field("employer").query, asked.view, asked.document_id, asked.pool)


def head_alone(asked: Asked) -> Draft | None:
    """ "Of what was she treasurer?" of a post whose place nothing tells apart: its head."""
    named = asked.filters.entries and not asked.filters.organisation and len(asked.pool) == 1
    if not named or asked.field not in ("employer", "institution") or asked.pool[0].entry.kind not in POSTS:
        return None
    return entries(asked.query, asked.view, asked.document_id, asked.pool)


def skills(asked: Asked) -> Draft | None:
    """ "Which technologies does she use?" of no entry in particular: the skills."""
    if asked.field != "technologies" or asked.filters.entries or asked.query.follows:
        return None
    of_skills = replace(asked.query, filters=Filters(section=SKILLS))
    found = select(of_skills, asked.view, asked.document_id, SKILLS)
    return items(asked.query, asked.view, asked.document_id, found) if found else None


def in_role(asked: Asked) -> Draft | None:
    """ "Who was her supervisor?": the line that names somebody as one."""
    if asked.field not in ROLES:
        return None
    named = people.named_in_role(asked.query, asked.view, asked.document_id, asked.pool)
    return named if named is None or not asked.is_elsewhere(named) else None


def in_words(asked: Asked) -> Draft | None:
    """The passages that speak of the field in so many words; of a language, only those that name it."""
    if asked.filters.entries and asked.filters.order in ("before", "after") and asked.field in BESIDE:
        return None  # what an employer's own lines say tells of no other employer
    jobs = asked.pool and all(place.entry.kind == SectionKind.WORK for place in asked.pool)
    if jobs and asked.field == "location" and not any(term.kind in CONTENT for term in asked.query.terms):
        return None  # a line with the word "city" tells not where an employer is
    draft = said_somewhere(asked.query, asked.hits, asked.view, asked.document_id)
    if draft is None or asked.field in ABOVE or _in_role_of_others(asked, draft) or _vouches_for_nobody(asked, draft):
        return None
    if asked.field in NAMING and not any(names_people(asked.words(line)) for line in draft.evidence):
        return None  # "coach two associates" names nobody
    if asked.filters.degree and not asked.pool and not names_degree(asked.query, asked.view, draft):
        return None  # "where did she do her Master's?" of a CV without one
    draft = _of_studies(asked, draft)
    if draft is None:
        return None
    return draft if not asked.filters.language or _names_language(asked, draft) else None


def _of_studies(asked: Asked, draft: Draft) -> Draft | None:
    """A draft as it is, of the subject or the mark of studies that the CV has only by what can be one: "specializing in
    web applications" is no subject of studies. None where there is nothing of it."""
    if asked.field not in OF_STUDIES or not asked.pool:
        return draft
    kept = [line for line in draft.evidence if _is_of_studies(asked, line)]
    if len(kept) == len(draft.evidence):
        return draft
    told = quoting(asked.view, asked.document_id, kept, confidence=draft.confidence) if kept else None
    return replace(told, status=draft.status) if told is not None else None


def _is_of_studies(asked: Asked, line: Span) -> bool:
    """Whether a line may say what was studied, for which it stands among the studies, or with what mark, for which it
    has a figure that is no date, or a word for a mark."""
    place = asked.view.catalogue.entry_at(asked.document_id, line)
    if asked.field == "study":
        return place is not None and place.section.kind in STUDIED
    text = line.of(asked.view.text(asked.document_id))
    dated = [period.span for period in dates.find(text)]
    undated = "".join(c for i, c in enumerate(text) if not any(s.start <= i < s.end for s in dated))
    labels = (vocabulary.phrases("labels", key) for key in ("degree_class", "score"))
    return any(c.isdigit() for c in undated) or any(each.search(vocabulary.aligned_fold(text)) for each in labels)


def labelled(asked: Asked) -> Draft | None:
    """The lines that bear the very word of the question; of a heading, what it stands above."""
    names = (asked.field or "", *asked.filters.heading)
    told = literal(asked.query, asked.view, asked.document_id, names)
    told = _of_studies(asked, told) if told is not None else None
    if told is None:
        return None
    dated = asked.asks("ask.since") or asked.asks("ask.when")  # "since when is he the head?"
    if asked.field in ABOVE and not dated and not any(map(_may_name, map(asked.words, told.evidence))):
        return None  # "MSc theses supervised: 9"
    if len(asked.pool) == 1 and told.evidence == (asked.pool[0].section.heading,):
        own = asked.pool[0].entry.span
        return replace(told, text=f"{asked.words(own)} ⟦0⟧", evidence=(own,))
    return told if not (_in_role_of_others(asked, told) or _vouches_for_nobody(asked, told)) else None


def not_said(asked: Asked) -> Draft:
    """not_found: there is no such entry."""
    language = asked.query.language
    reason = say(language, "no_entry", what=_what_is_lacking(asked))
    return Draft(Status.NOT_FOUND, reason, asked.document_id, reason=reason)


def _may_name(line: str) -> bool:
    """Whether a line may name somebody; names in characters have no capitals."""
    return names_people(line) or any(map(is_cjk, line))


def _vouches_for_nobody(asked: Asked, draft: Draft) -> bool:
    """Whether referees are asked for and a quote stands in a list of what somebody knows or wrote, as the "Common
    European Framework of Reference for Languages" does."""
    places = (asked.view.catalogue.entry_at(asked.document_id, line) for line in draft.evidence)
    return asked.field == "referee" and any(place and place.section.kind in OF_THINGS for place in places)


def _in_role_of_others(asked: Asked, draft: Draft) -> bool:
    """Whether a draft names people in a role that they have in other entries than those that are meant."""
    return asked.field in ROLES and (asked.is_of_others(draft) or asked.is_elsewhere(draft))


def _names_language(asked: Asked, draft: Draft) -> bool:
    """Whether the quotes of a draft name a language of the question."""
    text = asked.view.text(asked.document_id)
    return any(language_keys(span.of(text)) & set(asked.filters.language) for span in draft.evidence)


def _what_is_lacking(asked: Asked) -> str:
    """What a CV does not have, as a noun: the kind of entry where it has none of it, else the field."""
    language, kinds = asked.query.language, set(asked.filters.section)
    places = asked.view.catalogue.places_of(asked.document_id)
    if len(kinds) == 1 and not any(place.section.kind in kinds for place in places):
        return noun(language, str(next(iter(kinds))), 2)
    return noun(language, asked.field or "items")
