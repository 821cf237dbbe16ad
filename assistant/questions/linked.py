"""The entries that the names of a question point to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from assistant import lexicon
from assistant.questions import fields
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.mentions import COMPOUNDS, SHORTEST
from assistant.questions.cvs.names import NameKind
from assistant.questions.framing.shared import EXCLUDING
from assistant.questions.lexical.keys import lexicon_keys
from assistant.questions.lexical.tags import of_language
from assistant.questions.links import Link
from assistant.questions.parsed import Parsed
from assistant.text import says, words
from assistant.types import EntryRef, SectionKind


def linked_entries(parsed: Parsed, catalogue: Catalogue, kinds: tuple[SectionKind, ...]) -> tuple[EntryRef, ...]:
    """The entries that all names of the question point to; where none bears them all, those of the first name.

    Names whose entries are of other kinds than the section asked for do not narrow it.
    """
    groups: list[set[EntryRef]] = []
    grouped: list[Link] = []
    others = () if parsed.has(EXCLUDING) else (NameKind.PERSON, NameKind.VENUE)
    for link in _subjects(parsed):
        if link.of(NameKind.CANDIDATE):
            continue  # a co-author may bear the name, too
        names = link.of(*fields.ENTRY_NAMES, *others)
        whole = tuple(name for name in names if name.kind == NameKind.POSITION and words(name.text) == words(link.text))
        refs = fields.refs(whole if link.last - link.first > 1 and whole else names)
        if not whole and _is_degree(link, parsed):  # 博士 is what was studied for, not the half of 博士后
            refs = tuple(ref for ref in refs if fields.kind_of(catalogue, ref) != SectionKind.WORK)
        refs = (*refs, *_in_compounds(link, refs, catalogue))
        beside = parsed.has("time.before", "time.after")  # "before Acme, which university …?"
        fitting = {ref for ref in refs if beside or not kinds or fields.kind_of(catalogue, ref) in kinds}
        if fitting:
            groups.append(fitting)
            grouped.append(link)
    if not groups:
        return ()
    common = set.intersection(*groups)
    if _are_alternatives(parsed, grouped) or (not common and _are_joined(parsed, grouped)):
        return catalogue.in_order(set.union(*groups))  # "what did she do at Acme and at Alibaba?"
    return catalogue.in_order(common or groups[0])


def _is_degree(link: Link, parsed: Parsed) -> bool:
    """Whether a name of the CV is but a word for the degree that a question names."""
    said = words(link.text)
    held = lexicon_keys(said, "degrees", (True,) * len(said), (parsed.language,)) if parsed.degrees else {}
    return any(length == len(said) and key in parsed.degrees for length, key in held.values())


def _in_compounds(link: Link, refs: tuple[EntryRef, ...], catalogue: Catalogue) -> Iterator[EntryRef]:
    """The further entries whose position is a compound with the title of one word that a question names, where a CV has
    the title itself, too: who was a "Dachdecker" was one as "Dachdeckergeselle" as well, and a "Softwareentwickler" is
    an "Entwickler"."""
    kinds = {name.kind for name in link.names}
    if link.last - link.first > 1 or NameKind.POSITION not in kinds or kinds - {NameKind.POSITION, NameKind.STUDY}:
        return
    title = words(link.text)[0]
    behind = tuple(f"{title}{rank}" for rank in lexicon.load("compounds.yaml")["behind_trades"])
    for document_id in {ref.document_id for ref in refs}:
        if catalogue.languages[document_id] not in COMPOUNDS or len(title) < SHORTEST:
            continue
        text = catalogue.mentions[document_id].text
        for place in catalogue.places_of(document_id):
            said = words(place.entry.position.of(text)) if place.entry.position is not None else ()
            if any(word in behind or (word.endswith(title) and word != title) for word in said):
                yield EntryRef(document_id, place.entry.id)


def _are_joined(parsed: Parsed, named: list[Link]) -> bool:
    """Whether a question names several employers or schools side by side, with an "and" and small words between."""
    sided = parsed.has("time.between", "time.before", "time.after")
    if sided or not all(link.of(NameKind.ORGANISATION, NameKind.INSTITUTION) for link in named):
        return False
    joints = words(str(lexicon.words("questions", parsed.language)["answer"]["and"]))
    stop = of_language(parsed.language).stop
    between = [parsed.tokens[a.last : b.first] for a, b in pairwise(named)]
    texts = [tuple(token.text for token in run) for run in between]
    return any(says(run, joints) for run in texts) and all(w in stop or w in joints for run in texts for w in run)


def _are_alternatives(parsed: Parsed, named: list[Link]) -> bool:
    """Whether a question names several persons or journals of papers with an "or" between."""
    of_papers = len(named) > 1 and all(link.of(NameKind.PERSON, NameKind.VENUE) for link in named)
    between = [(a.last, b.first) for a, b in pairwise(named)]
    alternatives = [tag for tag in parsed.tags if tag.name == "ask.compare"]
    return of_papers and all(any(a <= tag.first and tag.last <= b for tag in alternatives) for a, b in between)


def _subjects(parsed: Parsed) -> tuple[Link, ...]:
    """The links that a question is about: "how long was she a clerk before she became a buyer" asks of the clerk."""
    marks = [tag.first for tag in parsed.tags if tag.name in ("time.before", "time.after")]
    if not (parsed.has("ask.how_long") and marks):
        return parsed.links
    ahead = tuple(link for link in parsed.links if link.last <= marks[0] and link.of(*fields.ENTRY_NAMES))
    return ahead or parsed.links
