"""understand(text, conversation, catalogue) -> Query: a small semantic parser over the lexicon and the CV's names.

parsed.py      words, tags, names, terms
deciding.py    kind, field and section
asking.py      the field that is asked of an entry
routing.py     the nearest example, where words decide nothing
follow_up.py   what earlier turns fill in
everyone.py    whether all candidates are asked for
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

from assistant.questions import fields
from assistant.questions.asking import CONTENT, ORDERS, before_named, before_this, beside_title, content, sets_to_work
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import Name, NameKind
from assistant.questions.deciding import decide
from assistant.questions.dialogue.clipped import in_whole_words, of_same_person
from assistant.questions.dialogue.follow_up import resume
from assistant.questions.dialogue.leaning import points
from assistant.questions.framing import plural, ranked
from assistant.questions.framing.anchors import FOLLOWING, Anchor
from assistant.questions.framing.course import compared, course
from assistant.questions.framing.edges import beside_studies
from assistant.questions.framing.everyone import everyone, without
from assistant.questions.framing.stretches import stretch
from assistant.questions.framing.studying import studying
from assistant.questions.framing.tense import works_now
from assistant.questions.framing.times import EARLIEST
from assistant.questions.framing.up_to import up_to
from assistant.questions.lexical.keys import lexicon_keys, workplace_of
from assistant.questions.lexical.tags import listed
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.questions.linked import linked_entries
from assistant.questions.links import Link
from assistant.questions.parsed import Parsed, parse
from assistant.questions.routing import Route, by_heart
from assistant.text import is_cjk
from assistant.types import Bound, Conversation, Filters, Kind, Query, SectionKind, Term, TermKind

LISTED = ("descending", "ascending")
OF_JOB = ("employer", "position", "location", "department")
SIDES = ("academia", "industry")
OF_STUDIES, DONE = "education", {"teaching", "certificates", "work"}
USUAL = 2  # words of a meaning that are looked for in another language


def understand(
    text: str,
    conversation: Conversation,
    catalogue: Catalogue,
    *,
    language: str = "en",
    known: Callable[[str], bool] = lambda word: False,
    route: Callable[[str, str], Route | None] = lambda text, language: None,
) -> Query:
    """The question as a Query. `language` is that of a question that shows none and follows no other; `known` tells
    words that are right though neither lexicon nor CV has them; `route` tells what a question asks for whose words
    decide nothing."""
    default = conversation.turns[-1].query.language if conversation.turns else language
    parsed = parse(text, catalogue, default=default, known=known)
    earlier = conversation
    if conversation.turns:
        again = partial(parse, catalogue=catalogue, default=parsed.language, known=known, language=parsed.language)
        parsed, conversation = in_whole_words(parsed, conversation, catalogue, again)
    query = _of_others_studies(_with_stretch(_query(parsed, catalogue), parsed, catalogue, known), parsed)
    if query.of_all:
        return query  # it leans on no earlier turn
    known_so = by_heart(parsed.texts, parsed.language)
    if known_so is not None:
        query = _routed(query, known_so)
    elif _is_undecided(query, parsed, catalogue) and not (conversation.turns and _leans(parsed)):
        query = _routed(query, route(text, parsed.language))
    if not conversation.turns:
        return of_same_person(query, earlier)
    return resume(query, parsed, conversation, catalogue, lambda rest: _query(rest, catalogue))


def _leans(parsed: Parsed) -> bool:
    """Whether a question may ask of what was shown: "which of those?", "and the most recent?"."""
    return bool(parsed.of("refer") or parsed.of("order"))


def _with_stretch(query: Query, parsed: Parsed, catalogue: Catalogue, known: Callable[[str], bool]) -> Query:
    """The query with the time that the question tells by what lies beside it."""
    if query.of_all or query.kind == Kind.SMALLTALK:
        return query
    again = partial(parse, catalogue=catalogue, default=parsed.language, known=known, language=parsed.language)
    return replace(query, stretch=stretch(parsed, again))


def _of_others_studies(query: Query, parsed: Parsed) -> Query:
    """The query of a question about something else than studies with the degree that it names as words to be found: of
    "has he taught PhD students?" a degree of his own tells nothing."""
    filters = query.filters
    timed = filters.order or filters.bounds or query.within or query.stretch or query.course
    if not filters.degree or query.kind not in (Kind.YES_NO, Kind.LIST) or query.field is not None or timed:
        return query
    if OF_STUDIES in filters.heading or not DONE & set(filters.heading):
        return query
    linked = (term for term in query.terms if term.kind == TermKind.LINKED)
    named = {term for term in linked if lexicon_keys(term.words, "degrees", (True,) * len(term.words))}
    terms = (
        replace(t, kind=TermKind.KNOWN, meanings=thesaurus().meanings(t.words, parsed.language)) if t in named else t
        for t in query.terms
    )
    return replace(query, terms=tuple(terms), filters=replace(filters, degree=()))


def _is_undecided(query: Query, parsed: Parsed, catalogue: Catalogue) -> bool:
    """Whether the words of a question tell nothing: no field, section, name or time, no word that a CV has."""
    narrowed = (
        parsed.of("position")
        or query.field
        or query.filters.section
        or query.filters.heading
        or parsed.period
        or parsed.languages
        or (parsed.has("field.employer") and _names_workplace(parsed))
    )
    if parsed.has("ask.count", "ask.amount", "ask.how_long") or query.kind not in (Kind.PASSAGE, Kind.YES_NO):
        return False
    if narrowed or fields.entry_names(parsed) or parsed.degrees:
        return False
    told = {word for term in content(parsed) if term.kind != TermKind.NAME for word in term.words}
    firm = any(term.kind in (TermKind.NAME, TermKind.KNOWN) or term.concepts for term in content(parsed))
    # 她会跳伞吗 is not 她会什么, near as the model finds it
    strange = query.kind == Kind.YES_NO and any(map(is_cjk, told))
    return not (firm or strange) and not told & catalogue.vocabulary


def _names_workplace(parsed: Parsed) -> bool:
    """Whether a question names a kind of place to work at: "the schools she has worked at"."""
    return any(workplace_of(term.words, parsed.language) is not None for term in content(parsed))


def _routed(query: Query, found: Route | None) -> Query:
    """The query as the nearest example asks. Who asks whether something is so does not ask where somebody works."""
    if found is None or (query.kind == Kind.YES_NO and found.order == "current"):
        return query
    kind, field, section = found.decision
    filters = replace(
        query.filters,
        section=fields.KINDS.get(section or "", ()),
        heading=(section,) if section else (),
        order=found.order,
    )
    return replace(query, kind=kind, field=field, filters=filters, terms=(), topic="")


def _query(parsed: Parsed, catalogue: Catalogue) -> Query:
    kind, field, section = decide(parsed, catalogue)
    asked = everyone(parsed) if catalogue.several and kind != Kind.SMALLTALK else None
    if asked is not None:
        return _of_all(parsed, catalogue, section, {parsed.tokens[i].text for i in asked})
    made = Query(
        text=parsed.text,
        standalone=parsed.text,
        language=parsed.language,
        kind=kind,
        field=field,
        filters=_of_today(_filters(parsed, catalogue, section), parsed, catalogue, kind, field),
        topic=" ".join(term.text for term in content(parsed)),
        also=fields.further(parsed, field),
        terms=_terms(parsed, kind, field),
        tags=parsed.names,
        translated=_translated(parsed, catalogue),
        within=_within(parsed),
        course=course(parsed, catalogue),
    )
    return studying(plural.beside_all(beside_studies(made, parsed, catalogue), parsed), parsed)


def _terms(parsed: Parsed, kind: Kind, field: str | None) -> tuple[Term, ...]:
    if kind == Kind.YES_NO:
        return fields.of_networks(parsed.terms) if field is None else parsed.terms
    if kind == Kind.TENURE:
        return up_to(parsed)
    return ranked.in_time(parsed) if kind == Kind.LIST else parsed.terms


def _of_today(filters: Filters, parsed: Parsed, catalogue: Catalogue, kind: Kind, field: str | None) -> Filters:
    """ "Where does he work?" asks for the job of today, where the CV has one and the question neither names another
    nor points at one ("what does he do there?")."""
    narrowed = filters.entries or filters.order or filters.period or filters.bounds or filters.position
    of_job = kind == Kind.FACT and field in OF_JOB and set(filters.section) == {SectionKind.WORK}
    if narrowed or not of_job or points(parsed) or not works_now(parsed.texts, parsed.language):
        return filters
    ongoing = any(
        place.entry.kind == SectionKind.WORK and place.entry.period is not None and place.entry.period.ongoing
        for document_id in catalogue.cvs
        for place in catalogue.places_of(document_id)
    )
    return replace(filters, order="current") if ongoing else filters


def _within(parsed: Parsed) -> Filters | None:
    """What selects the entries in which the answer must lie, or, of what is done now, is looked for first."""
    if parsed.scope is None:
        return Filters(order="current") if parsed.has("time.current") else None
    inner = replace(parsed, tags=parsed.scope.tags, degrees=parsed.scope.degrees)
    section = fields.section(inner) or ("education" if inner.degrees else "work")
    return Filters(
        section=fields.KINDS.get(section, ()),
        heading=(section,),
        position=inner.of("position"),
        degree=inner.degrees,
        order=_order(inner),
    )


def _of_all(parsed: Parsed, catalogue: Catalogue, section: str | None, candidates: set[str]) -> Query:
    """The question which, or how many, of the candidates fit. `candidates` are the words for them."""
    terms = tuple(term for term in parsed.terms if not set(term.words) <= candidates)
    return Query(
        text=parsed.text,
        standalone=parsed.text,
        language=parsed.language,
        kind=Kind.COUNT if parsed.has("ask.count") else Kind.LIST,
        filters=_filters(parsed, catalogue, section),
        topic=" ".join(term.text for term in terms if term.kind in CONTENT or term.kind == TermKind.LINKED),
        terms=terms,
        tags=parsed.names,
        translated=_translated(parsed, catalogue),
        of_all=True,
        without=without(parsed),
    )


def _translated(parsed: Parsed, catalogue: Catalogue) -> str:
    """The usual words for the question's terms in the languages of the CVs that are not its own."""
    others = sorted(set(catalogue.languages.values()) - {parsed.language})
    known = thesaurus()
    found = (
        known.phrases(meaning, language)[:USUAL]
        for language in others
        for term in parsed.terms
        for meaning in term.meanings
    )
    return " ".join(dict.fromkeys(" ".join(phrase) for phrases in found for phrase in phrases))


