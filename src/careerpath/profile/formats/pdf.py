"""The text of a PDF, read by pypdf in a process of its own.

A PDF is a program's worth of surprises: objects that name themselves, streams that inflate a
thousandfold. The process that opens one has a bound on processor time and memory (where the system
has such bounds: not on Windows, and on macOS not on memory), and the parent ends it by the clock.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from careerpath.errors import Code, InputError, Problem
from careerpath.files.reading import check_size
from careerpath.profile.formats.extras import need_extra

__all__ = ["LIMITS", "MAX_BYTES", "Limits", "read_pdf"]

MAX_BYTES = 20_000_000
"""The largest PDF that is read."""


class Limits(NamedTuple):
    """What reading one PDF may take, and how much text it may give."""

    wall_seconds: float = 20
    cpu_seconds: int = 10
    memory: int = 512 * 1024 * 1024
    pages: int = 100
    characters: int = 1_000_000


LIMITS = Limits()

_ENCRYPTED = "the PDF is encrypted, and opens with a password only"
_LOCKED = "the PDF is protected by an encryption (AES) that is not read here"
_SCANNED = "the PDF has no text in it; are its pages pictures, from a scanner?"
_TRUNCATED = "the PDF is cut off: its end is missing"
_BROKEN = "the PDF is broken: it cannot be read as one"
_UNPACKED = "the PDF is small, and unpacks to more than can be read"
_SLOW = "the PDF takes too long to read"
_MEMORY = "the PDF takes too much memory to read"


def read_pdf(data: bytes, name: str, limits: Limits = LIMITS) -> str:
    """The text of a PDF; `name` is what to call it in messages.

    Raises:
        InputError: it is encrypted, scanned, cut off, broken, too large or too slow to read, or
            pypdf is not installed.
    """
    check_size(data, MAX_BYTES, name)
    need_extra("pypdf", "PDF", name)
    verdict, text = _ask(data, name, limits)
    if verdict != "read":
        raise InputError(_problem(verdict, name, limits))
    return text


def _ask(data: bytes, name: str, limits: Limits) -> tuple[str, str]:
    """What the child says: a verdict, and the text."""
    import subprocess  # noqa: PLC0415 - for PDFs alone; the child is ours

    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and file
            _command(limits),
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.wall_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "slow", ""
    except OSError as error:
        message = f"cannot start the process that reads PDFs: {error.strerror or error}"
        raise InputError(Problem(Code.FILE, message, file=name)) from error
    verdict, _, text = done.stdout.partition(b"\n")
    if done.returncode or not verdict:
        return _ended_by(done.returncode), ""
    return verdict.decode(), text.decode("utf-8", "replace")


def _command(limits: Limits) -> list[str]:
    from importlib.util import find_spec  # noqa: PLC0415 - for PDFs alone

    spec = find_spec("pypdf")
    folder = Path(spec.origin).parent.parent if spec and spec.origin else Path()
    # -I and -S: neither the environment, nor the folder one stands in, nor any start-up file of
    # the site has a say. The child finds pypdf by the folder that it is given.
    child = Path(__file__).with_name("pdf_child.py")
    words = [limits.cpu_seconds, limits.memory, limits.pages, limits.characters]
    return [sys.executable, "-I", "-S", str(child), str(folder), *map(str, words)]


def _ended_by(code: int) -> str:
    import signal  # noqa: PLC0415 - for PDFs alone

    beyond_its_time = {-getattr(signal, name, 0) for name in ("SIGXCPU", "SIGKILL")} - {0}
    return "slow" if code in beyond_its_time else "broken"


def _problem(verdict: str, name: str, limits: Limits) -> Problem:
    readable = "save it as PDF anew, or as DOCX or plain text"
    typed = "have its text recognised (OCR), or type it out, and save it as text"
    megabytes = limits.memory // 1_048_576
    known = {
        "encrypted": (Code.FILE, _ENCRYPTED, "save a copy without the password"),
        "locked": (Code.FILE, _LOCKED, "save a copy without the protection"),
        "scanned": (Code.SHAPE, _SCANNED, typed),
        "truncated": (Code.SYNTAX, _TRUNCATED, "download or save it again"),
        "slow": (Code.TOO_LARGE, f"{_SLOW}: more than {limits.cpu_seconds} seconds", readable),
        "memory": (Code.TOO_LARGE, f"{_MEMORY}: more than {megabytes} MB", readable),
        "unpacked": (Code.TOO_LARGE, _UNPACKED, readable),
        "pages": (Code.TOO_LARGE, f"the PDF has more than {limits.pages} pages", readable),
        "text": (
            Code.TOO_LARGE,
            f"the PDF has more than {limits.characters:,} characters of text",
            readable,
        ),
    }
    code, message, hint = known.get(verdict, (Code.SYNTAX, _BROKEN, readable))
    return Problem(code, message, file=name, hint=hint)
