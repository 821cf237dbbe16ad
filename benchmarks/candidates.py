"""As many CVs as one likes, in Markdown, of candidates who do not exist.

What they say is drawn from the CVs at hand (../shared/cvs and questions/cvs), language by language: employers,
positions, studies, schools, skills, titles of papers; a highlight is the first half of one and the second half of
another, often with a name or a figure between them. Candidates come in families: all of a family say the same, under
names, employers, years and figures of their own (`Slots`), which is what tells CVs of one profession apart. A slot is
as long as in the family's first CV, so that every offset is the same.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.errors import AssistantError
from assistant.parsing import parse
from assistant.questions.cvs.dossier import Dossier
from assistant.questions.cvs.names import walk
from assistant.reading import EXTENSIONS, read
from assistant.types import SectionKind
from benchmarks.ir import SHARED

OWN = Path(__file__).parent / "questions" / "cvs"
# fmt: off
GIVEN = ("Ada", "Amir", "Anna", "Ben", "Carla", "Chidi", "Dana", "Dmitri", "Elena", "Emeka", "Fatma", "Finn", "Greta",
         "Hana", "Ines", "Ivan", "Jana", "Jonas", "Kai", "Lena", "Luca", "Mara", "Mei", "Nils", "Noor", "Olga", "Omar",
         "Paula", "Pedro", "Rania", "Ravi", "Rosa", "Sara", "Sven", "Tara", "Tomas", "Uma", "Vera", "Yara", "Yusuf")
SYLLABLES = ("ba", "ber", "bo", "da", "den", "do", "fal", "fer", "ga", "gor", "ha", "hol", "ka", "kel", "kor", "la",
             "len", "lo", "ma", "mar", "mo", "na", "nor", "pa", "per", "ra", "ren", "ro", "sa", "sel", "so", "ta",
             "tor", "va", "ver", "vo", "wa", "wil", "za", "zel")
TRADES = ("Logistics", "Systems", "Labs", "Foods", "Energy", "Medical", "Partners", "Studios", "Motors", "Software")
# fmt: on
DONE = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.PROJECTS)
LEAST = 12
"""Highlights that a language must have to be written in."""


@dataclass(frozen=True, slots=True)
class Material:
    """What CVs of one language are made from."""

    highlights: tuple[str, ...]
    positions: tuple[str, ...]
    employers: tuple[str, ...]
    studies: tuple[str, ...]
    schools: tuple[str, ...]
    skills: tuple[str, ...]
    papers: tuple[str, ...]
    languages: tuple[str, ...]


def material() -> tuple[Material, ...]:
    """What the CVs at hand say, language by language, those of most highlights first."""
    found: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for folder in (SHARED / "cvs", OWN):
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() not in EXTENSIONS or path.name.startswith("full.") or "LICENSE" in path.name:
                continue
            try:
                document = read(path)
                dossier = Dossier(document, parse(document), ())
            except AssistantError:
                continue
            for kind, text in _said(dossier):
                found[dossier.language][kind][text] = None
    fields = Material.__dataclass_fields__
    every = {name: tuple(dict.fromkeys(text for own in found.values() for text in own[name])) for name in fields}
    made = [
        Material(**{name: tuple(own[name]) if len(own[name]) >= LEAST else every[name] for name in fields})
        for own in sorted(found.values(), key=lambda own: -len(own["highlights"]))
        if len(own["highlights"]) >= LEAST
    ]
    return tuple(made)


def _said(dossier: Dossier) -> list[tuple[str, str]]:
    """(field of Material, text) of a CV."""
    kinds = {
        SectionKind.WORK: ("employers", "positions"),
        SectionKind.EDUCATION: ("schools", "studies"),
        SectionKind.PUBLICATIONS: ("papers", ""),
        SectionKind.LANGUAGES: ("languages", ""),
        SectionKind.SKILLS: ("skills", ""),
    }
    found = []
    for section in dossier.cv.sections:
        for place in walk(section):
            entry = place.entry
            name, position = kinds.get(entry.kind, ("", ""))
            found += [(name, entry.name)] if name and entry.name and not entry.keywords else []
            found += [(position, entry.position)] if position and entry.position else []
            found += [("skills", keyword) for keyword in entry.keywords if entry.kind == SectionKind.SKILLS]
            found += [("highlights", highlight) for highlight in entry.highlights if entry.kind in DONE]
    texts = [(name, " ".join(span.of(dossier.document.text).split()).strip("#*_` ")) for name, span in found]
    return [(name, text) for name, text in texts if 1 < len(text) < (300 if name == "highlights" else 90)]


def invented(chance: random.Random) -> str:
    """A word that may be a name."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 3)))).capitalize()


