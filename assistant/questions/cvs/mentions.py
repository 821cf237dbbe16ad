"""Where a document says something: its words, found by form or by stem."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Set
from functools import cached_property

from rapidfuzz.distance import Prefix

from assistant import lexicon
from assistant.questions.cvs.led import led, led_groups, names_people
from assistant.questions.lexical import romanised
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import Token, is_cjk, stem
from assistant.types import Document, Span

_ADDRESS = re.compile(
    r"https?://[^\s<>()]+|[^\s<>()@]+@[^\s<>()@]+|(?:[\w-]+\.)+[a-z]{2,}/[^\s<>()]*|\b10\.\d{4,9}/[^\s<>()]+"
)
COMPOUNDS = frozenset({"de", "nl"})
NEAR = 2  # words that may lie between, for each of those that stand close together
_BREAK = re.compile(r"[.;!?]\s|\n")
SHORTEST = 6  # letters of a word that is looked for inside compounds
SHORTEST_PART = 3  # of a part of a compound
SHORTEST_WORD = 4  # of a word that begins compounds with a word that is known
LONG_WORD = 6  # letters of a word whose other forms are told by their beginning
ALIKE = 0.85  # of the longer of two forms of a word, that they begin with alike
FEWEST_INITIALS, MOST_INITIALS = 3, 6  # letters of an abbreviation that stands for a name
SMALL = 3  # letters of a word that an abbreviation leaves out
JOINTS = frozenset({" ", "-"})  # between the words of a name
PLURALS = ("en", "n", "e", "er")  # what a word loses as the first part of a compound: "rudern", "Ruderverein"
LINKS = ("s", "n", "e")  # between the parts of compounds
_INSIDE = "/@._=-"  # before a word that is part of an address, not of a sentence


def _is_participle(form: str, word: str) -> bool:
    """Whether a form is no compound of a word, but a participle behind a part: "angefangen" is no "gefangen"."""
    before = lexicon.load("compounds.yaml")["before_participles"]
    return word.startswith("ge") and any(form.startswith(f"{part}ge") for part in before)


def _is_nearly(word: str, form: str) -> bool:
    """Whether two words differ in their last letters only."""
    return Prefix.normalized_similarity(word, form) >= ALIKE


class Mentions:
    """The words (`tokens`) of a document's canonical text, by folded form and by stem."""

    def __init__(self, document: Document, language: str, tokens: tuple[Token, ...]) -> None:
        self.language = language
        self._text = document.text
        self.tokens = tokens
        self._starts = [token.start for token in tokens]
        self._forms: dict[str, list[int]] = defaultdict(list)
        for i, token in enumerate(tokens):
            self._forms[token.text].append(i)

    @cached_property
    def _stems(self) -> dict[str, list[int]]:
        """The places of the words of a stem, in order."""
        found: dict[str, list[int]] = defaultdict(list)
        for form, places in self._forms.items():
            found[stem(form, self.language)] += places
        return {word: sorted(places) for word, places in found.items()}

    @cached_property
    def _begun(self) -> dict[str, list[str]]:
        """The longer words by their first letters."""
        found: dict[str, list[str]] = defaultdict(list)
        for form in self._forms:
            if len(form) >= LONG_WORD:
                found[form[:LONG_WORD]].append(form)
        return found

    @cached_property
    def _initials(self) -> dict[str, list[Span]]:
        """Runs of three to six capitalised words (small words between them left out) by their first letters. Nothing
        but a blank or a hyphen stands between them: "Penhale, Head of Platform" is no name."""
        found: dict[str, list[Span]] = defaultdict(list)
        for i, token in enumerate(self.tokens):
            letters, j = "", i
            while token.capital and len(letters) < MOST_INITIALS and (j == i or self._joined(j)):
                if self.tokens[j].capital:
                    letters += self.tokens[j].text[0]
                    if len(letters) >= FEWEST_INITIALS:
                        found[letters].append(Span(token.start, self.tokens[j].end))
                elif len(self.tokens[j].text) > SMALL:
                    break
                j += 1
        return found

    def _joined(self, number: int) -> bool:
        """Whether a word stands behind the one before it as in one name."""
        if not 0 < number < len(self.tokens):
            return False
        return self._text[self.tokens[number - 1].end : self.tokens[number].start] in JOINTS

    @property
    def text(self) -> str:
        """The canonical text."""
        return self._text

    def __contains__(self, word: str) -> bool:
        return word in self._forms

    @property
    def vocabulary(self) -> Set[str]:
        """Every folded word of the document."""
        return self._forms.keys()

    def lower(self, word: str) -> bool:
        """Whether a folded word stands in the document without a capital, and so is no name by itself."""
        return not is_cjk(word[0]) and any(
            not self.tokens[i].capital and self._text[max(0, self.tokens[i].start - 1)] not in _INSIDE
            for i in self._forms.get(word, ())
        )

    def in_capitals(self, word: str) -> bool:
        """Whether a folded word stands in the document in capitals, beside words that do not."""
        for span in self.find((word,)):
            if self.written(span).isupper() and any(letter.islower() for letter in self.line(span)):
                return True
        return False

    def count(self, word: str) -> int:
        """How often a folded word stands in the document."""
        return len(self._forms.get(word, ()))

    def find(self, phrase: tuple[str, ...], *, capital: bool = False) -> tuple[Span, ...]:
        """Where the folded words stand one after another; `capital`: only where the first has a capital letter."""
        if not phrase:
            return ()
        places = self._forms.get(phrase[0])
        if places is None or not all(word in self._forms for word in phrase[1:]):
            return ()
        found = []
        for i in places:
            if len(phrase) > 1 and tuple(t.text for t in self.tokens[i : i + len(phrase)]) != phrase:
                continue
            span = Span(self.tokens[i].start, self.tokens[i + len(phrase) - 1].end)
            if capital and not (self.tokens[i].capital and self._alone(span)):
                continue
            found.append(span)
        return tuple(found)

    def around(self, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The folded words of a span with the one before, and with the one behind, on its line."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)

        def on_line(run: tuple[Token, ...]) -> tuple[str, ...]:
            return tuple(t.text for t in run if "\n" not in self._text[run[0].start : run[-1].end])

        return on_line(self.tokens[max(0, first - 1) : last]), on_line(self.tokens[first : last + 1])

    def written(self, span: Span) -> str:
        """The words of a span as they stand in the document."""
        return span.of(self._text)

    def line(self, span: Span) -> str:
        """The line on which a span begins."""
        start, end = self._text.rfind("\n", 0, span.start) + 1, self._text.find("\n", span.start)
        return self._text[start : end if end >= 0 else len(self._text)]

    def _alone(self, span: Span) -> bool:
        """Whether a name stands by itself: not the "Go" of "Go-to-Market", the "R" of "R&D" or an initial."""
        before, after = self._text[max(0, span.start - 1) : span.start], self._text[span.end : span.end + 1]
        return before not in ("-", "&") and after not in ("-", "&") and not (len(span) == 1 and after == ".")

    def in_address(self, span: Span) -> bool:
        """Whether a span lies in a web or mail address: it names something without saying anything of it."""
        i = bisect_right(self._addresses, (span.start, len(self._text) + 1)) - 1
        return i >= 0 and self._addresses[i][0] <= span.start and span.end <= self._addresses[i][1]

    def addresses(self, span: Span) -> list[Span]:
        """The web and mail addresses inside a span."""
        return [Span(start, end) for start, end in self._addresses if span.start <= start and end <= span.end]

    @cached_property
    def _addresses(self) -> list[tuple[int, int]]:
        return [found.span() for found in _ADDRESS.finditer(self._text)]

    def find_apart(self, word: str) -> tuple[Span, ...]:
        """Where a compound is written as two words: "school children" for "schoolchildren"."""
        cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1) if len(word) >= SHORTEST else ()
        return tuple(span for i in cuts if word[:i] in self._forms for span in self.find((word[:i], word[i:])))

    def find_initials(self, word: str) -> tuple[Span, ...]:
        """Where capitalised words begin with the letters of a word: "Legal Practice Course" for "lpc"; they may be the
        beginning of a longer name."""
        return tuple(self._initials.get(word, ()))

    def goes_on(self, span: Span) -> bool:
        """Whether a name is longer than a span: behind "Cloud Native Computing" stands "Foundation"."""
        behind = bisect_left(self._starts, span.end)
        return self._joined(behind) and self.tokens[behind].capital

    def find_in_compounds(self, word: str) -> tuple[Span, ...]:
        """Where a word begins or ends a longer one ("Gabelstaplerschein" for "staplerschein"), in a language that
        writes compounds as one word; a short one only where what is left is a word, too ("Testteam" for "test")."""
        if self.language not in COMPOUNDS or len(word) < SHORTEST_WORD:
            return ()
        found = set[str]()
        if len(word) >= SHORTEST:
            ends = {form for form in self._forms if form.endswith(word) and not _is_participle(form, word)}
            found |= (ends | {form for form in self._forms if form.startswith(word)}) - {word}
        root = stem(word, self.language)
        if len(root) >= SHORTEST - 1:  # "Dialysegeräten" is said of "Geräte"
            found |= {form for form, one in self._longer if one.endswith(root) and not _is_participle(form, word)}
        firsts = {word, *(word.removesuffix(end) for end in PLURALS if word.endswith(end))}  # "Stürze": "Sturzrate"
        for part in (first for first in firsts if len(first) >= SHORTEST_WORD):
            found |= {form for form, _ in self._longer if form.startswith(part) and self._is_word(form, len(part))}
        return tuple(Span(self.tokens[i].start, self.tokens[i].end) for form in found for i in self._forms[form])

    def _is_word(self, form: str, start: int) -> bool:
        """Whether what is left of a compound is a word of the language, with or without a letter that links the two."""
        rests = (form[start:], form[start + 1 :] if form[start : start + 1] in LINKS else "")
        return any(len(rest) >= SHORTEST_WORD and thesaurus().has_word(rest, self.language) for rest in rests)

    @cached_property
    def _longer(self) -> tuple[tuple[str, str], ...]:
        """The words that may be compounds, each with its stem."""
        long = (form for form in self._forms if len(form) >= 2 * SHORTEST_WORD and form.isalpha())
        return tuple((form, stem(form, self.language)) for form in long)

    @cached_property
    def led(self) -> tuple[Span, ...]:
        """Where people are said to have been led."""
        return led(self._text, self.tokens, self.language)

    @cached_property
    def led_groups(self) -> tuple[Span, ...]:
        """Where a group is said to have been led, of however many."""
        return led_groups(self._text, self.tokens, self.language)

    @cached_property
    def people(self) -> tuple[Span, ...]:
        """The words for people who may be led or taught."""
        return tuple(Span(t.start, t.end) for t in self.tokens if names_people(t.text, self.language))

    def find_romanised(self, phrase: tuple[str, ...]) -> tuple[Span, ...]:
        """Where a name stands in the other script, by its sounds: "Hangzhou" for 杭州, and the other way round."""
        if all(map(is_cjk, phrase)):
            return tuple(span for written in romanised.spellings(phrase) for span in self.find(written))
        if not self._has_characters:
            return ()
        joined = dict.fromkeys(("".join(phrase), "".join(reversed(phrase))))
        found = (run for word in joined for run in romanised.runs(word, self._sounds))
        return tuple(Span(self.tokens[first].start, self.tokens[last - 1].end) for first, last in found)

    @cached_property
    def _has_characters(self) -> bool:
        return any(map(is_cjk, self._forms))

    @cached_property
    def _sounds(self) -> dict[int, romanised.Sounds]:
        """The sounds of the words that are Chinese characters, by their number."""
        by_place = romanised.syllables(self._text)
        return {number: by_place[t.start] for number, t in enumerate(self.tokens) if by_place[t.start]}

    def find_stems(self, phrase: tuple[str, ...]) -> tuple[Span, ...]:
        """Where words of the same stems stand one after another."""
        stems = self.stems(phrase)
        found = []
        for i in self._stems.get(stems[0], ()) if stems else ():
            if len(stems) == 1:
                found.append(Span(self.tokens[i].start, self.tokens[i].end))
                continue
            run = self.tokens[i : i + len(stems)]
            said = tuple(stem(token.text, self.language) for token in run)
            if said == stems or said == (*stems[:-1], f"{stems[-1]}s"):  # a short word has no stem: "sign-ups"
                found.append(Span(run[0].start, run[-1].end))
        return tuple(found)

    def find_nearly(self, word: str) -> tuple[Span, ...]:
        """Where another form of a word stands that the stems of the document's language do not tell: the "vaccinated"
        of an English line in a French CV."""
        if len(word) < LONG_WORD or not word.isalpha():
            return ()
        alike = (form for form in self._begun.get(word[:LONG_WORD], ()) if _is_nearly(word, form))
        return tuple(span for form in alike for span in self.find((form,)))

    def find_near(self, phrase: tuple[str, ...]) -> tuple[Span, ...]:
        """Where words of the same stems stand close together in any order, within one sentence: "1,900 stars on
        GitHub" for "GitHub stars". Of several words only."""
        if len(phrase) < 2:
            return ()
        stems = [stem(word, self.language) for word in phrase]
        rarest = min(stems, key=lambda one: len(self._stems.get(one, ())))
        found = []
        for i in self._stems.get(rarest, ()):
            around = range(max(0, i - NEAR * len(stems)), min(len(self.tokens), i + NEAR * len(stems) + 1))
            nearest = [
                min((j for j in self._stems.get(one, ()) if j in around), key=lambda j: abs(j - i), default=None)
                for one in stems
            ]
            at = sorted(j for j in nearest if j is not None)
            if len(set(at)) < len(stems):
                continue
            span = Span(self.tokens[at[0]].start, self.tokens[at[-1]].end)
            if not _BREAK.search(span.of(self._text)):
                found.append(span)
        return tuple(found)

    def stems(self, phrase: tuple[str, ...]) -> tuple[str, ...]:
        """The stems of folded words in the document's language."""
        return tuple(stem(word, self.language) for word in phrase)

    def within(self, span: Span) -> tuple[str, ...]:
        """The folded words of a span."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(token.text for token in self.tokens[first:last])
