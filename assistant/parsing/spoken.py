"""Languages that the person speaks, with their levels: in a section of their own, or on lines of another one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.parsing import vocabulary
from assistant.parsing.body import list_parts
from assistant.parsing.languages import (
    is_diploma,
    languages_of,
    languages_on,
    line_index,
    line_index_end,
    says_level,
    unknown_language,
)
from assistant.parsing.lines import Line, line_of
from assistant.parsing.mixed import named
from assistant.parsing.people import conjunction
from assistant.parsing.said import sentences, word_pattern
from assistant.types import Block, BlockKind, Entry, Fact, Section, SectionKind, Span

_LABELLED = re.compile(r"\s*(?P<label>[^:：\t|]{2,40}?)\s*(?:[:：]|\t+| {2,}|\s\|\s)\s*(?=\S)")
_LEAD = 4  # words before the first language that tell how well it is spoken, at most
_SPOKEN = 2  # languages of a sentence that lists them, at least
Spoken = tuple[Span | None, list[Line], list[Entry]]  # the label above or before languages, their lines, the entries


def languages_within(lines: Sequence[Line]) -> list[Spoken]:
    """The languages in a section of another kind: a line "Languages: French (B2), Dutch", or lines of one language
    with its level each, below a label or not."""
    found: list[Spoken] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        start = _behind_label(line)
        if start and (entries := _listed(line, start)):
            own = [line]
            while own[-1].text.rstrip().endswith(",") and at + len(own) < len(lines):
                more = _listed(lines[at + len(own)], 0)
                if not more:
                    break
                own.append(lines[at + len(own)])
                entries += more
            found.append((line.span(0, _LABELLED.match(line.text).end("label")), own, entries))  # type: ignore[union-attr]
            at += len(own)
            continue
        if entries := _in_sentences(line) or _unlabelled(line):
            found.append((None, [line], entries))
            at += 1
            continue
        is_label = _is_label(line.text) or _heads_columns(lines[at : at + 3])
        run = [line] if is_label else []
        if is_label and _names_columns(lines[at + 1 : at + 3]):
            run.append(lines[at + 1])
        while at + len(run) < len(lines) and (
            _is_levelled(x := lines[at + len(run)]) or _opens_with_language(x) or (run and is_diploma(run[-1], x))
        ):
            run.append(lines[at + len(run)])
        own = [x for i, x in enumerate(run) if i >= is_label and not _names_columns(run[i : i + 2])]
        while own and not (_is_levelled(own[-1]) or (len(own) > 1 and is_diploma(own[-2], own[-1]))):
            own.pop()
            run.pop()
        if len(own) > 1 or (own and (is_label or len(languages_on(own[0])) > 1)):
            found.append((line.whole if is_label else None, run, languages_of(own)))
        at += max(len(run), 1)
    return found


def with_spoken(text: str, sections: Sequence[Section]) -> list[Section]:
    """The sections, a group of skills that is called "Languages" and holds nothing but languages that people speak as a
    section of them, where there is none: "Languages: English (native), French (C1)" among the skills."""
    if any(section.kind is SectionKind.LANGUAGES for section in sections):
        return list(sections)
    found: list[Section] = []
    for section in sections:
        groups = [e for e in section.entries if section.kind is SectionKind.SKILLS and _holds_languages(text, e)]
        left = tuple(entry for entry in section.entries if entry not in groups)
        found += [replace(section, entries=left)] if left or not groups else []
        for group in groups:
            entries = tuple(entry for keyword in group.keywords for entry in _spoken_in(text, keyword))
            above = (section.heading,) if section.heading is not None else ()
            found.append(Section(SectionKind.LANGUAGES, group.name, group.span, entries, above))
    return found


def _holds_languages(text: str, group: Entry) -> bool:
    """Whether a group of skills is called languages and all that it holds are such."""
    named = group.name is not None and _is_label(group.name.of(text))
    return named and bool(group.keywords) and all(_spoken_in(text, keyword) for keyword in group.keywords)


def _spoken_in(text: str, keyword: Span) -> list[Entry]:
    return languages_on(line_of(text, Block(BlockKind.PARAGRAPH, keyword)))


def _names_columns(lines: Sequence[Line]) -> bool:
    """Whether the first of two lines names the columns of a table of languages, whose first row is the second:
    "Listening", "Speaking", "Writing" above "Irish", "C1", "C2", "B2"."""
    if len(lines) < 2 or "\t" not in lines[0].text or "\t" not in lines[1].text:
        return False
    return not _is_levelled(lines[0]) and _is_levelled(lines[1]) and not any(map(str.isdigit, lines[0].text))


def _heads_columns(lines: Sequence[Line]) -> bool:
    """Whether the first of some lines is a label beside the names of columns of a table of languages, whose rows begin
    one or two lines below: "Other language(s)", "Understanding", "Speaking", "Writing"."""
    label = _LABELLED.match(lines[0].text)
    return label is not None and _is_label(label["label"]) and any(_names_columns([lines[0], x]) for x in lines[1:])


def _is_label(text: str) -> bool:
    known = named(text) if len(text) < 40 else None
    is_section = known is not None and known.kind is SectionKind.LANGUAGES and known.score >= 0.9
    return is_section or vocabulary.label(text) in ("language", "other_languages", "mother_tongue")


def _behind_label(line: Line) -> int:
    """Where the value of a line begins whose label says that languages follow; 0 for another line."""
    found = _LABELLED.match(line.text)
    return found.end() if found and _is_label(found["label"]) else 0


def _listed(line: Line, start: int) -> list[Entry]:
    """The languages behind a label, if most parts of the list name one: not "Languages: Go, Kotlin"."""
    parts = list_parts(line.text, start, len(line.text))
    named = [vocabulary.phrases("languages").match(vocabulary.aligned_fold(line.text[a:b])) for a, b in parts]
    return languages_on(line) if parts and sum(map(bool, named)) > len(parts) / 2 else []


def _unlabelled(line: Line) -> list[Entry]:
    """The languages of a line that lists nothing else, several and each with its level or a remark in brackets behind
    it: "English (first language), Malay (conversational)"."""
    parts = list_parts(line.text, 0, len(line.text))
    named = [vocabulary.phrases("languages").match(vocabulary.aligned_fold(line.text[a:b])) for a, b in parts]
    if len(parts) < 2 or line.text[:1].isspace() or not all(named):
        return []
    remarked = sum(line.text[a:b].endswith(")") for a, b in parts)
    entries = languages_on(line) if 2 * remarked > len(parts) else []
    return entries if any(e.position and says_level(line, e.position) for e in entries) else []


def tells_languages(line: Line) -> bool:
    """Whether a sentence lists languages and nothing else, and how well somebody speaks them: "Speaks Welsh and English
    (both from home), some French"."""
    text = line.text
    folded = vocabulary.aligned_fold(text)
    parts = list_parts(text, 0, len(text))
    names = [vocabulary.phrases("languages").search(folded, a, b) for a, b in parts]
    if len(parts) < _SPOKEN and not re.search(rf"\s(?:{conjunction()})\s", folded):
        return False
    leads = [folded[a : name.start()].strip(" ,:") for (a, _), name in zip(parts, names, strict=True) if name]
    # Behind a label that says so, one that the lexicon does not know is a language as well.
    is_labelled = names[0] is not None and bool(leads[0]) and _is_label(leads[0]) if names else False
    if 2 * len(leads) <= len(parts) or (len(leads) < len(parts) and not is_labelled):
        return False
    if any(lead and not _is_lead(lead) for lead in leads[1:]):
        return False
    entries = languages_on(line)
    if leads[0] and not _is_label(leads[0]):
        return len(entries) >= _SPOKEN and _is_lead(leads[0])
    told = [e.position for e in entries if e.position]
    is_levelled = any(says_level(line, at) for at in told) or sum(_names_level(line, at) for at in told) >= _SPOKEN
    return len(entries) >= _SPOKEN and (bool(leads[0]) or is_levelled)


