"""Who the person is and how to reach them: labelled or not, on one line or below each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.addresses import is_address, is_in_country, is_postal_town, is_street, is_town_and_region
from assistant.parsing.lines import Line, split
from assistant.parsing.networks import network_of, networks
from assistant.parsing.personal import (
    BORN,
    CELL_LABEL,
    LABEL,
    REACHING,
    bare_facts,
    born_facts,
    demonym,
    divided,
    paired_facts,
    unlabelled_facts,
    unlabelled_label,
    with_values,
)
from assistant.parsing.phones import names_phone, phones_in
from assistant.parsing.pieces import URL
from assistant.types import Basics, Fact, Profile, Span

EMAIL = re.compile(r"[\w.+%-]+(?:@|\s?\[at\]\s?|\(at\))[\w-]+(?:\.[\w-]+)+", re.I)
_PARTS = re.compile(r"\t+|\s{2,}|\s*[|¦｜·•‧∙●⋅▪◦♦⋄✉☎✆⌂]\s*|\s*[\ue000-\uf8ff]\s*|\s+[–—]\s+|[;；]\s+|\s+[-/]\s+")
_PIN = re.compile(r"\s*[📍📌🏠🏡]\ufe0f?\s*(?=[^\W\d_])")  # what stands before the place where somebody lives
_CELLS = re.compile(r"\t+|\s{3,}")


@dataclass(slots=True)
class _Found:
    """What was found so far; a builder that stays inside this module."""

    emails: list[Span] = field(default_factory=list)
    phones: list[Span] = field(default_factory=list)
    urls: list[Span] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    places: list[Span] = field(default_factory=list)
    prose: list[Span] = field(default_factory=list)


def read_contact(text: str, lines: Sequence[Line], name: Span | None, label: Span | None) -> Basics:
    """The candidate from the lines of the head of a CV and of its contact sections; `name` and `label` are known."""
    found = _Found()
    pending: Line | None = None
    lines = with_values(_without_pairs(lines, found))
    taken: set[int] = set()
    for number, line in enumerate(lines):
        if label and line.whole == label:
            found.places += _place_behind(line)
        if number in taken or line.whole in (name, label):
            continue
        above, pending = pending, None
        words = line.text.strip()
        network = networks()[1].get(dates.fold(words))
        leads = any(known and known[1] for link in line.links for known in [network_of(link.address)])
        if network and not leads:
            # A user name stands above or below the name of its network.
            other = above or (lines[number + 1] if number + 1 < len(lines) else None)
            if other is not None and re.fullmatch(r"@?[\w.\-/]{2,40}", other.text.strip()):
                both = Span(min(other.whole.start, line.whole.start), max(other.whole.end, line.whole.end))
                found.profiles.append(Profile(network, both, other.whole, _target(other) or _target(line)))
                taken |= {number + 1} if other is not above else set()
            continue
        if re.fullmatch(r"@?[\w.\-/]{2,40}", words) and " " not in words and not URL.fullmatch(words):
            pending = line
        _read_line(line, found, name, label)
    return Basics(
        name=name,
        label=label,
        emails=_unique(text, found.emails),
        phones=_unique(text, found.phones),
        urls=_unique(text, found.urls),
        profiles=_unique_profiles(text, found.profiles),
        location=_location(found, lines),
        summary=Span(found.prose[0].start, found.prose[-1].end) if found.prose else None,
        facts=tuple(found.facts),
    )


def _without_pairs(lines: Sequence[Line], found: _Found) -> list[Line]:
    """Takes rows of user names with a row of networks above or below them; the other lines."""
    left: list[Line] = []
    taken: set[int] = set()
    for number, line in enumerate(lines):
        cells = list(split(line, _CELLS))
        named = [networks()[1].get(dates.fold(line.text[a:b])) for a, b in cells]
        if len(cells) < 2 or not all(named):
            continue
        for other_number in (number - 1, number + 1):
            if not 0 <= other_number < len(lines) or other_number in taken:
                continue
            other = lines[other_number]
            names = list(split(other, _CELLS))
            if len(names) == len(cells) and all(re.fullmatch(r"@?[\w.\-/]{2,40}", other.text[a:b]) for a, b in names):
                for network, name, cell in zip(named, names, cells, strict=True):
                    one, two = other.span(*name), line.span(*cell)
                    both = Span(min(one.start, two.start), max(one.end, two.end))
                    found.profiles.append(Profile(str(network), one if len(both) > 60 else both, one))
                taken |= {number, other_number}
                break
    left = [line for number, line in enumerate(lines) if number not in taken]
    return left


def _target(line: Line) -> Span | None:
    return next((link.target for link in line.links if len(link.target) > 4), None)


def _read_line(line: Line, found: _Found, name: Span | None, label: Span | None) -> None:
    text = line.text
    if paired := paired_facts(line):
        found.facts += paired
        return
    before: tuple[int, int] | None = None
    for start, end in divided(text, _with_labels(text, parts_of(text))):
        span = line.span(start, end)
        if span in (name, label):
            continue
        if name and span.start <= name.start and name.end < span.end:
            start = next(at for at in range(start, end) if line.starts[at] >= name.end)  # "Jane Doe, MD"
            start += len(text[start:end]) - len(text[start:end].lstrip(" ,"))
        street = before is not None and is_postal_town(text[start:end]) and is_street(text[slice(*before)])
        _read_part(line, before[0] if before and street else start, end, found)
        before = (start, end)
    told = {fact.key for fact in found.facts if line.whole.contains(fact.span)}
    if "birth_date" in told and "nationality" not in told:
        found.facts += [fact for part in parts_of(text) for fact in demonym(line, *part)][:1]


def _with_labels(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of a line, a label and the value in the next cell as one: "Geburtsort\\tKassel"."""
    found: list[tuple[int, int]] = []
    for start, end in parts:
        above = found[-1] if found else None
        next_cell = (
            above is not None
            and re.fullmatch(r"\t+\s*|\s{2,}", text[above[1] : start])
            and vocabulary.label(text[slice(*above)])
            and not vocabulary.label(text[start:end])
        )
        if above is not None and (next_cell or _goes_on(text, above, start, end)):
            found[-1] = (above[0], end)
        else:
            found.append((start, end))
    return found


