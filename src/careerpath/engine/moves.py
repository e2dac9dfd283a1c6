"""Moves between roles: how long before the next one."""

from careerpath.models.role import Experience

__all__ = ["years_between"]


def years_between(start: Experience | None, end: Experience | None) -> tuple[float, float] | None:
    """Years in a role before the next, derived from the experience that each usually asks.

    Whoever came in with the most experience lacks the fewest years of what the next role asks,
    and whoever came in with the least lacks the most. (5-7 years for one role and 10 or more for
    the next give 3-5, which is what the source of those ranges says too.) None where either role
    has no range, or where the next asks for no more years than the first did: then experience
    does not say when.
    """
    if start is None or end is None or end.min <= start.min:
        return None
    most = start.max if start.max is not None else start.min
    return max(end.min - most, 0), end.min - start.min
