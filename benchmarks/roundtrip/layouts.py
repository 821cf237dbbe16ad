"""Random layouts: the same persons' CVs set in the ways that people set CVs, and read back.

    python -m benchmarks.roundtrip.layouts [--seed 1] [--count 400] [--format txt] [--person de] [--only 17] [-v]

Everything that one chooses in writing a CV is drawn by itself: format, order and words of headings and their looks,
how the head of an entry is put together, dates, bullets, the forms of skills, languages, certificates, publications and
of the contact lines. The export is compared with the source field by field, and the table shows which choices go with
what is missed. Writes results/layouts.json when nothing is left out.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from statistics import mean
from typing import Any

import yaml

from assistant.export import to_json_resume
from assistant.parsing import parse
from assistant.reading import read
from benchmarks import results
from benchmarks.roundtrip.layout_files import Line, html_of, markdown_of, text_of, write_docx
from benchmarks.roundtrip.score import evaluation, persons

PLACE = Path(tempfile.gettempdir()) / "cv-assistant-roundtrip" / "layouts"
_HERE = Path(__file__).parent
_WORDS = yaml.safe_load((_HERE / "layout_words.yaml").read_text(encoding="utf-8"))
CHOICES: dict[str, tuple[str, ...]] = {
    "format": ("txt", "md", "html", "docx"),
    "first": ("position", "employer"),
    "lines": ("one", "one", "two", "two", "three"),
    "between": (" · ", " | ", " – ", ", ", " — ", "at", "\t", "  ", " - "),
    "date at": ("before", "after", "brackets", "right", "own line above", "own line below", "column"),
    "date form": ("03/2019", "March 2019", "Mar 2019", "2019-03", "2019", "March 2019", "2019", "03.2019"),
    "range": (" – ", " - ", "–", " to ", " — "),
    "open end": ("present", "present", "since"),
    "place": ("none", "after employer", "brackets", "after dates", "own piece"),
    "bullet": ("-", "-", "•", "•", "●", "*", "–", "▪", ""),
    "skills": ("labelled", "labelled bullets", "bullets", "commas", "table", "bars"),
    "languages": ("line (level)", "bullets (level)", "bullets :", "bullets –", "lines :", "table", "line : ;", "comma"),
    "certificates": ("name, issuer, year", "year – name, issuer", "name (issuer, year)", "name – issuer – year",
                     "year: name (issuer)", "name | issuer | year", "issuer: name, year"),
    "publications": ("apa", "ieee", "title first", "title, venue year", "year first", "lines"),
    "publication mark": ("number", "bracket", "bullet", "paragraph"),
    "projects": ("name: description", "head", "name – description (dates)"),
    "contact": ("bars", "labelled", "icons", "bare", "dots", "labelled bars"),
    "contact at": ("top", "top", "top", "section", "bottom"),
    "headline": ("below", "below", "none"),
    "document word": ("none", "none", "none", "above", "before name"),
    "order": ("work first", "education first", "shuffled", "shuffled"),
    "blank between entries": ("yes", "yes", "no"),
}  # fmt: skip
HEADINGS = {
    "txt": ("caps", "equals", "dashes", "colon", "caps colon", "spaced", "icon", "hashes", "ruled", "plain"),
    "md": tuple(f"{h}/{e}" for h in ("two", "one", "bold", "caps bold", "setext") for e in ("third", "bold", "plain")),
    "html": tuple(f"{h}/{e}" for h in ("second", "third", "bold", "class") for e in ("fourth", "bold", "plain")),
    "docx": tuple(f"{h}/{e}" for h in ("style", "bold", "caps bold", "large bold") for e in ("style", "bold", "plain")),
}
_ICONS = {"email": "✉", "phone": "☎", "city": "⌂", "url": "🌐"}
_WRITERS = {"txt": text_of, "md": markdown_of, "html": html_of}
Layout = dict[str, str]


def drawn(chance: random.Random, kind: str | None) -> Layout:
    """A layout, each choice drawn by itself."""
    layout = {name: chance.choice(values) for name, values in CHOICES.items()} | ({"format": kind} if kind else {})
    layout["heading"] = chance.choice(HEADINGS[layout["format"]])
    if layout["between"] in {"html": "\t  ", "md": "\t  ", "docx": "  "}.get(layout["format"], ""):
        layout["between"] = " | "  # what the format does not show
    if layout["format"] == "md" and layout["date at"] in ("column", "right"):
        layout["date at"] = "after"
    if layout["lines"] != "one" and layout["between"] == "at":
        layout["between"] = ", "
    return layout


class Setter:
    """Sets one person's CV in one layout."""

    def __init__(self, resume: dict[str, Any], language: str, layout: Layout, chance: random.Random) -> None:
        self.layout, self.chance, self.words = layout, chance, _WORDS[language]
        self.resume, self.language = resume, language
        self.present, self.since, self.to = (chance.choice(self.words[k]) for k in ("present", "since", "to"))

    def lines(self) -> list[Line]:
        """The whole CV."""
        basics = self.resume["basics"]
        sections = [key for key in ("work", "education", "skills", "languages", "certificates", "publications",
                                    "awards", "volunteer", "projects") if self.resume.get(key)]  # fmt: skip
        if self.layout["order"] == "shuffled":
            self.chance.shuffle(sections)
        elif self.layout["order"] == "education first":
            sections = ["education", *(key for key in sections if key != "education")]
        document, at = self.chance.choice(self.words["document"]), self.layout["contact at"]
        is_before = self.layout["document word"] == "before name"
        above = [Line("line", document)] if self.layout["document word"] == "above" else []
        out = [*above, Line("name", f"{document} – {basics['name']}" if is_before else basics["name"])]
        if self.layout["headline"] == "below":
            out.append(Line("line", basics["label"]))
        if at == "top":
            out += self._contact()
        elif at == "section":
            out += [self._heading("contact"), *self._contact()]
        out += [self._heading("summary"), Line("line", basics["summary"])]
        for key in sections:
            out += [self._heading(key), *getattr(self, f"_{key}")()]
        return [*out, self._heading("contact"), *self._contact()] if at == "bottom" else out

    def _heading(self, key: str) -> Line:
        return Line("heading", self.chance.choice(self.words[key]))

    def _contact(self) -> list[Line]:
        basics, how = self.resume["basics"], self.layout["contact"]
        known = {"email": basics["email"], "phone": basics["phone"], "city": basics["location"]["city"]}
        known |= {"url": basics["url"].removeprefix("https://")} if "url" in basics else {}
        keys = list(known)
        self.chance.shuffle(keys)
        labels = {key: self.chance.choice(self.words["labels"][key]) for key in keys}
        said = [
            f"{labels[k]}: {known[k]}"
            if "labelled" in how
            else f"{_ICONS[k]} {known[k]}"
            if how == "icons"
            else known[k]
            for k in keys
        ]
        joint = {"bars": " | ", "dots": " · ", "labelled bars": " | "}.get(how)
        profiles = [p["url"].removeprefix("https://") for p in basics["profiles"]]
        return [Line("line", text) for text in ([joint.join([*said, *profiles])] if joint else [*said, *profiles])]

    # ------------------------------------------------------------ dates

    def _date(self, date: str) -> str:
        year, _, month = date[:7].partition("-")
        form = self.layout["date form"]
        if not month or form == "2019":
            return f"{year}年" if self.language == "zh" and self.layout["between"] == " · " else year
        number = int(month)
        if form in ("March 2019", "Mar 2019"):
            if self.language == "zh":
                return f"{year}年{number}月"
            name = str(self.words["months" if form == "March 2019" else "short"][number - 1])
            return f"{name} de {year}" if self.language in ("pt", "es") and form == "March 2019" else f"{name} {year}"
        return {"03/2019": f"{number:02}/{year}", "03.2019": f"{number:02}.{year}"}.get(form, f"{year}-{number:02}")

    def _period(self, entry: dict[str, Any]) -> str:
        start = self._date(entry["startDate"])
        if "endDate" not in entry:
            if self.layout["open end"] == "since" and self.language != "zh":
                return f"{self.since} {start}"
            end = self.present
        else:
            end = self._date(entry["endDate"])
        if start == end:
            return start
        joint = self.layout["range"]
        joint = f" {self.to} " if joint == " to " else " – " if joint == "–" and "-" in start else joint
        return f"{start}{joint}{end}" if self.present != "至今" or end != "至今" else f"{start}至今"

    # ------------------------------------------------------------ entries

    def _entry(self, position: str, employer: str, place: str, period: str, below: Sequence[str]) -> list[Line]:
        layout, items = self.layout, [Line("item", words) for words in below]
        if place and layout["place"] in ("after employer", "own piece"):
            employer = f"{employer}, {place}"
        elif place and layout["place"] == "brackets":
            employer = f"{employer} ({place})"
        elif place and layout["place"] == "after dates":
            period = f"{period}, {place}"
        pair = [position, employer] if layout["first"] == "position" else [employer, position]
        pair = [words for words in pair if words]
        joint = layout["between"]
        if joint == "at":
            joint = f" {self.chance.choice(self.words['at'])} " if layout["first"] == "position" else ", "
        heads = [joint.join(pair)] if layout["lines"] == "one" else pair
        at = layout["date at"]
        right = ""
        if layout["lines"] == "three" and at in ("after", "right", "brackets"):
            heads.append(period)
        elif at == "before":
            blanks = "  " if layout["format"] == "txt" else " | "
            heads[0] = f"{period}{self.chance.choice((': ', blanks, ' | ', ' – '))}{heads[0]}"
        elif at == "after":
            heads[-1] = f"{heads[-1]}{joint if joint.strip() not in ('at', '@', *self.words['at']) else ', '}{period}"
        elif at == "brackets":
            heads[-1] = f"{heads[-1]} ({period})"
        elif at == "right":
            right = period
        elif at == "own line above":
            heads.insert(0, period)
        elif at == "own line below":
            heads.append(period)
        gap = [Line("gap")] if layout["blank between entries"] == "yes" else []
        marked = int(at == "own line above")  # nobody sets dates as a heading
        made = [Line("head" if i == marked else "line", words) for i, words in enumerate(heads)] + items
        made[0] = replace(made[0], right=right)
        return [Line("line", left=period, beside=tuple(made)), *gap] if at == "column" else [*made, *gap]

    def _work(self) -> list[Line]:
        return [
            line
            for e in self.resume["work"]
            for line in self._entry(
                e["position"], e["name"], e.get("location", ""), self._period(e), e.get("highlights", ())
            )
        ]

    def _volunteer(self) -> list[Line]:
        return [
            line
            for e in self.resume["volunteer"]
            for line in self._entry(e["position"], e["organization"], "", self._period(e), e.get("highlights", ()))
        ]

    def _education(self) -> list[Line]:
        joint = {"zh": " ", "en": " in "}.get(self.language, " ")
        return [
            line
            for e in self.resume["education"]
            for line in self._entry(
                joint.join(filter(None, (e["studyType"], e["area"]))), e["institution"], "", self._period(e), ()
            )
        ]

    def _projects(self) -> list[Line]:
        out: list[Line] = []
        for e in self.resume["projects"]:
            items = [Line("item", words) for words in e.get("highlights", ())]
            if self.layout["projects"] == "head":
                out += [Line("head", f"{e['name']} ({self._period(e)})"), Line("line", e["description"]), *items]
            elif self.layout["projects"] == "name: description":
                out.append(Line("item", f"{e['name']}: {e['description']}"))
            else:
                out.append(Line("item", f"{e['name']} – {e['description']} ({self._period(e)})"))
        return out

    # ------------------------------------------------------------ lists

    def _skills(self) -> list[Line]:
        how, groups = self.layout["skills"], self.resume["skills"]
        every = [word for group in groups for word in group["keywords"]]
        if how == "labelled":
            return [Line("line", f"{g['name']}: {', '.join(g['keywords'])}") for g in groups]
        if how == "labelled bullets":
            return [Line("item", f"{g['name']}: {', '.join(g['keywords'])}") for g in groups]
        if how == "table":
            return [Line("line", cells=(g["name"], ", ".join(g["keywords"]))) for g in groups]
        if how == "bullets":
            return [Line("item", word) for word in every]
        return [Line("line", (", " if how == "commas" else " | ").join(every))]

    def _languages(self) -> list[Line]:
        how = self.layout["languages"]
        pairs = [(e["language"], e["fluency"]) for e in self.resume["languages"]]
        if how == "table":
            return [Line("line", cells=pair) for pair in pairs]
        if how in ("line (level)", "line : ;", "comma"):
            form, joint = {"line (level)": ("{} ({})", ", "), "line : ;": ("{}: {}", "; ")}.get(how, ("{} {}", ", "))
            return [Line("line", joint.join(form.format(*pair) for pair in pairs))]
        form = "{} ({})" if "(" in how else "{}: {}" if ":" in how else "{} – {}"
        return [Line("item" if "bullets" in how else "line", form.format(*pair)) for pair in pairs]

    def _named(self, entries: Sequence[dict[str, Any]], name: str, issuer: str) -> list[Line]:
        form = self.layout["certificates"].replace("name", "{0}").replace("issuer", "{1}").replace("year", "{2}")
        return [Line("item", form.format(e[name], e[issuer], e["date"][:4])) for e in entries]

    def _certificates(self) -> list[Line]:
        return self._named(self.resume["certificates"], "name", "issuer")

    def _awards(self) -> list[Line]:
        return self._named(self.resume["awards"], "title", "awarder")

    def _publications(self) -> list[Line]:
        *given, family = self.resume["basics"]["name"].split()
        initials = " ".join(f"{word[0]}." for word in given)
        own = f"{family}, {initials}" if given else family
        other = {"zh": "林岚"}.get(self.language, "Varga, T." if self.layout["publications"] == "apa" else "T. Varga")
        out: list[Line] = []
        for number, e in enumerate(self.resume["publications"], 1):
            title, venue, year = e["name"], e["publisher"], e["releaseDate"][:4]
            turned = f"{initials} {family}".strip()
            text = {
                "apa": f"{own}, & {other} ({year}). {title}. {venue}, {number + 3}({number}), 11–{19 + number}.",
                "ieee": f"{turned} and {other}, “{title},” {venue}, vol. {number + 3}, pp. 11–{19 + number}, {year}.",
                "title first": f"{title}. {turned}, {other}. {venue}, {year}.",
                "title, venue year": f"{title}, {venue} {year}",
                "year first": f"{year}: {title}, {venue}",
                "lines": f"{title}",
            }[self.layout["publications"]]
            below = [Line("line", f"{turned}, {other}"), Line("line", f"{venue}, {year}"), Line("gap")]
            how = self.layout["publication mark"]
            if self.layout["publications"] == "lines":
                out += [Line("head", text), *below]
            elif how == "bullet":
                out.append(Line("item", text))
            else:
                mark = {"number": f"{number}. ", "bracket": f"[{number}] "}.get(how, "")
                out += [Line("line", mark + text), *([Line("gap")] if how == "paragraph" else [])]
        return out