def _filters(parsed: Parsed, catalogue: Catalogue, section: str | None) -> Filters:
    names = parsed.named
    whole = parsed.has("ask.inclusive") and parsed.has("ask.count")  # "how many languages, German included?"
    headings = _headings(parsed, section)
    leaves_out = fields.leaves_out_languages(parsed)
    return Filters(
        organisation=tuple(dict.fromkeys(n.text for n in names(NameKind.ORGANISATION, NameKind.INSTITUTION))),
        person=tuple(dict.fromkeys(link.text for link in parsed.links if _is_person(link))),
        venue=tuple(dict.fromkeys(link.text for link in parsed.links if link.of(NameKind.VENUE))),
        period=parsed.period,
        section=fields.KINDS.get(section or "", ()),
        heading=tuple(dict.fromkeys([*(n.text for n in headings), *([section] if section else [])])),
        position=_positions(parsed, section),
        degree=parsed.degrees,
        language=parsed.languages if not whole else (),
        candidate=tuple(dict.fromkeys(n.document_id for n in names(NameKind.CANDIDATE))),
        entries=() if whole or leaves_out else linked_entries(parsed, catalogue, fields.KINDS.get(section or "", ())),
        outside=parsed.outside,
        order=plural.of_all(parsed, _order(parsed)),
        bounds=tuple(_bound(anchor) for anchor in parsed.anchors),
        turn=_turn(parsed),
        lasting=parsed.lengths.lasting if parsed.lengths is not None else None,
    )


