"""The text of a DOCX, read by docx2txt once the archive is known to be harmless.

A DOCX is a ZIP archive of XML. An archive's own figures may lie, and docx2txt believes them; so
each part that holds text is inflated here first, piece by piece under a cap, looked through for
what makes XML explode, and put into a plain archive that has those parts and nothing else.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import NoReturn

from careerpath.errors import Code, InputError, Problem
from careerpath.profile.formats.extras import need_extra

__all__ = ["MAX_BYTES", "read_docx"]

MAX_BYTES = 20_000_000
"""The largest DOCX that is read."""

_MAX_MEMBERS = 2_000
_MAX_TOTAL = 100_000_000
_MAX_RATIO = 200
_MAX_TEXT_PARTS = 10_000_000
_MAX_ELEMENTS = 300_000
_MAX_DEPTH = 500
_MAX_CHARACTERS = 2_000_000
_PIECE = 65_536

_MAIN = re.compile(r"word/document\d*\.xml")
_AROUND = re.compile(r"word/(?:header|footer)\d*\.xml")
_NOT_INSIDE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:")
_AGAIN = "save it as DOCX anew, or as plain text"


def read_docx(data: bytes, name: str) -> str:
    """The text of a DOCX; `name` is what to call it in messages.

    Raises:
        InputError: it is no DOCX, broken, encrypted, too large once unpacked, or docx2txt is not
            installed.
    """
    if len(data) > MAX_BYTES:
        _stop(Code.TOO_LARGE, f"the file is larger than {MAX_BYTES // 1_000_000} MB", name)
    need_extra("docx2txt", "DOCX", name)
    try:
        plain = _plain_archive(data, name)
        text = _text_of(plain)
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001 - zipfile raises a dozen kinds on a broken archive
        _stop(Code.SYNTAX, "the DOCX is broken: it cannot be unpacked", name, error)
    if not text.strip():
        _stop(Code.SHAPE, "the DOCX has no text in it", name)
    if len(text) > _MAX_CHARACTERS:
        _stop(Code.TOO_LARGE, f"the DOCX has more than {_MAX_CHARACTERS:,} characters", name)
    return text


def _stop(code: Code, message: str, name: str, cause: BaseException | None = None) -> NoReturn:
    raise InputError(Problem(code, message, file=name, hint=_AGAIN)) from cause


def _plain_archive(data: bytes, name: str) -> io.BytesIO:
    """An archive of the parts that hold text, as they are once unpacked."""
    # Opening an archive makes an object of each entry, so they are counted before.
    if data.count(b"PK\x01\x02") > _MAX_MEMBERS:
        _stop(Code.TOO_LARGE, f"the DOCX has more than {_MAX_MEMBERS:,} parts", name)
    plain = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(plain, "w") as target:
        members = archive.infolist()
        _check_sizes(members, name)
        left = _MAX_TEXT_PARTS
        for member, renamed in _text_parts(members, name):
            xml = b"".join(_pieces(archive, member, left, name))
            left -= len(xml)
            _check_xml(xml, name)
            target.writestr(renamed, xml)
    return plain


def _check_sizes(members: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse a bomb by what the archive says of itself."""
    if sum(member.file_size for member in members) > _MAX_TOTAL:
        megabytes = _MAX_TOTAL // 1_000_000
        _stop(Code.TOO_LARGE, f"the DOCX unpacks to more than {megabytes} MB", name)
    for member in members:
        # What is small may be as thin as it likes: a blank page compresses well.
        thin = member.file_size > _MAX_RATIO * max(member.compress_size, 1)
        if thin and member.file_size > _PIECE:
            message = f"the DOCX unpacks to more than {_MAX_RATIO} times its size"
            _stop(Code.TOO_LARGE, message, name)
        if _NOT_INSIDE.search(member.filename):
            _stop(Code.VALUE, "the DOCX names a part outside of itself", name)


def _text_parts(members: list[zipfile.ZipInfo], name: str) -> Iterator[tuple[zipfile.ZipInfo, str]]:
    """The parts that hold text, each with the name by which docx2txt knows it."""
    names = [member.filename for member in members]
    main = next((each for each in sorted(names) if _MAIN.fullmatch(each)), None)
    if main is None or "[Content_Types].xml" not in names:
        _stop(Code.SHAPE, _what_else(names), name)
    for member in members:
        wanted = member.filename == main or _AROUND.fullmatch(member.filename)
        if wanted and member.flag_bits & 1:
            _stop(Code.FILE, "the DOCX is encrypted", name)
        if wanted and names.count(member.filename) > 1:
            _stop(Code.SYNTAX, "the DOCX is broken: a part is in it twice", name)
        if wanted:
            # Some programs number the main part: document2.xml.
            renamed = "word/document.xml" if member.filename == main else member.filename
            yield member, renamed


def _what_else(names: list[str]) -> str:
    known = (
        ("xl/", "an Excel workbook"),
        ("ppt/", "a PowerPoint presentation"),
        ("content.xml", "an OpenDocument file"),
        ("Index/", "a Pages document"),
        ("META-INF/container.xml", "an e-book"),
    )
    for start, what in known:
        if any(each.startswith(start) for each in names):
            return f"this is {what}, no DOCX"
    return "this is a ZIP archive, but no DOCX: there is no word/document.xml in it"


def _pieces(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int, name: str
) -> Iterator[bytes]:
    """A part, unpacked piece by piece: `ZipFile.read` would inflate a liar whole."""
    with archive.open(member) as part:
        while piece := part.read(_PIECE):
            most -= len(piece)
            if most < 0:
                megabytes = _MAX_TEXT_PARTS // 1_000_000
                message = f"the text of the DOCX unpacks to more than {megabytes} MB of XML"
                _stop(Code.TOO_LARGE, message, name)
            yield piece


def _check_xml(xml: bytes, name: str) -> None:
    """Refuse entities, for no DOCX declares any, and elements without number or nested deep."""
    from xml.parsers import expat  # noqa: PLC0415 - this is the guard

    count = depth = 0

    def start(*_: object) -> None:
        nonlocal count, depth
        count, depth = count + 1, depth + 1
        if count > _MAX_ELEMENTS or depth > _MAX_DEPTH:
            _stop(Code.TOO_LARGE, "the XML of the DOCX is too large or nested too deep", name)

    def end(*_: object) -> None:
        nonlocal depth
        depth -= 1

    def declares(*_: object) -> None:
        _stop(Code.TAG, "the XML of the DOCX declares a document type, as no DOCX does", name)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = declares
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat's own signature
    except (expat.ExpatError, LookupError, ValueError) as error:
        # The latter two are about the encoding that the XML says it is in.
        _stop(Code.SYNTAX, "the DOCX is broken: its XML cannot be read", name, error)


def _text_of(archive: io.BytesIO) -> str:
    import docx2txt  # noqa: PLC0415 - the extra

    text: str = docx2txt.process(archive)
    return text
