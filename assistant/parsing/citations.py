"""The parts of a citation on one line: authors, title, date, venue, DOI."""

from __future__ import annotations

import re
from functools import cache

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.people import between_names, conjunction
from assistant.parsing.pieces import URL
from assistant.types import Fact, Period, Person, Role, Span

_QUOTED = re.compile(
    r"(?:(?P<double>[\"“”„«])|[‘'])(?P<title>[^\"“”„«»]{8,300}?)[,.]?(?(double)[\"”“»]|[’'])(?![^\W_])"
)
SENTENCE = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z])(?<!\bal)(?<!\bvol)(?<!\bno)(?<!\bpp)(?<!\bProc)(?<!\bTrans)[.?!。](?=\s|$)\s*|(?<=[A-Z]{2})[.](?=\s)\s*"
)
MARK = re.compile(r"\s*(?:[\[(][A-Z]{0,2}\d{1,3}[\])]|\d{1,3}[.)])\s+")  # before a citation: "[B1]", "(12)", "3."
DOI = re.compile(r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?\b10\.\d{4,9}/[^\s,;)\]]+|arXiv:\s?\d{4}\.\d{4,5}", re.I)
_ACRONYM = re.compile(r"(?<![\w-])(?:[A-Z]{2,}[A-Za-z]*|[A-Z][a-z]*[A-Z]{2,}[a-z]*)(?:[- ]?[A-Z]{2,})?(?![\w])")


_CAPITALS = re.compile(r"\b[A-Z][a-zA-Z]*[A-Z]\w*")  # "(CoM)"
_TITLED = 3  # words of a title in quotes behind a colon or a comma ("Invited talk, Turku, 2025: “Where do they go?”")
_LEAST_TITLE = 8  # characters of a title before the next cell of its line, or before its publisher
_AFTER_VOLUME = re.compile(r"\d\)?\s*:\s*$")  # where pages stand: "66: 2044–2057"
_SOCIETIES = frozenset({"IEEE", "ACM", "IEEE/CVF", "SIAM", "CVF", "II", "III", "IV"})


@cache
def _lead() -> re.Pattern[str]:
    """Words between a title and its venue: "In", "To appear in"; folded."""
    return re.compile(rf"\(?\s*(?:{vocabulary.phrases('venues', 'lead').pattern})[:\s]+")


@cache
def _author() -> re.Pattern[str]:
    """A name of a list of authors: words or initials, with particles, or "Surname, I."."""
    particles = "|".join(re.escape(w) for w in sorted(vocabulary.listed("persons", "particle"), key=len, reverse=True))
    others = "|".join(re.escape(w) for w in vocabulary.listed("persons", "others"))
    return re.compile(
        rf"\*?(?:[A-ZÀ-ÞĀ-Ž](?:\.|[\w’'`-]*\.?)[ -]?|(?:{particles})\s){{1,6}}\*?(?:,\s*(?:[A-Z]\.[ -]?){{1,3}})?"
        rf"|[\u4e00-\u9fff]{{2,4}}|(?:{others})\.?"
    )


@cache
def _initialled() -> re.Pattern[str]:
    """Authors as "Surname, I.; Surname, I.", no more than a blank before the title: "Serra, P.; Vidal, R. Juntas"."""
    author = r"[A-ZÀ-ÞĀ-Ž][\w’'-]+(?:[ -][A-ZÀ-ÞĀ-Ž][\w’'-]+)?,\s*[A-ZÀ-ÞĀ-Ž]\.(?:[ -]?[A-ZÀ-ÞĀ-Ž]\.){0,2}"
    joint = rf"\s*(?:[;,&]|(?:{conjunction()})\s)\s*(?:(?:&|(?:{conjunction()})\s)\s*)?"
    return re.compile(rf"(?P<authors>{author}(?:{joint}{author})*)\s+(?=[\"“«¿¡]?[A-ZÀ-ÞĀ-Ž][\w’'-]*\s)")


