"""`engine.interests.congruence` with many at once, with numpy: the same digits."""

from collections.abc import Sequence

import numpy as np

from careerpath.engine.interests import congruence
from careerpath.engine.rows import Array
from careerpath.models.weights import ONE

__all__ = ["Congruences"]

_THEMES = 6
_NEAR = 1e-6
"""Floats are right but for what lies so close to the next number; their error is far smaller."""


class Congruences:
    """Compares interests with those of many, six scores each, in hundredths, or None."""

    def __init__(self, interests: Sequence[tuple[int, ...] | None]) -> None:
        self._interests = [each or (0,) * _THEMES for each in interests]
        six = np.array(self._interests, np.float64).reshape(-1, _THEMES)
        # Six times how far each theme is from the mean of all: whole numbers.
        self._apart = _THEMES * six - six.sum(1, keepdims=True)
        self._spreads = _spread(six)

    def of(self, own: tuple[int, ...]) -> Array:
        """The congruence with each, as whole floats; below 0 where there is none."""
        one = np.array(own, np.float64)
        spreads = self._spreads * _spread(one)
        close = self._apart @ one / np.maximum(spreads, 1) * (ONE / 2) + (ONE + 1) / 2
        found = np.floor(close)
        for seq in np.flatnonzero(np.abs(close - np.rint(close)) < _NEAR).tolist():
            found[seq] = congruence(own, self._interests[seq]) or 0
        found[spreads == 0] = -1
        return found


def _spread(six: Array) -> Array:
    """How far themes are from their mean; at least 1, or 0 where all are equal."""
    return np.sqrt(_THEMES * (six * six).sum(-1) - six.sum(-1) ** 2)
