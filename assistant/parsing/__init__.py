"""Parsing: a Document -> the typed CV, every field a span of the canonical text.

Two ways in. A document that is data already (JSON Resume, Reactive Resume, RenderCV, Europass XML) has FIELD blocks
with paths: `structured`. Any other is read from its form: `lines` (blocks as plain words) -> `sections` (headings,
kinds) -> `grouping` (which lines are an entry) -> `pieces` and `heads` (organisation, position, place, period) ->
`body` (highlights, people, facts). What has a form of its own is read by `skills`, `publications` (with `citations`,
`titles` and `authors`), `honours` and `one_each` (certificates, awards), `projects`, `referees` and `contact`.

`doubts` tells what a CV says and cannot mean.

The parsers are imported when a document is parsed: who answers from an index that is built needs only the words
(`vocabulary`).
"""

from __future__ import annotations

from assistant.types import CV, BlockKind, Document

__all__ = ["parse"]


def parse(document: Document) -> CV:
    """The CV in a document. Raises nothing: what cannot be structured becomes entries of kind OTHER, so that every
    word can still be quoted."""
    from assistant.parsing.freeform import parse_lines
    from assistant.parsing.structured import parse_fields

    fields = [block for block in document.blocks if block.kind is BlockKind.FIELD]
    if fields and all(block.path is not None for block in document.blocks):
        return parse_fields(document)
    return parse_lines(document)
