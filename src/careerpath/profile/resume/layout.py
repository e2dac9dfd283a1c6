"""What the way a line is written tells: a name, a post's title and company, words as they stood."""

import re
from collections.abc import Sequence

from careerpath.files.text import clean
from careerpath.profile.resume.sections import Line, Part
from careerpath.profile.resume.tokens import Token

__all__ = ["is_a_name", "named_places", "step_of", "unquoted", "written"]

_SPACED = 0.4
"""From this share of blank lines on, a text is double spaced."""


def step_of(text: str) -> int:
    """From one line to the next: 2 where a text is double spaced, as some PDFs come out."""
    lines = text.splitlines()
    blank = sum(not line.strip() for line in lines)
    return 2 if blank > _SPACED * len(lines) else 1


def named_places(tokens: Sequence[Token]) -> set[int]:
    """The places of a post's title, company and place: pieces that start with a capital."""
    places: set[int] = set()
    named = True
    for at, token in enumerate(tokens):
        if at == 0 or token.gap not in {"", "/"}:
            named = at == 0 or token.capital or token.raw[:1].isdigit()
            named = named or token.text in {"present", "now", "today", "current", "date"}
        if named:
            places.add(at)
    return places


_QUOTED = re.compile(r"""(?<!\w)["“„«](?=\S)(?:[^"”“»\s]+\s+){2,}[^"”“»]*["”“»](?!\w)""")


def unquoted(sentence: str) -> str:
    """A sentence without what it quotes at some length, which is what somebody else said."""
    return _QUOTED.sub(" | ", sentence)


def is_a_name(line: Line) -> bool:
    """Whether the first line is the person's name and nothing else."""
    few = len(line.text.split()) <= 5  # noqa: PLR2004
    plain = re.search(r"[,:;|]|\.$", line.text) is None
    return few and plain and line.part is Part.TOP


def written(tokens: Sequence[Token]) -> str:
    """The words as they were written, each piece once."""
    pieces: list[str] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is None or before.raw is not token.raw:
            pieces.append(token.raw)
    return clean(" ".join(pieces)).strip(".!?'")
