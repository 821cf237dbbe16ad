"""What lines say of a field that the structure of an entry does not have: a date, a grade, what a thing is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant import dates, lexicon
from assistant.answering import describing
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding import stated
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, mentions
from assistant.answering.finding.selection import CAREER
from assistant.answering.passages import sentence
from assistant.answering.phrases import stating
from assistant.parsing.remarks import is_aside
from assistant.questions.cvs.names import Place
from assistant.text import CJK, says, tokenize, words
from assistant.types import Entry, Query, SectionKind, Span, TermKind

SUMMARY = ("summary", "description")  # facts that say what an entry is
MOST = 5  # lines of an answer
_COLON = re.compile(r"\s*(?:[:：]|\s[–—-]\s)")
_LABEL = re.compile(_COLON.pattern + r"(?!\s*\d)")  # "theses supervised: 9" names nobody
_NAME = re.compile(r"\s+(?:[^\W\d_]{2,3}\s)?[^\W\d_a-z]\w+")  # "dirigido por la Dra. Roe"
_CHARACTERS = re.compile(rf"[{CJK}]{{2,8}}(?![{CJK}])")  # a name in characters with its title, with no space before it
_GIVEN = re.compile(r"\w\s\([A-F][*+-]?\)")
_MARK = re.compile(r"\s?(?:\((?:[A-F][*+-]?|\d[\d.,/]{0,6})\)|[:：]\s?\d)")
NEAR = 2  # characters between a name and a remark on it
FULL = 6  # words of a line that tells something
STEM = 8  # letters that "specialise", "specializes" and "specialisation" share


def when_said(query: Query, view: View, document_id: str) -> Draft | None:
    """The sentence that speaks of what is asked about and has a date of its own ("handing in my thesis in June")."""
    text, document = view.text(document_id), view.catalogue.mentions[document_id]
    about = [m.span for term in query.terms if term.concepts for m in mentions(term, document) if m.strength >= PROOF]
    for chunk in view.catalogue.chunks_of(document_id):
        inside = [span for span in about if chunk.span.contains(span)]
        place = view.catalogue.entry_at(document_id, chunk.span)
        if not inside or (place is not None and place.entry.period and place.entry.head.overlaps(chunk.span)):
            continue  # the dates of an entry are those of the studies
        line = sentence(view, document_id, chunk.span, inside)
        if dates.find(line.of(text)):
            return _lines(view, document_id, [line])
    return None


def described(query: Query, view: View, document_id: str, papers: tuple[Place, ...]) -> Draft | None:
    """The lines outside a paper that name what it is about ("Built BatNet, an open data set of …"); None where only
    papers do."""
    document = view.catalogue.mentions[document_id]
    named = [m.span for term in query.terms if term.kind == TermKind.LINKED for m in mentions(term, document)]
    lines = (stated.whole_line(view, document_id, span) for span in named)
    outside = [line for line in dict.fromkeys(lines) if not any(p.entry.span.overlaps(line) for p in papers)]
    full = [line for line in outside if tells(view, document_id, line) and not _is_paper(view, document_id, line)]
    return _lines(view, document_id, full[:2])


def _is_paper(view: View, document_id: str, line: Span) -> bool:
    place = view.catalogue.entry_at(document_id, line)
    return place is not None and place.section.kind == SectionKind.PUBLICATIONS


def beside_it(query: Query, field: str, view: View, document_id: str, quoted: tuple[Span, ...]) -> Span | None:
    """The line of what was quoted, where it speaks of a further field in the question's own word for it."""
    phrases = {words(phrase) for phrase in lexicon.words("questions", query.language)["field"].get(field, ())}
    document = view.catalogue.mentions[document_id]
    found = [m for term in query.terms if term.words in phrases for m in mentions(term, document)]
    lines = (stated.whole_line(view, document_id, span) for span in quoted)
    return next((line for line in lines if best_in(line, found) >= SYNONYM), None)


def marked(query: Query, view: View, document_id: str, pool: Iterable[Place]) -> Draft | None:
    """The line of a school that gives the mark of a subject behind its name: "A levels: French (A), History (B)"."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    asked = [term for term in query.terms if term.kind in (TermKind.LINKED, TermKind.WORD, TermKind.KNOWN)]
    spans = [m.span for term in asked for m in mentions(term, document) if m.strength >= PROOF]
    schools = [place.entry for place in pool if place.entry.kind == SectionKind.EDUCATION]
    held = [entry.span for entry in schools]
    given = [span for span in spans if _MARK.match(text, span.end) and any(entry.contains(span) for entry in held)]
    if not given and len(schools) == 1 and _GIVEN.search(schools[0].head.of(text)):
        given = [schools[0].head]  # "her A level grades": all marks of the school
    return _lines(view, document_id, dict.fromkeys(stated.whole_line(view, document_id, span) for span in given))


def labelled(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that several words of the question label, by which it names the field ("final-year project: …")."""
    asked, document = words(query.text), view.catalogue.mentions[document_id]
    phrases = map(words, lexicon.words("questions", query.language)["field"].get(query.field or "", ()))
    named = [phrase for phrase in phrases if len(phrase) > 1 and says(asked, phrase)]
    text = view.text(document_id)
    spans = sorted(s for run in named for s in document.find(run) if _COLON.match(text, s.end))
    return _lines(view, document_id, dict.fromkeys(stated.whole_line(view, document_id, span) for span in spans))


