"""What of a question's words a CV that has the thing would say, and this one does not."""

from __future__ import annotations

import itertools

from assistant.answering.finding.evidence import LEADERSHIP, PROOF, SYNONYM, Mention, best_in, mentions
from assistant.answering.finding.missing import terms_found
from assistant.answering.passages import candidates
from assistant.answering.yes_no.whether import NAMES, Found, Whether
from assistant.questions.cvs.led import only_leads
from assistant.questions.lexical import tags
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import words
from assistant.types import SectionKind, Term, TermKind

RICH = 8  # words of a language for one thing, of which a CV that has it uses one


def absent(whether: Whether, found: Found) -> tuple[Term, ...]:
    """The terms for want of which the answer is not_found, those of the surest ground alone; () if words may tell."""
    proved = whether.proved(found)
    return (
        _of_referees(whether, found)
        or _unnamed(whether, proved)
        or _led_others(whether, found)
        or _unsaid(whether, found, proved)
        or _narrower(whether, found)
    )


def _of_referees(whether: Whether, found: Found) -> tuple[Term, ...]:
    """The terms for leading, where all that speaks of it surely is told of referees ("head of design at Acme")."""
    sections = whether.view.catalogue.cvs[whether.document_id].sections
    others = [section.span for section in sections if section.kind == SectionKind.REFERENCES]

    def is_of_others(term: Term) -> bool:
        sure = [mention.span for mention in found[term] if mention.strength >= PROOF]
        return bool(sure) and all(any(section.contains(span) for section in others) for span in sure)

    led = tuple(term for term in whether.telling if LEADERSHIP in term.concepts)
    return led if all(map(is_of_others, led)) else ()


def _led_others(whether: Whether, found: Found) -> tuple[Term, ...]:
    """What people are said to be right behind words for leading them ("a team of salespeople"), where a meaning of it
    is known and the CV speaks of none: other people are no yes."""
    if not any(LEADERSHIP in term.concepts for term in whether.telling):
        return ()
    language = whether.query.language
    texts, stop = words(whether.query.text), tags.function_words(language)
    told = [word for word in texts if word not in stop]
    behind = {after for word, after in itertools.pairwise(told) if only_leads((word,), language)}
    return tuple(t for t in whether.telling if t.meanings and not found[t] and behind & set(t.words[:1]))


def _unnamed(whether: Whether, proved: list[Term]) -> tuple[Term, ...]:
    """The names and known things that the CV does not speak of; () where one of several is enough and it has one."""
    names = [term for term in whether.telling if term.kind in NAMES]
    if whether.either and set(names) & set(proved):
        return ()
    return tuple(term for term in names if term not in proved)


def _unsaid(whether: Whether, found: Found, proved: list[Term]) -> tuple[Term, ...]:
    """The terms without evidence that a CV which has them would speak of: things that the taxonomy knows, else nouns
    with a capital that nothing knows."""
    if whether.either:
        return ()
    unsaid = [term for term in whether.telling if term not in proved]
    things = tuple(term for term in unsaid if _is_thing(term) and not _spoken_of(whether, term, found[term]))
    return things or tuple(term for term in unsaid if _is_strange(whether, term, found[term]))


def _narrower(whether: Whether, found: Found) -> tuple[Term, ...]:
    """The words that narrow a field beside them ("paediatric nursing"), of which the CV says nothing though a language
    has many words for what they say."""
    fields = [term for term in found if term.kind == TermKind.LINKED or term.concepts]
    return _unsaid_beside(whether, found, fields, RICH)


def narrowing(whether: Whether, least: int) -> tuple[Term, ...]:
    """The words that narrow what the CV has ("paediatric resuscitation"), of which it says nothing though its language
    has at least so many words for what they say."""
    found = terms_found(whether.query, whether.view, whether.document_id)
    return _unsaid_beside(whether, found, [term for term in found if found[term]], least)


def _unsaid_beside(whether: Whether, found: Found, others: list[Term], least: int) -> tuple[Term, ...]:
    """The words beside some other terms, of which the CV says nothing."""
    return tuple(
        term
        for term in whether.telling
        if term.kind == TermKind.WORD and not found[term] and _phrases(whether, term) >= least
        if any(whether.has_side_by_side(term, other) for other in others if other != term)
    )


def _phrases(whether: Whether, term: Term) -> int:
    """How many words the CV's language has for what a term says."""
    return len({p for meaning in term.meanings for p in thesaurus().phrases(meaning, whether.document.language)})


def _is_thing(term: Term) -> bool:
    """Whether the taxonomy knows a term: a CV that has the thing says so in words that it knows, too."""
    return concepts().sense(term.words) is not None


def _is_strange(whether: Whether, term: Term, found: tuple[Mention, ...]) -> bool:
    """Whether a noun with a capital ("Oracle" in a German question over a German CV) is known to no lexicon and speaks
    of nothing in the CV: it names something that the CV does not have."""
    known = term.concepts or term.meanings or found
    return not known and term.text[:1].isupper() and whether.query.language == whether.document.language


def _spoken_of(whether: Whether, term: Term, found: tuple[Mention, ...]) -> bool:
    """Whether the CV speaks of a thing anywhere, or the likeliest passage of all that its name is made of."""
    if any(mention.strength >= SYNONYM for mention in found):
        return True
    stop = tags.function_words(whether.document.language)
    parts = [Term(word, (word,), TermKind.GENERIC) for word in term.words if word not in stop]
    spoken = [[m for m in mentions(part, whether.document) if m.strength >= SYNONYM] for part in parts]
    if not all(spoken):
        return False  # no need to look for the likeliest
    ranked = candidates(whether.query, whether.hits, whether.view, whether.document_id)
    return bool(ranked) and all(best_in(ranked[0].span, places) for places in spoken)
