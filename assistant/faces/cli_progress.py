"""How far the building of an index is, on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import TaskID

    from assistant.indexing import Progress as Step

NAMES = {"read": "Reading files", "encode": "Encoding passages"}
"""What a stage of indexing is called."""


@contextmanager
def progress() -> Iterator[Callable[[Step], None]]:
    """A callback that shows each stage with a bar, counts and the rate a second on standard error, if that is a
    terminal. rich is imported with the first step: most starts find a fresh index, and need no bar."""
    with ExitStack() as stack:
        show: Callable[[Step], None] | None = None

        def step(done: Step) -> None:
            nonlocal show
            if show is None:
                show = _bars(stack)
            show(done)

        yield step if sys.stderr.isatty() else lambda _: None


def _bars(stack: ExitStack) -> Callable[[Step], None]:
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (*Progress.get_default_columns()[:-1], MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    bar = stack.enter_context(Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True)))
    tasks: dict[str, tuple[TaskID, float, int]] = {}

    def show(step: Step) -> None:
        if step.stage not in tasks:
            task = bar.add_task(NAMES[step.stage], total=step.total, rate="")
            tasks[step.stage] = task, time.perf_counter(), step.done
        task, begun, before = tasks[step.stage]
        seconds = time.perf_counter() - begun
        rate = f"{(step.done - before) / seconds:.0f}/s" if seconds > 1 else ""
        bar.update(task, completed=step.done, total=step.total, rate=rate)

    return show
