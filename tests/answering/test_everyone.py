"""Questions to all candidates of a corpus: who, which, how many. Every one who fits is counted and named."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Answer, Conversation, Kind, Status

CVS = {
    "adler": """# Nora Adler

## Work Experience

### Data Engineer, Amazon (2019 - 2022)
- Built pipelines in Python that load nine million parcels a night

## Skills

- Programming: Python, Scala
""",
    "brandt": """# Tom Brandt

## Work Experience

### Buyer, Fjord Foods (2015 - Present)
- Sold surplus stock on Amazon and on eBay

## Skills

- Excel, SAP

## Languages

- German (native)
- Dutch
""",
    "costa": """# Lia Costa

## Work Experience

### Research Fellow, University of Porto (2016 - 2021)
- Taught Python to first-year students

## Publications

- Lia Costa, Jon Ek. Deforestation of the Amazon seen from space. Remote Sensing Letters, 2019.
""",
    "dunn": """# Peter Dunn

## Work Experience

### Warehouse Manager, Amazon UK (2012 - 2018)
- Led 80 people on the night shift

## Education

- BA History, University of Leeds, 2006 - 2009
""",
    "ekman": """# Sofia Ekman

## Work Experience

### Nurse, St Mary's Hospital (2011 - Present)
- Runs the ward at night

## Languages

- Swedish (native)
- German (fluent)
""",
    "fabre": """# Luc Fabre

## Expérience professionnelle

### Développeur, Banque du Rhône (2018 - 2023)
- Écrit des services en Python et en Go

## Langues

- Français
- Allemand
""",
    "grant": """# Ida Grant

## Work Experience

### Site Reliability Engineer, Kestrel Labs (2020 - Present)
- Runs clusters of Kubernetes on Amazon Web Services

## Skills

- Kubernetes, Terraform, Go
""",
    "hale": """# Omar Hale

## Work Experience

### Teacher, Hillside School (2005 - Present)
- Took pupils to go and see the zoo

## Education

- PhD Physics, University of Leeds, 1999 - 2003
""",
    "ivers": """# Jan Ivers

## Work Experience

### Analyst, Nordlicht Bank (2017 - Present)
- Models of credit risk in Python

## Education

- PhD Mathematics, TU Delft, 2012 - 2016
""",
    "jonker": """# Eva Jonker

## Work Experience

### Chef, Harbour Kitchen (2010 - Present)
- Cooks for 120 guests
""",
    "kerr": """# Ann Kerr

## Work Experience

### Software Engineer, Kestrel Labs (2015 - 2019)
- Wrote the billing service in Java

## Skills

- Java, Python
""",
    "lund": """# Per Lund

## Work Experience

### Driver, Oslo Buses (2001 - Present)
- Drives line 31
""",
}


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The Assistant over twelve CVs."""
    folder = tmp_path_factory.mktemp("twelve")
    for name, text in CVS.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return Assistant.load(folder, index=folder.with_name("twelve-index"))


def named(answer: Answer) -> list[str]:
    """The CVs that an answer quotes, in their order."""
    return list(dict.fromkeys(quote.document_id.removesuffix(".md") for quote in answer.quotes))


FIT = [
    ("How many candidates know Python?", ["adler", "costa", "fabre", "ivers", "kerr"]),
    ("Which candidates know Python?", ["adler", "costa", "fabre", "ivers", "kerr"]),
    ("Combien de candidats connaissent Python ?", ["adler", "costa", "fabre", "ivers", "kerr"]),
    ("Who worked at Amazon?", ["adler", "dunn"]),
    ("Who currently works at Kestrel Labs?", ["grant"]),
    ("How many applicants have worked at Kestrel Labs?", ["grant", "kerr"]),
    ("Who studied at the University of Leeds?", ["dunn", "hale"]),
    ("Who speaks German?", ["brandt", "ekman", "fabre"]),
    ("Wer spricht Deutsch?", ["brandt", "ekman", "fabre"]),
    ("How many candidates have a PhD?", ["hale", "ivers"]),
    ("Who knows Go?", ["fabre", "grant"]),
    ("Does anyone know Java?", ["kerr"]),
    ("Which candidates have experience with credit risk?", ["ivers"]),
    ("Which candidates worked in a bank?", ["fabre", "ivers"]),
    ("Who has published a paper?", ["costa"]),
    ("Who does not speak German?", ["adler", "costa", "dunn", "grant", "hale", "ivers", "jonker", "kerr", "lund"]),
    ("How many candidates are there?", list(CVS)),
]


@pytest.mark.parametrize(("question", "fit"), FIT)
def test_every_candidate_who_fits_is_counted_and_quoted(twelve: Assistant, question: str, fit: list[str]) -> None:
    answer = twelve.ask(question)
    assert answer.status == Status.ANSWERED
    assert named(answer) == fit
    assert answer.value == len(fit)
    assert answer.answer.startswith(f"{len(fit)} ")


def test_each_is_named_beside_the_words_that_say_so(twelve: Assistant) -> None:
    answer = twelve.ask("Who worked at Amazon?")
    assert answer.answer.splitlines() == [
        "2 candidates:",
        "Nora Adler: Data Engineer, Amazon, 2019 - 2022 [1]",
        "Peter Dunn: Warehouse Manager, Amazon UK, 2012 - 2018 [2]",
    ]
    assert all(
        CVS[quote.document_id.removesuffix(".md")][quote.span.start :].startswith(quote.text) for quote in answer.quotes
    )


@pytest.mark.parametrize("question", ["Who knows Haskell?", "Does anyone know Haskell?"])
def test_that_nobody_fits_is_said_of_all_cvs(twelve: Assistant, question: str) -> None:
    answer = twelve.ask(question)
    assert (answer.status, answer.quotes) == (Status.NOT_FOUND, ())
    assert answer.reason == "None of the 12 CVs speaks of Haskell."


@pytest.mark.parametrize(
    ("question", "kind", "document"),
    [
        ("Who is Ann Kerr?", Kind.SUMMARY, "kerr"),
        ("How many people did Peter Dunn lead?", Kind.PASSAGE, "dunn"),
        ("Where does Ida Grant work?", Kind.FACT, "grant"),
    ],
)
def test_a_question_about_one_of_them_is_put_to_that_one(
    twelve: Assistant, question: str, kind: Kind, document: str
) -> None:
    answer = twelve.ask(question)
    assert (answer.kind, named(answer)) == (kind, [document])


def test_who_is_asked_about_one_spoken_of_is_no_question_to_all(twelve: Assistant) -> None:
    _, conversation = twelve.reply("Where does Ida Grant work?", Conversation())
    explained = twelve.explain("How many people did she work with?", conversation)
    assert not explained.query.of_all


def test_a_question_to_all_leans_on_no_earlier_turn(twelve: Assistant) -> None:
    _, conversation = twelve.reply("Where does Ida Grant work?", Conversation())
    answer, _ = twelve.reply("Who speaks German?", conversation)
    assert named(answer) == ["brandt", "ekman", "fabre"]


def test_of_one_cv_nobody_is_chosen(assistant: Assistant) -> None:
    assert not assistant.explain("Who knows Python?").query.of_all


def test_another_subject_is_asked_of_the_person_spoken_of(twelve: Assistant) -> None:
    turns = ("Where does Tom Brandt work?", "Change of subject: what are the skills?")
    conversation = Conversation()
    for turn in turns:
        answer, conversation = twelve.reply(turn, conversation)
    assert {quote.candidate for quote in answer.quotes} == {"Tom Brandt"}
