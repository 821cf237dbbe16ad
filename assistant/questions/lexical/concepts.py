"""What the lexicon knows of the trades: names of one thing, things of one kind (`lexicon/skills*`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from assistant import lexicon
from assistant.questions.lexical.composed import Composed, Served
from assistant.questions.lexical.vocabulary import Vocabulary
from assistant.text import is_cjk, stem, words

Phrase = tuple[str, ...]
LONGEST = 5  # words of a name that may be inflected
SHORTEST = 6  # letters of a word by itself that may be an inflected name
CALLED = 8
"""Concepts whose names are kept, up to three thousand each: a question asks for those of few, several times."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase stands for: the concepts that it names, and those that it is an instance of; `composed`: its name
    is put together of a head and what it is of."""

    phrase: Phrase
    names: tuple[str, ...]
    member_of: tuple[str, ...]
    composed: bool = False


class Concepts:
    """The taxonomy, ready to look up by folded words. What is kept are texts, which are read back at once: a phrase is
    its words with spaces between, a list of phrases has a line each."""

    def __init__(self, files: Iterable[dict[str, Any]], composed: Composed) -> None:
        self._composed = composed
        self._narrower: dict[str, list[str]] = {}
        self._senses: dict[Phrase, Sense] = {}
        self._spoken: dict[str, frozenset[str]] = {}
        self._vocabularies: dict[tuple[str, ...], Vocabulary] = {}
        names: dict[str, set[str]] = defaultdict(set)
        member_of: dict[str, set[str]] = defaultdict(set)
        listed: dict[str, dict[str, str]] = {"names": {}, "members": {}, "related": {}}
        aliases: dict[str, list[str]] = defaultdict(list)
        said: dict[str, set[str]] = defaultdict(set)  # words by language; "all" for the names of things
        by_language: dict[str, list[str]] = defaultdict(list)  # names
        ambiguous: set[str] = set()
        for content in files:
            for concept, data in (content.get("concepts") or {}).items():
                own = {language: [_key(name) for name in each] for language, each in data.get("names", {}).items()}
                for language, phrases in own.items():
                    said[language].update(" ".join(phrases).split())
                    by_language[language] += phrases
                    for phrase in phrases:
                        names[phrase].add(concept)
                members = [_key(member) for member in data.get("members", ())]
                for phrase in members:
                    member_of[phrase].add(concept)
                listed["names"][concept] = "\n".join(phrase for phrases in own.values() for phrase in phrases)
                listed["members"][concept] = "\n".join(members)
                listed["related"][concept] = "\n".join(map(_key, data.get("related", ())))
                self._narrower[concept] = data.get("narrower", [])
                if "of" in data:
                    composed.add(concept, data["heads"], data["of"])
            for group in content.get("aliases") or ():
                phrases = [_key(name) for name in group]
                for phrase in phrases:
                    aliases[phrase] += phrases
            ambiguous.update(_key(word) for word in content.get("ambiguous") or ())
        said["all"].update(word for phrase in (*member_of, *aliases) for word in phrase.split())
        for language, word in composed.words():
            said[language].add(word)
        self._names = {phrase: " ".join(sorted(concepts)) for phrase, concepts in names.items()}
        self._member_of = {phrase: " ".join(sorted(concepts)) for phrase, concepts in member_of.items()}
        self._aliases = {phrase: "\n".join(forms) for phrase, forms in aliases.items()}
        self._listed = listed
        self._said = {language: " ".join(sorted(spoken)) for language, spoken in said.items()}
        self._ambiguous = frozenset(ambiguous)
        self._longest: dict[str, int] = {}  # words of the longest phrase that begins with a word
        for phrase in (*names, *member_of, *aliases):
            first, *rest = phrase.split()
            self._longest[first] = max(self._longest.get(first, 0), 1 + len(rest))
        self._inflecting = {language: _that_inflect(said) for language, said in by_language.items()}
        self._by_stems: dict[str, dict[str, str]] = {}
        self._first_stems: dict[str, frozenset[str]] = {}

    @property
    def vocabulary(self) -> Vocabulary:
        """Every word of the taxonomy."""
        return self._vocabulary(tuple(self._said))

    def words_of(self, language: str) -> Vocabulary:
        """The words of the taxonomy that a language says, names of things among them."""
        return self._vocabulary(("all", "en", language))

    def _vocabulary(self, languages: tuple[str, ...]) -> Vocabulary:
        if languages not in self._vocabularies:
            self._vocabularies[languages] = Vocabulary(tuple(map(self._words_said, languages)))
        return self._vocabularies[languages]

    def _words_said(self, language: str) -> frozenset[str]:
        """The words that a language has itself."""
        if language not in self._spoken:
            self._spoken[language] = frozenset(self._said.get(language, "").split())
        return self._spoken[language]

    @property
    def chinese(self) -> frozenset[str]:
        """The names and other words of the taxonomy that are all of Chinese characters, unspaced."""
        written = ("".join(phrase.split()) for phrase in (*self._names, *self._member_of, *self._aliases))
        return frozenset(phrase for phrase in written if all(map(is_cjk, phrase)))

    def longest_at(self, texts: Phrase, start: int) -> Sense | None:
        """The longest known phrase that begins at a word of a question."""
        composed, kinds = self._composed.longest_at(texts, start)
        for length in range(min(self._longest.get(texts[start], 0), len(texts) - start), composed, -1):
            sense = self.sense(texts[start : start + length])
            if sense is not None:
                return sense
        phrase = texts[start : start + composed]
        named = self.sense(phrase) if composed else None
        if named is not None and named.names:
            kinds = named.names  # a name of its own tells more than one put together
        return Sense(phrase, kinds, (), composed=True) if composed else None

    def inflected_at(self, texts: Phrase, start: int, language: str) -> Sense | None:
        """The longest name of a kind of things that a language inflects otherwise than the lexicon writes it and that
        begins at a word of a question: "Containern" of containers, "relationalen Datenbanken"."""
        own = self._names_by_stems(language)
        if stem(texts[start], language) not in self._first_stems[language]:
            return None
        stems = [stem(w, language) for w in texts[start : start + LONGEST]]
        for length in range(len(stems), 0, -1):
            phrase, name = texts[start : start + length], tuple(own.get(" ".join(stems[:length]), "").split())
            named = self.sense(name) if name and _are_inflected(phrase, name, language) else None
            if named is not None and any(map(self.has_members, named.names)):
                return Sense(phrase, named.names, ())
        return None

    def _names_by_stems(self, language: str) -> dict[str, str]:
        """The names of a language that may stand in other forms, by their stems: made when it is first asked in."""
        if language not in self._by_stems:
            names = _lines(self._inflecting.get(language, ""))
            self._by_stems[language] = {" ".join(stem(word, language) for word in n.split(" ")): n for n in names}
            self._first_stems[language] = frozenset(stems.partition(" ")[0] for stems in self._by_stems[language])
        return self._by_stems[language]

    def served(self, texts: Phrase, language: str, free: Container[int]) -> Served | None:
        """What the things asked for by a word for a sort of thing are of, where it stands apart; `free`: where it may
        begin."""
        return self._composed.apart(texts, language, free)

    def sense(self, phrase: Phrase) -> Sense | None:
        """What a phrase stands for; None if the taxonomy does not know it. Other spellings are looked through."""
        key = " ".join(phrase)
        if not (key in self._names or key in self._member_of or key in self._aliases):
            return None
        if phrase not in self._senses:
            forms = [" ".join(form) for form in self.forms(phrase)]
            self._senses[phrase] = Sense(
                phrase=phrase,
                names=tuple(sorted({c for form in forms for c in self._names.get(form, "").split()})),
                member_of=tuple(sorted({c for form in forms for c in self._member_of.get(form, "").split()})),
            )
        return self._senses[phrase]

    def forms(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """The phrase and its other spellings and translations."""
        others = self._aliases.get(" ".join(phrase))
        return tuple(dict.fromkeys((phrase, *_beginning(_lines(others))))) if others else (phrase,)

    def names_of(self, concept: str, begin: Container[str] | None = None) -> tuple[Phrase, ...]:
        """What a concept is called, in every language; only by phrases that begin with some words, if these are given:
        there are up to three thousand."""
        return _beginning(self._names_listed(concept), begin)

    def words_of_names(self, concept: str) -> frozenset[str]:
        """The words of all that a concept is called."""
        return frozenset(word for line in self._names_listed(concept) for word in line.split(" "))

    def _names_listed(self, concept: str) -> tuple[str, ...]:
        return _called(concept, self._listed["names"].get(concept, ""), self._composed)

    def members(self, concept: str, begin: Container[str] | None = None) -> tuple[Phrase, ...]:
        """Everything that is of the concept's kind, narrower concepts included, in every spelling; only the phrases
        that begin with some words, if these are given."""
        seen: dict[str, None] = {}
        todo, done = [concept], set()
        while todo:
            current = todo.pop()
            if current in done:
                continue
            done.add(current)
            for member in _lines(self._listed["members"].get(current, "")):
                seen[member] = None
                if member in self._aliases:
                    seen.update(dict.fromkeys(_lines(self._aliases[member])))
            for narrower in self._narrower.get(current, ()):
                todo.append(narrower)
                seen.update(dict.fromkeys(self._names_listed(narrower)))
        return _beginning(seen, begin)

    def narrows(self, concept: str, other: str) -> bool:
        """Whether a concept is a narrower one of another: wind instruments of instruments."""
        return concept in self._narrower.get(other, ())

    def names_kind(self, general: Phrase, name: Phrase) -> bool:
        """Whether a phrase is a word for the kind of the thing that another one names: "EHR" for "Epic"."""
        one, of = self.sense(name), self.sense(general)
        if one is None or of is None or one.names:
            return False
        return any(kind == wide or self.narrows(kind, wide) for kind in one.member_of for wide in of.names)

    def has_members(self, concept: str) -> bool:
        """Whether anything is of the concept's kind."""
        return bool(self._listed["members"].get(concept) or self._narrower.get(concept))

    def is_sorted(self, concept: str) -> bool:
        """Whether what is of the concept's kind is of a sort of things: software, certificates, devices."""
        return bool(self._composed.sorts_of(concept))

    def certifies(self, concept: str) -> bool:
        """Whether all that is of the concept's kind is a certificate or a licence."""
        return self._composed.sorts_of(concept) == {"certificate"}

    def related(self, concept: str) -> tuple[Phrase, ...]:
        """Words of the same field: they help to find passages and prove nothing."""
        return _beginning(_lines(self._listed["related"].get(concept, "")))

    def ambiguous(self, phrase: Phrase) -> bool:
        """Whether the phrase is also a common word, so that it counts only with a capital letter."""
        return " ".join(phrase) in self._ambiguous


