"""Certificates and awards: what they are called, when, and who gave them, among the remarks that stand beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.citations import once
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
_MOST = 3  # words of such a verb


# ---------------------------------------------------------------- names and dates


def alone(name: Piece, rest: Sequence[Piece], kind: SectionKind) -> Piece:
    """The name of a certificate or an award without its date and the remarks behind it ("Solutions Architect, 2019 (let
    it lapse)"); with what it was given for, between the name of an award and its date ("Press Award, best feature,
    2012")."""
    if (cut := date_in(name.line, name.start, name.end)) is not None:
        return replace(name, end=cut[0])
    name = replace(name, end=name.start + len(_AMOUNT.sub("", _SAID.sub("", name.text))))
    if kind is SectionKind.CERTIFICATES and (scored := _scored().search(vocabulary.aligned_fold(name.text))):
        name = replace(name, end=name.start + scored.start())
    if kind is SectionKind.CERTIFICATES and sum(c.isalpha() for c in _NUMBER.sub("", name.text)) > 1:
        name = replace(name, end=name.start + len(_NUMBER.sub("", name.text)))
    if kind is not SectionKind.AWARDS:
        return name
    beside = next((p for p in rest if p.line is name.line and p.start > name.end), None)
    if beside is None or not re.fullmatch(r"\s*,\s*", name.line.text[name.end : beside.start]):
        return name
    behind = name.line.text[beside.end :].lstrip()
    is_dated = any(not behind[1 : found.span.start].strip() for found in dates.find(behind)[:1]) and behind[:1] == ","
    return replace(name, end=beside.end) if beside.text[:1].islower() and is_dated else name


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
    found = date_in(head[0], 0, len(head[0].text))
    return once(found[1], head[0]) if found and (period is None or not found[1].ongoing) else period


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
    joint = _before_issuer(name) or _comma_before_issuer(name) if kind is SectionKind.CERTIFICATES else None
    if joint:
        at = name.start + joint.start(), name.start + joint.end()
        return name.line.span(name.start, at[0]), name.line.span(at[1], name.end)
    return name.span, None


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


def _comma_before_issuer(name: Piece) -> re.Match[str] | None:
    """The comma of a certificate whose words behind it are who gave it: "First Aid at Work, St John Ambulance"; None
    where a board gives it in a subject, or a level or a remark stands behind."""
    text = name.text
    comma = re.compile(r"\s*[,，]\s*").search(text)
    if comma is None or vocabulary.organisation_score(text[: comma.start()]) >= _GIVES:
        return None
    first = re.split(r"\s*[,，]\s*", text[comma.end() :], maxsplit=1)[0]
    is_short = 0 < len(first.split()) <= _GIVER and not any(c.isdigit() for c in first)
    is_said = vocabulary.is_titled(first) or _is_level(first) or bool(vocabulary.hits(first, "fields"))
    return comma if is_short and first[:1].isupper() and not is_said else None


def _is_level(words: str) -> bool:
    """Whether words are how well something is known ("Advanced"), no name."""
    return vocabulary.fold(words) in vocabulary.terms("levels")


def _is_issuer(text: str) -> bool:
    """Whether words behind a certificate or an award can be who gave it: they start like a name, and are no amount or
    level ("40 horas", "EUR 800,000", "secondo livello")."""
    is_amount = re.match(r"\s*(?:[A-Z]{2,3}|[€$£¥])?[€$£¥]?\s*\d[\d.,]*\s?(?:[kKmM]|bn|Mio\.?)?\+?(?:\s|%|$)", text)
    start = "".join(text.split()[:2])
    return not is_amount and (any(c.isupper() for c in start) or vocabulary.is_cjk(text))
