"""Who can be asked about the person: each referee an entry, with position, organisation and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, reduce
from itertools import pairwise

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.contact import EMAIL
from assistant.parsing.entries import entries_of, plain_entry, referee
from assistant.parsing.lines import Line, joined, split
from assistant.parsing.looks import lower_share
from assistant.parsing.people import conjunction, name_pattern
from assistant.parsing.phones import PHONE
from assistant.parsing.said import sentences
from assistant.types import BlockKind, Entry, Fact, SectionKind, Span

_PIECE = re.compile(r"[^,;|·•()\t]+?(?=\s*(?:[,;|·•()\t]|\s[–—-]\s|\s{3,}|$))")
_BRACKET = re.compile(r"\s*[(（](?P<told>[^()（）]{3,})[)）]\.?$")
_REQUEST = 3  # words of such a sentence, at least
_LOWER = 0.6  # of its words, written small, at least
_LETTERS = re.compile(r"[^\W\d_]")
_CELLS = re.compile(r"\t+|\s{3,}")
_BARS = re.compile(r"\t+|\s{3,}|\s+\|\s+")
_LABEL = re.compile(r"(?P<label>[^\t:：]{2,40})\s*[:：]\s*(?=\S)")
_DASHES = re.compile(r"\s*[–—-]\s+")


def referees_of(text: str, lines: Sequence[Line]) -> list[Entry]:
    """The entries of a section of references."""
    if beside := _columns(lines):
        return [entry for one in beside for entry in referees_of(text, [reduce(_told_on, one)])]
    told = [_behind_label(line) for line in lines]
    lines = [line for line, _ in told]
    labels = [fact for _, fact in told if fact]
    lines = _rejoined([one for line in lines for own in _unwrapped(text, line) for one in _apart(own)])
    if len(lines) > 1 and opens_with_person(lines[0]) and all(opens_with_person(x) or _is_request(x) for x in lines):
        asked = [line for line in lines if opens_with_person(line)]
        entries = [entry for line in asked for entry in entries_of(text, [line], SectionKind.REFERENCES)]
        entries += [plain_entry([line], SectionKind.OTHER) for line in lines if line not in asked]
    else:
        entries = entries_of(text, lines, SectionKind.REFERENCES)
    named = [referee(_without_bracket(text, entry), entry.span.of(text)) for entry in _whole(text, entries)]
    return [_labelled(_reachable(entry, lines), labels) if entry.people else entry for entry in named]


def _behind_label(line: Line) -> tuple[Line, Fact | None]:
    """A line as a person and, behind a comma, what its other cells tell; and what stands before the person in a cell
    or before a colon, since when or of whom somebody can tell: "now", "studies", "Moor Hospital"."""
    cells = [line.part(*cell) for cell in split(line, _BARS if line.block.kind is BlockKind.ROW else _CELLS)]
    if len(cells) == 1 and (found := _LABEL.match(line.text)):
        cells = [line.part(0, found.end("label")), line.part(found.end(), len(line.text))]
        if not opens_with_person(cells[1]):
            return line, None
    at = next((at for at, cell in enumerate(cells[:2]) if _is_person(cell.text) or opens_with_person(cell)), None)
    if at is None or len(cells) == 1:
        return line, None
    person = reduce(_told_on, cells[at:])
    if not at:
        return person, None
    is_firm = vocabulary.organisation_score(cells[0].text) >= 0.9
    return person, Fact("organisation" if is_firm else "note", cells[0].whole, line.whole)


def _labelled(entry: Entry, labels: Sequence[Fact]) -> Entry:
    """The entry with the label before the person, which counts as a part of it."""
    told = next((label for label in labels if label.evidence.contains(entry.span)), None)
    if told is None:
        return entry
    head = told.evidence if told.key == "organisation" else entry.head
    return replace(entry, span=told.evidence, head=head, extra=(*entry.extra, told))


def _without_bracket(text: str, entry: Entry) -> Entry:
    """The entry with its name before the bracket that tells who that is: "Mrs J. Roe (line manager at Leaf Ltd)"."""
    found = _BRACKET.search(entry.name.of(text)) if entry.name else None
    if entry.name is None or found is None or not found.start():
        return entry
    told = Span(entry.name.start + found.start("told"), entry.name.start + found.end("told"))
    name = Span(entry.name.start, entry.name.start + found.start())
    return replace(entry, name=name, extra=(*entry.extra, Fact("note", told, told)))


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each of the referees that stand beside each other: of rows of as many cells, the first of which are
    names and nothing else; none for any other lines. Their names are set as heads."""
    rows = [list(split(line, _CELLS)) for line in lines]
    width = len(rows[0]) if rows else 0
    if width < 2 or len(rows) < 2 or any(len(row) != width for row in rows):
        return []
    if not all(_is_person(lines[0].text[a:b]) for a, b in rows[0]):
        return []
    return [[line.part(*row[column]) for line, row in zip(lines, rows, strict=True)] for column in range(width)]


