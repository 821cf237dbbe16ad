"""What a question asks for: the field, the sections and the entries, from its tags and names."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import Name, NameKind
from assistant.questions.lexical.keys import workplace_of
from assistant.questions.parsed import Parsed
from assistant.text import words
from assistant.types import EntryRef, SectionKind, Term, TermKind

# fields of the person, not of an entry; the first that is asked for wins
OF_PERSON = (
    "former_name",
    "registration",
    "salary",
    "availability",
    "relocation",
    "work_permit",
    "desired_city",
    "desired_position",
    "birth_date",
    "nationality",
    "gender",
    "marital_status",
    "children",
    "driving_licence",
    "linkedin",
    "github",
    "email",
    "phone",
    "address",
    "profile",
    "website",
    "person_name",
    "headline",
    "origin",
    "city",
    "contact",
)
CONTACT = ("email", "phone", "address", "linkedin", "github", "profile", "website", "contact")
CODE_HOSTS = ("github", "gitlab", "bitbucket", "gitee", "codeberg", "sourcehut")
# fields of an entry that tell by themselves what is asked
SPECIFIC = (
    "examiner",
    "coeditor",
    "editor",
    "boss",
    "adviser",
    "mentor",
    "referee",
    "first_author",
    "coauthor",
    "author",
    "thesis",
    "courses",
    "score",
    "issuer",
    "publisher",
    "venue",
    "technologies",
    "department",
    "url",
)
# fields of an entry; the first that is asked for wins
OF_ENTRY = (
    *SPECIFIC,
    "level",
    "study",
    "institution",
    "degree",
    "position",
    "employer",
    "city",
    "website",
)
# fields that may be asked for beside another ("who was the adviser and what was the thesis?")
BESIDE = (
    "adviser",
    "mentor",
    "thesis",
    "courses",
    "score",
    "issuer",
    "publisher",
    "birth_date",
    "origin",
    "institution",
)
# sections by the tag of the question, most telling first
SECTIONS = (
    "patents",
    "memberships",
    "talks",
    "grants",
    "reviews",
    "teaching",
    "open_source",
    "conference",
    "journal",
    "certificates",
    "volunteer",
    "awards",
    "publications",
    "references",
    "research",
    "interests",
    "languages",
    "internship",
    "projects",
    "education",
    "skills",
    "work",
)
GIVEN = {"awards", "certificates", "references"}  # what somebody has for doing something
KINDS: dict[str, tuple[SectionKind, ...]] = {
    "certificates": (SectionKind.CERTIFICATES,),
    "volunteer": (SectionKind.VOLUNTEER,),
    "awards": (SectionKind.AWARDS,),
    "publications": (SectionKind.PUBLICATIONS,),
    "conference": (SectionKind.PUBLICATIONS,),
    "journal": (SectionKind.PUBLICATIONS,),
    "references": (SectionKind.REFERENCES,),
    "interests": (SectionKind.INTERESTS,),
    "languages": (SectionKind.LANGUAGES,),
    "internship": (SectionKind.WORK,),
    "projects": (SectionKind.PROJECTS,),
    "open_source": (SectionKind.PROJECTS,),
    "education": (SectionKind.EDUCATION,),
    "skills": (SectionKind.SKILLS,),
    "work": (SectionKind.WORK,),
}
ENTRY_NAMES = (
    NameKind.ORGANISATION,
    NameKind.INSTITUTION,
    NameKind.PROJECT,
    NameKind.PUBLICATION,
    NameKind.ITEM,
    NameKind.POSITION,
    NameKind.STUDY,
)


def hosts_code(network: str) -> bool:
    """Whether a network is one where people keep their code."""
    return network.casefold() in CODE_HOSTS


def of_networks(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms, networks written with a capital as things that must be named: whether somebody ran campaigns on TikTok
    is not told by campaigns."""
    return tuple(
        replace(term, kind=TermKind.KNOWN)
        if term.kind == TermKind.GENERIC and term.text[:1].isupper() and term.words in _networks()
        else term
        for term in terms
    )


@cache
def _networks() -> frozenset[tuple[str, ...]]:
    """The names of networks, folded."""
    listed = lexicon.load("networks.yaml").items()
    return frozenset(words(str(name)) for network, others in listed for name in (network, *others))


def person_field(parsed: Parsed) -> str | None:
    """The field of the person that is asked for, or None."""
    asked = parsed.of("field")
    not_asked = {"salary"} if _asks_what_is_earned(parsed) else set()
    if "languages" in parsed.of("section") and not {"email", "phone"} & set(asked):
        not_asked.add("contact")  # "in which languages can one talk to her?"
    if asks_for_contact(parsed):
        not_asked.add("contact")
    if "volunteer" in parsed.of("section"):
        not_asked.add("city")  # "où est-elle bénévole ?"
    return next((field for field in OF_PERSON if field in asked and field not in not_asked), None)


