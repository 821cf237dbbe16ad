"""Kinds of what somebody has written or won, where one section holds several: a book, not the articles beside it."""

from __future__ import annotations

from functools import cache, lru_cache

from assistant import lexicon
from assistant.answering import describing
from assistant.answering.draft import View
from assistant.answering.finding.by_line import items_below
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.headed import headed
from assistant.answering.phrases import stating
from assistant.parsing.vocabulary import heading_kinds
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.dossier import Dossier
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import listed
from assistant.text import phrases_in, runs, stem, words
from assistant.types import Kind, Query, Role, Section, SectionKind, Span, TermKind

Phrase = tuple[str, ...]
TALK = "talk"
ARTICLE, PAPER, OF_BOOKS = "article", "paper", {"book", "chapter"}
WRITTEN = {ARTICLE, PAPER, *OF_BOOKS}
GRANTED = "scholarship"
OPENING, CLOSING = '"“„«»《「', '"”“»«》」'  # of a title that is quoted
FULL = 4  # words of a line that is no heading
MIXED = (SectionKind.PUBLICATIONS, SectionKind.AWARDS, SectionKind.OTHER)


def of_their_kind(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of the entries those of the kind of work that the question asks for by its noun, by the words of their lines:
    without those that say another kind; of books, only those that say so. Entries of jobs, studies and skills are left
    as they are."""
    kind = asked(query)
    counted = query.kind == Kind.COUNT and kind == ARTICLE  # "how many articles?" asks for papers of every kind
    if kind is None or counted or not pool or any(place.section.kind not in MIXED for place in pool):
        return pool
    dossier = view.catalogue.dossier(document_id)
    said = {place.entry.id: _said(dossier, place.entry.id) for place in pool}
    is_narrow = _is_narrow(kind)
    if kind not in WRITTEN and not is_narrow:
        sections = {place.section.span: place.section for place in pool}.values()
        if not any(_is_mixed(view, document_id, section) for section in sections):
            return pool

    signed = {place.entry.id for place in pool if describing.people_of(place.entry, Role.AUTHOR)}

    def fits(place: Place) -> bool:
        own = said[place.entry.id]
        if kind == TALK and signed and place.entry.id not in signed:
            own = own - {ARTICLE}  # what nobody signs, among papers that bear their authors, was only held
        if kind == PAPER and place.section.kind == SectionKind.PUBLICATIONS:
            return True  # what somebody published there, whatever it is called
        if is_narrow and _is_headed_so(view, document_id, place.section, kind):
            return True
        if kind in OF_BOOKS and _is_headed_alone(view, document_id, place.section, kind):
            return True
        strict = is_narrow or kind in OF_BOOKS or (kind in WRITTEN and place.section.kind != SectionKind.PUBLICATIONS)
        return kind in own or not (own or strict)

    kept = tuple(filter(fits, pool))
    if not kept and kind == "book":  # what was written for a book
        kept = tuple(place for place in pool if "chapter" in said[place.entry.id])
    listed = kind == ARTICLE and all(place.section.kind == SectionKind.PUBLICATIONS for place in pool)
    return pool if listed and not kept else kept


def _is_headed_so(view: View, document_id: str, section: Section, kind: str) -> bool:
    """Whether the heading of a section names a narrow kind ("Scholarships"), or grants, which Spanish calls so, too."""
    title = words(section.heading.of(view.text(document_id))) if section.heading is not None else ()
    named = not set(runs(title, 2)).isdisjoint(_phrases(kind, "asked"))
    return named or (kind == GRANTED and headed(view, document_id, section, "grants"))


def _is_headed_alone(view: View, document_id: str, section: Section, kind: str) -> bool:
    """Whether the heading of a section is the word for a kind of work and no more: all below "Books" are such."""
    heading = section.heading
    return heading is not None and words(heading.of(view.text(document_id))) in _phrases(kind, "asked")


def _is_mixed(view: View, document_id: str, section: Section) -> bool:
    """Whether the heading of a section is of several kinds ("Prizes, articles and talks", "Writing and talks")."""
    named = heading_kinds(section.heading.of(view.text(document_id))) if section.heading is not None else ()
    told = sum(headed(view, document_id, section, key) for key in ("awards", "publications", "talks"))
    return told > 1 or {SectionKind.PUBLICATIONS, SectionKind.OTHER}.issubset(named)


def asked(query: Query) -> str | None:
    """The kind of work that the words of a question ask for."""
    # "any others?" has those of the turn before
    asked_for = phrases_in(query.text, 3).union(*(runs(term.words, 3) for term in query.terms))
    found = [kind for kind in lexicon.load("works.yaml") if asked_for & _phrases(kind, "asked")]
    return found[0] if len(found) == 1 else None


def awarded(query: Query, view: View, document_id: str) -> tuple[Place, ...] | None:
    """The papers whose lines state an award, else the awards that say to be for papers, where the question asks which
    papers won one and says no more than those lines do; None where it asks for something else."""
    asked_for = {"ask.list", "section.publications", "section.awards"} <= set(query.tags)
    document = view.catalogue.mentions[document_id]
    every = view.catalogue.places_of(document_id)
    papers = [p for p in every if p.section.kind == SectionKind.PUBLICATIONS]
    if not asked_for or not papers or asked(query) in OF_BOOKS:
        return None
    own = document.language if document.language in lexicon.languages("questions") else "en"
    stated = {phrase for key in ("awards", "awards_told") for phrase in stating(key, document.language)}
    spans = [span for phrase in stated for span in document.find(phrase)]
    found = [p for p in papers if any(p.entry.span.contains(span) for span in spans)]
    said = {*_phrases(ARTICLE, "asked"), *listed(own, "section", "publications")}
    nouns = [span for phrase in said for span in document.find(phrase)]
    prizes = (p for p in every if p.section.kind == SectionKind.AWARDS)
    found = found or [p for p in prizes if any(p.entry.span.contains(span) for span in nouns)]
    telling = [mentions(t, document) for t in query.terms if t.kind in (*CONTENT, TermKind.LINKED)]
    return tuple(p for p in found if all(best_in(p.entry.span, each) >= SYNONYM for each in telling))


def lines(query: Query, view: View, document_id: str) -> tuple[Span, ...]:
    """The lines outside jobs, studies and skills that call themselves what the question asks for ("Article: …"), or
    stand below a label that is the word for it ("Invited talk"), and the books that stand among other things."""
    kind, document = asked(query), view.catalogue.mentions[document_id]
    nouns = [span for phrase in (_phrases(kind, "asked") if kind else ()) for span in document.find(phrase)]
    mixed = [p for p in view.catalogue.places_of(document_id) if p.section.kind in MIXED] if kind in OF_BOOKS else []
    dossier = view.catalogue.dossier(document_id)
    found = [place.entry.span for place in mixed if kind in _said(dossier, place.entry.id)]
    if kind is not None and _is_narrow(kind):
        told = [span for phrase in _phrases(kind, "said") for span in document.find(phrase)]
        telling = [
            t for t in query.terms if t.kind in (*CONTENT, TermKind.LINKED) and t.words not in _phrases(kind, "asked")
        ]
        others = [mentions(term, document) for term in telling]
        called = [c.span for c in view.catalogue.chunks_of(document_id) if any(map(c.span.contains, told))]
        found += [line for line in called if all(best_in(line, each) >= SYNONYM for each in others)]
    firsts = {span.start for span in nouns}
    for chunk in view.catalogue.chunks_of(document_id):
        if any(chunk.span.end == span.end and chunk.span.contains(span) for span in nouns):
            found += items_below(view, document_id, chunk.span)
        if chunk.span.start not in firsts:
            continue
        place = view.catalogue.entry_at(document_id, chunk.span)
        apart = place is None or place.section.kind in MIXED
        if apart and len(words(chunk.span.of(view.text(document_id)))) >= FULL:
            found.append(chunk.span)
    return tuple(dict.fromkeys(found))


def _title(text: str, name: Span) -> Span:
    """The title of a work in its name: what is quoted there, where it opens so (“A drone in Year 8”, article in …)."""
    ends = [at + 1 for at in range(name.start, name.end) if text[at] in CLOSING]
    return Span(name.start, ends[-1]) if ends and text[name.start] in OPENING else name


@lru_cache(maxsize=4096)
def _said(dossier: Dossier, entry_id: str) -> frozenset[str]:
    """The kinds of work that the line of an entry speaks of; the title of a work tells nothing of its kind."""
    text, language, entry = dossier.document.text, dossier.language, dossier.places[entry_id].entry
    line = entry.span
    title = _title(text, entry.name) if entry.name is not None and entry.kind != SectionKind.AWARDS else None
    apart = [title, *(fact.label for fact in entry.extra)]  # "Publisher: Smashing Magazine"
    ends = [line.start]
    for span in sorted(span for span in apart if span is not None and line.contains(span)):
        ends += [span.start, span.end]
    rest = [Span(a, b) for a, b in zip(ends[::2], [*ends[1::2], line.end], strict=True)]
    own = tuple(word for span in rest if span.start < span.end for word in words(span.of(text)))
    first = words(line.of(text))[:1]  # "Artikel »…«": the noun may stand within what was taken for the title
    said = {*runs(own, 3), first}
    stems = {tuple(stem(word, language) for word in run) for run in said}
    kinds = {kind for kind in lexicon.load("works.yaml") if (said | stems) & _phrases(kind, "said")}
    printed = dossier.places[entry_id].section.kind == SectionKind.PUBLICATIONS  # a talk has a venue, too
    appeared = printed and any(fact.key == "venue" for fact in entry.extra)
    return frozenset(kinds | {ARTICLE}) if appeared and not kinds & OF_BOOKS else frozenset(kinds)


def narrowly(query: Query) -> str:
    """The word by which a question asks for a kind of which only what says so is one ("medals"); "" for another."""
    kind = asked(query)
    if kind is None or not _is_narrow(kind):
        return ""
    known = _phrases(kind, "asked")
    return next((term.text for term in query.terms if term.words in known), "") or next(
        (
            "".join(run) if query.language == "zh" else " ".join(run)
            for run in runs(words(query.text), 3)
            if run in known
        ),
        "",
    )


def _is_narrow(kind: str) -> bool:
    """Whether only what says so is of a kind: a medal, a scholarship."""
    return bool(lexicon.load("works.yaml")[kind].get("narrow", False))


@cache
def _phrases(kind: str, use: str) -> frozenset[Phrase]:
    return frozenset(words(str(phrase)) for phrase in lexicon.load("works.yaml")[kind][use])
