"""Where a piece of a head divides: position and organisation, or degree and institution, that share it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.pieces import Head, Piece, commas
from assistant.parsing.posts import divide_han, divide_post, parted
from assistant.parsing.units import house_apart, names_house, unit_apart
from assistant.types import SectionKind

_PAIR = 2  # words that "and" joins
_EMPLOYED = (SectionKind.WORK, SectionKind.VOLUNTEER)
WITH_POSITION = {SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.PROJECTS, SectionKind.OTHER}


def split_if_needed(pieces: list[Piece], kind: SectionKind, *, is_dated: bool) -> tuple[Piece, ...]:
    """Splits pieces at a comma where an organisation and a position (or a degree and an institution) share one."""
    if kind in (SectionKind.EDUCATION, *WITH_POSITION):
        is_alone = len(pieces) == 1 or kind is SectionKind.EDUCATION
        if is_alone:
            divided: list[Piece] = []
            for piece in pieces:
                others = [p for p in pieces if p is not piece and vocabulary.institution_score(p.text) >= 1]
                divided += _divide(piece, kind, has_school=bool(others))
            pieces = divided
        elif (
            pieces
            and all(_says_nothing(p, pieces[0], kind) for p in pieces[1:])
            and len(divided := _divide(pieces[0], kind)) > 1
        ):
            # "Developer, Acme" above a date and a list of key words.
            pieces = [*divided, *pieces[1:]]
        elif kind in _EMPLOYED and any(names_house(piece.text) for piece in pieces):
            pieces = [part for piece in pieces for part in unit_apart(piece)]
        if kind in _EMPLOYED:
            pieces = [part for piece in pieces for part in house_apart(piece)]
    elif kind is SectionKind.REFERENCES:
        pieces = [replace(p, start=a, end=b) for p in pieces for a, b in commas(p.line.text, p.start, p.end)]
    elif len(pieces) == 1 and (kind is SectionKind.AWARDS or (kind is SectionKind.CERTIFICATES and is_dated)):
        pieces = _divide_last(pieces[0])
    return tuple(replace(p, slot=(p.slot[0], n)) for n, p in _renumbered(pieces))


def _says_nothing(piece: Piece, first: Piece, kind: SectionKind) -> bool:
    """Whether a piece is neither a position nor an organisation: no word tells so, or it is a list of key words on
    another line ("2013 – 2015 | Agile C C++ OpenGL")."""
    words = piece.text.split()
    is_list = piece.line is not first.line and len(words) >= 4 and "," not in piece.text
    # "Acme UK" below "Sales Manager, North", with its town or the dates behind it
    opens_line = piece.line is not first.line and not piece.line.text[: piece.start].strip()
    is_name = opens_line and piece.end < len(piece.line.text.rstrip()) and all(word[0].isupper() for word in words)
    return is_list or (abs(lean(piece.text, kind)) < 0.2 and not (is_name and kind in _EMPLOYED))


def _renumbered(pieces: Sequence[Piece]) -> list[tuple[int, Piece]]:
    numbers: dict[int, int] = {}
    found = []
    for piece in pieces:
        number = numbers.get(piece.slot[0], 0)
        numbers[piece.slot[0]] = number + 1
        found.append((number, piece))
    return found


def _divide(piece: Piece, kind: SectionKind, *, has_school: bool = False) -> list[Piece]:
    for divide in (_divide_behind_bracket, _divide_at, _divide_colon, divide_post, divide_han):
        if divided := divide(piece, kind):
            return divided
    parts = commas(piece.line.text, piece.start, piece.end)
    best: tuple[float, int] | None = None
    text = piece.line.text
    for number in range(1, len(parts)):
        left, right = text[parts[0][0] : parts[number - 1][1]], text[parts[number][0] : parts[-1][1]]
        score = abs(lean(left, kind) - lean(right, kind)) - 0.05 * number
        opposed = lean(left, kind) * lean(right, kind) < 0
        if (opposed or kind is not SectionKind.EDUCATION) and (best is None or score > best[0]):
            best = (score, number)
    if kind is SectionKind.EDUCATION and best is None and not has_school:
        best = _after_degree(text, parts) or _before_school(text, parts) or _before_area(text, parts)
        best = best or _before_office(text, parts)
    if kind is SectionKind.EDUCATION and best is not None:
        best = (best[0], _behind_school(text, parts, _to_school(text, parts, best[1])))
    if best is not None and best[0] >= 0.6:
        number = best[1] if kind is SectionKind.EDUCATION else _behind_subject(text, parts, best[1])
        if number == len(parts):
            return [piece]
        return [
            replace(piece, end=parts[number - 1][1]),
            replace(piece, start=parts[number][0]),
        ]
    bracket = [] if has_school else _divide_bracket(piece, kind)  # "(evening classes)" beside the school
    return bracket or [piece]


def _divide_at(piece: Piece, kind: SectionKind) -> list[Piece]:
    """Position and employer (degree and university) with "at" between them: "Consultant bij Deloitte"."""
    score = vocabulary.degree_score if kind is SectionKind.EDUCATION else vocabulary.position_score
    folded = vocabulary.aligned_fold(piece.text)
    keys = ("at", "of", "in", "for") if kind is SectionKind.VOLUNTEER else ("at",)
    for joint in vocabulary.phrases("connectives", *keys).finditer(folded):
        left, right = piece.text[: joint.start()].rstrip(), piece.text[joint.end() :]
        is_named = joint[0] in vocabulary.listed("connectives", "at") or _names_organisation(right)
        is_post = score(left) >= 0.9 or (kind is SectionKind.WORK and is_named and _is_post(left, right.strip()))
        if left and right.strip() and is_named and is_post and "," not in left:
            return parted(piece, joint)
    for key, least in (("at_or_in", 0.5), ("within", 1.0)):
        for joint in vocabulary.whole_words(vocabulary.listed("connectives", key)).finditer(folded):
            left, right = piece.text[: joint.start()].rstrip(), piece.text[joint.end() :].strip()
            is_whole = kind is not SectionKind.EDUCATION or not _is_degree(left)  # "Maestría en Finanzas"
            if left and score(left) >= 0.9 and "," not in left and is_whole and _house_score(right, kind) >= least:
                return parted(piece, joint)
    return []


def _is_degree(text: str) -> bool:
    """Whether words are a degree and nothing else, behind which the subject stands."""
    return vocabulary.fold(text) in vocabulary.terms("degrees")


def _divide_behind_bracket(piece: Piece, kind: SectionKind) -> list[Piece]:
    """A study with a remark in brackets and the school right behind it: "MSc Finance (thesis pending) University of
    Ek"."""
    gap = re.search(r"(?<=[)）])\s+(?=[A-ZÀ-Þ])", piece.text) if kind is SectionKind.EDUCATION else None
    if gap is None:
        return []
    left, right = piece.text[: gap.start()], piece.text[gap.end() :].partition(",")[0]
    is_school = bool(vocabulary.hits(right, "organisations", "university", "school")) and study_score(right) < 1
    is_study = study_score(left) >= 1 and vocabulary.institution_score(left) < 1
    return parted(piece, gap) if is_school and is_study else []


