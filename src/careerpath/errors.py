"""What can go wrong, as values and as exceptions.

CareerpathError
├── UsageError       the command line does not say what to do         exit 2
├── InputError       a file or a name cannot be used as given         exit 2
├── OutputError      the answer cannot be written                     exit 2
└── NoAnswer         careerpath ran, and the answer is no             exit 1

Each carries one `Problem` or more; `main` is the only place that prints them.
"""

from enum import IntEnum, StrEnum
from typing import NamedTuple

__all__ = [
    "CareerpathError",
    "Code",
    "ExitCode",
    "InputError",
    "NoAnswer",
    "OutputError",
    "Problem",
    "UsageError",
]


class ExitCode(IntEnum):
    """How a run ended; scripts rely on these numbers."""

    DONE = 0
    NO = 1
    FAILED = 2
    INTERRUPTED = 130
    TERMINATED = 143


class Code(StrEnum):
    """The kinds of problem. A code keeps its meaning for good; new kinds get new codes.

    From CP050 on they are doubts about a catalogue that can be used all the same.
    """

    USAGE = "CP001"
    UNKNOWN_NAME = "CP002"
    FILE = "CP003"
    ENCODING = "CP004"
    SYNTAX = "CP005"
    DUPLICATE_KEY = "CP006"
    TOO_LARGE = "CP007"
    TAG = "CP008"
    SHAPE = "CP009"
    UNKNOWN_KEY = "CP010"
    MISSING_KEY = "CP011"
    RANGE = "CP012"
    TYPE = "CP013"
    CHOICE = "CP014"
    VALUE = "CP015"
    VERSION = "CP016"
    DUPLICATE_ID = "CP020"
    DANGLING_ID = "CP021"
    SELF_LOOP = "CP022"
    REPEATED = "CP023"
    PROMOTION_RING = "CP024"
    NOTHING_REPLACED = "CP025"
    NOTHING_RECOGNISED = "CP030"
    NO_ROUTE = "CP031"
    OUTPUT = "CP040"
    DEAD_END = "CP050"
    UNREACHABLE = "CP051"
    LOWER_LEVEL = "CP052"
    LOWER_PAY = "CP053"
    YEARS_AT_ODDS = "CP054"
    NEAR_DUPLICATE = "CP055"
    SHARED_NAME = "CP056"
    NO_OVERLAP = "CP057"
    ONE_WEIGHT = "CP058"
    NO_BASIS = "CP059"
    STALE_SOURCE = "CP060"


class Problem(NamedTuple):
    """One thing that is wrong, where, and what would help. Lines and columns count from 1."""

    code: Code
    message: str
    file: str | None = None
    line: int | None = None
    column: int | None = None
    hint: str | None = None
    excerpt: str | None = None

    @property
    def place(self) -> str:
        """`file:line:column`, as much of it as is known."""
        return ":".join(
            str(part) for part in (self.file, self.line, self.column) if part is not None
        )

    def __str__(self) -> str:
        start = f"{self.place}: " if self.place else ""
        return f"{start}error[{self.code}]: {self.message}"


class CareerpathError(Exception):
    """Base of everything that careerpath reports; `problems` is never empty."""

    exit_code = ExitCode.FAILED

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class UsageError(CareerpathError):
    """The command line does not say what to do."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(Problem(Code.USAGE, message, hint=hint))


class InputError(CareerpathError):
    """A file or a name cannot be used as given."""


class OutputError(CareerpathError):
    """The answer cannot be written."""

    def __init__(self, message: str, file: str | None = None, hint: str | None = None) -> None:
        super().__init__(Problem(Code.OUTPUT, message, file=file, hint=hint))


class NoAnswer(CareerpathError):
    """careerpath ran, and the answer is no."""

    exit_code = ExitCode.NO
