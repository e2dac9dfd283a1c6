"""Name lookup: what people type, to what the catalogue calls it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from careerpath.catalogue.index import Index, Name
from careerpath.errors import Code, InputError, Problem
from careerpath.files.text import fold

__all__ = [
    "Hit",
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
    first = dict(reversed(spellings))
    long = [each for each in spellings if len(each[0]) >= _LEAST_LENGTH]
    found: dict[str, Hit | Miss] = {}
    for text in wanted:
        if text in exact:
            best, *others = exact[text]
            found[text] = Hit(*best, others=tuple(others))
        elif len(text) > _LONGEST:
            found[text] = Miss()
        else:
            found[text] = _near(index, fold(text), long, first)
    return found


def _near(
    index: Index, text: str, long: Sequence[tuple[str, Name]], first: dict[str, Name]
) -> Hit | Miss:
    near = _one_slip_away(text, long)
    if len(near) == 1:
        return Hit(*near[0], near=True)
    return Miss(_suggestions(index, text, first))


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


def search(index: Index, text: str, kind: str) -> list[str]:
    """The ids of a kind whose names are like a text, best first.

    Names that hold every word of the text, or the beginning of one, come before names that are
    only spelt alike.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - to search alone

    wanted = fold(text)
    words = wanted.split()
    if not words:
        return []
    found: dict[str, tuple[bool, float, int]] = {}
    for place, (name, (_, id_)) in enumerate(index.spellings([kind])):
        likeness = fuzz.WRatio(wanted, name)
        holds = all(any(part.startswith(word) for part in name.split()) for word in words)
        if holds or likeness >= _LIKENESS:
            # Of names that are equally like it, titles come first, then the closest in length.
            rank = (not holds, -likeness - fuzz.ratio(wanted, name) / 100, place)
            found[id_] = min(rank, found.get(id_, rank))
    return sorted(found, key=lambda id_: found[id_])


def reading_note(index: Index, text: str, hit: Hit) -> Iterator[str]:
    """What to say of a name that was read as something near it; nothing where it was exact."""
    if hit.near:
        yield f"“{text}” was read as {index.titles(hit.kind, [hit.id])[hit.id]}."


def _one_slip_away(text: str, long: Sequence[tuple[str, Name]]) -> list[Name]:
    if len(text) < _LEAST_LENGTH:
        return []
    from rapidfuzz import process  # noqa: PLC0415 - needed for misspelt names alone
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    slips = 2 if len(text) >= _LONG else 1
    close = process.extract(
        text, [name for name, _ in long], scorer=OSA.distance, score_cutoff=slips, limit=None
    )
    least = min((distance for _, distance, _ in close), default=0)
    found = (long[place][1] for _, distance, place in close if distance == least)
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
