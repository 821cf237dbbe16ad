"""Where the time of a cold `ask` goes: python -m benchmarks.cold

Writes results/cold-ask.svg, a flame graph of the process from its start to its end (py-spy, all threads, 1000 samples
a second; open it in a browser to look into it), and results/cold.json: the imports that take longest themselves
(`python -X importtime`, the least of the runs of each). The index is made beforehand.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from benchmarks import results
from benchmarks.single import COMMANDS

ASK = COMMANDS["cv-assistant ask"]
RUNS = 5
TOP = 15
LINE = re.compile(r"import time: +(?P<self>\d+) \| +(?P<all>\d+) \| *(?P<module>\S+)")


def flame_graph(path: Path) -> None:
    """Record the command as a flame graph."""
    spy = Path(sys.executable).with_name("py-spy")
    recorder = [str(spy), "record", "--format", "flamegraph", "--rate", "1000", "--threads", "--output", str(path)]
    subprocess.run([*recorder, "--", sys.executable, *ASK], check=True, capture_output=True)


def imports() -> list[dict[str, object]]:
    """The modules whose own code takes longest to import, and what they take with all that they import, in ms."""
    times: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for _ in range(RUNS):
        ran = subprocess.run([sys.executable, "-X", "importtime", *ASK], check=True, capture_output=True, text=True)
        for line in ran.stderr.splitlines():
            if found := LINE.match(line):
                times[found["module"]].append((int(found["self"]), int(found["all"])))
    least = {module: min(found) for module, found in times.items()}
    first = sorted(least, key=lambda module: least[module], reverse=True)[:TOP]
    total = round(sum(own for own, _ in least.values()) / 1000, 1)
    rows = [("all imports", total, total), *((m, least[m][0] / 1000, least[m][1] / 1000) for m in first)]
    return [{"module": m, "itself ms": round(own, 1), "with its imports ms": round(every, 1)} for m, own, every in rows]


def main() -> None:
    """Measure both; the command runs once before, for its index and the disk."""
    subprocess.run([sys.executable, *ASK], check=True, capture_output=True)
    flame_graph(results.FOLDER / "cold-ask.svg")
    rows = imports()
    print(json.dumps(rows, indent=1))
    results.save("cold", rows)


if __name__ == "__main__":
    main()