# ---------------------------------------------------------------- comparison


def shown(resume: dict[str, Any], layout: Layout) -> dict[str, Any]:
    """What of a resume a layout shows: dates of years alone are years, a project without dates has none."""
    own = deepcopy(resume)
    for key in ("work", "education", "volunteer"):
        for entry in own.get(key, ()):
            for name in ("startDate", "endDate"):
                if name in entry and layout["date form"] == "2019":
                    entry[name] = entry[name][:4]
            if entry.get("startDate") == entry.get("endDate"):
                del entry["startDate"]
    return own


def compared(resume: dict[str, Any], got: dict[str, Any], layout: Layout) -> tuple[dict[str, list[int]], list[str]]:
    """Counts of each field and what is missed: those of shared/eval/reading.py, and volunteering, awards, levels.
    Highlights that no bullet marks are a description too, so they are not compared."""
    fields, misses = evaluation.compare(evaluation.from_json_resume(resume), evaluation.from_json_resume(got))
    for name, renamed in (("volunteer", _as_work), ("awards", _as_certificates), ("levels", _as_skills)):
        more, missed = evaluation.compare(*(evaluation.from_json_resume(renamed(x)) for x in (resume, got)))
        mine = {"volunteer": "work", "awards": "certificates", "levels": "skills"}[name]
        fields |= {name + key.removeprefix(mine): n for key, n in more.items() if key.startswith(mine)}
        misses += [name + miss.removeprefix(mine) for miss in missed if miss.startswith(mine)]
    if not layout["bullet"]:
        fields = {name: n for name, n in fields.items() if ".highlight" not in name}
        misses = [miss for miss in misses if ".highlight" not in miss]
    return {name: n for name, n in fields.items() if any(n)}, misses


