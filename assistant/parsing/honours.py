"""Certificates and awards: what they are called, when, and who gave them, among the remarks that stand beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.citations import once
from assistant.parsing.forms import certificate, word_for, word_for_stated
from assistant.parsing.grouping import Group
from assistant.parsing.heads import Fields
from assistant.parsing.lines import Line
from assistant.parsing.pieces import Piece
from assistant.types import Fact, Period, SectionKind, Span

_LABEL = re.compile(r"(?P<label>[^:：,;(\d]{2,80}?)\s*[:：]\s+(?P<told>[^\s:：][^:：]*)")
_GIVES = 0.9  # of a name from which it is that of an organisation
_BRIEF = 2  # words of who gave it, of whom no word says that it is an organisation
_GIVER = 5  # words of the name of who gave a certificate, at most
_DASH = re.compile(r"\s+[–—-]\s+")
_APART = re.compile(r"[,;(（|·–—]\s*$|\s-\s*$")  # before a date that is no part of a name
_VERB = re.compile(r"[,;]\s*(?P<words>[a-zß-ÿ][^,;]*)$")  # "recognised" before "since 2018"
_AMOUNT = re.compile(  # "SEK 35 000", "€500", "40 Std."
    r"\s*[,;]\s*(?:(?:[A-Z]{3}\s|[€$£¥]\s?)\d[\d.,’' ]*|\d[\d.,]*\s?[^\W\d_]{1,12}\.?)$"
)
_NUMBER = re.compile(r"\s*[,;，]\s*(?:[^\W\d_]{1,3}[.º°:]{0,2}\s*)?#?[\w/.-]*\d[\w/.-]*$")  # ", no. 4471-20", "，560分"
_BEHIND_DASH = re.compile(r"\s*[–—-]\s*[(]?$")
_ACRONYM = re.compile(r"(?:[A-Z]{2,4}\s)?[A-Z]{3,8}")
_SAID = re.compile(r"\s+[–—-]\s+[a-zß-ÿ][^–—]*$")  # "CFA Level I – passed, and went no further"
_STOP = re.compile(r"\t|\s[–—|·-]\s|[;；:：]\s")  # behind the parts between commas
_COMMA = re.compile(r"\s*[,，]\s*")
_MOST = 3  # words of such a verb
_BETWEEN = re.compile(r"\s[·•|]\s|[,;，；]\s*")


def called(name: Piece | None, rest: tuple[Piece, ...], kind: SectionKind) -> tuple[Span | None, Span | None]:
    """What a certificate or an award is called, and who gave it."""
    if name is None:
        return None, None
    if told := in_order(name, kind):
        return told[0].span, told[1].span if told[1] else None
    bare, giver = behind_label(alone(name, kind))
    return (bare.span, giver.span) if giver else issued(bare, rest, kind)


# ---------------------------------------------------------------- names and dates


def alone(name: Piece, kind: SectionKind) -> Piece:
    """The name of a certificate or an award without its date and the remarks behind it ("Solutions Architect, 2019 (let
    it lapse)")."""
    if (cut := date_in(name.line, name.start, name.end)) is not None:
        return replace(name, end=cut[0])
    name = replace(name, end=name.start + len(_AMOUNT.sub("", _SAID.sub("", name.text))))
    if kind is SectionKind.CERTIFICATES and (scored := _scored().search(vocabulary.aligned_fold(name.text))):
        name = replace(name, end=name.start + scored.start())
    if kind is SectionKind.CERTIFICATES and sum(c.isalpha() for c in _NUMBER.sub("", name.text)) > 1:
        name = replace(name, end=name.start + len(_NUMBER.sub("", name.text)))
    return name


@cache
def _scored() -> re.Pattern[str]:
    """The points of an examination behind its name: "TOEIC 905 points", "大学英语六级 578分"."""
    return re.compile(rf"(?<=\S)\s+\d{{2,4}}\s?(?:{vocabulary.phrases('labels', 'points').pattern})\.?$")


