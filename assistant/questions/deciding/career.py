"""Questions about time: reasons for changes, gaps, comparisons, how long, what was at a date."""

from __future__ import annotations

from assistant.questions import fields
from assistant.questions.asking import asks_merit, field_of, sets_to_work
from assistant.questions.cvs.names import NameKind
from assistant.questions.deciding.asked import Asked, Decision
from assistant.questions.deciding.entries import is_yes_no
from assistant.questions.lexical.keys import is_organisation
from assistant.questions.lexical.spelling import CAPITAL_NOUNS
from assistant.questions.lexical.tags import listed
from assistant.questions.parsed import Parsed
from assistant.types import Kind, SectionKind, TermKind

SIDES = (TermKind.LINKED, TermKind.NAME, TermKind.KNOWN, TermKind.WORD)


def reason(asked: Asked) -> Decision | None:
    """Why something was done, began or ended."""
    parsed = asked.parsed
    about = asked.told or asked.named or parsed.of("section") or parsed.has("time.ended", "time.departed", "time.began")
    return Decision(Kind.PASSAGE, "reason") if parsed.has("refer.why") and about else None


def merited(asked: Asked) -> Decision | None:
    """What an award was for."""
    kinds = {fields.kind_of(asked.catalogue, ref) for ref in fields.refs(asked.named)}
    of_award = asked.section == "awards" or kinds == {SectionKind.AWARDS}
    return Decision(Kind.FACT, "merit", "awards") if of_award and asks_merit(asked.parsed) else None


def of_lengths(asked: Asked) -> Decision | None:
    """What lasted longer or less than so long, and how long all jobs did together."""
    parsed = asked.parsed
    if parsed.lengths is None:
        return None
    opened = next((tag for tag in parsed.tags if tag.first == parsed.asked_from), None)
    if parsed.lengths.lasting is None and opened is not None and opened.name == "ask.summary":
        return None  # "sum up her career" adds up no years
    if parsed.lengths.lasting is None:
        return Decision(Kind.TENURE, "period", "work")
    if is_yes_no(parsed):
        return Decision(Kind.YES_NO, None, "work")
    counted = parsed.has("ask.count") and not parsed.lengths.lasting.whole
    return Decision(Kind.COUNT if counted else Kind.LIST, "employer", "work")


def set_to_work(asked: Asked) -> Decision | None:
    """When somebody began to work, which the first job tells."""
    return Decision(Kind.FACT, "start", "work") if sets_to_work(asked.parsed) else None


def gap(asked: Asked) -> Decision | None:
    """Times without a job, and why; not what is written as a name: "the Gender Gap in Mathematics"."""
    tokens, first = asked.parsed.tokens, asked.parsed.at("ask.gap")
    left = asked.named and asked.parsed.has("ask.when")  # "when did she stop working for Acme?"
    if first is None or left or (first > 0 and tokens[first].capital and asked.parsed.language not in CAPITAL_NOUNS):
        return None
    return Decision(Kind.TIMELINE, "gap", "work")


def compared(asked: Asked) -> Decision | None:
    """Two stretches of a career weighed against each other."""
    parsed = asked.parsed
    return Decision(Kind.TENURE, "compare") if parsed.has("ask.compare") and _weighed(asked) else None


def recent(asked: Asked) -> Decision | None:
    """When something was last done."""
    return Decision(Kind.TIMELINE, "recent") if asked.parsed.has("ask.recent") and asked.told else None


def how_long(asked: Asked) -> Decision | None:
    """The length of something: a job, a degree, a career, a skill, or what a line says took a time."""
    if not asked.parsed.has("ask.how_long"):
        return None
    return Decision(Kind.TENURE, "period", None if asked.named else _narrowest(asked))


def at_time(asked: Asked) -> Decision | None:
    """What was at a date or between two."""
    parsed, section = asked.parsed, asked.section
    kinds = [term for term in asked.told if is_organisation(term.words)]
    if parsed.period is None or asked.named or len(kinds) < len(asked.told):
        return None
    if not (section in (None, "work") or parsed.has("ask.did")) or parsed.has("field.courses", "field.thesis"):
        return None
    field = field_of(parsed, section)
    if field in ("study", "degree", "institution", "courses", "boss"):
        return None  # "which course did he take in 2015?"
    return Decision(Kind.TIMELINE, field or ("employer" if kinds else None), section)


def _weighed(asked: Asked) -> bool:
    """Whether two things stand in a question that asks for the longer of them."""
    parsed = asked.parsed
    if {"academia", "industry"} <= set(parsed.of("position")):
        return True
    if not _longer(parsed):
        return False
    employers = [link for link in parsed.links if link.of(NameKind.ORGANISATION, NameKind.INSTITUTION)]
    tagged = [tag for tag in parsed.tags if tag.name.startswith("position.")]
    held = {tuple(token.text for token in parsed.tokens[tag.first : tag.last]) for tag in tagged}
    sides = {term.words for term in parsed.terms if term.kind in SIDES or term.concepts or term.words in held}
    return len(employers) == 2 or len(sides) == 2


def _longer(parsed: Parsed) -> bool:
    if parsed.has("ask.how_long", "order.longest", "order.most"):
        return parsed.has("ask.compare")
    said = [tuple(t.text for t in parsed.tokens[g.first : g.last]) for g in parsed.tags if g.name == "ask.compare"]
    return any(len(phrase) > 1 and phrase not in listed(parsed.language, "alternatives") for phrase in said)


def _narrowest(asked: Asked) -> str | None:
    parsed = asked.parsed
    if asked.section in ("skills", "languages", "publications"):
        return None
    if parsed.degrees and asked.section in (None, "work"):
        linked = {word for term in parsed.terms if term.kind == TermKind.LINKED for word in term.words}
        marked = [tag for tag in parsed.tags if tag.name == "section.work"]
        if all(parsed.tokens[i].text in linked for tag in marked for i in range(tag.first, tag.last)):
            return "education"  # no other word speaks of work
    return asked.section