def _turn(parsed: Parsed) -> str | None:
    """ "Which jobs has she begun since 2015?", "which firms had he left before 2015?". Of a year by itself only the
    words for nothing else tell so: "where was he employed in 2015?"."""
    if parsed.period is None:
        return None
    since, until = parsed.period.ongoing, parsed.period.start == EARLIEST
    open_ended = since or until
    fresh = since and not fresh_words(parsed.language).isdisjoint(token.text for token in parsed.tokens)
    began = fresh or parsed.has("time.set_out") or (open_ended and (parsed.has("time.began") or _sets_out(parsed)))
    ended = parsed.has("time.departed") or (open_ended and parsed.has("time.ended"))
    if began and ended:  # "gewechselt": to another one since a year, from one before it
        return "begun" if since else "ended" if until else None
    return "begun" if began else "ended" if ended else None


def _sets_out(parsed: Parsed) -> bool:
    """Whether what asks for the first job says that somebody began to work."""
    verbs = {word for phrase in listed(parsed.language, "time", "set_out") for word in phrase}
    first = [tag for tag in parsed.tags if tag.name == "order.first" and tag.last - tag.first > 1]
    return any(parsed.tokens[i].text in verbs for tag in first for i in range(tag.first, tag.last))


@cache
def fresh_words(language: str) -> frozenset[str]:
    """The words of a language for what is new."""
    return frozenset(word for phrase in listed(language, "fresh") for word in phrase)


def _headings(parsed: Parsed, section: str | None) -> tuple[Name, ...]:
    """The headings that a question names, but for those of what something was given for: of "awards for her teaching"
    the section "Teaching" has none."""
    taught = {i for tag in parsed.tags if tag.name == "section.teaching" for i in range(tag.first, tag.last)}
    left = taught if section in fields.GIVEN else set()
    own = (link for link in parsed.links if not left.issuperset(range(link.first, link.last)))
    return tuple(name for link in own for name in link.of(NameKind.SECTION))


def _positions(parsed: Parsed, section: str | None) -> tuple[str, ...]:
    """The kinds of positions that are asked for."""
    if parsed.has("ask.inclusive"):
        return ()
    named = tuple(p for p in parsed.of("position") if p not in SIDES)
    return named or (("intern",) if section == "internship" else ())  # "summer placements"


