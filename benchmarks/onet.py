"""O*NET: import, compile, and warm commands on its thousand occupations and on the shipped ones.

    python benchmarks/onet.py [--data FOLDER] [--rounds N]

To reach: the import within 15 s and 400 MiB, the compile within 5 s; then `match`, `fit`, `show`,
`compare`, `path` and completion at most 1.3x the hello app, `similar` at most 1.5x. The data is
that of `CAREERPATH_TEST_DATA`, where no folder is given.
"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from floor import bytecode_kept, compare, installed, once

_TRIES = 3
_COMPLETING = {
    "_CAREERPATH_COMPLETE": "complete_bash",
    "COMP_WORDS": "careerpath show registered",
    "COMP_CWORD": "2",
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, help="the folder of the reference data")
    parser.add_argument("--rounds", type=int, default=20, help="runs of each warm command")
    given = parser.parse_args()
    data = given.data or Path(os.environ.get("CAREERPATH_TEST_DATA", ".")) / "data"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        binaries = installed(folder / "venv")
        careerpath = binaries / "careerpath"
        environment = bytecode_kept(XDG_CACHE_HOME=str(folder / "cache"))
        _import(careerpath, data, folder, environment)
        for suffix in ("json", "yaml"):
            _compile(careerpath, folder / f"onet.{suffix}", folder / "cache", environment)
        print()
        hello = [binaries / "python", folder / "venv" / "hello.py"]
        onet = [careerpath, "-c", folder / "onet.yaml"]
        for title, words, roles in (
            ("O*NET", onet, ("registered nurses", "nurse practitioners", "nurse midwives")),
            ("shipped", [careerpath], ("sales rep", "sales manager", "vp of sales")),
        ):
            compare(_warm(title, hello, words, roles), "hello", environment, given.rounds)
            print()


def _import(careerpath: Path, data: Path, folder: Path, environment: Mapping[str, str]) -> None:
    (release,) = data.glob("onet_*_text.zip")
    for suffix in ("yaml", "json"):
        words = [careerpath, "catalogue", "import", "onet", release]
        words += ["--wages", data / "oews_national.csv", "-o", folder / f"onet.{suffix}"]
        tries = [once([*words, "--force"], environment) for _ in range(_TRIES)]
        print(
            f"import to {suffix}: {min(each[0] for each in tries):.1f} s,"
            f" {min(each[1] for each in tries):.1f} s of CPU,"
            f" {max(each[2] for each in tries) / 1024:.0f} MiB"
        )


def _compile(
    careerpath: Path, catalogue: Path, cache: Path, environment: Mapping[str, str]
) -> None:
    """The first command, less what the same command takes once the index is there.

    `show` needs no more than any command does; search needs clues too, and likeness traits.
    """
    for needs, words in (
        ("", ["show", "registered nurses"]),
        (", with clues", ["roles", "rn"]),
        (", with traits", ["similar", "registered nurses"]),
    ):
        tries = []
        for _ in range(_TRIES):
            shutil.rmtree(cache, ignore_errors=True)
            command = [careerpath, "-c", catalogue, *words]
            first, warm = once(command, environment), once(command, environment)
            tries.append((first[0] - warm[0], first[1] - warm[1], first[2]))
        (index,) = cache.glob("careerpath/index/*.sqlite")
        print(
            f"compile from {catalogue.suffix[1:]}{needs}: {min(each[0] for each in tries):.1f} s,"
            f" {min(each[1] for each in tries):.1f} s of CPU,"
            f" {max(each[2] for each in tries) / 1024:.0f} MiB;"
            f" the index has {index.stat().st_size / 1e6:.0f} MB"
        )


def _warm(
    title: str, hello: Sequence[object], words: Sequence[object], roles: tuple[str, str, str]
) -> dict[str, Sequence[object]]:
    start, other, end = roles
    skills = ("-s", "excel=4,communication,negotiation=2", "--current", start, "--years", "4")
    completing = ["env", *(f"{name}={value}" for name, value in _COMPLETING.items())]
    settings = ["env", f"CAREERPATH_CATALOGUE={words[-1]}"] if len(words) > 1 else ["env"]
    return {
        "hello": hello,
        f"{title}: match": [*words, "match", *skills],
        f"{title}: fit": [*words, "fit", other, *skills],
        f"{title}: show": [*words, "show", start],
        f"{title}: compare": [*words, "compare", start, other],
        f"{title}: similar": [*words, "similar", start],
        f"{title}: path": [*words, "path", start, end],
        f"{title}: roles": [*words, "roles", start[:-1]],
        f"{title}: completion": [*settings, *completing, words[0]],
    }


if __name__ == "__main__":
    main()
