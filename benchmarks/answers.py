"""How many questions are answered right: python -m benchmarks.answers

Asks the sample questions of ../shared, further ones over the same CVs (benchmarks/questions/shared), the two halves of
benchmarks/questions (`dev`, whose misses may be read, and `held`, of which only the rate is), and the templated
questions in English and Spanish, with the scripts of ../shared/eval through the command line. Writes
results/answers.json.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks import results

HERE = Path(__file__).resolve().parent
EVAL = HERE.parent.parent / "shared" / "eval"
COMMAND = str(Path(sys.executable).with_name("cv-assistant"))
OWN = HERE / "questions/cvs"
SETS: dict[str, tuple[Path, ...]] = {  # the folder of the questions, and that of the CVs
    "shared": (),
    "further": (HERE / "questions/shared", EVAL.parent),
    "dev": (HERE / "questions/dev", OWN),
    "held": (HERE / "questions/held", OWN),
    "conversations": (HERE / "questions/conversations", OWN),
}
ROW = re.compile(
    r"(?P<name>\S+) +(?P<rate>[\d.]+) of +(?P<of>\d+).*abstention (?P<abstention>\{.*?\}|None) +chars (?P<chars>\S+) +"
    r"precision (?P<precision>\S+) +not verbatim (?P<verbatim>\S+)"
)


def run(script: str, *arguments: str) -> str:
    """What a script of the evaluation prints; RuntimeError if it fails."""
    done = subprocess.run(
        [sys.executable, str(EVAL / script), *arguments], capture_output=True, text=True, cwd=HERE.parent, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-500:])
    return done.stdout


def questions(folder: tuple[Path, ...]) -> dict[str, Any]:
    """Rate of each question file and of all."""
    own = ["--questions", str(folder[0]), "--cvs", str(folder[1])] if folder else []
    lines = run("run_questions.py", "--cmd", COMMAND, *own).splitlines()
    files = {m["name"]: m.groupdict() for line in lines if (m := ROW.match(line))}
    return {"total": json.loads(lines[-1]), "files": files}


def main() -> None:
    figures: dict[str, Any] = {name: questions(folder) for name, folder in SETS.items()}
    figures["templated"] = json.loads(run("synth_qa.py", "--project", str(HERE.parent), "--cmd", COMMAND))
    results.save("answers", figures)
    for name in SETS:
        print(f"{name:13} {figures[name]['total']['rate']:.3f} of {figures[name]['total']['questions']}")
    print(f"templated  {figures['templated']['all']['rate']:.3f} of {figures['templated']['all']['of']}")


if __name__ == "__main__":
    main()
