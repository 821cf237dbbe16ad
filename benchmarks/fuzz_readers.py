"""Hours of damaged files for the readers and the parser: no crash, no hang over 10 s, no more than 1 GiB.

    python -m benchmarks.fuzz_readers --seconds 3600 [--files ../shared/cvs benchmarks/questions] [--seed 1]

Each case is a real file with some bytes flipped, cut, copied or put in (inside the package too, for Word and
OpenDocument); each format has the same share. A worker process reads and parses it; the parent watches it, and keeps
the case in results/fuzz/ if it fails. The 10 s are of the processor: waiting for it is no hang. Each run is added to
results/fuzz_readers.json, so that hours may come in parts.
"""

from __future__ import annotations

import argparse
import io
import math
import multiprocessing
import random
import resource
import signal
import time
import zipfile
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

from assistant.parsing import parse
from assistant.reading import EXTENSIONS, read
from benchmarks import results

LONGEST = 10  # seconds of the processor that a case may take
WAIT = 600  # seconds until a worker that uses no processor hangs
MOST = 1 << 20  # KiB of the worker
LARGEST = 400_000  # bytes of a file that is damaged
KEPT = results.FOLDER / "fuzz"


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The bytes with a few places changed."""
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16, 64))):
        at, length = chance.randrange(len(data) + 1), chance.choice((1, 2, 8, 64, 512))
        match chance.randrange(5):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + length]
            case 2:
                data[at:at] = data[at : at + length] * chance.choice((1, 1, 3, 50))
            case 3:
                data[at:at] = chance.randbytes(length)
            case 4:
                other = chance.randrange(len(data) + 1)
                data[at : at + length] = data[other : other + length]
        if not data:
            break
    return bytes(data)


def inside(content: bytes, chance: random.Random) -> bytes:
    """A package with one of its members damaged."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = chance.choice([name for name in names if name.endswith("document.xml")] or names)
        for name in names:
            new.writestr(name, damaged(old.read(name), chance) if name == chosen else old.read(name))
    return out.getvalue()


def work(pipe: Connection) -> None:
    """Reads what comes through the pipe; says how it ended, the processor's seconds, and the memory that the process
    has had in KiB. A case that takes too long ends the process by SIGXCPU."""
    from assistant.errors import InputError

    while True:
        path = pipe.recv()
        began = time.process_time()
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(began) + LONGEST, resource.RLIM_INFINITY))
        try:
            document = read(path)
            ended = "read"
            for block in document.blocks:
                assert block.span.of(document.text).strip(), block
            parse(document)
        except InputError as error:
            ended = type(error).__name__
        except BaseException as error:  # a crash is what is looked for
            ended = f"CRASH {type(error).__name__}: {str(error)[:200]}"
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        pipe.send((ended, time.process_time() - began, memory))


class Worker:
    """A process that reads files."""

    def __init__(self) -> None:
        self.pipe, end = multiprocessing.Pipe()
        self.process = multiprocessing.Process(target=work, args=(end,), daemon=True)
        self.process.start()
        end.close()

    def read(self, path: Path) -> tuple[str, float, int]:
        """How reading ended, its seconds and memory; a new process is needed after a hang or a dead one."""
        self.pipe.send(path)
        try:
            if not self.pipe.poll(WAIT):
                self.process.kill()
                return "HANG", WAIT, 0
            ended: tuple[str, float, int] = self.pipe.recv()
        except EOFError:
            self.process.join()
            if self.process.exitcode == -signal.SIGXCPU:
                return "HANG", LONGEST, 0
            return f"CRASH of the process, exit status {self.process.exitcode}", 0.0, 0
        return ended


def main() -> None:
    """Runs for so many seconds; prints and writes what happened."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--files", type=Path, nargs="+", default=[Path("../shared/cvs"), Path("benchmarks/questions")])
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    seeds: dict[str, list[Path]] = {}
    for path in sorted(path for folder in options.files for path in folder.rglob("*")):
        if path.suffix in EXTENSIONS and 0 < path.stat().st_size < LARGEST:
            seeds.setdefault(path.suffix, []).append(path)
    KEPT.mkdir(parents=True, exist_ok=True)
    counts: Counter[str] = Counter()
    worker, slowest, used, most, began = Worker(), 0.0, 0.0, 0, time.monotonic()
    while time.monotonic() - began < options.seconds:
        seed = chance.choice(seeds[chance.choice(list(seeds))])
        content = seed.read_bytes()
        package = content.startswith(b"PK") and chance.random() < 0.7
        case = KEPT / f"case{seed.suffix}"
        case.write_bytes(inside(content, chance) if package else damaged(content, chance))
        ended, seconds, memory = worker.read(case)
        slowest, used = max(slowest, seconds), used + seconds
        counts[ended.split(":")[0]] += 1
        if ended.startswith(("CRASH", "HANG")) or memory > MOST:
            kept = case.rename(KEPT / f"failed-{sum(counts.values())}{seed.suffix}")
            print(f"{kept} (from {seed}): {ended}, {memory >> 10} MiB", flush=True)
            if not ended.startswith("CRASH ") or "process" in ended or memory > MOST:
                worker.process.kill()
                worker = Worker()
        most = max(most, memory)
        case.unlink(missing_ok=True)
    run = {
        "seed": options.seed,
        "seconds": round(time.monotonic() - began),
        "processor_seconds": round(used),
        "cases": sum(counts.values()),
        "ended": dict(counts.most_common()),
        "slowest_seconds": round(slowest, 2),
        "most_memory_mib": most >> 10,
    }
    print(run)
    runs = [*(results.load("fuzz_readers") or {"runs": []})["runs"], run]
    results.save("fuzz_readers", {**{of: sum(r[of] for r in runs) for of in ("seconds", "cases")}, "runs": runs})


if __name__ == "__main__":
    main()