def _is_person(link: Link) -> bool:
    """Whether a name is another person's: "Acme" in "Jane Roe, CTO of Acme" is an employer's that the CV has by itself,
    and who is called as the candidate is, the candidate, whoever else has the name."""
    others = (NameKind.ORGANISATION, NameKind.INSTITUTION, NameKind.CANDIDATE)
    return bool(link.of(NameKind.PERSON)) and not link.of(*others)


def _bound(anchor: Anchor) -> Bound:
    """What an anchor of the question is among the entries of the CVs."""
    names = anchor.link.of(*fields.ENTRY_NAMES) if anchor.link is not None else ()
    return Bound(anchor.side, fields.refs(names), anchor.degree, anchor.position)


def _order(parsed: Parsed) -> str | None:
    if parsed.has("ask.inclusive") and parsed.has("ask.count"):
        return None  # "the number of employers, the present one included"
    if sets_to_work(parsed):
        return "first"
    for order in LISTED:
        if parsed.has(f"order.{order}"):
            return order
    if (picked := compared(parsed)) is not None:
        return picked
    anchored = fields.entry_names(parsed) or parsed.degrees or parsed.of("position") or beside_title(parsed)
    if parsed.has("time.before", "time.after") and parsed.has("time.current") and not (anchored and _leads(parsed)):
        return "previous" if parsed.has("time.before") else "current"
    if anchored and (parsed.has("time.before", "time.after") or before_named(parsed)):
        return "after" if parsed.has("time.after") and not parsed.has("time.before") else "before"
    if parsed.has("time.before") and (
        parsed.has("order.last") or _ends_in(parsed, "time.before") or before_this(parsed)
    ):
        return "previous"  # "the last employer before this one", "where did he work before?"
    if parsed.has("time.previous") and parsed.has("order.last"):
        return "previous"  # "his most recent former employer"
    if parsed.has("order.most", "order.highest") and parsed.has("section.grants") and not parsed.has("field.coauthor"):
        return "largest"  # "which project had the most funding?"
    for order in ORDERS:
        if order == "first" and parsed.period is not None and parsed.period.ongoing and _sets_out(parsed):
            continue  # "where has he begun to work since 2015?"
        if parsed.has(f"order.{order}") and not (order == "last" and _is_verb(parsed)):
            return order
    if parsed.has("time.current"):
        if parsed.period is not None:  # "2016年他为谁工作", which of itself asks of today
            return None
        return "current" if not (parsed.has("time.previous") and parsed.has("refer.and")) else None
    return "previous" if parsed.has("time.previous") else None if anchored else _by_verb(parsed)


def _by_verb(parsed: Parsed) -> str | None:
    """ "With which firm did she begin?" asks for the first one, "which firm did she leave?" for the last that is over;
    not where a time tells which. "With which certificate did she begin?" needs the "with"."""
    of_job = parsed.has("field.employer", "field.position", "ask.where") or _starts_with_one(parsed)
    timed = parsed.period or parsed.has("ask.when", "ask.since", "ask.how_long", "ask.count", "ask.did")
    if not of_job or timed or parsed.has("time.before", "time.after", "refer.why"):
        return None
    return "first" if parsed.has("time.set_out") else "previous" if parsed.has("time.departed") else None


def _starts_with_one(parsed: Parsed) -> bool:
    """Whether a question asks which of a kind of things came first by the verb: "with which certificate …?"."""
    texts = parsed.texts
    opens = any(texts[: len(phrase)] == phrase for phrase in listed(parsed.language, "starting_from"))
    return opens and parsed.has("section.certificates", "section.awards", "section.publications", "section.projects")


def _leads(parsed: Parsed) -> bool:
    """Whether words for the present only ask, before those for the side: "what was her profession before …?"."""
    sides = [tag.first for tag in parsed.tags if tag.name in ("time.before", "time.after")]
    now = [tag.last for tag in parsed.tags if tag.name == "time.current"]
    return max(now) <= min(sides) and parsed.language not in FOLLOWING


def _is_verb(parsed: Parsed) -> bool:
    """Whether "last" is what something did, or when it was done again: "how long did it last?", "when was it last
    renewed?"."""
    again = {word for phrase in listed(parsed.language, "renewed") for word in phrase}
    renewed = parsed.has("ask.when") and any(token.text in again for token in parsed.tokens)
    return renewed or (parsed.has("ask.how_long") and _ends_in(parsed, "order.last"))


def _ends_in(parsed: Parsed, name: str) -> bool:
    """Whether a question ends in a tag."""
    return any(tag.name == name and tag.last == len(parsed.tokens) for tag in parsed.tags)
