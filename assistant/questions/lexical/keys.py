"""Keys of the CV lexicon that words stand for: degrees, languages."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import Tag, listed, of_language
from assistant.text import is_cjk, runs, stem, words

THESIS, ADVISER = "field.thesis", "field.adviser"
PREFIX = 5  # letters of a degree that a word for its thesis begins with
LONGEST = 2  # words of a word for a university
SHORT = 3  # letters of a word that is a word of its own more often than an abbreviation
NARROW = ("hospital", "university", "school")  # kinds of organisations whose words stand for one another
PLURAL = (0, 1, 2, 3)  # letters by which a plural is longer


@cache
def _phrases(group: str, languages: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    """The phrases of a group of the CV lexicon in some languages: folded words -> key."""
    found: dict[tuple[str, ...], str] = {}
    for language in languages:
        for key, phrases in lexicon.words("cv", language).get(group, {}).items():
            for phrase in phrases:
                found.setdefault(words(str(phrase)), str(key))
    return found


@cache
def _longest(group: str, languages: tuple[str, ...]) -> dict[str, int]:
    """How many words the longest phrase of a group has that begins with a word."""
    found: dict[str, int] = {}
    for phrase in _phrases(group, languages):
        found[phrase[0]] = max(found.get(phrase[0], 0), len(phrase))
    return found


@cache
def language_names(language: str) -> frozenset[str]:
    """The words for spoken languages in a language."""
    return frozenset(word for phrase in _phrases("languages", (language,)) for word in phrase)


@cache
def _calendar(language: str) -> frozenset[str]:
    """The stems of the names of days and months in a language, abbreviations aside: "DEC" may stand for anything."""
    content = lexicon.words("cv", language)
    names = [*content["weekdays"], *(name for listed in content["months"].values() for name in listed)]
    return frozenset(stem(word, language) for name in names for word in words(str(name)) if len(word) > 3)


def in_calendar(word: str, language: str) -> bool:
    """Whether a folded word is a day or a month, which have capitals in English and are no names of a CV."""
    return stem(word, language) in _calendar(language)


@cache
def same_key(phrase: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Every way in which the CV lexicon's languages name the degree or language that a phrase names; () if none."""
    found: list[tuple[str, ...]] = []
    for group in ("degrees", "languages"):
        known = _phrases(group, lexicon.languages("cv"))
        if phrase in known:
            found += [other for other, key in known.items() if key == known[phrase]]
    return tuple(found)


def lexicon_keys(
    texts: tuple[str, ...], group: str, capitals: tuple[bool, ...], languages: tuple[str, ...] = ()
) -> dict[int, tuple[int, str]]:
    """Phrases of a group of the CV lexicon among words: first word -> (length, key). One or two letters count only
    where they are capitals ("BS", not "be"). `languages` are those to look in, all by default."""
    languages = languages or lexicon.languages("cv")
    phrases, longest = _phrases(group, languages), _longest(group, languages)
    found: dict[int, tuple[int, str]] = {}
    if longest.keys().isdisjoint(texts):
        return found
    i = 0
    while i < len(texts):
        for length in range(min(longest.get(texts[i], 0), len(texts) - i), 0, -1):
            run = texts[i : i + length]
            key = phrases.get(run)
            short = sum(map(len, run)) < 3 and not is_cjk(run[0])
            if key is not None and not (short and not all(capitals[i : i + length])):
                found[i] = (length, key)
                i += length - 1
                break
        i += 1
    return found


@cache
def _organisations() -> frozenset[tuple[str, ...]]:
    """Kinds of organisation ("hospital", "law school"), over all languages."""
    return frozenset(
        words(str(phrase))
        for language in lexicon.languages("cv")
        for phrases in lexicon.words("cv", language)["organisations"].values()
        for phrase in phrases
    )


