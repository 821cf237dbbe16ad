"""The content words of a question: what it is about, apart from the words that only ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from assistant import lexicon
from assistant.questions.cvs.names import NameKind
from assistant.questions.dialogue import told
from assistant.questions.lexical import tags
from assistant.questions.lexical.chinese import segments
from assistant.questions.lexical.composed import Served
from assistant.questions.lexical.concepts import Sense, concepts, sense_at
from assistant.questions.lexical.held import product_at
from assistant.questions.lexical.keys import in_calendar
from assistant.questions.lexical.places import LONGEST as PLACE
from assistant.questions.lexical.places import places
from assistant.questions.lexical.spelling import CAPITAL_NOUNS
from assistant.questions.lexical.tags import Tag
from assistant.questions.lexical.thesaurus import LONGEST, thesaurus
from assistant.questions.links import Link
from assistant.text import Token, is_cjk, words
from assistant.types import Term, TermKind

HELP = "talk.help"
OF_WORK = ("field.position", "section.work")
DATING = ("ask.when", "ask.since")
TOPICAL = ("field.", "section.", "position.", "off.")  # tags whose words also tell a topic


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a question with what is known of them. `spoken` are those that only ask, `topical` those that name
    a field, a section or a kind of position, `ordering` those that order, by position; `phrases` are the longest of the
    thesaurus that begin at each."""

    text: str
    tokens: tuple[Token, ...]
    texts: tuple[str, ...]
    language: str
    tagged: tuple[Tag, ...]
    stop: frozenset[int]
    spoken: frozenset[int]
    topical: frozenset[int]
    ordering: frozenset[int]
    phrases: tuple[tuple[str, ...], ...]
    knows: Callable[[str], bool]

    def surface(self, first: int, last: int) -> str:
        """The words `[first, last)` as they are written."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def abbreviated(self, i: int) -> bool:
        """Whether a word has capitals behind its first letter ("SAP", "IoT"), in a question that is not all in them."""
        return any(map(str.isupper, self.surface(i, i + 1)[1:])) and not self.text.isupper()


def free_terms(
    text: str,
    tokens: tuple[Token, ...],
    language: str,
    tagged: tuple[Tag, ...],
    explained: frozenset[int],
    stop: frozenset[int],
    knows: Callable[[str], bool],
    asked_from: int,
) -> tuple[Term, ...]:
    """The terms among the words that no name, date, degree or language explains (`explained`, `stop`: positions);
    `asked_from` is the first word of the sentence that asks."""
    texts = tuple(token.text for token in tokens)
    topical = TOPICAL[:-1] if tags.sexes(set(texts), language) else TOPICAL  # "his forecasts" are none of the weather
    said = _Words(
        text=text,
        tokens=tokens,
        texts=texts,
        language=language,
        tagged=tagged,
        stop=stop,
        spoken=_covered(
            tuple(tag for tag in tagged if tag.name != HELP or tag.last - tag.first > 1),  # "the help centre"
            ("ask.", "time.", "order.", "refer.", "talk."),
        ),
        topical=_covered(tagged, topical),
        ordering=_covered(tagged, ("order.",)),
        phrases=tuple(thesaurus().longest_at(texts, i, language) for i in range(len(texts))),
        knows=knows,
    )
    free = {i for i in range(len(tokens)) if i not in explained | stop | said.spoken}
    served = concepts().served(said.texts, language, free)
    shared = _shared(said)
    framing = _covered(tagged, (tags.FRAME,))
    found: list[tuple[int, Term]] = []
    i = 0
    while i < len(tokens):
        read: tuple[Term | None, int] | None = None
        if served is not None and i == served.first and explained.isdisjoint(range(i, served.last)):
            read = _served(said, served), served.last
        elif i not in explained and i not in framing and not (i < asked_from and i in stop):
            thing, phrase = _thing(said, i), _phrase(said, i, explained)
            common = is_cjk(said.texts[i]) or not said.tokens[i].capital
            longer = thing is not None and phrase is not None and common and phrase[1] > thing[1]
            read = phrase if thing is None or longer else thing  # 博士生 is no 博士, "jeux de données" are no games
            place = _place(said, i, explained)
            read = place if place is not None and (read is None or read[1] < place[1]) else read  # "Estados Unidos"
            read = read or _topic(said, i)
            if read is None and not (i in stop or (i in said.spoken and i not in said.topical)):
                read = _segment(said, i, explained) or _word(said, i, shared.get(i, ()))
        if read is not None and read[0] is not None:
            found.append((i, _with_parts(said, read[0], i, read[1])))
        i = read[1] if read is not None else i + 1
    return tuple(
        term for term in _joined(told.weighed(found, tagged, explained, asked_from), text) if not _lone_character(term)
    )


def _with_parts(said: _Words, term: Term, first: int, last: int) -> Term:
    """A phrase with its words as terms of their own, unless it is a name or a turn of phrase: "user retention" is told
    by words for users and for retention that stand together, too."""
    if term.kind != TermKind.WORD or last - first < 2 or is_cjk(said.texts[first]):
        return term
    parts = tuple(_word(said, i, ())[0] for i in range(first, last) if i not in said.stop)
    return replace(term, parts=parts) if len(parts) > 1 else term


def _covered(tagged: tuple[Tag, ...], groups: tuple[str, ...]) -> frozenset[int]:
    """The positions that tags of some groups cover."""
    return frozenset(i for tag in tagged if tag.name.startswith(groups) for i in range(tag.first, tag.last))


def _sense_at(said: _Words, i: int) -> Sense | None:
    """What the longest phrase that begins at a word stands for, inflected or not; a German noun has a capital."""
    inflects = said.tokens[i].capital or said.language not in CAPITAL_NOUNS
    return sense_at(said.texts, i, said.language if inflects else "", narrowed=True)


def _thing(said: _Words, i: int) -> tuple[Term, int] | None:
    """A thing or a kind of thing that the taxonomy knows, and where it ends."""
    sense = _sense_at(said, i)
    if sense is not None and _cuts_word(said, i + len(sense.phrase)):
        return None
    if sense is None or not _counts(sense, said, i):
        return None
    last = i + len(sense.phrase)
    behind = sense_at(said.texts, last) if last < len(said.texts) else None
    if behind is not None and concepts().names_kind(behind.phrase, sense.phrase):  # "Marketo CRM" is no other CRM
        last += len(behind.phrase)
    run = range(i, last)
    by_tag = any(j in said.topical for j in run) and all(j in said.topical or j in said.stop for j in run)
    by_tag = by_tag or any(t.name in DATING and t.first <= i and last <= t.last for t in said.tagged)
    capital = any(token.capital and token.start > 0 for token in said.tokens[i:last])
    turn = not (capital or is_cjk(said.texts[i])) and any(j in said.stop for j in run)  # 吉他 has 他
    nouns = said.language in CAPITAL_NOUNS
    kind = TermKind.GENERIC if by_tag else _known_as(sense, said.tokens[i:last], turn, nouns, said.knows)
    if kind == TermKind.WORD and len(run) == 1 and said.abbreviated(i) and not (turn or nouns):
        kind = TermKind.KNOWN  # "NLP experience?"
    phrase = said.texts[i:last]
    sections = _covered(said.tagged, ("section.certificates",)) if sense.composed and not by_tag else frozenset()
    if not sections.isdisjoint(run):
        # of "a first aid certificate" the section is asked for by itself, and no other certificate will do
        phrase, kind = tuple(said.texts[j] for j in run if j not in sections | said.stop), TermKind.KNOWN
    # a turn of phrase ("coached a") stands for what it is an instance of
    senses = sense.names or (sense.member_of if turn else ())
    bare = concepts().sense(phrase) if phrase != said.texts[i:last] else None
    senses = (*senses, *(name for name in bare.names if name not in senses)) if bare is not None else senses
    named = _is_written_as_name(said, i, last) or product_at(said.text, said.tokens, i, said.language) > 0
    product = kind == TermKind.KNOWN and not sense.names and named
    meanings = () if product else _meanings(said, i, sense.phrase)  # TikTok is told by no other network
    asking = next((tag for tag in said.tagged if tag.name == "ask.used" and tag.first == i and tag.last < last), None)
    if asking is not None and sense.names:  # "working with children" is said by "children", too
        phrase = said.texts[asking.last : last]
        meanings += thesaurus().meanings(phrase, said.language)
    return Term(said.surface(i, last), phrase, kind, senses, meanings), last


def _meanings(said: _Words, first: int, phrase: tuple[str, ...]) -> tuple[int, ...]:
    """What words mean; an abbreviation only what it means itself: the German stem of "VAT" is that of a father."""
    known, written = thesaurus(), said.surface(first, first + len(phrase))
    if len(phrase) == 1 and written.isupper() and phrase[0] not in known.vocabulary(said.language):
        return ()
    return known.meanings(phrase, said.language)


def _is_written_as_name(said: _Words, first: int, last: int) -> bool:
    """Whether each of some words has a capital, where words that are no names have none."""
    return said.language not in CAPITAL_NOUNS and all(t.capital and t.start > 0 for t in said.tokens[first:last])


def _cuts_word(said: _Words, last: int) -> bool:
    """Whether a phrase that ends before a position cuts a Chinese word in two: the 客户开发 of 多少客户开发票."""
    end = said.tokens[last - 1].end
    return is_cjk(said.texts[last - 1]) and any(s.start < end < s.end for s in segments(said.text))


def _served(said: _Words, served: Served) -> Term:
    """What things are asked for by ("which software does she know for analysing interviews?"): the kind of things."""
    phrase = said.texts[served.first : served.last]
    sense = concepts().sense(phrase) if served.done else None
    own = sense.names if sense is not None else ()
    kinds = tuple(dict.fromkeys((*served.concepts, *own)))
    meanings = thesaurus().meanings(phrase, said.language) if served.done else ()
    return Term(said.surface(served.first, served.last), phrase, TermKind.WORD, kinds, meanings)


def _phrase(said: _Words, i: int, explained: frozenset[int]) -> tuple[Term, int] | None:
    """Several words that have one meaning ("pro bono", "im Ausland"), unless each has one of its own ("train
    apprentices"): then they need not stand together."""
    phrase = said.phrases[i]
    last = i + len(phrase)
    works = _covered(tuple(tag for tag in said.tagged if tag.last - tag.first == 1), OF_WORK)  # "job cuts" are no job
    small = said.stop - {i}  # the "de" of "jeux de données", which may also ask for a place
    if (
        not phrase
        or _apart(said, range(i, last))
        or _cuts_word(said, last)
        or any(j in explained or (j in said.topical and j not in works) for j in range(i, last))
        or (works.intersection(range(i, last)) and said.ordering.union(said.topical, said.stop) >= {*range(i, last)})
        or any(j in said.spoken for j in range(i, last) if j not in small | said.ordering)  # "the time to first value"
    ):
        return None
    topics = tuple(
        tag.name.partition(".")[2] for tag in said.tagged if tag.name.startswith("topic.") and tag.first == i
    )
    kind = TermKind.GENERIC if phrase in tags.of_language(said.language).cjk_generic else TermKind.WORD
    return Term(said.surface(i, last), phrase, kind, topics, thesaurus().meanings(phrase, said.language)), last


def _place(said: _Words, i: int, explained: frozenset[int]) -> tuple[Term, int] | None:
    """Several words that are the name of a place ("São Paulo", "New York"), which alone may be words like others."""
    for last in range(min(i + PLACE, len(said.tokens)), i + 1, -1):
        own = said.tokens[i:last]
        if (
            own[0].capital
            and own[-1].capital
            and places().known(said.texts[i:last])
            and explained.isdisjoint(range(i, last))
        ):
            return Term(said.surface(i, last), said.texts[i:last], TermKind.NAME), last
    return None


def _shared(said: _Words) -> dict[int, tuple[int, ...]]:
    """What words mean together that need not stand together, by the position of each, as each has a meaning of its
    own or a function word stands between ("filled the shelves"): what says "vital signs" speaks of the blood and of
    the pressure asked for by "blood pressure"."""
    found: dict[int, tuple[int, ...]] = {}
    for i in range(len(said.texts)):
        places = _across(said, i)
        if places and not is_cjk(said.texts[i]) and (len(places) <= places[-1] - i or _apart(said, places)):
            meanings = thesaurus().meanings(tuple(said.texts[j] for j in places), said.language)
            found.update((j, found.get(j, ()) + meanings) for j in places)
    return found


def _across(said: _Words, i: int) -> list[int]:
    """The words of the longest phrase of the thesaurus that begins at a word, where one function word may stand
    between two of them; none if there is no such phrase."""
    phrase = said.phrases[i]
    if phrase or i in said.stop:
        return list(range(i, i + len(phrase)))
    places = [i]
    while len(places) < LONGEST and places[-1] + 2 < len(said.texts):
        places.append(places[-1] + (2 if places[-1] + 1 in said.stop else 1))
    if places[-1] - i < len(places):
        return []  # no function word stands between: looked for above
    phrase = thesaurus().longest_at(tuple(said.texts[j] for j in places), 0, said.language)
    return places[: len(phrase)]


def _apart(said: _Words, places: Iterable[int]) -> bool:
    """Whether each word of a phrase has a meaning of its own: then they need not stand together, unless it is a noun
    that another one narrows ("banco de pruebas")."""
    run = list(places)
    if any(said.texts[j] in _narrowing(said.language) for j in run):
        return False
    own = [j for j in run if j not in said.stop]
    return len(own) > 1 and all(thesaurus().meanings((said.texts[j],), said.language) for j in own)


@cache
def _narrowing(language: str) -> frozenset[str]:
    """The words by which a noun narrows the one before it: "de"."""
    listed = lexicon.load("heads.yaml")["narrowing"].get(language, ())
    return frozenset(word for each in listed for word in words(str(each)))


def _topic(said: _Words, i: int) -> tuple[Term, int] | None:
    """Words of the lexicon that stand for a topic."""
    tag = next((tag for tag in said.tagged if tag.name.startswith("topic.") and tag.first == i), None)
    if tag is None:
        return None
    topic = tag.name.partition(".")[2]
    phrase = said.texts[i : tag.last]
    meanings = thesaurus().meanings(phrase, said.language)
    return Term(said.surface(i, tag.last), phrase, TermKind.WORD, (topic,), meanings), tag.last


def _segment(said: _Words, i: int, explained: frozenset[int]) -> tuple[Term | None, int] | None:
    """A Chinese word, as far as nothing else explains its characters; no term if it is a function word. None where
    the text is not Chinese."""
    if not is_cjk(said.texts[i]):
        return None
    at = said.tokens[i].start
    segment = next((s for s in segments(said.text) if s.start <= at < s.end), None)
    if segment is None:
        return None
    last = i
    while last < len(said.tokens) and said.tokens[last].end <= segment.end and last not in explained:
        last += 1
    alone = last - i < 2 and segment.end - segment.start > 1  # what is left of a word that is explained
    if not segment.content or alone or last == i:
        return None, max(last, i + 1)
    phrase = said.texts[i:last]
    lexical = tags.of_language(said.language)
    general = any(j in said.topical for j in range(i, last)) or phrase in lexical.cjk_generic
    kind = TermKind.GENERIC if general else TermKind.WORD
    return Term(said.surface(i, last), phrase, kind, (), thesaurus().meanings(phrase, said.language)), last


def _word(said: _Words, i: int, shared: tuple[int, ...]) -> tuple[Term, int]:
    """Any other word, `shared` what it means together with its neighbours."""
    token = said.tokens[i]
    meanings = tuple(dict.fromkeys((*_meanings(said, i, (token.text,)), *shared)))
    general = token.text in tags.of_language(said.language).generic and not said.abbreviated(i)  # "SOLID skills?"
    if i in said.topical or general:
        kind = TermKind.GENERIC
    elif meanings and said.surface(i, i + 1).isupper() and len(token.text) > 1:
        kind = TermKind.WORD  # "TV" is a word in capitals
    elif said.language in CAPITAL_NOUNS and said.surface(i, i + 1).isupper() and len(token.text) > 1:
        kind = TermKind.NAME  # "BME"
    elif (
        token.capital
        and (i > 0 or said.abbreviated(i))
        and said.language not in CAPITAL_NOUNS
        and not in_calendar(token.text, said.language)
    ):
        kind = TermKind.NAME
    else:
        kind = TermKind.WORD
    return Term(said.surface(i, i + 1), (token.text,), kind, (), () if kind == TermKind.NAME else meanings), i + 1


def linked_terms(
    text: str, tokens: tuple[Token, ...], links: tuple[Link, ...], keys: dict[int, tuple[int, str]]
) -> tuple[Term, ...]:
    """What the question names and the CV or its lexicon has: names, degrees, languages."""
    found = []
    for link in links:
        if not link.of(NameKind.CANDIDATE, NameKind.SECTION):
            found.append(Term(link.text, tuple(link.text.split()), TermKind.LINKED))
    for first, (length, _) in keys.items():
        run = tokens[first : first + length]
        found.append(Term(text[run[0].start : run[-1].end], tuple(t.text for t in run), TermKind.LINKED))
    return tuple(found)


def _lone_character(term: Term) -> bool:
    """A Chinese character that nothing explains is a particle more often than a word."""
    return term.kind == TermKind.WORD and len(term.words) == 1 and is_cjk(term.words[0])


def _known_as(
    sense: Sense, run: tuple[Token, ...], phrase: bool, nouns: bool, knows: Callable[[str], bool]
) -> TermKind:
    """A thing that the taxonomy knows must be found where it is written as a name or is no word of the language; the
    name of a kind of things ("databases") is a word like others."""
    if phrase:
        return TermKind.WORD
    if nouns or is_cjk(run[0].text):  # a capital tells nothing here
        return TermKind.WORD if sense.names else TermKind.KNOWN
    capital = any(token.capital and (token.start > 0 or sense.member_of) for token in run)
    strange = not sense.names and not all(knows(token.text) for token in run)
    return TermKind.KNOWN if capital or strange else TermKind.WORD


def _counts(sense: Sense, said: _Words, first: int) -> bool:
    """Whether a phrase of the taxonomy is meant as such."""
    phrase = sense.phrase
    if product_at(said.text, said.tokens, first, said.language) == len(phrase):
        return True
    if concepts().ambiguous(phrase):
        return said.tokens[first].capital and (said.tokens[first].start > 0 or said.abbreviated(first))
    lexical = tags.of_language(said.language)
    telling = [word for word in phrase if word not in lexical.stop]
    sorted_kind = len(telling) > 1 and any(map(concepts().is_sorted, sense.names))  # "herramienta de diseño"
    return sorted_kind or not all(word in lexical.generic for word in telling)


def _joined(terms: list[Term], text: str) -> tuple[Term, ...]:
    """The words of one name that stand together are one term."""
    joined: list[Term] = []
    for term in terms:
        last = joined[-1] if joined else None
        if last is not None and last.kind == term.kind == TermKind.NAME and f"{last.text} {term.text}" in text:
            joined[-1] = Term(f"{last.text} {term.text}", last.words + term.words, term.kind)
        else:
            joined.append(term)
    return tuple(joined)
