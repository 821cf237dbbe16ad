"""Which kind of answer a question asks for, of which field and section: rules over tags, in the order of how telling
they are."""

from __future__ import annotations

from assistant.questions import fields
from assistant.questions.asking import content, dated, field_of, loosely
from assistant.questions.catalogue import Catalogue, Name, NameKind
from assistant.questions.parsed import Parsed
from assistant.types import Kind, Term, TermKind

# fields that tell by themselves of which section they are
SURE = ("adviser", "mentor", "referee", "thesis", "courses", "score", "study", "institution", "degree")
# sections that general words name, too ("role", "technologies"): they yield to an entry that is named
YIELDING = ("work", "skills", "projects", "interests")
# fields of the person that are told as such or not at all
PRIVATE = ("salary", "work_permit", "marital_status", "nationality", "gender")


def decide(parsed: Parsed, catalogue: Catalogue) -> tuple[Kind, str | None, str | None]:
    """(kind, field, section) of a question by itself. The rules stand in the order of how telling they are."""
    told = content(parsed)
    section = fields.section(parsed)
    named = fields.entry_names(parsed)
    if section == "work" and loosely(parsed) and not parsed.has("ask.how_long", "ask.count"):
        others = named and not parsed.named(NameKind.ORGANISATION, NameKind.POSITION)
        asked = parsed.has("ask.where", "ask.who", "ask.when", "ask.since") or dated(parsed)
        if (told or others) and not asked:
            section = None
    if section in YIELDING and named and not _fits(parsed, catalogue, section):
        section = None  # "the role on the e-commerce platform" asks of the project
    if section is None and parsed.has("field.coauthor"):
        section = "publications"
    if parsed.has("refer.why") and (told or named or parsed.of("section") or parsed.has("time.ended", "time.began")):
        return Kind.PASSAGE, "reason", None
    if aside := _aside(parsed, catalogue):
        return Kind.SMALLTALK, aside, None
    if parsed.has("ask.gap"):
        return Kind.TIMELINE, "gap", "work"
    if parsed.has("field.first_author"):
        return (Kind.COUNT if parsed.has("ask.count") else Kind.LIST), "first_author", "publications"
    if parsed.has("field.coauthor") and parsed.has("order.most", "order.highest"):
        return Kind.COUNT, "most_coauthor", "publications"
    if parsed.has("ask.compare") and _compared(parsed):
        return Kind.TENURE, "compare", None
    if parsed.has("ask.recent") and told:
        return Kind.TIMELINE, "recent", None
    person = fields.person_field(parsed)
    asks_person = person is not None and not told and not (named or parsed.degrees or parsed.of("position"))
    if person is not None and asks_person and not parsed.of("section"):
        return (Kind.CONTACT if person in fields.CONTACT else Kind.FACT), person, None
    if parsed.has("ask.how_long") and _durable(parsed, told):
        return Kind.TENURE, "period", None if named else _narrowest(section, parsed)
    if parsed.has("ask.count"):
        counted = _counted(parsed, catalogue)
        if counted is not None:
            return Kind.COUNT, counted[0], counted[1]
    if person is not None and asks_person:
        asked_of_work = person in ("city", "website") and (section in ("work", "education", "projects"))
        if not asked_of_work or (person == "city" and _is_home(parsed)):
            return (Kind.CONTACT if person in fields.CONTACT else Kind.FACT), person, None
    if person in PRIVATE and not named:
        return Kind.FACT, person, None
    if parsed.languages and _speaks(parsed, section):
        return (Kind.YES_NO if _yes_no(parsed) else Kind.FACT), "level", "languages"
    field = field_of(parsed, section)
    if _of_the_person(parsed, told, named):
        return Kind.SUMMARY, None, None
    if parsed.has("ask.summary") and not told and not named and parsed.period is None and not _is_narrow(parsed):
        return Kind.SUMMARY, None, None
    if _yes_no(parsed) and not parsed.has("ask.when", "ask.where", "ask.who", "ask.list"):
        return Kind.YES_NO, field, section
    if parsed.period is not None and not named and (section in (None, "work") or parsed.has("ask.did")) and not told:
        return Kind.TIMELINE, field, section
    loose = field in ("employer", "position") and section is None and loosely(parsed) and (told or named)
    if loose and not (named and field == "position") and not (field == "employer" and parsed.has("ask.where")):
        field = None
    if field == "employer" and parsed.has("ask.where") and told and section is None:
        return Kind.FACT, field, None
    if field == "courses" and parsed.has("section.teaching"):
        return Kind.LIST, None, "teaching"
    if field in SURE and section not in (None, "work", "education"):
        section = "education" if field not in ("adviser", "mentor", "referee") else None
    if field in SURE or (field in ("employer", "position") and not loosely(parsed)):
        return Kind.FACT, field, section
    anchored = named or parsed.degrees or parsed.of("position")
    if parsed.has("time.before", "time.after") and anchored and not told and field not in SURE:
        return Kind.FACT, field or "entry", None
    if field is not None and (named or section or parsed.degrees or parsed.of("position") or dated(parsed)):
        return Kind.FACT, field, section
    if section in fields.KINDS and _names_one(parsed, section) and not _general(parsed):
        return Kind.FACT, field or "entry", section
    if section is not None or parsed.named(NameKind.SECTION, NameKind.VENUE, NameKind.PERSON) or parsed.degrees:
        return Kind.LIST, field, section
    if named and not told and not _general(parsed):
        return Kind.FACT, field or "entry", section
    return Kind.PASSAGE, field, section


