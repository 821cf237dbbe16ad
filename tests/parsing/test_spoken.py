"""Languages on lines of sections that are about something else, and levels as people write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    ("section", "line", "spoken"),
    [
        ("Skills", "Languages: Turkish (native), German (B2)", [("Turkish", "native"), ("German", "B2")]),
        ("Personal details", "Languages known: English, Telugu and Hindi", ["English", "Telugu", "Hindi"]),
        ("技能", "语言能力：英语CET-6；粤语流利", [("英语", "CET-6"), ("粤语", "流利")]),
    ],
)
def test_a_labelled_line_of_languages_is_a_section(
    parse_text: ParseText, section: str, line: str, spoken: list[tuple[str, str] | str]
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {section}\n\nTools: Git, Docker\n\n{line}\n")
    expected = [(one, None, None) if isinstance(one, str) else (*one, None) for one in spoken]
    assert cv.heads(SectionKind.LANGUAGES) == expected


def test_programming_languages_are_skills(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Skills\n\nLanguages: Go, Kotlin, SQL\n\nTools: Git\n")
    assert cv.heads(SectionKind.LANGUAGES) == []
    assert [cv.of(e.name) for e in cv.entries(SectionKind.SKILLS)] == ["Languages", "Tools"]


def test_lines_of_a_language_each_among_skills(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Rossi\n\n## Strumenti e lingue\n\nRilievo: laser scanner\n\n- Italiano: madrelingua\n"
        "- Sardo: parlato in famiglia\n- Inglese: C1\n"
    )
    assert [e[:2] for e in cv.heads(SectionKind.LANGUAGES)] == [
        ("Italiano", "madrelingua"),
        ("Sardo", "parlato in famiglia"),
        ("Inglese", "C1"),
    ]


def test_two_languages_share_a_level_and_a_remark_is_none(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Talen\n\nNederlands en Fries: moedertaal\n\nEngels: C1 – zes maanden in York\n")
    assert [e[:2] for e in cv.heads(SectionKind.LANGUAGES)] == [
        ("Nederlands", "moedertaal"),
        ("Fries", "moedertaal"),
        ("Engels", "C1"),
    ]
    assert cv.facts(cv.entries(SectionKind.LANGUAGES)[2]) == {"note": "zes maanden in York"}


def test_a_table_of_levels_below_a_label_is_read_by_its_rows(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Davide Falk\n\n## Competenze personali\n\nAltre lingue\n\nComprensione\tParlato\tScritto\n\n"
        "Inglese\tC1\tB2\tB2\n\nArabo\tA2\tA2\tA1\n\nCompetenze informatiche: Excel, SAP\n"
    )
    assert [(name, level) for name, level, _ in cv.heads(SectionKind.LANGUAGES)] == [("Inglese", "C1"), ("Arabo", "A2")]
    assert "Comprensione" not in [name for name, *_ in cv.heads(SectionKind.SKILLS)]


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("German (Walliser dialect)   native", [("German", "native")]),
        ("Englisch (C2), Norwegisch (B1), Latinum", [("Englisch", "C2"), ("Norwegisch", "B1")]),
        ("英语：CET-6，可阅读英文文档；日语：N3", [("英语", "CET-6，可阅读英文文档"), ("日语", "N3")]),
    ],
)
def test_what_stands_around_a_level_is_none(parse_text: ParseText, line: str, spoken: list[tuple[str, str]]) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Languages\n\n{line}\n")
    assert [(name, level) for name, level, _ in cv.heads(SectionKind.LANGUAGES)] == spoken


def test_a_grid_of_levels_names_its_columns_beside_the_label(parse_text: ParseText) -> None:
    """As in a Europass: the names of the columns on two lines, below each language the diploma in it."""
    cv = parse_text(
        "Ada Quill\n\nPERSONAL SKILLS\n\nMother tongue(s)\tEnglish\n\n"
        "Other language(s)\tUNDERSTANDING\tSPEAKING\tWRITING\n"
        "Listening\tReading\tInteraction\tProduction\nFrench\tC1\tC2\tB2\tC1\tC2\nDalf C1\nGerman\tA2\tA2\tA1\tA2\tA2\n"
        "Zertifikat (A2)\n\nCommunication skills\n\nTeam work on the ward\n"
    )
    spoken = cv.entries(SectionKind.LANGUAGES)
    assert [cv.of(entry.name) for entry in spoken] == ["English", "French", "German"]
    assert [cv.of(fact.span) for fact in spoken[1].extra] == ["C2\tB2\tC1\tC2", "Dalf C1"]
    assert not {"UNDERSTANDING", "Listening", "Production"} & {cv.of(e.name) for e in cv.entries(SectionKind.SKILLS)}


def test_a_group_of_skills_that_is_languages_is_a_section(parse_text: ParseText) -> None:
    cv = parse_text(
        "cv:\n  name: Ada Quill\n  sections:\n    skills:\n      - label: Programming\n        details: Python, SQL\n"
        "      - label: Languages\n        details: English (native), French (C1)\n",
        ".yaml",
    )
    assert [e[:2] for e in cv.heads(SectionKind.LANGUAGES)] == [("English", "native"), ("French", "C1")]
    assert [cv.of(e.name) for e in cv.entries(SectionKind.SKILLS)] == ["Programming"]


def test_a_group_of_programming_languages_stays_a_skill(parse_text: ParseText) -> None:
    cv = parse_text(
        "cv:\n  name: Ada Quill\n  sections:\n    skills:\n      - label: Languages\n        details: Python, SQL\n",
        ".yaml",
    )
    assert cv.heads(SectionKind.LANGUAGES) == []


@pytest.mark.parametrize(
    "line",
    [
        "English (first language), Tamil (at home, read slowly), Malay (conversational)",
        "Spoken: English (first language), Tamil (at home, read slowly), Malay (conversational)",
        "English: first language. I have given interviews in it. Tamil: enough for my mother-in-law. Malay: good.",
    ],
)
def test_languages_in_a_section_of_systems_are_languages(parse_text: ParseText, line: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Systems and languages\n\nOneStream, Power BI, IDEA, Xero.\n\n{line}\n")
    assert [cv.of(e.name) for e in cv.entries(SectionKind.LANGUAGES)] == ["English", "Tamil", "Malay"]
    assert [cv.of(e.name) for e in cv.entries(SectionKind.SKILLS)] == ["OneStream", "Power BI", "IDEA", "Xero"]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("English (C2, Cambridge Proficiency 2018)", "C2"),
        ("German (A2, from Leipzig)", "A2"),
        ("Englisch: gut (B2), seit Neuseeland ohne Hemmungen", "gut (B2)"),
        ("Deutsch: Muttersprache (Urner Dialekt, der auch hier verstanden wird)", "Muttersprache"),
        ("Tigrinya: ein paar Dutzend Wörter, fürs Kochen reicht es", "ein paar Dutzend Wörter"),
        ("Ungarisch (von der Großmutter, mündlich gut)", "von der Großmutter, mündlich gut"),
        ("Spanish: fluent, C1", "fluent, C1"),
    ],
)
def test_the_level_of_a_language_ends_before_a_remark(parse_text: ParseText, line: str, level: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Languages\n\n- {line}\n- French: B1\n")
    assert cv.of(cv.entries(SectionKind.LANGUAGES)[0].position) == level


def test_a_dated_diploma_behind_a_level_is_a_remark(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Languages\n\n- Inglés: C1 (Cambridge Advanced, 2016)\n- Irish: native\n")
    (entry, _) = cv.entries(SectionKind.LANGUAGES)
    assert (cv.of(entry.position), cv.facts(entry)["note"]) == ("C1", "Cambridge Advanced, 2016")


def test_what_a_language_is_called_with_the_next_one_is_none_of_it(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Languages\n\nFluent: German and French\n\nBasic: Welsh & Irish\n")
    spans = [cv.of(entry.span) for entry in cv.entries(SectionKind.LANGUAGES)]
    assert spans == ["Fluent: German", "Fluent: German and French", "Basic: Welsh", "Basic: Welsh & Irish"]


def test_old_languages_have_names_of_two_words(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Langues\n\nFrançais (maternelle) ; latin et ancien occitan (lecture)\n")
    assert [head[:2] for head in cv.heads(SectionKind.LANGUAGES)] == [
        ("Français", "maternelle"),
        ("latin", "lecture"),
        ("ancien occitan", "lecture"),
    ]


@pytest.mark.parametrize(
    ("lines", "levels"),
    [
        (
            "Fluent: German and French\n\nBasic: Polish",
            [("German", "Fluent"), ("French", "Fluent"), ("Polish", "Basic")],
        ),
        (
            "| | |\n|---|---|\n| B2 | German, Dutch |\n| Grundkenntnisse | Polnisch |",
            [("German", "B2"), ("Dutch", "B2"), ("Polnisch", "Grundkenntnisse")],
        ),
        (
            "Mother tongues: English and Hindi; good German",
            [("English", "Mother tongues"), ("Hindi", "Mother tongues"), ("German", "good")],
        ),
    ],
)
def test_a_level_that_opens_a_line_is_that_of_all_languages_behind_it(
    parse_text: ParseText, lines: str, levels: list[tuple[str, str]]
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Languages\n\n{lines}\n")
    assert [e[:2] for e in cv.heads(SectionKind.LANGUAGES)] == levels
    native = [cv.of(e.name) for e in cv.entries(SectionKind.LANGUAGES) if "mother_tongue" in cv.facts(e)]
    assert native == [language for language, level in levels if level == "Mother tongues"]


@pytest.mark.parametrize(
    ("heading", "name", "level"),
    [
        ("Idiomas", "Euskera", "Competencia bilingüe o nativa"),
        ("Langues", "Breton", "Compétence professionnelle limitée"),
        ("Lingue", "Sardo", "Conoscenza professionale completa"),
        ("语言", "日语", "有限工作水平"),
    ],
)
def test_a_level_of_linkedin_stands_below_its_language(
    parse_text: ParseText, heading: str, name: str, level: str
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\n{name}\n{level}\n")
    assert cv.heads(SectionKind.LANGUAGES) == [(name, level, None)]


@pytest.mark.parametrize(
    ("heading", "told", "spoken"),
    [
        (
            "Skills",
            "AutoCAD, QGIS; some Python. Native Spanish, fluent English (C1) and a little Basque.",
            [("Spanish", "Native"), ("English", "C1"), ("Basque", "a little")],
        ),
        (
            "Kenntnisse",
            "Fräsen und Drehen, Pneumatik. Deutsch ist meine Muttersprache, Englisch spreche ich fließend.",
            [("Deutsch", "ist meine Muttersprache"), ("Englisch", "spreche ich fließend")],
        ),
        (
            "Competências",
            "Primavera e AutoCAD. Falo inglês fluente, espanhol intermediário e um pouco de italiano.",
            [("inglês", "fluente"), ("espanhol", "intermediário"), ("italiano", "um pouco")],
        ),
        ("技能", "熟悉SAP与用友。普通话母语，英语流利。", [("普通话", "母语"), ("英语", "流利")]),
    ],
)
def test_languages_in_a_sentence_among_skills_are_languages(
    parse_text: ParseText, heading: str, told: str, spoken: list[tuple[str, str]]
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\n{told}\n")
    assert [head[:2] for head in cv.heads(SectionKind.LANGUAGES)] == spoken
    assert not any("English" in (head[0] or "") for head in cv.heads(SectionKind.SKILLS))


@pytest.mark.parametrize(
    "told",
    [
        "Languages: Danish (native), English (C2), some North Moorish. I play the flute and knit. I fix radios.",
        "Sprachen: Dänisch (Muttersprache), Englisch (C2). Ich spiele Flöte und stricke.",
    ],
)
def test_what_stands_behind_a_sentence_of_languages_is_none(parse_text: ParseText, told: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Misc\n\n{told}\n\nI am looking for a post in Leeds from May 2027.\n")
    assert [head[1] for head in cv.heads(SectionKind.LANGUAGES)][:2] in (["native", "C2"], ["Muttersprache", "C2"])
    assert len(cv.heads(SectionKind.LANGUAGES)) <= 3
    assert cv.heads(SectionKind.VOLUNTEER) == []
