"""A thesis that stands below a list of studies, away from its own: "Master's thesis: …" below a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.parsing import vocabulary
from assistant.types import Entry, Fact, SectionKind, Span

_MOVED = ("thesis", "score")
_ACADEMIC = {"master", "bachelor", "phd", "diploma"}  # levels of studies that end with a thesis
_SAME = {"mba": "master", "doctor": "phd"}


def with_theses(text: str, entries: Sequence[Entry]) -> list[Entry]:
    """The entries of a section of studies of a `text`: what a remark tells of a thesis belongs to the study of the
    level that the remark names, or to the only one. The remark itself stays where it is."""
    found = _from_schools(text, entries)
    for number, remark in enumerate(entries):
        thesis = next((fact for fact in remark.extra if fact.key == "thesis"), None)
        if thesis is None or remark.kind is not SectionKind.OTHER or remark.name or remark.position:
            continue
        at = study_of(text, thesis, found)
        if at is None:
            continue
        study = found[at]
        known = {fact.key for fact in study.extra}
        own = [fact for fact in remark.extra if fact.key in _MOVED and fact.evidence == thesis.evidence]
        facts = tuple(fact for fact in own if fact.key not in known)
        found[at] = replace(study, extra=(*study.extra, *facts), people=(*study.people, *remark.people))
        kept = tuple(fact for fact in remark.extra if fact not in own)
        found[number] = replace(remark, extra=kept or (Fact("summary", remark.span, remark.span),), people=())
    return found


def _from_schools(text: str, entries: Sequence[Entry]) -> list[Entry]:
    """The entries, a doctoral thesis that is told below a school, the last of a table, with the doctorate itself."""
    found = list(entries)
    for number, school in enumerate(entries):
        thesis = next((fact for fact in school.extra if fact.key == "thesis" and fact.label), None)
        if school.kind is not SectionKind.EDUCATION or thesis is None or school.head.overlaps(thesis.evidence):
            continue
        at = study_of(text, thesis, found)
        kind = (
            vocabulary.terms("theses").get(vocabulary.fold(thesis.label.of(text).strip(" :："))) if thesis.label else ""
        )
        if at is None or _levels(text, school.position) & _ACADEMIC or kind not in _levels(text, found[at].position):
            continue
        people = tuple(person for person in school.people if person.evidence.overlaps(thesis.evidence))
        found[at] = replace(found[at], extra=(*found[at].extra, thesis), people=(*found[at].people, *people))
        rest = tuple(person for person in school.people if person not in people)
        found[number] = replace(school, extra=tuple(f for f in school.extra if f is not thesis), people=rest)
    return found


def study_of(text: str, thesis: Fact, entries: Sequence[Entry]) -> int | None:
    """The number of the study that a thesis belongs to; None where its level fits none or several."""
    studies = [n for n, e in enumerate(entries) if e.kind is SectionKind.EDUCATION and e.position]
    studies = [n for n in studies if all(fact.key != "thesis" for fact in entries[n].extra)]
    levels = _levels(text, thesis.label)
    if levels:
        studies = [n for n in studies if _levels(text, entries[n].position) & levels]
    elif thesis.label is not None:
        # "Dissertation" is that of a doctorate in German, of a master's in England.
        kind = vocabulary.terms("theses").get(vocabulary.fold(thesis.label.of(text).strip(" :：")))
        studies = [n for n in studies if kind in _levels(text, entries[n].position)] or studies
    return studies[0] if len(studies) == 1 else None


def _levels(text: str, span: Span | None) -> set[str]:
    """The levels of the degrees that words name: "master", "bachelor", "phd"."""
    kinds = vocabulary.terms("degrees")
    named = [kinds[hit[0]] for hit in vocabulary.hits(span.of(text), "degrees")] if span else []
    return {_SAME.get(kind, kind) for kind in named}
