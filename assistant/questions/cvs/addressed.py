"""The person's own names as the addresses of a CV tell them, where its head is read without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.text import Token, tokenize
from assistant.types import CV, Document, Span

HEAD = 400  # characters of a CV within which the name stands
SHORTEST = 3  # letters of a name
_LOCAL = re.compile(r"[^@\s/]+(?=@)")
_SITE = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+)\.\w+/?$")


def addressed(document: Document, cv: CV) -> Iterator[Span]:
    """The words of the head that the person's e-mail address or own site bears ("davide.locatelli@…", "Davide
    Locatelli"), and the first name that it bears the initial of ("f.oelmann@…", "Franziska Oelmann")."""
    own = set(_parts(document, cv))
    initials = {part for part in own if len(part) == 1}
    head = tokenize(document.text[:HEAD])
    for i, token in enumerate(head):
        if not (token.capital and token.text in own and len(token.text) >= SHORTEST):
            continue
        yield Span(token.start, token.end)
        before = head[i - 1] if i else None
        if before is not None and _is_first_name(before, token, document.text, initials):
            yield Span(before.start, before.end)


def _is_first_name(before: Token, name: Token, text: str, initials: set[str]) -> bool:
    """Whether a word stands beside a family name in its line and begins as the address does."""
    beside = text[before.end : name.start] == " "
    return beside and before.capital and before.text[0] in initials and len(before.text) >= SHORTEST


def _parts(document: Document, cv: CV) -> Iterator[str]:
    """The words of the addresses."""
    for email in cv.basics.emails:
        local = _LOCAL.search(email.of(document.text))
        yield from (token.text for token in tokenize(local[0].replace("_", " ") if local else ""))
    for url in cv.basics.urls:
        site = _SITE.match(url.of(document.text))
        yield from (token.text for token in tokenize(site[1].replace("_", " ") if site else ""))