def _key(text: str) -> str:
    return " ".join(words(text))


def _that_inflect(names: Iterable[str]) -> str:
    """The names that may stand in other forms, a line each."""
    return "\n".join(name for name in dict.fromkeys(names) if name.count(" ") < LONGEST and len(name) >= SHORTEST)


def _are_inflected(phrase: Phrase, name: Phrase, language: str) -> bool:
    """Whether the words of two phrases of one stem differ in nothing but endings that nouns and adjectives take:
    "marketing" is no other form of "market". A noun by itself keeps its gender, and is none that is short: "parte" is
    no "parto"."""
    known = lexicon.load("stems.yaml")
    groups = [known["endings"].get(language, ())] if len(phrase) > 1 else known["number"].get(language, ())
    if len(phrase) == 1 and len(phrase[0]) < SHORTEST:
        return False
    return all(
        any(_differ_by(word, other, endings) for endings in groups) for word, other in zip(phrase, name, strict=True)
    )


def _differ_by(word: str, other: str, endings: Container[str]) -> bool:
    """Whether two words are one but for two endings."""
    same = next(
        (i for i, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), min(len(word), len(other))
    )
    cuts = range(max(0, same - 1), same + 1)  # "bateau" and "bateaux" end in "au" and "aux", too
    return word == other or any(word[cut:] in endings and other[cut:] in endings for cut in cuts)


