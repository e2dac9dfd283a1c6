"""Small DOCX files, put together by hand: good ones, and bombs."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

TYPES = '<?xml version="1.0"?><Types/>'
WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
START = '<?xml version="1.0" encoding="UTF-8"?>'


def document(inner: str, root: str = "document", before: str = "") -> str:
    """The XML of a part with this in its body."""
    return f"{START}{before}<w:{root} {WORDS}><w:body>{inner}</w:body></w:{root}>"


def paragraphs(lines: Sequence[str]) -> str:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return target.getvalue()


def of(xml: str | bytes, **more: str | bytes) -> bytes:
    """A DOCX with this for its main part."""
    return archive({"[Content_Types].xml": TYPES, "word/document.xml": xml, **more})


def with_text(*lines: str) -> bytes:
    """A DOCX of these paragraphs."""
    return of(document(paragraphs(lines)))


def lying(data: bytes, part: bytes, size: int) -> bytes:
    """The archive, with another unpacked size written down for a part."""
    changed = bytearray(data)
    for mark, place_of_size, place_of_name in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        place = 0
        while (place := data.find(mark, place)) >= 0:
            if data.startswith(part, place + place_of_name):
                struct.pack_into("<I", changed, place + place_of_size, size)
            place += 4
    return bytes(changed)
