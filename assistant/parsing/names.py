"""The name of the person and the headline below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.addresses import is_address, is_in_country
from assistant.parsing.contact import EMAIL, parts_of, without_note
from assistant.parsing.lines import Line
from assistant.parsing.looks import names_document
from assistant.parsing.personal import CELL_LABEL, LABEL, is_personal
from assistant.parsing.phones import PHONE
from assistant.parsing.pieces import URL
from assistant.types import BlockKind, Span

_LEAST = 0.8  # of the score of a name
_FIRST, _FIRST_WORDS = 0.6, 4  # what more the first line of a CV is likely to be the name, and its most words
_MONOGRAM = 3  # letters of initials that some layouts set large beside the name
_NEXT_CELL = re.compile(r"\t|\s{2,}")
_BEFORE_TITLE = re.compile(r"\s*(?:,|[|¦·•/]|\s[–—-]\s)\s*")
_POST_NOMINAL = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}\.?)*[A-Z][A-Za-z]{0,2}[A-Z]{1,4}\.?(?:\([A-Z]{2,6}\))?|[A-Z]{2,5}\([A-Z]{2,6}\)"
)
_CALLED = re.compile(r"""\s["“«][^"“”«»]{1,20}["”»](?=\s)|\s*[(（][^()（）]{1,40}[)）]\s*$""")
"""What a name may hold beside it: 'Jane "JJ" Roe', "Wang Xiaoming (王小明)"."""
_NOT_IN_NAME = re.compile(r"[\d@:;!?\"“”=+*#%_<>{}\[\]\\]|://")


def name_score(line: Line, largest: float) -> float:
    """How much a line looks like the name of the person: 0 to about 3."""
    text = _CALLED.sub("", _without_title(line.text)[0]).strip()
    text = text[: _without_degree(text, 0, len(text))]
    known = vocabulary.heading(text) if text else None
    if not text or len(text) > 60 or _NOT_IN_NAME.search(text) or (known and known.score >= 0.9):
        return 0.0
    if vocabulary.is_cjk(text):
        base = 1.5 if 2 <= len(text.replace(" ", "")) <= 4 else 0.0
    else:
        words = _behind_titles([w for w in re.split(r"[\s,]+", text) if w])
        lettered = [w for w in words if w[0].isalpha()]
        particles = vocabulary.listed("persons", "particle")
        if not 2 <= len(words) <= 6 or any(not _may_be_named(w, particles) for w in lettered):
            return 0.0
        base = 1.5
    if line.block.size and largest:
        base += 1.0 if line.block.size >= largest - 0.2 else 0.0
    if line.block.kind is BlockKind.HEADING:
        base += 0.5
    base -= (
        1.2 * (vocabulary.position_score(text) >= 0.9)
        + 1.0 * (vocabulary.place_score(text) >= 1)
        + 1.0 * (vocabulary.organisation_score(text) >= 1)
    )
    return max(base, 0.0)


def _may_be_named(word: str, particles: tuple[str, ...]) -> bool:
    """Whether a word may stand in a name: with a capital, behind an elided particle too ("d’Souza"), or a particle."""
    return word[0].isupper() or word.lower() in particles or bool(re.match(r"[a-z]{1,2}[’'][A-ZÀ-Þ]", word))


def _behind_titles(words: list[str]) -> list[str]:
    """The words of a line behind the titles that it opens with, which may be small: "Dr. rer. nat. Jane Roe"."""
    titles = vocabulary.listed("persons", "title")
    first = next((i for i, word in enumerate(words) if word.rstrip(".").casefold() not in titles), 0)
    return words[first:] if len(words) - first > 1 else words  # "M. Roe" may be Mary


