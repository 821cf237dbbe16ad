"""The career view: a timeline of what is dated, publications per year, skills with the places that show them."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.faces.web.inline import plain
from assistant.faces.web.typeset import entries, is_markdown
from assistant.types import CV, Document, Entry, PartialDate, Period, SectionKind, Span

_DRAWN = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.PROJECTS, SectionKind.VOLUNTEER)
_SKILLS = 80
_PLACES = 3
_YEARS = 45
_LONGEST_SKILL = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """An entry on the time axis, in years; `end` is after `start`."""

    entry: Entry
    start: float
    end: float


def career(document: Document, cv: CV, words: Mapping[str, str], *, ongoing_until: date) -> str:
    """The career view of a CV as HTML; a sentence where the CV dates nothing and names no skills."""
    view = _Career(document, cv, words, ongoing_until)
    found = view.timeline() + view.per_year() + view.skills()
    return found or f"<p>{_e(words['no_career'])}</p>"


def bars(cv: CV, today: date) -> list[Bar]:
    """The entries of work, education, projects and volunteering that have a period, the latest first."""
    found: list[Bar] = []
    for entry in entries(cv):
        if entry.kind in _DRAWN and entry.period is not None:
            extent = years(entry.period, today)
            if extent is not None:
                found.append(Bar(entry, *extent))
    return sorted(found, key=lambda bar: (-bar.end, -bar.start))


def years(period: Period, today: date) -> tuple[float, float] | None:
    """Where a period begins and ends on an axis of years; a single date is drawn as wide as its precision."""
    now = today.year + (today.month - 1) / 12
    start = _begin(period.start) if period.start else None
    if period.ongoing:
        return None if start is None or start > now else (start, max(now, start + 1 / 12))
    end = _begin(period.end) if period.end else None
    if start is None and end is None:
        return None
    if start is None or end is None or end <= start:
        single = period.end if end is not None else period.start
        assert single is not None
        at = start if start is not None and (end is None or end > start) else _begin(single)
        return at, at + (1 / 12 if single.month else 1.0)
    return start, end


def _begin(at: PartialDate) -> float:
    return at.year + ((at.month or 1) - 1) / 12


class _Career:
    """The parts of the view over one CV."""

    def __init__(self, document: Document, cv: CV, words: Mapping[str, str], today: date) -> None:
        self.document, self.cv, self.words, self.today = document, cv, words, today
        self.markdown = is_markdown(document)

    def said(self, span: Span | None) -> str:
        """The words of a span as a reader sees them; "" for none."""
        return plain(span.of(self.document.text), markdown=self.markdown) if span else ""

    # ------------------------------------------------------------ timeline

    def timeline(self) -> str:
        found = bars(self.cv, self.today)
        if not found:
            return ""
        first = int(min(bar.start for bar in found))
        last = max(max(bar.end for bar in found), first + 1)
        width = last - first
        step = next(step for step in (1, 2, 5, 10, 20, 50) if width / step <= 8)
        ticks = [year for year in range(first, int(last) + 1) if year % step == 0]
        axis = "".join(
            f'<span style="inset-inline-start:{_percent(year - first, width)}">{year}</span>' for year in ticks
        )
        lines = "".join(
            f'<line x1="{_percent(year - first, width)}" x2="{_percent(year - first, width)}" y1="0" y2="100%"/>'
            for year in ticks
        )
        grid = f'<svg class="grid" aria-hidden="true" width="100%" height="100%">{lines}</svg>'
        groups = "".join(self._group(kind, [b for b in found if b.entry.kind is kind], first, width) for kind in _DRAWN)
        return (
            f'<section class="career-part timeline"><h2>{_e(self.words["timeline"])}</h2>'
            f'<p class="hint">{_e(self.words["timeline_hint"])}</p>'
            f'<div class="chart" dir="ltr"><div class="axis" aria-hidden="true">{axis}</div>'
            f"{grid}{groups}</div></section>"
        )

    def _group(self, kind: SectionKind, found: Sequence[Bar], first: float, width: float) -> str:
        if not found:
            return ""
        rows = "".join(self._row(bar, first, width) for bar in found)
        return f'<h3>{_e(self.words[str(kind)])}</h3><ul class="rows rows-{kind}">{rows}</ul>'

    def _row(self, bar: Bar, first: float, width: float) -> str:
        entry = bar.entry
        name, position = self.said(entry.name), self.said(entry.position)
        period = self.said(entry.period.span if entry.period else None)
        title = name or position or self.said(entry.head)
        second = position if name and position != name else ""
        x, w = _percent(bar.start - first, width), _percent(bar.end - bar.start, width)
        return (
            f'<li><button type="button" class="row" data-ask="{_e(self.question(entry))}">'
            f'<span class="label" dir="auto"><b>{_e(title)}</b>{f" <span>{_e(second)}</span>" if second else ""}</span>'
            f'<span class="when" dir="auto">{_e(period)}</span>'
            f'<svg aria-hidden="true" width="100%" height="10"><rect x="{x}" width="{w}" height="10" rx="3"/></svg>'
            f"</button></li>"
        )

    def question(self, entry: Entry) -> str:
        """What a click on the entry asks."""
        name, position = self.said(entry.name), self.said(entry.position)
        candidate = self.cv.candidate
        if name and position and candidate and entry.kind is SectionKind.WORK:
            return self.words["ask_about_at"].format(candidate=candidate, position=position, name=name)
        return self.words["ask_about"].format(name=name or position or self.said(entry.head))

    # ------------------------------------------------------------ per year

    def per_year(self) -> str:
        for kind, title, ask in (
            (SectionKind.PUBLICATIONS, "per_year", "ask_year"),
            (SectionKind.PROJECTS, "projects_per_year", "ask_year_projects"),
        ):
            counts = Counter(
                at.year
                for entry in entries(self.cv)
                if entry.kind is kind and entry.period and (at := entry.period.end or entry.period.start)
            )
            if len(counts) >= 2 and max(counts) - min(counts) < _YEARS:
                return self._columns(counts, title, ask)
        return ""

    def _columns(self, counts: Counter[int], title: str, ask: str) -> str:
        highest = max(counts.values())
        columns = []
        for year in range(min(counts), max(counts) + 1):
            count = counts[year]
            height = round(100 * count / highest)
            bar = (
                f'<svg aria-hidden="true" width="100%" height="72">'
                f'<rect y="{100 - height}%" width="100%" height="{height}%" rx="2"/></svg>'
            )
            label = f'<span class="count">{count or ""}</span>{bar}<span class="year">{year % 100:02d}</span>'
            if count:
                name = self.words["per_year_one"].format(year=year, count=count)
                question = self.words[ask].format(year=year)
                columns.append(
                    f'<li><button type="button" data-ask="{_e(question)}" aria-label="{_e(name)}"'
                    f' title="{_e(name)}">{label}</button></li>'
                )
            else:
                columns.append(f'<li><div aria-hidden="true">{label}</div></li>')
        return (
            f'<section class="career-part per-year"><h2>{_e(self.words[title])}</h2>'
            f'<ul class="columns" dir="ltr">{"".join(columns)}</ul></section>'
        )

    # ------------------------------------------------------------ skills

    def skills(self) -> str:
        groups: list[str] = []
        left = _SKILLS
        for entry in entries(self.cv):
            if entry.kind is not SectionKind.SKILLS or left <= 0:
                continue
            named = entry.keywords or ((entry.name,) if entry.name else ())
            items = "".join(self._skill(span) for span in named[:left])
            left -= len(named)
            heading = self.said(entry.name) if entry.keywords else ""
            if items:
                groups.append(
                    (f'<h3 dir="auto">{_e(heading)}</h3>' if heading else "") + f'<ul class="skills">{items}</ul>'
                )
        if not groups:
            return ""
        return (
            f'<section class="career-part"><h2>{_e(self.words["skills"])}</h2>'
            f'<p class="hint">{_e(self.words["skills_hint"])}</p>{"".join(groups)}</section>'
        )

    def _skill(self, span: Span) -> str:
        skill = self.said(span)
        places = "".join(
            f'<button type="button" class="evidence" data-jump="{at.start}-{at.end}"'
            f' aria-label="{_e(self.words["evidence"].format(skill=skill, place=place))}" dir="auto">'
            f"{_e(place)}</button>"
            for at, place in self._evidence(skill)
        )
        jump = f'data-jump="{span.start}-{span.end}"'
        return f'<li dir="auto"><button type="button" class="skill" {jump}>{_e(skill)}</button>{places}</li>'

    def _evidence(self, skill: str) -> Iterator[tuple[Span, str]]:
        """Places outside the skills that name the skill as a word, one an entry."""
        if not 1 < len(skill) <= _LONGEST_SKILL:
            return
        seen: set[str] = set()
        text = self.document.text
        for found in re.finditer(rf"(?<![\w+#]){re.escape(skill)}(?![\w+#])", text, re.I):
            at = Span(found.start(), found.end())
            entry = next((e for e in self._dated() if e.span.contains(at)), None)
            if entry is None:
                continue
            place = self.said(entry.name or entry.position)
            if place and place not in seen:
                seen.add(place)
                yield at, place
            if len(seen) == _PLACES:
                return

    def _dated(self) -> list[Entry]:
        shown = (*_DRAWN, SectionKind.CERTIFICATES, SectionKind.AWARDS)
        return [entry for entry in entries(self.cv) if entry.kind in shown]


def _percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:.2f}%"


def _e(text: str) -> str:
    return html.escape(text, quote=True)
