"""decide(parsed, catalogue) -> Decision: which kind of answer a question asks for, of which field and section.

Rules over tags, each a function that decides or passes on (None), in the order of how telling they are. The last one
always decides. A rule is true of questions about CVs, never of one question.

asked.py      what the rules look at: the question with its terms, names and section
asides.py     small talk, what is not about the CV
career.py     reasons, gaps, comparisons, lengths of time, what was at a time
counting.py   how many of what
person.py     fields of the person: contact, private data, languages, who the person is
entries.py    yes or no, a field of an entry, a list, a passage
"""

from __future__ import annotations

from collections.abc import Callable

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.deciding import asides, career, counting, entries, person
from assistant.questions.deciding.asked import Asked, Decision
from assistant.questions.parsed import Parsed

__all__ = ["Decision", "decide"]

Rule = Callable[[Asked], Decision | None]
RULES: tuple[Rule, ...] = (
    career.of_lengths,
    career.set_to_work,
    career.gap,
    career.merited,
    career.reason,
    person.written_out,
    asides.aside,
    entries.made,
    entries.guided,
    person.until_when,
    person.wished,
    counting.authorship,
    career.compared,
    career.recent,
    entries.elsewhere,
    person.by_itself,
    career.how_long,
    counting.counted,
    person.beside_section,
    person.private,
    person.language,
    person.whole,
    entries.yes_no,
    career.at_time,
)


def decide(parsed: Parsed, catalogue: Catalogue) -> Decision:
    """The decision on a question by itself, without what earlier turns leave."""
    asked = Asked.of(parsed, catalogue)
    for rule in RULES:
        decision = rule(asked)
        if decision is not None:
            return decision
    return entries.of_entries(asked)