def _told_on(line: Line, below: Line) -> Line:
    return joined(line, below, ", ")


def _is_person(words: str) -> bool:
    """Whether words are the name of a person and nothing else."""
    found = name_pattern().fullmatch(words.strip())
    return bool(found) and vocabulary.organisation_score(words) < 0.9 and vocabulary.position_score(words) < 0.9


def _whole(text: str, entries: Sequence[Entry]) -> list[Entry]:
    """The entries, lines that hold nothing but addresses and numbers as a part of the one above."""
    found: list[Entry] = []
    for entry in entries:
        if found and found[-1].name and not _LETTERS.search(PHONE.sub("", EMAIL.sub("", entry.span.of(text)))):
            found[-1] = replace(found[-1], span=Span(found[-1].span.start, entry.span.end))
        else:
            found.append(entry)
    return found


def _unwrapped(text: str, line: Line) -> list[Line]:
    """The lines that a reader took for one paragraph, if each is a person: a list without marks looks like one."""
    written = "".join(text[at] if line.text[n] == " " else "x" for n, at in enumerate(line.starts))
    breaks = [found.span() for found in re.finditer(r"\s*\n\s*", written)]
    bounds = zip([0, *(end for _, end in breaks)], [*(start for start, _ in breaks), len(line.text)], strict=True)
    parts = [line.part(start, end) for start, end in bounds]
    return parts if len(parts) > 1 and all(map(opens_with_person, parts)) else [line]


def _apart(line: Line) -> list[Line]:
    """A line as one for each person whom it names, between full stops, semicolons or ", and": "Ada Roe, CFO, Moor. Bo
    Lind, retired, and Cy Dean, who led my team. Please ask me first."; what names nobody at its end apart, too."""
    stops = (found.span() for found in _between().finditer(line.text) if not _is_in_name(line.text[: found.start()]))
    joints = sorted({*stops, *_behind_addresses(line)})
    bounds = [0, *(end for _, end in joints), len(line.text)]
    pieces = [line.part(a, b) for a, b in pairwise(bounds) if a < b]
    starts = [piece for piece in pieces[1:] if opens_with_person(piece)]
    if not starts or not opens_with_person(pieces[0]):
        return [line]
    found: list[Line] = []
    at = {piece.whole.start for piece in starts}
    ends = [start for (start, _), piece in zip(joints, pieces[1:], strict=True) if piece.whole.start in at]
    begins = [0, *(end for (_, end), piece in zip(joints, pieces[1:], strict=True) if piece.whole.start in at)]
    for a, b in zip(begins, [*ends, len(line.text)], strict=True):
        found.append(line.part(a, b))
    return [*found[:-1], *sentences(found[-1])]


def _is_request(line: Line) -> bool:
    """Whether a line is a sentence that says when to ask: "Please let me know before you ring"."""
    words = line.text.split()
    return len(words) > _REQUEST and lower_share(words) > _LOWER and not line.is_item


def _is_in_name(before: str) -> bool:
    """Whether the full stop behind words belongs to a name: of a title or an initial ("Prof.", "Kiran S.")."""
    word = re.search(r"[^\W\d_]+$", before)
    return word is not None and (len(word[0]) == 1 or vocabulary.fold(word[0]) in vocabulary.listed("persons", "title"))


def _behind_addresses(line: Line) -> Iterator[tuple[int, int]]:
    """The blanks between an address or a number and a capital: where the line of one person was joined to the next."""
    for found in (*EMAIL.finditer(line.text), *PHONE.finditer(line.text)):
        if blank := re.compile(r"\s+(?=[A-ZÀ-Þ])").match(line.text, len(line.text[: found.end()].rstrip())):
            yield blank.span()


@cache
def _between() -> re.Pattern[str]:
    """What stands between persons on a line."""
    beside = r"(?<=[)）])\s*[,·•|/]\s*(?=[A-ZÀ-Þ])"
    ended = rf"(?:,|(?<=[)）]))\s+(?:{conjunction()})\s+(?=[A-ZÀ-Þ])"
    return re.compile(rf"\s*[;；]\s*|[.]\s+(?=[A-ZÀ-Þ])|{ended}|{beside}")


