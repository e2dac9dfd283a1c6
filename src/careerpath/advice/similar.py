"""The roles nearest to one by what they ask."""

from collections.abc import Sequence

from careerpath.advice.fitting import scores
from careerpath.advice.moves import pay_figure, role_ref
from careerpath.advice.person import understand
from careerpath.advice.wording import command
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import find, reading_note
from careerpath.engine.data import Need
from careerpath.engine.pay import compare_pay
from careerpath.engine.scoring import Scored, tier
from careerpath.engine.similarity import Alike, alike
from careerpath.models.profile import Profile
from careerpath.results.common import Ref, points
from careerpath.results.similar import SharedAsk, SimilarReport, SimilarRow

__all__ = ["similar"]


def similar(
    index: Index,
    name: str,
    profile: Profile | None = None,
    *,
    top: int = 10,
    typed: Sequence[str] | None = (),
) -> SimilarReport:
    """The roles most like one; with a person, how each fits them.

    Raises:
        InputError: no role goes by that name.
        NoAnswer: a person is given of whom nothing can be scored.
    """
    hit = find(index, name, ["role"])
    needs = {id_: [Need(*need) for need in each] for id_, each in index.all_needs().items()}
    found = alike(hit.id, needs)
    understood = understand(index, profile) if profile is not None else None
    fits: dict[str, Scored] = {}
    if understood is not None:
        fits = {each.id: each for each in scores(index, understood)[0]}
    skilled = understood is not None and bool(understood.person.skills)
    rows = [_row(index, hit.id, each, needs, fits, skilled=skilled) for each in found[:top]]
    return SimilarReport(
        role=role_ref(index.role_row(hit.id)),
        rows=tuple(rows),
        found=len(found),
        person=understood.reading if understood is not None else None,
        notes=tuple(reading_note(index, name, hit)),
        next_command=command("compare", hit.id, rows[0].role.id, *(typed or ())) if rows else None,
    )


def _row(  # noqa: PLR0913 - two roles, and what is known of them
    index: Index,
    role: str,
    other: Alike,
    needs: dict[str, list[Need]],
    fits: dict[str, Scored],
    *,
    skilled: bool,
) -> SimilarRow:
    here, there = index.role_row(role), index.role_row(other.id)
    titles = index.titles("skill", (*other.shared, *other.beyond))
    levels = [{need.skill: need.level for need in needs[id_]} for id_ in (role, other.id)]
    fit = fits.get(other.id)
    return SimilarRow(
        role=role_ref(there),
        function=Ref(
            id=there.function, title=index.titles("function", [there.function])[there.function]
        ),
        level=there.level,
        likeness=points(other.likeness),
        shared=tuple(
            SharedAsk(
                skill=Ref(id=skill, title=titles[skill]),
                here=levels[0][skill],
                there=levels[1][skill],
            )
            for skill in other.shared
        ),
        beyond=tuple(Ref(id=skill, title=titles[skill]) for skill in other.beyond),
        pay=compare_pay(pay_figure(here), pay_figure(there)).value,
        same_function=here.function == there.function,
        score=points(fit.score) if fit is not None else None,
        tier=tier(fit.score, fit.coverage, len(needs[fit.id])) if fit and skilled else None,
    )