@lru_cache(maxsize=CALLED)
def _called(concept: str, own: str, composed: Composed) -> tuple[str, ...]:
    """What a concept is called: its own names, a line each, and those put together."""
    return tuple(filter(None, dict.fromkeys((*own.split("\n"), *composed.names(concept)))))


def _lines(listed: str) -> list[str]:
    return listed.split("\n") if listed else []


def _beginning(lines: Iterable[str], begin: Container[str] | None = None) -> tuple[Phrase, ...]:
    """The phrases of a list; only those that begin with some words, if these are given."""
    kept = lines if begin is None else (line for line in lines if line.partition(" ")[0] in begin)
    return tuple(tuple(line.split(" ")) for line in kept)


@cache
def concepts() -> Concepts:
    """The taxonomy of the lexicon, read once."""
    files = sorted(lexicon.FOLDER.glob("skills*.yaml")) + sorted(lexicon.FOLDER.glob("skills/*.yaml"))
    heads, stems = lexicon.FOLDER / "heads.yaml", lexicon.FOLDER / "stems.yaml"
    code = (Path(__file__), Path(__file__).with_name("composed.py"))
    contents = (lexicon.read_once(str(path.relative_to(lexicon.FOLDER))) for path in files)
    return lexicon.derived(
        "concepts", (*files, heads, stems, *code), lambda: Concepts(contents, Composed(lexicon.load(heads.name)))
    )


@lru_cache(maxsize=1024)
def sense_at(texts: Phrase, start: int, language: str = "", *, narrowed: bool = False) -> Sense | None:
    """The longest phrase of the taxonomy that begins at a word of a question: kept, for names, tags and terms are each
    told by it. `language`: the one in which names may be inflected; `narrowed`: with the words behind it, where these
    tell a narrower kind."""
    found = concepts().longest_at(texts, start)
    other = concepts().inflected_at(texts, start, language) if language else None
    longest = other if other is not None and (found is None or len(other.phrase) > len(found.phrase)) else found
    return _narrowed(texts, start, longest, language) if narrowed and longest is not None else longest


def _narrowed(texts: Phrase, start: int, sense: Sense, language: str) -> Sense:
    """What a phrase stands for with the words behind it, where these tell a narrower kind: the wind instrument of
    "joue d'un instrument à vent", not any instrument."""
    last = start + len(sense.phrase)
    for at in range(start + 1, last):
        other = sense_at(texts, at, language)
        if other is None or at + len(other.phrase) <= last:
            continue
        if any(concepts().narrows(narrow, wide) for narrow in other.names for wide in sense.names):
            return Sense(texts[start : at + len(other.phrase)], other.names, ())
    return sense
