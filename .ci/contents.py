"""Fail where the wheel or the sdist lacks something, or has what belongs in neither."""

import sys
import tarfile
import zipfile
from pathlib import Path

WANTED = {
    ".whl": (
        "careerpath/data/roles.yaml",
        "careerpath/models/weights.json",
        "careerpath/render/html/page.html.j2",
        "careerpath/render/html/page.css",
        "careerpath/py.typed",
        "share/man/man1/careerpath.1",
        "licenses/LICENSE",
        "licenses/NOTICE",
    ),
    ".gz": (
        "src/careerpath/cli/app.py",
        "data/roles.yaml",
        "tests/conftest.py",
        "examples/resume.txt",
        "docs/tutorial.md",
        "pages/reference.py",
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "NOTICE",
    ),
}
UNWANTED = ("__pycache__", ".hypothesis", ".git/", ".coverage")


def names(path: Path) -> list[str]:
    """What an archive holds."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            return wheel.namelist()
    with tarfile.open(path) as sdist:
        return sdist.getnames()


problems = []
archives = sorted(Path(sys.argv[1]).iterdir())
for archive in archives:
    held = names(archive)
    problems += [
        f"{archive.name} lacks {each}"
        for each in WANTED[archive.suffix]
        if not any(name.endswith(each) for name in held)
    ]
    problems += [
        f"{archive.name} has {name}" for name in held if any(each in name for each in UNWANTED)
    ]
    print(f"{archive.name}: {len(held)} files, {archive.stat().st_size // 1000} kB")  # noqa: T201
if len(archives) != len(WANTED):
    problems.append(f"a wheel and an sdist, not {len(archives)} files")
sys.exit("\n".join(problems) or None)
