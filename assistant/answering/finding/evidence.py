"""Where the CV speaks of a question's words: to the letter, in another spelling, as a thing of that kind."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant import lexicon
from assistant.answering.figures.figures import measured
from assistant.answering.phrases import stating
from assistant.answering.vehicles import lifts, names_vehicle
from assistant.parsing.vocabulary import position_score
from assistant.questions.cvs.led import leads_nobody, speaks_of_people
from assistant.questions.cvs.located import located
from assistant.questions.cvs.mentions import Mentions
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.keys import in_calendar, lexicon_keys, same_key
from assistant.questions.lexical.places import places
from assistant.questions.lexical.tags import of_language
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import is_cjk, says, words
from assistant.types import Span, Term, TermKind

Phrase = tuple[str, ...]
EXACT, KIND_OF, TRANSLATION, STEM, SYNONYM, RELATED = 1.0, 0.95, 0.75, 0.72, 0.65, 0.4
ASKED = ("field.", "section.", "position.")
LEADERSHIP = "leadership"  # a concept that verb, number and noun together speak of, too: "manage two designers"
PROOF = 0.7  # a mention of at least this strength is evidence; a weaker one only helps to find
NEAR = 25  # characters between the words of a phrase that do not stand together
FAR = 40  # characters between words for leading and for the people who are led
ARTICLE = 8  # characters of a word that may stand between a phrase and what it governs
FIELD = 6  # words of a language, more of which are no translation of a word, but the field that it is from
TELLING = 8  # letters of a word of the CV that is the same without a capital, though a product is called so, too
WEIGHTS = {TermKind.NAME: 2.0, TermKind.LINKED: 1.5, TermKind.KNOWN: 1.6, TermKind.WORD: 1.0, TermKind.GENERIC: 0.25}


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that speaks of a term, and how surely (0 to 1)."""

    span: Span
    strength: float


@lru_cache(maxsize=4096)
def _asking(phrase: Phrase) -> tuple[str, ...]:
    """The fields, sections and positions that a word asks for, as tags, over all languages: "ausgezeichnet" asks for
    awards."""
    tagged = (of_language(language).phrases.get(phrase, ()) for language in lexicon.languages("questions"))
    return tuple(dict.fromkeys(name for names in tagged for name in names if name.startswith(ASKED)))


@cache
def _said(name: str, language: str) -> tuple[Phrase, ...]:
    """The words of a language for what a tag asks for: for awards English has "awarded"; () where it has none."""
    group, _, key = name.partition(".")
    content = lexicon.words("questions", language) if language in lexicon.languages("questions") else {}
    return tuple(words(phrase) for phrase in content.get(group, {}).get(key, ()))


@lru_cache(maxsize=1024)
def sections_of(phrase: Phrase) -> frozenset[str]:
    """The sections that a word asks for, as tags: "papers" -> "section.publications"."""
    return frozenset(name for name in _asking(phrase) if name.startswith("section."))


def fields_of(phrase: Phrase) -> set[str]:
    """The fields that a word asks for: "marks" -> "score"."""
    return {name.removeprefix("field.") for name in _asking(phrase) if name.startswith("field.")}


@lru_cache(maxsize=4096)
def _of_concept(concept: str, document: Mentions) -> tuple[tuple[Span, float], ...]:
    """Every place of a document that speaks of a concept or of a thing of its kind, with its strength. Kept, for many
    terms are of one concept, and it has up to thousands of names."""
    taxonomy = concepts()
    found: dict[Span, float] = {}
    for phrases, strength in (
        (taxonomy.members(concept, document.vocabulary), KIND_OF),
        (taxonomy.names_of(concept, document.vocabulary), EXACT),
        (taxonomy.related(concept), RELATED),
    ):
        for phrase in phrases:
            for span in document.find(phrase, capital=taxonomy.ambiguous(phrase)):
                found[span] = max(found.get(span, 0.0), strength)
    if concept == LEADERSHIP:
        found.update({span: TRANSLATION for span in document.led_groups if span not in found})
        found.update(dict.fromkeys(document.led, EXACT))
        reporting = (phrase for phrase in stating("superior", document.language) if len(phrase) > 1)
        above = [span for phrase in reporting for span in document.find(phrase)]
        found = {span: sure for span, sure in found.items() if not _right_behind(span, above)}
    return tuple(found.items())


def _right_behind(span: Span, others: Iterable[Span]) -> bool:
    """Whether a word stands behind one of some phrases, but for an article: the "head of data" whom somebody "reported
    to the" is no leading of their own."""
    return any(0 <= span.start - other.end <= ARTICLE for other in others)


def rarity_of(places: int, document: Mentions) -> float:
    """How rare something is that a document speaks of at so many places: 1 where at none, 0 where in every word."""
    size = 2 + len(document.tokens)
    return math.log(size / (1 + places)) / math.log(size)


