"""How the entries that have the field are told: what a thing is, heads of entries, the values alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant import lexicon
from assistant.answering import describing
from assistant.answering.dialogue.picked import WHOLE
from assistant.answering.draft import Citing, Draft, quoting
from assistant.answering.facts.asked import NAMED_BESIDE, Asked, Found
from assistant.answering.facts.beside import beside
from assistant.answering.facts.heads import entries
from assistant.answering.finding import interludes, said, stated
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.selection import CAREER, is_candidate
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import listed
from assistant.text import says, words
from assistant.types import Entry, Role, SectionKind, Span, Status, TermKind

BY_HEADS = ("employer", "position", "institution", "degree", "study", "period", "start", "end", "entry")
"""Fields that are told by the heads of entries; of the others, the values alone."""
OF_STAYS = ("employer", "institution")  # fields that ask where somebody was
MOST = 5  # entries that values are told of, and values of an entry that is the only one
ALL = 12  # entries, where each of them is asked for
OF_SEVERAL = 2  # values of each entry, where there are several
ROLE = ("role", "responsibilities")  # facts of a project that tell the person's part in it
LINES = 2  # that say what an entry is
SECOND = "ask.second_adviser"


def outside_papers(asked: Asked) -> Draft | None:
    """ "What is BatNet?", which heads only a paper: the lines outside that name it."""
    papers = asked.pool and all(place.entry.kind in NAMED_BESIDE for place in asked.pool)
    if not (papers and asked.field == "entry" and asked.asks("ask.describe")):
        return None
    return said.described(asked.query, asked.view, asked.document_id, asked.pool)


def thing(asked: Asked) -> Draft | None:
    """ "What is BatNet?", "what did she do in it?" of one project, prize or paper: what it is."""
    if asked.field not in ("entry", "highlights") or len(asked.found) != 1:
        return None
    entry = asked.found[0][0].entry
    if entry.kind in CAREER:
        return None
    if asked.query.follows and asked.field == "entry" and len(entry.span) <= WHOLE:
        return quoting(asked.view, asked.document_id, [entry.span])  # one of the things shown, with its name
    return _about(asked, entry, _part_said(entry) or _part_in(asked) if asked.asks("ask.did") else ())


def part(asked: Asked) -> Draft | None:
    """ "What was his role in BatNet?" of projects: what is labelled as the role there, else what the project is; its
    name is no role."""
    of_projects = bool(asked.found) and all(place.entry.kind == SectionKind.PROJECTS for place, _ in asked.found)
    if asked.field != "position" or not of_projects or any(place.entry.position for place, _ in asked.found):
        return None
    said_so = [line for place, _ in asked.found for line in _part_said(place.entry)]
    if said_so:
        return quoting(asked.view, asked.document_id, said_so)
    return _about(asked, asked.found[0][0].entry, _part_in(asked)) if len(asked.found) == 1 else None


def _part_said(entry: Entry) -> tuple[Span, ...]:
    """The line of a project that says what the person was in it, else what the person did."""
    facts = (tuple(fact.evidence for fact in entry.extra if fact.key == key) for key in ROLE)
    return next(filter(None, facts), ())


def organisation(asked: Asked) -> Draft | None:
    """ "What is Acme?" of an employer or a school: its entries with the first line that says what it is. Where it is
    asked what it does or makes and no line says so, its name alone does not answer that."""
    if not (asked.field == "entry" and asked.asks("ask.describe") and _is_one(asked)):
        return None
    pool = tuple(place for place, _ in asked.found)
    lines = [line for place in pool for line in said.lines_about(asked.view, asked.document_id, place.entry)]
    if asked.asks("ask.makes") and not lines:
        return asked.nothing()
    return _with_lines(asked, entries(asked.query, asked.view, asked.document_id, pool), lines[:1])


def post(asked: Asked) -> Draft | None:
    """ "Run me through her role at Acme", "what does he do at Acme?": the post with the lines below it; of several
    posts there, all of them with their first lines."""
    accounted = asked.field in ("position", "entry", "employer") and (asked.asks("ask.account") or _of_work(asked))
    done = asked.field == "highlights" and _of_all_done(asked)
    pool = tuple(place for place, _ in asked.found if place.entry.kind in CAREER)  # not the referee from there
    if not pool or not (done or (accounted and len(asked.found) == 1)):
        return None
    most = MOST if len(pool) == 1 else OF_SEVERAL
    below = asked.having(pool[:MOST], "highlights")
    lines = {place: [line for _, line in own if not line.overlaps(place.entry.head)] for place, own in below}
    about = _lines_about(asked, [line for own in lines.values() for line in own])
    told = about[:MOST] or [line for own in lines.values() for line in own[:most]]
    return _with_lines(asked, entries(asked.query, asked.view, asked.document_id, pool), told) if told else None


def talk(asked: Asked) -> Draft | None:
    """ "Where was the talk about elbows?": the talk with all that its line says, for what it was held at may stand in
    any part of it."""
    if "talks" not in asked.filters.heading or asked.field not in ("employer", "location", "venue"):
        return None
    spans = [place.entry.span for place, _ in asked.found if len(place.entry.span) <= WHOLE]
    return quoting(asked.view, asked.document_id, spans[:ALL], between="; ") if spans else None


def _of_all_done(asked: Asked) -> bool:
    """Whether all that was done at an employer that is named, or was spoken of, is asked for, not only what was built
    there."""
    of_one = bool(asked.query.follows) or asked.filters.order == "current"
    all_of_it = of_one and asked.asks("ask.did") and not any(term.kind in CONTENT for term in asked.query.terms)
    named = bool(asked.filters.organisation) and not asked.query.follows
    return (all_of_it or named) and not asked.asks("ask.built")


def _of_work(asked: Asked) -> bool:
    """Whether the work at an employer is to be summed up: "tell me about her work at Acme", "… her current job"."""
    meant = asked.filters.organisation or asked.filters.order in ("current", "previous", "first", "last")
    return bool(meant) and asked.asks("ask.summary")


def _lines_about(asked: Asked, lines: list[Span]) -> list[Span]:
    """Those of some lines that speak of all that a question tells beside the employer: "what did she do for
    accessibility at Acme?"."""
    document = asked.view.catalogue.mentions[asked.document_id]
    found = [mentions(term, document) for term in asked.query.terms if term.kind in CONTENT]
    return [line for line in lines if found and all(best_in(line, places) >= SYNONYM for places in found)]