@cache
def alike_organisations(phrase: tuple[str, ...], *, sure: bool = False) -> tuple[tuple[str, ...], ...]:
    """All words, over all languages, for the kind of organisation that folded words stand for; () if for none, and,
    where the answer is to be `sure`, for a kind that is as wide as "company"."""
    groups: dict[str, list[tuple[str, ...]]] = {}
    for language in lexicon.languages("cv"):
        for key, phrases in lexicon.words("cv", language)["organisations"].items():
            groups.setdefault(key, []).extend(words(str(each)) for each in phrases)
    kinds = [group for key, group in groups.items() if not sure or key in NARROW]
    return tuple(dict.fromkeys(other for group in kinds if phrase in group for other in group))


@cache
def _workplaces() -> frozenset[tuple[str, ...]]:
    """Kinds of places to work at ("hotel"), organisations among them, over all languages."""
    asked = (listed(language, "workplaces") for language in lexicon.languages("questions"))
    return _organisations().union(*asked)


def is_workplace(phrase: tuple[str, ...]) -> bool:
    """Whether folded words are a kind of place to work at, such as a hotel."""
    return phrase in _workplaces()


@cache
def alike_places(phrase: tuple[str, ...], language: str) -> tuple[tuple[str, ...], ...]:
    """All words for the kind of place to work at that folded words stand for; () for none, and for a word of a
    language that any employer is asked for by ("company")."""
    if not is_workplace(phrase) or "field.employer" in of_language(language).phrases.get(phrase, ()):
        return ()
    return alike_organisations(phrase, sure=True) or (phrase,)


