"""Free questions: the places of the CV that speak of what is asked, found by meaning and checked by words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache

from assistant import lexicon
from assistant.answering import describing
from assistant.answering.amending import occasions
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.figures.figures import has_figure
from assistant.answering.finding.evidence import (
    PROOF,
    SYNONYM,
    Mention,
    best_in,
    fields_of,
    mentions,
    sections_of,
)
from assistant.answering.finding.figured import counted_first, figures_first, with_figure, without_titles
from assistant.answering.finding.missing import missing_terms, of_nothing, terms_found
from assistant.answering.finding.ranking import Candidate, log_odds, rank, threshold
from assistant.answering.finding.selection import headings, language_keys
from assistant.answering.finding.wanted import asks_figure
from assistant.answering.phrases import say
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.mentions import Mentions
from assistant.questions.lexical.places import names_place
from assistant.questions.lexical.tags import listed
from assistant.retrieval import Hits
from assistant.text import words
from assistant.types import BlockKind, Kind, Query, SectionKind, Span, Status, Term, TermKind

MOST = 5  # quotes of an answer
FEW = 2  # where one thing is asked for
NEAR = 2  # quotes that are shown as nearest
LIKELY = 0.02  # probability of one that is worth showing
BEHIND = 1.5  # log odds by which a second passage may stand behind the best; where several are asked for, more
BEHIND_OF_MANY = 2.0
ASKED = {"ask.when", "ask.amount", "ask.count", "ask.who"}  # for what many lines hold, whatever they speak of
PERSONS = {"adviser", "boss", "mentor", "examiner"}
LABEL = 5  # words of a label, at most
LONG = 240  # characters of a passage that is quoted whole
_SENTENCE = re.compile(r"(?<=[^\W\d_][.!?])\s+(?=[^a-z\s])|(?<=[。！？])")


def candidates(query: Query, hits: Hits, view: View, document_id: str) -> Sequence[Candidate]:
    """The hits of one CV, the likeliest evidence first; of an entry spoken of, where the question says nothing else."""
    ranked = without_titles(query, rank(query, hits, view, document_id), view, document_id)
    if asks_figure(query) and "ask.level" not in query.tags:
        ranked = counted_first(query, figures_first(ranked, view, document_id), view, document_id)
    if not query.follows or any(term.kind in CONTENT for term in query.terms):
        return ranked
    return tuple(c for c in ranked if c.features.inside) or ranked


def _misses(query: Query, view: View, document_id: str, best: Candidate) -> bool:
    """Whether the passage has nothing of the question but the name of the entry that it stands in, and does not even
    have what is asked for: a number, or (who?) anybody; of a change, whether it has nothing of the question at all; of
    a date, a number or a person, whether the CV speaks nowhere of that which they are asked of; of
    what was spoken of, whether the CV has none of the known things that are asked; of a person, whether it names none.
    In another language than the CV's: whether all words of the question are known in the CV's, it says none of them,
    and nothing else tells what is asked about."""
    if not best.features.covered_above and any(tag.startswith("off.") for tag in query.tags):
        return True  # words that lead away from the CV, of which it says nothing
    found = terms_found(query, view, document_id)
    telling = [places for term, places in found.items() if term.kind in CONTENT]
    if query.field in PERSONS and query.kind != Kind.YES_NO:
        role = [m for term, places in found.items() if term.kind == TermKind.GENERIC for m in places]
        if not best_in(best.span, tuple(role)):
            return True  # who is told to be it, not whoever was at the place
    if query.language != view.catalogue.languages[document_id]:
        filters = query.filters
        if filters.section or filters.heading or filters.entries or query.follows:
            return False  # "every certificate that he has earned": the section is said
        known = all(term.meanings or term.concepts for term in query.terms if term.kind in CONTENT)
        asked = telling if query.kind == Kind.YES_NO else found.values()  # that there is "experience" is no yes
        return bool(telling) and known and not any(asked)
    if query.field in PERSONS and query.kind != Kind.YES_NO and not best.features.person:
        return True  # who did it is a person
    named = query.filters.entries or query.follows or any(term.kind == TermKind.LINKED for term in found)
    if ASKED & set(query.tags) and telling and not any(telling) and not named:
        return True  # a date, a number or a name of something else
    if query.follows and telling and best.features.absent == len(telling) and not best.features.covered_above:
        return True  # "is one of them about bridges?": all words are known, and the CV has none of them
    if "ask.change" in query.tags and telling and not any(best_in(best.span, places) for places in telling):
        return True  # a figure that rose or fell is told with what it measures
    numbers = bool({"ask.amount", "ask.count"} & set(query.tags))
    if numbers and telling and not any(telling) and not has_figure(best.span.of(view.text(document_id))):
        return True  # neither a number nor anything of what the question tells
    if not ("ask.who" in query.tags or (numbers and not has_figure(best.span.of(view.text(document_id))))):
        return False
    if query.tags[:1] == ("ask.count",) and telling and not best_in(best.span, telling[0]):
        return True  # neither a number nor what is counted
    apart = [places for term, places in found.items() if term.kind in CONTENT and term.kind != TermKind.LINKED]
    return bool(named and telling) and all(best_in(best.span, places) < SYNONYM for places in apart or telling)


def passage(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """The passages that answer a free question, or not_found with the nearest of them."""
    ranked = candidates(query, hits, view, document_id)
    if query.field == "reason":
        ranked = tuple(c for c in ranked if _cause().search(c.span.of(view.text(document_id))))
    fitting = with_figure(query, ranked, view, document_id)
    if fitting is not None and not fitting:
        return not_found(query, view, document_id, (), ranked, ranked[0].probability)
    ranked = fitting or ranked
    best = ranked[0] if ranked else None
    sure = round(best.probability, 4) if best is not None else 0.0
    lacking = missing_terms(query, view, document_id)
    absent = any(term.kind == TermKind.LINKED for term in lacking)  # a degree or a language that nobody speaks of
    content = {term for term in query.terms if term.kind in CONTENT}
    if query.kind != Kind.FACT and content:
        absent = absent or content.issubset(lacking)  # "NLP experience" of somebody without any
    if query.kind == Kind.FACT and query.language == view.catalogue.languages[document_id]:
        absent = absent or any(term.kind == TermKind.NAME for term in lacking)  # "who wrote Spring Tides?"
    if best is None or sure < threshold() or absent or _misses(query, view, document_id, best):
        return not_found(query, view, document_id, lacking, ranked, sure)
    chosen = _chosen(query, ranked, view, document_id)
    if query.field == "highlights":
        chosen = _with_highlights(query, chosen, view, document_id)
    citing = Citing()
    parts = _whose(view, document_id, chosen[0].span, citing) if query.field == "employer" else []
    parts += [f"{view.words(document_id, c.span)} {citing.cite(c.span)}" for c in chosen]
    draft = Draft(Status.ANSWERED, " ".join(parts), document_id, tuple(citing.spans), confidence=sure)
    return occasions.counted(query, view, draft)


def _whose(view: View, document_id: str, line: Span, citing: Citing) -> list[str]:
    """The entry of work that a line below its head tells of, by its head; nothing for other lines."""
    entry = describing.work_of(view, document_id, line)
    if entry is None:
        return []
    return [f"{describing.describe(view, document_id, entry, first='name')} {citing.cite(describing.head(entry))}."]


def said_somewhere(query: Query, hits: Hits, view: View, document_id: str) -> Draft | None:
    """The passages that speak of a field which the structure does not have, in so many words; None where none does."""
    found = terms_found(query, view, document_id)
    asked = {t: m for t, m in found.items() if t.kind in (TermKind.GENERIC, TermKind.WORD)}
    nouns = [t for t in asked if t.kind == TermKind.GENERIC]
    own = [t for t in nouns if query.field in fields_of(t.words)]  # the words for the field itself, if there are any
    saying = [m for t in own or nouns or asked for m in asked[t] if m.strength >= SYNONYM]
    if not saying or of_nothing(query, view, document_id):
        return None
    draft = passage(query, hits, view, document_id)
    if draft.status != Status.ANSWERED or _of_programming(query, view, draft):
        return None
    if _of_languages_only(query, view, draft):
        return None
    return draft if any(span.contains(m.span) for span in draft.evidence for m in saying) else None


def _of_programming(query: Query, view: View, draft: Draft) -> bool:
    """Whether languages are asked for and no quote names one that people speak: "Languages: Python, Java"."""
    text = view.text(draft.document_id)
    spoken = SectionKind.LANGUAGES in query.filters.section
    return spoken and not any(language_keys(span.of(text)) for span in draft.evidence)


def _of_languages_only(query: Query, view: View, draft: Draft) -> bool:
    """Whether all quotes are of languages that are not asked for: the "C1" of "English (C1)" is no class of licence."""
    places = [view.catalogue.entry_at(draft.document_id, span) for span in draft.evidence]
    spoken = all(place is not None and place.section.kind == SectionKind.LANGUAGES for place in places)
    return spoken and SectionKind.LANGUAGES not in query.filters.section and query.field != "level"


@cache
def _cause() -> re.Pattern[str]:
    """Words that give a reason, in every language: without one of them "why" is not answered."""
    found = [p for language in lexicon.languages("questions") for p in lexicon.words("questions", language)["cause"]]
    return re.compile("|".join(re.escape(phrase) for phrase in found), re.IGNORECASE)


def _chosen(query: Query, ranked: Sequence[Candidate], view: View, document_id: str) -> Sequence[Candidate]:
    """The best passage, and those that are about as good: more where several things are asked for."""
    best = ranked[0]
    many = "ask.list" in query.tags or "ask.describe" in query.tags or bool(query.seen)
    if query.field in ("location", "city"):
        best = _with_place(best, view, document_id)
    below = _below(view, document_id, best.span)
    if below:
        return tuple(best._replace(span=span) for span in below[:MOST])
    kept = [best]
    for candidate in itertools.islice(ranked, 1, None):
        behind = log_odds(best.probability) - log_odds(candidate.probability)
        if len(kept) >= (MOST if many else FEW) or behind > (BEHIND_OF_MANY if many else BEHIND):
            break
        if not any(k.span.overlaps(candidate.span) for k in kept):
            kept.append(candidate)
    return tuple(kept)


def _with_highlights(query: Query, chosen: Sequence[Candidate], view: View, document_id: str) -> Sequence[Candidate]:
    """The best passage and, where it heads an entry by a name of the question ("in Cape Town"), the lines below it:
    they tell what was done there."""
    place = view.catalogue.entry_at(document_id, chosen[0].span)
    names = [places for t, places in terms_found(query, view, document_id).items() if t.kind == TermKind.NAME]
    named = any(best_in(chosen[0].span, places) >= PROOF for places in names)
    if place is None or not (chosen[0].features.head and named):
        return chosen
    told = [fact.span for fact in place.entry.extra if fact.key == "summary"]
    below = [*told, *place.entry.highlights][: MOST - 1]
    return (chosen[0], *(chosen[0]._replace(span=line) for line in below))


def _with_place(best: Candidate, view: View, document_id: str) -> Candidate:
    """The line of the entry headed by the best passage that names a place, where the head names none."""
    text = view.text(document_id)
    place = view.catalogue.entry_at(document_id, best.span)
    if place is None or not best.features.head or names_place(best.span.of(text)):
        return best
    line = next((line for line in place.entry.highlights if names_place(line.of(text))), best.span)
    return best._replace(span=line)


def _below(view: View, document_id: str, span: Span) -> tuple[Span, ...]:
    """The items under a label ("Application in Product"); () if it is no label."""
    return below(view, document_id, span) if len(words(span.of(view.text(document_id)))) <= LABEL else ()


def below(view: View, document_id: str, span: Span) -> tuple[Span, ...]:
    """What follows an item one level deeper."""
    blocks = view.catalogue.documents[document_id].blocks
    at = next((i for i, block in enumerate(blocks) if block.span.overlaps(span)), None)
    if at is None or blocks[at].kind != BlockKind.ITEM:
        return ()
    found = []
    for block in blocks[at + 1 :]:
        if block.kind != BlockKind.ITEM or block.level <= blocks[at].level:
            break
        if block.level == blocks[at].level + 1:
            found.append(block.span)
    return tuple(found)


def not_found(
    query: Query,
    view: View,
    document_id: str,
    lacking: tuple[Term, ...] = (),
    ranked: Sequence[Candidate] = (),
    sure: float = 0.0,
) -> Draft:
    """The answer that says what the CV does not say. What stands in it is not said to be missing."""
    document = view.catalogue.mentions[document_id]
    named = (term for term in lacking if not document.find(term.words) and not _is_done(query, view, term))
    names = list(dict.fromkeys(term.text for term in named))
    unsaid = _unsaid(query, view, document)
    if names:
        reason = say(query.language, "no_mention", what=", ".join(names))
    elif unsaid:
        reason = say(query.language, "not_said_what", what=unsaid)
    else:
        reason = say(query.language, "not_said")
    near = tuple(c.span for c in ranked[:NEAR] if c.probability > LIKELY)
    return Draft(
        Status.NOT_FOUND, reason, document_id, reason=reason, related=near, confidence=round(max(0.0, 1.0 - sure), 4)
    )


def _unsaid(query: Query, view: View, document: Mentions) -> str:
    """The content words of a question but for those of which a CV speaks somewhere, and for what somebody did."""
    told = [term for term in query.terms if term.kind in CONTENT]
    spoken = [t for t in told if any(m.strength >= PROOF for m in mentions(t, document)) or _is_done(query, view, t)]
    left = [term.text for term in told if term not in spoken]
    return query.topic if not spoken else " ".join(left)


def _is_done(query: Query, view: View, term: Term) -> bool:
    """Whether words say what somebody did or is, right behind the subject or the verb that opens a question: that a CV
    does not mention "managed a budget" or "bilingual" is no sentence."""
    if term.kind != TermKind.WORD or query.kind != Kind.YES_NO or (at := query.text.find(term.text)) < 0:
        return False
    ahead = words(query.text[:at])
    names = {word for cv in view.catalogue.cvs.values() for word in words(cv.candidate)}
    subjects = names.union(*(phrase for sex in ("she", "he") for phrase in listed(query.language, "pronouns", sex)))
    opening = ahead in listed(query.language, "ask", "yes_no") or ahead[:1] in listed(query.language, "ask", "yes_no")
    return opening and (len(ahead) == 1 or ahead[-1] in subjects or ahead in listed(query.language, "ask", "yes_no"))


def proved(span: Span, term: Term, found: dict[Term, tuple[Mention, ...]]) -> bool:
    """Whether a span is evidence for a term."""
    return best_in(span, found[term]) >= PROOF


def sentence(view: View, document_id: str, span: Span, about: list[Span]) -> Span:
    """Of a long passage, the sentence that holds what is asked about; a short one whole."""
    if len(span) <= LONG:
        return span
    text = view.text(document_id)
    inside = [a for a in about if span.contains(a)]
    bounds = [span.start, *(span.start + m.end() for m in _SENTENCE.finditer(span.of(text))), span.end]
    for start, end in itertools.pairwise(bounds):
        if any(start <= a.start < end for a in inside):
            return Span(start, end)
    return span


def speaks_of_kind(query: Query, view: View, draft: Draft, also: tuple[Term, ...] = ()) -> bool:
    """Whether the quotes of a draft or the headings above them use the very noun that the question asks by
    ("certified"; of studies, any word for them), and the quotes all that lacks."""
    document = view.catalogue.mentions[draft.document_id]
    kinds = {f"section.{key}" for key in query.filters.heading}
    nouns = [term for term in query.terms if term.kind == TermKind.GENERIC]
    asked = [mentions(term, document) for term in nouns if not (named := sections_of(term.words)) or kinds & named]
    wanted = [mentions(term, document) for term in also]
    return any(
        (
            any(
                best_in(each, found) >= PROOF
                for found in asked
                for each in (span, *_above(view, draft.document_id, span))
            )
            or ("education" in query.filters.heading and speaks_of(view, draft.document_id, span, "education"))
        )
        and all(best_in(span, found) >= PROOF for found in wanted)
        for span in draft.evidence
    )


def speaks_of(view: View, document_id: str, span: Span, key: str) -> bool:
    """Whether a span has any word for a section of that key ("won" for awards)."""
    document = view.catalogue.mentions[document_id]
    return any(span.contains(place) for phrase in _said(key, document.language) for place in document.find(phrase))


@cache
def _said(key: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The words of a language for what a section holds, without those for places where people study."""
    known = language if language in lexicon.languages("questions") else "en"
    content = lexicon.words("questions", known)
    places = {words(str(phrase)) for phrase in content["field"]["institution"]}
    said = (words(str(phrase)) for phrase in content["section"][key])
    return tuple(phrase for phrase in said if phrase not in places)


def _above(view: View, document_id: str, span: Span) -> list[Span]:
    """The headings above the entry in which a passage stands."""
    place = view.catalogue.entry_at(document_id, span)
    return headings(place) if place is not None else []
