"""`ask` and `batch`: questions to answers."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from assistant.assistant import Assistant
from assistant.errors import QuestionsError
from assistant.faces.cli_progress import progress
from assistant.types import Conversation


@dataclass(frozen=True, slots=True)
class Request:
    """A line of a batch: the conversation's id, given back as it came, and its questions in order."""

    id: str | int
    turns: tuple[str, ...]


def ask(questions: Sequence[str], corpus: Path, index: Path | None, *, as_json: bool, explain: bool) -> None:
    """Answer the turns of one conversation on standard output."""
    from assistant.faces import cli_render

    with progress() as show:
        assistant = Assistant.load(corpus, index=index, progress=show)
    conversation = Conversation()
    console = None if as_json else cli_render.terminal()
    for question in map(argument, questions):
        explained = assistant.explain(question, conversation)
        conversation = conversation.add(explained.query, explained.answer)
        if as_json:
            content = explained.answer.to_dict()
            if explain:
                content["explanation"] = {"query": asdict(explained.query), "hits": [asdict(h) for h in explained.hits]}
            print(json.dumps(content, ensure_ascii=False), flush=True)
            continue
        cli_render.answer(console, explained.answer)
        if explain:
            cli_render.explanation(console, explained, assistant.corpus)


def batch(lines: BinaryIO, corpus: Path, index: Path | None) -> None:
    """Answer conversations line by line on standard output. Raises QuestionsError at the first line that is none."""
    with progress() as show:
        assistant = Assistant.load(corpus, index=index, progress=show)
    for request in requests(lines):
        conversation = Conversation()
        answers = []
        for turn in request.turns:
            answer, conversation = assistant.reply(turn, conversation)
            answers.append(answer.to_dict())
        print(json.dumps({"id": request.id, "answers": answers}, ensure_ascii=False), flush=True)


def requests(lines: BinaryIO) -> Iterator[Request]:
    """The conversations of a batch; blank lines are passed over. Raises QuestionsError with the line's number."""
    for number, raw in enumerate(lines, 1):
        where = f"standard input, line {number}"
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
            if not line:
                continue
            content = json.loads(line)
        except UnicodeDecodeError as error:
            raise QuestionsError("is not UTF-8 text", where=where, next_step="Save it as UTF-8") from error
        except (ValueError, RecursionError) as error:  # a ValueError of its own for a number of 5,000 digits
            reason = f": {error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
            raise QuestionsError(f"is not JSON{reason}", where=where, next_step=_FORM) from error
        if not isinstance(content, dict) or not {"id", "turns"} <= content.keys():
            raise QuestionsError("is not an object with id and turns", where=where, next_step=_FORM)
        identity, turns = content["id"], content["turns"]
        if not isinstance(identity, str | int) or isinstance(identity, bool):
            raise QuestionsError("its id is neither text nor a whole number", where=where, next_step=_FORM)
        if not isinstance(turns, list) or not turns or not all(isinstance(turn, str) for turn in turns):
            raise QuestionsError("its turns are not a list of questions", where=where, next_step=_FORM)
        yield Request(identity, tuple(map(clean, turns)))


_FORM = 'A line is {"id": "a1", "turns": ["Where does she work?"]}'


def argument(question: str) -> str:
    """A question of the command line. Under a locale that cannot spell it, Python hides its bytes in lone surrogates:
    they are taken for UTF-8."""
    try:
        question.encode()
    except UnicodeEncodeError:
        return os.fsencode(question).decode("utf-8", "replace")
    return question


def clean(question: str) -> str:
    """The question without lone surrogates (JSON's \\ud800), which no encoder takes."""
    return question.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
