"""Questions worth asking: those that a corpus can answer well, and the natural next ones."""

from __future__ import annotations

from assistant import lexicon
from assistant.answering.draft import View
from assistant.questions.cvs.names import walk
from assistant.types import Answer, Entry, Kind, SectionKind, Status

# what a suggestion needs of the CV: the key of its sentence in the lexicon -> the section it is about
NEEDS: tuple[tuple[str, SectionKind], ...] = (
    ("current", SectionKind.WORK),
    ("studied", SectionKind.EDUCATION),
    ("skills", SectionKind.SKILLS),
    ("papers", SectionKind.PUBLICATIONS),
    ("project", SectionKind.PROJECTS),
    ("languages", SectionKind.LANGUAGES),
    ("certificates", SectionKind.CERTIFICATES),
    ("awards", SectionKind.AWARDS),
    ("volunteer", SectionKind.VOLUNTEER),
)
LONGEST = 60  # characters of a name that a suggestion may hold


def _sentence(language: str, key: str, **values: str) -> str:
    known = language if language in lexicon.languages("questions") else "en"
    content = lexicon.words("questions", known)
    sentences = content.get("suggest") or lexicon.words("questions", "en")["suggest"]
    sentence: str = sentences[key]
    return sentence.format(**values)


def _short(view: View, document_id: str, entry: Entry) -> str | None:
    if entry.name is None:
        return None
    name = view.words(document_id, entry.name).partition(":")[0].strip()
    return name if 2 < len(name) <= LONGEST else None


def suggestions(view: View, *, language: str = "en", limit: int = 6) -> tuple[str, ...]:
    """Questions that the first CV of the corpus answers from its structure, most telling first."""
    cv = next(iter(view.catalogue.cvs.values()), None)
    if cv is None:
        return ()
    found: list[str] = []
    for key, kind in NEEDS:
        entries = [place.entry for section in cv.sections if section.kind == kind for place in walk(section)]
        if not entries:
            continue
        if key == "project":
            name = next((n for entry in entries if (n := _short(view, cv.document_id, entry))), None)
            if name is not None:
                found.append(_sentence(language, "tell", name=name))
        else:
            found.append(_sentence(language, key))
    if cv.basics.emails or cv.basics.phones:
        found.append(_sentence(language, "contact"))
    return tuple(found[:limit])


def follow_ups(view: View, answer: Answer, asked: tuple[str, ...], *, limit: int = 3) -> tuple[str, ...]:
    """The next questions that the CV can answer: about the entry just shown, then about what was not asked yet."""
    found: list[str] = []
    if answer.status in (Status.ANSWERED, Status.PARTIAL) and answer.quotes:
        first = answer.quotes[0]
        place = view.catalogue.entry_at(first.document_id, first.span)
        if place is not None:
            name = _short(view, first.document_id, place.entry)
            kind = place.section.kind
            if name and kind == SectionKind.WORK:
                if answer.kind != Kind.TENURE:
                    found.append(_sentence(answer.language, "how_long", name=name))
                found.append(_sentence(answer.language, "did", name=name))
                found.append(_sentence(answer.language, "before", name=name))
            elif name and kind == SectionKind.EDUCATION:
                found.append(_sentence(answer.language, "when", name=name))
            elif name and kind == SectionKind.PROJECTS:
                found.append(_sentence(answer.language, "tell", name=name))
    found.extend(suggestions(view, language=answer.language, limit=9))
    return tuple(question for question in dict.fromkeys(found) if question not in asked)[:limit]
