"""Answers for people: text that fits the window, with colour where the terminal has it."""

import io
from functools import singledispatch

from rich.console import Console, RenderableType

from careerpath.render.screens import blocks
from careerpath.render.terminal.drawing import THEME, screen
from careerpath.results.match import MatchReport

__all__ = ["render"]

_UNBOUNDED = 100_000
"""Width of what is not a window: nothing is wrapped, so that `grep` finds whole lines."""

_NARROWEST, _WIDEST = 40, 1_000


def render(result: object, *, width: int | None, color: bool, encoding: str = "utf-8") -> str:
    """A result as text, for a window of `width` columns or (None) for a file or pipe.

    With `color` the text carries ANSI styles; without, no escape sequence at all. An `encoding`
    other than UTF-8 gets bars and rules in ASCII.
    """
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace", newline="\n")
    console = Console(
        file=file,
        width=_UNBOUNDED if width is None else min(max(width, _NARROWEST), _WIDEST),
        height=100,
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=False,
        force_jupyter=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        theme=THEME,
    )
    with console.capture() as capture:
        console.print(draw(result, console.width if width is not None else None), crop=False)
    # Cells are padded to their column's width, which nobody wants in a file.
    return "\n".join(line.rstrip(" ") for line in capture.get().splitlines()).strip("\n") + "\n"


@singledispatch
def draw(result: object, _width: int | None) -> RenderableType:
    """What to print for a result; `width` is None where there is no window to fit.

    Most results are drawn block by block, as in every format.
    """
    return screen(blocks(result))


@draw.register
def _(report: MatchReport, width: int | None) -> RenderableType:
    from careerpath.render.terminal.match import cards  # noqa: PLC0415 - for this screen alone

    return cards(report, width)
