"""Whether a role is one that others had towards the person (an adviser, a referee) or one that the person had, and
whether something is done at work at all."""

from __future__ import annotations

from dataclasses import replace

from assistant.questions.tags import Tag, listed

OF_JOBS = ("field.position", "field.employer", "section.work", "time.current", "time.after")
OF_OTHERS = ("field.adviser", "field.mentor", "field.referee")


def without_own(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags without those of a role that the person had: "grants as principal investigator" asks for no adviser,
    and "combien de collaborateurs dirige-t-il ?" for no co-authors."""
    names = {tag.name for tag in tagged}
    if "section.interests" in names:  # what is done off work is no job
        tagged = tuple(tag for tag in tagged if tag.name not in OF_JOBS)
    if "topic.leadership" in names and "section.publications" not in names:
        tagged = tuple(tag for tag in tagged if tag.name != "field.coauthor")
    if "ask.who" in names:
        return _of_advisers(tagged) if "field.thesis" in names else tagged
    before = dict.fromkeys(OF_OTHERS, listed(language, "own_role"))
    before["field.mentor"] += listed(language, "own_act")
    return tuple(
        tag
        for tag in tagged
        if not any(texts[max(0, tag.first - len(phrase)) : tag.first] == phrase for phrase in before.get(tag.name, ()))
    )


def _of_advisers(tagged: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """Who guided somebody through a thesis was the adviser: the verb tells that and nothing else."""
    guiding = {tag.first for tag in tagged if tag.name == "topic.mentoring"}
    others = (tag for tag in tagged if tag.first not in guiding or tag.name == "field.adviser")
    made = (replace(tag, name="field.adviser") for tag in tagged if tag.name == "topic.mentoring")
    return tuple(dict.fromkeys((*others, *made)))