def _without_title(text: str) -> tuple[str, int, int]:
    """A line without what is no part of a name around it: "John Doe's CV", "Curriculum vitae Jane Roe"."""
    folded = vocabulary.aligned_fold(text)
    start, end = 0, _without_address(text)
    documents = vocabulary.phrases("labels", "document").pattern
    if names_document(text):
        return "", 0, 0
    if found := re.search(rf"(?:['’]s|\s*[-–—|:,])?\s*(?:{documents})\s*$", folded[:end]):
        end = found.start() if found.start() > 1 else end
    if found := re.match(rf"\s*(?:{documents})\s*(?:(?:of|de|von|di|van)\s+)?[-–—|:,]?\s*", folded):
        start = found.end() if found.end() < end else start
    return text[start:end], start, end


def _without_address(text: str) -> int:
    """Where the first cell of a line ends beside which an address or a headline stands: "Jane Roe" and "9 Mill Lane,
    Leeds" or "pipes, other plumbing"."""
    cell = _NEXT_CELL.search(text)
    beside = text[cell.end() :] if cell else ""
    is_address = EMAIL.search(beside) or URL.fullmatch(beside.strip()) or any(c.isdigit() for c in beside)
    is_headline = beside[:1].islower() or vocabulary.is_titled(beside)
    return cell.start() if cell and cell.start() and (is_address or is_headline) else len(text)


def find_name(lines: Sequence[Line], everything: Sequence[Line]) -> tuple[Line, Span] | None:
    """The line with the person's name and the name's span: labelled, or the most likely line of the head of the CV."""
    for line in lines[:60]:
        labelled = LABEL.match(line.text) or CELL_LABEL.match(line.text)
        if labelled and (vocabulary.label(labelled[1]) == "name" or _heads_name(line, labelled)):
            cell = _NEXT_CELL.search(line.text, labelled.end())
            end = cell.start() if cell else len(line.text)
            return line, line.span(labelled.end(), without_note(line.text, labelled.end(), end))
    sizes = [line.block.size for line in everything if line.block.size and len(line.text.strip()) > _MONOGRAM]
    largest = max(sizes, default=0.0)
    best: tuple[float, Line] | None = None
    for number, line in enumerate(lines[:25]):
        score = name_score(line, largest) - 0.06 * number
        likely = score + (_FIRST if line is everything[0] and len(line.text.split()) <= _FIRST_WORDS else 0.0)
        if score > _LEAST and (best is None or likely > best[0]):
            best = (likely, line)
    if largest:
        for line in everything:
            if (
                line.block.size
                and line.block.size >= largest - 0.2
                and name_score(line, largest) > 2
                and (best is None or best[0] < 2)
            ):
                best = (2.5, line)
                break
    if best is None:
        return _name_in_list(lines)
    line = best[1]
    _, start, end = _without_title(line.text)
    return line, line.span(start, _without_degree(line.text, start, end))


def _heads_name(line: Line, labelled: re.Match[str]) -> bool:
    """Whether a cell is the heading of the personal data and the one beside it the name, as in the older Europass:
    "Personal information" and "Jane Roe"."""
    known = vocabulary.heading(labelled[1]) if "\t" in labelled[0] else None
    is_personal_data = known is not None and known.key == "personal" and known.score == 1.0
    return is_personal_data and name_score(line.part(labelled.end()), 0.0) > _LEAST


def _without_degree(text: str, start: int, end: int) -> int:
    """ "Jane Roe, PhD" and "Jane Roe | Engineer" without the degree or the position."""
    for joint in _BEFORE_TITLE.finditer(text, start, end):
        rest = text[joint.end() : end]
        is_title = vocabulary.degree_score(rest) >= 1 or vocabulary.position_score(rest) >= 0.9
        if joint.start() > start and (is_title or _are_letters(rest)):
            return joint.start()
    last = re.search(r"\s+(?P<letters>\S+)\s*$", text[start:end])
    if last and len(text[start : start + last.start()].split()) >= 2:
        letters = last["letters"]
        # Not the surname in capitals: "Jean Luc ROUX".
        is_degree = len(letters) <= 6 and not letters.isupper() and vocabulary.degree_score(letters) >= 1
        is_bare = not text[start:end].isupper() and not set(letters) & set("AEIOU")
        if is_degree or (_are_letters(letters) and ("(" in letters or is_bare)):
            return start + last.start()
    return end


