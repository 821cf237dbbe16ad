"""`eval`: a question file to a report."""

from __future__ import annotations

import json
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from assistant.assistant import Assistant
from assistant.evaluation import Rate, Report, load_questions
from assistant.evaluation import evaluate as ask_all
from assistant.faces import cli_render
from assistant.faces.cli_progress import progress


def evaluate(questions: Path, corpus: Path, index: Path | None, *, as_json: bool, fail_under: float | None) -> int:
    """Print the report of a question file. Returns 1 if fewer pass than `fail_under`, else 0."""
    items = load_questions(questions)
    with progress() as show_step:
        assistant = Assistant.load(corpus, index=index, progress=show_step)
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Asking", total=len(items))
        report = ask_all(assistant, items, lambda done, of: bar.update(task, completed=done, total=of))
    if as_json:
        print(json.dumps(report.to_dict(), ensure_ascii=False, indent=2))
    else:
        show(Console(highlight=False, emoji=False, markup=False), report)
    return int(fail_under is not None and (report.total.rate or 0.0) < fail_under)


def show(console: Console, report: Report) -> None:
    """What failed and why, then the rates."""
    for verdict in report.verdicts:
        if not verdict.passed:
            line = f"{verdict.question.id}  {verdict.question.ask[-1]}  —  {verdict.failure}"
            console.print(cli_render.safe(line), style="yellow", soft_wrap=True)
    table = Table("", "passed", "of", "rate")
    for column in table.columns[1:]:
        column.justify = "right"
    _row(table, "all questions", report.total)
    for status, rate in report.by_status.items():
        _row(table, f"wanted {status}", rate)
    for kind, rate in report.by_kind.items():
        _row(table, f"kind {kind}", rate)
    _row(table, "abstention precision", report.abstention_precision)
    _row(table, "abstention recall", report.abstention_recall)
    _row(table, "quotes with named evidence", report.quote_precision)
    console.print(table)
    if report.quoted_characters is not None:
        console.print(f"{report.quoted_characters:.0f} quoted characters an answer; {report.not_verbatim} not verbatim")


def _row(table: Table, name: str, rate: Rate) -> None:
    if rate.rate is not None:
        table.add_row(name, str(rate.passed), str(rate.of), f"{rate.rate:.3f}")
