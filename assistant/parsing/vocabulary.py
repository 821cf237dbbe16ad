"""The words of CVs in all languages at once: what a heading, a label, a word of a head can mean.

Everything is folded (case and accents do not matter), built once from `lexicon/cv/*.yaml` and cached.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.dates import aligned_fold as aligned_fold
from assistant.dates import fold as fold
from assistant.lexicon import languages, load, words
from assistant.parsing import provinces
from assistant.parsing.letters import has_own_letters
from assistant.parsing.letters import is_cjk as is_cjk
from assistant.types import SectionKind

# The finer kinds of the lexicon as sections of JSON Resume.
_FINER = {
    "contact": SectionKind.BASICS,
    "summary": SectionKind.BASICS,
    "personal": SectionKind.BASICS,
    "research": SectionKind.INTERESTS,
    "courses": SectionKind.CERTIFICATES,
}
_COUNT = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d\s)\d[\d.,]*\s+$")  # a number that is no year
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W_]+(?:[.'’&+#/-][^\W_]+)*[+#]*\.?")


@cache
def terms(area: str) -> Mapping[str, str]:
    """Folded word -> canonical key, for one top-level key of the lexicon, over all languages; the first wins."""
    found: dict[str, str] = {}
    for language in languages("cv"):
        for key, listed in words("cv", language)[area].items():
            for word in listed:
                found.setdefault(fold(word), str(key))
    return found


@cache
def listed(area: str, *keys: str) -> tuple[str, ...]:
    """The words of some canonical keys of a top-level key, over all languages, folded, in alphabetical order."""
    found = {fold(w) for language in languages("cv") for key in keys for w in words("cv", language)[area].get(key, ())}
    return tuple(sorted(found))


@cache
def phrases(area: str, *keys: str) -> re.Pattern[str]:
    """A pattern for the words of a top-level key (or some of its canonical keys), as whole words of a folded text."""
    chosen = [word for word, key in terms(area).items() if not keys or key in keys]
    return whole_words(chosen)


def whole_words(listed: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the folded words: whole words in alphabetic scripts, anywhere in Chinese."""
    spelled = sorted(set(listed), key=lambda w: (-len(w), w))
    cjk = [re.escape(w) for w in spelled if is_cjk(w)]
    rest = [re.escape(w).replace(r"\ ", r"\s+") for w in spelled if w and not is_cjk(w)]
    either = [rf"(?<![^\W_])(?:{'|'.join(rest)})(?![^\W_])"] if rest else []
    return re.compile("|".join([*either, *cjk]) or r"(?!)")


def hits(text: str, area: str, *keys: str) -> list[re.Match[str]]:
    """The words of the lexicon in a text. Offsets are those of the text. A short word that is a word of another
    language as well ("MS", "SE", "but") counts only in capitals or with its full stop."""
    found = (m for m in phrases(area, *keys).finditer(aligned_fold(text)) if not _is_student(text, m))
    return [m for m in found if len(m[0]) > 3 or _is_abbreviation(text, m)]


def _is_student(text: str, found: re.Match[str]) -> bool:
    """Whether a word for a school is the beginning of that for its students: "大学生"."""
    students = (word for word in listed("persons", "student") if len(word) > len(found[0]))
    return any(text.startswith(word, found.start()) for word in students)


def _is_abbreviation(text: str, found: re.Match[str]) -> bool:
    written = text[found.start() : found.end()]
    if is_cjk(written) or "." in written or "/" in written:
        return True
    if text[found.end() : found.end() + 1] == "." and written[:1].isupper():
        return True
    return written.isupper() or (len(written) == 3 and written[:1].isupper())


# ---------------------------------------------------------------- headings


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading means: the section, the lexicon's finer key, and how sure that is (1.0: known word for word)."""

    kind: SectionKind
    key: str
    score: float


_NUMBERING = re.compile(r"^\s*(?:\d{1,2}[.)]?|[ivx]{1,4}[.)]|[a-h][.)]|§)\s+(?=\S)", re.I)
_AROUND_HEADING = " \t:：-–—_=~*#•·.|/\\<>【】[]（）()▌▍▎▏█■□◆◇●○►▶▸➤★☆✦❖※«»‹›"
_SPACED = re.compile(r"(?:\S\s+){2,}\S|[\u4e00-\u9fff]\s+[\u4e00-\u9fff]")  # letter-spaced: every letter by itself
_BRACKETED = re.compile(r"(.+?)\s*[(（]([^()（）]+)[)）]\s*")
_JOINTS = re.compile(r"\s*(?:[&/,|+·•、和及与]|\s[-–—]\s)\s*|：.*|:$")


