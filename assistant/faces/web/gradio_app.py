"""Gradio behind the server, for gradio_client and for sites that embed <gradio-app>.

Importing Gradio takes 2 to 4 s on two small cores and 110 MB, more than all the rest together, and the page does not
need it. So it starts at the first request that does, which waits for it.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import sys
import threading
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any

from assistant.faces.web.site import Site

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

log = logging.getLogger("assistant.web")
# Gradio keeps the Blocks that is being built in one place of the process.
_building = threading.Lock()

# What <gradio-app> and gradio_client need of Gradio's routes. The others (uploads, files, proxies, logins,
# monitoring) are not there at all.
_NEEDED = re.compile(
    r"/(?:config|theme\.css|assets/[\w.-]+|static/[\w./-]+|robots\.txt|"
    r"gradio_api/(?:info|startup-events|app_id|queue/(?:join|data|status)|heartbeat/\w+|reset|cancel|"
    r"(?:call|run|api)/\w+(?:/\w+)?|openapi\.json))/?"
)


class LateGradio:
    """An ASGI app that starts Gradio when it is first asked and answers with it, and with 404 for what nobody needs of
    it."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._inner: ASGIApp | None = None
        self._ready = asyncio.Event()
        self._stop = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to import and start Gradio, in the running event loop, if nobody has."""
        if self._task is None:
            self._task = asyncio.create_task(self._live())

    async def stop(self) -> None:
        """End Gradio's own tasks."""
        self._stop.set()
        if self._task is not None:
            await self._task

    @property
    def ready(self) -> bool:
        """Whether Gradio has started."""
        return self._inner is not None

    async def wait(self) -> bool:
        """Wait until Gradio has started or failed to; whether it has started."""
        await self._ready.wait()
        return self._inner is not None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        from starlette.responses import PlainTextResponse

        if scope["type"] == "http":
            path = scope["path"].removeprefix(scope.get("root_path", ""))
            if not _NEEDED.fullmatch(path) or ".." in path:
                await PlainTextResponse("Not found", 404)(scope, receive, send)
                return
        self.start()
        if not await self.wait():
            await PlainTextResponse("The chat could not start", 503)(scope, receive, send)
            return
        assert self._inner is not None
        await self._inner(scope, receive, send)

    async def _live(self) -> None:
        try:
            inner = await asyncio.to_thread(_locked, self.site)
            async with inner.router.lifespan_context(inner):
                self._inner = inner
                self._ready.set()
                await self._stop.wait()
        except Exception:
            log.exception("Gradio could not start")
        finally:
            self._inner = None
            self._ready.set()


def _locked(site: Site) -> Any:
    with _building:
        return _mounted(site)


class _WithoutStubs(MetaPathFinder):
    """Keeps Gradio from writing type stubs of its own components whenever it is imported: parsing their source for
    that takes a third of the import (1.4 of 3.9 s of processor time, benchmarks/README.md)."""

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path) if name == "gradio.component_meta" else None
        if spec is not None and spec.loader is not None:
            run = spec.loader.exec_module

            def exec_module(module: ModuleType) -> None:
                run(module)
                vars(module)["create_or_modify_pyi"] = lambda *_: None

            spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec


def _import_gradio() -> None:
    finder = _WithoutStubs()
    sys.meta_path.insert(0, finder)
    try:
        import gradio  # noqa: F401
    finally:
        sys.meta_path.remove(finder)


def _mounted(site: Site) -> Any:
    """A FastAPI app with Gradio at its root. Takes seconds: it imports Gradio."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    _import_gradio()
    import gradio as gr
    from fastapi import FastAPI
    from fastapi.middleware.cors import CORSMiddleware

    from assistant.faces.web import blocks

    app = FastAPI(openapi_url=None)
    # Gradio lets every site's scripts in where the server is not on this machine, unless its parent has rules of its
    # own. These let nobody in; the server around them adds the owner's `origins`.
    app.add_middleware(CORSMiddleware, allow_origins=[])
    gr.mount_gradio_app(
        app,
        blocks.build(site),
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        allowed_paths=[],
        max_file_size=1,
        ssr_mode=False,
        enable_monitoring=False,
        pwa=False,
        mcp_server=False,
        theme=blocks.theme(site),
        i18n=blocks.translations(),
    )
    return app
