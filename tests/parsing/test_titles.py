"""Titles of citations in the usual styles: APA, MLA, Chicago, IEEE, Vancouver, ABNT, GB/T, the title first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    ("citation", "title"),
    [
        ("Okafor, N. (in press). Drought and the tenant. Rural Studies.", "Drought and the tenant"),
        ("Okafor, N., & Brandt, L. (2017, June). Salt on the wind [Talk]. EGU, Vienna.", "Salt on the wind"),
        ("Haddad, Rima, and Tomas Vrba. “Benches.” Streetnotes, vol. 27, 2020, pp. 1-19.", "Benches"),
        ("Haddad, Rima. Waiting Rooms of Beirut. Cedar Books, 2021.", "Waiting Rooms of Beirut"),
        ("The slow train to Faro (2021) – Iberian Post 4", "The slow train to Faro"),
        ("2021 – Warteräume in Beirut, in: Zedernblatt 12", "Warteräume in Beirut"),
        ("Haddad, Rima, editor. Small Cities Reader. Routledge, 2022.", "Small Cities Reader"),
        ("Petrov, Ivan. 2016. “Iron Tongues.” Ab Imperio 17 (1): 55–80.", "Iron Tongues"),
        ("M. Sato, Elevators in Practice, 2nd ed. Berlin, Germany: Springer, 2021.", "Elevators in Practice"),
        ("Kelly S, Moyo T, de Wit P, et al. Care by telephone. J Care. 2020;26:88-95.", "Care by telephone"),
        ("Duffy, C. and Singh, R. (2014) 'Boats and debts', Maritime Economics, 9(2).", "Boats and debts"),
        ("SOUZA, Maria Teresa. A cidade e a chuva. São Paulo: Contexto, 2019.", "A cidade e a chuva"),
        ("MOREL Agathe, « Monter seul », in J. Petit (dir.), Montagnes, Paris, 2022.", "Monter seul"),
        ("Berger, Karin / Otto, Felix (2020): Fahrräder im Zug. Wiesbaden: Springer VS.", "Fahrräder im Zug"),
        ("E. Conti, F. Neri, Rubinetti e diritti, in «Il Ponte», 75 (2019), pp. 33-41.", "Rubinetti e diritti"),
        ("王晓. 管网数字孪生[C]//第八届城市水务大会论文集. 上海, 2020: 55-60.", "管网数字孪生"),
        ("《老人与手机》，《城市观察》，2018年", "老人与手机"),
        (
            "A. Roe, B. Falk. How many lamps? A rule for harbours. Lamps 12, 2019.",
            "How many lamps? A rule for harbours",
        ),
        ("The slow train to Faro – Iberian Post, 2021", "The slow train to Faro"),
        ("Ports without people, Harbour Quarterly 33(2), 2020", "Ports without people"),
        ("The Baker's Year (Hearth & Co., 2018)", "The Baker's Year"),
        ("Wheels or legs? A benchmark — A. Wu, P. Ramos — RSS 2019", "Wheels or legs? A benchmark"),
    ],
)
def test_the_title_of_a_citation(parse_text: ParseText, citation: str, title: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Publications\n\n- {citation}\n- J. Falk, “Lamps at sea”, Lamps 2, 2012.\n")
    assert [head[0] for head in cv.heads(SectionKind.PUBLICATIONS)] == [title, "Lamps at sea"]


def test_authors_named_surname_first_are_one_each(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Publications\n\n- Haddad, Rima, and Tomas Vrba. “Benches.” Streets, 2020.\n")
    assert [cv.of(p.span) for p in cv.entries(SectionKind.PUBLICATIONS)[0].people] == ["Haddad, Rima", "Tomas Vrba"]


def test_paragraphs_that_are_each_dated_are_a_publication_each(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Publications\n\nRye, Slowly (Hearth & Co., 2021)\n\nThe Baker's Year (Hearth & Co., 2018)\n"
    )
    assert [head[0] for head in cv.heads(SectionKind.PUBLICATIONS)] == ["Rye, Slowly", "The Baker's Year"]


def test_bold_lines_above_dated_ones_name_lists(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Publikationen\n\n**Monographien**\n\nLampen und Segel. Köln: Böhlmann 2017.\n\n"
        "**Vorträge**\n\n„Boten ohne Brief“, Historikertag, München, 09/2021\n"
    )
    assert [head[0] for head in cv.heads(SectionKind.PUBLICATIONS)] == ["Lampen und Segel"]
