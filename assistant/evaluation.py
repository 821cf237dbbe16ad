"""An owner's own regression questions: ask them, and say how many answers show what they must.

    questions = load_questions("QUESTIONS.yaml")
    report = evaluate(Assistant.load("corpus/"), questions)
    report.rate                            the share that passes

A question file is a YAML list; an item holds the turns asked in order, and what the last answer must show:

    - {id: q1, ask: ["Who was her adviser?"], status: answered, all: ["Jane Roe"], answer: ["Roe"]}

`all` and `any` are looked for in the quotes with Markdown marks, HTML and white space folded and case ignored;
`answer` are regular expressions over the answer, case ignored; `value` is the number that the answer states;
`absent` are regular expressions that must match nothing in the CVs, which is what makes a `not_found` right.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError, field_validator

from assistant.errors import QuestionsError
from assistant.types import Answer, Conversation, Corpus, Kind, Quote, Status
from assistant.yaml_places import Problem, YamlError, one_line, problems, read_yaml

if TYPE_CHECKING:
    from assistant.assistant import Assistant

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Question(BaseModel):
    """An item of a question file: see the module's docstring. `split` ("dev", "held") is for your own sorting."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Text
    ask: tuple[Text, ...] = Field(min_length=1)
    status: Literal["answered", "not_found", "smalltalk"]
    all: tuple[Text, ...] = ()
    any: tuple[Text, ...] = ()
    answer: tuple[Text, ...] = ()
    value: float | None = None
    absent: tuple[Text, ...] = ()
    split: str | None = None

    @field_validator("answer", "absent")
    @classmethod
    def _expressions(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for expression in value:
            try:
                re.compile(expression)
            except re.error as error:
                raise ValueError(f"'{expression}' is not a regular expression ({error})") from error
        return value


_ITEMS = TypeAdapter(tuple[Question, ...])


@dataclass(frozen=True, slots=True)
class Verdict:
    """A question, the answer to its last turn, and why it failed: None if it passed."""

    question: Question
    answer: Answer
    failure: str | None

    @property
    def passed(self) -> bool:
        """Whether the answer shows what it must."""
        return self.failure is None


@dataclass(frozen=True, slots=True)
class Rate:
    """So many passed of so many."""

    passed: int
    of: int

    @property
    def rate(self) -> float | None:
        """The share, None of nothing."""
        return self.passed / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Report:
    """What came of asking. Rates lie in 0..1 and are None where there is nothing to divide by."""

    verdicts: tuple[Verdict, ...]
    not_verbatim: int
    """Quotes of the last answers that are not the slice of the document that they say: 0, or the program is broken."""

    @property
    def total(self) -> Rate:
        """All questions."""
        return _rate(self.verdicts)

    @property
    def by_status(self) -> dict[str, Rate]:
        """By the status that was wanted."""
        return {
            status: _rate(v for v in self.verdicts if v.question.status == status)
            for status in ("answered", "not_found", "smalltalk")
        }

    @property
    def by_kind(self) -> dict[Kind, Rate]:
        """By the kind that the question was taken for; kinds that did not occur are left out."""
        kinds = {v.answer.kind for v in self.verdicts}
        return {kind: _rate(v for v in self.verdicts if v.answer.kind is kind) for kind in Kind if kind in kinds}

    @property
    def abstention_precision(self) -> Rate:
        """Of the answers not_found, those where nothing was to be found."""
        said = [v for v in self.verdicts if v.answer.status is Status.NOT_FOUND]
        return Rate(sum(v.question.status == "not_found" for v in said), len(said))

    @property
    def abstention_recall(self) -> Rate:
        """Of the questions where nothing is to be found, those answered not_found."""
        wanted = [v for v in self.verdicts if v.question.status == "not_found"]
        return Rate(sum(v.answer.status is Status.NOT_FOUND for v in wanted), len(wanted))

    @property
    def quote_precision(self) -> Rate:
        """Of the quotes given where evidence is named, those that hold a named piece of it."""
        held = given = 0
        for verdict in self.verdicts:
            named = [plain(words) for words in (*verdict.question.all, *verdict.question.any)]
            if verdict.question.status == "answered" and named:
                given += len(verdict.answer.quotes)
                held += sum(any(words in plain(quote.text) for words in named) for quote in verdict.answer.quotes)
        return Rate(held, given)

    @property
    def quoted_characters(self) -> float | None:
        """Mean number of quoted characters of an answer, over the questions that have one."""
        lengths = [sum(len(q.text) for q in v.answer.quotes) for v in self.verdicts if v.question.status == "answered"]
        return sum(lengths) / len(lengths) if lengths else None

    def to_dict(self) -> dict[str, object]:
        """The report as JSON; `failed` says of each failed question why."""
        return {
            "total": _plain(self.total),
            "by_status": {status: _plain(rate) for status, rate in self.by_status.items()},
            "by_kind": {str(kind): _plain(rate) for kind, rate in self.by_kind.items()},
            "abstention_precision": _plain(self.abstention_precision),
            "abstention_recall": _plain(self.abstention_recall),
            "quote_precision": _plain(self.quote_precision),
            "quoted_characters": self.quoted_characters,
            "not_verbatim": self.not_verbatim,
            "failed": [
                {"id": v.question.id, "question": v.question.ask[-1], "why": v.failure}
                for v in self.verdicts
                if not v.passed
            ],
        }


def load_questions(path: Path | str) -> tuple[Question, ...]:
    """The items of a question file. Raises QuestionsError with the line and column of every problem."""
    path = Path(path)
    try:
        content, places = read_yaml(path)
        questions = _ITEMS.validate_python(content)
    except YamlError as error:
        raise _error(path, (error.problem,)) from error
    except ValidationError as error:
        raise _error(path, problems(error, places, Question, "key")) from error
    except OSError as error:
        raise QuestionsError(
            f"cannot be read ({error.strerror})", where=str(path), next_step="Check the path"
        ) from error
    first: dict[str, int] = {}
    for index, question in enumerate(questions):
        if question.id in first:
            line = places[(first[question.id],)].line
            raise _error(path, (Problem(places[(index,)], f"the id '{question.id}' is that of line {line} too"),))
        first[question.id] = index
    if not questions:
        raise QuestionsError("holds no question", where=str(path), next_step=_FORM)
    return questions


def evaluate(
    assistant: Assistant, questions: Sequence[Question], progress: Callable[[int, int], None] | None = None
) -> Report:
    """Ask every question, each as a conversation of its own, and judge the last answers.

    `progress` is told after each question how many of how many are done.
    """
    verdicts = []
    for done, question in enumerate(questions, 1):
        conversation = Conversation()
        for turn in question.ask:
            answer, conversation = assistant.reply(turn, conversation)
        failure = outdated(question, assistant.corpus) or judge(question, answer)
        verdicts.append(Verdict(question, answer, failure))
        if progress is not None:
            progress(done, len(questions))
    quotes = [quote for verdict in verdicts for quote in verdict.answer.quotes]
    return Report(tuple(verdicts), sum(not is_verbatim(quote, assistant.corpus) for quote in quotes))


def judge(question: Question, answer: Answer) -> str | None:
    """Why an answer does not show what it must; None if it does. `partial` counts as answered."""
    given = str(Status.ANSWERED if answer.status is Status.PARTIAL else answer.status)
    if given != question.status:
        return f"status {answer.status}, not {question.status}"
    if question.status != "answered":
        return None
    quoted = plain("\n".join(quote.text for quote in answer.quotes))
    for words in question.all:
        if plain(words) not in quoted:
            return f"no quote holds '{words}'"
    if question.any and not any(plain(words) in quoted for words in question.any):
        return f"no quote holds any of {', '.join(question.any)}"
    for expression in question.answer:
        if not re.search(expression, answer.answer, re.IGNORECASE):
            return f"the answer lacks /{expression}/: {answer.answer[:120]}"
    if question.value is not None and (answer.value is None or abs(answer.value - question.value) > 1e-6):
        return f"value {answer.value}, not {question.value:g}"
    return None


def outdated(question: Question, corpus: Corpus) -> str | None:
    """What the CVs say though the question holds it to be absent; None if they do not."""
    for expression in question.absent:
        for document in corpus.documents:
            if found := re.search(expression, document.text, re.IGNORECASE):
                return f"{document.id} does hold /{expression}/: {found.group()[:120]}"
    return None


def is_verbatim(quote: Quote, corpus: Corpus) -> bool:
    """Whether the quote's words stand in its document at the place that it names."""
    return quote.span.of(corpus.document(quote.document_id).text) == quote.text


_TAG = re.compile(r"<(?!https?:)[^<>]*>")
_MARKS = re.compile(r"[*_`\\\[\]]")
_SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """The text without HTML tags, entities and Markdown marks, white space and case folded."""
    text = html.unescape(_TAG.sub(" ", text)).replace("\u2019", "'")
    return _SPACE.sub(" ", _MARKS.sub("", text)).casefold()


def _rate(verdicts: Iterable[Verdict]) -> Rate:
    passed = [verdict.passed for verdict in verdicts]
    return Rate(sum(passed), len(passed))


def _plain(rate: Rate) -> dict[str, object]:
    return {"passed": rate.passed, "of": rate.of, "rate": rate.rate}


_FORM = 'An item is {id: q1, ask: ["Where does she work?"], status: answered, all: ["Acme Inc."]}'


def _error(path: Path, found: tuple[Problem, ...]) -> QuestionsError:
    return QuestionsError(one_line(found), where=f"{path}:{found[0].place}", next_step=_FORM)
