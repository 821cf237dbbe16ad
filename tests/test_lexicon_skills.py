"""The lexicon of the trades, `lexicon/skills/*.yaml`: its form, and the things that it must keep apart."""

from __future__ import annotations

import re
import timeit
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from assistant import lexicon
from assistant.questions.lexical.concepts import concepts
from assistant.text import words

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "zh")
FILES = tuple(sorted(path.stem for path in (lexicon.FOLDER / "skills").glob("*.yaml")))

# names in every language of a question
CORE = """
    programming_language web_framework frontend_framework backend_framework database sql_database
    nosql_database cloud devops ci_cd containers container_orchestration infrastructure_as_code
    version_control testing unit_testing messaging operating_system security mobile_development
    machine_learning deep_learning deep_learning_framework natural_language_processing computer_vision
    data_analysis leadership mentoring public_speaking peer_review teaching publications patents awards
    competitions open_source hobbies salary work_permit notice_period remote_work relocation marital_status
    military volunteering internship entrepreneurship fundraising board_membership healthcare
    pharmaceutical_company ecommerce payment_provider bank consulting_firm big_tech project_management agile
    driving_licence security_clearance language_certificate sport customer_service marketing sales accounting
    human_resources logistics construction research
"""

APART = (
    ("Java", "JavaScript"),
    ("Docker", "Kubernetes"),
    ("React", "React Native"),
    ("C", "C++"),
    ("C", "C#"),
    ("C++", "C#"),
    ("C", "Objective-C"),
    ("Git", "GitHub"),
    ("GitHub", "GitLab"),
    ("JavaScript", "TypeScript"),
    ("Angular", "AngularJS"),
    ("SQL", "MySQL"),
    ("MySQL", "Microsoft SQL Server"),
    ("PostgreSQL", "MySQL"),
    ("AWS", "Azure"),
    ("AWS", "Google Cloud"),
    ("TensorFlow", "PyTorch"),
    ("Unity", "Unity Catalog"),
    ("R", "Rust"),
    ("Visual Basic", "VBA"),
    ("Visual Studio", "Visual Studio Code"),
    ("Spring Framework", "Spring Boot"),
    ("Linux", "Unix"),
    ("machine learning", "deep learning"),
    ("ICML", "ICLR"),
    ("CVPR", "ICCV"),
    ("Michigan State University", "University of Michigan"),
    ("MIT", "Caltech"),
    ("Scrum", "Kanban"),
    ("AutoCAD", "CATIA"),
    ("bachelor", "master"),
    ("Adobe Illustrator", "Adobe Photoshop"),
)


def fold(term: str) -> str:
    """The term as questions and CVs are matched: "Node.js" and "node js" are one."""
    return " ".join(words(term))


def test_there_are_files() -> None:
    assert "software" in FILES


def read(name: str) -> dict[str, Any]:
    return lexicon.load(f"skills/{name}.yaml")


CONCEPTS: dict[str, dict[str, Any]] = {
    identifier: concept for name in FILES for identifier, concept in read(name).get("concepts", {}).items()
}
ALIASES: list[list[str]] = [group for name in FILES for group in read(name).get("aliases", [])]
AMBIGUOUS: list[str] = [term for name in FILES for term in read(name).get("ambiguous", [])]


def names_of(identifier: str) -> set[str]:
    return {name for names in CONCEPTS[identifier].get("names", {}).values() for name in names}


def lists_of(concept: dict[str, Any]) -> list[list[str]]:
    """Every list of terms of a concept."""
    by_language = [terms for key in ("names", "of") for terms in concept.get(key, {}).values()]
    return by_language + [concept[key] for key in ("members", "narrower", "related") if key in concept]


def evidence(identifier: str) -> set[str]:
    """Every folded term that is evidence: names and members, those of narrower concepts, and their aliases."""
    found = {fold(term) for term in names_of(identifier) | set(CONCEPTS[identifier].get("members", ()))}
    for narrower in CONCEPTS[identifier].get("narrower", ()):
        found |= evidence(narrower)
    for group in ALIASES:
        folded = {fold(term) for term in group}
        if folded & found:
            found |= folded
    return found


