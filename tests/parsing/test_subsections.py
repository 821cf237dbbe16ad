"""Lists with a name of their own within a section, and talks beside another kind."""

from __future__ import annotations

from collections.abc import Callable

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def _outline(cv: Parsed) -> list[tuple[str | None, str, list[str | None]]]:
    """(heading, kind, names) of every section but that without a heading."""
    return [(cv.of(s.heading), str(s.kind), [cv.of(e.name) for e in s.entries]) for s in cv.cv.sections if s.heading]


def test_lists_of_publications_are_sections_below_their_own(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Publications\n\n**Articles**\n\n- Quill A, Duffy C. Wages of lamps. Journal of Tea, 2022.\n"
        "- Quill A. School of wax. Annals of Tea, 2020.\n\n**Working papers**\n\n- Quill A, Roe B. Late trains, 2024.\n"
    )
    assert _outline(cv) == [
        ("Publications", "publications", []),
        ("Articles", "publications", ["Wages of lamps", "School of wax"]),
        ("Working papers", "publications", ["Late trains"]),
    ]
    assert [list(map(cv.of, s.parents)) for s in cv.cv.sections][-1] == ["Publications"]


def test_a_list_of_talks_has_lists_by_kind(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Talks\n\nInvited\n\n- Who opens the gate? Lamp Institute, March 2025\n"
        "- Roots that say no. Tea University, May 2024\n\nContributed\n\n- Two locks. Wax Meeting, April 2023\n"
    )
    assert [(heading, len(names)) for heading, _, names in _outline(cv)] == [
        ("Talks", 0),
        ("Invited", 2),
        ("Contributed", 1),
    ]


def test_talks_stand_apart_from_open_source(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Open Source and Talks\n\n- wickmend – a tool that mends badly trimmed wicks\n"
        "- “Less for idle lamps”, talk at WaxCon Europe, 2024\n"
    )
    assert _outline(cv) == [
        ("Open Source", "projects", ["wickmend"]),
        ("Talks", "other", ["Less for idle lamps"]),
    ]


def test_a_note_above_the_lists_is_no_publication(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Publications\n\nSupervised students are underlined.\n\n### Journal articles\n\n"
        "- Quill A, Duffy C. Wages of lamps. Journal of Tea, 2022.\n"
    )
    assert [name for name, _, _ in cv.heads(SectionKind.PUBLICATIONS)] == ["Wages of lamps"]


def test_a_heading_says_which_of_a_kind(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Ausgewählte Vorträge\n\n- Dochte, Wachstag Bonn, 2022\n")
    assert [(heading, kind) for heading, kind, _ in _outline(cv)] == [("Ausgewählte Vorträge", "other")]
    cv = parse_text("# Ada Quill\n\n## Publicaciones recientes\n\n- Quill A. La mecha. Revista de Té, 2022.\n")
    assert _outline(cv)[0][1] == "publications"


def test_runs_of_positions_are_sections_below_their_own(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Experience\n\n### Vocational\n\n2019 – 2022, Lamp trimmer, Wick Ltd, Leeds\n\n"
        "2015 – 2019, Assistant cook, Tea Ltd, York\n\n### Miscellaneous\n\n2011 – 2012, Sailing teacher, Boats Ltd\n"
    )
    assert [(heading, kind, len(names)) for heading, kind, names in _outline(cv)] == [
        ("Experience", "work", 0),
        ("Vocational", "work", 2),
        ("Miscellaneous", "work", 1),
    ]
    assert [head[0] for head in cv.heads(SectionKind.WORK)] == ["Wick Ltd", "Tea Ltd", "Boats Ltd"]


def test_a_comma_in_quotes_parts_no_title(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Talks\n\n- “Lamps, Not Wicks”, Dublin Tea Group, October 2020\n")
    assert cv.of(cv.cv.sections[-1].entries[0].name) == "Lamps, Not Wicks"
