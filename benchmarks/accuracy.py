"""Accuracy: what the program gets right on the reference data, beside simple baselines.

    python benchmarks/accuracy.py            # measure every task, print one table
    python benchmarks/accuracy.py --fit      # find the weights anew and write them

`--task` picks some of the tasks; `--data` is the folder of the reference data, else the one in
`CAREERPATH_TEST_DATA`.
"""

import argparse
import importlib
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from careerpath.models import weights

_FIGURES = Path(weights.__file__).with_suffix(".json")


class Task(NamedTuple):
    """A task: its module, what it asks, and the section of the fitted figures that it finds."""

    module: str
    question: str
    section: str


TASKS = {
    "related": Task("tasks.related", "similar: related occupations", "similar"),
    "titles": Task("tasks.titles", "roles: a job title that is in no list", "names"),
    "profiles": Task("tasks.profiles", "match: noisy profiles", "score"),
}


def main() -> None:
    """Measure or fit."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--fit", action="store_true", help="find the weights anew and write them")
    parser.add_argument("--task", action="append", choices=sorted(TASKS), help="repeat for more")
    parser.add_argument("--data", type=Path, help="the folder of the reference data")
    given = parser.parse_args()
    data = given.data or Path(os.environ.get("CAREERPATH_TEST_DATA", ".")) / "data"
    chosen = [TASKS[name] for name in given.task or TASKS]
    if given.fit:
        for task in chosen:
            _write(task.section, importlib.import_module(task.module).fit(data))
        print(f"written to {_FIGURES}; run again without --fit to measure")
        return
    for task in chosen:
        _print(task.question, importlib.import_module(task.module).measure(data))


def _print(question: str, rows: Sequence[tuple[str, Mapping[str, float]]]) -> None:
    metrics = list(rows[0][1])
    print("".join([f"{question:42}", *(f"{metric:>12}" for metric in metrics)]))
    for name, found in rows:
        print("".join([f"  {name:40}", *(f"{found[metric]:12.3f}" for metric in metrics)]))
    print()


def _write(section: str, found: Mapping[str, Any]) -> None:
    figures = json.loads(_FIGURES.read_text(encoding="utf-8"))
    figures[section] = found
    sections = (f'  "{name}": {_lines(each)}' for name, each in figures.items())
    _FIGURES.write_text("{\n" + ",\n".join(sections) + "\n}\n", encoding="utf-8")


def _lines(section: Mapping[str, Any]) -> str:
    """A section with a line a figure: ladders stay on one."""
    lines = (f'    "{name}": {json.dumps(figure)}' for name, figure in section.items())
    return "{\n" + ",\n".join(lines) + "\n  }"


if __name__ == "__main__":
    main()
