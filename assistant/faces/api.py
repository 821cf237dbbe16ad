"""The HTTP API: the Answer object of every face, typed and documented with examples, at /api/openapi.json.

    POST /api/ask      a question, with the questions asked before it -> Answer
    POST /api/search   words -> the pieces of the CVs that retrieval finds
    GET  /api/cv       the CVs, or one of them as structured JSON with its canonical text
    GET  /api/health   whether the server is up, and Gradio behind it

Missing evidence is an Answer with status not_found, HTTP 200. What the server declines has a `detail` that says what is
wrong, where, and what to do: 404, 405, 413, 422 (not what is expected, no question, too long), 429 (too many, with
Retry-After), 503 (busy, too slow), 500 (with an error number).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from fastapi import APIRouter, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, ConfigDict, Field

from assistant.faces.web.guard import TURNS, Declined
from assistant.faces.web.words import choose
from assistant.types import Hit, Kind, Status

if TYPE_CHECKING:
    from assistant.faces.web.site import Site

_QUOTE: dict[str, Any] = {
    "n": 1,
    "text": "Staff Algorithm Engineer",
    "document": "ming-lin.md",
    "candidate": "Ming Lin",
    "start": 4210,
    "end": 4234,
    "page": None,
    "section": ["Work Experience"],
    "label": "Staff Algorithm Engineer, 2018 — 2022",
}
_ANSWER: dict[str, Any] = {
    "schema": 1,
    "question": "And before that?",
    "standalone": "Where did he work before Amazon?",
    "language": "en",
    "status": "answered",
    "kind": "fact",
    "answer": "Staff Algorithm Engineer at DAMO Academy of Alibaba Group (U.S.), 2018 — 2022 [1].",
    "value": None,
    "unit": None,
    "quotes": [_QUOTE],
    "related": [],
    "reason": None,
    "confidence": 0.93,
    "timings_ms": {"understand": 0.4, "retrieve": 3.1, "answer": 0.6, "total": 4.1},
}


class QuoteModel(BaseModel):
    """Words of a CV, exactly: `text` is the canonical text from `start` to `end`, in code points."""

    model_config = ConfigDict(json_schema_extra={"examples": [_QUOTE]})

    n: int = Field(description="The number that the answer cites, from 1.")
    text: str
    document: str = Field(description="The CV's path below the corpus folder.")
    candidate: str
    start: int
    end: int
    page: int | None = Field(default=None, description="The page's number in a paged format.")
    section: list[str] = Field(description="The headings above the quote.")
    label: str = Field(description="What the quote is part of, in a line.")


class AnswerModel(BaseModel):
    """An answer. Every statement in `answer` bears the number of the quote that carries it."""

    model_config = ConfigDict(json_schema_extra={"examples": [_ANSWER]}, populate_by_name=True)

    schema_: Literal[1] = Field(alias="schema", description="The version of this object.")
    question: str
    standalone: str = Field(description="The question with what earlier turns leave written out.")
    language: str
    status: Status = Field(description="not_found is an answer: the CV does not say it.")
    kind: Kind
    answer: str
    value: float | None = Field(default=None, description="The number, for a count or a tenure.")
    unit: str | None = Field(default=None, description="Of `value`: years, months, papers …")
    quotes: list[QuoteModel]
    related: list[QuoteModel] = Field(description="The nearest entries where the CV has no answer; not evidence.")
    reason: str | None = Field(default=None, description="Why it was not found.")
    confidence: float = Field(description="From 0 to 1.")
    timings_ms: dict[str, float]


class AskRequest(BaseModel):
    """A question, and the questions asked before it in the same conversation."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"question": "And before that?", "history": ["Where does he work now?"]}]},
    )

    question: str = Field(max_length=10_000, description="What to ask.")
    history: list[Annotated[str, Field(max_length=10_000)]] = Field(
        default=[], max_length=TURNS, description="The earlier questions, oldest first."
    )


class SearchRequest(BaseModel):
    """Words to look for."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"query": "object detection", "limit": 5}]}
    )

    query: str = Field(max_length=10_000)
    limit: int = Field(default=10, ge=1, le=50)


class HitModel(BaseModel):
    """A piece of a CV that retrieval found."""

    rank: int
    score: float
    text: str
    document: str
    candidate: str
    start: int
    end: int
    section: list[str]
    contributions: dict[str, float] = Field(description="The scores of its sources: dense (cosine), lexical (BM25).")


class SearchResponse(BaseModel):
    """What was found, best first."""

    query: str
    hits: list[HitModel]


class CvSummary(BaseModel):
    """A CV of the corpus."""

    document: str
    candidate: str
    media_type: str
    sha256: str


class CvList(BaseModel):
    """The CVs of the corpus."""

    documents: list[CvSummary]


class CvDocument(CvSummary):
    """One CV: the text that every offset refers to, and its structure as JSON Resume 1.0.0."""

    text: str
    resume: dict[str, Any]


class Health(BaseModel):
    """Whether the server is up. `gradio`: whether gradio_client and <gradio-app> can be served, too."""

    status: Literal["ok"]
    documents: int
    gradio: bool


class Problem(BaseModel):
    """Why the server declined."""

    detail: str


_DESCRIBED = "GET /api/openapi.json describes every request"

_DECLINED: dict[int | str, dict[str, Any]] = {
    413: {"model": Problem, "description": "Too large a request"},
    422: {"model": Problem, "description": "Not what is expected; no question, or too long a one"},
    429: {"model": Problem, "description": "Too many questions; Retry-After says how many seconds to wait"},
    500: {"model": Problem, "description": "An error, with the number that it has in the log"},
    503: {"model": Problem, "description": "Busy, or it took too long"},
}


def client_of(request: Request) -> str:
    """The address that a request's limits are counted for."""
    return request.client.host if request.client else ""