def kind_of_key(key: str) -> SectionKind:
    """The kind of section of a key of the lexicon, finer kinds among them."""
    return _FINER.get(key) or (SectionKind(key) if key in set(SectionKind) else SectionKind.OTHER)


def tidy_heading(text: str) -> str:
    """A heading without numbering, rules and colons, folded; letter-spaced words ("S K I L L S") closed up."""
    text = re.sub(r"\s*[(\[]\d{1,3}[)\]]\s*$", "", _NUMBERING.sub("", text.strip()))
    if _SPACED.fullmatch(text):
        text = " ".join(re.sub(r"\s", "", word) for word in re.split(r"\s{2,}", text))
    return re.sub(r"\s+", " ", fold(text.strip(_AROUND_HEADING))).strip()


@lru_cache(maxsize=4096)
def heading(text: str) -> Heading | None:
    """What the words of a heading mean; None if the lexicon does not know them. `score`: 1.0 known as they are,
    0.9 known part by part or but for a typo, 0.6 a known heading with words before or after it."""
    known = terms("sections")
    folded = tidy_heading(text)
    if not folded or len(folded) > 70:
        return None
    if folded not in known and _SPACED.fullmatch(text.strip()):
        folded = _closed_up().get(folded.replace(" ", ""), folded)
    if folded in known:
        key = known[folded]
        return Heading(kind_of_key(key), key, 1.0)
    parts = joined_headings(folded)
    keys = [known[p] for p in parts if p in known]
    if len(parts) > 1 and len(keys) == len(parts):
        # "Weiterbildung und Sprachen": what JSON Resume has a section for says more than what it has none for.
        key = next((k for k in keys if kind_of_key(k) is not SectionKind.OTHER and k != "courses"), keys[0])
        return Heading(kind_of_key(key), key, 0.9)
    if len(folded) >= 6 and not any(c.isdigit() for c in folded):
        from rapidfuzz import fuzz, process

        close = process.extractOne(folded, known.keys(), scorer=fuzz.ratio, score_cutoff=89)
        if close and abs(len(close[0]) - len(folded)) <= 2 and close[0][:1] == folded[:1]:
            key = known[close[0]]
            return Heading(kind_of_key(key), key, 0.9)
    if bare := _unqualified(folded, known):
        return Heading(kind_of_key(known[bare]), known[bare], 0.9)
    bracketed = _BRACKETED.fullmatch(text)  # "What I give away (open source)"
    if beside := next((known[w] for w in map(tidy_heading, bracketed.groups() if bracketed else ()) if w in known), ""):
        return Heading(kind_of_key(beside), beside, 0.9)
    if keys:
        return Heading(kind_of_key(keys[0]), keys[0], 0.7)
    return _partly_known(folded, known)


@cache
def _closed_up() -> dict[str, str]:
    """The known headings by their letters alone: letter-spacing can hide where words end."""
    return {heading.replace(" ", ""): heading for heading in terms("sections")}


def _unqualified(folded: str, known: Mapping[str, str]) -> str | None:
    """The known heading in one that says which of them: "selected talks", "publicaciones recientes"."""
    chosen = "|".join(re.escape(w) for w in listed("connectives", "chosen"))
    space = "" if is_cjk(folded) else r"\s+"
    for pattern in (rf"(?:{chosen}){space}(?P<heading>.+)", rf"(?P<heading>.+){space}(?:{chosen})"):
        found = re.fullmatch(pattern, folded)
        if found and found["heading"] in known:
            return found["heading"]
    return None


def joined_headings(text: str) -> list[str]:
    """The headings that a heading joins, folded: "Open Source and Talks" is "open source", "talks"."""
    joined = phrases("connectives", "and")
    pieces = _JOINTS.split(tidy_heading(text))
    parts = [p for piece in pieces if piece for p in joined.split(piece) if p and p.strip()]
    return [p.strip() for p in parts]


def heading_kinds(text: str) -> tuple[SectionKind, ...]:
    """The kinds that a heading names, in its order: awards and publications for "Premios y publicaciones"."""
    known = terms("sections")
    return tuple(dict.fromkeys(kind_of_key(known[p]) for p in joined_headings(text) if p in known))


def _partly_known(folded: str, known: Mapping[str, str]) -> Heading | None:
    """A known heading at the end or the beginning of other words ("Software development experience")."""
    if is_cjk(folded):
        inside = [word for word in known if is_cjk(word) and len(word) >= 2 and word in folded]
        best = max(inside, key=len, default="")
        return Heading(kind_of_key(known[best]), known[best], 0.6) if best and len(folded) <= 12 else None
    pieces = folded.split()
    for size in range(len(pieces) - 1, 0, -1):
        for part in (" ".join(pieces[-size:]), " ".join(pieces[:size])):
            if len(part) > 4 and part in known and len(pieces) <= size + 3:
                return Heading(kind_of_key(known[part]), known[part], 0.6)
    return None


