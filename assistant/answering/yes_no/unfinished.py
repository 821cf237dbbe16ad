"""What came to less than a question asks: "did she finish her degree?" of one "without a degree" is no yes, nor is "did
he win the award?" of a finalist, or "is she fluent in Polish?" of somebody at A2."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering.draft import Draft, quoting
from assistant.answering.finding.evidence import PROOF, best_in, mentions
from assistant.answering.finding.levels import GRADES, level
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import sentence
from assistant.answering.phrases import say
from assistant.answering.yes_no.whether import Whether, as_yes
from assistant.parsing.said import word_pattern
from assistant.questions.lexical.tags import listed, phrases
from assistant.text import Phrases, says, words
from assistant.types import SectionKind, Span, Status, TermKind

LEXICON, LED = "unfinished.yaml", "led.yaml"
Phrase = tuple[str, ...]
FLUENT, INDEPENDENT = 4.0, 3.0  # levels (levels.py) that are fluent, and those of which opinions differ
SAID = 0.9  # confidence of a line that says that studies were not finished


def unfinished(whether: Whether, draft: Draft) -> Draft | None:
    """The studies that were not finished, without a yes, where a question asks whether they were: of a draft, or where
    it has none, those that speak of what is asked; None for other questions, and where the CV says so of none."""
    language = whether.query.language
    refused = _refused(whether) if draft.status == Status.NOT_FOUND and whether.query.filters.degree else []
    if refused:
        return quoting(whether.view, whether.document_id, refused, confidence=SAID)
    if not _any(words(whether.query.text), language, "asks"):
        return None
    broken = [span for span in draft.evidence if _is_broken(whether, span)] or _named(whether, draft)
    bare = not (whether.telling or whether.names)  # "did she finish her studies?": those that she did
    if not broken or (bare and len(broken) < len(draft.evidence)):
        return None
    return quoting(whether.view, whether.document_id, broken, confidence=max(draft.confidence, SAID))


def not_won(whether: Whether, draft: Draft) -> Draft | None:
    """The awards that somebody was only a finalist for, or came second in, without a yes, where a question asks whether
    they were won; None for other questions, and where a yes quotes one that was."""
    said, language = words(whether.query.text), whether.query.language
    if draft.status != Status.ANSWERED or any(_any(said, each, "not_won") for each in {language, "en"}):
        return None  # "was she a finalist?"
    first = _any(said, language, "first")
    winning = listed(language, "winning").stand_in(said)
    named = bool(whether.telling or whether.names)
    keys = ("not_won", *(("placed",) if first or (winning and named) else ()))
    view, document_id = whether.view, whether.document_id
    whole = []
    for span in draft.evidence:
        place = view.catalogue.entry_at(document_id, span)
        award = place is not None and place.section.kind == SectionKind.AWARDS
        if not (award or first or winning or SectionKind.AWARDS in whether.query.filters.section):
            return None
        line = place.entry.span if place is not None and award else whole_line(view, document_id, span)
        told = words(line.of(view.text(document_id)))
        if not any(_any(told, each, key) for each in {whether.document.language, "en"} for key in keys):
            return None
        whole.append(line)
    return quoting(view, document_id, whole, confidence=draft.confidence) if whole else None


def judged(whether: Whether, draft: Draft) -> Draft | None:
    """What the CV says of a thing, without a yes, where a question asks how good somebody is at it; None for other
    questions, and of languages, whose levels a CV tells."""
    query = whether.query
    if draft.status != Status.ANSWERED or SectionKind.LANGUAGES in query.filters.section or query.filters.language:
        return None
    if not _any(words(query.text), query.language, "judged"):
        return None
    return replace(draft, text=draft.text.removeprefix(say(query.language, "yes", text="")))


def below_fluency(whether: Whether, draft: Draft) -> Draft | None:
    """The level of a language that is no fluent one, where a question asks whether it is: with a no up to B1, above
    that without a yes. None for other questions, and where the level is one or is not told."""
    said, language = words(whether.query.text), whether.query.language
    if draft.status != Status.ANSWERED or not _any(said, language, "fluent"):
        return None
    text = whether.view.text(whether.document_id)
    places = [whether.view.catalogue.entry_at(whether.document_id, span) for span in draft.evidence]
    spoken = [place.entry.span for place in places if place is not None and place.entry.kind == SectionKind.LANGUAGES]
    levels = [found for span in spoken if (found := _little(text, span) or level(span.of(text))) is not None]
    spoken = [_with_little(text, span) for span in spoken]
    if not levels or len(levels) < len(draft.evidence) or max(levels) >= FLUENT:
        return None
    told = quoting(whether.view, whether.document_id, spoken, between="; ", end=".", confidence=draft.confidence)
    return replace(told, text=say(language, "no", text=told.text)) if max(levels) < INDEPENDENT else told


def of_another_paper(whether: Whether, draft: Draft) -> Draft | None:
    """A yes without the papers of another rank than the one that is asked for: a Fachhochschulreife is no Abitur;
    where nothing else is left, no yes. None for other questions."""
    asked = _papers(whether.query.text)
    if not asked or draft.status != Status.ANSWERED:
        return None
    view, document_id = whether.view, whether.document_id
    said = [(span, _papers(span.of(view.text(document_id)))) for span in draft.evidence]
    kept = [span for span, papers in said if not papers or papers & asked]
    if len(kept) == len(said):
        return None
    told = quoting(view, document_id, kept or draft.evidence, between="; ", end=".", confidence=draft.confidence)
    return as_yes(whether.query, told if kept else replace(told, confidence=0.0))


def in_work_alone(whether: Whether, draft: Draft) -> Draft | None:
    """The lines that say that people were led in their work alone ("fachliche Führung"), without a yes, where it is
    asked for responsibility for them ("disziplinarische Führung"); None for others."""
    asked, known = words(whether.query.text), lexicon.load(LED)
    formal = known.get(whether.query.language, {}).get("formal", ())
    if draft.status != Status.ANSWERED or not any(says(asked, words(str(phrase))) for phrase in formal):
        return None
    text, alone = whether.view.text(whether.document_id), known.get(whether.document.language, {}).get("functional", ())
    lines = [span for span in draft.evidence if any(says(words(span.of(text)), words(str(each))) for each in alone)]
    told = quoting(whether.view, whether.document_id, lines, between="; ", confidence=0.0) if lines else None
    return as_yes(whether.query, told) if told is not None else None


def _papers(text: str) -> set[int]:
    """The ranks of the papers that a text names, as numbers of their lines; of "fachgebundene Hochschulreife" the
    longer name's."""
    said = words(text)
    found = {(len(phrase), rank) for rank, names in enumerate(_named_papers()) for phrase in names.standing_in(said)}
    longest = max((length for length, _ in found), default=0)
    return {rank for length, rank in found if length == longest}