def _divide_colon(piece: Piece, kind: SectionKind) -> list[Piece]:
    """A school and what was studied there behind a colon: "Orrel High School: 7 GCSEs", or behind a label for it:
    "Realschule Leer, Abschluss: mittlere Reife"."""
    colon = re.search(r"\s*[:：]\s*(?=\S)", piece.text) if kind is SectionKind.EDUCATION else None
    if colon is None:
        return []
    school, study = piece.text[: colon.start()], piece.text[colon.end() :]
    is_school = vocabulary.institution_score(school) >= 1 and study_score(school) == 0
    before, comma, label = school.rpartition(",")
    labelled = bool(comma) and vocabulary.label(label.strip()) == "degree"
    if not is_school or not (labelled or study_score(study) > 0):
        return []
    left, right = parted(piece, colon)
    return [replace(left, end=piece.start + len(before.rstrip())) if labelled else left, right]


def _is_post(left: str, right: str) -> bool:
    """Whether words before "at" are a post that no list knows ("Seasonal Ski Rep"): they begin with a capital and name
    no organisation, and a name of two words or more with capitals follows."""
    named = [word for word in right.split() if word[:1].isupper()]
    return left[:1].isupper() and len(named) > 1 and vocabulary.organisation_score(left) < 0.5


def _names_organisation(text: str) -> bool:
    """Whether words behind "of" or "in" are the name of an organisation, and no field: "Leeds Rowing Club", or, with an
    article, nothing but capitalised words: "the Moor Bursary Fund"."""
    words = text.split()
    if words and words[0].islower():
        return len(words) > 2 and all(word[:1].isupper() for word in words[1:])
    return vocabulary.organisation_score(text) >= 0.9 and sum(word[:1].isupper() for word in words) > 1


def _house_score(text: str, kind: SectionKind) -> float:
    """How surely words behind a preposition of place name an organisation, and no ward, field or town: 1 by its words,
    0.5 for two or more with a capital, 0 otherwise."""
    score = vocabulary.institution_score if kind is SectionKind.EDUCATION else vocabulary.organisation_score
    words = text.split()
    if len(words) < 2 or not words[0][:1].isupper() or _is_unit(text):
        return 0.0
    if score(text.partition(",")[0]) >= 0.9:
        return 1.0
    is_other = words[0].isupper() or vocabulary.degree_score(text) > 0 or vocabulary.place_score(text) >= 1
    return 0.0 if is_other or kind is SectionKind.EDUCATION else 0.5


