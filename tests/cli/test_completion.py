"""What the shells offer: commands, options, and names of the catalogue with their titles."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kit import EXAMPLES, ROOT, Careerpath, Write

HOSTILE = """
functions: [{id: f, title: F, summary: s}]
roles:
  - {id: tuner, title: 'Piano" $(touch x) `y` ''z'' \\ "', function: f, level: entry,
     track: individual, summary: s}
"""


@pytest.fixture
def offered(
    careerpath: Careerpath, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> "Offered":
    return Offered(careerpath, monkeypatch, capfd)


class Offered:
    """Asks as the scripts of the shells do."""

    def __init__(
        self,
        careerpath: Careerpath,
        monkeypatch: pytest.MonkeyPatch,
        capfd: pytest.CaptureFixture[str],
    ) -> None:
        self._careerpath, self._monkeypatch, self._capfd = careerpath, monkeypatch, capfd

    def __call__(self, line: str, shell: str = "bash") -> list[str]:
        with self._monkeypatch.context() as patch:
            patch.setenv("_CAREERPATH_COMPLETE", f"complete_{shell}")
            patch.setenv("COMP_WORDS", line)
            patch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
            patch.setenv("_TYPER_COMPLETE_ARGS", line)
            patch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
            from careerpath.cli import main  # noqa: PLC0415 - what the test is about

            assert main([]) == 0
        written = self._capfd.readouterr()
        assert written.err == ""
        return written.out.splitlines()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("careerpath ma", ["match"]),
        ("careerpath catalogue inf", ["info"]),
        ("careerpath match --min", ["--min-pay"]),
        ("careerpath match --level v", ["vp"]),
        ("careerpath match --education b", ["bachelor"]),
        ("careerpath match --format j", ["json"]),
        ("careerpath match --function sales-", ["sales-operations"]),
        ("careerpath match --current inside-s", [""]),
        ("careerpath match --skill nego", ["negotiation"]),
        ("careerpath match --skill sql,nego", ["sql,negotiation"]),
        ("careerpath fit sales-eng", ["sales-engineer"]),
        ("careerpath compare sales-op", None),
        ("careerpath show negot", ["negotiation"]),
        ("careerpath learn --for sales-eng", ["sales-engineer"]),
        ("careerpath path sales-engineer sales-of", ["sales-officer"]),
        ("careerpath config set h", ["hours"]),
        ("careerpath --quiet fit sales-eng", ["sales-engineer"]),
    ],
)
def test_offers(offered: Offered, line: str, expected: list[str] | None) -> None:
    found = offered(line)
    if expected is None:
        assert {"sales-operations", "sales-operations-manager"} <= set(found)
    else:
        assert found == expected


def test_titles_come_with_it(offered: Offered) -> None:
    assert offered("careerpath fit sales-eng", "fish") == ["sales-engineer\tSales Engineer"]
    assert '"sales-engineer":"Sales Engineer"' in offered("careerpath fit sales-eng", "zsh")[0]


def test_the_catalogue_that_is_named(offered: Offered, write: Write) -> None:
    path = write("one.yaml", HOSTILE)
    for line in (f"careerpath -c {path} fit ", f"careerpath fit -c {path} "):
        assert offered(line) == ["piano-touch-x-y-z"]


def test_a_title_that_is_not_like_its_id(offered: Offered, write: Write) -> None:
    role = "function: f, level: entry, track: individual, summary: s"
    path = write(
        "two.yaml",
        "functions: [{id: f, title: F, summary: s}]\nroles:\n"
        f"  - {{id: other, title: Night Porter, {role}}}\n"
        f"  - {{id: porter, title: Other, {role}}}\n",
    )
    assert offered(f"careerpath -c {path} fit ") == ["night-porter", "porter"]


def test_no_title_says_anything_to_a_shell(offered: Offered, write: Write) -> None:
    path = write("one.yaml", HOSTILE)
    (line,) = offered(f"careerpath -c {path} fit ", "fish")
    assert line == "piano-touch-x-y-z\tPiano (touch x) y z  "


def test_a_broken_catalogue_offers_nothing(offered: Offered, write: Write) -> None:
    path = write("broken.yaml", "roles: [")
    assert offered(f"careerpath -c {path} fit ") == [""]


def _script(shell: str, home: Path) -> str:
    """What `--show-completion` prints for the shell."""
    run = subprocess.run(
        [sys.executable, "-m", "careerpath", "--show-completion", shell],
        env={
            "HOME": str(home),
            "PATH": "/usr/bin:/bin",
            "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1",
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("shell", "asking"),
    [
        (
            "bash",
            """COMP_WORDS=(careerpath fit sales-eng); COMP_CWORD=2
            _careerpath_completion careerpath; printf '%s\\n' "${COMPREPLY[@]}" """,
        ),
        ("fish", "complete -C 'careerpath fit sales-eng'"),
    ],
)
def test_in_the_shell_itself(shell: str, asking: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    careerpath = Path(sys.executable).with_name("careerpath")
    if program is None or not careerpath.exists():
        pytest.skip(f"{shell} or the installed careerpath is not here")
    script = tmp_path / "script"
    script.write_text(_script(shell, tmp_path))
    run = subprocess.run(
        [program, "-c", f"source {script}\n{asking}"],
        env={
            "HOME": str(tmp_path),
            "PATH": f"{careerpath.parent}:/usr/bin:/bin",
            "XDG_CACHE_HOME": str(tmp_path),
        },
        cwd=EXAMPLES,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.splitlines()[0].split("\t")[0] == "sales-engineer"
