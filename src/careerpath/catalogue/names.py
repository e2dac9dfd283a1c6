"""Name lookup: what people type, to what the catalogue calls it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from careerpath.catalogue.index import Index, Name
from careerpath.errors import Code, InputError, Problem
from careerpath.files.text import fold
from careerpath.models.weights import ONE

__all__ = [
    "Found",
    "Hit",
    "Lookup",
    "Miss",
    "did_you_mean",
    "find",
    "find_all",
    "look_up",
    "look_up_all",
    "reading_note",
    "search",
]

_LEAST_LENGTH, _LONG, _LONGEST = 5, 9, 200
_SUGGESTIONS = 3
_LIKENESS = 75
_ALIKE = 55


class Hit(NamedTuple):
    """What a name was read as; `near` where the spelling was off.

    `others` are further items that go by the very same name.
    """

    kind: str
    id: str
    near: bool = False
    others: tuple[Name, ...] = ()


class Miss(NamedTuple):
    """Nothing goes by the name; `suggestions` are titles that come near it, best first."""

    suggestions: tuple[str, ...] = ()


def look_up(index: Index, text: str, kinds: Sequence[str]) -> Hit | Miss:
    """Look one name up; see `look_up_all`."""
    return look_up_all(index, [text], kinds)[text]


def look_up_all(index: Index, texts: Iterable[str], kinds: Sequence[str]) -> dict[str, Hit | Miss]:
    """Look names up: by id, title and alias, then by near spelling.

    A near spelling counts where it is one slip away (two in names of nine letters or more) from
    the names of one item alone; names of four letters or fewer must be exact, so that `Java`
    never turns into `JavaScript` nor `C` into `C++`. Slips are those of optimal string alignment:
    a letter added, left out, changed, or swapped with the next.
    """
    wanted = list(texts)
    exact = index.exact(wanted, kinds)
    spellings = index.spellings(kinds) if len(exact) < len(wanted) else []
    found: dict[str, Hit | Miss] = {}
    for text in wanted:
        if text in exact:
            best, *others = exact[text]
            found[text] = Hit(*best, others=tuple(others))
        elif len(text) > _LONGEST:
            found[text] = Miss()
        else:
            found[text] = _near(index, fold(text), spellings)
    return found


def _near(index: Index, text: str, spellings: Sequence[tuple[str, Name]]) -> Hit | Miss:
    near = _one_slip_away(text, spellings)
    if len(near) == 1:
        return Hit(*near[0], near=True)
    return Miss(_suggestions(index, text, dict(reversed(spellings))))


class Lookup:
    """Names of one kind looked up one after another, as `look_up` does, but without suggestions.

    What near spellings are compared with is read once.
    """

    def __init__(self, index: Index, kind: str) -> None:
        self._index, self._kind = index, kind

    @cached_property
    def _spellings(self) -> list[tuple[str, Name]]:
        return self._index.spellings([self._kind])

    def ids(self, texts: Collection[str]) -> dict[str, str | None]:
        """What each text stands for; None for what nothing goes by."""
        exact = self._index.exact(texts, [self._kind])
        return {text: exact[text][0].id if text in exact else self._near(text) for text in texts}

    def _near(self, text: str) -> str | None:
        if len(text) > _LONGEST:
            return None
        near = _one_slip_away(fold(text), self._spellings)
        return near[0].id if len(near) == 1 else None


def did_you_mean(suggestions: Sequence[str]) -> str | None:
    """The hint that offers suggestions; None without any."""
    quoted = " or ".join(f"“{title}”" for title in suggestions)
    return f"did you mean {quoted}?" if quoted else None


def find(index: Index, text: str, kinds: Sequence[str]) -> Hit:
    """Look a name up that must exist; see `find_all`."""
    return find_all(index, [text], kinds)[0]


def find_all(index: Index, texts: Sequence[str], kinds: Sequence[str]) -> list[Hit]:
    """Look names up that must exist. `role:NAME` and the like ask for one of the kinds.

    Raises:
        InputError: with every name that nothing goes by, not even nearly.
    """
    found = [_find(index, text, kinds) for text in texts]
    problems = [each for each in found if isinstance(each, Problem)]
    if problems:
        raise InputError(*problems)
    return [each for each in found if isinstance(each, Hit)]


def _find(index: Index, text: str, kinds: Sequence[str]) -> Hit | Problem:
    kind, colon, rest = text.partition(":")
    name, wanted = (rest, [kind]) if colon and kind in kinds else (text, kinds)
    result = look_up(index, name, wanted)
    if isinstance(result, Hit):
        return result
    *first, last = wanted
    what = f"{', '.join(first)} or {last}" if first else last
    message = f"no {what} is called “{name[:80]}”"
    return Problem(Code.UNKNOWN_NAME, message, hint=did_you_mean(result.suggestions))


class Found(NamedTuple):
    """An item that a name may mean, and how like its own names it is, in ten-thousandths."""

    id: str
    score: int


def search(index: Index, text: str, kind: str) -> list[Found]:
    """The items of a kind whose names are like a text, best first.

    What goes by the very name comes first. Names that hold every word of the text, or the
    beginning of one, come before names that are only spelt alike.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - to search alone

    wanted = fold(text)
    words = wanted.split()
    if not words:
        return []
    found: dict[str, tuple[bool, bool, float, int]] = {}
    for place, (name, (_, id_)) in enumerate(index.spellings([kind])):
        likeness = fuzz.WRatio(wanted, name)
        holds = all(any(part.startswith(word) for part in name.split()) for word in words)
        if holds or likeness >= _LIKENESS:
            # Of names that are equally like it, titles come first, then the closest in length.
            closeness = -likeness - fuzz.ratio(wanted, name) / 100
            rank = (name != wanted, not holds, closeness, place)
            found[id_] = min(rank, found.get(id_, rank))
    return [
        Found(id_, round(min(-100 * found[id_][2], ONE)))
        for id_ in sorted(found, key=lambda id_: found[id_])
    ]


def reading_note(index: Index, text: str, hit: Hit) -> Iterator[str]:
    """What to say of a name that was read as something near it; nothing where it was exact."""
    if hit.near:
        yield f"“{text}” was read as {index.titles(hit.kind, [hit.id])[hit.id]}."


def _one_slip_away(text: str, spellings: Sequence[tuple[str, Name]]) -> list[Name]:
    if len(text) < _LEAST_LENGTH:
        return []
    from rapidfuzz import process  # noqa: PLC0415 - needed for misspelt names alone
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    slips = 2 if len(text) >= _LONG else 1
    long_enough = [each for each in spellings if len(each[0]) >= _LEAST_LENGTH]
    close = process.extract(
        text, [name for name, _ in long_enough], scorer=OSA.distance, score_cutoff=slips, limit=None
    )
    least = min((distance for _, distance, _ in close), default=0)
    found = (long_enough[place][1] for _, distance, place in close if distance == least)
    return list(dict.fromkeys(found))


def _suggestions(index: Index, text: str, names: dict[str, Name]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - needed for unknown names alone

    ranked = process.extract(
        text, names.keys(), scorer=fuzz.WRatio, score_cutoff=_LIKENESS, limit=20
    )
    # WRatio is generous with a short word inside a long name; as a whole they must be alike too.
    alike = (name for name, _, _ in ranked if fuzz.token_sort_ratio(text, name) >= _ALIKE)
    best = dict.fromkeys(names[name] for name in alike)
    titles = (index.titles(name.kind, [name.id])[name.id] for name in best)
    return tuple(dict.fromkeys(titles))[:_SUGGESTIONS]
