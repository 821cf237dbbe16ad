"""The process: load the Assistant, listen, say where, serve until interrupted."""

from __future__ import annotations

import socket
from pathlib import Path

from assistant.errors import InputError


def serve(
    corpus: str | Path = "corpus",
    host: str = "127.0.0.1",
    port: int = 7860,
    mcp: bool = False,
    *,
    index: str | Path | None = None,
    gradio: bool = False,
) -> None:
    """Serve the web chat over a corpus (a folder of CVs or one CV file) until interrupted.

    `port` 0 takes any free port; the address is printed. `mcp` offers the tools of MCP, too. `index` is where the
    index lies. `gradio` starts Gradio with the server, not at the first request of gradio_client or <gradio-app>.
    Raises InputError if the port cannot be listened on, and what loading the corpus raises.
    """
    import uvicorn

    from assistant.assistant import Assistant
    from assistant.faces.web.app import build_app

    listening = _listen(host, port)
    with listening:
        app = build_app(Assistant.load(corpus, index=index), mcp=mcp, gradio=gradio)
        name = f"[{host}]" if ":" in host else host
        address = f"http://{name}:{listening.getsockname()[1]}"
        print(f"Serving {corpus} at {address}", flush=True)
        if mcp:
            print(f"MCP at {address}/gradio_api/mcp", flush=True)
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=3
        )
        uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise InputError(
            f"cannot be listened on ({error.strerror})",
            where=f"{host}:{port}",
            next_step="Choose another with --port; 0 takes any free one",
        ) from error
    return listening
