"""Doubts about a catalogue that can be used: what a careful editor would ask about."""

from collections.abc import Iterator, Sequence
from itertools import chain

from careerpath.advice.lints.figures import missing_bases, stale_sources
from careerpath.advice.lints.held import Held
from careerpath.advice.lints.moves import (
    dead_ends,
    lowering_promotions,
    unreachable_roles,
    years_at_odds,
)
from careerpath.advice.lints.names import near_duplicates, shared_names
from careerpath.advice.lints.needs import alone, one_weight
from careerpath.catalogue.entries import Entry
from careerpath.errors import Problem

__all__ = ["doubts"]

_LINTS = (
    dead_ends,
    unreachable_roles,
    lowering_promotions,
    years_at_odds,
    near_duplicates,
    shared_names,
    alone,
    one_weight,
    missing_bases,
)


def doubts(entries: Sequence[Entry], year: int) -> Iterator[Problem]:
    """Everything that looks odd, at its place; `year` is the one that it is now."""
    held = Held(entries)
    yield from chain.from_iterable(lint(held) for lint in _LINTS)
    yield from stale_sources(held, year)
