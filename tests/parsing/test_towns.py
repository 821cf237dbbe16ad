"""Towns in heads that no list knows, by where the other heads of the section have their place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.parsing import vocabulary
from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def _placed(cv: Parsed) -> list[tuple[str | None, str | None, str | None]]:
    return [(cv.of(e.name), cv.of(e.position), cv.of(e.location)) for e in cv.entries(SectionKind.WORK)]


def test_a_name_above_its_position_has_its_town_where_the_others_have_theirs(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Employment\n\n"
        "### Lampwick Parcels, Dublin\n*Depot Manager* | 03/2019 – present\n\n- Ran it\n\n"
        "### Orrery Line, Wexcombe\n*Export Planner* | 06/2011 – 08/2014\n\n- Planned it\n"
    )
    assert _placed(cv) == [
        ("Lampwick Parcels", "Depot Manager", "Dublin"),
        ("Orrery Line", "Export Planner", "Wexcombe"),
    ]


def test_a_name_keeps_its_last_word_where_no_other_head_has_a_place(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Employment\n\n### Lampwick Parcels\n*Depot Manager* | 03/2019 – present\n\n- Ran it\n\n"
        "### Orrery, Wexcombe\n*Export Planner* | 06/2011 – 08/2014\n\n- Planned it\n"
    )
    assert _placed(cv)[1] == ("Orrery, Wexcombe", "Export Planner", None)


def test_a_school_behind_a_degree_is_no_town(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Education\n\nMSc Physics, University of Leeds, Leeds, 2009 – 2011\n"
        "Leaving Certificate, Scoil Mhuire, 2007\n"
    )
    assert "Scoil Mhuire" not in [cv.of(e.location) for e in cv.entries(SectionKind.EDUCATION)]


def test_a_town_in_brackets_is_one_where_another_head_has_a_place_there(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Experiencia\n\n2020 – 2024\tContable\n\nConservas Umbría, S.A. (Zaragoza)\n\n- Cierre\n\n"
        "2015 – 2019\tAuxiliar contable\n\nGestoría Lanza (Valdora)\n\n- Nóminas\n",
        ".txt",
    )
    assert _placed(cv) == [
        ("Conservas Umbría, S.A.", "Contable", "Zaragoza"),
        ("Gestoría Lanza", "Auxiliar contable", "Valdora"),
    ]


def test_a_town_behind_the_dates_is_one_where_the_others_have_theirs(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Trayectoria\n\n### Vientos del Umbral — Ingeniera de datos\n"
        "*febrero de 2021 – actualidad · Zaragoza*\n\n- Uno\n\n### Caja del Umbral — Ingeniera de datos\n"
        "*marzo de 2018 – diciembre de 2020 · Valdora*\n\n- Dos\n"
    )
    assert _placed(cv)[1] == ("Caja del Umbral", "Ingeniera de datos", "Valdora")


def test_what_a_position_is_for_is_no_town(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Employment\n\n### Lampwick Parcels, Dublin\n"
        "*Depot Manager* | 03/2019 – present\n\n- Ran it\n\n"
        "### Export Planner, Shipping\n*Orrery Ltd* | 06/2011 – 08/2014\n\n- Planned it\n"
    )
    assert _placed(cv)[1] == ("Orrery Ltd", "Export Planner, Shipping", None)


def test_an_employer_named_after_a_country_is_no_town_where_the_town_stands_behind_it(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Employment\n\n"
        "Head of Internal Audit, Buses for Cornwall – Penwithick\tApr 2021 – present\n\n- Planned it\n\n"
        "Senior Internal Auditor, Admiral Group – Cardiff\tJuly 2017 – Apr 2021\n\n- Led it\n"
    )
    assert _placed(cv) == [
        ("Buses for Cornwall", "Head of Internal Audit", "Penwithick"),
        ("Admiral Group", "Senior Internal Auditor", "Cardiff"),
    ]


def test_the_town_of_a_school_that_is_called_as_its_examination_is(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Ausbildung\n\n1994 – 2000\tRealschule am Hang, Aalen – Mittlere Reife\n")
    school = cv.entries(SectionKind.EDUCATION)[0]
    named = (cv.of(school.name), cv.of(school.position), cv.of(school.location))
    assert named == ("Realschule am Hang", "Mittlere Reife", "Aalen")


def test_words_in_brackets_behind_every_employer_are_their_towns(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Experience\n\n"
        "Baker at Maison Trelan (Quennevec)\n2019 – 2024\n\n- Bread\n\n"
        "Clerk at Orrery Line (Wexcombe)\n2015 – 2018\n\n- Post\n"
    )
    assert _placed(cv) == [("Maison Trelan", "Baker", "Quennevec"), ("Orrery Line", "Clerk", "Wexcombe")]


def test_subjects_in_brackets_behind_every_employer_are_no_towns(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Experience\n\n"
        "Clerk at Maison Trelan (Marketing)\n2019 – 2024\n\n- Bread\n\n"
        "Clerk at Orrery Line (Finance)\n2015 – 2018\n\n- Post\n"
    )
    assert [place for _, _, place in _placed(cv)] == [None, None]


def test_employers_with_a_comma_before_a_word_have_their_towns_there(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nWORK\n\nThe Lamp & Wick, Wexcombe\t2019 - 2021\nHead Chef\n- Ran the pass\n\n"
        "Orrery's, Dunmere\t2016 - 2019\nSous Chef\n- Led the hot section\n"
    )
    assert _placed(cv) == [
        ("The Lamp & Wick", "Head Chef", "Wexcombe"),
        ("Orrery's", "Sous Chef", "Dunmere"),
    ]


def test_letters_behind_a_comma_are_the_form_of_a_firm(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nWORK\n\nQuill & Lamp, LLP\t2019 - 2021\nLegal Secretary\n- Ran the office\n\n"
        "Orrery & Wick, LLP\t2016 - 2019\nLegal Secretary\n- Kept the files\n"
    )
    assert [place for _, _, place in _placed(cv)] == [None, None]


def test_employers_keep_their_comma_where_one_of_them_has_none(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nWORK\n\nPlume, Orrery\t2019 - 2021\nClerk\n- Ran it\n\nWick, Tallow\t2016 - 2019\nClerk\n"
        "- Kept it\n\nLampwick\t2012 - 2016\nClerk\n- Filed it\n"
    )
    assert [place for _, _, place in _placed(cv)] == [None, None, None]


def test_departments_behind_the_commas_of_employers_are_no_towns(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nWORK\n\nPlume & Wick, Marketing\t2019 - 2021\nAnalyst\n- Ran it\n\n"
        "Orrery Line, Finance\t2016 - 2019\nAnalyst\n- Kept it\n"
    )
    assert [place for _, _, place in _placed(cv)] == [None, None]


def test_a_position_before_an_institute_leaves_the_town_behind_it(parse_text: ParseText) -> None:
    cv = parse_text("ADA QUILL\n\nWORK\n\n2014–2017\tResearch Fellow, Institute for Tide Studies, Tarnhamn\n")
    assert _placed(cv) == [("Institute for Tide Studies", "Research Fellow", "Tarnhamn")]


def test_a_town_behind_the_comma_of_a_school_is_where_it_was(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Opleiding\n\n2009 – 2013\tHBO Bouwkunde, Hogeschool Lindehof, Ekwold\n"
        "2005 – 2009\tMBO Bouw, ROC Veldhoek, Wezel aan Zee\n"
    )
    first = cv.entries(SectionKind.EDUCATION)[0]
    assert (cv.of(first.name), cv.of(first.location)) == ("Hogeschool Lindehof", "Ekwold")


def test_a_study_before_a_school_leaves_the_town_behind_it(parse_text: ParseText) -> None:
    cv = parse_text("ADA QUILL\n\nEDUCATION\n\n2005 – 2009\tMBO Bouw, ROC Lampwick, Wexdoorn\n")
    named = [(cv.of(e.name), cv.of(e.position), cv.of(e.location)) for e in cv.entries(SectionKind.EDUCATION)]
    assert named == [("ROC Lampwick", "MBO Bouw", "Wexdoorn")]


@pytest.mark.parametrize(
    ("name", "town"),
    [("Klinikum Kiel", "Kiel"), ("University of Leeds", "Leeds"), ("Air France", None), ("Bank of Scotland", None)],
)
def test_a_town_at_the_end_of_a_name(parse_text: ParseText, name: str, town: str | None) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Work\n\n### {name}\n\n**Clerk** | 2018 – 2022\n\n- Worked\n")
    assert [(cv.of(e.name), cv.of(e.location)) for e in cv.entries(SectionKind.WORK)] == [(name, town)]


def test_a_subject_behind_a_position_is_no_town(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\n**Orrery Ltd, Cork**\n\n**Software Engineer, Ledger** | 2022 – 2024\n\n- Built\n\n"
        "**Software Engineer, Payouts** | 2018 – 2022\n\n- Built\n"
    )
    found = [(cv.of(e.name), cv.of(e.position), cv.of(e.location)) for e in cv.entries(SectionKind.WORK)]
    assert found == [
        ("Orrery Ltd", "Software Engineer, Ledger", "Cork"),
        ("Orrery Ltd", "Software Engineer, Payouts", "Cork"),
    ]


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("Le Sentier VD", True),
        ("Uzwil SG", True),
        ("Courroux (JU)", True),
        ("Avallon (89)", True),
        ("Mathematik (13)", False),
        ("Nexus AI", False),
        ("Muster AG", False),
    ],
)
def test_a_town_with_the_code_of_its_province(text: str, is_place: bool) -> None:
    assert (vocabulary.place_score(text) >= 1) is is_place


@pytest.mark.parametrize(
    ("employer", "name", "town"),
    [
        ("Wick Lamps Ltd, Brackwold", "Wick Lamps Ltd", "Brackwold"),
        ("Dochtwerk GmbH & Co. KG, Bad Ekwold a. d. Saale", "Dochtwerk GmbH & Co. KG", "Bad Ekwold a. d. Saale"),
        ("Mechas del Norte, S.A., La Ekwolda de Doña Lampa", "Mechas del Norte, S.A.", "La Ekwolda de Doña Lampa"),
    ],
)
def test_what_stands_behind_the_form_of_a_company_is_its_town(
    parse_text: Callable[..., Parsed], employer: str, name: str, town: str
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Experience\n\n### {employer}\nEngineer | 2019 – 2022\n\n- Built lamps\n")
    entry = cv.entries(SectionKind.WORK)[0]
    assert (cv.of(entry.name), cv.of(entry.location)) == (name, town)


@pytest.mark.parametrize(
    ("head", "placed"),
    [
        ("**Bench Fitter, Moor Trust**\nCarlisle, 2014 – 2015", ("Moor Trust", "Bench Fitter", "Carlisle")),
        ("**Bench Fitter**\nMoor Trust | Swindon | 2014 – 2015", ("Moor Trust", "Bench Fitter", "Swindon")),
        ("**Bench Fitter**\nMoor Trust (Dudley)\n2014 – 2015", ("Moor Trust", "Bench Fitter", "Dudley")),
    ],
)
def test_a_town_of_the_gazetteer_is_the_place_of_a_job(
    parse_text: ParseText, head: str, placed: tuple[str, str, str]
) -> None:
    assert _placed(parse_text(f"# Ada Quill\n\n## Employment\n\n{head}\n\n- Mended things\n")) == [placed]


def test_the_place_below_a_period_and_how_long_it_lasted(parse_text: ParseText) -> None:
    cv = parse_text(
        "Ada Quill\n\nExperience\n\nFitter\nMoor Trust · Full-time\nMar 2014 - Feb 2019 · 5 years\nArkaute, Ekwold\n"
        "- Mended pumps.\n\nClerk\nLampwick Ltd · Part-time\n2012 - 2014 · 2 years\nDunmere\n- Kept books.\n",
        ".txt",
    )
    assert _placed(cv) == [("Moor Trust", "Fitter", "Arkaute, Ekwold"), ("Lampwick Ltd", "Clerk", "Dunmere")]
