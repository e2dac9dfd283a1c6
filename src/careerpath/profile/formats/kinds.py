"""What a file is, told from its content.

1.  First bytes. `%PDF-` is a PDF and `PK` a ZIP archive, so perhaps a DOCX; other well-known
    formats are refused by name. What is left must be text.
2.  Data or prose, by the lines that are not indented (comments and `---` aside). It is data

    - where it starts with `{`, a `[` that is no Markdown link, or a YAML directive or tag;
    - where each line is `key: value`, `- item` or a closing bracket, and a key is one of ours or of
      JSON Resume's, spelt exactly so (`skills`, not `Skills`).

    It is unclear, and taken for data unless the name ends in `.txt` or `.md`,

    - where each line is such, but every key is another single lower-case word (`skils: …`);
    - where the first line is a known key and prose follows: a profile with a mistake in it;
    - where there are comments alone, which might be Markdown headings.

    All else is prose: `Skills: a, b` and `Jane Doe: seller` with their capitals, lists alone,
    Markdown with front matter. A name that ends in `.yaml`, `.yml` or `.json` says that data is
    meant; then it is data, with the error that tells what is wrong.
3.  Data is JSON Resume where its keys or their shapes say so (`is_json_resume`), else our profile.

The name alone never decides between formats that can be told apart: a profile in `cv.txt` is a
profile, a PDF in `cv.yaml` is a PDF.
"""

import re
from collections.abc import Sequence
from enum import Enum, StrEnum, auto
from pathlib import PurePath

from careerpath.errors import Code, InputError, Problem

__all__ = ["Kind", "container", "is_data", "is_json_resume", "refuse_noise"]


class Kind(StrEnum):
    """What a profile may come as."""

    PROFILE = "profile"
    JSON_RESUME = "JSON Resume"
    PDF = "PDF"
    DOCX = "DOCX"
    TEXT = "text"


_OURS = frozenset({"version", "name", "summary", "roles", "certifications", "preferences"})
_THEIRS = frozenset(
    {
        "$schema",
        "awards",
        "basics",
        "certificates",
        "meta",
        "projects",
        "publications",
        "references",
        "volunteer",
        "work",
    }
)
_SHARED = frozenset({"education", "interests", "languages", "skills"})
_KNOWN = _OURS | _THEIRS | _SHARED

_NAMING = frozenset({"name", "language", "keywords"})
"""Keys of an entry of JSON Resume that say what it is about."""

_DATA_SUFFIXES = frozenset({".json", ".yaml", ".yml"})
_TEXT_SUFFIXES = frozenset({".markdown", ".md", ".text", ".txt"})

_FOREIGN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document, or one with a password"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF87a", "a picture (GIF)"),
    (b"GIF89a", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf'\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"%!PS", "a PostScript file"),
)
_MARKUP = (
    (re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE), "a web page"),
    (re.compile(r"<\?xml\s"), "an XML file"),
)
_FORMS = "save it as PDF, DOCX or plain text"
_NEAR_THE_START = 1024


def container(data: bytes, name: str) -> Kind | None:
    """PDF or DOCX by the first bytes, for a ZIP archive is taken for a DOCX; None for text.

    Raises:
        InputError: it is a known format that is not read.
    """
    start = data[:_NEAR_THE_START]
    if re.match(rb"(?:\xef\xbb\xbf)?\s*%PDF-", start) or _has_late_header(start, data):
        return Kind.PDF
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return Kind.DOCX
    for first, what in _FOREIGN:
        if start.startswith(first):
            raise InputError(_foreign(what, name))
    return None


def _has_late_header(start: bytes, data: bytes) -> bool:
    # Mail gateways put lines of their own before the header; readers of PDF look for it there.
    return re.search(rb"^%PDF-\d", start, re.MULTILINE) is not None and b"startxref" in data


def _foreign(what: str, name: str) -> Problem:
    message = f"this is {what}, which cannot be read as a profile"
    return Problem(Code.SHAPE, message, file=name, hint=_FORMS)


def refuse_noise(text: str, name: str) -> None:
    """Refuse text that nobody wrote: control characters by the dozen, HTML or other markup.

    Raises:
        InputError: it is such.
    """
    start = text[:4096].lstrip()
    for pattern, what in _MARKUP:
        if pattern.match(start):
            raise InputError(_foreign(what, name))
    # A form feed parts pages, and an escape colours a terminal's copy.
    odd = sum(each < " " and each not in "\t\n\r\f\v\x1b" for each in start)
    if odd * 20 > len(start):
        message = f"not text: {odd} of the first {len(start)} characters are control characters"
        raise InputError(Problem(Code.ENCODING, message, file=name, hint=_FORMS))