def hit_dict(site: Site, hit: Hit) -> dict[str, Any]:
    """A hit as JSON, its words sliced from the canonical text."""
    chunk = hit.chunk
    corpus = site.assistant.corpus
    return {
        "rank": hit.rank,
        "score": hit.score,
        "text": chunk.span.of(corpus.document(chunk.document_id).text),
        "document": chunk.document_id,
        "candidate": corpus.cv(chunk.document_id).candidate,
        "start": chunk.span.start,
        "end": chunk.span.end,
        "section": list(chunk.section),
        "contributions": dict(hit.contributions),
    }


def build_router(site: Site, *, ready: Callable[[], bool]) -> APIRouter:
    """The routes of /api over one site; `ready` tells whether Gradio has started."""
    router = APIRouter(prefix="/api", tags=["cv"])

    def language_of(request: Request) -> str:
        return choose(request.headers.get("accept-language"), preferred=site.settings.language)

    @router.post("/ask", response_model=AnswerModel, responses=_DECLINED)
    async def ask(body: AskRequest, request: Request) -> dict[str, object]:
        """Answer a question with verbatim quotes."""
        try:
            answer = await site.guard.ask(client_of(request), [*body.history, body.question], language_of(request))
        except Declined as declined:
            raise problem(declined) from None
        return answer.to_dict()

    @router.post("/search", response_model=SearchResponse, responses=_DECLINED)
    async def search(body: SearchRequest, request: Request) -> dict[str, Any]:
        """Find the pieces of the CVs that are nearest to some words."""
        try:
            hits = await site.guard.search(client_of(request), body.query, body.limit, language_of(request))
        except Declined as declined:
            raise problem(declined) from None
        return {"query": body.query, "hits": [hit_dict(site, hit) for hit in hits]}

    @router.get("/cv", response_model=CvDocument | CvList, responses={404: {"model": Problem}, 422: {"model": Problem}})
    def cv(document: str | None = None) -> dict[str, Any]:
        """The CVs of the corpus; with `document`, that one's text and structure."""
        from assistant.export import to_json_resume

        summaries = {
            d.id: {"document": d.id, "candidate": c.candidate, "media_type": d.media_type, "sha256": d.sha256}
            for d, c in site.documents
        }
        if document is None:
            return {"documents": list(summaries.values())}
        if document not in summaries:
            raise HTTPException(404, f"There is no CV {document!r}; GET /api/cv lists them")
        found = site.assistant.corpus.document(document)
        resume = to_json_resume(found, site.assistant.corpus.cv(document))
        return {**summaries[document], "text": found.text, "resume": resume}

    @router.get("/health", response_model=Health)
    def health() -> dict[str, Any]:
        """Whether the server is up."""
        return {"status": "ok", "documents": len(site.documents), "gradio": ready()}

    @router.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"], include_in_schema=False)
    def anything_else(path: str, request: Request) -> None:
        known = (route for route in router.routes if isinstance(route, APIRoute) and route.path == f"/api/{path}")
        allowed = ", ".join(sorted(method for route in known for method in route.methods or ()))
        if not allowed:
            raise HTTPException(404, f"There is no /api/{path}. {_DESCRIBED}")
        detail = f"/api/{path} takes {allowed}, not {request.method}. {_DESCRIBED}"
        raise HTTPException(405, detail, headers={"allow": allowed})

    return router


def problem(declined: Declined) -> HTTPException:
    """What the guard declined, as HTTP says it."""
    headers = {"retry-after": str(declined.retry_after)} if declined.retry_after is not None else None
    return HTTPException(declined.status, declined.message, headers=headers)


def add_errors(app: FastAPI) -> None:
    """Let the app say what is wrong with a request as every other problem is said: in one `detail`."""

    @app.exception_handler(RequestValidationError)
    async def unexpected(_: Request, error: RequestValidationError) -> JSONResponse:
        problems = [_said(problem) for problem in error.errors()]
        return JSONResponse({"detail": f"{'; '.join(problems)}. {_DESCRIBED}"}, 422)


def _said(problem: Mapping[str, Any]) -> str:
    """A problem that pydantic found: "body.limit: Input should be less than or equal to 50"."""
    where = ".".join(str(part) for part in problem["loc"])
    return f"{where}: {problem['msg']}"
