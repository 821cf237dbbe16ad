"""Yes or no, a field of an entry, a list of entries, a passage."""

from __future__ import annotations

from assistant.questions import fields
from assistant.questions.asking import before_this, beside_title, dated, ends, field_of, loosely
from assistant.questions.cvs.names import NameKind
from assistant.questions.deciding.asked import Asked, Decision
from assistant.questions.deciding.counting import published_in
from assistant.questions.dialogue.told import asks_whether
from assistant.questions.framing.guided import TAG as GUIDED
from assistant.questions.framing.verb_first import opens_with_verb
from assistant.questions.lexical import tags
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.places import places
from assistant.questions.parsed import Parsed
from assistant.types import Kind

# fields that tell by themselves of which section they are
SURE = (
    "examiner",
    "coeditor",
    "editor",
    "boss",
    "adviser",
    "mentor",
    "referee",
    "thesis",
    "courses",
    "score",
    "study",
    "institution",
    "degree",
)
OF_OTHERS = ("employer", "position", "institution")  # fields whose words tell whose figures they are, too
OF_PEOPLE = ("adviser", "mentor", "referee", "boss", "examiner", "editor", "coeditor")
OF_JOBS = ("highlights", "period", "start", "end", "location")
OWN = ("awards", "grants", "patents", "talks")  # sections whose things schools and employers give or get, too
# what is asked of a job where somebody taught, but for what
OTHERWISE = (
    *("ask.when", "ask.since", "ask.how_long", "ask.count", "ask.amount", "ask.times", "ask.where", "ask.who"),
    *("time.before", "time.after"),
)
TOLD_WHOLE = ("ask.account", "ask.summary")
CITED = "citation_metrics"
OPENING = 4  # words within which a question says what it asks for


def made(asked: Asked) -> Decision | None:
    """What a company or a project is or does."""
    return Decision(Kind.FACT, "entry") if asked.parsed.has("ask.makes") else None


def guided(asked: Asked) -> Decision | None:
    """Whom the person supervised or mentored."""
    counted = asked.parsed.has("ask.count") and asked.parsed.named(NameKind.SECTION)  # the entries of such a section
    if counted or not asked.parsed.has(GUIDED):
        return None
    return Decision(Kind.YES_NO if is_yes_no(asked.parsed) else Kind.PASSAGE)


def yes_no(asked: Asked) -> Decision | None:
    """Whether the CV says so."""
    parsed = asked.parsed
    if not is_yes_no(parsed) or parsed.has("ask.when", "ask.where", "ask.who", "ask.list", "ask.with_whom"):
        return None
    field = field_of(parsed, asked.section)
    of_degree = field == "score" and asked.section == "awards" and parsed.has("section.education")
    return Decision(Kind.YES_NO, field, "education" if of_degree else asked.section)  # "finish university with honours"


IN_PLACE = ("fr", "pt", "es", "it")  # languages in whose speech what asks for a number stands where the answer will
TEACHING = "section.teaching"

# what is wanted or private, wherever it is
WISHES = ("relocation", "desired_city", "work_permit", "availability", "nationality", "origin", "salary")


def elsewhere(asked: Asked) -> Decision | None:
    """What was outside a country, or abroad."""
    parsed = asked.parsed
    about = fields.person_field(parsed) in WISHES or asked.section == "languages" or parsed.has("ask.count")
    if not parsed.outside or about:
        return None
    return Decision(Kind.YES_NO if is_yes_no(parsed) else Kind.LIST, None, asked.section)


