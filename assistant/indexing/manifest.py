"""The manifest of an index: what it was made of, so that it is never searched when it no longer fits."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from assistant.errors import StaleIndexError
from assistant.indexing.files import File
from assistant.indexing.serialise import fingerprint
from assistant.types import CV, Chunk, Document

FILE = "manifest.json"
SCHEMA = 1
"""The layout of the index folder."""

_PACKAGE = Path(__file__).parent.parent
_SHAPING = (
    "types",
    "text.py",
    "dates",
    "chunking.py",
    "reading",
    "parsing",
    "lexicon/cv",
    "lexicon/printed.yaml",
    "lexicon/validity.yaml",
    "lexicon/places.yaml",
    "lexicon/rows.yaml",
    "lexicon/asides.yaml",
    "lexicon/stated.yaml",
    "lexicon/networks.yaml",
    "lexicon/stems.yaml",
    "lexicon/towns.yaml",
    "lexicon/regions.yaml",
    "lexicon/skills/people.yaml",
    "lexicon/skills/certificates.yaml",
    "indexing",
)
"""The code and words that decide what is in an index."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """`program` is a digest of the code that made the index, `types` of the classes in it, `model` the encoder's
    identity, `hide` a digest of what the settings mask (not the words: nothing in the index may tell them), `built`
    when (nanoseconds), `sizes` the bytes of each file of the index, `problems` the files that could not be read with
    the reason."""

    schema: int
    program: str
    types: str
    model: str
    hide: str
    built: int
    documents: tuple[File, ...]
    chunks: int
    problems: tuple[tuple[File, str], ...]
    sizes: tuple[tuple[str, int], ...]

    def save(self, folder: Path) -> None:
        """Write manifest.json into the folder."""
        (folder / FILE).write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Manifest:
        """Read manifest.json and check that this program can use the index beside it.

        StaleIndexError: there is no manifest, it is not one, another version of the program made it, or a file of the
        index is missing or of another size.
        """
        try:
            content = json.loads((folder / FILE).read_text(encoding="utf-8"))
            if content["schema"] != SCHEMA:
                raise _stale(folder, f"has the layout {content['schema']}, this program has {SCHEMA}")
            content["documents"] = tuple(File(**file) for file in content["documents"])
            content["problems"] = tuple((File(**file), reason) for file, reason in content["problems"])
            content["sizes"] = tuple((name, size) for name, size in content["sizes"])
            manifest = cls(**content)
        except FileNotFoundError:
            raise _stale(folder, "has no manifest.json") from None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _stale(folder, "has a broken manifest.json") from error
        for what, found, wanted in (
            ("program", manifest.program, program_digest()),
            ("types", manifest.types, types_digest()),
        ):
            if found != wanted:
                raise _stale(folder, f"was made by another version of this program ({what} {found}, now {wanted})")
        for name, size in manifest.sizes:
            if _size(folder / name) != size:
                raise _stale(folder, f"is damaged: {name} is missing or of another size")
        return manifest

    def check(self, folder: Path, *, model: str, hide: tuple[str, ...]) -> None:
        """StaleIndexError if the index is of another model or hides other things than the settings say."""
        if self.model != model:
            raise _stale(folder, f"was made with the model {self.model}, the settings say {model}")
        if self.hide != hide_digest(hide):
            raise _stale(folder, "hides other words than the settings say")

    def changed(self, root: Path, files: tuple[File, ...]) -> bool:
        """Whether the files of the corpus are others than the index was made of, or have other bytes."""
        known = {file.id: file for file in (*self.documents, *(file for file, _ in self.problems))}
        return set(known) != {file.id for file in files} or not all(
            known[file.id].same(file, root, self.built) for file in files
        )

    @property
    def identity(self) -> str:
        """Names the content of the index: two with equal identities answer equally."""
        parts = (self.program, self.types, self.model, self.hide, *(f"{d.id} {d.sha256}" for d in self.documents))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def hide_digest(hide: tuple[str, ...]) -> str:
    """Twelve hexadecimal digits that change with what is masked."""
    return hashlib.sha256(json.dumps(sorted(hide)).encode()).hexdigest()[:12]


def model_of(folder: Path) -> str | None:
    """The identity of the encoder whose vectors a folder holds, whatever made the rest; None if it cannot be told."""
    try:
        model: str = json.loads((folder / FILE).read_text(encoding="utf-8"))["model"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return model


@cache
def program_digest() -> str:
    """Twelve hexadecimal digits that change with the code and the words that decide what is in an index."""
    digest = hashlib.sha256()
    for name in _SHAPING:
        place = _PACKAGE / name
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.suffix in (".py", ".yaml"):
                digest.update(file.relative_to(_PACKAGE).as_posix().encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


@cache
def types_digest() -> str:
    """Twelve hexadecimal digits that change with the dataclasses that an index stores."""
    return "".join(fingerprint(kind)[:4] for kind in (Document, CV, Chunk))


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _stale(folder: Path, what: str) -> StaleIndexError:
    return StaleIndexError(
        f"the index {what}",
        where=str(folder),
        next_step="It is built again by the next command, or: cv-assistant index",
    )
