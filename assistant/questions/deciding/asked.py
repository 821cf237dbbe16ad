"""What the rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from assistant.questions import fields
from assistant.questions.asking import content, dated, loosely
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import Name, NameKind
from assistant.questions.lexical.places import places
from assistant.questions.parsed import Parsed
from assistant.types import Kind, SectionKind, Term, TermKind

GIVEN = (SectionKind.CERTIFICATES, SectionKind.AWARDS)  # what an organisation gives somebody
# sections that general words name, too ("role", "technologies"): they yield to an entry that is named
YIELDING = ("work", "skills", "projects", "interests")


class Decision(NamedTuple):
    """The kind of answer, the field asked for and the section that the question speaks of."""

    kind: Kind
    field: str | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the rules see it: `told` are the terms that tell something, `named` the entries' names in it,
    `section` the section that it speaks of, if its words are not better explained otherwise."""

    parsed: Parsed
    catalogue: Catalogue
    told: tuple[Term, ...]
    named: tuple[Name, ...]
    section: str | None

    @classmethod
    def of(cls, parsed: Parsed, catalogue: Catalogue) -> Asked:
        """The question with its section decided."""
        told, named = content(parsed), fields.entry_names(parsed)
        return cls(parsed, catalogue, told, named, _section(parsed, catalogue, told, named))

    @property
    def anchored(self) -> bool:
        """Whether a name, a degree or a kind of position points to entries."""
        return bool(self.named or self.parsed.degrees or self.parsed.of("position"))

    def fits(self, section: str) -> bool:
        """Whether a name of the question is that of an entry of a section."""
        return _fits(self.parsed, self.catalogue, section)

    @property
    def all_given(self) -> bool:
        """Whether every name of the question is that of a certificate or an award."""
        return _all_of(self.parsed, self.catalogue, *GIVEN)

    @property
    def general(self) -> bool:
        """Whether a general word that is no field or section tells what is asked ("which products use it?")."""
        parsed = self.parsed
        tagged = {parsed.tokens[i].text for tag in parsed.tags for i in range(tag.first, tag.last)}
        return any(term.kind == TermKind.GENERIC and not set(term.words) & tagged for term in parsed.terms)


def _section(parsed: Parsed, catalogue: Catalogue, told: tuple[Term, ...], named: tuple[Name, ...]) -> str | None:
    section = fields.section(parsed)
    elsewhere = [term for term in told if not (places().known(term.words) or term.words in catalogue.towns)]
    if section is None and parsed.has("ask.used") and told and not (elsewhere or named or parsed.languages):
        section = "work"  # "has she worked in Finland?"
    if section == "work" and loosely(parsed) and not (parsed.has("ask.how_long") or _counts_jobs(parsed)):
        others = named and not parsed.named(NameKind.ORGANISATION, NameKind.POSITION)
        asked = parsed.has("ask.where", "ask.who", "ask.when", "ask.since") or dated(parsed)
        if (elsewhere or others) and not asked:
            section = None
    held = parsed.has("ask.where", "time.current", "time.previous")  # "where does Ada Roe work now?"
    loose = section == "projects" or (section == "work" and loosely(parsed))
    if loose and not held and _all_of_papers(parsed, catalogue):
        section = "publications"  # "¿en qué trabajos es coautora Ada Roe?", "quali lavori sono usciti su Nature?"
    things = any(term.kind == TermKind.GENERIC for term in parsed.terms)  # "has he written software?"
    free = not (told or named or things or parsed.of("refer") or parsed.of("field"))
    if section is None and parsed.has("ask.wrote") and free:
        section = "publications"  # "what has she written?"
    if section in (None, "interests") and parsed.has("ask.built") and not (told or named or parsed.period):
        section = "projects" if _has(catalogue, SectionKind.PROJECTS) else section  # "what has she built?"
    if section == "languages" and parsed.has("ask.where", "ask.when", "field.venue") and not parsed.languages:
        section = "talks"  # "where did he speak in 2023?"
    if section == "projects" and parsed.degrees and not _has(catalogue, SectionKind.PROJECTS):
        section = None  # "her master's project" is its thesis
    if section == "teaching" and "vocational" in parsed.degrees:
        section = "education"  # "welche Lehre hat er gemacht?"
    if section == "education" and named and not parsed.degrees and _all_of(parsed, catalogue, SectionKind.CERTIFICATES):
        section = "certificates"  # "when did he qualify as a first aider?"
    if section is not None and _is_name(parsed, section):
        section = None
    other = section in ("awards", "certificates") and named and not _fits(parsed, catalogue, section)
    if other and _all_of(parsed, catalogue, *GIVEN):
        section = None  # "in which year was her first aid certificate awarded?"
    if section in YIELDING and named and not _fits(parsed, catalogue, section):
        section = None  # "the role on the e-commerce platform" asks of the project
    return "publications" if section is None and fields.of_papers(parsed) else section


def _all_of(parsed: Parsed, catalogue: Catalogue, *kinds: SectionKind) -> bool:
    """Whether every entry that the question names is of some kinds."""
    return all(fields.kind_of(catalogue, ref) in kinds for ref in fields.refs(fields.entry_names(parsed)))


def _all_of_papers(parsed: Parsed, catalogue: Catalogue) -> bool:
    """Whether a question names somebody or a journal, and all that it names stands in publications alone."""
    refs = fields.refs(parsed.named(NameKind.PERSON, NameKind.VENUE, *fields.ENTRY_NAMES))
    named = parsed.named(NameKind.PERSON, NameKind.VENUE)
    return bool(named) and all(fields.kind_of(catalogue, ref) == SectionKind.PUBLICATIONS for ref in refs)


def _has(catalogue: Catalogue, kind: SectionKind) -> bool:
    """Whether a CV has a section of a kind."""
    return any(section.kind == kind for cv in catalogue.cvs.values() for section in cv.sections)


def _counts_jobs(parsed: Parsed) -> bool:
    """Whether jobs are what is counted, not what stands before: "any experience of leading people, how many?"."""
    counted, jobs = parsed.at("ask.count"), parsed.at("section.work")
    return counted is not None and jobs is not None and counted <= jobs


def _fits(parsed: Parsed, catalogue: Catalogue, section: str) -> bool:
    """Whether a name of the question is that of an entry of the section."""
    kinds = fields.KINDS.get(section, ())
    refs = fields.refs(fields.entry_names(parsed))
    above = {ref.entry_id for ref in refs}
    below = (
        place.parent is not None and place.parent.id in above and place.entry.kind in kinds
        for document_id in {ref.document_id for ref in refs}
        for place in catalogue.places_of(document_id)
    )
    return any(fields.kind_of(catalogue, ref) in kinds for ref in refs) or any(below)


def _is_name(parsed: Parsed, section: str) -> bool:
    """Whether the words that speak of a section are the name of an entry ("Zivildienst", "Volunteer Centre")."""
    links = [link for link in parsed.links if link.of(*fields.ENTRY_NAMES) and not link.of(NameKind.SECTION)]
    tagged = [tag for tag in parsed.tags if tag.name == f"section.{section}"]
    return bool(tagged) and all(any(k.first <= t.first and t.last <= k.last for k in links) for t in tagged)
