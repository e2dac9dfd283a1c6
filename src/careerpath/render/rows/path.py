"""The tables of `next`, a row a move, and of `path`, a row a step of each route."""

from typing import NamedTuple

from careerpath.render.rows import Sheet, rows
from careerpath.render.rows.parts import Ends, Told, building, ends, span, told
from careerpath.results.moves import MoveRow
from careerpath.results.path import NextReport, PathReport, PathStep, PaySeen

__all__: list[str] = []


class _Move(NamedTuple):
    kind: str | None
    years_min: float | None
    years_max: float | None
    years_estimated: bool | None
    hours: int
    build: tuple[str, ...]


class _Place(NamedTuple):
    route: int
    step: int


class _Step(NamedTuple):
    kind: str | None
    years_min: float | None
    years_max: float | None
    years_estimated: bool | None
    decided_by: str | None
    role_years_min: float | None
    role_years_max: float | None
    learning_years: float | None
    total_years_min: float
    total_years_max: float
    hours: int
    build: tuple[str, ...]


class _Pay(NamedTuple):
    pay_before: float | None
    pay_before_currency: str | None
    pay_before_group: str | None
    pay_before_basis: tuple[str, ...]
    pay_after: float | None
    pay_after_currency: str | None
    pay_after_group: str | None
    pay_after_basis: tuple[str, ...]


@rows.register
def _(report: NextReport) -> Sheet:
    return Sheet(
        header=(*Ends._fields, *_Move._fields, *Told._fields),
        rows=tuple((*ends(move), *_move(move), *told(move)) for move in report.moves),
    )


@rows.register
def _(report: PathReport) -> Sheet:
    return Sheet(
        header=(
            *_Place._fields,
            *Ends._fields,
            *_Step._fields,
            *_Pay._fields,
            *Told._fields,
        ),
        rows=tuple(
            (*_Place(route, place), *ends(step.move), *_step(step), *_pay(step), *told(step.move))
            for route, each in enumerate(report.routes, start=1)
            for place, step in enumerate(each.steps, start=1)
        ),
    )


def _move(move: MoveRow) -> _Move:
    low, high = span(move.years)
    return _Move(
        kind=move.kind,
        years_min=low,
        years_max=high,
        years_estimated=move.derived if move.years is not None else None,
        hours=move.hours,
        build=building(move.gaps),
    )


def _step(step: PathStep) -> _Step:
    low, high = span(step.years)
    role_low, role_high = span(step.role_years)
    total_low, total_high = step.running
    return _Step(
        kind=step.move.kind,
        years_min=low,
        years_max=high,
        years_estimated=step.estimated if step.years is not None else None,
        decided_by=step.binds,
        role_years_min=role_low,
        role_years_max=role_high,
        learning_years=step.learning_years,
        total_years_min=total_low,
        total_years_max=total_high,
        hours=step.hours,
        build=building(step.build),
    )


def _pay(step: PathStep) -> _Pay:
    return _Pay(*_figure(step.pay), *_figure(step.pay_after))


def _figure(pay: PaySeen | None) -> tuple[float | None, str | None, str | None, tuple[str, ...]]:
    if pay is None:
        return None, None, None, ()
    return pay.amount, pay.currency, pay.group, pay.basis
