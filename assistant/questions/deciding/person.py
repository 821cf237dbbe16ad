"""Fields of the person: contact, private data, languages, who the person is."""

from __future__ import annotations

from assistant.questions import fields
from assistant.questions.cvs.names import NameKind
from assistant.questions.deciding.asked import Asked, Decision
from assistant.questions.deciding.entries import is_yes_no
from assistant.questions.lexical.places import places
from assistant.questions.lexical.tags import listed
from assistant.questions.parsed import Parsed
from assistant.types import Kind, Term

# fields of the person that are told as such or not at all
PRIVATE = ("salary", "work_permit", "marital_status", "children", "nationality", "gender")

LASTING = ("nationality", "work_permit", "driving_licence")  # that are good for a time

CALLED = ("projects", "certificates", "awards", "publications")  # sections of what has a name itself

OF_ANOTHER = "relative"  # "how old is his daughter?" asks for no age of his

SPOKEN = ("phone", "linkedin", "contact")  # whose words ("call", "profile", "hire") are said of other things, too

REACHED = ("field.email", "field.phone", "field.address", "field.linkedin", "field.github", "field.website")
WHOSE = 2  # words between "write" and how to reach the person: "me her"

OF_OTHERS = ("marital_status", "children", "gender")  # whose words ("children", "women") are of others, too


def written_out(asked: Asked) -> Decision | None:
    """ "Write me her email": how to reach the person, not something to be thought up, "an email"."""
    parsed = asked.parsed
    writing = [tag.first for tag in parsed.tags if tag.name == "off.write"]
    reached = [tag for tag in parsed.tags if tag.name in REACHED]
    marked = {parsed.tokens[i].text for tag in reached for i in range(tag.first, tag.last)}
    marked |= {parsed.tokens[i].text for i in writing}
    one = {phrase[0] for phrase in listed(parsed.language, "indefinite")}
    between = [{token.text for token in parsed.tokens[i + 1 : tag.first]} for i in writing for tag in reached]
    whose = any(words and not words & one and len(words) <= WHOSE for words in between)
    if not whose or not all(set(term.words) <= marked for term in asked.told):
        return None
    return _told(reached[0].name.removeprefix("field."), asked)


def wished(asked: Asked) -> Decision | None:
    """A field of the person that several words ask for together: what else the question says is no name of the CV."""
    wishes = sorted(filter(None, (_had(wish, asked) for wish in asked.parsed.of("wish"))), key=OF_ANOTHER.__ne__)
    if wishes[:1] == ["contact"] and asked.section == "languages":
        return None  # "in which languages can one talk to her?"
    if wishes[:1] in (["referee"], ["website"]) and asked.parsed.has("ask.count"):
        return None  # "how many people would vouch for her?", "how many prizes are on her page?"
    if wishes[:1] == ["phone"] and asked.parsed.has("ask.count") and asked.told:
        return None  # "the number of clips recorded for her course"
    if wishes[:1] == ["linkedin"] and asked.parsed.has("ask.summary"):
        return None  # "sketch her professional profile"
    if wishes[:1] == ["desired_position"] and asked.parsed.has("field.city") and not asked.parsed.has("refer.and"):
        wishes = ["desired_city"]  # "想在哪些城市找工作？"
    asking = {i for tag in asked.parsed.tags if tag.name.startswith("wish.") for i in range(tag.first, tag.last)}
    elsewhere = any(
        link.of(*fields.ENTRY_NAMES)
        and not places().known(tuple(link.text.split()))
        and not asking.issuperset(range(link.first, link.last))  # "free to join", of the University of the Free State
        for link in asked.parsed.links
    )
    notice = wishes[:1] == ["availability"] and not asked.told  # "how long is her notice at Acme?"
    return _told(wishes[0], asked) if wishes and (notice or not elsewhere) else None


def _had(wish: str, asked: Asked) -> str | None:
    """The field that a wish is for; None where it is for one that a CV need not have and has not: "where is her code?"
    asks for an account, or for the links of the projects, "what is she by profession?" for the headline, or for the
    job."""
    every = [cv.basics for cv in asked.catalogue.cvs.values()]
    if wish == "person_name" and asked.parsed.has("field.former_name"):
        return "former_name"  # "under what name did she publish before?"
    if wish == "code":
        hosted = any(fields.hosts_code(profile.network) for basics in every for profile in basics.profiles)
        return "github" if hosted else None
    if wish == "profession":
        return "headline" if any(basics.label for basics in every) else None
    return wish


def until_when(asked: Asked) -> Decision | None:
    """How long a passport, a permit or a licence is good for: what a line says of it, not what the person has."""
    timed = asked.parsed.has("ask.when", "ask.since", "ask.how_long")
    timed = timed and not asked.parsed.has("field.birth_date", "field.origin")  # "when was she born, and …?"
    return Decision(Kind.PASSAGE) if timed and fields.person_field(asked.parsed) in LASTING else None


def by_itself(asked: Asked) -> Decision | None:
    """A field of the person, with no section beside it."""
    person = _asked_for(asked)
    return _told(person, asked) if person is not None and not asked.parsed.of("section") else None


def beside_section(asked: Asked) -> Decision | None:
    """A field of the person, with a section beside it that does not have that field itself."""
    person = _asked_for(asked)
    if person is None:
        return None
    of_work = person in ("city", "website") and asked.section in ("work", "education", "projects")
    if not of_work or (person == "city" and _is_home(asked.parsed)):
        return _told(person, asked)
    place = person == "city" and asked.section == "work" and not asked.parsed.has("ask.did", "ask.count")
    return Decision(Kind.FACT, "location", "work") if place and not is_yes_no(asked.parsed) else None


