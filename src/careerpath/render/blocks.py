"""What screens are made of, whatever the format: blocks of words, in the order of reading.

Words carry the meaning of their style, never a colour; a format shows them as it can.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careerpath.models.catalogue import Source

__all__ = [
    "Block",
    "Bullets",
    "Columns",
    "Diagram",
    "Facts",
    "Heading",
    "Meter",
    "Next",
    "Paragraph",
    "Sources",
    "Span",
    "Table",
    "Timeline",
    "Title",
    "Words",
    "joined",
]


class Span(NamedTuple):
    """A run of words in one style: `title`, `note`, `met`, `lacking`, `blocked` or `tier.…`.

    Words in the style `cite` are numbers of sources, joined by commas.
    """

    text: str
    style: str = ""


Words = str | Span | tuple[str | Span, ...]
"""One line or paragraph, in one style or in several."""


class Meter(NamedTuple):
    """A share of a whole, 0-1: a bar where a format can draw one. The figure stands beside it."""

    share: float
    style: str = "met"


class Title(NamedTuple):
    """What the screen is about, and a few words on it."""

    text: str
    aside: str = ""


class Heading(NamedTuple):
    """The heading of a section; `minor` within one."""

    words: Words
    minor: bool = False


class Paragraph(NamedTuple):
    """Running text."""

    words: Words


class Facts(NamedTuple):
    """Labels, each with what it stands for; rows without words are left out."""

    rows: Sequence[tuple[str, Words | None]]


class Bullets(NamedTuple):
    """A list."""

    items: Sequence[Words]


class Table(NamedTuple):
    """Rows under labels; numbers to the right. Without labels, a plain grid."""

    rows: Sequence[Sequence[Words | Meter]]
    labels: Sequence[str] = ()
    right: frozenset[int] = frozenset()


class Columns(NamedTuple):
    """Things side by side under their names: rows of a label and what there is to say of each.

    Each cell is a list of paragraphs, empty where nothing is known; cells that are equal throughout
    a row are told once. Where there is no room for columns, what is said of each thing stands below
    the one before, after its name.
    """

    heads: Sequence[str]
    rows: Sequence[tuple[str, Sequence[Sequence[Words]]]]


class Timeline(NamedTuple):
    """Stops one after the other, and what lies between each two: a leg fewer than stops."""

    stops: Sequence[Words]
    legs: "Sequence[Sequence[Block]]"


class Diagram(NamedTuple):
    """Boxes in a row with arrows from each to the next, for formats that can draw one."""

    boxes: Sequence[str]
    arrows: Sequence[str]


class Sources(NamedTuple):
    """The sources that the screen cites, numbered from 1; or lists, where they are its matter."""

    sources: "Sequence[Source]"
    cited: bool = True


class Next(NamedTuple):
    """The command to run next."""

    command: str | None


Block = (
    Title
    | Heading
    | Paragraph
    | Facts
    | Bullets
    | Table
    | Columns
    | Timeline
    | Diagram
    | Sources
    | Next
)
"""Any of them."""


def joined(pieces: Sequence[Words], separator: str = ", ") -> tuple[str | Span, ...]:
    """Pieces as one; the separator ends in its space, so that no line begins with it."""
    parts: list[str | Span] = []
    for piece in pieces:
        if parts:
            parts.append(separator)
        if isinstance(piece, str | Span):
            parts.append(piece)
        else:
            parts.extend(piece)
    return tuple(parts)