def of_entries(asked: Asked) -> Decision:
    """A field, an entry, a list of entries, or (where no structure is asked for) a passage."""
    parsed, section, told, named = asked.parsed, asked.section, asked.told, asked.named
    field = field_of(parsed, section)
    if field is None and section is None and _is_with(parsed) and not told:
        return Decision(Kind.FACT, "employer", None if named else "work")  # "he is with which company now?"
    if field in ("employer", "position", "highlights", None) and section in (None, "work") and beside_title(parsed):
        return Decision(Kind.FACT, field or "position")
    if section == "projects" and field == "highlights" and parsed.named(NameKind.ORGANISATION) and not told:
        return Decision(Kind.LIST, None, section)  # "他在某公司做过哪些项目？"
    if section == "certificates" and field == "study" and not parsed.degrees:
        return Decision(Kind.LIST, None, section)  # "in which subjects has she been certified?"
    if section == "research":
        return Decision(Kind.LIST, None, section)  # "which questions drive her research?"
    if parsed.has("field.venue") and section == "reviews":  # "which journals does she review for?"
        return Decision(Kind.LIST, None, section)
    if parsed.has("ask.change") and asked.told and field in OF_OTHERS and not named:
        return Decision(Kind.PASSAGE)  # "what revenue did the firm reach?"
    if field in ("highlights", None) and section is None and _of_before(asked):
        return Decision(Kind.FACT, "position", "work")  # "what was she before?"
    studied = parsed.degrees or parsed.has("field.degree", "field.study", "section.education")
    given = section in ("awards", "certificates") or (section is None and named and asked.all_given)
    of_whom = field is None and named and parsed.has("ask.who") and not told
    if given and (field in ("institution", "employer") or of_whom) and not studied:
        field = "issuer"  # "who awarded the prize?"
    if (section == "skills" and field in ("employer", "position")) or (section == "awards" and field == "position"):
        field = None  # "avec quels logiciels travaille-t-il ?", "which title did he win?"
    if field == "venue" and section in (None, "publications") and _of_papers(asked):
        return Decision(Kind.FACT, field, published_in(parsed))  # "which journals has she published in?"
    taught = section == "teaching" or (section is None and field in ("courses", "study"))
    at_work = parsed.named(NameKind.ORGANISATION) and asked.fits("work") and not asked.fits("education")
    if section == "teaching" and parsed.has("refer.there"):
        return Decision(Kind.PASSAGE)  # "what does she teach there?"
    if taught and at_work and not (parsed.degrees or parsed.has(*OTHERWISE)):
        return Decision(Kind.LIST, None, "teaching")  # "the classes taught at Elm High"
    if section == "education" and field is None and parsed.has("order.highest") and not told:
        field = "degree"  # "the highest education"
    alone = not (told or asked.anchored or asked.general or parsed.of("refer") or parsed.period or parsed.scope)
    if field == "technologies" and section is None and alone:
        return Decision(Kind.LIST, None, "skills")  # "his tool stack"
    if field == "position" and told and named and loosely(parsed) and not parsed.of("ask"):
        return Decision(Kind.PASSAGE)  # "weekly guests ski job": a heap of nouns
    if field in ("start", "end", "period") and section is None and not (told or asked.anchored) and _of_job(parsed):
        section = "work"  # "when did she leave her last job?"
    loose = field in ("employer", "position") and section is None and loosely(parsed) and (told or named)
    at = parsed.at("field.employer") if loose and field == "employer" and not named else None
    if loose and not (named and field == "position") and not (field == "employer" and parsed.has("ask.where")):
        field = None
    if field == "employer" and parsed.has("ask.where") and told and section is None:
        return Decision(Kind.FACT, field)
    if field in ("courses", "study") and parsed.has("section.teaching") and not (parsed.degrees or named):
        return Decision(Kind.LIST, None, "teaching")
    of_class = any(tag.name == "field.score" and tag.last - tag.first > 1 for tag in parsed.tags)
    studies = parsed.degrees or parsed.named(NameKind.INSTITUTION, NameKind.STUDY)
    if field == "score" and section == "awards" and not (studies or of_class):
        return Decision(Kind.LIST, None, section)  # "his honours"
    if section == "publications" and any(CITED in term.concepts for term in told):
        return Decision(Kind.PASSAGE)  # "citations of the postdoc's papers"
    if section == "projects" and named and told and asked.fits(section) and not parsed.has("ask.list", "ask.count"):
        return Decision(Kind.PASSAGE)  # "the success rate of the GPS project"
    if field in (None, "venue") and parsed.has("field.venue") and parsed.named(NameKind.PUBLICATION) and not told:
        return Decision(Kind.FACT, "venue", "publications")  # "at which conference was … presented?"
    if section in OWN and _opens_with(parsed, section) and field not in fields.SPECIFIC:
        return Decision(Kind.LIST, None, section)  # "which prize did the school project receive?"
    if field in ("adviser", "mentor") and parsed.has("ask.count") and told:
        return Decision(Kind.PASSAGE)  # "how many technicians does he supervise?"
    if field == "score" and asked.fits("projects") and not parsed.degrees:
        return Decision(Kind.PASSAGE)  # "the score of the app in the store"
    if field == "study" and parsed.has("ask.focus"):
        section = "education"  # "¿qué especialidad hizo en la carrera?"
    if field in ("referee", "score") and section == "work" and not named:
        section = None  # "by whom can his work be vouched for?"
    if field in ("adviser", "mentor") and section == "education" and named and not asked.fits(section):
        section = None  # "her mentor at the University of Kent", where she worked
    if field in SURE and section not in (None, "work", "education"):
        section = "education" if field not in OF_PEOPLE else None
    if field in ("employer", "position") and section is None and not (told or named or asked.general):
        section = "work"  # "who does he work for?"
    if field in SURE or (field in ("employer", "position") and not loosely(parsed)):
        return Decision(Kind.FACT, field, section)
    skills = section in (None, "skills") and parsed.has("refer.except")
    if skills and any(concepts().has_members(c) for term in parsed.terms for c in term.concepts):
        return Decision(Kind.LIST, None, "skills")  # "which languages besides Java?"
    anchored = asked.anchored or section == "internship"
    if (parsed.anchors or (parsed.has("time.before", "time.after") and anchored)) and not told:
        return Decision(Kind.FACT, field or "entry")
    towns = asked.catalogue.towns
    placed = bool(told) and not named and all(places().known(t.words) or t.words in towns for t in told)
    if placed and field == "highlights" and section == "work" and parsed.has("section.work"):
        return Decision(Kind.LIST, None, section)  # "what did she do professionally in Lyon?"
    if field in OF_JOBS and parsed.named(NameKind.PERSON) and not fields.of_papers(parsed):
        return Decision(Kind.FACT, field, section)  # "what did she do in Ada Roe's lab?"
    if field is not None and (asked.anchored or section or dated(parsed)):
        return Decision(Kind.FACT, field, section)
    if section in fields.KINDS and _names_one(parsed, section) and not asked.general:
        return Decision(Kind.PASSAGE) if _of_a_part(asked) else Decision(Kind.FACT, field or "entry", section)
    if section == "work" and parsed.named(NameKind.ORGANISATION) and parsed.has(*TOLD_WHOLE) and not told:
        return Decision(Kind.FACT, "entry", section)  # "tell me about her experience at Acme"
    if section is not None or parsed.named(NameKind.SECTION, NameKind.VENUE, NameKind.PERSON) or parsed.degrees:
        return Decision(Kind.LIST, field, section)
    if named and not told and not asked.general:
        if field is None and parsed.has("ask.amount", "ask.count"):  # "how big did the territory get?" of its manager
            return Decision(Kind.PASSAGE)
        return Decision(Kind.FACT, field or "entry", section)
    used = parsed.has("ask.used", "ask.with") and not parsed.has("field.contact")
    if (used or (field == "technologies" and not named)) and _asks_of_kinds(asked):
        return Decision(Kind.LIST, field, section)
    if field is None and at is not None and at < OPENING:
        field = "employer"  # "at which company did she automate …?": the passage and whose it is
    return Decision(Kind.PASSAGE, field, section)


