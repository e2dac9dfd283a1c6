"""Start-up: warm commands against a hello-world Typer app, first runs, and large catalogues.

To reach: warm commands at most 1.3x the hello app, `match` on 1,000 roles with 150 requirements
each too; `similar`, and ten routes over 10,000 moves, at most 1.5x; the first run on the default
catalogue at most 2.5x; the large one compiled within 3 s and 200 MiB.
"""

import random
import shutil
import tempfile
from pathlib import Path

from floor import ROOT, bytecode_kept, compare, installed, peak_mib

_ROLES, _ASKED, _SKILLS = 1_000, 150, 600
_MOVES, _ASKED_BY_A_STOP = 10_000, 12


def large_catalogue(path: Path, roles: int = _ROLES, asked: int = _ASKED) -> None:
    """Write a synthetic catalogue; the same one for the same arguments."""
    draw = random.Random(1)  # noqa: S311 - a benchmark, not a secret
    lines = ["functions:", "  - {id: work, title: Work, summary: All work.}", "skills:"]
    for skill in range(_SKILLS):
        related = f"[{{skill: skill-{(skill + 1) % _SKILLS}, strength: 0.5}}]"
        lines.append(
            f"  - {{id: skill-{skill}, title: Skill {skill}, category: any, related: {related}}}"
        )
    lines.append("roles:")
    for role in range(roles):
        lines += [
            f"  - id: role-{role}",
            f"    title: Role {role}",
            "    function: work",
            "    level: intermediate",
            "    track: individual",
            "    summary: A role that was made up to measure with.",
            "    interests: {realistic: 2, investigative: 3, artistic: 1, social: 5,",
            f"      enterprising: {1 + role % 6}, conventional: 4}}",
            "    requirements:",
            "      skills:",
        ]
        for skill in draw.sample(range(_SKILLS), asked):
            importance, level = draw.randint(2, 10) / 2, draw.randint(1, 5)
            lines.append(
                f"        - {{skill: skill-{skill}, importance: {importance}, level: {level}}}"
            )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def routes_catalogue(path: Path, roles: int = _ROLES, moves: int = _MOVES) -> None:
    """Write a synthetic catalogue of many moves; the same one for the same arguments."""
    large_catalogue(path, roles, _ASKED_BY_A_STOP)
    draw = random.Random(2)  # noqa: S311 - a benchmark, not a secret
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < moves:
        start, end = draw.randrange(roles), draw.randrange(roles)
        if start != end:
            pairs.add((start, end))
    lines = ["transitions:"]
    for start, end in sorted(pairs):
        low = draw.randint(0, 6) / 2
        years = f"{{min: {low}, max: {low + draw.randint(0, 4) / 2}}}"
        lines.append(f"  - {{from: role-{start}, to: role-{end}, kind: lateral, years: {years}}}")
    with path.open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def _profile(path: Path, names: list[str]) -> None:
    skills = "\n".join(f"  {name}: {1 + place % 5}" for place, name in enumerate(names))
    path.write_text(f"skills:\n{skills}\ninterests: ECS\n", encoding="utf-8")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        binaries = installed(folder / "venv")
        careerpath, python = binaries / "careerpath", binaries / "python"
        environment = bytecode_kept(XDG_CACHE_HOME=str(folder / "cache"))
        example = ROOT / "examples" / "finance-analyst.yaml"
        large, thirty, routes = (folder / f"{name}.yaml" for name in ("large", "thirty", "routes"))
        large_catalogue(large)
        routes_catalogue(routes)
        _profile(thirty, [f"skill-{number * 20}" for number in range(30)])
        built = []
        for _ in range(3):
            shutil.rmtree(folder / "cache", ignore_errors=True)
            built.append(peak_mib([careerpath, "-c", large, "match", thirty], environment))
        seconds, peak = min(built)
        megabytes = large.stat().st_size / 1e6
        print(
            f"first match on {_ROLES:,} roles x {_ASKED} requirements ({megabytes:.1f} MB): "
            f"{seconds:.2f} s, {peak:.0f} MiB\n"
        )
        hello = [python, folder / "venv" / "hello.py"]
        compare(
            {
                "python -c pass": [python, "-c", "pass"],
                "hello": hello,
                "match": [careerpath, "match", example],
                "match, 1,000 roles, 30 skills": [careerpath, "-c", large, "match", thirty],
                "fit": [careerpath, "fit", "sales manager", "-p", example],
                "show": [careerpath, "show", "sales manager"],
                "compare": [careerpath, "compare", "sales manager", "operations manager"],
                "next": [careerpath, "next", "sales rep"],
                "path": [careerpath, "path", "sales ops manager", "director of sales ops"],
                "path, a profile": [careerpath, "path", "cfo", "-p", example],
                "similar": [careerpath, "similar", "sales rep"],
                "learn": [careerpath, "learn", "-p", example],
                "ten routes, 10,000 moves": [
                    *(careerpath, "-c", routes, "path", "role-1", "role-2"),
                    *("--alternatives", "10"),
                ],
            },
            "hello",
            environment,
        )
        print()
        compare(
            {
                "hello": hello,
                "match, no index yet": [
                    "sh", "-c", f"rm -rf {folder}/cache; exec {careerpath} match {example}",
                ],
            },
            "hello",
            environment,
        )  # fmt: skip
        print()
        helps = {"hello --help": [*hello, "--help"], "--help": [careerpath, "--help"]}
        compare(helps, "hello --help", environment)


if __name__ == "__main__":
    main()
