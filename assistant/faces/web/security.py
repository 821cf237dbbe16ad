"""Headers that every response carries, the page's Content-Security-Policy, the largest request, errors by number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.faces.web.guard import logged
from assistant.faces.web.words import choose

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 256 * 1024
"""Bytes of a request's body."""

_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
)
_NO_PAGE = b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'"


def content_security_policy(origins: Sequence[str]) -> str:
    """The page's policy. `origins` are the sites that may embed it; none given, any may.

    Scripts are the server's own files: nothing inline, nothing compiled from text. Styles may be inline, for the
    places of bars and boxes stand in attributes.
    """
    ancestors = f"'self' {' '.join(origins)}" if origins else "*"
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            f"frame-ancestors {ancestors}",
        )
    )


class Headers:
    """ASGI middleware: adds the headers, and answers 413 to a body that is too large."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False
        taken = 0

        async def sending(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                if taken > LARGEST:  # Whoever read the body took the interruption for a mistake in it.
                    message["status"] = 413
                present = {name.lower() for name, _ in message["headers"]}
                extra = [(name, value) for name, value in _HEADERS if name not in present]
                if b"content-security-policy" not in present:
                    extra.append((b"content-security-policy", _NO_PAGE))
                message["headers"] = [*message["headers"], *extra]
            await send(message)

        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > LARGEST:
            await _too_large(scope, receive, sending)
            return

        async def receiving() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > LARGEST:
                raise _TooLarge
            return message

        try:
            await self.app(scope, receiving, sending)
        except _TooLarge:
            if not started:
                await _too_large(scope, receive, sending)


class Errors:
    """ASGI middleware: what nobody expected is logged with a number, which is all that the visitor learns of it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        from starlette.responses import JSONResponse

        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except _TooLarge:
            raise
        except Exception:
            if scope["type"] != "http" or started:
                raise
            accepted = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
            await JSONResponse({"detail": logged(choose(accepted))}, 500)(scope, receive, send)


class _TooLarge(Exception):  # noqa: N818
    """A body without a declared length went past the limit."""


async def _too_large(scope: Scope, receive: Receive, send: Send) -> None:
    from starlette.responses import JSONResponse

    await JSONResponse(
        {"detail": f"A request may have {LARGEST} bytes: send a shorter question or fewer earlier ones"}, 413
    )(scope, receive, send)
