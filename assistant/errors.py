"""One tree of exceptions: what a user did, and what to do next.

    AssistantError                 anything that this program raises on purpose; exit status 1
    ├── InputError                 the user's input is at fault
    │   ├── UnsupportedFormatError the file's extension or content has no reader
    │   ├── UnreadableFileError    empty, broken, encrypted, too large, no text, wrong encoding
    │   ├── SettingsError          assistant.yaml: a YAML error with its line, an unknown or wrong setting
    │   ├── QuestionsError         a question file of `eval` or a line of `batch` is not what it should be
    │   └── CorpusError            no such folder, or no CV in it
    ├── IndexingError              the index cannot be built, read or written
    │   └── StaleIndexError        it belongs to another version, model or state of the corpus: rebuild
    ├── ModelError                 the encoder's files are missing or do not match their checksum
    └── MissingExtraError          an optional package is needed: names its install line

Missing evidence is not an error: it is an `Answer` with status not_found.
"""

from __future__ import annotations


class AssistantError(Exception):
    """What went wrong, where, and the next step, in one line: "what: where. next"."""

    def __init__(self, what: str, *, where: str = "", next_step: str = "") -> None:
        self.what = what
        self.where = where
        self.next_step = next_step
        line = what if not where else f"{where}: {what}"
        super().__init__(f"{line}. {next_step}" if next_step else line)


class InputError(AssistantError):
    """The user's input is at fault."""


class UnsupportedFormatError(InputError):
    """The file's extension or content has no reader."""


class UnreadableFileError(InputError):
    """The file is empty, broken, encrypted, too large, without text or in an unknown encoding."""


class SettingsError(InputError):
    """assistant.yaml cannot be used."""


class QuestionsError(InputError):
    """A question file or a line of a batch cannot be used."""


class CorpusError(InputError):
    """There is no such corpus, or no CV in it."""


class IndexingError(AssistantError):
    """The index cannot be built, read or written."""


class StaleIndexError(IndexingError):
    """The index belongs to another version, model or state of the corpus."""


class ModelError(AssistantError):
    """The encoder's files are missing or do not match their checksum."""


class MissingExtraError(AssistantError):
    """An optional package is needed."""
