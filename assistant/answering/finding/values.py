"""The fields of an entry: where each is told, and what to quote for it."""

from __future__ import annotations

import itertools

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import View
from assistant.answering.finding import said
from assistant.answering.finding.selection import CAREER, is_candidate
from assistant.answering.phrases import stating
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.places import places
from assistant.text import runs, tokenize, words
from assistant.types import Entry, Role, SectionKind, Span

ROLES: dict[str, tuple[Role, ...]] = {
    "adviser": (Role.ADVISER, Role.MENTOR),
    "mentor": (Role.MENTOR, Role.ADVISER),
    "referee": (Role.REFEREE,),
    "examiner": (),
    "boss": (Role.COLLEAGUE, Role.ADVISER, Role.MENTOR),
    "author": (Role.AUTHOR,),
}
EXTRA: dict[str, tuple[str, ...]] = {
    "thesis": ("thesis",),
    "courses": ("courses",),
    "score": ("score", "honors"),
    "issuer": ("issuer",),
    "publisher": ("publisher", "venue"),
    "venue": ("venue", "publisher"),
    "technologies": ("technologies", "tools"),
    "study": ("area",),
    "level": ("level",),
    "phone": ("phone",),
    "email": ("email",),
    "contact": ("phone", "email"),
}
NEAR = 4  # characters between a venue and its year
TOWN = 2  # words of the name of a town
SAID = 400  # characters of a referee with what is said
MOST = 5  # spans of what an entry tells in several lines


def value_of(entry: Entry, field: str | None, view: View, document_id: str) -> list[tuple[Span, Span]]:
    """The spans of a field with the span to quote for each; empty where the entry does not say."""
    period = entry.period.span if entry.period else None
    match field:
        case "employer" | "institution":
            return _one(entry, entry.name)
        case "position" | "degree":
            named = entry.kind not in (SectionKind.WORK, SectionKind.REFERENCES)
            return _one(entry, entry.position or (entry.name if named else None))
        case "location":
            return _one(entry, _where(entry) or _named_after(entry, view, document_id))
        case "end" if any(fact.key == "expires" for fact in entry.extra):
            return [(fact.span, describing.small(entry)) for fact in entry.extra if fact.key == "expires"]
        case "start" | "end" | "period":
            return _one(entry, period or _date_of(entry, view, document_id))
        case "department":
            return _departments(entry, view, document_id)
        case "url":
            found = [entry.url] if entry.url else view.catalogue.mentions[document_id].addresses(entry.span)[:1]
            return [(url, url) for url in found]
        case "technologies":
            labelled = [f.evidence for key in EXTRA["technologies"] for f in entry.extra if f.key == key]
            whole = describing.cover(*entry.keywords)
            shown = labelled or ([whole] if whole else _tools(entry, view, document_id))
            return [(span, span) for span in shown]
        case "highlights" | "entry" | None:
            told = [fact.span for fact in entry.extra if fact.key in said.SUMMARY]
            return [(line, line) for line in told + lines(entry)] or _one(entry, describing.head(entry))
        case "level":
            return [(describing.small(entry), describing.small(entry))]
        case "author" | "coauthor" | "first_author" | "last_author":
            authors = describing.people_of(entry, Role.AUTHOR)
            if field == "coauthor" and all(is_candidate(view, document_id, author) for author in authors):
                return []
            whole = describing.cover(*authors)
            both = describing.cover(whole, entry.name)
            one = {"first_author": authors[:1], "last_author": authors[-1:]}.get(field or "")
            asked = one[0] if one else whole
            return [(asked, both)] if asked and both else []
        case "adviser" | "mentor" | "referee" | "examiner" | "boss":
            people = [(p.span, p.evidence) for p in entry.people if p.role in ROLES[field]]
            if entry.kind != SectionKind.REFERENCES:
                return people
            return [(shown, _with_words(entry, quoted)) for shown, quoted in people or _one(entry, entry.name)]
        case _:
            keys = EXTRA.get(field or "", ())
            # a venue is quoted with the title, and with the year right behind it
            paper = entry.name if entry.kind == SectionKind.PUBLICATIONS else None
            year = entry.period.span if paper is not None and entry.period is not None else None
            said_of = _on_its_line(entry, view.text(document_id)) if field == "score" else {}
            stated = [
                (
                    f.span,
                    said_of.get(f.span)
                    or describing.cover(_within(entry, f.evidence), paper, _right_behind(f.span, year))
                    or f.evidence,
                )
                for key in keys
                for f in entry.extra
                if f.key == key
            ]
            return stated or (_one(entry, entry.position) if field == "study" else [])