def weight_of(term: Term, rarity: float) -> float:
    """How much a term tells of a question, the more the rarer it is, from 0.1 to 2."""
    return WEIGHTS[term.kind] * (0.4 + 0.6 * rarity)


@lru_cache(maxsize=4096)
def mentions(term: Term, document: Mentions) -> tuple[Mention, ...]:
    """Every place of a document that speaks of a term, the surest first."""
    taxonomy = concepts()
    found: dict[Span, float] = {}

    def add(phrases: Iterable[Phrase], strength: float) -> None:
        for phrase in phrases:
            for span in document.find(phrase, capital=taxonomy.ambiguous(phrase)):
                found[span] = max(found.get(span, 0.0), strength)

    if term.words:
        product = not taxonomy.ambiguous(term.words) or term.text[:1].isupper()
        add(taxonomy.forms(term.words) if product else (term.words,), EXACT)  # an inventor is no Autodesk Inventor
        add(_without_kind(term), EXACT)
    if len(term.words) == 1 and term.kind != TermKind.GENERIC:
        for span in document.find_in_compounds(term.words[0]):
            found[span] = max(found.get(span, 0.0), STEM)
        for span in document.find_apart(term.words[0]):
            found[span] = EXACT
    letters = term.text.removesuffix("s")  # "KPIs"
    if len(term.words) == 1 and 2 <= len(letters) < len(term.text) and letters.isupper():
        add([(letters.casefold(),)], EXACT)  # its stem keeps the "s"
    elif len(term.words) == 1 and len(letters) > 2 and letters.isupper():
        add([(f"{term.words[0]}s",)], EXACT)  # "six GCSEs"
    if len(term.words) == 1 and 3 <= len(letters) <= 6 and letters.isupper():
        unknown = taxonomy.sense((term.words[0][: len(letters)],)) is None
        for span in document.find_initials(term.words[0][: len(letters)]):
            # CRM is no Caja Rural del Moncayo, but GCP the cloud or Good Clinical Practice
            if not document.goes_on(span) and (unknown or taxonomy.sense(document.within(span)) is not None):
                found[span] = max(found.get(span, 0.0), KIND_OF)
    if len(term.words) > 1:
        found.update(dict.fromkeys(_with_initials(term, document), KIND_OF))
    if term.kind == TermKind.LINKED:
        if len("".join(term.words)) >= TELLING and taxonomy.ambiguous(term.words):  # "informática" is no product here
            found.update(dict.fromkeys(document.find(term.words), EXACT))
        for phrase in same_key(term.words):
            for span in document.find(phrase) if len("".join(phrase)) > 2 else ():
                if not _in_other_degree(document, span, phrase):
                    found[span] = EXACT
    for concept in term.concepts:
        for span, strength in _of_concept(concept, document):
            found[span] = max(found.get(span, 0.0), strength)
    if term.kind not in (TermKind.LINKED, TermKind.GENERIC) and term.words:
        for span in located(term.words, document):
            found[span] = max(found.get(span, 0.0), KIND_OF)
    if term.kind in (TermKind.NAME, TermKind.WORD, TermKind.KNOWN):
        for span in document.find_romanised(term.words):
            found[span] = max(found.get(span, 0.0), KIND_OF)
        if term.text[:1].isupper() or is_cjk(term.text[:1]):
            for phrase in places().exonyms.get(term.words, ()):
                for span in document.find(phrase, capital=not is_cjk(phrase[0])):
                    found[span] = max(found.get(span, 0.0), KIND_OF)
    by_stem = term.kind in (TermKind.WORD, TermKind.GENERIC) or not (term.concepts or taxonomy.ambiguous(term.words))
    if term.words and by_stem and not _is_product(term):  # "go" is not "Go", "Tableaux de bord" are no Tableau
        for span in document.find_stems(term.words) or document.find_near(term.words):
            found[span] = max(found.get(span, 0.0), STEM)
    if term.kind == TermKind.WORD and len(term.words) == 1 and not found:
        found.update(dict.fromkeys(document.find_nearly(term.words[0]), STEM))
    own = document.stems(term.words) if term.meanings else ()
    for meaning in term.meanings:
        for language in dict.fromkeys((document.language, "en")):
            phrases = _without_siblings(thesaurus().phrases(meaning, language), term)
            same = bool(own) and any(says(document.stems(phrase), own) for phrase in phrases)
            translated = SYNONYM if same or len(phrases) > FIELD else TRANSLATION
            for phrase in phrases:
                for span in document.find_stems(phrase):
                    found[span] = max(found.get(span, 0.0), translated)
                for span in document.find_in_compounds(phrase[0]) if len(phrase) == 1 and not same else ():
                    found[span] = max(found.get(span, 0.0), min(translated, STEM))
    if term.kind == TermKind.GENERIC:
        for name in _asking(term.words):
            add(_said(name, document.language), SYNONYM)
    for span in measured(document.text, term.words):
        found[span] = max(found.get(span, 0.0), TRANSLATION)
    if term.words and is_cjk(term.words[0]) and len(term.words) > 2:
        pairs = [term.words[i : i + 2] for i in range(len(term.words) - 1)]
        add(pairs, RELATED)
    for span in found:
        own = document.within(span)
        same = own == term.words and (term.kind != TermKind.GENERIC or term.text[:1].isupper())
        other = (not same and _in_product(document, span, term)) or _says_else(own, term, document.language)
        other = other or _names_periodical(document, span, term)
        if other or document.in_address(span) or (same and _in_small_letters(document, span, term)):
            found[span] = min(found[span], RELATED)
    if names_vehicle(term.words):  # "HGV?": a reach truck is none
        found = {span: sure for span, sure in found.items() if not lifts(document.around(span)[0])}
    if LEADERSHIP in term.concepts and speaks_of_people(term.words):
        found = {span: sure if of_people(document, span) else min(sure, RELATED) for span, sure in found.items()}
    if term.parts and max(found.values(), default=0.0) < PROOF:
        found.update(dict.fromkeys(_together(term.parts, document), TRANSLATION))
    told = (Mention(span, sure) for span, sure in found.items() if not _of_own_family(document, span, term))
    return tuple(sorted(told, key=lambda m: -m.strength))


