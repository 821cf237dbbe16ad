"""The person: how to reach them and what the CV says of them outside its entries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant import dates, lexicon
from assistant.answering.draft import MARK, Citing, Draft, View, quoting
from assistant.answering.finding.evidence import PROOF, best_in, mentions
from assistant.answering.finding.literal import literal, unless_offered
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import passage, said_somewhere, sentence
from assistant.answering.phrases import noun, say, stating
from assistant.answering.vehicles import is_for_others
from assistant.parsing.personal import demonyms
from assistant.questions.cvs.located import countries_of
from assistant.questions.fields import hosts_code
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.tags import function_words
from assistant.retrieval import Hits
from assistant.text import runs, says, words
from assistant.types import CV, Basics, Period, Query, SectionKind, Span, Status, Term, TermKind

# fields of the question -> keys of the facts that answer them
KEYS: dict[str, tuple[str, ...]] = {
    "salary": ("salary",),
    "availability": ("availability", "notice_period"),
    "relocation": ("relocation",),
    "work_permit": ("permit",),
    "desired_city": ("desired_location",),
    "desired_position": ("desired_position",),
    "birth_date": ("birth_date", "age"),
    "nationality": ("nationality",),
    "gender": ("gender",),
    "marital_status": ("marital_status",),
    "children": ("marital_status",),
    "driving_licence": ("driving_licence",),
    "relative": (),
    "former_name": (),
    "registration": (),
    "origin": ("birth_place",),
    "address": ("address",),
    "city": ("location", "address"),
    "website": ("website",),
}


DIRECT = ("email", "phone", "linkedin", "github", "profile")
LABELLED = 3  # characters between a label and its address
INSTEAD = {"relocation": "desired_location", "work_permit": "nationality"}
"""Fields that tell of another one, where nothing else does."""
STATED = 2  # lines that state a field, at most
OF_ANOTHER = "relative"  # whose age is none of the person's
AGE = "age_told"  # how a CV tells how old somebody is, behind the number
AGES = range(17, 80)
PART = re.compile(r"[^–—|·•,;/.\n]+")  # of a line that tells several things of the person
BESIDE = 3  # words beside "citizen" in which the country stands
DATED = ("birth_date",)  # fields that only a line with a date states
OF_PLACES = ("desired_city", "relocation", "nationality")  # fields that no line of an entry of DONE states
DONE = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.VOLUNTEER, SectionKind.PROJECTS)
BORN = {"ask.when", "field.birth_date"}  # marks of a question for a birth or an age
NUMBERED = ("registration",)  # and one with a number soon behind the phrase
NUMBER = 16  # characters in which it begins
# fields that a CV may tell in a sentence
SAID = (
    "origin",
    "headline",
    "relocation",
    "driving_licence",
    "desired_city",
)


def contact(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """The fields of the person that are asked for, each as the CV has it; partial where it does not have one of them,
    not_found where it has none."""
    fields = [query.field or "", *(field for field in query.also if field in (*KEYS, *DIRECT))]
    drafts = [_told(replace(query, field=field), hits, view, document_id) for field in fields]
    said = [d.status != Status.NOT_FOUND and len(d.evidence) <= STATED for d in drafts]
    found = [draft for draft, is_said in zip(drafts, said, strict=True) if is_said]
    if not found or len(drafts) == 1 or (query.field == OF_ANOTHER and not said[0]):
        return drafts[0]
    citing = Citing()
    parts: list[str] = []
    for draft in found:
        marks = {i: citing.cite(span) for i, span in enumerate(draft.evidence)}
        told = _marked(draft.text, marks).removesuffix(".")
        parts += [] if told in ", ".join(parts) else [told]  # how to reach somebody names the number, too
    text = ", ".join(parts) + "."
    lacking = [noun(query.language, field) for field, is_said in zip(fields, said, strict=True) if not is_said]
    if lacking:
        text += " " + say(query.language, "partial", what=", ".join(lacking))
    status = Status.PARTIAL if lacking else Status.ANSWERED
    return Draft(status, text, document_id, tuple(citing.spans), confidence=min(d.confidence for d in found))


def _marked(text: str, marks: dict[int, str]) -> str:
    """A text with other marks for its own."""
    return MARK.sub(lambda mark: marks[int(mark.group(1))], text)


def _told(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """One field of the person, or not_found: a licence for cars is none for lorries or buses."""
    draft = _said(query, hits, view, document_id)
    return _none(query, document_id) if is_for_others(query, draft, view) else draft


def _none(query: Query, document_id: str) -> Draft:
    """not_found: the CV has no such field."""
    reason = say(query.language, "no_entry", what=noun(query.language, query.field or "contact"))
    return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)


def _said(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """One field of the person; where the CV has it only in words, those; else not_found."""
    cv = view.catalogue.cvs[document_id]
    spans = values(cv, view, query)
    if spans:
        citing = Citing()
        parts = [f"{view.words(document_id, shown)} {citing.cite(quoted)}" for shown, quoted in spans]
        return Draft(Status.ANSWERED, ", ".join(dict.fromkeys(parts)) + ".", document_id, tuple(citing.spans))
    lines = outside_jobs(query, stated_lines(query, view, document_id), view, document_id)
    lines = (
        lines
        or _children_born(query, view, document_id)
        or _aged(query, view, document_id)
        or _instead(query, view, document_id)
    )
    if lines:
        return lines
    wished = _wished_from(query, view, document_id)
    if wished:
        return quoting(view, document_id, wished, confidence=0.8)
    below = _under_heading(query, view, document_id)
    if below:
        return quoting(view, document_id, below, confidence=0.8)
    if query.field in NUMBERED:
        return passage(query, hits, view, document_id)
    if query.field in SAID:
        draft = outside_jobs(query, said_somewhere(query, hits, view, document_id), view, document_id)
        fits = draft is not None and _speaks_of(query.field, draft, view, document_id)
        if draft is not None and fits and _places_birth(query, draft, view, document_id):
            return draft
    told = literal(query, view, document_id, (query.field or "",)) if query.field not in DATED else None
    told = outside_jobs(query, told, view, document_id)
    if told is not None and _places_birth(query, told, view, document_id):
        return told
    return _none(query, document_id)


def _children_born(query: Query, view: View, document_id: str) -> Draft | None:
    """When the children were born, or how old they are, where a line tells it behind a word for them: "Kinder: Ida
    (2012)"; None where none does, and for other questions."""
    if query.field != OF_ANOTHER or "field.children" not in query.tags or not BORN & set(query.tags):
        return None
    lines = stating_sentences("children_born", view, document_id)
    return quoting(view, document_id, lines[:STATED]) if lines else None


