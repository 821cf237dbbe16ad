"""What a single line looks like: a part of a head, running text, a label, a place."""

from __future__ import annotations

import re

from assistant.parsing import gazetteer, vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.pieces import URL, head_period
from assistant.types import BlockKind, SectionKind

_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]")
_QUOTES = '"“„«‘'
LONGEST_PART = 70  # characters of a line of a head that names one thing, without what stands in brackets
LONGEST = 110  # characters of a line of a head
_SUB_LABELS = {
    *("achievements", "responsibilities", "courses", "technologies", "summary", "honors", "publication", "website"),
}


def is_head_like(line: Line, kind: SectionKind) -> bool:
    """Whether a short line names a position, an organisation or a degree, as lines of a head do."""
    if line.is_item or (is_prose(line) and not line.bold) or bare_length(line) > LONGEST_PART or is_labelled(line):
        return False
    if kind is SectionKind.EDUCATION:
        return vocabulary.degree_score(line.text) >= 1 or vocabulary.institution_score(line.text) >= 1
    if kind in (SectionKind.WORK, SectionKind.VOLUNTEER):
        return vocabulary.position_score(line.text) >= 0.9 or vocabulary.organisation_score(line.text) >= 1
    return kind is SectionKind.PROJECTS and vocabulary.position_score(line.text) >= 0.9 and len(line.text.split()) <= 4


def bare_length(line: Line) -> int:
    """How long a line is without what stands in brackets: "Acme Inc. (the US arm of a family firm), Dayton"."""
    return len(_BRACKET.sub("", line.text))


def opens_quoted(line: Line) -> bool:
    """Whether a line opens with a mark of quotation; the title of an article or a book stands in others in Chinese."""
    return line.text.lstrip()[:1] in _QUOTES


def is_header_row(line: Line) -> bool:
    """Whether a row names the columns of a table ("Dates | Position | Institution")."""
    cells = [line.block.span] if not line.block.cells else list(line.block.cells)
    if line.block.kind is not BlockKind.ROW or len(cells) < 2 or any(c.isdigit() for c in line.text):
        return False
    words = [w for w in re.split(r"\s*[|\t]\s*|\s{3,}", line.text) if w.strip()]
    return len(words) >= 2 and all(vocabulary.label(w) or vocabulary.heading(w) for w in words)


def is_prose(line: Line) -> bool:
    """Whether the line is a sentence or more of running text."""
    text = line.text.strip()
    if line.block.kind in (BlockKind.HEADING, BlockKind.ROW):
        return False
    if vocabulary.is_cjk(text):
        bracketed = text[:1] in "（(" and text[-1:] in "）)" and len(text) > 12
        return len(text) > 45 or "。" in text or bracketed
    words = _undated(line)
    # "Acme Holdings Ltd." ends in the form of a company, not in a full stop.
    ends = text.endswith((".", "!", "?", "…", ":")) and bool(words) and vocabulary.organisation_score(words[-1]) == 0
    return (
        len(words) > 18
        or (len(words) >= 7 and ends)
        or (len(words) >= 4 and ends and lower_share(words) > 0.7)
        or (len(words) >= 9 and _opens_sentence(words) and lower_share(words) > 0.7 and not _names_post(text))
    )


def _opens_sentence(words: list[str]) -> bool:
    return words[0][:1].isupper() or words[0].isdigit()


def _names_post(text: str) -> bool:
    """Whether words between commas are a position and its employer, small though most are in Romance languages:
    "Maîtresse de conférences, Université de Poitiers, Centre d'études supérieures de civilisation médiévale"."""
    first, *others = text.split(",")
    return (
        bool(others)
        and vocabulary.position_score(first) >= 0.9
        and any(part.strip()[:1].isupper() and vocabulary.organisation_score(part) >= 0.9 for part in others)
    )


def _undated(line: Line) -> list[str]:
    """The words of a line without a period that stands apart at its start: "septiembre de 2018 – marzo de 2022" is no
    running text."""
    words = line.text.split()
    period = head_period(line) if len(words) >= 4 and any(c.isdigit() for c in line.text) else None
    if period is None or period.start is None or line.text[: period.span.start].strip():
        return words
    after = line.text[period.span.end :].lstrip()
    return after[1:].split() if not after or not after[0].isalnum() else words


def lower_share(words: list[str]) -> float:
    """The share of the words after the first that begin with a small letter: 0 to 1."""
    lettered = [w for w in words[1:] if w[:1].isalpha()]
    return sum(w[0].islower() for w in lettered) / len(lettered) if lettered else 0.0


def is_sub_label(line: Line) -> bool:
    """Whether the line is nothing but a label inside an entry ("Highlights", "Courses:")."""
    return len(line.text) < 40 and vocabulary.label(line.text) in _SUB_LABELS


def is_labelled(line: Line) -> bool:
    """Whether the line starts with a label that the lexicon knows and a colon ("Thesis: …")."""
    found = re.match(r"\s*([^:：]{2,40})[:：]\s*\S", line.text)
    return bool(found and vocabulary.label(found[1]))


def names_document(text: str) -> bool:
    """Whether words say what the document is and nothing else: "Curriculum vitae", "LEBENSLAUF"."""
    documents = vocabulary.phrases("labels", "document").pattern
    return re.fullmatch(rf"\W*(?:{documents})\W*", vocabulary.aligned_fold(text)) is not None


def is_place(line: Line) -> bool:
    """Whether the line is a place and nothing else."""
    return gazetteer.is_place(line.text)


def is_url(line: Line) -> bool:
    """Whether the line is an address on the web and nothing else."""
    return bool(URL.fullmatch(line.text.strip()))


def names_field(line: Line) -> bool:
    """Whether a line names a position, an organisation or a degree."""
    scores = (vocabulary.position_score, vocabulary.organisation_score, vocabulary.degree_score)
    return len(line.text.split()) <= 10 and any(score(line.text) >= 0.9 for score in scores)


def is_name(words: list[str]) -> bool:
    """Whether words are a name of their own ("Baltic Exchange"), or a position and its place ("Reviewer, Nature")."""
    is_short = len(words) <= 5 and lower_share(words) <= 0.34
    is_titled = vocabulary.position_score(" ".join(words[:2])) >= 0.9
    return is_short or (len(words) <= 12 and is_titled)
