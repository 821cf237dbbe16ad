"""Gate: at most so many at once, the others in the order in which they came.

Fifty threads that compute at the same time take the interpreter's lock from one another every few milliseconds, and
some wait for seconds. Let in one a core, each is done in milliseconds, and nobody is overtaken.
"""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Iterator
from types import TracebackType


class Gate:
    """A context manager that any number of threads may enter, each once; `places` of them are inside."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._lock = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()
        self._here = threading.local()

    def __enter__(self) -> None:
        self._here.inside = True
        with self._lock:
            if self._free:
                self._free -= 1
                return
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append(turn)
        turn.acquire()  # until the one that leaves hands its place over

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._here.inside = False
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._free += 1

    @contextlib.contextmanager
    def outside(self) -> Iterator[None]:
        """Leave while this thread waits for something, and come back in turn; nothing for one that is not inside."""
        if not getattr(self._here, "inside", False):
            yield
            return
        self.__exit__(None, None, None)
        try:
            yield
        finally:
            self.__enter__()
