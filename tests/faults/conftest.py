"""Input files that must come out of every test as they went in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.samples import CATALOGUE, PROFILE, Given
from tests.kit import Careerpath, Run, Write


@pytest.fixture
def write(write: Write) -> Iterator[Write]:
    """As everywhere; and what was written must be there, byte for byte, when the test ends."""
    written: dict[Path, bytes] = {}

    def put(name: str, content: str | bytes) -> str:
        path = write(name, content)
        written[Path(path)] = Path(path).read_bytes()
        return path

    yield put
    for path, content in written.items():
        assert path.read_bytes() == content, f"{path} was changed"


@pytest.fixture
def catalogue(write: Write) -> str:
    """The path of the small catalogue."""
    return write("catalogue.yaml", CATALOGUE)


@pytest.fixture
def profile(write: Write) -> str:
    """The path of the small profile."""
    return write("profile.yaml", PROFILE)


@pytest.fixture
def matching(profile: str, catalogue: str) -> tuple[str, ...]:
    """The words of a `match` of the small profile in the small catalogue."""
    return ("match", profile, "-c", catalogue)


@pytest.fixture
def as_profile(careerpath: Careerpath, write: Write, catalogue: str) -> Given:
    """Run `match` on a profile of this content."""

    def run(content: str | bytes, name: str = "given.yaml", *more: str) -> Run:
        return careerpath("match", write(name, content), "-c", catalogue, *more)

    return run


@pytest.fixture
def as_catalogue(careerpath: Careerpath, write: Write) -> Given:
    """Run `match` on a catalogue of this content."""

    def run(content: str | bytes, name: str = "given.yaml", *more: str) -> Run:
        return careerpath("match", "-c", write(name, content), "-s", "sql=3", *more)

    return run


@pytest.fixture(params=["as_profile", "as_catalogue"])
def given(request: pytest.FixtureRequest) -> Given:
    """Run `match` on a file of this content: once as a profile, once as a catalogue."""
    run: Given = request.getfixturevalue(request.param)
    return run
