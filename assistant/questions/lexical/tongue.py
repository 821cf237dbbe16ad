"""The language of a question: by its words, by marks that one language has, and by what the CV says."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import NameKind
from assistant.questions.lexical import tags, turns
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import Token, is_cjk

SHORT_WORD = 2  # letters of a word that tells no language
TITLE = 3  # words of a name that would tell a language
FEW_WORDS = 3  # of a question that is no sentence
_CHARACTERS = re.compile(r"[\u3400-\u9fff]+")
SCRAP = 14  # words of a question that may be little more than a name
FOREIGN = 2  # unknown words at least, and for each that is known


def language(
    text: str,
    raw: tuple[Token, ...],
    catalogue: Catalogue,
    default: str,
    known: Callable[[str], bool],
    *,
    follows: bool = False,
) -> str:
    """The language of a question. `default` is that of one that shows none; `known` tells words of a language that
    neither lexicon nor CV has; one that `follows` another may be a scrap that little but names stand in."""
    if any(mark in text for mark in "¿¡"):  # no other language has these marks
        return "es"
    texts = tuple(token.text for token in raw)
    said_so = turns.whole(texts)
    if len(said_so) == 1:  # "ha la patente?" is Italian, though Spanish has all of its words
        return said_so[0]
    preferred = (default, *catalogue.languages.values())
    found = tags.detect(_around_names(text, raw, catalogue), preferred)
    outside = _outside_names(text, raw, catalogue) if follows and found != default else ()
    if default == "zh" and outside and all(is_cjk(token.text) for token in outside):
        return default  # "在Acme呢？"
    if outside and len(outside) <= FEW_WORDS:
        found = tags.detect(outside, preferred)
    elif found != default and len(plain := _without_firms(raw, catalogue)) < len(raw):
        found = tags.detect(_around_names(text, plain, catalogue), preferred)
    if _is_foreign(raw, found, catalogue, known) or _is_at_home(raw, found, catalogue, default):
        return default
    return found


def _outside_names(text: str, raw: tuple[Token, ...], catalogue: Catalogue) -> tuple[Token, ...]:
    """The words of a scrap of a question outside what the CV writes the same ("Und University of Acme?"), its first
    word among them; () of a longer question."""
    if len(raw) > SCRAP:
        return ()
    texts = [document.text.replace("’", "'") for document in catalogue.documents.values()]
    text = text.replace("’", "'")
    outside, i = [], 0
    while i < len(raw):
        last = next((j for j in range(len(raw), i + 1, -1) if _is_named(text[raw[i].start : raw[j - 1].end], texts)), 0)
        if i == 0 or not raw[i].capital or not last:
            outside.append(raw[i])
            i += 1
        else:
            i = last
    return tuple(outside) if len(outside) < len(raw) else ()


def _is_named(words: str, texts: list[str]) -> bool:
    return any(words in text for text in texts)


def _around_names(text: str, raw: tuple[Token, ...], catalogue: Catalogue) -> tuple[Token, ...]:
    """The words of a question without the long names in it; where it is a sentence in letters around names that the CV
    has in characters ("Did she go to 苏州大学?"), without these, and so where it is one in characters around names in
    letters."""
    titles = _titles(text, raw, catalogue)
    raw = tuple(token for i, token in enumerate(raw) if i not in titles) or raw
    letters = tuple(token for token in raw if not is_cjk(token.text))
    if len(letters) == len(raw):
        return raw
    texts = [document.text for document in catalogue.documents.values()]
    named = all(len(run) > 1 and any(run in each for each in texts) for run in _CHARACTERS.findall(text))
    lexical = tags.of_language(tags.detect(letters))
    sentence = any(token.text in lexical.stop for token in letters) or (
        bool(letters) and all(token.text in lexical.vocabulary for token in letters)
    )
    if letters and not named and all(token.text in catalogue.vocabulary for token in letters):
        return tuple(token for token in raw if is_cjk(token.text))
    return letters if named and sentence else raw


def _without_firms(raw: tuple[Token, ...], catalogue: Catalogue) -> tuple[Token, ...]:
    """The words of a question but for names of organisations of several words, which may be in any language; all of
    them where nothing else stands in it."""
    texts = tuple(token.text for token in raw)
    kept: list[Token] = []
    i = 0
    while i < len(raw):
        length, names = catalogue.longest_at(texts, i)
        if length > 1 and not is_cjk(texts[i]) and any(name.kind == NameKind.ORGANISATION for name in names):
            i += length
            continue
        kept.append(raw[i])
        i += 1
    return tuple(kept) if kept else raw


def _titles(text: str, raw: tuple[Token, ...], catalogue: Catalogue) -> set[int]:
    """The positions of the long names with a capital that a CV has word for word: "Innovator of the Year, oui ou
    non ?" is no English."""
    texts = [document.text for document in catalogue.documents.values()]
    found: set[int] = set()
    first = 0
    while first < len(raw):
        last = first
        while last < len(raw) and not is_cjk(raw[last].text) and raw[last].text in catalogue.vocabulary:
            last += 1
        ends = range(last, first + TITLE - 1, -1) if raw[first].capital else ()
        titles = (end for end in ends if any(text[raw[first].start : raw[end - 1].end] in each for each in texts))
        end = next(titles, first + 1)
        if end > first + 1:
            found.update(range(first, end))
        first = end
    return found


def _is_foreign(raw: tuple[Token, ...], language: str, catalogue: Catalogue, known: Callable[[str], bool]) -> bool:
    """Whether a question is in no language of the lexicons: few of its words are of the one that is nearest, and most
    of the others are known nowhere."""
    shown = sum(token.text in tags.of_language(language).vocabulary for token in raw)
    strange = [
        token.text
        for token in raw
        if len(token.text) > SHORT_WORD
        and token.text.isalpha()
        and not (token.capital and token.start > 0)
        and token.text not in tags.every_word()
        and token.text not in catalogue.vocabulary
        and not (known(token.text) or thesaurus().has_word(token.text, language))
    ]
    return len(strange) >= FOREIGN and len(strange) >= FOREIGN * shown


def _is_at_home(raw: tuple[Token, ...], language: str, catalogue: Catalogue, default: str) -> bool:
    """Whether the few words of a question are as much of the default language, in which the CV is, as of another:
    "quota attainment" over a CV that has the word "quota" is no Italian."""
    if len(raw) > FEW_WORDS or default not in catalogue.languages.values() or default == language:
        return False
    own, other = (tags.of_language(each).vocabulary | tags.of_language(each).stop for each in (default, language))
    at_home = sum(token.text in own or token.text in catalogue.vocabulary for token in raw)
    return at_home >= sum(token.text in other for token in raw)
