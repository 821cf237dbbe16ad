"""Words that would ask for something and do not where they stand: parts of longer words and names, people whom work is
for, a "now" that only opens the question."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

from assistant import lexicon
from assistant.questions.cvs.names import NameKind
from assistant.questions.lexical.chinese import segments
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.tags import FRAME, Tag, listed
from assistant.questions.links import Link, long_terms
from assistant.text import Token, words

IN_COMPOUNDS = ("time.", "order.first", "order.last", "field.institution", "section.education")
OF_FAMILY = ("field.marital_status", "field.children", "field.gender")
OF_OWNER = (*OF_FAMILY, "field.person_name")  # of whom what follows is: "the name of the candidate's thesis"
SERVING = ("ask.used", "ask.with", "section.teaching")  # before a word of the family: of whom the work is for
TAUGHT = ("section.teaching", "topic.mentoring", "section.volunteer")
ACCOUNTS = ("field.profile", "field.linkedin", "field.github")
EMPLOYED = ("field.employer", "section.work", "ask.did", "ask.since", "ask.how_long", "ask.ended")
NUMBERED = {"section.patents", "section.certificates"}  # what bears a number of its own
ONE_OF = ("order.first", "order.last", "refer.nth")
WISHED_TOWN = ("field.desired_city", "wish.desired_city")
OF_NAME = "field.person_name"
BETWEEN = 1  # words between the two: "small"
BESIDE = 1  # words before what a time is told by: "the"
THINGS = (NameKind.VENUE, NameKind.PUBLICATION, NameKind.PROJECT, NameKind.ORGANISATION, NameKind.INSTITUTION)
TRADE = "education_sector"  # the concept of what is no education of the person
CODED = "programming_language"  # languages of another kind that are written and understood, too

# what kind of entry a longer term is about: an "engineering degree" is a degree
HEADS = frozenset(
    f"{group}.{key}"
    for group in ("section", "field")
    for key in (
        *("education", "degree", "projects", "publications", "certificates", "awards", "internship", "thesis"),
        *("patents", "talks", "memberships"),
    )
)


def without_opening(tag: Tag, text: str, tokens: tuple[Token, ...]) -> Tag:
    """A tag as it is; that of a word for the present which only opens a question, as one that asks nothing: "Now, which
    languages does she speak?"."""
    after = text[tokens[tag.last - 1].end :].lstrip()
    opens = tag.name == "time.current" and tag.first == 0 and after.startswith((",", "，"))
    return replace(tag, name=FRAME) if opens else tag