def said_behind(name: Piece) -> list[Fact]:
    """What is told behind the date that stands in the words of a name: "Moorline (2021): an app for the tides"."""
    found = date_in(name.line, name.start, name.end)
    told = re.compile(r"[\W_]*(?=[^\W_])").match(name.line.text, found[1].span.end, name.end) if found else None
    if told is None or told.end() >= name.end:
        return []
    words = name.line.text[told.end() : name.end]
    is_open = words.endswith((")", "）")) and words.count("(") + words.count("（") == 0
    span = name.line.span(told.end(), name.end - is_open)
    return [Fact("summary" if ":" in told[0] else "note", span, span)]


def given(head: Sequence[Line], period: Period | None) -> Period | None:
    """When a certificate or an award was given: the date behind its name, not one of what is told of it further on; the
    `period` that was read of its head where that is none or goes on."""
    if not head or (period is not None and period.start is not None and not period.ongoing):
        return period
    if issued := next((dated for line in head if (dated := _before_expiry(line))), None):
        return issued
    found = date_in(head[0], 0, len(head[0].text))
    return once(found[1], head[0]) if found and (period is None or not found[1].ongoing) else period


def _before_expiry(line: Line) -> Period | None:
    """The date of a line that has another one up to which a certificate holds: "Issued May 2018 · Expires Jan 2026"."""
    labelled = [(_BETWEEN.split(line.text[: p.span.start])[-1], p) for p in dates.find(line.text)]
    told = [(vocabulary.label(label), period) for label, period in labelled]
    given_on = [period for key, period in told if key != "expires"]
    return once(given_on[0], line) if len(told) > len(given_on) > 0 else None


def date_in(line: Line, start: int, end: int) -> tuple[int, Period] | None:
    """Where the name of a certificate or an award ends that a date stands behind, and the date; None where the date is
    a part of the name ("Ideenpreis 2020 für …") or opens the line."""
    found = next((p for p in dates.find(line.text) if start < p.span.start < end), None)
    if found is None:
        return None
    before = line.text[start : found.span.start]
    if not _APART.search(before):
        verb = _VERB.search(before)
        if verb is None or len(verb["words"].split()) > _MOST:
            return None
        before = before[: verb.start()]
    before = _AMOUNT.sub("", before.rstrip(" ,;(（|·–—-"))
    return (start + len(before), found) if sum(c.isalpha() for c in before) > 1 else None


# ---------------------------------------------------------------- who gave them


def behind_label(name: Piece) -> tuple[Piece, Piece | None]:
    """The name of a certificate or an award and who gave it, where one is the label of the other: "Scrum Alliance:
    Certified Product Owner", "SnowPro Core: Snowflake"; a label that tells the kind of it ("Cloud: AWS Solutions
    Architect") is a part of the name."""
    found = _LABEL.fullmatch(name.text)
    if found is None:
        return name, None
    label = replace(name, end=name.start + found.end("label"))
    told = replace(name, start=name.start + found.start("told"))
    gives = vocabulary.organisation_score(told.text) >= _GIVES
    if vocabulary.organisation_score(label.text) >= _GIVES and not gives:
        return told, label
    is_short = len(told.text.split()) <= _BRIEF and not any(map(str.isdigit, told.text)) and told.text[:1].isupper()
    is_dated = bool(dates.find(name.line.text[name.end :]))
    is_giver = gives or (is_short and is_dated and not vocabulary.is_titled(told.text) and not _is_level(told.text))
    return (label, told) if is_giver and len(told.text.split()) <= _GIVER else (name, None)


def issuer_below(g: Group, f: Fields, kind: SectionKind) -> Line | None:
    """The one line below the name and the date of a certificate that names who gave it; None where it says more."""
    if kind is not SectionKind.CERTIFICATES or f.name is None or f.period is None or len(g.body) != 1:
        return None
    is_giver = names_giver(g.body[0].text) and not g.body[0].is_item
    return g.body[0] if is_giver and issued(f.name, f.rest, kind)[1] is None else None


def names_giver(words: str) -> bool:
    """Whether words that stand by themselves can be who gave a certificate or an award."""
    return len(words.split()) <= _GIVER and not re.search(r"[\d:：,;.]", words) and _is_issuer(words)


