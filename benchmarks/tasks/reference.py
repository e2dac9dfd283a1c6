"""The reference data: O*NET's tables as published, and the catalogue that the program makes."""

import csv
import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from zipfile import ZipFile

from careerpath.catalogue.index import Index, open_index
from careerpath.cli import main

__all__ = ["imported", "table"]

_ARCHIVE = "onet_29_3_text.zip"


def table(data: Path, name: str) -> Iterator[dict[str, str]]:
    """The rows of one table of the O*NET release, by column."""
    with ZipFile(data / _ARCHIVE) as archive:
        (path,) = (each for each in archive.namelist() if Path(each).name == f"{name}.txt")
        with io.TextIOWrapper(archive.open(path), encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


@contextmanager
def imported(data: Path) -> Iterator[Index]:
    """The release as the program itself imports it."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        path = str(Path(folder) / "onet.json")
        if main(["catalogue", "import", "onet", str(data / _ARCHIVE), "--quiet", "-o", path]):
            raise SystemExit("the import failed")
        with closing(open_index([path])) as index:
            yield index
