"""Answers as one self-contained page: no script, no request to anywhere, light and dark, on paper.

Everything passes through Jinja2 with autoescape, after `clean`. The style sheet is inline and
named by its hash, so that the page's own policy lets in nothing else.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.files.text import clean, visible
from careerpath.render.blocks import Block, Chapter, Heading, Sources, Title
from careerpath.render.html import pictures
from careerpath.render.html.pieces import paragraphs, pieces
from careerpath.render.screens import blocks
from careerpath.render.words import source_notes, source_words

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["render"]

_FOLDER = Path(__file__).parent


def render(result: object) -> str:
    """A result as an HTML document."""
    every = list(blocks(result))
    style = (_FOLDER / "page.css").read_text(encoding="utf-8").strip()
    titled = next((block for block in every if isinstance(block, Title)), Title("careerpath"))
    return _template().render(
        title=clean(titled.text),
        aside=clean(titled.aside),
        style=style,
        style_hash=_hash(f"\n{style}\n"),
        body=[block for block in every if not isinstance(block, Sources | Title)],
        sources=[block for block in every if isinstance(block, Sources) and block.sources],
        chapters=any(isinstance(block, Chapter) for block in every),
    )


def _hash(style: str) -> str:
    """A style sheet's name in a content security policy."""
    digest = hashlib.sha256(style.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - on use

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "pieces": pieces,
        "paragraphs": paragraphs,
        "clean": clean,
        "visible": visible,
        "kind": lambda block: type(block).__name__,
        "source_words": source_words,
        "source_notes": source_notes,
        "level": _level,
    }
    environment.globals |= {
        "hexagon": pictures.hexagon,
        "levels": pictures.levels,
        "ranges": pictures.ranges,
        "timeline": pictures.timeline,
    }
    return environment.get_template("page.html.j2")


def _level(block: Block, *, chapters: bool) -> int:
    """How deep a heading is, 2-4: within chapters one deeper."""
    minor = isinstance(block, Heading) and block.minor
    return 2 + minor + (chapters and not isinstance(block, Chapter))