def _aged(query: Query, view: View, document_id: str) -> Draft | None:
    """How old somebody says to be, as a part of a line above the first job: "34 ans – Permis B"; None where none does,
    and for other fields."""
    if query.field not in DATED:
        return None
    text, told = view.text(document_id), stating(AGE, view.catalogue.languages[document_id])
    for fact in view.catalogue.chunks_of(document_id):
        place = view.catalogue.entry_at(document_id, fact.span)
        if place is not None and place.section.kind != SectionKind.BASICS:
            continue
        for part in PART.finditer(fact.span.of(text)):
            said = words(part.group())
            if said and said[0].isdecimal() and int(said[0]) in AGES and said[1:] in told:
                start = fact.span.start + part.start()
                return quoting(view, document_id, [Span(start, start + len(part.group().rstrip()))])
    return None


def _instead(query: Query, view: View, document_id: str) -> Draft | None:
    """What the CV tells of another field that says it, too: a passport of whether a visa is needed; None where it tells
    nothing of that either."""
    other = INSTEAD.get(query.field or "")
    if other is None:
        return None
    facts = view.catalogue.cvs[document_id].basics.facts
    told = [fact.evidence for fact in facts if fact.key == other]
    return quoting(view, document_id, told) if told else stated_lines(replace(query, field=other), view, document_id)


def outside_jobs(query: Query, draft: Draft | None, view: View, document_id: str) -> Draft | None:
    """A draft without the lines of jobs, studies and projects where somebody is asked where they want to work: these
    tell of what was; None where nothing is left."""
    if query.field not in OF_PLACES or draft is None:
        return draft
    places = [(line, view.catalogue.entry_at(document_id, line)) for line in draft.evidence]
    lines = [line for line, place in places if place is None or place.section.kind not in DONE]
    return quoting(view, document_id, lines, confidence=draft.confidence) if lines else None