def is_town_of_job(parsed: Parsed) -> bool:
    """Whether the town of the present or the previous job is asked for: "which city is her present workplace in?"."""
    asked = parsed.of("field")
    behind = parsed.language == "zh"  # where the town is asked for behind the company
    city = "city" in asked if behind else asked[:1] == ("city",)
    places = () if parsed.of("section") else parsed.terms  # a school may be one to study at
    job = "employer" in asked or any(workplace_of(term.words, parsed.language) for term in places)
    job = job or (behind and parsed.has("refer.there"))  # "现在这家公司在哪个城市？"
    timed = parsed.has("time.current", "time.previous") or (behind and "employer" in asked)
    return city and job and timed and not parsed.has("ask.living")


def asks_for_contact(parsed: Parsed) -> bool:
    """Whether a question asks for somebody else to talk to: "who from Acme can be contacted?"."""
    who = [tag.first for tag in parsed.tags if tag.name == "ask.who"]
    at = [tag.first for tag in parsed.tags if tag.name == "ask.in_place"]
    spoken = [tag.first for tag in parsed.tags if tag.name == "field.contact"]
    return bool(who and at and spoken) and min(who) < min(at) < max(spoken)


PAPERS = {"publications", "conference", "journal"}
PLACES = ("venue", "publisher", "issuer")  # that tell where something appeared or is from
WRITERS = {"author", "first_author"}
WRITTEN_BY = (*WRITERS, "coauthor")
OPENING = 3  # words within which a question says what it asks for
EARNED = ("field.degree", "section.education", "section.certificates", "section.awards")


def _asks_what_is_earned(parsed: Parsed) -> bool:
    """Whether a degree, a certificate or an award is what the question opens with, or what stands soon behind the
    verb: "which degree did she earn?", "where did she earn her degree?"."""
    earned = [tag for tag in parsed.tags if tag.name in EARNED]
    paid = [tag.last for tag in parsed.tags if tag.name == "field.salary"]
    behind = any(0 <= tag.first - last < OPENING for tag in earned for last in paid)
    which = [tag.last for tag in parsed.tags if tag.name == "ask.list"]
    behind = behind or any(tag.first in which for tag in earned)  # "from 2022 on, which certificates did she earn?"
    held = bool(parsed.degrees) and not parsed.has("time.before", "time.after")
    return behind or held or any(tag.first < OPENING for tag in earned)


def entry_field(parsed: Parsed) -> str | None:
    """The field of an entry that is named, or None."""
    asked = parsed.of("field")
    if "adviser" in asked and (parsed.degrees or "education" in parsed.of("section")):
        asked = tuple(field for field in asked if field != "boss")  # "in whose lab did she do her PhD?"
    if asks_for_contact(parsed):
        asked = (*asked, "referee")
    if is_town_of_job(parsed):
        return "city"
    return next((field for field in OF_ENTRY if field in asked), None)


def section(parsed: Parsed) -> str | None:
    """The most telling section that the question names, or None."""
    asked = parsed.of("section")
    whether = parsed.at("ask.yes_no") == parsed.asked_from
    given = (not whether and GIVEN & set(asked)) or _is_teaching_award(parsed)  # "awards for her teaching"
    return next((key for key in SECTIONS if key in asked and not (given and key == "teaching")), None)


def _is_teaching_award(parsed: Parsed) -> bool:
    """Whether the word for teaching says what an award is for, right before it: "did she win a teaching award?"."""
    taught = {tag.last for tag in parsed.tags if tag.name == "section.teaching"}
    return any(tag.name == "section.awards" and tag.first in taught for tag in parsed.tags)


def entry_names(parsed: Parsed) -> tuple[Name, ...]:
    """The names in the question that point to entries."""
    return parsed.named(*ENTRY_NAMES)


def of_papers(parsed: Parsed) -> bool:
    """Whether co-authors are asked for: who worked together on a project or at an employer that is named is no
    author."""
    things = [
        link for link in parsed.links if link.of(NameKind.PROJECT, NameKind.ITEM) and not link.of(NameKind.PERSON)
    ]
    papers = PAPERS & set(parsed.of("section")) or WRITERS & set(parsed.of("field"))
    other = (things and not parsed.named(NameKind.PUBLICATION)) or (parsed.named(NameKind.ORGANISATION) and not papers)
    return "coauthor" in parsed.of("field") and not other


def leaves_out_languages(parsed: Parsed) -> bool:
    """Whether the languages that a question names are left out of what it asks for: "which languages besides German?",
    but not "besides German, does she speak English?"."""
    listed = parsed.has("ask.list", "ask.count") or parsed.at("refer.except") != 0
    listed = listed or (parsed.has("section.languages") and len(parsed.languages) == 1)
    return bool(parsed.languages) and parsed.has("refer.except") and listed


def refs(names: tuple[Name, ...]) -> tuple[EntryRef, ...]:
    """The entries that bear the names."""
    return tuple(dict.fromkeys(EntryRef(name.document_id, name.entry_id) for name in names if name.entry_id))


