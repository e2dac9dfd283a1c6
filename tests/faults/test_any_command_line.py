"""Whatever is asked, about whatever files: what every run promises, on drawn command lines.

`python -m tests.faults.sweep` does the same for as long as one has time.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.faults.command_lines import commands, lines
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
        line = data.draw(lines(world))._replace(width=None)
        assert place.told(line) == place.told_by_a_process(line, seed)


def test_every_command_is_drawn_from() -> None:
    names = {" ".join(each.words) for each in commands()}
    assert {"", "match", "profile import", "catalogue import onet", "config set"} <= names
