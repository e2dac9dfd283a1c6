"""Which moves a route can use at all: told by counting steps, before anything is weighed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

__all__ = ["on_the_way"]


def on_the_way(
    pairs: Collection[tuple[str, str]], start: str, end: str, max_steps: int
) -> set[tuple[str, str]]:
    """The pairs of nodes that lie on some walk of at most `max_steps` steps from start to end."""
    onward: dict[str, list[str]] = defaultdict(list)
    back: dict[str, list[str]] = defaultdict(list)
    for here, there in pairs:
        onward[here].append(there)
        back[there].append(here)
    before, after = _steps(onward, start), _steps(back, end)
    return {
        (here, there)
        for here, there in pairs
        if here in before and there in after and before[here] + 1 + after[there] <= max_steps
    }


def _steps(links: Mapping[str, Iterable[str]], start: str) -> dict[str, int]:
    """The fewest steps from a node to every other that can be reached."""
    steps = {start: 0}
    queue = [start]
    for here in queue:
        for there in links.get(here, ()):
            if there not in steps:
                steps[there] = steps[here] + 1
                queue.append(there)
    return steps
