"""Yes by where it was: "has she worked in Finland?", "has he lived abroad?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering import contact
from assistant.answering.draft import Draft, quoting
from assistant.answering.finding import whereabouts
from assistant.answering.finding.evidence import PROOF, best_in, mentions
from assistant.answering.phrases import say
from assistant.answering.yes_no.current import at_any_time
from assistant.answering.yes_no.whether import SURE, Whether, as_yes
from assistant.questions.cvs.located import outside, towns
from assistant.questions.lexical.places import places
from assistant.questions.lexical.tags import phrases, sexes
from assistant.text import says, words
from assistant.types import HOME, SectionKind, Status, Term, TermKind

LIVING = "ask.living"
HOME_FIELD = "field.city"  # of verbs that are no past ones


def elsewhere(whether: Whether) -> Draft | None:
    """Yes by an entry outside the countries that the question excludes. Where none is: not_found if the question names
    them and tells nothing else; None if words may tell ("abroad")."""
    query = whether.query
    excluded = query.filters.outside
    draft = whereabouts.elsewhere(query, whether.view, whether.document_id) if excluded else None
    if draft is None:
        return whether.nothing() if excluded and HOME not in excluded and not whether.telling else None
    return as_yes(query, draft)


def inside(whether: Whether) -> Draft | None:
    """Whether work, studies or service were in the places that are all that the question names."""
    query = whether.query
    if query.filters.entries or not (set(query.filters.section) & set(whereabouts.KINDS) or _works_still(whether)):
        return None
    asked = whereabouts.where_terms(query)
    if not asked:
        return None
    draft = whereabouts.inside(query, whether.view, whether.document_id, asked) or _told_of_studies(whether, asked)
    return as_yes(query, draft) if draft is not None else _no_longer(whether, asked) or whether.nothing(asked)


def _works_still(whether: Whether) -> bool:
    """Whether a verb that says that something goes on stands for work: "arbeitet sie noch in Dublin?"."""
    query = whether.query
    still = query.filters.order == "current" and not query.filters.section and "ask.in_place" in query.tags
    return still and not (_is_of_today(whether) or LIVING in query.tags)


def _no_longer(whether: Whether, asked: tuple[Term, ...]) -> Draft | None:
    """What was in the places and is over, where a question asks whether it is still so ("does she still work in
    Dublin?"); None for others, and where nothing was."""
    if whether.query.filters.order != "current":
        return None
    ever = at_any_time(whether)
    draft = whereabouts.inside(ever.query, ever.view, ever.document_id, asked)
    if draft is None or draft.confidence < SURE:
        return None
    text = say(whether.query.language, "over", text=draft.text)
    return replace(draft, status=Status.PARTIAL, text=text, confidence=0.8)


def born(whether: Whether) -> Draft | None:
    """Whether somebody was born in the places that are all that the question names, or comes from there: by the place
    of birth alone, which neither the address nor a job tells. None for other questions, and where the CV does not say
    where somebody comes from, whose address may tell it."""
    query, asked = whether.query, whereabouts.where_terms(whether.query) or _towns(whether)
    comes = _comes_from(whether)
    if not asked or not (comes or _says(whether, "born")):
        return None
    view, document_id = whether.view, whether.document_id
    draft = contact.contact(replace(query, field="origin", terms=()), whether.hits, view, document_id)
    if draft.status != Status.ANSWERED:
        return None if comes else draft
    told = [mentions(term, whether.document) for term in asked]
    if all(any(best_in(line, found) >= PROOF for line in draft.evidence) for found in told):
        return replace(draft, text=say(query.language, "yes", text=draft.text))
    areas = frozenset().union(*(places().areas(term.words) for term in asked))
    lines = [line.of(view.text(document_id)) for line in draft.evidence]
    away = not areas or any(outside(line, areas) for line in lines)  # of a town that no list has nobody knows where
    return replace(draft, text=say(query.language, "no", text=draft.text)) if away else draft


def lived(whether: Whether) -> Draft | None:
    """Yes by the address, else by work or studies in the places where somebody is said to live, to have lived or to
    have been; of today only by the address or what goes on, else no with the address. None where the question says
    more."""
    query = whether.query
    today = _is_of_today(whether)
    asked = whereabouts.where_terms(query) or (_towns(whether) if today else ())
    before = LIVING in query.tags or _says(whether, "been")
    if not (before or today) or (query.filters.entries and not today) or not asked:
        return None
    view, document_id = whether.view, whether.document_id
    if today:
        draft = whereabouts.now(query, view, document_id, asked)
        if draft is None:
            return whether.nothing(asked) if _comes_from(whether) else _lives_elsewhere(whether, asked)
        return as_yes(query, draft)
    draft = whereabouts.at_home(query, view, document_id, asked) or whereabouts.inside(query, view, document_id, asked)
    return as_yes(query, draft) if draft is not None else None


def _is_of_today(whether: Whether) -> bool:
    """Whether a question asks where the person is or lives now: "is she in Dubai?", "vive en Madrid?"."""
    query, language = whether.query, whether.query.language
    if LIVING in query.tags:
        return HOME_FIELD in query.tags
    if query.filters.section or _says(whether, "been") or not _says(whether, "there"):
        return False
    said, name = words(query.text), words(whether.view.catalogue.cvs[whether.document_id].candidate or "")
    return bool(sexes(frozenset(said), language) or set(name) & set(said) or not query.last)


def _comes_from(whether: Whether) -> bool:
    """Whether a question asks where somebody comes from, and of no job or study there: "is she from Galway?"."""
    filters = whether.query.filters
    return not (filters.section or filters.entries) and _says(whether, "from")


def _says(whether: Whether, key: str) -> bool:
    """Whether a question has one of the verbs for being somewhere."""
    said = words(whether.query.text)
    return phrases("citizens.yaml", key, whether.query.language).stand_in(said)


def _towns(whether: Whether) -> tuple[Term, ...]:
    """What a question tells, where all of it are towns: those of the lexicon, or where an entry of the CV was."""
    entries = whether.view.catalogue.places_of(whether.document_id)
    spans = (place.entry.location for place in entries if place.entry.location is not None)
    known = [words(span.of(whether.view.text(whether.document_id))) for span in spans]
    telling = tuple(term for term in whether.query.terms if term.kind != TermKind.GENERIC)
    gazetteers = (towns(), places().cities, places().regions, places().names)
    named = (
        any(term.words in each for each in gazetteers) or any(says(location, term.words) for location in known)
        for term in telling
    )
    return telling if all(named) and not whether.query.filters.language else ()


def _lives_elsewhere(whether: Whether, asked: tuple[Term, ...]) -> Draft:
    """No, with the address, where it names another place; else not_found."""
    view, document_id = whether.view, whether.document_id
    home = view.catalogue.cvs[document_id].basics.location
    if home is None:
        return whether.nothing(asked)
    draft = quoting(view, document_id, [home], end=".")
    return replace(draft, text=say(whether.query.language, "no", text=draft.text))


def _told_of_studies(whether: Whether, asked: tuple[Term, ...]) -> Draft | None:
    """What is told of studies at a place outside their section ("degrees from Tulsa and Stanford"); None where no
    sentence that is sure to be meant speaks of both."""
    if SectionKind.EDUCATION not in whether.query.filters.section:
        return None
    near = whether.passage()
    sure = near.status == Status.ANSWERED and near.confidence >= SURE
    return near if sure and whether.speaks_of_kind(near, asked) else None