def _right_behind(span: Span, other: Span | None) -> Span | None:
    """A span that stands right behind another."""
    return other if other is not None and 0 <= other.start - span.end <= NEAR else None


def _departments(entry: Entry, view: View, document_id: str) -> list[tuple[Span, Span]]:
    """The part of an organisation that an entry is of: the rows of its head or of its text that name one."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    phrases = stating("department", document.language)
    spans = sorted(s for phrase in phrases for s in document.find(phrase) if entry.span.contains(s))
    told = [fact.span for fact in entry.extra if fact.key == "department"] or spans[:1]
    rows = (describing.row(text, span) for span in told)
    own = (Span(max(row.start, entry.span.start), min(row.end, entry.span.end)) for row in rows)
    return [(row, row) for row in dict.fromkeys(own)]


def _where(entry: Entry) -> Span | None:
    """The place of an entry; where it is the end of a name ("ETH Zürich"), the whole name, which says more."""
    name, place = entry.name, entry.location
    return name if name and place and name.contains(place) and name.end == place.end else place


def _named_after(entry: Entry, view: View, document_id: str) -> Span | None:
    """The name of a school that is called by its town, where nothing else tells where it is: "University of Oxford"."""
    if entry.kind != SectionKind.EDUCATION or entry.name is None:
        return None
    said = runs(words(entry.name.of(view.text(document_id))), TOWN)
    return entry.name if any(places().known(run) for run in said) else None


def _within(entry: Entry, evidence: Span) -> Span:
    """What is quoted for a part of a short entry or of its head: all of that, as a grade or a name alone proves
    nothing."""
    whole = describing.small(entry)
    return whole if whole.contains(evidence) and len(whole) <= describing.NAME else evidence


def _with_words(entry: Entry, evidence: Span) -> Span:
    """What is quoted for a referee: the entry with what the person is and says, where that is a few lines."""
    return entry.span if len(entry.span) <= SAID else _within(entry, evidence)


def _on_its_line(entry: Entry, text: str) -> dict[Span, Span]:
    """The facts on one line with what was studied, each with both: "International Baccalaureate, 41 points"."""
    both = ((fact.span, describing.cover(fact.evidence, entry.position)) for fact in entry.extra)
    return {span: whole for span, whole in both if whole is not None and "\n" not in whole.of(text)}


def _date_of(entry: Entry, view: View, document_id: str) -> Span | None:
    """The only date in the words of an entry that is neither a job nor a degree ("…, granted 2021")."""
    if entry.kind in CAREER:
        return None
    found = dates.find(entry.span.of(view.text(document_id)), entry.span.start)
    return found[0].span if len(found) == 1 else None


def _tools(entry: Entry, view: View, document_id: str) -> list[Span]:
    """The line of an entry that names most things which the taxonomy knows."""
    text = view.text(document_id)

    def known(line: Span) -> int:
        tokens = tokenize(line.of(text))
        texts = tuple(token.text for token in tokens)
        senses = (concepts().longest_at(texts, i) for i, token in enumerate(tokens) if token.capital)
        return sum(sense is not None and bool(sense.member_of) for sense in senses)

    told = [fact.span for fact in entry.extra if fact.key in said.SUMMARY]
    best = max([*told, *entry.highlights], key=known, default=None)
    return [best] if best is not None and known(best) else []


def lines(entry: Entry) -> list[Span]:
    """The highlights of an entry, its children's included, in at most `MOST` spans: neighbours join."""
    found = list(entry.highlights)
    for child in entry.children:
        found.extend(child.highlights or (child.head,))
    found.sort()
    while len(found) > MOST:
        gaps = [other.start - one.end for one, other in itertools.pairwise(found)]
        i = gaps.index(min(gaps))
        found[i : i + 2] = [Span(found[i].start, found[i + 1].end)]
    return found


def _one(entry: Entry, span: Span | None) -> list[tuple[Span, Span]]:
    return [(span, describing.evidence(entry, span))] if span is not None else []
