"""Several positions at one employer, and dates that are a part of an entry."""

from __future__ import annotations

from collections.abc import Callable

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def test_a_dated_employer_heads_the_positions_in_its_period(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Jutta Ostwald\n\n## Berufserfahrung\n\n04/2020 – heute\n\n**Brammer Antriebe GmbH, Dellbach**\n\n"
        "seit 07/2022\n\nGruppenleiterin Konstruktion\n\n- Führung von 7 Mitarbeitenden\n\n04/2020 – 06/2022\n\n"
        "Entwicklungsingenieurin\n\n- Auslegung von Lagern\n"
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Brammer Antriebe GmbH", "Gruppenleiterin Konstruktion", "2022-07/…"),
        ("Brammer Antriebe GmbH", "Entwicklungsingenieurin", "2020-04/2022-06"),
    ]
    assert [cv.of(e.location) for e in cv.entries(SectionKind.WORK)] == ["Dellbach", "Dellbach"]


def test_positions_below_a_dated_heading(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Rui Prado\n\n## Experiência profissional\n\n### Moinho Azul – Lisboa (fev/2017 – atual)\n\n"
        "Analista sênior\tout/2021 – atual\n\n- Orçamento anual\n\nAnalista júnior\tfev/2017 – set/2021\n\n- Contas\n"
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Moinho Azul", "Analista sênior", "2021-10/…"),
        ("Moinho Azul", "Analista júnior", "2017-02/2021-09"),
    ]


def test_a_date_in_brackets_below_a_lone_date_is_a_part_of_the_entry(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Work\n\n09.2013 – 12.2016\n\nAnalyst, later Product Manager (from 2015)\n\nOrrery Ltd\n\n"
        "- Sold tea\n\n07.2009 – 06.2011\n\nEngineer\n\nLampwick Ltd\n\n- Lit lamps\n"
    )
    assert [(name, period) for name, _, period in cv.heads(SectionKind.WORK)] == [
        ("Orrery Ltd", "2013-09/2016-12"),
        ("Lampwick Ltd", "2009-07/2011-06"),
    ]


def test_a_whole_entry_on_a_dated_line_ends_before_the_next_date(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Jutta Ostwald\n\n## Berufserfahrung\n\n06/2018 – 05/2019\tElternzeit\n\n05/2012 – 11/2014\n\n"
        "**FEV GmbH, Aachen**\n\nIngenieurin\n\n- Messungen\n"
    )
    assert [e[::2] for e in cv.heads(SectionKind.OTHER)] == [("Elternzeit", "2018-06/2019-05")]
    assert [e[::2] for e in cv.heads(SectionKind.WORK)] == [("FEV GmbH", "2012-05/2014-11")]


def test_a_further_position_is_where_its_employer_is(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Experiencia\n\nGrupo Lomas, S.A. de C.V.\tEkoyuca, Gto.\n"
        "Jefa de Calidad (ene. 2021 – dic. 2023)\n- Auditorías\n"
        "Supervisora de Calidad (jun. 2018 – dic. 2020)\n- Turnos\n"
    )
    placed = [(cv.of(e.name), cv.of(e.location)) for e in cv.entries(SectionKind.WORK)]
    assert placed == [("Grupo Lomas, S.A. de C.V.", "Ekoyuca, Gto.")] * 2


def test_no_item_of_a_list_is_the_employer_of_the_next(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Jo Falk\n\n## Vie associative\n\n- Voisine à l'association Elles bougent, depuis 2018\n"
        "- Trésorière du Club d'aviron, 2020 – 2023\n"
    )
    assert cv.heads(SectionKind.VOLUNTEER) == [
        ("Voisine à l'association Elles bougent", None, "2018/…"),
        ("Club d'aviron", "Trésorière", "2020/2023"),
    ]
