"""Every corpus through every reader and writer: what `just fuzz` begins with holds already.

What a sweep found is kept where the fault belongs; here, each target is tried without a fuzzer.
"""

from itertools import islice
from pathlib import Path

import pytest

from fuzz.targets import TARGETS

_FEW = 5


@pytest.mark.parametrize("name", TARGETS)
def test_the_first(name: str, tmp_path: Path) -> None:
    target = TARGETS[name]
    tried = 0
    for seed in islice(target.seeds(), _FEW):
        target.run(seed, tmp_path)
        tried += 1
    assert tried


@pytest.mark.slow
@pytest.mark.usefixtures("reference_data")
@pytest.mark.parametrize("name", TARGETS)
def test_all(name: str, tmp_path: Path) -> None:
    for seed in TARGETS[name].seeds():
        TARGETS[name].run(seed, tmp_path)


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("data", [b"", b"\0", b"\0\0\0", b"\xff\xfe\xff", b"{[\x80", b"%PDF-"])
def test_next_to_nothing(name: str, data: bytes, tmp_path: Path) -> None:
    TARGETS[name].run(data, tmp_path)
