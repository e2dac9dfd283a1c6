"""`batch`: profiles a second, with numpy and without, and the memory that a run takes.

To reach: 20,000 profiles of 25 skills a second on one core with numpy, on 1,016 occupations,
reading and writing included; the same peak memory however many profiles there are.

    python benchmarks/batch.py [CATALOGUE] [PROFILES]

takes a synthetic catalogue where none is given. The interpreter that runs it has to have numpy.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from floor import ROOT, peak_mib
from startup import large_catalogue

_SKILLS, _PLAIN = 25, 500


def profiles(path: Path, catalogue: list[str], count: int) -> None:
    """Write random profiles; the same ones for the same arguments."""
    from careerpath.catalogue.index import open_index  # noqa: PLC0415 - its cache is the run's

    draw = random.Random(1)  # noqa: S311 - a benchmark, not a secret
    index = open_index(catalogue)
    needs = list(index.all_needs().items())
    titles = index.titles("skill", index.ids("skill"))
    every = sorted(titles)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            role, asked = draw.choice(needs)
            own = [skill for skill, _, _ in asked]
            held = draw.sample(own, min(len(own), _SKILLS * 4 // 5))
            held += draw.sample(every, _SKILLS - len(held))
            profile = {
                "id": f"person-{number}",
                "skills": {titles[skill]: draw.randint(1, 5) for skill in held},
                "interests": "".join(draw.sample("RIASEC", 3)),
                "roles": [{"title": role, "years": draw.randint(0, 20), "current": True}],
                "education": draw.choice(("secondary", "bachelor", "master")),
            }
            file.write(json.dumps(profile, ensure_ascii=False) + "\n")


def main() -> None:
    """Measure and print."""
    catalogue, count = sys.argv[1:2], int((sys.argv[2:3] or ["100000"])[0])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not catalogue:
            large_catalogue(folder / "large.yaml")
            catalogue = [str(folder / "large.yaml")]
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        few, many = folder / "few.jsonl", folder / "many.jsonl"
        profiles(few, catalogue, 2_000)
        profiles(many, catalogue, count)
        seconds = {path: _seconds(catalogue, path, folder) for path in (few, many)}
        rate = (count - 2_000) / (seconds[many][0] - seconds[few][0])
        print(f"{count:,} profiles of {_SKILLS} skills: {rate:,.0f} a second once it runs,")
        print(f"{count / seconds[many][0]:,.0f} with start-up; peak {seconds[many][1]:.0f} MiB")
        print(f"(of 2,000: {seconds[few][1]:.0f} MiB)")


if __name__ == "__main__":
    main()
