"""What the head of a study says: its degree, its subject and both together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.parsing import vocabulary
from assistant.parsing.heads import Fields
from assistant.parsing.pieces import Piece, commas
from assistant.parsing.remarks import is_aside, is_bare_kind
from assistant.parsing.scores import graded, is_mark, names_mark
from assistant.parsing.units import is_unit
from assistant.types import Fact, Span


def study_facts(f: Fields, extra: list[Fact]) -> list[Fact]:
    """Degree and area of a study as facts: "PhD in Computer Science", or "PhD" with "Computer Science" elsewhere."""
    if f.position is None:
        return extra
    area = _area(f)
    found = []
    if area is not None and _goes_on(f.position, area):
        pass  # degree and subject are parted by the end of a line alone
    elif area is not None and vocabulary.degree_score(f.position.text) >= 1:
        found = [Fact("degree", f.position.span, f.position.span), Fact("area", area.span, area.span)]
    elif divided := degree_and_area(f.position):
        degree, subject = divided
        found = [Fact("degree", degree, f.position.span), Fact("area", subject, f.position.span)]
    if (subjects := graded(f.position)) and not any(fact.key == "score" for fact in extra):
        found.append(Fact("score", subjects, f.position.span))
    return [*found, *extra]


def _area(f: Fields) -> Piece | None:
    """The piece of a head that names the subject, apart from the degree."""
    words = f.position.text if f.position else ""
    if f.position and vocabulary.is_cjk(words) and (subject := _han_subject(f.position, f.rest)):
        return subject
    return next(
        (
            p
            for p in f.rest
            if vocabulary.degree_score(p.text) >= 0.5
            and vocabulary.place_score(p.text) < 1
            and p.text not in words
            and not (names_mark(p.text) or is_unit(p.text) or is_aside(p.text) or is_bare_kind(p.text))
        ),
        None,
    )


def _han_subject(degree: Piece, rest: Sequence[Piece]) -> Piece | None:
    """The subject right before or behind a Chinese degree, parted from it by a blank alone, where no word tells that it
    is one: "文物修复专业 硕士"."""
    if vocabulary.fold(degree.text) not in vocabulary.terms("degrees"):
        return None
    for piece in rest:
        first, second = sorted((piece, degree), key=lambda p: p.start)
        between = degree.line.text[first.end : second.start] if piece.line is degree.line else "-"
        is_name = vocabulary.institution_score(piece.text) or is_unit(piece.text) or is_mark(piece.text)
        if (
            not between.strip(" \t\u3000|·")
            and vocabulary.is_cjk(piece.text)
            and not is_name
            and not is_aside(piece.text)
        ):
            return piece
    return None


def degree_and_area(piece: Piece) -> tuple[Span, Span] | None:
    folded = vocabulary.aligned_fold(piece.text)
    degree = vocabulary.phrases("degrees").match(folded)
    joints = vocabulary.phrases("connectives", "in").finditer(folded, degree.end() if degree else 0)
    joint = next((found for found in joints if not piece.text[slice(*found.span())].isupper()), None)  # "(FR/EN)"
    subject = vocabulary.phrases("fields").match(folded, degree.end() + 1) if degree else None
    if joint and degree and subject and subject.end() <= joint.start():  # "MChem Chemistry with a Year in Industry"
        return piece.line.span(piece.start, piece.start + degree.end()), piece.line.span(
            piece.start + subject.start(), piece.end
        )
    if joint and joint.start() > 0 and (degree or joint.start() < 30):
        return piece.line.span(piece.start, piece.start + joint.start()), piece.line.span(
            piece.start + joint.end(), piece.end
        )
    parts = commas(piece.line.text, piece.start, piece.end)
    if degree and len(parts) == 2 and not is_mark(piece.line.text[slice(*parts[1])]):
        first, second = (piece.line.span(*part) for part in parts)
        is_behind = any(not hit.start() for hit in vocabulary.hits(piece.line.text[slice(*parts[1])], "degrees"))
        return (second, first) if is_behind else (first, second)  # "Studium Maschinenbau, Dipl.-Ing."
    return None


def whole_study(f: Fields) -> Span | None:
    """Degree and area as one span, where they stand beside each other."""
    if f.position is None:
        return None
    area = _area(f)
    if area is not None and _goes_on(f.position, area):
        return Span(f.position.span.start, area.span.end)
    if area is None or area.line is not f.position.line or vocabulary.degree_score(f.position.text) < 1:
        return None
    start, end = min(area.start, f.position.start), max(area.end, f.position.end)
    between = f.position.line.text[min(area.end, f.position.end) : max(area.start, f.position.start)]
    return f.position.line.span(start, end) if len(between) <= 3 else None


def _goes_on(study: Piece, area: Piece) -> bool:
    """Whether the subject of a study that the end of its line cuts goes on in the line below: "MSc in Organisational"
    above "Psychology"."""
    is_below = area.line.number == study.line.number + 1 and not area.line.text[: area.start].strip()
    is_cut = study.end == len(study.line.text.rstrip()) and not vocabulary.hits(study.text, "fields")
    degrees = vocabulary.hits(study.text, "degrees")
    rest = study.text[degrees[-1].end() :] if degrees else ""
    return is_below and is_cut and re.search(r"[^\W\d_]{3}", re.sub(r"\([^()]*\)", "", rest)) is not None
