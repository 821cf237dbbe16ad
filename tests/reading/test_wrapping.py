"""Lines that were wrapped by hand go on; lines that stand for themselves stay apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.reading.wrapping import columns, wrapping
from assistant.types import Document
from tests.reading.conftest import words

Make = Callable[[str, str | bytes], Document]

APART = {
    "labels": "Tools\n\nProgramming languages: Ada, Fortran, Haskell, OCaml, Prolog\nDatabases: Ingres, Postgres\n",
    "labels in Chinese": (
        "技能\n\n编程语言：艾达、福传、哈斯克尔、普罗洛格、斯卡拉、派森、鲁比、茱莉亚\n"
        "数据库：安格尔、红石\n工具：吉特\n"
    ),
    "a note in Chinese": (
        "2013年9月 - 2016年6月，青石工业大学，计算机科学与技术专业，全日制硕士研究生\n导师：周明远教授\n"
    ),
    "references": (
        "Prado, L. y Vega, T. (2018). Presas de tierra. Revista del Agua, 66(3), 45-52.\n"
        "Prado, L. (2020). Canales abiertos. Revista del Agua, 68(1), 12-19.\n"
    ),
    "periods": (
        "10/2011 - 09/2013 M.Sc. Brauwesen, Hochschule Weihenstephan, Abschlussnote 1,4\n"
        "10/2008 - 09/2011 B.Sc. Brauwesen, Hochschule Weihenstephan, Note 1,8\n"
    ),
    "single years": (
        "Bachelor of Technology in Mining, Institute of Dhanbad, Jharkhand, 2015\n"
        "Intermediate in Physics, Vidya Mandir School, Ranchi, Jharkhand, 2011\n"
        "Matriculation in General Studies, Vidya Mandir School, Ranchi, 2009\n"
    ),
    "addresses of the web": (
        "A tool that draws the trees of parsers as pictures for slides and papers\n"
        "https://git.example/parsetrees\n"
        "A library of small languages for the teaching of compilers to beginners\n"
        "wren@git.example\n"
    ),
    "columns": "Head Brewer, The Barley Mow, Oxford        2015 to 2019\nBrewer, The Old Mill, Witney, since then\n",
    "dashes and stars": "- Built the tower of the mill from the stones of the old bridge nearby\n* And the roof\n",
    "no sign of wrapping": (
        "Raised the yield of the brewery by a fifth within the first two years\n"
        "Trained eleven apprentices, three of whom now run their own breweries\n"
        "Wrote the handbook of the house and keeps it up to date every spring\n"
        "Ran the tasting room on Saturdays\n"
    ),
}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
@pytest.mark.parametrize("name", ["cv.txt", "cv.md"])
def test_lines_that_stand_for_themselves_stay_apart(document: Make, name: str, text: str) -> None:
    assert len(words(document(name, text))) == sum(bool(line.strip()) for line in text.splitlines())


PROSE = """\
PROFILE

Brewer with a taste for the sour and the slow, at home in small houses with open
fermenters and long cellars. Worked in Belgium, Bavaria and the Isle of Man over
twenty years, mostly with spontaneous cultures, and wrote about them for a paper
of the trade.

BOOKS

[2] M. Tarn, O. Feld. Open Fermentation in the Cellars of the Northern Counties.
    Barley Press, 2019.
[1] M. Tarn. Sour. In: Handbook of Small Breweries and Their Long Cellars, Mill,
    2016.

Tarn, M. On the Cultures of the Isle of Man and Their Keepers: A Report from the
   Harbour, 2012.
"""


def test_wrapped_paragraphs_and_references_go_on(document: Make) -> None:
    made = words(document("cv.txt", PROSE))
    assert [text.split()[0] for text in made] == ["PROFILE", "Brewer", "BOOKS", "M.", "M.", "Tarn,"]
    assert made[1].endswith("of the trade.")
    assert [text.split()[-1] for text in made[3:]] == ["2019.", "2016.", "2012."]


def test_small_letters_go_on_where_a_line_broke_early(document: Make) -> None:
    prose = "Metallurgist with eight years in steel plants, who led trials and wrote\nits programs.\n"
    other = "Looking for a place in process engineering with a house that builds furnaces\n"
    assert len(words(document("cv.txt", f"{prose}\n{other}"))) == 2


def test_an_item_goes_on_under_its_words(document: Make) -> None:
    made = document("cv.txt", "* Built the mill for the barley of the upper valley with Anton\n  Brandauer\n* Ran it\n")
    assert [" ".join(text.split()) for text in words(made)] == [
        "Built the mill for the barley of the upper valley with Anton Brandauer", "Ran it",
    ]  # fmt: skip


def test_wrapped_chinese_goes_on(document: Make) -> None:
    prose = "我在青石科技负责实时数据平台的设计与开发工作，带领五人小组把报表的延迟从两小时降到了五分钟" * 3
    lines = [prose[at : at + 26] for at in range(0, len(prose), 26)]
    assert len(words(document("cv.txt", "\n".join(lines)))) == 1


def test_a_chinese_character_takes_two_columns() -> None:
    assert columns("ab 青石 ") == 7
    assert wrapping(["青" * 30] * 4).width == 60


def test_a_text_whose_lines_run_on_was_not_wrapped() -> None:
    assert wrapping(["word " * 40] * 5).width is None
    assert wrapping(["short", "lines"]).width is None


def test_a_year_that_ends_a_sentence_goes_on(document: Make) -> None:
    text = (
        "Trustee of the Lantern Fund, a small charity for the deaf in Leeds, since\n"
        "2020. Raised a lot of money by cycling from one end of the country to the\n"
        "other. Keeps a garden and three hives of bees with the neighbours, and has\n"
        "baked bread.\n"
    )
    assert len(words(document("cv.txt", text))) == 1


def test_an_open_quote_goes_on_to_where_it_closes(document: Make) -> None:
    text = 'Opleiding\n\nScriptie: "Wie luistert er naar opa? Kinderen\nin pleegzorg" (cijfer 8)\nHavo, Lyceum\n'
    found = [" ".join(line.split()) for line in words(document("cv.txt", text))]
    assert found[1:] == ['Scriptie: "Wie luistert er naar opa? Kinderen in pleegzorg" (cijfer 8)', "Havo, Lyceum"]
    assert wrapping(["a"]).joins('Thesis: "Lamps that burn in the dark of Northern winters', 'And the tea" (2012)')
    assert not wrapping(["a"]).joins("Thesis: Lamps that burn in the dark of Northern winters", 'And the "tea" (2012)')
