"""The command line: the commands with their options and help, and the one place where errors become exit status.

A command's work stands in the modules `cli_ask`, `cli_corpus` and `cli_eval`, which are imported when it runs:
`--help` imports click alone. Exit status: 0 done, 1 the user's input is at fault (one line on stderr), 2 usage,
130 interrupted.
"""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from assistant import __version__
from assistant.errors import AssistantError

# click rather than typer: typer 0.29 imports pydantic to read any option, and takes 0.28 s for `ask --help`
# where click takes 0.07 s.


class _Path(click.Path):
    """A path that the command itself opens: that there is no such file is its error (status 1), not one of usage."""

    name = "path"

    def __init__(self) -> None:
        super().__init__(path_type=Path)


def _corpus(name: str) -> Callable[[Any], Any]:
    if name.startswith("-"):
        return click.option(
            name,
            type=_Path(),
            metavar="CORPUS",
            default=Path("corpus"),
            show_default=True,
            help="A folder of CVs, or one CV file.",
        )
    return click.argument(name, type=_Path(), metavar="[CORPUS]", default=Path("corpus"))


_index = click.option(
    "--index",
    type=_Path(),
    metavar="DIR",
    help="Where the index lies; else index/ beside a folder corpus/, or the user's cache.",
)
_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(
    name="cv-assistant",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 done, 1 the input is at fault (one line says what, where and what to do), 2 usage.",
)
@click.version_option(__version__, message="cv-assistant %(version)s")
def app() -> None:
    """Answers questions about a CV by quoting it word for word. No language model, no key, no network.

    CORPUS is a folder of CVs with an optional assistant.yaml, or one CV file; by default the folder corpus/.
    """


@app.command()
@_corpus("corpus")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; 0.0.0.0 for all.")
@click.option("--port", type=click.IntRange(0, 65535), default=7860, show_default=True, help="0 for any free port.")
@click.option("--mcp", is_flag=True, help="Offer the tools of MCP as well, at /gradio_api/mcp.")
@_index
def chat(corpus: Path, host: str, port: int, mcp: bool, index: Path | None) -> None:
    """Serve the web chat until interrupted."""
    from assistant.faces.web import serve

    serve(corpus, host, port, mcp, index=index)


@app.command()
@click.argument("questions", metavar="QUESTION...", nargs=-1, required=True)
@_corpus("--corpus")
@_index
@_json
@click.option("--explain", is_flag=True, help="Show how each question was understood, what was found and why.")
def ask(questions: tuple[str, ...], corpus: Path, index: Path | None, as_json: bool, explain: bool) -> None:
    """Answer questions with quotes and their places.

    Several questions are the turns of one conversation. With --json, one Answer a line.
    """
    gc.disable()  # a few answers, and the process ends: to look for garbage until then takes a tenth of its time
    from assistant.faces import cli_ask

    cli_ask.ask(questions, corpus, index, as_json=as_json, explain=explain)


@app.command(short_help="Answer conversations, JSON Lines to JSON Lines.")
@_corpus("--corpus")
@_index
def batch(corpus: Path, index: Path | None) -> None:
    """Answer conversations from standard input, JSON Lines to JSON Lines.

    \b
    in:  {"id": "m090", "turns": ["Where did he do his postdoc?", "Who was his adviser there?"]}
    out: {"id": "m090", "answers": [Answer, Answer]}

    Conversations are answered in their order, each as soon as it is read.
    """
    from assistant.faces import cli_ask

    cli_ask.batch(sys.stdin.buffer, corpus, index)


@app.command(short_help="Build or update the index of a corpus.")
@_corpus("corpus")
@_index
def index(corpus: Path, index: Path | None) -> None:
    """Build the index of a corpus, or update it for the files that changed.

    A file that cannot be read is reported with its reason, and the others are indexed.
    """
    from assistant.faces import cli_corpus

    cli_corpus.index(corpus, index)


@app.command()
@click.argument("file", type=_Path(), metavar="FILE")
@click.option(
    "--to",
    type=click.Choice(["text", "json-resume", "outline"]),
    default="outline",
    show_default=True,
    help="What to show, see above.",
)
def read(file: Path, to: str) -> None:
    """Show what is read from a CV.

    \b
    text         the canonical text, exactly: every offset of a quote refers to it
    json-resume  the structured CV in the format of JSON Resume 1.0.0
    outline      the tree of sections and entries, each field with its span
    """
    from assistant.faces import cli_corpus

    cli_corpus.read(file, to)


@app.command("eval", short_help="Ask your own regression questions.")
@click.argument("questions", type=_Path(), metavar="QUESTIONS.yaml")
@_corpus("--corpus")
@_index
@_json
@click.option("--fail-under", type=click.FloatRange(0, 1), metavar="RATE", help="Exit 1 if fewer pass than this rate.")
def evaluate(questions: Path, corpus: Path, index: Path | None, as_json: bool, fail_under: float | None) -> int:
    """Ask your own regression questions and report what passes.

    \b
    One item: the turns asked in order, and what the last answer must show.
      - {id: q1, ask: ["Who was her adviser?"], status: answered, all: ["Jane Roe"]}
    \b
      status  answered, not_found or smalltalk
      all     strings that the quotes must hold, every one
      any     strings of which the quotes must hold at least one
      answer  regular expressions that the answer must match, every one
      value   the number that the answer states
      absent  regular expressions that match nothing in the CVs: the question is out of date if one does
    """
    from assistant.faces import cli_eval

    return cli_eval.evaluate(questions, corpus, index, as_json=as_json, fail_under=fail_under)


@app.command()
@click.argument("folder", type=_Path(), metavar="DIR")
@_corpus("--corpus")
@click.option("--push", metavar="OWNER/NAME", help="Upload it as this Space; needs a token in HF_TOKEN.")
def space(folder: Path, corpus: Path, push: str | None) -> None:
    """Write a folder that is a Hugging Face Space."""
    from assistant.faces.space import write

    write(folder, corpus, push=push)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (`sys.argv` by default) and return its exit status: the entry point `cv-assistant`."""
    for stream in (sys.stdout, sys.stderr):
        # Whatever the locale says. A lone surrogate, which only a damaged argument can hold, must not end the program.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = app.main(arguments, prog_name="cv-assistant", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except AssistantError as error:
        print(f"cv-assistant: {error}", file=sys.stderr)
        return 1
    except (click.Abort, KeyboardInterrupt):
        return 130
