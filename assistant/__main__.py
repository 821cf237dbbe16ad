"""`python -m assistant` is `cv-assistant`."""

from assistant.faces.cli import main

raise SystemExit(main())