def kind_of(catalogue: Catalogue, ref: EntryRef) -> SectionKind:
    """The section kind of an entry; an entry of kind other takes that of its section."""
    place = catalogue.place(ref.document_id, ref.entry_id)
    return place.section.kind if place.entry.kind == SectionKind.OTHER else place.entry.kind


_AND = re.compile(r"\s[+&]\s")  # "topic + supervisor?"
_COMMA = re.compile("[,;，、；]")
PERSONAL = (
    *("salary", "availability", "work_permit", "desired_city", "desired_position", "birth_date", "nationality"),
    *("gender", "marital_status", "children", "driving_licence", "city"),
)
"""Fields of the person that may be asked for beside another one of them."""


DATES = ("period", "start", "end")
REACHED = ("phone", "email", "contact")
"""How a referee is reached, where words beside those for one ask for it."""


def _further_of_person(parsed: Parsed, field: str | None) -> list[str]:
    """The fields of the person that words behind those for the main one ask for: "when was she born, and what is her
    nationality?"."""
    if field not in OF_PERSON or not (_joins(parsed) or _COMMA.search(parsed.text)):
        return []
    own = {key: _words_of(parsed, key) for key in (*PERSONAL, field)}
    taken, found = own[field], list[str]()
    born = field != "birth_date" and bool(_words_of(parsed, "origin"))
    for key in PERSONAL:
        if own[key] and not own[key] & taken:
            found.append("desired_city" if key == "city" and field == "desired_position" else key)
            taken = taken | own[key]
    if parsed.has("ask.when", "ask.since"):
        found += ["availability"] if field == "desired_position" else []
        found += ["birth_date"] if born else []  # "when and where was she born?"
    return found


def _words_of(parsed: Parsed, field: str) -> set[int]:
    return {i for tag in parsed.tags if tag.name == f"field.{field}" for i in range(tag.first, tag.last)}


def _joins(parsed: Parsed) -> bool:
    """Whether a question has a word or a mark for "and"."""
    return parsed.has("refer.and") or bool(_AND.search(parsed.text))


def further(parsed: Parsed, field: str | None) -> tuple[str, ...]:
    """Fields that are asked for beside the main one, each by words of its own."""
    if field == "url":
        return ()
    main = {tag.first for tag in parsed.tags if tag.name == f"field.{field}"}
    own = {
        tag.name.partition(".")[2]
        for tag in parsed.tags
        if tag.name.startswith("field.") and tag.first not in main and tag.last - tag.first < len(parsed.tokens)
    }
    if field == "location":
        own.discard("address")  # of an employer or a school
    beside = BESIDE if field == "referee" else (*BESIDE, *CONTACT)  # "whom can we call": not the person's own number
    if field in ("adviser", "mentor") and not _joins(parsed):
        own.discard("thesis")  # "who supervised her thesis?"
    if field in DATES and not (parsed.has("ask.where", "ask.list", "ask.who") or _joins(parsed)):
        own -= set(PLACES)  # "when was it issued?"
    wanted = [key for key in beside if key in own and key != field]
    if field == "referee" and parsed.has("field.referee") and (_joins(parsed) or _COMMA.search(parsed.text)):
        reached = [key for key in REACHED if _words_of(parsed, key) - _words_of(parsed, field)]
        wanted += [key for key in reached if key != "contact" or len(reached) == 1]
    joined = parsed.has("ask.where", "ask.who") or _joins(parsed)
    if parsed.has("ask.when") and joined and field not in (None, *OF_PERSON, *DATES):
        wanted.append("period")
    if parsed.degrees and parsed.has("ask.subject") and field != "thesis":
        wanted.append("thesis")  # "where did he do his doctorate, and on what subject?"
    wanted += _further_of_person(parsed, field)
    if parsed.has("ask.where") and field == "birth_date":
        wanted.append("city" if parsed.has("ask.living") else "origin")
    elif (
        parsed.has("ask.where")
        and field not in (*PLACES, "institution", "employer", "location", "origin", "city")
        and not (field in WRITTEN_BY and _of_paper(parsed))
    ):
        studied = "education" in parsed.of("section") or parsed.degrees
        wanted.append("institution" if studied else "location")
    wanted += _further_of_paper(parsed, field, own) if _of_paper(parsed) else []
    return tuple(dict.fromkeys(wanted))


def _further_of_paper(parsed: Parsed, field: str | None, own: set[str]) -> list[str]:
    """What is asked of a paper beside its authors, or its authors beside where it appeared: "who else is on the paper,
    and where did it appear?". `own` are the fields that words of their own ask for."""
    if field in ("venue", "publisher") and ({"author", "coauthor"} & own or parsed.has("ask.who", "ask.with")):
        return ["author"]
    if field not in WRITTEN_BY:
        return []
    placed = parsed.has("ask.where") or ("venue" in own and _joins(parsed))
    return [*(["venue"] if placed else []), *(["period"] if parsed.has("ask.when") else [])]


def _of_paper(parsed: Parsed) -> bool:
    """Whether a question is of papers, or names one."""
    return bool(PAPERS & set(parsed.of("section"))) or bool(parsed.named(NameKind.PUBLICATION))
