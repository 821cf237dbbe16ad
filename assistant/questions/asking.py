"""What a question asks of an entry: the field, from its question word and its nouns."""

from __future__ import annotations

from assistant.questions import fields
from assistant.questions.cvs.names import NameKind
from assistant.questions.dialogue.told import CONTENT as CONTENT
from assistant.questions.framing.anchors import FOLLOWING, NAMES
from assistant.questions.lexical import tags
from assistant.questions.lexical.keys import names_workplace
from assistant.questions.parsed import Parsed
from assistant.types import Term

# sections that the CV has by their heading alone
BY_HEADING = ("patents", "memberships", "talks", "grants", "reviews", "teaching")
TITLE = 3  # words of a title, at most
ASKS_WHAT = ("ask.list", "ask.who", "refer.and")  # "when, and in which journal, …?"
ORDERS = ("first", "last", "longest", "shortest", "largest", "smallest", "highest", "most")


def loosely(parsed: Parsed) -> bool:
    """Whether only general words ("work", "experience") speak of positions: "his work on image compression" does not
    ask for a position."""
    lexical = tags.of_language(parsed.language)
    generic = lexical.generic | lexical.stop
    marked = [tag for tag in parsed.tags if tag.name in ("section.work", "field.employer", "field.position")]
    return all(parsed.tokens[i].text in generic for tag in marked for i in range(tag.first, tag.last))


def asks_merit(parsed: Parsed) -> bool:
    """Whether a question asks what something was given for: "what for?", "what was the prize for?"."""
    return parsed.has("ask.what_for", "refer.why") or ends(parsed, "for")


def asks_subject(parsed: Parsed) -> bool:
    """Whether a question asks what something was about."""
    return parsed.has("ask.subject") or ends(parsed, "about")


def before_this(parsed: Parsed) -> bool:
    """Whether what is now ends a question of what was before: "before this", "before she got this job". "That job" is
    one that was spoken of."""
    before, near = parsed.at("time.before"), tags.listed(parsed.language, "near")
    pointed = [tag for tag in parsed.tags if tag.name in ("refer.that", "refer.there")]
    now = [tag for tag in pointed if (parsed.tokens[tag.first].text,) in near]
    return before is not None and any(before < tag.first and tag.last == len(parsed.tokens) for tag in now)


def before_named(parsed: Parsed) -> bool:
    """Whether words for what was before stand right behind a name, as in Chinese: "做产品经理之前的职位"."""
    ends_of_names = {link.last for link in parsed.links if link.of(*NAMES)}
    return parsed.language in FOLLOWING and any(
        tag.name == "time.previous" and tag.first in ends_of_names for tag in parsed.tags
    )


OTHER_START = ("time.current", "time.previous", "order.last", "field.availability")
"""Of the job of today, of the one before, of the next one: "when could she start a new job?"."""


def sets_to_work(parsed: Parsed) -> bool:
    """Whether a question asks when somebody began to work at all, which the first job tells: "when did she start
    working?"."""
    if not tags.listed(parsed.language, "time", "set_out").stand_in(parsed.texts):
        return False
    phrased = any(tag.name == "order.first" and tag.last - tag.first > 1 for tag in parsed.tags)  # "empezó a trabajar"
    works = phrased or parsed.has("section.work")
    elsewhere = any(
        tag.name.startswith(("section.", "position.")) and tag.name != "section.work" for tag in parsed.tags
    )
    told = parsed.links or parsed.degrees or parsed.period or parsed.of("refer") or content(parsed) or elsewhere
    timed = parsed.has("ask.when", "ask.since") and not parsed.has(*OTHER_START)
    return works and timed and not told


def ends(parsed: Parsed, key: str) -> bool:
    """Whether a question ends in words of a group of the lexicon."""
    texts = parsed.texts
    return any(texts[-len(phrase) :] == phrase for phrase in tags.listed(parsed.language, "ending", key))


def _in_that_role(parsed: Parsed, section: str | None) -> bool:
    """Whether a question asks for what was done in a role, not for the roles: "what did she do as an intern?"."""
    before = {phrase[-1] for group in ("own_role", "within") for phrase in tags.listed(parsed.language, group)}
    found = [tag.first for tag in parsed.tags if tag.name == f"section.{section}"]
    return section == "internship" and any({t.text for t in parsed.tokens[max(0, i - 2) : i]} & before for i in found)


def dated(parsed: Parsed) -> bool:
    return parsed.has("time.current", "time.previous", *(f"order.{order}" for order in ORDERS))


