"""Where studies and work meet: the first job after a school ("who hired her once she had left Elm College?"), and the
studies before the first job ("what did he do before he started working?")."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant.questions import fields
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import NameKind
from assistant.questions.dialogue.told import CONTENT
from assistant.questions.framing.anchors import FOLLOWING
from assistant.questions.lexical.tags import Tag, listed, phrases
from assistant.questions.parsed import Parsed
from assistant.types import Bound, EntryRef, Filters, Kind, Query, SectionKind

OTHERWISE = ("ask.when", "ask.since", "ask.how_long", "ask.count", "ask.amount", "refer.why", "ask.gap")
KINDS = (Kind.FACT, Kind.LIST, Kind.PASSAGE, Kind.SUMMARY)
JOB = ("field.employer", "field.position", "section.work", "time.set_out")
STUDIES = ("field.study", "field.degree", "field.institution", "field.courses", "section.education")
BEGINNING = {"order.first", "time.set_out", "time.began", "field.availability"}
OPEN = ("ask.did", "ask.where", "ask.list", "ask.who", "time.after", "refer.after_that")
CAREER = (SectionKind.WORK, SectionKind.EDUCATION)


def beside_studies(query: Query, parsed: Parsed, catalogue: Catalogue) -> Query:
    """The question for the first job after studies, or for the studies before the first job; as it is where it asks
    for neither."""
    if query.kind not in KINDS or parsed.has(*OTHERWISE) or parsed.period is not None or _told(parsed):
        return query
    return _after_studies(query, parsed, catalogue) or _before_work(query, parsed) or query


def _after_studies(query: Query, parsed: Parsed, catalogue: Catalogue) -> Query | None:
    """The first job after a school or a course of studies that the question names; after nothing in particular that
    is asked for ("what did she do right after Elm College?"), whatever came first."""
    schools = _schools(parsed, catalogue) if parsed.links or parsed.anchors else ()
    between = any(anchor.side == "before" for anchor in parsed.anchors)
    if not (schools or _after_any(parsed)) or between or parsed.has("time.current"):
        return None
    job = parsed.has(*JOB) or (parsed.has("ask.who") and parsed.has("time.began"))
    job = job or (parsed.has("order.first") and parsed.has("ask.where", "ask.who"))
    after = _after(parsed, job=job)
    if after is None or not (job or schools):
        return None
    asked = [tag.name for tag in parsed.tags if tag.first < after or parsed.language in FOLLOWING]
    if not job and (set(asked) & set(STUDIES) or not parsed.has(*OPEN)):
        return None
    who_or_where = parsed.has("ask.where", "ask.who", "field.employer") and not parsed.has("field.position")
    return replace(
        query,
        kind=Kind.FACT,
        field="employer" if who_or_where else "position",
        also=(),
        terms=(),
        filters=Filters(
            section=(SectionKind.WORK,) if job else CAREER,
            order="first",
            bounds=(Bound("after", schools),),
            candidate=query.filters.candidate,
        ),
        within=None,
    )


def _after_any(parsed: Parsed) -> bool:
    """Whether a question tells of studies as such, of no degree and of nothing else that the CV names, behind the words
    for what lies after them: "al terminar la carrera", "right after university"."""
    after = _after(parsed, job=True)
    if after is None or parsed.links or parsed.anchors or parsed.degrees or parsed.has("order.last"):
        return False
    texts = parsed.texts
    behind = texts if parsed.language in FOLLOWING else texts[after:]
    return phrases("stretches.yaml", parsed.language, "higher").stand_in(behind)


def _schools(parsed: Parsed, catalogue: Catalogue) -> tuple[EntryRef, ...]:
    """The studies at what a question names. Where somebody worked at the school, too, they are meant where the question
    tells of studies, asks for the first job, or that work goes on."""
    links = (*parsed.links, *(anchor.link for anchor in parsed.anchors if anchor.link is not None))
    refs = fields.refs(tuple(name for link in links for name in link.of(*fields.ENTRY_NAMES)))
    studied = tuple(ref for ref in refs if fields.kind_of(catalogue, ref) == SectionKind.EDUCATION)
    worked = (catalogue.entry(ref.document_id, ref.entry_id) for ref in refs if ref not in studied)
    over = any(entry.period is None or not entry.period.ongoing for entry in worked)
    return studied if not over or parsed.has(*STUDIES, "order.first", "time.set_out") or parsed.anchors else ()


def _after(parsed: Parsed, *, job: bool) -> int | None:
    """Where a question says that something lies after studies, or, where it asks for a job, that these were left; None
    where it does not."""
    texts = parsed.texts
    sides = [anchor.first for anchor in parsed.anchors if anchor.side == "after"]
    sides += [tag.first for tag in parsed.tags if tag.name in ("time.after", "refer.after_that")]
    leaving = [first for first, _ in listed(parsed.language, "leaving").places_in(texts)]
    ended = [tag.first for tag in parsed.tags if tag.name == "time.ended" and job]
    return min((*sides, *leaving, *ended), default=None)


def _before_work(query: Query, parsed: Parsed) -> Query | None:
    """The studies before the first job, where the beginning of work is what something lies before."""
    mark = next((tag for tag in parsed.tags if tag.name == "time.before"), None)
    if mark is None or _names(parsed) or parsed.of("position"):
        return None
    behind = [tag for tag in parsed.tags if _is_behind(tag, mark, parsed.language)]
    names = {tag.name for tag in behind}
    works = not names.isdisjoint({"section.work", "field.position", "field.employer"})
    works = works or listed(parsed.language, "working_life").stand_in(parsed.texts)
    if not (works and not names.isdisjoint(BEGINNING)):
        return None
    return replace(
        query,
        kind=Kind.FACT,
        field="institution" if parsed.has("ask.where") else "entry",
        also=(),
        terms=(),
        filters=Filters(
            section=(SectionKind.EDUCATION,),
            heading=("education",),
            bounds=(Bound("before", order="first"),),
            candidate=query.filters.candidate,
        ),
        within=None,
    )


def _is_behind(tag: Tag, mark: Tag, language: str) -> bool:
    """Whether a tag belongs to what something lies before: it stands behind the word for this, or in Chinese ahead."""
    return tag.last <= mark.last if language in FOLLOWING else tag.first >= mark.last


def _names(parsed: Parsed) -> bool:
    """Whether a question names something of the CV; a training that it asks for is no degree."""
    named = fields.entry_names(parsed) or parsed.named(NameKind.PERSON, NameKind.VENUE)
    return bool(named or parsed.anchors or (parsed.degrees and not parsed.has("section.education")))


def _told(parsed: Parsed) -> bool:
    """Whether a question tells something beside names, but for going and leaving."""
    return any(term.kind in CONTENT and not _empty(parsed.language).issuperset(term.words) for term in parsed.terms)


@cache
def _empty(language: str) -> frozenset[str]:
    return frozenset(phrase[-1] for key in ("moving", "leaving") for phrase in listed(language, key))
