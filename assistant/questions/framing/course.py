"""What the order and the lengths of jobs decide: "was he first at A or at B?", "how long was the gap between A and B?",
"the last two employers", "where did she go after A?".

A question asks for one of them by families of words (lexicon/course.yaml) that stand together, beside none, one or two
employers that the CV names.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.questions.asking import CONTENT, content, field_of
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.deciding.entries import is_yes_no
from assistant.questions.framing.anchors import FOLLOWING
from assistant.questions.framing.course_words import (
    Side,
    Told,
    in_towns,
    is_clear,
    is_of_work,
    nearest,
    said_in,
    sides_of,
    touches,
    words_between,
)
from assistant.questions.lexical.families import NUMBERS, of_family
from assistant.questions.lexical.keys import alike_places
from assistant.questions.lexical.tags import of_language
from assistant.questions.parsed import Parsed
from assistant.types import Asks, Course, TermKind

OF_JOBS = {"field.employer", "field.position", "section.work", "section.internship"}
ASKING = ("ask.where", "ask.who", "ask.list", "ask.describe", "ask.did", "ask.with_whom")
OF_EMPLOYER = ("employer", "location", "institution")  # fields
PICKING = {"longest", "shortest", "last", "earlier", "numbers"}
OF_ALL = ("longest", "shortest", "quickest", "numbers", "both", "raised", "switched", "moves")
MEASURING = ("ask.how_long", "ask.amount", "ask.count", "refer.why")
COMPARED = ("section.projects", "section.work", "section.education", "section.volunteer", "section.internship")
ORDERED = ("order.first", "order.last")
COMPARED_BY = (("longer", "longest"), ("shorter", "shortest"), ("earlier", "first"), ("later", "last"))
CLOSE = 2  # words between a number and what it numbers


def course(parsed: Parsed, catalogue: Catalogue) -> Course | None:
    """What a question asks of the course of a career; None where it asks for none of it, or for something beside."""
    sides = sides_of(parsed, catalogue)
    said = said_in(parsed, sides)
    if said and not sides and len(towns := in_towns(parsed, catalogue)) == 2:
        sides = towns
    if not said or len(sides) > 2:
        return None
    told = Told(parsed, said, sides)
    asked = _asked(told, catalogue)
    return None if asked is None or _asks_beside(told, catalogue) else asked


def compared(parsed: Parsed) -> str | None:
    """The order that a question asks for which compares the things of one kind by a word at its end, and names none of
    them: "which project is earlier?", "which of the two jobs lasted longer?"."""
    of_kind = [tag for tag in parsed.tags if tag.name in COMPARED]
    texts = parsed.texts
    opening = any(texts[: len(phrase)] == phrase for phrase in of_family("which", parsed.language))
    if not (of_kind and opening) or parsed.links or parsed.period or parsed.anchors or parsed.has(*ORDERED):
        return None
    for family, order in COMPARED_BY:
        for phrase in of_family(family, parsed.language):
            if texts[-len(phrase) :] == phrase and len(texts) - len(phrase) >= max(tag.last for tag in of_kind):
                return order
    return None


def _asked(told: Told, catalogue: Catalogue) -> Course | None:
    """What the families that stand together ask for."""
    sides = told.sides
    named, entries = tuple(side.name for side in sides), tuple(side.entries for side in sides)
    if len(sides) == 2:
        asks = _of_two(told)
        return Course(asks, named, entries) if asks is not None else None
    if not sides:
        return _of_all(told) if told.has(*OF_ALL) else None
    if not is_of_work(sides[0], catalogue):
        return None
    lacking = tuple(t.text for t in told.parsed.terms if t.kind == TermKind.NAME) if told.has("or") else ()
    if len(lacking) == 1 and (weighed := _of_two(told)) is not None:
        return Course(weighed, named, entries, lacking)
    asks = _of_one(told)
    return Course(asks, named, entries) if asks is not None else None


def _of_two(told: Told) -> Asks | None:
    """What is asked of two employers."""
    if told.has("longer", "longest") or (told.has("greater") and told.has("how_long")):
        return Asks.LONGER
    if told.has("shorter", "shortest"):
        return Asks.SHORTER
    moved = told.has("left", "from", "after") and told.has("joined", "before")
    lying = told.has("passed", "between")
    long = told.has("how_long") or told.parsed.has("ask.how_long")
    if told.has("gap") or (long and (lying or moved)) or (lying and (told.has("why") or told.has("passed"))):
        return Asks.GAP
    if told.has("why", "when") or told.parsed.has("ask.how_long"):
        return None
    if told.only("later", "after", "before") and not told.has("earlier"):
        return Asks.LATER
    parsed = told.parsed
    setting_out = parsed.has("time.set_out") and told.has("or")
    if setting_out or (told.has("or") and told.has("reverse")):
        return Asks.EARLIER  # "did he begin at A or at B?"
    either = told.has("or", "reverse") or is_yes_no(parsed) or not parsed.has(*ASKING)
    if (
        told.only("earlier", "before", "after")
        or told.has("quickest")
        or (told.has("earlier", "before", "after") and either)
    ):
        return Asks.EARLIER
    return None


def _of_one(told: Told) -> Asks | None:
    """What is asked of one employer."""
    if told.has("for_whom") and told.has("left"):
        return Asks.NEXT
    if told.has("why", "between") or told.parsed.has(*MEASURING) or _asks_when(told):
        return None
    if _tells_more(told):
        return _neighbour(told)
    if told.has("promoted") or (told.has("changed") and told.has("roles")):
        return Asks.PROMOTED
    leaving = any(touches(told, one, told.sides[0]) for one in told.of("left"))
    if (told.has("still") and not told.parsed.has(*ASKING)) or (leaving and is_yes_no(told.parsed)):
        return Asks.STILL
    if told.has("several") and not told.has("before", "after"):
        return Asks.POSITIONS
    return _neighbour(told)


def _neighbour(told: Told) -> Asks | None:
    """Whether the employer after or before the one that is named is asked for."""
    side = told.sides[0]
    if side.is_post and field_of(told.parsed, None) not in OF_EMPLOYER:
        return None  # the post beside it may be at the same employer
    if (trailing := _trailing(told, side)) is not None:
        return trailing
    if not told.has("where", "hired", "went", "came_from", "jobs"):
        return None
    if told.has("succeeded"):
        return Asks.NEXT
    beside = nearest(told, lambda one: not one.families.isdisjoint(("before", "after")), side)
    if beside is not None and is_clear(told, beside, side):
        return Asks.PREVIOUS if "before" in beside.families else Asks.NEXT
    left = [one for one in told.of("left") if one.last <= side.first]
    joined = [one for one in told.of("joined") if one.last <= side.first]
    moving = bool(left) and bool(joined) and left[-1].last <= joined[-1].first
    coming = told.of("came_from")
    if any(touches(told, one, side) for one in coming):
        return Asks.NEXT  # "who poached him from A?"
    if moving or _left_for(told, side) or _hired_then(told, side):
        return Asks.PREVIOUS
    if coming and not (left and touches(told, left[-1], side)):
        return Asks.PREVIOUS
    leaving = bool(left) and touches(told, left[-1], side) and told.has("where", "hired", "went")
    moving_on = told.has("went", "joined") and any(touches(told, one, side) for one in told.of("from"))
    return Asks.NEXT if (leaving or moving_on) and not _whether(told) else None


def _trailing(told: Told, side: Side) -> Asks | None:
    """Which neighbour is asked for by the words that end a question behind an employer: "A, and then?", "where did A
    get her from?"."""
    last = told.said[-1]
    end = len(told.parsed.tokens)
    if told.parsed.language in FOLLOWING and last.last < end:
        end -= 1  # a particle
    if last.first < side.last or last.last < end:
        return None
    if "from" in last.families and told.has("where") and told.has("joined", "hired", "went"):
        return Asks.PREVIOUS
    if side.first > 0 or any(one.last <= side.first for one in told.said) or len(told.said) > 1:
        return None
    return (
        Asks.PREVIOUS
        if last.families & {"before", "both"}
        else Asks.NEXT
        if last.families & {"onward", "after"}
        else None
    )