# ---------------------------------------------------------------- labels


@lru_cache(maxsize=4096)
def label(text: str) -> str | None:
    """The canonical key of a label ("Tel." -> "phone"); None if the lexicon does not know it."""
    known = terms("labels")
    if is_cjk(text):
        text = re.sub(r"\s+", "", text)  # "姓 名": two characters set apart to fill the width of a column
    folded = re.sub(r"\s+", " ", fold(text.strip(" \t:：*_•·-–—"))).strip(" :.").replace("’", "'")
    if folded not in known:
        folded = re.sub(r"(?<=\w)\s*[(（][^()（）]*[)）]$", "", folded).strip("()[]（） .:")  # "Dates (from – to)"
    found = known.get(folded)
    if found is None and (degree := phrases("degrees").match(folded)):
        behind = known.get(folded[degree.end() :].strip(" -"))
        found = behind if behind == "thesis" else None  # "MSc dissertation"
    if found is None and len(folded) > 3 and not is_cjk(folded) and folded.endswith("s"):
        found = known.get(folded[:-1])
    return found


# ---------------------------------------------------------------- words of a head


def _words(text: str) -> list[str]:
    return [fold(w) for w in _WORD.findall(text)]


@cache
def suffixes(area: str, *keys: str) -> tuple[str, ...]:
    """Words that compounds end with (Softwareentwickler, Handelshochschule), long enough to be safe."""
    chosen = {w for w, key in terms(area).items() if not keys or key in keys}
    return tuple(sorted(w for w in chosen if len(w) >= 6 and " " not in w and not is_cjk(w)))


@lru_cache(maxsize=8192)
def position_score(text: str) -> float:
    """How much the words look like the title of a position: 0 to about 2."""
    # "9,400 staff" and "5 engineers" count people.
    found = [m for m in hits(text, "positions") if not _COUNT.search(text[: m.start()])]
    score = float(len(found) > 0) + 0.25 * min(len(found) - 1, 2) if found else 0.0
    if not found:
        ends = suffixes("positions")
        if any(w.endswith(ends) or (w.endswith("in") and w[:-2].endswith(ends)) for w in _words(text) if len(w) > 8):
            score = 0.9
    words_ = _words(text)
    if score and len(words_) > 9:
        score *= 0.5
    return score


@lru_cache(maxsize=8192)
def is_titled(text: str) -> bool:
    """Whether the words begin or end with a word for a position ("Software Engineer", "Ingeniera de software")."""
    body = text.strip(" .,;")
    found = hits(body, "positions")
    return bool(found) and (found[0].start() == 0 or found[-1].end() >= len(body) - 1)


@lru_cache(maxsize=8192)
def organisation_score(text: str) -> float:
    """How much the words look like the name of an organisation: 0 to about 2."""
    found = hits(text, "organisations")
    if found:
        return 1.0 + 0.25 * min(len(found) - 1, 2)
    return 0.9 if any(w.endswith(suffixes("organisations")) for w in _words(text) if len(w) > 8) else 0.0


@lru_cache(maxsize=8192)
def institution_score(text: str) -> float:
    """How much the words look like a place of learning."""
    if any(not tells_degree(text, found) for found in hits(text, "organisations", "university")):
        return 1.5
    if hits(text, "organisations", "school", "institute"):
        return 1.0
    if any(
        w.endswith(suffixes("organisations", "university", "school", "institute")) for w in _words(text) if len(w) > 8
    ):
        return 1.0
    return 0.8 * organisation_score(text)


def tells_degree(text: str, school: re.Match[str]) -> bool:
    """Whether a kind of school stands alone in brackets right behind a degree: "Dipl.-Ing. (FH)"."""
    degrees = hits(text[: school.start()].rstrip("( "), "degrees")
    in_brackets = text[: school.start()].endswith("(") and text[school.end() :].strip(" .") == ")"
    return in_brackets and bool(degrees) and school.start() - degrees[-1].end() <= 3


@lru_cache(maxsize=8192)
def degree_score(text: str) -> float:
    """How much the words look like a course of study: a degree (up to 1.5), a subject (0.5)."""
    score = 0.0
    if found := hits(text, "degrees"):
        score = 1.5 if found[0].start() <= 2 else 1.0
    if hits(text, "fields"):
        score += 0.5
    return score


# ---------------------------------------------------------------- places


