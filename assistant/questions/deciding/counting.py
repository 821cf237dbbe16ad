"""How many of what."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.questions import fields
from assistant.questions.asking import content
from assistant.questions.cvs.led import names_people
from assistant.questions.cvs.names import NameKind
from assistant.questions.deciding.asked import Asked, Decision
from assistant.questions.framing.published import PAPERS
from assistant.questions.lexical import tags
from assistant.questions.lexical.keys import degrees
from assistant.questions.lexical.tags import HEAD_LAST
from assistant.questions.parsed import Parsed
from assistant.text import words
from assistant.types import Kind, SectionKind

APPEARED = ("conference", "journal")
OF_OTHERS = ("employer", "institution")  # fields whose words name what somebody deals with, too
DEALT_WITH = (
    (None, "volunteer"),
    (None, "publications"),
)  # what is counted so: "volunteers trained", "books collected"
BY_VERB = ("section.teaching", "field.courses")  # what is done with those who are counted
AROUND = 4  # characters between what is counted and the word that counts
# what is done again and again: "how often has she published in …?" asks for a number of entries
REPEATED = ("publications", "conference", "journal", "talks", "patents", "awards")


def authorship(asked: Asked) -> Decision | None:
    """Papers as first or last author, and who wrote most of them with the candidate."""
    parsed = asked.parsed
    rank = next((rank for rank in ("first_author", "last_author") if parsed.has(f"field.{rank}")), None)
    if rank is not None:
        if parsed.named(NameKind.PUBLICATION) and parsed.has("ask.who"):
            return Decision(Kind.FACT, rank)
        section = asked.section if asked.section in ("conference", "journal") else "publications"
        return Decision(Kind.COUNT if parsed.has("ask.count") else Kind.LIST, rank, section)
    if parsed.has("field.coauthor") and parsed.has("order.most", "order.highest"):
        return Decision(Kind.COUNT, "most_coauthor", "publications")
    if parsed.has("ask.count", "ask.times") and _with_author(asked):
        return Decision(Kind.COUNT, None, asked.section if asked.section in fields.PAPERS else "publications")
    return None


def _with_author(asked: Asked) -> bool:
    """Whether the question names somebody who wrote papers with the candidate and stands nowhere else, and no other
    section: "how often did she publish with Ada Roe?"."""
    people = fields.refs(asked.parsed.named(NameKind.PERSON))
    papers = [ref for ref in people if fields.kind_of(asked.catalogue, ref) == SectionKind.PUBLICATIONS]
    spoken = asked.section in fields.PAPERS or asked.parsed.has("field.coauthor", "field.author", "ask.wrote")
    return bool(papers) and (spoken or (asked.section in (None, "work") and len(papers) == len(people)))


def counted(asked: Asked) -> Decision | None:
    """The number of something that the CV lists."""
    if asked.parsed.has("ask.times") and asked.section == "education" and not (asked.told or asked.named):
        return Decision(Kind.COUNT, "degree", "education")  # "how many times did she graduate?"
    if asked.parsed.has("ask.times") and asked.section in REPEATED and not asked.told:
        return Decision(Kind.COUNT, None, asked.section)
    if _counts_stays(asked):
        return Decision(Kind.COUNT, None, "work")
    if not asked.parsed.has("ask.count"):
        return None
    bearing = _bearing_number(asked)
    if bearing is not None:
        return Decision(Kind.LIST, None, bearing)
    if len(joined(asked.parsed)) > 1:
        return Decision(Kind.COUNT, "joined")
    if _used_by(asked.parsed):
        return Decision(Kind.PASSAGE)
    what = _countable(asked.parsed)
    if what is None or _counts_before(asked.parsed):
        lines = what is not None or _attended(asked.parsed) or _counts_others(asked.parsed)
        return Decision(Kind.PASSAGE) if lines else None
    if what[0] is None and _is_of_one(asked, what[1]):
        return Decision(Kind.PASSAGE)  # "县域项目涉及多少个县？"
    if what == (None, "publications"):
        what = None, published_in(asked.parsed)
    if (what[0] in OF_OTHERS or what in DEALT_WITH) and _deals_with_them(asked.parsed):
        return Decision(Kind.PASSAGE)  # a line tells how many there are
    if what[0] == "venue" and asked.section == "reviews":
        what = "reviewed", "reviews"
    if what[0] == "venue" and asked.section == "talks":
        what = None, "talks"  # "at how many conferences has she spoken?"
    return Decision(Kind.COUNT, *what)


def _is_of_one(asked: Asked, section: str | None) -> bool:
    """Whether the one thing of a section is named, in a language that sets apart no words, so that something of it is
    counted."""
    things = tuple(n for n in asked.named if n.kind not in (NameKind.ORGANISATION, NameKind.INSTITUTION))
    named = {fields.kind_of(asked.catalogue, ref) for ref in fields.refs(things)}
    return asked.parsed.language == "zh" and bool(named) and named <= set(fields.KINDS.get(section or "", ()))


def _bearing_number(asked: Asked) -> str | None:
    """The section of the one thing whose own number is asked for: "the number of his sparsity patent"."""
    texts = {token.text for token in asked.parsed.tokens}
    listed = lexicon.load("bearing.yaml")
    if asked.parsed.language not in listed["number"] or not (asked.told or asked.named):
        return None
    if not texts & {word for phrase in listed["number"][asked.parsed.language] for word in words(str(phrase))}:
        return None
    things = listed.get(asked.section or "", {}).get(asked.parsed.language, ())
    return asked.section if texts & {word for phrase in things for word in words(str(phrase))} else None


def _counts_stays(asked: Asked) -> bool:
    """Whether the positions of a kind are counted: "how many times was he a visiting student?", "how many visiting
    student stints …?"."""
    parsed = asked.parsed
    posts = parsed.of("position") or parsed.named(NameKind.POSITION)
    if not posts or asked.told or parsed.named(NameKind.ORGANISATION, NameKind.INSTITUTION):
        return False
    if parsed.has("ask.times"):
        return True
    if not parsed.has("ask.count") or parsed.language == "zh":
        return False
    first, last = _noun_phrase(parsed)
    return any(link.of(NameKind.POSITION) and link.first == first and link.last + 1 == last for link in parsed.links)


