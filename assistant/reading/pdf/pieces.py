"""From glyphs to pieces of lines: words are set apart by the gaps between glyphs, bullets are taken off."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from assistant.reading.compose import clean
from assistant.reading.marks import BULLETS
from assistant.reading.pdf.bullets import with_bullets
from assistant.reading.pdf.links import with_addresses
from assistant.reading.pdf.rules import upright_rules
from assistant.reading.pdf.shapes import Glyph, PageContent, Piece, Shape
from assistant.types import Box

_SAME_BASE = 0.15  # em; baselines closer than this are one
_WIDE = 1.15  # em; a gap that parts two pieces, in text that has no space there
_WIDE_SPACE = 1.7  # em; the same where a space stands in the gap (justified lines have wide ones)
_STRETCHED = 3.0  # em; a gap in a line that is stretched to the width of its paragraph is smaller
_CHANGE = 0.75  # em; the same where size or colour changes
_NEAR_EDGE = 0.55  # em; the same before an edge where many lines start
_DISPLAY = 2.0  # times the size beside it: the type of a name or a title
_SCHEME = re.compile(r"\b(https?):/(?=[^/\s])")  # PDFium takes the second of two close slashes for a shadow
_EDGE = 4  # so many lines that start at one place make an edge
_CHIP = 3  # a blank between two boxes that hold a keyword each
_ICON = 2.4  # em; the same beside an icon
_SPACE = 0.23  # em; a gap between words, beyond the tracking of the letters
_SUPPOSED = 0.1  # em; the same where PDFium supposes a space
_SEPARATORS = " |•·∙◦⋅‧▪–—"  # what stands between the parts of a contact line


def pieces_of(page: PageContent) -> list[Piece]:
    """The pieces of a page, from top to bottom and left to right."""
    runs = _split_at_rules(_split_at_edges(_justified(_merged(_runs(page.glyphs)))), upright_rules(page))
    outlines = [s for s in page.shapes if not s.picture and 3 < s.box.bottom - s.box.top < 60]
    boxes = [s for s in page.shapes if 3 < s.box.bottom - s.box.top < 60]
    runs = [with_addresses(run, page.links) for run in runs]
    for run in runs:
        _mark_chips(run, boxes)
    pieces = [piece for run in runs if (piece := _piece(run, page.number, outlines))]
    pieces.sort(key=lambda p: (p.base, p.left))
    _find_rules(pieces, page)
    return with_bullets(pieces, page)


def _is_icon(char: str) -> bool:
    """Whether the character is a picture of an icon font: for private use, and no bullet of a symbol font."""
    return ("\ue000" <= char <= "\uf8ff" or char >= "\U000f0000") and char not in BULLETS


def _runs(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Glyphs that follow each other in the content, on one baseline, without a wide gap."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        if runs:
            last = runs[-1][-1]
            em = _em(last, glyph)
            gap = glyph.left - last.right
            same_base = abs(glyph.base - last.base) < _SAME_BASE * em
            if same_base and abs(glyph.left - last.left) < 0.1 * em:
                if glyph.item == last.item:  # a ligature, given letter by letter in one place
                    runs[-1].append(glyph)
                    continue
                if glyph.char == last.char:  # drawn twice, a little aside: bold
                    last.bold = True
                    continue
            raised = (
                abs(glyph.base - last.base) < 0.45 * em and min(last.size, glyph.size) < 0.85 * em and gap < 0.3 * em
            )
            if (same_base or raised) and -0.45 * em < gap < _limit(last, glyph) * em:
                runs[-1].append(glyph)
                continue
        runs.append([glyph])
    return runs


def _split_at_edges(runs: list[list[Glyph]]) -> list[list[Glyph]]:
    """Parts runs at a wide gap before a place where many lines of the page start, or go on behind such a gap: the edge
    of a column. The blanks of a line that is stretched to its width are no narrower than the gap beside a label; this
    one stands behind a place where many labels end. A gap at the very same place in two lines is one as well."""
    starts = Counter(round(run[0].left) for run in runs)
    ends = Counter(round(run[-1].right) for run in runs)
    gutters: Counter[tuple[int, int]] = Counter()
    for run in runs:
        wide = [(a, b) for a, b in pairwise(run) if b.left - a.right > _CHANGE * b.size]
        starts.update(round(b.left) for _, b in wide)
        ends.update(round(a.right) for a, _ in wide)
        gutters.update((round(a.right), round(b.left)) for a, b in wide)

    def many(edges: Counter[int], x: float) -> bool:
        return sum(edges[round(x) + shift] for shift in (-1, 0, 1)) >= _EDGE

    out: list[list[Glyph]] = []
    for run in runs:
        gaps = [(b.left - a.right) / max(b.size, 0.1) for a, b in pairwise(run)]
        words = [gap for gap in gaps if gap > _SPACE]
        usual = median(words) if words else 0.0
        at = 0
        for index, gap in enumerate(gaps, 1):
            right, left = run[index - 1].right, run[index].left
            is_wide = gap > 1.4 * usual or (gap > _CHANGE and many(ends, right))
            is_gutter = gap > _CHANGE and gap > 1.4 * usual and gutters[round(right), round(left)] > 1
            if is_gutter or (gap > _NEAR_EDGE and is_wide and many(starts, left)):
                out.append(run[at:index])
                at = index
        out.append(run[at:])
    return out


def _split_at_rules(runs: list[list[Glyph]], rules: list[Box]) -> list[list[Glyph]]:
    """Parts runs where a ruling stands between two glyphs: at the edge of a cell."""
    out: list[list[Glyph]] = []
    for run in runs:
        base = _base(run)
        xs = [(r.left + r.right) / 2 for r in rules if r.top < base - 0.3 * run[0].size and r.bottom > base]
        at = 0
        for index, (a, b) in enumerate(pairwise(run), 1):
            if any(a.right - 0.5 <= x <= b.left + 0.5 for x in xs):
                out.append(run[at:index])
                at = index
        out.append(run[at:])
    return out


def _em(last: Glyph, glyph: Glyph) -> float:
    """The size that the gap between two glyphs is measured by: the larger, unless one is a name beside an address."""
    smaller, larger = sorted((last.size, glyph.size))
    return smaller if larger > _DISPLAY * smaller else larger


def _limit(last: Glyph, glyph: Glyph) -> float:
    """The gap, in em, from which two glyphs of a line belong to different pieces."""
    if _is_icon(last.char) or _is_icon(glyph.char):
        return _ICON
    if (
        abs(last.size - glyph.size) > 0.15 * glyph.size
        or last.bold != glyph.bold
        or (last.color != glyph.color and _differ(last.color, glyph.color))
    ):
        return _CHANGE
    return _WIDE_SPACE if glyph.blank == 2 else _WIDE


def _differ(a: tuple[int, int, int], b: tuple[int, int, int]) -> bool:
    return max(abs(p - q) for p, q in zip(a, b, strict=True)) > 60


def _base(run: list[Glyph]) -> float:
    """The baseline of a run: that of its largest glyphs."""
    largest = max(g.size for g in run)
    return next(g.base for g in run if g.size >= 0.9 * largest)


def _merged(runs: list[list[Glyph]]) -> list[list[Glyph]]:
    """Runs of one line that the content draws apart (each word, a line in another order) are put together."""
    ordered = sorted(runs, key=lambda run: (round(_base(run), 1), run[0].left))
    lines: list[list[list[Glyph]]] = []
    for run in ordered:
        for line in reversed(lines[-6:]):
            em = max(line[-1][-1].size, run[0].size)
            if abs(_base(line[0]) - _base(run)) < _SAME_BASE * em:
                line.append(run)
                break
        else:
            lines.append([run])
    merged: list[list[Glyph]] = []
    for line in lines:
        line.sort(key=lambda run: run[0].left)
        current: list[Glyph] = []
        for run in line:
            if current:
                em = _em(current[-1], run[0])
                gap = run[0].left - current[-1].right
                if -0.6 * em < gap < _limit(current[-1], run[0]) * em:
                    if current[-1].char == run[0].char and abs(gap + (run[0].right - run[0].left)) < 0.1 * em:
                        run = run[1:]
                    current += run
                    continue
                merged.append(current)
            current = list(run)
        if current:
            merged.append(current)
    return merged


def _justified(runs: list[list[Glyph]]) -> list[list[Glyph]]:
    """Puts together the runs of a line that is stretched to the width of its paragraph: it starts and ends where other
    lines do, and its gaps are all alike, or the only one stands behind a full stop."""
    starts = Counter(round(run[0].left) for run in runs)
    ends = Counter(round(run[-1].right) for run in runs)
    lines: list[list[list[Glyph]]] = []
    for run in runs:
        inside = starts[round(run[0].left)] < _EDGE
        if lines and inside and abs(_base(lines[-1][0]) - _base(run)) < _SAME_BASE * run[0].size:
            gap = run[0].left - lines[-1][-1][-1].right
            if 0 < gap < _STRETCHED * run[0].size:
                lines[-1].append(run)
                continue
        lines.append([run])
    joined: list[list[Glyph]] = []
    for line in lines:
        gaps = [(b[0].left - a[-1].right) / b[0].size for a, b in pairwise(line)]
        stretched = len(gaps) > 2 and max(gaps) - min(gaps) < 0.1 * max(gaps)
        sentences = len(gaps) == 1 and line[0][-1].char == "." and line[1][0].char.isupper() and gaps[0] < _WIDE_SPACE
        flush = starts[round(line[0][0].left)] >= _EDGE and ends[round(line[-1][-1].right)] >= _EDGE
        joined += [[glyph for run in line for glyph in run]] if flush and (stretched or sentences) else line
    return joined


def _words(run: list[Glyph]) -> str:
    """The text of a run, with spaces where its gaps are."""
    gaps = [(b.left - a.right) / max(a.size, b.size, 0.1) for a, b in pairwise(run)]
    if not gaps:
        return run[0].char
    letters = [gap for gap, b in zip(gaps, run[1:], strict=True) if b.blank == 0]
    spaced = sum(1 for b in run[1:] if b.blank) / len(gaps)
    usual = median(letters) if letters else 0.0
    tracking = max(0.0, usual)
    wide = (len(run) >= 5 and spaced > 0.7) or tracking > 0.12
    if wide:  # letter-spaced: only a gap well above the usual one parts words
        tracking = max(0.0, median(gaps))
        limit = 1.45 * tracking + 0.06
    out = [_letter(run[0])]
    before = 0.0
    for gap, glyph in zip(gaps, run[1:], strict=True):
        if wide:
            blank = gap > limit
        else:
            # The box of a slanted letter ("f") that reaches under the one before reaches as far into the blank after.
            reach = max(0.0, -before) if glyph.blank and glyph.italic else 0.0
            least = usual + _SUPPOSED if glyph.blank else tracking + _SPACE
            blank = glyph.blank == 2 or glyph.drawn or gap + reach > least
        before = gap
        if glyph.blank == _CHIP:
            out.append("\t")
        elif blank:
            out.append(" ")
        out.append(_letter(glyph))
    return "".join(out)


def _mark_chips(run: list[Glyph], shapes: list[Shape]) -> None:
    """Marks where a run goes from one small coloured box into the next: the boxes hold keywords."""
    em, base, left, right = run[0].size, run[0].base, run[0].left, run[-1].right
    chips = [
        s.box
        for s in shapes
        if s.box.top < base - 0.5 * em and s.box.bottom > base + 0.1 * em
        and s.box.bottom - s.box.top < 3 * em and s.box.right > left and s.box.left < right
        and not (s.box.left <= left and s.box.right >= right)
    ]  # fmt: skip
    if len(chips) < 2:
        return

    def chip(glyph: Glyph) -> int:
        middle = (glyph.left + glyph.right) / 2
        return next((index for index, box in enumerate(chips) if box.left <= middle <= box.right), -1)

    before = chip(run[0])
    for glyph in run[1:]:
        now = chip(glyph)
        if now != before and now >= 0:
            glyph.blank = _CHIP
        before = now


def _letter(glyph: Glyph) -> str:
    return "\t" if _is_icon(glyph.char) else glyph.char


def _piece(run: list[Glyph], page: int, outlines: list[Shape]) -> Piece | None:
    while run and _is_icon(run[0].char):
        run = run[1:]
    while run and _is_icon(run[-1].char):
        run = run[:-1]
    if not run:
        return None
    cells = [words for words in map(clean, _words(run).split("\t")) if words]
    if len(cells) > 1:
        cells = [words for cell in cells if (words := cell.strip(_SEPARATORS))]
    text = _SCHEME.sub(r"\1://", "\t".join(cells))
    if not text:
        return None
    left, right, base = run[0].left, max(g.right for g in run), _base(run)
    sizes = sorted(g.size for g in run)
    size = sizes[len(sizes) // 2]
    painted = [
        s.box for s in outlines
        if abs(s.box.bottom - base) < 0.4 * size and s.box.bottom - s.box.top < 1.4 * size
        and s.box.right - s.box.left > 1.5 * (s.box.bottom - s.box.top)
        and s.box.left > left - 3 and s.box.right < right + 3
    ]  # fmt: skip
    flags = [g.bold or any(b.left - 1 <= (g.left + g.right) / 2 <= b.right + 1 for b in painted) for g in run]
    return Piece(
        text, left, right, base, size, sum(flags) > 0.6 * len(flags), sum(g.italic for g in run) > 0.6 * len(run), page,
        color=run[len(run) // 2].color, starts_bold=flags[0], ends_bold=flags[-1],
    )  # fmt: skip


def _find_rules(pieces: list[Piece], page: PageContent) -> None:
    """Tells pieces that have a rule right under them or at their side."""
    rules = [
        s.box for s in page.shapes if s.box.bottom - s.box.top < 2.5 and s.box.right - s.box.left > 0.15 * page.width
    ]
    for piece in pieces:
        em = piece.size
        for box in rules:
            under = -0.1 * em < box.top - piece.base < 0.9 * em and box.left < piece.left + 2 * em
            beside = piece.top < box.top < piece.base and 0 < box.left - piece.right < 2 * em
            if (under and box.right > piece.right + em and box.right > piece.left) or beside:
                piece.ruled = True
