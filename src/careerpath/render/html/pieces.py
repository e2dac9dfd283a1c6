"""Words as pieces that a template can mark up."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from careerpath.files.text import clean, visible
from careerpath.render.blocks import Span, Words

__all__ = ["Paragraphs", "Piece", "paragraphs", "pieces"]

_ITEM = "- "


class Piece(NamedTuple):
    """Words in one style; `cites` are the numbers of sources where they are such."""

    text: str
    style: str = ""
    cites: tuple[int, ...] = ()


class Paragraphs(NamedTuple):
    """Some paragraphs, or the items of a list."""

    items: tuple[tuple[Piece, ...], ...]
    listed: bool


def pieces(words: Words) -> tuple[Piece, ...]:
    """Words, cleaned, each in its style."""
    parts = (words,) if isinstance(words, str | Span) else words
    return tuple(_piece(part if isinstance(part, Span) else Span(part)) for part in parts)


def _piece(span: Span) -> Piece:
    if span.style == "cite":
        return Piece("", "cite", tuple(int(number) for number in span.text.split(",")))
    if span.style == "command":
        return Piece(visible(span.text), "command")
    start = " " if span.text[:1].isspace() else ""
    end = " " if span.text[-1:].isspace() and span.text.strip() else ""
    return Piece(f"{start}{clean(span.text)}{end}", span.style.replace(".", "-"))


def paragraphs(cell: Sequence[Words]) -> list[Paragraphs]:
    """A cell's paragraphs; those that are marked as items of a list, as one."""
    told = [pieces(each) for each in cell]
    return [
        Paragraphs(tuple(_unmarked(each) if listed else each for each in group), listed)
        for listed, group in groupby(told, key=_is_item)
    ]


def _is_item(each: tuple[Piece, ...]) -> bool:
    return bool(each) and each[0].text.startswith(_ITEM)


def _unmarked(each: tuple[Piece, ...]) -> tuple[Piece, ...]:
    first, *rest = each
    return (first._replace(text=first.text.removeprefix(_ITEM)), *rest)
