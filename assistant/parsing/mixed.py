"""Sections that hold more than one kind: a row of interests or personal data in a section of another kind, and a
heading that names two kinds (publications and talks, voluntary work and interests), where the form of each line tells
what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from assistant import dates, lexicon
from assistant.parsing import vocabulary
from assistant.parsing.body import list_parts
from assistant.parsing.citations import cites
from assistant.parsing.clues import clues
from assistant.parsing.forms import award, certificate, is_language, language_exam, word_for
from assistant.parsing.known_skills import skill_names
from assistant.parsing.lines import Line, clauses, joined, split
from assistant.parsing.looks import is_header_row, opens_quoted
from assistant.parsing.personal import unlabelled_facts
from assistant.parsing.pieces import head_period
from assistant.parsing.referees import opens_with_person
from assistant.parsing.sections import Part
from assistant.parsing.signed import closes
from assistant.parsing.titles import title_of
from assistant.parsing.vocabulary import Heading
from assistant.types import BlockKind, SectionKind, Span

PERSONAL = {
    *("birth_date", "birth_place", "nationality", "marital_status", "permit", "driving_licence", "military", "age"),
    *("salary", "availability", "notice_period", "desired_position", "desired_location", "experience_years", "gender"),
}
# What has rows of its own kind with a label of theirs: positions and studies keep every row.
_ROWS = {
    *(SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.VOLUNTEER, SectionKind.INTERESTS),
    *(SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.BASICS),
}
# What a label beside its text heads there as a heading above it would ("Publications  Roe, J. (2020) …").
_BESIDE = {
    *(SectionKind.SKILLS, SectionKind.VOLUNTEER, SectionKind.INTERESTS, SectionKind.CERTIFICATES),
    *(SectionKind.AWARDS, SectionKind.PUBLICATIONS, SectionKind.REFERENCES, SectionKind.OTHER),
}
LISTED = "listed"  # the key of a part each of whose lines is an entry
_HONOURS = (SectionKind.AWARDS, SectionKind.CERTIFICATES)  # in the order in which a line's words tell them
_SURE = 0.9
_LONGEST_CLASSES = 12  # characters of "B, C1 and CE"
# What a row with a label is in a section of what has none of its own; those of the second list are entries each.
_INNER = (*_ROWS, SectionKind.PUBLICATIONS)
_DATED = (SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.VOLUNTEER)
_PAIR = 2  # cells of a row: a label and what it holds
_FEW = 2  # rows with known labels that show that a section holds several kinds
_SHORT = 3  # words of an interest that stands alone; certificates of a list
_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]")
_EDITION = re.compile(
    r"[\W_]{1,4}[^\W\d_a-z][^,;.:()]*?\s(?:19|20)\d\d(?!\d)(?:\s*[,(]|\W*$)"
)  # "Config 2023" is no journal
_SENTENCE = re.compile(r"(?:(?<=[a-zà-ÿ)])|(?<=\d{4}))[.!]\s+(?=[A-ZÀ-Þ])|。\s*(?=\S)")
_LABELLED = re.compile(r"\s*(?P<label>[^:：\t|]{2,40}?)\s*(?:[:：]|\t+| {3,}|\s\|\s)\s*(?=\S)")
_SET_APART = re.compile(r"\s*(?P<label>[^:：\t]{2,40}?) {2}(?=\S)")  # the label of a list in a text of aligned columns


def apart(part: Part) -> list[Part]:
    """The part without what is of another kind, and that as parts of their own."""
    if part.heading is None:
        return [part]
    if _are_skills(part):
        listed = part.lines[is_header_row(part.lines[0]) :]
        return [replace(part, kind=SectionKind.SKILLS, key="skills", lines=listed)]
    own: list[Line] = []
    rows: list[Part] = []
    goes_on = False  # with the row above, as the text beside a label does
    for number, line in enumerate(part.lines):
        made = _row(part, line) or _skills_row(part, line) or _list(part, line, part.lines[number + 1 :])
        if made is None and (value := _own_value(part, line)):
            own += value
            goes_on = False
        elif made is not None:
            rows.append(made)
            goes_on = line.block.kind is BlockKind.ROW or not made.lines
        elif goes_on and line.block.kind is not BlockKind.ROW and not names_row(line):
            rows[-1] = replace(rows[-1], lines=(*rows[-1].lines, line))
        else:
            own.append(line)
            goes_on = False
    told = [
        kind for cited in _cited(replace(part, lines=tuple(own))) for kind in (_rewarded(cited) or _honoured(cited))
    ]
    return [kind for each in told for kind in _at_leisure(each)] + [_each(row) for row in rows]


def _are_skills(part: Part) -> bool:
    """Whether a section of no kind is a table of skills: rows of two cells, some of whose labels name skills, and none
    another kind ("Design", "Software")."""
    if part.kind is not SectionKind.OTHER or any(len(line.block.cells) != _PAIR for line in part.lines):
        return False
    found = [named(label["label"]) for line in part.lines if (label := _LABELLED.match(line.text))]
    sure = [known for known in found if known is not None and known.score == 1.0]
    return len(found) >= _FEW and {known.kind for known in sure if known.key != "other"} == {SectionKind.SKILLS}


def _is_mixed(part: Part) -> bool:
    """Whether a section holds what has no section of its own ("Additional information"), a label on each line."""
    if part.kind is not SectionKind.BASICS or part.key != "personal":
        return False
    return sum(bool(_LABELLED.match(line.text)) for line in part.lines) > 1


def _names_kinds(part: Part) -> bool:
    """Whether each line of a section opens with a label that names a kind, of several: "Languages: …", "Skills: …"."""
    labels = [found["label"] for line in part.lines if (found := _LABELLED.match(line.text))]
    kinds = {known.kind for label in labels if (known := vocabulary.heading(label)) and known.score == 1.0}
    return len(labels) == len(part.lines) > 1 and len(kinds) > 1 and part.kind is SectionKind.CERTIFICATES


def named(label: str) -> Heading | None:
    """What the label of a row means: what the heading of a section would, or what the lexicon of rows says."""
    known = vocabulary.heading(label)
    key = _rows().get(vocabulary.tidy_heading(label)) if known is None or known.score < _SURE else None
    if key is None:
        return known
    return Heading(SectionKind(key) if key in set(SectionKind) else SectionKind.OTHER, key, 1.0)


@cache
def _rows() -> dict[str, str]:
    """The kinds of rows by their labels, folded."""
    every = lexicon.load("rows.yaml").values()
    return {dates.fold(word): kind for each in every for kind, words in each.items() for word in words}


def _labelled(line: Line) -> re.Match[str] | None:
    """The label of a line and what sets it apart; two blanks do where the lexicon knows the label word for word."""
    if found := _LABELLED.match(line.text):
        return found
    found = _SET_APART.match(line.text)
    known = named(found["label"]) if found else None
    return found if known is not None and known.score == 1.0 else None


def names_row(line: Line) -> bool:
    """Whether a line opens with the label of a kind, so that it goes on with no row above it."""
    found = _labelled(line)
    known = named(found["label"]) if found else None
    return known is not None and known.score == 1.0


def _row(part: Part, line: Line) -> Part | None:
    """A labelled row that is of another kind than its section, as a part of its own; None for any other line."""
    found = _labelled(line) if part.kind in _ROWS or part.kind is SectionKind.OTHER else None
    parents = below(part)
    if found is None and part.kind in _HONOURS and _is_licence(line):
        return Part(SectionKind.BASICS, "personal", None, (line,), parents, part.level)
    if found is None:
        return None
    if vocabulary.label(found["label"]) in PERSONAL:
        is_own = part.kind is SectionKind.BASICS
        return None if is_own else Part(SectionKind.BASICS, "personal", None, (line,), parents, part.level)
    known = named(found["label"])
    if known is None or known.kind is part.kind:
        return None
    if part.kind is SectionKind.LANGUAGES and (known.key == "talks" or is_language(line.part(found.end()))):
        return None  # "Speaking  Writing" names the columns of a table, "Reading  Faroese" a level
    if part.kind is SectionKind.SKILLS and known.kind is SectionKind.OTHER:
        return None  # "Other" is the last of the groups
    beside = line.block.kind is BlockKind.ROW and known.score >= _SURE and known.kind in _BESIDE
    value = line.part(found.end())
    parts = clauses(value)
    is_asked = known.kind is SectionKind.REFERENCES and known.score == 1.0 and opens_with_person(value)
    if not (beside or is_asked or (known.score == 1.0 and _is_inner(part, known))):
        return None
    is_listed = known.kind in _DATED and (not beside or all(dates.find(part.text) for part in parts))
    is_listed = is_listed or (is_asked and all(map(opens_with_person, parts)))
    lines = parts if is_listed else [value]
    key = LISTED if known.kind is SectionKind.VOLUNTEER and len(lines) > 1 else known.key
    return Part(known.kind, key, line.part(0, found.end("label")), tuple(lines), parents, part.level)


def _own_value(part: Part, line: Line) -> list[Line]:
    """What stands beside the label of a row that says again what its section holds, where rows of other kinds stand
    below it: "Certificates  CPA (2014); CMA (2020)" below "Certificates and skills"."""
    found = _LABELLED.match(line.text) if part.kind in _HONOURS and len(line.block.cells) == _PAIR else None
    known = named(found["label"]) if found else None
    if found is None or known is None or known.kind is not part.kind or known.score < _SURE:
        return []
    return clauses(line.part(found.end()))


def _skills_row(part: Part, line: Line) -> Part | None:
    """A row of known skills behind a label that the lexicon does not know, among rows of several kinds in a section of
    none or of interests: "CAD / PDM  Siemens NX, SolidWorks" above "Languages  German, English"."""
    cells = line.block.cells if line.block.kind is BlockKind.ROW else ()
    if part.kind not in (SectionKind.OTHER, SectionKind.INTERESTS) or len(cells) != _PAIR:
        return None
    found = _LABELLED.match(line.text)
    if found is None or names_row(line) or sum(map(names_row, part.lines)) < _FEW:
        return None
    words = [line.text[a:b] for a, b in list_parts(line.text, found.end(), len(line.text))]
    known = [vocabulary.fold(_BRACKET.sub("", word)) in skill_names() for word in words]
    if not any(known) or 2 * sum(known) < len(known):
        return None
    label, value = line.part(0, found.end("label")), line.part(found.end())
    return Part(SectionKind.SKILLS, "skills", label, (value,), below(part), part.level)


def _each(row: Part) -> Part:
    """A row of certificates that lists several between commas, on one line or on more, with a line for each."""
    if row.key != "certificates" or not row.lines:
        return row
    lines = [row.lines[0]]
    for line in row.lines[1:]:
        goes_on = lines[-1].text.rstrip().endswith(",")
        lines[-1:] = [joined(lines[-1], line)] if goes_on else [lines[-1], line]
    bounds = [list_parts(line.text, 0, len(line.text)) for line in lines]
    listed = [line.part(a, b) for line, own in zip(lines, bounds, strict=True) for a, b in own]
    bare = [_BRACKET.sub("", line.text) for line in listed]
    is_list = len(listed) >= _SHORT and not any(dates.find(words) or words[:1].islower() for words in bare)
    return replace(row, key=LISTED, lines=tuple(listed)) if is_list else row


def _list(part: Part, line: Line, following: Sequence[Line]) -> Part | None:
    """The part, without lines as yet, that a line opens which is nothing but the name of another kind, above items,
    among rows with labels: "Publications" beside the first item of its list."""
    may_hold = part.kind in _ROWS or part.kind is SectionKind.OTHER
    if not may_hold or line.block.kind is not BlockKind.PARAGRAPH or not following or not following[0].is_item:
        return None
    known = vocabulary.heading(line.text)
    if known is None or known.score < 1.0 or known.kind is part.kind or known.kind not in _BESIDE:
        return None
    if not any(x.block.kind is BlockKind.ROW and _LABELLED.match(x.text) for x in part.lines):
        return None
    return Part(known.kind, known.key, line, (), below(part), part.level)


def _is_licence(line: Line) -> bool:
    """Whether a line is a driving licence: its label, and its classes behind nothing but a blank."""
    licence = next(iter(unlabelled_facts(line, 0, len(line.text))), None)
    return licence is not None and licence.key == "driving_licence" and len(licence.span) <= _LONGEST_CLASSES


def _is_inner(part: Part, known: Heading) -> bool:
    """Whether a row with a known label is of its own kind in a section of another one."""
    if _names_kinds(part):
        return known.kind in (*_INNER, SectionKind.LANGUAGES)
    if part.kind is SectionKind.OTHER or _is_mixed(part):
        return known.kind in _INNER  # a section of several things ("Other") has rows of every kind
    if part.kind is SectionKind.LANGUAGES and known.kind is SectionKind.SKILLS:
        return True
    return known.key in ("interests", "volunteer") or (
        known.key == "certificates" and part.kind is not SectionKind.BASICS
    )


def _cited(part: Part) -> Iterable[Part]:
    """The citations of a section whose heading names publications beside another kind, and the rest of it."""
    kinds = vocabulary.heading_kinds(part.heading.text) if part.heading else ()
    other = next((kind for kind in kinds if kind is not SectionKind.PUBLICATIONS), None)
    if other is None or SectionKind.PUBLICATIONS not in kinds:
        return [part]
    told = _is_paper if other is SectionKind.OTHER else cites
    runs = [(cited, tuple(lines)) for cited, lines in groupby(part.lines, told)]
    first, *rest = runs or [(other is not part.kind, ())]

    hinted = next((c.key for c in clues(part.heading.text) if c.kind is other), str(other)) if part.heading else ""
    keys = {True: (SectionKind.PUBLICATIONS, str(SectionKind.PUBLICATIONS)), False: (other, hinted)}
    kind, key = keys[first[0]]
    made = [replace(part, kind=kind, key=key, lines=first[1])]
    return made + [Part(*keys[cited], None, lines, below(part), part.level) for cited, lines in rest]


def _honoured(part: Part) -> list[Part]:
    """The lines of a section of awards and certificates or courses ("Awards and training"), each a line of its own, by
    the words for either in them, or by the name of a certificate; a line without goes on with the kind above it. As it
    is where all are of one kind."""
    kinds = vocabulary.heading_kinds(part.heading.text) if part.heading else ()
    both = {SectionKind.CERTIFICATES if kind is SectionKind.OTHER else kind for kind in kinds}
    own = all(line.is_item or head_period(line) is not None for line in part.lines)
    if both != set(_HONOURS) or not own or not part.lines:
        return [part]
    told: list[SectionKind] = []
    for line in part.lines:
        folded = vocabulary.aligned_fold(line.text)
        said = [SectionKind.AWARDS] if award().search(folded) else []
        if word_for(SectionKind.CERTIFICATES).search(folded):
            said.append(SectionKind.CERTIFICATES)
        if not said and (certificate().search(line.text) or language_exam().search(line.text)):
            said = [SectionKind.CERTIFICATES]
        above = told[-1] if told else next(k for k in _HONOURS if kinds[0] is k or k is not SectionKind.AWARDS)
        told.append(said[0] if said else above)
    at = iter(told)
    runs = [(kind, tuple(lines)) for kind, lines in groupby(part.lines, lambda _: next(at))]
    if len(runs) < 2:
        return [part]
    made = [Part(kind, str(kind), None, lines, below(part), part.level) for kind, lines in runs]
    return [replace(made[0], heading=part.heading, parents=part.parents), *made[1:]]


def _rewarded(part: Part) -> list[Part]:
    """The lines of a section of voluntary work and something else ("Ehrenamt und Sonstiges"), each a line of its own,
    and those of them that name an award won at one time as awards; empty where none does."""
    kinds = vocabulary.heading_kinds(part.heading.text) if part.heading else ()
    if part.kind is not SectionKind.VOLUNTEER or not set(kinds) & {SectionKind.AWARDS, SectionKind.OTHER}:
        return []
    runs = [(won, tuple(lines)) for won, lines in groupby(part.lines, _is_award)]
    if not any(won for won, _ in runs):
        return []
    kind = {True: SectionKind.AWARDS, False: SectionKind.VOLUNTEER}
    made = [Part(kind[won], str(kind[won]), None, lines, below(part), part.level) for won, lines in runs]
    return [replace(made[0], heading=part.heading, parents=part.parents), *made[1:]]


def _is_award(line: Line) -> bool:
    """Whether a line names an award and a single date, and no office: "2022  Umweltpreis der Stadt"."""
    found = dates.find(line.text)
    once = len(found) == 1 and not found[0].ongoing and None in (found[0].start, found[0].end)
    won = once and award().search(vocabulary.aligned_fold(line.text)) is not None
    return won and vocabulary.position_score(line.text) < _SURE


def _at_leisure(part: Part) -> list[Part]:
    """The sentences of a section of voluntary work and interests ("Community and interests"), each of its kind: what
    is listed with neither a date nor a position is an interest."""
    kinds = vocabulary.heading_kinds(part.heading.text) if part.heading else ()
    if set(kinds) != {SectionKind.VOLUNTEER, SectionKind.INTERESTS}:
        return [part]
    last = next((n for n, line in enumerate(part.lines) if n and closes(line)), len(part.lines))
    said = [line.part(*bounds) for line in part.lines[:last] for bounds in split(line, _SENTENCE)]
    runs = [(interest, tuple(lines)) for interest, lines in groupby(said, _is_interest)]
    runs[-1:] = [(interest, (*lines, *part.lines[last:])) for interest, lines in runs[-1:]]
    if not any(interest for interest, _ in runs):
        return [part]
    named = {True: SectionKind.INTERESTS, False: SectionKind.VOLUNTEER}
    made = [Part(named[i], str(named[i]), None, lines, below(part), part.level) for i, lines in runs]
    return [replace(made[0], heading=part.heading, parents=part.parents), *made[1:]]


def _is_interest(line: Line) -> bool:
    folded = vocabulary.aligned_fold(line.text)
    if vocabulary.is_cjk(line.text) and vocabulary.phrases("sections", "interests").match(folded):
        return True  # "爱好古筝、马拉松"
    if vocabulary.phrases("clues", "volunteer").search(folded):
        return False
    pieces = [piece.split() for piece in re.split(r"[,;/·|]", line.text) if piece.strip()]
    short = len(pieces) > 1 or len(pieces[0]) <= _SHORT
    return short and not dates.find(line.text) and vocabulary.position_score(line.text) < _SURE


def _is_paper(line: Line) -> bool:
    """Whether a line is a paper among talks: a citation, a title in quotes (by no one else) behind which no word for a
    talk or a conference and no town stands, or what a word tells to be written ("Monthly column")."""
    if cites(line):
        return True
    folded = vocabulary.aligned_fold(line.text)
    title, end, _ = title_of(line)
    if title is None or not opens_quoted(line):
        return vocabulary.phrases("clues", "publications").search(folded) is not None
    if not dates.find(line.text):
        return False
    behind = folded[end:]
    spoken = vocabulary.phrases("sections", "talks").search(behind)
    spoken = spoken or vocabulary.phrases("venues", "conference", "workshop", "talk").search(behind)
    spoken = spoken or _EDITION.match(line.text, end)
    printed = vocabulary.phrases("venues", "journal").search(behind)
    return not spoken and (printed is not None or not _names_town(line.text[end:]))


def _names_town(text: str) -> bool:
    """Whether one of the parts between commas is a town, or a name that ends with one: "DevOpsDays Cardiff"."""
    parts = [part.strip(" ()") for part in re.split(r"[,;(]", text)]
    ends = [part.split()[-1] for part in parts if part]
    return any(vocabulary.place_score(words) >= 1 and words[:1].isupper() for words in (*parts, *ends))


def below(part: Part) -> tuple[Span, ...]:
    return (*part.parents, part.heading.whole) if part.heading else part.parents