def _left_for(told: Told, side: Side) -> bool:
    """Whether behind an employer that somebody went to stands which one was left: "为了去A离开了哪家公司"."""
    behind = any(one.first >= side.last for one in told.of("left"))
    return behind and told.has("where") and any(touches(told, one, side) for one in told.of("joined"))


def _hired_then(told: Told, side: Side) -> bool:
    """Whether the employer is told of as hiring then: "where was he when A took him on?"."""
    then = [one for one in told.of("meanwhile") if one.last <= side.first or told.parsed.language in FOLLOWING]
    return bool(then) and told.has("where") and any(one.first >= side.last for one in told.of("hired"))


def _of_all(told: Told) -> Course | None:
    """What is asked of all jobs: the longest, the shortest, the last few, how often they were changed."""
    parsed = told.parsed
    if parsed.has("ask.count", "ask.times") and (told.has("moves") or (told.has("switched") and told.has("jobs"))):
        return Course(Asks.MOVES)
    if parsed.has("ask.count", "refer.why"):
        return None
    if told.has("raised"):
        return _of_steps(told)
    if _whether(told):
        return None
    last = _last(told)
    if last is not None:
        return last
    if parsed.has("ask.when") or not told.has("jobs", "hired", "where", "came_from"):
        return None
    if told.has("or") and any(term.kind == TermKind.NAME for term in parsed.terms):
        return None  # "where was she longest, in Leeds or in York?"
    if told.has("longest"):
        return Course(Asks.LONGEST)
    return Course(Asks.SHORTEST) if told.has("shortest") or (told.has("quickest") and told.has("left")) else None