def _of_job(parsed: Parsed) -> bool:
    """Whether a job or an employer is spoken of, and nothing else that has dates."""
    return parsed.has("field.position", "field.employer") and not parsed.of("section")


def _of_before(asked: Asked) -> bool:
    """Whether all that a question tells is that it asks of the time before."""
    parsed = asked.parsed
    timed = parsed.has("time.previous", "time.before") and not parsed.period
    asking = parsed.has("ask.describe", "ask.did", "ask.list")
    if parsed.has("refer.that", "refer.there") and not before_this(parsed):
        return False  # "before that job", which was spoken of
    return timed and asking and not (asked.told or asked.anchored or asked.general or parsed.of("topic"))


def _is_with(parsed: Parsed) -> bool:
    """Whether somebody is asked for whom the person is, or was, with."""
    times = parsed.has("time.current", "time.previous", "time.before", "time.after")
    return times and parsed.has("ask.with_whom") and parsed.has("ask.yes_no")


def _opens_with(parsed: Parsed, section: str) -> bool:
    """Whether what stands right behind "which" or "what" is a word for a section."""
    asking = {tag.last for tag in parsed.tags if tag.name in ("ask.list", "ask.describe")}
    return any(tag.first in asking for tag in parsed.tags if tag.name == f"section.{section}")


