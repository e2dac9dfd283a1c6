"""A profile in any form: read under a bound, told apart by content, handed on by kind."""

from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import Code, InputError, Problem
from careerpath.files.documents import Document, parse
from careerpath.files.reading import STDIN, _read_bytes, _unreadable, decode
from careerpath.profile.formats.kinds import (
    Kind,
    container,
    is_data,
    is_json_resume,
    refuse_noise,
)

if TYPE_CHECKING:
    from careerpath.profile.formats.resume_parts import Resume

__all__ = [
    "MAX_BYTES",
    "ProfileSource",
    "ResumeSource",
    "Source",
    "TextSource",
    "read_source",
    "source_of",
]

MAX_BYTES = {
    Kind.PROFILE: 2_000_000,
    Kind.JSON_RESUME: 2_000_000,
    Kind.TEXT: 2_000_000,
    Kind.PDF: 20_000_000,
    Kind.DOCX: 20_000_000,
}
"""The most that is read of a file, by what it is: far beyond what a person would write."""


class ProfileSource(NamedTuple):
    """A profile in our own format, parsed but not yet validated."""

    document: Document
    origin: str
    kind: Kind = Kind.PROFILE


class ResumeSource(NamedTuple):
    """A JSON Resume; the document has what is odd in it as it was written."""

    resume: "Resume"
    warnings: tuple[Problem, ...]
    document: Document
    origin: str
    kind: Kind = Kind.JSON_RESUME


class TextSource(NamedTuple):
    """A résumé's text, from a text file, a PDF or a DOCX."""

    text: str
    origin: str
    kind: Kind = Kind.TEXT


Source = ProfileSource | ResumeSource | TextSource
"""What a file turned out to be; `kind` tells them apart too."""


def read_source(path: str) -> Source:
    """Read a profile or a résumé in any form; `-` is standard input.

    Raises:
        InputError: it cannot be read, is too large, or is nothing that could be a profile.
    """
    name = "<stdin>" if path == STDIN else path
    try:
        data = _read_bytes(path, max(MAX_BYTES.values()) + 1)
    except OSError as error:
        raise _unreadable(name, error.strerror or str(error)) from error
    except ValueError as error:
        raise _unreadable(name, "the name has a NUL character") from error
    return source_of(data, name)


def source_of(data: bytes, name: str) -> Source:
    """What the bytes of a file are; `name` is what to call it in messages.

    Raises:
        InputError: it is nothing that could be a profile.
    """
    kind = container(data, name)
    most = MAX_BYTES[kind or Kind.TEXT]
    if len(data) > most:
        message = f"the file is larger than {most // 1_000_000} MB, the most that is read"
        raise InputError(Problem(Code.TOO_LARGE, message, file=name))
    if kind is None:
        return _text_source(decode(data, name), name)
    if kind is Kind.PDF:
        from careerpath.profile.formats.pdf import read_pdf  # noqa: PLC0415 - loaded when used

        return TextSource(read_pdf(data, name), name, kind)
    from careerpath.profile.formats.docx import read_docx  # noqa: PLC0415 - loaded when used

    return TextSource(read_docx(data, name), name, kind)


def _text_source(text: str, name: str) -> Source:
    if is_data(text, name):
        return _data_source(parse(text, name), name)
    if not text.strip():
        message = "a profile or résumé is meant here; this file holds nothing"
        raise InputError(Problem(Code.SHAPE, message, name, 1, 1))
    refuse_noise(text, name)
    return TextSource(text, name)


def _data_source(document: Document, name: str) -> Source:
    if not is_json_resume(document.data):
        return ProfileSource(document, name)
    from careerpath.profile.formats.json_resume import (  # noqa: PLC0415 - loaded when used
        read_json_resume,
    )

    resume, warnings = read_json_resume(document)
    return ResumeSource(resume, warnings, document, name)
