"""Whether a question leans on what was said before: the words by which it points there, and what it names itself."""

from __future__ import annotations

from assistant.conversation import Legacy
from assistant.questions import fields
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import NameKind
from assistant.questions.lexical.tags import stop_positions
from assistant.questions.parsed import Parsed
from assistant.text import stem
from assistant.types import SectionKind, Term

AGAIN = "refer.again"
"""The tag of a question that says nothing new of what was spoken of."""
NEW = ("ask.count", "ask.amount", "ask.when", "ask.since", "ask.who", "ask.where", "ask.how_long", "refer.why")
ALIKE = 5  # letters that two words of one stem share


def length(parsed: Parsed) -> int:
    """How many words a question has; of Chinese, whose characters are tokens, two make one."""
    return len(parsed.tokens) if parsed.language != "zh" else (len(parsed.tokens) + 1) // 2


def points(parsed: Parsed) -> bool:
    """Whether a question points at what was spoken of ("there", "that", "those")."""
    return parsed.has("refer.there", "refer.that", "refer.those")


def are(left: Legacy, kind: SectionKind, catalogue: Catalogue) -> bool:
    """Whether the entries spoken of are all of a kind."""
    return bool(left.entries) and all(fields.kind_of(catalogue, ref) == kind for ref in left.entries)


def own(parsed: Parsed) -> bool:
    """Whether the question names something of the CV by itself."""
    named = fields.entry_names(parsed) or parsed.named(NameKind.PERSON, NameKind.VENUE)
    return bool(named or parsed.anchors or parsed.degrees)


def told(parsed: Parsed) -> bool:
    """Whether a question tells something beside what it asks for."""
    return any(term.kind in CONTENT for term in parsed.terms)


def only(parsed: Parsed, phrase: tuple[str, ...]) -> bool:
    """Whether a question consists of a phrase and of empty words and words that point back."""
    texts = parsed.texts
    first = next((i for i in range(len(texts)) if texts[i : i + len(phrase)] == phrase), None)
    if first is None:
        return False
    pointing = {i for tag in parsed.tags if tag.name.startswith("refer.") for i in range(tag.first, tag.last)}
    passed = {*range(first, first + len(phrase)), *pointing, *stop_positions(parsed.tokens, parsed.language)}
    return passed.issuperset(range(len(texts)))


def asks_again(parsed: Parsed, left: Legacy) -> bool:
    """Whether a question points at what was spoken of and tells no more than the last one did: "does she teach?" –
    "what does she teach there?"."""
    telling = [term for term in parsed.terms if term.kind in CONTENT]
    before = (*left.query.terms, *(Term(key, (key,), CONTENT[0]) for key in left.query.filters.heading))
    return (
        bool(telling)
        and points(parsed)
        and not parsed.has(*NEW)
        and all(any(_alike(term, other, parsed.language) for other in before) for term in telling)
    )


def _alike(one: Term, other: Term, language: str) -> bool:
    """Whether two terms share a stem, its beginning or a meaning."""
    stems, others = ({stem(word, language) for word in term.words} for term in (one, other))
    begun = {word[:ALIKE] for word in stems if len(word) >= ALIKE} & {word[:ALIKE] for word in others}
    meant = {*one.meanings, *one.concepts} & {*other.meanings, *other.concepts}
    return bool(stems & others or begun or meant)