@cache
def _surnames_first() -> re.Pattern[str]:
    """Authors as "Surname AB, van der Surname C." with a full stop behind the last, as in medicine."""
    particles = "|".join(re.escape(w) for w in sorted(vocabulary.listed("persons", "particle"), key=len, reverse=True))
    author = rf"(?:(?:{particles})\s)*[A-ZÀ-ÞĀ-Ž][\w’'-]+(?:[ -][A-ZÀ-ÞĀ-Ž][\w’'-]+)? [A-Z]{{1,3}}[*†‡]?"
    return re.compile(rf"(?P<authors>{author}(?:,\s*{author})*)\.\s+(?=[\"“«¿¡]?[A-ZÀ-ÞĀ-Ž\d])")


def co_authors(line: Line) -> tuple[int, int, list[Person]]:
    """Where co-authors stand in brackets on a line ("(with D. Osei and L. Marti)"), behind a title in quotes ("“Title”,
    with D. Osei."), at the end of it ("…, 2017, with D. Osei") or are all of it ("With Ada King."), and who they are;
    (0, 0, []) where there are none."""
    lead = vocabulary.phrases("connectives", "with").pattern
    folded = vocabulary.aligned_fold(line.text)
    bracket = rf"\s*[(（]\s*(?:{lead})\s*(?P<names>[^()（）]+)[)）]"
    alone = re.fullmatch(rf"\s*(?:{lead})\s+(?P<names>[^()（）]+?)\s*", folded)
    for found in [alone] if alone else re.finditer(bracket, folded):
        start, end = found.span("names")
        if are_authors(line.text[start:end]):
            return found.start(), found.end(), persons_in(line, start, end)
    for found in re.finditer(rf"(?<=[”\"“»])\s*[,.]?\s*(?:{lead})\s+", folded):
        stops = [stop.start() for stop in SENTENCE.finditer(line.text, found.end())]
        for end in [*stops, len(line.text)]:
            if are_authors(line.text[found.end() : end]):
                return found.start(), end, persons_in(line, found.end(), end)
    for found in re.finditer(rf"[,;.)]\s*(?:{lead})\s+(?P<names>(?:[^\s,;]+\s)[^()（）]+?)[.\s]*$", folded):
        if are_authors(line.text[slice(*found.span("names"))]):
            return found.start() + 1, len(line.text), persons_in(line, *found.span("names"))
    return 0, 0, []


def persons_in(line: Line, start: int, end: int) -> list[Person]:
    """The authors between two offsets of a line."""
    found = []
    at = start
    pieces = list(between_names().finditer(line.text, start, end))
    bounds = []
    for piece in pieces:
        bounds.append((at, piece.start()))
        at = piece.end()
    bounds.append((at, end))
    joined: list[tuple[int, int]] = []
    for a, b in bounds:
        words = line.text[a:b].strip(" .*†‡")
        if (
            joined
            and re.fullmatch(r"(?:[A-Z]\.?[ -]?){1,3}", words)
            and " " not in line.text[slice(*joined[-1])].strip()
        ):
            joined[-1] = (joined[-1][0], b)
        elif words and vocabulary.fold(words) not in vocabulary.listed("persons", "others"):
            joined.append((a, b))
    for a, b in joined:
        while b > a and (
            line.text[b - 1] in " *†‡:" or (line.text[b - 1] == "." and not re.search(r"\b[A-Z]\.$", line.text[a:b]))
        ):
            b -= 1
        while a < b and line.text[a] in " *†‡":
            a += 1
        if b < len(line.text) and line.text[b] == "." and re.search(r"(?:^|[\s.,-])[A-Z]$", line.text[a:b]):
            b += 1
        if b - a > 1:
            found.append(Person(line.span(a, b), Role.AUTHOR, line.span(a, b)))
    return found