def _after_degree(text: str, parts: Sequence[tuple[int, int]]) -> tuple[float, int] | None:
    """Where a name stands behind a degree and a comma that no word tells to be a school: "MSc Physics, KTH"."""
    number = len(parts) - 1
    while number > 1 and text[parts[number][0]].islower():  # "UNEB", "campus de Juazeiro"
        number -= 1
    school = text[slice(*parts[number])] if number > 0 else ""
    if not school[:1].isupper() or vocabulary.degree_score(school) > 0 or opens_area(school):
        return None
    return (1.0, number) if vocabulary.degree_score(text[parts[0][0] : parts[number - 1][1]]) >= 1 else None


def _before_school(text: str, parts: Sequence[tuple[int, int]]) -> tuple[float, int] | None:
    """Where a school stands behind a comma and a study that no word tells: "VCE, Corio Bay Senior College"."""
    first = text[slice(*parts[0])]
    is_study = vocabulary.institution_score(first) == 0 and vocabulary.place_score(first) < 1
    if not is_study or len(first.split()) > 6 or _is_unit(first):
        return None
    schools = [n for n, part in enumerate(parts) if n and vocabulary.institution_score(text[slice(*part)]) >= 1]
    return (1.0, schools[0]) if schools and not _is_unit(text[slice(*parts[schools[0]])]) else None


def _before_area(text: str, parts: Sequence[tuple[int, int]]) -> tuple[float, int] | None:
    """Where the subject stands behind a school and a comma, by a word that says so: "Mittelschule Ek", "Fachrichtung
    Pflege"."""
    at = next((n for n, part in enumerate(parts) if n and opens_area(text[slice(*part)])), None)
    return (1.0, at) if at and vocabulary.institution_score(text[parts[0][0] : parts[at - 1][1]]) >= 1 else None


def _before_office(text: str, parts: Sequence[tuple[int, int]]) -> tuple[float, int] | None:
    """Where an office stands that recognised or examined what is named before it: "Anerkennung als Pflegerin",
    "Landesamt für Soziales"."""
    if vocabulary.organisation_score(text[slice(*parts[0])]) > 0:
        return None
    is_office = [bool(vocabulary.hits(text[slice(*part)], "organisations", "public")) for part in parts]
    return (1.0, is_office.index(True)) if any(is_office) and text[parts[is_office.index(True)][0]].isupper() else None


def opens_area(text: str) -> bool:
    """Whether words open with the label of a subject and name it: "Fachrichtung Pflege", "profil Kultur"."""
    label = _areas().match(vocabulary.aligned_fold(text))
    return label is not None and len(text[label.end() :].split()) > 0


@cache
def _areas() -> re.Pattern[str]:
    return vocabulary.whole_words(vocabulary.listed("labels", "area"))


def _to_school(text: str, parts: Sequence[tuple[int, int]], number: int) -> int:
    """The first part of the name of a school: parts before it that name the subject belong to the study: "Havo",
    "profiel Cultuur", "Drachtster Lyceum"."""
    while number + 1 < len(parts):
        part, rest = text[slice(*parts[number])], text[parts[number + 1][0] : parts[-1][1]]
        is_subject = part[:1].islower() or vocabulary.degree_score(part) >= 0.5
        if not is_subject or vocabulary.institution_score(part) or _is_unit(part):
            break
        if vocabulary.institution_score(rest) < 1:
            break
        number += 1
    return number


def _behind_subject(text: str, parts: Sequence[tuple[int, int]], number: int) -> int:
    """The first part of an employer behind a position, the number of the parts where there is none: subjects behind a
    position belong to it: "Intern", "Operations", "Acme"."""
    is_post = vocabulary.position_score(text[parts[0][0] : parts[number - 1][1]]) >= 0.9
    while is_post and number < len(parts) and _is_subject(text[slice(*parts[number])]):
        number += 1
    return number


def _is_subject(text: str) -> bool:
    """Whether words are subjects and nothing else: "Operations", "Sales and Marketing"."""
    joined, joints = vocabulary.phrases("connectives", "and").subn(" ", vocabulary.aligned_fold(text))
    rest, number = vocabulary.phrases("fields").subn(" ", joined)
    is_pair = bool(joints) and len(joined.split()) == _PAIR  # "Competition and Procurement"
    return bool(number) and (is_pair or not re.search(r"[^\W_]", rest)) and vocabulary.organisation_score(text) == 0


def _behind_school(text: str, parts: Sequence[tuple[int, int]], number: int) -> int:
    """The first part of a study whose school stands before it: subjects between both belong to the study: "浙江大学",
    "土壤学", "博士"."""
    if vocabulary.institution_score(text[slice(*parts[0])]) < 1 or vocabulary.degree_score(text[slice(*parts[0])]):
        return number
    while number > 1:
        part = text[slice(*parts[number - 1])]
        is_subject = vocabulary.is_cjk(part) or vocabulary.hits(part, "fields")
        is_name = vocabulary.institution_score(part) or vocabulary.place_score(part) >= 1 or _is_unit(part)
        if not is_subject or is_name:
            break
        number -= 1
    return number


