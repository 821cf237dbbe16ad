"""Tags: what the words of a question mean, by the lexicon of its language.

A tag is "group.key" of `lexicon/questions/LANG.yaml` ("ask.when", "field.adviser", "section.work"). At every word
the longest phrase wins and may bear several tags.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from assistant import lexicon
from assistant.questions.lexical.vocabulary import Vocabulary
from assistant.text import Phrases, Token, fold, is_cjk, words

GROUPS = ("ask", "time", "order", "field", "section", "position", "topic", "refer", "talk", "off")
HEAD_FIRST = frozenset({"es", "fr", "it", "pt"})
"""Languages in which what narrows a noun stands behind it."""
HEAD_LAST = frozenset({"en", "de"})
"""Those in which it stands before it: "professional courses"."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A meaning of the words `[first, last)` of a question."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Words:
    """The lexicon of a language, ready to match: the tags of each phrase, and how many words the phrases have that
    begin with a word, most first."""

    language: str
    phrases: Mapping[tuple[str, ...], tuple[str, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    stop: frozenset[str]
    generic: frozenset[str]
    vocabulary: frozenset[str]
    cjk_stop: Mapping[str, tuple[tuple[str, ...], ...]]
    cjk_generic: frozenset[tuple[str, ...]]


def _phrases(content: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for group in GROUPS:
        for key, phrases in content[group].items():
            if isinstance(phrases, dict):
                for n, inner in phrases.items():
                    for phrase in inner:
                        yield f"{group}.{key}.{n}", phrase
            else:
                for phrase in phrases:
                    yield f"{group}.{key}", phrase


@cache
def of_language(language: str) -> Words:
    """The words of a question language; FileNotFoundError if the lexicon has none."""
    yamls = (lexicon.FOLDER / area / f"{language}.yaml" for area in ("questions", "light"))
    sources = (*yamls, Path(__file__))
    return lexicon.derived(f"tags-{language}", sources, lambda: _made(language))


def _made(language: str) -> Words:
    content = lexicon.words("questions", language)
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for tag, phrase in _phrases(content):
        found[words(phrase)].add(tag)
    lengths: dict[str, set[int]] = defaultdict(set)
    for phrase_words in found:
        lengths[phrase_words[0]].add(len(phrase_words))
    light = lexicon.words("light", language)
    stop_phrases = [words(p) for p in (*content["stop"], *(p for family in light["nothing"].values() for p in family))]
    generic = [words(p) for p in (*content["generic"], *(p for family in light["little"].values() for p in family))]
    work = [words(verb) for verb in content["work_verbs"]]
    stop = frozenset(p[0] for p in stop_phrases if len(p) == 1)
    cjk_stop: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for p in [*stop_phrases, *generic]:
        if len(p) > 1 and is_cjk(p[0]):
            cjk_stop[p[0]].append(p)
    return Words(
        language=language,
        phrases={phrase_words: tuple(sorted(tags)) for phrase_words, tags in found.items()},
        lengths={first: tuple(sorted(those, reverse=True)) for first, those in lengths.items()},
        stop=stop,
        generic=frozenset(p[0] for p in generic if len(p) == 1),
        vocabulary=frozenset(w for p in [*found, *stop_phrases, *generic, *work] for w in p),
        cjk_stop={first: tuple(rest) for first, rest in cjk_stop.items()},
        cjk_generic=frozenset(p for p in generic if len(p) > 1),
    )


@cache
def listed(language: str, *keys: str) -> Phrases:
    """The phrases of a list of a question lexicon, as folded words: listed("en", "working", "verbs"); KeyError if it
    has no such list."""
    content: Any = lexicon.words("questions", language)
    for key in keys:
        content = content[key]
    return Phrases(words(str(phrase)) for phrase in content)


@cache
def phrases(name: str, *keys: str) -> Phrases:
    """The phrases of a list of another lexicon, as folded words: phrases("rivals.yaml", "or", "en"); () if it has none
    under the last key, as of a language for which nothing is listed."""
    content: Any = lexicon.load(name)
    for key in keys[:-1]:
        content = content[key]
    return Phrases(words(str(phrase)) for phrase in content.get(keys[-1], ()))


@cache
def begun_by(language: str, *keys: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases of such a list by the word that each begins with, in the order of the list."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in listed(language, *keys):
        found[phrase[0]].append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}


def sexes(said: Set[str], language: str) -> set[str]:
    """Of "she" and "he" those by which a question, given by its folded words, calls somebody."""
    return {sex for sex in ("she", "he") if any(said >= set(phrase) for phrase in listed(language, "pronouns", sex))}


@cache
def function_words(language: str) -> frozenset[str]:
    """The words of a language of questions or of CVs that carry nothing; none where the lexicon has none."""
    if language in lexicon.languages("questions"):
        return of_language(language).stop
    return frozenset(lexicon.words("cv", language).get("function_words", ()))


@cache
def every_word() -> Vocabulary:
    """Every word of the question lexicons, whatever its language."""
    return Vocabulary(tuple(of_language(language).vocabulary for language in lexicon.languages("questions")))


def akin(word: str, other: str, language: str) -> bool:
    """Whether a word that only other languages have asks for a field or a section that a word of this language asks
    for, too ("projekts", "diplom")."""
    own = of_language(language)
    if word in own.vocabulary:
        return False
    elsewhere = (_asked(word, each) for each in lexicon.languages("questions") if each != language)
    return not _asked(other, language).isdisjoint(name for names in elsewhere for name in names)


def _asked(word: str, language: str) -> set[str]:
    """The fields and sections that a word alone asks for in a language."""
    names = of_language(language).phrases.get((word,), ())
    return {name for name in names if name.startswith(("field.", "section."))}


def opened(tagged: tuple[Tag, ...], text: str, tokens: tuple[Token, ...], language: str) -> tuple[Tag, ...]:
    """The tags, where the first word is "is" by its accent ("È iscritta …?") with that instead of "and"; an article in
    the middle ("la") is no "là"."""
    tagged = tuple(one for one in tagged if not _is_article(one, text, tokens, language))
    said = lexicon.words("questions", language)["is"]
    if not tokens or text[tokens[0].start : tokens[0].end].casefold() not in said:
        return tagged
    kept = (one for one in tagged if one.name != "refer.and" or one.first > 0)
    return (Tag("ask.yes_no", 0, 1), *kept)


def _is_article(one: Tag, text: str, tokens: tuple[Token, ...], language: str) -> bool:
    """Whether a word that would say "there" with an accent is written without one, and does not end the question."""
    if one.name != "refer.there" or one.last - one.first > 1 or one.last == len(tokens):
        return False
    written = text[tokens[one.first].start : tokens[one.first].end].casefold()
    return written in _unaccented(language) and written in of_language(language).stop


@cache
def _unaccented(language: str) -> frozenset[str]:
    """The words for "there" that have an accent, without it."""
    listed = (str(phrase) for phrase in lexicon.words("questions", language)["refer"]["there"])
    return frozenset(fold(phrase) for phrase in listed if fold(phrase) != phrase.casefold() and " " not in phrase)


def tag(texts: tuple[str, ...], language: str) -> tuple[tuple[Tag, ...], int]:
    """The tags of words, in order, and how much of them they cover in long phrases; words inside a longer phrase bear
    no tag of their own."""
    lexical = of_language(language)
    # the cover with the longest phrases (squares of lengths): "work" + "at the moment", not "work at" + "the moment"
    best: list[tuple[int, int, tuple[str, ...]]] = [(0, 0, ())] * (len(texts) + 1)
    for i in range(len(texts) - 1, -1, -1):
        best[i] = (best[i + 1][0], 1, ())
        for length, names in _phrases_at(texts, i, lexical):
            last = i + length
            if names[-1].startswith(ELLIPTIC) and _begins_longer(texts, last - 1, lexical):
                continue  # "the first author" is no "the first" of those named before
            if best[last][0] + length**2 >= best[i][0]:
                best[i] = (best[last][0] + length**2, length, names)
    found: list[Tag] = []
    i = 0
    while i < len(texts):
        _, length, names = best[i]
        found.extend(Tag(name, i, i + length) for name in names)
        if length > 1 and names == ("ask.yes_no",):  # "travaille-t-il" is a form of asking and a word of its own
            found.extend(_single(texts, i, i + length, lexical))
        i += length
    leading = tuple(_heading(one, texts, language) for one in found if not _needs_to_lead(one) or _leads(one, found))
    return leading, best[0][0]


ELLIPTIC = "refer.nth."


def _phrases_at(texts: tuple[str, ...], i: int, lexical: Words) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The phrases that begin at a word, the longest first: how many words each has, and its tags."""
    for length in lexical.lengths.get(texts[i], ()):
        names = lexical.phrases.get(texts[i : i + length])
        if names is not None and i + length <= len(texts):
            yield length, names


def _begins_longer(texts: tuple[str, ...], i: int, lexical: Words) -> bool:
    """Whether a phrase of several words begins at a word."""
    return i < len(texts) and any(length > 1 for length, _ in _phrases_at(texts, i, lexical))


HEADING = {"ask.stretch": "ask.how_long", "ask.tally": "ask.count"}
"""Words that ask for a length or a number where a question begins with them ("Years at Acme?", "Zähle die Preise"),
and nothing elsewhere."""


LONG_NAME = 6  # letters of the name of a network that is no word of a language
FRAME = "talk.frame"
"""Words that only frame a question ("could you tell me"); one alone ("check") does so at the beginning."""


def _needs_to_lead(one: Tag) -> bool:
    return one.name in HEADING or (one.name == FRAME and one.last - one.first == 1)


def _leads(one: Tag, found: list[Tag]) -> bool:
    """Whether only what opens a question stands before a tag."""
    opened = {i for tag in found if tag.name.startswith(("talk.", "refer.")) for i in range(tag.first, tag.last)}
    return all(i in opened for i in range(one.first))


def _heading(one: Tag, texts: tuple[str, ...], language: str) -> Tag:
    """What a tag that leads asks for; "zähle die Preise auf" asks for the prizes, not for their number."""
    if (
        one.name == "ask.tally"
        and texts[-1:]
        and texts[-1] in lexicon.load("frames.yaml")["reciting"].get(language, ())
    ):
        return Tag("ask.list", one.first, one.last)
    return Tag(HEADING.get(one.name, one.name), one.first, one.last)


def _single(texts: tuple[str, ...], first: int, last: int, lexical: Words) -> Iterator[Tag]:
    for i in range(first, last):
        names = lexical.phrases.get(texts[i : i + 1], ())
        yield from (Tag(name, i, i + 1) for name in names if not name.startswith(("ask.", "refer.")))


def stop_positions(tokens: tuple[Token, ...], language: str) -> frozenset[int]:
    """Positions of the words that carry nothing, stop phrases of several characters included."""
    lexical = of_language(language)
    texts = tuple(token.text for token in tokens)
    found = {i for i, text in enumerate(texts) if text in lexical.stop}
    for i, text in enumerate(texts):
        for phrase in lexical.cjk_stop.get(text, ()):
            if texts[i : i + len(phrase)] == phrase:
                found.update(range(i, i + len(phrase)))
    return frozenset(found)


@lru_cache(maxsize=4096)
def _telling(word: str) -> tuple[int, ...]:
    """How much a word tells that it is of each of the alphabetic languages: one that carries nothing else, most, but
    less than two words of another language ("employer" is French, "employer before" English). The name of a network is
    of none."""
    if word in _networks():
        return (0,) * len(_alphabetic())
    known = map(of_language, _alphabetic())
    return tuple((word in lexical.stop) + 2 * (word in lexical.vocabulary) for lexical in known)


@cache
def _networks() -> frozenset[str]:
    """The folded names of networks ("TikTok") that are long enough to be no other word."""
    return frozenset(fold(str(name)) for name in lexicon.load("networks.yaml") if len(str(name)) >= LONG_NAME)


@cache
def _alphabetic() -> tuple[str, ...]:
    return tuple(language for language in lexicon.languages("questions") if language != "zh")


def detect(tokens: tuple[Token, ...], preferred: tuple[str, ...] = ()) -> str:
    """The language of a question: the one whose words cover most of it. Where none or several do, the first of the
    preferred ones among them, else English."""
    known = lexicon.languages("questions")
    cjk = sum(is_cjk(token.text) for token in tokens)
    if cjk and "zh" in known and cjk >= (len(tokens) - cjk):
        return "zh"
    told = [_telling(token.text) for token in tokens]
    scores = (
        dict(zip(_alphabetic(), map(sum, zip(*told, strict=True)), strict=True))
        if told
        else dict.fromkeys(_alphabetic(), 0)
    )
    best = max(scores.values(), default=0)
    likely = [language for language in (*preferred, "en", *scores) if scores.get(language) == best]
    fallback = [language for language in preferred if language in known]
    return likely[0] if best or not fallback else fallback[0]
