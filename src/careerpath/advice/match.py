"""Which roles fit a person, best first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerpath.advice.filters import Filters, Wishes
from careerpath.advice.fitting import fit_rows, not_scored, scores
from careerpath.advice.person import understand
from careerpath.advice.wording import command
from careerpath.catalogue.index import Index
from careerpath.models.profile import Profile
from careerpath.results.match import MatchReport

if TYPE_CHECKING:
    from careerpath.models.earlier import EarlierAnswer

__all__ = ["match"]


def match(  # noqa: PLR0913 - what to rank, for whom, and how much to tell
    index: Index,
    profile: Profile,
    wishes: Wishes,
    *,
    top: int = 5,
    explained: bool = False,
    typed: Sequence[str] | None = (),
    earlier: "EarlierAnswer | None" = None,
) -> MatchReport:
    """Rank the roles of a catalogue for a person, and take the first `top` apart.

    `typed` are the words that give the same person to the next command, if there are such;
    `earlier` is an answer to compare with.

    Raises:
        InputError: a function that is filtered by is not in the catalogue.
        NoAnswer: skills were named and none was recognised, or there is nothing to rank by.
    """
    understood = understand(index, profile)
    filters = Filters.of(index, wishes, profile.preferences)
    scored, relations = scores(index, understood)
    passed = [each for each in scored if filters.let_through(index.roles[each.seq])]
    # One row more than shown: the last one shown may nearly tie with it.
    ranked = list(enumerate(passed[: top + 1], start=1))
    rows = fit_rows(index, ranked, understood, relations, most=top)
    changed = None
    if earlier is not None:
        from careerpath.advice.since import Ranking, since  # noqa: PLC0415 - where it is asked for

        ranking = Ranking(scored, relations, passed, filters.words)
        changed = since(index, understood, ranking, earlier)
    return MatchReport(
        person=understood.reading,
        rows=rows,
        considered=len(scored),
        passed=len(passed),
        filters=filters.words,
        not_scored=tuple(not_scored(understood)),
        explained=explained,
        since=changed,
        next_command=_next(rows[0].role.id, typed) if rows else None,
    )


def _next(role: str, typed: Sequence[str] | None) -> str:
    return command("show", role) if typed is None else command("fit", role, *typed)