def _compared(parsed: Parsed) -> bool:
    """Whether two stretches of a career are weighed against each other."""
    employers = [link for link in parsed.links if link.of(NameKind.ORGANISATION, NameKind.INSTITUTION)]
    sides = {"academia", "industry"} <= set(parsed.of("position"))
    longer = parsed.has("ask.how_long", "order.longest", "order.most") or any(
        tag.name == "ask.compare" and tag.last - tag.first > 1 for tag in parsed.tags
    )
    return sides or (len(employers) == 2 and longer)


def _fits(parsed: Parsed, catalogue: Catalogue, section: str) -> bool:
    """Whether a name of the question is that of an entry of the section."""
    kinds = fields.KINDS.get(section, ())
    refs = fields.refs(fields.entry_names(parsed))
    below = (
        place.parent is not None and place.parent.id in {ref.entry_id for ref in refs} and place.entry.kind in kinds
        for place in catalogue.places.values()
    )
    return any(fields.kind_of(catalogue, ref) in kinds for ref in refs) or any(below)


def _general(parsed: Parsed) -> bool:
    """Whether a general word that is no field or section tells what is asked ("which products use it?")."""
    tagged = {parsed.tokens[i].text for tag in parsed.tags for i in range(tag.first, tag.last)}
    return any(term.kind == TermKind.GENERIC and not set(term.words) & tagged for term in parsed.terms)


def _names_one(parsed: Parsed, section: str) -> bool:
    """Whether the question names a project, a certificate … of the section that it speaks of."""
    own = {"projects": (NameKind.PROJECT,), "certificates": (NameKind.ITEM,), "awards": (NameKind.ITEM,)}
    own["publications"] = (NameKind.PUBLICATION,)
    return bool(parsed.named(*own.get(section, ()))) if section in own else False


def _of_the_person(parsed: Parsed, told: tuple[Term, ...], named: tuple[Name, ...]) -> bool:
    """Whether nothing but the candidate is asked about: "who is Jane?", "tell me about Jane"."""
    if not parsed.named(NameKind.CANDIDATE) or told or named or parsed.of("section") or parsed.of("field"):
        return False
    return parsed.has("ask.who", "ask.describe", "ask.summary") and parsed.period is None and not parsed.degrees


def _is_narrow(parsed: Parsed) -> bool:
    """Whether the question names a section of its own, other than the career as a whole."""
    fields_named = set(parsed.of("field")) - {"employer", "position", "headline"}
    return bool(set(parsed.of("section")) - {"work"}) or bool(parsed.degrees) or bool(fields_named)


