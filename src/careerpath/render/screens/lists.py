"""What `roles` and `skills` say."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from careerpath.render.blocks import Block, Heading, Next, Paragraph, Span, Table, Title
from careerpath.render.screens import blocks
from careerpath.render.words import money
from careerpath.results.lists import ListedRole, ListedSkill, RoleList, SkillList

__all__: list[str] = []


@blocks.register
def _(listing: RoleList) -> Iterator[Block]:
    yield _title("Roles", listing.query, len(listing.rows), listing.found)
    if listing.filters:
        yield Paragraph(Span(f"Only: {'; '.join(listing.filters)}.", "note"))
    if listing.query is not None:
        yield _roles(listing.rows)
    else:
        for function, rows in groupby(listing.rows, key=lambda row: row.function.title):
            yield Heading(function)
            yield _roles(list(rows))
    if not listing.rows:
        yield Paragraph("Nothing found. Leave a word or a filter out to see more.")
    yield Next(listing.next_command)


@blocks.register
def _(listing: SkillList) -> Iterator[Block]:
    yield _title("Skills", listing.query, len(listing.rows), listing.found)
    if listing.query is not None:
        yield _skills(listing.rows)
    else:
        for category, rows in groupby(listing.rows, key=lambda row: row.category):
            yield Heading(category)
            yield _skills(list(rows))
    if not listing.rows:
        yield Paragraph("Nothing found. Leave a word or a filter out to see more.")
    yield Next(listing.next_command)


def _title(what: str, query: str | None, shown: int, found: int) -> Title:
    like = f" like “{query}”" if query is not None else ""
    return Title(f"{what}{like}", f"{shown} of {found} shown")


def _roles(rows: Sequence[ListedRole]) -> Table:
    return Table(
        [
            (
                row.role.title,
                Span(row.level, "note"),
                Span(row.track, "note"),
                f"{money(row.pay)} {row.currency}" if row.pay is not None else "",
                Span("wider group" if row.pay_group else "", "note"),
            )
            for row in rows
        ],
        right=frozenset({3}),
    )


def _skills(rows: Sequence[ListedSkill]) -> Table:
    return Table(
        [
            (
                row.skill.title,
                Span(f"asked by {row.asked_by} {'role' if row.asked_by == 1 else 'roles'}", "note"),
            )
            for row in rows
        ]
    )
