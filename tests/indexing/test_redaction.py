"""What the settings hide is nowhere: in no byte of an index, in no answer, and nothing moves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.embedding import Encoder, encoders
from assistant.indexing import open_index
from assistant.indexing.build import Source, read_cv
from assistant.parsing import parse
from assistant.reading import read
from assistant.settings import load_settings
from assistant.types import Conversation
from tests.encoders import HashingEncoder
from tests.reading.conftest import draw, word

SETTINGS = 'hide: [phone, email, address, birth_date, photo, "Project Nightjar", Zvezdana]\n'

MARKDOWN = """\
# Mirella Östlund

![Mirella at her desk](pictures/mirella-desk.jpg)

| | |
|---|---|
| **Anschrift** | Fliederweg 19, 04279 Leipzig |
| **Mobil** | +49 171 5550142 |
| **E-Mail** | mirella@ostlund.example |
| **Geburtsdatum** | 17.08.1984 in Riesa |

## Berufserfahrung

### Bauleiterin, Kranbau Süd (2015 – 2020)
- Leitete Project Nightjar mit Zvezdana Petrov
- Rechnungen an Fliederweg 19 und an mirella@ostlund.example

## Kenntnisse

- Statik, Rust
"""
DRAWN = [
    (50, 60, "Piotr Ashdown", "Helvetica-Bold", 18.0),
    (50, 80, "Bridge Engineer"),
    (50, 95, "14 Tannery Row"),
    (50, 110, "Leeds LS9 8QQ"),
    (50, 125, "0113 496 0771 | piotr@ashdown.example"),
    (50, 140, "Date of birth: 3 March 1979"),
    (50, 180, "Experience", "Helvetica-Bold", 14.0),
    (50, 200, "Engineer, Wharfe Bridges Ltd, 2011 - 2019"),
    (50, 215, "• Designed Project"),
    (58, 230, "Nightjar, a bridge of oak"),
    (50, 270, "Skills", "Helvetica-Bold", 14.0),
    (50, 290, "Timber, Steel"),
]
TYPED = (
    "Camille Roussin",
    "Infirmière",
    "8 rue des Orfèvres, 34000 Montpellier",
    "06 12 55 01 43 – camille [at] roussin.example",
    "Née le 9 mai 1991",
    "EXPÉRIENCE PROFESSIONNELLE",
    "Infirmière, Clinique du Parc, 2014 - 2022",
    "Référente : Zvezdana Petrov",
)

HIDDEN = {
    "mirella.md": [
        "mirella-desk", "at her desk", "Fliederweg", "04279", "171 5550142", "mirella@ostlund.example", "17.08.1984",
        "Project Nightjar", "Zvezdana",
    ],
    "piotr.pdf": ["Tannery", "LS9 8QQ", "0113 496 0771", "piotr@ashdown.example", "3 March 1979", "Nightjar"],
    "camille.docx": ["Orfèvres", "34000", "06 12 55 01 43", "roussin.example", "9 mai 1991", "Zvezdana"],
}  # fmt: skip
KEPT = {
    "mirella.md": ["Mirella Östlund", "Anschrift", "Geburtsdatum", "Kranbau Süd (2015 – 2020)", "Statik, Rust"],
    "piotr.pdf": ["Piotr Ashdown", "Bridge Engineer", "Wharfe Bridges Ltd, 2011 - 2019", "a bridge of oak"],
    "camille.docx": ["Camille Roussin", "Clinique du Parc, 2014 - 2022", "Référente"],
}
QUESTIONS = (
    "What is her phone number?", "What is his e-mail address?", "Where does she live?", "When was he born?",
    "What did Mirella build?", "Who is Zvezdana Petrov?", "What is Project Nightjar?", "How can I contact Piotr?",
    "Tell me about Camille.", "Wo wohnt Mirella?", "Quelle est sa date de naissance ?", "Where did Piotr work?",
)  # fmt: skip


@pytest.fixture
def cvs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of three formats with everything that can be hidden, and settings that hide it."""
    made = HashingEncoder()

    def find(*arguments: object, **options: object) -> Encoder:
        return made

    monkeypatch.setattr(encoders, "encoder", find)
    folder = tmp_path / "cvs"
    folder.mkdir()
    (folder / "mirella.md").write_text(MARKDOWN, encoding="utf-8")
    (folder / "piotr.pdf").write_bytes(draw([DRAWN]))  # type: ignore[list-item]
    (folder / "camille.docx").write_bytes(word("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in TYPED)))
    (folder / "assistant.yaml").write_text(SETTINGS, encoding="utf-8")
    return folder


def spellings(words: str) -> list[bytes]:
    """How words may lie in a file: as text, in JSON, in the small letters of a vocabulary."""
    return [form.encode() for text in (words, words.casefold()) for form in (text, json.dumps(text)[1:-1])]


def found(folder: Path) -> list[tuple[str, str]]:
    """File and hidden words of each place below a folder where such words lie."""
    everything = {words for listed in HIDDEN.values() for words in listed}
    return [
        (path.name, words)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for words in sorted(everything)
        if any(form in path.read_bytes() for form in spellings(words))
    ]


def test_no_file_of_an_index_holds_what_is_hidden(cvs: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    open_index(cvs, settings=load_settings(cvs).model_copy(update={"hide": ()}), index_dir=folder)
    assert len(found(folder)) > 10
    index = open_index(cvs, settings=load_settings(cvs), index_dir=folder)
    assert found(tmp_path / "index") == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cvs", "index"]
    for token in ("fliederweg", "tannery", "orfèvres", "5550142", "zvezdana", "nightjar", "1984", "ls9"):
        assert index.search_lexical(token, 5) == [], token


def test_a_cv_is_masked_length_for_length_and_the_rest_is_kept(cvs: Path) -> None:
    hide = tuple(load_settings(cvs).hide)
    for name in HIDDEN:
        plain = read(cvs / name)
        made, cv = read_cv(cvs / name, Source(root=cvs, files=(), hide=hide))
        assert len(made.text) == len(plain.text)
        assert made.blocks == plain.blocks
        assert made.pages == plain.pages
        assert all(b in (a, "█") for a, b in zip(plain.text, made.text, strict=True))
        assert [words for words in HIDDEN[name] if words not in plain.text] == []
        assert [words for words in HIDDEN[name] if words in made.text] == []
        assert [words for words in KEPT[name] if words not in made.text] == []
        assert cv.candidate == parse(plain).candidate


def test_no_answer_tells_what_is_hidden(cvs: Path, tmp_path: Path) -> None:
    assistant = Assistant.load(cvs, index=tmp_path / "index")
    everything = {words for listed in HIDDEN.values() for words in listed}
    conversation = Conversation()
    for question in QUESTIONS:
        answer, conversation = assistant.reply(question, conversation)
        told = [answer.answer, answer.reason or "", *(q.text + q.label for q in (*answer.quotes, *answer.related))]
        asked = question.casefold()
        said = " ".join(told).casefold()
        assert [words for words in everything if words.casefold() in said and words.casefold() not in asked] == []