def private(asked: Asked) -> Decision | None:
    """What a CV tells as such or not at all."""
    person = fields.person_field(asked.parsed)
    of_others = person in OF_OTHERS and bool(asked.told)  # "courses on critically ill children"
    paid_there = person == "salary" and not asked.told  # "what does he earn at Acme?"
    owed = person == "salary" and asked.parsed.has("ask.did") and len(asked.told) > 1  # "what debts did he collect?"
    own = not of_others and not owed and (paid_there or not asked.named)
    return Decision(Kind.FACT, person) if own and person in PRIVATE else None


def language(asked: Asked) -> Decision | None:
    """A language, and how well."""
    parsed = asked.parsed
    speaks = asked.section in ("languages", "skills") or parsed.has("ask.level", "ask.amount", "field.level")
    speaks = speaks or (asked.section is None and not asked.told)  # not "did she teach in English?"
    if not (parsed.languages and speaks):
        return None
    if fields.leaves_out_languages(parsed) and not is_yes_no(parsed):
        return Decision(Kind.LIST, None, "languages")
    return Decision(Kind.YES_NO if is_yes_no(parsed) else Kind.FACT, "level", "languages")


def whole(asked: Asked) -> Decision | None:
    """Who the person is: a summary."""
    parsed = asked.parsed
    bare = all(_tells_length(parsed, term) for term in asked.told) and not asked.named and parsed.period is None
    if _only_the_candidate(asked) or (parsed.has("ask.summary") and bare and not _is_narrow(parsed)):
        return Decision(Kind.SUMMARY)
    return None


def _tells_length(parsed: Parsed, term: Term) -> bool:
    """Whether a term only says how long the summary is to be ("in two lines")."""
    told = listed(parsed.language, "brevity")
    return all((word,) in told or word.isdigit() for word in term.words) or term.words in told


def _asked_for(asked: Asked) -> str | None:
    """The field of the person that is asked for, where the question is of nothing else."""
    of_another = asked.parsed.has("field.referee")  # "can we call a referee?"
    changed = asked.parsed.has("ask.change", "ask.wrote")  # "how did the time to hire change?"
    anchored = asked.anchored and not (asked.parsed.has("ask.living") and _only_places(asked.parsed))
    other = asked.told or anchored or changed or of_another or asked.section == "research"
    person = fields.person_field(asked.parsed) if not other else None
    if person == "person_name" and asked.section in CALLED:
        return None  # "what is her first project called?"
    if person == "city" and fields.is_town_of_job(asked.parsed):
        return None
    if person == "origin" and asked.section == "languages":
        return None  # "the language she grew up with"
    if person == "profile" and asked.parsed.has("ask.how_long"):
        return None  # "how many years of experience does her profile claim?"
    if person in SPOKEN and _speaks_otherwise(person, asked):
        return None
    counted = person in ("contact", "website") and asked.parsed.has("ask.count")
    return None if counted else person  # "how many did he hire?"


def _speaks_otherwise(person: str, asked: Asked) -> bool:
    """Whether a word for reaching somebody is said of something else: "a picture of her before my call", "the 2023
    mobile award", "was she ever the first hire?"."""
    parsed = asked.parsed
    ordered = person == "contact" and parsed.has("order.first", "order.last")
    return ordered or parsed.has("ask.summary") or asked.section in CALLED or parsed.period is not None


def _only_places(parsed: Parsed) -> bool:
    """Whether every name of the question is that of a place, though an employer is called by it, too."""
    named = [link for link in parsed.links if link.of(*fields.ENTRY_NAMES)]
    return bool(named) and all(places().known(tuple(link.text.split())) for link in named)


def _told(person: str, asked: Asked) -> Decision:
    """The field of the person; what somebody was by profession in a year is told by the jobs."""
    if person == "headline" and asked.parsed.period is not None and not asked.told:
        return Decision(Kind.TIMELINE, "position", "work")
    return Decision(Kind.CONTACT if person in fields.CONTACT else Kind.FACT, person)


def _only_the_candidate(asked: Asked) -> bool:
    """Whether nothing but the candidate is asked about: "who is Jane?", "tell me about Jane"."""
    parsed = asked.parsed
    if not parsed.named(NameKind.CANDIDATE) or asked.told or asked.named or parsed.of("section") or parsed.of("field"):
        return False
    return parsed.has("ask.who", "ask.describe", "ask.summary") and parsed.period is None and not parsed.degrees


def _is_narrow(parsed: Parsed) -> bool:
    """Whether the question names a section of its own, other than the career as a whole."""
    if parsed.has("order.first", "order.last", "time.began"):
        return True  # "where did her career begin?"
    if parsed.has("time.current", "time.previous") and parsed.has("field.position", "field.employer", "section.work"):
        return True  # "tell me about her current job"
    whole = {"employer", "position", "headline", *SPOKEN} if not parsed.has("ask.list") else set(SPOKEN)
    fields_named = set(parsed.of("field")) - whole
    return bool(set(parsed.of("section")) - {"work"}) or bool(parsed.degrees) or bool(fields_named)


def _is_home(parsed: Parsed) -> bool:
    """Whether the place where the person lives is asked for, not that of a job or of studies."""
    elsewhere = parsed.has("ask.did", "refer.there", "refer.that") or set(parsed.of("section")) - {"work"}
    return parsed.has("ask.living") and not elsewhere
