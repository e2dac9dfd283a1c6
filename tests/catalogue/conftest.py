"""The shipped catalogue, opened once for all the tests of this folder, which begin without."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from careerpath.catalogue.index import Index, open_index


@pytest.fixture(scope="session")
def shipped() -> Iterator[Index]:
    """The index of the catalogue that careerpath comes with."""
    with closing(open_index()) as index:
        yield index


@pytest.fixture(autouse=True)
def _warm_cache() -> None:
    """Each test begins without an index."""
