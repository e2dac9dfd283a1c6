"""How well one role fits a person, and why."""

from careerpath.advice.fitting import fit_rows, not_scored, nothing_scored, scores
from careerpath.advice.person import understand
from careerpath.advice.wording import command
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import find, reading_note
from careerpath.errors import NoAnswer
from careerpath.models.profile import Profile
from careerpath.results.fit import FitReport

__all__ = ["fit"]


def fit(index: Index, profile: Profile, role: str) -> FitReport:
    """Take one role's fit apart.

    Raises:
        InputError: no role goes by that name.
        NoAnswer: skills were named and none was recognised, or there is nothing to score by.
    """
    hit = find(index, role, ["role"])
    understood = understand(index, profile)
    scored, relations = scores(index, understood)
    ranked = [pair for pair in enumerate(scored, start=1) if pair[1].id == hit.id]
    if not ranked:
        raise NoAnswer(*nothing_scored(understood))
    (row,) = fit_rows(index, ranked, understood, relations)
    return FitReport(
        person=understood.reading,
        fit=row,
        considered=len(scored),
        not_scored=tuple(not_scored(understood)),
        notes=tuple(reading_note(index, role, hit)),
        next_command=command("show", hit.id),
    )