def labelled_in(field: str, view: View, document_id: str, pool: Iterable[Place]) -> Draft | None:
    """The lines of entries in which a word of the CV's language for a field is a label ("…; supervisor: Jane Roe") or
    leads to a name ("supervised by Jane Roe")."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    asked = lexicon.words("questions", _known(document.language))["field"].get(field, ())
    phrases = [*(words(phrase) for phrase in asked), *stating(field, document.language)]
    spans = sorted(
        span
        for run in phrases
        for span in document.find(run)
        if _LABEL.match(text, span.end)
        or (
            len(run) > 1 and (_NAME.match(text, span.end) or _CHARACTERS.match(text, span.end))
        )  # "dirigée par Yann Roe"
    )
    inside = (span for place in pool for span in spans if place.entry.span.contains(span))
    return _lines(view, document_id, dict.fromkeys(stated.whole_line(view, document_id, span) for span in inside))


def thesis_in(view: View, document_id: str, entry: Entry, *, about: bool) -> Draft | None:
    """The lines of a study that speak of a thesis or of research; where none does and it is asked what the study was
    `about`, the first that tells something and is nothing else (a mark, an adviser)."""
    document = view.catalogue.mentions[document_id]
    phrases = [words(p) for p in lexicon.words("questions", _known(document.language))["field"]["thesis"]]
    phrases += [words(p) for p in lexicon.words("questions", _known(document.language))["section"]["research"]]
    named = [span for phrase in phrases for span in document.find(phrase)]
    others = [fact.evidence for fact in entry.extra] + [person.evidence for person in entry.people]
    free = [line for line in _told_of(entry) if not any(line.overlaps(other) for other in others)]
    speaking = [line for line in free if any(line.contains(span) for span in named)]
    full = [line for line in free if about and tells(view, document_id, line)]
    return _lines(view, document_id, (speaking or full)[:2])


def _known(language: str) -> str:
    return language if language in lexicon.languages("questions") else "en"


def specialised(view: View, document_id: str, pool: Sequence[Place], told_by: str = "study_told") -> Draft | None:
    """The lines of the studies that say what they were specialised in, or what the minor was ("study_minor")."""
    document = view.catalogue.mentions[document_id]
    told = [span for phrase in stating(told_by, document.language) for span in document.find(phrase)]
    lines = [
        line
        for place in pool
        for line in (place.entry.head, *_told_of(place.entry))
        if any(line.contains(span) for span in told)
    ]
    return _lines(view, document_id, list(dict.fromkeys(lines))[:MOST]) if lines else None


def asks_speciality(query: Query) -> bool:
    """Whether a question about studies asks in such a word: "what did he specialise in there?"."""
    beginnings = {phrase[0][:STEM] for phrase in stating("study_told", query.language) if len(phrase[0]) >= STEM}
    return any(word[:STEM] in beginnings for term in query.terms for word in term.words)


def _told_of(entry: Entry) -> list[Span]:
    return [*entry.highlights, *(fact.span for fact in entry.extra if fact.key in SUMMARY)]


def speciality(query: Query, view: View, document_id: str) -> Draft | None:
    """What the summary says in the word that the question asks by: "specialises in …"."""
    summary = view.catalogue.cvs[document_id].basics.summary
    asked = {w[:STEM] for t in query.terms if t.kind == TermKind.GENERIC for w in t.words if len(w) >= STEM}
    if summary is None or not asked:
        return None
    tokens = tokenize(summary.of(view.text(document_id)))
    places = [Span(summary.start + t.start, summary.start + t.end) for t in tokens if t.text[:STEM] in asked]
    return _lines(view, document_id, [sentence(view, document_id, summary, places[:1])] if places else [])


def lines_about(view: View, document_id: str, entry: Entry) -> list[Span]:
    """The lines that say what an entry is: its summary, else its head where that tells more than names, else those that
    name it and tell something."""
    text = view.text(document_id)
    shown = [fact.span for fact in entry.extra if fact.key in SUMMARY]
    if shown or entry.name is None:
        return shown
    if entry.kind in CAREER and (beside := _remarks(entry, entry.name)):
        return [describing.cover(entry.name, *beside) or beside[0]]
    if entry.kind in CAREER and (below := _on_own_line(entry, text)):
        return [below]
    rest = Span(entry.name.end, entry.head.end)
    if entry.kind not in CAREER and entry.head.contains(entry.name) and tells(view, document_id, rest):
        return [entry.head]
    own, least = set(words(entry.name.of(text))), 2 * len(entry.name)
    naming = (line for line in entry.highlights if own <= set(words(line.of(text))) and len(line) > least)
    return [line for line in naming if tells(view, document_id, line)]


def _remarks(entry: Entry, name: Span) -> list[Span]:
    """What stands right behind the name of an employer: "Acme (fintech, 60 people)", "Acme, a school for cooks"."""
    return [fact.span for fact in entry.extra if fact.key == "note" and 0 < fact.span.start - name.end <= NEAR]


def _on_own_line(entry: Entry, text: str) -> Span | None:
    """What a line of its own in the head of a job says of the employer: "Dairy cooperative" below "Acme AB, Umeå"; how
    much somebody worked is none of it."""
    for fact in entry.extra:
        row = describing.row(text, fact.span)
        alone = row.of(text).strip() == fact.span.of(text).strip()
        if fact.key == "note" and alone and len(fact.span.of(text).split()) > 1 and not is_aside(fact.span.of(text)):
            return fact.span
    return None


def tells(view: View, document_id: str, line: Span) -> bool:
    """Whether a line has words enough beside its addresses to tell something."""
    text = line.of(view.text(document_id))
    addresses = view.catalogue.mentions[document_id].addresses(line)
    return len(words(text)) - sum(len(words(a.of(view.text(document_id)))) for a in addresses) >= FULL


def _lines(view: View, document_id: str, lines: Iterable[Span]) -> Draft | None:
    """An answer of lines alone; None if there are none."""
    chosen = list(lines)[:MOST]
    return quoting(view, document_id, chosen) if chosen else None
