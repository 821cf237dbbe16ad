"""All measurements, then the tables of README.md: python -m benchmarks [NAME…]

An hour on two cores, most of it for the million chunks and the peers' environments; each is also a script of its own.
"""

from __future__ import annotations

import subprocess
import sys

SCRIPTS = (
    "readers", "structure", "roundtrip", "roundtrip.layouts", "answers", "wordings", "intents", "crossed", "timelines",
    "listings", "elsewhere", "absent", "invented", "single", "cold", "load", "physical", "ablation", "peers", "scale",
    "fused", "web", "space", "screenshots", "tables",
)  # fmt: skip


def main(names: list[str]) -> int:
    """Run the scripts one after the other, each in a process of its own; 1 if one failed."""
    failed = [name for name in names if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"]).returncode]
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:] or list(SCRIPTS)))
