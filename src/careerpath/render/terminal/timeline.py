"""Stops one below the other in a window, with a rail between them."""

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment

from careerpath.render.blocks import Timeline
from careerpath.render.terminal.drawing import screen, text

__all__ = ["timeline"]

_RAIL = "│"
_ASCII = {"●": "o", _RAIL: "|", "▼": "v"}
_MARGIN, _NARROWEST = 4, 10


def timeline(block: Timeline) -> RenderableType:
    """A timeline as something that Rich prints."""
    parts: list[RenderableType] = [_Railed(text(block.stops[0]), "●")]
    for leg, stop in zip(block.legs, block.stops[1:], strict=True):
        parts += [_Railed(screen(leg), _RAIL), _Railed(text(stop), "▼")]
    return Group(*parts)


class _Railed:
    """Anything beside a rail: the sign that every line of it begins with."""

    def __init__(self, renderable: RenderableType, sign: str) -> None:
        self._renderable = renderable
        self._sign = sign

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        sign = _ASCII[self._sign] if options.ascii_only else self._sign
        room = options.update_width(max(options.max_width - _MARGIN, _NARROWEST))
        style = console.get_style("label")
        # A stop's sign stands on its first line; a rail runs along all of them.
        further = sign if self._sign == _RAIL else " "
        lines = console.render_lines(self._renderable, room, pad=False)
        for number, line in enumerate(lines):
            yield Segment(f"  {sign if number == 0 else further} ", style)
            yield from line
            yield Segment.line()
