"""What awards that were spoken of were given for: "what for?", "what was the medal for?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions.asking import asks_merit
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.dialogue.leaning import are, own, told
from assistant.questions.dialogue.picking import nth
from assistant.questions.parsed import Parsed
from assistant.text import stem, words
from assistant.types import EntryRef, Filters, Kind, Query, SectionKind


def merited(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """ "What for?" of the awards spoken of."""
    spoken = SectionKind.AWARDS in left.query.filters.section or are(left, SectionKind.AWARDS, catalogue)
    if not (spoken and left.quoted and asks_merit(parsed)) or own(parsed) or set(parsed.of("section")) - {"awards"}:
        return None
    if told(parsed):
        return query if query.field == "merit" else None
    one = nth(query, parsed, left, catalogue)  # "what was the second one for?"
    entries = one.follows if one is not None else _called(parsed, left, catalogue) or left.entries
    filters = Filters(entries=entries, candidate=query.filters.candidate)
    return replace(query, kind=Kind.FACT, field="merit", also=(), filters=filters, terms=(), follows=entries)


def _called(parsed: Parsed, left: Legacy, catalogue: Catalogue) -> tuple[EntryRef, ...]:
    """The one of several awards spoken of that alone is called as the question does: "what was the medal for?"."""
    named = {i for tag in parsed.tags if tag.name == "section.awards" for i in range(tag.first, tag.last)}
    called = {stem(parsed.tokens[i].text, parsed.language) for i in named}

    def is_called(ref: EntryRef) -> bool:
        said = catalogue.entry(ref.document_id, ref.entry_id).span.of(catalogue.documents[ref.document_id].text)
        return not called.isdisjoint(stem(word, parsed.language) for word in words(said))

    found = tuple(ref for ref in left.entries if is_called(ref))
    return found if len(found) == 1 < len(left.entries) else ()