@cache
def _named_papers() -> tuple[Phrases, ...]:
    """The names of papers, rank by rank."""
    return tuple(Phrases(words(str(name)) for name in names) for names in lexicon.load(LEXICON)["papers"])


def _with_little(text: str, span: Span) -> Span:
    """A language with the words before it that say how little of it somebody has: "a little Welsh"."""
    line = text.rfind("\n", 0, span.start) + 1
    before = [
        m for m in word_pattern("little").finditer(text, line, span.start) if not text[m.end() : span.start].strip()
    ]
    return Span(before[0].start(), span.end) if before else span


def _little(text: str, span: Span) -> float | None:
    """The level that such words tell; None where none stand there."""
    return GRADES["basic"] if _with_little(text, span) != span else None


def _refused(whether: Whether) -> list[Span]:
    """The sentences on the person's studies that name the degree asked for and say that it was not taken ("I did not go
    on to the MSc year")."""
    language = whether.document.language
    named = [term for term in whether.query.terms if term.kind == TermKind.LINKED]
    told = []
    for mention in (m for term in named for m in mentions(term, whether.document) if m.strength >= PROOF):
        line = whole_line(whether.view, whether.document_id, mention.span)
        said = sentence(whether.view, whether.document_id, line, [mention.span])
        own = words(said.of(whether.view.text(whether.document_id)))
        place = whether.view.catalogue.entry_at(whether.document_id, mention.span)
        studied = place is not None and place.section.kind == SectionKind.EDUCATION
        if studied and (_any(own, language, "refused") or _any(own, language, "says")):
            told.append(said)
    return list(dict.fromkeys(told))


def _named(whether: Whether, draft: Draft) -> list[Span]:
    """The heads of the studies that were not finished and speak of all that a question tells, where the draft has none:
    "BA History" for "her history degree"."""
    if draft.status != Status.NOT_FOUND or SectionKind.EDUCATION not in whether.query.filters.section:
        return []
    parts = [part for term in whether.telling for part in (term.parts or (term,)) if part.kind != TermKind.GENERIC]
    found = [mentions(part, whether.document) for part in parts]
    heads = [place.entry.span for place in whether.view.catalogue.places_of(whether.document_id)]
    told = [span for span in heads if found and all(best_in(span, places) >= PROOF for places in found)]
    return [span for span in told if _is_broken(whether, span)]


def _is_broken(whether: Whether, span: Span) -> bool:
    """Whether a quote is of studies that the CV says were not finished."""
    place = whether.view.catalogue.entry_at(whether.document_id, span)
    if place is None or place.section.kind != SectionKind.EDUCATION:
        return False
    said = words(place.entry.span.of(whether.view.text(whether.document_id)))
    return _any(said, whether.document.language, "says")


def _any(said: Phrase, language: str, key: str) -> bool:
    """Whether one of the phrases of a language is said."""
    return language in lexicon.load(LEXICON) and phrases(LEXICON, language, key).stand_in(said)
