"""Words that nobody knows, and lists of those that are known."""

from collections.abc import Collection, Sequence

__all__ = ["either", "meant", "nearest"]

_SHORTEST = 3
_LETTERS_A_SLIP = 4
_MOST_SLIPS = 3


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word that `word` is a misspelling of: one slip, two or three in long words.

    A slip is a letter too many, left out, taken for another, or two that changed places: by any
    looser measure “junior” is a slip of the pen for “senior”.
    """
    from rapidfuzz import process, utils  # noqa: PLC0415 - needed on errors alone
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - the same

    slips = max(1, min(_MOST_SLIPS, len(word) // _LETTERS_A_SLIP)) if len(word) >= _SHORTEST else 0
    best = process.extractOne(
        word,
        sorted(known),
        scorer=OSA.distance,
        processor=utils.default_process,
        score_cutoff=slips,
    )
    return best[0] if best else None


def meant(word: str, known: Collection[str]) -> str | None:
    """The hint that names the known word nearest to `word`, where there is one near enough."""
    best = nearest(word, known)
    return f"did you mean “{best}”?" if best is not None else None


def either(words: Sequence[str]) -> str:
    """The words as a choice: `a, b or c`."""
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
