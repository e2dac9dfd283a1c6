"""How well one role fits a person, and why."""

from collections.abc import Mapping, Sequence

from careerpath.advice.changes import smallest, tried
from careerpath.advice.fitting import fit_rows, not_scored, nothing_scored, scores
from careerpath.advice.person import Understood, understand
from careerpath.advice.wording import command
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import find, reading_note
from careerpath.errors import NoAnswer
from careerpath.models.profile import Profile
from careerpath.models.scales import Theme
from careerpath.results.fit import FitReport

__all__ = ["fit"]


def fit(
    index: Index,
    profile: Profile,
    role: str,
    trying: Mapping[str, int | None] | None = None,
    *,
    typed: Sequence[str] | None = (),
) -> FitReport:
    """Take one role's fit apart, and say what would change it.

    `trying` are skills to raise to a level (None for the one that is assumed), to see what comes
    of it.

    Raises:
        InputError: no role, or no skill to try, goes by that name.
        NoAnswer: skills were named and none was recognised, or there is nothing to score by.
    """
    hit = find(index, role, ["role"])
    understood = understand(index, profile)
    scored, relations = scores(index, understood)
    ranked = [pair for pair in enumerate(scored, start=1) if pair[1].id == hit.id]
    if not ranked:
        raise NoAnswer(*nothing_scored(understood))
    (row,) = fit_rows(index, ranked, understood, relations)
    change, no_change = smallest(index, understood, ranked[0][1])
    what_if, notes = tried(index, understood, hit.id, trying) if trying else (None, [])
    return FitReport(
        person=understood.reading,
        fit=row,
        considered=len(scored),
        interests=_interests(index, hit.id),
        smallest=change,
        no_change=no_change,
        tried=what_if,
        not_scored=tuple(not_scored(understood)),
        notes=tuple(dict.fromkeys((*reading_note(index, role, hit), *notes))),
        next_command=_next(understood, hit.id, typed),
    )


def _interests(index: Index, role: str) -> dict[str, float] | None:
    scores = index.role_row(role).interests
    if scores is None:
        return None
    return {theme.value: score / 100 for theme, score in zip(Theme, scores, strict=True)}


def _next(understood: Understood, role: str, typed: Sequence[str] | None) -> str:
    if typed is None or understood.current is None or understood.current.id == role:
        return command("next", role)
    return command("path", role, *typed)
