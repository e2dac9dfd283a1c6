"""Where a role leads, and from where people come to it."""

from collections.abc import Sequence

from careerpath.advice.moves import Mover, role_ref, years_served
from careerpath.advice.person import understand
from careerpath.advice.wording import command
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import find, reading_note
from careerpath.models.catalogue import Source, TransitionKind
from careerpath.models.profile import Profile
from careerpath.results.moves import MoveRow
from careerpath.results.path import NextReport

__all__ = ["next_moves"]

_KINDS = [kind.value for kind in TransitionKind]


def next_moves(
    index: Index,
    name: str,
    profile: Profile | None = None,
    *,
    into: bool = False,
    typed: Sequence[str] | None = (),
) -> NextReport:
    """The listed moves out of a role, or `into` it: for a person, else for whoever does it.

    Raises:
        InputError: no role goes by that name.
        NoAnswer: skills are given and none is recognised.
    """
    hit = find(index, name, ["role"])
    role = index.role_row(hit.id)
    understood = understand(index, profile) if profile is not None else None
    listed = index.moves_to(role.id) if into else index.moves_from(role.id)
    others = [move.from_ if into else move.to for move in listed]
    rows = {row.id: row for row in index.roles if row.id in {*others, role.id}}
    # Into a role from many others: what each of those brings, whoever the person is.
    person = understood.person if understood is not None and not into else None
    mover, by = Mover(index, rows), person if person and person.skills else None
    moves = [mover.move(rows[move.from_], rows[move.to], move, by) for move in listed]
    moves.sort(key=lambda move: (_KINDS.index(move.kind or ""), -move.share, move.end.id))
    notes = list(reading_note(index, name, hit))
    if understood is not None and into:
        notes.append("Reckoned for whoever does each of these roles, not for you.")
    return NextReport(
        role=role_ref(role),
        into=into,
        moves=tuple(moves),
        served=years_served(understood, role.id),
        person=understood.reading if understood is not None else None,
        notes=tuple(notes),
        sources=index.items(Source, (basis for move in moves for basis in move.basis)),
        next_command=_next(role.id, moves, typed, into=into),
    )


def _next(role: str, moves: Sequence[MoveRow], typed: Sequence[str] | None, *, into: bool) -> str:
    if not moves:
        return command("similar", role)
    if into:
        return command("path", moves[0].start.id, role)
    return command("path", role, moves[0].end.id, *(typed or ()))
