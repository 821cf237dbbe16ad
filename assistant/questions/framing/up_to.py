"""How long something lasted "before the promotion", "before she became a professor": what it lasted up to is none of
the things whose length is asked for."""

from __future__ import annotations

from assistant.questions.asking import CONTENT
from assistant.questions.framing.anchors import FOLLOWING
from assistant.questions.parsed import Parsed
from assistant.types import Term


def up_to(parsed: Parsed) -> tuple[Term, ...]:
    """The terms of a question of a length, without those of what it lasted up to, where others tell what did."""
    mark = next((tag for tag in parsed.tags if tag.name == "time.before"), None)
    if mark is None:
        return parsed.terms
    following = parsed.language in FOLLOWING
    own = parsed.tokens[mark.last :] if following else parsed.tokens[: mark.first]
    said = {token.text for token in own}
    lasting = tuple(term for term in parsed.terms if said.issuperset(term.words))
    return lasting if any(term.kind in CONTENT for term in lasting) else parsed.terms