def are_authors(text: str) -> bool:
    """Whether the words are a list of names and nothing else."""
    text = text.strip(" .:,")
    if not text or len(text) > 900 or any(c.isdigit() for c in text):
        return False
    pieces = [p.strip(" *†‡") for p in between_names().split(text) if p and p.strip(" *†‡.")]
    if not pieces:
        return False
    good = sum(bool(_author().fullmatch(p)) for p in pieces)
    two_words = sum(" " in p or "." in p or len(p) <= 2 or vocabulary.is_cjk(p) for p in pieces)
    if len(pieces) == 1:
        words = pieces[0].split()
        return (
            bool(good)
            and 2 <= len(words) <= 4
            and vocabulary.organisation_score(text) == 0
            and vocabulary.degree_score(text) < 0.5
            and not vocabulary.hits(text, "venues", "journal", "conference")
        )
    return good / len(pieces) >= 0.8 and two_words / len(pieces) >= 0.5


def title_of(line: Line) -> tuple[Span | None, int, tuple[int, int] | None]:
    """The title of a citation on one line, where what follows it begins, and the range of the authors."""
    text = line.text
    quoted = _QUOTED.search(text)
    if quoted and (
        quoted.start() < 3
        or are_authors(text[: quoted.start()].rstrip(" ,.:("))
        or len(quoted["title"]) > 25
        or (text[: quoted.start()].rstrip().endswith((":", ",")) and len(quoted["title"].split()) >= _TITLED)
    ):
        year = re.search(r"\s*\((?:19|20)\d\d[a-z]?\)\W*$", text[: quoted.start()])
        stop = year.start() if year else quoted.start()
        authors = (0, stop) if stop > 3 and are_authors(re.sub(r"\(.*?\)", "", text[:stop])) else None
        return line.span(*quoted.span("title")), quoted.end(), authors
    sentences = _sentences(text)
    if initials := _initialled().match(text) or _surnames_first().match(text):
        end = next((b for _, b in sentences if b > initials.end()), len(text))
        stop = _undated_end(line, initials.end(), end)
        return line.span(initials.end(), stop), stop, initials.span("authors")
    if len(sentences) > 1:
        a, b = sentences[0]
        year = re.search(r"[\s(,.]*\(?(?:19|20)\d\d[a-z]?\)?\W*$", text[a:b])
        author_end = a + year.start() if year else b
        if are_authors(text[a:author_end]):
            start, end = sentences[1]
            if re.fullmatch(r"\W*(?:19|20)\d\d[a-z]?\W*", text[start:end]) and len(sentences) > 2:
                start, end = sentences[2]
            stop = _undated_end(line, start, end)
            return line.span(start, stop), stop, (a, author_end)
    # "Authors (2020). Title. Venue" and "Authors: Title".
    lead = re.match(r"(?P<authors>.{5,600}?)\s*(?:\((?:19|20)\d\d[a-z]?\)[.:,]?|:)\s+(?=\S)", text)
    if lead and are_authors(lead["authors"]):
        rest = [s for s in sentences if s[1] > lead.end()]
        end = rest[0][1] if rest else len(text)
        return (
            line.span(lead.end(), _title_end(text, lead.end(), end)),
            _title_end(text, lead.end(), end),
            lead.span("authors"),
        )
    if (
        line.strong
        and line.strong[0][1] - line.strong[0][0] >= 12
        and line.strong[0][0] == 0
        and line.strong[0][1] < len(text.rstrip())
    ):
        a, b = line.strong[0]
        return line.span(a, b - (text[a:b].rstrip().endswith("."))), b, None
    end = (
        sentences[0][1]
        if len(sentences) > 1 and sentences[0][1] - sentences[0][0] > (6 if vocabulary.is_cjk(text) else 15)
        else len(text)
    )
    stop = _title_end(text, 0, end)
    if stop == len(text) or stop == end:
        stop = min([stop, *_before_date(line, end), *([cell] if (cell := text.find("\t", _LEAST_TITLE)) > 0 else [])])
    # "Title, Publisher": one comma, and a name behind it.
    comma = re.search("[,，]", text[:stop])
    if (
        comma
        and comma.start() >= _LEAST_TITLE
        and len(re.findall("[,，]", text[:stop])) == 1
        and _is_name(text[comma.end() : stop])
    ):
        stop = comma.start()
    return line.span(0, stop), stop, None