def _of_papers(asked: Asked) -> bool:
    """Whether all papers are meant: something was published, and nothing else is told."""
    parsed = asked.parsed
    published = any("publications" in term.concepts for term in parsed.terms)
    return published and not (asked.told or asked.named or parsed.anchors or parsed.has("refer.that"))


def _asks_of_kinds(asked: Asked) -> bool:
    """Whether all that a question tells is a kind of things ("what databases does she know?")."""
    kinds = [any(map(concepts().has_members, term.concepts)) for term in asked.told]
    return len(kinds) == 1 and all(kinds)


def _of_a_part(asked: Asked) -> bool:
    """Whether something within an entry is asked for: "which institute took part in the Lichen project?"."""
    return bool(asked.told) and asked.parsed.has("ask.list", "ask.who")


def _names_one(parsed: Parsed, section: str) -> bool:
    """Whether the question names a project, a certificate … of the section that it speaks of."""
    own = {"projects": (NameKind.PROJECT,), "certificates": (NameKind.ITEM,), "awards": (NameKind.ITEM,)}
    own["publications"] = (NameKind.PUBLICATION,)
    return bool(parsed.named(*own.get(section, ()))) if section in own else False


def is_yes_no(parsed: Parsed) -> bool:
    """Whether a question asks for yes or no."""
    if parsed.has("ask.describe", "ask.summary"):  # "can you tell me about …?"
        return False
    if _asks_inside(parsed):
        return False
    if asks_whether(parsed.texts, parsed.asked_from, parsed.language):
        return True
    if opens_with_verb(parsed) or (ends(parsed, "either") and not parsed.has("ask.since", *OTHERWISE)):
        return True
    if _opens_inside(parsed):
        return True
    at = parsed.at("ask.yes_no")
    if at is None or _stresses(parsed):
        return False
    return at == parsed.asked_from or parsed.language == "zh" or _starts(parsed, at)


def _asks_inside(parsed: Parsed) -> bool:
    """Whether what asks for a number stands behind the verb, where it stands in speech: "elle négocie combien de
    contrats par an ?", "ela orienta quantas pessoas?"."""
    if parsed.language not in IN_PLACE:
        return False
    asking = tags.listed(parsed.language, "interrogatives")
    counts = (tag.first for tag in parsed.tags if tag.name == "ask.count" and tag.first > parsed.asked_from)
    return any((parsed.texts[first],) in asking for first in counts)


def _stresses(parsed: Parsed) -> bool:
    """Whether the verb only stresses what is asked for behind it: "是什么时候加入的？"."""
    whether = {tag.last for tag in parsed.tags if tag.name == "ask.yes_no"}
    asked = {tag.first for tag in parsed.tags if tag.name in OTHERWISE and tag.name.startswith("ask.")}
    return parsed.language == "zh" and bool(whether & asked)


def _opens_inside(parsed: Parsed) -> bool:
    """Whether what asks for yes or no opens a longer phrase for teaching, behind which stands what or whom: the "did"
    of "did she teach undergraduates?"."""
    texts = parsed.texts[parsed.asked_from :]
    opening = (tag for tag in parsed.tags if tag.first == parsed.asked_from and tag.name == TEACHING)
    covering = max((tag.last - tag.first for tag in opening), default=0)
    asking = tags.listed(parsed.language, "ask", "yes_no")
    return any(len(phrase) < covering and texts[: len(phrase)] == phrase for phrase in asking)


def _dated_before(parsed: Parsed, at: int) -> set[int]:
    """The positions before a word where all that stands there is a date: "no ano de 2020 era …"."""
    if parsed.period is None or any(tag.first < at and tag.name.startswith("ask.w") for tag in parsed.tags):
        return set()
    span, stop = parsed.period.span, tags.of_language(parsed.language).stop
    before = list(enumerate(parsed.tokens[:at]))
    own = [i for i, token in before if span.start <= token.start < span.end]
    return set(range(at)) if own and all(i in own or token.text in stop for i, token in before) else set()


def _starts(parsed: Parsed, at: int) -> bool:
    """Whether only a greeting, a name or another opening stands before a word."""
    asides = {i for tag in parsed.tags if tag.name.startswith(("talk.", "refer.")) for i in range(tag.first, tag.last)}
    asides |= {i for link in parsed.links for i in range(link.first, link.last) if link.of(NameKind.CANDIDATE)}
    asides |= _dated_before(parsed, at)
    return all(i in asides for i in range(parsed.asked_from, at))