def joined(parsed: Parsed) -> tuple[str, ...]:
    """The sections that are counted together: "how many courses and certificates?"; () where one is."""
    first, _ = _noun_phrase(parsed)
    listed = [tag for tag in parsed.tags if tag.name.startswith("section.") or tag.name == "field.courses"]
    joints = words(str(lexicon.words("questions", parsed.language)["answer"]["and"]))
    texts = parsed.texts
    for tag in listed:
        behind = tag.last + (len(joints) if texts[tag.last : tag.last + len(joints)] == joints else 0)
        nouns = [other for other in listed if other.first == behind > tag.last and other.name != tag.name]
        if nouns and tag.first >= first:
            return tuple(dict.fromkeys(each.name.partition(".")[2] for each in (tag, *nouns)))
    return ()


def _used_by(parsed: Parsed) -> bool:
    """Whether those are counted who use the thing that the question tells: "how many people use the ticket app?"."""
    first, _ = _noun_phrase(parsed)
    ends = min(tag.last for tag in parsed.tags if tag.name == "ask.count")
    return any(tag.name == "ask.used" and ends <= tag.first and tag.last <= first for tag in parsed.tags)


def published_in(parsed: Parsed) -> str:
    """The kind of papers that are counted, by where they appeared: "how many articles has she published in journals?"
    asks for journal articles."""
    if _peer_reviewed(parsed):
        return "journal"
    told = [kind for kind in APPEARED if parsed.has(f"section.{kind}")]
    if len(told) == 1:
        return told[0]  # "how many of her papers were in journals?"
    general = _words_for("publications", parsed.language)
    venues = [tag for tag in parsed.tags if tag.name == "field.venue" and tag.last - tag.first == 1]
    found = {parsed.tokens[tag.first].text for tag in venues} - general
    kinds = [kind for kind in APPEARED if found & _words_for(kind, parsed.language)]
    return kinds[0] if len(kinds) == 1 else "publications"


def _deals_with_them(parsed: Parsed) -> bool:
    """Whether something is done with the companies that are counted: "how many companies does she cover?"."""
    first, _ = _noun_phrase(parsed)
    texts = parsed.texts
    dealt_with = tags.listed(parsed.language, "dealt_with")
    behind = range(0 if parsed.language == "zh" else first + 1, len(texts))
    return any(texts[i : i + len(verb)] == verb for verb in dealt_with for i in behind)


@cache
def _words_for(section: str, language: str) -> frozenset[str]:
    """The words that ask for a section in a language."""
    return frozenset(word for phrase in tags.listed(language, "section", section) for word in phrase)


