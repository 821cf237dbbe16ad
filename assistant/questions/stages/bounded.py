"""Names with a typing error among the words that nothing else explains; the lengths that a question asks for; and what
things lie before, after or between of which it asks for all."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.framing import lasting
from assistant.questions.framing.anchors import FOLLOWING, Anchor, anchors, sided
from assistant.questions.framing.back import back
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.tags import Tag
from assistant.questions.links import Link, begins_name, fuzzy
from assistant.questions.stages.dated import Dated
from assistant.questions.stages.named import Keys, Named
from assistant.questions.stages.spelled import Spelled


@dataclass(frozen=True, slots=True)
class Bounded:
    """The names (`links`) and degrees (`held`) that bound nothing, the anchors, what is asked of lengths; `explained`
    are the positions of the words that all so far tells, `tags` what the words ask beside it."""

    tags: tuple[Tag, ...]
    links: tuple[Link, ...]
    held: Keys
    anchors: tuple[Anchor, ...]
    lengths: lasting.Framed | None
    explained: frozenset[int]


def bounded(said: Spelled, named: Named, dated: Dated, catalogue: Catalogue) -> Bounded:
    """The names, lengths and anchors of a question."""
    tokens, language, stop = said.tokens, said.language, named.stop
    near = _nearly_named(said, named, dated, catalogue)
    links = (*named.links, *near)
    explained = dated.explained | {i for link in near for i in range(link.first, link.last)}
    plain = dated.period is None and back(said.text, language) is None
    lengths = lasting.framed(said.text, tokens, language, dated.tags, stop, links) if plain else None
    tagged = lasting.without_others(dated.tags) if lengths is not None else dated.tags
    of_names = tuple(tag for tag in tagged if begins_name(tag, tokens, links, tagged))
    tagged = tuple(tag for tag in tagged if tag not in of_names)
    tagged = sided(tagged, links, dated.held, stop) if language not in FOLLOWING else tagged
    found, bounding = anchors(tagged, links, dated.held, language)
    spent = lengths.spent if lengths is not None else frozenset()
    return Bounded(
        tags=tuple(tag for tag in tagged if tag.first not in bounding),
        links=tuple(link for link in links if link.first not in bounding),
        held={first: keys for first, keys in dated.held.items() if first not in bounding},
        anchors=found,
        lengths=lengths,
        explained=explained.union(spent, bounding, *(range(tag.first, tag.last) for tag in of_names)),
    )


def _nearly_named(said: Spelled, named: Named, dated: Dated, catalogue: Catalogue) -> tuple[Link, ...]:
    """The names of the CV that are written with a typing error."""
    asked = {i for tag in dated.tags for i in range(tag.first, tag.last)}
    free = (i for i in range(len(said.tokens)) if i not in dated.explained | asked | named.stop)
    taxonomy = concepts().vocabulary
    unknown = [i for i in free if said.texts[i] not in taxonomy and said.texts[i] not in catalogue.vocabulary]
    return fuzzy(said.tokens, unknown, catalogue)
