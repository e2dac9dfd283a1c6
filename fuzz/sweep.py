"""One target under atheris: `python -m fuzz.sweep TARGET SECONDS FOLDER`.

What it finds worth keeping grows in FOLDER/corpus; an input that fails is left in FOLDER.
"""

import importlib
import pkgutil
import sys
import tempfile
from pathlib import Path

import atheris

__all__ = ["sweep"]

_SLOWEST_SECONDS = 20
_MOST_MEGABYTES = 2_000
_APART = {"careerpath.__main__", "careerpath.profile.formats.pdf_child"}


def sweep(name: str, seconds: int, folder: Path) -> None:
    """Fuzz a target for so long, then end the process: with 0 where nothing was found."""
    with atheris.instrument_imports(include=["careerpath"]):
        _import_all()
        targets = importlib.import_module("fuzz.targets")
    target = targets.TARGETS[name]
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number:04}").write_bytes(seed)
    with tempfile.TemporaryDirectory() as desk:
        place = Path(desk)
        options = [
            f"-max_total_time={seconds}",
            f"-timeout={_SLOWEST_SECONDS}",
            f"-rss_limit_mb={_MOST_MEGABYTES}",
            f"-artifact_prefix={folder}/",
            "-print_final_stats=1",
        ]
        words = [sys.argv[0], *options, str(corpus)]
        atheris.Setup(words, lambda data: target.run(data, place))
        atheris.Fuzz()


def _import_all() -> None:
    """Import each module now: what commands import only when they run would not be watched."""
    package = importlib.import_module("careerpath")
    for module in pkgutil.walk_packages(package.__path__, "careerpath."):
        if module.name not in _APART:
            importlib.import_module(module.name)


if __name__ == "__main__":
    sweep(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