def _is_name(text: str) -> bool:
    """Whether words can be the name of a journal or a publisher: capitalised but for small words between them, or one
    word, or a few characters of Chinese."""
    words = text.split()
    if vocabulary.is_cjk(text):
        return len(text.strip()) <= 12
    if len(words) == 1:
        return words[0][0].isupper() or words[0].islower()
    is_capitalised = [w[0].isupper() for w in words]
    return (
        2 <= len(words) <= 7
        and all(up or len(w) <= 5 for up, w in zip(is_capitalised, words, strict=True))
        and (is_capitalised[0] and is_capitalised[-1] and sum(is_capitalised) >= len(words) / 2)
    )


def authors_behind(line: Line, end: int) -> tuple[int, int] | None:
    """The range of the sentence right behind a title that is a list of authors: "Title. D. Osei, L. Marti. MIDL"."""
    following = next(((a, b) for a, b in _sentences(line.text) if a >= end), None)
    words = line.text[slice(*following)] if following else ""
    if "," not in words or vocabulary.hits(words, "venues", "conference", "workshop"):
        return None
    return following if are_authors(words) else None


def cites(line: Line) -> bool:
    """Whether a line is a citation by its form: authors, a title and a year."""
    title, _, authors = title_of(line)
    return bool(title and authors and dates.find(line.text))


