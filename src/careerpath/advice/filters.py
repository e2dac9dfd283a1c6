"""Which roles may be shown: what the command line asks, else what the profile prefers."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careerpath.advice.wording import listed
from careerpath.catalogue.index import Index, RoleRow
from careerpath.catalogue.names import find
from careerpath.models.profile import Preferences
from careerpath.models.scales import CareerLevel, Track

__all__ = ["Filters", "Wishes"]


class Wishes(NamedTuple):
    """Filters as given: functions by any name, the rest by value. Empty means any."""

    functions: Sequence[str] = ()
    levels: Sequence[CareerLevel] = ()
    track: Track | None = None
    min_pay: float | None = None


class Filters(NamedTuple):
    """Wishes looked up in a catalogue, each with the words that tell it."""

    functions: tuple[str, ...]
    levels: tuple[CareerLevel, ...]
    track: Track | None
    min_pay: float | None
    words: tuple[str, ...]

    @classmethod
    def of(cls, index: Index, wishes: Wishes, preferences: Preferences | None = None) -> "Filters":
        """The filters in force: each wish, or the preference where there is none.

        Raises:
            InputError: a function is not in the catalogue.
        """
        preferred = preferences or Preferences()
        names = wishes.functions or preferred.functions
        functions = tuple(find(index, name, ["function"]).id for name in names)
        levels = tuple(wishes.levels) or preferred.levels
        track = wishes.track or preferred.track
        min_pay = preferred.min_pay if wishes.min_pay is None else wishes.min_pay
        words: list[tuple[str, bool]] = []
        if functions:
            titles = index.titles("function", functions)
            words.append((listed((titles[id_] for id_ in functions), "or"), bool(wishes.functions)))
        if levels:
            words.append((f"{listed(levels, 'or')} level", bool(wishes.levels)))
        if track is not None:
            words.append((f"{track} track", wishes.track is not None))
        if min_pay is not None:
            words.append((f"typical pay of {min_pay:,.0f} or more", wishes.min_pay is not None))
        told = tuple(text if own else f"{text} (your preference)" for text, own in words)
        return cls(functions, levels, track, min_pay, told)

    def let_through(self, role: RoleRow) -> bool:
        """Whether a role may be shown. A role without a pay figure fails a filter by pay."""
        return all(self._tests(role))

    def _tests(self, role: RoleRow) -> Iterator[bool]:
        yield not self.functions or role.function in self.functions
        yield not self.levels or role.level in self.levels
        yield self.track is None or role.track == self.track
        yield self.min_pay is None or (role.pay is not None and role.pay >= self.min_pay)