def field_of(parsed: Parsed, section: str | None) -> str | None:
    """The field of an entry that the question word and the nouns ask for."""
    named = fields.entry_field(parsed)
    if section in BY_HEADING and named in ("venue", "publisher", "employer", "position"):
        return None
    if section is None and named is None and parsed.degrees and parsed.has("section.projects"):
        return "thesis"  # "her master's project"
    if section == "teaching" and named in ("courses", "study"):
        return None  # "which courses has she given?"
    if parsed.named(NameKind.PROJECT) and parsed.has("field.github", "field.website", "field.url"):
        return "url"
    if (named == "coauthor" and (parsed.named(NameKind.PERSON) or not fields.of_papers(parsed))) or (
        named in ("venue", "publisher") and parsed.named(NameKind.VENUE)
    ):
        named = None
    of_job = section in ("work", "internship", "volunteer") or (section is None and not content(parsed))
    if of_job and asks_subject(parsed) and named in (None, "study", "employer", "position") and not parsed.degrees:
        return "highlights"  # "what was the subject of the internship?"
    if named == "author" and parsed.has("ask.wrote") and not parsed.has("ask.who"):
        named = "thesis" if parsed.has("field.thesis") else None  # "which book has she written?"
    of_paper = section == "publications" or (parsed.named(NameKind.PUBLICATION) and not content(parsed))
    if of_paper and parsed.has("ask.who", "ask.with_whom") and named in (None, "employer", "position"):
        return "author"
    if of_paper and parsed.has("ask.where"):
        return "venue"
    if named in fields.PLACES and parsed.has("ask.when", "ask.since") and not parsed.has("ask.where", *ASKS_WHAT):
        named = None  # "when was it issued?", "en quelle année est paru …?"
    if named == "courses" and parsed.has("ask.where") and parsed.named(NameKind.STUDY):
        named = "degree"  # "onde fez o curso Bacharelado em Estatística?"
    if named in fields.SPECIFIC:
        return named
    if parsed.has("field.city", "field.address") and parsed.named(NameKind.ORGANISATION, NameKind.INSTITUTION):
        return "location"  # "in which city did she work at Acme?"
    if parsed.has("ask.when", "ask.since"):
        return (
            "end"
            if parsed.has("time.ended") and not parsed.has("time.began")
            else "start"
            if parsed.has("time.began", "ask.since")
            else "period"
        )
    if parsed.has("ask.where"):
        organisations = parsed.named(NameKind.ORGANISATION, NameKind.INSTITUTION)
        if organisations and (named in ("city",) or not parsed.has("time.before", "time.after")):
            return "location"
        studied = section == "education" or parsed.degrees or named in ("study", "degree")
        return "institution" if studied else "employer"
    at_school = section == "education" or not parsed.links or parsed.named(NameKind.INSTITUTION)
    if named in ("study", "degree") and at_school:
        return named  # "what did she major in at Cornell?"
    if parsed.has("ask.did") and not (named is None and fields.of_papers(parsed)):
        things = section in ("projects", "internship", "volunteer", "education")
        if things and not fields.entry_names(parsed) and not content(parsed) and not _in_that_role(parsed, section):
            return None  # "which projects did he do?" asks for their names
        return "highlights" if section in (None, "work") or things else None
    if named == "city":
        return "location"
    if named == "website":
        return "url"
    if parsed.has("ask.who") and named in ("employer", "position", None) and section in (None, "work"):
        return "employer" if parsed.has("field.employer") else named
    if named == "position" and section not in (None, "work", "internship"):
        return "position"
    return named


def content(parsed: Parsed) -> tuple[Term, ...]:
    """The terms of a question that tell something."""
    return tuple(term for term in parsed.terms if term.kind in CONTENT)


def beside_title(parsed: Parsed) -> bool:
    """Whether a question asks for the job before or after something that it tells by a word of its own: "what was her
    profession before she became an engineer?"."""
    sides = [tag for tag in parsed.tags if tag.name in ("time.before", "time.after")]
    asks = {"position", "employer"} & set(parsed.of("field")) or parsed.has("time.began")
    asks = asks or (parsed.has("ask.where", "ask.did") and any(names_workplace(term.words) for term in parsed.terms))
    told = content(parsed)
    if not (sides and asks and 0 < len(told) <= TITLE) or fields.entry_names(parsed):
        return False
    texts = parsed.texts
    at = [i for term in told for i in range(len(texts)) if texts[i : i + len(term.words)] == term.words]
    if parsed.language in FOLLOWING:
        return bool(at) and max(at) < sides[0].first
    return bool(at) and min(at) >= sides[0].last
