"""A place to work at that also is one to study at, or whose word also is a field: "in quale studio lavora?", "which
school is she teaching at these days?"."""

from __future__ import annotations

from functools import cache

from assistant.questions.framing.tense import works_now
from assistant.questions.lexical.keys import alike_places, workplace_of
from assistant.questions.lexical.tags import Tag, begun_by, listed

STUDIES = ("field.institution", "field.study", "section.education", "position.academia")
TEACHING = ("section.teaching", "topic.mentoring")
RUNNING = ("zh",)  # languages in which a question for yes or no does not begin so
EMPLOYED = ("field.employer", "section.work")
BESIDE = ("time.before", "time.after", "time.previous")
ASIDE = 4  # words between a verb and the place behind "in which"
ENDING = 5  # letters of a kind of place that other words are composed with


def working(
    tagged: tuple[Tag, ...],
    texts: tuple[str, ...],
    language: str,
    vocabulary: frozenset[str],
    called: frozenset[str] = frozenset(),
) -> tuple[Tag, ...]:
    """The tags of a question that asks at which place of a kind somebody works, so that they ask for the employer: of
    now by any word for a place, of before or after another by one for which the CVs have a word (their `vocabulary`);
    of another time the kind is left to tell which employers are meant. The verb may stand before the place, and be one
    that only says that somebody is there: "travaille dans quel hôpital ?", "which hotel is she at?". `called` are the
    words of the candidate's name."""
    first, last = _place(tagged, texts, language)
    beside = last > 0 and any(tag.name in BESIDE for tag in tagged) and _is_of(texts[first:last], language, vocabulary)
    bare = (last - 1, last) if beside and any(t.name in BESIDE and t.first == last for t in tagged) else None
    ahead = _ahead(first, texts, language) if last else None
    there = _being(last, tagged, texts, language, called) if last else None
    verb = (_behind(last, texts, language) or bare or ahead or there) if last else None  # "which hospital before Acme?"
    if verb is None:
        who = {"ask.who", "refer.there"} <= {tag.name for tag in tagged}  # "whom did she teach there?": a line tells it
        tagged = tuple(
            tag for tag in tagged if not (who and tag.name == "section.teaching" and tag.last - tag.first > 1)
        )
        if _of_teaching(tagged) and any(tag.name == "ask.how_long" for tag in tagged):
            return tuple(tag for tag in tagged if tag.name not in STUDIES)  # how long the teaching lasted, no other job
        whether = any(tag.name == "ask.yes_no" and tag.first == 0 for tag in tagged) or language in RUNNING
        return _as_employer(tagged) if _of_teaching(tagged) and not whether else tagged
    noun, verbs = set(range(last)), set(range(*verb))
    others = [tag for tag in tagged if verb[1] <= tag.first and tag.name.startswith(("field.", "section."))]
    if any(tag.name not in (*EMPLOYED, "field.institution") for tag in others):
        return tagged  # "at which school did she work on her thesis?"
    current = any(tag.name == "time.current" for tag in tagged)
    now = works_now(texts, language) or beside or current or verb == there
    if verb == there and not current:  # "which hotel is she at?"
        tagged = (*tagged, Tag("time.current", *verb))
    asked = {tag for tag in tagged if verb == ahead and tag.name == "ask.yes_no" and tag.first < first}
    kept = tuple(
        tag
        for tag in tagged
        if tag not in asked
        and not (tag.name in STUDIES and noun & set(range(tag.first, tag.last)))
        and not (tag.name in TEACHING and verbs & set(range(tag.first, tag.last)))
    )
    of_noun = tuple(Tag(name, last - 1, last) for name in EMPLOYED) if now else ()
    return (*kept, *(Tag(name, *verb) for name in EMPLOYED), *of_noun)


def _of_teaching(tagged: tuple[Tag, ...]) -> bool:
    """Whether schools are those where somebody taught, not was taught: "schools taught at", "his teaching posts and
    schools"."""
    names = {tag.name for tag in tagged if tag.name.startswith(("field.", "section.", "ask.who"))}
    schools = {"field.institution", "section.teaching"}
    return schools <= names <= {*schools, "section.education", *EMPLOYED, "field.position"}


def _as_employer(tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags with the schools as employers."""
    kept = tuple(tag for tag in tagged if tag.name not in (*STUDIES, *TEACHING, *EMPLOYED))
    schools = [(tag.first, tag.last) for tag in tagged if tag.name == "field.institution"]
    return (*kept, *(Tag(name, *at) for name in EMPLOYED for at in schools))


def _is_of(place: tuple[str, ...], language: str, vocabulary: frozenset[str]) -> bool:
    """Whether CVs have a word for a kind of place, "Universitätsklinikum" for a hospital; every one has companies."""
    kind = workplace_of(place, language) or place
    alike = alike_places(kind, language)
    endings = tuple(own[-1] for own in alike if len(own[-1]) >= ENDING)
    return not alike or any(own[-1] in vocabulary for own in alike) or any(w.endswith(endings) for w in vocabulary)


def _place(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[int, int]:
    """Where the words for a kind of place stand behind "which"; (0, 0) where there are none."""
    schools = {(tag.first, tag.last) for tag in tagged if tag.name == "field.institution"}
    asked = _phrases(language, "which")
    for first, text in enumerate(texts):
        for phrase in asked.get(text, ()):
            start = first + len(phrase)
            if texts[first:start] != phrase:
                continue
            for end in range(min(len(texts), start + 4), start, -1):
                own = texts[start:end]
                if (start, end) in schools or workplace_of(own, language) is not None:
                    return start, end
    return 0, 0


def _behind(start: int, texts: tuple[str, ...], language: str) -> tuple[int, int] | None:
    """Where the first word for working stands behind another."""
    verbs = _phrases(language, "verbs")
    runs = (
        (i, i + len(verb))
        for i in range(start, len(texts))
        for verb in verbs.get(texts[i], ())
        if texts[i : i + len(verb)] == verb
    )
    return next(runs, None)


def _ahead(place: int, texts: tuple[str, ...], language: str) -> tuple[int, int] | None:
    """Where a word for working stands right before "in which", the place behind which begins at a word."""
    near = (i for i in range(max(0, place - ASIDE), place))
    found = (_behind(i, texts[:place], language) for i in near)
    return next((verb for verb in found if verb is not None), None)


def _being(
    last: int, tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str, called: frozenset[str]
) -> tuple[int, int] | None:
    """Where a word stands right behind a place that says that somebody is there, and nothing else is said but who, and
    that it is now: "which hotel is she at?", but not "which hotel is the biggest?"."""
    if last >= len(texts) or (texts[last],) not in listed(language, "working", "being"):
        return None
    now = {i for tag in tagged if tag.name == "time.current" for i in range(tag.first, tag.last)}
    who = called.union(*(word for sex in ("she", "he") for word in listed(language, "pronouns", sex)))
    rest = [texts[i] for i in range(last + 1, len(texts)) if i not in now]
    if rest and who.isdisjoint(rest):
        return None  # "which university is on his resume?"
    there = listed(language, "working", "there")
    placed = any(tag.name == "ask.in_place" and tag.first < last for tag in tagged)  # "¿en qué hotel está?"
    return (
        (last, last + 1) if (rest or now or placed) and all(word in who or (word,) in there for word in rest) else None
    )


@cache
def _phrases(language: str, key: str) -> dict[str, list[tuple[str, ...]]]:
    """The words for "which place" or for working there by the first of them, the longest first."""
    begun = begun_by(language, "working", key)
    return {first: sorted(phrases, key=len, reverse=True) for first, phrases in begun.items()}
