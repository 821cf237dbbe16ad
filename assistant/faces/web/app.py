"""The server: the page, its files, the HTTP API, the widget, MCP, and Gradio behind them."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
from collections.abc import AsyncIterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import FastAPI, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response
from starlette.middleware.gzip import GZipMiddleware

from assistant.faces import api
from assistant.faces.web import asking, page, widget
from assistant.faces.web.gradio_app import LateGradio
from assistant.faces.web.guard import Declined
from assistant.faces.web.pages import page_image
from assistant.faces.web.security import Errors, Headers, content_security_policy
from assistant.faces.web.site import Site
from assistant.faces.web.skeleton import STATIC
from assistant.faces.web.words import choose

if TYPE_CHECKING:
    from assistant.assistant import Assistant

log = logging.getLogger("assistant.web")
_FOR_EVER = "public, max-age=31536000, immutable"
_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


def build_app(assistant: Assistant, *, mcp: bool = False, gradio: bool = False) -> FastAPI:
    """The whole server over one Assistant, for uvicorn. `mcp`: with the tools at /gradio_api/mcp. `gradio`: Gradio
    starts with the server, rather than at the first request for it."""
    site = Site(assistant)
    late = LateGradio(site)
    tools = None
    if mcp:
        from assistant.faces.mcp import build_app as build_mcp

        tools, endpoint = build_mcp(site)

    async def behind_the_page() -> None:
        await asyncio.to_thread(_warm_up, site)
        if gradio:  # only now: the first visitor's question comes before what Gradio needs
            late.start()

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with contextlib.AsyncExitStack() as stack:
            if tools is not None:
                await stack.enter_async_context(tools.session_manager.run())
            starting = asyncio.create_task(behind_the_page())
            yield
            await starting
            await late.stop()

    app = FastAPI(
        title=site.title("en"),
        description="Questions about CVs, answered with verbatim quotes.",
        version="1",
        docs_url=None,  # Its page would load scripts of another origin.
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=lifespan,
    )
    app.add_middleware(Errors)
    app.add_middleware(Headers)
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    if site.settings.origins:
        from fastapi.middleware.cors import CORSMiddleware

        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(site.settings.origins),
            allow_methods=["GET", "POST"],
            # <gradio-app> sends headers of its own, and asks to send cookies, of which there are none.
            allow_headers=["*"],
            allow_credentials=True,
        )
    api.add_errors(app)
    app.include_router(api.build_router(site, ready=lambda: late.ready))
    _add_page(app, site)
    _add_script(app, late)
    if tools is not None:
        app.router.routes.extend(endpoint.routes)
    app.mount("/", late)
    return app


@cache
def _gradio_script() -> bytes:
    """`gradio.js` of the installed Gradio, without importing it."""
    found = find_spec("gradio")
    assert found is not None
    assert found.submodule_search_locations is not None
    return (Path(found.submodule_search_locations[0]) / "templates" / "frontend" / "gradio.js").read_bytes()


def _add_script(app: FastAPI, late: LateGradio) -> None:
    @app.get("/gradio.js", include_in_schema=False)
    async def gradio_script() -> Response:
        """What <gradio-app> needs, from this server rather than from Gradio's; it will ask for Gradio itself next."""
        late.start()
        content = await asyncio.to_thread(_gradio_script)
        return Response(content, media_type="text/javascript", headers={"cache-control": "max-age=3600"})


def _warm_up(site: Site) -> None:
    """Load what the first question needs: the encoder, the index's pages, the lexicon."""
    try:
        site.assistant.warm_up()
        for question in site.suggestions("en")[:2]:
            site.assistant.ask(question)
    except Exception:
        log.exception("The warm-up failed")
    gc.freeze()  # what is loaded stays; to look through it for garbage would stop all for a tenth of a second


def _add_page(app: FastAPI, site: Site) -> None:
    def language_of(request: Request, lang: str | None) -> str:
        return choose(request.headers.get("accept-language"), preferred=lang or site.settings.language)

    @app.get("/", include_in_schema=False)
    def index(
        request: Request,
        lang: str | None = None,
        theme: Annotated[str | None, Query(alias="__theme")] = None,
        embed: bool = False,
    ) -> Response:
        content = page.page(site, language_of(request, lang), theme=theme, embedded=embed)
        headers = {
            "content-security-policy": content_security_policy(site.settings.origins),
            "cache-control": "no-store",
            "vary": "accept-language",
        }
        return HTMLResponse(content, headers=headers)

    @app.post("/page/turn", include_in_schema=False)
    async def turn(request: Request, asked: asking.Ask) -> dict[str, Any]:
        return await asking.turn(site, api.client_of(request), asked)

    @app.post("/page/rating", include_in_schema=False, status_code=204)
    async def rating(request: Request, given: asking.Rating) -> None:
        try:
            await asking.rate(site, api.client_of(request), given)
        except Declined as declined:
            raise api.problem(declined) from None

    @app.get("/page/static/{name}", include_in_schema=False)
    def static_file(name: str) -> Response:
        path = STATIC / name
        if path.suffix not in _TYPES or path.parent != STATIC or not path.is_file():
            raise HTTPException(404)
        return Response(path.read_bytes(), media_type=_TYPES[path.suffix], headers={"cache-control": _FOR_EVER})

    @app.get("/page/cv", include_in_schema=False)
    def cv_views(request: Request, document: str, lang: str | None = None) -> Response:
        try:
            content = page.views_json(site, document, language_of(request, lang))
        except KeyError:
            raise HTTPException(404, "No such CV") from None
        return Response(content, media_type="application/json")

    @app.get("/page/image/{number}", include_in_schema=False)
    def image(number: int, document: str) -> Response:
        try:
            if not site.shows_pages(document):
                raise KeyError(document)
            content = page_image(site.assistant.corpus.document(document), number)
        except KeyError:
            raise HTTPException(404, "No such page") from None
        return Response(content, media_type="image/webp", headers={"cache-control": "private, max-age=3600"})

    @app.get("/widget.js", include_in_schema=False)
    def widget_script() -> Response:
        return Response(widget.script(), media_type="text/javascript", headers={"cache-control": "max-age=3600"})

    @app.get("/favicon.ico", include_in_schema=False)
    def icon() -> Response:
        return static_file("icon.svg")