def issued(name: Piece | None, rest: tuple[Piece, ...], kind: SectionKind) -> tuple[Span | None, Span | None]:
    """Name and issuer of a certificate or an award."""
    if name is None:
        return None, None
    if issuer := next((p for p in rest if _is_issuer(p.text) and ":" not in p.text and not _is_said(name, p)), None):
        return name.span, issuer.span
    found = re.search(r"\s*[(（]([^()（）]{2,60})[)）]?\s*$", name.text)
    closed = found is not None and name.text.rstrip().endswith((")", "）"))
    if (
        found
        and found.start()
        and not dates.find(found[1])
        and vocabulary.place_score(found[1]) < 1
        and _is_issuer(found[1])
        and not (closed and re.fullmatch(r"[A-Z][A-Z0-9-]{1,7}s?", found[1]))
    ):
        inner = name.line.span(name.start + found.start(1), name.start + found.end(1))
        return name.line.span(name.start, name.start + found.start()), inner
    joint = _before_issuer(name) if kind is SectionKind.CERTIFICATES else None
    if joint:
        at = name.start + joint.start(), name.start + joint.end()
        return name.line.span(name.start, at[0]), name.line.span(at[1], name.end)
    return name.span, None


def in_order(name: Piece, kind: SectionKind) -> tuple[Piece, Piece | None] | None:
    """The name of a certificate or an award and who gave it, from the parts between the commas before its date: "NWO
    Veni grant, Dutch Research Council, 2023 (€320,000)", with what goes on in small letters ("Sommelier AIS, diploma di
    terzo livello"); the giver first ("Royal Society, Young Writers' Award"). None where the line is no such list."""
    parts = _parts(name)
    if len(parts) < 2:
        return None
    title, second = parts[0], parts[1]
    is_award, known = _awards(second.text), _is_known(second.text)
    gives = vocabulary.organisation_score(title.text) >= _GIVES and not vocabulary.is_titled(title.text)
    if gives and not known and not _awards(title.text) and not certificate().search(title.text):
        is_named = is_award if kind is SectionKind.AWARDS else _certifies(second.text)
        return (second, title) if is_named and len(second.text.split()) > 1 and not _is_event(second.text) else None
    is_grade = len(title.text.split()) == 1 or (len(title.text.split()) == _BRIEF and _awards(title.text))
    if kind is SectionKind.AWARDS and is_award and is_grade:
        return replace(title, end=parts[-1].end), None  # "Finalist, The Moor Awards, Best Lamp"
    goes_on = (
        second.text[:1].isalpha()
        and second.text.split()[0].islower()
        and not _purpose().match(vocabulary.aligned_fold(second.text))
    )
    if goes_on or (kind is SectionKind.CERTIFICATES and re.search(r"[^\W\d]\s\d{1,2}$", second.text)):
        return replace(title, end=second.end), None  # "…, level 5"
    said = vocabulary.is_titled(second.text) or _is_level(second.text) or bool(vocabulary.hits(second.text, "fields"))
    is_giver = _is_issuer(second.text) and not any(map(str.isdigit, second.text)) and (known or not said)
    return (title, second) if is_giver and len(second.text.split()) <= _GIVER else None


def _parts(name: Piece) -> list[Piece]:
    """The parts between commas, outside brackets, from a name to the date or the dash behind it; [] where a date is a
    part of the name."""
    text = name.line.text
    first = next((p.span.start for p in dates.find(text) if p.span.start > name.start), len(text))
    said = re.split(r"[,\t]", text[name.start : first])[-1].strip()  # ", renewed 2023"
    if first < len(text) and said and not _APART.search(text[:first]) and not said[:1].islower():
        return []
    stop = _STOP.search(text, name.start, first)
    end = name.start + len(text[name.start : stop.start() if stop else first].rstrip(" ,;(（|·–—-"))
    last = text.rfind(",", name.start, end)
    if end < first < len(text) and not _APART.search(text[end:first]) and text[last + 1 : end].lstrip()[:1].islower():
        end = last  # ", renewed 2023"
    marks = [m for m in _COMMA.finditer(text, name.start, end) if not _inside(text[name.start : m.start()])]
    bounds = zip([name.start, *(m.end() for m in marks)], [*(m.start() for m in marks), end], strict=True)
    return [replace(name, start=a, end=b) for a, b in bounds if text[a:b].strip()]


