"""Indexing: a corpus on disk that can be searched.

files.py      which files are CVs, and whether one has changed
build.py      read, parse, chunk, encode, write; take over what has not changed
manifest.py   what an index was made of: it is never searched when it no longer fits
dense.py      vectors (FAISS)          lexical.py    words (BM25), as tokens.py cuts them
records.py    CVs and chunks, read when they are looked at
serialise.py  dataclasses as JSON      vectors.py    passages encoded once
index.py      Index and open_index
"""

from assistant.indexing.build import Progress
from assistant.indexing.index import Index, index_folder, open_index

__all__ = ["Index", "Progress", "index_folder", "open_index"]