def _as_work(resume: dict[str, Any]) -> dict[str, Any]:
    return {"work": [entry | {"name": entry.get("organization")} for entry in resume.get("volunteer", ())]}


def _as_certificates(resume: dict[str, Any]) -> dict[str, Any]:
    return {"certificates": [{"name": e.get("title"), "issuer": e.get("awarder")} for e in resume.get("awards", ())]}


def _as_skills(resume: dict[str, Any]) -> dict[str, Any]:
    return {"skills": [{"keywords": [f"{e.get('language')} {e.get('fluency')}"]} for e in resume.get("languages", ())]}


def f1(counts: Sequence[int]) -> float:
    """F1 of true positives, false positives and false negatives; 1 where nothing was there and nothing was read."""
    hit, extra, missed = counts
    return 2 * hit / (2 * hit + extra + missed) if hit + extra + missed else 1.0


def everyone() -> dict[str, dict[str, Any]]:
    """The persons of the round trip, and one each in the other languages."""
    more = sorted((_HERE / "persons" / "layouts").glob("*.json"))
    return persons() | {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in more}


def main() -> None:
    """Draws, writes, reads, compares and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--format", choices=HEADINGS)
    parser.add_argument("--person", default="")
    parser.add_argument("--only", type=int, help="the number of one CV")
    parser.add_argument("-v", action="store_true", help="say what is missed")
    chosen = parser.parse_args()
    people = {name: resume for name, resume in everyone().items() if name.startswith(chosen.person)}
    PLACE.mkdir(parents=True, exist_ok=True)
    fields: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    by_choice: dict[tuple[str, str], list[float]] = defaultdict(list)
    for number in range(chosen.count):
        chance = random.Random(f"{chosen.seed}-{number}")
        name = chance.choice(sorted(people))
        layout = drawn(chance, chosen.format)
        resume = shown(people[name], layout)
        lines = Setter(people[name], name.partition("-")[0], layout, chance).lines()
        if chosen.only not in (None, number):
            continue
        path = PLACE / f"{chosen.seed}-{number}.{layout['format']}"
        if layout["format"] == "docx":
            write_docx(path, lines, layout["heading"], layout["bullet"])
        else:
            path.write_text(_WRITERS[layout["format"]](lines, layout["heading"], layout["bullet"]), encoding="utf-8")
        document = read(path)
        counts, misses = compared(resume, to_json_resume(document, parse(document)), layout)
        rate = mean(map(f1, counts.values()))
        for field, added in counts.items():
            fields[field] = [a + b for a, b in zip(fields[field], added, strict=True)]
        for choice, value in {**layout, "language": name[:2]}.items():
            by_choice[choice, f"{layout['format']} {value}" if choice == "heading" else value].append(rate)
        by_choice["all", "all"].append(rate)
        if chosen.v:
            print(f"== {rate:.3f} {path.name} {name} {layout}", *misses, sep="\n  ")
    _report(chosen, fields, by_choice)


def _report(
    chosen: argparse.Namespace, fields: dict[str, list[int]], by_choice: dict[tuple[str, str], list[float]]
) -> None:
    overall = mean(by_choice["all", "all"])
    table = [
        {"choice": choice, "value": value, "documents": len(rates), "mean F1": round(mean(rates), 4)}
        for (choice, value), rates in sorted(by_choice.items(), key=lambda item: mean(item[1]))
        if choice != "all"
    ]
    for row in table:
        print(f"{row['choice']:24}{row['value']!r:34}{row['documents']:5}{row['mean F1']:8.3f}")
    for field, counts in sorted(fields.items(), key=lambda item: f1(item[1])):
        print(f"{field:28}{f1(counts):.3f} {counts}")
    print(f"{len(by_choice['all', 'all'])} documents, mean F1 {overall:.4f}")
    if chosen.only is chosen.format is None and not chosen.person:
        figures = results.load("layouts") or {}
        figures["now"] = {
            "seed": chosen.seed, "documents": chosen.count, "mean F1": round(overall, 4),
            "fields": {field: round(f1(counts), 4) for field, counts in sorted(fields.items())},
            "choices": table,
        }  # fmt: skip
        results.save("layouts", figures)


if __name__ == "__main__":
    main()
