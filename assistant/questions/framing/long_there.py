"""How long somebody was with one employer after something else: "how long was he at Ortmayr after the army?"."""

from __future__ import annotations

from assistant.questions.cvs.names import NameKind
from assistant.questions.dialogue.told import CONTENT
from assistant.questions.framing.told_by import Again, Range, landmark_of
from assistant.questions.parsed import Parsed
from assistant.types import Beside, Stretch


def long_there(parsed: Parsed, own: Range, again: Again) -> Stretch | None:
    """What the time that is asked for lies after, told by the words `own`, and the employer with whom it was, named
    outside of them or last among them; None where the question names no such employer, or another one, too."""
    named = {link.first: link for link in parsed.links if link.of(NameKind.ORGANISATION)}
    inside = sorted(i for i in named if own[0] <= i < own[1])
    outside = [i for i in named if i not in inside]
    if len(outside) > 1 or not named or (not outside and _tells_more(parsed, own)):
        return None
    there = named[outside[0] if outside else inside[-1]]
    time = own if outside else (own[0], there.first)
    found = [landmark_of(parsed, each, again) for each in (time, (there.first, there.last))]
    landmarks = tuple(one for one in found if one is not None)
    return Stretch(Beside.LONG_AFTER, landmarks) if len(landmarks) == len(found) else None


def _tells_more(parsed: Parsed, own: Range) -> bool:
    """Whether a question tells anything outside of some words."""
    spoken = set(parsed.texts[own[0] : own[1]])
    return any(term.kind in CONTENT and not set(term.words) <= spoken for term in parsed.terms)
