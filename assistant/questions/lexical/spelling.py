"""Typing errors in a question: a word that nobody knows becomes the nearest word that the lexicon or the CV knows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable
from functools import cache, lru_cache

from assistant import lexicon
from assistant.questions.lexical.vocabulary import Vocabulary
from assistant.text import Token, fold, is_cjk, stem, words

Words = frozenset[str] | Vocabulary
SHORTEST = 3  # letters of a word that is worth correcting
SHORT = 4  # letters of a word that is corrected only by a letter more, or two of its own that are swapped
LONG = 6  # letters of one that may be meant for any word of the language
ALIKE = 0.5  # what a doubled letter costs
DROPPED = 0.8  # what a letter that is left out, or two that are swapped, cost
ELSEWHERE = 0.15  # what a word costs that only a later vocabulary has
PART = 3  # letters of a part of a compound
BEGUN, ENDING = 5, 3  # letters that forms of a word have in common at least, and of their endings at most
CAPITAL_NOUNS = frozenset({"de"})
"""Languages in which a capital does not tell a name."""
BEGINNING = 0.3  # what another first letter costs
LAST = "\U0010ffff"  # behind every letter
_DOUBLED = re.compile(r"(.)\1+")


def _allowed(word: str, name: bool) -> int:
    """The errors that a word may have: two if it is long and no name, which may well be one that nobody knows."""
    return 1 if len(word) < 8 or name else 2


@lru_cache(maxsize=64)
def _by_length(vocabulary: frozenset[str]) -> dict[int, list[str]]:
    """The words that are worth comparing by their length, each list in the order of the alphabet."""
    found: dict[int, list[str]] = defaultdict(list)
    for word in sorted(vocabulary):
        if len(word) > SHORTEST:
            found[len(word)].append(word)
    return found


def _comparable(word: str, vocabulary: frozenset[str], shorter: int, longer: int) -> list[list[str]]:
    """The words that are at most so many letters shorter or longer, each length by itself."""
    lengths = _by_length(vocabulary)
    return [lengths[near] for near in range(len(word) - shorter, len(word) + longer + 1) if near in lengths]


def _beginning(compared: list[list[str]], starts: Iterable[str]) -> list[str]:
    """Of words in the order of the alphabet, those that begin with some letters."""
    found: list[str] = []
    for several in compared:
        for start in starts:
            found += several[bisect_left(several, start) : bisect_left(several, start + LAST)]
    return found


def _single(word: str) -> str:
    """The word with doubled letters written once."""
    return _DOUBLED.sub(r"\1", word)


def _cost(word: str, other: str) -> float:
    """How far a word is from what may be meant: errors (optimal string alignment: Damerau-Levenshtein without
    repeated edits), those that fingers make most often cheaper."""
    from rapidfuzz.distance import OSA

    errors = float(OSA.distance(word, other))
    if _single(word) == _single(other):
        return ALIKE
    missed = len(other) - len(word) == errors or (len(other) == len(word) and sorted(other) == sorted(word))
    return errors * (DROPPED if missed else 1.0) + (BEGINNING if word[0] != other[0] else 0.0)


@cache
def _sounds() -> dict[str, tuple[str, ...]]:
    """The beginnings of words, each with those that are written for it."""
    return {str(one): tuple(map(str, others)) for one, others in lexicon.load("spelled.yaml")["sounds"].items()}


def _sounding(word: str) -> list[str]:
    """How a longer word may begin instead, with the letter behind."""
    if len(word) < LONG:
        return []
    begins = [begin for begin in _sounds() if word.startswith(begin)]
    return [other + word[len(begin) : len(begin) + 1] for begin in begins for other in _sounds()[begin]]


@lru_cache(maxsize=64)
def _candidates(word: str, vocabulary: frozenset[str], name: bool) -> list[str]:
    """The words of a vocabulary that may be meant: one typing error away (two in a word of eight letters or more), or
    the same but for doubled letters. The last ones are kept, as a word is first looked for in the words of questions
    alone."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    allowed = _allowed(word, name)
    compared = _comparable(word, vocabulary, allowed, allowed)
    # who errs seldom errs in the first letter, "roten" is not "noten", but for one that sounds alike
    begun = _beginning(compared, {word[0], *_sounding(word), *([word[1] + word[0]] if word[0] != word[1] else [])})
    found = [match[0] for match in process.extract(word, begun, scorer=OSA.distance, score_cutoff=allowed, limit=None)]
    if len(word) <= SHORT:
        return [w for w in found if (w[0] == word[0] and len(w) > len(word)) or sorted(w) == sorted(word)]
    single = _single(word)
    compared = _comparable(word, vocabulary, allowed, allowed + 1)
    alike = _beginning(compared, {single[:2], word[0] * 2})
    return found + [w for w in alike if w[-1] == word[-1] and _single(w) == single]


@lru_cache(maxsize=4096)
def nearest(word: str, vocabularies: tuple[Words, ...], *, name: bool = False) -> str | None:
    """The word that is meant most likely: the cheapest; ties go to the word that shares the longest beginning. `name`:
    whether it is written as a name."""
    costs: dict[str, float] = {}
    for rank, vocabulary in enumerate(vocabularies):
        parts = vocabulary.parts if isinstance(vocabulary, Vocabulary) else (vocabulary,)
        for other in (other for part in parts for other in _candidates(word, part, name)):
            cost = _cost(word, other)
            of_questions = name and other in vocabularies[0]
            if not of_questions or cost <= DROPPED:  # "Rolex" is no "role", "Emial" is "email"
                costs.setdefault(other, cost + rank * ELSEWHERE)
    return min(costs, key=lambda other: (costs[other], -_in_common(word, other), other), default=None)