def _goes_on(text: str, above: tuple[int, int], start: int, end: int) -> bool:
    """Whether a part behind a semicolon goes on with the value of the label before it: "Driving licence: full; D1"."""
    opening = LABEL.match(text[: above[1]], above[0]) or CELL_LABEL.match(text[: above[1]], above[0])
    key = vocabulary.label(opening[1]) if opening else None
    own = LABEL.match(text[:end], start) or unlabelled_label(text[start:end]) or EMAIL.search(text, start, end)
    return key is not None and key not in REACHING and not own and ";" in text[above[1] : start]


def parts_of(text: str) -> list[tuple[int, int]]:
    parts, at = [], 0
    opening = LABEL.match(text) or CELL_LABEL.match(text)
    label = opening.end(1) if opening and vocabulary.label(opening[1]) else 0  # "Geburtsdatum / -ort: …" is one
    for separator in _PARTS.finditer(text):
        if separator.end() <= label:
            continue
        parts.append((at, separator.start()))
        at = separator.end()
    parts.append((at, len(text)))
    return [(a, b) for a, b in parts if text[a:b].strip()]


def _read_part(line: Line, start: int, end: int, found: _Found) -> None:
    text = line.text
    key, value = None, start
    labelled = LABEL.match(text[:end], start) or CELL_LABEL.match(text[:end], start)
    if labelled and "//" not in text[labelled.end(1) : labelled.end() + 2]:
        key = vocabulary.label(labelled[1])
        network = networks()[1].get(dates.fold(labelled[1].strip()))
        if network and key in (None, "source_code", "website"):
            _network_value(line, network, start, labelled.end(), end, found)
            return
        if key or len(labelled[1].split()) <= 4:
            value = labelled.end()
    pin = _PIN.match(text[:end], start)
    if pin and key is None:
        key, value = "location", pin.end()
    consumed = _addresses(line, value, end, found)
    body = text[value:end]
    if key in BORN and labelled and (born := born_facts(line, start, value, end, line.span(*labelled.span(1)))):
        found.facts += born
        return
    if key and key not in REACHING:
        found.facts.append(
            Fact(
                key,
                line.span(value, without_note(text, value, end)),
                line.span(start, end),
                line.span(*labelled.span(1)) if labelled else None,
            )
        )
        return
    if key == "location" and not phones_in(text, value, end, masked=False):  # "Home: +44 …"
        found.places.append(line.span(value, end))
        found.facts.append(
            Fact(
                "location",
                line.span(value, end),
                line.span(start, end),
                line.span(*labelled.span(1)) if labelled else None,
            )
        )
        return
    is_phone = key == "phone" or names_phone(text[start:end])
    for first, last in phones_in(text, value, end, masked=key == "phone"):
        is_free = all(last <= a or b <= first for a, b in consumed)
        if is_free and (is_phone or value == start or text[first] == "+"):  # not of another label: "Ref. no. 55/50193"
            found.phones.append(line.span(first, last))
            consumed.append((first, last))
    if consumed:
        if key is None and (rest := _place_beside(line, value, end, consumed)):
            found.places.append(rest)
        return
    if key is None and labelled and value != start:
        known = vocabulary.tidy_heading(labelled[1])
        if known:
            found.facts.append(
                Fact(
                    known,
                    line.span(value, without_note(text, value, end)),
                    line.span(start, end),
                    line.span(*labelled.span(1)),
                )
            )
            return
    dated = re.match(r"\s*([^\d]{3,40}?)\s+(?=\d)", text[start:end])
    if dated and vocabulary.label(dated[1]) == "birth_date" and dates.parse(text[start + dated.end() : end]):
        at = start + dated.end()
        found.facts.append(
            Fact("birth_date", line.span(at, end), line.span(start, end), line.span(start, start + dated.end(1)))
        )
        return
    if facts := unlabelled_facts(line, start, end) or bare_facts(line, start, end):
        found.facts += facts
    elif vocabulary.place_score(body) >= 1 or is_address(body) or is_in_country(body):
        found.places.append(line.span(value, end))
    elif (
        network_and_user := re.match(
            r"\s*([^\W\d_]+(?:\s[^\W\d_]+){0,2})\s+(?:\(([^()]+)\)\s+)?(@?[\w.\-]{2,40})\s*$", body
        )
    ) and dates.fold(network_and_user[1]) in networks()[1]:
        network = networks()[1][dates.fold(network_and_user[1])]
        found.profiles.append(
            Profile(
                network,
                line.span(value, end),
                line.span(value + network_and_user.start(3), value + network_and_user.end(3)),
            )
        )
    elif len(body.split()) >= 12 or (vocabulary.is_cjk(body) and len(body) > 40):
        found.prose.append(line.span(value, end))


