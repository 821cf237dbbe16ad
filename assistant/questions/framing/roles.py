"""Whether a role is one that others had towards the person (an adviser, a referee) or one that the person had, whether
something is done at work at all, and whether a post is one at a university."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.questions.cvs.led import names_people
from assistant.questions.lexical.tags import Tag, listed, of_language

OF_JOBS = ("field.position", "field.employer", "section.work", "time.current", "time.after")
OF_OTHERS = ("field.adviser", "field.mentor", "field.referee")
OF_STUDIES = ("section.education", "field.institution", "position.academia")
OF_PERSON = ("nationality", "work_permit", "email", "phone", "address", "contact", "birth_date", "driving_licence")
DATED, PEOPLE = ("ask.when", "ask.since"), ("ask.who", "ask.with_whom")
BEHIND = 3  # words between what something is for and what it is asked for
POST_FIRST = ("es", "fr", "it", "pt")  # languages in which what tells the kind of a post stands behind it


def without_own(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags without those of a role that the person had: "grants as principal investigator" asks for no adviser,
    and "combien de collaborateurs dirige-t-il ?" for no co-authors."""
    names = {tag.name for tag in tagged}
    if "section.interests" in names:  # what is done off work is no job
        tagged = tuple(tag for tag in tagged if tag.name not in OF_JOBS)
    if "field.boss" in names and names & set(DATED) and not names & set(PEOPLE):
        tagged = tuple(tag for tag in tagged if tag.name != "field.boss")  # "since when has he been head of the group?"
    if {"section.education", "topic.mentoring"} <= names:
        tagged = _of_taught(tagged, texts, language)
    if {"ask.who", "field.boss"} <= names:  # "who was the boss?" asks for nobody whom the person led
        ruling = {(tag.first, tag.last) for tag in tagged if tag.name == "field.boss"}
        tagged = tuple(tag for tag in tagged if tag.name != "topic.leadership" or (tag.first, tag.last) not in ruling)
    if "topic.leadership" in names and "section.publications" not in names:
        tagged = tuple(tag for tag in tagged if tag.name != "field.coauthor")
    if "ask.who" in names and "field.thesis" in names:
        return _of_advisers(tagged, texts, language)
    if "ask.who" in names:  # "whom did she mentor?", but not "by whom was she mentored?"
        return _not_behind(tagged, texts, {"field.mentor": listed(language, "own_act")})
    before: dict[str, tuple[tuple[str, ...], ...]] = dict.fromkeys(OF_OTHERS, listed(language, "own_role"))
    for role in ("field.mentor", "field.adviser"):
        before[role] += listed(language, "own_act")  # "does she supervise anybody?"
    return _not_behind(tagged, texts, before)


def _not_behind(
    tagged: tuple[Tag, ...], texts: tuple[str, ...], before: Mapping[str, Sequence[tuple[str, ...]]]
) -> tuple[Tag, ...]:
    """The tags without those right behind a phrase that is listed for them."""
    return tuple(
        tag
        for tag in tagged
        if not any(texts[max(0, tag.first - len(phrase)) : tag.first] == phrase for phrase in before.get(tag.name, ()))
    )


def _of_taught(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags without the studies that a verb for teaching may mean, where the question names people who were taught:
    "A-t-elle formé des collègues ?" asks for no "formation"."""
    if not any(names_people(word, language) for word in texts):
        return tagged
    taught = {(tag.first, tag.last) for tag in tagged if tag.name == "topic.mentoring"}
    return tuple(tag for tag in tagged if tag.name != "section.education" or (tag.first, tag.last) not in taught)


def _of_advisers(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """Who guided somebody through a thesis, or directed it, was the adviser: the verb tells that and nothing else."""
    guiding = {(tag.first, tag.last) for tag in tagged if tag.name == "topic.mentoring"}
    guiding |= {
        (i, i + len(phrase))
        for phrase in listed(language, "guided")
        for i in range(len(texts))
        if texts[i : i + len(phrase)] == phrase
    }
    inside = {i for first, last in guiding for i in range(first, last)}
    kept = (tag for tag in tagged if tag.first not in inside or tag.name.startswith(("ask.", "field.")))
    return tuple(dict.fromkeys((*kept, *(Tag("field.adviser", *pair) for pair in sorted(guiding)))))


def without_purpose(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags without those of a field of the person that stands behind what another is asked for: "her nationality
    for the visa file"."""
    marks = [i for i, word in enumerate(texts) if (word,) in listed(language, "purpose")]
    fields = [tag for tag in tagged if tag.name.partition(".")[2] in OF_PERSON]
    purposes = {
        key
        for tag, key in ((tag, tag.name.partition(".")[2]) for tag in fields)
        for at in marks
        if 0 < tag.first - at <= BEHIND
        and any(
            other.last <= at and other.name.startswith("field.") and other.name.partition(".")[2] != key
            for other in fields
        )
    }
    return tuple(tag for tag in tagged if tag.name.partition(".")[2] not in purposes or tag not in fields)


def of_posts(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags, where the word beside one for a post tells of which kind that is: an "academic post" is no education,
    but work at a university."""
    titles = listed(language, "titles")  # an "academic title" is one
    posts = [tag for tag in tagged if tag.name == "field.position" and texts[tag.first : tag.last] not in titles]
    kinds = [tag for tag in tagged if tag.name in OF_STUDIES]
    pairs = {
        (min(kind.first, post.first), max(kind.last, post.last))
        for kind in kinds
        for post in posts
        if (kind.first == post.last if language in POST_FIRST else kind.last == post.first)
    }
    pairs |= _at_universities(tagged, texts, language)
    inside = {i for first, last in pairs for i in range(first, last)}
    kept = (tag for tag in tagged if tag.name not in (*OF_STUDIES, "field.position") or tag.first not in inside)
    made = (
        Tag(name, *pair) for pair in sorted(pairs) for name in ("field.position", "position.academic", "section.work")
    )
    return (*kept, *made)


def _at_universities(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> set[tuple[int, int]]:
    """Where a question ends in working at a university: "did he ever work at a university?"."""
    stop = of_language(language).stop
    places = [tag for tag in tagged if tag.name == "position.academia"]
    work = [tag for tag in tagged if tag.name in ("field.employer", "section.work")]
    ends = ((min(a.first, b.first), max(a.last, b.last), a, b) for a in places for b in work)
    return {
        (first, last)
        for first, last, a, b in ends
        if last == len(texts) and all(texts[i] in stop for i in range(min(a.last, b.last), max(a.first, b.first)))
    }