def _in_common(word: str, other: str) -> int:
    """How many letters two words begin with alike."""
    unlike = (i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b)
    return next(unlike, min(len(word), len(other)))


@cache
def _spellings(language: str) -> dict[str, str]:
    """What people write in chats for a word of a language ("gud" for "good")."""
    written = lexicon.load("spelled.yaml").get(language, {})
    return {fold(str(form)): fold(str(word)) for word, forms in written.items() for form in forms}


@cache
def _endings(language: str) -> tuple[tuple[str, str], ...]:
    """Endings that people write for others in a language ("hobbys" for "hobbies")."""
    written = lexicon.load("spelled.yaml")["endings"].get(language, {})
    return tuple((fold(str(form)), fold(str(own))) for form, own in written.items())


def _by_ending(word: str, vocabularies: Iterable[Words], language: str) -> str | None:
    """The word of some vocabularies that is meant by one with a wrong ending."""
    formed = [word.removesuffix(form) + own for form, own in _endings(language) if word.endswith(form)]
    return next((each for vocabulary in vocabularies for each in formed if each in vocabulary), None)


@cache
def _apart(language: str) -> dict[str, int]:
    """What people write as one word in a language for two, and how long the first of them is: "whos"."""
    written = lexicon.load("spelled.yaml")["apart"].get(language, ())
    parts = (words(str(phrase)) for phrase in written)
    return {"".join(both): len(both[0]) for both in parts}


def apart(tokens: tuple[Token, ...], language: str, vocabulary: frozenset[str]) -> tuple[Token, ...]:
    """The tokens with two words that are written as one as two ("whos", "aujourdhui"), but for words of the CV."""
    found: list[Token] = []
    for token in tokens:
        first = _apart(language).get(token.text, 0) if token.text not in vocabulary else 0
        at = token.start + first
        if first and token.end - token.start == len(token.text):
            found.append(Token(token.text[:first], token.start, at, token.capital))
            token = Token(token.text[first:], at, token.end, capital=False)
        found.append(token)
    return tuple(found)


def joined(tokens: tuple[Token, ...], vocabulary: frozenset[str], stop: frozenset[str]) -> tuple[Token, ...]:
    """The tokens with two that the CV writes as one word joined ("school children"), unless it has both."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        parts = (last.text, token.text) if last is not None else ()
        apart = last is not None and all(len(p) >= PART and p.isalpha() and p not in stop for p in parts)
        if last is not None and apart and "".join(parts) in vocabulary and not vocabulary.issuperset(parts):
            found[-1] = Token("".join(parts), last.start, token.end, last.capital)
        else:
            found.append(token)
    return tuple(found)


def correct(
    tokens: tuple[Token, ...],
    vocabularies: tuple[Words, ...],
    known: Callable[[str], bool],
    language: str,
    foreign: Container[str] = frozenset(),
    further: Callable[[], frozenset[str]] = frozenset,
    akin: Callable[[str, str], bool] = lambda word, other: False,
    exists: Callable[[str], bool] = lambda word: False,
) -> tuple[Token, ...]:
    """The tokens with unknown words corrected; `known` tells a word that is right though no vocabulary has it. The
    first vocabulary is that of questions: words of three letters are looked for in it alone, and not if they are
    written as abbreviations are; so are words that another language has (`foreign`). `further` are words of the
    language for which long ones may be meant that are no names. `akin` tells that a word of another language asks for
    the same as one of the first vocabulary: then this one is meant ("projekts"). `exists` tells that the language has a
    word: then only another form of it is meant."""

    def searched(token: Token, *, name: bool) -> tuple[Words, ...]:
        if len(token.text) <= SHORTEST or token.text in foreign:
            return vocabularies[:1]
        a_name = name or (token.capital and language not in CAPITAL_NOUNS)
        return vocabularies if a_name or len(token.text) < LONG else (*vocabularies, further())

    def corrected(token: Token) -> Token:
        word = token.text
        chat = _spellings(language).get(word)
        if chat is not None and word.isalpha() and (not token.capital or len(word) >= SHORT):
            return Token(chat, token.start, token.end, token.capital)
        if word in vocabularies[0] or not word.isalpha() or is_cjk(word[0]):
            return token
        formed = _by_ending(word, vocabularies, language)
        if formed is not None:
            return Token(formed, token.start, token.end, token.capital)
        if any(word in vocabulary for vocabulary in vocabularies[1:2]):
            return token
        near = nearest(word, vocabularies[:1]) if len(word) > SHORT else None
        if near is not None and akin(word, near):
            return Token(near, token.start, token.end, token.capital)
        if any(word in vocabulary for vocabulary in vocabularies):
            return token
        if len(word) < SHORTEST or (len(word) <= SHORTEST and token.capital):
            return token
        if known(word):
            return token
        name = token.capital and token.start > 0 and language not in CAPITAL_NOUNS
        found = nearest(word, searched(token, name=name), name=name)
        if found is None or (exists(word) and not is_form(word, found)):
            return token
        return Token(found, token.start, token.end, token.capital)

    def is_form(word: str, other: str) -> bool:
        """Whether one word is a form of another: of the same stem or, of questions, with another ending ("connaissent")
        or a doubled letter."""
        same = _in_common(word, other)
        ending = same >= BEGUN and max(len(word), len(other)) - same <= ENDING
        asking = other in vocabularies[0] and (ending or _single(word) == _single(other))
        return asking or stem(word, language) == stem(other, language)

    return tuple(corrected(token) for token in tokens)
