"""Languages and how well somebody speaks them, on one line or below each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.body import labelled_fact
from assistant.parsing.lines import Line
from assistant.parsing.people import conjunction
from assistant.parsing.said import word_pattern
from assistant.types import Entry, Fact, SectionKind, Span

CEFR = re.compile(r"\b(?:A1|A2|B1|B2|C1|C2)\b[+]?")
GRID = 3  # levels of one language in a row of a table
_COMMA = re.compile(r"\s*[,，]\s*")
_JOINTS = ("of", "in")  # "un peu de breton", "Grundlagen in Polnisch"
_LEAD = 3  # words of a level before a language
_OPENING = re.compile(r"\s*(?P<level>[^:：\t|]{2,40}?)\s*(?:[:：]|\t|\s\|\s)\s*")
_PARTS = re.compile(rf"[,，、;；·•|/\t]\s*|\.\s|\s(?:{conjunction()}|&)\s", re.IGNORECASE)
_REMARK = 3  # words of a remark behind a level that the lexicon does not know
_TAIL = re.compile(r"\s*\t\s*|\s+[–—-]\s+|\s*[;；]\s*")


def languages_of(lines: Sequence[Line], heading: Line | None = None) -> list[Entry]:
    """The languages of a section with their levels, on one line or below each other. Below a heading that says
    "mother tongue", the heading is the level."""
    entries = _with_levels(lines)
    if heading is not None and vocabulary.label(heading.text) == "mother_tongue":
        entries = [replace(e, position=heading.whole) if e.name and e.position is None else e for e in entries]
    return entries


def _with_levels(lines: Sequence[Line]) -> list[Entry]:
    entries: list[Entry] = []
    for row, line, below in zip([None, *lines[:-1]], lines, [*lines[1:], None], strict=True):
        if row is not None and is_diploma(row, line):
            entries.append(replace(entries[-1], extra=(*entries[-1].extra, Fact("note", line.whole, line.whole))))
            del entries[-2]
            continue
        labelled = _labelled_level(line)
        found = [] if labelled else languages_on(line) or unknown_language(line)
        levelled = below is not None and (is_level(below.text) or _labelled_level(below))
        if not found and levelled and _is_name(line.text):
            found = [Entry(id="", kind=SectionKind.LANGUAGES, span=line.whole, head=line.whole, name=line.whole)]
        if found:
            entries += found
            continue
        if labelled and entries and entries[-1].position is None:
            span = Span(min(entries[-1].span.start, line.whole.start), max(entries[-1].span.end, line.whole.end))
            entries[-1] = replace(entries[-1], span=span, head=span, position=labelled.span)
            continue
        text = line.text.strip()
        if entries and (is_level(text) or CEFR.search(text)) and entries[-1].position is None and len(text) < 60:
            above = entries[-1]
            span = Span(min(above.span.start, line.whole.start), max(above.span.end, line.whole.end))
            entries[-1] = Entry(id="", kind=above.kind, span=span, head=span, name=above.name, position=line.whole)
        else:
            entries.append(
                Entry(id="", kind=SectionKind.OTHER, span=line.whole, head=line.whole, highlights=(line.whole,))
            )
    return entries


def is_diploma(row: Line, line: Line) -> bool:
    """Whether a line is the diploma in the language of the row of levels above it, as in a Europass: "Dalf C1" below
    "French", "C1", "C2", "B2", "C1", "C2"."""
    return len(CEFR.findall(row.text)) >= GRID and "\t" not in line.text and bool(CEFR.search(line.text))


def _labelled_level(line: Line) -> Fact | None:
    """The level on a line that says that it is one: "Fluency: native speaker"."""
    fact = labelled_fact(line)
    return fact if fact and fact.key == "level" else None


def is_level(text: str) -> bool:
    """Whether the words are how well somebody speaks a language."""
    return vocabulary.tidy_heading(text) in vocabulary.terms("levels") or bool(CEFR.match(text.strip()))


def _is_name(text: str) -> bool:
    """Whether the words can be the name of a language: one or two, the first with a capital, and no level."""
    words = text.split()
    return 1 <= len(words) <= 2 and words[0][:1].isupper() and not is_level(text) and not vocabulary.label(text)


def unknown_language(line: Line) -> list[Entry]:
    """A language that the lexicon does not know, told by the level behind it: "Papiamento: conversational"."""
    found = re.fullmatch(
        r"\s*(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [\w’'-]+)?)\s*(?:[:：\t(]|\s[–—-])\s*(?P<level>.+?)\)?\s*", line.text
    )
    if not found:
        return []
    level = found["level"]
    if vocabulary.label(found["name"]) or is_level(found["name"]):
        return []  # "Intermediate (B1)" below a language
    if vocabulary.tidy_heading(level) not in vocabulary.terms("levels") and not CEFR.fullmatch(level):
        return []
    name, whole = line.span(*found.span("name")), line.whole
    position = line.span(*found.span("level"))
    return [Entry(id="", kind=SectionKind.LANGUAGES, span=whole, head=whole, name=name, position=position)]


def languages_on(line: Line) -> list[Entry]:
    folded = vocabulary.aligned_fold(line.text)
    every = vocabulary.phrases("languages").finditer(folded)
    names = _once_each([name for name in every if not _is_inside(folded, name.start())])
    is_first = bool(names) and not folded[: names[0].start()].strip()
    if not names or (len(line.text) > 40 * len(names) + 60 and not (is_first and len(line.text) < 200)):
        return []
    entries = []
    leads = _levels_before(line.text, names)
    for number, name in enumerate(names):
        end = leads[number + 1][0] if number + 1 < len(names) else len(line.text)
        start, lead = leads[number]
        level, note = _without_note(line, _level_after(line, name.end(), end))
        level = level or (line.span(*lead) if lead else None)
        last = max(name.end(), line_index_end(line, level) if level else 0)
        head = line.span(start, last)
        entries.append(
            Entry(
                id="",
                kind=SectionKind.LANGUAGES,
                span=line.span(start if number else 0, _closed(line.text, end)),  # words before the first are its
                head=head,
                name=line.span(name.start(), name.end()),
                position=level,
                extra=(Fact("note", note, note),) if note else (),
            )
        )
    entries = _shared_levels(line, entries)
    return _led(line, entries)


def _led(line: Line, entries: list[Entry]) -> list[Entry]:
    """The languages behind a level that opens their line, in a cell or before a colon: "Fluent: German and French". A
    language behind a semicolon with a level of its own is none of them."""
    opening = _OPENING.match(line.text)
    key = vocabulary.label(opening["level"]) if opening else None
    if opening is None or not entries or not (key == "mother_tongue" or _says_how_well(opening["level"])):
        return entries
    label = line.span(*opening.span("level"))
    if entries[0].name is None or line_index(line, entries[0].name.start) < opening.end():
        return entries
    first = line.text.partition(";")[0].partition("；")[0]
    found = []
    for entry in entries:
        level = entry.position if entry.position and not entry.position.overlaps(label) else None
        apart = line_index(line, entry.span.start) >= len(first)
        if apart and level:
            found.append(entry)
            continue
        told = (Fact("mother_tongue", entry.name or entry.span, line.whole, label),) if key == "mother_tongue" else ()
        span = Span(min(label.start, entry.span.start), entry.span.end)
        found.append(replace(entry, span=span, position=level or label, extra=(*told, *entry.extra)))
    return found


def _levels_before(text: str, names: Sequence[re.Match[str]]) -> list[tuple[int, tuple[int, int] | None]]:
    """Where what is said of each language begins, and where its level stands if that is said before its name: "fluent
    French", "a little Welsh". Where it is said so of one, what stands before the others is theirs, too."""
    ends = [0, *(name.end() for name in names[:-1])]
    leads = []
    for at, name in zip(ends, names, strict=True):
        parts = (m for m in _PARTS.finditer(text, at, name.start()) if not _is_inside(text, m.start()))
        opens = max((m.end() for m in parts), default=name.start() if at else 0)
        words = _without_joint(text[opens : name.start()].strip())
        begins = opens + text[opens : name.start()].index(words) if words else name.start()
        leads.append((begins, begins + len(words)) if words and not _is_inside(text, name.start()) else None)
    told = [lead is not None and _says_how_well(text[slice(*lead)]) for lead in leads]
    kept = [lead if any(told) and lead and len(text[slice(*lead)].split()) <= _LEAD else None for lead in leads]
    return [(lead[0] if lead else name.start(), lead) for lead, name in zip(kept, names, strict=True)]