def _places_birth(query: Query, draft: Draft, view: View, document_id: str) -> bool:
    """Whether one of the lines tells a place, where somebody is asked where they were born: that is not when, nor where
    they live. Other fields pass."""
    if query.field != "origin":
        return True
    text, home = view.text(document_id), view.catalogue.cvs[document_id].basics.location
    away = (line for line in draft.evidence if home is None or not line.overlaps(home))
    return any(countries_of(line.of(text)) for line in away)


def _speaks_of(field: str, draft: Draft, view: View, document_id: str) -> bool:
    """Whether one of the lines speaks of a field that is a concept: who drives a project has no driving licence."""
    if not concepts().names_of(field):
        return True
    said = mentions(Term("", (), TermKind.GENERIC, (field,)), view.catalogue.mentions[document_id])
    return any(best_in(line, said) >= PROOF for line in draft.evidence)


def values(cv: CV, view: View, query: Query) -> list[tuple[Span, Span]]:
    """(what to say, what to quote) for a field of the person."""
    basics = cv.basics
    match query.field:
        case "email":
            elsewhere = _addresses_elsewhere(cv, view)
            found = _both(_called(query, view, cv.document_id, elsewhere) or basics.emails or elsewhere)
        case "phone":
            found = _both(basics.phones)
        case "contact":
            found = _both((*basics.emails[:1], *basics.phones[:1]) or basics.urls[:1])
        case "person_name":
            found = _both([basics.name] if basics.name else [])
        case "headline":
            found = _both([basics.label] if basics.label else [])
        case "linkedin" | "github" | "profile":
            found = _profiles(basics, view, cv.document_id, query)
        case "website":
            found = _both(basics.urls) or _profiles(basics, view, cv.document_id, query)
        case "address" | "city":
            found = _both([basics.location] if basics.location else [])
        case _:
            found = []
    if found:
        return found
    keys = KEYS.get(query.field or "", ())
    return [(f.span, f.evidence) for key in keys for f in basics.facts if f.key == key]


def _addresses_elsewhere(cv: CV, view: View) -> list[Span]:
    """The mail addresses that stand outside the head of a CV and are no referee's or employer's."""
    whole = Span(0, len(view.text(cv.document_id)))
    found = []
    for address in view.catalogue.mentions[cv.document_id].addresses(whole):
        place = view.catalogue.entry_at(cv.document_id, address)
        if "@" in address.of(view.text(cv.document_id)) and (
            place is None or place.section.kind in (SectionKind.OTHER, SectionKind.BASICS)
        ):
            found.append(address)
    return found


def _called(query: Query, view: View, document_id: str, addresses: list[Span]) -> list[Span]:
    """The addresses that are labelled with the very word that the question asks by: "PEC: …"."""
    document = view.catalogue.mentions[document_id]
    asked = [span for term in query.terms for span in document.find(term.words)]
    return [a for a in addresses if any(0 <= a.start - span.end <= LABELLED for span in asked)]


