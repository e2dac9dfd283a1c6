"""The roles nearest to one, by what they are called, do and ask."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from careerpath.advice.fitting import scores
from careerpath.advice.moves import pay_figure, role_ref
from careerpath.advice.person import understand
from careerpath.advice.wording import command
from careerpath.catalogue.index import Index, RoleRow
from careerpath.catalogue.names import find, reading_note
from careerpath.engine.data import Need
from careerpath.engine.pay import compare_pay
from careerpath.engine.scoring import Scored, tier
from careerpath.engine.similarity import Alike, Standing, Trait, alike, in_common, side_by_side
from careerpath.models.profile import Profile
from careerpath.results.common import Ref, points
from careerpath.results.similar import SharedAsk, SimilarPart, SimilarReport, SimilarRow

__all__ = ["likenesses", "similar", "standings"]

_IN_COMMON = 5
"""So many words that two roles have in common are told of each part."""


class _Own(NamedTuple):
    """The role that the others are compared with: as lists see it, its traits and needs."""

    row: RoleRow
    traits: Sequence[Trait]
    needs: Sequence[Need]


class _Fits(NamedTuple):
    """The person's score for each role; `skilled` where skills were scored."""

    scores: Mapping[str, Scored]
    skilled: bool


def likenesses(index: Index, role: str, every: Sequence[Standing] | None = None) -> list[Alike]:
    """Every role that is like another at all, by id, most alike first.

    Who asks for many roles has `standings` read once, and gives them as `every`.
    """
    own = index.role_row(role).seq
    traits = [Trait(*each) for each in index.traits(own)]
    return alike(own, traits, standings(index) if every is None else every)


def standings(index: Index) -> list[Standing]:
    """What every role is compared by besides its traits, by seq."""
    return [
        Standing(row.id, each.known, each.field, row.interests, row.level, each.education)
        for row, each in zip(index.roles, index.standings(), strict=True)
    ]


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
    row = index.role_row(hit.id)
    own = _Own(
        row,
        [Trait(*each) for each in index.traits(row.seq)],
        [Need(*need) for need in index.needs(row.id)],
    )
    found = alike(row.seq, own.traits, standings(index))
    understood = understand(index, profile) if profile is not None else None
    fits = _Fits({}, skilled=False)
    if understood is not None:
        ranked = {each.id: each for each in scores(index, understood)[0]}
        fits = _Fits(ranked, skilled=bool(understood.person.skills))
    rows = _rows(index, own, found[:top], fits)
    return SimilarReport(
        role=role_ref(row),
        rows=rows,
        found=len(found),
        person=understood.reading if understood is not None else None,
        notes=tuple(reading_note(index, name, hit)),
        next_command=command("compare", hit.id, rows[0].role.id, *(typed or ())) if rows else None,
    )


def _rows(index: Index, own: _Own, found: Sequence[Alike], fits: _Fits) -> tuple[SimilarRow, ...]:
    common = in_common(own.row.seq, [each.seq for each in found], own.traits)
    return tuple(_row(index, own, each, common[each.seq], fits) for each in found)


def _row(
    index: Index, own: _Own, other: Alike, common: Mapping[str, Sequence[str]], fits: _Fits
) -> SimilarRow:
    here, there = own.row, index.roles[other.seq]
    needs = [Need(*need) for need in index.needs(other.id)]
    shared, beyond = side_by_side(own.needs, needs)
    titles = index.titles("skill", (*(each.skill for each, _ in shared), *beyond))
    fit = fits.scores.get(other.id)
    return SimilarRow(
        role=role_ref(there),
        function=Ref(
            id=there.function, title=index.titles("function", [there.function])[there.function]
        ),
        level=there.level,
        likeness=points(other.likeness),
        shared=tuple(
            SharedAsk(
                skill=Ref(id=one.skill, title=titles[one.skill]),
                here=one.level,
                there=another.level,
            )
            for one, another in shared
        ),
        beyond=tuple(Ref(id=skill, title=titles[skill]) for skill in beyond),
        pay=compare_pay(pay_figure(here), pay_figure(there)).value,
        same_function=here.function == there.function,
        score=points(fit.score) if fit is not None else None,
        tier=tier(fit.score, fit.coverage, len(needs)) if fit and fits.skilled else None,
        parts=_parts(other, common, titles),
    )


def _parts(
    other: Alike, common: Mapping[str, Sequence[str]], titles: Mapping[str, str]
) -> tuple[SimilarPart, ...]:
    whole = sum(other.worth)
    return tuple(
        SimilarPart(
            name=each.name,
            value=points(each.likeness),
            weight=round(100 * each.weight / whole, 2),
            contribution=points(each.contribution),
            common=tuple(titles.get(name, name) for name in common.get(each.name, ())[:_IN_COMMON]),
        )
        for each in other.parts
    )