def of_people(document: Mentions, span: Span) -> bool:
    """Whether words for leading are said of people: with their number or group, as the title of who leads them, or
    right before a word for people; those of "lead strategies" and "Marketing Executive" are not."""
    own = document.within(span)
    if speaks_of_people(own) or any(span.overlaps(each) for each in (*document.led, *document.led_groups)):
        return True
    if not leads_nobody(own) and position_score(document.written(span)) > 0:
        return True
    behind = (each for each in document.people if 0 <= each.start - span.end <= FAR)
    return any(set(document.text[span.end : each.start]).isdisjoint("\n.;:") for each in behind)


def _without_siblings(phrases: tuple[Phrase, ...], term: Term) -> tuple[Phrase, ...]:
    """What a language says for a meaning, without the other things of the kind of which the term is one itself, in that
    language: a piano is a musical instrument, and no guitar."""
    sense = concepts().sense(term.words) if term.words in phrases else None
    if sense is None or sense.names:
        return phrases
    same = concepts().forms(term.words)

    def is_sibling(phrase: Phrase) -> bool:
        other = None if phrase in same else concepts().sense(phrase)
        return other is not None and not other.names and not set(other.member_of).isdisjoint(sense.member_of)

    return tuple(phrase for phrase in phrases if not is_sibling(phrase))


def _without_kind(term: Term) -> tuple[Phrase, ...]:
    """What a thing is called without the word for its kind beside it: "Epic" for "Epic EHR"."""
    cuts = [(term.words[:i], term.words[i:]) for i in range(1, len(term.words))]
    either = (*cuts, *((behind, before) for before, behind in cuts))
    return next((concepts().forms(name) for name, kind in either if concepts().names_kind(kind, name)), ())


def _is_product(term: Term) -> bool:
    """Whether a term is the name of a thing, written as one, which has no other forms as words have; of several words
    it may have ("Gaussian processes")."""
    if len(term.words) > 1:
        return False
    sense = concepts().sense(term.words) if term.kind == TermKind.KNOWN and term.text[:1].isupper() else None
    return sense is not None and bool(sense.member_of) and not sense.names


def _in_small_letters(document: Mentions, span: Span, term: Term) -> bool:
    """Whether an abbreviation that is also a word or a name is asked for in capitals, and written without them here: a
    colleague called Reach is nothing of REACH."""
    return term.text.isupper() and concepts().ambiguous(term.words) and not document.written(span).isupper()


def _together(parts: tuple[Term, ...], document: Mentions) -> Iterator[Span]:
    """Where words for all parts of a phrase stand near each other in one line, in any order: "retained 90 % of our
    users" and "retención de usuarios" for "user retention"."""
    first, *others = ([m.span for m in mentions(part, document) if m.strength >= PROOF] for part in parts)
    for span in first:
        whole = span
        for other in others:
            whole = _reaching(whole, other) or whole
        if whole != span and "\n" not in whole.of(document.text) and all(any(map(whole.contains, o)) for o in others):
            yield whole


def _reaching(whole: Span, others: list[Span]) -> Span | None:
    """A stretch of text and the nearest of other spans beside it; None where none is near."""
    near = [each for each in others if not each.overlaps(whole) and _apart(whole, each) <= NEAR]
    nearest = min(near, key=lambda each: _apart(whole, each), default=None)
    return Span(min(whole.start, nearest.start), max(whole.end, nearest.end)) if nearest is not None else None