@cache
def _singulars(language: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The kinds of places to work at by their stems in a language."""
    return {tuple(stem(word, language) for word in phrase): phrase for phrase in sorted(_workplaces(), reverse=True)}


def workplace_of(phrase: tuple[str, ...], language: str) -> tuple[str, ...] | None:
    """The kind of place to work at that folded words of a language stand for, in the singular; None for none:
    "hospitals", but not "banking"."""
    if is_workplace(phrase):
        return phrase
    single = _singulars(language).get(tuple(stem(word, language) for word in phrase))
    return single if single is not None and len(phrase[-1]) - len(single[-1]) in PLURAL else None


def names_workplace(phrase: tuple[str, ...]) -> bool:
    """Whether folded words, or one of them, are a kind of place to work at: "empresa de energía"."""
    return is_workplace(phrase) or any(is_workplace((word,)) for word in phrase)


@cache
def _work_verbs(language: str) -> frozenset[tuple[str, ...]]:
    """What one does at a place of work in a language, as stems."""
    verbs = listed(language, "work_verbs")
    return frozenset(tuple(stem(word, language) for word in verb) for verb in verbs)


def is_work(phrase: tuple[str, ...], language: str) -> bool:
    """Whether folded words only say that somebody works, beside a word for the place ("cooks" of a hotel)."""
    return tuple(stem(word, language) for word in phrase) in _work_verbs(language)


@cache
def _universities() -> frozenset[tuple[str, ...]]:
    """Words for universities, over all languages."""
    return frozenset().union(*(listed(language, "universities") for language in lexicon.languages("questions")))


def names_university(said: tuple[str, ...]) -> bool:
    """Whether folded words have one for a university."""
    return any(run in _universities() for run in runs(said, LONGEST))


def is_organisation(phrase: tuple[str, ...]) -> bool:
    """Whether folded words are a kind of organisation, such as a hospital."""
    return phrase in _organisations()


def _led(texts: tuple[str, ...], tagged: tuple[Tag, ...], stop: frozenset[str]) -> set[int]:
    """The words right after one of leading or teaching people, small words left out: "supervised four PhD students"
    names no degree."""
    asking = {i for tag in tagged if tag.name.startswith("ask.") for i in range(tag.first, tag.last)}
    found = set()
    for tag in tagged:
        i = tag.last
        while tag.name.startswith("topic.") and i < len(texts) and (i in asking or texts[i] in stop):
            i += 1
        if tag.name.startswith("topic."):
            found.add(i)
    return found


def _of_theses(texts: tuple[str, ...], tagged: tuple[Tag, ...], language: str) -> dict[int, tuple[int, str]]:
    """The degrees that words for a thesis begin with: "Masterarbeit", "Doktorarbeit"."""
    singles = [tag.first for tag in tagged if tag.name == THESIS and tag.last - tag.first == 1]
    begun = ((i, degree_of_thesis(texts[i], language)) for i in singles)
    return {i: (1, key) for i, key in begun if key}


@cache
def degree_of_thesis(word: str, language: str) -> str:
    """The degree that a folded word for a thesis begins with ("masterarbeit"), as a key of the lexicon; "" if none."""
    known = {phrase[0]: key for phrase, key in _phrases("degrees", (language,)).items() if len(phrase) == 1}
    is_thesis = (word,) in listed(language, THESIS.partition(".")[0], THESIS.partition(".")[2])
    begun = (key for degree, key in known.items() if PREFIX <= len(degree) < len(word) and word.startswith(degree))
    return next(begun, "") if is_thesis else ""


def _done(texts: tuple[str, ...], language: str) -> set[int]:
    """The words right behind somebody who does something: "methods that she masters"; "has she masters?" is none."""
    subjects = {phrase for sex in ("she", "he") for phrase in listed(language, "pronouns", sex)[:1]}
    return {i for i in range(2, len(texts)) if texts[i - 1 : i] in subjects}


def _several(
    texts: tuple[str, ...], capitals: tuple[bool, ...], languages: tuple[str, ...], known: dict[int, tuple[int, str]]
) -> dict[int, tuple[int, str]]:
    """Abbreviations of degrees in the plural: "PhDs", "MBAs"."""
    single = tuple(
        word[:-1] if capital and len(word) >= SHORT and word.endswith("s") else ""
        for word, capital in zip(texts, capitals, strict=True)
    )
    return {i: found for i, found in lexicon_keys(single, "degrees", capitals, languages).items() if i not in known}


def degrees(
    texts: tuple[str, ...], capitals: tuple[bool, ...], language: str, tagged: tuple[Tag, ...]
) -> dict[int, tuple[int, str]]:
    """The degrees that a question names. Courses are no degree, one word such as "associate" or "intermediate" is
    more often something else (but not capitals such as "IB"), a "driving licence" is no licence, and "Ms" before a name
    is a form of address."""
    spoken = tuple(dict.fromkeys((language, "en")))
    found = lexicon_keys(texts, "degrees", capitals, spoken)
    found |= _several(texts, capitals, spoken, found)
    advised = any(tag.name == ADVISER for tag in tagged)  # who was so of one thesis is asked for
    found |= _of_theses(texts, tagged, language)
    if not found:
        return {}
    loose = ("associate", "secondary", "diploma")
    longer = [tag for tag in tagged if tag.last - tag.first > 1 and not (advised and tag.name == THESIS)]
    inside = {i for tag in longer for i in range(tag.first, tag.last)}
    of_thesis = {i for tag in tagged if tag.name == THESIS for i in range(tag.first, tag.last)}
    stop = of_language(language).stop
    addressed = {i for i in range(len(texts) - 1) if texts[i] in stop and capitals[i] and capitals[i + 1]}
    taught = _led(texts, tagged, stop)
    positions = {i for tag in tagged if tag.name.startswith("position.") for i in range(tag.first, tag.last)}
    verbs = _done(texts, language) if not any(tag.name == "ask.yes_no" for tag in tagged) else set()
    return {
        i: (n, key)
        for i, (n, key) in found.items()
        if key != "course"
        and i not in positions | addressed | taught | verbs
        and not (
            n == 1
            and (
                (key in loose and not (len(texts[i]) < SHORT and capitals[i]))
                or (i in inside and not (key == "phd" and i in of_thesis))  # a doctoral dissertation is that of one
            )
        )
    }
