"""What stands below the head of an entry: highlights, a summary, people, labelled facts, key words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.looks import is_sub_label
from assistant.parsing.people import people_of
from assistant.parsing.pieces import URL, is_duration
from assistant.parsing.remarks import names_thesis
from assistant.parsing.scores import marks_behind, marks_in
from assistant.types import BlockKind, Fact, Person, SectionKind, Span

_LABELLED = re.compile(r"\s*(?P<label>[^:：\t]{1,45}?)\s*[:：]\s*(?=\S)")
_QUOTED = re.compile(r"\s*(?P<label>[^:：\t“„«\"《]{3,45}?)\s*[“„«\"《](?P<words>[^“”„«»\"《》]{6,})[“”»\"》]")
_IN_QUOTES = re.compile(
    r"(?:“[^“”]+”|„[^“”„]+[“”]|«[^«»]+»|\"[^\"]+\"|《[^《》]+》)(?=\s*(?:[.;(（，。；]|$)|\s+[A-ZÀ-Þ])"
)
_SENTENCES = re.compile(r"[^.;,\s](?:[^.;]|[.;](?!\s|$))*")
_NEXT_SENTENCE = re.compile(r"(?:(?<=[a-zß-ÿ]{3})|(?<=[”»)]))\.\s+(?=[A-ZÀ-Þ])")
_SAYING = 4  # words of a sentence behind a title, at least
_DASH = re.compile(r"\s([–—-])(?=\s)")
_PERSONS = ("adviser", "mentor", "manager")
_KEYWORDS = {"technologies"}
_OF_STUDY = {"graduation", "thesis", "courses", "score", "area"}
_CONTINUED = 60  # characters of a stray line that may still end the item above


@dataclass(frozen=True, slots=True)
class Body:
    """The body of an entry."""

    highlights: tuple[Span, ...] = ()
    people: tuple[Person, ...] = ()
    facts: tuple[Fact, ...] = ()
    keywords: tuple[Span, ...] = ()
    url: Span | None = None


def read_body(lines: Sequence[Line], kind: SectionKind) -> Body:
    """Reads the lines below a head. Every line becomes a highlight, a summary or a fact."""
    highlights: list[Span] = []
    people: list[Person] = []
    facts: list[Fact] = []
    keywords: list[Span] = []
    prose: list[Span] = []
    url: Span | None = None
    previous: Line | None = None
    has_items = any(line.is_item for line in lines)
    under = ""
    titled: Line | None = None  # a line that is a label and stands above the title of a thesis
    for number, line in enumerate(lines):
        if _heads_thesis(lines[number : number + 2], kind):
            titled = line
            continue
        if titled is not None:
            whole = Span(titled.whole.start, line.whole.end)
            facts.append(Fact("thesis", line.whole, whole, titled.whole))
            previous, titled = line, None
            continue
        found = labelled_fact(line)
        people += people_of(line)
        if not line.is_item and is_sub_label(line) and number + 1 < len(lines):
            under = vocabulary.label(line.text) or ""
            previous = line
            continue
        if line.is_item and under == "courses":
            facts.append(Fact("courses", line.whole, line.whole))
            continue
        under = under if line.is_item else ""
        if not line.is_item and is_duration(line.text):
            facts.append(Fact("duration", line.whole, line.whole))
            continue
        if URL.fullmatch(line.text.strip()):
            url = url or line.whole
            facts.append(Fact("url", line.whole, line.whole))
        elif found and found.key in _KEYWORDS:
            keywords += listed(line, found.span)
            facts.append(found)
        elif line.is_item:
            highlights.append(line.whole)
            if found:
                facts.append(found)
        elif previous is not None and previous.is_item and highlights and _continues(previous, line):
            highlights[-1] = Span(highlights[-1].start, line.whole.end)
        elif found and found.key != "summary":
            facts.append(found)
            if has_items:
                highlights.append(line.whole)
        elif has_items and highlights:
            highlights.append(line.whole)
        else:
            prose.append(found.span if found else line.whole)
        url = url or next((link.target for link in line.links if _leads_out(line, link.target)), None)
        if kind is SectionKind.EDUCATION:
            within = inner_facts(line, {fact.key for fact in facts})
            facts += [fact for fact in within if found is None or fact.span.start >= found.span.end]
        previous = line
    if prose and not has_items and len(prose) > 2 and kind is not SectionKind.REFERENCES:
        highlights = prose
    elif prose:
        whole = Span(prose[0].start, prose[-1].end)
        facts.insert(0, Fact("summary", whole, whole))
    return Body(tuple(highlights), tuple(people), tuple(facts), tuple(keywords), url)


def _heads_thesis(lines: Sequence[Line], kind: SectionKind) -> bool:
    """Whether the first of two lines is the label of a thesis whose title stands below it."""
    if kind is not SectionKind.EDUCATION or len(lines) < 2 or any(line.is_item for line in lines):
        return False
    return vocabulary.label(lines[0].text) == "thesis" and labelled_fact(lines[1]) is None


def inner_facts(line: Line, known: set[str]) -> Iterator[Fact]:
    """What sentences of a line of a study tell: a mark, and what a label in it names ("With honours. Thesis: …")."""
    marks = [] if "score" in known else list(marks_in(line))
    yield from marks
    known = known | {mark.key for mark in marks}
    if "thesis" not in known and (about := told_thesis(line)):
        yield about
        known = known | {"thesis"}
    if "thesis" not in known:
        parts = (_quoted_thesis(line, part.end()) for part in re.finditer("；", line.text))
        if quoted := next(filter(None, parts), None):
            yield quoted
            known = known | {"thesis"}
    at = next_label(line.text, 0)
    while at is not None:
        start = at + len(line.text[at:]) - len(line.text[at:].lstrip(" \t.;,|"))
        fact = labelled_fact(line, start)
        if fact and fact.key in _OF_STUDY - known:
            yield fact
        at = next_label(line.text, start + 1)


def told_thesis(line: Line) -> Fact | None:
    """The thesis of a line of a study of which a sentence tells what it is about: "Bachelorarbeit über Lampen"."""
    for sentence in _SENTENCES.finditer(line.text):
        words = sentence[0].rstrip(" .;,")
        if found := names_thesis(words):
            start, label = (sentence.start() + at for at in found)
            stops = [bisect_left(line.starts, person.evidence.start) for person in people_of(line)]
            end = min([at for at in stops if at > start] + [sentence.start() + len(words)])
            if (opened := line.text.rfind("(", start, end)) > line.text.rfind(")", start, end):
                end = opened
            end = start + len(line.text[start:end].rstrip(" ,;–—(（"))
            return Fact("thesis", line.span(start, end), line.whole, line.span(sentence.start(), label))
    return None


def _leads_out(line: Line, target: Span) -> bool:
    return len(target) > 4 and line.text.lower().startswith(
        ("http", "github", "www", "homepage", "website", "link", "url")
    )


def _continues(item: Line, line: Line) -> bool:
    """Whether a short line goes on with the sentence of the item above it, which has not ended."""
    text = line.text.strip()
    if item.text.rstrip().endswith((".", "!", "?", ":", "。", ";")) or line.block.kind is not BlockKind.PARAGRAPH:
        return False
    if line.bold or len(text) > _CONTINUED:
        return False
    return text[0].islower() or (text.endswith(".") and len(text.split()) <= 8)


def labelled_fact(line: Line, start: int = 0) -> Fact | None:
    """The labelled value of a line ("GPA: 3.97/4.00"), if the lexicon knows the label; None otherwise."""
    found = _LABELLED.match(line.text, start)
    if not found:
        return _quoted_thesis(line, start)
    key = vocabulary.label(found["label"])
    if key is None:
        return None
    span = line.span(found.end())
    if key == "score":
        # "GPA: 3.97/4.00, Valedictorian": the score ends where a word without a digit begins.
        number = re.match(r"(?:[^,;.，；。]|[,.](?=\d))*\d(?:[^,;.，；。]|[,.](?=\d))*", line.text[found.end() :])
        if number:
            span = line.span(found.end(), found.end() + number.end())
    else:
        stops = [next_label(line.text, found.end()) or len(line.text)]
        if key == "thesis":  # "Thesis: Lamps at sea, supervisor Dr. Roe"
            stops += [bisect_left(line.starts, person.evidence.start) for person in people_of(line)]
            if quoted := _IN_QUOTES.match(line.text, found.end()):
                stops.append(quoted.end())
            stops += [bisect_left(line.starts, mark.start) for mark in marks_behind(line, found.end())]
            stops += _thesis_ends(line.text, found.end())
        if key in _PERSONS and (end := line.text.find("；", found.end())) > 0:
            stops.append(end)
        if key == "degree":  # "Abschluss: Bachelor of Engineering, Note 1,9"
            stops += [bisect_left(line.starts, mark.start) for mark in marks_behind(line, found.end())]
        stop = min((at for at in stops if at > found.end()), default=len(line.text))
        span = line.span(found.end(), len(line.text[:stop].rstrip(" ,;–—(，；")) if stop < len(line.text) else stop)
    return Fact(key, span, line.whole, line.span(found.start("label"), found.end("label")))


def _thesis_ends(text: str, start: int) -> list[int]:
    """Where the title of a thesis ends: before the person that it was written with, and before the next sentence of a
    line of sentences: "Lamps at sea, with Prof. Roe. Finished late."."""
    found = [end.start() for end in _with_person().finditer(vocabulary.aligned_fold(text), start)][:1]
    stop = _NEXT_SENTENCE.search(text, start)
    goes_on = stop is not None and text.rstrip().endswith(".") and len(text[stop.end() :].split()) >= _SAYING
    return [*found, stop.start() + 1] if stop and goes_on else found


@cache
def _with_person() -> re.Pattern[str]:
    """A comma and "with" before a title."""
    joint = vocabulary.phrases("connectives", "with").pattern
    return re.compile(rf",?\s+(?:{joint})\s+(?:{vocabulary.phrases('persons', 'title').pattern})")


def _quoted_thesis(line: Line, start: int) -> Fact | None:
    """The thesis of a line that quotes its title behind what it is: "Master's thesis “Lamps at sea”"."""
    found = _QUOTED.match(line.text, start)
    if found is None or vocabulary.label(found["label"]) != "thesis":
        return None
    return Fact("thesis", line.span(*found.span("words")), line.whole, line.span(*found.span("label")))


def next_label(text: str, start: int) -> int | None:
    """Where a value ends that another label follows: "Streams. Supervisor: Erik Lind"."""
    for found in re.finditer(r"(?:\s*[.;,|]\s+|\t+|\s{2,})(?P<label>[^:：.;,|\t]{2,30})(?:[:：]\s|：)", text[start:]):
        if vocabulary.label(found["label"]):
            return start + found.start()
    return None


def facts_of(lines: Iterable[Line]) -> list[Fact]:
    """The labelled facts of lines; labels that the lexicon does not know keep their own words as key."""
    facts = []
    for line in lines:
        if labelled := _labelled_facts(line):
            facts += labelled
        elif (
            (found := _LABELLED.match(line.text))
            and len(found["label"].split()) <= 5
            and not found["label"].strip().lower().startswith("http")
        ):
            key = vocabulary.tidy_heading(found["label"])
            if key:
                label = line.span(found.start("label"), found.end("label"))
                facts.append(Fact(key, line.span(found.end()), line.whole, label))
    return facts


def _labelled_facts(line: Line) -> list[Fact]:
    """The labelled values of a line that begins with one: "Desired position: Chef; Notice period: a month"."""
    found: list[Fact] = []
    at: int | None = 0
    while at is not None and (fact := labelled_fact(line, at)):
        found.append(fact)
        stop = next_label(line.text, at + 1)
        at = None if stop is None else len(line.text) - len(line.text[stop:].lstrip(" \t.;,|"))
    return found


def listed(line: Line, within: Span | None = None) -> list[Span]:
    """The parts of a list on a line: "Python, SQL and C++" between commas, bars, dots or semicolons."""
    first = 0
    last = len(line.text)
    if within is not None:
        first = next((i for i, at in enumerate(line.starts) if at >= within.start), last)
        last = next((i for i in range(len(line.ends) - 1, -1, -1) if line.ends[i] <= within.end), last - 1) + 1
    return [line.span(a, b) for a, b in list_parts(line.text, first, last)]


def list_parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the parts of a list stand: commas (or bars, dots, semicolons, ideographic commas; where none is,
    two slashes or dashes and more) outside brackets."""
    body = text[start:end]
    separators = "|·•‧∙⋅◦●" if re.search(r"[|·•‧∙⋅◦●]", body) else ";；,，、"
    if separators == ";；,，、" and not re.search(r"[;；,，、]", body) and body.count("/") >= 2 and "://" not in body:
        separators = "/"
    joints = [m.start(1) for m in _DASH.finditer(text, start, end)] if separators == ";；,，、" else []
    dashes = set(joints) if len(joints) > 1 and not re.search(r"[;；,，、]", body) else set()
    depth = 0
    parts: list[tuple[int, int]] = []
    at = start
    for i in range(start, end + 1):
        if i < end:
            depth += (text[i] in "([（") - (text[i] in ")]）")
            if (text[i] not in separators and i not in dashes) or (depth > 0):
                continue
        a, b = at, i
        while a < b and text[a] in " \t\n,;.-–—*":
            if text[a] == "." and a + 1 < b and text[a + 1].isalpha():
                break
            a += 1
        while b > a and text[b - 1] in " \t\n,;.":
            b -= 1
        if any(c.isalnum() for c in text[a:b]):
            parts.append((a, b))
        at = i + 1
    return parts
