"""For whom somebody referees papers, where a line says so in words ("Referee for Biometrika and Bernoulli"), in
whatever section it stands."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, mentions, sections_of
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import sentence
from assistant.answering.phrases import noun, say, stating
from assistant.answering.yes_no.whether import as_yes
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.mentions import Mentions
from assistant.types import Kind, Query, Status, Term, TermKind

REVIEWS = "reviews"
PEER_REVIEW = "peer_review"  # the concept
KINDS = (Kind.LIST, Kind.FACT, Kind.PASSAGE)
LABEL = (":", "：")
MOST = 4  # lines that are quoted


def refereeing(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that say for whom somebody referees, those that speak of all that the question tells; None for other
    questions and where no line says so. Whether somebody does at all is denied where no word of the CV is for it."""
    if f"section.{REVIEWS}" not in query.tags or query.filters.entries:
        return None
    document = view.catalogue.mentions[document_id]
    if query.kind == Kind.YES_NO and not _tells_of_it(query, document):
        reason = say(query.language, "no_entry", what=noun(query.language, REVIEWS))
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)
    if query.kind not in (*KINDS, Kind.YES_NO):
        return None
    told = [mentions(term, document) for term in query.terms if term.kind in CONTENT]
    spans = sorted(span for phrase in stating("refereeing", document.language) for span in document.find(phrase))
    lines = dict.fromkeys(sentence(view, document_id, whole_line(view, document_id, s), [s]) for s in spans)
    if any(line.of(view.text(document_id)).rstrip().endswith(LABEL) for line in lines):
        return None  # "Reviewer of journals:" is the head of a list
    kept = [line for line in lines if all(best_in(line, each) >= SYNONYM for each in told)]
    if not kept:
        return None
    draft = quoting(view, document_id, kept[:MOST], confidence=0.8)
    return as_yes(query, draft) if query.kind == Kind.YES_NO else draft


def _tells_of_it(query: Query, document: Mentions) -> bool:
    """Whether a CV says anything of refereeing, or one of the words by which it is asked for."""
    asked = [term for term in query.terms if f"section.{REVIEWS}" in sections_of(term.words)]
    said = (*asked, Term("", (), TermKind.GENERIC, (PEER_REVIEW,)))
    spoken = any(mention.strength >= PROOF for term in said for mention in mentions(term, document))
    return spoken or any(document.find(phrase) for phrase in stating("refereeing", document.language))
