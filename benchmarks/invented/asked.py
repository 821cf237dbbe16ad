"""Questions about things that a CV says nothing of, or not of the employer that they are asked of, and about relations
that it does not tell of an entry that it has."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.assistant import Assistant
from assistant.questions.lexical.concepts import concepts
from assistant.text import fold, tokenize
from assistant.types import Entry, SectionKind, TermKind

HERE = Path(__file__).resolve().parent
ASKED = 26  # questions a CV and half of the things
MOVED = 13
UNTOLD = 18  # questions a CV about relations that it does not tell
PLACES = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.PROJECTS, SectionKind.VOLUNTEER)
OF_PERSON = "person"
ISSUERS = "issuer"
GOLD = re.compile(r"\*([^*]+)\*")
SHE = {
    "en": ({"she": "she", "her": "her"}, {"she": "he", "her": "him"}),
    "de": ({"she": "sie"}, {"she": "er"}),
    "fr": ({"she": "elle"}, {"she": "il"}),
    "zh": ({"she": "她"}, {"she": "他"}),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, turn by turn; the way it is asked in and its language; whether the thing is a held one, and
    whether it is one of another entry."""

    turns: tuple[str, ...]
    way: str
    language: str
    held: bool = False
    moved: bool = False
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A CV that tells a relation, how that is asked, and the words of it that must be quoted."""

    cv: str
    questions: tuple[str, ...]
    gold: str


def invented(assistant: Assistant, seed: str) -> Iterator[Asked]:
    """Questions about things that the only CV of an Assistant says nothing of, put to its entries."""
    choosing = random.Random(seed)
    things, ways = _read("things"), _read("ways")
    document = assistant.corpus.documents[0]
    text = fold(document.text)
    names = [_name(entry, document.text) for entry in _entries(assistant)]
    for held in (False, True) if names else ():
        own = [t for n, t in enumerate(things) if n % 2 == held and not any(fold(said) in text for said in t["said"])]
        for _ in range(ASKED if own else 0):
            thing, language = choosing.choice(own), choosing.choice(("en", "en", "en", *ways))
            several, done, *do = thing[language]
            put = {"things": several, "done": done, "do": (do or [done])[0], "at": choosing.choice(names)}
            turns = _turns(choosing.choice(ways[language]), put | _she(language, choosing))
            yield Asked(*turns, language, held=held)


def moved(assistant: Assistant, seed: str) -> Iterator[Asked]:
    """Questions about skills that the only CV of an Assistant tells of one entry, put to another that does not tell of
    them."""
    choosing = random.Random(seed)
    ways = _read("moved")
    text = assistant.corpus.documents[0].text
    entries = [entry for entry in _entries(assistant) if entry.highlights]
    told = {entry.id: _things(entry, text) for entry in entries}
    pairs = [
        (thing, other)
        for entry in entries
        for thing in sorted(told[entry.id])
        for other in entries
        if fold(thing) not in fold(other.span.of(text)) and fold(thing) not in fold(_name(other, text))
    ]
    for thing, other in choosing.sample(pairs, min(MOVED, len(pairs))):
        language = choosing.choice(("en", "en", "en", *ways))
        put = {"thing": thing, "at": _name(other, text)} | _she(language, choosing)
        yield Asked(*_turns(choosing.choice(ways[language]), put), language, moved=True)


def swapped(assistant: Assistant, items: list[dict], seed: str) -> Iterator[Asked]:
    """Questions that were written for the only CV of an Assistant and ask for what a line of an employer tells, put to
    another employer of it, whose entry says nothing of what must be quoted."""
    choosing = random.Random(seed)
    text = assistant.corpus.documents[0].text
    entries = [entry for entry in _entries(assistant) if entry.kind == SectionKind.WORK]
    for item in items:
        query = assistant.explain(item["ask"][0]).query
        named = {ref.entry_id for ref in query.filters.entries}
        linked = [term.text for term in query.terms if term.kind == TermKind.LINKED]
        if item["status"] != "answered" or len(item["ask"]) > 1 or len(linked) != 1 or not query.filters.organisation:
            continue
        gold = [fold(g) for g in (*item.get("all", ()), *item.get("any", ()))]
        lines = [fold(line.of(text)) for entry in entries if entry.id in named for line in entry.highlights]
        told = [g for g in gold if any(g in line for line in lines)]
        own = [e for e in entries if e.id not in named and not any(g in fold(e.span.of(text)) for g in told)]
        name = re.compile(re.escape(linked[0]), re.IGNORECASE)
        if own and told and name.search(item["ask"][0]):
            put = name.sub(_name(choosing.choice(own), text).replace("\\", ""), item["ask"][0], count=1)
            yield Asked((put,), item["ask"][0], query.language, moved=True)


def untold(assistant: Assistant, seed: str) -> Iterator[Asked]:
    """Questions about relations of its employers, schools, projects and prizes that the only CV of an Assistant does
    not tell: who founded them, what they paid."""
    choosing = random.Random(seed)
    language = assistant.library.of([assistant.corpus.documents[0].id]).languages[assistant.corpus.documents[0].id]
    pairs = [(relation, name) for relation in _read("untold") for name in _untold_of(relation, assistant)]
    own = language if language in _read("ways") else "en"
    relations = sorted({relation["relation"] for relation, _ in pairs})
    for number in range(UNTOLD if pairs else 0):
        wanted = relations[number % len(relations)]
        relation, name = choosing.choice([pair for pair in pairs if pair[0]["relation"] == wanted])
        tongue = choosing.choice((own, own, own, *_read("ways")))
        way = choosing.choice(relation[tongue]["ask"])
        yield Asked(*_turns(way, {"at": name} | _she(tongue, choosing)), tongue, relation=wanted)


def _untold_of(relation: dict, assistant: Assistant) -> Iterator[str]:
    """The names of entries of which a CV does not tell a relation; one of nothing for the person."""
    text = assistant.corpus.documents[0].text
    every = fold(text)

    def silent(said: str) -> bool:
        return not any(fold(str(word)) in said for word in relation["said"])

    if OF_PERSON in relation["of"]:
        yield from ("",) if silent(every) else ()
    entries = [entry for section in assistant.corpus.cvs[0].sections for entry in section.entries]
    if ISSUERS in relation["of"]:
        for given in (fact.span.of(text) for entry in entries for fact in entry.extra if fact.key == "issuer"):
            yield from (" ".join(given.split()),) if every.count(fold(given)) == 1 else ()
    for entry in entries:
        if entry.name is None or entry.kind.value not in relation["of"]:
            continue
        name = _name(entry, text)
        lines = [entry.span.of(text), *(line for line in text.splitlines() if name in line)]
        if silent(fold(" ".join(lines).replace(name, ""))):
            yield name


def told(folder: Path) -> Iterator[Told]:
    """The counterweight of `untold`: CVs written into a folder, each of which tells one relation."""
    for language, page in _read("planted").items():
        for relation in _read("untold"):
            own = relation[language]
            for place in relation["of"] if "told" in own else ():
                line = own["told"] if place == OF_PERSON else f"- {own['told']}"
                put = dict.fromkeys((OF_PERSON, *(kind.value for kind in SectionKind)), "")
                path = folder / f"{language}-{relation['relation']}-{place}.md"
                path.write_text(page.format(**put | {place: GOLD.sub(r"\1", line)}), encoding="utf-8")
                she = SHE.get(language, ({"she": ""},))[0]
                asked = tuple(way.format(at=_first_of(page, place), **she) for way in own["ask"])
                yield Told(str(path), asked, GOLD.findall(line)[0])


def _first_of(page: str, place: str) -> str:
    """The name of the entry into which a line is planted."""
    head = page.split("{" + place + "}")[0].rpartition("### ")[2].split("\n")[0]
    return re.split("[,，] ?", head)[-1]


def _read(name: str) -> dict | list:
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))


def _entries(assistant: Assistant) -> list[Entry]:
    """The jobs, studies, projects and posts of the CV that have a name."""
    sections = assistant.corpus.cvs[0].sections
    return [e for s in sections if s.kind in PLACES for e in s.entries if e.name is not None]


def _name(entry: Entry, text: str) -> str:
    return " ".join(entry.name.of(text).split())


def _things(entry: Entry, text: str) -> set[str]:
    """The skills that the lines of an entry name by a word with a capital."""
    said: set[str] = set()
    for line in (line.of(text) for line in entry.highlights):
        said |= {line[token.start : token.end] for token in tokenize(line)[1:] if token.capital}
    return {word for word in said if len(word) > 2 and concepts().sense((fold(word),)) is not None}


def _she(language: str, choosing: random.Random) -> dict[str, str]:
    return choosing.choice(SHE.get(language, ({"she": ""},)))


def _turns(way: str | dict[str, str], put: dict[str, str]) -> tuple[tuple[str, ...], str]:
    """The questions of a way of asking, and the last of them as the way has it."""
    turns = (way["then"], way["ask"]) if isinstance(way, dict) else (way,)
    return tuple(turn.format(**put) for turn in turns), turns[-1]
