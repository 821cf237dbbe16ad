"""What a question really asks for, before any entry is looked at: another field than the one that it names."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, quoting
from assistant.answering.facts.asked import EDUCATION, WHEN, Asked
from assistant.answering.facts.heads import in_order
from assistant.answering.figures.figures import names_people
from assistant.answering.finding import stated
from assistant.answering.finding.concepts import instances
from assistant.answering.finding.headed import headed
from assistant.answering.finding.selection import CAREER
from assistant.answering.finding.taught import by_title, taught_at
from assistant.answering.finding.titled import titled
from assistant.answering.finding.values import value_of
from assistant.answering.passages import not_found
from assistant.questions.asking import CONTENT
from assistant.questions.dialogue.neighbour import SAME
from assistant.types import Status

DATED = (*WHEN, "employer", "location")  # what a line with a date of its own may tell


def date_of_line(asked: Asked) -> Draft | None:
    """ "When was that?" of a line that was quoted: the date that the line gives by itself, not that of its entry. Where
    it was is told by the entry, and by such a line too where it names somebody ("secondment to Acme Ltd, 2017")."""
    beside = asked.filters.order in ("before", "after")  # "and before that?"
    if not (asked.query.quoted and asked.field in DATED) or beside:
        return None
    found = stated.when(asked.view, asked.document_id, asked.view.quoted(asked.query, asked.document_id))
    if found is None:
        return None
    line, date = found
    if asked.field in WHEN:
        return Draft(Status.ANSWERED, f"{asked.words(date)} ⟦0⟧.", asked.document_id, (line,))
    followed = asked.view.followed(asked.query, asked.document_id)
    told = [quoted for e in followed for _, quoted in value_of(e, asked.field, asked.view, asked.document_id)]
    if told and (asked.field == "location" or not names_people(asked.words(line))):
        return None
    return quoting(asked.view, asked.document_id, dict.fromkeys([line, *told]))


def when_taught(asked: Asked) -> Draft | None:
    """ "When did she stop teaching?": the jobs that are of teaching, not where she was taught; not_found where she is
    asked for as a teacher, and no title says it."""
    if asked.field not in WHEN or not asked.asks("section.teaching"):
        return None
    told = tuple(term for term in asked.query.terms if term.kind in CONTENT)
    found = taught_at(asked.query, asked.view, asked.document_id, told)
    if found:
        return in_order(asked.query, asked.view, asked.document_id, list(found))
    sections = asked.view.catalogue.cvs[asked.document_id].sections
    headed_so = any(headed(asked.view, asked.document_id, section, "teaching") for section in sections)
    if told or headed_so or asked.filters.entries or not by_title(asked.query):
        return None
    return not_found(asked.query, asked.view, asked.document_id)


def adviser_of_thesis(asked: Asked) -> Asked | None:
    """ "Who oversaw her master's project?": the adviser."""
    return asked.of_field("adviser") if asked.field == "thesis" and asked.asks("ask.who") else None


def tools_of_kind(asked: Asked) -> Draft | None:
    """ "Which front-end bundlers does she know?": the things of this kind, wherever they stand, though a title has the
    word before it, too."""
    kinds = {asked.view.catalogue.entry(ref.document_id, ref.entry_id).kind for ref in asked.filters.entries}
    if asked.field != "technologies" or not kinds or kinds - set(CAREER) or asked.filters.organisation:
        return None
    apart = replace(asked.query, filters=replace(asked.filters, entries=()))
    return instances(apart, asked.view, asked.document_id)


def beside_job(asked: Asked) -> Asked:
    """ "What was she before she became an engineer?": before the job that bears this title, in other words."""
    return replace(asked, query=titled(asked.query, asked.view, asked.document_id))


def end_of_studies(asked: Asked) -> Asked | None:
    """ "When did she hand in her thesis?", where no line has the date: when the highest degree ended."""
    if not (asked.field == "thesis" and asked.asks("ask.when")) or "period" in asked.query.also:
        return None
    ended = asked.of_field("end")
    return ended.of_those(replace(asked.filters, order=asked.filters.order or "highest"))


def position_then(asked: Asked) -> Asked | None:
    """ "What did she do before Acme?": the position, not the lines of a job, for which "and at the previous one?" may
    ask; "as what did she work after her PhD?" asks for no thesis either."""
    around = asked.filters.bounds or asked.filters.order in ("before", "after")
    working = any(asked.asks(tag) for tag in ("field.position", "field.employer", "section.work"))
    meant = asked.field == "highlights" or (asked.field == "thesis" and working)
    return asked.of_field("position") if meant and around and not asked.asks(SAME) else None


def school(asked: Asked) -> Asked | None:
    """ "Who awarded her the degree?": the institution; an issuer is that of a certificate or a prize."""
    studied = asked.filters.degree or asked.filters.section == EDUCATION
    return asked.of_field("institution") if asked.field == "issuer" and studied else None
