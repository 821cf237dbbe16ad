"""Where a CV says that people were led: "manage two junior designers", "line manager of three data engineers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant import lexicon
from assistant.questions.lexical.tags import function_words
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import Token, stem, tokenize, words
from assistant.types import Span

LONGEST = 4  # words of a phrase
AHEAD = 5  # words within which the number follows the verb
BEFORE = 2  # words before the number within which a group stands
BEHIND = 5  # and the people follow the number
LONG = 5  # letters of a word for a trade that longer words may end in
FURTHER = 12  # words within which a number follows right before which no other word of people stands: "and 12 nurses"
FAR = 8  # words within which a group that is led without a number stands


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language as stems, phrase by phrase, and its numbers in words."""

    verbs: frozenset[tuple[str, ...]]
    people: frozenset[tuple[str, ...]]
    trades: frozenset[tuple[str, ...]]
    ends: tuple[str, ...]
    heads: tuple[str, ...]
    under: frozenset[tuple[str, ...]]
    groups: frozenset[tuple[str, ...]]
    numbers: frozenset[str]
    links: frozenset[str]
    along: frozenset[str]
    crowds: frozenset[tuple[str, ...]]


@cache
def _of(language: str) -> _Words:
    content = lexicon.load("led.yaml").get(language, {})

    def stems(key: str) -> frozenset[tuple[str, ...]]:
        return frozenset(_stems(words(str(phrase)), language) for phrase in content.get(key, ()))

    known = language in lexicon.languages("questions")
    numbers = lexicon.words("questions", language)["measure"]["numerals"] if known else ()
    things = {words(str(phrase)) for phrase in content.get("things", ())}
    trades = {form for trade in _trades(language) - things for form in _forms(trade, content.get("many", ()))}
    ends = [w for phrase in content.get("ends", ()) for w in words(str(phrase))]
    long = (trade[0] for trade in trades if len(trade) == 1 and len(trade[0]) >= LONG)
    return _Words(
        verbs=stems("verbs"),
        people=stems("people"),
        trades=frozenset(trades),
        ends=(*ends, *long) if ends else (),
        heads=tuple(w for phrase in content.get("heads", ()) for w in words(str(phrase))),
        under=stems("under"),
        groups=stems("groups"),
        numbers=frozenset(w for phrase in (*numbers, *_counting(language)) for w in words(str(phrase))),
        links=frozenset(w for phrase in content.get("links", ()) for w in words(str(phrase))),
        along=frozenset(w for phrase in content.get("along", ()) for w in words(str(phrase))),
        crowds=frozenset(words(str(phrase)) for phrase in content.get("crowds", ())),
    )


@cache
def _trades(language: str) -> frozenset[tuple[str, ...]]:
    """The words for what people are by trade."""
    listed = lexicon.words("cv", language)["positions"].values() if language in lexicon.languages("cv") else ()
    said = (words(str(phrase)) for phrases in listed for phrase in phrases)
    return frozenset(phrase for phrase in said if 0 < len(phrase) <= 2)