def _countable(parsed: Parsed) -> tuple[str | None, str | None] | None:
    """(field, section) of what is to be counted: the head of the words after "how many"; None if the CV has no such
    section ("on how many devices …")."""
    first_word, last_word = _noun_phrase(parsed)
    of_noun = sorted(
        ((parsed.language in HEAD_LAST and tag.last < last_word), tag.first, tag.name)
        for tag in parsed.tags
        if (first_word <= tag.first or tag.first < first_word < tag.last)  # "professional qualifications"
        and (tag.last == last_word or (tag.first == first_word and _ends_in_noun(parsed, tag)))
    )
    after = [(first, name) for _, first, name in of_noun if name != "ask.count"]
    after = after or _around_number(parsed) or _published_so(parsed)
    for first, name in after:
        group, _, key = name.partition(".")
        if key == "institution" and _is_attending(parsed, first):
            continue  # "how many clients attend the board?"
        if key == "courses" and parsed.named(NameKind.SECTION):
            continue  # they have a section of their own
        here = {n for f, n in after if f == first}
        key = "degree" if name == "field.study" else key
        if group == "field" and key in ("employer", "degree", "institution", "coauthor", "venue", "courses"):
            if key == "employer" and "section.work" in here and "field.position" in here:
                return None, "work"
            return key, "education" if key in ("degree", "institution", "courses") else "publications" if key in (
                "coauthor",
                "venue",
            ) else "work"
        if group == "section":
            near = {n.partition(".")[2] for f, n in after if n.startswith("section.") and f <= first + 2}
            near -= {"reviews"} if "publications" in near and _peer_reviewed(parsed) else set()
            key = next(s for s in fields.SECTIONS if s in near)
            return (
                "group" if key == "skills" and len(parsed.tokens) > first + 1 and _grouped(parsed, first) else None
            ), key
        if name == "field.position" or (group == "position" and not _before_another(parsed, first, last_word)):
            return None, "work"
    if parsed.named(NameKind.SECTION, NameKind.VENUE):
        return None, None
    if last_word in _ends_of_degrees(parsed, first_word, last_word):
        return "degree", "education"
    told = content(parsed)
    said = {token.text for token in parsed.tokens[first_word:last_word]}
    people = any(names_people(word, parsed.language) for word in said)  # "how many nurses does she manage?"
    counts = not people and any(said.intersection(term.words) for term in told)
    if counts and all(term.concepts for term in told) and not parsed.of("topic"):
        return "concept", "skills"
    return None


def _ends_of_degrees(parsed: Parsed, first: int, last: int) -> set[int]:
    """Behind which words degrees end that are counted by their names: "how many PhDs …?"."""
    texts = tuple(token.text for token in parsed.tokens[first:last])
    named = degrees(texts, (True,) * len(texts), parsed.language, ()) if parsed.degrees else {}
    return {first + at + length for at, (length, _) in named.items()}


def _peer_reviewed(parsed: Parsed) -> bool:
    """Whether what asks for reviews is a word for papers, too: "papers in peer-reviewed journals"."""
    papers = {(tag.first, tag.last) for tag in parsed.tags if tag.name == PAPERS}
    return any(tag.name == "section.reviews" and (tag.first, tag.last) in papers for tag in parsed.tags)


def _published_so(parsed: Parsed) -> list[tuple[int, str]]:
    """Publications, where a verb of publishing made of small words follows: "how many came out in 2021?"."""
    ends = {tag.last for tag in parsed.tags if tag.name == "ask.count"}
    return [(tag.first, tag.name) for tag in parsed.tags if tag.name == PAPERS and tag.first in ends]


def _around_number(parsed: Parsed) -> list[tuple[int, str]]:
    """In Chinese, the sections and fields that stand near the word that counts: "论文一共有几篇？"."""
    if parsed.language != "zh":
        return []
    count = min((tag for tag in parsed.tags if tag.name == "ask.count"), key=lambda each: each.first)
    nouns = (tag for tag in parsed.tags if tag.name.startswith(("section.", "field.")))
    found = (tag for tag in nouns if not _tells_between(parsed, tag.last, count.first))
    apart = ((max(count.first - tag.last, tag.first - count.last), tag) for tag in found)
    return [(tag.first, tag.name) for distance, tag in apart if distance <= AROUND]


def _is_attending(parsed: Parsed, i: int) -> bool:
    return (parsed.tokens[i].text,) in tags.listed(parsed.language, "attending")


def _counts_others(parsed: Parsed) -> bool:
    """Whether people are counted with whom a section has to do by its verb: "how many students does he teach?"."""
    first, last = _noun_phrase(parsed)
    people = all(names_people(token.text, parsed.language) for token in parsed.tokens[first:last])
    return first < last and people and any(tag.first >= last for tag in parsed.tags if tag.name in BY_VERB)


