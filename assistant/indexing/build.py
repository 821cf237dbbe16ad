"""Building and updating: files -> documents, CVs, chunks, vectors, postings -> a folder.

An index is written to a temporary folder beside its place and renamed, so that what is there is always whole. CVs are
written there as they are read, and looked at again from there. What an older index knows and what has not changed is
taken over: documents whose file has the same bytes, vectors of passages with the same words.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.chunking import chunk, heading_spans, passage
from assistant.embedding import Encoder
from assistant.errors import AssistantError, CorpusError, IndexingError, UnreadableFileError
from assistant.indexing import manifest as manifests
from assistant.indexing.dense import DenseIndex, build_dense
from assistant.indexing.files import File
from assistant.indexing.hiding import hidden_spans
from assistant.indexing.lexical import LexicalIndex
from assistant.indexing.manifest import Manifest
from assistant.indexing.records import CORPUS, Writer, load_corpus
from assistant.indexing.tokens import tokens
from assistant.indexing.vectors import encode_passages, load_known, save_keys
from assistant.types import CV, Chunk, Corpus, Document, Span

SWAPS = 20
"""How often another process may come in between before writing an index is given up."""

ABANDONED = 7 * 24 * 3600
"""Seconds after which a folder that a build writes into, but nobody has written to, is one that was killed."""

ENCODER = "encoder"
"""The folder of the exported encoder in an index, so that it can be served from there alone."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long work is: `stage` is "read" (files) or "encode" (passages)."""

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Parts:
    """What an index is made of, before it is written or after it is loaded."""

    corpus: Corpus
    dense: DenseIndex
    lexical: LexicalIndex


@dataclass(frozen=True, slots=True)
class Source:
    """What to index: the files below `root`, the settings that change the text, and what is told how far it is."""

    root: Path
    files: tuple[File, ...]
    hide: tuple[str, ...]
    progress: Callable[[Progress], None] | None = None

    def tell(self, stage: str, done: int, total: int) -> None:
        """Report progress, if anybody listens."""
        if self.progress is not None:
            self.progress(Progress(stage, done, total))


def build(source: Source, encoder: Encoder, folder: Path, old: tuple[Manifest, Parts] | None) -> tuple[Manifest, Parts]:
    """Build the index of a corpus in `folder`, in place of what is there; `old` is that, if it can be read.

    The error of the one file, if the corpus is one file; CorpusError if none of many can be read; IndexingError if
    the folder cannot be written.
    """
    _check_place(folder)
    _sweep(folder)
    try:
        temporary = Path(tempfile.mkdtemp(prefix=_beside(folder, "").name, dir=folder.resolve().parent))
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        files, problems, passages = read_corpus(source, old, temporary)
        corpus = load_corpus(temporary, source.root)
        known = load_known(folder) if manifests.model_of(folder) == encoder.identity else {}
        partial = _beside(folder, f"{hashlib.sha256(encoder.identity.encode()).hexdigest()[:8]}.partial")
        vectors = encode_passages(passages, encoder, known, partial, functools.partial(source.tell, "encode"))
        del known  # as large as the vectors
        parts = Parts(corpus, build_dense(vectors), LexicalIndex.build(map(tokens, passages)))
        manifest = Manifest(
            schema=manifests.SCHEMA,
            program=manifests.program_digest(),
            types=manifests.types_digest(),
            model=encoder.identity,
            hide=manifests.hide_digest(source.hide),
            built=time.time_ns(),
            documents=tuple(files),
            chunks=len(corpus.chunks),
            problems=tuple(problems),
            sizes=(),
        )
        return write(manifest, parts, passages, encoder, temporary, folder), parts
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def read_corpus(
    source: Source, old: tuple[Manifest, Parts] | None, folder: Path
) -> tuple[list[File], list[tuple[File, str]], list[str]]:
    """Read the files and write what is in them into a folder, one at a time: a corpus of thousands of CVs does not fit
    into memory. Returns the files, those that cannot be read with the reason, and what is searched of each chunk."""
    known = {file.id: file for file in old[0].documents} if old else {}
    files: list[File] = []
    problems: list[tuple[File, str]] = []
    passages: list[str] = []
    with Writer(folder) as writer:
        for number, file in enumerate(source.files, start=1):
            before = known.get(file.id)
            try:
                if old is not None and before is not None and before.same(file, source.root, old[0].built):
                    document, cv = old[1].corpus.document(file.id), old[1].corpus.cv(file.id)
                else:
                    document, cv = read_cv(source.root / file.id, source)
            except AssistantError as error:
                if len(source.files) == 1:
                    raise
                problems.append((file, str(error)))
            else:
                chunks = chunk(document, cv)  # cheap, so that of a document that is known they are made again
                writer.add(document, cv, chunks)
                passages += searched_passages(document, cv, chunks)
                files.append(replace(file, sha256=document.sha256))
            source.tell("read", number, len(source.files))
    if not files:
        raise CorpusError(
            "none of the files can be read", where=str(source.root), next_step=f"The first reason: {problems[0][1]}"
        )
    return files, problems, passages