def with_asking(asking: tuple[Tag, ...], tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags with those that ask together; their words tell no topic or field where they ask how a figure changed:
    "what size did the fund reach under her?"."""
    changing = {i for tag in asking if tag.name == "ask.change" for i in range(tag.first, tag.last)}
    others = (t for t in tagged if not (t.name.startswith(("topic.", "field.")) and t.first in changing))
    if any(tag.name == f"topic.{CODED}" for tag in asking):  # "which languages can she program in?"
        others = (t for t in others if t.name not in ("section.languages", "field.url"))
    return (*others, *asking)


def without_names_of_things(tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags without those that ask for a person's name right behind the word for a thing: 职位叫什么, "what is the
    position called"."""
    things = {t.last for t in tagged if t.name.startswith(("field.", "section.")) and t.name != OF_NAME}
    return tuple(tag for tag in tagged if tag.name != OF_NAME or tag.first not in things)


def without_times_of_moves(tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags without the time that is the way of a move: who would move "nach Berlin" would not do so after it."""
    moves = any(tag.name == "wish.relocation" for tag in tagged)
    return tuple(tag for tag in tagged if not moves or tag.name != "time.after")


def without_polite_wishes(tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags without those for where somebody would like to work that the words of a polite opening bring about where
    a number is asked for: "I'd like to know how many … remote sensing"."""
    frames = [(tag.first, tag.last) for tag in tagged if tag.name == FRAME]
    framed = any(tag.name in WISHED_TOWN and any(first <= tag.first < last for first, last in frames) for tag in tagged)
    return tuple(tag for tag in tagged if not (framed and tag.name in WISHED_TOWN))


def without_sites(tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags without those of one word for a web site: how big a portfolio is asks for accounts or funds."""
    sites = {tag.first for tag in tagged if tag.name == "field.website" and tag.last - tag.first == 1}
    return tuple(
        tag for tag in tagged if tag.first not in sites or tag.name not in ("field.website", "section.projects")
    )


def without_networks(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags without those for an account at a network that is an employer here: "what did he do at Facebook?", but
    "how long has she been on LinkedIn?"."""
    if not any(tag.name in EMPLOYED for tag in tagged):
        return tagged
    sites = {
        tag.first
        for tag in tagged
        if tag.name in ACCOUNTS
        and texts[tag.first : tag.last] in _networks()
        and (tag.first == 0 or (texts[tag.first - 1],) not in listed(language, "on_a_site"))
    }
    apart = {tag.first for tag in tagged if tag.name in ACCOUNTS} - sites  # "the address of his GitHub profile"
    return tagged if apart else tuple(tag for tag in tagged if tag.first not in sites)


def of_numbered(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags without those that would count or call by the number that one thing bears: "what is the number of her
    first patent?"."""
    names = {tag.name for tag in tagged}
    one = any(name.startswith(ONE_OF) for name in names)
    if not (one and names & NUMBERED):
        return tagged
    if not listed(language, "numbering").stand_in(texts):
        return tagged
    return tuple(tag for tag in tagged if tag.name not in ("ask.count", "field.phone", "wish.phone"))


@cache
def _networks() -> frozenset[tuple[str, ...]]:
    """The names of networks that people link to from a CV."""
    return frozenset(words(str(name)) for name in lexicon.load("networks.yaml"))


def inside_word(tag: Tag, text: str, tokens: tuple[Token, ...]) -> bool:
    """Whether a character that would ask is part of a Chinese word: the 用 of 用户."""
    if tag.last - tag.first > 1 or not tag.name.startswith(("ask.", "time.", "order.", "refer.")):
        return False
    at = tokens[tag.first].start
    return any(s.content and s.start <= at < s.end and s.end - s.start > 1 for s in segments(text))


def without_compounds(tagged: tuple[Tag, ...], text: str, tokens: tuple[Token, ...]) -> tuple[Tag, ...]:
    """Tags without those of a part of a word with a hyphen: "after-school activities" are after no school; and of the
    family without those of whom something is for: a "children's librarian" need not have any."""
    between = [text[a.end : b.start] for a, b in pairwise(tokens)]
    hyphens = {i for i, mark in enumerate(between, 1) if mark == "-"}
    owners = {i for i, mark in enumerate(between, 1) if mark in ("'", "’") and tokens[i].text == "s"}
    return tuple(
        tag
        for tag in tagged
        if not (tag.name.startswith(IN_COMPOUNDS) and {tag.first, tag.last} & hyphens)
        and not (tag.name.startswith(OF_OWNER) and tag.last in owners)
    )


def without_landmarks(tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags without those for a thesis right behind a word that tells a time by it: "what did she do before her
    thesis?", "vor der Promotion"."""
    beside = {tag.last + i for tag in tagged if tag.name in ("time.before", "time.after") for i in range(BESIDE + 1)}
    return tuple(tag for tag in tagged if tag.name != "field.thesis" or tag.first not in beside)


def without_served(tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags without those of the family for people whom the work is for: "worked with small children", and of who is
    taught: "gibt sie Kindern Unterricht?"."""
    family = [tag for tag in tagged if tag.name in OF_FAMILY]
    if any(tag.name in TAUGHT for tag in tagged):
        return tuple(tag for tag in tagged if tag not in family)
    served = {
        tag
        for tag in family
        for other in tagged
        if other.name in SERVING and 0 <= tag.first - other.last <= BETWEEN and {t.name for t in family} == {tag.name}
    }
    return tuple(tag for tag in tagged if tag not in served)


def _is_trade(phrase: tuple[str, ...]) -> bool:
    """Whether a phrase names the trade of teaching as such, not what somebody learnt: "the education sector"."""
    sense = concepts().sense(phrase)
    return sense is not None and TRADE in sense.names


def without_inner(
    tagged: tuple[Tag, ...], links: tuple[Link, ...], texts: tuple[str, ...], stop: frozenset[int]
) -> tuple[Tag, ...]:
    """Tags without those inside a longer name of the CV or a longer term of the taxonomy ("programming languages" is
    not the section of languages; "mentor at" is no longer term), and without times in the names of things ("Current
    Biology")."""
    named = [(link.first, link.last) for link in links if link.last - link.first > 1]
    things = [(link.first, link.last) for link in links if link.last - link.first > 1 and link.of(*THINGS)]
    known = long_terms(texts)
    longer = named + [(first, last) for first, last in known if last - 1 not in stop]
    trades = [(first, last) for first, last in known if _is_trade(texts[first:last])]
    inside = ("section.", "field.", "off.", "position.", "talk.", "order.")
    return tuple(
        tag
        for tag in tagged
        if not (tag.name.startswith("time.") and any(a <= tag.first and tag.last <= b for a, b in things))
        and not (
            tag.name.startswith(inside)
            and (tag.name not in HEADS or any(a <= tag.first and tag.last <= b for a, b in (*named, *trades)))
            and any(a <= tag.first and tag.last <= b and tag.last - tag.first < b - a for a, b in (*longer, *trades))
        )
    )
