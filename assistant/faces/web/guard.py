"""What stands between the open web and the Assistant: rates, lengths, a bounded queue, a time limit, error numbers.

Every face on the network (page, HTTP API, gradio_client, MCP) asks through one `Guard`.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from assistant.faces.web.words import page_words
from assistant.types import Answer, Conversation, Hit

if TYPE_CHECKING:
    from assistant.assistant import Assistant

log = logging.getLogger("assistant.web")
T = TypeVar("T")

TURNS = 50
"""Turns of a conversation that are kept; the oldest are forgotten."""
_CONVERSATIONS = 256
_WORKERS = 32
"""Most of them wait: those whose questions wait for their vectors have them encoded together."""


class Declined(Exception):  # noqa: N818  (it is an answer to the visitor, not an error of the program)
    """The server does not answer this: `message` says why, in the visitor's language; `status` is HTTP's."""

    def __init__(self, message: str, status: int, *, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.message, self.status, self.retry_after = message, status, retry_after


class Guard:
    """Asks the Assistant on behalf of visitors, within the limits of its settings."""

    def __init__(self, assistant: Assistant) -> None:
        from limits import RateLimitItemPerHour, RateLimitItemPerMinute
        from limits.storage import MemoryStorage
        from limits.strategies import MovingWindowRateLimiter

        self.assistant = assistant
        self.limits = assistant.settings.limits
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._rates = (
            (RateLimitItemPerMinute(self.limits.questions_per_minute), "rate_minute"),
            (RateLimitItemPerHour(self.limits.questions_per_hour), "rate_hour"),
        )
        # The conversation after some questions: each that is asked next needs one answer, not those before it again.
        self._after = lru_cache(maxsize=_CONVERSATIONS)(self._conversation)
        self._workers = ThreadPoolExecutor(_WORKERS, thread_name_prefix="ask")
        self._waiting = 0
        self._lock = threading.Lock()

    async def ask(self, client: str, questions: Sequence[str], language: str, *, purpose: str = "ask") -> Answer:
        """The answer to the last question, the earlier ones asked before it as turns. Raises Declined."""
        answer, _ = await self.reply(client, questions, language, purpose=purpose)
        return answer

    async def reply(
        self, client: str, questions: Sequence[str], language: str, *, purpose: str = "ask"
    ) -> tuple[Answer, Conversation]:
        """The answer to the last question, and the conversation with it. Rates are counted for each `purpose` by
        itself. Raises Declined."""
        *earlier, last = (self._check(question, language) for question in questions)
        self._admit(client, language, purpose)

        def work() -> tuple[Answer, Conversation]:
            return self.assistant.reply(last, self._after(tuple(earlier[-TURNS:])))

        return await self._run(work, language)

    async def search(self, client: str, text: str, limit: int, language: str) -> tuple[Hit, ...]:
        """What retrieval finds, best first. Raises Declined."""
        text = self._check(text, language)
        self._admit(client, language, "ask")
        return await self._run(lambda: self.assistant.search(text, limit=limit), language)

    def _check(self, question: str, language: str) -> str:
        words = page_words(language)
        question = question.strip()
        if not question:
            raise Declined(words["empty"], 422)
        if len(question) > self.limits.question_length:
            message = words["too_long"].format(count=self.limits.question_length, given=len(question))
            raise Declined(message, 422)
        return question

    def _conversation(self, questions: tuple[str, ...]) -> Conversation:
        if not questions:
            return Conversation()
        return self.assistant.reply(questions[-1], self._after(questions[:-1]))[1]

    def _admit(self, client: str, language: str, purpose: str) -> None:
        """Count what this client does now; Declined if it is too much."""
        who = network(client)
        for rate, name in self._rates:
            if not self._limiter.hit(rate, purpose, who):
                reset, _ = self._limiter.get_window_stats(rate, purpose, who)
                seconds = max(1, round(reset - time.time()))
                words = page_words(language)
                message = words[name].format(count=rate.amount, seconds=seconds, minutes=-(-seconds // 60))
                raise Declined(message, 429, retry_after=seconds)

    async def _run(self, work: Callable[[], T], language: str) -> T:
        words = page_words(language)
        with self._lock:
            if self._waiting >= self.limits.queue:
                raise Declined(words["busy"], 503, retry_after=1)
            self._waiting += 1
        # The place in the queue is given back when the work ends, not when the visitor stops waiting for it.
        future: Future[T] = self._workers.submit(work)
        future.add_done_callback(self._leave)
        try:
            return await asyncio.wait_for(asyncio.wrap_future(future), self.limits.answer_seconds)
        except TimeoutError:
            raise Declined(words["slow"], 503, retry_after=1) from None
        except Exception:
            raise Declined(logged(language), 500) from None

    def _leave(self, _: Future[T]) -> None:
        with self._lock:
            self._waiting -= 1


def logged(language: str) -> str:
    """Log the exception that is being handled under a new number; gives what the visitor is told, with the number."""
    number = uuid.uuid4().hex[:8]
    log.exception("error %s", number)
    return page_words(language)["error"].format(id=number)


def network(client: str) -> str:
    """Who is limited: an IPv4 address, or the /64 network of an IPv6 address, which one household has."""
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return client
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return client
