"""What has changed since an earlier answer of `match`."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from careerpath.advice.person import Understood
from careerpath.advice.wording import counted
from careerpath.catalogue.index import Index
from careerpath.engine.data import Need, Relations
from careerpath.engine.explaining import explain, gap_order
from careerpath.engine.scoring import Scored, tier
from careerpath.models.earlier import EarlierAnswer, EarlierFit
from careerpath.results.common import Ref, RoleRef, points
from careerpath.results.match import SinceReport, SinceRow

__all__ = ["Ranking", "since"]

_NAMED = 2


class Ranking(NamedTuple):
    """Every role's score, best first, and those that `passed` the filters, told in words."""

    scored: Sequence[Scored]
    relations: Relations
    passed: Sequence[Scored]
    filters: tuple[str, ...]


class _Now(NamedTuple):
    """How a role stands now: its score and tier, and the skills that are missing."""

    score: int
    tier: str | None
    gaps: tuple[str, ...]


def since(
    index: Index, understood: Understood, ranking: Ranking, earlier: EarlierAnswer
) -> SinceReport:
    """Compare a ranking with the roles of an earlier answer.

    A place counts every role, shown or not. An earlier answer with filters counted what these let
    through, which compares with a ranking behind the same filters, and with no other: which roles
    they were, the answer does not tell.
    """
    alike = earlier.filters == ranking.filters
    ranked = ranking.passed if alike else ranking.scored
    places = {each.id: place for place, each in enumerate(ranked, start=1)}
    roles = {row.id: RoleRef(row.id, row.title, row.onet) for row in index.roles}
    kept = [was for was in earlier.rows if was.role.id in roles]
    now = _now(index, understood, ranking, {was.role.id for was in kept})
    titles = index.titles("skill", chain.from_iterable(each.gaps for each in now.values()))
    rows = (_row(roles[was.role.id], was, now.get(was.role.id), titles) for was in kept)
    lost = (was.role for was in earlier.rows if was.role.id not in roles)
    report = SinceReport(
        summary="",
        notes=(),
        rows=tuple(row._replace(rank_after=places.get(row.role.id)) for row in rows),
        gone=tuple(RoleRef(role.id, role.title, role.onet) for role in lost),
        places_compare=alike or not earlier.filters,
    )
    notes = _notes(report, earlier, understood, len(ranked))
    if report.changes and ranking.filters and not alike and report.places_compare:
        notes = chain(notes, ["Places count every role, those too that the filters hide."])
    return report._replace(summary=_summary(report), notes=tuple(notes))


def _now(
    index: Index, understood: Understood, ranking: Ranking, wanted: Collection[str]
) -> dict[str, _Now]:
    """How the wanted roles stand; one that shares nothing with the person is left out."""
    found = {}
    for each in ranking.scored:
        if each.id in wanted:
            needs = [Need(*need) for need in index.needs(each.id)]
            mets = explain(each, needs, understood.person, ranking.relations).mets
            gaps = tuple(met.need.skill for met in gap_order(mets))
            skilled = bool(understood.person.skills)
            verdict = tier(each.score, each.coverage, len(needs)) if skilled else None
            found[each.id] = _Now(each.score, verdict, gaps)
    return found


def _row(role: RoleRef, was: EarlierFit, now: _Now | None, titles: Mapping[str, str]) -> SinceRow:
    before = {gap.skill.id: gap.skill.title for gap in was.missing}
    # Of a role that cannot be scored any more, nothing is known to have closed or opened.
    after = before if now is None else dict.fromkeys(now.gaps)
    return SinceRow(
        role=role,
        score_before=was.score,
        score_after=None if now is None else points(now.score),
        tier_before=was.tier,
        tier_after=None if now is None else now.tier,
        rank_before=was.rank,
        rank_after=None,
        gaps_closed=tuple(Ref(id_, title) for id_, title in before.items() if id_ not in after),
        gaps_opened=tuple(Ref(id_, titles[id_]) for id_ in after if id_ not in before),
    )


def _notes(
    report: SinceReport, earlier: EarlierAnswer, understood: Understood, ranked: int
) -> Iterator[str]:
    """What to know before one answer is held against the other."""
    before, after = earlier.person and earlier.person.name, understood.reading.name
    if before and after and before != after:
        yield f"The earlier answer is for {before}, this one for {after}."
    if not report.changes:
        return
    if any(row.tier_after and not row.tier_before for row in report.rows):
        yield "Skills were not scored then: there was no tier."
    if any(row.tier_before and not row.tier_after for row in report.rows):
        yield "Skills are not scored now: there is no tier."
    if not report.places_compare:
        yield (
            f"Places are not compared: the earlier ones are among the {earlier.passed} of "
            f"{earlier.considered} roles that other filters left."
        )
    elif earlier.passed != ranked:
        yield f"Places then are among {counted(earlier.passed, 'role')}, places now among {ranked}."


def _summary(report: SinceReport) -> str:
    """What has changed, in a sentence."""
    if not report.rows and not report.gone:
        return "The earlier answer shows no role to compare with."
    words = "; ".join(_clauses(report))
    if not words:
        same = "nothing has changed: no score, no tier, no gap"
        words = _places(report) if report.changes else same
    return f"{words[:1].upper()}{words[1:]}."


def _clauses(report: SinceReport) -> Iterator[str]:
    steps = [(row.score_before, row.score_after) for row in report.rows]
    rose = sum(after is not None and after > before for before, after in steps)
    fell = sum(after is not None and after < before for before, after in steps)
    yield from _both((rose, fell), "score", ("rose", "fell"))
    yield from _tiers(report.rows)
    closed = sum(len(row.gaps_closed) for row in report.rows)
    opened = sum(len(row.gaps_opened) for row in report.rows)
    yield from _both((closed, opened), "gap", ("closed", "opened"))
    unscored = sum(after is None for _, after in steps)
    if unscored:
        yield f"{counted(unscored, 'role')} can no longer be scored"
    if report.gone:
        verb = "is" if len(report.gone) == 1 else "are"
        yield f"{counted(len(report.gone), 'role')} {verb} no longer in the catalogue"


def _places(report: SinceReport) -> str:
    """What there is to tell where nothing but places has changed."""
    moved = sum(row.rank_before != row.rank_after for row in report.rows)
    places = f"; {counted(moved, 'place')} did" if report.places_compare and moved else ""
    return f"no score changed{places}"


def _both(counts: tuple[int, int], noun: str, verbs: tuple[str, str]) -> Iterator[str]:
    """“3 scores rose, 1 fell”; of the two only what there is."""
    told = [(count, verb) for count, verb in zip(counts, verbs, strict=True) if count]
    if told:
        (count, verb), *rest = told
        yield ", ".join((f"{counted(count, noun)} {verb}", *(f"{n} {word}" for n, word in rest)))


def _tiers(rows: Sequence[SinceRow]) -> Iterator[str]:
    """The first roles that went from one tier to another, and how many more did."""
    moved = [
        f"{row.role.title} went from {row.tier_before} to {row.tier_after}"
        for row in rows
        if row.tier_before and row.tier_after and row.tier_before != row.tier_after
    ]
    yield from moved[:_NAMED]
    if len(moved) > _NAMED:
        yield f"{len(moved) - _NAMED} more changed tier"
