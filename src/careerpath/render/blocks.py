"""What screens are made of, whatever the format: blocks of words, in the order of reading.

Words carry the meaning of their style, never a colour; a format shows them as it can.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careerpath.models.catalogue import Source

__all__ = [
    "Block",
    "Bullets",
    "Chapter",
    "Columns",
    "Diagram",
    "Facts",
    "Heading",
    "Hexagon",
    "Levels",
    "Meter",
    "Next",
    "Paragraph",
    "Ranges",
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


class Chapter(NamedTuple):
    """The heading of a part of a document that has several, and a few words on it."""

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
    """Boxes in a row with arrows from each to the next, for formats that can draw one.

    `years` are those from the first box to each later one, least and most, as far as known.
    """

    boxes: Sequence[str]
    arrows: Sequence[str]
    years: Sequence[tuple[float, float]] = ()


class Hexagon(NamedTuple):
    """RIASEC scores, 1-7 by theme, of one or more: a picture of what stands in words beside it."""

    shapes: Sequence[tuple[str, Mapping[str, float]]]


class Levels(NamedTuple):
    """Skills with the level held, 0-5, and the one asked: a picture of what stands beside it."""

    rows: Sequence[tuple[str, int, int]]


class Ranges(NamedTuple):
    """Pay of one or more: the middle half where known, and what is typical. A picture likewise.

    Each row has a name, the quarter's bounds or None, the typical amount, and the currency.
    """

    rows: Sequence[tuple[str, tuple[float, float] | None, float, str]]


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
    | Chapter
    | Hexagon
    | Levels
    | Ranges
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