def _is_unit(text: str) -> bool:
    """Whether words name a part of an organisation: a department, a branch."""
    return vocabulary.phrases("organisations", "unit").search(vocabulary.aligned_fold(text)) is not None


def _divide_bracket(piece: Piece, kind: SectionKind) -> list[Piece]:
    """Position and organisation, one of them in brackets: "Engineer (Acme Ltd)"."""
    text = piece.text
    opened = text.find("(")
    if opened <= 1 or not text.endswith(")") or dates.parse(text[opened + 1 : -1]):
        return []
    left, right = text[:opened].strip(), text[opened + 1 : -1].strip()
    schools = vocabulary.hits(text, "organisations", "university")
    if (
        _is_chamber(right)
        or (kind in _EMPLOYED and right.islower())  # "Electrician (nights)"
        or vocabulary.label(right) == "employment"
        or any(vocabulary.tells_degree(text, school) for school in schools)
    ):
        return []
    if lean(left, kind) * lean(right, kind) < 0 and abs(lean(left, kind) - lean(right, kind)) >= 1:
        return [
            replace(piece, end=piece.start + len(text[:opened].rstrip())),
            replace(piece, start=piece.start + opened + 1, end=piece.end - 1),
        ]
    return []


def _is_chamber(text: str) -> bool:
    """Whether words in brackets are letters of those who examine and not of a school: "Kauffrau (IHK)"."""
    chambers = vocabulary.hits(text, "organisations", "chamber")
    return len(chambers) == 1 and chambers[0].span() == (0, len(text))


def _divide_last(piece: Piece) -> list[Piece]:
    """Title and awarder: the words after the last comma, if they are short."""
    parts = commas(piece.line.text, piece.start, piece.end)
    if len(parts) < 2 or parts[-1][1] - parts[-1][0] > 50:
        return [piece]
    return [replace(piece, end=parts[-2][1]), replace(piece, start=parts[-1][0])]


def lean(text: str, kind: SectionKind) -> float:
    """Above 0: rather the position (the study); below 0: rather the organisation."""
    if kind is SectionKind.EDUCATION:
        return study_score(text) - 1.3 * vocabulary.institution_score(text)
    position, organisation = vocabulary.position_score(text), vocabulary.organisation_score(text)
    if position and organisation and (vocabulary.is_titled(text) or vocabulary.is_titled(text.partition(",")[0])):
        organisation *= 0.4  # "Software Engineer": the word of a company belongs to the title
    found = position - 0.8 * organisation
    return found if found else -0.15


def study_score(text: str) -> float:
    """How much the words look like a course of study: that of a degree, but none for the name of a school whose kind is
    the word for its leaving examination, too: "Realschule auf dem Galgenberg"."""
    schools = {found.span() for found in vocabulary.hits(text, "organisations", "school")}
    degrees = {found.span() for found in vocabulary.hits(text, "degrees")}
    return 0.0 if degrees and degrees <= schools and len(text.split()) > 1 else vocabulary.degree_score(text)


def as_others(heads: Sequence[Head], kind: SectionKind) -> list[Head]:
    """The heads, those whose only piece no word divides divided at their first comma where the other heads of the
    section are a position, a comma and an employer (or the other way round) each: "Goldsmith, Ek"."""
    orders = [order for head in heads if (order := _order(head, kind))]
    if kind not in (SectionKind.WORK, SectionKind.VOLUNTEER) or len(orders) < 2 or len(set(orders)) > 1:
        return list(heads)
    found = []
    for head in heads:
        piece = head.pieces[0] if len(head.pieces) == 1 and head.period and not head.labelled else None
        parts = commas(piece.line.text, piece.start, piece.end) if piece else []
        if piece and len(parts) > 1 and vocabulary.position_score(piece.text) == 0:
            row = piece.slot[0]
            first = replace(piece, end=parts[0][1], slot=(row, 0))
            head = replace(head, pieces=(first, replace(piece, start=parts[1][0], slot=(row, 1))))
        found.append(head)
    return found


def _order(head: Head, kind: SectionKind) -> str:
    """What stands first in a head of a position, a comma and an employer; "" for any other head."""
    if len(head.pieces) != 2 or head.pieces[0].line is not head.pieces[1].line:
        return ""
    first, second = head.pieces
    if first.line.text[first.end : second.start].strip() != ",":
        return ""
    if lean(first.text, kind) >= 0.6 > lean(second.text, kind):
        return "position"
    return "name" if lean(second.text, kind) >= 0.6 > lean(first.text, kind) else ""
