"""The geometry of the pictures: numbers for the template to draw, nothing else.

Every picture shows what stands in words beside it, and carries a sentence of its own for those
who listen to the page.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from careerpath.files.text import clean
from careerpath.render.blocks import Diagram, Hexagon, Levels, Ranges
from careerpath.render.words import money, years

__all__ = ["hexagon", "levels", "ranges", "timeline"]

_THEMES = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
_HIGHEST_SCORE = 7
_RADIUS = 100
_MOST_LEVEL = 5
_SHADES = 4


class Shape(NamedTuple):
    """One outline of a hexagon: its name, its corners as SVG points, and its shade."""

    name: str
    points: str
    shade: int


class Corner(NamedTuple):
    """A corner's label and where it stands."""

    letter: str
    name: str
    x: float
    y: float


class HexagonPicture(NamedTuple):
    """Outlines within a grid of hexagons."""

    title: str
    shapes: tuple[Shape, ...]
    grid: tuple[str, ...]
    corners: tuple[Corner, ...]


class Bar(NamedTuple):
    """A row of a picture: label, and shares of the width from the left, 0-100."""

    label: str
    low: float
    mark: float
    high: float
    text: str


class BarPicture(NamedTuple):
    """Rows of bars, one below the other."""

    title: str
    bars: tuple[Bar, ...]


def hexagon(block: Hexagon) -> HexagonPicture:
    """RIASEC scores as outlines."""
    names = [clean(name) for name, _ in block.shapes]
    return HexagonPicture(
        title=f"Interests of {' and '.join(names)} by theme, from 1 to 7",
        shapes=tuple(
            Shape(clean(name), _points([scores[theme] for theme in _THEMES]), place % _SHADES)
            for place, (name, scores) in enumerate(block.shapes)
        ),
        grid=tuple(_points([score] * len(_THEMES)) for score in (3, 5, 7)),
        corners=tuple(
            Corner(theme[0].upper(), theme, *_corner(place, _HIGHEST_SCORE + 1.5))
            for place, theme in enumerate(_THEMES)
        ),
    )


def _corner(place: int, score: float) -> tuple[float, float]:
    angle = math.radians(60 * place - 90)
    reach = _RADIUS * score / _HIGHEST_SCORE
    return round(reach * math.cos(angle), 1), round(reach * math.sin(angle), 1)


def _points(scores: Sequence[float]) -> str:
    return " ".join(
        f"{x:g},{y:g}" for x, y in (_corner(place, score) for place, score in enumerate(scores))
    )


def levels(block: Levels) -> BarPicture:
    """Levels held as bars, those asked as marks."""
    return BarPicture(
        title="Level of each skill: the bar is what you have, the mark what the role asks",
        bars=tuple(
            Bar(
                clean(title),
                0,
                100 * asked / _MOST_LEVEL,
                100 * held / _MOST_LEVEL,
                f"{held} of {asked}",
            )
            for title, held, asked in block.rows
        ),
    )


def ranges(block: Ranges) -> BarPicture:
    """Pay as bars from quarter to quarter, with a mark for what is typical."""
    most = max(max((typical, *(middle or ()))) for _, middle, typical, _ in _same_currency(block))
    return BarPicture(
        title="Pay: the bar is the middle half, the mark what is typical",
        bars=tuple(
            Bar(
                clean(name),
                100 * (middle[0] if middle else typical) / most,
                100 * typical / most,
                100 * (middle[1] if middle else typical) / most,
                f"{money(typical)} {clean(currency)}",
            )
            for name, middle, typical, currency in _same_currency(block)
        ),
    )


def _same_currency(
    block: Ranges,
) -> list[tuple[str, tuple[float, float] | None, float, str]]:
    """The rows in the currency of the first: others cannot stand on one scale with it."""
    return [row for row in block.rows if row[3] == block.rows[0][3]]


def timeline(block: Diagram) -> BarPicture | None:
    """A route as bars from stop to stop; None where no time is known."""
    whole = block.years[-1][1] if block.years else 0
    if not whole:
        return None
    bars = []
    before = (0.0, 0.0)
    for box, after in zip(block.boxes[1:], block.years, strict=True):
        low, high = 100 * before[0] / whole, 100 * after[1] / whole
        told = years(*after) if after[1] else "at once"
        bars.append(Bar(clean(box), low, 100 * after[0] / whole, high, told))
        before = after
    return BarPicture("When each role may be reached, in years from now", tuple(bars))
