"""Start-up: warm commands against a hello-world Typer app, first runs, and a large catalogue.

To reach: warm `match` at most 1.3x the hello app, on the default catalogue and on 1,000 roles
with 150 requirements each; the first run on the default one at most 2.5x; the large one compiled
within 3 s and 200 MiB.
"""

import os
import random
import shutil
import tempfile
from pathlib import Path

from floor import ROOT, compare, installed, peak_mib

_ROLES, _ASKED, _SKILLS = 1_000, 150, 600


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


def _profile(path: Path, names: list[str]) -> None:
    skills = "\n".join(f"  {name}: {1 + place % 5}" for place, name in enumerate(names))
    path.write_text(f"skills:\n{skills}\ninterests: ECS\n", encoding="utf-8")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        binaries = installed(folder / "venv")
        careerpath, python = binaries / "careerpath", binaries / "python"
        environment = {
            **{k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
            "XDG_CACHE_HOME": str(folder / "cache"),
        }
        example = ROOT / "examples" / "finance-analyst.yaml"
        large, thirty = folder / "large.yaml", folder / "thirty.yaml"
        large_catalogue(large)
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