def _is_known(words: str) -> bool:
    """Whether words are an organisation, by a word for one, as an abbreviation or by the country that it is of."""
    of_country = len(words.split()) > 1 and vocabulary.place_score(words.split()[-1]) >= 1
    named = vocabulary.organisation_score(words) >= _GIVES and not _awards(words)
    return named or of_country or _ACRONYM.fullmatch(words) is not None


def _inside(before: str) -> bool:
    """Whether a bracket is open behind words."""
    return before.count("(") + before.count("（") > before.count(")") + before.count("）")


def _awards(words: str) -> bool:
    """Whether words say that something is a prize."""
    return word_for(SectionKind.AWARDS).search(vocabulary.aligned_fold(words)) is not None


def _is_event(words: str) -> bool:
    """Whether a name opens with the word for a prize and goes on long, as that of a competition: "Premios Cacahuete de
    la Comunitat Valenciana"."""
    found = word_for(SectionKind.AWARDS).match(vocabulary.aligned_fold(words))
    return found is not None and len(words.split()) > _MOST


def _certifies(words: str) -> bool:
    """Whether words say that something is a certificate."""
    said = word_for(SectionKind.CERTIFICATES).search(vocabulary.aligned_fold(words))
    return said is not None or certificate().search(words) is not None


@cache
def _purpose() -> re.Pattern[str]:
    """Words before what an award was given for."""
    return re.compile(rf"(?:{vocabulary.phrases('connectives', 'for').pattern})\s")


def _is_said(name: Piece, piece: Piece) -> bool:
    """Whether a piece is the date of an award and what is said of it, or is said behind the date in small letters:
    "…, 2022, for the series"."""
    if any(not piece.text[: found.span.start].strip() for found in dates.find(piece.text)[:1]):
        return True
    between = name.line.text[name.end : piece.start] if piece.line is name.line and piece.start > name.end else ""
    return piece.text[:1].islower() and bool(dates.find(between))


def _before_issuer(name: Piece) -> re.Match[str] | None:
    """The last dash of a certificate whose words behind it name an organisation of two words or more ("First Aid –
    Red Cross Leeds"), an abbreviation, or stand before a date behind another dash ("Analytics – Google – 2020"), and no
    level or branch of it ("Solutions Architect – Associate")."""
    text = name.text
    joint = next(reversed(list(_DASH.finditer(text))), None)
    issuer = text[joint.end() :] if joint else ""
    if joint is None or not issuer[:1].isupper() or vocabulary.is_titled(issuer) or _is_level(issuer):
        return None
    behind = name.line.text[name.end :]
    dated = next(iter(dates.find(behind)), None)
    is_between = dated is not None and _BEHIND_DASH.fullmatch(behind[: dated.span.start]) is not None
    is_named = len(issuer.split()) > 1 and vocabulary.organisation_score(issuer) >= _GIVES
    return joint if is_named or is_between or _ACRONYM.fullmatch(issuer) else None


def _is_level(words: str) -> bool:
    """Whether words are how well something is known ("Advanced"), no name."""
    return vocabulary.fold(words) in vocabulary.terms("levels")


def _is_issuer(text: str) -> bool:
    """Whether words behind a certificate or an award can be who gave it: they start like a name, and are no amount or
    level ("40 horas", "EUR 800,000", "secondo livello"), and no place won ("zweiter Platz")."""
    is_amount = re.match(r"\s*(?:[A-Z]{2,3}|[€$£¥])?[€$£¥]?\s*\d[\d.,]*\s?(?:[kKmM]|bn|Mio\.?)?\+?(?:\s|%|$)", text)
    start = "".join(text.split()[:2])
    if word_for_stated("standings").match(vocabulary.aligned_fold(text)):
        return False
    if vocabulary.is_cjk(text):  # no points ("CET-6，487 分") and no length of a course ("三天")
        return not any(map(str.isdigit, text)) and not any(d.span == Span(0, len(text)) for d in dates.durations(text))
    return not is_amount and any(c.isupper() for c in start)