def _aside(parsed: Parsed, catalogue: Catalogue) -> str | None:
    """What a question is that is not about the CV, as "talk.greeting" or "off.world"; None if it is about the CV."""
    told = content(parsed)
    off = [key for key in ("attack", "opinion", "write", "world") if parsed.has(f"off.{key}")]
    if off and off[0] in ("attack", "opinion"):
        return f"off.{off[0]}"
    if off and all(link.last - link.first == 1 for link in parsed.links):
        marked = {i for tag in parsed.tags if tag.name.startswith("off.") for i in range(tag.first, tag.last)}
        if not any(parsed.tokens[i].text in catalogue.vocabulary for i in marked if len(parsed.tokens[i].text) > 3):
            return f"off.{off[0]}"
    about = told or parsed.links or parsed.of("section") or parsed.of("field") or parsed.degrees or parsed.languages
    covering = sum(tag.last - tag.first for tag in parsed.tags if tag.name.startswith("talk."))
    for key in ("help", "bye", "thanks", "greeting"):
        if parsed.has(f"talk.{key}") and (not about or (key == "help" and covering >= len(parsed.tokens) - 2)):
            return f"talk.{key}"
    return None


def _yes_no(parsed: Parsed) -> bool:
    if parsed.has("ask.describe", "ask.summary"):  # "can you tell me about …?"
        return False
    at = parsed.at("ask.yes_no")
    return at is not None and (at == 0 or parsed.language == "zh" or _starts(parsed, at))


def _starts(parsed: Parsed, at: int) -> bool:
    """Whether only a greeting, a name or another opening stands before a word."""
    asides = {i for tag in parsed.tags if tag.name.startswith(("talk.", "refer.")) for i in range(tag.first, tag.last)}
    asides |= {i for link in parsed.links for i in range(link.first, link.last) if link.of(NameKind.CANDIDATE)}
    return all(i in asides for i in range(at))


def _is_home(parsed: Parsed) -> bool:
    return not parsed.has("ask.did", "refer.there", "refer.that") and not set(parsed.of("section")) - {"work"}


def _speaks(parsed: Parsed, section: str | None) -> bool:
    return section in (None, "languages", "skills") or parsed.has("ask.level", "ask.amount")


def _durable(parsed: Parsed, told: tuple[Term, ...]) -> bool:
    """Whether "how long" asks for the length of something dated: a job, a degree, a career, a skill."""
    if fields.entry_names(parsed) or parsed.degrees or parsed.of("position") or parsed.has("refer.there"):
        return True
    if not told:
        return True
    return all(term.kind == TermKind.KNOWN for term in told)


def _narrowest(section: str | None, parsed: Parsed) -> str | None:
    if section in ("skills", "languages", "publications"):
        return None
    return section if section is not None else ("education" if parsed.degrees else None)


def _counted(parsed: Parsed, catalogue: Catalogue) -> tuple[str | None, str | None] | None:
    """(field, section) of what is to be counted: the first countable word after "how many"; None if there is none."""
    at = parsed.at("ask.count") or 0
    after = sorted((tag.first, tag.name) for tag in parsed.tags if tag.first >= at)
    for first, name in after:
        group, _, key = name.partition(".")
        here = {n for f, n in after if f == first}
        if group == "field" and key in ("employer", "degree", "institution", "coauthor", "venue"):
            if key == "employer" and "section.work" in here and "field.position" in here:
                return None, "work"
            return key, "education" if key in ("degree", "institution") else "publications" if key in (
                "coauthor",
                "venue",
            ) else "work"
        if group == "section":
            near = {n.partition(".")[2] for f, n in after if n.startswith("section.") and f <= first + 2}
            key = next(s for s in fields.SECTIONS if s in near)
            return (
                "group" if key == "skills" and len(parsed.tokens) > first + 1 and _grouped(parsed, first) else None
            ), key
        if name == "field.position" or group == "position":
            return None, "work"
    if parsed.named(NameKind.SECTION, NameKind.VENUE):
        return None, None
    told = content(parsed)
    if told and all(term.concepts for term in told) and not parsed.of("topic"):
        return "concept", "skills"
    return None


def _grouped(parsed: Parsed, first: int) -> bool:
    """Whether "skill areas" are asked for rather than skills: the tag covers more than one word."""
    return any(tag.first == first and tag.name == "section.skills" and tag.last - tag.first > 1 for tag in parsed.tags)
