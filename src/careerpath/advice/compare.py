"""Two to four roles, or functions, side by side."""

from collections.abc import Sequence

from careerpath.advice.compare_functions import compare_functions
from careerpath.advice.compare_roles import compare_roles
from careerpath.advice.wording import counted, listed
from careerpath.catalogue.index import Index
from careerpath.catalogue.names import Hit, Miss, find_all, look_up, reading_note
from careerpath.errors import UsageError
from careerpath.models.profile import Profile
from careerpath.results.compare import FunctionComparison, RoleComparison

__all__ = ["compare"]

_LEAST, _MOST = 2, 4
_KINDS = ("role", "function")


def compare(
    index: Index,
    names: Sequence[str],
    profile: Profile | None = None,
    *,
    differences: bool = False,
    typed: Sequence[str] | None = (),
) -> RoleComparison | FunctionComparison:
    """Set roles or functions side by side; roles beside a person too, where one is given.

    A name that a role and a function share means what the other names mean.

    Raises:
        UsageError: fewer than two names or more than four, one thing twice, or mixed kinds.
        InputError: with every name that nothing goes by.
        NoAnswer: a person is given of whom nothing can be scored.
    """
    if not _LEAST <= len(names) <= _MOST:
        given = counted(len(names), "name")
        raise UsageError(f"two to four roles or functions can be compared; {given} given")
    hits = _one_kind(index, names)
    _each_once(index, names, hits)
    ids = [hit.id for hit in hits]
    notes = [
        note
        for name, hit in zip(names, hits, strict=True)
        for note in reading_note(index, name, hit)
    ]
    if hits[0].kind == "function":
        return compare_functions(index, ids, differences=differences, notes=notes)
    return compare_roles(index, ids, profile, differences=differences, notes=notes, typed=typed)


def _one_kind(index: Index, names: Sequence[str]) -> list[Hit]:
    """What the names stand for: all of them roles, or all of them functions."""
    hits = find_all(index, names, _KINDS)
    if len({hit.kind for hit in hits}) == 1:
        return hits
    # A name may be that of a function as well as of a role; near spellings do not count here.
    functions = [_function(index, name, hit) for name, hit in zip(names, hits, strict=True)]
    if None not in functions:
        return [hit for hit in functions if hit is not None]
    titles = {kind: index.titles(kind, index.ids(kind)) for kind in _KINDS}
    roles = [titles["role"][hit.id] for hit in hits if hit.kind == "role"]
    others = [titles["function"][hit.id] for hit in hits if hit.kind == "function"]
    raise UsageError(
        f"{listed(others)} {_are(others, 'function')}, {listed(roles)} {_are(roles, 'role')}",
        "compare roles with roles, or functions with functions",
    )


def _function(index: Index, name: str, hit: Hit) -> Hit | None:
    if hit.kind == "function":
        return hit
    found = look_up(index, name, ["function"])
    return None if isinstance(found, Miss) or found.near else found


def _are(titles: Sequence[str], kind: str) -> str:
    return f"is a {kind}" if len(titles) == 1 else f"are {kind}s"


def _each_once(index: Index, names: Sequence[str], hits: Sequence[Hit]) -> None:
    first: dict[str, str] = {}
    for name, hit in zip(names, hits, strict=True):
        if hit.id in first:
            title = index.titles(hit.kind, [hit.id])[hit.id]
            both = "" if first[hit.id] == name else f", “{first[hit.id]}” as well as “{name}”"
            message = f"{title} is named twice{both}"
            raise UsageError(message, f"compare it with another {hit.kind}")
        first[hit.id] = name
