"""Which files of a corpus are CVs, and whether one has changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.embedding.model import file_sha256
from assistant.errors import CorpusError

NOT_CVS = ("assistant.yaml", "readme")
"""Names, without regard to case and extension for the second, of files in a corpus folder that are not CVs."""


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was when it was read. `id` is its path below the corpus folder; times are nanoseconds."""

    id: str
    size: int
    modified: int
    sha256: str = ""

    def same(self, other: File, root: Path, built: int) -> bool:
        """Whether `other`, found now, has the bytes of this one, read at `built`.

        Size and time decide where they can; a file changed just before it was read may change again in the same tick
        of the clock, and one that was copied has a new time: then the bytes decide.
        """
        if self.size != other.size:
            return False
        if self.modified == other.modified and self.modified < built - 2_000_000_000:
            return True
        return file_sha256(root / self.id) == self.sha256


def corpus_root(corpus: Path) -> Path:
    """The folder that ids are relative to: the corpus itself, or the folder of the one file."""
    return corpus if corpus.is_dir() else corpus.parent


def list_files(corpus: Path) -> tuple[File, ...]:
    """The files of a corpus in the order of their ids: a file, or all below a folder but hidden ones, assistant.yaml
    and READMEs. CorpusError: no such place, or a folder without files that can be read."""
    if not corpus.exists():
        raise CorpusError("no such file or folder", where=str(corpus), next_step="Give a CV or a folder of CVs.")
    if corpus.is_file():
        return (_stat(corpus, corpus.name),)
    from assistant.reading import EXTENSIONS, FOREIGN

    known = (*EXTENSIONS, *FOREIGN)  # those without a reader are told, not passed over
    found = [
        _stat(path, path.relative_to(corpus).as_posix())
        for path in corpus.rglob("*")
        if _may_be_cv(path.relative_to(corpus)) and path.suffix.lower() in known and path.is_file()
    ]
    if not found:
        raise CorpusError(
            "no CV in this folder", where=str(corpus), next_step=f"Put a CV into it ({', '.join(EXTENSIONS)})."
        )
    return tuple(sorted(found, key=lambda file: file.id))


def _may_be_cv(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    name = path.name.lower()
    return not hidden and name != NOT_CVS[0] and path.stem.lower() != NOT_CVS[1]


def _stat(path: Path, file_id: str) -> File:
    status = path.stat()
    return File(file_id, status.st_size, status.st_mtime_ns)
