"""What is read out of CVs in templates of many kinds: python -m benchmarks.structure [-v] [NAME…]

The CVs of cvs/, and some of ../questions/cvs, have a record (truth/) that a writer made who had seen nothing of the
program: the person, jobs, degrees and what the sections list, in the CV's own words; `|` parts readings that are both
right. Entries are matched one to one, those alike first; a field counts as found, missing or wrong as in
../shared/eval/reading.py.
`-v` prints each field that is missing or wrong of the CVs that may be read (those of held.yaml are not), NAMEs take
some of the CVs and write nothing. Writes results/structure.json.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz

from assistant import dates
from assistant.export import plain
from assistant.parsing import parse
from assistant.reading import read
from assistant.types import CV, Document, Entry, Role, SectionKind
from benchmarks import results

HERE = Path(__file__).resolve().parent
FOLDERS = (HERE / "cvs", HERE.parent / "questions/cvs")
"""Where CVs stand that have a record."""
ALIKE = 90
"""Of 100, from which two spellings are one."""
ENTRIES = {"work": SectionKind.WORK, "education": SectionKind.EDUCATION, "volunteer": SectionKind.VOLUNTEER}
LISTS = {
    kind.value: kind
    for kind in (
        SectionKind.CERTIFICATES,
        SectionKind.AWARDS,
        SectionKind.PUBLICATIONS,
        SectionKind.PROJECTS,
        SectionKind.INTERESTS,
        SectionKind.REFERENCES,
    )
}
KEY = {"work": ("organisation", "position", "start"), "education": ("institution", "study", "start", "end")}
"""The fields by which entries are matched."""


def cv_of(stem: str) -> Path:
    """The file of the CV that a record is of."""
    return next(path for folder in FOLDERS for path in folder.glob(f"{stem}.*"))


# ---------------------------------------------------------------- what was read


def record(document: Document, cv: CV) -> dict[str, Any]:
    """What was read, in the words and under the keys of truth/."""

    def of(span: Any) -> str:
        return plain(document.text, span)

    def fact(entry: Entry, key: str) -> str:
        return next((of(one.span) for one in entry.extra if one.key == key), "")

    def years(entry: Entry) -> dict[str, str]:
        if (period := entry.period) is None:
            return {}
        end = "present" if period.ongoing else dates.iso(period.end) if period.end else ""
        return {"start": dates.iso(period.start) if period.start else "", "end": end}

    def job(entry: Entry) -> dict[str, str]:
        told = len(entry.highlights) or int(bool(fact(entry, "summary")))
        return {
            "organisation": of(entry.name),
            "position": of(entry.position),
            "city": of(entry.location),
            "highlights": str(told),
        } | years(entry)

    def study(entry: Entry) -> dict[str, str]:
        return {
            "institution": of(entry.name),
            "study": of(entry.position) or f"{fact(entry, 'degree')} {fact(entry, 'area')}".strip(),
            "city": of(entry.location),
            "grade": fact(entry, "score"),
            "thesis": fact(entry, "thesis"),
            "adviser": next((of(person.span) for person in entry.people if person.role == Role.ADVISER), ""),
        } | years(entry)

    entries = tuple(_entries(cv))
    facts = {one.key: of(one.span) for one in cv.basics.facts}
    made: dict[str, Any] = {
        "name": cv.candidate,
        "email": next((of(span) for span in cv.basics.emails), ""),
        "phone": next((of(span) for span in cv.basics.phones), ""),
        "city": of(cv.basics.location),
        "birth_date": facts.get("birth_date", ""),
        "nationality": facts.get("nationality", ""),
    }
    for key, kind in ENTRIES.items():
        write = study if key == "education" else job
        made[key] = [write(entry) for entry in entries if entry.kind == kind]
    skills = [entry for entry in entries if entry.kind == SectionKind.SKILLS]
    made["skills"] = [of(span) for entry in skills for span in entry.keywords or (entry.name,)]
    spoken = [entry for entry in entries if entry.kind == SectionKind.LANGUAGES]
    made["languages"] = [{"name": of(entry.name), "level": of(entry.position)} for entry in spoken]
    for key, kind in LISTS.items():
        listed = [entry for entry in entries if entry.kind == kind]
        # What an interest lists is interests; what a project lists is what it was made with.
        made[key] = [
            of(span)
            for entry in listed
            for span in (entry.keywords if kind is SectionKind.INTERESTS else ()) or (entry.name or entry.head,)
        ]
    return made


def _entries(cv: CV) -> Iterator[Entry]:
    """Entries, of those that hold others of their kind (an employer with several posts) the others; a job that holds
    projects is one of them."""
    for section in cv.sections:
        for entry in section.entries:
            if not any(child.kind == entry.kind for child in entry.children):
                yield entry
            yield from entry.children


# ---------------------------------------------------------------- comparing


def fold(words: str) -> str:
    """Letters and digits, case folded."""
    words = unicodedata.normalize("NFKC", words).casefold()
    return "".join(letter for letter in words if letter.isalnum() or letter in "+#")


def alike(field: str, truth: object, found: str) -> bool:
    """Whether what was read is one of the readings that are right. A place may be read with its country or without."""
    return any(_same(field, reading, found) for reading in str(truth).split("|"))


def _same(field: str, truth: str, found: str) -> bool:
    if field in ("start", "end", "birth_date", "highlights"):
        return _date(truth) == _date(found) if field == "birth_date" else truth == found
    x, y = fold(truth), fold(found)
    if not x or not y:
        return False
    if field == "city":
        return y.startswith(x) or x.startswith(y) or x in y
    return fuzz.ratio(x, y) >= ALIKE or fuzz.token_sort_ratio(truth.casefold(), found.casefold()) >= ALIKE


def _date(words: str) -> str:
    """The digits of a day, year first, however it is written."""
    found = dates.find(words) if not re.fullmatch(r"\d{4}-\d\d-\d\d", words) else ()
    day = (found[0].end or found[0].start) if found else None
    return dates.iso(day) if day else words


def near(truth: dict[str, Any], found: dict[str, str], fields: Iterable[str]) -> float:
    """How many of the fields are alike; a spelling that is near counts for less."""
    return sum(
        1.0
        if alike(field, truth.get(field, ""), found.get(field, ""))
        else fuzz.partial_ratio(str(truth.get(field, "")).casefold(), found.get(field, "").casefold()) / 200
        for field in fields
        if truth.get(field) and found.get(field)
    )


def matched(truths: list[Any], founds: list[Any], scores: dict[tuple[int, int], float]) -> dict[int, int]:
    """Which of `founds` each of `truths` is: one to one, those nearest first."""
    pairs: dict[int, int] = {}
    for (i, j), score in sorted(scores.items(), key=lambda item: -item[1]):
        if score > 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


class Tally:
    """Fields found (tp), wrong or too many (fp), missing (fn), and what to print of them."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = {}
        self.misses: list[str] = []

    def one(self, field: str, truth: object, found: str) -> None:
        """One field with one value, "" where there is none."""
        name = field.rpartition(".")[2]
        if not truth and not found:
            return
        if truth and found and alike(name, truth, found):
            self.add(field, tp=1)
            return
        self.add(field, fp=int(bool(found)), fn=int(bool(truth)))
        self.misses.append(f"{field}: {str(truth)!r} read as {found!r}")

    def values(self, field: str, truths: list[Any], founds: list[str]) -> None:
        """A list of values, in any order."""
        same = [
            (i, j) for i, j in product(range(len(truths)), range(len(founds))) if alike(field, truths[i], founds[j])
        ]
        pairs = matched(truths, founds, dict.fromkeys(same, 1.0))
        self.add(field, tp=len(pairs), fp=len(founds) - len(pairs), fn=len(truths) - len(pairs))
        self.misses += [f"{field}: {truths[i]!r} missing" for i in range(len(truths)) if i not in pairs]
        self.misses += [f"{field}: {one!r} is none" for j, one in enumerate(founds) if j not in pairs.values()]

    def entries(self, field: str, truths: list[dict[str, Any]], founds: list[dict[str, str]]) -> None:
        """A list of entries: how many there are, then the fields that the truth tells of each."""
        keys = KEY.get(field, KEY["work"])
        scores = {(i, j): near(t, f, keys) for (i, t), (j, f) in product(enumerate(truths), enumerate(founds))}
        pairs = matched(truths, founds, scores)
        self.add(field, tp=len(pairs), fp=len(founds) - len(pairs), fn=len(truths) - len(pairs))
        for i, truth in enumerate(truths):
            found = founds[pairs[i]] if i in pairs else {}
            for key in [key for key in truth if key not in ("name", "level")]:
                self.one(f"{field}.{key}", truth[key], found.get(key, ""))
        self.misses += [f"{field}: {one} is none" for j, one in enumerate(founds) if j not in pairs.values()]

    def add(self, field: str, **counts: int) -> None:
        self.counts.setdefault(field, Counter()).update(counts)