def _forms(trade: tuple[str, ...], many: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """A word for a trade, and what it is of several: `many` tells for each ending what then stands for it ("y>ies").
    Their stems are too short: "accounts" are no accountants."""
    yield trade
    *first, last = trade
    for old, _, new in (str(each).partition(">") for each in many):
        if last.endswith(old):
            yield (*first, last[: len(last) - len(old)] + new)


def _counting(language: str) -> tuple[str, ...]:
    """The words for two and more."""
    listed = lexicon.words("cv", language)["numbers"] if language in lexicon.languages("cv") else ()
    return tuple(str(word) for word in listed[1:])


@cache
def teaching() -> frozenset[int]:
    """The meanings of the words for teaching people."""
    return _meant_by("taught")


@cache
def teaching_people_alone() -> frozenset[int]:
    """Those of them that are not for teaching machines, too, as "training" is."""
    return teaching() - _meant_by("taught_machines")


def _meant_by(key: str) -> frozenset[int]:
    said = lexicon.load("led.yaml")["en"][key]
    return frozenset(meaning for word in said for meaning in thesaurus().meanings(words(str(word)), "en"))


def led(text: str, tokens: tuple[Token, ...], language: str) -> tuple[Span, ...]:
    """The places, each from the verb to the people, within one line or sentence."""
    known = _of(language)
    stems = tuple(stem(token.text, language) for token in tokens)
    found: list[Span] = []
    for i in range(len(tokens)):
        last = _phrase(stems, i, known.verbs)
        if (own := _reporting(text, tokens, stems, i, known)) is not None:
            found.append(own)
            continue
        if last == i:
            continue
        numbers = [j for j in range(last, min(last + FURTHER, len(tokens))) if _counts(tokens[j], known)]
        ends = ((j, _end(text, tokens, stems, i, last, j, known)) for j in numbers)
        number, end = next(((j, end) for j, end in ends if end is not None), (last, None))
        if end is None or "," in text[tokens[last - 1].end : tokens[number].start]:
            continue  # "a manager in software, 210 staff" leads nobody
        known_already = found and tokens[i].start < found[-1].end
        if not known_already and _is_one(text, tokens[i], tokens[number]):
            found.append(Span(tokens[i].start, tokens[end - 1].end))
    return tuple(found)


def _end(
    text: str, tokens: tuple[Token, ...], stems: tuple[str, ...], first: int, last: int, number: int, known: _Words
) -> int | None:
    """Where the people end who are led, of the words from a verb (`first` to `last`) and a number behind it: those of
    the number, or the group that it is the size of; None where it numbers neither, or stands too far off."""
    near = number < last + AHEAD
    if not near and not (
        tokens[number - 1].text in known.along and _people(tokens, stems, number + 1, known) > number + 1
    ):
        return None
    people = (_people(tokens, stems, j, known) for j in range(number + 1, min(number + 1 + BEHIND, len(tokens))))
    ends = (e for j, e in enumerate(people, number + 1) if e > j)
    end = next((e for e in ends if _is_one(text, tokens[first], tokens[e - 1])), None)
    if tokens[number].text.endswith(known.heads or "\n"):
        return number + 1  # "eines zehnköpfigen Teams"
    grouped = any(_phrase(stems, j, known.groups) > j for j in range(max(last, number - BEFORE), number))
    return number + 1 if end is None and grouped else end


def _reporting(text: str, tokens: tuple[Token, ...], stems: tuple[str, ...], first: int, known: _Words) -> Span | None:
    """The place where words that begin at a word say that people are led, and how many stands right before or behind
    them: "12 direct reports", "15 personas a cargo", "Teamgröße: 9"."""
    last = _phrase(stems, first, known.under)
    if last == first:
        return None
    near = (*range(last, min(last + BEFORE, len(tokens))), *range(first - 1, max(-1, first - 1 - BEFORE), -1))
    places = (
        Span(tokens[min(first, j)].start, tokens[max(last - 1, j)].end) for j in near if _counts(tokens[j], known)
    )
    return next((place for place in places if "\n" not in place.of(text)), None)


def tells_leading(text: str, language: str) -> bool:
    """Whether a text has a word for leading somebody or something: "Lead the work on tariffs, with two officers"."""
    stems = tuple(stem(token.text, language) for token in tokenize(text))
    return any(_phrase(stems, i, _of(language).verbs) > i for i in range(len(stems)))


def led_groups(text: str, tokens: tuple[Token, ...], language: str) -> tuple[Span, ...]:
    """The places where a group is led, of which no number is told: "Gestión del equipo", "led the design team"."""
    verbs = _of(language).verbs
    stems = tuple(stem(token.text, language) for token in tokens)
    found: list[Span] = []
    for i in range(len(tokens)):
        last = _phrase(stems, i, verbs)
        end = _group_end(tokens, last, language) if last > i else last
        if end > last and _is_one(text, tokens[i], tokens[end - 1]):
            found.append(Span(tokens[i].start, tokens[end - 1].end))
    return tuple(found)


def _group_end(tokens: tuple[Token, ...], first: int, language: str) -> int:
    """Where a group that is led as such ends, "the mobile development team", "del equipo": small words, then at most
    two that tell which, then the word for the group; `first` where there is none, as of "with the team"."""
    known = _of(language)
    texts = tuple(token.text for token in tokens[first : first + FAR])
    links = next((i for i, text in enumerate(texts) if text not in known.links), len(texts))
    for i in range(links, min(links + 3, len(texts))):
        if end := next((i + len(each) for each in known.crowds if texts[i : i + len(each)] == each), 0):
            return first + end
        if texts[i] in function_words(language):
            break
    return first


def _is_one(text: str, first: Token, last: Token) -> bool:
    """Whether two words stand in one line and one sentence."""
    return not any(mark in text[first.start : last.end] for mark in "\n.;:")


def headcounts(text: str, numbers: tuple[Span, ...], language: str, *, groups: bool = False) -> tuple[Span, ...]:
    """Of the numbers of a text those of people: "6 engineers", "a team of 14", "Team Size 12", "a 14-strong
    crew"; `groups`: only those of a group. "12 teams" are no people."""
    known = _of(language if lexicon.load("led.yaml").get(language) else "en")
    tokens = tokenize(text)
    stems = tuple(stem(token.text, language) for token in tokens)
    crowd = known.groups | _of("en").groups
    at = {token.start: i for i, token in enumerate(tokens)}

    def counts_people(j: int) -> bool:
        return not groups and _people(tokens, stems, j, known) > j

    return tuple(
        number
        for number in numbers
        if (i := at.get(number.start)) is not None
        and (
            any(
                _phrase(stems, j, crowd) > j if text[number.end : number.end + 1] == "-" else counts_people(j)
                for j in range(i + 1, min(i + BEHIND, len(tokens)))
            )
            or any(
                _phrase(stems, j, crowd) > j and not _counts_things(text, tokens, stems, j, i, known.people)
                for j in range(max(0, i - BEFORE), i)
            )
        )
    )


def may_be_led(text: str, numbers: tuple[Span, ...], language: str) -> tuple[Span, ...]:
    """Of the numbers of a text those of a group, or of people, but not of the members of something whom nobody is said
    to lead: "a guild of 45 members"."""
    joined = _said(language, "joined") | _said("en", "joined")
    free = joined.isdisjoint((word,) for word in words(text)) or tells_leading(text, language)
    return headcounts(text, numbers, language, groups=not free)


def _counts_things(
    text: str,
    tokens: tuple[Token, ...],
    stems: tuple[str, ...],
    group: int,
    number: int,
    people: frozenset[tuple[str, ...]],
) -> bool:
    """Whether a number that a colon parts from the word for a group counts something else: "this group: 11 entities",
    but not "Team: 12", "Team: 12 nurses"."""
    apart = ":" in text[tokens[group].start : tokens[number].start]
    behind = text[tokens[number].end : tokens[number].end + 2]
    named = behind[:1] == " " and behind[1:].isalpha() and number + 1 < len(tokens)
    return apart and named and _phrase(stems, number + 1, people) == number + 1


def asks_size(phrases: frozenset[tuple[str, ...]], language: str) -> bool:
    """Whether a question, by the runs of its words, asks how many people a group has: "how big is her team?"."""
    known = _of(language)
    if phrases & _said(language, "headcount"):
        return True
    return bool(phrases & _said(language, "sized")) and not known.groups.isdisjoint(_stemmed(phrases, language))


def asks_number(phrases: frozenset[tuple[str, ...]], language: str) -> bool:
    """Whether a question that counts, by the runs of its words, asks how many people somebody leads, of whatever trade:
    "how many staff does she manage?", "how many people are in her team?"."""
    anyone = _said(language, "anyone")
    if phrases.isdisjoint(anyone):
        return False
    grouped = any(_stems(run, language) in _of(language).groups for run in phrases - anyone)
    return grouped or says_leads(phrases, language)


def says_leads(phrases: frozenset[tuple[str, ...]], language: str) -> bool:
    """Whether a question, by the runs of its words, has a word for leading people."""
    return says_reports(phrases, language) or not _of(language).verbs.isdisjoint(_stemmed(phrases, language))


def asks_leading(phrases: frozenset[tuple[str, ...]], language: str) -> bool:
    """Whether a question, by the runs of its words, is about leading: "leads", "reports to her", "personas a cargo"."""
    return says_leads(phrases, language) or not _of(language).under.isdisjoint(_stemmed(phrases, language))


def leads_anyone(phrases: frozenset[tuple[str, ...]], language: str) -> bool:
    """Whether a question, by the runs of its words, speaks of people of whatever trade, or of a group of them."""
    known = _of(language)
    anyone = _said(language, "anyone") | _said(language, "others") | _said(language, "units") | known.crowds
    return bool(phrases & anyone) or not (known.groups | known.under).isdisjoint(_stemmed(phrases, language))


def says_group(word: str, language: str) -> bool:
    """Whether a word of a question is for a group that is led: "team"."""
    return _stems((word,), language) in _of(language).groups


def says_reports(phrases: frozenset[tuple[str, ...]], language: str) -> bool:
    """Whether a question, by the runs of its words, has further words for leading, which stand for nothing else:
    "report to", "under her"."""
    return bool(phrases & _said(language, "ruled"))


@cache
def speaks_of_people(phrase: tuple[str, ...]) -> bool:
    """Whether a phrase of any language has a word for people who may be led, or for a group of them: "led a team",
    "dirigir personas", but not "led the migration"."""
    for language in lexicon.load("led.yaml"):
        known = _of(language)
        said = known.crowds | _said(language, "anyone") | _said(language, "staffed")
        groups = known.people | known.groups | {_stems(each, language) for each in said}
        if any(_phrase(_stems(phrase, language), i, groups) > i for i in range(len(phrase))):
            return True
    return False


def leads_nobody(phrase: tuple[str, ...]) -> bool:
    """Whether words are the end of a title that sounds like leading ("Account Executive")."""
    return any(phrase in _said(language, "unled") for language in lexicon.load("led.yaml"))


def only_leads(phrase: tuple[str, ...], language: str) -> bool:
    """Whether a phrase of a question says no more than that a group is led: "team", "manages", "runs"."""
    known = _of(language)
    keys = ("sized", "headcount", "ruled", "anyone", "units")
    asking = frozenset(w for key in keys for phrase in _said(language, key) for w in phrase)
    return all(
        word in asking or _stems((word,), language) in known.groups | known.verbs | known.people for word in phrase
    )


def is_trade(word: str, language: str) -> bool:
    """Whether a word of a question is for people of one trade: "nurses", but not "staff"."""
    anyone = {_stems(phrase, language) for phrase in _said(language, "anyone")}
    return _stems((word,), language) in _of(language).people - anyone


@cache
def leads(text: str, language: str) -> bool:
    """Whether a line begins by saying that others were led: "Led several interns"."""
    known, texts = _of(language), words(text)[:LONGEST]
    return _phrase(_stems(texts, language), 0, known.verbs) > 0


def names_people(word: str, language: str) -> bool:
    """Whether a word of a question is for people who may be led or taught: "colleagues", "nurses"."""
    return _stems((word,), language) in _of(language).people


def names_others(phrases: Set[tuple[str, ...]], language: str) -> bool:
    """Whether a question, by the runs of its words, speaks of whoever else it may be: "has she trained anyone?"."""
    return not phrases.isdisjoint(_said(language, "others"))


def speaks_of_others(phrases: Set[tuple[str, ...]], language: str) -> bool:
    """Whether a question, by the runs of its words, speaks of people of whatever trade, or of whoever it may be."""
    return not phrases.isdisjoint(_said(language, "anyone") | _said(language, "others"))


@cache
def _said(language: str, key: str) -> frozenset[tuple[str, ...]]:
    return frozenset(words(str(phrase)) for phrase in lexicon.load("led.yaml").get(language, {}).get(key, ()))


def _stems(phrase: tuple[str, ...], language: str) -> tuple[str, ...]:
    return tuple(stem(word, language) for word in phrase)


@lru_cache(maxsize=256)
def _stemmed(phrases: frozenset[tuple[str, ...]], language: str) -> frozenset[tuple[str, ...]]:
    """The runs of a question's words as stems: step after step looks for its own among them."""
    return frozenset(_stems(run, language) for run in phrases)


def _counts(token: Token, known: _Words) -> bool:
    return token.text.rstrip("+").isdigit() or token.text in known.numbers or token.text.endswith(known.heads or "\n")


def _people(tokens: tuple[Token, ...], stems: tuple[str, ...], first: int, known: _Words) -> int:
    """Where a word for people ends that begins at a word: one that is listed, or one that ends as words for people do
    ("Konstrukteuren", "Softwareentwickler"); `first` where none does."""
    texts = tuple(token.text for token in tokens[first : first + LONGEST])
    last = max(_phrase(stems, first, known.people), first + _phrase(texts, 0, known.trades))
    return last if last > first else first + tokens[first].text.endswith(known.ends or "\n")


def _phrase(stems: tuple[str, ...], first: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """Where the longest of some phrases that begins at a word ends; `first` where none does."""
    return max(
        (last for last in range(first + 1, min(first + LONGEST, len(stems)) + 1) if stems[first:last] in phrases),
        default=first,
    )