def _rejoined(lines: Sequence[Line]) -> list[Line]:
    """The lines, what goes on with the line above joined to it: an address below a comma, the rest of a broken one."""
    found: list[Line] = []
    for line in lines:
        above = found[-1].text.rstrip() if found else ""
        is_broken = above.endswith("-") and "@" in above.rpartition(" ")[2]
        if is_broken or (
            above.endswith(",") and (EMAIL.fullmatch(line.text.strip()) or PHONE.fullmatch(line.text.strip()))
        ):
            found[-1] = joined(found[-1], line, "" if is_broken else " ")
        else:
            found.append(line)
    return found


def opens_with_person(line: Line) -> bool:
    """Whether a line is a name and, behind a comma, a dash or a bracket, who that is."""
    found = name_pattern().match(line.text)
    if found is None or not re.match(r"\s*(?:,|[–—(]|-\s)\s*\S", line.text[found.end() :]):
        return False
    return vocabulary.organisation_score(found[0]) < 0.9 and vocabulary.position_score(found[0]) < 0.9


def _reachable(entry: Entry, lines: Sequence[Line]) -> Entry:
    """The entry with the addresses, numbers and the organisation that its lines name as facts."""
    own = [line for line in lines if entry.span.contains(line.whole)]
    told = [fact for line in own for fact in addresses(line)]
    known = [*told, *(Fact("", span, span) for span in (entry.name, entry.position) if span)]
    pieces = [(line, span) for line in own for span in _pieces(line) if not any(_meet(span, f.span) for f in known)]
    for score, key in ((vocabulary.position_score, "role"), (vocabulary.organisation_score, "organisation")):
        if (key == "role" and entry.position) or any(fact.key == key for fact in entry.extra):
            continue
        best = next(((line, span) for line, span in pieces if score(_words(line, span)) >= 0.9), None)
        if best is None and key == "organisation":
            best = next((piece for piece in pieces if _is_titled(*piece) and piece[0].whole.contains(entry.head)), None)
        if best:
            told.append(Fact(key, best[1], best[0].whole))
            pieces.remove(best)
    rest = [f for f in entry.extra if not any(f.span == t.span or t.span.contains(f.span) for t in told)]
    role = next((fact.span for fact in told if fact.key == "role"), None)
    firms = [fact.span for fact in told if fact.key == "organisation"]
    return replace(
        entry,
        head=_with_firm(entry.head, firms, own),
        position=entry.position or role,
        # "Directrice – Moor SARL" is no adviser called Moor SARL.
        people=tuple(person for person in entry.people if not any(_meet(person.span, firm) for firm in firms)),
        extra=(*(fact for fact in told if fact.key != "role"), *rest),
    )


def _with_firm(head: Span, firms: Sequence[Span], lines: Sequence[Line]) -> Span:
    """The head with the organisation that goes on with it: "Ada Roe, Head of Sales, Helix Ltd"."""
    for line in lines:
        for firm in firms:
            between = Span(head.end, firm.start) if head.end <= firm.start else None
            if between is not None and line.whole.contains(head) and line.whole.contains(firm) and len(between) <= 3:
                return Span(head.start, firm.end)
    return head


def addresses(line: Line) -> Iterator[Fact]:
    """The e-mail addresses and telephone numbers of a line."""
    mails = list(EMAIL.finditer(line.text))
    for mail in mails:
        yield Fact("email", line.span(*mail.span()), line.whole)
    for phone in PHONE.finditer(line.text):
        is_number = 7 <= sum(c.isdigit() for c in phone[0]) <= 16 and not dates.find(phone[0])
        if is_number and not any(m.start() <= phone.start() < m.end() for m in mails):
            yield Fact("phone", line.span(*phone.span()), line.whole)


def _pieces(line: Line) -> Iterator[Span]:
    for found in _PIECE.finditer(line.text):
        lead = _DASHES.match(found[0])
        span = line.span(found.start() + (lead.end() if lead else 0), found.end())
        if len(span):
            yield span


def _words(line: Line, span: Span) -> str:
    """The letters of a line that stand in a span."""
    return "".join(c for c, at in zip(line.text, line.starts, strict=True) if span.start <= at < span.end)


def _is_titled(line: Line, span: Span) -> bool:
    """Whether words beside a name and a position can be a company that no word tells: "Halloran & Pike Electrical"."""
    words = _words(line, span)
    return vocabulary.place_score(words) < 1 and all(w[:1].isupper() for w in words.split() if w[:1].isalpha())


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