def _attended(parsed: Parsed) -> bool:
    """Whether those are counted who come to something: "how many clients attend the board?"."""
    first, last = _noun_phrase(parsed)
    return any(_is_attending(parsed, i) for i in range(first, min(last, len(parsed.tokens))))


def _counts_before(parsed: Parsed) -> bool:
    """Whether what is counted stands before the word that counts: "the star count of her tool"."""
    tag = min((tag for tag in parsed.tags if tag.name == "ask.count"), key=lambda each: each.first)
    before = tag.first - 1
    bare = (
        before >= 0 and parsed.language in HEAD_LAST and parsed.tokens[tag.first].text not in _opening(parsed.language)
    )
    return bare and any(parsed.tokens[before].text in term.words for term in content(parsed))


@cache
def _opening(language: str) -> frozenset[str]:
    """The words that begin "how many" and "number of": what is counted follows them."""
    return tags.of_language(language).stop


def _ends_in_noun(parsed: Parsed, tag: tags.Tag) -> bool:
    """Whether the last word of a tag is no small one: "titoli di studio", but not "publicado en"."""
    return parsed.tokens[tag.last - 1].text not in tags.of_language(parsed.language).stop


def _before_another(parsed: Parsed, first: int, last_word: int) -> bool:
    """Whether a kind of position only tells of which kind other people are: "trainee teachers", not "internships"."""
    end = max(tag.last for tag in parsed.tags if tag.first == first and tag.name.startswith("position."))
    after = {parsed.tokens[i].text for i in range(end, last_word)}
    return any(set(term.words) & after for term in content(parsed))


def _ends_counting(parsed: Parsed) -> bool:
    """Whether nothing but empty characters stands behind the words that count: "学位数量", "2019年发表了几篇？"."""
    last = max(tag.last for tag in parsed.tags if tag.name == "ask.count")
    return tags.stop_positions(parsed.tokens, parsed.language).issuperset(range(last, len(parsed.tokens)))


def _noun_before(parsed: Parsed, start: int) -> tuple[int, int]:
    """The last word for a section or a field before the words that count, else those words."""
    nouns = [t for t in parsed.tags if t.name.startswith(("section.", "field.")) and t.last <= start]
    last = max((tag.last for tag in nouns), default=0)
    first = max((tag.first for tag in nouns if tag.last == last), default=0)
    return (first, last) if nouns and not _tells_between(parsed, last, start) else (start, len(parsed.tokens))


def _tells_between(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a content word stands among some words: what "项目里用户有多少？" counts is no project."""
    told = {word for term in content(parsed) for word in term.words}
    return not told.isdisjoint(token.text for token in parsed.tokens[first:last])


def _grouped(parsed: Parsed, first: int) -> bool:
    """Whether "skill areas" are asked for rather than skills: the tag covers more than one word."""
    return any(tag.first == first and tag.name == "section.skills" and tag.last - tag.first > 1 for tag in parsed.tags)


def _noun_phrase(parsed: Parsed) -> tuple[int, int]:
    """The words `[first, last)` that are counted: those after "how many" up to the next small word. Their head stands
    first or last. In Chinese, which does not part words, all that follows."""
    counts = [tag for tag in parsed.tags if tag.name == "ask.count"]
    start = min(tag.first for tag in counts)
    if parsed.language == "zh":
        return (start, len(parsed.tokens)) if not _ends_counting(parsed) else _noun_before(parsed, start)
    stop = tags.of_language(parsed.language).stop
    first = max(tag.last for tag in counts if tag.first == start)
    if start and first == start + 1 and parsed.language in HEAD_LAST and parsed.tokens[start - 1].text not in stop:
        before = start  # "journal paper count"
        while before and parsed.tokens[before - 1].text not in stop:
            before -= 1
        return before, start
    while first < len(parsed.tokens) and parsed.tokens[first].text in stop:
        first += 1
    last = first
    while last < len(parsed.tokens) and (parsed.tokens[last].text not in stop or _is_genitive(parsed, last)):
        last += 1
    return first, last


def _is_genitive(parsed: Parsed, i: int) -> bool:
    """Whether a word is the ending of the one before it: "master's"."""
    token = parsed.tokens[i]
    return parsed.language == "en" and token.text == "s" and i > 0 and parsed.tokens[i - 1].end + 1 == token.start
