"""Whom somebody guides: whether a question asks for the people whom the person supervised ("whom does she supervise?",
"PhD students supervised"), not for the person's own supervisors, and where a CV speaks of such people."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import Tag, listed
from assistant.text import stem, tokenize, words

TAG = "ask.guided"
OF_GUIDES = ("field.adviser", "field.mentor", "topic.mentoring", "field.thesis", "field.position")
OF_STUDIES = ("section.education", "section.work", "section.teaching", "section.publications")
OF_TRAINEES = ("position.intern", "section.internship", "topic.leadership")  # what words for trainees say of others
BACK = {"refer.there", "refer.that", "refer.those"}  # an earlier turn says whom or where
NEAR = 4  # words within which the one who does it stands before the verb
BEHIND = 2  # or, in some languages, behind it
TITLED = 3  # words between "by" and the name of the one who does it, at most
APART = 8  # words between the guide and the guided in a line


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language: as they are, or as stems (`pupils`, `guides`, and `guided`: pupils and juniors)."""

    acts: frozenset[str]
    leads: frozenset[str]
    subjects: frozenset[str]
    passive: frozenset[str]
    participles: frozenset[str]
    by: frozenset[str]
    under: frozenset[tuple[str, ...]]
    pupils: frozenset[str]
    guides: frozenset[str]
    beside: frozenset[str]
    guided: frozenset[str]
    had: frozenset[tuple[str, ...]]
    trainees: frozenset[tuple[str, ...]]


@cache
def _of(language: str) -> _Words:
    content = lexicon.load("guided.yaml").get(language, {})

    def plain(key: str) -> frozenset[str]:
        return frozenset(word for phrase in content.get(key, ()) for word in words(str(phrase))[-1:])

    def phrases(key: str) -> frozenset[tuple[str, ...]]:
        return frozenset(words(str(phrase)) for phrase in content.get(key, ()))

    def stems(key: str) -> frozenset[str]:
        return frozenset(stem(word, language) for word in plain(key))

    return _Words(
        plain("acts") | plain("leads"),
        plain("leads"),
        plain("subjects"),
        plain("passive"),
        plain("participles"),
        plain("by"),
        phrases("under"),
        stems("pupils"),
        stems("guides"),
        plain("beside"),
        stems("pupils") | stems("juniors"),
        phrases("had"),
        phrases("trainees"),
    )


def of_guided(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str, candidate: Set[str]) -> tuple[Tag, ...]:
    """The tags, those for a supervisor replaced by TAG where the person was that. `candidate` are the words of the
    person's name."""
    at = _own_act(tagged, texts, language, candidate)
    if at is None:
        return tagged
    others = OF_GUIDES if not speaks_of_trainees(texts, language) else (*OF_GUIDES, *OF_TRAINEES)
    return (*(tag for tag in tagged if tag.name not in others), Tag(TAG, at, at + 1))


def _own_act(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str, candidate: Set[str]) -> int | None:
    """The word that says that the person guides somebody; None where none does."""
    known = _of(language)
    names = {tag.name for tag in tagged}
    who = "ask.who" in names and not (names.isdisjoint(OF_GUIDES[:3]) and known.leads.isdisjoint(texts))
    pupils = [i for i, word in enumerate(texts) if stem(word, language) in known.guided]
    trained = speaks_of_trainees(texts, language)
    if trained and names.isdisjoint(BACK) and (had := _at(texts, known.had)) is not None:
        return had
    elsewhere = any(
        name.startswith("section.") and name not in OF_STUDIES and not (trained and name in OF_TRAINEES)
        for name in names
    )
    if not (who or pupils) or names & BACK or elsewhere:
        return None  # "what did she supervise there?", "does he mentor anyone in his spare time?"
    under = _at(texts, known.under)
    if under is not None:
        return under
    persons = known.subjects | candidate
    for i, word in enumerate(texts):
        if word not in known.acts:
            continue
        before, behind = texts[max(0, i - NEAR) : i], texts[i + 1 : i + 1 + BEHIND]
        done_by_other = word in known.participles and not known.passive.isdisjoint(texts[:i])
        if behind[:1] and behind[0] in known.by:
            named = not candidate.isdisjoint(texts[i + 2 : i + 2 + TITLED])
            if named or not (persons | _objects(language)).isdisjoint(texts[i + 2 : i + 3]):
                return i  # "supervised by her"
            continue
        if not done_by_other and (
            not persons.isdisjoint(before) or (language != "en" and not persons.isdisjoint(behind))
        ):
            return i
        asked = any(tag.name in ("ask.who", "ask.when", "ask.where") for tag in tagged)
        ends = i + 1 >= len(texts) or language in ("it", "es", "pt")
        if pupils and pupils[0] < i and ends and not asked and word not in known.by and not done_by_other:
            return i  # "PhD students supervised", "quale dottorando segue?"
    return None


def _at(texts: tuple[str, ...], phrases: Set[tuple[str, ...]]) -> int | None:
    """The first word of the first of some phrases that stands in a question."""
    return next((i for i in range(len(texts)) for run in phrases if texts[i : i + len(run)] == run), None)


def speaks_of_trainees(texts: tuple[str, ...], language: str) -> bool:
    """Whether words of a language speak of people who learn at work: "interns", "alumnos en prácticas"."""
    return _at(texts, _of(language).trainees) is not None


def guides_now(said: tuple[str, ...], language: str) -> bool:
    """Whether a question asks whom the person guides: "who is she currently supervising?"."""
    known = _of(language)
    acts = [i for i, word in enumerate(said) if word in known.acts]
    whom = any(phrase == said[: len(phrase)] for phrase in listed(language, "ask", "who"))
    own = any(not known.subjects.isdisjoint(said[max(0, i - NEAR) : i + 1 + BEHIND]) for i in acts)
    by = any(word in known.by for word in said)
    return whom and own and not by and len(said) - 1 in acts


def _objects(language: str) -> frozenset[str]:
    """The pronouns of a language for the person, behind "by" ("her")."""
    said = lexicon.words("questions", language)["pronouns"]
    return frozenset(word for phrases in said.values() for phrase in phrases for word in words(str(phrase)))


def guides_somebody(line: str, language: str) -> bool:
    """Whether a line of a CV says that the person guides or guided somebody."""
    known = _of(language)
    texts = [stem(token.text, language) for token in tokenize(line)]
    guides = [i for i, word in enumerate(texts) if word in known.guides]
    pupils = [i for i, word in enumerate(texts) if word in known.guided]
    return any(0 < abs(i - j) <= APART for i in guides for j in pupils)


def only_guides(word: str, language: str) -> bool:
    """Whether a word of a question says no more than that somebody guides somebody: "co", "supervise", "students"."""
    known = _of(language)
    phrases = (*known.under, *known.had, *known.trainees)
    saying = known.acts | known.subjects | known.beside | {word for phrase in phrases for word in phrase}
    return word in saying or stem(word, language) in known.pupils
