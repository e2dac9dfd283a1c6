"""Small PDFs, written by hand: good ones, and ones that nobody would send."""

import io
import zlib
from collections.abc import Mapping, Sequence

from pypdf import PdfReader, PdfWriter

CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def build(objects: Mapping[int, bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of these objects, by number."""
    body, places = b"%PDF-1.7\n", {}
    for number, content in objects.items():
        places[number] = len(body)
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    size = max(objects) + 1
    table = b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, place)
    end = b"trailer\n<< /Size %d %b >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(body))
    return body + table + end


def stream(content: bytes, *, inflated: bool = True, more: bytes = b"") -> bytes:
    """A stream object; packed unless `inflated`."""
    if inflated:
        return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), more, content)
    packed = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %b >>\nstream\n%b\nendstream" % (
        len(packed),
        more,
        packed,
    )


def page(contents: bytes, parent: int = 2) -> bytes:
    return (
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 612 792] /Contents %b"
        b" /Resources << /Font << /F1 5 0 R >> >> >>" % (parent, contents)
    )


def words(lines: Sequence[str]) -> bytes:
    """The drawing orders that put lines of text on a page."""
    shown = b" ".join(b"(%b) Tj 0 -14 Td" % line.encode("cp1252") for line in lines)
    return b"BT /F1 11 Tf 72 720 Td %b ET" % shown


def with_text(*pages: Sequence[str]) -> bytes:
    """A PDF with these lines on its pages."""
    objects = {1: CATALOGUE, 5: FONT}
    kids = []
    for place, lines in enumerate(pages):
        number = 10 + 2 * place
        kids.append(b"%d 0 R" % number)
        objects[number] = page(b"%d 0 R" % (number + 1))
        objects[number + 1] = stream(words(lines))
    objects[2] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join(kids), len(kids))
    return build(objects)


def of_one_page(content: bytes, **more: bytes) -> bytes:
    """A PDF of one page with this content stream; further objects as `o20=…`."""
    objects = {
        1: CATALOGUE,
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: page(b"4 0 R"),
        4: content,
        5: FONT,
    }
    objects |= {int(name[1:]): value for name, value in more.items()}
    return build(objects)


def scanned() -> bytes:
    """A page that is a picture and nothing else."""
    picture = stream(
        bytes(100),
        more=b"/Type /XObject /Subtype /Image /Width 10 /Height 10"
        b" /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    objects = {
        1: CATALOGUE,
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /XObject << /I 6 0 R >> >> >>",
        4: stream(b"q 612 0 0 792 0 0 cm /I Do Q"),
        6: picture,
    }
    return build(objects)


def encrypted(password: str, owner: str = "owner") -> bytes:
    """A PDF that opens with this password; an empty one leaves it open to read."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(with_text(["Kept from you"]))))
    writer.encrypt(password, owner, algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def encrypted_with_aes() -> bytes:
    """A PDF whose dictionary asks for AES; what it hides is nonsense."""
    return build(
        {
            1: CATALOGUE,
            2: b"<< /Type /Pages /Kids [] /Count 0 >>",
            9: b"<< /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /StmF /StdCF /StrF /StdCF"
            b" /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >>"
            b" /O <%b> /U <%b> >>" % (b"00" * 32, b"00" * 32),
        },
        b"/Root 1 0 R /Encrypt 9 0 R /ID [<00> <00>]",
    )


def encrypted_with_newer_aes() -> bytes:
    """The same in the form that today's programs write, without a password to open it."""
    return build(
        {
            1: CATALOGUE,
            2: b"<< /Type /Pages /Kids [] /Count 0 >>",
            9: b"<< /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /StmF /StdCF /StrF /StdCF"
            b" /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >>"
            b" /O <%b> /U <%b> /OE <%b> /UE <%b> /Perms <%b> >>"
            % (b"00" * 48, b"00" * 48, b"00" * 32, b"00" * 32, b"00" * 16),
        },
        b"/Root 1 0 R /Encrypt 9 0 R /ID [<00> <00>]",
    )


def endless_tree() -> bytes:
    """A page tree that has itself for a child."""
    return build({1: CATALOGUE, 2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>"})


def deep_tree(depth: int) -> bytes:
    """A page tree so many levels deep."""
    objects = {1: CATALOGUE, 5: FONT}
    for level in range(depth):
        number = 2 if level == 0 else 100 + level
        objects[number] = b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (101 + level)
    objects[100 + depth] = page(b"4 0 R")
    objects[4] = stream(words(["At the bottom"]))
    return build(objects)


def wide_tree(pages: int) -> bytes:
    """A tree of so many pages that are one and the same."""
    kids = b"3 0 R " * pages
    return build(
        {
            1: CATALOGUE,
            2: b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, pages),
            3: page(b"4 0 R"),
            4: stream(words(["Again"])),
            5: FONT,
        }
    )


def repeated_stream() -> bytes:
    """A page whose content is one large stream, two hundred times."""
    return build(
        {
            1: CATALOGUE,
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: page(b"[" + b"4 0 R " * 200 + b"]"),
            4: stream(b" " * 70_000_000, inflated=False),
            5: FONT,
        }
    )


def _form(drawn: int) -> bytes:
    """A form that draws another one three times, then a word."""
    return stream(
        b"/X Do /X Do /X Do " + words(["x"]),
        more=b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
        b" /Resources << /Font << /F1 5 0 R >> /XObject << /X %d 0 R >> >>" % drawn,
    )


def _drawing(forms: Mapping[int, bytes]) -> bytes:
    return build(
        {
            1: CATALOGUE,
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
            b" /Resources << /XObject << /X 20 0 R >> >> >>",
            4: stream(b"/X Do"),
            5: FONT,
            **forms,
        }
    )


def form_of_itself() -> bytes:
    """A form that draws itself."""
    return _drawing({20: _form(20)})


def laughing_forms() -> bytes:
    """Forms that draw each other, three to the fortieth times."""
    return _drawing({number: _form(number + 1) for number in range(20, 60)})
