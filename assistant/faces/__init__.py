"""The faces: command line, web page, HTTP API, MCP, Space. Each parses input, calls `Assistant`, and renders."""