def second_adviser(asked: Asked) -> Asked | Draft | None:
    """ "Who was her co-adviser?": of those who advised somebody only the one who is called so."""
    if not asked.asks(SECOND):
        return None
    phrases = [phrase for language in lexicon.languages("questions") for phrase in listed(language, *SECOND.split("."))]
    kept = [(place, [v for v in own if _says_one(asked, v[1], phrases)]) for place, own in asked.found]
    found = tuple((place, own) for place, own in kept if own)
    return replace(asked, found=found) if found else asked.nothing()


def _says_one(asked: Asked, span: Span, phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether what is quoted has one of some phrases."""
    own = words(span.of(asked.view.text(asked.document_id)))
    return any(says(own, phrase) for phrase in phrases)


def coauthors(asked: Asked) -> Draft | None:
    """Those who wrote several papers with the candidate, each told once; of one paper all authors are told."""
    others = asked.field == "coauthor" or (asked.field == "author" and asked.asks("ask.with_whom"))
    if not others or len(asked.found) < 2:
        return None
    known: dict[tuple[str, ...], tuple[str, Span]] = {}
    for place, own in asked.found:
        for author in describing.people_of(place.entry, Role.AUTHOR):
            if not is_candidate(asked.view, asked.document_id, author):
                named = asked.words(author)
                known.setdefault(words(named), (named, own[0][1]))
    citing = Citing()
    told = "; ".join(f"{named} {citing.cite(quoted)}" for named, quoted in list(known.values())[:ALL])
    return Draft(Status.ANSWERED, f"{told}.", asked.document_id, tuple(citing.spans)) if known else None


def values(asked: Asked) -> Draft | None:
    """The field of the entries that have it."""
    return tell(asked, asked.found) if asked.found else None


def tell(asked: Asked, found: Found) -> Draft:
    """The field of some entries, with the further fields that are asked for."""
    pool = tuple(place for place, _ in found)
    if asked.field in BY_HEADS:
        told_by_heads = entries(asked.query, asked.view, asked.document_id, pool)
        lines = _lines_meant(asked, pool) or _lines_then(asked)
        return beside(asked, _with_lines(asked, told_by_heads, lines), pool)
    citing = Citing()
    most = MOST if len(found) == 1 else OF_SEVERAL
    entries_told = ALL if asked.asks("ask.list") else MOST
    told = [value for _, own in found[:entries_told] for value in own[:most]]
    if _asks_for_study(asked):
        heads = entries(asked.query, asked.view, asked.document_id, pool)
        return beside(asked, _with_lines(asked, heads, [shown for shown, _ in told]), pool)
    text = "; ".join(f"{asked.words(shown)} {citing.cite(quoted)}" for shown, quoted in told) + "."
    return beside(asked, Draft(Status.ANSWERED, text, asked.document_id, tuple(citing.spans)), pool)


def _asks_for_study(asked: Asked) -> bool:
    """ "What is her latest degree, and what was her thesis about?": the study is asked for as well as its thesis."""
    two = asked.asks("refer.and") and any(asked.asks(f"field.{key}") for key in ("degree", "study", "institution"))
    two = two or (asked.asks("refer.and") and asked.asks("section.education"))
    return asked.field == "thesis" and two and asked.filters.order is not None and not asked.filters.entries


def _part_in(asked: Asked) -> tuple[Span, ...]:
    """The lines of jobs that name what the question names: they tell the person's part in a project."""
    catalogue = asked.view.catalogue
    linked = [term for term in asked.query.terms if term.kind == TermKind.LINKED]
    named = [m.span for term in linked for m in mentions(term, catalogue.mentions[asked.document_id])]
    jobs = [place.entry for place in catalogue.places_of(asked.document_id) if place.entry.kind in CAREER]
    return tuple(line for job in jobs for line in job.highlights if any(line.contains(span) for span in named))


def _about(asked: Asked, entry: Entry, ahead: tuple[Span, ...]) -> Draft:
    """What an entry is: its summary, else the lines that name it, else its first full lines; after those `ahead`,
    which stand elsewhere."""
    shown = said.lines_about(asked.view, asked.document_id, entry)
    full = [line for line in entry.highlights if said.tells(asked.view, asked.document_id, line)]
    described = asked.asks("ask.describe")  # else something is asked that one of its other lines may tell
    told = shown if described else [*shown[:1], *(full or entry.highlights)]
    most = LINES if described else LINES + 1
    chosen = [*ahead, *(told or full or list(entry.highlights) or [describing.small(entry)])][:most]
    return quoting(asked.view, asked.document_id, chosen)


def _lines_meant(asked: Asked, pool: tuple[Place, ...]) -> list[Span]:
    """The line of the only entry by which it is the one that the question means, where its head does not say so: "where
    did she spend her exchange semester?"."""
    if len(pool) != 1:
        return []
    entry, document = pool[0].entry, asked.view.catalogue.mentions[asked.document_id]
    whole = describing.head(entry)
    said = [mentions(term, document) for term in asked.query.terms if term.kind in CONTENT]
    if any(best_in(whole, places) > 0 for places in said):
        return []
    found = (m.span for places in said for m in places if m.strength >= SYNONYM and entry.span.contains(m.span))
    lines = (stated.whole_line(asked.view, asked.document_id, span) for span in found)
    return [line for line in dict.fromkeys(lines) if not line.overlaps(whole)][:1]


def _lines_then(asked: Asked) -> list[Span]:
    """The clauses that tell where somebody was at a time in the middle of other studies or another job."""
    if asked.field not in OF_STAYS or asked.filters.entries:
        return []
    return list(interludes.within(asked.view, asked.document_id, asked.filters.period, stays=True))


def _is_one(asked: Asked) -> bool:
    """Whether all entries found are one employer's or one school's, or there is only one."""
    heads = [place.entry.name for place, _ in asked.found]
    names = {asked.words(name) if name else None for name in heads}
    return len(heads) == 1 or (len(names) == 1 and None not in names)


def _with_lines(asked: Asked, told: Draft, lines: list[Span]) -> Draft:
    """The answer with lines quoted behind it."""
    count = len(told.evidence)
    marked = (f"{asked.words(line)} ⟦{count + i}⟧" for i, line in enumerate(lines))
    return replace(told, text=" ".join((told.text, *marked)), evidence=(*told.evidence, *lines))
