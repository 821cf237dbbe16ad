"""The language of a question: by its words, by marks that one language has, and by what the CV says."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.lexical import tags, turns
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import Token, fold, is_cjk

SHORT_WORD = 2  # letters of a word that tells no language
_CHARACTERS = re.compile(r"[\u3400-\u9fff]+")
OPENINGS = {"è ": "it", "é ": "pt"}  # the words for "is", which no other language writes so
FEW_WORDS = 3  # of a question that is no sentence
FOREIGN = 2  # unknown words at least, and for each that is known


def language(
    text: str,
    raw: tuple[Token, ...],
    catalogue: Catalogue,
    default: str,
    known: Callable[[str], bool],
) -> str:
    """The language of a question. `default` is that of one that shows none; `known` tells words of a language that
    neither lexicon nor CV has."""
    if any(mark in text for mark in "¿¡"):  # no other language has these marks
        return "es"
    if text.lstrip()[:2].casefold() in OPENINGS:
        return OPENINGS[text.lstrip()[:2].casefold()]
    texts = tuple(token.text for token in raw)
    said_so = turns.whole(texts)
    if len(said_so) == 1:  # "ha la patente?" is Italian, though Spanish has all of its words
        return said_so[0]
    preferred = (default, *catalogue.languages.values())
    found = tags.detect(_around_names(text, raw, catalogue), preferred)
    if _is_foreign(raw, found, catalogue, known):
        return default
    if _is_at_home(raw, found, catalogue, default) and not (default == "en" and _is_accented(text, raw, catalogue)):
        return default
    return found


def _around_names(text: str, raw: tuple[Token, ...], catalogue: Catalogue) -> tuple[Token, ...]:
    """The words of a question; where it is a sentence in letters around names that the CV has in characters ("Did she
    go to 苏州大学?"), without these, and so where it is one in characters around names in letters."""
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


def _is_accented(text: str, raw: tuple[Token, ...], catalogue: Catalogue) -> bool:
    """Whether a word of a question has an accent, which English words do not, and no CV writes it so: "Expérience"."""
    written = (text[token.start : token.end] for token in raw if not is_cjk(token.text))
    accented = [word.casefold() for word in written if word.casefold() != fold(word)]
    return any(word not in document.text.casefold() for word in accented for document in catalogue.documents.values())


def _is_at_home(raw: tuple[Token, ...], language: str, catalogue: Catalogue, default: str) -> bool:
    """Whether the few words of a question are as much of the default language, in which the CV is, as of another:
    "quota attainment" over a CV that has the word "quota" is no Italian."""
    if len(raw) > FEW_WORDS or default not in catalogue.languages.values() or default == language:
        return False
    own, other = (tags.of_language(each).vocabulary | tags.of_language(each).stop for each in (default, language))
    known = [token for token in raw if token.text in own or token.text in catalogue.vocabulary]
    if any(token not in known and token.text in tags.of_language(language).stop for token in raw):
        return False  # "Was ist Acme?"
    return len(known) >= sum(token.text in other for token in raw)