def compare(truth: dict[str, Any], found: dict[str, Any]) -> Tally:
    """One CV's record against the truth."""
    tally = Tally()
    for key in ("name", "email", "phone", "city", "birth_date", "nationality"):
        tally.one(key, truth.get(key, ""), found[key] if key in truth else "")
    for key in ENTRIES:
        tally.entries(key, truth.get(key, []), found[key])
    spoken = {fold(one["name"]): one["level"] for one in found["languages"]}
    for one in truth.get("languages", []):
        name = next((n for n in str(one["name"]).split("|") if fold(n) in spoken), "")
        if name and "level" in one:
            tally.one("languages.level", one["level"], spoken[fold(name)])
    tally.values(
        "languages", [one["name"] for one in truth.get("languages", [])], [x["name"] for x in found["languages"]]
    )
    for key in ("skills", *LISTS):
        tally.values(key, truth.get(key, []), found[key])
    return tally


def f1(counts: Counter[str]) -> float:
    return round(2 * counts["tp"] / max(1, 2 * counts["tp"] + counts["fp"] + counts["fn"]), 4)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("-v", action="store_true", help="print what is missing or wrong")
    options = parser.parse_args()
    held = set(yaml.safe_load((HERE / "held.yaml").read_text(encoding="utf-8")))
    totals: dict[str, dict[str, Counter[str]]] = {"read": {}, "held": {}}
    for path in sorted((HERE / "truth").glob("*.yaml")):
        if options.names and path.stem not in options.names:
            continue
        document = read(cv_of(path.stem))
        truth = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        tally = compare(truth, record(document, parse(document)))
        whole = sum(tally.counts.values(), Counter[str]())
        half = "held" if path.stem in held else "read"
        print(f"{path.stem:32} {half} {f1(whole):.3f} of {whole['tp'] + whole['fn']}")
        if options.v and half == "read":
            print(*(f"    {miss}" for miss in tally.misses), sep="\n")
        for field, counts in tally.counts.items():
            totals[half].setdefault(field, Counter()).update(counts)
    figures = {
        half: {"all": f1(sum(of.values(), Counter[str]())), "fields": {field: f1(of[field]) for field in sorted(of)}}
        for half, of in totals.items()
        if of
    }
    for half, figure in figures.items():
        print(half, figure["all"], figure["fields"])
    if not options.names:
        results.save("structure", figures)


if __name__ == "__main__":
    main()
