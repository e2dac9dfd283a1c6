"""The screens of `roles` and `skills`."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.render.terminal import draw
from careerpath.render.terminal.parts import indented, joined, money, next_line, text
from careerpath.results.lists import RoleList, SkillList

__all__: list[str] = []


@draw.register
def _(listing: RoleList, _width: int | None) -> RenderableType:
    return Group(*_roles(listing))


@draw.register
def _(listing: SkillList, _width: int | None) -> RenderableType:
    return Group(*_skills(listing))


def _title(what: str, query: str | None, shown: int, found: int) -> Text:
    like = f" like “{query}”" if query is not None else ""
    return joined([text(f"{what}{like}", "title"), text(f"{shown} of {found} shown", "note")], ": ")


def _roles(listing: RoleList) -> Iterator[RenderableType]:
    yield _title("Roles", listing.query, len(listing.rows), listing.found)
    if listing.filters:
        yield text(f"Only: {'; '.join(listing.filters)}.", "note")
    table = Table.grid(padding=(0, 2, 0, 0))
    for justify in ("left", "left", "left", "right"):
        table.add_column(justify=justify)
    function = None
    for row in listing.rows:
        if listing.query is None and row.function != function:
            table.add_row(Text("\n") + text(row.function.title, "heading"))
            function = row.function
        pay = f"{money(row.pay)} {row.currency}" if row.pay is not None else ""
        wider = "wider group" if row.pay_group else ""
        table.add_row(
            indented(text(row.role.title)),
            text(row.level, "note"),
            text(row.track, "note"),
            text(pay),
            text(wider, "note"),
        )
    yield table
    yield next_line(listing.next_command)


def _skills(listing: SkillList) -> Iterator[RenderableType]:
    yield _title("Skills", listing.query, len(listing.rows), listing.found)
    table = Table.grid(padding=(0, 2, 0, 0))
    category = None
    for row in listing.rows:
        if listing.query is None and row.category != category:
            table.add_row(Text("\n") + text(row.category, "heading"))
            category = row.category
        asked = f"asked by {row.asked_by} {'role' if row.asked_by == 1 else 'roles'}"
        table.add_row(indented(text(row.skill.title)), text(asked, "note"))
    yield table
    yield next_line(listing.next_command)
