"""The persons' CVs set by LaTeX: the classes for CVs that TeX Live has, and layouts that people write by hand.

Each gives two files to read: the source, and the PDF.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.roundtrip.sheet import Entry, Sheet, sheet_of

_BABEL = {"en": "english", "de": "ngerman", "es": "spanish", "fr": "french"}
_FONTS = r"\usepackage[T1]{fontenc}\usepackage{mathptmx}\usepackage[scaled=0.92]{helvet}"
_SPECIAL = re.compile(r"([&%$#_{}])")


def files(resume: dict[str, Any], name: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """(style, file) of each rendering of a resume; no style where a class is not installed."""
    sheet = sheet_of(resume, name)
    for style, write in STYLES.items():
        place = folder / "latex" / style / name
        pdf = place / "cv.pdf"
        if not pdf.is_file():
            place.mkdir(parents=True, exist_ok=True)
            (place / "cv.tex").write_text(write(sheet), encoding="utf-8")
            _compile(place)
        if pdf.is_file():
            yield style, pdf
            yield style, place / "cv.tex"


def _compile(place: Path) -> None:
    if shutil.which("xelatex") is None:
        raise SystemExit("xelatex is not installed: apt install texlive-xetex texlive-latex-extra texlive-fonts-extra")
    for _ in range(2):
        engine = "xelatex" if "fontspec" in (place / "cv.tex").read_text(encoding="utf-8") else "pdflatex"
        command = [engine, "-interaction=nonstopmode", "cv.tex"]
        subprocess.run(command, cwd=place, stdout=subprocess.DEVNULL, check=False, timeout=300)


def _tex(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words).replace("–", "--")


def _babel(sheet: Sheet) -> str:
    return rf"\usepackage[{_BABEL[sheet.language]}]{{babel}}" + _FONTS


def _itemize(lines: tuple[str, ...], mark: str = r"\item") -> str:
    items = "\n".join(f"  {mark} {_tex(line)}" for line in lines)
    return f"\\begin{{itemize}}\n{items}\n\\end{{itemize}}\n" if lines else ""


def _moderncv(style: str) -> Callable[[Sheet], str]:
    """moderncv in one of its styles."""

    def write(sheet: Sheet) -> str:
        first, _, last = sheet.name.partition(" ")
        out = [
            r"\documentclass[11pt,a4paper]{moderncv}", rf"\moderncvstyle{{{style}}}", r"\moderncvcolor{blue}",
            r"\usepackage[scale=0.78]{geometry}", _babel(sheet),
            rf"\name{{{first}}}{{{last}}}", rf"\title{{{_tex(sheet.label)}}}", rf"\address{{{sheet.city}}}{{}}{{}}",
            rf"\phone[mobile]{{{sheet.phone}}}", rf"\email{{{sheet.email}}}",
            *([rf"\homepage{{{sheet.url.removeprefix('https://')}}}"] if sheet.url else []),
            *(rf"\social[{network.lower()}]{{{_tex(user)}}}" for network, user in sheet.profiles),
            r"\begin{document}", r"\makecvtitle", rf"\section{{{sheet.summary[0]}}}", _tex(sheet.summary[1]),
        ]  # fmt: skip
        for heading, entries in sheet.sections:
            out.append(rf"\section{{{_tex(heading)}}}")
            for e in entries:
                fields = map(_tex, (e.period, e.title, e.organisation, e.place))
                out.append("\\cventry" + "".join(f"{{{x}}}" for x in fields) + "{}{" + _itemize(e.lines) + "}")
        for heading, pairs in sheet.lists:
            out.append(rf"\section{{{_tex(heading)}}}")
            out += [rf"\cvitem{{{_tex(a)}}}{{{_tex(b)}}}" for a, b in pairs]
        return "\n".join([*out, r"\end{document}", ""])

    return write


def _article(sheet: Sheet) -> str:
    """An article: a centred head, headings with a rule, dates at the right."""
    rule = r"\titleformat{\section}{\large\bfseries\scshape}{}{0em}{}[\titlerule]"
    out = [
        r"\documentclass[11pt,a4paper]{article}", r"\usepackage[margin=2cm]{geometry}",
        r"\usepackage{enumitem,titlesec,hyperref}", _babel(sheet), rule,
        r"\pagestyle{empty}\setlength{\parindent}{0pt}\setlist{nosep}", r"\begin{document}",
        r"\begin{center}", rf"{{\Huge\bfseries {sheet.name}}}\\[4pt]", rf"{{\large {_tex(sheet.label)}}}\\[4pt]",
        r" $\cdot$ ".join(map(_tex, sheet.contact)), r"\end{center}",
        rf"\section*{{{sheet.summary[0]}}}", _tex(sheet.summary[1]),
    ]  # fmt: skip
    for heading, entries in sheet.sections:
        out.append(rf"\section*{{{_tex(heading)}}}")
        for e in entries:
            out.append(rf"\textbf{{{_tex(e.title)}}} \hfill {_tex(e.period)}\\")
            below = r" \hfill ".join(_tex(x) for x in (e.organisation, e.place) if x)
            out += [rf"\textit{{{below}}}" if below else "", _itemize(e.lines), r"\medskip", ""]
    for heading, pairs in sheet.lists:
        out.append(rf"\section*{{{_tex(heading)}}}")
        out.append("\\\\\n".join(rf"\textbf{{{_tex(a)}:}} {_tex(b)}" for a, b in pairs))
    return "\n".join([*out, r"\end{document}", ""])


def _dated_margin(sheet: Sheet) -> str:
    """An article of tables: dates in the left column, everything else in the right one."""
    out = [
        r"\documentclass[10pt,a4paper]{article}", r"\usepackage[margin=2.2cm]{geometry}",
        r"\usepackage{longtable,array,titlesec}", _babel(sheet),
        r"\titleformat{\section}{\Large\sffamily}{}{0em}{}", r"\pagestyle{empty}\setlength{\parindent}{0pt}",
        r"\begin{document}", rf"{{\LARGE {sheet.name}}}", "", rf"{_tex(sheet.label)}", "",
        r"\\".join(map(_tex, sheet.contact)), "", rf"\section*{{{sheet.summary[0]}}}", _tex(sheet.summary[1]),
    ]  # fmt: skip
    table = "\\begin{longtable}{@{}p{0.24\\textwidth}p{0.7\\textwidth}@{}}"
    for heading, entries in sheet.sections:
        out += [rf"\section*{{{_tex(heading)}}}", table]
        for e in entries:
            head = ", ".join(_tex(x) for x in (e.organisation, e.place) if x)
            items = "".join(rf"\newline $\bullet$ {_tex(line)}" for line in e.lines)
            below = rf"\newline {head}" if head else ""
            out.append(rf"{_tex(e.period)} & \textbf{{{_tex(e.title)}}}{below}{items}\\[6pt]")
        out.append(r"\end{longtable}")
    for heading, pairs in sheet.lists:
        out += [rf"\section*{{{_tex(heading)}}}", table, *(rf"{_tex(a)} & {_tex(b)}\\" for a, b in pairs)]
        out.append(r"\end{longtable}")
    return "\n".join([*out, r"\end{document}", ""])


def _side_bar(sheet: Sheet) -> str:
    """Two columns by paracol, with icons, ratings in dots and small rules: as the many CVs of one page have it."""
    icon = {sheet.email: r"\faEnvelope", sheet.phone: r"\faPhone*", sheet.city: r"\faMapMarker*", sheet.url: r"\faLink"}
    out = [
        r"\documentclass[9pt,a4paper]{extarticle}", r"\usepackage[margin=1.4cm]{geometry}",
        r"\usepackage{paracol,fontawesome5,xcolor,enumitem,tikz,fontspec}", r"\setmainfont{DejaVu Sans}",
        rf"\usepackage[{_BABEL[sheet.language]}]{{babel}}", r"\definecolor{accent}{HTML}{1A6985}",
        r"\newcommand{\cvsection}[1]{\bigskip{\large\bfseries\color{accent}\MakeUppercase{#1}}\\[-4pt]"
        r"{\color{accent}\rule{\linewidth}{1pt}}\smallskip\par}",
        r"\newcommand{\cvevent}[4]{\medskip{\large #1}\par{\bfseries\color{accent}#2}\par"
        r"{\small\faCalendar\enspace #3\hspace{1em}#4}\par}",
        r"\newcommand{\cvtag}[1]{\tikz[baseline]\node[anchor=base,draw=black!30,rounded corners,inner sep=3pt]{#1};}",
        r"\newcommand{\cvrating}[2]{#1\hfill\foreach \x in {1,...,5}{\ifnum\x>#2 \color{black!25}\fi\faCircle\ }\par}",
        r"\pagestyle{empty}\setlength{\parindent}{0pt}\setlist{nosep,leftmargin=*}", r"\begin{document}",
        rf"{{\Huge\bfseries {sheet.name}}}\par\medskip{{\Large\color{{accent}}{_tex(sheet.label)}}}\par\medskip",
        r"\hspace{1em}".join(rf"{icon.get(x, chr(92) + 'faUser')}\enspace {_tex(x)}" for x in sheet.contact),
        r"\columnratio{0.63}\begin{paracol}{2}",
    ]  # fmt: skip
    main, side = sheet.sections[:1], sheet.sections[1:]
    for place, chosen in (("", main), (r"\switchcolumn", side)):
        out.append(place)
        if place:
            out += [rf"\cvsection{{{sheet.summary[0]}}}", _tex(sheet.summary[1]), ""]
        for heading, entries in chosen:
            out.append(rf"\cvsection{{{_tex(heading)}}}")
            for e in entries:
                out.append(
                    "\\cvevent" + "".join(f"{{{_tex(x)}}}" for x in (e.title, e.organisation, e.period, e.place))
                )
                out.append(_itemize(e.lines))
    (skills, groups), (languages, levels) = sheet.lists
    out.append(rf"\cvsection{{{_tex(skills)}}}")
    out += [r" ".join(rf"\cvtag{{{_tex(x)}}}" for x in words.split(", ")) + r"\par\smallskip" for _, words in groups]
    out.append(rf"\cvsection{{{_tex(languages)}}}")
    out += [rf"\cvrating{{{_tex(name)}}}{{{5 - number}}}" for number, (name, _) in enumerate(levels)]
    return "\n".join([*out, r"\end{paracol}", r"\end{document}", ""])


def _europecv(sheet: Sheet) -> str:
    """The class of the first Europass CV."""
    out = [
        rf"\documentclass[a4paper,{_BABEL[sheet.language].removeprefix('n')}]{{europecv}}",
        r"\usepackage[a4paper,top=1.3cm,left=1.2cm]{geometry}",
        rf"\ecvname{{{sheet.name}}}", rf"\ecvaddress{{{sheet.city}}}", rf"\ecvtelephone{{{sheet.phone}}}",
        rf"\ecvemail{{{sheet.email}}}", _FONTS, r"\usepackage{graphicx}",
        r"\begin{document}", r"\begin{europecv}", r"\ecvpersonalinfo",
        rf"\ecvitem{{\large\textbf{{{sheet.summary[0]}}}}}{{{_tex(sheet.summary[1])}}}",
    ]  # fmt: skip
    for heading, entries in sheet.sections:
        out.append(rf"\ecvsection{{{_tex(heading)}}}")
        for e in entries:
            out.append(rf"\ecvitem{{{_tex(e.period)}}}{{\textbf{{{_tex(e.title)}}}}}")
            if e.organisation:
                out.append(rf"\ecvitem{{}}{{{', '.join(_tex(x) for x in (e.organisation, e.place) if x)}}}")
            out += [rf"\ecvitem{{}}{{{_tex(line)}}}" for line in e.lines]
    for heading, pairs in sheet.lists:
        out.append(rf"\ecvsection{{{_tex(heading)}}}")
        out += [rf"\ecvitem{{{_tex(a)}}}{{{_tex(b)}}}" for a, b in pairs]
    return "\n".join([*out, r"\end{europecv}", r"\end{document}", ""])


def _resume_commands(sheet: Sheet) -> str:
    """An article whose preamble defines commands of its own, four fields an entry in a table of two columns."""
    out = [
        r"\documentclass[letterpaper,11pt]{article}", r"\usepackage[empty]{fullpage}",
        r"\usepackage{titlesec,enumitem,tabularx,hyperref}", _babel(sheet),
        r"\titleformat{\section}{\vspace{-4pt}\scshape\raggedright\large}{}{0em}{}[\titlerule]",
        r"\newcommand{\resumeItem}[1]{\item\small{#1}}",
        r"\newcommand{\resumeSubheading}[4]{\item\begin{tabular*}{0.97\textwidth}[t]{l@{\extracolsep{\fill}}r}"
        r"\textbf{#1} & #2 \\ \textit{\small#3} & \textit{\small #4} \\ \end{tabular*}\vspace{-7pt}}",
        r"\newcommand{\resumeStart}{\begin{itemize}[leftmargin=0.15in,label={}]}",
        r"\newcommand{\resumeEnd}{\end{itemize}}", r"\pagestyle{empty}", r"\begin{document}",
        rf"\begin{{center}}\textbf{{\Huge \scshape {sheet.name}}} \\ \vspace{{1pt}} \small "
        + " $|$ ".join(map(_tex, sheet.contact)) + r"\end{center}", _tex(sheet.summary[1]),
    ]  # fmt: skip
    for heading, entries in sheet.sections:
        out += [rf"\section{{{_tex(heading)}}}", r"\resumeStart"]
        for e in entries:
            out.append(_subheading(e))
            if e.lines:
                out += [r"\begin{itemize}", *(rf"\resumeItem{{{_tex(x)}}}" for x in e.lines), r"\end{itemize}"]
        out.append(r"\resumeEnd")
    for heading, pairs in sheet.lists:
        joined = r" \\ ".join(rf"\textbf{{{_tex(a)}}}{{: {_tex(b)}}}" for a, b in pairs)
        out += [rf"\section{{{_tex(heading)}}}", rf"\resumeStart\small{{\item{{{joined}}}}}\resumeEnd"]
    return "\n".join([*out, r"\end{document}", ""])


def _subheading(e: Entry) -> str:
    first, below = (e.organisation or e.title), (e.title if e.organisation else "")
    return "\\resumeSubheading" + "".join(f"{{{_tex(x)}}}" for x in (first, e.place, below, e.period))


STYLES: dict[str, Callable[[Sheet], str]] = {
    **{f"moderncv-{style}": _moderncv(style) for style in ("classic", "casual", "banking", "oldstyle", "fancy")},
    "article": _article,
    "dated-margin": _dated_margin,
    "side-bar": _side_bar,
    "europecv": _europecv,
    "resume-commands": _resume_commands,
}
