"""What a warm command imports: start-up time is a feature, and an import too many loses it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.kit import ROOT

_CODE = """
import sys
from careerpath.cli import main
main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
"""

_FORBIDDEN = {
    "careerpath.advice.since",
    "careerpath.catalogue.compiling",
    "careerpath.catalogue.entries",
    "careerpath.catalogue.loading",
    "careerpath.cli.inputs",
    "careerpath.models.catalogue",
    "careerpath.models.earlier",
    "careerpath.models.role",
    "careerpath.profile.earlier",
    "careerpath.render.json",
    "careerpath.render.markdown",
    "careerpath.render.screens.since",
    "email.mime",
    "numpy",
    "rapidfuzz",
    "rich.markdown",
    "rich.progress",
}
"""What building an index, another format, a misspelt name, a progress bar, a file to
write or an earlier answer needs."""


def _imported(argv: list[str], tmp_path: Path) -> set[str]:
    environment = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "COLUMNS": "80"}
    command = [sys.executable, "-c", _CODE, *argv]
    run = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return set(run.stderr.split())


def test_a_warm_match_imports_only_what_it_uses(tmp_path: Path) -> None:
    argv = ["match", "examples/finance-analyst.yaml"]
    cold = _imported(argv, tmp_path)
    # The guard guards something: building an index needs what a warm run must not.
    assert "careerpath.models.role" in cold
    warm = _imported(argv, tmp_path)
    assert "careerpath.advice.match" in warm
    assert not warm & _FORBIDDEN
    commands = {name for name in warm if name.startswith("careerpath.cli.")}
    assert not commands & {"careerpath.cli.fit", "careerpath.cli.show", "careerpath.cli.asking"}


@pytest.mark.parametrize("argv", [["--help"], ["match", "--help"], ["--version"]])
def test_help_reads_no_catalogue(argv: list[str], tmp_path: Path) -> None:
    imported = _imported(argv, tmp_path)
    assert "careerpath.cli.app" in imported
    assert not imported & {
        "yaml",
        "sqlite3",
        "careerpath.catalogue.index",
        "careerpath.models.base",
    }