def _apart(one: Span, other: Span) -> int:
    """The characters between two spans."""
    return max(one.start, other.start) - min(one.end, other.end)


def _in_other_degree(document: Mentions, span: Span, phrase: Phrase) -> bool:
    """Whether a word for a degree is part of the name of another one, as the "postgraduate" of a postgraduate
    diploma, or the name of a month that is written as such: the "March" that is no MArch."""
    if len(phrase) == 1 and in_calendar(phrase[0], document.language) and document.written(span)[1:].islower():
        return True
    said = words(document.line(span))
    held = lexicon_keys(said, "degrees", (True,) * len(said))
    named = [said[first : first + length] for first, (length, _) in held.items()]
    return phrase not in named and any(says(run, phrase) and phrase not in same_key(run) for run in named)


def _of_own_family(document: Mentions, span: Span, term: Term) -> bool:
    """Whether a word for children stands where the person's own family is told, which says nothing of the work for
    others': "married, two children", "Children: two"."""
    if term.kind == TermKind.GENERIC or "field.children" not in _asking(term.words) + _asking(document.within(span)):
        return False
    line = document.line(span)
    own = words(line)
    status = _said("field.marital_status", document.language)
    label = words(line.partition(":")[0]) if ":" in line else ()
    return any(says(own, phrase) for phrase in status) or "field.children" in _asking(label)


def _with_initials(term: Term, document: Mentions) -> tuple[Span, ...]:
    """Where a name that opens with an abbreviation is written out: "European Research Council Starting Grant" for "ERC
    Starting Grant"."""
    opening, rest = term.text.split()[0], term.words[1:]
    if not (opening.isupper() and 3 <= len(opening) <= 6 and opening.casefold() == term.words[0]):
        return ()
    behind = document.find(rest)
    return tuple(
        Span(long.start, other.end)
        for long in document.find_initials(term.words[0])
        for other in behind
        if other.start == long.end + 1
    )


def _says_else(phrase: Phrase, term: Term, language: str) -> bool:
    """Whether a word that may stand for what a term asks for is one for another field in a language: the Italian
    "patente" is a driving licence, though the Spanish one is a patent."""
    own = _asking(term.words)
    if term.kind != TermKind.GENERIC or not own or any(phrase in _said(name, language) for name in own):
        return False
    fields = (name for name in _asking(phrase) if name.startswith("field.") and name not in own)
    return phrase != term.words and any(phrase in _said(name, language) for name in fields)


def _in_product(document: Mentions, span: Span, term: Term) -> bool:
    """Whether a word is the name of a product that is also a common word, beside its maker: the "Inventor" of
    "Autodesk Inventor" is no inventor, but a program of the kind that a term may ask for."""
    own = document.within(span)
    if len(own) != 1 or not concepts().ambiguous(own) or not document.written(span)[:1].isupper():
        return False
    named = concepts().sense(own)
    if named is not None and set(named.member_of) & set(term.concepts):
        return False
    longer = (concepts().sense(run) for run in document.around(span) if len(run) > 1)
    return any(sense is not None and bool(sense.member_of) for sense in longer)


def _names_periodical(document: Mentions, span: Span, term: Term) -> bool:
    """Whether a word is the end of a periodical's name, in capitals behind another: who stands in the "MIT Technology
    Review" has reviewed nothing."""
    own, written = document.within(span), document.written(span)
    if own not in _periodicals() or not written[:1].isupper() or term.text[:1].isupper():
        return False
    line = document.text[document.text.rfind("\n", 0, span.start) + 1 : span.start]
    return line.endswith(" ") and line.split()[-1:] != [] and line.split()[-1][0].isupper()


@cache
def _periodicals() -> frozenset[Phrase]:
    """The words by which names of periodicals end that are common words, too."""
    return frozenset(words(str(phrase)) for phrase in lexicon.load("refereed.yaml")["periodicals"])


def best_in(span: Span, found: Iterable[Mention]) -> float:
    """The strength of the surest mention inside a span; 0 where there is none."""
    return max((mention.strength for mention in found if span.contains(mention.span)), default=0.0)


def best_with_head(line: Span, place: Place | None, found: Iterable[Mention]) -> float:
    """The same of a line or the head of the entry that it stands in."""
    heads = () if place is None else (place.entry.head,)
    every = tuple(found)
    return max(best_in(span, every) for span in (line, *heads))


def hinted(terms: Iterable[Term], document: Mentions) -> bool:
    """Whether a document speaks of one of the terms, be it only of what is related to it."""
    return any(mention.strength >= RELATED for term in terms for mention in mentions(term, document))