@pytest.mark.parametrize("name", FILES)
def test_a_file_has_the_keys_and_types_of_the_schema(name: str) -> None:
    content = read(name)
    assert set(content) <= {"concepts", "aliases", "ambiguous"}
    for identifier, concept in content.get("concepts", {}).items():
        assert re.fullmatch(r"[a-z][a-z0-9_]*", identifier), identifier
        assert set(concept) <= {"names", "of", "heads", "members", "narrower", "related"}, identifier
        assert set(concept.get("names", {})) <= set(LANGUAGES), identifier
        assert set(concept.get("of", {})) <= {*LANGUAGES, "all"}, identifier
        assert ("of" in concept) == ("heads" in concept), identifier
        assert set(concept.get("heads", ())) <= set(lexicon.load("heads.yaml")["heads"]), identifier
        lists = lists_of(concept)
        for terms in lists:
            assert terms, f"{identifier} has an empty list"
            assert all(isinstance(term, str) and term == term.strip() and term for term in terms), (identifier, terms)
    for terms in (*content.get("aliases", []), content.get("ambiguous", [])):
        assert all(isinstance(term, str) and term == term.strip() and term for term in terms), terms


def test_an_identifier_stands_in_one_file() -> None:
    counts = Counter(identifier for name in FILES for identifier in read(name).get("concepts", {}))
    assert [identifier for identifier, count in counts.items() if count > 1] == []


def test_every_concept_has_an_english_name() -> None:
    spoken = {identifier: {**c.get("names", {}), **c.get("of", {})} for identifier, c in CONCEPTS.items()}
    assert [identifier for identifier, languages in spoken.items() if not {"en", "all"} & languages.keys()] == []


@pytest.mark.parametrize("identifier", CORE.split())
def test_a_core_concept_has_names_in_all_languages(identifier: str) -> None:
    assert set(CONCEPTS[identifier]["names"]) == set(LANGUAGES)


def test_no_list_says_a_term_twice() -> None:
    doubled = []
    for identifier, concept in CONCEPTS.items():
        for terms in lists_of(concept):
            doubled += [(identifier, term) for term, count in Counter(map(fold, terms)).items() if count > 1]
    for group in ALIASES:
        doubled += [(group[0], term) for term, count in Counter(map(fold, group)).items() if count > 1]
    doubled += [("ambiguous", term) for term, count in Counter(AMBIGUOUS).items() if count > 1]
    assert doubled == []


def test_a_name_belongs_to_one_concept() -> None:
    owners = defaultdict(set)
    for identifier in CONCEPTS:
        for name in names_of(identifier):
            owners[fold(name)].add(identifier)
    assert {name: sorted(found) for name, found in owners.items() if len(found) > 1} == {}


def test_a_term_stands_in_one_alias_group() -> None:
    counts = Counter(fold(term) for group in ALIASES for term in group)
    assert [term for term, count in counts.items() if count > 1] == []
    assert [group for group in ALIASES if len(group) < 2] == []


def test_an_alias_group_does_not_join_two_concepts() -> None:
    owners = {fold(name): identifier for identifier in CONCEPTS for name in names_of(identifier)}
    joined = [group for group in ALIASES if len({owners[fold(term)] for term in group if fold(term) in owners}) > 1]
    assert joined == []


def test_narrower_concepts_exist_and_make_no_cycle() -> None:
    def walk(identifier: str, above: tuple[str, ...]) -> None:
        assert identifier not in above, f"cycle: {' > '.join((*above, identifier))}"
        for narrower in CONCEPTS[identifier].get("narrower", ()):
            assert narrower in CONCEPTS, f"{identifier} names {narrower}, which there is not"
            walk(narrower, (*above, identifier))

    for identifier in CONCEPTS:
        walk(identifier, ())


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_things_are_not_aliases(one: str, other: str) -> None:
    both = {fold(one), fold(other)}
    assert [group for group in ALIASES if both <= {fold(term) for term in group}] == []
    assert [identifier for identifier in CONCEPTS if both <= {fold(name) for name in names_of(identifier)}] == []


def test_what_is_only_related_is_not_evidence() -> None:
    contradictions = {
        identifier: sorted(set(map(fold, concept["related"])) & evidence(identifier))
        for identifier, concept in CONCEPTS.items()
        if "related" in concept
    }
    assert {identifier: terms for identifier, terms in contradictions.items() if terms} == {}