def stated_lines(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines, wherever they stand, that state a field of the person in the words of the lexicon ("no relocation");
    None where there are none."""
    lines = _stated(query, view, document_id)[:STATED]
    return quoting(view, document_id, lines) if lines else None


def stating_sentences(field: str, view: View, document_id: str) -> list[Span]:
    """The lines that state a field of the person, of long ones the sentence that does."""
    mentioned = view.catalogue.mentions[document_id]
    phrases = stating(field, view.catalogue.languages[document_id])
    places = [span for phrase in phrases for span in mentioned.find(phrase) if not mentioned.in_address(span)]
    above = [s.heading for s in view.catalogue.cvs[document_id].sections if s.heading is not None]
    places = [span for span in places if not any(heading.overlaps(span) for heading in above)]
    places = unless_offered(view.text(document_id), places)
    if field in (*NUMBERED, "children_born"):
        places = [span for span in places if _numbers(view.text(document_id), span)]
    lines: dict[Span, None] = {}
    for place in sorted(places):
        line = sentence(view, document_id, whole_line(view, document_id, place), [place])
        if _tells(field, line.of(view.text(document_id)), view.catalogue.languages[document_id]):
            lines[line] = None
    return list(lines)


def _stated(query: Query, view: View, document_id: str) -> list[Span]:
    """Such lines of the field asked for; of several, those that speak of what else the question names."""
    mentioned, lines = view.catalogue.mentions[document_id], stating_sentences(query.field or "", view, document_id)
    asked = [mentions(term, mentioned) for term in query.terms if term.kind != TermKind.GENERIC or term.concepts]
    strengths = {line: sum(best_in(line, found) for found in asked) for line in lines}
    best = max(strengths.values(), default=0.0)
    return [line for line, strength in strengths.items() if strength >= best]


def _tells(field: str, line: str, language: str) -> bool:
    """Whether a line with a phrase that states a field tells it: when one was born, what one looks for; not a label
    ("What I am looking for")."""
    if field in DATED:
        return bool(dates.find(line))
    if field == "nationality":
        return _tells_country(words(line), language)
    stated = {word for phrase in stating(field, language) for word in phrase}
    return field != "desired_position" or not stated.union(function_words(language)).issuperset(words(line))


def _numbers(text: str, label: Span) -> bool:
    """Whether a number stands soon behind a label, in its line."""
    behind = text[label.end : label.end + NUMBER].split("\n")[0]
    return any(letter.isdigit() for letter in behind)


def _tells_country(said: tuple[str, ...], language: str) -> bool:
    """Whether what somebody of a country is called stands beside a word for being its citizen: "Irish citizen", "de
    nationalité belge"; the citizens whom somebody helped are others."""
    known = demonyms()
    stated = [
        (i, i + len(p)) for p in stating("nationality", language) for i in range(len(said)) if said[i : i + len(p)] == p
    ]
    beside = (runs(said[max(first - BESIDE, 0) : last + BESIDE], BESIDE) for first, last in stated)
    return any(" ".join(run) in known or "".join(run) in known for each in beside for run in each)


def _wished_from(query: Query, view: View, document_id: str) -> list[Span]:
    """The sentences that say what is looked for and from which day or month: "I am looking for … from 1 October"."""
    if query.field != "availability":
        return []
    text, lines = view.text(document_id), _stated(replace(query, field="desired_position"), view, document_id)
    return [line for line in lines if any(_is_exact(one) for one in dates.find(line.of(text)))][:STATED]


def _is_exact(period: Period) -> bool:
    """Whether a date tells the month."""
    one = period.start or period.end
    return one is not None and one.month is not None


def _under_heading(query: Query, view: View, document_id: str) -> tuple[Span, ...]:
    """What stands under a heading that is one for the field ("Objective")."""
    text, headings = view.text(document_id), stating(f"{query.field}_heading", view.catalogue.languages[document_id])
    sections = view.catalogue.cvs[document_id].sections
    stated = stating(query.field or "", view.catalogue.languages[document_id])

    def asks(heading: Span) -> bool:
        said = words(heading.of(text))
        return said in headings or any(len(phrase) > 1 for phrase in stated.standing_in(said))

    found = [s for s in sections if s.heading is not None and asks(s.heading)]
    return tuple(entry.span for section in found for entry in section.entries)[:STATED]


def _names_network(query: Query) -> bool:
    """Whether the question names a network, be it one that the CV does not show."""
    asked = words(query.text)
    names = (words(name) for network, others in lexicon.load("networks.yaml").items() for name in (network, *others))
    return any(says(asked, name) for name in names if len("".join(name)) > 1)


def _both(spans: Iterable[Span]) -> list[tuple[Span, Span]]:
    return [(span, span) for span in spans]


def _profiles(basics: Basics, view: View, document_id: str, query: Query) -> list[tuple[Span, Span]]:
    """The accounts on the network that the question names, all of them where it names none."""
    asked = query.text.casefold().replace(" ", "")
    wanted = [p for p in basics.profiles if p.network and p.network.casefold().replace(" ", "") in asked]
    if query.field in ("linkedin", "github"):
        wanted = [p for p in basics.profiles if p.network.casefold() == query.field]
        if not wanted and query.field not in asked:  # "where is her code?": what other account has it
            wanted = [p for p in basics.profiles if query.field == "github" and hosts_code(p.network)]
        if not wanted:
            text = view.text(document_id)
            return [(url, url) for url in basics.urls if query.field in url.of(text).casefold()]
    every = query.field == "profile" and not _names_network(query)
    chosen = wanted or (list(basics.profiles) if every else [])
    return [(p.url or p.span, p.url or p.span) for p in chosen]