def _without_joint(words: str) -> str:
    """The words without the "of" that joins them to what they stand before, elided or not: "un peu de", "un peu d'"."""
    return words[: at.start()] if (at := _joint().search(vocabulary.aligned_fold(words))) else words


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{vocabulary.phrases('connectives', *_JOINTS).pattern}|\w['’])$")


def _is_inside(text: str, at: int) -> bool:
    """Whether a place of a text lies in brackets."""
    return text.count("(", 0, at) > text.count(")", 0, at)


def _says_how_well(words: str) -> bool:
    """Whether words are a level, or say that it is little: "a bit"."""
    folded = vocabulary.aligned_fold(words)
    said = (folded, *(f"{folded} {joint}" for joint in vocabulary.listed("connectives", *_JOINTS)))
    return is_level(words) or any(map(word_pattern("little").fullmatch, said))


def _once_each(names: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The names of languages, of several of one language the first:
    what is said of it names it again ("英语：可阅读英文")."""
    known, found = vocabulary.terms("languages"), dict[str, re.Match[str]]()
    for name in names:
        found.setdefault(known.get(name[0], name[0]), name)
    return list(found.values())


def _closed(text: str, end: int) -> int:
    """Where a part of a list ends without the separator or the "and" behind it."""
    if joint := re.search(rf"\s(?:{conjunction()}|&)\s*$", text[:end]):
        end = joint.start()
    while end > 0 and text[end - 1] in " \t,;|·•/、，；":
        end -= 1
    return end


def _shared_levels(line: Line, entries: list[Entry]) -> list[Entry]:
    """Languages joined by "and" before one level: "Nederlands en Fries: moedertaal"."""
    found = list(entries)
    for number in range(len(found) - 2, -1, -1):
        one, two = found[number], found[number + 1]
        if one.position or not one.name or not two.name or not two.position:
            continue
        between = line.text[line_index_end(line, one.name) : line_index(line, two.name.start)]
        if re.fullmatch(rf"\s*(?:{conjunction()}|&)\s*", vocabulary.aligned_fold(between)):
            found[number] = replace(one, position=two.position)
    return found


def _without_note(line: Line, level: Span | None) -> tuple[Span | None, Span | None]:
    """A level and the remark behind it, in another cell or behind a dash: "C1 – six months in Lyon"."""
    if level is None:
        return None, None
    start, end = line_index(line, level.start), line_index_end(line, level)
    for joint in _TAIL.finditer(line.text, start, end):
        inside = line.text[start : joint.start()]
        if (
            inside.count("(") == inside.count(")")
            and joint.end() < end
            and says_level(line, line.span(start, joint.start()))
        ):
            return line.span(start, joint.start()), line.span(joint.end(), end)
    if remark := _remark(line.text, start, end):
        is_closed = line.text[end - 1] in ")）" and line.text[remark[1] - 1] in "(（"
        return line.span(start, remark[0]), line.span(remark[1], end - is_closed)
    return level, None


def _remark(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a level ends and a remark begins behind it that tells no level: behind a comma ("C2, Cambridge Proficiency
    2018", "a few words, enough to cook") or in brackets ("native (a dialect that they understand)")."""
    if vocabulary.is_cjk(text):
        return None
    comma = _COMMA.search(text, start, end)
    while comma and text.count("(", start, comma.start()) > text.count(")", start, comma.start()):
        comma = _COMMA.search(text, comma.end(), end)
    if comma and not _tells_level(text[comma.end() : end]):
        is_long = len(text[comma.end() : end].split()) >= _REMARK
        if _tells_level(text[start : comma.start()]) or is_long:
            return comma.span()
    bracket = re.compile(r"\s*[(（][^()（）]+[)）]").search(text, start, end)
    if (
        bracket
        and bracket.start() > start
        and bracket.end() == end
        and _is_long(text[start : bracket.start()], bracket[0])
    ):
        is_level = _tells_level(text[start : bracket.start()]) and not _tells_level(bracket[0].strip(" ()（）"))
        return (bracket.start(), bracket.start() + bracket[0].index(bracket[0].strip(" (（")[0])) if is_level else None
    return None


def _is_long(level: str, bracket: str) -> bool:
    """Whether a bracket behind a level is long enough for a remark, or dates one: "C1 (Cambridge Advanced, 2016)"."""
    return len(bracket.split()) > _REMARK or (CEFR.fullmatch(level.strip()) is not None and bool(dates.find(bracket)))


def _tells_level(words: str) -> bool:
    """Whether words are or hold a level: "C2", "gut (B2)", "mündlich gut"."""
    parts = (words, *re.split(r"\s*[,(;]\s*", words))
    told = any(vocabulary.tidy_heading(part) in vocabulary.terms("levels") for part in parts)
    said = vocabulary.phrases("levels").search(vocabulary.aligned_fold(words))
    return told or bool(CEFR.search(words)) or (said is not None and not any(c.isdigit() for c in words))


def line_index(line: Line, at: int) -> int:
    """The index in `line.text` of the letter that stands at an offset of the document."""
    return next((i for i, start in enumerate(line.starts) if start >= at), len(line.text))


def says_level(line: Line, span: Span) -> bool:
    words = line.text[line_index(line, span.start) : line_index_end(line, span)]
    return bool(CEFR.search(words)) or any(
        vocabulary.tidy_heading(part) in vocabulary.terms("levels")
        for part in (words, *re.split(r"\s*[,(;]\s*", words))
    )


def line_index_end(line: Line, span: Span) -> int:
    """The index in `line.text` behind the last letter of a span of the document."""
    return next((i + 1 for i in range(len(line.ends) - 1, -1, -1) if line.ends[i] <= span.end), 0)


def _without_dialect(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the level stands in words that a bracket opens: behind it, if what is there says a level, as behind the
    name of a dialect ("Walliser dialect)   native"), else in it ("B1), Latin")."""
    inside, closed, behind = text[start:end].partition(")")
    if not closed or not behind.strip() or "(" in inside or text[:start].rstrip(" \t")[-1:] not in ("(", "（"):
        return start, end
    rest = behind.lstrip(" \t:：–—-,;")
    return (end - len(rest), end) if is_level(rest) and not is_level(inside) else (start, start + len(inside))


def _level_after(line: Line, start: int, end: int) -> Span | None:
    """The words of the level between a language and the next one, brackets and separators left out."""
    a, b = start, end
    text = line.text
    while a < b and text[a] in " \t(（:：–—-,;|·•=/、，":
        a += 1
    while b > a and text[b - 1] in " \t)）,;；|·•./–—-(（、，":
        b -= 1
    if (
        b < end
        and text[b] in ")）"
        and text[a:b].count("(") + text[a:b].count("（") > text[a:b].count(")") + text[a:b].count("）")
    ):
        b += 1
    a, b = _without_dialect(text, a, b)
    joint = re.search(rf"(?:^|\s+)(?:{conjunction()}|&)$", text[a:b])
    if joint:
        b = a + joint.start()
    return line.span(a, b) if re.search(r"[^\W_]|[★●■]", text[a:b]) else None
