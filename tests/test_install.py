"""The shipped catalogue is found wherever the package is: a checkout, an editable install, a wheel.

Each is tried in a process of its own, in a folder of its own, with nothing of this checkout in
reach but the libraries that careerpath needs.
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.kit import ROOT

_ASK = """
import json, sys
import careerpath
from careerpath.catalogue.index import open_index
from careerpath.catalogue.places import catalogue_files
from careerpath.cli import main
(file,) = catalogue_files()
code = main(["show", "sales ops manager", "-o", sys.argv[1], "-f", "json"])
print(json.dumps([careerpath.__file__, file, len(open_index().roles), code]))
"""


def ask(
    folder: Path, *paths: Path, python: str = sys.executable, isolated: bool = True
) -> dict[str, Any]:
    """Where a fresh Python, with nothing but `paths` to import from, finds things."""
    libraries = (
        {sysconfig.get_path(name) for name in ("purelib", "platlib")}
        if python == sys.executable
        else set()
    )
    answer = folder / "answer.json"
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith(("CAREER", "PY"))},
        "PYTHONPATH": os.pathsep.join([*map(str, paths), *sorted(libraries)]),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "HOME": str(folder),
    }
    # Without `site` there are no .pth files, so that the checkout's own install is out of reach.
    switches = ["-S"] if isolated else []
    done = subprocess.run(
        [python, *switches, "-c", _ASK, str(answer)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    package, catalogue, roles, code = json.loads(done.stdout)
    assert code == 0
    shown = json.loads(answer.read_text(encoding="utf-8"))
    assert shown["result"]["card"]["role"]["id"] == "sales-operations-manager"
    return {"package": Path(package), "catalogue": Path(catalogue), "roles": roles}


def roles_of(catalogue: Path) -> int:
    """How many roles a catalogue file holds, counted by its text alone."""
    _, _, rest = catalogue.read_text(encoding="utf-8").partition("\nroles:\n")
    section, _, _ = rest.partition("\ntransitions:\n")
    return sum(line.startswith("  - id: ") for line in section.splitlines())


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A clone: the package under src, the catalogue at the root."""
    root = tmp_path / "clone"
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src" / "careerpath", root / "src" / "careerpath", ignore=unwanted)
    shutil.copytree(ROOT / "data", root / "data")
    return root


def test_a_checkout(tmp_path: Path, checkout: Path) -> None:
    found = ask(tmp_path, checkout / "src")
    assert found["package"] == checkout / "src" / "careerpath" / "__init__.py"
    assert found["catalogue"] == checkout / "data" / "roles.yaml"
    assert found["roles"] == roles_of(ROOT / "data" / "roles.yaml") >= 20


def test_an_editable_install(tmp_path: Path, checkout: Path) -> None:
    """A .pth file in the environment's own library folder points to the checkout's src."""
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False, symlinks=os.name != "nt")
    scheme = sysconfig.get_preferred_scheme("prefix")
    places = {"base": str(environment), "platbase": str(environment)}
    library = Path(sysconfig.get_path("purelib", scheme, vars=places))
    own = f"{checkout / 'src'}\n{sysconfig.get_path('purelib')}\n"
    (library / "_editable_careerpath.pth").write_text(own, encoding="utf-8")
    scripts = Path(sysconfig.get_path("scripts", scheme, vars=places))
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    found = ask(tmp_path, python=str(python), isolated=False)
    assert found["package"] == checkout / "src" / "careerpath" / "__init__.py"
    assert found["catalogue"] == checkout / "data" / "roles.yaml"


def _with_hatchling(folder: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def _with_pip(folder: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "-q",
        "-w",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """A wheel, built without the network where the environment has hatchling."""
    folder = tmp_path / "wheels"
    build: Callable[[Path], None] = (
        _with_hatchling if importlib.util.find_spec("hatchling") else _with_pip
    )
    try:
        build(folder)
    except (OSError, subprocess.SubprocessError) as error:
        told = getattr(error, "stderr", None) or b""
        lines = told.decode(errors="replace").strip().splitlines() or [str(error)]
        if build is _with_pip:
            pytest.skip(f"no wheel can be built without hatchling or the network: {lines[-1]}")
        raise AssertionError("\n".join(lines)) from error
    (built,) = folder.glob("careerpath-*.whl")
    return built


@pytest.mark.slow
def test_a_wheel(tmp_path: Path, wheel: Path) -> None:
    place = tmp_path / "library"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
        names = archive.namelist()
    found = ask(tmp_path, place)
    assert found["package"] == place / "careerpath" / "__init__.py"
    assert found["catalogue"] == place / "careerpath" / "data" / "roles.yaml"
    assert found["catalogue"].read_bytes() == (ROOT / "data" / "roles.yaml").read_bytes()
    assert found["roles"] == roles_of(ROOT / "data" / "roles.yaml")
    assert not [name for name in names if name.startswith(("tests/", "data/", "src/"))]
    assert "careerpath/py.typed" in names
    licences = {Path(name).name for name in names if "/licenses/" in name}
    assert licences == {"LICENSE", "NOTICE"}
    entry_points = next(name for name in names if name.endswith("entry_points.txt"))
    assert "careerpath = careerpath.cli:run" in (place / entry_points).read_text(encoding="utf-8")