class _Shape(Enum):
    DATA = auto()
    UNCLEAR = auto()
    PROSE = auto()


def is_data(text: str, name: str) -> bool:
    """Whether a text is YAML or JSON rather than prose; the rules are the module's."""
    shape = _shape(text)
    suffix = PurePath(name).suffix.lower()
    if shape is _Shape.DATA or suffix in _DATA_SUFFIXES:
        return True
    return shape is _Shape.UNCLEAR and suffix not in _TEXT_SUFFIXES


_KEY = re.compile(
    r"""(["']?)([^\s:#"'\[\]{}>|*&!%@`,?-](?:[^:"'#]{0,58}[^\s:"'#])?)\1\s*:(?:\s|$)"""
)
_ITEM = re.compile(r"-(?:\s|$)")
_CLOSING = re.compile(r"[\]},\s]+$")
_WORD = re.compile(r"[a-z][a-zA-Z0-9_-]*")
_DIRECTIVE = re.compile(r"%(?:YAML|TAG)\s|!!|!<")
# `[Jane Doe](https://…)`, `[![badge]…`, `[x] done`, and a line that goes on after the bracket.
_LINK = re.compile(r"\[(?:!|[ xX]\]\s)|\[[^\]\[\"'{}\n]+\][ \t]*[^\s,\]#]")


def _shape(text: str) -> _Shape:
    start = text.lstrip()
    if not start:
        return _Shape.PROSE
    if start.startswith("{") or _DIRECTIVE.match(start):
        return _Shape.DATA
    if start.startswith("["):
        return _Shape.PROSE if _LINK.match(start) else _Shape.DATA
    lines, after = _outer_lines(text)
    if after:
        # A second document of ours would start with a key; front matter is followed by prose.
        return _Shape.PROSE if _prose_in(after) else _Shape.DATA
    return _shape_of(lines)


def _shape_of(lines: Sequence[str]) -> _Shape:
    if not lines:
        return _Shape.UNCLEAR
    keys = [found[2] for line in lines if (found := _KEY.match(line))]
    if _prose_in(lines):
        first = _KEY.match(lines[0])
        return _Shape.UNCLEAR if first and first[2] in _KNOWN else _Shape.PROSE
    if not _KNOWN.isdisjoint(keys):
        return _Shape.DATA
    return _Shape.UNCLEAR if keys and all(map(_WORD.fullmatch, keys)) else _Shape.PROSE


def _prose_in(lines: Sequence[str]) -> bool:
    return not all(_KEY.match(line) or _ITEM.match(line) or _CLOSING.match(line) for line in lines)


def _outer_lines(text: str) -> tuple[list[str], list[str]]:
    """The lines that are indented least, comments aside; and those after a `---` that closes."""
    lines = [line.rstrip() for line in text.splitlines()]
    lines = [line for line in lines if line and not line.lstrip().startswith("#")]
    if not lines:
        return [], []
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    outer = [line[margin:] for line in lines if not line[margin].isspace()]
    marks = [place for place, line in enumerate(outer) if line == "---"]
    opened = bool(marks) and marks[0] == 0
    after = outer[marks[1] + 1 :] if opened and len(marks) > 1 else []
    return [line for line in outer if line not in {"---", "..."}], after


def is_json_resume(data: object) -> bool:
    """Whether data is JSON Resume rather than our profile.

    `basics` as a mapping decides, and so does a schema that says so. Else the side with more keys
    of its own; else the shape of what both have: JSON Resume's are lists of mappings with a name.
    """
    if not isinstance(data, dict):
        return False
    schema = data.get("$schema")
    if isinstance(data.get("basics"), dict) or (isinstance(schema, str) and "resume" in schema):
        return True
    ours, theirs = len(_OURS & data.keys()), len(_THEIRS & data.keys())
    if ours != theirs:
        return theirs > ours
    return isinstance(data.get("education"), list) or any(
        isinstance(value, list)
        and any(isinstance(each, dict) and not _NAMING.isdisjoint(each) for each in value)
        for value in map(data.get, ("skills", "languages", "interests"))
    )