def without_note(text: str, start: int, end: int) -> int:
    """Where a value ends before a remark in brackets."""
    note = re.search(r"\s*[(（][^()（）]*[)）]?\s*$", text[start:end])
    return start + note.start() if note and note.start() > 0 else end


def _network_value(line: Line, network: str, start: int, value: int, end: int, found: _Found) -> None:
    """ "GitHub: johndoe", "LinkedIn: https://…"."""
    stop = without_note(line.text, value, end)
    address = URL.search(line.text, value, stop)
    link = line.link_at(value, stop)
    url = line.span(address.start(), address.end()) if address else link
    user: Span | None = line.span(value, stop)
    if address:
        user = _user_in(line, address.start(), address.end())
    found.profiles.append(Profile(network, line.span(start, stop), user, url))


def _user_in(line: Line, start: int, end: int) -> Span | None:
    known = network_of(line.text[start:end])
    if not known or not known[1]:
        return None
    at = line.text.rfind(known[1], start, end)
    return line.span(at, at + len(known[1])) if at >= 0 else None


def _addresses(line: Line, start: int, end: int, found: _Found) -> list[tuple[int, int]]:
    """Takes e-mail addresses and URLs; where they stand in the line."""
    text = line.text
    taken = [mail.span() for mail in EMAIL.finditer(text, start, end)]
    found.emails += (line.span(*mail) for mail in taken)
    for link in line.links:
        if start <= link.start < end and len(link.target) > 1:
            target = link.target
            words = text[link.start : link.end]
            if EMAIL.search(words) or URL.fullmatch(words.strip()):
                continue
            _url(line, link.start, link.end, target, link.address, found)
            taken.append((link.start, link.end))
    for address in URL.finditer(text, start, end):
        if any(m.start() <= address.start() < m.end() for m in EMAIL.finditer(text, start, end)):
            continue
        stop = address.end()
        while text[stop - 1] in ".,;":
            stop -= 1
        is_bare = "/" not in address[0] and not address[0].lower().startswith("www.")
        if is_bare and re.match(r"\s+[^\W\d_]", text[stop:end]) and text[start : address.start()].strip(" \t") == "":
            continue  # "Amazon.com LLC" is a name
        _url(line, address.start(), stop, line.span(address.start(), stop), text[address.start() : stop], found)
        taken.append((address.start(), stop))
    return taken