@pytest.mark.parametrize(
    ("identifier", "term"),
    [
        ("deep_learning_framework", "PyTorch"),
        ("sql_database", "Postgres"),
        ("database", "MongoDB"),
        ("web_framework", "Django"),
        ("web_framework", "EmberJS"),
        ("infrastructure_as_code", "Terraform"),
        ("container_orchestration", "K8s"),
        ("cloud", "EC2"),
        ("unit_testing", "PHPUnit"),
        ("pharmaceutical_company", "Janssen"),
        ("payment_provider", "Stripe"),
        ("healthcare", "Alzheimer's disease"),
        ("ecommerce", "online shop"),
        ("leadership", "tech lead"),
        ("leadership", "leading a group"),
        ("leadership", "Leitung eines Teams"),
        ("mentoring", "coached"),
        ("competitions", "winning solution"),
        ("military", "Army Reserves"),
        ("fundraising", "Series A"),
        ("public_speaking", "invited talk"),
        ("language_certificate", "DALF"),
        ("board_membership", "board of directors"),
    ],
)
def test_a_specific_mention_is_evidence(identifier: str, term: str) -> None:
    assert fold(term) in evidence(identifier)


@pytest.mark.parametrize(
    ("identifier", "term"),
    [
        ("container_orchestration", "Docker"),
        ("javascript_framework", "Java"),
        ("sql_database", "MongoDB"),
        ("nosql_database", "PostgreSQL"),
        ("aws", "Azure"),
        ("deep_learning_framework", "scikit-learn"),
        ("frontend_framework", "HTML"),
        ("ios_development", "Kotlin"),
        ("salary", "contract"),
        ("leadership", "member of a team"),
        ("pharmaceutical_company", "hospital"),
    ],
)
def test_a_neighbour_is_not_evidence(identifier: str, term: str) -> None:
    assert fold(term) not in evidence(identifier)


def test_words_of_one_or_two_letters_are_matched_by_case() -> None:
    terms = {
        term for identifier in CONCEPTS for term in names_of(identifier) | set(CONCEPTS[identifier].get("members", ()))
    }
    terms |= {term for group in ALIASES for term in group}
    short = {term for term in terms if re.fullmatch(r"[A-Za-z]{1,2}", term)}
    assert sorted(short - set(AMBIGUOUS)) == []


def test_an_ambiguous_word_is_a_word_of_the_lexicon() -> None:
    terms = {term for group in ALIASES for term in group}
    for identifier, concept in CONCEPTS.items():
        terms |= names_of(identifier) | set(concept.get("members", ())) | set(concept.get("related", ()))
    known = {fold(term) for term in terms}
    assert sorted(term for term in AMBIGUOUS if fold(term) not in known) == []


def test_the_taxonomy_loads_sooner_than_half_a_megabyte_of_words_folds() -> None:
    concepts()  # made and kept (lexicon/compiled.py), if it was not: then the size of its files costs a start nothing
    texts = ((lexicon.FOLDER / "skills" / f"{name}.yaml").read_text(encoding="utf-8") for name in FILES)
    lines = "".join(texts)[:450_000].splitlines()
    assert fastest(concepts.__wrapped__) < fastest(lambda: [words(line) for line in lines])


def fastest(run: Callable[[], object]) -> float:
    """The seconds that something takes when little else disturbs it."""
    return min(timeit.repeat(run, number=1, repeat=20))


def test_a_product_that_is_a_word_of_questions_counts_by_its_capital() -> None:
    """ "Primo" is a discovery system and the first in Italian. What questions of most languages say is that very
    product ("GitHub"); the networks are asked for by their names."""
    networks = {word for names in lexicon.load("networks.yaml").values() for name in names for word in words(name)}
    spoken: dict[str, set[str]] = defaultdict(set)
    for language in lexicon.languages("questions"):
        for phrase in phrases_of(lexicon.words("questions", language)):
            for word in words(phrase):
                spoken[word].add(language)
    products = {
        m for f in FILES if f.startswith("tools_") for c in read(f)["concepts"].values() for m in c.get("members", ())
    }
    common = {p for p in products if len(words(p)) == 1 and 0 < len(spoken.get(words(p)[0], ())) < 5}
    known = {fold(term) for term in AMBIGUOUS}
    assert sorted(p for p in common if fold(p) not in known | networks) == []


def phrases_of(content: object) -> Iterator[str]:
    """Every phrase of a part of the lexicon."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, Mapping | list | tuple):
        for inner in content.values() if isinstance(content, Mapping) else content:
            yield from phrases_of(inner)