def _of_steps(told: Told) -> Course | None:
    """The steps up at whichever employer: the last, the first, or all of them."""
    parsed = told.parsed
    if parsed.has("ask.how_long", "ask.amount") or parsed.of("position"):
        return None
    last = told.has("last") or parsed.has("order.last", "ask.recent")
    return Course(Asks.PROMOTED, number=-1 if last else 1 if parsed.has("order.first") else 0)


def _last(told: Told) -> Course | None:
    """The last few of all jobs: a number beside a word for the last or for jobs, which measures no time."""
    if told.has("both") and told.has("jobs", "hired", "where"):
        return Course(Asks.LAST, number=2)
    if not (told.has("last") and told.has("jobs", "hired")) or _within_last(told):
        return None
    for numeral in told.of(NUMBERS):
        behind = [one for one in told.said if one.first >= numeral.last and "last" not in one.families]
        if behind and "how_long" in behind[0].families and "jobs" not in behind[0].families:
            continue  # "in the last two years"
        near = (*told.of("last"), *told.of("jobs"))
        if any(0 <= words_between(numeral, one) <= CLOSE for one in near):
            return Course(Asks.LAST, number=numeral.number)
    return None


def _asks_when(told: Told) -> bool:
    """Whether a question asks for a date, and does not only tell one by a clause: "who hired him when he left A?"."""
    marks = [
        *(tag.first for tag in told.parsed.tags if tag.name == "ask.when"),
        *(one.first for one in told.of("when")),
    ]
    asking = [one.first for family in ("where", "hired", "came_from") for one in told.of(family)]
    clause = told.parsed.has("ask.where", "ask.who", "ask.with_whom", "ask.list", "ask.in_place") and told.has(
        "left", "joined", "hired"
    )
    return bool(marks) and not clause and not (asking and min(asking) < min(marks))


def _within_last(told: Told) -> bool:
    """Whether the last few are only where something else is asked for: "in her last two jobs, did she …?"."""
    verb = told.parsed.at("ask.yes_no")
    listing = told.has("where") or told.parsed.has(*ASKING)
    return verb is not None and not listing and all(one.last <= verb for one in told.of("last"))


def _whether(told: Told) -> bool:
    """Whether the question asks for yes or no: "has she left A?"."""
    return is_yes_no(told.parsed) and not told.has("where")


def _tells_more(told: Told) -> bool:
    """Whether a question tells something beside the employer: what rose there need not be the person."""
    covered = told.covered
    return any(not set(term.words) <= covered for term in content(told.parsed))


def _asks_beside(told: Told, catalogue: Catalogue) -> bool:
    """Whether a question tells or asks for what has to do with no order of jobs: a degree, a date, a skill."""
    parsed = told.parsed
    covered = told.covered
    asking = {one.first for one in told.of("where")}
    origins = {i for one in told.of("came_from") for i in range(one.first, one.last)} if told.sides else set()
    tags = [
        tag
        for tag in parsed.tags
        if tag.name.startswith(("field.", "section."))
        and tag.first not in asking
        and origins.isdisjoint(range(tag.first, tag.last))
    ]
    other = {tag.name for tag in tags} - OF_JOBS
    if (other and len(told.sides) < 2) or parsed.period:
        return True
    if parsed.scope and any(
        one.families & PICKING and parsed.scope.first <= one.first < parsed.scope.last for one in told.said
    ):
        return True  # "in his longest job"
    if len(told.sides) < 2 and field_of(parsed, None) == "highlights" and not told.has("before", "after", "left"):
        return True
    named = {link.text for link in parsed.links}
    keys = (term for term in parsed.terms if term.kind == TermKind.LINKED and term.text not in named)
    if any(not set(term.words) <= covered for term in keys):
        return True  # a degree, a language
    empty = of_language(parsed.language).stop | covered
    spoken = (term for term in content(parsed) if not set(term.words) <= empty)
    return any(_is_told(term.words, term.kind, catalogue, parsed.language) for term in spoken)


def _is_told(spoken: Sequence[str], kind: TermKind, catalogue: Catalogue, language: str) -> bool:
    """Whether a term is something that a CV tells of, or a kind of place ("which airline"), and no mere turn of phrase
    ("stick with")."""
    if kind != TermKind.NAME and alike_places(tuple(spoken), language):
        return True
    return kind == TermKind.KNOWN or (kind in CONTENT and kind != TermKind.NAME and set(spoken) <= catalogue.vocabulary)
