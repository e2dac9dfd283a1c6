"""What the shell may offer where a name is to be typed: the catalogue's own, in one word each.

`sales-manager` needs no quotes in any shell, and every command takes it for the name.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from careerpath.catalogue.index import Index

__all__ = ["degrees", "functions", "names", "roles", "roles_or_functions", "settings", "skills"]

_Offers = list[tuple[str, str]]

_HARMFUL = re.compile(r"[^\w .,/&()+#-]")
"""What a title may not bring into a shell, which reads an offer as its own words."""


def _offering(*kinds: str) -> Callable[[typer.Context, str], _Offers]:
    def offers(ctx: typer.Context, incomplete: str) -> _Offers:
        from careerpath.errors import CareerpathError  # noqa: PLC0415 - to complete alone

        try:
            index = _index(ctx)
        except CareerpathError:
            # The command itself says what is wrong with the catalogue.
            return []
        return [offer for kind in kinds for offer in _named(index, kind, incomplete)]

    return offers


roles = _offering("role")
functions = _offering("function")
roles_or_functions = _offering("role", "function")
names = _offering("role", "function", "skill")

_all_skills = _offering("skill")


def skills(ctx: typer.Context, incomplete: str) -> _Offers:
    """Skills; behind a comma, one more of them."""
    before, comma, last = incomplete.rpartition(",")
    return [(before + comma + id_, title) for id_, title in _all_skills(ctx, last)]


def degrees(incomplete: str) -> list[str]:
    """Degrees."""
    from careerpath.models.scales import Education  # noqa: PLC0415 - to complete alone

    return [degree for degree in Education if degree.startswith(incomplete)]


def settings(incomplete: str) -> _Offers:
    """Settings, with what they are."""
    from careerpath.cli.settings import KEYS  # noqa: PLC0415 - to complete alone

    return [(key, about) for key, about in KEYS.items() if key.startswith(incomplete)]


def _index(ctx: typer.Context) -> "Index":
    from careerpath.catalogue.index import open_index  # noqa: PLC0415 - to complete alone
    from careerpath.cli.context import catalogue_paths  # noqa: PLC0415
    from careerpath.cli.options import SharedOptions  # noqa: PLC0415

    root = ctx.find_root().params.get("catalogue")
    given = ctx.params.get("catalogue") or root
    return open_index(catalogue_paths(SharedOptions(catalogue=given)))


def _named(index: "Index", kind: str, incomplete: str) -> Iterator[tuple[str, str]]:
    """What begins so: titles in one word, or ids where those would name something else."""
    from careerpath.files.text import clean, fold  # noqa: PLC0415 - to complete alone

    entries = index.entries(kind)
    ids = {id_ for id_, _ in entries}
    for id_, title in entries:
        word = fold(title).replace(" ", "-")
        name = word if word and word not in ids else id_
        if name.startswith(incomplete):
            yield name, _HARMFUL.sub("", clean(title))
