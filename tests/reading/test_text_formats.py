"""Markdown, plain text and LaTeX: the source stays as it is, the blocks tell its form."""

from __future__ import annotations

from collections.abc import Callable

from assistant.types import Block, BlockKind, Document
from tests.reading.conftest import check, fields, kinds, of_kind, words

Make = Callable[[str, str | bytes], Document]


def test_markdown_is_not_changed_but_for_newlines(document: Make) -> None:
    source = "\ufeff# Ada Quill\r\n\r\nTea &amp; **cake**\u00a0[x](#)\r\n"
    made = document("cv.md", source)
    assert made.text == "# Ada Quill\n\nTea &amp; **cake**\u00a0[x](#)\n"
    assert kinds(made) == ["heading: Ada Quill", "paragraph: Tea &amp; **cake**\u00a0[x](#)"]


def test_hard_breaks_divide_lines_and_soft_breaks_only_where_a_line_was_not_full(document: Make) -> None:
    prose = "A line of prose that someone wrapped by hand at the edge of a page of eighty\ncolumns: it goes on here."
    made = document("cv.md", f"Ada Quill  \nPh.D.\nEngineer\n\n{prose}\n")
    assert words(made) == ["Ada Quill", "Ph.D.", "Engineer", prose]


def test_lists_of_markdown_have_depth_and_lose_their_marks(document: Make) -> None:
    made = document("cv.md", "- Outer\n  - Inner\n    - o Innermost\n1. First\n\nA stray line.\n")
    assert kinds(made) == ["item: Outer", "item: Inner", "item: Innermost", "item: First", "paragraph: A stray line."]
    assert [block.level for block in made.blocks] == [0, 1, 2, 0, 0]


def test_rows_with_tabs_and_lists_of_html_inside_are_rows_and_items(document: Make) -> None:
    line = "2018 — 2022\tEngineer\tAcme (U.S.) <ul><li>• Led 5 people</li><li>• R&amp;D</li></ul>"
    made = document("cv.md", f"## Work\n\n{line}\n2015\tIntern\tGlobex\n")
    assert kinds(made) == [
        "heading: Work",
        "row: 2018 — 2022 | Engineer | Acme (U.S.)",
        "item: Led 5 people",
        "item: R&amp;D",
        "row: 2015 | Intern | Globex",
    ]
    check(made)


def test_every_line_with_words_has_a_block(document: Make) -> None:
    source = "[1]: http://a.example\n\n    indented code\n\n```\nfenced\n```\n\n> quoted\n\n<div>boxed</div>\n\n<https://b.example>\n"
    made = document("cv.md", source)
    assert [text.split("://")[-1] for text in words(made)] == [
        "a.example", "indented code", "fenced", "quoted", "boxed", "b.example>",
    ]  # fmt: skip


def test_front_matter_gives_fields(document: Make) -> None:
    made = document("cv.md", "---\nname: Ada Quill\nemail: 'ada@quill.example'\ntags: [x, y]\n---\n# Work\n")
    assert fields(made) == {
        "basics/name": "Ada Quill", "basics/email": "ada@quill.example", "meta/tags/0": "x", "meta/tags/1": "y",
    }  # fmt: skip
    assert of_kind(made, BlockKind.HEADING) == ["Work"]


def test_a_rule_at_the_top_is_no_front_matter(document: Make) -> None:
    assert kinds(document("cv.md", "---\nnot: [yaml\n---\nWords\n"))[-1] == "paragraph: Words"


def test_headings_of_plain_text(document: Make) -> None:
    source = (
        "Ada Quill\n=========\n\nSKILLS ------------\n\nRust\n\n"
        "WORK EXPERIENCE\nEngineer, Acme\n\nEducation\n---------\nMSc\n"
    )
    made = document("cv.txt", source)
    assert made.text == source
    assert of_kind(made, BlockKind.HEADING) == ["Ada Quill", "SKILLS", "WORK EXPERIENCE", "Education"]


def test_items_of_plain_text_go_on_under_themselves(document: Make) -> None:
    source = (
        "• Built the metering pipeline that ingests readings of a million\n  meters per hour\n• Tested it\n  o Twice\n"
    )
    made = document("cv.txt", source)
    assert [text.replace("\n  ", " ") for text in words(made)] == [
        "Built the metering pipeline that ingests readings of a million meters per hour", "Tested it", "Twice",
    ]  # fmt: skip
    assert [block.level for block in made.blocks] == [0, 0, 1]


def test_a_bullet_that_stands_alone_marks_the_line_below_it(document: Make) -> None:
    made = document("cv.txt", "Ada Quill\n\n•\nBuilt looms\n•\nRan mills\n\nKept books\n•\n")
    assert kinds(made) == [
        "paragraph: Ada Quill",
        "item: Built looms",
        "item: Ran mills",
        "paragraph: Kept books",
    ]


def test_columns_of_plain_text_are_cells(document: Make) -> None:
    assert words(document("cv.txt", "Engineer, Acme          2019 - 2021\n")) == ["Engineer, Acme | 2019 - 2021"]


def test_a_text_file_with_headings_of_markdown_is_read_as_markdown(document: Make) -> None:
    assert of_kind(document("cv.txt", "# Ada\n\n## Work\n\nAcme\n"), BlockKind.HEADING) == ["Ada", "Work"]


