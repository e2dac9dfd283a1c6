"""What a reader says when it refuses."""

from collections.abc import Callable
from typing import Any

import pytest

from careerpath.errors import InputError, Problem


def refusal(read: Callable[..., Any], *given: Any) -> Problem:
    """The one problem that a reader raises; with a name, and a hint unless it is the place."""
    with pytest.raises(InputError) as caught:
        read(*given)
    (problem,) = caught.value.problems
    assert problem.file
    return problem