def candidate(number: int, known: Sequence[Material]) -> str:
    """The first CV of a family in Markdown, about fifty chunks."""
    family, own = random.Random(number), random.Random(f"candidate {number}")
    said = known[min(int(family.expovariate(1.0)), len(known) - 1)]
    name = f"{own.choice(GIVEN)} {invented(own)}"
    year = own.randint(1988, 2012)
    lines = [f"# {name}", "", f"{name.lower().replace(' ', '.')}{number}@example.org", ""]
    lines += ["## Summary", "", f"{_highlight(family, own, said)} {_highlight(family, own, said)}", ""]
    lines += ["## Work Experience", ""]
    jobs = []
    for _ in range(family.randint(3, 6)):
        until = year + own.randint(1, 5)
        made_up = family.random() < 0.6
        employer = f"{invented(own)} {family.choice(TRADES)}" if made_up else family.choice(said.employers)
        jobs.append((employer, family.choice(said.positions), f"{year} - {until}", family.randint(3, 8)))
        year = until
    for employer, position, period, highlights in reversed(jobs):
        lines += [f"### {position}, {employer} ({period})", ""]
        lines += [f"- {_highlight(family, own, said)}" for _ in range(highlights)] + [""]
    lines += ["## Education", ""]
    for _ in range(family.randint(1, 3)):
        start = year - own.randint(20, 30)
        lines.append(f"- {family.choice(said.studies)}, {family.choice(said.schools)}, {start} - {start + 3}")
    lines += ["", "## Skills", ""]
    lines += [f"- {skill}" for skill in dict.fromkeys(family.choice(said.skills) for _ in range(family.randint(6, 14)))]
    if family.random() < 0.3:
        lines += ["", "## Publications", ""]
        for _ in range(family.randint(2, 12)):
            others = ", ".join(f"{own.choice(GIVEN)} {invented(own)}" for _ in range(family.randint(1, 3)))
            lines.append(f"- {name}, {others}. {family.choice(said.papers)}. {own.randint(1995, 2024)}.")
    lines += ["", "## Languages", ""]
    lines += [f"- {language}" for language in dict.fromkeys(family.choice(said.languages) for _ in range(3))]
    return "\n".join(lines) + "\n"


class Slots:
    """The names, years and figures of another candidate of a family: `fill` puts them into its first CV's words."""

    def __init__(self, known: Sequence[Material], number: int) -> None:
        self._said = _words_of(tuple(known))
        self._number = number
        self._years = random.Random(f"years {number}").randint(-3, 3)
        self._filled: dict[str, str] = {}

    def fill(self, text: str) -> str:
        """The text with every slot filled anew, always the same for the same words."""
        return _WORD.sub(lambda match: self._once(match[0]), text)

    def _once(self, word: str) -> str:
        if word not in self._filled:
            self._filled[word] = word if word in self._said else self._own(word)
        return self._filled[word]

    def _own(self, word: str) -> str:
        chance = random.Random(f"{self._number} {word.lower()}")
        if word.isdigit():
            if len(word) == 4 and word[:2] in ("19", "20"):
                return str(int(word) + self._years)
            return str(chance.randint(10 ** (len(word) - 1), 10 ** len(word) - 1)) if word[0] != "0" else word
        if word.capitalize() in GIVEN:
            made = chance.choice([name for name in GIVEN if len(name) == len(word)])
        elif _MADE_UP.fullmatch(word):
            parts = re.findall("|".join(sorted(SYLLABLES, key=len, reverse=True)), word.lower())
            made = "".join(chance.choice([one for one in SYLLABLES if len(one) == len(part)]) for part in parts)
            made = made if len(made) == len(word) else word
        else:
            return word
        return made.capitalize() if word[0].isupper() else made.lower()


_WORD = re.compile(r"[^\W\d_]+|\d+")
_MADE_UP = re.compile(rf"(?:{'|'.join(SYLLABLES)}){{2,3}}", re.IGNORECASE)


@cache
def _words_of(known: tuple[Material, ...]) -> frozenset[str]:
    """The words that are said whoever the candidate is; figures are the candidate's own."""
    texts = (text for own in known for name in Material.__dataclass_fields__ for text in getattr(own, name))
    return frozenset(word for text in texts for word in _WORD.findall(text) if not word.isdigit())


def _highlight(family: random.Random, own: random.Random, said: Material) -> str:
    """Halves of two highlights, with a name or a figure of the candidate's own between them."""
    first, second = family.choice(said.highlights).split(), family.choice(said.highlights).split()
    slot = invented(own) if family.random() < 0.4 else str(own.randint(2, 9999)) if family.random() < 0.5 else ""
    return " ".join((*first[: (len(first) + 1) // 2], *([slot] if slot else []), *second[len(second) // 2 :]))