def _sentences(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for stop in SENTENCE.finditer(text):
        if text[at : stop.start()].strip():
            keep = 1 if text[stop.start()] in "?!" else 0
            found.append((at, stop.start() + keep))
        at = stop.end()
    if text[at:].strip():
        found.append((at, len(text.rstrip())))
    return found


def _title_end(text: str, start: int, end: int) -> int:
    """Where a title ends that volume and pages follow after a comma."""
    folded = vocabulary.aligned_fold(text)
    for comma in re.finditer(r"[,(]\s*", folded[start:end]):
        mark = vocabulary.phrases("venues", "marks").match(folded, start + comma.end())
        if mark and re.match(r"[.\s]*\d", folded[mark.end() :]):
            return start + comma.start()
    return end


def _undated_end(line: Line, start: int, end: int) -> int:
    """Where a title behind its authors ends: before volume and pages, or before the date that closes the line."""
    return min([_title_end(line.text, start, end), *(stop for stop in _before_date(line, end) if stop > start)])


def _before_date(line: Line, end: int) -> list[int]:
    """Where the words before a closing date end: "Title (2011-01)", "Title\\tJuly 2023", "Title, Publisher (2011)"."""
    found = [p for p in dates.find(line.text) if p.span.end >= len(line.text.rstrip(" .)")) - 1 and p.span.start > 8]
    stops = []
    for period in found:
        stop = period.span.start
        while stop > 0 and line.text[stop - 1] in " \t(,;:·|–—-[":
            stop -= 1
        stops.append(min(stop, end))
    return stops


def date_of(line: Line, start: int) -> Period | None:
    """The date of a publication: the last one after its title that is no number of pages. Two years with a dash
    between ("66, 2044–2057") are pages where the line has another date."""
    folded = vocabulary.aligned_fold(line.text)
    marks = vocabulary.phrases("venues", "marks")
    found = dates.find(line.text)
    single = [period for period in found if period.start is None or period.end is None]
    for begin in (start, 0):
        for period in reversed(single or found):
            if period.span.start < begin - 1:
                continue
            before = folded[max(0, period.span.start - 12) : period.span.start]
            number = re.search(r"[\s.:,]*$", before)
            mark = [m for m in marks.finditer(before) if number and m.end() >= number.start()]
            if mark or _AFTER_VOLUME.search(before) or (period.end is None and period.start is None):
                continue
            if begin == 0 and start > 0 and not re.search(r"[(\s]$", line.text[: period.span.start]):
                continue
            return once(period, line)
    return None


def once(period: Period, line: Line) -> Period:
    return Period(None, period.end or period.start, False, line.span(period.span.start, period.span.end))


def is_venue(line: Line) -> bool:
    text = line.text
    folded = vocabulary.aligned_fold(text)
    return bool(
        DOI.search(text)
        or vocabulary.phrases("venues", "conference", "journal", "workshop", "preprint", "publisher").search(folded)
        or text.strip().startswith("(")
    )


def venue_of(line: Line, start: int) -> list[Fact]:
    """Venue, acronym and DOI in what follows a title."""
    text = line.text
    facts: list[Fact] = []
    if doi := DOI.search(text, start):
        facts.append(Fact("doi", line.span(doi.start(), doi.end()), line.span(doi.start(), doi.end())))
    at = start
    while at < len(text) and text[at] in " \t.,;:)”\"'’":
        at += 1
    if doi and doi.start() <= at + 1:
        at = doi.end()
        while at < len(text) and text[at] in " \t.,;:|(":
            at += 1
    folded = vocabulary.aligned_fold(text)
    lead = _lead().match(folded, at)
    if lead:
        at = lead.end()
    end = _venue_end(line, at)
    if vocabulary.phrases("venues", "marks").match(folded, at):
        return facts
    body = text[at:end]
    if len(re.findall(r"[^\W\d_]", body)) >= 2 and not (doi and doi.start() <= at < doi.end()):
        span = line.span(at, end)
        facts.insert(0, Fact("venue", span, span))
        acronym = _acronym(body)
        if acronym:
            inner = line.span(at + acronym[0], at + acronym[1])
            facts.append(Fact("acronym", inner, span))
    return facts


def _venue_end(line: Line, start: int) -> int:
    """Where the name of a venue ends: before volume, pages, the year, a DOI, a link."""
    text = line.text
    folded = vocabulary.aligned_fold(text)
    ends = [len(text)]
    for found in re.finditer(r"[,.;:(]\s*|\s+(?=\d)|\s+(?=vol)", folded[start:]):
        at = start + found.start()
        mark = vocabulary.phrases("venues", "marks").match(folded, start + found.end())
        if mark and re.match(r"[.:\s]*[\dsiex]", folded[mark.end() :]):
            ends.append(at)
        if re.match(r"\(?\d{1,4}(?:[.(:,]\d|\s*\()", folded[start + found.end() :]):
            ends.append(at)
    for period in dates.find(text):
        if period.span.start >= start:
            ends.append(period.span.start)
    for found in (*DOI.finditer(text, start), *URL.finditer(text, start)):
        if found.start() > start:
            ends.append(found.start())
    for link in line.links:
        if link.start > start:
            ends.append(link.start)
    end = min(e for e in ends if e >= start)
    while end > start and text[end - 1] in " \t.,;:([|–—-":
        end -= 1
    if text[start:end].count("(") < text[start:end].count(")"):
        end = start + text[start:end].rfind(")")
    return end


def _acronym(body: str) -> tuple[int, int] | None:
    """The acronym of a venue: in brackets ("(CVPR)"), or a word in capitals that is not all there is."""
    for bracket in re.finditer(r"\(([^()]+)\)", body):
        if found := _ACRONYM.search(bracket[1]) or _CAPITALS.search(bracket[1]):
            return bracket.start(1) + found.start(), bracket.start(1) + found.end()
    for found in _ACRONYM.finditer(body):
        if found[0] not in _SOCIETIES and (not body.isupper() or len(body) <= 14):
            return found.span()
    return None