MODERNCV = r"""
\documentclass{moderncv}
\usepackage[utf8]{inputenc}
\name{Zo\"e}{M\"uller-Garc\'{\i}a}
\email{zoe@example.org}
\social[linkedin]{zoe.mueller}
\begin{document}
\section{Experience}
\cventry{2019--now}{Engineer}{Acme \& Sons}{Paris}{}{General work.\newline{}%
\begin{itemize}
\item Built X, 50\% faster
\begin{itemize}\item of it\end{itemize}
\end{itemize}}
% \section{Secret}
\cvitem{Skills}{Python, C\#}
\end{document}
"""


def test_moderncv(document: Make) -> None:
    made = document("cv.tex", MODERNCV)
    assert kinds(made) == [
        "heading: Zoë Müller-García",
        "paragraph: zoe@example.org",
        "row: linkedin | zoe.mueller",
        "heading: Experience",
        "row: 2019–now | Engineer | Acme & Sons | Paris",
        "paragraph: General work.",
        "item: Built X, 50% faster",
        "item: of it",
        "row: Skills | Python, C#",
    ]


def test_commands_that_a_source_defines_are_expanded(document: Make) -> None:
    source = r"""
    \newcommand{\job}[4]{\begin{tabular*}{0.9\textwidth}{l@{\extracolsep{\fill}}r}
      \textbf{#1} & #2 \\ \textit{\small#3} & #4 \\ \end{tabular*}}
    \newcommand{\point}[1]{\item\small{#1}}
    \begin{document}
    \section*{Work}
    \job{Acme}{Paris}{Engineer}{2019 -- 2021}
    \begin{itemize}\point{Did ``this''}\end{itemize}
    \end{document}
    """
    assert kinds(document("cv.tex", source)) == [
        "heading: Work", "row: Acme | Paris", "row: Engineer | 2019 – 2021", "item: Did “this”",
    ]  # fmt: skip


def test_a_command_that_defines_itself_ends(document: Make) -> None:
    made = document("cv.tex", r"\newcommand{\x}{a\x\x}\begin{document}\section{W} Words \x\end{document}")
    assert "Words" in made.text


def bold(blocks: tuple[Block, ...]) -> list[bool]:
    return [block.bold for block in blocks]


def test_a_line_in_bold_is_told(document: Make) -> None:
    assert bold(document("cv.md", "- **Application in Product**\n- plain\n").blocks) == [True, False]


def test_braces_right_below_a_centred_block_are_its_words(document: Make) -> None:
    source = "\\begin{center}\n{\\Huge\\bfseries Ada Quill}\\\\[4pt]\n{Engineer}\n\\end{center}\n"
    assert words(document("cv.tex", source)) == ["Ada Quill", "Engineer"]


def test_commands_of_a_class_may_have_its_prefix(document: Make) -> None:
    source = (
        "\\ecvname{Ada Quill}\n\\ecvtelephone{+44 20 555 0101}\n\\begin{document}\n\\section{Work}\n\\end{document}"
    )
    assert words(document("cv.tex", source)) == ["Ada Quill", "+44 20 555 0101", "Work"]


def test_two_labels_with_their_text_in_one_command_are_two_rows(document: Make) -> None:
    source = (
        "\\begin{document}\\cvdoubleitem{Office}{Excel}{Systems}{Linux}\\cvlistdoubleitem{Rowing}{Chess}\\end{document}"
    )
    assert words(document("cv.tex", source)) == ["Office | Excel", "Systems | Linux", "Rowing", "Chess"]


def test_keywords_in_boxes_and_wide_blanks_part_cells(document: Make) -> None:
    source = (
        r"\newcommand{\chip}[1]{\tikz[baseline]\node[draw=black,inner sep=3pt]{#1};}"
        r"\begin{document}\chip{Python} \chip{SQL}\par\cvtag{Motivator}\cvtag{Precise}\par "
        r"May 2020\hspace{1em}Leeds\par Rowing\foreach \x in {1,...,5}{\ifnum\x>3 \fi}\end{document}"
    )
    assert words(document("cv.tex", source)) == ["Python | SQL", "Motivator | Precise", "May 2020 | Leeds", "Rowing"]


def test_an_item_that_holds_a_row_is_none_though_a_cell_is_empty(document: Make) -> None:
    source = (
        r"\newcommand{\job}[4]{\item\begin{tabular}{lr}\textbf{#1} & #2 \\ #3 & #4 \\ \end{tabular}}"
        r"\begin{document}\begin{itemize}\job{Hull University}{}{BA History}{2010}\end{itemize}\end{document}"
    )
    assert kinds(document("cv.tex", source)) == ["paragraph: Hull University", "row: BA History | 2010"]


def test_the_label_of_a_latex_item_is_a_cell(document: Make) -> None:
    made = document(
        "cv.tex",
        "\\documentclass{article}\n\\begin{document}\n\\section{Code}\n\\begin{description}\n"
        "  \\item[calibkit] Python library for diagrams\n  \\item[$\\star$] Stars of its own\n"
        "\\end{description}\n\\end{document}\n",
    )
    assert [(b.kind, len(b.cells)) for b in made.blocks[1:]] == [(BlockKind.ROW, 2), (BlockKind.ITEM, 0)]
    assert words(made)[1].split() == ["calibkit", "|", "Python", "library", "for", "diagrams"]


def test_a_number_before_a_year_that_chinese_writes_is_of_a_list(document: Make) -> None:
    made = document("cv.txt", "工作经历\n\n    1. 搭建搜索\n    2. 2024 年春节期间牵头复盘\n".encode())
    assert words(made)[-1] == "2024 年春节期间牵头复盘"
