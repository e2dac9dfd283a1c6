"""Types and places that tests share."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"


@dataclass(frozen=True)
class Run:
    """How a run ended and what it wrote."""

    code: int
    out: str
    err: str


class Careerpath(Protocol):
    """The command line in process; see the fixture `careerpath`."""

    def __call__(
        self,
        *argv: str,
        width: int | None = None,
        stdin: str | bytes = "",
        encoding: str = "utf-8",
    ) -> Run: ...


class Golden(Protocol):
    """Compare text with a golden file of that name; see the fixture `golden`."""

    def __call__(self, name: str, text: str) -> None: ...


class Write(Protocol):
    """Write a file into the test's own folder and return its path."""

    def __call__(self, name: str, content: str | bytes) -> str: ...
