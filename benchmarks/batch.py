"""`batch`: profiles a second, with numpy and without, and the memory that a run takes.

To reach: 20,000 profiles of 25 skills a second on one core with numpy, on 1,016 occupations,
reading and writing included; the same peak memory however many profiles there are.

    python benchmarks/batch.py [CATALOGUE] [PROFILES]

takes a synthetic catalogue where none is given. The interpreter that runs it has to have numpy.
"""

import json
import os
import random
import sys
import tempfile
from pathlib import Path

from floor import once
from startup import large_catalogue

_SKILLS, _FEW = 25, 2_000


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
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        if not catalogue:
            large_catalogue(folder / "large.yaml")
            catalogue = [str(folder / "large.yaml")]
        print(f"{'profiles':>10} {'seconds':>8} {'a second':>9} {'MiB':>5}")
        before = 0.0
        for each in (_FEW, count):
            given, out = folder / f"{each}.jsonl", folder / f"{each}.out.jsonl"
            profiles(given, catalogue, each)
            words = [sys.executable, "-m", "careerpath", "batch", given, "-o", out]
            seconds, busy, peak = once([*words, "-c", catalogue[0]], os.environ)
            print(f"{each:>10,} {seconds:8.2f} {each / seconds:9,.0f} {peak / 1024:5.0f}")
            if before:
                rate = (count - _FEW) / (busy - before)
                print(f"\n{rate:,.0f} a second of CPU time, start-up apart")
            before = busy


if __name__ == "__main__":
    main()
