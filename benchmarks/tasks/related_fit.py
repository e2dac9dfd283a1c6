"""The weights of the parts of likeness that put related occupations first."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["FOLDS", "Shortlists", "found_by", "weights_for"]

FOLDS = 5
_TOP, _PRIMARY = 10, 2
_STEPS = ((0.25, 0.5, 2, 4), (0.5, 0.8, 1.25, 2), (0.8, 0.9, 1.1, 1.25), (0.9, 0.95, 1.05, 1.1))
_DISCOUNT = 1 / np.log2(np.arange(2, _TOP + 2))

_Floats = NDArray[np.float64]


class Shortlists(NamedTuple):
    """Origins with the occupations nearest to each: how alike in each part, how related.

    `values` and `known` are origins x near x parts, `grades` origins x near (0 where not related);
    `primary` is how many Primary related ones each origin has, `ideal` the gain of the best list.
    """

    values: _Floats
    known: _Floats
    grades: _Floats
    primary: _Floats
    ideal: _Floats

    def of(self, chosen: NDArray[np.bool_]) -> "Shortlists":
        """Those of some origins."""
        return Shortlists(*(each[chosen] for each in self))


def found_by(weights: _Floats, lists: Shortlists) -> _Floats:
    """Recall and nDCG of the first ten by some weights: a row an origin."""
    alike = (lists.values @ weights) / (lists.known @ weights)
    first = np.argsort(-alike, axis=1, kind="stable")[:, :_TOP]
    grades = np.take_along_axis(lists.grades, first, axis=1)
    recall = (grades >= _PRIMARY).sum(axis=1) / lists.primary
    figures: _Floats = np.stack([recall, grades @ _DISCOUNT / lists.ideal], axis=1)
    return figures


def weights_for(lists: Shortlists) -> _Floats:
    """The mean of what serves when each fifth is left out: what one fifth alone asks evens out."""
    places = np.arange(len(lists.grades)) % FOLDS
    found: _Floats = np.mean([_ascend(lists.of(places != fold)) for fold in range(FOLDS)], axis=0)
    return found


def _ascend(lists: Shortlists) -> _Floats:
    """Weights, 1 in all, found by trying more and less of a part at a time, in smaller steps.

    From equal weights on, so that the same data gives the same weights whatever is in force.
    """
    weights = np.ones(lists.values.shape[2])
    best = found_by(weights, lists).mean()
    for steps in _STEPS:
        for part in range(len(weights)):
            was = weights[part]
            for step in steps:
                other = weights.copy()
                other[part] = was * step
                if (worth := found_by(other, lists).mean()) > best:
                    best, weights = worth, other
    shares: _Floats = weights / weights.sum()
    return shares
