"""Name lookup: what people type, to what the catalogue calls it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from careerpath.catalogue.index import Index, Name
from careerpath.errors import Code, InputError, Problem
from careerpath.files.text import fold

__all__ = [
    "Finder",
    "Hit",
    "Miss",
    "did_you_mean",
    "find",
    "find_all",
    "look_up",
    "look_up_all",
    "reading_note",
]

_LEAST_LENGTH, _LONG, _LONGEST = 5, 9, 200
_FAR = 2
_SUGGESTIONS = 3
_LIKENESS = 75
_ALIKE = 55
_FUNCTIONS = 30


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
    """Look names up: by id, title and alias, with short forms in full, then by near spelling.

    A near spelling counts where it is one slip away (two in names of nine letters or more, and the
    first letter stays) from the names of one item alone; names of four letters or fewer must be
    exact, so that `Java` never turns into `JavaScript` nor `C` into `C++`. Slips are those of
    optimal string alignment: a letter added, left out, changed, or swapped with the next.
    """
    wanted = list(texts)
    exact = index.exact(wanted, kinds)
    folded = {text: fold(text) for text in wanted if text not in exact and len(text) <= _LONGEST}
    spelt = _spelt(index, folded.values(), kinds)
    found: dict[str, Hit | Miss] = {}
    for text in wanted:
        if text in exact:
            best, *others = _most_usual_first(index, text, exact[text])
            found[text] = Hit(*best, others=tuple(others))
        elif text in folded:
            found[text] = _near_or_not(index, folded[text], spelt, kinds)
        else:
            found[text] = Miss()
    return found


def _most_usual_first(index: Index, text: str, names: Sequence[Name]) -> Sequence[Name]:
    """Items that share an alias, those first whose other names are more like it.

    Where the first one has it for its id or title, the order stays as it is.
    """
    kind, best = names[0]
    alike = [name for name in names if name.kind == kind]
    if len(alike) == 1 or fold(text) in {fold(best), fold(index.titles(kind, [best])[best])}:
        return names
    from careerpath.catalogue.searching import search  # noqa: PLC0415 - for shared names alone

    ranks = {found.id: rank for rank, found in enumerate(search(index, text, kind))}
    alike.sort(key=lambda name: ranks.get(name.id, len(ranks)))
    return [*alike, *(name for name in names if name.kind != kind)]


def _spelt(index: Index, folded: Iterable[str], kinds: Sequence[str]) -> Sequence[str]:
    """The names that are about as long as any of these texts."""
    sizes = [len(text) for text in folded if len(text) >= _LEAST_LENGTH]
    if not sizes:
        return ()
    return index.spelt(kinds, (max(_LEAST_LENGTH, min(sizes) - 2), max(sizes) + 2))


def _near_or_not(index: Index, text: str, spelt: Sequence[str], kinds: Sequence[str]) -> Hit | Miss:
    near = _in_full(index, text, kinds) or _near(index, text, spelt, kinds)
    if len(near) == 1:
        return Hit(*near[0], near=True)
    return Miss(_suggestions(index, text, kinds))


def _in_full(index: Index, text: str, kinds: Sequence[str]) -> Sequence[Name]:
    """What a folded text stands for once its short forms are written in full."""
    from careerpath.catalogue.short_forms import in_full  # noqa: PLC0415 - for unknown names

    found = index.exact(in_full(text), kinds)
    return list(dict.fromkeys(names[0] for names in found.values()))


def _near(index: Index, text: str, spelt: Sequence[str], kinds: Sequence[str]) -> Sequence[Name]:
    """All that a folded text may stand for, of those that are spelt most like it."""
    close = index.exact(_one_slip_away(text, spelt), kinds)
    return list(dict.fromkeys(name for names in close.values() for name in names))


class Finder:
    """Names of one kind looked up one after another, as `look_up` does, but without suggestions.

    What near spellings are compared with is read once.
    """

    def __init__(self, index: Index, kind: str) -> None:
        self._index, self._kind = index, kind

    @cached_property
    def _spelt(self) -> Sequence[str]:
        return self._index.spelt([self._kind], (_LEAST_LENGTH, _LONGEST))

    def ids(self, texts: Collection[str]) -> dict[str, str | None]:
        """What each text stands for; None for what nothing goes by."""
        exact = self._index.exact(texts, [self._kind])
        return {
            text: _most_usual_first(self._index, text, exact[text])[0].id
            if text in exact
            else self._near(text)
            for text in texts
        }

    def _near(self, text: str) -> str | None:
        if len(text) > _LONGEST:
            return None
        near = _near(self._index, fold(text), self._spelt, [self._kind])
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
    hint = did_you_mean(result.suggestions) or _all_there_are(index, wanted[0])
    return Problem(Code.UNKNOWN_NAME, message, hint=hint)


def _all_there_are(index: Index, kind: str) -> str | None:
    """Where to look for a name of a kind; functions are few enough to be told."""
    if kind != "function":
        return f"careerpath {kind}s WORD finds those that there are"
    titles = sorted(index.titles(kind, index.ids(kind)[:_FUNCTIONS]).values())
    return f"there are: {', '.join(titles)}" if titles else None


def reading_note(index: Index, text: str, hit: Hit) -> Iterator[str]:
    """What to say of a name that was read as something near it; nothing where it was exact."""
    if hit.near:
        yield f"“{text}” was read as {index.titles(hit.kind, [hit.id])[hit.id]}."


def _one_slip_away(text: str, spelt: Sequence[str]) -> list[str]:
    if len(text) < _LEAST_LENGTH:
        return []
    from rapidfuzz import process  # noqa: PLC0415 - needed for misspelt names alone
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    slips = 2 if len(text) >= _LONG else 1
    close = process.extract(text, spelt, scorer=OSA.distance, score_cutoff=slips, limit=None)
    # Two slips and another first letter make another word: a zookeeper is no bookkeeper.
    close = [each for each in close if each[1] < _FAR or each[0][0] == text[0]]
    least = min((distance for _, distance, _ in close), default=0)
    return [name for name, distance, _ in close if distance == least]


def _suggestions(index: Index, text: str, kinds: Sequence[str]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - needed for unknown names alone

    from careerpath.catalogue.searching import nearest  # noqa: PLC0415

    names: dict[str, Name] = {}
    for kind in kinds:
        for id_, folded in nearest(index, text, kind):
            names = dict.fromkeys(folded, Name(kind, id_)) | names
    ranked = process.extract(
        text, names.keys(), scorer=fuzz.WRatio, score_cutoff=_LIKENESS, limit=20
    )
    # WRatio is generous with a short word inside a long name; as a whole they must be alike too.
    alike = (name for name, _, _ in ranked if fuzz.token_sort_ratio(text, name) >= _ALIKE)
    best = dict.fromkeys(names[name] for name in alike)
    titles = (index.titles(name.kind, [name.id])[name.id] for name in best)
    return tuple(dict.fromkeys(titles))[:_SUGGESTIONS]