def _are_letters(text: str) -> bool:
    """Whether words are letters behind a name, as a profession or a society gives them: "RN", "CA(SA)", "PMP, CFA"."""
    parts = [part for part in re.split(r"[\s,]+", text) if part]
    return bool(parts) and all(_POST_NOMINAL.fullmatch(part) for part in parts)


def _name_in_list(lines: Sequence[Line]) -> tuple[Line, Span] | None:
    """A name in a list of personal data: "胶布帝/男/1990", "Jane Roe | Berlin | jane@…"."""
    for line in lines[:60]:
        parts = list(re.finditer(r"[^/|·•\t,，]+", line.text))
        if len(parts) < 2 or len(line.text) > 120 or "//" in line.text:
            continue
        first = parts[0][0].strip()
        others = [p[0].strip() for p in parts[1:]]
        personal = any(
            dates.find(o) or vocabulary.label(o) or EMAIL.search(o) or vocabulary.terms("genders").get(dates.fold(o))
            for o in others
        )
        is_name = (vocabulary.is_cjk(first) and 2 <= len(first) <= 4) or bool(
            re.fullmatch(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3}", first)
        )
        is_other = vocabulary.organisation_score(first) > 0 or vocabulary.position_score(first) >= 0.9
        if personal and is_name and not vocabulary.heading(first) and not is_other:
            start = parts[0].start()
            return line, line.span(start, start + len(parts[0][0]))
    return None


def _without_place(line: Line) -> Span:
    """A headline without the place or the birthday behind it: "Software architect — Milan, Italy"."""
    parts = parts_of(line.text)
    while len(parts) > 1 and _is_beside(line.part(*parts[-1])):
        parts.pop()
    return line.span(parts[0][0], parts[-1][1]) if parts and parts[-1][1] < len(line.text.rstrip()) else line.whole


def _is_beside(part: Line) -> bool:
    """Whether a part of a line is a place or something personal."""
    return vocabulary.place_score(part.text) >= 1 or is_personal(part)


def _first_part(line: Line) -> Span | None:
    """The headline at the start of a line of addresses: "Architect · Porto · jane@…"."""
    parts = parts_of(line.text)
    start, end = parts[0] if len(parts) > 1 else (0, 0)
    words = line.text[start:end]
    is_label = vocabulary.is_titled(words) and len(words) <= 60 and not LABEL.match(words) and not EMAIL.search(words)
    return line.span(start, end) if is_label else None


def find_label(lines: Sequence[Line], name_line: Line | None) -> Span | None:
    """The headline: a short line right below the name that is neither an address nor a sentence."""
    if name_line is None or name_line not in lines:
        return None
    at = list(lines).index(name_line)
    end = _without_degree(name_line.text, 0, len(name_line.text))
    if end < len(name_line.text) and vocabulary.position_score(name_line.text[end + 1 :]) >= 0.9:
        return name_line.span(end + re.match(r"\W*", name_line.text[end:]).end())  # type: ignore[union-attr]
    best = None
    for line in lines[at + 1 : at + 5]:
        text = line.text.strip()
        plain = not (EMAIL.search(text) or URL.search(text) or PHONE.search(text) or LABEL.match(text))
        plain = plain and not is_personal(line)
        if not plain and best is None and (first := _first_part(line)):
            return first
        if not plain or line.is_item or len(text) > 110 or vocabulary.place_score(text) >= 1:
            continue
        if text.endswith(".") and len(text.split()) > 6:
            break
        if vocabulary.position_score(text) >= 0.9:
            return _without_place(line)
        is_postal = text.count(",") > 1 and any(c.isdigit() for c in text)
        is_place = is_postal or is_address(text) or is_in_country(text)
        is_first = line is lines[at + 1] and len(text.split()) >= 2 and not is_place
        if best is None and is_first and vocabulary.degree_score(text) < 1:
            best = line.whole
    return best
