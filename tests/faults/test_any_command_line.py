"""Whatever is asked, about whatever files: what every run promises, on drawn command lines.

`python -m tests.faults.sweep` does the same for as long as one has time.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.faults.command_lines import lines
from tests.faults.commands import commands
from tests.faults.promises import Place
from tests.faults.worlds import worlds
from tests.strategies import property_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "world"


@given(st.data())
@property_of(200)
def test_any_command_line(folder: Path, shipped_index: Path, data: st.DataObject) -> None:
    world = data.draw(worlds())
    with Place(world, folder, shipped_index) as place:
        for line in data.draw(st.lists(lines(world), min_size=1, max_size=4)):
            assert place.told(line) == place.told(line)


@pytest.mark.slow
@given(st.data(), st.integers(0, 2**32 - 1))
@property_of(40)
def test_a_process_answers_alike(
    folder: Path, shipped_index: Path, data: st.DataObject, seed: int
) -> None:
    world = data.draw(worlds())
    with Place(world, folder, shipped_index) as place:
        line = data.draw(lines(world)).piped()
        assert place.told(line) == place.told_by_a_process(line, seed)


def test_every_command_is_drawn_from() -> None:
    names = {" ".join(each.words) for each in commands()}
    assert {"", "match", "profile import", "catalogue import onet", "config set"} <= names


@pytest.mark.slow
def test_most_lines_are_answered() -> None:
    """What is refused goes through little of the program: the sweep would find little in it."""
    words = ["--runs", "300", "--processes", "20", "--seed", "7"]
    command = [sys.executable, "-m", "tests.faults.sweep", *words]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found = re.search(r"^(\d+)% of them answered$", done.stdout, re.MULTILINE)
    assert found is not None
    assert int(found[1]) >= 60