def _url(line: Line, start: int, end: int, target: Span, written: str, found: _Found) -> None:
    known = network_of(written)
    if known and known[1]:
        at = written.rfind(known[1])
        inside = Span(target.start + at, target.start + at + len(known[1]))
        user = _user_in(line, start, end) or (inside if len(target) == len(written) else line.span(start, end))
        found.profiles.append(Profile(known[0], line.span(start, end), user, target))
    elif written.startswith("mailto:"):
        if (mail := EMAIL.search(written)) and len(target) == len(written):
            found.emails.append(Span(target.start + mail.start(), target.start + mail.end()))
    else:
        found.urls.append(target)


def _place_beside(line: Line, start: int, end: int, taken: Iterable[tuple[int, int]]) -> Span | None:
    """A place beside an address or a number in the same part: "London, UK, jane@x.org"."""
    text, at = line.text, start
    for first, last in (*sorted(taken), (end, end)):
        rest = text[at:first]
        body = rest.strip(" \t,;()")
        place = at + rest.find(body)
        at = last
        if body and (vocabulary.place_score(body) >= 1 or is_address(body) or is_town_and_region(body)):
            return line.span(place, place + len(body))
    return None


def _place_behind(headline: Line) -> list[Span]:
    """The place in the last part of a headline: "Mobile developer · Gothenburg, Sweden"."""
    behind = parts_of(headline.text)[1:] or [(0, 0)]
    lived = [fact.span for part in behind for fact in bare_facts(headline, *part) if fact.key == "location"]
    first, last = behind[-1]
    return lived or ([headline.span(first, last)] if vocabulary.place_score(headline.text[first:last]) >= 1 else [])


def _location(found: _Found, lines: Sequence[Line]) -> Span | None:
    """The place: the best that was found, with the lines right above or below it that are places too."""
    labelled = next((f.span for f in found.facts if f.key == "location"), None)
    if labelled:
        return labelled
    if not found.places:
        return None
    best = found.places[0]
    wholes = [line.whole for line in lines]
    for place in found.places[1:]:
        if best in wholes and place in wholes and wholes.index(place) == wholes.index(best) + 1:
            best = Span(best.start, place.end)
    at = next((number for number, whole in enumerate(wholes) if whole.start == best.start), 0)
    if at and is_postal_town(lines[at].text):
        above = lines[at - 1]
        first, last = parts_of(above.text)[-1] if parts_of(above.text) else (0, 0)  # a line may be a symbol alone
        if is_street(above.text[first:last]):
            best = Span(above.span(first, last).start, best.end)
    return best


def _unique(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    seen: set[str] = set()
    kept = []
    for span in spans:
        key = re.sub(r"^(?:https?://)?(?:www\.)?|/+$|[\s().-]", "", span.of(text).casefold())
        if key not in seen:
            seen.add(key)
            kept.append(span)
    return tuple(kept)


def _unique_profiles(text: str, profiles: Iterable[Profile]) -> tuple[Profile, ...]:
    seen: set[tuple[str, str]] = set()
    kept = []
    for profile in profiles:
        user = profile.username.of(text).strip("@/ ") if profile.username else ""
        key = (profile.network, user.casefold())
        if key not in seen:
            seen.add(key)
            kept.append(profile)
    return tuple(kept)
