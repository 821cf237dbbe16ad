"""Serves several corpora from one process, for the tests: `python host.py` reads a list of sites as JSON from standard
input ({"corpus", "index", "settings", "mcp"} each), prints their addresses as a JSON list, and serves until its input
ends. One process, because importing Gradio takes longer than everything else."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

import uvicorn

from assistant.assistant import Assistant
from assistant.faces.web import build_app
from assistant.settings import Settings


async def main(sites: list[dict[str, Any]]) -> None:
    """Serve all sites until standard input ends."""
    servers = []
    for site in sites:
        settings = Settings.model_validate(site["settings"])
        assistant = Assistant.load(site["corpus"], index=site["index"], settings=settings)
        # One after the other: were all to warm up at once behind their pages, a test's first question could time out.
        assistant.warm_up()
        assistant.ask("Who is this?")
        app = build_app(assistant, mcp=site.get("mcp", False))
        config = uvicorn.Config(app, port=0, log_level="error", ws="none", timeout_graceful_shutdown=1)
        servers.append(uvicorn.Server(config))
    running = [asyncio.create_task(server.serve()) for server in servers]
    while not all(server.started for server in servers):
        await asyncio.sleep(0.02)
    ports = [server.servers[0].sockets[0].getsockname()[1] for server in servers]
    print(json.dumps([f"http://127.0.0.1:{port}" for port in ports]), flush=True)
    await asyncio.to_thread(sys.stdin.read)
    for server in servers:
        server.should_exit = True
    await asyncio.gather(*running)


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.stdin.readline())))
