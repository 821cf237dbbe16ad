"""What only lines say of studies: of a thesis, of what somebody specialises in, of courses and marks."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, quoting
from assistant.answering.facts.asked import EDUCATION, Asked
from assistant.answering.facts.beside import beside
from assistant.answering.facts.heads import entries
from assistant.answering.finding import courses, said
from assistant.answering.finding.evidence import PROOF, best_in, mentions
from assistant.answering.lists import items
from assistant.answering.phrases import stating
from assistant.text import words

MINOR = "study_minor"
"""The phrases that tell a minor."""

HONOURS = "academic_honours"
"""The concept of honours with which studies end."""


def thesis_dated(asked: Asked) -> Draft | None:
    """ "When did she hand in her thesis?": the sentence that speaks of it and has a date of its own."""
    if not (asked.field == "thesis" and asked.asks("ask.when")) or "period" in asked.query.also:
        return None
    return said.when_said(asked.query, asked.view, asked.document_id)


def thesis_labelled(asked: Asked) -> Draft | None:
    """ "What was her final-year project?": the line that begins with these words, wherever it stands."""
    told = said.labelled(asked.query, asked.view, asked.document_id) if asked.field == "thesis" else None
    return beside(asked, told) if told is not None and not asked.is_of_others(told) else None


def thesis_told(asked: Asked) -> Draft | None:
    """ "What is her doctorate about?" of a study without the title of a thesis: its lines that speak of the thesis or
    of research, else its first full one, where it is asked what the study was about."""
    if asked.field != "thesis" or len(asked.pool) != 1:
        return None
    about = asked.asks("ask.describe") or asked.asks("ask.subject")
    return said.thesis_in(asked.view, asked.document_id, asked.pool[0].entry, about=about)


def end_expected(asked: Asked) -> Draft | None:
    """ "When does she expect to graduate?" of studies that go on: what they tell of their end."""
    if asked.field != "end":
        return None
    going = [p.entry for p in asked.pool if p.entry.period is not None and p.entry.period.ongoing]
    told = [fact.evidence for entry in going for fact in entry.extra if fact.key == "graduation"]
    return quoting(asked.view, asked.document_id, told) if told else None


def specialised(asked: Asked) -> Draft | None:
    """ "What did she major in?": the lines of the studies that say so in such a word."""
    if not (asked.field == "study" and asked.asks("ask.focus")):
        return None
    return said.specialised(asked.view, asked.document_id, asked.pool)


def minor(asked: Asked) -> Draft | None:
    """ "What was the minor?": the lines of the studies that tell one."""
    if asked.field != "study" or not stating(MINOR, asked.query.language).stand_in(words(asked.query.text)):
        return None
    return said.specialised(asked.view, asked.document_id, asked.pool, MINOR)


def specialised_there(asked: Asked) -> Draft | None:
    """ "What did he specialise in there?", of which the summary says nothing: the same lines."""
    if asked.field != "study" or not said.asks_speciality(asked.query):
        return None
    return said.specialised(asked.view, asked.document_id, asked.pool)


def speciality(asked: Asked) -> Draft | None:
    """ "What does she specialise in?" of no studies in particular: what the summary says in this word."""
    filters = asked.filters
    if asked.field != "study" or filters.entries or filters.degree or filters.order or filters.period:
        return None
    return said.speciality(asked.query, asked.view, asked.document_id)


def courses_about(asked: Asked) -> Draft | None:
    """ "Which courses on statistics has she taken?", of which no study speaks: those of a section of their own."""
    return _taken(asked) if asked.lacking and asked.field == "courses" else None


def courses_apart(asked: Asked) -> Draft | None:
    """Courses where no study has any: those of a section of their own, unless those of a degree are asked for."""
    return _taken(asked) if asked.field == "courses" and not asked.filters.degree else None


def of_that_time(asked: Asked) -> Draft | None:
    """ "What course was she on in 2015?", where no course is of that time: the studies that were."""
    if asked.field != "courses" or asked.filters.period is None or asked.lacking:
        return None
    studied = asked.of_field("study").of_those(replace(asked.filters, section=EDUCATION)).selected()
    return entries(asked.query, asked.view, asked.document_id, studied) if studied else None


def marked(asked: Asked) -> Draft | None:
    """ "What was her mark in French?": the line of the school that gives it behind the subject."""
    if asked.field != "score":
        return None
    return said.marked(asked.query, asked.view, asked.document_id, asked.pool)


def honoured(asked: Asked) -> Draft | None:
    """ "Was it with distinction?": the line of the studies, else one that names their school, that tells of honours."""
    honours = [term for term in asked.query.terms if HONOURS in term.concepts]
    if asked.field != "score" or not honours:
        return None
    document = asked.view.catalogue.mentions[asked.document_id]
    found = mentions(replace(honours[0], words=(), meanings=()), document)
    named = [m for place in asked.pool if (name := place.entry.name) for m in document.find(document.within(name))]
    chunks = (chunk.span for chunk in asked.view.catalogue.chunks_of(asked.document_id))
    lines = [line for line in chunks if best_in(line, found) >= PROOF]
    of_these = [line for line in lines if any(line.contains(name) for name in named)]
    own = [line for line in lines if any(place.entry.span.contains(line) for place in asked.pool)]
    return quoting(asked.view, asked.document_id, (own or of_these)[:1], confidence=0.7) if own or of_these else None


def _taken(asked: Asked) -> Draft | None:
    taken = courses.taken(asked.query, asked.view, asked.document_id)
    return items(asked.query, asked.view, asked.document_id, taken) if taken else None