@cache
def _places() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Countries, regions, region codes (upper case), cities; folded but for the codes."""
    content = load("places.yaml")
    countries = {fold(n) for names in content["countries"].values() for n in names}
    named = [n for names in content["regions"].values() for n in names]
    codes = {n for n in named if len(n) <= 3 and n.isupper()} | {"UK", "USA", "US", "UAE"}
    regions = {fold(n) for n in named if n not in codes}
    cities = {fold(n) for names in content["cities"].values() for n in names}
    return frozenset(countries), frozenset(regions), frozenset(codes), frozenset(cities)


_POSTCODE = re.compile(r"^(?:[A-Z]{1,3}[- ])?\d{4,6}(?:-\d{3,4})?$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$")
_POSTCODE_FIRST = re.compile(r"(?:[a-z]{1,3}-)?\d{2,4}[ -]?\d{1,3}(?: ?[a-z]{2})?\s+")
_POSTCODE_LAST = re.compile(r"\s+[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?$")  # "Bristol BS8 1QT", "Bristol BS8"
_STATE_ZIP = re.compile(r"^([A-Z]{2})\s+\d{5}(?:-\d{4})?(?:\s+USA?)?$")


def is_region(text: str) -> bool:
    """Whether the words are a country or a region of one (or its code, with a postcode or without)."""
    body = text.strip(" .,()")
    countries, regions, codes, _ = _places()
    pieces = body.split()
    if not pieces:
        return False
    if len(pieces) == 3 and pieces[1].isdigit() and pieces[2] in codes:
        pieces, body = pieces[:2], " ".join(pieces[:2])  # "SC 29209 US"
    plain = " ".join(pieces[:-1]) if len(pieces) > 1 and pieces[-1][0].isdigit() else body
    return plain in codes or fold(plain) in countries or fold(plain) in regions


def _is_place_name(folded: str) -> bool:
    countries, regions, _, cities = _places()
    return folded in countries or folded in regions or folded in cities


def names_province(text: str) -> bool:
    """Whether words are a town and the code of its province; a number behind a subject or a language is a mark."""
    if (found := provinces.town_and_code(text)) is None:
        return False
    is_mark = found[1][0].isdigit() and any(hits(found[0], area) for area in ("fields", "languages"))
    return not is_mark and not any(score(found[0]) for score in (organisation_score, position_score, degree_score))


@lru_cache(maxsize=8192)
def place_score(text: str) -> float:
    """How much the words look like a place: 0 to 2. "Princeton, NJ" 2, "Lyon" 1, "Remote" 1.2, "Springfield" 0."""
    body = text.strip(" \t.,;()[]（）|·•-–")
    if len(body) > 70 or not any(c.isalpha() for c in body) or has_own_letters(text):
        return 0.0
    countries, regions, codes, cities = _places()
    folded = fold(body)
    if phrases("places").fullmatch(folded) or folded in terms("places"):
        return 1.2
    if names_province(text.strip()):
        return 1.0
    parts = [p.strip() for p in re.split(r"[,，/(]|\s[-–]\s", body.rstrip(")")) if p.strip()]
    score, known = 0.0, 0
    for number, part in enumerate(parts):
        name = fold(part)
        pieces = name.split()
        is_known = (
            (name in countries)
            or name in cities
            or name in regions
            or (number > 0 and part in codes)
            or bool(number and _STATE_ZIP.match(part) and part[:2] in codes)
            or bool(_POSTCODE.match(part) and not _YEAR.fullmatch(part))
            or bool((code := _POSTCODE_FIRST.match(name)) and _is_place_name(name[code.end() :]))
            or (len(pieces) > 1 and pieces[-1][:1].isdigit() and _is_place_name(" ".join(pieces[:-1])))
            or bool((code := _POSTCODE_LAST.search(part)) and _is_place_name(fold(part[: code.start()])))
            or (
                len(pieces) > 1
                and (pieces[-1] in countries or " ".join(pieces[1:]) in cities)
                and _POSTCODE.match(part.split()[0]) is not None
            )
            or (len(pieces) > 1 and part.split()[-1] in codes and " ".join(pieces[:-1]) in cities)
            or name in terms("places")
        )
        if not is_known and (organisation_score(part) or position_score(part)):
            return 0.0
        known += bool(is_known)
    if known == 0:
        return 0.0
    known += sum(part.isupper() and part in load("places.yaml")["countries"] for part in parts[1:])
    score = 1.0 if known == 1 else 1.5
    if known == len(parts):
        score += 0.5 if len(parts) > 1 else 0.0
    elif known / len(parts) < 0.5:
        score *= 0.5
    if len(parts) == 1 and len(body.split()) > 4:
        score *= 0.5
    return score
