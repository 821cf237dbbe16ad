"""The structured CV for others: as JSON Resume 1.0.0, and as a tree with spans that explains itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from assistant import dates
from assistant.parsing.lines import line_of
from assistant.types import CV, Block, BlockKind, Document, Entry, Fact, Period, Section, SectionKind, Span

_LIST_MARK = re.compile(r"\n\s*(?:[-*+•◦▪‣]|\d{1,3}[.)])\s+")
_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def plain(text: str, span: Span | None) -> str:
    """The words of a span without marks of Markdown and HTML, white space folded; "" for None."""
    if span is None:
        return ""
    words = line_of(text, Block(BlockKind.PARAGRAPH, span)).text if span.end <= len(text) else ""
    words = _LIST_MARK.sub(" ", span.of(text)) if "\n" in span.of(text) and _LIST_MARK.search(span.of(text)) else words
    words = re.sub(r"(?<![( ]\d)\*{1,3}(?=\S)|(?<=\S)(?<![( ]\d)\*{1,3}", "", words) if words.count("*") % 2 else words
    return re.sub(r"\s+", " ", words).strip()


# ---------------------------------------------------------------- JSON Resume


def to_json_resume(document: Document, cv: CV) -> dict[str, Any]:
    """The CV as JSON Resume 1.0.0. Dates are ISO 8601 of the precision that is known; an ongoing entry has no
    endDate; what a CV does not say is left out."""
    writer = _Writer(document.text)
    resume: dict[str, Any] = {"$schema": _SCHEMA, "basics": writer.basics(cv)}
    makers = {
        SectionKind.WORK: ("work", writer.work),
        SectionKind.VOLUNTEER: ("volunteer", writer.volunteer),
        SectionKind.EDUCATION: ("education", writer.education),
        SectionKind.AWARDS: ("awards", writer.award),
        SectionKind.CERTIFICATES: ("certificates", writer.certificate),
        SectionKind.PUBLICATIONS: ("publications", writer.publication),
        SectionKind.SKILLS: ("skills", writer.skill),
        SectionKind.LANGUAGES: ("languages", writer.language),
        SectionKind.INTERESTS: ("interests", writer.interest),
        SectionKind.REFERENCES: ("references", writer.reference),
        SectionKind.PROJECTS: ("projects", writer.project),
    }
    for entry in _all_entries(cv.sections):
        if entry.kind in makers:
            key, make = makers[entry.kind]
            if made := make(entry):
                resume.setdefault(key, []).append(made)
    return resume


def _all_entries(sections: Iterable[Section]) -> Iterable[Entry]:
    for section in sections:
        for entry in section.entries:
            yield entry
            yield from entry.children


def _filled(**values: Any) -> dict[str, Any]:
    """A mapping without blank values."""
    return {key: value for key, value in values.items() if value not in ("", None, [], {})}


class _Writer:
    """Writes entries of one document."""

    def __init__(self, text: str) -> None:
        self.text = text

    def of(self, span: Span | None) -> str:
        return plain(self.text, span)

    def fact(self, entry: Entry, *keys: str) -> str:
        return next((self.of(f.span) for f in entry.extra if f.key in keys), "")

    def all(self, spans: Iterable[Span]) -> list[str]:
        return [words for span in spans if (words := self.of(span))]

    def url(self, span: Span | None) -> str:
        """An address as a URI: with a scheme, and only if it may be one."""
        words = span.of(self.text).strip().replace("\\", "") if span else ""
        if not words or re.search(r"[\s<>\"{}|^`]", words):
            return ""
        return words if re.match(r"[a-z][a-z0-9+.-]*:", words, re.I) else f"https://{words}"

    def basics(self, cv: CV) -> dict[str, Any]:
        basics = cv.basics
        place = self._place(basics.location)
        return _filled(
            name=cv.candidate or self.of(basics.name),
            label=self.of(basics.label),
            email=next((m for m in map(self.of, basics.emails) if re.fullmatch(r"[^@\s]+@[^@\s]+", m)), ""),
            phone=next(iter(self.all(basics.phones)), ""),
            url=next((u for u in map(self.url, basics.urls) if u), ""),
            summary=self.of(basics.summary),
            location=place,
            profiles=[
                _filled(network=p.network, username=self.of(p.username), url=self.url(p.url)) for p in basics.profiles
            ],
        )

    def _place(self, span: Span | None) -> dict[str, str]:
        from assistant.parsing import addresses, vocabulary

        words = self.of(span)
        if not words:
            return {}
        lines = [plain(line, Span(0, len(line))) for line in span.of(self.text).split("\n")] if span else []
        parts = [p.strip(" ()") for line in lines for p in re.split(r"[,，(]", line) if p.strip(" ()")]
        code = addresses.country_code(parts[-1]) if len(parts) > 1 else None
        city = next((p for p in parts if vocabulary.place_score(p) >= 1 and not vocabulary.is_region(p)), parts[0])
        region = next((p for p in parts if p != city and vocabulary.is_region(p) and not addresses.country_code(p)), "")
        postcode = re.search(r"\b\d{4,6}(?:-\d{3,4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b", words)
        return _filled(
            address=words, city=city, region=region, countryCode=code or "", postalCode=postcode[0] if postcode else ""
        )

    def dates(self, period: Period | None, single: str = "endDate") -> dict[str, str]:
        if period is None:
            return {}
        if period.start is None and period.end is not None:
            return {single: dates.iso(period.end)}
        return _filled(
            startDate=dates.iso(period.start) if period.start else "",
            endDate=dates.iso(period.end) if period.end and not period.ongoing else "",
        )

    def work(self, e: Entry) -> dict[str, Any]:
        return _filled(
            name=self.of(e.name),
            position=self.of(e.position),
            location=self.of(e.location),
            url=self.url(e.url),
            **self.dates(e.period),
            summary=self.fact(e, "summary", "description"),
            highlights=self.all(e.highlights),
        )

    def volunteer(self, e: Entry) -> dict[str, Any]:
        made = self.work(e)
        made.pop("location", None)
        if "name" in made:
            made["organization"] = made.pop("name")
        return made

    def education(self, e: Entry) -> dict[str, Any]:
        degree, area = self.fact(e, "degree"), self.fact(e, "area")
        if not degree and e.position:
            degree = self.of(e.position)
            area = area if area and area not in degree else ""
        return _filled(
            institution=self.of(e.name),
            studyType=degree,
            area=area,
            url=self.url(e.url),
            **self.dates(e.period),
            score=self.fact(e, "score"),
            courses=[self.of(f.span) for f in e.extra if f.key == "courses"],
        )

    def award(self, e: Entry) -> dict[str, Any]:
        return _filled(
            title=self.of(e.name) or self.of(e.head),
            **self._once(e, "date"),
            awarder=self.fact(e, "issuer"),
            summary=self.fact(e, "summary") or " ".join(self.all(e.highlights)),
        )

    def _once(self, e: Entry, key: str) -> dict[str, str]:
        if e.period is None or not (when := e.period.end or e.period.start):
            return {}
        return {key: dates.iso(when)}

    def certificate(self, e: Entry) -> dict[str, Any]:
        return _filled(
            name=self.of(e.name) or self.of(e.head),
            **self._once(e, "date"),
            issuer=self.fact(e, "issuer"),
            url=self.url(e.url),
        )

    def publication(self, e: Entry) -> dict[str, Any]:
        return _filled(
            name=self.of(e.name),
            publisher=self.fact(e, "venue", "publisher"),
            **self._once(e, "releaseDate"),
            url=self.url(e.url),
            summary=self.fact(e, "summary"),
        )

    def skill(self, e: Entry) -> dict[str, Any]:
        return _filled(name=self.of(e.name), level=self.of(e.position), keywords=self.all(e.keywords))

    def language(self, e: Entry) -> dict[str, Any]:
        return _filled(language=self.of(e.name), fluency=self.of(e.position))

    def interest(self, e: Entry) -> dict[str, Any]:
        return _filled(name=self.of(e.name), keywords=self.all(e.keywords))

    def reference(self, e: Entry) -> dict[str, Any]:
        return _filled(name=self.of(e.name), reference=self.fact(e, "summary") or " ".join(self.all(e.highlights)))

    def project(self, e: Entry) -> dict[str, Any]:
        return _filled(
            name=self.of(e.name),
            description=self.fact(e, "summary", "description"),
            highlights=self.all(e.highlights),
            keywords=self.all(e.keywords),
            **self.dates(e.period),
            url=self.url(e.url),
            roles=[role] if (role := self.of(e.position)) else [],
            entity=self.fact(e, "organisation"),
        )


# ---------------------------------------------------------------- outline


def outline(document: Document, cv: CV) -> str:
    """The CV as a tree: the candidate, sections, entries with their fields, highlights; each with its span."""
    text = document.text
    basics = cv.basics
    lines = [f"{document.id}  {cv.candidate or '(no name found)'}"]
    named: list[tuple[str, Span | None]] = [("name", basics.name), ("label", basics.label)]
    named += [("email", s) for s in basics.emails] + [("phone", s) for s in basics.phones]
    named += [("url", s) for s in basics.urls] + [(p.network, p.span) for p in basics.profiles]
    named += [("location", basics.location), ("summary", basics.summary)]
    lines += [_field(text, key, span, 1) for key, span in named if span]
    lines += [_field(text, fact.key, fact.span, 1) for fact in basics.facts]
    for section in cv.sections:
        parents = " / ".join(plain(text, p) for p in section.parents)
        title = plain(text, section.heading) or "(no heading)"
        lines += ["", f"{section.kind}  {parents + ' / ' if parents else ''}{title}  {_at(section.span)}"]
        for entry in section.entries:
            lines += _outline_entry(text, entry, 1)
    return "\n".join(lines) + "\n"


def _outline_entry(text: str, entry: Entry, depth: int) -> list[str]:
    place = entry.location if not (entry.location and entry.name and entry.name.contains(entry.location)) else None
    parts = [plain(text, s) for s in (entry.position, entry.name, place) if s]
    title = " · ".join(parts) or plain(text, entry.head)
    period = f"  {plain(text, entry.period.span)}" if entry.period else ""
    if entry.period and (entry.period.ongoing or entry.period.swapped):
        period += " (ongoing)" if entry.period.ongoing else " (ends before it begins)"
    lines = [f"{'  ' * depth}{entry.id}  {_short(title)}{period}  {_at(entry.span)}"]
    for key, span in (
        ("name", entry.name),
        ("position", entry.position),
        ("location", entry.location),
        ("url", entry.url),
    ):
        if span:
            lines.append(_field(text, key, span, depth + 1))
    lines += [_field(text, str(p.role), p.span, depth + 1) for p in entry.people]
    lines += [_field(text, fact.key, fact.span, depth + 1) for fact in entry.extra if not _is_person(fact)]
    lines += [_field(text, "keyword", span, depth + 1) for span in entry.keywords]
    lines += [_field(text, "•", span, depth + 1) for span in entry.highlights]
    for child in entry.children:
        lines += _outline_entry(text, child, depth + 1)
    return lines


def _is_person(fact: Fact) -> bool:
    return fact.key in ("adviser", "mentor", "referee")


def _field(text: str, key: str, span: Span, depth: int) -> str:
    return f"{'  ' * depth}{key}  {_short(plain(text, span))}  {_at(span)}"


def _short(words: str, longest: int = 100) -> str:
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _at(span: Span) -> str:
    return f"[{span.start}:{span.end}]"