def read_cv(path: Path, source: Source) -> tuple[Document, CV]:
    """A file as a document and a CV, with what the settings hide masked in both; doubts are notices of the document."""
    from assistant.parsing import parse
    from assistant.parsing.doubts import doubts
    from assistant.reading import hide_words, read, redact

    document = read(path, root=source.root)
    try:
        cv = parse(document)
        if source.hide:  # found in the words as they are: what is masked already would mislead the parser
            document = redact(hide_words(document, source.hide), hidden_spans(document, cv, source.hide))
            cv = parse(document)
    except Exception as error:  # a fault of the program in one file must not take the others down
        raise UnreadableFileError(
            f"the program fails on this file ({type(error).__name__}: {error})",
            where=str(path),
            next_step="Report it, with the file if you may.",
        ) from error
    return replace(document, notices=(*document.notices, *doubts(document, cv))), cv


def searched_passages(document: Document, cv: CV, chunks: Sequence[Chunk]) -> list[str]:
    """What is searched of each chunk of a CV; "" for a heading and for the names of the columns of a table (words in no
    block), which by themselves say nothing."""
    headings, blocks = heading_spans(cv), document.blocks

    def says(span: Span) -> bool:
        return span not in headings and (not blocks or any(block.span.overlaps(span) for block in blocks))

    return [passage(piece, document.text) if says(piece.span) else "" for piece in chunks]


def write(
    manifest: Manifest, parts: Parts, passages: Sequence[str], encoder: Encoder, temporary: Path, folder: Path
) -> Manifest:
    """Complete the index in `temporary`, which holds the corpus, put it in the place of `folder` in one step, and
    return the manifest with the sizes of the files."""
    from assistant.embedding.runtime import OnnxEncoder
    from assistant.embedding.store import link_folder

    parts.dense.save(temporary)
    parts.lexical.save(temporary)
    save_keys(passages, temporary)
    sizes = tuple((file.name, file.stat().st_size) for file in sorted(temporary.iterdir()))
    if isinstance(encoder, OnnxEncoder):
        link_folder(encoder.folder, temporary / ENCODER)
    manifest = replace(manifest, sizes=sizes)
    manifest.save(temporary)
    _swap(temporary, folder.resolve())
    return manifest


def _swap(temporary: Path, folder: Path) -> None:
    """Put `temporary` in the place of `folder`. Another process may do the same at the same moment: the last one's
    stays, and each was whole."""
    temporary.chmod(0o755)
    for attempt in range(SWAPS):
        aside = temporary.with_name(f"{temporary.name}.old{attempt}")
        with contextlib.suppress(FileNotFoundError):
            folder.rename(aside)
            for readme in aside.glob("README*"):  # the project's, not the index's: it stays
                shutil.copy2(readme, temporary / readme.name)
        try:
            temporary.rename(folder)
        except OSError:
            if attempt == SWAPS - 1:
                raise
        else:
            return
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def _beside(folder: Path, suffix: str) -> Path:
    """A hidden place beside the index's folder."""
    folder = folder.resolve()
    return folder.with_name(f".{folder.name}-{suffix}")


def _sweep(folder: Path) -> None:
    """Remove what builds that were killed left beside the index's folder. One that is still going on is younger."""
    for left in folder.resolve().parent.glob(f"{_beside(folder, '').name}????????"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > ABANDONED:
                shutil.rmtree(left, ignore_errors=True)


def _check_place(folder: Path) -> None:
    """IndexingError if the place of the index is taken by something else or can never be written."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        before = folder.stat().st_ino
        names = {path.name for path in folder.iterdir() if not path.name.startswith("README")}
        is_same = folder.stat().st_ino == before
    except OSError:  # there is none, or another process is just putting its own there
        return
    if is_same and names and not names & {manifests.FILE, CORPUS}:  # not of an older one that is just being deleted
        raise IndexingError(
            "this folder holds something else than an index", where=str(folder), next_step="Give another --index."
        )


def _unwritable(folder: Path, error: OSError) -> IndexingError:
    return IndexingError(
        f"the index cannot be written ({error.strerror})",
        where=str(folder),
        next_step="Free or give another folder with --index.",
    )
