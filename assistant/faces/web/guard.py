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
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from assistant.faces.web.words import page_words
from assistant.types import Answer, Conversation, Hit

if TYPE_CHECKING:
    from assistant.assistant import Assistant

log = logging.getLogger("assistant.web")
T = TypeVar("T")

TURNS = 50
"""Turns of a conversation that are kept; the oldest are forgotten."""
_WORKERS = 4


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
        self._workers = ThreadPoolExecutor(_WORKERS, thread_name_prefix="ask")
        self._waiting = 0
        self._lock = threading.Lock()

    async def ask(
        self, client: str, question: str, conversation: Conversation, language: str
    ) -> tuple[Answer, Conversation]:
        """The Assistant's reply and the conversation with it. Raises Declined."""
        question = self._admit(client, question, language)
        answer, after = await self._run(lambda: self.assistant.reply(question, conversation), language)
        return answer, Conversation(after.turns[-TURNS:])

    async def replay(self, client: str, questions: list[str], language: str) -> Answer:
        """The answer to the last question, the earlier ones asked before it as turns. Raises Declined."""
        *earlier, last = questions
        for question in questions:
            self._check(question, language)
        self._admit(client, last, language)

        def work() -> Answer:
            conversation = Conversation()
            for question in earlier[-TURNS:]:
                _, conversation = self.assistant.reply(question.strip(), conversation)
            return self.assistant.reply(last.strip(), conversation)[0]

        return await self._run(work, language)

    async def search(self, client: str, text: str, limit: int, language: str) -> tuple[Hit, ...]:
        """What retrieval finds, best first. Raises Declined."""
        text = self._admit(client, text, language)
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

    def _admit(self, client: str, question: str, language: str) -> str:
        """The question, trimmed, if this client may ask it now."""
        question = self._check(question, language)
        who = network(client)
        for rate, name in self._rates:
            if not self._limiter.hit(rate, who):
                reset, _ = self._limiter.get_window_stats(rate, who)
                seconds = max(1, round(reset - time.time()))
                words = page_words(language)
                message = words[name].format(count=rate.amount, seconds=seconds, minutes=-(-seconds // 60))
                raise Declined(message, 429, retry_after=seconds)
        return question

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
            number = uuid.uuid4().hex[:8]
            log.exception("error %s", number)
            raise Declined(words["error"].format(id=number), 500) from None

    def _leave(self, _: Future[T]) -> None:
        with self._lock:
            self._waiting -= 1


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