def _is_lead(words: str) -> bool:
    """Whether words before a language say how well somebody speaks it: "a little", "je parle couramment"."""
    levels = vocabulary.phrases("levels")
    is_said = word_pattern("little").match(words) or levels.search(words)
    return len(words.split()) <= _LEAD and is_said is not None


def _names_level(line: Line, at: Span) -> bool:
    """Whether what is said of a language names a level or says that it is little: "spreche ich fließend"."""
    words = vocabulary.fold(line.text[line_index(line, at.start) : line_index_end(line, at)])
    return bool(vocabulary.phrases("levels").search(words) or word_pattern("little").search(words))


def _in_sentences(line: Line) -> list[Entry]:
    """The languages of sentences that open with one each and tell how well the person speaks it: "Spanish: working
    proficiency. I have given interviews in it. Greek: enough for my mother-in-law."; what is between is a remark."""
    own = sentences(line)
    opening = [_opens_with_language(sentence) for sentence in own]
    if sum(opening) < 2 or not opening[0]:
        return []
    entries: list[Entry] = []
    for sentence, opens in zip(own, opening, strict=True):
        if opens:
            entries += languages_on(sentence)[:1]
        elif entries:
            note = Fact("note", sentence.whole, sentence.whole)
            span = Span(entries[-1].span.start, sentence.whole.end)
            entries[-1] = replace(entries[-1], span=span, extra=(*entries[-1].extra, note))
    return entries


def _is_levelled(line: Line) -> bool:
    """Whether a line is languages, each with its level, and nothing else."""
    folded = vocabulary.aligned_fold(line.text.strip())
    name = vocabulary.phrases("languages").match(folded)
    entries = languages_on(line) if name else unknown_language(line)
    return bool(entries) and all(e.position and says_level(line, e.position) for e in entries)


def _opens_with_language(line: Line) -> bool:
    """Whether a line is a language and, behind a colon or a dash, how well the person speaks it in other words."""
    name = vocabulary.phrases("languages").match(vocabulary.aligned_fold(line.text))
    return bool(name and len(line.text) < 80 and re.match(r"\s*(?:[:：(]|[–—-]\s)", line.text[name.end() :]))
