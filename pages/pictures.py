"""Pictures of real output, as SVG: `python -m pages.pictures` writes them.

Rich draws them, with a template of our own: its own one asks a server for its font.
"""

import contextlib
import io
import os
import sys
import tempfile
from html import escape
from pathlib import Path
from unittest import mock

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from careerpath.cli import main

__all__ = ["FOLDER", "PICTURES", "picture"]

_ROOT = Path(__file__).parent.parent
FOLDER = _ROOT / "docs" / "pictures"

PICTURES = {
    "match": ("match", "examples/operations-analyst.yaml", "--top", "3"),
    "path": (("path", "sales ops manager", "director of sales operations", "--alternatives", "1")),
}
"""What each picture shows."""

_COLUMNS = 96
_THEME = TerminalTheme(
    (22, 27, 34),
    (222, 228, 235),
    [
        (72, 79, 88),
        (255, 123, 114),
        (86, 211, 100),
        (227, 179, 65),
        (108, 182, 255),
        (210, 168, 255),
        (86, 212, 221),
        (201, 209, 217),
    ],
)
_TEMPLATE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>TITLE</title>
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px;
}}
{styles}
</style>
<rect width="{width}" height="{height}" rx="8" fill="#161b22"/>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
<g transform="translate({terminal_x}, 18)" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture(name: str) -> str:
    """The picture of that name, as it has to be today."""
    argv = PICTURES[name]
    words = [f'"{word}"' if " " in word else word for word in argv]
    line = Text.assemble(("$ ", "dim"), ("careerpath " + " ".join(words), "bold"))
    console = Console(record=True, width=_COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(line, Text(), Text.from_ansi(_output(argv).rstrip()), sep="\n", highlight=False)
    svg = console.export_svg(
        theme=_THEME,
        code_format=_TEMPLATE.replace("TITLE", escape(line.plain)),
        unique_id=f"careerpath-{name}",
    )
    return "\n".join(each.rstrip() for each in svg.splitlines()) + "\n"


def _output(argv: tuple[str, ...]) -> str:
    """What a window of so many columns shows, in an environment of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "COLUMNS": str(_COLUMNS),
            "HOME": folder,
            "PATH": os.defpath,
            "TERM": "xterm-256color",
            "XDG_CACHE_HOME": folder,
            "XDG_CONFIG_HOME": folder,
        }
        screen = _Screen()
        with (
            mock.patch.dict(os.environ, environment, clear=True),
            mock.patch.object(sys, "stdout", screen),
            contextlib.chdir(_ROOT),
        ):
            main([*argv, "--color", "always"])
    return screen.getvalue()


class _Screen(io.StringIO):
    """Text that passes for a window."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each in PICTURES:
        (FOLDER / f"{each}.svg").write_text(picture(each), encoding="utf-8")
